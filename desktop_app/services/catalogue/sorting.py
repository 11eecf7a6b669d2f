# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sorting a catalogue: what each part without a class is likely to be, and what a person takes of it.

A proposal stores nothing. What is taken is the class of the part, with who took it, when and why, in one step that can
be undone whole; of a magnet whose grade is on file also family, grade and the range of each element, as estimates.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, DivisionByZero, InvalidOperation
from functools import cache
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import GRAMS
from desktop_app.basics.resources import resource_path
from desktop_app.domain.interview.likeliness import Judge, Judged, likeliness_of_group
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.sorting.grades import GradeBook, GradeReading, Spelling, iterate_spellings
from desktop_app.domain.sorting.sort_products import (
    Group,
    Known,
    PartFacts,
    Proposal,
    SortingWords,
    parse_words,
    sort_products,
)
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import Sheets, sheet_of_form
from desktop_app.services.schema.declaration import (
    NO_DAY,
    CurrencyCode,
    Day,
    Done,
    Money,
    Percent,
    Sheet,
    as_day,
)
from desktop_app.services.schema.forms import BillLine, FieldSource, Material, Product
from desktop_app.services.schema.rows import ALL_PRODUCTS, Page, ProductRow

GROUPS: Final = tuple(Group)
_CLASS_OF_GROUP: Final = {Group.ASSEMBLIES: "assembly", Group.NOTHING: "not_listed"}
_CLASS: Final = "listed_as"
_SOURCES: Final = sheet_of_form(FieldSource)
_MATERIALS: Final = sheet_of_form(Material)
_MANY: Final = 50
"""From this number on rows are written together."""


@dataclass(frozen=True, slots=True)
class SortedPart:
    """A part as the list to sort shows it.

    ``group`` is what it was taken for, else what is proposed; ``is_confirmed`` tells which. ``value`` and ``currency``
    are as on file. ``by``, ``on`` and ``why`` are those of the taking.
    """

    id: int
    part_number: str
    name: str
    hs_code: str
    supplier: str
    value: Money
    currency: CurrencyCode
    group: Group
    kind: str
    reasons: tuple[Phrase, ...]
    used_in: int
    components: int
    grade: GradeReading | None
    is_confirmed: bool
    listed_as: str = ""
    by: str = ""
    on: Day = NO_DAY
    why: str = ""


@dataclass(frozen=True, slots=True)
class SortedList:
    """All parts that have no class, and those that were sorted here: likely magnets first."""

    parts: tuple[SortedPart, ...]

    @property
    def open_parts(self) -> tuple[SortedPart, ...]:
        """Return the parts of which nothing was taken yet."""
        return tuple(item for item in self.parts if not item.is_confirmed)

    def counts(self) -> dict[Group, int]:
        """Return how many parts of each group are still to be taken."""
        counted = Counter(item.group for item in self.open_parts)
        return {group: counted[group] for group in GROUPS}

    def named(self, numbers: Iterable[str]) -> tuple[SortedPart, ...]:
        """Return the parts with some part numbers.

        Errors: Refused for a number that is not in the list.
        """
        by_number = {item.part_number: item for item in self.parts}
        wanted = list(numbers)
        for number in wanted:
            if number not in by_number:
                raise Refused(
                    Phrase('no part "{number}" is to be sorted', number=number),
                    do="Name one that has no class yet",
                )
        return tuple(by_number[number] for number in wanted)

    def in_group(self, group: Group) -> tuple[SortedPart, ...]:
        """Return the parts of a group that are still to be taken."""
        return tuple(item for item in self.open_parts if item.group == group)


@cache
def sorting_words() -> SortingWords:
    """Return the words by which parts are sorted."""
    return parse_words(_read_table("sorting.toml"))


@cache
def grade_spellings() -> tuple[Spelling, ...]:
    """Return the ways in which grades of magnets are written."""
    return tuple(iterate_spellings(_read_table("magnet_grades.toml")))


def grade_book(pack: Pack) -> GradeBook:
    """Return the grades of a law file with the ways in which they are written, for the day that it is of."""
    return GradeBook(pack.grades, grade_spellings(), pack.resting_rows)


