# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of parties: importers, consignees and end users, answers about them, and their owners."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.schema.rows import PartyDetail, PartyRow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.listed_names import ListedNames
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import make_repeated_form, make_row_form, whole_form
from desktop_app.ui.shared_views.list_columns import listed_columns, number_column
from desktop_app.ui.shared_views.meanwhile import ListParts, OpenedList
from desktop_app.ui.widgets.detail import add_links, make_detail_head, make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import boxed, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import mark_translatable, tr, tr_n

_FORM = (
    ("", (("name",), ("name_zh",), ("country",), ("address",))),
    (
        mark_translatable("What a person found"),
        (("military",), ("listed",), ("unreliable",), ("held_by_listed",)),
    ),
    (mark_translatable("Owners"), (("owners_known",), ("owners_complete",))),
    ("", (("party",), ("note",))),
)
_STAKE = (
    ("name",),
    ("percent", "percent_to"),
    ("listed",),
    ("owned",),
    ("owner",),
    ("owners_known",),
    ("owners_complete",),
    ("source",),
)


def describe_answer(answer: str) -> str:
    """Return an answer about a party in words."""
    return {
        "yes": tr("yes"),
        "no": tr("no"),
        "control": tr("control list"),
        "watch": tr("watch list"),
        "unknown": tr("not known"),
        "": tr("nobody has looked"),
    }.get(answer, answer)


def describe_cell(answer: str) -> str:
    """Return an answer about a party in the shorter words of the table."""
    return describe_answer(answer) if answer else tr("not looked up")


def describe_owners(looked_up: str, complete: str, *, is_owned: bool) -> str:
    """Return how completely the owners of a party are known; ``is_owned`` tells that owners are entered."""
    if is_owned:
        texts = {"yes": tr("These are all"), "no": tr("There are more")}
        return texts.get(complete, tr("There may be more"))
    if looked_up != "yes":
        return tr("Nobody has recorded who owns it")
    texts = {"yes": tr("Looked: no owners"), "no": tr("Looked: none was found, but there are some")}
    return texts.get(complete, tr("Looked: none was found, but there may be some"))


def _answer_column(name: str, heading: str, answer: str, width: int, *, is_shown: bool = True) -> Column[Any]:
    """Return the column of one answer about a party; ``answer`` is its field in PartyRow."""
    return Column(
        name, heading, lambda row: describe_cell(getattr(row, answer)), width=width, visible=is_shown
    )


def _is_not_looked_up(row: PartyRow) -> bool:
    """Tell whether one of the two answers shown in the table was never looked up."""
    return not row.listed or not row.military


