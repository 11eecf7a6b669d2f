# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The facts of a deal: what is on file of a shipment, and what its screening was told, as one body.

A fact stands in one place. What was filled in on a form stands in the row of the shipment; what was answered stands
among the answers of its screening, and the shipment shows it from there. Once the screening is recorded, the record
keeps its own, and what was answered of the deal moves into the row. What is said last takes the place of what was said
before, whichever door it came through.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.domain.case_fields import CASE_FIELDS, RATES
from desktop_app.domain.interview import EVERY_LINE, Answer, ReviewRow, Start
from desktop_app.domain.interview.answers import VALUE
from desktop_app.domain.interview.interview import is_look_up, list_known_rows
from desktop_app.domain.interview.paths import (
    depth_first,
    join_steps,
    last_key,
    line_of_path,
    look_up,
    parse_gap,
    path_in_case,
    split_path,
)
from desktop_app.domain.interview.state import IDENTITY, ROLES, InterviewState, apply_answers
from desktop_app.services.catalogue.look_ups import other_names_of
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Transaction
from desktop_app.services.party_lists.lists import PartyLists
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Party
from desktop_app.services.schema.rows import FIRST, ScreeningFilter, ScreeningRow, ShipmentRow
from desktop_app.services.screening.changes_since import ScreeningBeginning, find_beginning, start_of_base
from desktop_app.services.screening.state import (
    CLOSED,
    DROPPED,
    OPEN,
    WAITING,
    StartingCases,
    names_of_entry,
    resume_interview,
)

_COLUMNS: Final[Mapping[str, str]] = {
    field.path: field.key
    for field in CASE_FIELDS
    if field.path in ("on", "movement", "destination") or field.owner_path in ("end_use", "end_use.chips")
} | {"end_use.text": "end_use_text", "end_use.chips.kind": "chips_kind"}
"""The column of a shipment that holds each fact of the deal."""
_KINDS: Final = {field.path: field.kind for field in CASE_FIELDS}
_PARTIES: Final = ("importer", "consignee", "end_user")
EXPORT_DAY: Final = "on"


@dataclass(frozen=True, slots=True)
class AnsweredDeal:
    """What the screening that counts for a shipment was told about the deal.

    ``columns`` are the columns of the shipment that it answers, with their texts: "" for what is not known. ``facts``
    names the answer behind each. ``firms`` are the names of its parties by their roles, on file or not.
    """

    screening: ScreeningRow
    columns: Mapping[str, str]
    facts: Mapping[str, str]
    firms: Mapping[str, str]


def newest_screening(context: ServiceContext, client: int, shipment: int) -> ScreeningRow | None:
    """Return the screening that counts for a shipment: the newest that was not put away."""
    rows = context.store.lists.list_rows(client, ScreeningFilter(shipment=shipment), FIRST)
    return max((row for row in rows if row.state != DROPPED), key=lambda row: row.id, default=None)


def find_answered_deal(context: ServiceContext, client: int, shipment: int) -> AnsweredDeal | None:
    """Return what was answered about a deal and stands nowhere else; None where there is nothing of the kind.

    A record of an earlier version has left its answers where they were given: they count until the row of the shipment
    is changed after it.
    """
    screening = newest_screening(context, client, shipment)
    if screening is None:
        return None
    if screening.state == CLOSED:
        recorded = context.rows_of(Sheet.DETERMINATIONS, client, screening_id=str(screening.id))
        changed = context.store.find_change(Sheet.SHIPMENTS, [shipment])
        if changed is not None and any(row["at"] < changed.at for row in recorded):
            return None
    beginning = find_beginning(context, client, screening.id)
    state = apply_answers(beginning.start, beginning.answers)
    columns: dict[str, str] = {}
    facts: dict[str, str] = {}
    firms: dict[str, str] = {}
    keys: dict[str, str] = {}
    for path, answer in state.answered.items():
        gap = parse_gap(path)
        if path in _COLUMNS:
            unknown = "unknown" if _KINDS[path] == "truth" else ""
            column = _COLUMNS[path]
            columns[column] = str(answer.value) if answer.kind == VALUE else unknown
        elif gap is not None and gap[1] in ROLES:
            firm = state.value_at(path) or {}
            column, name = firm.get("role", gap[1]), str(firm.get("name") or "")
            keys = keys or _party_keys(context, client)
            columns[column], firms[column] = keys.get(fold_name(name), ""), name
        else:
            continue
        facts[column] = path
    return AnsweredDeal(screening, columns, facts, firms) if facts else None


