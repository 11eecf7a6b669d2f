# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Import of lists of any shape: from what a file shows to rows of the catalogue, every row accounted for.

``list_reader`` leads from files to a preview, ``list_commit`` from a preview to what is stored; ``draft`` holds what
the window sees of it. The packages stand for the steps between, in this order: ``layout``, ``fields``, ``entries`` with
``cells``, ``bills``, ``materials`` and ``firms``, ``assembly``, ``planning``.
"""
