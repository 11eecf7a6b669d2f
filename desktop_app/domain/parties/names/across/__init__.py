# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Meetings between names in characters and names in letters that no row of a table states as a whole."""
