# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Import of lists of any shape: from the tables that ``listreader`` reads to rows of the catalogue.

``list_reader`` leads from files to a preview, ``service`` from a preview to what is stored; ``draft`` holds what the
window sees of it. ``assembly`` turns tables into rows of the catalogue, ``row_plan`` and ``plan`` work out what these
change; ``mappings`` and ``unfinished`` keep how lists were read, and what they left out.
"""

from desktop_app.services.importing import own_sheets as _declares_them  # noqa: F401
