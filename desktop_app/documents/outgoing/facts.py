# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a paper that goes out says of a case, by the names that ``resources/papers/outgoing`` calls it: in English and
Chinese, with the same figures, days and names. What nobody knows is None, and stands open on the paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, TypeAlias, Union

from desktop_app.documents.both_languages import (
    Both,
    code_words,
    country_words,
    day_words,
    same,
    share_words,
    span_words,
)
from desktop_app.documents.wording import GAP, format_figure, format_share
from desktop_app.domain.case import STAGES, Case, FactSource, Item, LeftUnderLicence, Material, Party
from desktop_app.domain.casefile.citations import parse_citations, without_citations
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN, WORDS, YES, Truth
from desktop_app.services.context.paper_ports import OutgoingStamp

Facts: TypeAlias = "Mapping[str, Value]"
Value: TypeAlias = Union[Both, bool, Sequence["Facts"], None]  # noqa: UP007 - it names itself

ANNOUNCEMENT: Final = "announcement"
EXPORTS: Final = "exports"
"""The laws that a paper may serve: the announcement, and the one on exports of the goods themselves."""
_MADE_OF: Final = "part_one"
_MAGNETS: Final = "II-PM"


def _truth(truth: Truth) -> Both | None:
    """Return yes or no; None for what is not known."""
    return code_words("truth").get(WORDS[truth])


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item of a case with its path and how many of it are in one piece of the goods."""

    path: str
    item: Item
    number: Fraction


def walk_items(item: Item, path: str = "item", number: Fraction = Fraction(1)) -> Iterator[PlacedItem]:
    """Yield an item and what is built in, at every depth, in the order of the case."""
    yield PlacedItem(path, item, number)
    for at, component in enumerate(item.components or ()):
        yield from walk_items(component, f"{path}.components[{at}]", number * component.quantity)


def facts_of(case: Case, conclusion: Conclusion, pack: Pack, stamp: OutgoingStamp) -> Facts:
    """Return what a paper can say of a case."""
    return _CaseFacts(case, conclusion, pack, stamp).gather()


class _CaseFacts:
    """Gathers the facts of one case."""

    def __init__(self, case: Case, conclusion: Conclusion, pack: Pack, stamp: OutgoingStamp) -> None:
        self._case, self._conclusion, self._pack, self._stamp = case, conclusion, pack, stamp
        self._items = [*walk_items(case.item)]

    def gather(self) -> Facts:
        case, conclusion = self._case, self._conclusion
        item, line = case.item, self._pack.threshold.limit if self._pack.threshold else None
        materials = [*self._materials()]
        chinese = [entry for entry in materials if entry["may_be_chinese"]]
        has_chinese = bool(chinese) or item.made_in == self._pack.origin
        overall = conclusion.standing.overall
        licence = self._licence()
        facts: dict[str, Value] = {
            "day": day_words(case.on),
            "dated": day_words(self._stamp.dated),
            "known_to": day_words(self._pack.known_to),
            "destination": country_words(case.destination),
            "end_use": same(case.end_use.text),
            "use.military": _truth(case.end_use.answer_to("military")),
            "goods.uses": same(case.end_use.text),
            "exporter.name": same(case.exporter_name),
            "exporter.country": country_words(case.exporter_country),
            "exporter.is_home": case.exporter_country == self._pack.origin,
            "exporter.is_abroad": case.exporter_country not in (self._pack.origin, None),
            "goods.name": same(item.name),
            "goods.part": same(item.part_number),
            "goods.made_in": country_words(item.made_in),
            "goods.value": self._money(item),
            "goods.mass": span_words(item.mass, "g", "克"),
            "goods.class": self._class_of(item.listed_as),
            "goods.is_material": (item.listed_as or "").startswith("I-"),
            "goods.code": self._code_of(item.listed_as),
            "materials": chinese if self._stamp.kind == "notice" else materials,
            "magnets": [*self._magnets()],
            "stages": [*self._stages()],
            "statements": self._statements(),
            "refusals": self._refusals(),
            "recipients": [*self._recipients()],
            "share": share_words(conclusion.shares.content, line),
            "line": same(format_share(line)) if line is not None else None,
            "asks_share": not (item.listed_as or "").startswith("I-"),
            "has_chinese": has_chinese,
            "passes_on_share": bool(chinese) and not (item.listed_as or "").startswith("I-"),
            "passes_on_origin": has_chinese and not (chinese and not (item.listed_as or "").startswith("I-")),
            "standing.word": code_words("state")[overall],
            "standing.in_force": overall == IN_FORCE,
            "standing.unconfirmed": overall == UNCONFIRMED,
            "standing.off": overall not in (IN_FORCE, UNCONFIRMED),
            "ground.any_met": YES in conclusion.limbs.values(),
            "licence.number": same(licence.licence),
            "licence.end_user": same(licence.end_user),
            "licence.until": day_words(licence.until),
            "supplier": None,
            "law_is_61": ANNOUNCEMENT in self._stamp.laws,
            "law_is_18": EXPORTS in self._stamp.laws,
            "law": code_words("law")["both" if len(self._stamp.laws) > 1 else self._stamp.laws[0]],
            "law_of_report": code_words("law_of_report").get(self._stamp.report),
            "report_exempt": self._stamp.report == "exempt",
            "report_licensed": self._stamp.report == "licensed",
            "report_due": next(
                (day_words(duty.due) for duty in conclusion.duties if duty.code == "report"), None
            ),
            **self._remark(),
        }
        for limb, truth in conclusion.limbs.items():
            facts[f"ground.{limb}_met"] = truth == YES
        for activity, truth in item.technology.items():
            facts[f"technology.{activity}"] = _truth(truth)
        for role in ("importer", "end_user"):
            party = self._party_of(role)
            facts[f"{role}.name"] = same(party.name) if party else None
            facts[f"{role}.country"] = country_words(party.country) if party else None
        return {**facts, **{name: same(text) for name, text in self._stamp.filled.items() if text}}

    # ---- the goods ----

    def _money(self, item: Item) -> Both | None:
        if item.value is None or item.value.currency is None:
            return None
        return span_words(item.value.span, item.value.currency, f"{GAP}{item.value.currency}")

    def _class_of(self, listed_as: str | None) -> Both | None:
        if listed_as is None:
            return None
        if listed_as in code_words("class"):
            return code_words("class")[listed_as]
        row = self._pack.rows[listed_as]
        return Both(f"{row.name} (row {row.id})", f"{row.name_zh or row.name}（{row.id}）")

    def _code_of(self, listed_as: str | None) -> Both | None:
        row = self._pack.rows.get(listed_as or "")
        return same(row.no18) if row and row.no18 else None

    def _label_of(self, item: Item) -> Both | None:
        return same(", ".join(filter(None, (item.name, item.part_number))))

    def _materials(self) -> Iterator[Facts]:
        for placed in self._items:
            for at, entry in enumerate(placed.item.part_one or ()):
                yield self._material(placed, f"{placed.path}.{_MADE_OF}[{at}]", entry)
            if placed.item.part_one is None and self._may_hold(placed.item):
                yield self._material(placed, f"{placed.path}.{_MADE_OF}", Material())

    @staticmethod
    def _may_hold(item: Item) -> bool:
        """Tell whether an item of which no material is named may hold some."""
        if item.listed_as is None:
            return not item.components
        return item.listed_as.startswith("II-")

    def _material(self, placed: PlacedItem, path: str, entry: Material) -> Facts:
        row = self._pack.rows.get(entry.row or "")
        return {
            "part": self._label_of(placed.item),
            "name": Both(row.name, row.name_zh or row.name) if row else None,
            "row": same(row.id) if row else None,
            "origin": country_words(entry.origin),
            "content": self._content_of(entry),
            "document": self._document_of(path),
            "may_be_chinese": self._may_be_chinese(entry),
        }

    @staticmethod
    def _content_of(entry: Material) -> Both | None:
        """Return how much of a material is in a part: its mass in one piece, the percentage of its element, or both."""
        mass, percent = span_words(entry.mass, "g", "克"), span_words(entry.element_percent, "%", "%")
        told = []
        if mass:
            told.append(Both(f"{mass.en} in one piece", f"每件{mass.zh}"))
        if percent:
            told.append(Both(f"{percent.en} of the element", f"元素{percent.zh}"))
        return (
            Both(", ".join(each.en for each in told), "，".join(each.zh for each in told)) if told else None
        )

    def _may_be_chinese(self, entry: Material) -> bool:
        if entry.china_share is not None:
            return entry.china_share.hi != 0
        return entry.origin in (self._pack.origin, None)

    def _magnets(self) -> Iterator[Facts]:
        for placed in self._items:
            item = placed.item
            if (item.listed_as or "").startswith(_MAGNETS) or (
                item.listed_as is None and not item.components
            ):
                yield {
                    "name": same(item.name),
                    "part": same(item.part_number),
                    "class": self._class_of(item.listed_as),
                    "mass": span_words(item.mass, "g", "克"),
                    "number": same(format_figure(placed.number)),
                    "made_in": country_words(item.made_in),
                }

    # ---- who ----

    def _party_of(self, role: str) -> Party | None:
        return next((party for party in self._case.parties or () if party.role == role), None)

    def _recipients(self) -> Iterator[Facts]:
        named = {party.role for party in self._case.parties or ()}
        missing = tuple(Party(role=role) for role in ("importer", "end_user") if role not in named)
        for party in (*(self._case.parties or ()), *missing):
            yield {
                "role": code_words("role").get(party.role or ""),
                "name": same(party.name),
                "country": country_words(party.country),
            }

    # ---- what was said of the way of the goods ----

    def _licence(self) -> LeftUnderLicence:
        """Return the licence under which goods or material left China, the first that anybody stated."""
        for placed in self._items:
            for said in (placed.item.said, *(entry.said for entry in placed.item.part_one or ())):
                if said and said.licence:
                    return said.licence
        return LeftUnderLicence()

    def _stages(self) -> Iterator[Facts]:
        told = 0
        for placed in self._items:
            entries = [(entry, entry.said) for entry in placed.item.part_one or ()]
            for holder, said in (*entries, (None, placed.item.said)):
                for row in said.stages if said else ():
                    told += 1
                    elements = [row.element] if row.element else self._elements_of(holder)
                    yield self._stage_facts(
                        placed.item, elements, {s: row.countries(s) for s in STAGES}, row.recycled
                    )
            for entry, said in entries:
                if not (said and said.stages) and not (placed.item.said and placed.item.said.stages):
                    told += 1
                    yield self._stage_facts(placed.item, self._elements_of(entry), {}, UNKNOWN)
        if not told:
            yield self._stage_facts(self._case.item, [], {}, UNKNOWN)

    def _elements_of(self, entry: Material | None) -> list[str]:
        row = self._pack.rows.get(entry.row or "") if entry else None
        return list(row.elements) if row else []

    def _stage_facts(
        self, item: Item, elements: Sequence[str], countries: Mapping[str, Sequence[str]], recycled: Truth
    ) -> Facts:
        names = [code_words("element").get(element, Both(element, element)) for element in elements]
        facts: dict[str, Value] = {
            "part": self._label_of(item),
            "element": Both(", ".join(name.en for name in names), "、".join(name.zh for name in names))
            if names
            else None,
            "recycled": _truth(recycled),
        }
        for stage in STAGES:
            words = [told for code in countries.get(stage, ()) if (told := country_words(code))]
            facts[stage] = (
                Both(", ".join(word.en for word in words), "、".join(word.zh for word in words))
                if words
                else None
            )
        return facts

    def _document_of(self, path: str) -> Both | None:
        source = self._source_of(path)
        return self._document_words(source) if source else None

    def _source_of(self, path: str) -> FactSource | None:
        while path:
            if path in self._case.sources:
                return self._case.sources[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None

    @staticmethod
    def _document_words(source: FactSource) -> Both | None:
        text = source.document or ""
        documents = [
            *filter(None, (without_citations(text), *(cited.name for cited in parse_citations(text))))
        ]
        day = day_words(source.on)
        if not documents:
            return None
        return Both(
            ", ".join((*documents, *((day.en,) if day else ()))),
            "，".join((*documents, *((day.zh,) if day else ()))),
        )

    def _statements(self) -> list[Facts]:
        """Return the papers on the way of the goods, each once."""
        told: dict[tuple[str | None, str | None, date | None], FactSource] = {}
        for path, source in self._case.sources.items():
            if not source.answer and source.document and (".stages" in path or path.endswith(".origin")):
                told.setdefault((source.document, source.by, source.on), source)
        return [
            {
                "document": same(without_citations(source.document or "") or source.document),
                "by": same(source.by),
                "on": day_words(source.on),
            }
            for source in told.values()
        ]

    def _refusals(self) -> list[Facts]:
        return [
            {
                "what": self._asked_words(path),
                "answer": code_words("answer").get(source.answer.replace(" ", "_"), same(source.answer)),
                "by": same(source.by),
                "on": day_words(source.on),
            }
            for path, source in self._case.sources.items()
            if source.answer
        ]

    def _asked_words(self, path: str) -> Both:
        """Return what somebody was asked, by the end of its path."""
        last = path.rpartition(".")[2].partition("[")[0]
        return code_words("asked").get(last) or code_words("asked")["fact"]

    # ---- what the customs are told ----

    def _remark(self) -> Facts:
        """Return which line for the remarks can be given: the one that the goods are not controlled only where a
        person has stated the class and no licence under No. 18 is in question.
        """
        warned = {warning.code: warning.truth for warning in self._conclusion.warnings}
        is_controlled = warned.get("no18_licence") == YES
        is_free = self._case.item.listed_as is not None and "no18_licence" not in warned
        is_free = is_free and self._case.exporter_country == self._pack.origin
        return {
            "remark.is_controlled": is_controlled,
            "remark.is_free": is_free,
            "remark.is_open": not is_controlled and not is_free,
        }


FILLED_BY_HAND: Final = frozenset(
    """
    exporter.registration exporter.address exporter.person goods.tariff goods.quantity goods.lot licence.announcement
    application.kind persons.legal persons.managers persons.handler contract.number contract.day contract.copy
    documents.technical documents.certificate documents.other goods.performance importer.address importer.introduction
    end_user.address end_user.introduction end_user.registration general.compliance general.licences general.channels
    order.number order.day order.quantity place_of_magnet pictures orders.earlier end_product place_of_use emergency
    licence.granted licence.granted_until after.shipped after.carrier after.arrived after.place after.installed
    after.installed_in after.use after.changes enquiry.reasons query.number query.day query.declaration remark.reasons
    remark.words
    """.split()  # noqa: SIM905 - a list a line would be forty lines
)
"""What no case holds: it is open unless the data folder has it."""
