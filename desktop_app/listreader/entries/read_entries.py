# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the rows of a table under a mapping into entries, one for each row of data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.named_values import answer_words, country_names, read_answer
from desktop_app.basics.texts import Doubtful, NoValue, plain_text
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figures import DecimalMark, Figure, ShareScale, read_share
from desktop_app.listreader.entries import taken_columns
from desktop_app.listreader.entries.column_reader import CellReading
from desktop_app.listreader.fields.column_profile import NUMBER_AND_NAME
from desktop_app.listreader.fields.mapping import SCALED, BillStyle, ListKind, TableMapping
from desktop_app.listreader.layout.row_words import names_cost
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.tables import BLANK, NUMBER, TEXT, OwnWorkbook, TableRow

# --------------------------------------------------------------------------------------------------
# One row of a list as it was read: what each field says, and what is not clear.


class RowPlace(NamedTuple):
    """Where a row stands. ``row`` counts from 1 as the spreadsheet does."""

    file: str
    sheet: str
    row: int


@dataclass(slots=True)
class Entry:
    """A row of data under a mapping.

    ``values`` holds, by the name of its field, what a cell says in the spelling of the catalogue: plain decimals, codes
    of countries and currencies, days as 2026-11-25. A range stands under ``field`` and ``field_to``. ``contents`` are
    columns of elements and compounds: substance → percent ("29.5", or "29.5" to "31"). ``doubts`` and ``missing`` name
    the fields whose cell is not clear, or says that there is no value. ``headings`` names the column each came from.
    ``indent`` is how far the format of the cell with the part number, or spaces in it, move it to the right;
    ``level_column`` which of the columns of a bill with one a level holds it, from 0. ``section`` is the heading inside
    the table that the row stands under. ``divided`` has the figures that stand for several pieces, and for how many.
    """

    place: RowPlace
    values: dict[str, str] = field(default_factory=dict)
    contents: dict[str, tuple[str, str]] = field(default_factory=dict)
    doubts: dict[str, Doubtful] = field(default_factory=dict)
    missing: dict[str, NoValue] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    indent: int = 0
    level_column: int | None = None
    section: str = ""
    divided: dict[str, tuple[Figure, int]] = field(default_factory=dict)

    @property
    def part_number(self) -> str:
        """Return the part number, blank if the row has none."""
        return self.values.get("products.part_number", "")

    def read_origin(self, home: str) -> OriginReply:
        """Return what the row says of the origin of the rare earths.

        ``home`` is the country whose share is asked for.
        """
        reply = OriginReply(is_open=any(name in self.doubts or name in self.missing for name in _FIELDS))
        origins = {text for name in (ORIGIN, _OF_RARE_EARTHS) if (text := self.values.get(name, ""))}
        told = OriginFacts(
            next(iter(origins)) if len(origins) == 1 else "",
            self.values.get(SHARE, ""),
            self.values.get(f"{SHARE}_to", ""),
        )
        if len(origins) > 1:
            why = Phrase("the row names {countries}", countries=", ".join(sorted(origins)))
            reply.doubts.append((ORIGIN, Doubtful(why, Phrase("Keep the one that is meant"))))
        answer = read_china_reply(self.values[REPLY], home) if self.values.get(REPLY) else OriginFacts()
        if answer == NOT_FROM_HOME and (told.origin not in ("", home) or _is_none(told)):
            answer = OriginFacts()
        if isinstance(answer, OriginFacts):
            reply.doubts += _contradictions(told, answer, home)
            if not reply.doubts:  # where the row tells a share, a bare "yes" adds nothing
                share = told if told.share else answer
                origin = told.origin or ("" if share.share else answer.origin)
                reply.facts = OriginFacts(origin, share.share, share.share_to)
        else:
            reply.facts = told if answer != NOT_FROM_HOME or told.origin != home else OriginFacts()
            if isinstance(answer, NotFromHome):
                why = Phrase(
                    '"{text}" says that it is not from {country}, and not where it is from',
                    text=self.values[REPLY],
                    country=home,
                )
                answer = Doubtful(why, _TELL_COUNTRY)
            elif isinstance(answer, NoValue):
                answer = Doubtful(answer.why, _TELL_COUNTRY)
            reply.doubts.append((REPLY, answer))
        reply.is_open = reply.is_open or bool(reply.doubts)
        return reply


