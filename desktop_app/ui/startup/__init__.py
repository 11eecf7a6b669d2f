# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starting the window: from the command line to the first page, and what is said when that fails."""
