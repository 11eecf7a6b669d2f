# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every page and step of a screening on the screens of small firms: nothing cut or sideways, all in reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from desktop_app.domain.interview import Step
from desktop_app.domain.interview.questions.page import OTHERS_KEY
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Money, Number, Percent
from desktop_app.services.schema.forms import BillLine, Material, Product
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.shell.window import WindowFrame
from tests.budget import dealt_to
from tests.ui.clipping import clipped, shown_below, wait_for_layout
from tests.ui.conftest import Driver

FRAME = 32
"""The title bar that a window manager draws above the window."""
SCREENS = [(911, 512), (960, 540), (1280, 720), (1366, 768), (1920, 1080)]
PAGES = (
    "products", "suppliers", "parties", "lists", "screenings", "records", "law", "settings", "judging",
    "journal", "rates", "what_if", "sorting", "bill", "to_finish", "asked", "import", "check_paper",
)  # fmt: skip


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Show the window in a language."""
    apply_settings(Settings(language=request.param, appearance="light"))
    yield request.param
    apply_settings(Settings(language="system", appearance="light"))


def faults(root: QWidget) -> Iterator[str]:
    """Yield what of a window cannot be read or reached as it is."""
    for area in shown_below(root):
        if isinstance(area, QScrollArea | QTableView) and area.horizontalScrollBar().maximum():
            yield f"{area.accessibleName()} is {area.horizontalScrollBar().maximum()} too wide"
    yield from nested_scrolls(root)
    yield from clipped(root)


def nested_scrolls(root: QWidget) -> Iterator[str]:
    """Yield what scrolls up and down inside something else that does."""
    scrolling = [
        area
        for area in root.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum()
    ]
    for outer in scrolling:
        for inner in scrolling:
            if outer is not inner and outer.isAncestorOf(inner):
                by = (outer.verticalScrollBar().maximum(), inner.verticalScrollBar().maximum())
                yield f"{inner.accessibleName()} scrolls inside {outer.accessibleName()}: {by}"


def is_in_reach(widget: QWidget, root: QWidget) -> bool:
    """Tell whether the whole of a widget is in sight without scrolling."""
    area = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    return root.rect().contains(area) and widget.visibleRegion().boundingRect().size() == widget.size()


@pytest.mark.slow
def test_every_page_fits_every_screen(language: str, sample: int, driver: Driver) -> None:
    number = ("en", "zh_CN").index(language)
    assert look_at_pages(driver, dealt_to(number, 2, list(product(PAGES, SCREENS)))) == {}


def look_at_pages(
    driver: Driver, where: list[tuple[str, tuple[int, int]]]
) -> dict[tuple[str, int], list[str]]:
    """Return what cannot be read or reached, by page and screen."""
    found = {}
    for place, (wide, tall) in where:
        driver.window.resize(wide, tall - FRAME)
        if place != driver.window.page_id:  # a page in front is only laid out for the next screen
            driver.go(place)
        wait_for_layout(driver.qtbot, driver.window)
        assert driver.window.size() == QSize(wide, tall - FRAME)
        assert is_in_reach(driver.window.status_bar, driver.window)
        if said := list(faults(driver.window)):
            found[place, wide] = said
    return found


@pytest.mark.slow
def test_a_screening_fits_every_screen_with_its_buttons_in_reach(
    language: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    found = {}
    shown_step = None
    number = ("en", "zh_CN").index(language)
    for step, (wide, tall) in dealt_to(number, 2, list(product(Step, SCREENS))):
        if step != shown_step:  # one in front is only laid out for the next screen
            view.show_step(step)
            driver.settle()
            shown_step = step
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        last = view.button_bar.record if view.is_review else view.go_on
        for widget in (last, view.back, driver.window.status_bar):
            if not is_in_reach(widget, driver.window):
                found[step, wide, widget.accessibleName()] = ["out of reach"]
        if said := list(faults(driver.window)):
            found[step, wide, ""] = said
    assert found == {}


def test_a_range_of_prices_fits_beside_rail_and_panel_in_the_first_window_of_a_laptop(
    language: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    """The first window leaves some pixels of a laptop's screen free: nothing on the page is scrolled to the right."""
    products = desk.client_workspace(sample).products
    magnet = Product(
        part_number="MG-79",
        listed_as="II-PM-3",
        made_in=CountryCode("JP"),
        value=Money("3.40"),
        currency=CurrencyCode("EUR"),
    )
    number = products.create(magnet).value
    products.set_materials(
        number, [Material(row="I-10", origin=CountryCode("CN"), element_percent=Percent("4"))]
    )
    driver.screen("product", number)
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    view._show_next(view.interview.go_to_question("items[0].part_one[0].price"))
    driver.settle()
    assert any(one.field.path.endswith("price") for one in view.question_page.questions)
    too_wide = {}
    for wide, tall in (*SCREENS, (1350, 768)):
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        too_wide[wide] = view._areas[0].horizontalScrollBar().maximum()
    assert not any(too_wide.values()), str(too_wide)


