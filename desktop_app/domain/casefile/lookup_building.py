# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a party was looked up, from a cleaned tree to the domain's own shapes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop_app.domain.lookup import ListSearched, LookUp, Meeting

Tree = Mapping[str, Any]


def build_names(tree: Tree) -> tuple[str, ...]:
    """Return the other names of a party or an owner."""
    return tuple(tree.get("names", ()))


def build_look_up(tree: Tree | None) -> LookUp | None:
    """Return how a party or an owner was looked up; None where nothing says that it was."""
    if tree is None:
        return None
    lists = tree.get("lists")
    return LookUp(
        lists=None if lists is None else tuple(_list_searched(entry) for entry in lists),
        on=optional_day(tree.get("on")),
        by=tree.get("by"),
        names=build_names(tree),
        candidates=tuple(_build_meeting(entry) for entry in tree.get("candidates", ())),
    )


def _list_searched(tree: Tree) -> ListSearched:
    return ListSearched(tree.get("id"), optional_day(tree.get("day")), tree.get("rows"), tree.get("sha256"))


def _build_meeting(tree: Tree) -> Meeting:
    return Meeting(
        list=tree.get("list"),
        id=tree.get("id"),
        verdict=tree.get("verdict"),
        judged=tree.get("judged"),
        why=tree.get("why"),
        by=tree.get("by"),
        on=optional_day(tree.get("on")),
    )


def optional_day(text: str | None) -> date | None:
    """Return a day that may be left out."""
    return None if text is None else date.fromisoformat(text)
