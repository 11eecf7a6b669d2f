# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Materials that rows tell, put together with those on file; a reply on origin goes to what is there."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.materials import assemble_materials
from desktop_app.services.importing.assembly.placed_rows import Assembly, RowStatus
from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import Row, Sheet
from tests.making import program

LAW = program().pack


def row(number: int, contents: dict[str, str] | None = None, part: str = "M-1", **values: str) -> Entry:
    """Return a row; underscores in names of fields stand for full stops: materials_origin."""
    fields = {"products.part_number": part} | {
        name.replace("_", ".", 1): text for name, text in values.items()
    }
    return Entry(
        RowPlace("f", "s", number), fields, {name: (text, "") for name, text in (contents or {}).items()}
    )


def stored(line: str, part: str = "M-1", **cells: str) -> Row:
    return {**blank_row(Sheet.MATERIALS), "part_number": part, "line": line, **cells}


def assemble(rows: list[Entry], *on_file: Row) -> Assembly:
    assembly = Assembly()
    assemble_materials(rows, assembly, {Sheet.MATERIALS: [Stored(0, row) for row in on_file]}, LAW)
    return assembly


def materials(assembly: Assembly) -> list[Row]:
    return [placed.row for placed in assembly.sheets.get(Sheet.MATERIALS, ())]


def issues(assembly: Assembly) -> list[tuple[int, str]]:
    return [(issue.place.row, issue.field) for issue in assembly.issues if issue.status != RowStatus.TAKEN]


def test_contents_of_a_product_without_material_become_lines_with_an_open_row() -> None:
    assembly = assemble(
        [row(2, {"Dy": "4.2", "Nd": "24"}, materials_origin="CN", materials_source_document="C-1")]
    )
    assert materials(assembly) == [
        {"part_number": "M-1", "line": "1", "element": "Dy", "element_percent": "4.2", "origin": "CN",
         "source_document": "C-1"},
    ]  # fmt: skip
    assert assembly.sheets[Sheet.MATERIALS][0].places == [RowPlace("f", "s", 2)]


def test_a_content_goes_to_the_material_on_file_that_holds_the_element_and_the_others_stay() -> None:
    on_file = (stored("1", row="I-12", element_percent="4"), stored("3", row="I-13"), stored("1", part="M-2"))
    assembly = assemble([row(2, {"Dy": "4.2", "Sm": "1"})], *on_file)
    assert materials(assembly) == [
        {"part_number": "M-1", "line": "1", "element_percent": "4.2"},
        {"part_number": "M-1", "line": "3"},
        {"part_number": "M-1", "line": "2", "element": "Sm", "element_percent": "1"},
    ]


def test_which_of_two_materials_on_file_is_meant_is_not_guessed() -> None:
    assembly = assemble([row(2, {"Dy": "4.2"})], stored("1", row="I-12"), stored("2", row="I-10"))
    assert materials(assembly) == []
    assert issues(assembly) == [(2, "")]


@pytest.mark.parametrize("contents", [{"Dy": "4.2"}, {}])
def test_a_named_feedstock_gives_the_row(contents: dict[str, str]) -> None:
    (line,) = materials(assemble([row(2, contents, materials_row="I-10")]))
    assert line["row"] == "I-10"
    assert line.get("element_percent") == contents.get("Dy")


def test_a_named_feedstock_answers_the_row_of_a_composition_on_file() -> None:
    on_file = stored("1", element="Dy", element_percent="4.2")
    (line,) = materials(assemble([row(2, {"Dy": "4.2"}, materials_row="I-12")], on_file))
    assert (line["line"], line["row"]) == ("1", "I-12")


def test_a_reply_on_origin_goes_to_every_material_on_file_or_made_here() -> None:
    on_file = (stored("1", row="I-12"), stored("2", row="I-13"))
    assembly = assemble([row(2, list_rare_earth_origin="MY")], *on_file)
    assert [line["origin"] for line in materials(assembly)] == ["MY", "MY"]
    made = assemble([row(2, {"Dy": "1"}), row(3, list_china_reply="yes")])
    assert [line["origin"] for line in materials(made)] == ["CN"]
    assert issues(made) == []


def test_a_reply_on_a_product_without_material_is_doubtful() -> None:
    assembly = assemble([row(2, list_rare_earth_origin="MY")])
    assert (materials(assembly), issues(assembly)) == ([], [(2, "materials.origin")])


