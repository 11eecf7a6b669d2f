# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works out every product of a client in the ordinary deal, each with the case and the conclusion it rests on."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import Case
from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.act import Act
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.decide import DecidedCase, decide_case
from desktop_app.domain.engine.evaluation import SharedParts, Workings, chosen_readings
from desktop_app.domain.engine.measures import case_values
from desktop_app.domain.engine.observations import ObservedDeal, look_at_deal
from desktop_app.domain.engine.report import act_tree, decision_tree
from desktop_app.domain.facts import Value
from desktop_app.domain.law.listed_names import list_people
from desktop_app.domain.line_effects import WHOLE_ARTICLE
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.catalogue.shared_bills import SharedBills
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program
from desktop_app.services.schema.columns import Sheets, with_cells
from desktop_app.services.schema.declaration import CountryCode, as_day
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine
from desktop_app.services.screening.one_case import Screened, screen_case

# --------------------------------------------------------------------------------------------------
# A sale to take for granted where there is none, so that a product can be worked out without a shipment.


_ORDINARY: Final = "an ordinary civilian buyer"
"""The shipment and its party, by their keys and by name."""
_ABROAD: Final = (CountryCode("CH"), CountryCode("NO"))
"""Countries that no rule names; the first that is not the exporter's own is taken."""
_ANYWHERE: Final = CountryCode("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A sale: an ordinary civilian one, its parties on no list.

    A blank destination is any country abroad that no rule names; the day is today unless given; a blank assumption or
    profile is none.
    """

    destination: CountryCode = _ANYWHERE
    on: date | None = None
    assumption: str = ""
    profile: str = ""


ORDINARY: Final = Deal()


def add_deal(sheets: Sheets, deal: Deal, today: date) -> Sheets:
    """Return the sheets of a client with one more shipment, to an ordinary buyer."""
    home = sheets[Client][0].country
    abroad = next(country for country in _ABROAD if country != home)
    buyer = Party(
        party=_ORDINARY,
        name=_ORDINARY,
        military="no",
        listed="no",
        unreliable="no",
        held_by_listed="no",
        owners_known="yes",
        owners_complete="yes",
    )
    shipment = Shipment(
        shipment=_ORDINARY,
        on=as_day(deal.on or today),
        movement="export",
        destination=deal.destination or abroad,
        importer=_ORDINARY,
        end_user=_ORDINARY,
        chips_kind="none",
        assumption=deal.assumption,
        profile=deal.profile,
    )
    shipment = with_cells(shipment, dict.fromkeys(END_USE_FACTS, "no"))
    sheets = sheets.with_rows(Party, [*sheets[Party], buyer])
    return sheets.with_rows(Shipment, [*sheets[Shipment], shipment])


def line_of_deal(part_number: str) -> ShipmentLine:
    """Return the line that ships a product in the deal."""
    return ShipmentLine(shipment=_ORDINARY, line="1", part_number=part_number)


def _facts_of_deal(case: Mapping[str, Any]) -> Iterator[str]:
    yield from ("on", "movement", "destination")
    for number, party in enumerate(case["parties"]):
        yield from (f"parties[{number}].{fact}" for fact in party if fact not in ("role", "name"))
    for fact, answer in case["end_use"].items():
        yield from (
            (f"end_use.{fact}.{field_name}" for field_name in answer)
            if isinstance(answer, dict)
            else (f"end_use.{fact}",)
        )


SHORT: Final = ("act", "verdict", "possible", "limbs", "share", "standing", "doubts_that_matter")
"""What is told of a conclusion in short."""
MOST_SHOWN: Final = 10_000
"""How many unfolded items a case may have that is shown in full."""


@dataclass(frozen=True, slots=True)
class ScreenedProduct:
    """A product in the ordinary deal: its answer in short, and under which readings.

    ``refused`` says why there is none. ``case`` and ``conclusion`` are there where they were asked for and are not too
    long.
    """

    part_number: str
    name: str
    answer: Mapping[str, Any] | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    refused: str = ""
    case: Tree | None = None
    conclusion: Mapping[str, Any] | None = None
    too_long: str = ""

    def as_line(self) -> dict[str, Any]:
        """Return the product as one object, with case and conclusion where they are there."""
        line: dict[str, Any] = {"part_number": self.part_number}
        if self.answer is None:
            return {**line, "error": self.refused}
        line |= self.answer
        if self.too_long:
            return {**line, "error": self.too_long}
        return line if self.case is None else {**line, "case": self.case, "conclusion": self.conclusion}


class CatalogueScreening:
    """The products of a catalogue that holds the deal, decided one after the other.

    What many of them have in them is worked out once, and nothing is unfolded. A single case is decided by the same
    functions. ``keeps_rows``: unless so, rows leave the catalogue as their products are decided, to save memory, and
    nobody is told why a product is refused.
    """

    def __init__(self, program: Program, catalogue: Catalogue, *, keeps_rows: bool = True) -> None:
        self._program, self._catalogue, self._keeps_rows = program, catalogue, keeps_rows
        self._bills = SharedBills(catalogue, program.case_file_kind, keeps_rows=keeps_rows)
        self._shared = SharedParts()
        self.answers: dict[Any, dict[str, Any]] = {}
        self._inert: dict[Any, DecidedCase] = {}
        self._acts: dict[tuple[int, bool], Act] = {}
        self._aside = program.pack.warnings_on("not_screened")
        self.disagreeing = program.pack.warnings_on("facts_disagree")
        self.lacking_rates = program.pack.warnings_on("rate_missing")

    @cached_property
    def _deal(self) -> Case:
        """Return the case of the deal, without an item."""
        content = json.dumps(self._catalogue.build_case(line_of_deal("")), ensure_ascii=False)
        return read_case(content.encode("utf-8"), self._program.case_file_kind).case

    @cached_property
    def _deal_fields(self) -> dict[str, Any]:
        return {each.name: getattr(self._deal, each.name) for each in fields(self._deal)}

    @cached_property
    def _law(self) -> CompiledPack:
        """Return the law file as it is on the day of the deal."""
        return self._program.law.on(self._deal.on)

    @cached_property
    def _deal_values(self) -> dict[str, Value]:
        return case_values(self._deal, self._law.pack)

    @cached_property
    def _observed_deal(self) -> ObservedDeal:
        law = self._law
        ways = law.bind_readings(chosen_readings(law, self._deal)).holding_ways
        # a buyer who is only supposed has no name to look up, and the index of listed names takes 25 MB
        is_supposed = {person.name for person in list_people(self._deal)} == {_ORDINARY}
        return look_at_deal(self._deal, law.pack, ways, None if is_supposed else law.search)

    @cached_property
    def counts_whole_article(self) -> bool:
        """Tell whether the share of whole articles decides, where there is one."""
        return chosen_readings(self._law, self._deal).get("numerator") == WHOLE_ARTICLE

    def limbs_of(self, grounds: Collection[str]) -> dict[str, str]:
        """Return whether each ground is met, from the codes of those that are, or with ``?`` that are open."""
        return {
            limb.id: "yes" if limb.id in grounds else "unknown" if f"{limb.id}?" in grounds else "no"
            for limb in self._law.pack.limbs
        }

    def screen_product(self, part_number: str, name: str, *, in_full: bool = False) -> ScreenedProduct:
        """Return one product as it would come out if it were shipped in the deal.

        Nobody has looked up the buyer of a deal that does not exist, so that is not warned of.
        """
        try:
            decision = self.decide(part_number)
        except Refused as refused:
            return ScreenedProduct(part_number, name, refused=self.why_refused(part_number, refused))
        answer = decision_tree(decision, self.act_of(decision))
        screened = ScreenedProduct(part_number, name, answer, decision.readings)
        return self._in_full(screened) if in_full else screened

    def act_of(self, decision: DecidedCase) -> Act:
        """Return what to do first, the buyer aside."""
        key = (id(decision.outcome), bool(decision.turning))  # outcomes are kept as long as this
        if key not in self._acts:
            self._acts[key] = decision.act_without(*self._aside)
        return self._acts[key]

    def decide(self, part_number: str) -> DecidedCase:
        """Return what a product comes to.

        Errors: Refused for a product that no case can hold.
        """
        item, law = self._bills.find_item(part_number), self._law
        key = self._shared.sign_inert(law, self._deal, item) if item.inert else None
        decision = None if key is None else self._inert.get(key)
        if decision is None:
            case = Case(**{**self._deal_fields, "item": item})
            work = Workings(law, case, self._deal_values, self._shared)
            decision = decide_case(work, self._observed_deal)
            if key is not None:
                self._inert[key] = decision
        return decision

    def forget(self, part_numbers: Iterable[str]) -> None:
        """Work some products out anew when they are asked for next: their rows have changed, or those of a part."""
        self._bills.forget(part_numbers)

    def why_refused(self, part_number: str, refused: Refused) -> str:
        """Return why a product cannot be decided; where its case says where in it, that.

        Errors: the refusal itself where the rows to build the case from are not kept.
        """
        if not self._keeps_rows:
            raise refused
        try:
            self._screen_case(self._build_case(part_number))
        except Refused as of_case:
            return str(of_case)
        return str(refused)

    def _build_case(self, part_number: str) -> Tree:
        case = self._catalogue.build_case(line_of_deal(part_number))
        supposed = {path: {"kind": "supposed"} for path in _facts_of_deal(case)}
        return {**case, "sources": {**case.get("sources", {}), **supposed}}

    def _screen_case(self, case: Tree) -> Screened:
        return screen_case(self._program, json.dumps(case, ensure_ascii=False).encode("utf-8"))

    def _in_full(self, screened: ScreenedProduct) -> ScreenedProduct:
        """Return a product with its case and conclusion, or with why they are too long."""
        size = self._catalogue.bill_sizes.get(screened.part_number)
        if size is not None and not size.fits:
            return replace(screened, too_long=_say_too_long(screened.part_number, size.inside))
        case = self._build_case(screened.part_number)
        count, level = 0, [case["item"]]
        while level:
            count += len(level)
            level = [part for one in level for part in one.get("components") or ()]
        if count > MOST_SHOWN:
            return replace(screened, too_long=_say_too_long(screened.part_number, count))
        screened_case = self._screen_case(case)
        tree = screened_case.conclusion_tree(self._program)
        warnings = [warning for warning in tree["warnings"] if warning["code"] not in self._aside]
        act = act_tree(screened_case.conclusion.act_without(*self._aside))
        return replace(screened, case=case, conclusion={**tree, "act": act, "warnings": warnings})


def _say_too_long(part_number: str, count: int) -> str:
    return Phrase(
        "{product} comes to {count} items when its bill is unfolded; at most {most} are shown in full",
        product=part_number,
        count=count,
        most=MOST_SHOWN,
    )


class WholeCatalogue:
    """The products of one client, worked out in the ordinary deal."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def screen_products(
        self, deal: Deal, *, in_full: bool = False, sheets: Sheets | None = None
    ) -> Iterator[ScreenedProduct]:
        """Yield every product by its part number, as it would come out if it were shipped in a deal.

        ``sheets`` are those of the client, where they were read already.
        """
        sheets = sheets or self._context.store.repository.read_sheets(self._client, shared=True)
        catalogue = Catalogue(add_deal(sheets, deal, self._context.today()))
        screening = CatalogueScreening(self._context.program, catalogue)
        for row in sorted(sheets[Product], key=lambda row: row.part_number):
            yield screening.screen_product(row.part_number, row.name, in_full=in_full)
