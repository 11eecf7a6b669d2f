# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The problems that keep a file from being imported, row by row; they can be copied and saved as text."""

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
from desktop_app.ui.shared_views.saving import ask_where, text_files, write_file
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.parts import across, button, fill, label
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, refusal_sentences, tr, tr_n, translate_text


def _problem_columns() -> Sequence[Column[Any]]:
    return (
        Column("sheet", tr("Sheet"), lambda row: row.sheet, width=116),
        Column(
            "row",
            tr("Row"),
            lambda row: strings.format_figure(str(row.row)),
            lambda row: row.row,
            right=True,
            width=64,
        ),
        Column("column", tr("Column"), lambda row: row.column or strings.DASH, width=116),
        Column("what", tr("Problem"), lambda row: translate_text(row.what), width=230, stretch=True),
        Column("do", tr("What to do"), lambda row: translate_text(row.do), width=220),
    )


def problems_as_text(preview: Preview) -> str:
    """Return the problems as text: a line each, cells separated by tabs, with a heading."""
    heading = (tr("Sheet"), tr("Row"), tr("Column"), tr("Problem"), tr("What to do"))
    rows = [
        (
            problem.sheet,
            str(problem.row),
            problem.column,
            translate_text(problem.what),
            translate_text(problem.do),
        )
        for problem in preview.problems
    ]
    lines = ["\t".join(cells) for cells in (heading, *rows)]
    if preview.further:
        lines.append(tr_n("and %n more problem(s)", preview.further))
    return "\n".join(lines) + "\n"


class ProblemList(QWidget):
    """The table of problems, with the full text of the chosen one below."""

    def __init__(self, session: Session, preview: Preview) -> None:
        super().__init__()
        self._session, self._preview = session, preview
        self.table = RowsTable(_problem_columns(), tr("Problems"))
        self.table.keep_order()
        self.table.show_rows(preview.problems)
        rows = len(preview.problems)
        self.table.setMinimumHeight(px(32) * (min(rows, 5) + 1) + 4)
        if rows <= 5:
            self.table.setMaximumHeight(self.table.minimumHeight())
        self.detail = make_selectable(label("", "", wrap=True))
        self.told = label("", "small")
        self.copy_button = button(tr("Copy"), self.copy_problems, icon="copy")
        self.save_button = button(tr("Save as text"), self.save_problems, icon="download")
        head = across(label(tr("Problems"), "section"), None, self.told, self.copy_button, self.save_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        fill(layout, [head, 6, self.table, 8, self.detail], margins=(0, 0, 0, 0))
        layout.setStretch(2, 1)
        self.table.chosen.connect(self._show_problem)
        self.table.select_first()

    def _show_problem(self, problem: Problem | None) -> None:
        if problem is None:
            return
        row_place = tr("{sheet}, row {row}", sheet=problem.sheet, row=problem.row)
        position = join_with_commas((row_place, problem.column))
        self.detail.setText(f"{position}\n{refusal_sentences(problem.what, problem.do)}")

    def copy_problems(self) -> None:
        """Copy all problems to the clipboard."""
        QGuiApplication.clipboard().setText(problems_as_text(self._preview))
        self.told.setText(tr("Copied"))

    def save_problems(self) -> None:
        """Save all problems as a text file."""
        name = f"{Path(self._preview.file).stem}-problems.txt"
        content = problems_as_text(self._preview).encode("utf-8-sig")

        def show_saved(text: str, *_more: object) -> None:
            self.told.setText(tr("Saved"))
            self.told.setToolTip(text)

        ask_where(
            self.window(),
            self._session,
            text_files(),
            title=tr("Save as text"),
            name=name,
            then=lambda path: write_file(self._session, path, content, show_saved),
        )
