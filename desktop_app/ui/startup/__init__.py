# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The start of the window: from the command line to the first page, and what is shown if that fails."""
