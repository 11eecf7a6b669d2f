# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an answer hangs on, in words: who chose a reading, and the open questions whose other answer would turn it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import format_day, join_sentences, tr, translate_text


def chosen_words(made: Mapping[str, str | None]) -> str:
    """Return who made a choice, when and why; blank where nobody said."""
    by, on, why = made.get("by"), made.get("on"), made.get("why")
    day = format_day(on) if on else ""
    who = ""
    if by and day:
        who = tr("Chosen by {name} on {day}", name=by, day=day)
    elif by or day:
        who = tr("Chosen by {name}", name=by) if by else tr("Chosen on {day}", day=day)
    return join_sentences(who, tr("Reason: {reason}.", reason=why.rstrip(".。")) if why else "")


def hanging_question(doubt: str) -> str:
    """Return an open question of the law that an answer hangs on."""
    return translate_text(shown_law().doubts[doubt].question)


def hanging_words(doubts: Sequence[str]) -> str:
    """Return in one sentence which open questions an answer hangs on; blank for none."""
    if not doubts:
        return ""
    questions = " ".join(map(hanging_question, doubts))
    return tr(
        "The other answer to an open question of the law would turn this: {questions}", questions=questions
    )
