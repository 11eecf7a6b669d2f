# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The frame around the pages: top bar, rail, law line, status bar, command box, and the commands."""
