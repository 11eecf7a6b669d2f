# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns that are taken, each with what reads its cells, and its figures with currency, unit and basis."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cache, partial
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader.cells import figures, measures
from desktop_app.listreader.cells.figure_lines import About
from desktop_app.listreader.entries import column_reader
from desktop_app.listreader.fields.mapping import ColumnProposal, ListKind, TableMapping
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.layout.statements import Hold, ScopedStatement, stretches
from desktop_app.listreader.tables import NUMBER, TEXT, OwnWorkbook

# --------------------------------------------------------------------------------------------------
# Puts a figure of a row together with its currency, its unit and what it is a price for, wherever the list
# says so.


STORED_UNITS: Final = ("mg", "g", "kg", "t")
_UNIT_CLEAR: Final = Phrase("Write the figure alone, or with a unit that is known")


@dataclass(frozen=True, slots=True)
class FigureLines:
    """What lines outside the columns say of the figures of a column in some rows, each with its scope."""

    currency: ScopedStatement | None = None
    basis: ScopedStatement | None = None
    unit: ScopedStatement | None = None
    scale: ScopedStatement | None = None


NO_LINES: Final = FigureLines()


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """What is said of the cells of a column: by its heading, by the settings of its mapping, and by lines."""

    sense: measures.HeadingSense
    settings: Mapping[str, str]
    lines: FigureLines = NO_LINES


@dataclass(frozen=True, slots=True)
class BesideFigure:
    """What other cells of the row say of a figure: its currency, its unit of mass, what it is a price for."""

    currency: str = ""
    unit: str = ""
    basis: measures.PriceBasis | None = None


NOTHING_BESIDE: Final = BesideFigure()
FilledIn = tuple[tuple[str, str], ...]
"""The fields that a figure fills in, each with its text."""


class Settled(NamedTuple):
    """What a figure fills in; ``of_currency`` is why its currency is not clear: the amount is taken without one.

    ``pieces`` is for how many the price stands, which it was divided by.
    """

    filled_in: FilledIn
    of_currency: Doubtful | None = None
    pieces: int = 1


def settle_figure(
    name: str, figure: figures.Figure, column: FigureColumn, beside: BesideFigure
) -> Settled | Doubtful:
    """Return the fields that a figure fills in, or why it is left out."""
    if figure.low.startswith("-"):
        return Doubtful(
            Phrase("the figure {figure} is below zero", figure=figure.low), Phrase("Correct the figure")
        )
    fields = column_reader.FIGURE_FIELDS.get(name.removesuffix("_to"), column_reader.NO_FIELDS)
    lines = column.lines
    if fields.currency and lines.scale is not None:
        return _scaled(lines.scale) if lines.scale.hold == Hold.HOLDS else _unclear_line(lines.scale)
    extras: dict[str, str] = {}
    stated, in_heading = beside.currency or column.settings.get("currency", ""), column.sense.currencies
    elsewhere = (stated,) if stated else in_heading
    if fields.currency and beside.currency and in_heading and beside.currency not in in_heading:
        return doubt_currency(tuple(sorted({beside.currency, *in_heading})))
    line = lines.currency if fields.currency else None
    if line is not None and _differs(
        line, {*figure.currencies}, {*elsewhere}, is_of_row=bool(beside.currency)
    ):
        return _contradiction(line)
    is_told = bool(elsewhere or figure.currencies)
    if line is not None and line.hold == Hold.HOLDS and not elsewhere:
        in_line = line.statement.currencies
        elsewhere = in_line if not is_told or {*in_line} & {*figure.currencies} else ()
    currencies = measures.settle_currencies(figure.currencies, elsewhere) if fields.currency else ()
    if currencies is None:
        return doubt_currency(tuple(sorted({*figure.currencies, *elsewhere})))
    if len(currencies) == 1:
        extras[fields.currency] = currencies[0]
    settled = _settle_basis(figure, column, fields, beside.basis) if fields.currency else figure
    of_one = settled
    if isinstance(settled, figures.Figure):
        settled = _settle_unit(settled, column, fields, beside, extras)
    if isinstance(settled, Doubtful):
        return settled
    upper = ((f"{name}_to", settled.high),) if settled.high and not name.endswith("_to") else ()
    filled_in = ((name, settled.low), *upper, *extras.items())
    of_currency = doubt_currency(currencies) if len(currencies) > 1 else None
    if line is not None and line.hold != Hold.HOLDS and not is_told:
        of_currency = _unclear_line(line)
    pieces = 1
    if isinstance(of_one, figures.Figure) and fraction_of(of_one.low) not in (0, fraction_of(figure.low)):
        pieces = int(fraction_of(figure.low) / fraction_of(of_one.low))
    return Settled(filled_in, of_currency, pieces)


