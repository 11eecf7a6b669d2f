# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: only what is open and a supplier can know, on one page."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.documents.supplier_letter import letter_document, print_letter
from desktop_app.documents.wording import english_wording
from desktop_app.services.context.paper_ports import Addressee, Letter, Writer
from desktop_app.services.screening.next_steps import SUPPLIER_KNOWS, compose_letter
from tests.documents.plain_text import render as as_text
from tests.domain.interview.walking import begin, clean, full
from tests.making import changed, load, program

WRITER = Writer("Nordwerk Antriebe GmbH", ("Esslingen",), "J. Haug", "export control", "+49 711 5550")
SUPPLIER = Addressee("Torrens Magnetics Pty Ltd", ("Adelaide",), "Ms Kerr")


def _letter(tree: dict[str, Any], to: Addressee = SUPPLIER) -> Letter:
    return compose_letter(
        begin(full(clean(tree))),
        to,
        WRITER,
        dated=date(2025, 10, 13),
        return_by=date(2025, 10, 31),
        reference="NW-12-1",
    )


def test_it_asks_what_is_open_and_a_supplier_can_know() -> None:
    letter = _letter(load("p22"))
    assert [part.name for part in letter.parts] == ["magnet, maker unknown"]
    asked = [fact.path.rpartition(".")[2] for fact in letter.parts[0].facts]
    assert asked[:5] == ["made_in", "part_one", "row", "element_percent", "origin"]
    assert asked[5:] == ["mining", "separation", "metal_smelting", "magnet_making", "recycling"]
    questions = program().pack.questions
    assert {questions["item.made_in"].who, questions["item.part_one"].who} <= set(SUPPLIER_KNOWS)


def test_what_is_known_is_not_asked() -> None:
    letter = _letter(load("p11"))
    assert [fact.path for part in letter.parts for fact in part.facts] == [
        "items[0].part_one[0].origin",
        "items[0].part_one[0].china_share",
    ]
    assert letter.parts[0].facts[0].about == "Dysprosium oxide"


def test_it_asks_a_supplier_about_their_own_parts_alone() -> None:
    tree = changed(load("p22"), item__components__0__part_number="TB-3560")
    to = Addressee("Torrens", parts=frozenset({"TB-3560"}))
    assert [part.path for part in _letter(tree, to).parts] == ["items[0].components[0]"]
    with pytest.raises(Refused, match="nothing is open"):
        _letter(tree, Addressee("Kitakami", parts=frozenset({"KM-4212"})))


def test_a_part_of_somebody_else_inside_of_theirs_is_not_asked_about() -> None:
    tree = changed(load("p22"), item__part_number="MOT-1", item__components__0__part_number="TB-3560")
    maker = Addressee("Motors Ltd", parts=frozenset({"MOT-1"}))
    assert "items[0].components[0]" in [part.path for part in _letter(tree, maker).parts]
    maker = Addressee("Motors Ltd", parts=frozenset({"MOT-1"}), others=frozenset({"TB-3560"}))
    with pytest.raises(Refused, match="nothing is open"):
        _letter(tree, maker)


def test_nothing_open_or_a_day_gone_by_is_refused() -> None:
    with pytest.raises(Refused, match="nothing is open"):
        _letter(load("p01"))
    with pytest.raises(Refused, match="before it is written"):
        compose_letter(
            begin(full(clean(load("p22")))),
            SUPPLIER,
            WRITER,
            dated=date(2025, 10, 13),
            return_by=date(2025, 10, 12),
        )
    with pytest.raises(Refused, match="are to hold has passed"):
        compose_letter(
            begin(full(clean(load("p22")))),
            SUPPLIER,
            WRITER,
            dated=date(2025, 10, 13),
            return_by=date(2025, 10, 31),
            valid_until=date(2025, 10, 12),
        )


def test_it_says_on_one_page_who_asks_what_until_when() -> None:
    letter = _letter(load("p22"))
    printed = print_letter(letter)
    assert printed == print_letter(letter)
    assert len(pypdf.PdfReader(io.BytesIO(printed)).pages) == 1
    text = " ".join(as_text(letter_document(letter, english_wording())).replace("\u00a0", " ").split())
    for words in (
        "Nordwerk Antriebe GmbH",
        "Torrens Magnetics Pty Ltd, Adelaide",
        "Dear Ms Kerr",
        "31 Oct 2025",
        "No. 61 of 2025",
        "Country it was made in",
        "J. Haug, +49 711 5550",
    ):
        assert words in text