@dataclass(frozen=True, slots=True)
class ToldDeal:
    """What is known of a deal, fact by fact, as the screening that counts for a shipment has it.

    ``record`` is the number under which it was recorded, blank before; ``lines`` names the part of each line.
    """

    screening: ScreeningRow
    record: str
    rows: tuple[ReviewRow, ...]
    lines: tuple[str, ...]


def list_told(context: ServiceContext, client: int, screening: ScreeningRow) -> ToldDeal:
    """Return what a screening was told, and what it knew."""
    beginning = find_beginning(context, client, screening.id)
    state = apply_answers(beginning.start, beginning.answers)
    recorded = context.rows_of(Sheet.DETERMINATIONS, client, screening_id=str(screening.id))
    record = recorded[0]["paper_number"] or recorded[0]["number"] if recorded else ""
    lines = context.rows_of(Sheet.SCREENING_LINES, client, screening=str(screening.id))
    names = tuple(line["part_number"] for line in lines)
    return ToldDeal(screening, record, list_known_rows(context.program.pack, state), names)


def _is_told_of_deal(context: ServiceContext, client: int, screening: int) -> bool:
    """Tell whether a screening may have been told anything of its deal, without working its cases out."""
    facts = {row["fact"] for row in context.rows_of(Sheet.ANSWERS, client, screening=str(screening))}
    gaps = {f"parties[{role}]" for role in ROLES}
    if not facts.isdisjoint(gaps | _COLUMNS.keys()):
        return True
    return bool(context.stored_row(Sheet.SCREENINGS, client, screening)["supersedes_id"])


def show_answers(context: ServiceContext, client: int, row: ShipmentRow) -> ShipmentRow:
    """Return a shipment as lists show it, with what its screening was told."""
    is_in_work, is_blank = (
        row.state in (OPEN, WAITING),
        not (row.importer and row.end_user and row.destination),
    )
    is_wanted = is_in_work or (row.state == CLOSED and is_blank)
    deal = find_answered_deal(context, client, row.id) if is_wanted else None
    if deal is None:
        return row
    importer = deal.firms.get("importer") or deal.firms.get("consignee")
    named = {"importer": importer or row.importer, "end_user": deal.firms.get("end_user", row.end_user)}
    columns = {name: text for name, text in deal.columns.items() if name not in _PARTIES}
    return with_cells(row, {**columns, **named})


def _party_keys(context: ServiceContext, client: int) -> dict[str, str]:
    """Return the key of each party on file by its names."""
    return {
        fold_name(name): row.party
        for row in context.rows_of(Party, client)
        for name in (row.name, row.name_zh, *other_names_of(row.name, row.name_zh, row.other_names))
        if name
    }


# --------------------------------------------------------------------------------------------------
# Answers of one screening that hold for another one, of the same deal or of the same again.


class Earlier:
    """Screenings whose answers hold for one that begins, newest first: of each line the newest that has it counts."""

    def __init__(
        self, context: ServiceContext, client: int, screenings: Collection[int], *, is_new_deal: bool = False
    ) -> None:
        self._context, self._client, self._is_new_deal = context, client, is_new_deal
        self._screenings = sorted(screenings, reverse=True)

    def list_answers(self, base: StartingCases) -> list[Answer]:
        """Return the answers that a screening with these cases begins with."""
        answers: list[Answer] = []
        wanted = {EVERY_LINE, *(line[0] for line in base.lines)}
        for screening in self._screenings:
            if not wanted:
                break
            beginning = find_beginning(self._context, self._client, screening)
            answers += list_carried(
                self._context, beginning, base, lines=wanted, is_new_deal=self._is_new_deal
            )
            wanted -= {EVERY_LINE, *(line.line for line in beginning.start.lines)}
        return answers

    def copy_documents(self, writing: Transaction, screening: int) -> None:
        """Attach to a screening what is attached to the newest one."""
        for earlier in self._screenings[:1]:
            attached = {"sheet": Sheet.SCREENINGS, "subject_id": str(earlier)}
            select_rows = self._context.store.repository.select_rows
            for stored in select_rows(Sheet.ATTACHMENTS, self._client, attached):
                row = {**stored.row, "subject_id": str(screening)}
                writing.add_row(Sheet.ATTACHMENTS, self._client, row)


