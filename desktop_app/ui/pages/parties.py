# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of parties: importers, consignees and end users, answers about them, and their owners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.basics.quantity import ZERO, point
from desktop_app.charts.ownership import BoxWords, OwnershipLayout, choose_rows, draw_picture
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.judgement import describe_settling, find_settling
from desktop_app.domain.parties.ownership import AGGREGATE, Holder, both_totals, describe_total
from desktop_app.domain.parties.rings import Firm, ring_members
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.services.catalogue.attachments import Subject
from desktop_app.services.party_search.firm_searches import FirmMark, mark_firms
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Party as PartyForm
from desktop_app.services.schema.forms import Stake
from desktop_app.services.schema.rows import PartyDetail, PartyRow, ShipmentFilter
from desktop_app.ui.dialogs.attachments import DocumentsView
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.editing import OwnerEditing, firms_of
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.looked_up import ListedNames
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.form_fields import Folded, make_row_form
from desktop_app.ui.shared_views.lists import listed_columns, number_column
from desktop_app.ui.widgets.charts import ChartWidget, chart_style, measure_text
from desktop_app.ui.widgets.detail import (
    FactList,
    ShownFact,
    add_links,
    make_detail_head,
    make_section_heading,
)
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, mark_translatable, tr, tr_n, translate_text

_FORM = (
    ("", (("name",), ("name_zh",), ("country",), ("address",))),
    (
        mark_translatable("What a person found"),
        (("military",), ("listed",), ("unreliable",), ("held_by_listed",)),
    ),
    (Folded(mark_translatable("Owners")), (("owners_known",), ("owners_complete",))),
    (Folded(mark_translatable("More")), (("party",), ("note",))),
)


def _answer_column(name: str, heading: str, answer: str, width: int, *, is_shown: bool = True) -> Column[Any]:
    """Return the column of one answer about a party, in short; ``answer`` is its field in PartyRow."""

    def text(row: PartyRow) -> str:
        given = getattr(row, answer)
        return describe_answer(given) if given else tr("not answered")

    return Column(name, heading, text, width=width, visible=is_shown)


def describe_mark(mark: FirmMark | None) -> str:
    """Return what lists say of a party, for its row."""
    if mark is None or (not mark.is_looked_up and not mark.to_judge):
        return tr("not searched")
    if mark.to_judge:
        return strings.tr_n("%n to judge", mark.to_judge)
    texts = {"same": tr("judged the same"), "different": tr("judged different")}
    return texts.get(mark.judged) or tr("no entry met")


def _is_not_answered(row: PartyRow) -> bool:
    """Tell whether one of the two answers shown in the table was never looked up."""
    return not row.listed or not row.military


