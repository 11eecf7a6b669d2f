# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a column holds and what it can be, by its heading and its cells together, before the columns are compared."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, Literal, NamedTuple

from desktop_app.basics.messages import Phrase
from desktop_app.basics.named_values import DayOrder, country_names, month_numbers, read_day
from desktop_app.basics.texts import LONGEST_FIGURE, NoValue, compact, find_no_value, plain_text
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.cells.figures import Amount, split_amount
from desktop_app.listreader.fields.heading_words import FieldMatch, find_fields, find_substance, heading_table
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn
from desktop_app.listreader.tables import BLANK, DATE, NUMBER, Cell, TableRow

Test = Callable[[str], bool]

_TARIFF: Final = re.compile(r"\d{4}([. ]?\d{2}){0,4}(?:[. ]?\d)?", re.ASCII)
_LAST_CHAPTER: Final = 97
_CODE: Final = re.compile(r"(?=.*\d)[\w./+#*:=-]{2,40}(?: [\w./+#*:=-]{1,12}){0,2}")
_WORD_OF_LANGUAGE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z]{3,}|[A-Z][a-z]{2,}")
"""A word such as screw: a part number of several parts has none."""
_PHONE: Final = re.compile(r"\+\d[\d ()/.-]+", re.ASCII)
_LETTER_CODE: Final = re.compile(r"[A-Z0-9]{2,}(?:[-_./][A-Z0-9]+)+|[A-Z]{5,}[A-Z0-9]*")
_GRADE: Final = re.compile(
    r"(?:ndfeb|sintered|sint\.?|bonded|neomax|nmx|ygx?|yxg)?[- ]?"
    r"(?:n-?\d{2}(?:uh|eh|ah|th|vh|sh|[mhz])?|\d{2}(?:uh|eh|ah|th|vh|sh)|sm2co17.*|smco.*|sm[125]co\d+.*|y\d{2}[a-z]{1,3}"
    r"|recoma.*|vacodym.*|vacomax.*|alnico.*|lng\d+.*)(?:[ /(-].*)?",
    re.IGNORECASE,
)
_BARE_FIGURES: Final = re.compile(r"[\d.,\s]+")
_LEVEL: Final = re.compile(r"[.\s]*\d{1,2}\.?|[.+>*-]+\s*\d{0,2}", re.ASCII)
_POSITION: Final = re.compile(r"[A-Z]?\d{1,5}(?:[.\-/]\d{1,4})*[a-z.)]?", re.ASCII)
_DESIGNATORS: Final = re.compile(r"[A-Z]{1,4}\d{1,4}(?:\s*[,;\- ]\s*[A-Z]{1,4}\d{1,4})*(?:\s*,?\s*\.\.\.)?")
_REPLY: Final = re.compile(
    r"(?:yes|no|y|n|ja|nein|oui|non|si|sí|sì|tak|nie|ano|ne|nee|sim|não|evet|hayır|是|否|はい|いいえ|예|아니오|true|false|x)",
    re.IGNORECASE,
)


def _is_figure(text: str) -> bool:
    amount = split_amount(text, is_price=True)
    return isinstance(amount, Amount) and all(
        word in ("%", "‰") or measures.find_mass_unit(word) is not None or measures.is_piece_unit(word)
        or _is_currency(word) or compact(word) in heading_table().units
        for word in amount.beside
    )  # fmt: skip


def _is_currency(text: str) -> bool:
    return bool(measures.find_currencies(text))


def _is_tariff_code(text: str) -> bool:
    plain = plain_text(text)
    return bool(_TARIFF.fullmatch(plain)) and 0 < int(plain[:2]) <= _LAST_CHAPTER


def _is_count_of_basis(text: str) -> bool:
    basis = measures.read_price_unit(text)
    is_letter = text.strip() in ("E", "EA")  # each, beside C for a hundred and M for a thousand
    return is_letter or (isinstance(basis, measures.PriceBasis) and str(basis.count).strip("0") == "1")


