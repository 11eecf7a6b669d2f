# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page What if: changes put together by keyboard, worked out, saved; opened from a supplier and from a product."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.services.schema.forms import Client, Supplier
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.pages.suppliers import SuppliersPage
from desktop_app.ui.pages.what_if import WhatIfPage
from desktop_app.ui.session.session import PageId
from desktop_app.ui.shared_views.was_and_is import MovedCounts
from desktop_app.ui.shell.command_box import ListedSearch, SearchEntry, find_entries
from desktop_app.ui.widgets.charts import ShareScaleView
from tests.ui.conftest import Driver
from tests.ui.shared_views.test_saving import choose_file

pytestmark = pytest.mark.usefixtures("sample")


def page_of(driver: Driver) -> WhatIfPage:
    driver.settle()
    page = driver.window.pages[PageId.WHAT_IF]
    assert isinstance(page, WhatIfPage)
    return page


def texts(page: WhatIfPage) -> str:
    return "\n".join(part.text() for part in page.findChildren(QLabel) if part.isVisibleTo(page))


def test_changes_are_put_together_and_worked_out(driver: Driver) -> None:
    driver.window.run_command("go.what_if")
    page = page_of(driver)
    page.work_out.click()
    assert page.fault.text() == "Choose what is supposed first, then Suppose it."
    assert page.what_if is None
    page.kind.show_value("standing")
    page.kind.edited.emit()
    page.standing.show_value("in_force")
    page.add.click()
    page.kind.show_value("values")
    page.kind.edited.emit()
    QTest.keyClicks(page.figure, "-20")
    QTest.keyClick(page.figure, Qt.Key.Key_Return)
    assert page.changes == ["standing=in_force", "values=-20%"]
    page.work_out.click()
    page = page_of(driver)
    assert page.what_if is not None
    expected = driver.window.session.client_workspace.supposed.try_changes(page.changes, ORDINARY)
    assert page.what_if.as_tree() == expected.as_tree()
    assert page.table.rows_model.rowCount() == len(expected.flips) > 0
    assert f"{len(expected.flips)} products come to another answer" in texts(page)
    assert not page.line.isVisibleTo(page), "the result has the room"
    page.more.click()
    assert page.line.isVisibleTo(page)
    assert page.what_if is not None, "to add a change throws nothing away"
    next(chip for chip in page.chips.findChildren(type(page.add)) if "In force" in chip.text()).click()
    assert page.changes == ["values=-20%"]
    assert page.what_if is None, "what was worked out was for other changes"


def test_enter_presses_the_button_that_has_the_focus(driver: Driver) -> None:
    driver.window.run_command("go.what_if")
    page = page_of(driver)
    page.work_out.setFocus()
    QTest.keyClick(page.work_out, Qt.Key.Key_Return)
    assert page.fault.text() == "Choose what is supposed first, then Suppose it."


def test_a_line_that_is_not_filled_in_or_cannot_be_read_is_told(driver: Driver) -> None:
    driver.window.run_command("go.what_if")
    page = page_of(driver)
    page.kind.show_value("values")
    page.kind.edited.emit()
    page.add.click()
    assert "Fill in every field" in page.fault.text()
    QTest.keyClicks(page.figure, "much")
    page.add.click()
    assert "by how much they change cannot be read" in page.fault.text().casefold()
    assert page.changes == []


def test_it_is_asked_from_a_supplier_and_from_a_product(driver: Driver) -> None:
    driver.go(PageId.SUPPLIERS)
    suppliers = driver.window.pages[PageId.SUPPLIERS]
    assert isinstance(suppliers, SuppliersPage)
    row = suppliers.table.current_row()
    suppliers._ask_what_if()
    page = page_of(driver)
    assert page.changes == [f"supplier:{row.supplier}.material_origin=CN"]
    assert page.what_if is not None
    driver.go(PageId.PRODUCTS)
    products = driver.window.pages[PageId.PRODUCTS]
    assert isinstance(products, ProductsPage)
    number = products.table.current_row().product.part_number
    products._ask_what_if()
    page = page_of(driver)
    assert page.changes == [f"product:{number}.material_origin=CN"]
    driver.go(PageId.PRODUCTS)
    products.table.selectAll()
    products._ask_what_if()
    page = page_of(driver)
    (change,) = page.changes
    assert change.startswith("product:")
    assert change.count(",") == len(products.table.rows_model.rows) - 1
    assert page.what_if is not None


