# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an answer hangs on, in words: who chose a reading, and the open questions whose other answer would turn it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.domain.engine.conclusion import DoubtThatMatters
from desktop_app.domain.law.pack import Pack
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


def hanging_question(pack: Pack, matter: DoubtThatMatters) -> str:
    """Return the open question behind an answer."""
    return translate_text(pack.doubts[matter.doubt].question)


def hanging_words(pack: Pack, matters: Sequence[DoubtThatMatters]) -> str:
    """Return in one sentence which open questions an answer hangs on; blank for none."""
    if not matters:
        return ""
    questions = " ".join(hanging_question(pack, matter) for matter in matters)
    return tr(
        "The other answer to an open question of the law would turn this: {questions}", questions=questions
    )
