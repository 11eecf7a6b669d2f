# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Naming a party: one of the catalogue, with what the catalogue knows of it, or another by name and country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.domain.interview.paths import parse_gap
from desktop_app.domain.interview.state import ROLES
from desktop_app.ui.look.theme import px
from desktop_app.ui.screening.questions.cards import Card
from desktop_app.ui.widgets.forms.editors import LookupEditor, list_countries
from desktop_app.ui.words.strings import country_name, join_with_commas, tr

KnownParties = Mapping[str, Mapping[str, Any]]
"""What the catalogue knows of each party, by its key, in the form of the case file."""

_IDENTITY = ("role", "name", "country")


def make_party_card(title: str, role: str, parties: KnownParties) -> Card:
    """Return the card on which a party is named; one of the catalogue brings its answers along."""
    options = [
        (
            key,
            join_with_commas(
                (party.get("name", ""), country_name(party["country"]) if "country" in party else "")
            ),
        )
        for key, party in parties.items()
    ]
    name = LookupEditor(tr("Name"), options, tr("name"))
    name.setFixedWidth(px(250))
    country_editor = LookupEditor(tr("Country"), list_countries(), tr("country"))
    country_editor.setFixedWidth(px(170))

    def fill_in_country() -> None:
        party = parties.get(name.current_value())
        if party is not None:
            country_editor.show_value(party.get("country", ""))

    name.edited.connect(fill_in_country)
    return Card(title, partial(_collect_party, role, parties), [("name", name), ("country", country_editor)])


def _collect_party(role: str, parties: KnownParties, values: Mapping[str, str]) -> Any:
    party = parties.get(values["name"], {})
    typed = {"name": party.get("name", values["name"]), "country": values["country"]}
    answer = {**party, **{key: value for key, value in typed.items() if value}}
    if not answer:
        return None
    return {**answer, "role": role} if role else answer


def add_known_answers(interview: Interview, values: Mapping[str, Any], by: Attribution) -> Interview:
    """Return the interview with what the catalogue knows of the parties just named, as answers with their source."""
    for path, value in values.items():
        blank_path = parse_gap(path)
        if not blank_path or blank_path[0] != "parties" or not isinstance(value, Mapping):
            continue
        known_facts = {
            key: fact_value for key, fact_value in value.items() if key not in (*_IDENTITY, "same_as")
        }
        parties = interview.state.root.get("parties") or []
        number = next(
            number for number, party in enumerate(parties) if party.get("role") in ROLES[blank_path[1]]
        )
        attribution = replace(by, document=tr("catalogue of parties"))
        for key, fact_value in known_facts.items():
            interview = interview.add_answer(f"parties[{number}].{key}", fact_value, attribution)
    return interview
