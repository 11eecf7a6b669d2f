# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a verdict of today is introduced: substance is one answer, whether the rule runs is another. No widgets."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.ui.words.strings import lower_first_letter, standing_words, tr


@dataclass(frozen=True, slots=True)
class AssumptionWording:
    """What is supposed: inside a sentence, above a column, and on the button that leaves only what needs a licence."""

    phrase: str
    heading: str
    filter: str


def word_assumption(standing: str) -> AssumptionWording:
    """Return what a verdict of today supposes while No. 61 stands so; blank for a standing that is not known yet."""
    if standing == IN_FORCE:
        return AssumptionWording(tr("if shipped today"), tr("If shipped today"), tr("Licence needed today"))
    if standing in (UNCONFIRMED, ""):
        return AssumptionWording(
            tr("if shipped today and the rule runs"),
            tr("If the rule runs"),
            tr("Licence needed if the rule runs"),
        )
    word = lower_first_letter(standing_words(standing))
    return AssumptionWording(
        tr("if the rule ran today ({standing})", standing=word),
        tr("If the rule ran"),
        tr("Licence needed if the rule ran"),
    )


def word_assumption_of_all(standings: Set[str], today: str) -> AssumptionWording:
    """Return what the verdicts of several items suppose, each with its own standing; ``today`` is for there being none.

    Limbs may stand differently on one day. Then neither "runs" nor "does not run" is true of all.
    """
    if not standings:
        return word_assumption(today)
    return word_assumption(next(iter(standings)) if len(standings) == 1 else UNCONFIRMED)
