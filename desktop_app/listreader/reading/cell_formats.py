# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a cell of a workbook shows: its number or day under its format, and what the format adds to it."""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.listreader.tables import BLANK, DATE, ERROR, NUMBER, PLAIN, TEXT, TIME, CellFormat

_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*.|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<clock>AM/PM|A/P)|(?P<power>[Ee][+-])|(?P<plain>.)",
    re.DOTALL | re.IGNORECASE,
)
_ELAPSED: Final = re.compile(r"^(h+|m+|s+)$", re.IGNORECASE)
_CONDITION: Final = re.compile(r"(?P<sign><=|>=|<>|<|>|=)\s*(?P<limit>-?\d{1,30}(?:\.\d{1,30})?)")
_COMPARE: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip

Condition = tuple[str, Decimal]
"""A sign of comparison and the limit that a number is compared with."""
Token = tuple[str, str]
"""What a part of a pattern is ("literal", "digit", "point", "comma", "percent", "day", "other"), and its text."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the parts of a pattern: for positive numbers, negative ones, zero, texts."""

    tokens: tuple[Token, ...]
    currency: str = ""
    is_odd: bool = False
    """It has fractions, powers of ten or a condition that is not understood."""
    condition: Condition | None = None

    def has(self, kind: str) -> bool:
        """Tell whether a part of this kind is in it."""
        return any(token[0] == kind for token in self.tokens)

    @property
    def literal(self) -> str:
        """Return the words it adds."""
        return " ".join("".join(text for kind, text in self.tokens if kind == "literal").split())


