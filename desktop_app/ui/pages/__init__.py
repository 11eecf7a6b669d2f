# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of the rail, a module each. A page is imported when it is first shown, which keeps the start short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.look.style import apply_style
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session

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
        apply_style(page)
        self._stack.addWidget(page)
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


def _make_suppliers(session: Session) -> Page:
    from desktop_app.ui.pages.suppliers import SuppliersPage

    return SuppliersPage(session)


def _make_parties(session: Session) -> Page:
    from desktop_app.ui.pages.parties import PartiesPage

    return PartiesPage(session)


def _make_screenings(session: Session) -> Page:
    from desktop_app.ui.pages.shipments.page import ScreeningsPage

    return ScreeningsPage(session)


def _make_rates(session: Session) -> Page:
    from desktop_app.ui.pages.rates import RatesPage

    return RatesPage(session)


def _make_importing(session: Session) -> Page:
    from desktop_app.ui.pages.importing.page import ImportPage

    return ImportPage(session)


def _make_to_finish(session: Session) -> Page:
    from desktop_app.ui.pages.to_finish import ToFinishPage

    return ToFinishPage(session)


def _make_check_paper(session: Session) -> Page:
    from desktop_app.ui.pages.check_paper.page import CheckPaperPage, SessionRecords

    return CheckPaperPage(session, SessionRecords(session))


def _make_journal(session: Session) -> Page:
    from desktop_app.ui.pages.journal import JournalPage

    return JournalPage(session)


def _make_judging(session: Session) -> Page:
    from desktop_app.ui.pages.judging.page import JudgingPage

    return JudgingPage(session)


def _make_lists(session: Session) -> Page:
    from desktop_app.ui.pages.party_lists.entries_page import EntriesPage

    return EntriesPage(session)


def _make_list_versions(session: Session) -> Page:
    from desktop_app.ui.pages.party_lists.versions_page import VersionsPage

    return VersionsPage(session)


def _make_law_file(session: Session) -> Page:
    from desktop_app.ui.pages.law_file import LawFilePage

    return LawFilePage(session)


def _make_what_if(session: Session) -> Page:
    from desktop_app.ui.pages.what_if import WhatIfPage

    return WhatIfPage(session)


def _make_sorting(session: Session) -> Page:
    from desktop_app.ui.pages.sorting.page import SortingPage

    return SortingPage(session)


def _make_bill(session: Session) -> Page:
    from desktop_app.ui.pages.bills.page import BillPage

    return BillPage(session)


def _make_law(session: Session) -> Page:
    from desktop_app.ui.pages.law import LawPage

    return LawPage(session)


def _make_settings(session: Session) -> Page:
    from desktop_app.ui.pages.settings import SettingsPage

    return SettingsPage(session)


_MAKERS: Mapping[str, Callable[[Session], Page]] = {
    PageId.SUPPLIERS: _make_suppliers,
    PageId.PARTIES: _make_parties,
    "screenings": _make_screenings,
    PageId.RATES: _make_rates,
    PageId.IMPORT: _make_importing,
    PageId.TO_FINISH: _make_to_finish,
    PageId.CHECK_PAPER: _make_check_paper,
    PageId.JOURNAL: _make_journal,
    PageId.JUDGING: _make_judging,
    PageId.LISTS: _make_lists,
    PageId.LIST_VERSIONS: _make_list_versions,
    "law": _make_law,
    PageId.LAW_FILE: _make_law_file,
    PageId.WHAT_IF: _make_what_if,
    PageId.SORTING: _make_sorting,
    PageId.BILL: _make_bill,
    "settings": _make_settings,
}