class PartiesPage(ListPage):
    """The parties of the client."""

    key = "parties"
    topics = ("parties", "shipments")
    sheet = Sheet.PARTIES
    takes_lists = True

    def __init__(self, session: Session) -> None:
        self._marks: Mapping[str, FirmMark] = {}
        self.toggles = (
            Toggle("listed", tr("Listed"), lambda row: row.listed in ("control", "watch")),
            Toggle("military", tr("Military"), lambda row: row.military == "yes"),
            Toggle("to_judge", tr("To judge"), lambda row: bool(self._waiting(row))),
            Toggle("unseen", tr("Not answered"), _is_not_answered),
            Toggle("unknown", tr("Not known"), lambda row: "unknown" in (row.listed, row.military)),
        )
        super().__init__(
            session,
            tr("Parties"),
            tr("Who imports, who receives, who uses"),
            tr("Filter by name, country, 中文"),
        )
        self.judge_button = button(tr("Judge names"), partial(session.navigator.show_page, PageId.JUDGING))
        self.judge_button.hide()
        look_up = button(
            tr("Look up all again"),
            partial(session.navigator.run_command, "party.rescreen"),
            tip=tr("Looks every party and owner up in every list, and shows what is not as it was"),
        )
        add = button(tr("Add party"), self.add_new_row, role="primary")
        self.add_actions(self.judge_button, look_up, add)

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", tr("Name"), lambda row: row.name, width=220, stretch=True, least=150),
            Column("name_zh", "中文", lambda row: row.name_zh, width=150, visible=False),
            Column("country", tr("Country"), lambda row: strings.country_name(row.country), width=98),
            Column("lists", tr("In lists"), lambda row: describe_mark(self._marks.get(row.party)), width=112),
            _answer_column("military", tr("Military"), "military", 98),
            _answer_column("listed", tr("Listed"), "listed", 98),
            _answer_column("unreliable", tr("Unreliable list"), "unreliable", 106, is_shown=False),
            _answer_column("held", tr("Held by a listed party"), "held_by_listed", 140, is_shown=False),
            *listed_columns(PartyForm),
            number_column("shipments", tr("Shipments"), lambda row: row.shipments, 86),
        )

    def read_rows(self) -> Sequence[PartyRow]:
        workspace = self.session.client_workspace
        self._marks = mark_firms(workspace.judgements.read_state(), workspace.searches.firms())
        return workspace.parties.rows()

    def _waiting(self, row: PartyRow) -> int:
        mark = self._marks.get(row.party)
        return mark.to_judge if mark else 0

    def rows_shown(self) -> None:
        judgements = self.session.client_workspace.judgements

        def show(count: int) -> None:
            self.judge_button.setText(tr_n("Judge %n name(s)", count))
            self.judge_button.setAccessibleName(self.judge_button.text())
            self.judge_button.setVisible(count > 0)

        self.session.read("names to judge", judgements.count_to_judge, show)

    def clear_client(self) -> None:
        self.judge_button.hide()
        super().clear_client()

    def describe_rows(self, rows: Sequence[PartyRow]) -> str:
        listed = sum(row.listed in ("control", "watch") for row in rows)
        unknown = sum("unknown" in (row.listed, row.military) for row in rows)
        unseen = sum(map(_is_not_answered, rows))
        parts = [strings.tr_n("%n party(s)", len(rows)).replace("partys", "parties")]
        # "0 on a list" may be said only if it is answered of every party.
        if listed or all(row.listed == "no" for row in rows):
            parts.append(strings.tr_n("%n on a list", listed))
        parts += [strings.tr_n("%n not answered", unseen)] * bool(unseen)
        parts += [strings.tr_n("%n not known", unknown)] * bool(unknown)
        return strings.join_with_commas(parts)

    def read_detail(self, row: PartyRow) -> PartyDetail:
        return self.session.client_workspace.parties.get(row.id)

    def draw_detail(self, detail: PartyDetail) -> QWidget:
        party = detail.party
        rows = [
            ShownFact(tr("Country"), strings.country_name(party.country)),
            ShownFact(tr("Address"), party.address or strings.DASH),
            ShownFact(tr("Military user"), describe_answer(party.military)),
            ShownFact(tr("Control or watch list"), describe_answer(party.listed)),
            ShownFact(tr("Held by a listed party"), describe_answer(party.held_by_listed)),
            ShownFact(tr("Unreliable list"), describe_answer(party.unreliable)),
        ]
        if party.note:
            rows.append(ShownFact(tr("Note"), party.note))
        edit = button(tr("Edit"), lambda: self._open_form(detail))
        column = down(make_detail_head(party.name, party.name_zh, edit), 8, FactList(rows, 160))
        firms = [(party.party, party.name), *((stake.owner, stake.name) for stake in detail.stakes)]
        column.addWidget(ListedNames(self.session, firms))
        column.addWidget(PartyOwners(self.session, detail, OwnerEditing(self.session, self.editing, detail)))
        column.addWidget(make_section_heading(tr("Shipments")))
        go = self.session.navigator.show_page
        links = [
            (f"{row.shipment}  {strings.format_day(row.on)}  {row.title}", partial(go, "screenings", row.id))
            for row in detail.shipments
        ]
        add_links(column, links, tr("No shipment names this party."))
        subject = Subject(Sheet.PARTIES, detail.id)
        column.addWidget(DocumentsView(self.session, [(subject, party.name)]))
        return boxed(column)

    def add_new_row(self) -> None:
        self._open_form(None)

    def open_row_form(self, row: PartyRow) -> None:
        self.session.read(
            "party form", lambda: self.session.client_workspace.parties.get(row.id), self._open_form
        )

    def _duplicate(self, party: int) -> None:
        """Open the form of a new party that is filled in like another; what a person found of that one stays there."""
        parties = self.session.client_workspace.parties

        def open_copy(copied: PartyForm) -> None:
            self._open_form(None, copied, tr("Copy of {name}", name=copied.name))

        self.session.read("party form", lambda: parties.copy_of(parties.stored(party)), open_copy)

    def row_menu(self, row: PartyRow) -> RowMenu:
        services = self.session.client_workspace
        called = {row.name, f"{row.name} ({row.country})"}
        shipments = partial(
            self.show_rows_of,
            PageId.SCREENINGS,
            tr("Shipments with {name}", name=row.name),
            lambda: [shipment.id for shipment in services.shipments.list_rows(ShipmentFilter(party=row.id))],
        )
        records = partial(
            self.show_rows_of,
            PageId.RECORDS,
            tr("Records with {name}", name=row.name),
            lambda: [record.id for record in services.record_list.list_rows() if called & {*record.parties}],
        )
        judge = partial(self.session.navigator.show_page, PageId.JUDGING, row.party)
        leads = (
            RowEntry(
                tr("Its shipments"), shipments if row.shipments else tr("No shipment names this party.")
            ),
            RowEntry(tr("Its records"), records),
            RowEntry(
                tr("Judge its names"), judge if self._waiting(row) else tr("No name of it is to be judged.")
            ),
        )
        return self.editable_row_menu(row, partial(self._duplicate, row.id), leads)

    def _open_form(
        self, detail: PartyDetail | None, copied: PartyForm | None = None, title: str = ""
    ) -> None:
        row = (detail.id, detail.party) if detail else (None, copied or PartyForm())
        title = title or (tr("Edit {name}", name=row[1].name) if detail else tr("Add party"))
        form = make_row_form(self.session, PartyForm, _FORM, label_width=150)
        parties = self.session.client_workspace.parties
        self.editing.edit_row(title, form, row, create=parties.create, update=parties.update)

    def ask_delete(self, row: PartyRow) -> None:
        delete = self.session.client_workspace.parties.delete
        self.editing.confirm_delete(row.name, row.id, delete, Sheet.PARTIES)


