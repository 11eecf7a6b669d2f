# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person chose for the case: readings and assumption, with who chose them, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.case import ChoiceMade
from desktop_app.domain.law.pack import SAFEST

PROFILE: Final = "profile"
ASSUMPTION: Final = "assumption"


def lead_of_choices(memo: MemoContext) -> str:
    """Return what the answer by the choices made begins with: which they are."""
    switches = list(memo.case.readings)
    named = [_choice_words(memo, key) for key in _departures(memo) if key not in switches]
    if switches:
        key = "what.reading" if len(switches) == 1 else "what.readings"
        named.append(memo.format_sentence(key, count=str(len(switches))))
    return memo.format_sentence("plain.lead.chosen", choices=memo.wording.join_list(named))


def choice_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield each choice with who made it, when and why; that nobody is named is said."""
    named = [key for key, choice_made in memo.case.chosen.items() if choice_made != ChoiceMade()]
    for key in dict.fromkeys((*_departures(memo), *named)):
        choice_made = memo.case.chosen.get(key, ChoiceMade())
        if choice_made == ChoiceMade():
            yield memo.format_sentence("chosen.nobody", what=_choice_words(memo, key))
            continue
        by = (
            memo.format_sentence("chosen.by", name=choice_made.by)
            if choice_made.by
            else memo.format_sentence("chosen.by.none")
        )
        on = (
            memo.format_sentence("chosen.on", day=memo.wording.format_day(choice_made.on))
            if choice_made.on
            else ""
        )
        why = (
            memo.format_sentence("chosen.why", why=choice_made.why)
            if choice_made.why
            else memo.format_sentence("chosen.why.none")
        )
        yield memo.format_sentence("chosen.one", what=_choice_words(memo, key), by=by, on=on, why=why)


def _departures(memo: MemoContext) -> list[str]:
    """Return what the case chooses beside the cautious readings and the notices alone."""
    case = memo.case
    profile = [PROFILE] if case.profile not in (None, SAFEST) else []
    return [*profile, *([ASSUMPTION] if case.assumption else []), *case.readings]


def _choice_words(memo: MemoContext, key: str) -> str:
    case = memo.case
    if key == PROFILE:
        return memo.format_sentence(f"reading.the.{case.profile or SAFEST}")
    if key == ASSUMPTION:
        return memo.format_sentence(f"what.{case.assumption or 'none'}")
    switch = memo.pack.switches[key]
    choice_text = switch.words[memo.conclusion.readings[key]].rstrip(".")
    return memo.format_sentence("what.switch", question=switch.question, words=choice_text)