class Sorting:
    """The list of one client, to be sorted."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._known: tuple[str, Known] = ("", {})

    def read(self) -> SortedList:
        """Return every part that is to be sorted, with what is proposed, and every part that was."""
        products = self._context.store.lists.list_rows(self._client, ALL_PRODUCTS, Page())
        bills: dict[str, list[str]] = defaultdict(list)
        for line in self._context.rows_of(BillLine, self._client):
            bills[line.parent].append(line.child)
        sources = self._context.rows_of(FieldSource, self._client)
        takings = {source.part_number: source for source in sources if _is_of_class(source)}
        parts = [
            _part_of(
                product,
                components=bills[product.part_number],
                chosen=_group_taken(product.listed_as, takings.get(product.part_number, FieldSource())),
            )
            for product in products
        ]
        pack = self._context.program.pack.on(self._context.today())
        rests_on = " ".join((pack.sha256, *sorted(pack.resting_rows)))
        if self._known[0] != rests_on:
            self._known = (rests_on, {})
        proposals = sort_products(parts, sorting_words(), grade_book(pack), self._known[1])
        rows = []
        for product, item in zip(products, parts, strict=True):
            taking = takings.get(item.part_number, FieldSource())
            group = _group_taken(product.listed_as, taking)
            proposal = proposals.get(item.part_number)
            if group is not None or proposal is not None:
                proposed = proposal or Proposal(item.part_number, group or Group.OPEN, ())
                rows.append(
                    SortedPart(
                        id=product.id,
                        part_number=item.part_number,
                        name=item.name or item.name_zh,
                        hs_code=item.hs_code,
                        supplier=item.supplier_name,
                        value=product.value,
                        currency=product.currency,
                        group=group or proposed.group,
                        kind=proposed.kind,
                        reasons=proposed.reasons,
                        used_in=item.used_in,
                        components=len(item.components),
                        grade=proposed.grade,
                        is_confirmed=group is not None,
                        listed_as=product.listed_as,
                        by=taking.source_by if group is not None else "",
                        on=taking.source_on if group is not None else NO_DAY,
                        why=taking.note.partition(": ")[2] if group is not None else "",
                    )
                )
        order = {group: number for number, group in enumerate(GROUPS)}
        ranks = rank_by_use(products, bills)
        rows.sort(key=lambda row: (order[row.group], ranks[row.part_number], -row.used_in, row.part_number))
        return SortedList(tuple(rows))

    def judge_items(self, part_numbers: Iterable[str]) -> Judge:
        """Return what the questions of a screening are ordered by: what its parts are likely to be.

        Products are judged by all that is on file, other items by their name and number.
        """
        sheets = self._context.store.repository.read_sheets_of_products(
            self._client, tuple(dict.fromkeys(filter(None, part_numbers)))
        )
        bills: dict[str, list[str]] = defaultdict(list)
        for line in sheets[BillLine]:
            bills[line.parent].append(line.child)
        numbers = [row.part_number for row in sheets[Product]]
        products = self._context.store.lists.products_named(self._client, numbers).values()
        parts = [
            _part_of(replace(product, listed_as=""), components=bills[product.part_number], chosen=None)
            for product in products
        ]
        word_tables, book = (
            sorting_words(),
            grade_book(self._context.program.pack.on(self._context.today())),
        )
        proposals = sort_products(parts, word_tables, book)

        @cache
        def judge_typed(number: str, name: str) -> Proposal:
            return sort_products([PartFacts(part_number=number, name=name)], word_tables, book)[number]

        def judge(item: Mapping[str, Any]) -> Judged:
            number = str(item.get("part_number") or "")
            proposal = proposals.get(number) or judge_typed(number, str(item.get("name") or ""))
            return Judged(likeliness_of_group(proposal.group), next(iter(proposal.reasons), ""))

        return judge

    def suppose(
        self, sheets: Sheets, parts: Sequence[SortedPart], group: Group | None = None
    ) -> tuple[Sheets, frozenset[str]]:
        """Return the sheets of the client as taking some parts would leave them, and the products this can reach.

        Nothing is stored. The products are the parts and all that is built of them.
        """
        takings = {}
        for item in parts:
            wanted = group or (Group.OPEN if item.is_confirmed else item.group)
            if wanted != Group.OPEN:
                takings[item.part_number] = (item, wanted)
        materials = [
            row for row in sheets[Material] if row.part_number not in takings or not _is_of_grade(row)
        ]
        products, stated = [], {row.part_number for row in materials}
        for row in sheets[Product]:
            if row.part_number in takings:
                taking = self._taking(row, *takings[row.part_number])
                row = taking.product.row
                if row.part_number not in stated:
                    materials += taking.materials
            products.append(row)
        parents: dict[str, list[str]] = defaultdict(list)
        for line in sheets[BillLine]:
            parents[line.child].append(line.parent)
        reached, waiting = set[str](), list(takings)
        while waiting:
            number = waiting.pop()
            if number not in reached:
                reached.add(number)
                waiting += parents[number]
        after = sheets.with_rows(Product, products).with_rows(Material, materials)
        return after, frozenset(reached)

    def take(self, parts: Sequence[SortedPart], group: Group | None = None) -> Done[int]:
        """Store what parts of the list were taken for, in one step; returns how many.

        Without a group each is taken as proposed. A part of which nothing is proposed stays as it is.
        Errors: Refused if a part is no longer there, or has got another class since the list was read.
        """
        takings = []
        for item in dict.fromkeys(parts):
            wanted = group or (Group.OPEN if item.is_confirmed else item.group)
            if wanted == Group.OPEN:
                continue
            row = self._context.stored_row(Product, self._client, item.id)
            if row.listed_as != item.listed_as or row.part_number != item.part_number:
                raise Refused(
                    Phrase("{part} was changed since the list was read", part=item.part_number),
                    do="Look at the list again; nothing was taken",
                )
            takings.append(self._taking(row, item, wanted))
        if not takings:
            return Done(0, frozenset())
        subject = (
            takings[0].product.row.part_number
            if len(takings) == 1
            else Phrase("{count} products", count=len(takings))
        )
        return self._context.apply_change(
            "Sort", subject, {"products"}, work=lambda writing: self._write(writing, takings)
        )

    def _taking(self, row: Product, item: SortedPart, group: Group) -> _Taking:
        reading = item.grade if group == Group.MAGNETS else None
        row = replace(row, listed_as=_CLASS_OF_GROUP.get(group, reading.row if reading else ""))
        if reading is not None:
            row = replace(
                row,
                grade=row.grade or reading.standard or reading.written,
                material_family=row.material_family or reading.family,
            )
        why = "; ".join(item.reasons) or "chosen by hand"
        source = FieldSource(
            sheet=Sheet.PRODUCTS,
            part_number=row.part_number,
            line="",
            field=_CLASS,
            source_kind="estimated" if reading is not None and reading.row else "typed",
            source_by=self._context.by,
            source_on=as_day(self._context.today()),
            note=f"{group.value}: {why}",
        )
        materials = _estimates(row.part_number, reading, self._context.program.pack) if reading else ()
        return _Taking(Stored(item.id, self._context.checked_row(row)), source, materials)

    def _write(self, writing: Transaction, takings: Sequence[_Taking]) -> int:
        select_rows = self._context.store.repository.select_rows
        numbers = {taking.source.part_number for taking in takings}
        equal_to = {"part_number": next(iter(numbers))} if len(numbers) == 1 else {}
        materials_on_file, sources_on_file = (
            select_rows(Material, self._client, equal_to),
            select_rows(FieldSource, self._client, equal_to),
        )
        on_file = [stored for stored in materials_on_file if stored.row.part_number in numbers]
        estimated = {stored.id for stored in on_file if _is_of_grade(stored.row)}
        stated = {stored.row.part_number for stored in on_file if stored.id not in estimated}
        gone = {
            _SOURCES: [
                stored.id
                for stored in sources_on_file
                if stored.row.part_number in numbers and _is_of_class(stored.row)
            ],
            _MATERIALS: [*estimated],
        }
        materials = (material for taking in takings for material in taking.materials)
        added: dict[str, list[FieldSource] | list[Material]] = {
            _SOURCES: [taking.source for taking in takings],
            _MATERIALS: [material for material in materials if material.part_number not in stated],
        }
        products = [taking.product for taking in takings]
        if len(takings) >= _MANY:
            for sheet, ids in gone.items():
                writing.remove_rows(sheet, ids)
            writing.change_rows(Sheet.PRODUCTS, self._client, products)
            for sheet, rows in added.items():
                writing.add_rows(sheet, self._client, rows)
            return len(takings)
        for sheet, ids in gone.items():
            for row_id in ids:
                writing.remove_row(sheet, row_id)
        for stored in products:
            writing.change_row(Sheet.PRODUCTS, self._client, stored)
        for sheet, rows in added.items():
            for row in rows:
                writing.add_row(sheet, self._client, row)
        return len(takings)


def rank_by_use(products: Iterable[ProductRow], bills: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return by part number how soon a part comes when all are ordered by the value of what they are used in.

    A part ranks with the dearest of the products that hold it, at whatever depth, or with itself. Values in the
    currency that most products have come first: they are not converted for an order of rows.
    """
    rows = list(products)
    usual = next(iter(Counter(row.currency for row in rows if row.value).most_common(1)), ("", 0))[0]
    rows.sort(key=lambda row: (not row.value, row.currency != usual, -Decimal(row.value or 0)))
    ranks: dict[str, int] = {}
    for rank, row in enumerate(rows):
        waiting = [row.part_number]
        while waiting:
            number = waiting.pop()
            if number not in ranks:
                ranks[number] = rank
                waiting += bills.get(number, ())
    return ranks


