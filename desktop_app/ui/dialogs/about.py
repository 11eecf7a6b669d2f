# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Versions, hashes, licences: what this copy of the program is made of."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_binding
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from desktop_app.paths import resources
from desktop_app.services.program import Program
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.strings import day, hash_words, tr
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.facts import FactList, Shown
from desktop_app.ui.widgets.parts import boxed, button, down, label, scrolled

_LICENCES = (
    ("Lodestone", "Apache-2.0"),
    ("Qt and PySide6", "LGPL-3.0"),
    ("Tabler Icons", "MIT"),
    ("Noto Sans, Noto Sans SC", "OFL-1.1"),
    ("ReportLab", "BSD-3-Clause"),
    ("pikepdf", "MPL-2.0"),
    ("pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0"),
    ("SQLModel, SQLAlchemy, Alembic", "MIT"),
    ("python-calamine, platformdirs", "MIT"),
    ("XlsxWriter", "BSD-2-Clause"),
)


def open_about(parent: QWidget, program: Program) -> DialogFrame:
    """Open the dialog."""
    dialog = DialogFrame(
        parent,
        tr("About Lodestone"),
        tr(
            "Screens shipments under China's rare-earth export rules, without a network. It advises;"
            " a person decides. No legal advice."
        ),
        620,
    )
    tabs = QTabWidget()
    tabs.setAccessibleName(tr("About Lodestone"))
    tabs.addTab(_versions(program), tr("Versions"))
    tabs.addTab(_files(program), tr("Hashes of the pack"))
    tabs.addTab(_licences(), tr("Licences"))
    tabs.setFixedHeight(px(340))
    dialog.body.addWidget(tabs)
    dialog.add_buttons(button(tr("Close"), dialog.close, role="primary"))
    dialog.open()
    return dialog


def _versions(program: Program) -> QWidget:
    pack, facts = program.pack, FactList(150)
    facts.show_facts(
        [
            Shown("Lodestone", program.version),
            Shown(tr("Pack"), f"{pack.id} {pack.version}"),
            Shown(tr("Law known to"), day(pack.known_to)),
            Shown(tr("Hash of the pack"), hash_words(pack.sha256)),
            Shown("Python", platform.python_version()),
            Shown("Qt for Python", qt_binding),
            Shown(tr("System"), platform.platform()),
        ]
    )
    return scrolled(_inset(facts), tr("Versions"))


def _files(program: Program) -> QWidget:
    lines = [f"{digest}  {name}" for name, digest in sorted(program.pack.files.items())]
    text = QPlainTextEdit("\n".join(lines))
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    text.setAccessibleName(tr("Hashes of the pack"))
    return text


def _licences() -> QWidget:
    facts = FactList(240)
    facts.show_facts([Shown(name, licence) for name, licence in _LICENCES])
    folder = label(
        tr("The texts lie in {folder}", folder=str(resources() / "licences")), "small", wrap=True
    )
    return scrolled(_inset(down(facts, 8, folder, None)), tr("Licences"))


def _inset(content: object) -> QWidget:
    layout = content if not isinstance(content, QWidget) else down(content, None)
    layout.setContentsMargins(0, 8, 8, 0)  # type: ignore[attr-defined]  # a layout
    return boxed(layout)  # type: ignore[arg-type]  # the same
