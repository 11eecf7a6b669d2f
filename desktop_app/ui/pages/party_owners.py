# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who owns a party: a picture, what listed parties hold of it, what would settle it, and the owners as a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import AGGREGATE
from desktop_app.domain.parties.ownership_tree import (
    Total,
    both_totals,
    describe_total,
)
from desktop_app.domain.parties.rings import Firm, ring_members
from desktop_app.domain.parties.settling import describe_settling, find_settling
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.services.schema.forms import Stake
from desktop_app.services.schema.rows import PartyDetail
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.owner_editing import OwnerEditing, firms_of
from desktop_app.ui.pages.party_words import describe_answer, describe_owners
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts.ownership import OwnershipView
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text

_MOST_ROWS: Final = 40
_INDENT: Final = 18
_MOST_INDENTS: Final = 6


class PartyOwners(QWidget):
    """The owners of a party; picture and sums are worked out while it is shown."""

    def __init__(self, session: Session, detail: PartyDetail, editing: OwnerEditing) -> None:
        super().__init__()
        party = detail.party
        self._detail, self._editing = detail, editing
        self._worked_out = QVBoxLayout()
        self._worked_out.setSpacing(px(8))
        heading = make_section_heading(tr("Owners"), editing.change_all, tr("Change the owners"))
        is_owned = any(stake.owned == party.party for stake in detail.stakes)
        owner_text = describe_owners(party.owners_known, party.owners_complete, is_owned=is_owned)
        add = _named_link(
            tr("Add owner"),
            tr("Add an owner of {name}", name=party.name),
            partial(editing.add_below, party.party, party.name),
        )
        closing = (label(strings.join_sentences(owner_text), "quiet", wrap=True), across(add, None))
        self.setLayout(down(heading, self._worked_out, px(6), *self._draw_rows(detail), *closing))
        if is_owned:
            session.read(
                "ownership",
                lambda: session.client_workspace.parties.read_ownership(detail.id),
                self._show_sums,
            )

    def _show_sums(self, party: Party) -> None:
        if not isValid(self):  # closed while it was being worked out
            return
        self._worked_out.addWidget(OwnershipView(party))
        self._worked_out.addWidget(FactList([_total_fact(party, total) for total in both_totals(party)], 160))
        if ring := _describe_ring(self._detail):
            self._worked_out.addWidget(label(ring, "small", wrap=True))

    def _draw_rows(self, detail: PartyDetail) -> Iterator[QWidget]:
        rows = list(list_stakes(detail))
        for row in rows[:_MOST_ROWS]:
            yield self._draw_row(detail, row)
            yield rule()
        if len(rows) > _MOST_ROWS:
            yield label(tr("and {count} more", count=len(rows) - _MOST_ROWS), "quiet")

    def _draw_row(self, detail: PartyDetail, row: StakeRow) -> QWidget:
        stake = row.stake
        links = [
            _named_link(
                tr("Add owner"),
                tr("Add an owner of {name}", name=stake.name),
                partial(self._editing.add_below, stake.owner, stake.name),
            ),
            _named_link(
                tr("Change"), tr("Change {name}", name=stake.name), partial(self._editing.change_one, stake)
            ),
            _named_link(
                tr("Take out"), tr("Take out {name}", name=stake.name), partial(self._editing.take_out, stake)
            ),
        ]
        name = label(stake.name, "value", wrap=True)
        facts = label(_stake_words(stake), "caption", wrap=True)
        column = down(name, facts, gap=px(2))
        if note := _stake_note(detail, row):
            column.addWidget(label(note, "small", wrap=True))
        column.addLayout(across(*links, None, gap=px(12)))
        indent = px(_INDENT) * min(row.depth - 1, _MOST_INDENTS)
        line = across(indent, boxed(column), gap=0)
        line.setStretch(1, 1)
        line.setContentsMargins(0, px(6), 0, px(6))
        return boxed(line)


