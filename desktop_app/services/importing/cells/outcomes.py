# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What comes of reading a cell where it gives no value: it says that there is none, or it is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sureness = Literal["sure", "unsure", "contradictory"]
"""How far the cells of a column agree on a way to be read."""


@dataclass(frozen=True, slots=True)
class NoValue:
    """The cell says that there is no value: blank, "n.d.", "TBD", only a limit.

    ``is_blank``: it is blank, or holds only a filler such as a dash, which says no more.
    """

    why: str
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The cell says something that is not clear: why, and what to do about it.

    ``about`` is the field whose cell it is, where the doubt comes of reading the row as a whole.
    """

    why: str
    do: str
    about: str = ""
