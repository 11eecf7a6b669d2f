# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The order in which the Tab key goes through a screening: answers, what to do with them, then all beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_MOST = 20_000


def tabbed(root: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches below a widget, in the order in which it does so now."""
    found: list[QWidget] = []
    here: QWidget = root
    for _ in range(_MOST):
        after = here.nextInFocusChain()
        if after is None or after is root:  # the chain is a ring
            break
        here = after
        if root.isAncestorOf(here) and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here)
    return found


def put_in_order(root: QWidget, wanted: Iterable[QWidget]) -> None:
    """Let the Tab key go through some widgets first, each with what is in it, and through the rest as it did."""
    every = tabbed(root)
    first: list[QWidget] = []
    for one in wanted:
        inside = [each for each in every if each is one or one.isAncestorOf(each)]
        first += [each for each in inside if each not in first]
    rest = [each for each in every if each not in first]
    _chain([*first, *rest])


def _chain(widgets: Sequence[QWidget]) -> None:
    for before, after in pairwise(widgets):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)
