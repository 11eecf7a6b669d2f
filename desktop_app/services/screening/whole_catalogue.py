# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works out every product of a client in the ordinary deal, each with the case and the conclusion it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.domain.engine.report import act_tree
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.one_case import screen_case

# --------------------------------------------------------------------------------------------------
# A sale to take for granted where there is none, so that a product can be worked out without a shipment.


_ORDINARY: Final = "an ordinary civilian buyer"
"""The shipment and its party, by their keys and by name."""
_ABROAD: Final = ("CH", "NO")
"""Countries that no rule names; the first that is not the exporter's own is taken."""
_NOTHING_AGAINST: Final = ("military", "listed", "unreliable", "held_by_listed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A sale: an ordinary civilian one, its parties on no list.

    A blank destination is any country abroad that no rule names; the day is today unless given; a blank assumption or
    profile is none.
    """

    destination: str = ""
    on: date | None = None
    assumption: str = ""
    profile: str = ""


ORDINARY: Final = Deal()


def add_deal(sheets: Sheets, deal: Deal, today: date) -> Sheets:
    """Return the sheets of a client with one more shipment, to an ordinary buyer."""
    home = sheets[Sheet.CLIENT][0]["country"]
    abroad = next(country for country in _ABROAD if country != home)
    buyer = {
        **blank_row(Sheet.PARTIES),
        **dict.fromkeys(_NOTHING_AGAINST, "no"),
        "party": _ORDINARY,
        "name": _ORDINARY,
        "owners_known": "yes",
        "owners_complete": "yes",
    }
    shipment = {
        **blank_row(Sheet.SHIPMENTS),
        **dict.fromkeys(END_USE_FACTS, "no"),
        "shipment": _ORDINARY,
        "on": (deal.on or today).isoformat(),
        "movement": "export",
        "destination": deal.destination or abroad,
        "importer": _ORDINARY,
        "end_user": _ORDINARY,
        "chips_kind": "none",
        "assumption": deal.assumption,
        "profile": deal.profile,
    }
    deal_rows = {Sheet.PARTIES: buyer, Sheet.SHIPMENTS: shipment}
    return {**sheets, **{name: [*sheets[name], row] for name, row in deal_rows.items()}}


def line_of_deal(part_number: str) -> Mapping[str, str]:
    """Return the line that ships a product in the deal."""
    return {"shipment": _ORDINARY, "line": "1", "part_number": part_number}


def mark_supposed(case: dict[str, Any]) -> dict[str, Any]:
    """Return a case of the deal in which every fact of the deal is marked as supposed."""
    supposed = {path: {"kind": "supposed"} for path in _facts_of_deal(case)}
    return {**case, "sources": {**case.get("sources", {}), **supposed}}


def _facts_of_deal(case: Mapping[str, Any]) -> Iterator[str]:
    yield from ("on", "movement", "destination")
    for number, party in enumerate(case["parties"]):
        yield from (f"parties[{number}].{fact}" for fact in party if fact not in ("role", "name"))
    for fact, answer in case["end_use"].items():
        yield from (
            (f"end_use.{fact}.{part}" for part in answer)
            if isinstance(answer, dict)
            else (f"end_use.{fact}",)
        )


SHORT: Final = ("act", "verdict", "possible", "limbs", "share", "standing", "doubts_that_matter")
"""What is told of a conclusion in short."""
MOST_SHOWN: Final = 10_000
"""How many unfolded items a case may have that is shown in full."""


@dataclass(frozen=True, slots=True)
class ScreenedProduct:
    """A product in the ordinary deal. ``refused`` says why there is neither case nor conclusion."""

    part_number: str
    name: str
    case: Tree | None = None
    conclusion: Mapping[str, Any] | None = None
    refused: str = ""

    def as_line(self, *, in_full: bool) -> dict[str, Any]:
        """Return the product as one object: in short, or with case and conclusion where they are not too long."""
        line: dict[str, Any] = {"part_number": self.part_number}
        if self.conclusion is None or self.case is None:
            return {**line, "error": self.refused}
        line |= {name: self.conclusion[name] for name in SHORT}
        if not in_full:
            return line
        item_count, level = 0, [self.case["item"]]
        while level:
            item_count += len(level)
            level = [part for one in level for part in one.get("components") or ()]
        count = item_count
        if count <= MOST_SHOWN:
            return {**line, "case": self.case, "conclusion": dict(self.conclusion)}
        return {
            **line,
            "error": Phrase(
                "{product} comes to {count} items when its bill is unfolded; at most {most} are shown in full",
                product=self.part_number,
                count=count,
                most=MOST_SHOWN,
            ),
        }


class WholeCatalogue:
    """The products of one client, worked out one by one."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def screen_products(self, deal: Deal) -> Iterator[ScreenedProduct]:
        """Yield every product by its part number, as it would come out if it were shipped in a deal.

        Nobody has looked up the buyer of a deal that does not exist, so that is not warned of.
        """
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        catalogue = Catalogue(add_deal(sheets, deal, day_in_beijing(self._context.now())))
        for row in sorted(sheets[Sheet.PRODUCTS], key=lambda row: row["part_number"]):
            yield self.screen_product(catalogue, row["part_number"], row["name"])

    def screen_product(
        self, catalogue: Catalogue, part_number: str, name: str, *, like: ScreenedProduct | None = None
    ) -> ScreenedProduct:
        """Return one product of a catalogue that holds the deal; ``like`` is returned where its case is the same."""
        try:
            case = mark_supposed(catalogue.build_case(line_of_deal(part_number)))
            if like is not None and like.case == case:
                return like
            screened = screen_case(
                self._context.program, json.dumps(case, ensure_ascii=False).encode("utf-8")
            )
        except Refused as refused:
            return ScreenedProduct(part_number, name, refused=str(refused))
        tree = screened.conclusion_tree(self._context.program)
        aside = self._context.program.pack.warnings_on("not_screened")
        warnings = [warning for warning in tree["warnings"] if warning["code"] not in aside]
        act = act_tree(screened.conclusion.act_without(*aside))
        return ScreenedProduct(part_number, name, case, {**tree, "act": act, "warnings": warnings})
