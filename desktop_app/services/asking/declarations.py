# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a material declaration of the industry says of rare earths: facts of parts, to be held against what is on file.

IPC-1752, IEC 62474 and chemSHERPA list substances; of those that the law file is about come element, mass and
feedstock. RMI's template (AMRT) has one answer for all rare earths: a "No" for a list of products is proposed, no more.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import HUNDRED, decimal_of, is_plain_decimal
from desktop_app.basics.resources import resource_path
from desktop_app.basics.substances import (
    FeedstockRow,
    Substance,
    SubstanceKind,
    element_names,
    find_feedstock,
    find_substance,
    key_of_name,
)
from desktop_app.basics.texts import Doubtful
from desktop_app.domain.law.pack import Pack
from desktop_app.listreader import Book, TableRow
from desktop_app.services.asking.questions import AskedColumn, asking_words
from desktop_app.services.importing.assembly.placed_rows import RowStatus

# --------------------------------------------------------------------------------------------------
# What is declared.


@dataclass(frozen=True, slots=True)
class DeclaredFact:
    """One fact as it is declared: ``cells`` are those of its column; where they are empty, ``why`` says what is amiss.

    ``row`` counts the entries of the declaration. ``feedstock`` is the row of the annex that the material is on, blank
    if not told. ``proposed`` is what a person may take under what is to be finished.
    """

    row: int
    part_number: str
    text: str
    column: AskedColumn | None = None
    element: str = ""
    feedstock: str = ""
    cells: tuple[str, ...] = ()
    why: str = ""
    status: RowStatus = RowStatus.DOUBTFUL
    proposed: str = ""


