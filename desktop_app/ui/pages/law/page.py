# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Law: every provision with its text, timeline, status checks, condition and doubts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.law.checks import checks_for, checks_view, who_words
from desktop_app.ui.pages.law.detail import provision_view
from desktop_app.ui.pages.law.law_rows import ListNotice, Rule, is_of_announcement, order_row
from desktop_app.ui.pages.law.listing import listing_view
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.evidence import open_paper
from desktop_app.ui.shared_views.law_state import recorded_checks
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text


class LawPage(ListPage):
    """The provisions of the law file, and the notices of its lists."""

    key = "law"
    topics = ("checks",)

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("runs", tr("In force today"), lambda row: row.state == "in_force"),
            Toggle("here", tr("No. 61 only"), is_of_announcement),
            Toggle("lists", tr("Lists of parties"), lambda row: isinstance(row, ListNotice)),
        )
        super().__init__(
            session,
            tr("Law"),
            translate_text(session.program.pack.title),
            tr("Filter by words, article, number"),
        )
        self.add_actions(
            button(
                tr("Record a check"), lambda: session.navigator.run_command("check.record"), role="primary"
            )
        )

    def list_columns(self) -> Sequence[Column[Any]]:
        instruments = self.session.program.pack.instruments

        def place_text(row: Rule | ListNotice) -> str:
            if isinstance(row, ListNotice):
                return translate_text(instruments[row.id].short)
            text = row.provision.text
            is_known_instrument = text.instrument in instruments
            short = translate_text(instruments[text.instrument].short) if is_known_instrument else ""
            return strings.join_with_commas((short, translate_text(text.article)))

        return (
            Column("id", tr("Provision"), lambda row: row.id, order_row, width=112),
            Column(
                "title",
                tr("What it says"),
                lambda row: translate_text(row.title),
                width=180,
                stretch=True,
            ),
            Column("place", tr("Place"), place_text, width=150, quiet=True, visible=False),
            Column(
                "state",
                tr("Today"),
                lambda row: strings.standing_words(row.state) if row.state else strings.DASH,
                width=104,
            ),
            Column(
                "next",
                tr("Next change"),
                lambda row: strings.format_day(row.changes_on),
                lambda row: row.changes_on.isoformat() if row.changes_on else "",
                width=112,
                day=lambda row: row.changes_on.isoformat() if row.changes_on else "",
            ),
        )

    def read_again(self) -> None:
        self.session.read("rows law", self.read_rows, self._show_rows)

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self.read_again()

    def read_rows(self) -> list[Rule | ListNotice]:
        return [*self._read_rules(), *self._read_list_notices()]

    def _read_list_notices(self) -> list[ListNotice]:
        pack, today = self.session.program.pack, self.session.today
        return [
            ListNotice(
                listing,
                pack.instruments[listing.id].title,
                listing.state_on(today),
                listing.changes_after(today),
            )
            for listing in pack.listings.values()
        ]

    def _read_rules(self) -> list[Rule]:
        session = self.session
        rows = session.client_workspace.checks.rows() if session.client is not None else []
        checks = recorded_checks(rows)
        today, rules = session.today, []
        for provision in session.program.pack.provisions.values():
            if not provision.timeline:
                rules.append(Rule(provision, None, "", None))
                continue
            timeline = session.program.law.read_provision_timeline(provision.id, None, checks)
            state = timeline.state_on(today)
            coming_starts = (s.start for s in timeline.spans if s.start > today and s.state != state)
            own_checks = checks_for(provision, rows)
            rules.append(Rule(provision, timeline, state, next(coming_starts, None), own_checks))
        return rules

    def describe_rows(self, rows: Sequence[Rule]) -> str:
        pack = self.session.program.pack
        return strings.join_with_commas(
            [
                translate_text(pack.title),
                tr("law known to {day}", day=strings.format_day(pack.known_to)),
                strings.tr_n("%n provision(s)", sum(isinstance(row, Rule) for row in rows)),
                strings.tr_n("%n listed name(s)", len(pack.listed)),
            ]
        )

    def draw_detail(self, detail: Rule | ListNotice) -> QWidget:
        session = self.session
        if isinstance(detail, ListNotice):
            return listing_view(session.program.pack, detail.listing, session.today)
        opens = partial(open_paper, session, self)
        return provision_view(
            session.program.pack,
            detail.provision,
            detail.timeline,
            session.today,
            checks=checks_view(detail.checks, opens, self._ask_to_delete) if detail.timeline else None,
        )

    def _ask_to_delete(self, row: StatusCheckRow) -> None:
        session = self.session
        problems.ask_to_confirm(
            self.window(),
            tr("Delete check"),
            tr(
                "Delete the check of {who}? The law line and later cases no longer rest on it. Determinations that"
                " were recorded keep their copy, and its evidence stays. Undo brings it back.",
                who=who_words(row),
            ),
            verb=tr("Delete"),
            careful=True,
            then=lambda: session.change(lambda: session.client_workspace.checks.delete(row.id)),
        )

    def make_empty_page(self) -> EmptyPage:
        return EmptyPage("scale", tr("No law"), tr("The law file holds no provision."))
