# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No text reaches Qt where Qt would guess what it means: ``desktop_app/ui/plain.py`` alone makes what guesses."""

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


def found_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
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
        for line, said in found_in(parsed(file))
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
    assert [line for line, _said in found_in(ast.parse(wrong))] == [1, 2, 3, 4, 5]
    assert list(found_in(ast.parse("label(name)\nself.addAction(action)"))) == []
