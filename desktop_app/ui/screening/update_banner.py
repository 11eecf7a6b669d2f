# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The banner of a screening: changes of the catalogue since it began, which can be taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Attribution, Interview, Page, Step, keep_page_answers
from desktop_app.services.records.reviews import SentBack
from desktop_app.services.schema.columns import CATALOGUE_TOPICS
from desktop_app.services.screening.changes_since import CatalogueChanges
from desktop_app.services.screening.screenings import EarlierDeal, Screening
from desktop_app.ui.screening.answers import KnownParties, add_known_answers
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.was_and_is import list_change_lines
from desktop_app.ui.widgets.page import ChangedFrame
from desktop_app.ui.widgets.parts import across, boxed, button, label
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import country_name, format_day, join_with_commas, tr, tr_n

TOPICS = CATALOGUE_TOPICS


class SentBackNote(ChangedFrame):
    """Says why the second person sent a screening back; hidden if nobody did."""

    def __init__(self, sent_back: SentBack | None) -> None:
        super().__init__()
        if sent_back is not None:
            day = strings.format_day(sent_back.on)
            self.show_changes(
                tr("Sent back by {name} on {day}", name=sent_back.by, day=day), [sent_back.why], []
            )


class UpdateBanner(ChangedFrame):
    """Reads the changes again after every change of the catalogue."""

    def __init__(self, session: Session, screening: int, resume: Callable[[Screening], object]) -> None:
        super().__init__()
        self._session, self._screening, self._resume = session, screening, resume
        self._workspace = (
            session.client_workspace
        )  # another client may be opened while this one is still read
        self._changes, self._dismissed_changes = CatalogueChanges(), CatalogueChanges()
        # Qt disconnects a slot of this object when the object is deleted
        session.change_bus.changed.connect(self._react_to_change)
        self.read_changes()

    def _react_to_change(self, kinds: frozenset[str]) -> None:
        if kinds & TOPICS:
            self.read_changes()

    def read_changes(self) -> None:
        """Read the changes again."""
        changed, number = self._workspace.changed, self._screening

        def hide_when_gone(error: Exception) -> None:
            """Hide the banner if the screening was deleted meanwhile, as by undoing its start."""
            if isValid(self):
                self.hide()
            if not isinstance(error, Refused):
                raise error

        self._session.tasks.run(
            "since", lambda _progress: changed.of_screening(number), self._show_changes, failed=hide_when_gone
        )

    def _show_changes(self, changes: CatalogueChanges) -> None:
        if not isValid(self):  # closed while it was being read
            return
        self._changes = changes
        if changes.is_nothing or changes == self._dismissed_changes:
            self.hide()
            return
        lines = list_change_lines(changes)
        if changes.pack is not None:
            lines.insert(1, tr("Every answer is now judged under the law file in use today."))
        if changes.withdrawn:
            count_text = tr_n("Taking over withdraws %n answer(s)", len(changes.withdrawn))
            named = strings.join_with_commas(map(strings.translate_text, changes.withdrawn))
            lines.insert(0, tr("{words}: {named}.", words=count_text, named=named))
        keep = button(tr("Keep as it was"), self._keep_as_it_was)
        take = button(tr("Take over"), self._take_over, role="primary")
        self.show_changes(
            tr("Changed since this screening began"), lines, [keep] if changes.gone else [take, keep]
        )

    def _keep_as_it_was(self) -> None:
        self._dismissed_changes = self._changes
        self.hide()

    def _take_over(self) -> None:
        screenings, number, changes = self._workspace.screenings, self._screening, self._changes

        def resume_screening(screening: Screening) -> None:
            self._resume(screening)
            withdrawn = [answer for answer in screening.answers if answer.kind == "withdrawn"]
            gone = withdrawn[-len(changes.withdrawn) :]
            if not changes.withdrawn or not gone:
                self.hide()
                return
            lines = []
            for fact_label, answer in zip(changes.withdrawn, gone, strict=False):
                before = [
                    other
                    for other in screening.answers
                    if (other.line, other.fact) == (answer.line, answer.fact) and other.kind != "withdrawn"
                ]
                value = values.value_words("text", before[-1].value) if before else tr("not known")
                fact = strings.translate_text(fact_label)
                lines.append(tr("{what} (answered {value})", what=fact, value=value))
            title = tr_n("Taken over; %n answer(s) withdrawn, to be asked again where needed", len(gone))
            self.show_changes(title, lines, [button(tr("Close"), self.hide)])

        self._session.change(lambda: screenings.take_over_changes(number), resume_screening)


# --------------------------------------------------------------------------------------------------
# The deal of the screening before, offered above the questions about this one: the same again, in one
# press.


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
    line = across(
        label(text, wrap=True),
        button(tr("The same again"), repeat),
        gap=12,
        margins=(14, 8, 12, 8),
        stretch=0,
    )
    return boxed(line, "choice")
