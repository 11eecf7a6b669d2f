# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sums of a memo done again from nothing but the text of its PDF, as an auditor does them with the paper alone.

``python -m tests.documents.redo_sums MEMO.pdf ...`` prints what it finds. It knows neither the engine nor the case.
"""

from __future__ import annotations

import io
import re
import sys
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Final

from pypdf import PdfReader

Span = tuple[Fraction, Fraction | None]
"""From and to; None has no upper limit."""

GRAMS: Final = {"mg": Fraction(1, 1000), "g": Fraction(1), "kg": Fraction(1000), "t": Fraction(1_000_000)}
NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?…?"
RANGE: Final = rf"{NUMBER}(?: to {NUMBER}| or more)?"
MARK: Final = r"(?: [TIDMCES](?= |$))?"
UNIT: Final = r"mg|g|kg|t|%(?: [A-Z]{2})?|pcs|[A-Z]{3}(?:/(?:mg|g|kg|t|[A-Z]{3}))?|, may count"
WORDS: Final = "value not known|worth not known|price not known|no rate"
FACTOR: Final = rf"(?:(?:\({RANGE}\)|{NUMBER})(?:,? ?(?:{UNIT}))?|{WORDS}){MARK}"
FIRST: Final = rf"(?:(?:\({RANGE}\)|{NUMBER}) (?:mg|g|kg|t|[A-Z]{{3}})(?!/|[A-Za-z])|(?:{WORDS})){MARK}"
UNKNOWN_LINES: Final = (
    "not classified: whatever it holds|nobody looked for material in it|nobody looked inside"
    "|from what is in it to its value, may count"
)
LINE: Final = re.compile(
    rf"(?P<working>{FIRST}(?: [×÷] {FACTOR})*|{UNKNOWN_LINES}) (?P<total>{RANGE}|not known){MARK}(?= |$)"
)
WORKING: Final = rf"{FIRST}(?: [×÷] {FACTOR})*|{UNKNOWN_LINES}"
AS_CONTENT: Final = "as by content"
ROW: Final = re.compile(
    rf"(?:(?P<working>{WORKING}) (?P<total>{RANGE}|not known){MARK}|– –) "
    rf"(?P<worth>{WORKING}|{AS_CONTENT}|–) (?P<whole>{RANGE}|not known|–){MARK}(?= |$)"
)
"""A part of an item: what its material adds by content, and what it adds as a whole article."""
HEADS: Final = (
    r"(?:No\. Part Row, origin )?Material Worked out from (?:Content|In item), ?(?:[A-Z]{3}|currency not known)"
    r"(?: Value, pieces)?(?: Whole article(?:, [A-Z]{3})?)?|No\. Part Row, origin Material Worked out from Content"
    r" Value, pieces(?: Whole article)?"
)
ENDS: Final = ("By content the share is", "Open questions of the law that these facts touch")
TOTALS: Final = {
    "content": "Material that counts, by content",
    "whole_article": "By whole article, never below the content",
    "value": "Value of the item, ex works, net of VAT, freight and insurance",
}


@dataclass(frozen=True)
class Line:
    """One line of the calculation: the working as it is printed, what it comes to, and what is printed for it."""

    working: str
    found: Span | None
    printed: Span
    cut: bool

    @property
    def span(self) -> Span:
        """Return what the line adds: worked out again where its factors are there, else as printed."""
        return self.printed if self.found is None else self.found


@dataclass(frozen=True)
class Sums:
    """What a memo prints of its calculation."""

    lines: dict[str, list[Line]]
    totals: dict[str, Span]
    value: Span
    shares: dict[str, tuple[Span, str]]

    def numerator(self, name: str) -> Span:
        """Return the sum of the lines of a share; that of whole articles is never below the content."""
        own = _sum([line.span for line in self.lines[name]])
        return own if name == "content" else _at_least(own, self.numerator("content"))

    def share(self, name: str) -> Span:
        """Return a share worked out again."""
        part, (least, most) = self.numerator(name), self.value
        if part[1] == 0:
            return Fraction(0), Fraction(0)
        low = Fraction(0) if most is None else part[0] / most
        return low, None if part[1] is None or not least else part[1] / least


@lru_cache(maxsize=128)
def text_of(paper: bytes) -> str:
    """Return the text of a paper on one line, without what stands at the head and foot of each page."""
    pages = [page.extract_text().split("\n") for page in PdfReader(io.BytesIO(paper)).pages]
    heads = [_running_head(lines) for lines in pages]
    bodies = [" ".join(lines[len(head) :]) for lines, head in zip(pages, heads, strict=True)]
    text = " ".join(re.sub(r"page [0-9]+ of [0-9]+ .*$", "", body) for body in bodies)
    text = text.replace("\u202f", "").replace("\u00a0", " ")
    text = re.sub(r"\s+", " ", text)
    return re.sub(r"\b([A-Z]{3}/) (?=[A-Z]{3}\b)", r"\1", text)  # a rate that is broken behind its stroke


def _running_head(lines: list[str]) -> list[str]:
    """Return the lines at the head of a page but the first: the house, and number and title of the paper."""
    at = next((number for number, line in enumerate(lines[:3]) if "Determination memo" in line), None)
    return [] if at is None or "·" not in lines[at] else lines[: at + 1]


def read_sums(text: str) -> Sums | None:
    """Return the calculation that a text holds; None where no share was worked out."""
    totals = {
        name: _span(found[1])
        for name, words in TOTALS.items()
        if (found := re.search(rf"{re.escape(words)} ({RANGE}|not known)", text))
    }
    if "content" not in totals:
        return None
    start = text.index("Worked out from")
    ends = [at for at in (text.find(words, start) for words in ENDS) if at >= 0]
    end = min(ends, default=len(text))  # a table in an annex is followed by the next annex, or by nothing
    table = re.sub(r"\s+", " ", re.sub(HEADS, " ", text[start:end].replace("Worked out from", "", 1)))
    shares = {
        name.replace(" ", "_"): (_percent(share), share)
        for name, share in re.findall(
            rf"By (content|whole article) the share is (?:[^=]*? = )?({RANGE_OF_SHARES})", text
        )
    }
    value = totals.pop("value")
    return Sums(_lines_by_share(table, both="whole_article" in totals), totals, value, shares)


RANGE_OF_SHARES: Final = rf"{NUMBER} %(?: to {NUMBER} %| or more)?|not known"


def _lines_by_share(table: str, *, both: bool) -> dict[str, list[Line]]:
    """Return the lines of each share: a part may add to both on one line."""
    if not both:
        matches = LINE.finditer(table)
        return {"content": [_line(match["working"], match["total"]) for match in matches]}
    lines: dict[str, list[Line]] = {"content": [], "whole_article": []}
    for match in ROW.finditer(table):
        if match["working"]:
            lines["content"].append(_line(match["working"], match["total"]))
        if match["whole"] != "–":
            as_content = match["worth"] == AS_CONTENT
            lines["whole_article"].append(
                _line(match["working"] if as_content else match["worth"], match["whole"])
            )
    return lines


def _line(words: str, total: str) -> Line:
    working = re.sub(MARK + r"(?= [×÷]|$)", "", words)
    return Line(working, _product(working), _span(total), "…" in total)


def _product(working: str) -> Span | None:
    """Return the product of a working; None for one that cannot be multiplied."""
    if re.fullmatch(UNKNOWN_LINES, working):
        return None
    low, high, zero = Fraction(1), Fraction(1), False
    unbounded = False
    for number, part in enumerate(re.split(r" (?=[×÷] )", working)):
        sign, body = ("×", part) if number == 0 else (part[0], part[2:])
        least, most = _factor(body)
        if sign == "÷":
            least, most = Fraction(1) / (most or 1), Fraction(1) / least
        zero = zero or most == 0
        low *= least
        unbounded = unbounded or most is None
        high *= 1 if most is None else most
    if zero:
        return Fraction(0), Fraction(0)
    return low, None if unbounded else high


def _factor(body: str) -> Span:
    if re.match(WORDS, body):
        return Fraction(0), None
    match = re.match(rf"\(?({RANGE})\)?,? ?(.*)$", body)
    assert match, body
    least, most = _span(match[1])
    unit = match[2].split(" ")[0]
    times = Fraction(1, 100) if unit.startswith("%") else GRAMS.get(unit, Fraction(1))
    per = match[2].partition("/")[2]
    if per in GRAMS:
        times /= GRAMS[per]
    return least * times, None if most is None else most * times


def _span(words: str) -> Span:
    if words == "not known":
        return Fraction(0), None
    low, _, high = words.replace("…", "").partition(" to ")
    if low.endswith(" or more"):
        return Fraction(low.removesuffix(" or more")), None
    return Fraction(low), Fraction(high or low)


def _percent(words: str) -> Span:
    low, high = _span(words.replace(" %", ""))
    return low / 100, None if high is None else high / 100


def _sum(spans: list[Span]) -> Span:
    highs = [high for _, high in spans if high is not None]
    return sum((low for low, _ in spans), Fraction(0)), (
        sum(highs, Fraction(0)) if len(highs) == len(spans) else None
    )


def _at_least(span: Span, floor: Span) -> Span:
    high = None if span[1] is None or floor[1] is None else max(span[1], floor[1])
    return max(span[0], floor[0]), high


@dataclass(frozen=True)
class PrintedLimit:
    """A limit as the text has it: of what, its figure and unit, and what it tells of either side.

    ``at`` and ``beyond`` are the findings on the value ground ("yes", "no", "unknown"), where the limit turns them;
    else ``share`` is the share that meets the line there, and ``above`` tells that the figure is said to miss it.
    """

    factor: str
    figure: str
    unit: str
    about: bool
    at: str = ""
    beyond: str = ""
    share: str = ""
    above: bool = False

    def sides(self) -> tuple[str, str]:
        """Return the figure and one next to it on the other side, as a case file writes them."""
        decimals = len(self.figure.partition(".")[2])
        step = Fraction(1, 10**decimals) if self.about else Fraction(1, 10**12)
        value = Fraction(self.figure)
        return _plain(value), _plain(value + step if self.factor == "item" else value - step)


_WHERE: Final = {
    "item": r"At an item value (?:at or below|(?P<above>above))",
    "price": r"At a price of the material at or above",
    "mass": r"At or above",
}
_UNITS: Final = {
    "item": r"[A-Z]{3}",
    "price": r"[A-Z]{3}/kg",
    "mass": r"g(?= of the material in one piece)",
}
_DOES: Final = (
    r"(?: of the material in one piece)? (?:the value ground (?:is|(?P<may>may) be) met; "
    r"(?:above|below), it (?P<beyond>is not|may be)\."
    r"|the share by (?P<share>content|whole article) is (?:below )?0\.1 %)"
)


def read_limits(text: str) -> list[PrintedLimit]:
    """Return every limit that a text states."""
    limits = []
    for factor, where in _WHERE.items():
        for match in re.finditer(
            rf"{where} (?P<about>about )?(?P<figure>[0-9.]+) (?P<unit>{_UNITS[factor]}){_DOES}", text
        ):
            groups = match.groupdict()
            turns = {"is not": "no", "may be": "unknown", None: ""}
            limits.append(
                PrintedLimit(
                    factor,
                    groups["figure"],
                    groups["unit"].removesuffix("/kg"),
                    about=bool(groups["about"]),
                    at="" if groups["share"] else "unknown" if groups["may"] else "yes",
                    beyond=turns[groups["beyond"]],
                    share=(groups["share"] or "").replace(" ", "_"),
                    above=bool(groups.get("above")),
                )
            )
    return limits


_PLACES: Final = 80


def _plain(value: Fraction) -> str:
    digits = f"{value.numerator * 10**_PLACES // value.denominator:0{_PLACES + 1}d}"
    return f"{digits[:-_PLACES]}.{digits[-_PLACES:]}".rstrip("0").rstrip(".")


def main(papers: list[str]) -> None:
    """Print the shares of some papers, as printed and worked out again."""
    for paper in papers:
        sums = read_sums(text_of(Path(paper).read_bytes()))
        for name, (_, printed) in (sums.shares if sums else {}).items():
            assert sums
            low, high = sums.share(name)
            words = "no upper limit" if high is None else f"{float(high * 100):.8g} %"
            again = f"{float(low * 100):.8g} % to {words}"
            sys.stdout.write(f"{Path(paper).name}: {name} printed {printed}; again {again}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
