# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What two names come to from either side, compared and looked up: all of it has to be one answer."""

from __future__ import annotations

from desktop_app.partynames import NameIndex, SearchedName, name_matcher


def verdicts(left: str, right: str) -> set[str]:
    """Return what the pair comes to from either side, by comparing and through a list."""
    matcher = name_matcher()
    found: set[str] = set()
    for one, other in ((left, right), (right, left)):
        found.add(matcher.compare(one, other).verdict)
        hits = NameIndex.build(matcher, [SearchedName(0, other), SearchedName(1, "Nordhafen Optik")]).find(
            one
        )
        found.add(next((hit.comparison.verdict for hit in hits if hit.name.entry == 0), "none"))
    return found