class PartiesPage(ListPage):
    """The parties of the client."""

    key = "parties"
    topics = ("parties", "shipments")

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("listed", tr("Listed"), lambda row: row.listed in ("control", "watch")),
            Toggle("military", tr("Military"), lambda row: row.military == "yes"),
            Toggle("unseen", tr("Not looked up"), _is_not_looked_up),
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
        self.add_actions(self.judge_button, button(tr("Add party"), self.add_new_row, role="primary"))

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", tr("Name"), lambda row: row.name, width=220, stretch=True),
            Column("name_zh", "中文", lambda row: row.name_zh, width=150, visible=False),
            Column("country", tr("Country"), lambda row: strings.country_name(row.country), width=110),
            _answer_column("military", tr("Military"), "military", 106),
            _answer_column("listed", tr("Listed"), "listed", 106),
            _answer_column("unreliable", tr("Unreliable list"), "unreliable", 106, is_shown=False),
            _answer_column("held", tr("Held by a listed party"), "held_by_listed", 140, is_shown=False),
            *listed_columns(Party),
            number_column("shipments", tr("Shipments"), lambda row: row.shipments, 86),
        )

    def read_rows(self) -> Sequence[PartyRow]:
        return self.session.client_workspace.parties.rows()

    def rows_shown(self) -> None:
        judgements = self.session.client_workspace.judgements
        self.session.read("names to judge", judgements.count_to_judge, self._show_to_judge)

    def _show_to_judge(self, count: int) -> None:
        self.judge_button.setText(tr_n("Judge %n name(s)", count))
        self.judge_button.setAccessibleName(self.judge_button.text())
        self.judge_button.setVisible(count > 0)

    def clear_client(self) -> None:
        self.judge_button.hide()
        super().clear_client()

    def describe_rows(self, rows: Sequence[PartyRow]) -> str:
        listed = sum(row.listed in ("control", "watch") for row in rows)
        unknown = sum("unknown" in (row.listed, row.military) for row in rows)
        unseen = sum(map(_is_not_looked_up, rows))
        parts = [strings.tr_n("%n party(s)", len(rows)).replace("partys", "parties")]
        # "0 on a list" may be said only if every party was looked up.
        if listed or all(row.listed == "no" for row in rows):
            parts.append(strings.tr_n("%n on a list", listed))
        parts += [strings.tr_n("%n not looked up", unseen)] * bool(unseen)
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
        names = [party.name, party.name_zh, *(stake.name for stake in detail.stakes)]
        column.addWidget(ListedNames(self.session, names))
        column.addWidget(self._draw_owners(detail))
        column.addWidget(make_section_heading(tr("Shipments")))
        go = self.session.navigator.show_page
        links = [
            (f"{row.shipment}  {strings.format_day(row.on)}  {row.title}", partial(go, "screenings", row.id))
            for row in detail.shipments
        ]
        add_links(column, links, tr("No shipment names this party."))
        return boxed(column)

    def _draw_owners(self, detail: PartyDetail) -> QWidget:
        party, change = detail.party, partial(self._open_stakes, detail)
        facts = FactList([_describe_stake(detail, stake) for stake in detail.stakes], 160)
        column = down(make_section_heading(tr("Owners"), change, tr("Change the owners")), facts)
        is_owned = any(stake.owned == party.party for stake in detail.stakes)
        owner_text = describe_owners(party.owners_known, party.owners_complete, is_owned=is_owned)
        column.addWidget(label(strings.join_sentences(owner_text), "quiet", wrap=True))
        return boxed(column)

    def add_new_row(self) -> None:
        self._open_form(None)

    def open_row_form(self, row: PartyRow) -> None:
        self.session.read(
            "party form", lambda: self.session.client_workspace.parties.get(row.id), self._open_form
        )

    def _open_form(self, detail: PartyDetail | None) -> None:
        row = (detail.id, detail.party) if detail else (None, Party())
        title = tr("Edit {name}", name=row[1].name) if detail else tr("Add party")
        form = make_row_form(self.session, Party, _FORM, label_width=150)
        parties = self.session.client_workspace.parties
        self.editing.edit_row(title, form, row, create=parties.create, update=parties.update)

    def _open_stakes(self, detail: PartyDetail) -> None:
        arrangement = whole_form(Stake, [("", _STAKE)])
        button_texts = (tr("Add owner"), tr("Take out owner"), tr("No owner is entered yet."))
        form = make_repeated_form(self.session, (Stake, detail.stakes), arrangement, button_texts)
        client_workspace = self.session.client_workspace

        of_list = OpenedList(self.session, form, ListParts(Stake, lambda one: one.stakes), detail)

        def save_form() -> None:
            stakes, opened = [Stake(**values) for values in form.current_values()], of_list.opened
            self.editing.store_form(
                lambda: client_workspace.parties.set_stakes(detail.id, stakes, opened=opened),
                detail.id,
                of_list,
            )

        self.editing.open_form(tr("Owners of {name}", name=detail.party.name), form, save_form)

    def ask_delete(self, row: PartyRow) -> None:
        delete = self.session.client_workspace.parties.delete
        self.editing.confirm_delete(row.name, row.id, delete, Sheet.PARTIES)

    def make_empty_page(self) -> EmptyPage:
        return EmptyPage(
            "users",
            tr("No parties yet"),
            tr(
                "Here belong the firms shipments go to: importer, consignee, end user. Whether one is"
                " a military user or stands on a list is answered by a person, once, and used in"
                " every screening."
            ),
            [
                button(tr("Import parts list"), lambda: self.session.navigator.run_command("import")),
                button(tr("Add party"), self.add_new_row, role="primary"),
            ],
        )


def _describe_stake(detail: PartyDetail, stake: Stake) -> ShownFact:
    """Return an owner as a fact: its share, its list answer, and how completely its own owners are known."""
    owned = tr("this party") if stake.owned == detail.party.party else stake.owned
    is_owned = any(other.owned == stake.owner for other in detail.stakes)
    # The owners entered for an owner count as complete unless the answer says otherwise.
    owner_text = describe_owners(stake.owners_known, stake.owners_complete or "yes", is_owned=is_owned)
    if is_owned:
        owner_text = tr("Its owners: {words}", words=strings.lower_first_letter(owner_text))
    return ShownFact(
        stake.name,
        tr(
            "{percent} of {owned}, list: {listed}",
            percent=strings.format_amount(stake.percent, stake.percent_to, "%"),
            owned=owned,
            listed=describe_answer(stake.listed),
        ),
        note=strings.join_sentences(stake.source, owner_text),
    )
