# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The parties: importers, consignees, end users, what is known of them, and who owns them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.schema.rows import PartyDetail, PartyRow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import (
    form_texts,
    make_checker,
    make_groups,
    whole_form,
)
from desktop_app.ui.shared_views.list_columns import listed_columns
from desktop_app.ui.widgets.detail import detail_head, section
from desktop_app.ui.widgets.facts import FactList, Shown
from desktop_app.ui.widgets.forms.form import Form
from desktop_app.ui.widgets.forms.repeated import Repeated
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import across, boxed, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import mark_translatable, tr

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


def answer_words(answer: str) -> str:
    """Return an answer about a party as it is read."""
    return {
        "yes": tr("yes"),
        "no": tr("no"),
        "control": tr("control list"),
        "watch": tr("watch list"),
        "unknown": tr("not known"),
        "": tr("nobody has looked"),
    }.get(answer, answer)


def cell_words(answer: str) -> str:
    """Return an answer about a party as it stands in the table, where there is less room."""
    return answer_words(answer) if answer else tr("not looked up")


def owners_words(known: str, complete: str, *, is_owned: bool) -> str:
    """Return how far somebody looked who owns a party or an owner; ``is_owned``: owners are entered."""
    if is_owned:
        words = {"yes": tr("These are all"), "no": tr("There are more")}
        return words.get(complete, tr("There may be more"))
    if known != "yes":
        return tr("Nobody has recorded who owns it")
    words = {"yes": tr("Looked: no owners"), "no": tr("Looked: none was found, but there are some")}
    return words.get(complete, tr("Looked: none was found, but there may be some"))


def _is_unseen(row: PartyRow) -> bool:
    """Tell whether nobody looked for one of the two answers of the table."""
    return not row.listed or not row.military