# --------------------------------------------------------------------------------------------------
# Who owns a party: a picture, what listed parties hold of it, what would settle it, and the owners as a
# tree.


_FIRST_ROWS: Final = 4
"""How many owners are shown at once; further ones when they are asked for."""
_MOST_ROWS: Final = 40
_INDENT: Final = 18
_MOST_INDENTS: Final = 6


class PartyOwners(QWidget):
    """The owners of a party; picture and sums are worked out while it is shown."""

    def __init__(self, session: Session, detail: PartyDetail, editing: OwnerEditing) -> None:
        super().__init__()
        party = detail.party
        self._detail, self._editing = detail, editing
        self._worked_out = down(gap=px(8))
        heading = make_section_heading(tr("Owners"), editing.change_all, tr("Change the owners"))
        is_owned = any(stake.owned == party.party for stake in detail.stakes)
        owner_text = describe_owners(party.owners_known, party.owners_complete, is_owned=is_owned)
        add_below, name = partial(editing.add_below, party.party, party.name), party.name
        add = button(tr("Add owner"), add_below, role="link", name=tr("Add an owner of {name}", name=name))
        closing = (label(strings.join_sentences(owner_text), "quiet", wrap=True), across(add, None))
        self._rows = down(*self._draw_rows(list(list_stakes(detail))))
        self.setLayout(down(heading, self._worked_out, px(6), self._rows, *closing))
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
        # what listed parties hold under each way of counting, and what would settle it
        answers = {
            YES: tr("It counts as held by listed parties"),
            NO: tr("It does not count as held by listed parties, on these facts"),
            UNKNOWN: tr("Whether it counts as held by listed parties is not settled"),
        }
        facts = []
        for total in both_totals(party):
            adds_up = total.way == AGGREGATE
            settling = find_settling(party, aggregate=adds_up)
            document = translate_text(describe_settling(settling)) if settling else ""
            head = tr("Added up, through others too") if adds_up else tr("Largest single direct holding")
            note = strings.join_sentences(answers[total.answer], document)
            facts.append(ShownFact(head, translate_text(describe_total(total)), note=note))
        self._worked_out.addWidget(FactList(facts, 160))
        owners: dict[str, list[Owner]] = {}
        for stake in self._detail.stakes:
            owners.setdefault(stake.owned, []).append(Owner(name=stake.owner))
        members = ring_members({firm: Firm(tuple(held_by)) for firm, held_by in owners.items()})
        names = [name for firm, name in firms_of(self._detail).items() if firm in members]
        if names:
            ring = tr(
                "In a ring: {firms}. What listed parties hold of them is the least share at which all stakes along"
                " the ring agree; a case states it as a range.",
                firms=strings.join_with_commas(names),
            )
            self._worked_out.addWidget(label(ring, "small", wrap=True))

    def _draw_rows(self, rows: Sequence[StakeRow]) -> Iterator[QWidget]:
        """Yield the first owners, and a link that puts the others in its place."""

        def show_others() -> None:
            link.hide()
            for row in rows[_FIRST_ROWS:_MOST_ROWS]:
                self._rows.addWidget(self._draw_row(self._detail, row))
                self._rows.addWidget(rule())
            if len(rows) > _MOST_ROWS:
                self._rows.addWidget(label(tr("and {count} more", count=len(rows) - _MOST_ROWS), "quiet"))

        for row in rows[:_FIRST_ROWS]:
            yield self._draw_row(self._detail, row)
            yield rule()
        if len(rows) > _FIRST_ROWS:
            link_text = tr("Show {count} more owners", count=len(rows) - _FIRST_ROWS)
            link = button(link_text, show_others, role="link")
            yield link

    def _draw_row(self, detail: PartyDetail, row: StakeRow) -> QWidget:
        stake = row.stake
        name, editing = stake.name, self._editing
        add_below = partial(editing.add_below, stake.owner, name)
        change, take_out = partial(editing.change_one, stake), partial(editing.take_out, stake)
        links = [
            button(tr("Add owner"), add_below, role="link", name=tr("Add an owner of {name}", name=name)),
            button(tr("Change"), change, role="link", name=tr("Change {name}", name=name)),
            button(tr("Take out"), take_out, role="link", name=tr("Take out {name}", name=name)),
        ]
        facts = [
            strings.format_amount(stake.percent, stake.percent_to, "%"),
            tr("list: {listed}", listed=describe_answer(stake.listed)),
            tr("as of {day}", day=strings.format_day(stake.as_of)) if stake.as_of else "",
            strings.country_name(stake.country) if stake.country else "",
        ]
        caption = label(strings.join_with_commas(facts), "caption", wrap=True)
        column = down(label(stake.name, "value", wrap=True), caption, gap=px(2))
        if row.closes_ring:
            owner_text = tr("This closes a ring: its owners stand above")
        elif row.is_above:
            owner_text = tr("Its owners stand above")
        else:
            is_owned = any(other.owned == stake.owner for other in detail.stakes)
            # The owners entered for an owner count as complete unless the answer says otherwise.
            owner_text = describe_owners(
                stake.owners_known, stake.owners_complete or "yes", is_owned=is_owned
            )
            if is_owned:
                owner_text = tr("Its owners: {words}", words=strings.lower_first_letter(owner_text))
        if note := strings.join_sentences(stake.source, owner_text):
            column.addWidget(label(note, "small", wrap=True))
        column.addLayout(across(*links, None, gap=px(12)))
        indent = px(_INDENT) * min(row.depth - 1, _MOST_INDENTS)
        return boxed(across(indent, boxed(column), gap=0, margins=(0, px(6), 0, px(6)), stretch=1))


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