def test_the_command_box_fills_in_the_supplier(driver: Driver) -> None:
    shown: list[SearchEntry] = []
    find_entries(
        driver.window.session,
        ListedSearch(driver.window.session),
        "what if kitakami",
        lambda entries, *, is_all=True: shown.extend(entries),
    )
    driver.settle()
    entry = next(entry for entry in shown if "Kitakami" in entry.text)
    entry.choose()
    page = page_of(driver)
    assert page.changes[0].startswith("supplier:")
    assert page.changes[0].endswith(".material_origin=CN")
    assert page.what_if is not None


def test_the_shares_of_what_flips_are_drawn(driver: Driver) -> None:
    driver.go(PageId.WHAT_IF, "standing=in_force")
    page = page_of(driver)
    assert page.what_if is not None
    (scale,) = page.findChildren(ShareScaleView)
    first = next(flip for flip in page.what_if.flips if flip.is_.deciding_share is not None)
    assert scale.accessibleName().startswith(f"{first.part_number}: ")


def test_the_table_shows_what_flips_or_changes_its_share_or_is_near_the_line_or_all(driver: Driver) -> None:
    driver.go(PageId.WHAT_IF, "supplier:rewerk.material_origin=CN")
    page = page_of(driver)
    what_if = page.what_if
    assert what_if is not None
    line = Fraction("0.001")
    shares = [(product.was.deciding_share, product.is_.deciding_share) for product in what_if.products]
    near = [(is_.lo, is_.hi) for _, is_ in shares if is_ is not None and is_.hi is not None]
    counts = {
        "flips": ("Flips", len(what_if.flips)),
        "shares": ("Share changes", sum(was != is_ for was, is_ in shares)),
        "near": ("Near the line", sum(lo <= 2 * line and hi >= line / 2 for lo, hi in near)),
        "all": ("All", sum(what_if.before["act"].values())),
    }
    assert 0 < counts["flips"][1] < counts["all"][1]
    assert page.filters["flips"].isChecked()
    page.filters["flips"].setFocus()
    for number, (only, (words, count)) in enumerate(counts.items()):
        if number:
            QTest.keyClick(driver.window.focusWidget(), Qt.Key.Key_Tab)
        assert driver.window.focusWidget() is page.filters[only]
        QTest.keyClick(page.filters[only], Qt.Key.Key_Space)
        assert page.filters[only].text() == f"{words} {count}"
        assert page.table.rows_model.rowCount() == count
        assert page.table.isVisibleTo(page) == bool(count)
        assert page.nothing.isVisibleTo(page) == (not count)
        assert [name for name, toggle in page.filters.items() if toggle.isChecked()] == [only]
    next(chip for chip in page.chips.findChildren(type(page.add)) if "China" in chip.text()).click()
    assert not page.filters["all"].isVisibleTo(page), "nothing is worked out for other changes"


