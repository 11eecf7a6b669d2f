# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words for the assumption behind a verdict of today, namely that No. 61 runs. No widgets."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.ui.words.strings import lower_first_letter, standing_words, tr


@dataclass(frozen=True, slots=True)
class AssumptionWording:
    """The assumption in three wordings: within a sentence, as a column heading, and on the filter button."""

    phrase: str
    heading: str
    filter: str


def word_assumption(standing: str) -> AssumptionWording:
    """Return the assumption behind a verdict at a standing of No. 61; ``standing`` is blank while it is not known."""
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
    """Return the assumption behind several verdicts with their standings; ``today`` is the standing used for none.

    The grounds may differ in standing on one day; then neither "runs" nor "does not run" is true of all.
    """
    if not standings:
        return word_assumption(today)
    return word_assumption(next(iter(standings)) if len(standings) == 1 else UNCONFIRMED)