# --------------------------------------------------------------------------------------------------
# Answers about a party and its owners in words.


def describe_answer(answer: str) -> str:
    """Return an answer about a party in words."""
    return code_words("party_answer", answer)


def describe_owners(looked_up: str, complete: str, *, is_owned: bool) -> str:
    """Return how completely the owners of a party are known; ``is_owned`` tells that owners are entered."""
    if is_owned:
        texts = {"yes": tr("These are all"), "no": tr("There are more")}
        return texts.get(complete, tr("There may be more"))
    if looked_up != "yes":
        return tr("Nobody has recorded who owns it")
    texts = {"yes": tr("Looked: no owners"), "no": tr("Looked: none was found, but there are some")}
    return texts.get(complete, tr("Looked: none was found, but there may be some"))


# --------------------------------------------------------------------------------------------------
# The owners of a party as a picture: who holds what, who is listed, and what nobody has said.


_ANY_LEVEL: Final = 1000


class OwnershipView(ChartWidget):
    """The picture of one party's owners."""

    def __init__(self, party: Party) -> None:
        super().__init__()
        note = describe_listed(party.listed)
        self._picture = draw_picture(BoxWords(party.name or strings.DASH, note=note), party, _box_words)
        texts = [row.box.texts for row in choose_rows(self._picture, _ANY_LEVEL) if row.box]
        boxes = [strings.join_with_commas((box.label, box.edge, box.note)) for box in texts]
        self.setAccessibleName(tr("Owners: {owners}", owners="; ".join(boxes)))
        set_tip(self, "\n".join(boxes))  # whole, where a box cuts what does not fit
        self.show_chart()

    def lay_out_chart(self, width: float) -> OwnershipLayout:
        style = chart_style(active_theme().paper)
        return OwnershipLayout(self._picture, width, style, measure_text, count_left_out)


def count_left_out(count: int, listed: int) -> str:
    """Return how many owners a picture leaves out, and how many of them are listed."""
    if listed:
        return tr("and {count} more, {listed} of them listed", count=count, listed=listed)
    return tr("and {count} more", count=count)


def describe_listed(listed: str | None) -> str:
    """Return the list that a party or owner is on; blank for none."""
    return {"control": tr("control list"), "watch": tr("watch list")}.get(listed or "", "")


def describe_stake(holder: Holder) -> str:
    """Return what a holder holds, as far as it is known."""
    if holder.is_stated:
        return strings.format_share(holder.stake)
    return tr("up to {share}", share=strings.format_share(point(holder.stake.hi or ZERO)))


def _box_words(holder: Holder) -> BoxWords:
    if holder.is_open:
        return BoxWords(tr("not known who holds it"), describe_stake(holder))
    if holder.is_ring_share:
        return BoxWords(tr("listed owners, worked out along the ring"), describe_stake(holder))
    if holder.is_named_for_search:
        return BoxWords(holder.name or strings.DASH, note=tr("its share is in the line above"))
    note = describe_listed(holder.listed) or translate_text(holder.why)
    return BoxWords(holder.name or strings.DASH, describe_stake(holder), note)