def test_it_is_saved_as_a_paper(driver: Driver, tmp_path: Path) -> None:
    driver.go(PageId.WHAT_IF, "standing=in_force")
    page = page_of(driver)
    assert page.what_if is not None
    for name in ("what if.pdf", "what if.xlsx"):
        page.save.click()
        choose_file(driver, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 1000


def test_it_is_kept_under_a_name_opened_again_and_dropped(driver: Driver) -> None:
    driver.go(PageId.WHAT_IF, "standing=in_force")
    page = page_of(driver)
    QTest.keyClicks(page.name, "No. 61 in force")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    driver.go(PageId.WHAT_IF, "values=-20%")
    page = page_of(driver)
    (named, drop) = (part for part in page.named.findChildren(type(page.add)) if part.isVisibleTo(page))
    assert named.text().startswith("No. 61 in force · ")
    assert "Hold" in named.text()
    named.click()
    page = page_of(driver)
    assert page.changes == ["standing=in_force"]
    assert page.what_if is not None
    assert page.what_if.flips
    drop.click()
    assert not page.named.isVisibleTo(page)
    page.keep.click()
    assert "name is blank" in page.fault.text()


def test_the_panel_counts_verdicts_and_what_to_do_first_before_and_after(driver: Driver) -> None:
    driver.go(PageId.WHAT_IF, "standing=in_force")
    page = page_of(driver)
    assert page.what_if is not None
    verdicts, acts = (part.accessibleName() for part in page.findChildren(MovedCounts))
    before, after = page.what_if.before, page.what_if.after
    assert f"Not settled {before['verdict']['UNDETERMINED']} → {after['verdict']['UNDETERMINED']}" in verdicts
    assert "Refused" not in verdicts, "nothing comes to it before or after"
    assert f"Hold {before['act']['hold']} → {after['act']['hold']}" in acts
    assert before["act"]["hold"] < after["act"]["hold"]


def test_the_columns_say_share_grounds_verdict_and_what_to_do_first_before_and_after(driver: Driver) -> None:
    driver.go(PageId.WHAT_IF, "supplier:rewerk.material_origin=CN")
    page = page_of(driver)
    flip = page.table.rows_model.rows[0]
    columns = {column.id: column for column in page.table.rows_model.columns}
    assert columns["verdict_before"].verdict is not None
    assert columns["verdict_after"].verdict is not None
    assert (columns["verdict_before"].verdict(flip), columns["verdict_after"].verdict(flip)) == (
        flip.was.verdict,
        flip.is_.verdict,
    )
    met = {code for code, state in flip.is_.limbs.items() if state == "yes"}
    open_ones = {code for code, state in flip.is_.limbs.items() if state == "unknown"}
    said = columns["grounds"].text(flip).casefold().split(", ")
    assert set(said) == met | {f"{code}?" for code in open_ones}
    acts = [columns[name].act for name in ("act_before", "act")]
    assert [act(flip) for act in acts if act is not None] == [flip.was.act, flip.is_.act]


def test_another_client_begins_without_the_supplier_of_the_one_before(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    other = desk.clients.create(Client(client="other", name="Other GmbH")).value
    desk.client_workspace(other).suppliers.create(Supplier(supplier="elsewhere", name="Elsewhere Ltd"))
    driver.window.read_clients()
    page = page_of(driver)
    driver.go(PageId.WHAT_IF, "supplier:kitakami.material_origin=CN")
    chips = [button.text() for button in page.chips.findChildren(QPushButton) if button.property("change")]
    assert chips == ["Kitakami Magnetics Co., Ltd.: material from China"], "by its name"
    assert page.what_if is not None
    page.kind.show_value("supplier_material")
    page.kind.edited.emit()
    driver.settle()
    page.key.show_value("kitakami")
    driver.window.open_client(other)
    driver.go(PageId.WHAT_IF)
    left: tuple[list[str], object] = (page.changes, page.what_if)
    assert left == ([], None)
    assert not page.chips.isVisible()
    assert [key for key, _name in page.key.options] == ["elsewhere"]
    assert page.key.current_value() == ""
    assert "kitakami" not in " ".join(part.text() for part in page.findChildren(QLabel)).lower()


def test_what_is_worked_out_for_a_client_is_not_shown_at_another(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    other = desk.clients.create(Client(client="other", name="Other GmbH")).value
    driver.window.read_clients()
    page = page_of(driver)
    page.show_only("supplier:kitakami.material_origin=CN")
    driver.window.open_client(other)  # while it is worked out
    driver.settle()
    assert page.what_if is None
