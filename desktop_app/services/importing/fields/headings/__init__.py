# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Known words in the headings of columns: the table of words, headings of several words, elements, words cut short."""
