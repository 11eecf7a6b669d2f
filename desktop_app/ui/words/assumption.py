# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a verdict of today is introduced: substance is one answer, whether the rule runs is another. No widgets."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.ui.words.strings import lowered, standing_words, tr


@dataclass(frozen=True, slots=True)
class Supposing:
    """What is supposed: inside a sentence, above a column, and on the button that leaves only what needs a licence."""

    phrase: str
    heading: str
    filter: str


def supposing(standing: str) -> Supposing:
    """Return what a verdict of today supposes while No. 61 stands so; blank for a standing that is not known yet."""
    if standing == IN_FORCE:
        return Supposing(tr("if shipped today"), tr("If shipped today"), tr("Licence needed today"))
    if standing in (UNCONFIRMED, ""):
        return Supposing(
            tr("if shipped today and the rule runs"),
            tr("If the rule runs"),
            tr("Licence needed if the rule runs"),
        )
    word = lowered(standing_words(standing))
    return Supposing(
        tr("if the rule ran today ({standing})", standing=word),
        tr("If the rule ran"),
        tr("Licence needed if the rule ran"),
    )


def supposed_of(standings: Set[str], today: str) -> Supposing:
    """Return what the verdicts of several items suppose, each with its own standing; ``today`` is for there being none.

    Limbs may stand differently on one day. Then neither "runs" nor "does not run" is true of all.
    """
    if not standings:
        return supposing(today)
    return supposing(next(iter(standings)) if len(standings) == 1 else UNCONFIRMED)
