# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Naming a party: one of the catalogue, with what the catalogue knows of it, or another by name and country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.domain.interview.paths import gap
from desktop_app.domain.interview.state import ROLES
from desktop_app.ui.look.theme import px
from desktop_app.ui.screening.questions.cards import Card
from desktop_app.ui.widgets.forms.editors import LookupEditor, list_countries
from desktop_app.ui.words.strings import commas, country, tr

KnownParties = Mapping[str, Mapping[str, Any]]
"""What the catalogue knows of each party, by its key, in the form of the case file."""

_IDENTITY = ("role", "name", "country")


def make_party_card(words: str, role: str, parties: KnownParties) -> Card:
    """Return the card on which a party is named; one of the catalogue brings its answers along."""
    options = [
        (key, commas((one.get("name", ""), country(one["country"]) if "country" in one else "")))
        for key, one in parties.items()
    ]
    name = LookupEditor(tr("Name"), options, tr("name"))
    name.setFixedWidth(px(250))
    where = LookupEditor(tr("Country"), list_countries(), tr("country"))
    where.setFixedWidth(px(170))

    def chosen() -> None:
        known = parties.get(name.current_value())
        if known is not None:
            where.show_value(known.get("country", ""))

    name.edited.connect(chosen)
    return Card(words, partial(_party, role, parties), [("name", name), ("country", where)])


def _party(role: str, parties: KnownParties, values: Mapping[str, str]) -> Any:
    known = parties.get(values["name"], {})
    typed = {"name": known.get("name", values["name"]), "country": values["country"]}
    found = {**known, **{key: value for key, value in typed.items() if value}}
    if not found:
        return None
    return {**found, "role": role} if role else found


def add_known_answers(talk: Interview, values: Mapping[str, Any], by: Attribution) -> Interview:
    """Return the interview with what the catalogue knows of the parties just named, as answers with their source."""
    for place, value in values.items():
        found = gap(place)
        if not found or found[0] != "parties" or not isinstance(value, Mapping):
            continue
        known = {key: one for key, one in value.items() if key not in (*_IDENTITY, "same_as")}
        parties = talk.laid.root.get("parties") or []
        number = next(n for n, one in enumerate(parties) if one.get("role") in ROLES[found[1]])
        said = replace(by, document=tr("catalogue of parties"))
        for key, one in known.items():
            talk = talk.answer(f"parties[{number}].{key}", one, said)
    return talk