class PartiesPage(ListPage):
    """The parties of the client."""

    key = "parties"
    topics = ("parties", "shipments")

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("listed", tr("Listed"), lambda row: row.listed in ("control", "watch")),
            Toggle("military", tr("Military"), lambda row: row.military == "yes"),
            Toggle("unseen", tr("Not looked up"), _is_unseen),
            Toggle("unknown", tr("Not known"), lambda row: "unknown" in (row.listed, row.military)),
        )
        super().__init__(
            session,
            tr("Parties"),
            tr("Who imports, who receives, who uses"),
            tr("Filter by name, country, 中文"),
        )
        self.add_actions(button(tr("Add party"), self.add_row, role="primary"))

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", tr("Name"), lambda row: row.name, width=220, stretch=True),
            Column("name_zh", "中文", lambda row: row.name_zh, width=150, visible=False),
            Column(
                "country", tr("Country"), lambda row: strings.country_name(row.country), width=110
            ),
            Column("military", tr("Military"), lambda row: cell_words(row.military), width=106),
            Column("listed", tr("Listed"), lambda row: cell_words(row.listed), width=106),
            Column(
                "unreliable",
                tr("Unreliable list"),
                lambda row: cell_words(row.unreliable),
                width=106,
                visible=False,
            ),
            Column(
                "held",
                tr("Held by a listed party"),
                lambda row: cell_words(row.held_by_listed),
                width=140,
                visible=False,
            ),
            *listed_columns(Party),
            Column(
                "shipments",
                tr("Shipments"),
                lambda row: str(row.shipments),
                lambda row: row.shipments,
                right=True,
                width=86,
            ),
        )

    def read_rows(self) -> Sequence[PartyRow]:
        return self.session.client_workspace.parties.rows()

    def describe(self, rows: Sequence[PartyRow]) -> str:
        listed = sum(row.listed in ("control", "watch") for row in rows)
        unknown = sum("unknown" in (row.listed, row.military) for row in rows)
        unseen = sum(map(_is_unseen, rows))
        said = [strings.tr_n("%n party(s)", len(rows)).replace("partys", "parties")]
        # None on a list is an answer only where there is one for every party.
        if listed or all(row.listed == "no" for row in rows):
            said.append(strings.tr_n("%n on a list", listed))
        said += [strings.tr_n("%n not looked up", unseen)] * bool(unseen)
        said += [strings.tr_n("%n not known", unknown)] * bool(unknown)
        return strings.join_with_commas(said)

    def read_detail(self, row: PartyRow) -> PartyDetail:
        return self.session.client_workspace.parties.get(row.id)

    def draw(self, detail: PartyDetail) -> QWidget:
        party = detail.party
        facts = FactList(160)
        rows = [
            Shown(tr("Country"), strings.country_name(party.country)),
            Shown(tr("Address"), party.address or strings.DASH),
            Shown(tr("Military user"), answer_words(party.military)),
            Shown(tr("Control or watch list"), answer_words(party.listed)),
            Shown(tr("Held by a listed party"), answer_words(party.held_by_listed)),
            Shown(tr("Unreliable list"), answer_words(party.unreliable)),
        ]
        if party.note:
            rows.append(Shown(tr("Note"), party.note))
        facts.show_facts(rows)
        edit = button(tr("Edit"), lambda: self._open(detail))
        column = down(detail_head(party.name, party.name_zh, edit), 8, facts)
        column.addWidget(self._owners(detail))
        column.addWidget(section(tr("Shipments")))
        for shipment in detail.shipments:
            words = f"{shipment.shipment}  {strings.format_day(shipment.on)}  {shipment.title}"
            link = button(
                words,
                partial(self.session.navigator.show_page, "screenings", shipment.id),
                role="link",
                tip=words,
            )
            column.addWidget(link)
        if not detail.shipments:
            column.addWidget(label(tr("No shipment names this party."), "quiet", wrap=True))
        return boxed(column)

    def _owners(self, detail: PartyDetail) -> QWidget:
        change = button(tr("Change"), lambda: self._open_stakes(detail), role="link")
        change.setAccessibleName(tr("Change the owners"))
        column = down(18, across(label(tr("Owners"), "section"), None, change), 6, gap=0)
        facts = FactList(160)
        facts.show_facts([_stake(detail, stake) for stake in detail.stakes])
        column.addWidget(facts)
        party = detail.party
        is_owned = any(stake.owned == party.party for stake in detail.stakes)
        words = owners_words(party.owners_known, party.owners_complete, is_owned=is_owned)
        column.addWidget(label(strings.join_sentences(words), "quiet", wrap=True))
        return boxed(column)

    def add_row(self) -> None:
        self._open(None)

    def open_row(self, row: PartyRow) -> None:
        self.session.read(
            "party form", lambda: self.session.client_workspace.parties.get(row.id), self._open
        )

    def _open(self, detail: PartyDetail | None) -> None:
        wanted = [(tr(title) if title else "", rows) for title, rows in whole_form(Party, _FORM)]
        groups = make_groups(self.session, Party, wanted)
        form = Form(groups, 150, check=make_checker(self.session, Party), later=True)
        form.show_values(form_texts(detail.party if detail else Party()))
        room = self.session.client_workspace

        def save() -> None:
            if detail is None:
                filled = Party(**form.values())
                self.editing.store(lambda: room.parties.create(filled))
            else:
                changed = replace(detail.party, **form.values())
                self.editing.store(lambda: room.parties.update(detail.id, changed), detail.id)

        name = detail.party.name if detail else ""
        self.editing.open(tr("Edit {name}", name=name) if detail else tr("Add party"), form, save)

    def _open_stakes(self, detail: PartyDetail) -> None:
        form = Repeated(
            lambda: make_groups(self.session, Stake, whole_form(Stake, [("", _STAKE)])),
            (tr("Add owner"), tr("Take out owner"), tr("No owner is entered yet.")),
            check=make_checker(self.session, Stake),
            later=True,
        )
        form.show_values([form_texts(stake) for stake in detail.stakes])
        room = self.session.client_workspace

        def save() -> None:
            stakes = [Stake(**values) for values in form.values()]
            self.editing.store(lambda: room.parties.set_stakes(detail.id, stakes), detail.id)

        self.editing.open(tr("Owners of {name}", name=detail.party.name), form, save)

    def ask_delete(self, row: PartyRow) -> None:
        room = self.session.client_workspace
        self.editing.confirm_delete(
            row.name,
            lambda: room.parties.delete(row.id),
            lambda: self.session.workspace.check_delete(Sheet.PARTIES, row.id),
        )

    def empty(self) -> EmptyPage:
        return EmptyPage(
            "users",
            tr("No parties yet"),
            tr(
                "Here belong the firms shipments go to: importer, consignee, end user. Whether one is"
                " a military user or stands on a list is answered by a person, once, and used in"
                " every screening."
            ),
            [
                button(
                    tr("Import parts list"), lambda: self.session.navigator.run_command("import")
                ),
                button(tr("Add party"), self.add_row, role="primary"),
            ],
        )


def _stake(detail: PartyDetail, stake: Stake) -> Shown:
    """Return an owner as it is shown, with how far somebody looked who owns it in turn."""
    owned = tr("this party") if stake.owned == detail.party.party else stake.owned
    is_owned = any(other.owned == stake.owner for other in detail.stakes)
    # Of an owner's own owners, what is entered is all unless somebody says otherwise.
    words = owners_words(stake.owners_known, stake.owners_complete or "yes", is_owned=is_owned)
    if is_owned:
        words = tr("Its owners: {words}", words=strings.lower_first_letter(words))
    return Shown(
        stake.name,
        tr(
            "{percent} of {owned}, list: {listed}",
            percent=strings.format_amount(stake.percent, stake.percent_to, "%"),
            owned=owned,
            listed=answer_words(stake.listed),
        ),
        note=strings.join_sentences(stake.source, words),
    )
