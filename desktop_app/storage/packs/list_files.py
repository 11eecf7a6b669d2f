# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of published lists in a pack: the notices, and the parties that they name. A pack may bring neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.domain.law.instrument_parsing import CONFIDENCE, DEFINED_ONCE
from desktop_app.domain.law.listing import LISTS, STOPPED, ListedParty, Listing, ListingStep
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED
from desktop_app.storage.packs.pack_folder import Folder, refuse_faults

NOTICES: Final = "listed_batches.csv"
PARTIES: Final = "listed_parties.csv"
_NOTICE_COLUMNS: Final = (
    "id", "list", "announcement", "notice", "listed_on", "effect", "affects", "count_by_notice", "named_branches",
    "rows_transcribed", "complete", "status", "suspended_from", "suspended_until", "stopped_from", "in_force_from",
    "bars", "names_in_chinese", "confidence", "title", "url", "source", "source_names", "last_seen", "note",
)  # fmt: skip
_PARTY_COLUMNS: Final = (
    "id", "list", "name_en", "name_zh", "aliases", "country", "announcement", "listed_on", "status", "suspended_from",
    "suspended_until", "status_source", "source", "seen_in_both_scripts", "instrument", "entry", "notice",
    "notice_title", "notice_url", "in_force_from", "stopped_from", "status_history", "address", "confidence",
    "source_names", "cross_check", "differs", "same_party_as", "note",
)  # fmt: skip
_FIRST_NOTICE_COLUMNS: Final = (
    "list", "instrument", "listed_on", "count", "rows", "complete", "status", "suspended_from", "suspended_until",
    "source",
)  # fmt: skip
"""The columns of law files up to 2026.11.1, whose lists were not worked out."""
_DAYS: Final = (
    "listed_on",
    "in_force_from",
    "suspended_from",
    "suspended_until",
    "stopped_from",
    "last_seen",
)
_LISTS_NAMES: Final = ("listed", "measure")
_STATUSES: Final = ("active", SUSPENDED, STOPPED)


def read_listings(folder: Folder, binds_abroad: str) -> dict[str, Listing]:
    """Return the notices that put parties on lists, each with what later notices did to it.

    ``binds_abroad`` is the measure by which a notice binds people abroad, in the words of the table.
    """
    rows = list(_checked_notices(folder)) if _has_lists(folder) else []
    steps = [(cells["affects"].split(), _step_of(cells)) for _, cells in rows]
    listings: dict[str, Listing] = {}
    for line, cells in rows:
        if cells["effect"] not in _LISTS_NAMES:
            continue
        if cells["id"] in listings:
            refuse_faults(NOTICES, line, {"id": f"{cells['id']}: {DEFINED_ONCE}"}, {"id": True})
        own = ListingStep(IN_FORCE, parse_day(cells["in_force_from"]), None, cells["id"])
        later = [step for affected, step in steps if step is not None and cells["id"] in affected]
        listings[cells["id"]] = _listing_of(cells, (own, *sorted(later, key=_start_of)), binds_abroad)
    _refuse_unknown_notices(rows, listings)
    return listings


def _has_lists(folder: Folder) -> bool:
    return folder.heading(NOTICES) not in ((), _FIRST_NOTICE_COLUMNS)


def _checked_notices(folder: Folder) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in folder.rows(NOTICES, _NOTICE_COLUMNS):
        effect = cells["effect"]
        needed = {SUSPENDED: "suspended_from", STOPPED: "stopped_from"}.get(effect, "in_force_from")
        faults = {
            "list": cells["list"] not in LISTS,
            "effect": effect not in (*_LISTS_NAMES, SUSPENDED, STOPPED),
            "confidence": cells["confidence"] not in CONFIDENCE,
            "count_by_notice": not cells["count_by_notice"].isdigit(),
            "named_branches": not cells["named_branches"].isdigit(),
            "rows_transcribed": not cells["rows_transcribed"].isdigit(),
            "complete": cells["complete"] not in ("yes", "no"),
            "affects": effect != "listed" and not cells["affects"],
            **{name: not _is_day(cells[name], blank=name != needed) for name in _DAYS},
        }
        faults["listed_on"] = not _is_day(cells["listed_on"], blank=False)
        refuse_faults(NOTICES, line, cells, faults)
        yield line, cells