# --------------------------------------------------------------------------------------------------
# Rows of a list of costs that are no parts: shipping, tax, labour. They are left out and reported.


_NUMBER: Final = "products.part_number"
_COST: Final = Doubtful(
    Phrase("it names a cost, and no part"), Phrase("Leave the row out, or write the part number")
)


def leave_out_cost(entry: Entry) -> None:
    """Take what names a cost out of the place of the part number, where a name stands in for it."""
    number = entry.values.get(_NUMBER, "")
    if (number.isalpha() or " " in number) and names_cost(number):
        del entry.values[_NUMBER]
        entry.doubts[_NUMBER] = _COST


# --------------------------------------------------------------------------------------------------
# Rows that have more cells than the heading: a separator inside a text has moved what stands behind.


SHIFTED: Final = Doubtful(
    Phrase("the row has more cells than the heading, and they may stand under a wrong one"),
    Phrase("Put texts that hold the separator in quotation marks"),
)


def find_shifted_rows(region: Region) -> frozenset[int]:
    """Return the places of rows that may be so among the rows of a table, from 0.

    In a text file they are; in a workbook the cell behind the others may be a remark beside the table. Where most rows
    are as wide as that, the heading is short and nothing was moved. A cell that stands apart from the others is always
    a remark.
    """
    headed = [column.column for column in region.columns if column.heading]
    if not headed:
        return frozenset()
    end = max(headed) + 1
    wider = [
        place for place, row in enumerate(region.rows) if len(row.kinds) > end and row.kinds[end] != BLANK
    ]
    return frozenset(wider) if 2 * len(wider) < len(region.rows) else frozenset()


Step = Callable[[int], None]
"""Takes the number of further rows read; raises Stopped after the user has cancelled."""
_EVERY: Final = 500
_TWO_RANGES: Final = Doubtful(Phrase("it is a range where one figure is asked"), Phrase("Give one figure"))
_UNIT_FIELDS: Final = ("products.mass_unit", "materials.mass_unit", "materials.price_per")


_ANSWER: Final = Phrase("Answer the question about the column")
_MERGED: Final = Doubtful(
    Phrase("one merged cell stands beside several parts: it can be for each or for all together"),
    Phrase("Write the figure of each part into its own row"),
)
_OF_EACH: Final = frozenset({"money", "mass", "quantity"})
"""Kinds of figures that a merged cell may say of several parts together."""