def list_carried(
    context: ServiceContext,
    beginning: ScreeningBeginning,
    base: StartingCases,
    *,
    lines: Collection[str],
    is_new_deal: bool = False,
) -> list[Answer]:
    """Return the answers of a screening that hold for one that starts from ``base``, with who gave them and when.

    ``lines`` are those whose goods are asked about; ``EVERY_LINE`` among them takes what all lines share. Left out is
    what the catalogue states otherwise since then, for that was said later; what is about something that is no longer
    there; and, of a new deal, what belongs to the day of the old one.
    """
    start = start_of_base(base)
    then, now = apply_answers(beginning.start, beginning.answers), apply_answers(start, ())
    carried: list[Answer] = []
    for path, answer in sorted(then.answered.items(), key=lambda pair: depth_first(pair[0])):
        gap, is_list = parse_gap(path), last_key(path) in IDENTITY
        at = line_of_path(path)
        is_of_day = path == EXPORT_DAY or (gap is not None and gap[0] == RATES)
        line = EVERY_LINE if at is None else beginning.start.lines[at].line
        if line not in lines or (is_new_deal and is_of_day):
            continue
        place = path if gap else _place_now(then, now, path, start, line)
        if place is None or then.catalogue.get(path) != now.catalogue.get(place):
            continue
        if is_look_up(answer) and (
            look_up(now.root, place) is not None or not _is_up_to_date(context, answer.value)
        ):
            continue
        value = _same_party(then, now, gap[1]) if gap and "same_as" in (answer.value or {}) else answer.value
        carried.append(replace(answer, fact=path_in_case(place), line=line, value=value, nr=0))
        if gap or is_list:
            now = apply_answers(start, carried)
    left = resume_interview(context.program, start, carried, today=context.today()).left_behind
    return [answer for answer in carried if answer not in left]


def _is_up_to_date(context: ServiceContext, screened: Mapping[str, Any]) -> bool:
    """Tell whether a firm was looked up in the lists as they are now; else it is looked up again."""
    newest = {party_list.sha256 for party_list in PartyLists(context).list_newest()}
    return newest == {searched.get("sha256") for searched in screened.get("lists") or ()}


def _place_now(then: InterviewState, now: InterviewState, path: str, start: Start, line: str) -> str | None:
    """Return where the same thing stands now that a path led to; None where it is gone."""
    *parents, last = split_path(path)
    here_then: Any = then.root
    here_now: Any = now.root
    steps: list[str | int] = []
    for step in parents:
        if isinstance(step, str):
            here_then = here_then.get(step) if isinstance(here_then, dict) else None
            here_now = here_now.get(step) if isinstance(here_now, dict) else None
            steps.append(step)
            continue
        entries: list[Any] = here_now or []
        wanted = names_of_entry(here_then[step])
        if steps == ["items"]:
            names = [one.line for one in start.lines]
            order = [names.index(line)] if line in names else []
        else:
            order = [at for at in (step, *range(len(entries))) if at < len(entries)]
        found = next((at for at in order if names_of_entry(entries[at]) == wanted), None)
        if found is None:
            return None
        here_then, here_now = here_then[step], entries[found]
        steps.append(found)
    return join_steps((*steps, last))


def _same_party(then: InterviewState, now: InterviewState, role: str) -> dict[str, Any] | None:
    """Return the answer that a party is the same as another one, by where that one stands now."""
    party = then.value_at(f"parties[{role}]") or {}
    for at, other in enumerate(now.root.get("parties") or ()):
        if other.get("name") == party.get("name"):
            return {"same_as": at, "role": party.get("role", role)}
    return {key: party[key] for key in ("role", "name", "country") if key in party}
