# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is open in a case, as a memo tells it: each fact once, a company in several roles with all of them."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.engine.conclusion import Conclusion, OpenFact
from desktop_app.domain.interview.open_count import count_facts_once, find_in_lines


def open_facts(memo: MemoContext, conclusion: Conclusion | None = None) -> tuple[OpenFact, ...]:
    """Return the open facts, most useful first; what is one fact in two places stands once."""
    (counted,) = count_facts_once([(_case_tree(memo), (conclusion or memo.conclusion).open_facts)])
    return counted


def count_words(memo: MemoContext, number: int) -> str:
    """Return how many facts are open, in words."""
    return memo.format_sentence("facts.one" if number == 1 else "facts.many", count=str(number))


def shared_roles(memo: MemoContext, path: str) -> tuple[str, ...]:
    """Return the roles of the party a path speaks of, where it plays more than one and is alike in all."""
    parties, firsts = memo.case.parties or (), find_in_lines([_case_tree(memo)]).firsts
    party_path = path.partition("]")[0] + "]"
    places = [f"parties[{at}]" for at in range(len(parties))]
    first = firsts.get(party_path, party_path)
    alike = [at for at, path in enumerate(places) if firsts.get(path, path) == first]
    roles = tuple(dict.fromkeys(parties[at].role or "" for at in alike))
    return roles if len(roles) > 1 else ()


def _case_tree(memo: MemoContext) -> dict[str, Any]:
    """Return the case as it is written in its file."""
    tree: dict[str, Any] = json.loads(memo.read.canonical)
    return tree