def test_the_origin_of_another_substance_says_nothing_of_dysprosium() -> None:
    rows = [
        row(2, list_substance="Dy", list_content="4.2", materials_origin="MY"),
        row(3, list_substance="Nd2O3", list_content="30", materials_origin="CN"),
    ]
    assembly = assemble(rows)
    assert [(line["element"], line["origin"]) for line in materials(assembly)] == [("Dy", "MY")]
    assert issues(assembly) == []


def test_replies_that_contradict_each_other_settle_nothing() -> None:
    rows = [row(n, list_rare_earth_origin=country) for n, country in enumerate(["MY", "CN", "MY"], 2)]
    assembly = assemble(rows, stored("1", row="I-12"))
    assert [line.get("origin") for line in materials(assembly)] == [None]
    assert issues(assembly) == [(number, "materials.origin") for number in (2, 3, 4)]


def test_lots_of_different_origin_leave_it_open() -> None:
    rows = [
        row(2, {"Dy": "4.2"}, list_lot="A", materials_origin="CN"),
        row(3, {"Dy": "4.2"}, list_lot="B", materials_origin="MY"),
    ]
    assembly = assemble(rows)
    assert [line.get("origin") for line in materials(assembly)] == [None]
    assert issues(assembly) == [(2, "materials.origin"), (3, "materials.origin")]


def test_a_country_does_not_stand_beside_a_chinese_share_on_file() -> None:
    """The share would go on to count, as if the reply had not been given."""
    on_file = stored("1", row="I-12", china_share="40", china_share_to="100")
    assembly = assemble([row(2, list_rare_earth_origin="AU")], on_file)
    assert (materials(assembly), issues(assembly)) == ([], [(2, "materials.origin")])
    answered = assemble([row(2, materials_china_share="0")], on_file)
    assert materials(answered) == [{"part_number": "M-1", "line": "1", "china_share": "0"}]


def test_a_certificate_taken_twice_says_the_same() -> None:
    rows: list[Any] = [row(2, {"Dy": "4.2", "Tb": "0.1"}, materials_origin="CN")]
    first = materials(assemble(rows))
    again = materials(assemble(rows, *({**blank_row(Sheet.MATERIALS), **line} for line in first)))
    assert again == first


def test_a_feedstock_is_named_in_words_and_what_is_none_is_doubtful() -> None:
    named = assemble([row(2, {"Dy": "4.2"}, materials_row="Dy-Fe alloy")])
    assert [line["row"] for line in materials(named)] == ["I-10"]
    unclear = assemble([row(2, {"Dy": "4.2"}, materials_row="scrap")])
    assert [(line.get("row"), line["element"]) for line in materials(unclear)] == [(None, "Dy")]
    assert issues(unclear) == [(2, "materials.row")]


def test_a_reply_for_each_element_goes_to_the_material_of_that_element() -> None:
    rows = [
        row(number, list_substance=substance, list_rare_earth_origin=country)
        for number, (substance, country) in enumerate(
            [("Dy", "CN"), ("Tb", "MY"), ("Nd", "AU"), ("Sm", "AU")], 2
        )
    ]
    assembly = assemble(rows, stored("1", row="I-12"), stored("2", element="Tb", element_percent="1"))
    assert [line["origin"] for line in materials(assembly)] == ["CN", "MY"]
    assert issues(assembly) == [(5, "materials.origin")]


def test_a_reply_for_all_rare_earths_goes_to_every_material() -> None:
    assembly = assemble(
        [row(2, list_substance="RE", list_rare_earth_origin="MY")],
        stored("1", row="I-12"),
        stored("2", row="I-13"),
    )
    assert [line["origin"] for line in materials(assembly)] == ["MY", "MY"]


def test_an_alloy_in_a_list_of_substances_gives_the_row_and_no_content() -> None:
    assembly = assemble([row(2, list_substance="Dy-Fe alloy", list_content="5", materials_origin="CN")])
    assert materials(assembly) == [{"part_number": "M-1", "line": "1", "row": "I-10", "origin": "CN"}]
    assert issues(assembly) == [(2, "list.substance")]


def test_an_oxide_in_a_list_of_substances_tells_the_content_and_not_what_was_fed_in() -> None:
    (line,) = materials(assemble([row(2, list_substance="Dysprosium oxide", list_content="1")]))
    assert (line.get("row"), line["element_percent"]) == (None, "0.871321")


def test_a_row_that_names_an_element_and_gives_no_content_is_doubtful() -> None:
    assembly = assemble(
        [row(2, list_substance="Dy"), row(3, list_substance="Nd"), row(4, list_content="4.2")]
    )
    assert (materials(assembly), issues(assembly)) == ([], [(4, "list.content"), (2, "list.substance")])