def _differs(line: ScopedStatement, in_cell: set[str], elsewhere: set[str], *, is_of_row: bool) -> bool:
    """Tell whether a line names another currency than a cell, its row, its heading or its mapping.

    What a row says for itself counts before a line above the heading, but not before one that stands among the rows.
    """
    if line.hold == Hold.ELSEWHERE:
        return False
    named = {*line.statement.currencies}
    if line.is_within and in_cell and named.isdisjoint(in_cell):
        return True
    return bool(elsewhere) and named.isdisjoint(elsewhere) and (line.is_within or not (is_of_row or in_cell))


_SAY_OF_LINE: Final = Phrase("Write currency, unit and what the price is for into columns of their own")


def _scaled(line: ScopedStatement) -> Doubtful:
    """Return the doubt about an amount of which a line says that it is in thousands, millions or cents."""
    return Doubtful(
        Phrase(
            'row {row} says "{text}": the figures are thousands, millions or cents of the currency',
            row=line.row,
            text=line.text,
        ),
        Phrase("Write the whole amount"),
    )


def _unclear_line(line: ScopedStatement) -> Doubtful:
    """Return the doubt about a figure of which a line may speak, or not."""
    return Doubtful(
        Phrase(
            'row {row} says "{text}", and it is not clear whether it does so of this',
            row=line.row,
            text=line.text,
        ),
        _SAY_OF_LINE,
    )


def _contradiction(line: ScopedStatement) -> Doubtful:
    """Return the doubt about a figure of which a line says something else than the heading, the row or an answer."""
    return Doubtful(
        Phrase(
            'row {row} says "{text}", and its own row or heading says otherwise', row=line.row, text=line.text
        ),
        Phrase("Keep the one that is meant"),
    )


def doubt_currency(currencies: tuple[str, ...]) -> Doubtful:
    """Return the doubt about the currency of an amount that is taken."""
    return Doubtful(
        Phrase("its currency can be {currencies}", currencies=", ".join(currencies)),
        Phrase("Write the code of the currency, such as USD"),
    )


def _settle_basis(
    figure: figures.Figure,
    column: FigureColumn,
    fields: column_reader.FigureFields,
    stated: measures.PriceBasis | None,
) -> figures.Figure | Doubtful:
    """Return a price for one piece or one unit of mass."""
    per = column.settings.get("per", "")
    basis = measures.read_price_unit(per) if per else column.sense.basis
    heading = basis if isinstance(basis, measures.PriceBasis) else None
    line = column.lines.basis if fields.per else None
    in_line = line.statement.basis if line is not None and line.hold == Hold.HOLDS else None
    said_of_all = [basis for basis in (heading, in_line) if basis is not None and basis.count != 1]
    if stated and stated.count == 1 and not stated.unit and said_of_all:
        stated = replace(stated, unit="piece")  # 1 beside a heading that says 1000
    own = [basis for basis in (figure.basis, stated, heading) if basis is not None]
    # "EUR/St" or "Stückpreis" says one piece as clearly as a column says 1000
    told = [basis for basis in own if basis.count != 1 or basis.unit]
    if line is not None and line.hold != Hold.HOLDS and (line.hold == Hold.UNCLEAR or not told):
        same = line.statement.basis is not None and [*map(_plain, told)] == [_plain(line.statement.basis)]
        if not same:
            return _unclear_line(line)
    bases = [*own, in_line] if in_line is not None else own
    counts = {basis.count for basis in bases if basis.count != 1 or basis.unit == "piece"} or {1}
    units = {basis.unit for basis in bases if basis.unit not in ("", "piece")}
    if len(counts) > 1 or len(units) > 1:
        if line is not None and in_line is not None:
            return _contradiction(line)
        return Doubtful(
            Phrase("its row and its heading differ on what the price is for"),
            Phrase("Say what the price is for"),
        )
    unit = next(iter(units), "")
    if bases and bool(unit) != fields.is_for_mass:
        return _doubt_price(unit or "piece")
    basis = measures.PriceBasis(next(iter(counts)), unit)
    priced = figures.price_of_one(figure, basis) if basis.count != 1 else replace(figure, basis=basis)
    return priced or _doubt_price(str(basis.count))


