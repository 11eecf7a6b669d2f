# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Mappings as files: what is written is read again, and what is wrong is refused in one sentence with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from desktop_app.basics.messages import Refused
from desktop_app.listreader.fields.mapping import BillShape, BillStyle, apply_saved
from desktop_app.services.importing.mappings import mapping_tree, read_mappings, write_mappings
from tests.listreader.fields.tables import make_region, propose, taken
from tests.listreader.fields.test_any_table import tables

TEXT = "Pos.|Artikelnr.|Benennung|Menge|EP [€]\n1|0471|Rotor|1|148,00\n2|KM-42|Magnet|24|1,85"


def test_what_is_written_is_read_again() -> None:
    mapping = propose(TEXT)
    (read,) = read_mappings(write_mappings([mapping, mapping]).encode())
    again = [(one.column, one.heading, one.field, one.sureness, dict(one.settings)) for one in read.columns]
    assert again == [
        (one.column, one.heading, one.field, one.sureness, dict(one.settings)) for one in mapping.columns
    ]
    assert (read.shape, read.kind) == (mapping.shape, mapping.kind)


def _broken(change: Any) -> bytes:
    tree = json.loads(json.dumps(mapping_tree([propose(TEXT)])))
    change(tree)
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda tree: tree.update(format="lodestone-mapping/2"), "format"),
        (lambda tree: tree.update(more=1), "more"),
        (lambda tree: tree.pop("tables"), "tables"),
        (lambda tree: tree["tables"][0].update(kind="recipe"), "tables[0].kind"),
        (lambda tree: tree["tables"][0]["columns"][0].update(field="products.colour"), "tables[0].columns[0].field"),
        (lambda tree: tree["tables"][0]["columns"][0].update(column="one"), "tables[0].columns[0].column"),
        (lambda tree: tree["tables"][0]["columns"][0].update(column=-1), "tables[0].columns[0].column"),
        (lambda tree: tree["tables"][0]["columns"][0].update(column=1.5), "tables[0].columns[0].column"),
        (lambda tree: tree["tables"][0]["columns"][0].update(column=1), "tables[0].columns"),
        (lambda tree: tree["tables"][0]["columns"][0].update(field="products.name"), "tables[0].columns"),
        (lambda tree: tree["tables"][0]["columns"][4].update(settings={"decimal_mark": "'"}),
         "tables[0].columns[4].settings.decimal_mark"),
        (lambda tree: tree["tables"][0]["columns"][4].update(settings={"colour": "red"}),
         "tables[0].columns[4].settings.colour"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_place(change: Any, where: str) -> None:
    with pytest.raises(Refused) as refused:
        read_mappings(_broken(change), "mine.json")
    assert (refused.value.where, refused.value.file) == (where, "mine.json")
    assert refused.value.do


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff\xfe", b'{"format": "lodestone-mapping/1", "tables": 3}']
)
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        read_mappings(content)


def test_the_next_list_of_the_shape_asks_nothing() -> None:
    text = "Part no|Purchase price EUR|Sales price EUR\nA-1|1.85|4.20\nA-2|148.00|320.00"
    saved = read_mappings(write_mappings([propose(text)]).encode())
    applied = apply_saved(saved, make_region(text), propose(text))
    assert applied.questions == ()
    assert "products.value" not in taken(applied).values()


def test_columns_that_moved_are_found_by_their_headings_and_new_ones_are_proposed() -> None:
    text = "Teil|Bezeichnung|Wert\nA-1|Rotor|1,85\nA-2|Stator|2,50"
    saved = propose(text)
    other = "Bezeichnung|Ursprungsland|Wert|Teil\nRotor|DE|1,85|A-1\nStator|CN|2,50|A-2"
    applied = apply_saved([saved], make_region(other), propose(other))
    assert taken(applied) == {**taken(saved), "Ursprungsland": "products.made_in"}


def test_a_list_of_another_kind_is_not_read_by_it() -> None:
    saved = propose(TEXT)
    other = "Supplier|Country|Address\nAcme|DE|Ulm\nBlue|CN|Ningbo"
    assert apply_saved([saved], make_region(other), propose(other)) == propose(other)


@given(tables())
def test_any_proposal_can_be_saved_and_read_again(text: str) -> None:
    mapping = propose(text)
    read = read_mappings(write_mappings([mapping]).encode())
    applied = apply_saved(read, make_region(text), mapping)
    assert [(one.column, one.field, one.sureness) for one in applied.columns] == [
        (one.column, one.field, one.sureness) for one in mapping.columns
    ]
    assert applied.questions == ()


@pytest.mark.parametrize("by_measure", [None, False, True])
def test_what_metres_and_kilograms_are_is_written_and_read_again(by_measure: bool | None) -> None:
    bill = BillShape(BillStyle.FLAT, top="MOT-7", by_measure=by_measure)
    text = write_mappings([replace(propose(TEXT), bill=bill)])
    (read,) = read_mappings(text.encode())
    assert read.bill.by_measure is by_measure
    applied = apply_saved([read], make_region(TEXT), propose(TEXT))
    assert (applied.bill.by_measure, applied.bill.top) == (by_measure, "")
