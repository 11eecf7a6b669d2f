# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a list comes in: the sheet as it is, what its columns are, and what taking it would do."""