def _refuse_unknown_notices(rows: list[tuple[int, dict[str, str]]], listings: Mapping[str, Listing]) -> None:
    for line, cells in rows:
        unknown = any(name not in listings for name in cells["affects"].split())
        refuse_faults(NOTICES, line, cells, {"affects": unknown})


def _is_day(text: str, *, blank: bool = True) -> bool:
    try:
        return (blank and not text) or bool(parse_day(text))
    except ValueError:
        return False


def _day_or_none(text: str) -> date | None:
    return parse_day(text) if text else None


def _start_of(step: ListingStep) -> date:
    return step.start


def _step_of(cells: Mapping[str, str]) -> ListingStep | None:
    """Return what a notice about measures does; None for one that puts parties on a list."""
    if cells["effect"] == SUSPENDED:
        until = _day_or_none(cells["suspended_until"])
        return ListingStep(SUSPENDED, parse_day(cells["suspended_from"]), until, cells["id"])
    if cells["effect"] == STOPPED:
        return ListingStep(STOPPED, parse_day(cells["stopped_from"]), None, cells["id"])
    return None


def _listing_of(cells: Mapping[str, str], steps: tuple[ListingStep, ...], binds_abroad: str) -> Listing:
    bars = tuple(cells["bars"].split("; ")) if cells["bars"] else ()
    return Listing(
        id=cells["id"],
        list=cells["list"],
        announcement=cells["announcement"],
        notice=cells["notice"],
        listed_on=parse_day(cells["listed_on"]),
        named=int(cells["count_by_notice"]) + int(cells["named_branches"]),
        names=int(cells["rows_transcribed"]),
        is_complete=cells["complete"] == "yes",
        bars=bars,
        binds_abroad=binds_abroad in bars,
        steps=steps,
        note=cells["note"],
    )


def read_listed_parties(folder: Folder, listings: Mapping[str, Listing]) -> dict[str, ListedParty]:
    """Return the entries of all lists by their id."""
    listed: dict[str, ListedParty] = {}
    for line, cells in folder.rows(PARTIES, _PARTY_COLUMNS) if _has_lists(folder) else ():
        listing = listings.get(cells["instrument"])
        faults = {
            "id": not cells["id"] or cells["id"] in listed,
            "instrument": listing is None,
            "list": listing is not None and cells["list"] != listing.list,
            "country": bool(cells["country"]) and cells["country"] not in COUNTRIES,
            "status": cells["status"] not in _STATUSES,
            "confidence": cells["confidence"] not in CONFIDENCE,
            "in_force_from": listing is not None
            and cells["in_force_from"] != listing.in_force_from.isoformat(),
        }
        refuse_faults(PARTIES, line, cells, faults)
        listed[cells["id"]] = _party_of(cells, listings[cells["instrument"]])
    for line, party in enumerate(listed.values(), 2):
        missing = [name for name in party.same_as if name not in listed]
        refuse_faults(PARTIES, line, {"same_party_as": ", ".join(missing)}, {"same_party_as": bool(missing)})
    return listed


def _party_of(cells: Mapping[str, str], listing: Listing) -> ListedParty:
    return ListedParty(
        id=cells["id"],
        listing=listing,
        entry=cells["entry"],
        name=cells["name_en"],
        name_zh=cells["name_zh"],
        aliases=_parts(cells["aliases"]),
        country=cells["country"],
        status=cells["status"],
        address=cells["address"],
        same_as=tuple(cells["same_party_as"].replace("|", " ").split()),
        confidence=cells["confidence"],
        collections=_parts(cells["source_names"]),
        compared=cells["cross_check"],
        differs=cells["differs"],
        sources=_parts(cells["source"]),
        note=cells["note"],
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(" | ") if part.strip())
