# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of parties: importers, consignees and end users, answers about them, and their owners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.party_search.firm_ways import FirmMark, mark_firms
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Party
from desktop_app.services.schema.rows import PartyDetail, PartyRow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.listed_names import ListedNames
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.owner_editing import OwnerEditing
from desktop_app.ui.pages.party_owners import PartyOwners
from desktop_app.ui.pages.party_words import describe_answer, describe_cell
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import make_row_form
from desktop_app.ui.shared_views.list_columns import listed_columns, number_column
from desktop_app.ui.widgets.detail import add_links, make_detail_head, make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import boxed, button, down
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


def _answer_column(name: str, heading: str, answer: str, width: int, *, is_shown: bool = True) -> Column[Any]:
    """Return the column of one answer about a party; ``answer`` is its field in PartyRow."""
    return Column(
        name, heading, lambda row: describe_cell(getattr(row, answer)), width=width, visible=is_shown
    )


def describe_mark(mark: FirmMark | None) -> str:
    """Return what lists say of a party, for its row."""
    if mark is None or (not mark.is_looked_up and not mark.to_judge):
        return tr("not searched")
    if mark.to_judge:
        return strings.tr_n("%n to judge", mark.to_judge)
    texts = {"same": tr("judged the same"), "different": tr("judged different")}
    return texts.get(mark.judged) or (tr("may be met") if mark.is_met else tr("no entry met"))


def _is_not_answered(row: PartyRow) -> bool:
    """Tell whether one of the two answers shown in the table was never looked up."""
    return not row.listed or not row.military


class PartiesPage(ListPage):
    """The parties of the client."""

    key = "parties"
    topics = ("parties", "shipments")

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
            Column("name", tr("Name"), lambda row: row.name, width=220, stretch=True),
            Column("name_zh", "中文", lambda row: row.name_zh, width=150, visible=False),
            Column("country", tr("Country"), lambda row: strings.country_name(row.country), width=110),
            Column("lists", tr("In lists"), lambda row: describe_mark(self._marks.get(row.party)), width=112),
            _answer_column("military", tr("Military"), "military", 106),
            _answer_column("listed", tr("Listed"), "listed", 106),
            _answer_column("unreliable", tr("Unreliable list"), "unreliable", 106, is_shown=False),
            _answer_column("held", tr("Held by a listed party"), "held_by_listed", 140, is_shown=False),
            *listed_columns(Party),
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
