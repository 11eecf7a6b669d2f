# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What looking through a data file, or a folder for an auditor, has found, check by check: what differs first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Phrase
from desktop_app.services.context import ports
from desktop_app.ui.widgets.detail import make_detail_head, make_section_heading
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, make_selectable, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, format_day, tr, tr_n, translate_text

_MOST_SHOWN: Final = 50
_DAY: Final = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


def summarise(verification: ports.Verification) -> str:
    """Return the outcome as a sentence, with days as the window writes them."""
    return _DAY.sub(lambda written: format_day(written[0]), translate_text(verification.as_sentence()))


def make_verification_view(
    verification: ports.Verification, compare: Callable[[], object] | None = None, whole: str = "suspended"
) -> QWidget:
    """Return the view of all checks.

    ``compare`` asks for a memo to hold against the end of the journal, where that can be done; ``whole`` is the state
    whose colours say that nothing differs.
    """
    banner = Banner(can_close=False)
    banner.show_message(summarise(verification), state="in_force" if verification.faults else whole)
    banner.setAccessibleName(summarise(verification))
    column = down(make_detail_head(tr("What was verified"), ""), 8, banner, 8)
    for check in ports.CHECKS:
        column.addWidget(_make_check(check, verification.of_check(check)))
        if check == "end" and verification.entries and compare is not None:
            column.addWidget(button(tr("Hold a memo against it"), compare, role="link"))
        column.addWidget(rule())
    if verification.faults:
        advice = tr(
            "Keep this file as it is, and compare it with a backup or with the memos that were given out."
        )
        column.addWidget(boxed(down(12, label(advice, "", wrap=True))))
    column.addWidget(make_section_heading(tr("What this does not show")))
    for sentence in ports.NOT_VOUCHED_FOR:
        column.addWidget(label(translate_text(sentence), "quiet", wrap=True))
        column.addSpacing(6)
    return boxed(column)


def _make_check(check: ports.CheckName, findings: Sequence[ports.Finding]) -> QWidget:
    results = {finding.result for finding in findings}
    told = (
        tr("Differs") if "differs" in results else tr("As it was") if "same" in results else tr("Not checked")
    )
    role = "fault" if "differs" in results else "quiet"
    column = down(across(label(code_words("check_of_file", check)), None, label(told, role), gap=12), gap=2)
    for finding in findings[:_MOST_SHOWN]:
        text = translate_text(finding.subject)
        if isinstance(finding.subject, Phrase):  # words, not the name of something
            text = strings.upper_first_letter(text)
        if finding.why:
            is_checked = finding.result != "not_checked"
            template = tr("{subject}: {why}") if is_checked else tr("Not checked: {subject}. {why}")
            text = template.format(subject=text, why=strings.join_sentences(translate_text(finding.why)))
        finding_role = "caption" if finding.result != "differs" else "fault"
        column.addWidget(make_selectable(label(text, finding_role, wrap=True)))
    if len(findings) > _MOST_SHOWN:
        column.addWidget(label(tr_n("and %n more", len(findings) - _MOST_SHOWN), "quiet"))
    column.setContentsMargins(0, 8, 0, 8)
    return boxed(column)