@dataclass(slots=True)
class Declaration:
    """A declaration: who answers for it and when, the parts with their names, and what it says of them."""

    title: str
    company: str = ""
    signer: str = ""
    day: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    facts: list[DeclaredFact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def by(self) -> str:
        """Return who says so."""
        return ", ".join(filter(None, (self.signer, self.company)))


def is_declaration(book: Book) -> bool:
    """Tell a declaration of the industry from a list."""
    return book.is_declaration or _find_template(book) is not None


def read_declaration(book: Book, pack: Pack) -> Declaration:
    """Return what a declaration says.

    Errors: Refused for a template about other minerals.
    """
    if book.is_declaration:
        return _Reading(pack).read(book.tables[0].rows)
    return _read_template(book)


# --------------------------------------------------------------------------------------------------
# Which substance is meant, by CAS number and by name.


_CAS: Final = re.compile(r"(\d{2,7})-(\d\d)-(\d)")


@cache
def declared_substances() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the formula of each CAS number, and of each name."""
    table = tomllib.loads(resource_path("names", "declared_substances.toml").read_text("utf-8"))["substance"]
    by_name = {key_of_name(name): each["formula"] for each in table for name in each["names"].split("|")}
    return {each["cas"]: each["formula"] for each in table}, by_name


def is_cas_number(text: str) -> bool:
    """Tell whether a text is a CAS number whose last digit fits the others."""
    match = _CAS.fullmatch(text)
    if match is None:
        return False
    digits = match[1] + match[2]
    return sum(at * int(digit) for at, digit in enumerate(reversed(digits), 1)) % 10 == int(match[3])


@dataclass(frozen=True, slots=True)
class _Named:
    """A substance of which the law file concerns one element; ``share`` is that of the element, None if not told."""

    element: str
    share: Fraction | None
    feedstock: str
    formula: str


class _Substances:
    """Tells substances by what a declaration calls them."""

    def __init__(self, pack: Pack) -> None:
        self._concerned = frozenset(pack.elements)
        self._rows = [
            FeedstockRow(row.id, row.name, row.name_zh, row.elements, row.form, row.role)
            for row in pack.rows.values()
        ]

    def find(self, name: str, numbers: Sequence[str]) -> _Named | Doubtful | None:
        """Return what is meant; None for a substance of which nothing is asked."""
        by_cas, by_name = declared_substances()
        wrong = [number for number in numbers if not is_cas_number(number)]
        formulas = {by_cas[number] for number in numbers if number in by_cas}
        told = find_substance(by_name.get(key_of_name(name), name)) if name else None
        of_name = self._elements(told, name)
        of_number = frozenset().union(*(self._elements(find_substance(formula), "") for formula in formulas))
        if not of_name and not of_number:
            return None
        if wrong:
            return Doubtful(
                Phrase('"{number}" is no CAS number: its last digit does not fit', number=wrong[0]), _ASK
            )
        if len(formulas) > 1:
            return Doubtful(Phrase("its CAS numbers are those of several substances"), _ASK)
        if not formulas:
            return self._of_name(name, told)
        formula = next(iter(formulas))
        meant = find_substance(formula)
        is_told = isinstance(told, Substance) and told.kind != SubstanceKind.MIXTURE
        is_same = (
            isinstance(told, Substance) and isinstance(meant, Substance) and told.elements == meant.elements
        )
        if (is_told and not is_same) or (of_name and of_name != of_number):
            why = Phrase(
                'the name is "{name}", and the CAS number that of {formula}', name=name, formula=formula
            )
            return Doubtful(why, _ASK)
        return self._of_substance(meant, name if formula in of_number else formula)

    def _elements(self, told: Substance | Doubtful | None, name: str) -> frozenset[str]:
        """Return the elements that are asked about and named, in a name that is not understood as well."""
        if isinstance(told, Substance):
            return told.elements & self._concerned
        text = key_of_name(name)
        found = [
            (key, symbol) for key, symbol in element_names().items() if len(key) > 3 or not key.isascii()
        ]
        inside = [(key, symbol) for key, symbol in found if key and key in text]
        longest = [
            symbol for key, symbol in inside if not any(key != other and key in other for other, _ in inside)
        ]
        return frozenset(longest) & self._concerned

    def _of_name(self, name: str, told: Substance | Doubtful | None) -> _Named | Doubtful:
        if isinstance(told, Substance):
            return self._of_substance(told, name)
        feedstock = find_feedstock(name, self._rows)
        elements = self._elements(told, name)
        if (
            feedstock and len(elements) == 1
        ):  # an oxide whose name does not tell the formula: its row is clear
            return _Named(next(iter(elements)), None, feedstock, name)
        return told or Doubtful(Phrase("it has no name"), _ASK)

    def _of_substance(self, meant: Substance | Doubtful, text: str) -> _Named | Doubtful:
        if isinstance(meant, Doubtful):
            return meant
        concerned = sorted(meant.elements & self._concerned)
        if meant.kind in (SubstanceKind.MIXTURE, SubstanceKind.TOTAL) or len(concerned) != 1:
            why = Phrase(
                "it is the content of {elements} together, and does not tell that of each",
                elements=", ".join(sorted(meant.elements)),
            )
            return Doubtful(why, _ASK)
        source = meant.formula if meant.kind == SubstanceKind.COMPOUND else text
        return _Named(
            concerned[0], meant.shares[concerned[0]], find_feedstock(source, self._rows), meant.formula
        )


_ASK: Final = Phrase("Ask who signed it, and enter what holds by hand")


# --------------------------------------------------------------------------------------------------
# Figures.


_UNITS: Final = {"kg": 1_000_000, "g": 1_000, "mg": 1, "t": 1_000_000_000}
_MILLIGRAMS: Final = {
    **{unit: Fraction(mass) for unit, mass in _UNITS.items()},
    **dict.fromkeys(("µg", "μg", "ug"), Fraction(1, _UNITS["g"])),
}
_PERCENTS: Final = {
    **dict.fromkeys(("%", "masspercent", "percent", "mass%", "wt%", "w%"), Fraction(1)),
    "ppm": Fraction(1, 10_000),
}
_FIGURE: Final = re.compile(r"(\d{1,20})(?:\.(\d{1,20}))?(?:[eE]([+-]?\d{1,2}))?")
_SLACK: Final = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure: its value, and half of its last place."""

    value: Fraction
    half: Fraction

    def times(self, factor: Fraction) -> _Figure:
        return _Figure(self.value * factor, self.half * factor)

    def fits(self, other: _Figure) -> bool:
        """Tell whether two figures can say the same, each rounded."""
        slack = self.half + other.half + _SLACK * max(self.value, other.value)
        return abs(self.value - other.value) <= slack


def _figure(text: str) -> _Figure | None:
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return None
    whole, decimals, power = match[1], match[2] or "", int(match[3] or 0)
    last = Fraction(10) ** (power - len(decimals))
    return _Figure(int(whole + decimals) * last, last / 2)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A mass with its unit as it stands, or a percent."""

    figure: _Figure
    unit: str

    @property
    def milligrams(self) -> _Figure:
        return self.figure.times(_MILLIGRAMS[self.unit])


def _amount(text: str, unit: str) -> _Amount | Doubtful | None:
    """Return a mass or a percent (its unit is "%"); None where nothing is said."""
    if not text:
        return None
    figure, plain = _figure(text), unit.replace(" ", "")
    if figure is None:
        return Doubtful(Phrase('"{text}" is no figure', text=text), _ASK)
    if not figure.value:
        why = Phrase("a figure of 0 tells neither that there is none nor how much")
        return Doubtful(why, _ASK)
    if plain.lower() in _PERCENTS:
        return _Amount(figure.times(_PERCENTS[plain.lower()]), "%")
    if plain.lower() in _MILLIGRAMS:
        return _Amount(figure, plain.lower())
    return Doubtful(Phrase('"{unit}" is no unit of mass that is known', unit=unit or "?"), _ASK)


def _mass_cells(milligrams: Fraction, unit: str) -> tuple[str, str, str]:
    """Return the cells of a mass, in a unit that the catalogue has."""
    unit = unit if unit in _UNITS else "mg"
    return decimal_of(milligrams / _MILLIGRAMS[unit]), "", unit


# --------------------------------------------------------------------------------------------------
# A list of substances.


@dataclass(slots=True)
class _Content:
    """What one entry says of an element in a part: a mass, or the percent of the part."""

    row: int
    text: str
    named: _Named
    mass: _Amount | None
    percent: _Figure | None


class _Reading:
    """Reads the rows of one declaration."""

    def __init__(self, pack: Pack) -> None:
        self._substances = _Substances(pack)
        columns = asking_words().columns
        self._of_part = {each.key: each for each in columns if each.section == "part"}
        self._of_material = {each.key: each for each in columns if each.section == "material"}
        self._masses: dict[str, _Amount] = {}
        self._above: dict[str, str] = {}
        self._contents: defaultdict[tuple[str, str, str], list[_Content]] = defaultdict(list)
        self._spoilt: set[tuple[str, str]] = set()
        self._others = 0

    def read(self, rows_told: Sequence[TableRow]) -> Declaration:
        """Return what they say."""
        head, *rows = rows_told
        title, company, signer, day = (_cell(head, at) for at in range(1, 5))
        declared = Declaration(title, company, signer, day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "")
        for row in rows:
            if _cell(row, 0) == "part":
                self._read_part(row, declared)
        for row in rows:
            if _cell(row, 0) == "substance":
                self._read_substance(row, declared)
        for part_number, element in dict.fromkeys((number, element) for number, element, _ in self._contents):
            if (part_number, element) not in self._spoilt:
                declared.facts += self._settle(part_number, element)
        for part_number, mass in self._masses.items():
            cells = _mass_cells(mass.milligrams.value, mass.unit)
            text = f"{cells[0]} {cells[2]}"
            declared.facts.append(DeclaredFact(0, part_number, text, self._of_part["mass"], cells=cells))
        if self._others:
            declared.notes.append(
                Phrase(
                    "{count} substances are of no element that the law file is about; nothing is taken of them",
                    count=self._others,
                )
            )
        if not self._contents and not declared.facts:
            declared.notes.append(
                Phrase("that none of these elements is named is no word that there is none in it")
            )
        return declared

    def _read_part(self, row: TableRow, declared: Declaration) -> None:
        number, name, text, unit, above = (_cell(row, at) for at in range(1, 6))
        if not number:
            return
        declared.parts.setdefault(number, name)
        if above and above != number:
            self._above.setdefault(number, above)
        mass = _amount(text, unit)
        if isinstance(mass, Doubtful) or (mass and mass.unit == "%"):
            why = mass.why if isinstance(mass, Doubtful) else Phrase("it is a percent, and no mass")
            declared.facts.append(
                DeclaredFact(row.number, number, f"{text} {unit}", self._of_part["mass"], why=why)
            )
        elif mass is not None:
            if number in self._masses and not self._masses[number].milligrams.fits(mass.milligrams):
                why = Phrase("the declaration gives the part two masses")
                fact = DeclaredFact(row.number, number, f"{text} {unit}", self._of_part["mass"], why=why)
                declared.facts.append(fact)
                return
            self._masses.setdefault(number, mass)

    def _read_substance(self, row: TableRow, declared: Declaration) -> None:
        (
            number, material, material_text, material_unit, level, name, cas, text, unit, share, share_unit,
            count, under,
        ) = (_cell(row, at) for at in range(1, 14))  # fmt: skip
        named = self._substances.find(name, cas.split())
        if named is None:
            self._others += 1
            return
        told = " ".join(
            filter(None, (name, cas, text, unit, share, share_unit or ("%" if share else ""), material))
        )

        def doubt(why: str, status: RowStatus = RowStatus.DOUBTFUL) -> None:
            element = named.element if isinstance(named, _Named) else ""
            declared.facts.append(
                DeclaredFact(
                    row.number, number, told, self._of_material["mass"], element, why=why, status=status
                )
            )
            if element and status == RowStatus.DOUBTFUL:
                self._spoilt.add((number, element))

        if not number:
            doubt(Phrase("the part that it is in has no number"), RowStatus.REFUSED)
        elif isinstance(named, Doubtful):
            doubt(named.why)
        elif under:
            doubt(Phrase("it is said to be under its limit, without a mass"), RowStatus.SKIPPED)
        elif count:
            why = Phrase(
                "there are {count} of the part that holds it; nothing tells whether that is for one",
                count=count,
            )
            doubt(why)
        else:
            amounts = [
                _amount(text, unit),
                _amount(share, share_unit or "%"),
                _amount(material_text, material_unit),
            ]
            problems = [each for each in amounts if isinstance(each, Doubtful)]
            if problems:
                doubt(problems[0].why)
                return
            mass, percent, of_material = (each if isinstance(each, _Amount) else None for each in amounts)
            content = self._content(
                _Content(row.number, told, named, None, None), (mass, percent, of_material), number, level
            )
            if isinstance(content, _Content):
                self._contents[number, named.element, level].append(content)
            else:
                doubt(content)

    def _content(
        self,
        content: _Content,
        amounts: tuple[_Amount | None, _Amount | None, _Amount | None],
        number: str,
        level: str,
    ) -> _Content | str:
        """Return a content with mass or percent of the part, or why it is not clear."""
        mass, percent, of_material = amounts
        if mass and mass.unit == "%":
            if percent and not mass.figure.fits(percent.figure):
                return Phrase("it gives two different percents")
            mass, percent = None, mass
        if percent and percent.unit != "%":
            return Phrase("its concentration is given as a mass")
        if percent and percent.figure.value > HUNDRED:
            return Phrase("it is more than the whole")
        whole = of_material if level == "material" else self._masses.get(number)
        if whole and whole.unit == "%":  # a part of the mass of the part
            part = self._masses.get(number)
            share = whole.figure.value / HUNDRED
            whole = _Amount(part.milligrams.times(share), "mg") if part else None
        if mass and whole and mass.milligrams.value > whole.milligrams.value + whole.milligrams.half:
            return Phrase("it weighs more than what holds it")
        if percent and whole:
            of_whole = whole.milligrams.value * percent.figure.value / HUNDRED
            half = (
                whole.milligrams.half * percent.figure.value + whole.milligrams.value * percent.figure.half
            ) / HUNDRED
            if mass and not mass.milligrams.fits(_Figure(of_whole, half)):
                return Phrase("its mass and its concentration contradict each other")
            if level == "material":
                mass = mass or _Amount(_Figure(of_whole / _MILLIGRAMS[whole.unit], half), whole.unit)
        if mass is None and percent is None:
            return Phrase("it is named without a mass")
        if mass is None and level == "material":
            return Phrase("it is a percent of a material whose mass is not given")
        content.mass, content.percent = mass, percent.figure if percent and mass is None else None
        return content

    def _settle(self, part_number: str, element: str) -> Iterator[DeclaredFact]:
        """Yield the facts of an element in a part, from what stands at its materials, else at the part."""
        at_materials = self._contents.get((part_number, element, "material"), [])
        at_part = self._contents.get((part_number, element, "part"), [])
        inside = any(
            self._is_above(part_number, number) and element == each for number, each, _ in self._contents
        )
        if at_part and inside and not at_materials:
            why = Phrase("it is the sum over the parts within it, which are declared as well")
            yield from (self._left(content, part_number, why) for content in at_part)
            return
        if at_part and at_materials and not inside:
            sums = [_sum(contents) for contents in (at_materials, at_part)]
            if not all(sums) or not sums[0].fits(sums[1]):  # type: ignore[union-attr,arg-type]
                why = Phrase("what stands at the materials and at the part contradict each other")
                for content in (*at_materials, *at_part):
                    yield DeclaredFact(
                        content.row, part_number, content.text, self._of_material["mass"], element, why=why
                    )
                return
        by_feedstock: defaultdict[str, list[_Content]] = defaultdict(list)
        for content in at_materials or at_part:
            by_feedstock[content.named.feedstock].append(content)
        for feedstock, contents in by_feedstock.items():
            yield from self._facts(part_number, element, feedstock, contents)

    def _facts(
        self, part_number: str, element: str, feedstock: str, contents: Sequence[_Content]
    ) -> Iterator[DeclaredFact]:
        first = contents[0]
        text = " + ".join(content.text for content in contents)
        masses = [content.mass for content in contents if content.mass]
        told: tuple[str, ...]
        if len(masses) == len(contents):
            units = {mass.unit for mass in masses}
            total = sum((mass.milligrams.value for mass in masses), Fraction(0))
            told = _mass_cells(total, masses[0].unit if len(units) == 1 else "mg")
            column = self._of_material["mass"]
        elif len(contents) == 1 and first.percent and first.named.share:
            percent = decimal_of(Fraction(round(first.percent.value * first.named.share * 10**8), 10**8))
            column, told = self._of_material["element_percent"], (percent, "")
        else:
            why = Phrase("masses and percents of it stand side by side, and cannot be added up")
            yield DeclaredFact(first.row, part_number, text, self._of_material["mass"], element, why=why)
            return
        if not is_plain_decimal(told[0]):
            yield DeclaredFact(first.row, part_number, text, column, element, why=Phrase("it is no figure"))
            return
        yield DeclaredFact(first.row, part_number, text, column, element, feedstock, told)
        if feedstock:
            yield DeclaredFact(
                first.row, part_number, text, self._of_material["row"], element, feedstock, (feedstock,)
            )

    def _left(self, content: _Content, part_number: str, why: str) -> DeclaredFact:
        return DeclaredFact(
            content.row, part_number, content.text, self._of_material["mass"], content.named.element, why=why,
            status=RowStatus.SKIPPED,
        )  # fmt: skip

    def _is_above(self, part_number: str, other: str) -> bool:
        seen = {other}
        while (other := self._above.get(other, "")) and other not in seen:
            if other == part_number:
                return True
            seen.add(other)
        return False


def _sum(contents: Sequence[_Content]) -> _Figure | None:
    """Return the mass of the element over some contents; None where one has no mass."""
    total = _Figure(Fraction(0), Fraction(0))
    for content in contents:
        if content.mass is None or content.named.share is None:
            return None
        figure = content.mass.milligrams.times(content.named.share)
        total = _Figure(total.value + figure.value, total.half + figure.half)
    return total


def _cell(row: TableRow, at: int) -> str:
    return row.shown[at].strip() if at < len(row.shown) else ""


# --------------------------------------------------------------------------------------------------
# RMI's templates: workbooks, whose cells are found by what stands above or beside them.


_TEMPLATE: Final = re.compile(
    r".*\b(?P<long>Additional|Conflict|Extended) Minerals Reporting Template\b.*|(?P<short>[ACE])MRT(?:\s+v?\d\.\d+)?",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(r"(?:Revision|Version|AMRT|v\.?)\s*:?\s*(\d\.\d+)", re.IGNORECASE)
_TOP: Final = 12
_QUESTION: Final = re.compile(r"\s*(\d{1,2})\s*[).]")
_RARE_EARTHS: Final = frozenset(
    map(
        key_of_name,
        (
            "rare earth elements",
            "rare earth element",
            "rare earths",
            "rare earth",
            "REE",
            "rare earth metals",
        ),
    )
)
_ASKED_OF_PARTS: Final = ("1", "2")
"""Whether a mineral is added to the product on purpose, and whether any of it remains there."""


def _find_template(book: Book) -> str | None:
    """Return the first letter of the template that a workbook is; None for another workbook."""
    if not book.tables or book.is_declaration:
        return None
    for table in book.tables:
        if key_of_name(table.title) not in ("declaration", "instructions", "revision"):
            continue
        for row in table.rows[:_TOP]:
            for text in row.shown:
                if match := _TEMPLATE.fullmatch(text.strip()):
                    return (match["long"] or match["short"])[0].upper()
    return None


def _read_template(book: Book) -> Declaration:
    if _find_template(book) != "A":
        raise Refused(
            "the template asks for tin, tantalum, tungsten, gold, cobalt and mica, and not for rare earths",
            file=book.file,
            do="Ask with a sheet of your own, or for AMRT",
        )
    tables = {key_of_name(table.title): table for table in book.tables}
    declaration, products = tables.get("declaration"), tables.get("productlist")
    if declaration is None:
        raise Refused(
            "the template has no sheet Declaration",
            file=book.file,
            do="Ask for the template as it was filled in",
        )
    texts = " ".join(text for row in declaration.rows[:_TOP] for text in row.shown)
    version = _VERSION.search(texts)
    declared = Declaration(
        f"AMRT {version[1]}" if version else "AMRT",
        _beside(declaration.rows, "company name"),
        _beside(declaration.rows, "authorized company representative name", "authorizer"),
        _beside(declaration.rows, "effective date", "date of completion")[:10],
    )
    declared.day = declared.day if re.fullmatch(r"\d{4}-\d\d-\d\d", declared.day) else ""
    scope = _beside(declaration.rows, "declaration scope or class", "declaration scope")
    answers = list(_answers(declaration.rows))
    if not answers:
        declared.notes.append(Phrase("no answer on rare earths is found in it"))
        return declared
    said = "; ".join(
        Phrase("question {number}: {answer}", number=number, answer=answer) for number, answer in answers
    )
    asked = [answer.strip().lower() for number, answer in answers if number in _ASKED_OF_PARTS]
    is_no = bool(asked) and all(answer == "no" for answer in asked)
    is_of_products = scope.strip().lower().startswith("b")
    if not is_of_products:
        declared.notes.append(
            Phrase(
                'it speaks of "{scope}" and not of a list of products, and settles nothing',
                scope=scope or "?",
            )
        )
    elif not is_no:
        declared.notes.append(Phrase("its answer on rare earths settles nothing ({said})", said=said))
    for number, part_number, name in _products(products.rows) if products else ():
        declared.parts[part_number] = name
        if is_of_products:
            declared.facts.append(
                DeclaredFact(
                    number, part_number, said, proposed=NONE_AS_DECLARED if is_no else "",
                    why=Phrase("a person takes it under To finish") if is_no else Phrase("the answer settles nothing"),
                )
            )  # fmt: skip
    if is_of_products and not declared.parts:
        declared.notes.append(Phrase("its list of products is empty"))
    return declared


NONE_AS_DECLARED: Final = "none, as declared"


def _beside(rows: Sequence[TableRow], *labels: str) -> str:
    """Return what stands right of a label, as the sheet holds it."""
    for row in rows:
        for at, text in enumerate(row.shown):
            key = " ".join(re.sub(r"\(.*?\)|[*:]", " ", text).split()).lower()
            if key in labels:
                right = (column for column in range(at + 1, len(row.shown)) if row.shown[column].strip())
                column = next(right, None)
                return "" if column is None else (row.exact.get(column) or row.shown[column]).strip()
    return ""


def _answers(rows: Sequence[TableRow]) -> Iterator[tuple[str, str]]:
    """Yield the number of each question and what it is answered for rare earths as a whole."""
    question, column = "", -1
    for row in rows:
        first = next((text for text in row.shown if text.strip()), "")
        if match := _QUESTION.match(first):
            question = match[1]
        columns = [at for at, text in enumerate(row.shown) if text.strip(" *").lower() == "answer"]
        column = columns[0] if columns else column
        if question and key_of_name(first.replace("*", "").replace("()", "")) in _RARE_EARTHS:
            answer = _cell(row, column) if column >= 0 else ""
            if answer:
                yield question, answer


def _products(rows: Sequence[TableRow]) -> Iterator[tuple[int, str, str]]:
    """Yield the products of the list: their row, number and name. A number of the one who asked goes before."""
    columns: dict[str, int] = {}
    for row in rows:
        keys = {
            " ".join(re.sub(r"\(.*?\)|[*']", "", text).lower().replace("’", "").split()): at
            for at, text in enumerate(row.shown)
        }
        found = {name: keys[text] for name, texts in _HEADINGS.items() for text in texts if text in keys}
        if "number" in found:
            columns = found
            continue
        if columns:
            number = next(
                (
                    text
                    for name in ("asked", "number")
                    if name in columns and (text := _cell(row, columns[name]))
                ),
                "",
            )
            name = next(
                (text for name in ("name",) if name in columns and (text := _cell(row, columns[name]))), ""
            )
            if number:
                yield row.number, number, name


_HEADINGS: Final = {
    "number": (
        "manufacturers product number",
        "manufacturer product number",
        "item number",
        "product number",
    ),
    "asked": ("requester product number", "requesters product number"),
    "name": ("manufacturers product name", "manufacturer product name", "product name"),
}
