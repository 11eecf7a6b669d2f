# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every malformed case is refused whole, with the place and what to do; every odd but valid one is taken."""

from __future__ import annotations

import json

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.reading import MOST_ENTRIES
from desktop_app.services.screening.one_case import screen_case
from tests.making import program
from tests.oracle.case_files.accepted import ACCEPTED, ACCEPTED_BY_IMPLICATION
from tests.oracle.case_files.refusals import REFUSED, REFUSED_BY_IMPLICATION

MALFORMED = [*REFUSED, *REFUSED_BY_IMPLICATION]
VALID = [*ACCEPTED, *ACCEPTED_BY_IMPLICATION]


@pytest.mark.parametrize(
    ("content", "place"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED]
)
def test_a_malformed_case_is_refused_with_its_place(content: bytes, place: str) -> None:
    with pytest.raises(Refused) as caught:
        screen_case(program(), content)
    said = str(caught.value)
    assert place in said
    assert caught.value.do
    assert "\n" not in said


@pytest.mark.parametrize("content", [row[1] for row in VALID], ids=[row[0] for row in VALID])
def test_an_odd_but_valid_case_is_taken(content: bytes) -> None:
    assert screen_case(program(), content).conclusion.possible


@pytest.mark.parametrize(("field", "wanted"), [("item", "an object"), ("parties", "a list")])
def test_a_number_for_an_object_or_a_list_is_not_asked_for_in_quotes(field: str, wanted: str) -> None:
    case = {"format": "lodestone-case/1", "on": "2025-10-20", "item": {}, field: 5}
    with pytest.raises(Refused) as caught:
        screen_case(program(), json.dumps(case).encode())
    assert str(caught.value) == f"{field}: 5 is not {wanted}. Write {wanted}, or leave it out if not known."


def test_a_bill_beyond_reason_is_refused_before_it_is_worked_out() -> None:
    line = b'{"listed_as":"not_listed","quantity":"1"}'
    bill = b",".join([line] * (MOST_ENTRIES + 1))
    head = b'{"format":"lodestone-case/1","on":"2025-10-20","item":{"listed_as":"assembly","components":['
    with pytest.raises(Refused, match="components"):
        screen_case(program(), head + bill + b"]}}")


def test_a_file_of_more_than_sixteen_megabytes_is_refused_unread() -> None:
    with pytest.raises(Refused, match="16 MiB"):
        screen_case(program(), b" " * (16 * 1024 * 1024 + 1))
