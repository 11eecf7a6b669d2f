# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whom nobody has named is not known: an importer or consignee, and an end user, belong to a deal."""

from __future__ import annotations

import pytest

from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership import party_truth, unnamed_roles
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

IMPORTER, CONSIGNEE, USER, OTHER = (
    Party(role=role) for role in ("importer", "consignee", "end_user", "broker")
)


@pytest.mark.parametrize(
    ("parties", "missing"),
    [
        (None, ("importer", "end_user")),
        ((), ("importer", "end_user")),
        ((IMPORTER,), ("end_user",)),
        ((CONSIGNEE,), ("end_user",)),
        ((USER,), ("importer",)),
        ((OTHER,), ("importer", "end_user")),
        ((IMPORTER, USER), ()),
        ((OTHER, USER, CONSIGNEE), ()),
    ],
)
def test_a_deal_has_an_importer_and_an_end_user(
    parties: tuple[Party, ...] | None, missing: tuple[str, ...]
) -> None:
    assert unnamed_roles(parties) == missing


@pytest.mark.parametrize(
    ("military", "parties", "answer"),
    [
        ({}, (IMPORTER, USER), NO),
        ({USER: YES}, (IMPORTER, USER), YES),
        ({USER: UNKNOWN}, (IMPORTER, USER), UNKNOWN),
        ({IMPORTER: YES}, (IMPORTER,), YES),
        ({}, (IMPORTER,), UNKNOWN),
        ({}, None, UNKNOWN),
        ({IMPORTER: UNKNOWN, USER: YES}, (IMPORTER, USER), YES),
    ],
)
def test_what_holds_of_one_party_holds_and_of_one_that_nobody_named_it_is_not_known(
    military: dict[Party, Truth], parties: tuple[Party, ...] | None, answer: Truth
) -> None:
    told = {id(party): truth for party, truth in military.items()}
    assert party_truth(parties, lambda party: told.get(id(party), NO)) == answer
