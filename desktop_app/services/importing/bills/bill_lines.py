# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What comes of reading a bill: its lines, each with the row it comes from, and the rows that are not clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import RowPlace


@dataclass(frozen=True, slots=True)
class ReadLine:
    """``quantity`` of ``child`` in one ``parent``; a plain decimal."""

    parent: str
    child: str
    quantity: str
    place: RowPlace


@dataclass(frozen=True, slots=True)
class ReadBill:
    """The lines of the bills that a table holds.

    ``doubts`` names rows whose line is left out, or taken without what is not clear; ``refused`` those whose line is in
    a circle. ``remarks`` says something of rows that are taken: quantities that were added up, a quantity of a product
    that the list does not name. ``parents`` are the products whose bill the table gives, in their order. ``levels``
    counts them, the top as the first. ``incomplete`` are products for which a row was left out, or may have been: what
    is on file of their bills and is not among the lines may still hold. ``above`` names for a doubtful row the product
    that it is built into.
    """

    lines: tuple[ReadLine, ...] = ()
    doubts: Mapping[RowPlace, Doubtful] = field(default_factory=dict)
    refused: Mapping[RowPlace, Doubtful] = field(default_factory=dict)
    remarks: Mapping[RowPlace, str] = field(default_factory=dict)
    parents: tuple[str, ...] = ()
    incomplete: frozenset[str] = frozenset()
    levels: int = 0
    above: Mapping[RowPlace, str] = field(default_factory=dict)