class EntryReader:
    """Reads the rows of one table."""

    def __init__(
        self,
        region: Region,
        mapping: TableMapping,
        workbook: OwnWorkbook,
        corrections: taken_columns.Corrections = taken_columns.NO_CORRECTIONS,
        *,
        commas_elsewhere: bool = False,
    ) -> None:
        """Take a table and how it is read; ``commas_elsewhere``: another sheet of our workbook shows decimal commas."""
        self._region, self._mapping = region, mapping
        self._corrections = corrections
        self._is_uncorrected = corrections is taken_columns.NO_CORRECTIONS and not region.shared
        self._as_template = mapping.kind == ListKind.TEMPLATE
        maker = taken_columns.ColumnMaker(
            region, mapping, workbook, corrections, commas_elsewhere=commas_elsewhere
        )
        self._unit_fields = [name for name in _UNIT_FIELDS if name in maker.fields]
        self._stretches = maker.make_columns()
        self._read_columns = self._stretches[0][1] if self._stretches else []
        self._shifted = find_shifted_rows(region)
        self._shared = region.shared
        asked_columns = [column for column in mapping.columns if column.field and column.sureness == "unsure"]
        self._asked_columns = [
            (
                column.column,
                column.field,
                Doubtful(Phrase('it is not clear what "{column}" says', column=column.heading), _ANSWER),
            )
            for column in asked_columns
        ]
        # figures in thousands of a currency are told in their rows where nothing else gives the price
        scaled = [column for column in mapping.columns if SCALED in column.reasons and not column.field]
        if scaled and "products.value" not in {*maker.fields, *(column.field for column in asked_columns)}:
            asked_columns += [replace(column, field="products.value") for column in scaled[:1]]
            doubt = Doubtful(SCALED, Phrase("Write the price in the currency itself"))
            self._asked_columns.append((scaled[0].column, "products.value", doubt))
        self._headings = {
            **{column.field: column.heading for column in asked_columns},
            **{column.name: column.heading for column in self._read_columns},
        }
        if not self._as_template:  # a sign beside an amount stands in the column of the amount
            for column in self._read_columns:
                self._headings.setdefault(column.settler.currency_field or column.field, column.heading)

    def read_entries(self, step: Step) -> list[Entry]:
        """Return an entry for each row of data, in their order."""
        entries = []
        stretches = iter(self._stretches)
        last, self._read_columns = next(stretches, (0, self._read_columns))
        for number, row in enumerate(self._region.rows, start=1):
            while row.number > last:
                last, self._read_columns = next(stretches)
            entry = self._read_row(row)
            if number - 1 in self._shifted and (entry.doubts or self._region.table.is_text):
                row_place = RowPlace(self._region.file, self._region.table.title, row.number)
                names = list(self._headings)
                name = "products.part_number" if "products.part_number" in names else next(iter(names), "")
                entry = Entry(row_place, doubts={name: SHIFTED}, headings=self._headings)
            entries.append(entry)
            if number % _EVERY == 0:
                step(_EVERY)
        return entries

    # ---- rows --------------------------------------------------------------------------------

    def _read_row(self, row: TableRow) -> Entry:
        region = self._region
        entry = Entry(
            RowPlace(region.file, region.table.title, row.number),
            headings=self._headings,
            section=region.sections.get(row.number, ""),
        )
        bases: dict[str, measures.PriceBasis] = {}
        figures = self._read_cells(row, entry, bases)
        fields = {column.field for column, _ in figures} | entry.values.keys() if figures else set()
        for column, figure in figures:
            if figure.high and (column.field.endswith("_to") or f"{column.field}_to" in fields):
                entry.doubts[column.field] = _TWO_RANGES
            elif column.field != taken_columns.CONTENT or not column.substance:
                settled = column.settler.settle(figure, entry.values, bases)
                if isinstance(settled, Doubtful):
                    entry.doubts[column.field] = settled
                    continue
                entry.values.update(settled.filled_in)
                if settled.pieces != 1:
                    entry.divided[column.field] = (figure, settled.pieces)
                if settled.of_currency is not None:
                    entry.doubts.setdefault(column.settler.currency_field, settled.of_currency)
            elif figure.low.startswith("-"):
                why = Phrase("the figure {figure} is below zero", figure=figure.low)
                entry.doubts[column.name] = Doubtful(why, Phrase("Correct the figure"))
            else:
                entry.contents[column.substance] = (figure.low, figure.high)
        for name in self._unit_fields:
            # Drop units that are not stored, such as oz: their figure was converted, or is not clear.
            is_left_out = name.removesuffix("_unit") in entry.doubts
            if (
                entry.values.get(name, taken_columns.STORED_UNITS[0]) not in taken_columns.STORED_UNITS
                or is_left_out
            ):
                entry.values.pop(name, None)
        shape = self._mapping.bill
        if shape.style == BillStyle.INDENT:
            index = shape.columns[0] if shape.columns else 0
            shown_text = row.shown[index] if index < len(row.shown) else ""
            cell = self._region.table.cell(row, index)
            entry.indent = cell.format.indent + len(shown_text) - len(shown_text.lstrip())
        elif shape.style == BillStyle.COLUMNS:
            self._note_level_column(entry, row, shape.columns)
        for index, asked_field, unclear in self._asked_columns:
            # Doubt a cell of a column that is asked about: it is not taken, and that must not go without a word.
            is_filled = index < len(row.shown) and row.kinds[index] != BLANK
            if is_filled and asked_field not in entry.values:
                entry.doubts.setdefault(asked_field, unclear)
        _take_apart(entry)
        leave_out_cost(entry)
        if "list.price_control" in self._headings:
            # Leave the price that counts: V is the moving average price, S the standard price, as SAP values materials.
            control = entry.values.get("list.price_control", "").strip().upper()[:1]
            value, moving = "products.value", "list.moving_price"
            average, doubt = entry.values.pop(moving, ""), entry.doubts.pop(moving, None)
            if control == "V":
                entry.doubts.pop(value, None)
                entry.values.pop(value, "")
                if doubt is not None:
                    entry.doubts[value] = doubt
                elif average:
                    entry.values[value] = average
            elif control != "S" and average != entry.values.get(value, average):
                del entry.values[value]
                entry.doubts[value] = _WHICH_PRICE
        return entry

    def _read_cells(
        self, row: TableRow, entry: Entry, bases: dict[str, measures.PriceBasis]
    ) -> list[tuple[taken_columns.TakenColumn, Figure]]:
        """Store what the cells of a row say; returns the figures, of which others in the row may say more."""
        values, shown, kinds, width = entry.values, row.shown, row.kinds, len(row.shown)
        figures: list[tuple[taken_columns.TakenColumn, Figure]] = []
        for column in self._read_columns:
            place = column.index
            # most cells, and the quickest way
            if self._is_uncorrected and place < width and kinds[place] == TEXT:
                reading: CellReading | taken_columns.FilledIn = column.reader.read_text(shown[place])
            else:
                reading = self._read_cell(row, column)
            if reading.__class__ is str:
                if reading:
                    values[column.field] = reading
            elif reading.__class__ is Figure:
                figures.append((column, reading))
            elif reading.__class__ is tuple:
                values.update(reading)
            else:
                name = column.name
                if isinstance(reading, Doubtful):
                    entry.doubts[name] = reading
                elif isinstance(reading, NoValue):
                    entry.missing[name] = reading
                elif isinstance(reading, measures.PriceBasis):
                    bases[column.field] = reading
                else:
                    values[column.field] = reading  # type: ignore[assignment]
        return figures

    def _read_cell(
        self, row: TableRow, column: taken_columns.TakenColumn
    ) -> CellReading | taken_columns.FilledIn:
        index = column.index
        is_beyond = index >= len(row.shown)
        shown_text, kind = ("", BLANK) if is_beyond else (row.shown[index], row.kinds[index])
        if self._corrections is not taken_columns.NO_CORRECTIONS:
            corrected = self._corrections.cells.get((row.number, index))
            corrected = self._corrections.texts.get((index, shown_text)) if corrected is None else corrected
            if corrected is not None:
                return column.reader.read_text(corrected.strip())
        if kind == BLANK:
            return ""
        if self._shared and (row.number, index) in self._shared and column.reader.facts.kind in _OF_EACH:
            return _MERGED
        if kind == TEXT:
            return column.reader.read_text(shown_text)
        if kind == NUMBER:
            exact = row.exact.get(index, shown_text)
            cell_format = self._region.table.formats[row.formats.get(index, 0)]
            number = column.reader.read_number(shown_text, exact, cell_format)
            if number is not None:
                is_figure = number.__class__ is Figure
                return (column.settler.settle_number(exact) if is_figure else None) or number
        return column.reader.read_cell(self._region.table.cell(row, index))

    def _note_level_column(self, entry: Entry, row: TableRow, places: Sequence[int]) -> None:
        filled = [
            (level, index)
            for level, index in enumerate(places)
            if index < len(row.shown) and row.shown[index].strip()
        ]
        if len(filled) != 1:
            return
        level, index = filled[0]
        part_column = next((c for c in self._read_columns if c.field == "products.part_number"), None)
        if part_column is not None and part_column.index not in places:
            entry.level_column = level  # the columns hold only marks, and the part number stands elsewhere
            return
        reader = part_column.reader if part_column else None
        reading = (
            reader.read_cell(self._region.table.cell(row, index)) if reader else row.shown[index].strip()
        )
        if isinstance(reading, str):
            entry.level_column = level
            entry.values["products.part_number"] = reading
        elif isinstance(reading, Doubtful):
            entry.doubts["products.part_number"] = reading


