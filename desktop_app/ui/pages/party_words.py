# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers about a party and its owners in words."""

from __future__ import annotations

from desktop_app.ui.words.strings import tr


def describe_answer(answer: str) -> str:
    """Return an answer about a party in words."""
    return {
        "yes": tr("yes"),
        "no": tr("no"),
        "control": tr("control list"),
        "watch": tr("watch list"),
        "unknown": tr("not known"),
        "": tr("nobody has answered"),
    }.get(answer, answer)


def describe_cell(answer: str) -> str:
    """Return an answer about a party in the shorter words of the table."""
    return describe_answer(answer) if answer else tr("not answered")


def describe_owners(looked_up: str, complete: str, *, is_owned: bool) -> str:
    """Return how completely the owners of a party are known; ``is_owned`` tells that owners are entered."""
    if is_owned:
        texts = {"yes": tr("These are all"), "no": tr("There are more")}
        return texts.get(complete, tr("There may be more"))
    if looked_up != "yes":
        return tr("Nobody has recorded who owns it")
    texts = {"yes": tr("Looked: no owners"), "no": tr("Looked: none was found, but there are some")}
    return texts.get(complete, tr("Looked: none was found, but there may be some"))