@dataclass(frozen=True, slots=True)
class _Taking:
    """What taking a part changes: its row, the source of its class, the contents that its grade tells."""

    product: Stored[Product]
    source: FieldSource
    materials: tuple[Material, ...]


_OF_GRADES: Final = ", grades of magnets"
"""Ends the document of contents that a grade tells."""


def _is_of_grade(row: Material) -> bool:
    """Tell whether a material on file is the estimate of a grade: a later sorting replaces it."""
    return row.source_kind == "estimated" and row.source_document.endswith(_OF_GRADES)


def _is_of_class(source: FieldSource) -> bool:
    return source.sheet == Sheet.PRODUCTS and source.field == _CLASS


def _estimates(part_number: str, reading: GradeReading, pack: Pack) -> tuple[Material, ...]:
    """Return the contents that a grade tells as materials: estimates of the law file, their kind left open."""
    temperature_class = reading.temperature_class
    family = f"class {temperature_class}" if temperature_class else reading.family
    return tuple(
        Material(
            part_number=part_number,
            line=str(number),
            element=content.element,
            element_percent=Percent(content.low),
            element_percent_to=Percent(content.high if content.high != content.low else ""),
            source_kind="estimated",
            source_document=f"{pack.id} {pack.version}{_OF_GRADES}",
            note=(
                f"Before any certificate: {content.low} to {content.high} %, estimated from the grade"
                f" {reading.standard or family}, read from {reading.written}"
            ),
        )
        for number, content in enumerate(reading.contents, 1)
    )


