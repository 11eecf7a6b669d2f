# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The deal of the screening before, offered above the questions about this one: the same again, in one press."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.domain.interview import Attribution, Interview, Page, Step, keep_page_answers
from desktop_app.services.screening.screenings import EarlierDeal
from desktop_app.ui.screening.answers import KnownParties, add_known_answers
from desktop_app.ui.widgets.parts import across, boxed, button, label
from desktop_app.ui.words.strings import country_name, format_day, join_with_commas, tr

_STEPS: Final = (Step.SHIPMENT, Step.PARTIES, Step.END_USE)


def list_repeatable(deal: EarlierDeal, interview: Interview) -> Mapping[str, Any]:
    """Return the answers of an earlier deal to what nobody has answered for this one."""
    return {path: value for path, value in deal.answers.items() if interview.state.status_of(path) == "asked"}


def repeat_deal(interview: Interview, deal: EarlierDeal, parties: KnownParties, by: Attribution) -> Interview:
    """Return the interview with the answers of an earlier deal, that page still in front.

    Of a party in the catalogue what stands there today is taken; an answer that the law file no longer takes is not.
    """
    attribution = replace(by, document=tr("as in the screening of {day}", day=format_day(deal.on)))
    for path, answer in list_repeatable(deal, interview).items():
        name = answer.get("name") if isinstance(answer, Mapping) else None
        party_on_file = next((party for party in parties.values() if name and party.get("name") == name), {})
        values = {path: {**party_on_file, **answer} if party_on_file else answer}
        try:
            interview = keep_page_answers(interview, values, attribution)
        except Refused:
            continue
        interview = add_known_answers(interview, values, by)
    return interview


def make_deal_note(
    deal: EarlierDeal | None, interview: Interview, page: Page, repeat: Callable[[], object]
) -> QWidget | None:
    """Return the line above the questions about the deal; None where there is nothing to repeat."""
    if deal is None or page.step not in _STEPS or not list_repeatable(deal, interview):
        return None
    importer, country = deal.answers.get("parties[importer]") or {}, deal.answers.get("destination")
    deal_text = join_with_commas((country_name(country) if country else "", importer.get("name", "")))
    text = tr("The screening of {day}: {deal}.", day=format_day(deal.on), deal=deal_text or tr("end use"))
    line = across(label(text, wrap=True), button(tr("The same again"), repeat), gap=12)
    line.setStretch(0, 1)
    line.setContentsMargins(14, 8, 12, 8)
    return boxed(line, "choice")
