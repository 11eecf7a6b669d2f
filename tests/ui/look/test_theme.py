# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Another theme or another size of text in a running window: nothing keeps the old one, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QTableView, QToolTip, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Step
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import DARK, LIGHT
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shell.appearance import apply_theme
from desktop_app.ui.widgets.page import Page
from tests.ui.conftest import Driver
from tests.ui.test_names import PLACES

WHITE = QColor(LIGHT.paper).rgb()
GROUNDS = {QColor(DARK.paper).rgb(), QColor(DARK.wash).rgb()}


@pytest.fixture
def in_dark(
    request: pytest.FixtureRequest, sample: int, driver: Driver, qapp: QApplication
) -> Iterator[Driver]:
    """Return a window that was light when two pages, or those a test names, were visited, and dark since."""
    for place in getattr(request, "param", ("products", "law")):
        driver.go(place)
    driver.go("overview")
    apply_theme(DARK)
    yield driver
    apply_theme(LIGHT)


def colours(widget: QWidget) -> Counter[int]:
    """Return how many points there are of each colour."""
    drawn = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(drawn.constBits()).cast("B").cast("I"))


def is_dark(widget: QWidget, white: int = 0) -> bool:
    """Tell whether the ground of the dark theme is the commonest colour, and that of the light one nowhere."""
    found = colours(widget)
    return found.most_common(1)[0][0] in GROUNDS and found[WHITE] <= white


def shown_of(root: QWidget, kind: type[Any]) -> list[Any]:
    return [one for one in root.findChildren(kind) if one.isVisible()]


@pytest.mark.slow
@pytest.mark.parametrize("in_dark", [PLACES], ids=["every page"], indirect=True)
def test_every_page_that_was_seen_in_the_light_is_dark(in_dark: Driver) -> None:
    for place in PLACES:
        in_dark.go(place)
        check_dark(in_dark.window.pages[place])
        assert is_dark(in_dark.window), place


def check_dark(page: Page) -> None:
    """Check letters, tables and what drops down from lists."""
    quiet = [one for one in shown_of(page, QLabel) if one.property("role") == "quiet"]
    for words, ink in ((page.title, DARK.text), *((one, DARK.quiet) for one in quiet)):
        assert words.palette().color(words.foregroundRole()) == QColor(ink), words.text()
    for table in shown_of(page, QTableView):
        assert is_dark(table), table.accessibleName()
    for box in shown_of(page, QComboBox):
        box.showPopup()
        assert is_dark(box.view()), box.accessibleName()
        box.hidePopup()


def test_only_what_is_in_sight_changes_at_once(in_dark: Driver) -> None:
    pages = in_dark.window.pages
    assert DARK.paper in pages["overview"].styleSheet()
    assert DARK.paper in in_dark.window.rail.styleSheet()
    assert LIGHT.paper in pages["law"].styleSheet()
    in_dark.go("law")
    assert DARK.paper in pages["law"].styleSheet()


def test_what_opens_over_the_window_is_dark(in_dark: Driver) -> None:
    window = in_dark.window
    for command in ("check.record", "client.edit", "screen.new", "about"):
        window.run_command(command)
        in_dark.settle()
        assert is_dark(in_dark.dialog()), command
        in_dark.dialog().close()
    window.open_command_box()
    in_dark.settle()
    assert is_dark(in_dark.dialog())
    in_dark.dialog().close()
    message = dialog_frame.tell_error(window, Refused("it is so", do="Do that"))
    in_dark.settle()
    assert is_dark(message)
    message.close()
    window.run_command("import")
    in_dark.settle()
    assert is_dark(in_dark.dialog(), white=200)  # icons of Qt have some
    in_dark.dialog().close()


def test_what_is_open_over_the_window_changes_with_it(
    sample: int, driver: Driver, qapp: QApplication
) -> None:
    driver.window.run_command("client.edit")
    driver.settle()
    dialog = driver.dialog()
    apply_theme(DARK)
    driver.settle()
    assert is_dark(dialog)
    dialog.close()
    apply_theme(LIGHT)