@dataclass(frozen=True, slots=True)
class Simple:
    """A pattern of words, digits and words again, which most are: filled in without any arithmetic."""

    before: str
    zeros: int
    groups: bool
    decimals: int
    behind: str

    def show(self, exact: str) -> str | None:
        """Return what a number shows; None if it is negative or zero."""
        if exact[:1] == "-" or exact == "0":
            return None
        integer, _, decimals = exact.partition(".")
        if len(decimals) > self.decimals:
            rounded = Decimal(exact).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
            integer, _, decimals = format(rounded, "f").partition(".")
        digits = integer.lstrip("0").rjust(self.zeros, "0")
        if self.groups and len(digits) > 3:
            digits = _group_thousands(digits)
        point = "." + decimals.ljust(self.decimals, "0") if self.decimals else ""
        return self.before + digits + point + self.behind


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A number format, taken apart once for all cells that have it."""

    sections: tuple[Section, ...]
    is_plain: bool
    """A number shows as it is."""
    is_day: bool
    """It makes a day or a time of a number."""
    simple: Simple | None = None
    has_conditions: bool = False

    @property
    def is_percent(self) -> bool:
        """Tell whether it shows a hundred times the number."""
        return self.sections[0].has("percent")

    @property
    def currency(self) -> str:
        """Return the currency it adds, as it is written there."""
        return self.sections[0].currency

    @property
    def literal(self) -> str:
        """Return the words that it adds besides the currency."""
        literal = self.sections[0].literal
        return " ".join(literal.replace(self.currency, " ").split()) if self.currency else literal

    def show(self, exact: str) -> str:
        """Return what a number shows; ``exact`` is a plain decimal."""
        if self.is_plain:
            return exact
        if self.simple is not None and (shown := self.simple.show(exact)) is not None:
            return shown
        number = Decimal(exact)
        section: Section | None = self.sections[0]
        if self.has_conditions:
            # the first whose condition holds; one without a condition is for all that is left, and where the sign
            # of a number goes depends on what the other parts are for
            fitting = (
                each
                for each in self.sections[:3]
                if each.condition is None or _COMPARE[each.condition[0]](number, each.condition[1])
            )
            section = None if number < 0 else next(fitting, None)
        elif number < 0 and len(self.sections) > 1:
            section, number = self.sections[1], -number
        elif number == 0 and len(self.sections) > 2:
            section = self.sections[2]
        if section is None or section.is_odd or (not section.tokens and len(self.sections) == 1):
            return exact
        return _show_digits(section, number)


@lru_cache(maxsize=4096)
def parse_format(pattern: str) -> NumberFormat:
    """Return a number format taken apart."""
    sections: list[Section] = []
    tokens: list[Token] = []
    currency, odd, condition = "", False, None
    for match in _TOKEN.finditer(pattern[:1000]):
        kind, text = match.lastgroup or "", match.group(match.lastgroup or 0)
        if kind == "plain" and text == ";":
            sections.append(_make_section(tokens, currency, is_odd=odd, condition=condition))
            tokens, currency, odd, condition = [], "", False, None
        elif kind == "bracket":
            added, sign, is_odd = _read_bracket(text)
            condition = condition or _read_condition(text)
            tokens += added
            currency, odd = currency or sign, odd or is_odd
        else:
            token = _read_token(kind, text)
            odd = odd or token[0] == "other"
            tokens.append(token)
            if not currency and token[0] == "literal":
                currency = next((sign for sign in token[1] if unicodedata.category(sign) == "Sc"), "")
    sections.append(_make_section(tokens, currency, is_odd=odd, condition=condition))
    has_conditions = any(section.condition for section in sections)
    is_plain = pattern.lower() in ("", "general", "@")
    return NumberFormat(
        tuple(sections[:4]),
        is_plain,
        sections[0].has("day"),
        None if has_conditions else _make_simple(sections[0]),
        has_conditions,
    )


_SHAPE: Final = re.compile("(l*)([dc]*d)(?:p(d*))?(l*)")


def _make_simple(section: Section) -> Simple | None:
    letters = {"literal": "l", "digit": "d", "comma": "c", "point": "p"}
    match = _SHAPE.fullmatch("".join(letters.get(kind, "x") for kind, _ in section.tokens))
    texts = [text for _, text in section.tokens]
    if match is None or section.is_odd:
        return None
    digits = texts[match.start(2) : match.end(2)]
    decimals = texts[match.start(3) : match.end(3)] if match[3] else []
    before, behind = "".join(texts[: match.end(1)]), "".join(texts[match.start(4) :])
    zeros = "".join(digits).replace(",", "").lstrip("#")
    if set(decimals) - {"0"} or "?" in zeros or (match[3] == "" and match.group().count("p")):
        return None
    return Simple(before.lstrip(), len(zeros), "," in digits, len(decimals), behind.rstrip())


def _make_section(
    tokens: list[Token], currency: str, *, is_odd: bool, condition: Condition | None
) -> Section:
    kinds = [kind for kind, _ in tokens]
    if "digit" in kinds and "day" in kinds and kinds.index("digit") < kinds.index("day"):
        # A number with a unit that was not put into quotation marks, such as 0 pcs.
        tokens = [("literal" if kind == "day" else kind, text) for kind, text in tokens]
    is_day = any(kind == "day" for kind, _ in tokens)
    return Section(tuple(tokens), currency, is_odd and not is_day, condition)


def _read_bracket(text: str) -> tuple[list[Token], str, bool]:
    """Return the parts, the currency, and whether it is a condition."""
    if text.startswith("$"):
        sign = text[1:].partition("-")[0]
        return [("literal", sign)] if sign else [], sign.strip(), False
    if _ELAPSED.match(text):
        return [("day", f"[{text.lower()}]")], "", False
    return [], "", text[:1] in _COMPARE and _read_condition(text) is None


def _read_condition(text: str) -> Condition | None:
    match = _CONDITION.fullmatch(text)
    return (match["sign"], Decimal(match["limit"])) if match else None


def _read_token(kind: str, text: str) -> Token:
    if kind in ("quoted", "escaped"):
        return "literal", text
    if kind == "space":
        return "literal", " "
    if kind == "clock":
        return "day", text.upper()
    if kind in ("general", "power"):
        return ("general" if kind == "general" else "other"), text
    if kind == "plain":
        if text.lower() in "ymdhs":
            return "day", text.lower()
        return _PLAIN.get(text, "literal"), text
    return "literal", ""


_PLAIN: Final = {
    "0": "digit", "#": "digit", "?": "digit", ".": "point", ",": "comma", "%": "percent", "/": "other", "@": "text",
}  # fmt: skip


def _show_digits(section: Section, number: Decimal) -> str:
    """Return a number in the digits, commas and words of one part of a pattern."""
    tokens = section.tokens
    if any(kind == "general" for kind, _ in tokens):
        plain = format(number.normalize(), "f")
        return "".join(plain if kind == "general" else text for kind, text in tokens).strip()
    digits = [index for index, token in enumerate(tokens) if token[0] == "digit"]
    if not digits:
        return "".join(text for _, text in tokens).strip()
    point = next((index for index, token in enumerate(tokens) if token[0] == "point"), len(tokens))
    number = number.scaleb(2 * sum(kind == "percent" for kind, _ in tokens))
    ends = {max((index for index in digits if index < point), default=digits[-1]), digits[-1]}
    count = 0
    for last in ends:
        for kind, _ in tokens[last + 1 :]:
            if kind != "comma":
                break
            count += 1
    number = number.scaleb(-3 * count)
    wanted = [tokens[index][1] for index in digits if index > point]
    rounded = number.quantize(Decimal(1).scaleb(-len(wanted)), ROUND_HALF_UP)
    integer, _, decimals = format(abs(rounded), "f").partition(".")
    sign = "-" if rounded < 0 else ""
    groups = any(
        kind == "comma" and digits[0] < index < min(point, digits[-1])
        for index, (kind, _) in enumerate(tokens)
    )
    front = _fill_whole(tokens[:point], integer, groups=groups)
    tokens = tokens[point:]
    wanted = [text for kind, text in tokens if kind == "digit"]
    figures = list(decimals)
    while figures and wanted[len(figures) - 1] != "0" and figures[-1] == "0":
        figures.pop()
    following, texts = iter(figures), []
    for kind, text in tokens:
        if kind == "digit":
            texts.append(next(following, ""))
        elif kind == "point":
            texts.append("." if figures or wanted else "")
        elif kind != "comma":
            texts.append(text)
    behind = "".join(texts)
    return (sign + front + behind).strip()


def _fill_whole(tokens: tuple[Token, ...], integer: str, *, groups: bool) -> str:
    """Return the part before the point: digits fill the pattern from its right end."""
    digits = integer.lstrip("0")
    wanted = [text for kind, text in tokens if kind == "digit"]
    zeros = len("".join(wanted).lstrip("#").replace("#", "0").replace("?", "0")) if wanted else 0
    digits = digits.rjust(zeros, "0")
    if groups:
        digits = _group_thousands(digits)
    places = [index for index, (kind, _) in enumerate(tokens) if kind == "digit"]
    first = places[0] if places else len(tokens)
    if groups or not places or {kind for kind, _ in tokens[first : places[-1]]} <= {"digit", "comma"}:
        texts = (digits if index == first else "" if kind in ("digit", "comma") else text
                 for index, (kind, text) in enumerate(tokens))  # fmt: skip
        return "".join(texts) + (digits if not places else "")
    # digits with words between them, such as 000-000
    spare = digits[: max(0, len(digits) - len(places))]
    filled = dict(zip(reversed(places), reversed(digits), strict=False))
    filled[places[0]] = spare + filled.get(places[0], "")
    return "".join(
        filled.get(index, "") if kind == "digit" else "" if kind == "comma" else text
        for index, (kind, text) in enumerate(tokens)
    )


def _group_thousands(digits: str) -> str:
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    return ",".join(groups + [digits[index : index + 3] for index in range(head, len(digits), 3)])


# --------------------------------------------------------------------------------------------------
# Days and times that a spreadsheet keeps as numbers: which they are, and what they show.


BY_PLACE: Final = "yyyy-mm-dd"
"""Stands for the formats that show another order of day and month in each country."""
_FIRST: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones
_LAST: Final = Decimal(2_958_466)
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
                  "October", "November", "December")  # fmt: skip
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def show_day(number: str, day_format: NumberFormat, *, since_1904: bool = False) -> tuple[str, str, str]:
    """Return what a number shows as a day or time, its exact text, and which of the two it is."""
    serial = Decimal(number)
    if not 0 <= serial < _LAST:
        return number, "", ERROR
    runs = _runs(day_format)
    is_day = any(kind == "day" and text[0] in "ydm" for kind, text in runs)
    if is_day and 1 <= serial < 60 and not since_1904:
        serial += 1  # the spreadsheet's 29 February 1900 never was
    seconds = int((serial * 86_400).to_integral_value())
    moment = (_FIRST_1904 if since_1904 else _FIRST) + timedelta(seconds=seconds)
    half_day = any(text in ("AM/PM", "A/P") for _, text in runs)
    texts = [
        _show_run(kind, text, moment, seconds, half_day=half_day)
        if kind in ("day", "minute")
        else ""
        if kind in ("text", "digit")
        else text
        for kind, text in runs
    ]
    written = "".join(texts).strip().rstrip(".")
    if is_day:
        return written, exact_moment(moment), DATE
    return written, f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}", TIME


def exact_moment(moment: datetime) -> str:
    """Return a day as 2026-11-25, with its time where it has one."""
    return moment.date().isoformat() if moment.time() == moment.min.time() else moment.isoformat(" ")


def _runs(day_format: NumberFormat) -> list[Token]:
    """Return the parts of a pattern with repeated letters as one: yyyy, mm, dd.

    A run of m is a "minute" behind hours and before seconds.
    """
    runs: list[Token] = []
    for kind, text in day_format.sections[0].tokens:
        if kind == "day" and len(text) == 1 and runs and runs[-1][0] == "day" and runs[-1][1][:1] == text:
            runs[-1] = ("day", runs[-1][1] + text)
        else:
            runs.append((kind, text))
    days = [
        index for index, (kind, text) in enumerate(runs) if kind == "day" and text not in ("AM/PM", "A/P")
    ]
    texts = ["", *(runs[index][1] for index in days), ""]
    for number, index in enumerate(days, 1):
        if texts[number] in ("m", "mm") and ("h" in texts[number - 1] or "s" in texts[number + 1]):
            runs[index] = ("minute", texts[number])
    return runs


def _show_run(kind: str, text: str, moment: datetime, seconds: int, *, half_day: bool) -> str:
    hours, wide = seconds // 3600 % 24, len(text)
    match text[0]:
        case "[":
            unit = {"h": 3600, "m": 60, "s": 1}[text[1]]
            return str(seconds // unit).rjust(wide - 2, "0")
        case "h":
            return str((hours + 11) % 12 + 1 if half_day else hours).rjust(min(wide, 2), "0")
        case "s":
            return str(seconds % 60).rjust(min(wide, 2), "0")
        case "A":
            return "AM" if hours < 12 else "PM"
        case "m" if kind == "minute":
            return str(seconds // 60 % 60).rjust(wide, "0")
        case "m":
            number, name = moment.month, _MONTHS[moment.month - 1]
        case "y":
            return f"{moment.year % 100:02}" if wide < 3 else str(moment.year)
        case _:
            number, name = moment.day, _DAYS[moment.weekday()]
    if wide < 3:
        return str(number).rjust(wide, "0")
    return {3: name[:3], 5: name[:1]}.get(wide, name)


# --------------------------------------------------------------------------------------------------
# What a style says of a cell: its number format, bold letters, an indent.


BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: BY_PLACE, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd hh:mm", 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a file names by number alone; 27 to 36 and 50 to 58 are days of the East."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of a cell."""

    numbers: NumberFormat
    cell: CellFormat


