# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hand-made previews of lists, and a service that gives them, so that the page is tested alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.listreader.bills.read_bill import ReadBill, ReadLine
from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.listreader.fields.mapping import (
    BillShape,
    BillStyle,
    Choice,
    ColumnProposal,
    ListKind,
    Question,
    TableMapping,
)
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn, RowNote, RowRole, SheetLayout
from desktop_app.listreader.read_lists import NO_CHOICES, Choices, ReadTable, SheetKey
from desktop_app.listreader.tables import BLANK, NUMBER, TEXT, Book, Pasted, Table, TableRow
from desktop_app.services.importing.assembly.placed_rows import (
    Account,
    FileAccount,
    Issue,
    RowEffect,
    RowOutcome,
    RowStatus,
)
from desktop_app.services.importing.draft import ListDraft, ListPreview
from desktop_app.services.importing.plan import Change, Plan, SheetCount
from desktop_app.services.schema.declaration import Done

FILE = "Stueckliste_HB4806_C.xls"
KEY: SheetKey = (FILE, "Tabelle1")
ROWS = (
    "Stückliste HB-4806 Nabenmotor",
    "Stand 12.10.2026, Rev. C",
    "Pos.|Artikelnr.|Benennung|Menge|EP [€]|Urspr.|Bemerkung",
    "1|00471|Rotor, komplett|1|148,00|DE|",
    "1.1|KM-4212|Blockmagnet N42SH 20×10×5|24|1,85|VR China|Zeichnung 12",
    "1.2|BL-2210|Rotorblech M270|180|0,11|DE|",
    "2|00502|Stator, komplett|1|96,40|CZ|",
    "2.1|CU-0,8|Kupferdraht 0,8 mm|1,2 kg|9,80|PL|Meterware",
    "2.2|IS-17|Isolierpapier|4|n. v.|Korea|",
    "Zwischensumme||||257,94||",
    "3|00518|Lager 6204-2RS|2|2,10|SK|",
    "4|SN-11|Hallsensor|3|0,74|Vietnam|",
    "5|SN-12|Hallsensor|3|0,74|Vietnam|",
)
FIELDS = ("list.position", "products.part_number", "products.name", "list.quantity", "products.value",
          "products.made_in", "")  # fmt: skip
REASONS = ("the heading says position", "the heading says part number", "the heading says name",
           "the heading says quantity", "the heading says unit price", "9 of 10 cells are countries", "")  # fmt: skip
PRICE = Question(
    "price", "Is “EP [€]” the price of one piece?",
    (Choice("1", "One piece"), Choice("100", "100 pieces"), Choice("line", "the whole line"), Choice("", "Leave open")),
    "", ("Rotor 148,00", "magnet 1,85", "sheet 0,11"), column=4,
)  # fmt: skip
KOREA = Question(
    "korea", "“Korea” in 1 row", (Choice("KR", "South Korea"), Choice("KP", "North Korea"), Choice("", "Leave open")),
    "", rows=1, column=5,
)  # fmt: skip


def row_of(number: int, text: str, *, hidden: bool = False) -> TableRow:
    """Return a row whose cells are separated by bars."""
    cells = tuple(text.split("|"))
    kinds = "".join(
        BLANK if not cell else NUMBER if cell.replace(",", "").replace(".", "").isdigit() else TEXT
        for cell in cells
    )
    return TableRow(number, cells, kinds, {}, {}, hidden=hidden)


def draft_of(rows: Sequence[str] = ROWS, client: int | None = 1, hidden: Sequence[int] = ()) -> ListDraft:
    """Return a draft of one file of one sheet."""
    table = Table(
        KEY[1], rows=[row_of(number, text, hidden=number in hidden) for number, text in enumerate(rows, 1)]
    )
    return ListDraft((Pasted(b"", FILE),), client, (Book(FILE, "xls", [table]),))


