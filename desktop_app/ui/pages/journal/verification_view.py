# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What looking through the record has found, check by check: what differs first, with its subject and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.verification import (
    CHECKS,
    NOT_VOUCHED_FOR,
    CheckName,
    Finding,
    Verification,
)
from desktop_app.ui.widgets.detail import make_detail_head, make_section_heading
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule
from desktop_app.ui.words.strings import (
    format_day,
    join_sentences,
    mark_translatable,
    tr,
    tr_n,
    translate_text,
)

_TITLES: Final[dict[CheckName, str]] = {
    "entries": mark_translatable("Entries of the journal"),
    "end": mark_translatable("End of the journal"),
    "determinations": mark_translatable("Determinations"),
    "screenings": mark_translatable("Recorded screenings"),
    "papers": mark_translatable("Memos, here and in their folder"),
    "packs": mark_translatable("Law files"),
    "evidence": mark_translatable("Evidence"),
    "guards": mark_translatable("Guards of the file"),
}
_MOST_SHOWN: Final = 50
_DAY: Final = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


def summarise(verification: Verification) -> str:
    """Return the outcome as a sentence, with days as the window writes them."""
    return _DAY.sub(lambda written: format_day(written[0]), translate_text(verification.as_sentence()))


def make_verification_view(verification: Verification, compare: Callable[[], object]) -> QWidget:
    """Return the view of all checks; ``compare`` asks for a memo to hold against the end of the journal."""
    banner = Banner()
    banner.show_message(summarise(verification), state="in_force" if verification.faults else "suspended")
    banner.setAccessibleName(summarise(verification))
    column = down(make_detail_head(tr("What was verified"), ""), 8, banner, 8)
    for check in CHECKS:
        column.addWidget(_make_check(check, verification.of_check(check)))
        if check == "end" and verification.entries:
            column.addWidget(button(tr("Hold a memo against it"), compare, role="link"))
        column.addWidget(rule())
    if verification.faults:
        advice = tr(
            "Keep this file as it is, and compare it with a backup or with the memos that were given out."
        )
        column.addWidget(boxed(down(12, label(advice, "", wrap=True))))
    column.addWidget(make_section_heading(tr("What this does not show")))
    for sentence in NOT_VOUCHED_FOR:
        column.addWidget(label(translate_text(sentence), "quiet", wrap=True))
        column.addSpacing(6)
    return boxed(column)


def _make_check(check: CheckName, findings: Sequence[Finding]) -> QWidget:
    results = {finding.result for finding in findings}
    told = (
        tr("Differs") if "differs" in results else tr("As it was") if "same" in results else tr("Not checked")
    )
    role = "fault" if "differs" in results else "quiet"
    head = across(label(tr(_TITLES[check])), None, label(told, role), gap=12)
    column = down(head, gap=2)
    for finding in findings[:_MOST_SHOWN]:
        column.addWidget(make_selectable(label(_finding_words(finding), _role(finding), wrap=True)))
    if len(findings) > _MOST_SHOWN:
        column.addWidget(label(tr_n("and %n more", len(findings) - _MOST_SHOWN), "quiet"))
    column.setContentsMargins(0, 8, 0, 8)
    return boxed(column)


def _role(finding: Finding) -> str:
    return "caption" if finding.result != "differs" else "fault"


def _finding_words(finding: Finding) -> str:
    subject = translate_text(finding.subject)
    if isinstance(finding.subject, Phrase):  # words, not the name of something
        subject = f"{subject[:1].upper()}{subject[1:]}"
    if not finding.why:
        return subject
    why = join_sentences(translate_text(finding.why))
    if finding.result == "not_checked":
        return tr("Not checked: {subject}. {why}", subject=subject, why=why)
    return tr("{subject}: {why}", subject=subject, why=why)
