# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who has to be named: an importer (a consignee counts as one) and an end user. Who is not named is not known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from desktop_app.domain.case import Party
from desktop_app.domain.truth import NO, UNKNOWN, Truth, either

IMPORTERS: Final = ("importer", "consignee")
END_USERS: Final = ("end_user",)


def unnamed_roles(parties: Sequence[Party] | None) -> tuple[str, ...]:
    """Return the roles that nobody is named for."""
    roles = {party.role for party in parties or ()}
    return tuple(
        role
        for role, held_by in (("importer", IMPORTERS), ("end_user", END_USERS))
        if not roles & set(held_by)
    )


def party_truth(parties: Sequence[Party] | None, tell: Callable[[Party], Truth]) -> Truth:
    """Tell whether something holds of any party; of a party that nobody named it is unknown."""
    result = UNKNOWN if unnamed_roles(parties) else NO
    for party in parties or ():
        result = either(result, tell(party))
    return result