def _part_of(product: ProductRow, *, components: Sequence[str], chosen: Group | None) -> PartFacts:
    price = None
    if product.value and product.mass and product.mass_unit in GRAMS:
        grams = GRAMS[product.mass_unit]
        try:
            price = (
                Decimal(product.value) * 1000 / (Decimal(product.mass) * grams.numerator / grams.denominator)
            )
        except (DivisionByZero, InvalidOperation):  # a mass of nothing tells no price
            price = None
    return PartFacts(
        part_number=product.part_number,
        name=product.name,
        name_zh=product.name_zh,
        note=product.note,
        hs_code=product.hs_code,
        material_family=product.material_family,
        grade=product.grade,
        supplier_name=product.supplier,
        listed_as=product.listed_as or (_OPEN_CLASS.get(chosen, "") if chosen else ""),
        price_of_kilogram=price,
        currency=product.currency,
        components=tuple(components),
        used_in=product.used_in,
        has_materials=bool(product.materials),
    )


_OPEN_CLASS: Final = {Group.MAGNETS: "II-", Group.MATERIALS: "I-"}
"""What a part whose row of Annex 1 is open counts as for those that hold it."""


def _group_taken(listed_as: str, taking: FieldSource) -> Group | None:
    """Return the group that a part was taken for here; None where it was not, or its class was changed since."""
    name = taking.note.partition(":")[0]
    if name not in {group.value for group in GROUPS}:
        return None
    group = Group(name)
    expected = _CLASS_OF_GROUP.get(group)
    return group if expected is None or listed_as == expected else None


def list_as_tree(listed: SortedList, count: int) -> dict[str, Any]:
    """Return a list as plain values; ``count`` is how many parts were taken just now."""
    return {
        "taken": count,
        "groups": {group.value: number for group, number in listed.counts().items()},
        "parts": [_part_as_tree(item) for item in listed.parts],
    }


def _part_as_tree(item: SortedPart) -> dict[str, Any]:
    reading = item.grade
    return {
        "part_number": item.part_number,
        "name": item.name,
        "group": item.group.value,
        "taken": item.is_confirmed,
        "because": [str(reason) for reason in item.reasons],
        "grade": None
        if reading is None
        else {
            "written": reading.written,
            "family": reading.family,
            "maker": reading.maker or None,
            "on_file": reading.standard or None,
            "row": reading.row or None,
            "other_rows": list(reading.other_rows),
            "contents": [
                {"element": content.element, "from": content.low, "to": content.high, "source": "estimated"}
                for content in reading.contents
            ],
        },
        "listed_as": item.listed_as or None,
        "by": item.by or None,
        "on": item.on or None,
    }


def _read_table(name: str) -> dict[str, Any]:
    return tomllib.loads(resource_path("names", name).read_text("utf-8"))
