# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of a table that are taken, each with what reads its cells: decided once from the whole column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.services.context.tables import NUMBER, TEXT
from desktop_app.services.importing.cells.headings import HeadingSense, read_heading
from desktop_app.services.importing.cells.numerals import ExactNumber
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.cell_sources import FIGURE_KINDS
from desktop_app.services.importing.entries.column_kinds import BY_CODE_IN_TEMPLATE, kind_of_field
from desktop_app.services.importing.entries.column_reader import ColumnFacts, ColumnReader
from desktop_app.services.importing.entries.decimal_marks import is_in_whole_currency, mark_of_table
from desktop_app.services.importing.entries.figure_settling import FigureSettler
from desktop_app.services.importing.entries.row_figures import FigureColumn
from desktop_app.services.importing.fields.mapping import ColumnProposal, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.declaration import ListKind

CONTENT: Final = "list.content"


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the user wrote over cells: of one cell by row number and column, of all that show a text by column."""

    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)
    texts: Mapping[tuple[int, str], str] = field(default_factory=dict)


NO_CORRECTIONS: Final = Corrections()


@dataclass(frozen=True, slots=True)
class TakenColumn:
    """One column that is taken."""

    index: int
    field: str
    heading: str
    substance: str
    reader: ColumnReader
    settler: FigureSettler

    @property
    def name(self) -> str:
        """Return the name by which an entry knows its cells: its field, and of contents the substance too."""
        return f"{CONTENT}:{self.substance}" if self.substance else self.field


class ColumnMaker:
    """Makes the columns of one table."""

    def __init__(
        self,
        region: Region,
        mapping: TableMapping,
        columns: Columns,
        corrections: Corrections,
        *,
        commas_elsewhere: bool,
    ) -> None:
        """``commas_elsewhere``: another sheet of our workbook shows decimal commas."""
        self._region, self._columns, self._corrections = region, columns, corrections
        self._commas_elsewhere = commas_elsewhere
        self._as_template = mapping.kind == ListKind.TEMPLATE
        self._taken_columns = [
            column for column in mapping.columns if column.field and column.sureness != "unsure"
        ]
        self.fields: Final = frozenset(column.field for column in self._taken_columns)

    def make_columns(self) -> list[TakenColumn]:
        """Return the columns that are taken, in the order of the mapping."""
        kinds = {
            proposal.column: kind_of_field(proposal.field, self._columns, as_template=self._as_template)
            for proposal in self._taken_columns
        }
        texts = {
            index: self._distinct_texts(index) if kind in FIGURE_KINDS or kind == "day" else []
            for index, kind in kinds.items()
        }
        table_mark = mark_of_table(texts[index] for index, kind in kinds.items() if kind in FIGURE_KINDS)
        for index, kind in kinds.items():
            if kind == "percent":  # whether 0.42 is percent or a fraction, numbers tell as well
                texts[index] += self._distinct_numbers(index)
        ends = self._columns_of_ranges()
        return [
            self._make_column(
                proposal,
                kinds[proposal.column],
                [text for index in ends[proposal.column] for text in texts[index]],
                table_mark,
            )
            for proposal in self._taken_columns
        ]

    def _columns_of_ranges(self) -> dict[int, list[int]]:
        """Return for each column those of the same figure: both ends of a range are written alike."""
        places: dict[str, list[int]] = {}
        for proposal in self._taken_columns:
            places.setdefault(_figure_of(proposal), []).append(proposal.column)
        return {proposal.column: places[_figure_of(proposal)] for proposal in self._taken_columns}

    def _make_column(
        self, proposal: ColumnProposal, kind: str, texts: Sequence[str], table_mark: str
    ) -> TakenColumn:
        sheet, _, name = proposal.field.partition(".")
        is_our_own = self._as_template and proposal.heading == name  # "mass_to" speaks of no tonnes
        sense = HeadingSense() if is_our_own else read_heading(self._full_heading(proposal))
        facts = ColumnFacts(
            kind=kind,
            settings=proposal.settings,
            heading_is_percent=sense.is_percent,
            percent_part=sense.percent_part,
            mark=self._mark_where_undecided(table_mark),
            is_whole=is_in_whole_currency(proposal, sense),
            column=None if sheet == "list" else self._columns.columns_of_sheet(sheet)[name],
            as_template=self._as_template,
        )
        return TakenColumn(
            index=proposal.column,
            field=proposal.field,
            heading=proposal.heading,
            substance=proposal.settings.get("substance", "") if proposal.field == CONTENT else "",
            reader=ColumnReader(facts, texts, partial(self._find_refusal, proposal.field)),
            settler=FigureSettler(
                proposal.field,
                kind,
                FigureColumn(sense, proposal.settings),
                self.fields,
                self._find_refusal,
            ),
        )

    def _find_refusal(self, field_name: str, text: str) -> Doubtful | None:
        """Return why the catalogue does not take a text in a field; names of suppliers are turned into keys later."""
        sheet, _, column = field_name.partition(".")
        if sheet == "list" or (field_name in BY_CODE_IN_TEMPLATE and not self._as_template):
            return None
        refused = self._columns.cell_problem(sheet, column, text)
        return Doubtful(refused.what, refused.do) if refused is not None else None

    def _mark_where_undecided(self, table_mark: str) -> str:
        """Return how figures are read that only their column can tell, and does not.

        Our own workbook asks for a decimal point; where a sheet of it shows commas, a point may part thousands.
        """
        if not self._as_template:
            return table_mark
        return "" if table_mark == "," or self._commas_elsewhere else "."

    def _full_heading(self, proposal: ColumnProposal) -> str:
        """Return heading and unit line of a column as one text."""
        units = {column.column: column.unit for column in self._region.columns}
        unit = units.get(proposal.column, "")
        return f"{proposal.heading} [{unit}]" if unit else proposal.heading

    def _distinct_texts(self, index: int) -> list[str]:
        """Return the distinct texts of a column as they show, numbers of the spreadsheet aside."""
        shown_texts = {
            row.shown[index]: None
            for row in self._region.rows
            if index < len(row.shown) and row.kinds[index] == TEXT
        }
        corrected = [text for (_, column), text in self._corrections.cells.items() if column == index]
        replaced = [text for (column, _), text in self._corrections.texts.items() if column == index]
        return [text.strip() for text in (*shown_texts, *corrected, *replaced)]

    def _distinct_numbers(self, index: int) -> list[str]:
        """Return the distinct numbers of a column that are not formatted as percent."""
        numbers = (
            self._region.table.cell(row, index)
            for row in self._region.rows
            if index < len(row.kinds) and row.kinds[index] == NUMBER
        )
        return list(dict.fromkeys(ExactNumber(cell.exact) for cell in numbers if not cell.format.percent))


def _figure_of(proposal: ColumnProposal) -> str:
    """Return the figure that a column is an end of; one of contents is a figure of its own."""
    contents = f":{proposal.column}" if proposal.field == CONTENT else ""
    return proposal.field.removesuffix("_to") + contents
