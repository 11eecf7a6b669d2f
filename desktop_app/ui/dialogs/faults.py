# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What keeps a file from being taken, row by row; to read, to copy, to save for whoever made the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.importing.service import Preview, Problem
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.saving import ask_where, texts, write
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.parts import across, button, fill, label
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import commas, refusal, tr, tr_n, translated


def _columns() -> Sequence[Column[Any]]:
    return (
        Column("sheet", tr("Sheet"), lambda row: row.sheet, width=116),
        Column(
            "row",
            tr("Row"),
            lambda row: strings.figure(str(row.row)),
            lambda row: row.row,
            right=True,
            width=64,
        ),
        Column("column", tr("Column"), lambda row: row.column or strings.DASH, width=116),
        Column("what", tr("Problem"), lambda row: translated(row.what), width=230, stretch=True),
        Column("do", tr("What to do"), lambda row: translated(row.do), width=220),
    )


def as_text(preview: Preview) -> str:
    """Return every problem on a line of its own, its parts apart by tabs, as spreadsheets take them."""
    heading = (tr("Sheet"), tr("Row"), tr("Column"), tr("Problem"), tr("What to do"))
    rows = [
        (one.sheet, str(one.row), one.column, translated(one.what), translated(one.do))
        for one in preview.problems
    ]
    lines = ["\t".join(cells) for cells in (heading, *rows)]
    if preview.further:
        lines.append(tr_n("and %n more problem(s)", preview.further))
    return "\n".join(lines) + "\n"


class FaultList(QWidget):
    """The problems of a file; the one that is chosen is written out below."""

    def __init__(self, session: Session, preview: Preview) -> None:
        super().__init__()
        self._session, self._preview = session, preview
        self.table = RowsTable(_columns(), tr("Problems"))
        self.table.keep_order()
        self.table.show_rows(preview.problems)
        rows = len(preview.problems)
        self.table.setMinimumHeight(px(32) * (min(rows, 5) + 1) + 4)
        if rows <= 5:
            self.table.setMaximumHeight(self.table.minimumHeight())
        self.words = make_selectable(label("", "", wrap=True))
        self.told = label("", "small")
        self.copy = button(tr("Copy"), self.copy_all, icon="copy")
        self.save = button(tr("Save as text"), self.save_all, icon="download")
        head = across(label(tr("Problems"), "section"), None, self.told, self.copy, self.save)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        fill(layout, [head, 6, self.table, 8, self.words], margins=(0, 0, 0, 0))
        layout.setStretch(2, 1)
        self.table.chosen.connect(self._show)
        self.table.select_first()

    def _show(self, problem: Problem | None) -> None:
        if problem is None:
            return
        place = tr("{sheet}, row {row}", sheet=problem.sheet, row=problem.row)
        where = commas((place, problem.column))
        self.words.setText(f"{where}\n{refusal(problem.what, problem.do)}")

    def copy_all(self) -> None:
        """Put all of them on the clipboard."""
        QGuiApplication.clipboard().setText(as_text(self._preview))
        self.told.setText(tr("Copied"))

    def save_all(self) -> None:
        """Save all of them as a text file."""
        name = f"{Path(self._preview.file).stem}-problems.txt"
        content = as_text(self._preview).encode("utf-8-sig")

        def told(words: str, *_more: object) -> None:
            self.told.setText(tr("Saved"))
            self.told.setToolTip(words)

        ask_where(
            self.window(),
            self._session,
            texts(),
            title=tr("Save as text"),
            name=name,
            then=lambda path: write(self._session, path, content, told),
        )
