# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A mapping: which column of a table is which field, how its cells are read, and how a bill is built from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase
from desktop_app.services.schema.declaration import ListKind

ProposalSureness = Literal["sure", "likely", "unsure"]
"""How good the reasons are: "sure" and "likely" are taken without asking, "unsure" is asked and not taken unasked."""

YOU_CHOSE: Final = Phrase("you chose it")
YOU_SAID: Final = Phrase("you said so")
"""The reasons of a column whose field the user chose, or named in an answer."""


@dataclass(frozen=True, slots=True)
class ColumnProposal:
    """One column: the field it is proposed for (blank: not taken), how sure that is and why.

    ``field`` is a name of ``fields.field_list.FIELDS``. ``settings`` say how its cells are read: ``decimal_mark``
    ("." or ","), ``day_order``, ``currency``, ``per`` (a price is for so many), ``unit`` (of mass), ``percent``
    ("percent" or "fraction"), ``substance`` (the element or compound of a column of contents). What is not set is
    decided from the cells of the column.
    """

    column: int
    heading: str
    field: str = ""
    sureness: ProposalSureness = "unsure"
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    settings: Mapping[str, str] = dataclass_field(default_factory=dict)


class BillStyle(StrEnum):
    """How a table says what is built into what."""

    NONE = ""
    FLAT = "flat"
    """All rows are built into one product, ``BillShape.top``."""
    LEVEL = "level"
    DOTS = "dots"
    """A level with dots in front: ".1", "..2", or a part number behind dots or spaces."""
    POSITION = "position"
    """1, 1.1, 1.2, 1.10."""
    INDENT = "indent"
    COLUMNS = "columns"
    """The part number stands in another column for each level."""
    PARENT_CHILD = "parent_child"
    WHERE_USED = "where_used"
    """Each row names a product that the one part of the title, ``BillShape.top``, is built into."""


@dataclass(frozen=True, slots=True)
class BillShape:
    """How a bill is read: its style, the columns it rests on, and the product at its top (a part number, or blank).

    ``totals``: the quantities are those for the whole product at the top and not for the next assembly above. ``per``:
    they are those for so many of it. ``unit`` is that of all quantities, if it is none of pieces. ``level_from``
    says what a level or position is read from: a field that is not the usual one, or "indent" for ``Entry.indent``.
    """

    style: BillStyle = BillStyle.NONE
    columns: tuple[int, ...] = ()
    top: str = ""
    totals: bool = False
    per: str = "1"
    unit: str = ""
    level_from: str = ""
    sureness: ProposalSureness = "sure"
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question of an import."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a file does not say clearly, put to the user.

    ``samples`` are a few cells or rows it is about, ``rows`` how many. ``default`` is what is done without an answer;
    it never guesses a value: what stays open is left out and reported. ``writes`` names what may be written in place of
    the choices, such as a part number; blank where only they can be chosen.
    """

    id: str
    text: str
    choices: tuple[Choice, ...]
    default: str
    samples: tuple[str, ...] = ()
    rows: int = 0
    column: int | None = None
    writes: str = ""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """Everything that tells how one table is read. ``shape`` names tables with the same headings."""

    shape: str
    kind: ListKind
    columns: tuple[ColumnProposal, ...]
    sheet: str = ""
    bill: BillShape = BillShape()
    questions: tuple[Question, ...] = ()

    def column_of(self, field_name: str) -> ColumnProposal | None:
        """Return the column that a field is taken from; None if there is none."""
        taken = (proposal for proposal in self.columns if proposal.field == field_name)
        return next((proposal for proposal in taken if proposal.sureness != "unsure"), None)
