# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents are attached, dropped, opened, changed and detached where they count, and a figure leads to its origin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.catalogue.attachments import DocumentDetails, Subject
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, Day, Mass
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.attachments import DocumentsView, OriginDialog, open_origin
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.charts import OriginButton
from tests.ui.conftest import Driver, shown

PAPER = Paper(name="certificate.pdf", content=b"%PDF-1.7 certificate")
EXPIRED = DocumentDetails(kind="certificate", issuer="SGS", valid_until=Day("2026-01-31"))
AGAIN = "Look again: it is no longer valid on that day."


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the files that the system was asked to open."""
    files: list[Path] = []

    def open_url(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return files


@pytest.fixture
def room(desk: Workspace, sample: int) -> ClientWorkspace:
    return desk.client_workspace(sample)


def documents(driver: Driver) -> DocumentsView:
    (view,) = [one for one in driver.window.findChildren(DocumentsView) if one.isVisible()]
    return view


def press(driver: Driver, root: QWidget, name: str) -> None:
    (found,) = [
        one
        for one in root.findChildren(QPushButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    ]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    driver.settle()


def show_product(driver: Driver, room: ClientWorkspace) -> int:
    product = room.products.find("KM-4212")
    assert product is not None
    driver.go("products", product)
    return product


def test_a_file_that_is_dropped_is_attached_opened_and_detached_with_undo(
    driver: Driver, room: ClientWorkspace, tmp_path: Path, opened: list[Path]
) -> None:
    product = show_product(driver, room)
    file = tmp_path / PAPER.name
    file.write_bytes(PAPER.content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    documents(driver).dropEvent(
        QDropEvent(
            QPointF(1, 1),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, FormDialog)
    dialog.form.show_values(
        {"kind": "certificate", "figure": "0", "valid_until": "2026-01-31", "issuer": "SGS"}
    )
    press(driver, dialog, "Attach")
    (attached,) = room.attachments.of("products", product)
    assert (attached.details, attached.sha256) == (EXPIRED, PAPER.sha256)
    assert AGAIN in list(shown(documents(driver)))
    assert "1 document below to be looked at again" in list(shown(driver.window))
    press(driver, documents(driver), PAPER.name)
    assert [one.read_bytes() for one in opened] == [PAPER.content]
    press(driver, documents(driver), "Detach")
    press(driver, driver.dialog(), "Detach")
    assert room.attachments.list_all() == []
    assert "No document is attached." in list(shown(documents(driver)))
    driver.window.session.undo()
    driver.settle()
    assert PAPER.name in " ".join(shown(documents(driver)))


def test_a_file_that_is_not_kept_is_refused_in_words(
    driver: Driver, room: ClientWorkspace, tmp_path: Path
) -> None:
    show_product(driver, room)
    file = tmp_path / "program.pdf"
    file.write_bytes(b"MZ")
    documents(driver).take_file(file)
    driver.settle()
    assert "is something else" in " ".join(shown(driver.dialog()))
    driver.dialog().close()


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_letter_of_a_figure_opens_where_it_comes_from(
    driver: Driver, room: ClientWorkspace, by: str, opened: list[Path]
) -> None:
    product = show_product(driver, room)
    form = room.products.get(product).product
    room.products.update(product, replace(form, mass=Mass("52")))
    room.products.update(product, replace(form, mass=Mass("50")))
    room.attachments.attach(Subject("products", product, field="mass"), PAPER, EXPIRED)
    driver.window.session.change_bus.changed.emit(frozenset({"products"}))
    driver.settle()
    (mark,) = [
        one for one in driver.window.findChildren(OriginButton) if one.accessibleName().endswith(": Mass")
    ]
    if by == "mouse":
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    else:
        mark.setFocus()
        QTest.keyClick(mark, Qt.Key.Key_Return)
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, OriginDialog)
    texts = list(shown(dialog))
    assert "50 g" in texts
    assert any(text.endswith("changed by J. Haug: 52 g") for text in texts), texts
    press(driver, dialog, PAPER.name)
    assert [one.read_bytes() for one in opened] == [PAPER.content]
    dialog.close()


def test_where_a_country_comes_from_is_told_with_its_name(driver: Driver, room: ClientWorkspace) -> None:
    product = show_product(driver, room)
    room.products.update(product, replace(room.products.get(product).product, made_in=CountryCode("DE")))
    room.products.update(product, replace(room.products.get(product).product, made_in=CountryCode("JP")))
    dialog = open_origin(driver.window.session, product, "made_in", "Country of origin")
    driver.settle()
    texts = list(shown(dialog))
    assert "Japan" in texts
    assert any(text.endswith("changed by J. Haug: Germany") for text in texts), texts
    dialog.close()


def test_panel_and_review_of_a_screening_say_look_again(driver: Driver, room: ClientWorkspace) -> None:
    product = show_product(driver, room)
    room.attachments.attach(Subject("products", product), PAPER, EXPIRED)
    work = room.screenings.start_product(product).value
    driver.screen("resume", work.id)
    (view,) = driver.window.findChildren(ScreeningView)
    assert f"{PAPER.name}: it is no longer valid on that day" in list(shown(view.live_panel))
    view.show_step(Step.REVIEW)
    driver.settle()
    assert AGAIN in list(shown(view.documents))
    names = [words for _, words in view.documents.figures]
    assert names[0] == "The screening as a whole"
    assert len(names) > 1


def test_the_overview_leads_to_what_has_to_be_looked_at_again(driver: Driver, room: ClientWorkspace) -> None:
    product = show_product(driver, room)
    room.attachments.attach(Subject("products", product), PAPER, EXPIRED)
    driver.go("overview")
    press(driver, driver.window, "1 document to be looked at again")
    assert AGAIN in list(shown(documents(driver)))


def test_from_a_record_to_the_document_of_a_figure(
    driver: Driver, room: ClientWorkspace, opened: list[Path]
) -> None:
    product = room.products.find("KM-4212")
    assert product is not None
    room.attachments.attach(Subject("products", product, field="made_in"), PAPER, EXPIRED)
    work = room.screenings.start_product(product).value
    record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    driver.go("records", record)
    texts = " ".join(shown(driver.window))
    assert "Look again: it is no longer valid on that day." in texts
    press(driver, driver.window, f"Open {PAPER.name}")
    assert [one.read_bytes() for one in opened] == [PAPER.content]


@pytest.mark.parametrize("page", ["suppliers", "parties"])
def test_suppliers_and_parties_have_documents(driver: Driver, room: ClientWorkspace, page: str) -> None:
    rows = room.suppliers.rows() if page == "suppliers" else room.parties.rows()
    room.attachments.attach(Subject(page, rows[0].id), PAPER, EXPIRED)
    driver.go(page, rows[0].id)
    assert AGAIN in list(shown(documents(driver)))


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_document_is_attached_where_the_question_is_asked(
    driver: Driver, room: ClientWorkspace, by: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / PAPER.name
    file.write_bytes(PAPER.content)
    product = room.products.create(Product(part_number="MG-9", name="Ring magnet")).value
    work = room.screenings.start_product(product).value
    driver.screen("resume", work.id)
    (view,) = driver.window.findChildren(ScreeningView)
    view.show_page_of("items[0].made_in")
    driver.settle()
    question = next(one for one in view.question_page.questions if one.field.path == "items[0].made_in")
    (attach,) = [one for one in question.findChildren(QPushButton) if one.text() == "Attach document"]
    assert attach.accessibleName() == f"Attach document: {question.field.question}"
    monkeypatch.setattr(saving, "ask_for_file", lambda _parent, _title, _name, take, _kinds: take(file))
    if by == "mouse":
        QTest.mouseClick(attach, Qt.MouseButton.LeftButton)
    else:
        attach.setFocus()
        QTest.keyClick(attach, Qt.Key.Key_Space)
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, FormDialog)
    dialog.form.show_values({"kind": "certificate", "valid_until": "2026-01-31", "issuer": "SGS"})
    press(driver, dialog, "Attach")
    (attached,) = room.attachments.of("screenings", work.id)
    assert (attached.subject.field, attached.details) == ("item.made_in", EXPIRED)
    assert PAPER.name in list(shown(question)), "what proves the answer is named below it"
    assert f"{PAPER.name}: it is no longer valid on that day" in list(shown(view.live_panel))
    driver.window.session.undo()
    driver.settle()
    assert PAPER.name not in list(shown(question))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<html><img src='https://example.org/a.png'></html>"),
        ("page.HTM", b"no bracket at all"),
        ("mail.eml", b"From: a@example.org\n\n<img src='https://example.org/a.png'>"),
        ("mail.msg", bytes.fromhex("d0cf11e0a1b11ae1")),
    ],
)
def test_who_opens_what_may_fetch_from_elsewhere_is_told_first(
    driver: Driver, room: ClientWorkspace, opened: list[Path], name: str, content: bytes
) -> None:
    product = show_product(driver, room)
    room.attachments.attach(Subject("products", product), Paper(name=name, content=content), EXPIRED)
    driver.window.session.change_bus.announce({"evidence"})
    driver.settle()
    press(driver, documents(driver), name)
    assert opened == []
    told = " ".join(shown(driver.dialog()))
    assert "may fetch from the internet" in told
    press(driver, driver.dialog(), "Cancel")
    assert opened == []
    press(driver, documents(driver), name)
    press(driver, driver.dialog(), "Open it")
    assert [file.read_bytes() for file in opened] == [content]