def built_in(number: int) -> str:
    """Return the pattern of a format that is named by number alone."""
    if 27 <= number <= 36 or 50 <= number <= 58:
        return BY_PLACE
    return BUILT_IN.get(number, "General")


def make_style(pattern: str, *, bold: bool = False, indent: int = 0) -> Style:
    """Return a style; ``pattern`` is its number format."""
    numbers = parse_format(pattern)
    if numbers.is_plain and pattern != "@":
        cell = CellFormat(bold=bold, indent=indent) if bold or indent else PLAIN
    elif numbers.is_day:
        cell = CellFormat(bold, indent, pattern=pattern)
    else:
        cell = CellFormat(bold, indent, numbers.is_percent, numbers.currency, numbers.literal, pattern)
    return Style(numbers, cell)


PLAIN_STYLE: Final = make_style("General")


def style_of(styles: list[Style], number: str) -> Style:
    """Return the style that a cell names; one that is not there is plain."""
    style_index = int(number) if number.isdigit() else 0
    return styles[style_index] if style_index < len(styles) else PLAIN_STYLE


# --------------------------------------------------------------------------------------------------
# Numbers as plain decimals, and what they show under a style.


Shown = tuple[str, str, str]
"""What a cell shows, what it holds exactly, and its kind."""

EMPTY: Final[Shown] = ("", "", BLANK)
SPACE: Final = " "
"""What a cell shows that holds nothing but spaces."""
SPACES: Final[Shown] = (SPACE, "", BLANK)
_MOST_DIGITS: Final = 330


