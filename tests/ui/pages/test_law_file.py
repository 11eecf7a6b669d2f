# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A law file that is dropped shows what it would change; taking it changes the whole window, going back undoes it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel

from desktop_app.services.context.program import Program
from desktop_app.services.law_files import make_law_file
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.law_file import LawFilePage
from desktop_app.ui.pages.overview import AttentionRow
from desktop_app.ui.session.session import PageId
from desktop_app.ui.shell import import_export
from tests.law_files import extended_law, key_id, public_key, secret_key
from tests.making import new_program
from tests.ui.conftest import Driver

pytestmark = pytest.mark.usefixtures("sample")


@pytest.fixture
def program() -> Program:
    """Return a program of its own, since the law file that counts changes."""
    return new_program()


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("law")
    content, _ = make_law_file(new_program(), extended_law(folder / "extended"), secret_key(), "")
    (folder / "newer.lodestone-law").write_bytes(content)
    (folder / "key.pub").write_bytes(public_key())
    return folder


def _page(driver: Driver) -> LawFilePage:
    driver.settle()
    page = driver.window.pages[PageId.LAW_FILE]
    assert isinstance(page, LawFilePage)
    return page


def _texts(page: LawFilePage) -> str:
    return "\n".join(part.text() for part in page.findChildren(QLabel) if part.isVisibleTo(page))


def test_a_law_file_is_previewed_taken_and_gone_back_from_by_mouse(driver: Driver, law: Path) -> None:
    shipped = driver.window.session.program.pack.version
    file = law / "newer.lodestone-law"
    import_export.take_dropped(driver.window.session, [file])
    page = _page(driver)
    assert page.preview is None
    assert key_id() in page.said.text()
    page.why.setText("handed over by our lawyer")
    page.trust_key(law / "key.pub")
    driver.settle()
    import_export.open_file(driver.window.session, file)
    page = _page(driver)
    assert page.preview is not None
    assert page.said.text() == ""
    texts = _texts(page)
    assert key_id() in texts
    assert "unconfirmed → suspended" in texts.casefold()
    assert page.table.rows_model.rowCount() == len(page.preview.flips) > 0
    laws = driver.window.session.workspace.laws
    paper, workbook = law / "changes.pdf", law / "changes.xlsx"
    laws.write_preview(page.preview, paper)
    laws.write_preview(page.preview, workbook)
    printed = "\n".join(one.extract_text() for one in PdfReader(paper).pages)
    assert "2027.1.1" in printed
    assert key_id() in printed
    assert all(flip.name in printed for flip in page.preview.flips)
    rows = driver.window.session.program.workbooks.read_tables([workbook])[0].tables[0].rows
    assert len(rows) == len(page.preview.flips) + len(page.preview.says) + 1
    assert all(difference.place in printed.replace("\n", " ") for difference in page.preview.says[:1])
    for kind in ("products", "shipments", "records", "parties"):
        page._filter(kind)
        assert page.table.rows_model.rowCount() == sum(flip.kind == kind for flip in page.preview.flips)
    assert driver.window.session.program.pack.version == shipped
    page.take.click()
    page = _page(driver)
    assert driver.window.session.program.pack.version == "2027.1.1"
    assert "2027.1.1" in _texts(page)
    assert page.back.isVisibleTo(page)
    assert page.preview is None
    flips = page.table.rows_model.rowCount()
    assert flips > 2
    driver.window.show_page("overview")
    driver.settle()
    notes = driver.window.pages["overview"].findChildren(AttentionRow)
    (note,) = [note for note in notes if "changed with the law file" in note.accessibleName()]
    assert str(flips) in note.accessibleName()
    note.click()
    page = _page(driver)
    chosen = page.table.current_row()
    page.table.opened.emit(chosen)
    driver.settle()
    assert driver.window.page_id == {"products": "products", "shipments": "screenings"}[chosen.kind]
    driver.window.show_page(PageId.LAW_FILE)
    page = _page(driver)
    page.table.select_row(chosen.id)
    page.looked_at.click()
    driver.settle()
    assert page.table.rows_model.rowCount() == flips - 1
    page.looked_at_all.click()
    driver.settle()
    assert not page.table.isVisibleTo(page)
    page.why.setText("the notice was invented")
    page.back.click()
    page = _page(driver)
    assert driver.window.session.program.pack.version == shipped
    assert not page.back.isEnabled()


def test_leaving_it_changes_nothing(driver: Driver, law: Path) -> None:
    driver.window.session.workspace.laws.trust_key(public_key(), "J. Haug", "a test")
    shipped = driver.window.session.program.pack.version
    driver.go(PageId.LAW_FILE, str(law / "newer.lodestone-law"))
    page = _page(driver)
    assert page.leave.isVisibleTo(page)
    page.leave.click()
    driver.settle()
    assert page.preview is None
    assert shipped in _texts(page)


def test_what_flips_names_its_client_and_opens_there(
    desk: Workspace, sample: int, driver: Driver, law: Path
) -> None:
    other = desk.clients.create(Client(client="other", name="Other GmbH", country=CountryCode("DE"))).value
    source, room = desk.client_workspace(sample), desk.client_workspace(other)
    magnet = source.products.get(source.products.find("KM-4212") or 0)
    room.products.create(replace(magnet.product, supplier=""))
    driver.window.read_clients()
    page = _page(driver)
    page.why.setText("handed over by our lawyer")
    page.trust_key(law / "key.pub")
    driver.settle()
    import_export.take_dropped(driver.window.session, [law / "newer.lodestone-law"])
    driver.settle()
    assert page.preview is not None
    (column,) = [one for one in page.table.columns_in_sight() if one.id == "client"]
    ours = next(flip for flip in page.preview.flips if flip.name == "KM-4212")
    flip = replace(ours, client="other")
    assert [column.text(one) for one in (ours, flip)] == ["Nordwerk Antriebe GmbH", "Other GmbH"]
    assert driver.window.session.client == sample
    page.table.opened.emit(flip)
    driver.settle()
    assert (driver.window.session.client, driver.window.page_id) == (other, "products")
    products = driver.window.pages.products
    assert products.table.current_row().product.part_number == "KM-4212"