def _plain(basis: measures.PriceBasis) -> tuple[int, str]:
    """Return a basis to be compared: that pieces are counted may be said or not."""
    return basis.count, basis.unit.replace("piece", "")


def _settle_unit(
    figure: figures.Figure,
    column: FigureColumn,
    fields: column_reader.FigureFields,
    beside: BesideFigure,
    extras: dict[str, str],
) -> figures.Figure | Doubtful:
    """Return a figure in a unit of mass that is stored, and write that unit beside it."""
    if fields.is_for_mass:
        unit = (figure.basis.unit if figure.basis else "") or beside.unit
        if not unit:
            return figure
        is_stored = unit in STORED_UNITS and measures.find_mass_unit(unit) is not None
        if not is_stored or beside.unit not in ("", unit):
            return _doubt_price(unit)
        extras[fields.per] = unit
        return figure
    if not fields.unit:
        if figure.unit not in ("", "piece", "%"):
            extras["list.quantity_unit"] = figure.unit
        return figure
    bought_at = column.sense.bought_at
    basis = column.sense.basis or (measures.PriceBasis(bought_at, "piece") if bought_at else None)
    several = column.lines.basis
    if several is not None and (several.hold != Hold.ELSEWHERE or basis is None):
        in_line = several.statement.basis
        if several.hold != Hold.HOLDS or in_line is None:
            return _unclear_line(several)
        if basis is not None and basis.unit in ("", "piece") and basis.count != in_line.count:
            return _contradiction(several)
        basis = in_line
    if basis and basis.count != 1 and basis.unit in ("", "piece"):  # the mass of several pieces: "kg/100 St"
        of_one = figures.price_of_one(figure, basis)
        if of_one is None:
            why = Phrase(
                "it is the mass of {count} pieces, and that of one is no exact figure", count=basis.count
            )
            return Doubtful(why, Phrase("Give the mass of one piece"))
        figure = of_one
    answer, heading = column.settings.get("unit", ""), column.sense.mass_unit
    columns = {unit for unit in (beside.unit, answer, heading) if unit}
    line = column.lines.unit
    if line is not None and line.hold == Hold.HOLDS:
        if columns - {line.statement.unit}:
            return _contradiction(line)
        columns = {line.statement.unit}
    stated = columns if len(columns) > 1 else {figure.unit, beside.unit} - {""} or columns
    if len(stated) > 1:
        return Doubtful(
            Phrase("one cell says {unit} and another {other}", unit=min(stated), other=max(stated)),
            Phrase("Keep the one that is meant"),
        )
    unit = next(iter(stated), "")
    if not unit:
        return figure if line is None else _unclear_line(line)
    here = unit if unit in STORED_UNITS else "g"
    converted = figures.convert_mass(replace(figure, unit=unit), here)
    if converted is None:
        return Doubtful(Phrase('"{word}" is no unit of mass that is known', word=unit), _UNIT_CLEAR)
    extras[fields.unit] = here
    return converted


def _doubt_price(unit: str) -> Doubtful:
    return Doubtful(
        Phrase("the price is for {unit}, and cannot be turned into one piece exactly", unit=unit),
        Phrase("Give the price of one piece"),
    )


# --------------------------------------------------------------------------------------------------
# Settles the figures of one column: what each fills in, worked out once for figures that are alike.


