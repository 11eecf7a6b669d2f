# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What surrounds a page: top bar, rail, law line, status bar, command box; and the commands they run."""
