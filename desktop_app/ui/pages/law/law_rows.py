# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of the page Law: provisions, and notices that put parties on lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.law.listing import Listing
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.law.timeline import Timeline
from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.ui.words.law import shown_law


@dataclass(frozen=True, slots=True)
class Rule:
    """A provision with its standing today and the next day on which that changes."""

    provision: Provision
    timeline: Timeline | None
    state: str
    changes_on: date | None
    checks: tuple[StatusCheckRow, ...] = ()

    @property
    def id(self) -> str:
        """Return the id of the provision."""
        return self.provision.id

    @property
    def title(self) -> str:
        """Return the title of the provision."""
        return self.provision.title


@dataclass(frozen=True, slots=True)
class ListNotice:
    """A notice that puts parties on a list, with what holds of it today and the next day on which that changes."""

    listing: Listing
    title: str
    state: str
    changes_on: date | None

    @property
    def id(self) -> str:
        """Return the id of the notice."""
        return self.listing.id


def order_row(row: Rule | ListNotice) -> int:
    """Return the position of a row in the law file, notices of lists after the provisions."""
    law = shown_law()
    return [*law.provisions, *law.listings].index(row.id)


def is_of_announcement(row: Rule | ListNotice) -> bool:
    """Tell whether a row is a provision of the announcement."""
    return isinstance(row, Rule) and shown_law().is_of_announcement(row.provision)