Check = Callable[[str, str], Doubtful | None]
"""Takes a field and a text; tells why the catalogue does not take it."""

_MOST_KEPT: Final = 20_000
_MOST_LINES: Final = 3
"""So many lines are named for a column; a list of groups can have hundreds."""
_ZERO: Final = "0."
_BARE: Final = frozenset({"money", "mass", "quantity", "decimal", "positive"})
"""Kinds of which any short number above zero is taken."""


class FigureSettler:
    """Settles the figures of one column; ``taken`` are the fields of all columns of its table."""

    def __init__(
        self, field: str, kind: str, column: FigureColumn, taken: Collection[str], check: Check
    ) -> None:
        self._field, self._column, self._check = field, column, check
        self._fields = column_reader.FIGURE_FIELDS.get(field.removesuffix("_to"), column_reader.NO_FIELDS)
        beside = (self._fields.currency, self._fields.unit, self._fields.per)
        self._depends_on_row = any(name and name in taken for name in beside)
        self._kept: dict[tuple[figures.Figure, BesideFigure], Settled | Doubtful] = {}
        self._extras = self._extras_of_numbers() if kind in _BARE else None

    def settle(
        self, figure: figures.Figure, values: Mapping[str, str], bases: Mapping[str, measures.PriceBasis]
    ) -> Settled | Doubtful:
        """Return what a figure of a row fills in, or why it is left out."""
        if (
            self._extras is not None
            and figures.is_bare_number(figure.low)
            and figure == figures.Figure(figure.low)
        ):
            numbers = self.settle_number(figure.low)
            if numbers is not None:
                return Settled(numbers)
        beside = self._beside(values, bases) if self._depends_on_row else NOTHING_BESIDE
        key = (figure, beside)
        settled = self._kept.get(key)
        if settled is None:
            settled = self._settle(figure, beside)
            if len(self._kept) < _MOST_KEPT:
                self._kept[key] = settled
        return settled

    def settle_number(self, number: str) -> FilledIn | None:
        """Return what a number of the spreadsheet fills in; None where more has to be looked at."""
        if self._extras is None or number[0] == "-" or not number.strip(_ZERO):
            return None
        return ((self._field, number), *self._extras)

    def _extras_of_numbers(self) -> FilledIn | None:
        """Return what any bare number fills in beside itself; None where it depends on its row, or is worked out."""
        if self._depends_on_row:
            return None
        settled = self._settle(figures.Figure("1"), NOTHING_BESIDE)
        if isinstance(settled, Doubtful) or settled.of_currency or settled.filled_in[0] != (self._field, "1"):
            return None
        return settled.filled_in[1:]

    @property
    def currency_field(self) -> str:
        """Return the field of the currency of the figures, blank if they have none."""
        return self._fields.currency

    def _settle(self, figure: figures.Figure, beside: BesideFigure) -> Settled | Doubtful:
        settled = settle_figure(self._field, figure, self._column, beside)
        if isinstance(settled, Doubtful):
            return settled
        doubts = (self._check(name, text) for name, text in settled.filled_in)
        return next((doubt for doubt in doubts if doubt is not None), settled)

    def _beside(self, values: Mapping[str, str], bases: Mapping[str, measures.PriceBasis]) -> BesideFigure:
        fields = self._fields
        unit = fields.per if fields.is_for_mass else fields.unit
        return BesideFigure(values.get(fields.currency, ""), values.get(unit, ""), bases.get(fields.per))


# --------------------------------------------------------------------------------------------------
# How the figures of a whole table are written: with a decimal comma or a decimal point.


def is_in_whole_currency(
    proposal: ColumnProposal, sense: measures.HeadingSense, line: ScopedStatement | None
) -> bool:
    """Tell whether the amounts of a column are in a currency without a smaller unit: by mapping, heading or a line."""
    named = {proposal.settings["currency"]} if proposal.settings.get("currency") else set(sense.currencies)
    if not named and line is not None and line.hold == Hold.HOLDS:
        named = set(line.statement.currencies)
    return bool(named) and named <= measures.whole_currencies()


