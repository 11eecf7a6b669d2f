# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a number shows under a number format such as ``00000``, ``#,##0.00 [$€-407]`` or ``0.0%``.

Shown is what an English spreadsheet program would show: a point before decimals, a comma between thousands. A pattern
with fractions or powers of ten shows the number as it is, which says more than what a person would see.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

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
        whole, _, decimals = exact.partition(".")
        if len(decimals) > self.decimals:
            rounded = Decimal(exact).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
            whole, _, decimals = format(rounded, "f").partition(".")
        digits = whole.lstrip("0").rjust(self.zeros, "0")
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
        section, number = self._section_for(number)
        if section is None or section.is_odd or (not section.tokens and len(self.sections) == 1):
            return exact
        return _show_digits(section, number)

    def _section_for(self, number: Decimal) -> tuple[Section | None, Decimal]:
        if self.has_conditions:
            return self._section_by_condition(number), number
        if number < 0 and len(self.sections) > 1:
            return self.sections[1], -number
        if number == 0 and len(self.sections) > 2:
            return self.sections[2], number
        return self.sections[0], number

    def _section_by_condition(self, number: Decimal) -> Section | None:
        """Return the first part whose condition holds; one without a condition is for all that is left."""
        if number < 0:
            return None  # where its sign goes depends on what the other parts are for
        for section in self.sections[:3]:
            if section.condition is None or _COMPARE[section.condition[0]](number, section.condition[1]):
                return section
        return None


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
            currency = currency or _currency_in(token)
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
    whole = texts[match.start(2) : match.end(2)]
    decimals = texts[match.start(3) : match.end(3)] if match[3] else []
    before, behind = "".join(texts[: match.end(1)]), "".join(texts[match.start(4) :])
    zeros = "".join(whole).replace(",", "").lstrip("#")
    if set(decimals) - {"0"} or "?" in zeros or (match[3] == "" and match.group().count("p")):
        return None
    return Simple(before.lstrip(), len(zeros), "," in whole, len(decimals), behind.rstrip())


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
        return _read_plain(text)
    return "literal", ""


_PLAIN: Final = {
    "0": "digit", "#": "digit", "?": "digit", ".": "point", ",": "comma", "%": "percent", "/": "other", "@": "text",
}  # fmt: skip


def _read_plain(text: str) -> Token:
    if text.lower() in "ymdhs":
        return "day", text.lower()
    return _PLAIN.get(text, "literal"), text


def _currency_in(token: Token) -> str:
    if token[0] != "literal":
        return ""
    return next((letter for letter in token[1] if unicodedata.category(letter) == "Sc"), "")


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
    number = number.scaleb(-3 * _thousands_cut(tokens, digits, point))
    wanted = [tokens[index][1] for index in digits if index > point]
    rounded = number.quantize(Decimal(1).scaleb(-len(wanted)), ROUND_HALF_UP)
    whole, _, decimals = format(abs(rounded), "f").partition(".")
    sign = "-" if rounded < 0 else ""
    groups = any(
        kind == "comma" and digits[0] < index < min(point, digits[-1])
        for index, (kind, _) in enumerate(tokens)
    )
    front = _fill_whole(tokens[:point], whole, groups=groups)
    behind = _fill_decimals(tokens[point:], decimals)
    return (sign + front + behind).strip()


def _thousands_cut(tokens: tuple[Token, ...], digits: list[int], point: int) -> int:
    """Return by how many thousands a number is cut: the commas straight behind its last digit, or before the point."""
    ends = {max((index for index in digits if index < point), default=digits[-1]), digits[-1]}
    count = 0
    for last in ends:
        for kind, _ in tokens[last + 1 :]:
            if kind != "comma":
                break
            count += 1
    return count


def _fill_whole(tokens: tuple[Token, ...], whole: str, *, groups: bool) -> str:
    """Return the part before the point: digits fill the pattern from its right end."""
    digits = whole.lstrip("0")
    wanted = [text for kind, text in tokens if kind == "digit"]
    zeros = len("".join(wanted).lstrip("#").replace("#", "0").replace("?", "0")) if wanted else 0
    digits = digits.rjust(zeros, "0")
    if groups:
        digits = _group_thousands(digits)
    places = [index for index, (kind, _) in enumerate(tokens) if kind == "digit"]
    if groups or _is_one_run(tokens, places):
        first = places[0] if places else len(tokens)
        filled = (digits if index == first else "" if kind in ("digit", "comma") else text
                  for index, (kind, text) in enumerate(tokens))  # fmt: skip
        return "".join(filled) + (digits if not places else "")
    return _fill_apart(tokens, places, digits)


def _is_one_run(tokens: tuple[Token, ...], places: list[int]) -> bool:
    return (
        all(tokens[index][0] in ("digit", "comma") for index in range(places[0], places[-1] + 1))
        if places
        else True
    )


def _fill_apart(tokens: tuple[Token, ...], places: list[int], digits: str) -> str:
    """Return digits with words between them, such as 000-000."""
    spare = digits[: max(0, len(digits) - len(places))]
    filled = dict(zip(reversed(places), reversed(digits), strict=False))
    filled[places[0]] = spare + filled.get(places[0], "")
    return "".join(
        filled.get(index, "") if kind == "digit" else "" if kind == "comma" else text
        for index, (kind, text) in enumerate(tokens)
    )


def _fill_decimals(tokens: tuple[Token, ...], decimals: str) -> str:
    """Return the point and what stands behind it; a # at the end shows no zero."""
    wanted = [text for kind, text in tokens if kind == "digit"]
    shown = list(decimals)
    while shown and wanted[len(shown) - 1] != "0" and shown[-1] == "0":
        shown.pop()
    following, texts = iter(shown), []
    for kind, text in tokens:
        if kind == "digit":
            texts.append(next(following, ""))
        elif kind == "point":
            texts.append("." if shown or wanted else "")
        elif kind != "comma":
            texts.append(text)
    return "".join(texts)


def _group_thousands(digits: str) -> str:
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    return ",".join(groups + [digits[index : index + 3] for index in range(head, len(digits), 3)])