def test_menus_and_tips_are_of_the_new_theme(in_dark: Driver) -> None:
    window = in_dark.window
    in_dark.go("products")
    page: Any = window.pages["products"]
    page.table.choose_columns()
    window.top_bar._open_menu()
    for menu in (*shown_of(page, QMenu), window.top_bar._menu):
        assert is_dark(menu)
        menu.close()
    at = QPoint(5, 5)
    tipped = page.findChild(QLineEdit)
    tipped.setToolTip("a tip")
    QApplication.sendEvent(tipped, QHelpEvent(QEvent.Type.ToolTip, at, tipped.mapToGlobal(at)))
    in_dark.qtbot.waitUntil(QToolTip.isVisible)
    tips = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    found = colours(tips[-1])
    assert found.most_common(1)[0][0] == QColor(DARK.text).rgb()
    QToolTip.hideText()
    in_dark.qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_form_with_words_in_it_outlives_a_change_in_front_and_behind(
    sample: int, driver: Driver, qapp: QApplication
) -> None:
    forms: list[Any] = []
    for command, place in (("supplier.add", "suppliers"), ("product.add", "products")):
        driver.window.run_command(command)
        driver.settle()
        page: Any = driver.window.pages[place]
        forms.append(page.pane.form)
        forms[-1].find_editor("name").show_value("half typed")
    apply_theme(DARK, 125)
    driver.settle()
    for form, place in zip(forms, ("suppliers", "products"), strict=True):
        driver.go(place)
        editor = form.find_editor("name")
        assert (editor.isVisible(), editor.current_value()) == (True, "half typed")
        assert is_dark(editor)
        assert editor.fontInfo().pixelSize() == theme.px(13) == 16
    assert driver.window.is_editing
    apply_theme(LIGHT)


def test_the_list_that_is_offered_while_one_types_changes_too(
    sample: int, driver: Driver, qapp: QApplication
) -> None:
    driver.window.activateWindow()
    driver.window.run_command("supplier.add")
    driver.settle()
    page: Any = driver.window.pages["suppliers"]
    country = page.pane.form.find_editor("country")
    country.setFocus()
    driver.settle()
    apply_theme(DARK)
    page.filter_line.setFocus()
    country.setFocus()
    country.lineEdit().clear()
    QTest.keyClicks(country.lineEdit(), "an")
    popup = country.lineEdit().completer().popup()
    driver.qtbot.waitUntil(popup.isVisible)
    assert is_dark(popup)
    popup.hide()
    apply_theme(LIGHT)


def test_a_screening_and_what_if_are_dark(in_dark: Driver, qapp: QApplication) -> None:
    apply_theme(LIGHT)
    room = in_dark.window.session.client_workspace
    in_dark.screen("product", room.products.find("KM-4212"))
    view: Any = in_dark.window.screening
    apply_theme(DARK)
    for step in (Step.ITEM, Step.REVIEW):
        view.show_step(step)
        in_dark.settle()
        assert is_dark(in_dark.window), step
    view.button_bar.what_if.click()
    in_dark.settle()
    assert is_dark(in_dark.dialog())
    in_dark.dialog().close()


def test_pages_are_made_when_they_are_visited(sample: int, driver: Driver) -> None:
    driver.window.read_clients()
    driver.settle()
    driver.go("overview")
    made = set(driver.window.pages)
    assert "overview" in made
    assert not made & {"products", "suppliers", "parties", "records", "law", "settings"}
    driver.go("records")
    assert set(driver.window.pages) == made | {"records"}


def test_what_a_page_is_filtered_by_is_kept_until_it_is_made_again(sample: int, driver: Driver) -> None:
    driver.go("products")
    page: Any = driver.window.pages["products"]
    page.filter_line.setText("km-42")
    driver.go("law")
    for _ in range(2):
        driver.window.rebuild_window()
        driver.settle()
    assert "products" not in driver.window.pages
    again: Any = driver.window.pages["products"]
    assert again is not page
    assert again.filter_line.text() == "km-42"


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=lambda one: one.name)
def test_hints_in_fields_can_be_read(sample: int, driver: Driver, chosen: theme.Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(chosen)
    driver.go("products")
    driver.window.run_command("product.add")
    driver.settle()
    fields = [one for one in shown_of(driver.window, QLineEdit) if one.placeholderText()]
    assert len(fields) > 3
    for field in fields:
        colour = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert colour.alpha() == 255, field.accessibleName()
        for ground in (chosen.paper, chosen.wash):
            assert _contrast(colour, QColor(ground)) >= 4.5, field.accessibleName()
    apply_theme(LIGHT)


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it."""
    low, high = sorted(map(_light, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