def shows_commas(region: Region, mapping: TableMapping, workbook: OwnWorkbook) -> bool:
    """Tell whether figures of a table are written with a decimal comma."""
    is_template = mapping.kind == ListKind.TEMPLATE
    for column in mapping.columns:
        index = column.column
        if (
            column.field
            and column_reader.kind_of_field(column.field, workbook, as_template=is_template)
            in column_reader.FIGURE_KINDS
        ):
            texts = dict.fromkeys(
                row.shown[index].strip()
                for row in region.rows
                if index < len(row.shown) and row.kinds[index] == TEXT
            )
            if figures.decide_decimal_mark(texts).commas:
                return True
    return False


def mark_of_table(columns: Iterable[Sequence[str]]) -> str:
    """Return how the figures of a table are written where all columns that tell agree; else blank."""
    marks = {figures.decide_decimal_mark(texts).mark for texts in columns} - {""}
    return next(iter(marks)) if len(marks) == 1 else ""


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
    reader: column_reader.ColumnReader
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
        workbook: OwnWorkbook,
        corrections: Corrections,
        *,
        commas_elsewhere: bool,
    ) -> None:
        """``commas_elsewhere``: another sheet of our workbook shows decimal commas."""
        self._region, self._workbook, self._corrections = region, workbook, corrections
        self._commas_elsewhere = commas_elsewhere
        self._as_template = mapping.kind == ListKind.TEMPLATE
        self._taken_columns = [
            column for column in mapping.columns if column.field and column.sureness != "unsure"
        ]
        self.fields: Final = frozenset(column.field for column in self._taken_columns)
        self._places_of = {
            about: {
                column.column
                for column in mapping.columns
                if any(about_field(field) == about for field in (column.field, *column.alternatives))
            }
            for about in About
        }

    def make_columns(self) -> list[tuple[int, list[TakenColumn]]]:
        """Return the columns that are taken, in the order of the mapping, for each stretch of rows of which lines say
        the same; with the last row of each.
        """
        if not self._region.rows:
            return []
        kinds = {
            proposal.column: column_reader.kind_of_field(
                proposal.field, self._workbook, as_template=self._as_template
            )
            for proposal in self._taken_columns
        }
        texts = {
            index: self._distinct_texts(index)
            if kind in column_reader.FIGURE_KINDS or kind in ("day", "per")
            else []
            for index, kind in kinds.items()
        }
        table_mark = mark_of_table(
            texts[index] for index, kind in kinds.items() if kind in column_reader.FIGURE_KINDS
        )
        for index, kind in kinds.items():
            if kind == "percent":  # whether 0.42 is percent or a fraction, numbers tell as well
                numbers = (
                    self._region.table.cell(row, index)
                    for row in self._region.rows
                    if index < len(row.kinds) and row.kinds[index] == NUMBER
                )
                texts[index] += list(
                    dict.fromkeys(
                        figures.ExactNumber(cell.exact) for cell in numbers if not cell.format.percent
                    )
                )
        places: dict[str, list[int]] = {}
        for proposal in self._taken_columns:
            places.setdefault(_figure_of(proposal), []).append(proposal.column)
        ends = {proposal.column: places[_figure_of(proposal)] for proposal in self._taken_columns}

        @cache
        def make_column(place: int, lines: FigureLines) -> TakenColumn:
            proposal = self._taken_columns[place]
            of_ends = [text for index in ends[proposal.column] for text in texts[index]]
            return self._make_column(proposal, kinds[proposal.column], of_ends, table_mark, lines)

        rows = [row.number for row in self._region.rows]
        return [
            (
                last,
                [
                    make_column(place, self._lines_of(proposal, held))
                    for place, proposal in enumerate(self._taken_columns)
                ],
            )
            for last, held in stretches(self._region.statements, rows)
        ]

    def _lines_of(self, proposal: ColumnProposal, held: Sequence[ScopedStatement]) -> FigureLines:
        """Return what the lines that speak of some rows say of the figures of a column."""
        about = about_field(proposal.field)
        if about is None:
            return NO_LINES
        ranked: dict[str, tuple[int, ScopedStatement]] = {}
        for scoped in held:
            is_elsewhere = scoped.hold == Hold.ELSEWHERE
            if scoped.column == proposal.column:
                rank = 3 if is_elsewhere else 0
            elif scoped.column is None:
                rank = 2
            elif is_elsewhere or scoped.column in self._places_of[about]:
                continue
            else:  # it stands in a column that holds other figures
                rank, scoped = 1, replace(scoped, hold=Hold.UNCLEAR)
            kind = scoped.statement.kind.value
            if scoped.statement.about == about and rank < ranked.get(kind, (4, scoped))[0]:
                ranked[kind] = rank, scoped
        return FigureLines(**{kind: scoped for kind, (_, scoped) in ranked.items()})

    def _make_column(
        self,
        proposal: ColumnProposal,
        kind: str,
        texts: Sequence[str],
        table_mark: str,
        lines: FigureLines,
    ) -> TakenColumn:
        sheet, _, name = proposal.field.partition(".")
        is_our_own = self._as_template and proposal.heading == name  # "mass_to" speaks of no tonnes
        units = {column.column: column.unit for column in self._region.columns}
        unit = units.get(proposal.column, "")
        heading = f"{proposal.heading} [{unit}]" if unit else proposal.heading
        sense = measures.HeadingSense() if is_our_own else measures.read_heading(heading)
        # How figures are read that only their column can tell, and does not: our own workbook asks for a decimal
        # point; where a sheet of it shows commas, a point may part thousands.
        mark = table_mark
        if self._as_template:
            mark = "" if table_mark == "," or self._commas_elsewhere else "."
        facts = column_reader.ColumnFacts(
            kind=kind,
            settings=proposal.settings,
            heading_is_percent=sense.is_percent,
            percent_part=sense.percent_part,
            mark=mark,
            is_whole=is_in_whole_currency(proposal, sense, lines.currency),
            column=None if sheet == "list" else self._workbook.sheets[sheet].columns[name],
            as_template=self._as_template,
        )
        return TakenColumn(
            index=proposal.column,
            field=proposal.field,
            heading=proposal.heading,
            substance=proposal.settings.get("substance", "") if proposal.field == CONTENT else "",
            reader=column_reader.ColumnReader(facts, texts, partial(self._find_refusal, proposal.field)),
            settler=FigureSettler(
                proposal.field,
                kind,
                FigureColumn(sense, proposal.settings, lines),
                self.fields,
                self._find_refusal,
            ),
        )

    def _find_refusal(self, field_name: str, text: str) -> Doubtful | None:
        """Return why the catalogue does not take a text in a field; names of suppliers are turned into keys later."""
        sheet, _, column = field_name.partition(".")
        if sheet == "list" or (field_name in column_reader.BY_CODE_IN_TEMPLATE and not self._as_template):
            return None
        refused = self._workbook.find_problem(sheet, column, text)
        return Doubtful(refused.what, refused.do) if refused is not None else None

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


def lines_of(column: ColumnProposal, region: Region) -> tuple[str, ...]:
    """Return which lines hold for the figures of a column, in words."""
    about = about_field(column.field)
    held = {
        (scoped.row, scoped.text)
        for scoped in region.statements
        if scoped.hold == Hold.HOLDS
        and scoped.statement.about == about
        and scoped.column in (None, column.column)
    }
    said = [Phrase('row {row} says "{text}"', row=row, text=text) for row, text in sorted(held)]
    further = len(said) - _MOST_LINES
    if further > 0:
        return (*said[:_MOST_LINES], Phrase("and {count} further lines", count=further))
    return tuple(said)


def about_field(field: str) -> About | None:
    """Return whether the figures of a field are amounts of money or masses; None for all others."""
    fields = column_reader.FIGURE_FIELDS.get(field.removesuffix("_to"), column_reader.NO_FIELDS)
    return About.MONEY if fields.currency else About.MASS if fields.unit else None


def _figure_of(proposal: ColumnProposal) -> str:
    """Return the figure that a column is an end of; one of contents is a figure of its own."""
    contents = f":{proposal.column}" if proposal.field == CONTENT else ""
    return proposal.field.removesuffix("_to") + contents