def _take_apart(entry: Entry) -> None:
    """Part numbers from the names that stand behind them in the same cell; a column of names of its own counts more."""
    for number, name in (("products.part_number", "products.name"), ("list.parent", "list.parent_name")):
        text = entry.values.get(number, "")
        parts = NUMBER_AND_NAME.fullmatch(text) if text.startswith("[") else None
        if parts:
            entry.values[number] = parts[1].strip()
            if name not in entry.headings:
                entry.values[name] = parts[2].strip()


_WHICH_PRICE: Final = Doubtful(
    Phrase("it does not say clearly which of its two prices counts"),
    Phrase("Write S or V into the price control"),
)


# --------------------------------------------------------------------------------------------------
# Where the rare earths of a product come from, as a row of a reply or a certificate says it.


ORIGIN: Final = "materials.origin"
SHARE: Final = "materials.china_share"
REPLY: Final = "list.china_reply"
_OF_RARE_EARTHS: Final = "list.rare_earth_origin"
_TELL_COUNTRY: Final = Phrase("Write the country, or the Chinese share in percent")


@dataclass(frozen=True, slots=True)
class OriginFacts:
    """A country, or a blank, and the Chinese share with its upper end, or blanks."""

    origin: str = ""
    share: str = ""
    share_to: str = ""

    def __bool__(self) -> bool:
        return bool(self.origin or self.share)

    def as_columns(self) -> dict[str, str]:
        """Return the columns of a material that these are."""
        return {"origin": self.origin, "china_share": self.share, "china_share_to": self.share_to}


