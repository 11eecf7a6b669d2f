# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A siege of the program: killed, starved, fed with hostile files and data, and run twice at once; see ``__main__``."""