TEXT_SIZES = (80, 125, 200)


@pytest.fixture(params=TEXT_SIZES)
def text_size(request: pytest.FixtureRequest, language: str) -> Iterator[int]:
    """Show the window with letters of a size, in percent."""
    apply_settings(Settings(language=language, appearance="light", text_size=request.param))
    yield request.param
    apply_settings(Settings(language="system", appearance="light"))


@pytest.mark.slow
def test_every_page_fits_at_every_size_of_text(
    text_size: int, language: str, sample: int, driver: Driver
) -> None:
    number = TEXT_SIZES.index(text_size) + (language == "en")
    where = dealt_to(number % 3, 3, list(product(PAGES, (SCREENS[0], SCREENS[2]))))
    assert look_at_pages(driver, where) == {}


@pytest.mark.slow
def test_the_page_on_many_parts_fits_at_every_size_of_text(
    text_size: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    products = desk.client_workspace(sample).products
    for number in range(12):
        products.create(
            Product(part_number=f"SC-{number:03}", name="hexagon socket head cap screw M8x40 DIN 912")
        )
    top = products.create(Product(part_number="PUMP", name="pump")).value
    products.set_bill(top, [BillLine(child=f"SC-{number:03}", quantity=Number("1")) for number in range(12)])
    driver.screen("product", top)
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    view._show_next(view.interview.go_to_page(OTHERS_KEY))
    driver.settle()
    many = view.question_page.many
    assert many is not None
    many.take_out.click()
    driver.settle()
    found = {}
    for wide, tall in SCREENS[TEXT_SIZES.index(text_size) % 2 :: 2]:
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        # with large letters the page scrolls as a whole, to its buttons too
        if text_size <= 100 and not is_in_reach(view.go_on, driver.window):
            found[wide, "Continue"] = ["out of reach"]
        if said := list(faults(driver.window)):
            found[wide, ""] = said
    assert found == {}


@pytest.mark.slow
def test_the_handbook_fits_beside_every_page_and_dialog(text_size: int, sample: int, driver: Driver) -> None:
    found = {}
    for number, place in enumerate(("overview", "products", "parties", "screenings", "law", "settings")):
        driver.go(place)
        driver.window.show_help()
        wide, tall = SCREENS[number % len(SCREENS)]
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        if said := [*faults(driver.window), *clipped(driver.window)]:
            found[place, wide] = said
        assert driver.window.width() == wide
    for command in ("ship", "check.record", "client.edit"):
        driver.window.run_command(command)
        driver.settle()
        dialog: Any = driver.dialog()
        dialog.show_help()
        wait_for_layout(driver.qtbot, dialog)
        if said := [*faults(dialog), *clipped(dialog)]:
            found[command, 0] = said
        dialog.close()
        driver.settle()
    assert found == {}


@pytest.mark.slow
def test_every_dialog_fits_at_every_size_of_text(text_size: int, sample: int, driver: Driver) -> None:
    for command in ("ship", "check.record", "check.look_up", "screen.new"):
        driver.window.run_command(command)
        driver.settle()
        dialog = driver.dialog()
        wait_for_layout(driver.qtbot, dialog)
        assert list(faults(dialog)) == [], command
        screen = dialog.screen().availableGeometry().size().expandedTo(driver.window.size())
        assert dialog.height() <= screen.height(), command
        assert dialog.width() <= screen.width(), command
        for primary in dialog.findChildren(QPushButton):
            if primary.property("role") == "primary":
                assert is_in_reach(primary, dialog), command
        dialog.close()
        driver.settle()


@pytest.mark.parametrize(
    "command", ["ship", "check.record", "check.look_up", "screen.new", "client.edit", "about"]
)
def test_a_dialog_is_no_wider_than_a_low_window_with_large_letters(
    command: str, large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.window.run_command(command)
    driver.settle()
    dialog = driver.dialog()
    wait_for_layout(driver.qtbot, dialog)
    assert dialog.width() <= 911
    assert [fault for fault in faults(dialog) if "too wide" in fault] == []
    dialog.close()


LISTS = (
    "products", "suppliers", "parties", "lists", "screenings", "records", "law", "journal", "rates",
)  # fmt: skip


def test_a_low_window_leaves_room_for_four_rows(memo: int, sample: int, driver: Driver) -> None:
    found = {}
    for place in LISTS:
        driver.go(place)
        for wide, tall in SCREENS[:2]:
            driver.window.resize(wide, tall - FRAME)
            wait_for_layout(driver.qtbot, driver.window)
            tables = driver.window.pages[place].findChildren(QTableView)
            most = max(table.viewport().visibleRegion().boundingRect().height() for table in tables)
            if most < 4 * 32:
                found[place, wide] = most
    assert found == {}


def test_a_low_window_with_large_letters_leaves_room_for_three_rows(
    language: str, large_letters: None, memo: int, sample: int, driver: Driver
) -> None:
    apply_settings(Settings(language=language, appearance="light", text_size=200))
    found = {}
    driver.window.resize(911, 512 - FRAME)
    for place in LISTS:
        driver.go(place)
        wait_for_layout(driver.qtbot, driver.window)
        page: Any = driver.window.pages[place]
        shown = page.table.viewport().visibleRegion().boundingRect().height()
        if shown < 3 * page.table.rowHeight(0):
            found[place] = shown, page.table.rowHeight(0)
        assert list(faults(driver.window)) == [], place
    assert found == {}


@pytest.mark.parametrize(("place", "name"), [("journal", "Person and days"), ("lists", "Entries or lists")])
def test_what_a_low_window_with_large_letters_leaves_out_is_shown_by_the_menu(
    place: str, name: str, large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.go(place)
    wait_for_layout(driver.qtbot, driver.window)
    page: Any = driver.window.pages[place]
    (row,) = [one for one in page.findChildren(QWidget) if one.accessibleName() == name]
    for is_shown in (True, False):
        page.menu_button.click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (entry,) = (one for one in menu.actions() if one.text() == name)
        entry.trigger()
        menu.close()
        driver.settle()
        assert row.isVisible() == is_shown
    driver.window.resize(1920, 1000)
    wait_for_layout(driver.qtbot, driver.window)
    assert row.isVisible()


def test_large_letters_leave_half_of_a_low_window_to_the_page(
    large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.go("products")
    wait_for_layout(driver.qtbot, driver.window)
    area = driver.window.page_stack.parentWidget()
    assert area is not None
    assert area.height() > driver.window.height() * 0.45
    bottom = 0
    for rail_button in driver.window.rail.buttons.values():
        assert rail_button.y() >= bottom, "the buttons of the rail lie over each other"
        bottom = rail_button.geometry().bottom()
    bar = driver.window.law_bar
    folded = bar.height()
    assert bar.headline.text().startswith("No. 61: unconfirmed.")
    bar.unfold.click()
    wait_for_layout(driver.qtbot, driver.window)
    assert bar.height() > folded
    assert is_in_reach(bar.record, driver.window)
    bar.unfold.click()
    wait_for_layout(driver.qtbot, driver.window)
    assert bar.height() == folded


def test_continue_is_in_reach_with_the_largest_letters_in_the_smallest_window(
    large_letters: None, sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    for step in Step:
        view.show_step(step)
        driver.settle()
        wait_for_layout(driver.qtbot, driver.window)
        last = view.button_bar.record if view.is_review else view.go_on
        for widget in (last, view.back, driver.window.status_bar):
            assert is_in_reach(widget, driver.window), step
        assert list(faults(driver.window)) == [], step


def test_what_else_a_review_can_do_is_a_menu_in_a_low_window_with_large_letters(
    large_letters: None, sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    view.show_step(Step.REVIEW)
    wait_for_layout(driver.qtbot, driver.window)
    bar = view.button_bar
    further = (bar.what_if, bar.ask, bar.shipment_memo)
    assert not any(one.isVisible() for one in further)
    bar.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [entry.text() for entry in menu.actions()] == [one.text() for one in further]
    menu.actions()[0].trigger()
    driver.settle()
    driver.dialog().close()
    driver.window.resize(1920, 1000)
    wait_for_layout(driver.qtbot, driver.window)
    assert all(one.isVisible() for one in further)
    assert not bar.more.isVisible()


def test_a_row_of_steps_marks_what_is_done(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    wait_for_layout(driver.qtbot, driver.window)
    done = [step for step, words in view.steps._progress_words.items() if words == "done"]
    assert done
    assert all(view.steps._marks[step] == "check" for step in done)
    assert not any(one.icon().isNull() for one in view.steps.buttons.values()), "a step without its mark"
    driver.window.resize(1920, 1000)
    wait_for_layout(driver.qtbot, driver.window)
    assert all(one.icon().isNull() for one in view.steps.buttons.values())
    assert all(view.steps._progress_labels[step].text() == "done" for step in done)


def test_the_law_line_is_two_lines_in_a_low_window_and_whole_in_a_tall_one(
    sample: int, driver: Driver
) -> None:
    bar = driver.window.law_bar
    announced = (
        "an extension of the arrangement to 10 Jan 2027 was announced, without naming No. 61; no notice seen."
    )
    for wide, tall, is_whole in ((911, 512, False), (960, 540, False), (1366, 768, True)):
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        said = bar._sentence.text().replace("\u00a0", " ")
        assert announced in said
        assert ("Last check" in said) == is_whole
        assert bar._sentence.height() < 3 * bar._sentence.fontMetrics().height()
        assert ("Last check" in bar._sentence.toolTip()) != is_whole
    assert "Last check: never." in bar.accessibleName()


@pytest.fixture
def large_letters() -> Iterator[None]:
    """Show the window with letters of twice the size."""
    apply_settings(Settings(appearance="light", text_size=200))
    yield
    apply_settings(Settings(language="system", appearance="light"))


def test_a_low_window_with_large_letters_shows_table_or_detail_alone(
    large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.go("products")
    wait_for_layout(driver.qtbot, driver.window)
    page: Any = driver.window.pages["products"]
    assert page.table.viewport().visibleRegion().boundingRect().height() > 2 * page.table.rowHeight(0)
    assert not page.pane.isVisible()
    page.menu_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (add,) = (entry for entry in menu.actions() if entry.text() == "Add product")
    add.trigger()
    menu.close()
    driver.settle()
    assert page.is_editing
    assert not page.table.isVisible()
    page.editing.close_form()
    page.detail_button.click()
    wait_for_layout(driver.qtbot, driver.window)
    assert page.pane.isVisible()
    assert not page.table.isVisible()
    page.detail_button.click()
    assert page.table.isVisible()


def test_what_is_not_clear_in_a_list_has_rows_in_a_low_window_with_large_letters(
    large_letters: None, sample: int, driver: Driver, tmp_path: Path
) -> None:
    list_file = tmp_path / "list.csv"
    list_file.write_text(
        "Part number,Name,Country of origin\nA-1,Rotor,Korea\nA-2,Stator,Korea\nA-3,Hub,Korea\n"
    )
    driver.window.resize(911, 512 - FRAME)
    import_export.preview_file(driver.window.session, list_file)
    driver.settle()
    page: Any = driver.window.pages["import"]
    page.sheet.show_reasons()
    wait_for_layout(driver.qtbot, driver.window)
    table, reason = page.sheet.reasons.table, page.sheet.reasons.whole_reason
    assert table.viewport().height() >= 3 * table.rowHeight(0)
    assert table.geometry().bottom() < reason.y()
    assert reason.height() >= reason.heightForWidth(reason.width())


def test_what_a_supposed_change_flips_has_rows_in_a_low_window_with_large_letters(
    large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.go("what_if", "standing=in_force")
    wait_for_layout(driver.qtbot, driver.window)
    page: Any = driver.window.pages["what_if"]
    assert page.table.viewport().height() >= 3 * page.table.rowHeight(0)


def test_the_filters_of_the_lists_are_a_menu_in_a_low_window_with_large_letters(
    large_letters: None, sample: int, driver: Driver
) -> None:
    driver.window.resize(911, 512 - FRAME)
    driver.go("lists")
    wait_for_layout(driver.qtbot, driver.window)
    page: Any = driver.window.pages["lists"]
    assert not page.of_standing.isVisible()
    (folded,) = (button for button in page.findChildren(QPushButton) if button.text() == "Filters")
    folded.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (today,) = (entry for entry in menu.actions() if entry.text() == "Today")
    standings: Any = today.menu()
    wanted = standings.actions()[1].text()
    standings.actions()[1].trigger()
    menu.close()
    driver.settle()
    assert page.of_standing.currentText() == wanted == folded.text()


def test_filters_without_room_are_a_menu(sample: int, driver: Driver) -> None:
    driver.go("products")
    page: Any = driver.window.pages["products"]
    driver.window.resize(1920, 1000)
    wait_for_layout(driver.qtbot, driver.window)
    (folded,) = (button for button in page.findChildren(QPushButton) if button.text() == "Filters")
    assert folded.isHidden()
    assert page.toggle_buttons["no_origin"].isVisible()
    driver.window.resize(911, 512 - FRAME)
    wait_for_layout(driver.qtbot, driver.window)
    assert folded.isVisible()
    assert not page.toggle_buttons["no_origin"].isVisible()
    folded.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (origin,) = (entry for entry in menu.actions() if entry.text() == "Origin unknown")
    origin.trigger()
    menu.close()
    driver.settle()
    assert page.toggle_buttons["no_origin"].isChecked()
    assert folded.text() == "Origin unknown"
    assert 0 < page.table.rows_model.rowCount() < len(page.table.rows_model.rows)


def test_the_panel_folds_to_its_headline_and_opens(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    driver.window.resize(911, 512 - FRAME)
    driver.settle()
    panel = view.live_panel
    folded = panel.height()
    assert folded < 60
    panel.unfold.click()
    driver.settle()
    assert panel.height() > folded + 80
    assert is_in_reach(view.go_on, driver.window)
    panel.unfold.click()
    driver.settle()
    assert panel.height() == folded


def test_the_first_window_fits_its_screen(qapp: QApplication) -> None:
    available = QApplication.primaryScreen().availableSize()
    window = WindowFrame()
    assert window.width() <= max(available.width(), window.minimumWidth())
    assert window.height() <= available.height()
    assert window.minimumWidth() <= 880
    assert window.minimumHeight() <= 480
    window.deleteLater()
