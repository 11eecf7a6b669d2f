# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A sale to take for granted where there is none, so that a product can be worked out without a shipment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.sheets import blank_row

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