def _is_code(text: str) -> bool:
    plain = plain_text(text)
    if (" " in plain and _WORD_OF_LANGUAGE.search(plain)) or _PHONE.fullmatch(plain):
        return False
    return bool(_CODE.fullmatch(plain) or _LETTER_CODE.fullmatch(plain)) and not bool(
        re.fullmatch(r"\d+[.,]\d{1,2}|\d{1,3}(?:[.,]\d{3})+[.,]\d+", plain, re.ASCII)
    )


def is_grade(text: str) -> bool:
    """Tell whether a text is a grade of magnets: "N42SH"."""
    plain = plain_text(text)
    return bool(_GRADE.fullmatch(plain)) and not _BARE_FIGURES.fullmatch(plain)


def _is_day(text: str) -> bool:
    day = read_day(text, DayOrder(dict.fromkeys("./-", "day first")), month_numbers())
    return isinstance(day, str) and not text.strip().isdigit()


_WEB_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S", re.IGNORECASE)


def _is_words(text: str) -> bool:
    """Tell whether a text is words and no code: letters, and no digit before the second word."""
    first = plain_text(text).split(" ")[0]
    letters = sum(map(str.isalpha, text))
    return letters > 1 and letters * 2 >= len(text) and not any(map(str.isdigit, first))


TESTS: Final[Mapping[str, Test]] = {
    "figure": _is_figure,
    "whole number": lambda text: text.strip().isdecimal(),
    "web address": lambda text: _WEB_ADDRESS.match(text.strip()) is not None,
    "country": lambda text: isinstance(country_names().read_country(text), str) and not text.strip().isdigit(),
    "currency": _is_currency,
    "tariff code": _is_tariff_code,
    "dotted tariff code": lambda text: "." in text and len(text) > 6 and _is_tariff_code(text),
    "unit": lambda text: (
        measures.counts_pieces(text) or measures.find_mass_unit(text) is not None
        or compact(text) in heading_table().units
    ),
    "mass unit": lambda text: measures.find_mass_unit(text) is not None,
    "piece unit": measures.is_piece_unit,
    "basis": lambda text: isinstance(measures.read_price_unit(text), measures.PriceBasis),
    "basis count": _is_count_of_basis,
    "code": _is_code,
    "grade": is_grade,
    "level": lambda text: bool(_LEVEL.fullmatch(text.strip())),
    "position": lambda text: bool(_POSITION.fullmatch(text.strip())),
    "designator": lambda text: bool(_DESIGNATORS.fullmatch(text.strip())),
    "day": _is_day,
    "letters": lambda text: any(map(str.isalpha, text)),
    "words": _is_words,
    "substance": lambda text: find_substance(plain_text(text)) is not None,
    "reply": lambda text: bool(_REPLY.fullmatch(text.strip())),
    "steel number": lambda text: bool(re.fullmatch(r"\d\.\d{4}.*", text.strip())),
}  # fmt: skip
"""What texts can look like, by the word for it."""


@lru_cache(maxsize=32768)
def passes(test: str, text: str) -> bool:
    """Tell whether a text looks like something; a long one looks like words or nothing."""
    return TESTS[test](text) if len(text) <= LONGEST_FIGURE else test in ("letters", "words")


@lru_cache(maxsize=32768)
def has_value(text: str) -> bool:
    """Tell whether a cell says anything but that there is no value."""
    return not isinstance(find_no_value(text), NoValue)


# --------------------------------------------------------------------------------------------------
# What a column holds, seen from some of its cells that are spread over all of it.


MOST_CELLS: Final = 500
"""The most cells of a column that are looked at."""
_SAMPLES: Final = 3
_LONGEST_NUMBER: Final = 12
"""Digits of a number that may count rows."""
_MOST_STEPS: Final = 4
"""Line numbers go up by one of so few steps."""


