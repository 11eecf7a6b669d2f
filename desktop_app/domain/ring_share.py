# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a case, which holds trees, states the owners of a firm in a ring, and how it is told from other owners.

The first of them is what listed owners hold of the firm, worked out along the ring. The others are named so that their
names are searched: they hold nothing beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.domain.case import Owner

RING_SHARE: Final = "listed owners, worked out along the ring"
RING_LISTED: Final = "control"
"""The list that stands with it; which of the lists its owners are on makes no difference."""


def is_ring_share(owner: Owner) -> bool:
    """Tell whether an owner is no owner, but what listed ones hold along a ring."""
    return owner.name == RING_SHARE and owner.listed == RING_LISTED


def is_in_ring(owner: Owner) -> bool:
    """Tell whether a firm lies in a ring."""
    return bool(owner.owners) and is_ring_share((owner.owners or (owner,))[0])


def is_named_for_search(owner: Owner, owners: Sequence[Owner]) -> bool:
    """Tell whether one of the owners of a firm in a ring is there for its name alone."""
    return (
        not is_ring_share(owner)
        and is_ring_share(owners[0])
        and owner.percent is not None
        and not owner.percent.hi
    )
