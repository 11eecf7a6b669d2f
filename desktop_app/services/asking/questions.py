# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a supplier can be asked of a part, column by column: what is on file of it, how an answer is read and written.

The columns, their words and the rules that want them are data, in ``resources/names/asking.toml``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.named_values import country_names, decide_day_order, month_numbers, read_day
from desktop_app.basics.quantity import HUNDRED, fraction_of, is_plain_decimal
from desktop_app.basics.resources import resource_path
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.case_builder import OTHER_ELEMENTS, name_materials
from desktop_app.services.schema import forms
from desktop_app.services.schema.columns import Columns, with_cells
from desktop_app.services.schema.declaration import Sheet

# --------------------------------------------------------------------------------------------------
# The columns of a sheet and its words, as data.


DO_NOT_KNOW: Final = "do_not_know"
LEFT_OPEN: Final = (DO_NOT_KNOW, "cannot_disclose", "refused")
"""Answers that leave a fact open."""
PART, MATERIAL, STAGES = "part", "material", "stages"
_NOTHING_HELD: Final = "not_listed"
_USUAL_ELEMENTS: Final = ("Dy", "Tb")
"""The elements asked about where nobody has said what kind of magnet it is."""
_SAMARIUM: Final = re.compile(r"sm\s*-?\s*co|samarium|钐", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AskedColumn:
    """One column that a supplier can be asked for.

    ``field`` is the word by which it is switched on, ``section`` the table that it stands in; ``kind`` tells how a cell
    is read, ``store`` and ``cells`` where its value is kept; ``label`` and ``rules`` are in English and Chinese.
    """

    key: str
    field: str
    section: str
    kind: str
    store: str
    label: Sequence[str]
    rules: Sequence[str]
    cells: Sequence[str] = ()
    short: bool = False
    rules_short: Sequence[str] = ()

    def fact_of(self, place: str) -> str:
        """Return the fact of a part, of a material or of the stages of an element."""
        return {
            PART: self.key,
            MATERIAL: f"part_one.{place}.{self.key}",
            STAGES: f"stages.{place}.{self.key}",
        }[self.section]


@dataclass(frozen=True, slots=True)
class AskedRule:
    """A rule outside China that wants facts: of which fields, what of them in English and Chinese, when it changes."""

    name: str
    wants: frozenset[str]
    says: Sequence[str]
    changes_on: date | None


@dataclass(frozen=True, slots=True)
class AskingWords:
    """All that is said on a sheet; each text is in English and Chinese."""

    columns: Sequence[AskedColumn]
    texts: Mapping[str, Sequence[str]]
    words: Mapping[str, Sequence[str]]
    basis: Mapping[str, Sequence[str]]
    asker: Mapping[str, Sequence[str]]
    rules: Sequence[AskedRule]
    look_again: date
    short_for: frozenset[str]
    days_to_answer: int

    def column_of(self, fact: str) -> AskedColumn:
        """Return the column that asks for a fact."""
        section, key = PART, fact
        for prefix, of_section in (("part_one.", MATERIAL), ("stages.", STAGES)):
            if fact.startswith(prefix):
                section, key = of_section, fact.rpartition(".")[2]
        return next(column for column in self.columns if (column.section, column.key) == (section, key))


def tell_rules(today: date, language: str) -> list[str]:
    """Return what the one who asks is told of rules outside China: each, and whether they are to be looked up again."""
    words = asking_words()
    told = [say(words.asker["rules"], language)]
    for rule in words.rules:
        told.append(f"{rule.name}: {say(rule.says, language)}")
    if today >= words.look_again or any(rule.changes_on and today >= rule.changes_on for rule in words.rules):
        told.append(say(words.asker["again"], language))
    return told


@cache
def asking_words() -> AskingWords:
    """Return what is said on a sheet."""
    table = tomllib.loads(resource_path("names", "asking.toml").read_text("utf-8"))
    days = {name: table[name].isoformat() for name in ("seen", "look_again")}
    return AskingWords(
        columns=tuple(_column_of(each) for each in table["column"]),
        texts=table["texts"],
        words=table["words"],
        basis=table["basis"],
        asker={name: [text.format(**days) for text in texts] for name, texts in table["asker"].items()},
        rules=tuple(
            AskedRule(each["name"], frozenset(each["wants"]), each["says"], each.get("next"))
            for each in table["rule"]
        ),
        look_again=table["look_again"],
        short_for=frozenset(table["short_for"]),
        days_to_answer=table["days_to_answer"],
    )


def _column_of(table: Mapping[str, Any]) -> AskedColumn:
    cells: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
    return AskedColumn(**cells)


# --------------------------------------------------------------------------------------------------
# What is on file of one part, and what becomes of it when an answer is written.


_UP_TO: Final = " to "


@dataclass(slots=True)
class PartRows:
    """The rows of one part, with answers applied to them as they come; ``sources`` are those of single facts."""

    product: forms.Product
    technology: forms.Technology | None = None
    materials: list[forms.Material] = field(default_factory=list)
    statements: dict[str, forms.Statement] = field(default_factory=dict)
    sources: list[forms.FieldSource] = field(default_factory=list)

    def value_of(self, column: AskedColumn, place: str = "") -> str:
        """Return what is on file of a fact as a text, blank for nothing."""
        if column.store == "statement":
            statement = self.statements.get(column.fact_of(place))
            return statement.value if statement else ""
        row = self._row_of(column, place)
        return join_cells([getattr(row, name) for name in column.cells]) if row else ""

    def _row_of(self, column: AskedColumn, place: str) -> forms.Stated | None:
        if column.store == "product":
            return self.product
        return self.technology if column.store == "technology" else self.material_at(place)

    def material_at(self, place: str) -> forms.Material | None:
        """Return the material that a place on a sheet stands for."""
        return dict(name_materials(self.materials)).get(place)

    def source_of(self, column: AskedColumn, place: str = "") -> tuple[str, str]:
        """Return kind and day of the source of a fact."""
        if column.store == "statement":
            statement = self.statements.get(column.fact_of(place))
            return (statement.source_kind, statement.source_on) if statement else ("", "")
        row = self._row_of(column, place)
        line = row.line if isinstance(row, forms.Material) else ""
        fact = column.cells[0]
        for source in self.sources:
            if (source.sheet, source.line, source.field) == (_SHEET_OF_STORE[column.store], line, fact):
                return source.source_kind, source.source_on
        if isinstance(row, forms.Material) or row is None:
            return (row.source_kind if row else ""), ""
        return row.source_kind, row.source_on

    def document_of(self, column: AskedColumn, place: str = "") -> str:
        """Return the document that a fact is from, blank if none is named."""
        if column.store == "statement":
            statement = self.statements.get(column.fact_of(place))
            return statement.source_document if statement else ""
        row = self._row_of(column, place)
        line = row.line if isinstance(row, forms.Material) else ""
        for source in self.sources:
            if (source.sheet, source.line, source.field) == (
                _SHEET_OF_STORE[column.store],
                line,
                column.cells[0],
            ):
                return source.source_document
        return row.source_document if row else ""

    def next_line(self) -> str:
        """Return the line of a material that is added."""
        numbers = [int(each.line) for each in self.materials if each.line.isdecimal()]
        return str(max(numbers, default=0) + 1)

    def write(
        self,
        column: AskedColumn,
        place: str,
        cells: Sequence[str],
        source: Mapping[str, str],
        *,
        element: str = "",
    ) -> None:
        """Write an answer with its source; of a material that is not there yet a new line, of an element."""
        part_number = self.product.part_number
        fact = column.fact_of(place)
        if column.store == "statement":
            self.statements[fact] = forms.Statement(
                part_number=part_number, fact=fact, value=cells[0], **_as_any(source)
            )
            return
        texts = dict(zip(column.cells, cells, strict=True))
        line = ""
        if column.store == "product":
            self.product = with_cells(self.product, texts)
        elif column.store == "technology":
            before = self.technology or forms.Technology(part_number=part_number, **_as_any(source))
            self.technology = with_cells(before, texts)
        else:
            material = self.material_at(place)
            if material is None:
                new = forms.Material(part_number=part_number, line=self.next_line(), element=element or place)
                material = with_cells(
                    new, {name: source[name] for name in ("source_kind", "source_document")}
                )
                self.materials.append(material)
            line = material.line
            at = next(number for number, each in enumerate(self.materials) if each.line == line)
            self.materials[at] = with_cells(material, texts)
        sheet = _SHEET_OF_STORE[column.store]
        noted = forms.FieldSource(
            sheet=sheet, part_number=part_number, line=line, field=column.cells[0], **_as_any(source)
        )
        key = (sheet, line, column.cells[0])
        self.sources = [each for each in self.sources if (each.sheet, each.line, each.field) != key]
        self.sources.append(noted)
        self.statements.pop(fact, None)

    def leave_open(self, column: AskedColumn, place: str, answer: str, source: Mapping[str, str]) -> None:
        """Keep that whoever was asked left a fact open; what is on file of it stays."""
        fact = column.fact_of(place)
        stated = self.statements.get(fact)
        statement = stated or forms.Statement(part_number=self.product.part_number, fact=fact)
        self.statements[fact] = with_cells(replace(statement, answer=answer), source)


_SHEET_OF_STORE: Final = {
    "product": Sheet.PRODUCTS.value,
    "technology": Sheet.TECHNOLOGY.value,
    "material": Sheet.MATERIALS.value,
}


def _as_any(source: Mapping[str, str]) -> dict[str, Any]:
    return dict(source)


def join_cells(cells: Sequence[str]) -> str:
    """Return a figure with its upper end and its unit as one text; blank where there is none."""
    first, *others = cells
    if not first or not others:
        return first
    upper, *unit = others
    return " ".join((first + (_UP_TO + upper if upper else ""), *filter(None, unit)))


# --------------------------------------------------------------------------------------------------
# Which questions a part gives rise to.


@dataclass(frozen=True, slots=True)
class Question:
    """A fact that a sheet has a cell for; ``known`` is what is on file and not asked, blank for what is asked."""

    column: AskedColumn
    place: str
    known: str = ""

    @property
    def fact(self) -> str:
        """Return the fact."""
        return self.column.fact_of(self.place)


def list_questions(
    rows: PartRows, pack: Pack, *, fields: frozenset[str] | None, again: frozenset[str] = frozenset()
) -> Iterator[Question]:
    """Yield what a sheet has a cell for, table by table.

    ``fields`` are what is asked beside the short sheet, None for everything. ``again`` are facts that are asked though
    they are on file.
    """
    elements = _elements_of(rows, pack)
    on_file = dict(name_materials(rows.materials))
    named = {element for material in on_file.values() for element in _elements_in(material, pack)}
    materials = [*on_file, *(element for element in elements if element not in named)]
    for column in asking_words().columns:
        if not (column.short or fields is None or column.field in fields):
            continue
        if column.field in ("licence", "notice") and not _may_have_left_under_licence(rows, pack.origin):
            continue
        if column.section == STAGES and rows.product.listed_as == _NOTHING_HELD:
            continue
        if column.key == "materials_complete" and rows.product.listed_as == _NOTHING_HELD:
            continue
        stages = [*elements, OTHER_ELEMENTS] if elements else []
        places = {PART: [""], MATERIAL: materials, STAGES: stages}
        for place in places[column.section]:
            known = rows.value_of(column, place)
            known = "" if known == "unknown" else known
            is_again = column.fact_of(place) in again or _is_older_than_lot(rows, column, place)
            yield Question(column, place, "" if is_again else known)


def _is_older_than_lot(rows: PartRows, column: AskedColumn, place: str) -> bool:
    kind, on = rows.source_of(column, place)
    return (
        column.key != "lot_made_on"
        and kind in ("declared", "measured")
        and "" < on < rows.product.lot_made_on
    )


def _elements_in(material: forms.Material, pack: Pack) -> Sequence[str]:
    row = pack.rows.get(material.row)
    known = regulated_elements(pack)
    return (
        [material.element]
        if material.element
        else [each for each in row.elements if each in known]
        if row
        else []
    )


def _elements_of(rows: PartRows, pack: Pack) -> Sequence[str]:
    """Return the elements of the materials on file, and those that may be in the part beside them."""
    product = rows.product
    named = dict.fromkeys(element for material in rows.materials for element in _elements_in(material, pack))
    if product.listed_as == _NOTHING_HELD or (
        product.materials_complete == "yes" and (named or not rows.materials)
    ):
        return list(named)
    of_class, known = pack.rows.get(product.listed_as), regulated_elements(pack)
    likely = [element for element in of_class.elements if element in known] if of_class else []
    if not likely:
        likely = ["Sm"] if _SAMARIUM.search(f"{product.material_family} {product.grade}") else []
    likely = list(_USUAL_ELEMENTS) if not likely or set(likely) & set(_USUAL_ELEMENTS) else likely
    return list(dict.fromkeys((*named, *likely)))


def regulated_elements(pack: Pack) -> frozenset[str]:
    """Return the elements that the rows of metals name alone."""
    return frozenset(
        row.elements[0] for row in pack.rows.values() if row.role == "material" and len(row.elements) == 1
    )


def _may_have_left_under_licence(rows: PartRows, origin: str) -> bool:
    """Tell whether the part, or material in it, is or may be from the country whose goods leave under licences."""
    if rows.product.made_in in ("", origin):
        return True
    if not rows.materials:
        return rows.product.materials_complete != "yes" and rows.product.listed_as != _NOTHING_HELD
    return any(
        bool(material.china_share.strip("0.")) if material.china_share else material.origin in ("", origin)
        for material in rows.materials
    )


# --------------------------------------------------------------------------------------------------
# How an answer is read.


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An answer: the cells of its value, or the word by which it was left open."""

    cells: Sequence[str] = ()
    left_open: str = ""

    @property
    def text(self) -> str:
        """Return it as one text."""
        return self.left_open or join_cells(self.cells)


_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)?")
_RANGE: Final = re.compile(r"\s*(?:\.\.\.|…|–|—|-|~|至|\bto\b|\bbis\b)\s*")
_UNIT: Final = re.compile(r"^(?P<figures>[\d.,\s…–—~至tobis-]+?)\s*(?P<unit>[A-Za-zµ€$¥%]*)$")
_UNIT_FIRST: Final = re.compile(r"^(?P<unit>[A-Za-z]{3}|[€$¥])\s*(?P<figures>[\d.,\s…–—~至tobis-]+)$")
_MASS_UNITS: Final = ("mg", "g", "kg", "t")
_DECIMALS_OR_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


class AnswerReader:
    """Reads what suppliers write into cells; ``columns`` are those of the catalogue, with the law file's codes."""

    def __init__(self, columns: Columns, pack: Pack) -> None:
        self._columns = columns
        self._names_zh = {row.id: row.name_zh for row in pack.rows.values()}
        words = asking_words()
        self._left_open = {
            fold_name(text): code
            for code in LEFT_OPEN
            for text in (code, code.replace("_", " "), *words.words[code])
        }
        self._left_open |= {fold_name(_both(words.words[code])): code for code in LEFT_OPEN}
        self._left_open |= {
            fold_name(text): DO_NOT_KNOW for text in ("not known", "unknown", "don't know", "未知")
        }

    def offers(self, column: AskedColumn, language: str) -> list[str]:
        """Return what the drop-down of a column offers."""
        said = {code: say(both, language, " ") for code, both in self._choices(column).items()}
        return [
            *(words if words.startswith(code) else f"{code}: {words}" for code, words in said.items()),
            *(say(asking_words().words[code], language, " ") for code in LEFT_OPEN),
        ]

    def _choices(self, column: AskedColumn) -> Mapping[str, Sequence[str]]:
        """Return the codes that a column holds, with their words in English and Chinese."""
        words = asking_words()
        if column.kind in ("yes_no", "answer"):
            return {code: words.words[code] for code in ("yes", "no")}
        if column.kind == "basis":
            return {said[0]: said for said in words.basis.values()}
        if column.kind in ("listed_as", "material_row"):
            sheet = Sheet.PRODUCTS if column.kind == "listed_as" else Sheet.MATERIALS
            choices = self._columns.columns_of_sheet(sheet)[column.cells[0]].choices
            return {
                code: (label, self._names_zh.get(code) or words.words.get(code, ("", ""))[1])
                for code, label in choices.items()
            }
        return {}

    def read(self, column: AskedColumn, text: str) -> ReadAnswer:
        """Return an answer.

        Errors: Refused if it is not clear, or nothing that the column can hold.
        """
        plain = " ".join(unicodedata.normalize("NFKC", text).split())
        left_open = self._left_open.get(fold_name(plain))
        if left_open:
            return ReadAnswer(left_open=left_open)
        return ReadAnswer(tuple(_READERS[column.kind](self, column, plain)))

    def _read_choice(self, column: AskedColumn, text: str) -> Sequence[str]:
        wanted = fold_name(text)
        for code, both in self._choices(column).items():
            begun = (code, code.replace("_", " "), *both)
            if wanted in map(fold_name, begun) or wanted.startswith(
                tuple(f"{fold_name(each)}:" for each in begun[:2])
            ):
                return [code]
            if wanted == fold_name(_both(both)):
                return [code]
        raise Refused(
            Phrase('"{text}" is not offered there', text=text), do="Choose one from the list of the cell"
        )

    def _read_text(self, _column: AskedColumn, text: str) -> Sequence[str]:
        return [text]

    def _read_day(self, _column: AskedColumn, text: str) -> Sequence[str]:
        day = read_day(text, decide_day_order([text]), month_numbers())
        if not isinstance(day, str) or not day:
            raise Refused(Phrase('"{text}" is not clearly a day', text=text), do="Write it as 2026-12-08")
        return [day]

    def _read_country(self, _column: AskedColumn, text: str) -> Sequence[str]:
        return [_country(text)]

    def _read_countries(self, _column: AskedColumn, text: str) -> Sequence[str]:
        named = [part for part in re.split(r"[,;/、，；]|\band\b|和", text) if part.strip()]
        return [", ".join(dict.fromkeys(_country(part.strip()) for part in named))]

    def _read_percent(self, _column: AskedColumn, text: str) -> Sequence[str]:
        ends = _figures(text.replace("%", ""), text)
        if any(fraction_of(end) > HUNDRED for end in ends if end):
            raise Refused(Phrase('"{text}" is more than the whole', text=text), do="Give it in percent")
        return ends

    def _read_mass(self, _column: AskedColumn, text: str) -> Sequence[str]:
        figures, unit = _figures_and_unit(text)
        if unit.lower() not in _MASS_UNITS:
            raise Refused(Phrase('"{text}" names no unit of mass', text=text), do="Write it such as 50 g")
        return [*_figures(figures, text), unit.lower()]

    def _read_money(self, _column: AskedColumn, text: str) -> Sequence[str]:
        figures, unit = _figures_and_unit(text)
        currency = {"€": "EUR"}.get(unit, unit.upper())
        if len(currency) != 3:
            raise Refused(Phrase('"{text}" names no currency', text=text), do="Write it such as 4.15 USD")
        return [*_figures(figures, text), currency]


_READERS: Final = {
    "listed_as": AnswerReader._read_choice,
    "material_row": AnswerReader._read_choice,
    "basis": AnswerReader._read_choice,
    "yes_no": AnswerReader._read_choice,
    "answer": AnswerReader._read_choice,
    "text": AnswerReader._read_text,
    "day": AnswerReader._read_day,
    "country": AnswerReader._read_country,
    "countries": AnswerReader._read_countries,
    "percent": AnswerReader._read_percent,
    "mass": AnswerReader._read_mass,
    "money": AnswerReader._read_money,
}


def _country(text: str) -> str:
    code = country_names().read_country(text)
    if not isinstance(code, str) or not code:
        raise Refused(
            Phrase('"{text}" is not clearly a country', text=text), do="Write two letters, such as CN"
        )
    return code


def _figures_and_unit(text: str) -> tuple[str, str]:
    match = _UNIT.match(text) or _UNIT_FIRST.match(text)
    if match is None:
        raise Refused(
            Phrase('"{text}" is no figure with a unit', text=text), do="Write it such as 50 g or 4.15 USD"
        )
    return match["figures"], match["unit"]


def _figures(text: str, shown: str) -> list[str]:
    """Return a figure and the upper end of its range, blank for a point."""
    below = re.fullmatch(r"\s*(?:<|≤|<=)\s*(.+)", text)
    parts = ["0", below[1]] if below else _RANGE.split(text.strip())
    if not 1 <= len(parts) <= 2 or not all(_FIGURE.fullmatch(part.strip()) for part in parts):
        raise Refused(Phrase('"{text}" is no figure', text=shown), do="Write it such as 4.2 or 1.1 to 1.9")
    ends = []
    for part in map(str.strip, parts):
        if "," in part and _DECIMALS_OR_THOUSANDS.fullmatch(part):
            raise Refused(
                Phrase('"{text}" can be read in two ways', text=shown),
                do="Write a decimal point, and no separator",
            )
        plain = part.replace(",", ".").lstrip("0")
        plain = f"0{plain}" if not plain or plain.startswith(".") else plain
        if not is_plain_decimal(plain):
            raise Refused(Phrase('"{text}" is no figure', text=shown), do="Write it such as 4.2")
        ends.append(plain)
    return [ends[0], ends[1] if len(ends) > 1 else ""]


def say(text: Sequence[str], language: str, between: str = "\n") -> str:
    """Return a text in English, in Chinese, or in both."""
    return {"en": text[0], "zh": text[1]}.get(language) or between.join(text)


def _both(text: Sequence[str]) -> str:
    return " ".join(text)
