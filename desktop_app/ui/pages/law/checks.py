# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The status checks recorded for a provision, each with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.law.pack import Provision
from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.ui.plain import set_tip
from desktop_app.ui.shared_views.evidence import Opens, short_hash
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


def checks_for(provision: Provision, checks: Sequence[StatusCheckRow]) -> tuple[StatusCheckRow, ...]:
    """Return the checks of a provision, or of the provision that it is a part of."""
    named = {provision.id, provision.part_of}
    return tuple(row for row in checks if row.provision in named)


def checks_view(
    checks: Sequence[StatusCheckRow], opens: Opens, delete: Callable[[StatusCheckRow], object]
) -> QWidget:
    """Return the view of the checks, latest first, each with its evidence and a button that deletes it."""
    column = down(make_section_heading(tr("Status checks")), gap=0)
    if not checks:
        column.addWidget(label(tr("Nobody has recorded a look at the notices."), "quiet"))
    for row in checks:
        column.addWidget(_draw_check(row, opens, delete))
        column.addWidget(rule())
    return boxed(column)


def found_words(row: StatusCheckRow) -> str:
    """Return the finding of a check as a phrase: "Suspended from 10 Nov 2025 until 10 Jan 2027"."""
    state_text = strings.standing_words(row.state) or tr("No new notice seen")
    if row.from_:
        state_text = tr("{what} from {day}", what=state_text, day=strings.format_day(row.from_))
    if row.until:
        state_text = tr("{what} until {day}", what=state_text, day=strings.format_day(row.until))
    return state_text


def _describe_scope(row: StatusCheckRow) -> str:
    if row.shipment:
        return tr("for shipment {number} only", number=row.shipment)
    return tr("for every client") if row.every_client else ""


def who_words(row: StatusCheckRow) -> str:
    """Return day and person of a check: "24 Nov 2026, JH"."""
    return strings.join_with_commas((strings.format_day(row.checked_on), row.by))


def _draw_check(row: StatusCheckRow, opens: Opens, delete: Callable[[StatusCheckRow], object]) -> QWidget:
    gone = button(tr("Delete"), partial(delete, row), role="link")
    gone.setAccessibleName(tr("Delete check of {who}", who=who_words(row)))
    who = Flow(label(who_words(row), "strong"), label(_describe_scope(row), "caption"), gap=12)
    head = across(boxed(who), gone, gap=12)
    head.setStretch(0, 1)
    head.setAlignment(gone, Qt.AlignmentFlag.AlignTop)
    column = down(head, label(found_words(row), wrap=True), gap=3)
    for name, fact_text in ((tr("Notice"), row.notice), (tr("Looked at"), row.where)):
        if fact_text:
            line_text = tr("{name}: {words}", name=name, words=fact_text)
            column.addWidget(label(line_text, "caption", wrap=True))
    column.addLayout(_draw_paper(row, opens))
    column.setContentsMargins(0, 8, 0, 8)
    return boxed(column)


def _draw_paper(row: StatusCheckRow, opens: Opens) -> QHBoxLayout:
    if not row.evidence:
        return across(label(tr("No evidence was kept."), "caption"), None)
    named = tr("Evidence: {name}, hash {hash}", name=row.paper, hash=short_hash(row.evidence))
    paper_label = label(named, "caption", wrap=True)
    set_tip(paper_label, row.evidence)
    go = button(tr("Open evidence"), partial(opens, row.evidence), role="link")
    go.setAccessibleName(f"{tr('Open evidence')}: {row.paper}")
    line = across(paper_label, go, gap=12)
    line.setStretch(0, 1)
    return line
