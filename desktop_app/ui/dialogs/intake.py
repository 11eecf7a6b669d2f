# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Importing a parts list: what it would do, what stands in the way, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.column_words import TITLES
from desktop_app.ui import strings
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session import Session
from desktop_app.ui.spoken import spoken
from desktop_app.ui.strings import said, tr, tr_n
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button, fill, label
from desktop_app.ui.widgets.table import RowsTable


def _number(count: int) -> str:
    return str(count) if count else strings.DASH


def _count_columns() -> Sequence[Column[Any]]:
    def column(name: str, heading: str, wide: int = 84) -> Column[Any]:
        return Column(
            name,
            heading,
            lambda row: _number(getattr(row, name)),
            lambda row: getattr(row, name),
            right=True,
            width=wide,
        )

    return (
        Column(
            "sheet", tr("Sheet"), lambda row: said(TITLES.get(row.sheet, row.sheet)), stretch=True
        ),
        column("rows", tr("Rows"), 70),
        column("new", tr("New"), 70),
        column("changed", tr("Changed")),
        column("unchanged", tr("Unchanged"), 92),
        column("removed", tr("Removed")),
    )


def _problem_columns() -> Sequence[Column[Any]]:
    return (
        Column("sheet", tr("Sheet"), lambda row: row.sheet, width=110),
        Column(
            "row", tr("Row"), lambda row: str(row.row), lambda row: row.row, right=True, width=52
        ),
        Column("column", tr("Column"), lambda row: row.column, width=110),
        Column("what", tr("Problem"), lambda row: row.what, width=230, stretch=True),
        Column("do", tr("What to do"), lambda row: row.do, width=230),
    )


def _show_problems(dialog: DialogFrame, banner: Banner, found: Sequence[Any]) -> None:
    problems = RowsTable(_problem_columns(), tr("Problems"))
    problems.show_rows(spoken(found))
    problems.setFixedHeight(px(200))
    fill(dialog.body, [12, label(tr("Problems"), "section"), 6, problems])
    words = tr_n("%n problem(s); nothing is taken until they are mended.", len(found))
    banner.say(words, state="in_force")


def open_intake(parent: QWidget, session: Session, preview: Any) -> DialogFrame:
    """Show what an import would do, and do it when it is confirmed."""
    dialog = DialogFrame(parent, tr("Import parts list"), preview.file, 760)
    banner = Banner()
    dialog.body.addWidget(banner)
    dialog.body.addSpacing(8)
    into = preview.client_name or tr("a new client")
    dialog.body.addWidget(label(tr("Into the catalogue of {name}", name=into), "section"))
    dialog.body.addSpacing(8)
    counts = RowsTable(_count_columns(), tr("What the import would do"))
    counts.keep_order()
    counts.show_rows([one for one in preview.counts if one.rows or one.removed])
    counts.setFixedHeight(px(230))
    dialog.body.addWidget(counts)
    if preview.problems:
        _show_problems(dialog, banner, preview.problems)
    elif preview.changes_nothing:
        banner.say(tr("Everything in the file is already in the catalogue."), state="suspended")
    for note in preview.notes:
        fill(dialog.body, [6, label(said(note), "caption", wrap=True)])

    def taken(client: int) -> None:
        dialog.close()
        session.go("client", client)

    def take() -> None:
        do.setEnabled(False)
        session.change_with(
            lambda progress: session.desk.intake.commit(
                preview, progress=progress.step, cancelled=lambda: progress.cancelled
            ),
            taken,
            lambda error: banner.say(str(error), state="in_force"),
        )

    do = button(tr("Import"), take, role="primary")
    do.setEnabled(preview.can_be_taken and not preview.changes_nothing)
    dialog.add_buttons(button(tr("Cancel"), dialog.close), do)
    dialog.open()
    return dialog
