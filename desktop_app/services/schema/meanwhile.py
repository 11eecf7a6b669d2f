# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two forms on one row: what was stored since a form was opened is never replaced unseen.

Whoever changes a row says what the form was opened with. If what is stored differs, nothing is changed, and the
refusal carries what is stored now, so that both can be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.rows import JournalRow


class ChangedMeanwhile(Refused):
    """Refuses a change to what has been stored anew since the form was opened.

    ``stored`` is what is stored now, of the type that the form was opened with; ``names`` are the fields that differ,
    or the sheet where a whole list does. ``change`` is the entry of the journal that did it, where it can be told.
    """

    def __init__(self, stored: Any, names: Sequence[str], change: JournalRow | None) -> None:
        said = ", ".join(names)
        super().__init__(
            Phrase("it has been changed since it was opened: {names}", names=said)
            if change is None
            else Phrase(
                "it has been changed by {who} since it was opened: {names}", who=change.by, names=said
            ),
            do="Look at both and choose, or open it again",
        )
        self.stored, self.names, self.change = stored, tuple(names), change


def differing_fields(opened: Form, stored: Form) -> tuple[str, ...]:
    """Return the fields in which two forms of a row differ."""
    return tuple(
        one.name
        for one in fields(opened)
        if getattr(opened, one.name).strip() != getattr(stored, one.name).strip()
    )


def is_same_list(opened: Sequence[Form], stored: Sequence[Form], *, besides: str = "") -> bool:
    """Tell whether two lists hold the same entries, ``besides`` the column that names what they belong to."""
    return len(opened) == len(stored) and all(
        set(differing_fields(*pair)) <= {besides} for pair in zip(opened, stored, strict=True)
    )