@dataclass
class FakeImporting:
    """Gives previews that follow the choices, and notes what was asked of it."""

    notes: Mapping[int, RowNote] = field(
        default_factory=lambda: {
            1: RowNote(RowRole.TITLE, "a title"),
            2: RowNote(RowRole.TITLE, "a title"),
            3: RowNote(RowRole.HEADING, "the heading"),
            10: RowNote(RowRole.SUBTOTAL, "a subtotal"),
        }
    )
    outcomes: Sequence[tuple[int, RowStatus, str, str]] = (
        (8, RowStatus.DOUBTFUL, "Menge", "a mass stands where a number of pieces belongs"),
        (9, RowStatus.DOUBTFUL, "EP [€]", "the cell says that there is no value"),
        (9, RowStatus.DOUBTFUL, "Urspr.", "it is North or South Korea"),
    )
    effects: Mapping[int, RowEffect] = field(
        default_factory=lambda: {4: RowEffect.SAME, 5: RowEffect.CHANGED}
    )
    questions: Sequence[Question] = (PRICE, KOREA)
    changes: Sequence[Change] = (Change("other", "products", "KM-4212", "made_in", "JP", "CN"),)
    asked: list[Choices] = field(default_factory=list)
    committed: list[dict[str, Any]] = field(default_factory=list)
    client: int = 1

    def preview_list(self, draft: ListDraft, choices: Choices = NO_CHOICES, **_more: Any) -> ListPreview:
        self.asked.append(choices)
        (book,) = draft.books
        (table,) = book.tables
        data = tuple(row for row in table.rows if row.number not in self.notes)
        heading = table.rows[2].shown
        region = Region(table, book.file, (3,), tuple(map(RegionColumn, range(len(heading)), heading)), data)
        proposals = tuple(self._proposal(column, text, choices) for column, text in enumerate(heading))
        shape = BillShape(BillStyle.POSITION, (0,), "HB-4806")
        mapping = TableMapping("shape", ListKind.PARTS, proposals, bill=shape)
        layout = SheetLayout(table, book.file, (region,), self.notes)
        places = {row.number: RowPlace(*KEY, row.number) for row in data}
        lines = tuple(ReadLine("HB-4806", row.shown[1], "1", places[row.number]) for row in data)
        preview = ReadTable(layout, region, mapping, (), ReadBill(lines, parents=("HB-4806",), levels=3))
        issues = tuple(
            Issue(places[number], status, reason, heading=column)
            for number, status, column, reason in self.outcomes
            if (number, column) not in _settled(choices, heading)
        )
        doubtful = {issue.place.row for issue in issues}
        doubts = [RowOutcome(places[number], RowStatus.DOUBTFUL, "not clear") for number in sorted(doubtful)]
        effects = {row.number: self.effects.get(row.number, RowEffect.NEW) for row in data}
        effects = {number: effect for number, effect in effects.items() if number not in doubtful}
        counts = {
            RowStatus.TAKEN: len(effects), RowStatus.DOUBTFUL: len(doubtful), RowStatus.SKIPPED: len(self.notes)
        }  # fmt: skip
        return ListPreview(
            draft, choices, "Nordwerk", (preview,), (layout,), Account((FileAccount(FILE, counts),), tuple(doubts)),
            tuple(one for one in self.questions if one.id not in choices.answers),
            (SheetCount("products", len(effects), 5, 1, 1),), tuple(self.changes), 0, (), Plan({}, {}, 0),
            {KEY: effects}, issues=issues,
        )  # fmt: skip

    def _proposal(self, column: int, heading: str, choices: Choices) -> ColumnProposal:
        sureness = "unsure" if column == 4 and "price" not in choices.answers else "sure"
        proposal = ColumnProposal(column, heading, FIELDS[column], sureness, (REASONS[column],))  # type: ignore[arg-type]
        chosen = choices.fields.get((KEY, column))
        return (
            proposal
            if chosen is None
            else replace(proposal, field=chosen, sureness="sure", reasons=("you chose it",))
        )

    def commit_list(self, preview: ListPreview, **options: Any) -> Done[int]:
        self.committed.append({name: options[name] for name in ("all_or_nothing", "remember", "keep_files")})
        options["progress"](1, 1)
        return Done(self.client, frozenset(("products",)))


def _settled(choices: Choices, heading: Sequence[str]) -> set[tuple[int, str]]:
    """Return the cells that a choice has made clear."""
    cells = {(place.row, heading[column]) for place, column in choices.corrections}
    return cells | ({(9, "Urspr.")} if choices.answers.get("korea") else set())