@dataclass(frozen=True)
class ColumnProfile:
    """One column: its heading with the unit below it, and those of its cells that were looked at and say something.

    ``has_line_of_unit``: a line outside the columns says in which unit of mass its figures are, or may say so.
    """

    column: int
    heading: str
    looked: int
    cells: Sequence[Cell]
    texts: Sequence[str]
    rows: Sequence[TableRow] = field(default=(), compare=False, repr=False)
    has_line_of_unit: bool = False
    _shares: dict[str, float] = field(default_factory=dict, compare=False, repr=False)

    def count(self, test: str) -> int:
        """Return how many cells look like something."""
        return sum(passes(test, text) for text in self.texts)

    def share(self, test: str) -> float:
        """Return the share of the cells with a value that look like something."""
        if test not in self._shares:
            self._shares[test] = self.count(test) / len(self.texts) if self.texts else 0.0
        return self._shares[test]

    @cached_property
    def sense(self) -> measures.HeadingSense:
        """Return what the heading says of currency, unit and basis."""
        return measures.read_heading(self.heading)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Return the different texts."""
        return frozenset(self.texts)

    @property
    def is_unique(self) -> bool:
        """Tell whether no text is there twice."""
        return len(self.distinct) == len(self.texts)

    @cached_property
    def is_unique_throughout(self) -> bool:
        """Tell whether no text is there twice in all rows, those that were not looked at as well."""
        texts = [row.shown[self.column].strip() for row in self.rows if self.column < len(row.shown)]
        said = [text for text in texts if text]
        return len(set(said)) == len(said)

    @property
    def is_full(self) -> bool:
        """Tell whether nearly every row has a value."""
        return bool(self.texts) and len(self.texts) * 10 >= self.looked * 9

    @property
    def tells_rows_apart(self) -> bool:
        """Tell whether nearly every row has a value, and none the same as another."""
        return self.is_full and self.is_unique_throughout

    @property
    def days(self) -> float:
        """Return the share of cells that hold a day."""
        dated = sum(cell.kind == DATE for cell in self.cells)
        return max(dated / len(self.texts) if self.texts else 0.0, self.share("day"))

    @property
    def figures(self) -> float:
        """Return the share of cells that are figures, perhaps with a unit or a currency."""
        return self.share("figure")

    @cached_property
    def has_decimals(self) -> bool:
        """Tell whether figures have decimals."""
        return any(
            "." in cell.exact if cell.kind == NUMBER else bool(re.search(r"\d[.,]\d", cell.shown))
            for cell in self.cells
        )

    @cached_property
    def currencies(self) -> frozenset[str]:
        """Return what the formats and texts of the cells add as a currency."""
        formats = {cell.format.currency for cell in self.cells if cell.format.currency}
        signs = {
            sign
            for text in self.distinct
            for sign in re.split(r"[\d.,'\s/]+", text)
            if sign and passes("figure", text) and passes("currency", sign)
        }
        return frozenset(formats | signs)

    @cached_property
    def names_mass_unit(self) -> bool:
        """Tell whether cells or their formats name a unit of mass."""
        literals = {cell.format.literal.strip() for cell in self.cells if cell.format.literal.strip()}
        words = {word for text in self.distinct for word in re.findall(r"(?<=\d)\s*([^\W\d]+)$", text)}
        return any(passes("mass unit", word) for word in literals | words)

    @cached_property
    def is_numbering(self) -> bool:
        """Tell whether the cells number the rows: 1, 2, 3 or 10, 20, 30, or 1, 1.1, 1.2 as positions do."""
        if self.share("position") < 0.8 or len(self.texts) < 2:
            return False
        if any("." in text.strip(".") for text in self.texts):
            return passes("position", self.texts[0]) and self.is_unique and self.share("steel number") < 0.5
        bare = (text.strip(".) ") for text in self.texts)
        numbers = [int(text) for text in bare if text.isdecimal() and len(text) <= _LONGEST_NUMBER]
        steps = [after - before for before, after in itertools.pairwise(numbers)]
        rising = [step for step in steps if step > 0]
        is_steady = len(set(rising)) <= _MOST_STEPS or max(numbers, default=0) <= 2 * self.looked
        starts_low = bool(numbers) and numbers[0] <= max(100, rising[0] if rising else 0)
        return starts_low and is_steady and len(rising) * 10 >= len(steps) * 7 and bool(rising)

    @property
    def samples(self) -> tuple[str, ...]:
        """Return a few different cells as they show."""
        return tuple(dict.fromkeys(text for text in self.texts if text))[:_SAMPLES]


_TREE: Final = re.compile(r"^[\s|+`-]*[─━│┃├┣└┗╰╠╚═║][\s─━│┃├┣└┗╰┬╠╚═║>-]*(?=\w)")
"""Lines in front of a text that draw a tree."""


NUMBER_AND_NAME: Final = re.compile(r"\[([^\[\]]+)\] +(\S.*)")
"""A part number in brackets with its name behind it, as Odoo writes them: "[FURN-7800] Desk"."""


def make_profile(region: Region, column: RegionColumn) -> ColumnProfile:
    """Return what a column of a table holds."""
    rows = spread(region.rows)
    cells = [cell for row in rows if (cell := region.table.cell(row, column.column)).kind != BLANK]
    said = [cell for cell in cells if cell.shown.strip() and has_value(cell.shown.strip())]
    heading = f"{column.heading} [{column.unit}]" if column.unit else column.heading
    texts = [" ".join(_TREE.sub("", cell.shown).split()) for cell in said]
    bracketed = list(map(NUMBER_AND_NAME.fullmatch, texts))
    if bracketed and all(bracketed):  # the number counts
        texts = [match[1].strip() for match in bracketed if match]
    units = region.says(StatementKind.UNIT, About.MASS)
    has_line = any(scoped.column in (None, column.column) for scoped in units)
    return ColumnProfile(
        column.column, heading, len(rows), said, texts, region.rows, has_line_of_unit=has_line
    )


def spread(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    """Return so many rows as are looked at: the first ones and others spread over all."""
    if len(rows) <= MOST_CELLS:
        return rows
    step = len(rows) / (MOST_CELLS / 2)
    first = rows[: MOST_CELLS // 2]
    return [
        *first,
        *(rows[int(number * step)] for number in range(MOST_CELLS // 2) if number * step >= len(first)),
    ]


# --------------------------------------------------------------------------------------------------
# Whether the cells of a column can be what its heading says: figures for a price, countries for an origin.


FitGrade = Literal["good", "open", "bad"]
"""The cells look like it; they could be anything; they cannot be it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How far the cells of a column go with a field, and in what words that is told."""

    grade: FitGrade
    reason: str = ""


OPEN: Final = Fit("open")
BAD: Final = Fit("bad")
_ENOUGH: Final = 0.5
_MOST: Final = 0.8

_WORDS: Final[Mapping[str, Phrase]] = {
    "country": Phrase("countries"), "currency": Phrase("currencies"), "tariff code": Phrase("tariff codes"),
    "dotted tariff code": Phrase("tariff codes"), "unit": Phrase("units"), "piece unit": Phrase("units"),
    "mass unit": Phrase("units of mass"), "figure": Phrase("figures"), "basis count": Phrase("numbers of pieces"),
    "level": Phrase("levels"), "code": Phrase("codes"), "grade": Phrase("grades of magnets"), "words": Phrase("words"),
    "substance": Phrase("elements or compounds"),
}  # fmt: skip


def tell_share(profile: ColumnProfile, test: str) -> str:
    """Return how many of the cells look like something, as a reason."""
    return Phrase(
        "{count} of {of} cells are {what}",
        count=profile.count(test),
        of=len(profile.texts),
        what=_WORDS[test],
    )


def _never(_: ColumnProfile) -> bool:
    return False


class _Rule(NamedTuple):
    """When the cells of a column are those of a field: most of them pass one of some ``tests``.

    They cannot be if the column ``is_barred``, whatever they pass; if they do not pass, they still may be where it
    ``is_open``.
    """

    tests: tuple[str, ...]
    is_open: Callable[[ColumnProfile], object] = _never
    is_barred: Callable[[ColumnProfile], object] = _never


def fit_of(field: str, profile: ColumnProfile) -> Fit:
    """Return whether the cells of a column can be those of a field; of no cells anything can be said."""
    rule = _RULES.get(field)
    if rule is None or not profile.texts:
        return OPEN
    if rule.is_barred(profile):
        return BAD
    if field == "list.position" and profile.is_numbering:
        return Fit("good", Phrase("the cells number the rows"))
    if any(profile.share(test) >= _ENOUGH for test in rule.tests):
        return Fit("good", tell_share(profile, rule.tests[0]))
    return OPEN if rule.is_open(profile) else BAD


def _always(_: ColumnProfile) -> bool:
    return True


def _holds_days(profile: ColumnProfile) -> bool:
    return profile.days >= _ENOUGH


def _begins_low(profile: ColumnProfile) -> bool:
    """Levels count from the top; a column that begins with 10 numbers lines, and a cut list below its top."""
    digits = [int(match[0]) for text in profile.texts if (match := re.search(r"\d+", text, re.ASCII))]
    return not digits or min(digits) <= 4


_FIGURES: Final = (
    "products.value", "products.value_to", "products.mass", "products.mass_to", "list.quantity", "list.quantity_total",
    "list.base_quantity", "list.line_total", "owners.percent",
)  # fmt: skip
_FIRMS: Final = ("products.supplier", "list.manufacturer", "parties.name", "owners.owner", "owners.owned")
# a country that is misspelt or unclear stays possible where nothing else can be meant
_COUNTRY: Final = _Rule(("country",), lambda profile: profile.count("country") and not profile.figures)
_FIGURE: Final = _Rule(("figure",), lambda profile: profile.figures, _holds_days)
_FIRM: Final = _Rule(
    (),
    lambda profile: profile.share("letters") >= _ENOUGH,
    lambda profile: _holds_days(profile) or profile.share("web address") >= _ENOUGH,
)
_PART_NUMBER: Final = _Rule(
    ("code", "whole number"),
    _always,
    lambda profile: (
        _holds_days(profile) or (profile.has_decimals and profile.figures >= _MOST and not profile.is_unique)
    ),
)
_RULES: Final[Mapping[str, _Rule]] = {
    **dict.fromkeys(
        ("products.made_in", "suppliers.country", "parties.country", "materials.origin"), _COUNTRY
    ),
    **dict.fromkeys(_FIGURES, _FIGURE),
    **dict.fromkeys(_FIRMS, _FIRM),
    **dict.fromkeys(("products.part_number", "list.other_part_number", "list.parent"), _PART_NUMBER),
    "products.currency": _Rule(("currency",)),
    "products.hs_code": _Rule(("tariff code",)),
    "products.mass_unit": _Rule(("mass unit",)),
    "products.name": _Rule(
        ("words",), _always, lambda profile: profile.figures >= _MOST or _holds_days(profile)
    ),
    "products.grade": _Rule(("grade",), _always),
    "list.level": _Rule(("level",), _never, lambda profile: not _begins_low(profile)),
    "list.position": _Rule((), lambda profile: profile.share("position") >= _ENOUGH),
    "list.quantity_unit": _Rule(("unit",), lambda profile: profile.share("whole number") <= _ENOUGH),
    "list.price_per": _Rule(("basis count",)),
    # limits, balances and n.d. are no figures and stand in columns of contents all the same
    "list.content": _Rule(
        ("figure",), _always, lambda profile: profile.figures >= _ENOUGH and _holds_days(profile)
    ),
    # Y is yttrium and N nitrogen, and both are answers where nothing else stands in the column
    "list.substance": _Rule(("substance",), _never, lambda profile: profile.share("reply") >= _MOST),
}
"""By field; of any other one the cells tell nothing."""


# --------------------------------------------------------------------------------------------------
# What each column of a table can be, by its heading and its cells together, before the columns are
# compared.


@dataclass(frozen=True)
class FieldReading:
    """One field that a column can be. A blank ``match.field`` is a column that is known and not taken."""

    match: FieldMatch
    fit: Fit

    @property
    def field(self) -> str:
        """Return the field."""
        return self.match.field


@dataclass(frozen=True)
class ColumnReadings:
    """A column with all that its heading can mean and its cells allow.

    ``denied`` is the field that the heading says where the cells are nothing like it. ``is_outside``: what it says is
    not taken from a list of this kind.
    """

    profile: ColumnProfile
    readings: tuple[FieldReading, ...]
    denied: str = ""
    is_outside: bool = False

    @property
    def column(self) -> int:
        """Return the place of the column in the sheet."""
        return self.profile.column

    def reading_of(self, *fields: str) -> FieldReading | None:
        """Return the first reading as one of some fields."""
        return next((reading for reading in self.readings if reading.field in fields), None)

    @property
    def is_clear(self) -> bool:
        """Tell whether the heading means one field and nothing else, in words that are known."""
        fields = {reading.field for reading in self.readings}
        return len(fields) == 1 and self.readings[0].match.exactness in ("whole", "part")

    def narrow(self, readings: Iterable[FieldReading]) -> ColumnReadings:
        """Return the column with some of its readings."""
        left = tuple(readings)
        is_outside = self.is_outside or (bool(self.readings) and not left)
        return ColumnReadings(self.profile, left, self.denied, is_outside)


class TableReadings:
    """The columns of a table that are not hidden."""

    def __init__(self, region: Region, columns: Sequence[ColumnReadings]) -> None:
        self.region, self.columns = region, tuple(columns)

    @property
    def has_headings(self) -> bool:
        """Tell whether any column has a heading."""
        return any(column.profile.heading for column in self.columns)

    def clear(self, *fields: str) -> list[ColumnReadings]:
        """Return the columns that are one of some fields and nothing else."""
        return [column for column in self.columns if column.is_clear and column.reading_of(*fields)]

    def possible(self, *fields: str) -> list[ColumnReadings]:
        """Return the columns that can be one of some fields."""
        return [column for column in self.columns if column.reading_of(*fields)]


def read_table(region: Region) -> TableReadings:
    """Return what each column of a table can be."""
    return TableReadings(
        region, [_read_column(make_profile(region, one)) for one in region.columns if not one.hidden]
    )


def _read_column(profile: ColumnProfile) -> ColumnReadings:
    found = [FieldReading(match, fit_of(match.field, profile)) for match in find_fields(profile.heading)]
    fitting = tuple(reading for reading in found if reading.fit.grade != "bad")
    exact = tuple(reading for reading in fitting if reading.match.exactness in ("whole", "part"))
    if any(reading.match.sort == "another" for reading in exact):
        others = [reading.field for reading in fitting if reading.field in _TOLD_OF_ANOTHER]
        return ColumnReadings(profile, exact, next(iter(others), ""))
    if fitting:
        return ColumnReadings(profile, exact or fitting)
    fields = [reading.field for reading in found if reading.field]
    match = None
    if "products.mass_unit" in fields:
        match = FieldMatch("products.mass", "plain", "part")
    elif "list.price_per" in fields and (profile.sense.currencies or profile.has_decimals):
        match = FieldMatch("products.value", "unit", "part")
    if match is not None and (fit := fit_of(match.field, profile)).grade == "good":
        return ColumnReadings(profile, (FieldReading(match, fit),))
    # what a price is for comes before others, as it changes figures
    denied = "list.price_per" if "list.price_per" in fields else next(iter(fields), "")
    return ColumnReadings(profile, (), denied)


_TOLD_OF_ANOTHER: Final = ("products.value", "products.mass")
"""Figures of which another kind, such as a lowest price, is told where the list has no figure of the kind itself."""