def _named_link(text: str, accessible_name: str, clicked: Callable[[], object]) -> QWidget:
    """Return a link that is read aloud with the owner that it is about."""
    link = button(text, clicked, role="link")
    link.setAccessibleName(accessible_name)
    return link


@dataclass(frozen=True, slots=True)
class StakeRow:
    """An owner in the tree; ``is_above``: its own owners stand further up already; ``closes_ring``: it holds itself."""

    depth: int
    stake: Stake
    is_above: bool = False
    closes_ring: bool = False


def list_stakes(detail: PartyDetail) -> Iterator[StakeRow]:
    """Yield the owners of a party, each followed by its own; those of a firm that stands in two places once."""
    below: dict[str, list[Stake]] = {}
    for stake in detail.stakes:
        below.setdefault(stake.owned, []).append(stake)
    yield from _rows_below(detail.party.party, (detail.party.party,), below, {detail.party.party})


def _rows_below(
    firm: str, way: Sequence[str], below: dict[str, list[Stake]], seen: set[str]
) -> Iterator[StakeRow]:
    for stake in below.get(firm, ()):
        is_above = stake.owner in seen and stake.owner in below
        yield StakeRow(len(way), stake, is_above=is_above, closes_ring=stake.owner in way)
        if stake.owner not in seen:
            seen.add(stake.owner)
            yield from _rows_below(stake.owner, (*way, stake.owner), below, seen)


def _stake_words(stake: Stake) -> str:
    """Return what an owner holds, since which day, and which list it is on."""
    return strings.join_with_commas(
        [
            strings.format_amount(stake.percent, stake.percent_to, "%"),
            tr("list: {listed}", listed=describe_answer(stake.listed)),
            tr("as of {day}", day=strings.format_day(stake.as_of)) if stake.as_of else "",
            strings.country_name(stake.country) if stake.country else "",
        ]
    )


def _stake_note(detail: PartyDetail, row: StakeRow) -> str:
    """Return where an owner was found, and how completely its own owners are known."""
    stake = row.stake
    if row.closes_ring:
        return strings.join_sentences(stake.source, tr("This closes a ring: its owners stand above"))
    if row.is_above:
        return strings.join_sentences(stake.source, tr("Its owners stand above"))
    is_owned = any(other.owned == stake.owner for other in detail.stakes)
    # The owners entered for an owner count as complete unless the answer says otherwise.
    owner_text = describe_owners(stake.owners_known, stake.owners_complete or "yes", is_owned=is_owned)
    if is_owned:
        owner_text = tr("Its owners: {words}", words=strings.lower_first_letter(owner_text))
    return strings.join_sentences(stake.source, owner_text)


def _total_fact(party: Party, total: Total) -> ShownFact:
    """Return what listed parties hold under one way of counting, and what would settle it."""
    adds_up = total.way == AGGREGATE
    heads = {True: tr("Added up, through others too"), False: tr("Largest single direct holding")}
    answers = {
        YES: tr("It counts as held by listed parties"),
        NO: tr("It does not count as held by listed parties, on these facts"),
        UNKNOWN: tr("Whether it counts as held by listed parties is not settled"),
    }
    settling = find_settling(party, aggregate=adds_up)
    document = translate_text(describe_settling(settling)) if settling else ""
    note = strings.join_sentences(answers[total.answer], document)
    return ShownFact(heads[adds_up], translate_text(describe_total(total)), note=note)


def _describe_ring(detail: PartyDetail) -> str:
    """Return which firms lie in a ring, and how what listed parties hold of them is worked out; blank without one."""
    owners: dict[str, list[Owner]] = {}
    for stake in detail.stakes:
        owners.setdefault(stake.owned, []).append(Owner(name=stake.owner))
    members = ring_members({firm: Firm(tuple(held_by)) for firm, held_by in owners.items()})
    names = [name for firm, name in firms_of(detail).items() if firm in members]
    if not names:
        return ""
    return tr(
        "In a ring: {firms}. What listed parties hold of them is the least share at which all stakes along the ring"
        " agree; a case states it as a range.",
        firms=strings.join_with_commas(names),
    )
