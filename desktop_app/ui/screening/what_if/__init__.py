# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that changes facts in a copy of the case and shows the change of the verdict."""
