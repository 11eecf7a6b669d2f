# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers: a tree of what is said, and the printers that set it.

`tree` says what a paper contains, `wording` turns figures and codes into
words, `text`, `html` and `pdf` show the same tree in three ways, `attach`
closes a PDF with its files and its archive marks.
"""
