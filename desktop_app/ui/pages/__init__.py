# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of the rail, a module each. A page is imported when it is first shown, which keeps the start short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from desktop_app.basics.late import late_function
from desktop_app.ui.look.theme import apply_style
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.widgets.help import set_place

if TYPE_CHECKING:
    from desktop_app.ui.pages.check_paper.page import CheckPaperPage
    from desktop_app.ui.pages.importing.page import ImportPage
    from desktop_app.ui.pages.journal import JournalPage
    from desktop_app.ui.pages.products.page import ProductsPage
    from desktop_app.ui.pages.settings import SettingsPage
    from desktop_app.ui.shared_views.record_answers import RecordAnswers, TodayVerdicts
    from desktop_app.ui.widgets.page import Page

__all__ = ["Pages"]


class Pages(dict[str, "Page"]):
    """The pages by their id. A page is made when it is first looked up; iterating yields only those made.

    ``typed`` holds filter texts by page id, for pages that are not made yet.
    """

    def __init__(
        self, session: Session, stack: QStackedWidget, run: Callable[[str], None], typed: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._session, self._stack, self._run = session, stack, run
        self._typed = dict(typed)
        self._today_verdicts: TodayVerdicts | None = None
        self._record_answers: RecordAnswers | None = None

    def __missing__(self, page_id: str) -> Page:
        page = self[page_id] = self._make_page(page_id)
        set_place(page, f"page/{page_id}")
        self._stack.addWidget(page)  # before it has a style, which would be worked out twice
        apply_style(page)
        box, typed = page.filter_box(), self._typed.pop(page_id, "")
        if box is not None and typed:
            box.setText(typed)
        return page

    def filter_texts(self) -> dict[str, str]:
        """Return the filter text of every page by its id, those not made yet included."""
        boxes = ((page_id, page.filter_box()) for page_id, page in self.items())
        return {**self._typed, **{page_id: box.text() for page_id, box in boxes if box is not None}}

    def _make_page(self, page_id: str) -> Page:
        if page_id == "welcome":
            from desktop_app.ui.pages.welcome import Welcome

            return Welcome(self._session, self._run)
        if page_id == "overview":
            from desktop_app.ui.pages.overview import OverviewPage

            return OverviewPage(self._session, self.today_verdicts, self.record_answers)
        if page_id == "records":
            from desktop_app.ui.pages.records.page import RecordsPage

            return RecordsPage(self._session, self.record_answers)
        if page_id == PageId.PRODUCTS:
            from desktop_app.ui.pages.products.page import ProductsPage

            return ProductsPage(self._session, self.today_verdicts)
        return _MAKERS[page_id](self._session)

    @property
    def products(self) -> ProductsPage:
        """Return the page of products."""
        from desktop_app.ui.pages.products.page import ProductsPage

        page = self[PageId.PRODUCTS]
        assert isinstance(page, ProductsPage)  # noqa: S101  made so
        return page

    @property
    def importing(self) -> ImportPage:
        """Return the page on which a list comes in."""
        from desktop_app.ui.pages.importing.page import ImportPage

        page = self[PageId.IMPORT]
        assert isinstance(page, ImportPage)  # noqa: S101  made so
        return page

    @property
    def check_paper(self) -> CheckPaperPage:
        """Return the page on which a paper is checked."""
        from desktop_app.ui.pages.check_paper.page import CheckPaperPage

        page = self[PageId.CHECK_PAPER]
        assert isinstance(page, CheckPaperPage)  # noqa: S101  made so
        return page

    @property
    def journal(self) -> JournalPage:
        """Return the page of the journal."""
        from desktop_app.ui.pages.journal import JournalPage

        page = self[PageId.JOURNAL]
        assert isinstance(page, JournalPage)  # noqa: S101  made so
        return page

    @property
    def settings(self) -> SettingsPage:
        """Return the page of settings."""
        from desktop_app.ui.pages.settings import SettingsPage

        page = self["settings"]
        assert isinstance(page, SettingsPage)  # noqa: S101  made so
        return page

    @property
    def today_verdicts(self) -> TodayVerdicts:
        """Return the verdicts of shipping each product today, shared by all pages that show them."""
        if self._today_verdicts is None:
            from desktop_app.ui.shared_views.record_answers import TodayVerdicts

            self._today_verdicts = TodayVerdicts(self._session)
        return self._today_verdicts

    @property
    def record_answers(self) -> RecordAnswers:
        """Return which records would be answered otherwise today, shared by all pages that show it."""
        if self._record_answers is None:
            from desktop_app.ui.shared_views.record_answers import RecordAnswers

            self._record_answers = RecordAnswers(self._session)
        return self._record_answers


def _make_check_paper(session: Session) -> Page:
    from desktop_app.ui.pages.check_paper.page import CheckPaperPage, SessionRecords

    return CheckPaperPage(session, SessionRecords(session))


_MAKERS: Mapping[str, Callable[[Session], Page]] = {
    PageId.SUPPLIERS: late_function("desktop_app.ui.pages.suppliers", "SuppliersPage"),
    PageId.PARTIES: late_function("desktop_app.ui.pages.parties", "PartiesPage"),
    "screenings": late_function("desktop_app.ui.pages.shipments.page", "ScreeningsPage"),
    PageId.RATES: late_function("desktop_app.ui.pages.rates", "RatesPage"),
    PageId.IMPORT: late_function("desktop_app.ui.pages.importing.page", "ImportPage"),
    PageId.TO_FINISH: late_function("desktop_app.ui.pages.to_finish", "ToFinishPage"),
    PageId.ASKED: late_function("desktop_app.ui.pages.asked", "AskedPage"),
    PageId.CHECK_PAPER: _make_check_paper,
    PageId.JOURNAL: late_function("desktop_app.ui.pages.journal", "JournalPage"),
    PageId.JUDGING: late_function("desktop_app.ui.pages.judging.page", "JudgingPage"),
    PageId.LISTS: late_function("desktop_app.ui.pages.party_lists.entries_page", "EntriesPage"),
    PageId.LIST_VERSIONS: late_function("desktop_app.ui.pages.party_lists.versions_page", "VersionsPage"),
    "law": late_function("desktop_app.ui.pages.law", "LawPage"),
    PageId.LAW_FILE: late_function("desktop_app.ui.pages.law_file", "LawFilePage"),
    PageId.LAW_DRAFT: late_function("desktop_app.ui.pages.law_draft", "LawDraftPage"),
    PageId.WHAT_IF: late_function("desktop_app.ui.pages.what_if", "WhatIfPage"),
    PageId.SORTING: late_function("desktop_app.ui.pages.sorting.page", "SortingPage"),
    PageId.BILL: late_function("desktop_app.ui.pages.bills.page", "BillPage"),
    PageId.ALL_CLIENTS: late_function("desktop_app.ui.pages.all_clients.page", "AllClientsPage"),
    PageId.ALL_ASKED: late_function("desktop_app.ui.pages.all_clients.lists", "AllAskedPage"),
    PageId.ALL_LOOK_UPS: late_function("desktop_app.ui.pages.all_clients.lists", "AllLookUpsPage"),
    PageId.ALL_SCREENINGS: late_function("desktop_app.ui.pages.all_clients.lists", "AllScreeningsPage"),
    PageId.ALL_RECORDS: late_function("desktop_app.ui.pages.all_clients.lists", "AllRecordsPage"),
    PageId.ALL_WHAT_IF: late_function("desktop_app.ui.pages.all_clients.what_if", "AllWhatIfPage"),
    "settings": late_function("desktop_app.ui.pages.settings", "SettingsPage"),
}
