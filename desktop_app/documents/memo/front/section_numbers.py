# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The numbers of the sections, which the front sheet points to."""

from __future__ import annotations

from typing import Final

ITEM: Final = "1"
VALUE: Final = "2"
TECHNOLOGY_AND_ORIGIN: Final = "3"
PARTIES: Final = "4"
STANDING: Final = "5"
CHANGES: Final = "6"
DUTIES: Final = "7"
UNEXAMINED: Final = "8"