@dataclass(frozen=True, slots=True)
class NotFromHome:
    """A bare "no" to the question for Chinese rare earths: it names no country, and not of what share it speaks."""


NOT_FROM_HOME: Final = NotFromHome()


@dataclass(slots=True)
class OriginReply:
    """What a row says of origin; ``doubts`` name the field and what is not clear. ``is_open``: it says something that
    is not taken."""

    facts: OriginFacts = OriginFacts()
    doubts: list[tuple[str, Doubtful]] = field(default_factory=list)
    is_open: bool = False


_FIELDS: Final = (ORIGIN, SHARE, REPLY, _OF_RARE_EARTHS)


def read_china_reply(text: str, home: str) -> OriginFacts | NotFromHome | NoValue | Doubtful:
    """Return what a reply to the question for Chinese rare earths says: yes, a country, or a share with its sign.

    "No" names no country.
    """
    plain = plain_text(text)
    answer = read_answer(plain, answer_words())
    if answer == "yes":
        return OriginFacts(origin=home)
    if answer == "no":
        return NOT_FROM_HOME
    if isinstance(answer, NoValue):
        return answer
    if "%" in plain:
        share = read_share(plain, DecimalMark("," if "," in plain else "."), ShareScale(is_percent=True))
        return OriginFacts(share=share.low, share_to=share.high) if isinstance(share, Figure) else share
    country = country_names().read_country(plain)
    return OriginFacts(origin=country) if isinstance(country, str) else country


def _contradictions(told: OriginFacts, answer: OriginFacts, home: str) -> Iterator[tuple[str, Doubtful]]:
    """Yield where the columns of a row do not fit together."""
    keep = Phrase("Keep the one that is meant")
    if told.origin and answer.origin and told.origin != answer.origin:
        why = Phrase("the row names {countries}", countries=f"{told.origin}, {answer.origin}")
        yield ORIGIN, Doubtful(why, keep)
    share = (told if told.share else answer).share
    origin = told.origin or answer.origin
    is_none = _is_none(told if told.share else answer)
    if origin == home and is_none:
        why = Phrase("the row names {country}, and says that 0 % are from there", country=origin)
        yield SHARE, Doubtful(why, keep)
    if origin and origin != home and share and not is_none:
        why = Phrase(
            "the row names {country}, and says that {share} % are from {home}",
            country=origin,
            share=share,
            home=home,
        )
        yield SHARE, Doubtful(why, keep)


def _is_none(facts: OriginFacts) -> bool:
    """Tell whether the share is zero."""
    return bool(facts.share) and not (facts.share_to or facts.share).strip("0.")
