# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The licences: what the program is made with, and the texts that come with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from desktop_app.paths import licences, resources
from desktop_app.ui.strings import tr
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.parts import across, boxed, read_only

_MADE_WITH = (
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
_BESIDE = (("fonts", "OFL-*.txt"), ("icons", "LICENSE-*.txt"))


def licence_texts() -> dict[str, Path]:
    """Return the files with the texts by the names they are listed under."""
    folder = licences()
    own = (folder.parent / "LICENSE.txt", folder.parents[1] / "LICENSE")
    found = {"Lodestone": path for path in own if path.is_file()}  # noqa: B035  there is one of them
    found |= {
        path.relative_to(folder).with_suffix("").as_posix().replace("/", ", "): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix.lower() in ("", ".txt", ".md", ".rst")
    }
    for part, pattern in _BESIDE:
        found |= {path.stem: path for path in sorted((resources() / part).glob(pattern))}
    return found


def licence_list() -> QWidget:
    """Return the list with the text of the chosen entry beside it; first comes what is under which."""
    texts = licence_texts()
    names = QListWidget()
    names.setAccessibleName(tr("Licences"))
    names.setFixedWidth(px(190))
    names.addItems([tr("What is under which"), *texts])
    shown = read_only("", tr("Text of the licence"))

    def show(row: int) -> None:
        shown.setPlainText(_read(list(texts.values())[row - 1]) if row else _summary())

    names.currentRowChanged.connect(show)
    names.setCurrentRow(0)
    line = across(names, shown, gap=8)
    line.setStretch(1, 1)
    line.setContentsMargins(0, 8, 0, 0)
    return boxed(line)


def _summary() -> str:
    folder = tr("The texts lie in {folder}", folder=str(licences()))
    return "\n".join([*(f"{name}: {licence}" for name, licence in _MADE_WITH), "", folder])


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError as error:
        return str(error.strerror or error)