def plain_number(number: float) -> str:
    """Return the shortest decimal that is this number, without a power of ten; blank if it is none."""
    text = repr(number)
    if text.endswith(".0"):
        return "0" if text == "-0.0" else text[:-2]
    if "e" in text:
        text = format(Decimal(text), "f")
        return text if len(text) < _MOST_DIGITS else ""
    return "" if "n" in text else text  # nan, inf


def show_text(text: str) -> Shown:
    """Return a text without the white space behind it, which nobody sees; that in front may be an indent."""
    cell_text = text.rstrip()
    if cell_text.strip():
        return cell_text, cell_text, TEXT
    return SPACES if text else EMPTY


def show_number(number: float, style: Style, *, since_1904: bool = False) -> Shown:
    """Return a number under a style: as it shows, exactly, and whether it is a day."""
    exact = plain_number(number)
    if not exact:
        return repr(number), "", ERROR
    numbers = style.numbers
    if numbers.is_plain:
        return exact, exact, NUMBER
    if numbers.is_day:
        return show_day(exact, numbers, since_1904=since_1904)
    return numbers.show(exact), exact, NUMBER


def read_plain_number(content: bytes) -> Shown:
    """Return a number in a cell without a format, as it stands in a file; most numbers of most files are such."""
    try:
        number = float(content)
    except ValueError:
        return content.decode("utf-8", "replace"), "", ERROR
    exact = repr(number)
    if exact[-2:] == ".0":
        exact = exact[:-2]
    elif "e" in exact or "n" in exact:
        exact = plain_number(number)
    if exact in ("", "-0"):
        return ("0", "0", NUMBER) if exact else (repr(number), "", ERROR)
    return exact, exact, NUMBER


def number_reader(style: Style, *, since_1904: bool) -> Callable[[bytes], Shown]:
    """Return what reads the numbers that have a style, as they stand in a file."""
    numbers = style.numbers
    if numbers.is_plain:
        return read_plain_number

    def read(content: bytes) -> Shown:
        cell = read_plain_number(content)
        if cell[2] == ERROR or numbers.is_day:
            return cell if cell[2] == ERROR else show_day(cell[1], numbers, since_1904=since_1904)
        return numbers.show(cell[1]), cell[1], NUMBER

    simple = numbers.simple
    if simple is None or simple.groups or simple.decimals or numbers.is_day:
        return read
    before, zeros, behind = simple.before, simple.zeros, simple.behind

    def read_code(content: bytes) -> Shown:
        """Read a whole number that is filled up with zeros, as most codes are."""
        if content.isdigit() and len(content) < 15 and content[:1] != b"0":
            exact = content.decode()
            return before + exact.rjust(zeros, "0") + behind, exact, NUMBER
        return read(content)

    return read_code
