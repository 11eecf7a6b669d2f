# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of the catalogue with the rows of the files that they come from, and what of those is not clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry, RowPlace
from desktop_app.services.importing.entries.outcome import RowStatus
from desktop_app.services.importing.fields.field_list import FIELDS
from desktop_app.services.importing.fields.mapping import Question
from desktop_app.services.schema.outcome import Row

_SILENT: Final = ("products.part_number", "list.parent")
"""Fields whose cell has a reason of its own in the account where it is blank."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What is not clear, or cannot be taken, in one row of a file.

    ``field`` is the field it is about, blank for the whole row; ``heading`` is its column in the file. ``key`` names
    its row in the catalogue beside the part number: a supplier or party, the line of a material, the product above; of
    a content the substance.
    """

    place: RowPlace
    status: RowStatus
    reason: str
    do: str = ""
    field: str = ""
    heading: str = ""
    part_number: str = ""
    key: str = ""


@dataclass(slots=True)
class PlacedRow:
    """A row of a sheet of the catalogue, with the rows of files that it was made from.

    ``headings`` name the columns that its cells come from, by the field.
    """

    row: Row
    places: list[RowPlace]
    headings: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Assembly:
    """The rows of the catalogue that some tables make, by sheet, what is not clear in them, and what is asked."""

    sheets: dict[str, list[PlacedRow]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def add(self, sheet: str, placed: PlacedRow) -> None:
        """Add a row of a sheet."""
        self.sheets.setdefault(sheet, []).append(placed)

    def doubt(self, entry: Entry, doubt: Doubtful, field_name: str = "", *, key: str = "") -> None:
        """Add a doubt about a cell of a row, or about the row; ``key`` as in ``Issue``."""
        issue = _make_issue(entry, RowStatus.DOUBTFUL, doubt, field_name)
        self.issues.append(replace(issue, key=key) if key else issue)

    def refuse(self, entry: Entry, doubt: Doubtful, field_name: str = "") -> None:
        """Add why a row cannot be taken."""
        self.issues.append(_make_issue(entry, RowStatus.REFUSED, doubt, field_name))

    def remark(self, entry: Entry, text: str) -> None:
        """Add something that is said of a row that is taken."""
        self.issues.append(_make_issue(entry, RowStatus.TAKEN, Doubtful(text, ""), ""))

    def note_entry(self, entry: Entry) -> None:
        """Add what of an entry is not clear, cell by cell."""
        for name, doubt in entry.doubts.items():
            self.doubt(entry, doubt, name)
        for name, missing in entry.missing.items():
            if not missing.is_blank and name not in _SILENT and not _is_remark(name):
                self.doubt(entry, Doubtful(missing.why, Phrase("Write the value once it is known")), name)


def _make_issue(entry: Entry, status: RowStatus, doubt: Doubtful, field_name: str) -> Issue:
    base, _, substance = (field_name or doubt.about).partition(":")
    heading = entry.headings.get(field_name) or entry.headings.get(base, "")
    return Issue(
        place=entry.place,
        status=status,
        reason=_name_field(field_name, heading or substance, doubt.why) if field_name else doubt.why,
        do=doubt.do,
        field=base,
        heading=heading,
        part_number=entry.part_number,
        key=(substance or entry.values.get("list.substance", "")) if base == "list.content" else "",
    )


def _name_field(field_name: str, heading: str, why: str) -> str:
    known = FIELDS.get(field_name)
    return Phrase("{column}: {why}", column=heading or (known.label if known else field_name), why=why)


def _is_remark(name: str) -> bool:
    """Tell whether a field is a remark, of which nothing depends."""
    sheet, _, column = name.partition(".")
    return column in ("name", "name_zh", "note", "grade", "material_family", "supplier", "hs_code", "address",
                      "contact", "manufacturer", "other_part_number", "made_or_bought", "quantity_unit", "lot",
                      "party_role", "level", "position") or (sheet == "suppliers" and column == "country")  # fmt: skip
