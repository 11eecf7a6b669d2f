# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the window: no text reaches Qt where Qt would guess, and no form replaces unseen what was stored since."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import PACKAGE, parsed, python_files, short

ONE_PLACE = PACKAGE / "ui" / "plain.py"
MADE_THERE = {
    "QLabel": "PlainLabel",
    "QPushButton": "PlainButton",
    "QRadioButton": "PlainRadio",
    "QCheckBox": "PlainCheck",
    "QAction": "make_action",
    "QMessageBox": "make_warning",
}
NOWHERE = {
    "QToolButton",
    "QCommandLinkButton",
    "QGroupBox",
    "QErrorMessage",
    "QInputDialog",
    "QProgressDialog",
    "QSplashScreen",
    "QStaticText",
    "QSystemTrayIcon",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QWhatsThis",
    "QWizard",
}
SET_THERE = {
    "setToolTip": "set_tip",
    "showText": "show_tip",
    "setWindowTitle": "set_title",
    "setTextFormat": "PlainLabel",
    "addAction": "add_entry",
    "addMenu": "add_menu",
    "addSection": "add_section",
    "addTab": "add_tab",
    "setTabText": "add_tab",
    "setTabToolTip": "set_tip",
    "setStatusTip": "set_tip",
    "setWhatsThis": "set_tip",
    "setHtml": "PlainLabel",
    "appendHtml": "PlainLabel",
    "setMarkdown": "PlainLabel",
    "setOpenExternalLinks": "button",
}


def guessing_calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield what a module makes or sets of Qt that guesses, with what is there for it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                if isinstance(base, ast.Name) and base.id in MADE_THERE | dict.fromkeys(NOWHERE):
                    yield node.lineno, f"{base.id}: {MADE_THERE.get(base.id, 'PlainLabel')}"
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in MADE_THERE or name in NOWHERE:
            yield node.lineno, f"{name}: {MADE_THERE.get(name, 'PlainLabel')}"
        if isinstance(node.func, ast.Attribute) and node.func.attr in SET_THERE and not _is_let_pass(node):
            yield node.lineno, f"{node.func.attr}: {SET_THERE[node.func.attr]}"


def _is_let_pass(call: ast.Call) -> bool:
    """Tell whether a call adds an action that exists."""
    first = call.args[0] if call.args else None
    is_text = isinstance(first, (ast.Constant, ast.JoinedStr, ast.Call, ast.BinOp, ast.Attribute))
    is_adding = isinstance(call.func, ast.Attribute) and call.func.attr == "addAction"
    return is_adding and isinstance(first, ast.Name) and first.id in ("action", "search") and not is_text


def test_what_guesses_is_made_in_one_place() -> None:
    found = [
        f"{short(file)}:{line}: {said}"
        for file in python_files("desktop_app/ui")
        if file != ONE_PLACE
        for line, said in guessing_calls(parsed(file))
    ]
    assert found == [], "use desktop_app.ui.plain"


def test_tips_of_models_are_plain() -> None:
    """A model that answers for tool tips passes what it answers through ``plain_tip``."""
    for file in python_files("desktop_app/ui"):
        text = file.read_text("utf-8")
        if "ToolTipRole" in text:
            assert text.count("plain_tip(") >= text.count("ToolTipRole"), short(file)


def test_only_the_one_place_writes_markup() -> None:
    tags = ("<b>", "<p>", "<a ", "<br", "<html", "<qt", "<img", "<span", "</")
    found = [
        f"{short(file)}:{node.lineno}: {node.value!r}"
        for file in python_files("desktop_app/ui")
        if file != ONE_PLACE
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if any(tag in node.value for tag in tags) and "<svg" not in node.value
    ]
    assert found == []


def test_a_label_of_qt_is_noticed() -> None:
    wrong = "class A(QLabel): ...\nQLabel(name)\nbutton.setToolTip(name)\nmenu.addAction(client.name)\nQTextEdit()"
    assert [line for line, _said in guessing_calls(ast.parse(wrong))] == [1, 2, 3, 4, 5]
    assert list(guessing_calls(ast.parse("label(name)\nself.addAction(action)"))) == []


# ---- forms say what they were opened with ----

REPLACING = frozenset(
    {
        "update_shipment",
        "change_logo",
        "set_bill",
        "set_materials",
        "set_technology",
        "set_stakes",
        "set_lines",
    }
)


def silent_changes(tree: ast.Module) -> Iterator[int]:
    """Yield the lines of calls that change a row without saying what it was opened with."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        is_change = name in REPLACING or (name == "update" and len(node.args) == 2)
        if is_change and not any(keyword.arg == "opened" for keyword in node.keywords):
            yield node.lineno


def test_every_form_says_what_it_was_opened_with() -> None:
    found = [
        f"{short(file)}:{line}"
        for file in python_files("desktop_app/ui", "desktop_app/cli")
        for line in silent_changes(parsed(file))
    ]
    assert found == []


def test_a_silent_change_is_noticed() -> None:
    wrong = "products.update(number, form)\nroom.set_bill(number, lines)\nupdate(number, form)"
    assert [*silent_changes(ast.parse(wrong))] == [1, 2, 3]
    assert [*silent_changes(ast.parse("update(number, form, opened=form)\nself.update()"))] == []
