# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cases of a shipment share one deal; a case of another deal is refused by its name and field."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.screening.one_case import SHARED, NamedCase, print_shipment_of
from tests import making
from tests.documents import memos

OTHER: dict[str, Any] = {
    "on": "2026-11-24",
    "exporter": {"name": "Another", "country": "DE"},
    "movement": "domestic_transfer",
    "destination": "TH",
    "parties": [],
    "end_use": {"text": "another"},
}


def case(name: str, tree: dict[str, Any]) -> NamedCase:
    return NamedCase(name, making.conclude(tree))


@pytest.mark.parametrize("field", SHARED)
def test_a_case_of_another_deal_is_refused(field: str) -> None:
    cases = [case("a.json", making.load("p01")), case("b.json", {**making.load("p01"), field: OTHER[field]})]
    with pytest.raises(Refused, match=r"b\.json.*a\.json") as refused:
        print_shipment_of(making.program(), cases, memos.STAMP)
    assert field in str(refused.value)


def test_null_and_left_out_are_alike() -> None:
    tree = {**making.load("p01"), "end_use": None}
    without = {name: value for name, value in tree.items() if name != "end_use"}
    cases = [case("a.json", tree), case("b.json", without)]
    assert print_shipment_of(making.program(), cases, memos.STAMP).startswith(b"%PDF-")
