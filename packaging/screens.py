# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes pictures of whole screens under a window manager, as the laptops of small firms show them.

    .venv/bin/python packaging/screens.py out/screens                   five screens, light and dark
    .venv/bin/python packaging/screens.py out/screens --language zh_CN --text-size 200 --screen 911x512

Needs Xvfb, openbox, setxkbmap and xdotool. The window is as large as its screen allows.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

TREE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TREE), str(TREE / "packaging")]

SCREENS = (
    ("911x512", "1366x768", "1.5"),
    ("960x540", "1920x1080", "2"),
    ("1280x720", "1280x720", "1"),
    ("1366x768", "1366x768", "1"),
    ("1920x1080", "1920x1080", "1"),
)
"""What a window has to live in, the screen, and by how much the system enlarges."""
PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "list_versions", "screenings", "records", "law",
    "settings", "judging", "journal", "rates", "what_if", "sorting", "to_finish", "asked", "import",
    "check_paper", "bill",
)  # fmt: skip
MENUS = ("lists", "list_versions", "products", "journal")
FORMS = ("product.add", "party.add", "shipment.add")
DIALOGS = ("check.record", "check.look_up", "screen.new", "ship", "about", "client.edit")


def take_screens(folder: Path, appearance: str, language: str, text_size: int) -> None:
    """Take each page, form and dialog and the steps of a screening on the display of this process."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication, QScrollArea

    import pictures
    from desktop_app.domain.interview import Step
    from desktop_app.ui.widgets.form import _Fold

    camera = pictures.Camera(folder, appearance, language, text_size)

    def take(name: str) -> None:
        camera.settle()
        screen = QGuiApplication.primaryScreen()
        screen.grabWindow(0).save(str(folder / f"{name}-{appearance}-{language}-{text_size}.png"))

    camera.window.showMaximized()
    client = pictures.fill(camera)
    for page in PAGES:
        camera.window.show_page(page, client.products.find("SM-220") if page == "bill" else None)
        take(f"page-{page}")

    def take_unfolded(form: Any, name: str) -> None:
        """Take a form again with every fold of it opened, scrolled to the first of them."""
        folds = form.findChildren(_Fold)
        for fold in folds:
            fold.open()
        camera.settle()
        for fold in folds[:1]:
            areas = [area for area in form.findChildren(QScrollArea) if area.isAncestorOf(fold)]
            for area in areas:
                area.verticalScrollBar().setValue(fold.mapTo(area.widget(), fold.rect().topLeft()).y())
        take(name)

    def take_menu(opener: Any, name: str) -> None:
        opener.click()
        take(name)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    for form in FORMS:
        camera.window.run_command(form)
        take(f"form-{form}")
        front: Any = camera.window.pages[camera.window.page_id]
        take_unfolded(front, f"unfolded-{form}")
        front.editing.close_form()
    for page in MENUS:
        camera.window.show_page(page)
        camera.settle()
        front = camera.window.pages[page]
        take_menu(front.menu_button, f"menu-{page}")
        if front._filters.isVisible():
            take_menu(front._filters, f"menu-filters-{page}")
    for dialog in DIALOGS:
        camera.window.run_command(dialog)
        take(f"dialog-{dialog}")
        front = QApplication.activeModalWidget()
        if front is not None:
            if front.findChildren(_Fold):
                take_unfolded(front, f"unfolded-{dialog}")
            front.close()
    camera.window.open_screening("shipment", client.shipments.find_shipment("NW-12"))
    camera.settle()
    view: Any = camera.window.screening
    for step in Step:
        view.show_step(step)
        take(f"step-{step.name.lower()}")
    if view.button_bar.more.isVisible():
        take_menu(view.button_bar.more, "menu-review")
    camera.close()


def main() -> int:
    """Take the pictures of every screen, each appearance in a process and on a display of its own."""
    parser = argparse.ArgumentParser(description="Take pictures of whole screens under a window manager.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--language", default="en", choices=("en", "zh_CN"), help="of the window")
    parser.add_argument("--text-size", type=int, default=100, help="of the window, in percent")
    parser.add_argument("--screen", choices=[name for name, _, _ in SCREENS], help="this one alone")
    parser.add_argument("--appearance", choices=("light", "dark"), help="this one alone")
    parser.add_argument("--only", default="", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        take_screens(given.folder, given.only, given.language, given.text_size)
        return 0
    from tests.errands.display import run_on_display

    failed = 0
    for name, size, scale in SCREENS:
        if given.screen not in (None, name):
            continue
        folder = given.folder / name
        folder.mkdir(parents=True, exist_ok=True)
        for appearance in [given.appearance] if given.appearance else ["light", "dark"]:
            command = [sys.executable, __file__, str(folder), "--only", appearance]
            command += ["--language", given.language, "--text-size", str(given.text_size)]
            failed += run_on_display(command, size, scale) != 0
        print(f"{name}: {len(list(folder.glob('*.png')))} pictures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
