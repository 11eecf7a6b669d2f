# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of lists of parties: which list, what holds of an entry today and until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.domain.law.listing import CONTROL, COUNTERMEASURE, LISTS, UNRELIABLE, WATCH, ListingStep
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED, UNCONFIRMED
from desktop_app.ui.words.strings import format_day, standing_words, tr

_HAN: Final = re.compile("[\u3400-\u9fff]")


def list_words(name: str) -> str:
    """Return the name of a list that the law speaks of, or a text as it is."""
    return {
        CONTROL: tr("control list"),
        WATCH: tr("watch list"),
        UNRELIABLE: tr("unreliable entity list"),
        COUNTERMEASURE: tr("countermeasure list"),
    }.get(name, name)


def short_list_words(name: str) -> str:
    """Return the name of a list in a word, for a narrow column."""
    return {
        CONTROL: tr("control"),
        WATCH: tr("watch"),
        UNRELIABLE: tr("unreliable"),
        COUNTERMEASURE: tr("countermeasure"),
    }.get(name, name)


def what_list_does(name: str) -> str:
    """Return what standing on a list of the law does; of any other list that it fills no answer."""
    if name not in LISTS:
        return tr("Another list: it fills no answer, and is printed as another list.")
    return {
        CONTROL: tr("Judged to be this party, it counts as on the control list."),
        WATCH: tr("Judged to be this party, it counts as on the watch list."),
        UNRELIABLE: tr("It warns; it is no ground of Article II."),
        COUNTERMEASURE: tr("It warns: an order of its own, to be read; no ground of Article II."),
    }[name]


def dated_standing(steps: Sequence[ListingStep], state: str, today: date) -> str:
    """Return what holds today, with the day since or until which it does, where one is stated."""
    begun = [step for step in steps if step.start <= today]
    if not begun:
        return tr("Not started, from {day}", day=format_day(steps[0].start)) if steps else ""
    step = begun[-1]
    if state == UNCONFIRMED and step.until is not None:
        return tr("Unconfirmed since {day}", day=format_day(next_day(step.until)))
    if state == SUSPENDED and step.until is not None:
        return tr("Suspended to {day}", day=format_day(step.until))
    if step.start == date.min:
        return standing_words(state)
    texts = {
        IN_FORCE: tr("In force since {day}"),
        SUSPENDED: tr("Suspended since {day}"),
    }
    template = texts.get(state, tr("Stopped since {day}"))
    return template.format(day=format_day(step.start))


def split_by_script(names: Sequence[str]) -> tuple[str, str]:
    """Return the first name without Chinese characters, and the first with some; blank where there is none."""
    with_han = next((name for name in names if _HAN.search(name)), "")
    without = next((name for name in names if not _HAN.search(name)), "")
    return without, with_han
