# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One module a page of the rail."""

from desktop_app.ui.outlook import Outlook
from desktop_app.ui.pages.law import LawPage
from desktop_app.ui.pages.overview import OverviewPage
from desktop_app.ui.pages.parties import PartiesPage
from desktop_app.ui.pages.products import ProductsPage
from desktop_app.ui.pages.records import RecordsPage
from desktop_app.ui.pages.screenings import ScreeningsPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.suppliers import SuppliersPage
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.page import Page

__all__ = ["make_pages"]


def make_pages(session: Session) -> dict[str, Page]:
    """Return every page by its place on the rail."""
    outlook = Outlook(session)
    return {
        "overview": OverviewPage(session, outlook),
        "products": ProductsPage(session, outlook),
        "suppliers": SuppliersPage(session),
        "parties": PartiesPage(session),
        "screenings": ScreeningsPage(session),
        "records": RecordsPage(session),
        "law": LawPage(session),
        "settings": SettingsPage(session),
    }
