# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open facts are counted once: one company in two roles, one part in two places, one party of several lines."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.interview.same_entity import count_facts_once, fact_of_path

ACME = {"name": "Acme Ltd", "country": "MX"}
MAGNET = {"part_number": "TB-3560", "name": "ring magnet"}


def fact(path: str) -> OpenFact:
    return OpenFact(fact=path, label=path, provisions=(), who="")


def case(*parties: dict[str, Any], components: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {"parties": list(parties), "item": {"components": components or []}}


def paths(lines: list[tuple[OpenFact, ...]]) -> list[list[str]]:
    return [[one.fact for one in line] for line in lines]


def test_a_company_in_two_roles_is_asked_about_once() -> None:
    tree = case({"role": "importer", **ACME}, {"role": "end_user", **ACME})
    facts = [fact("parties[0].listed"), fact("parties[1].listed"), fact("parties[1].military")]
    assert paths(count_facts_once([(tree, facts)])) == [["parties[0].listed", "parties[1].military"]]


def test_two_companies_are_two() -> None:
    other = {"name": "Other Ltd"}
    tree = case({"role": "importer", **ACME}, {"role": "end_user", **other})
    facts = [fact("parties[0].listed"), fact("parties[1].listed")]
    assert paths(count_facts_once([(tree, facts)])) == [["parties[0].listed", "parties[1].listed"]]


def test_a_part_in_two_places_is_asked_about_once() -> None:
    tree = case(components=[{**MAGNET, "quantity": "2"}, {**MAGNET, "quantity": "1"}])
    facts = [fact("item.components[0].made_in"), fact("item.components[1].made_in")]
    assert paths(count_facts_once([(tree, facts)])) == [["item.components[0].made_in"]]


def test_what_lines_share_counts_for_the_first_of_them() -> None:
    tree = case({"role": "importer", **ACME})
    facts = [fact("parties[0].listed"), fact("item.made_in")]
    found = paths(count_facts_once([(tree, facts), (tree, facts)]))
    assert found == [["parties[0].listed", "item.made_in"], ["item.made_in"]]


def test_a_gap_stands_for_the_list_it_is_in() -> None:
    assert fact_of_path("parties[importer]") == "parties"
    assert fact_of_path("parties[0].listed") == "parties[0].listed"
