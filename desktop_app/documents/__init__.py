# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers: a tree of blocks, laid out into pages and drawn into a PDF.

`model` is the tree and the wording of figures and codes, `layout` breaks it into
lines and pages, `pdf` draws the pages and makes the archive file; `memo` and
`asked_form` build the trees, `english` holds their sentences.
"""
