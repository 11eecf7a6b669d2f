# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sheet as it is, with a drop-down above each column, and what the user chooses in it."""
