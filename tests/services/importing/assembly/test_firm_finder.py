# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers named in a list: found on file, made, or asked about."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.importing.assembly.firms import ANOTHER, FirmFinder
from desktop_app.services.schema.declaration import Row, Sheet

KITAKAMI: Row = {"supplier": "kitakami", "name": "Kitakami Magnet Co., Ltd."}


class Found:
    """What comes of names in a list, each alone or with a country: keys, new suppliers, questions."""

    def __init__(
        self,
        *names: str | tuple[str, str],
        on_file: tuple[Row, ...] = (KITAKAMI,),
        answers: Mapping[str, str] | None = None,
    ) -> None:
        finder = FirmFinder(Sheet.SUPPLIERS, on_file, answers or {})
        pairs = [(name, "") if isinstance(name, str) else name for name in names]
        self.keys = {name: finder.find_firm(name, country) for name, country in pairs}
        known, countries = {row["supplier"] for row in on_file}, finder.countries_told()
        self.added = [
            {**finder.new_row(key), **({"country": countries[key]} if key in countries else {})}
            for key in dict.fromkeys(self.keys.values())
            if key not in known
        ]
        self.questions = finder.questions


def test_a_supplier_on_file_is_found_and_another_is_made_once() -> None:
    result = Found("KITAKAMI MAGNET CO LTD", "Albguss GmbH", ("ALBGUSS GMBH", "DE"))
    assert result.keys == {
        "KITAKAMI MAGNET CO LTD": "kitakami", "Albguss GmbH": "albguss-gmbh", "ALBGUSS GMBH": "albguss-gmbh",
    }  # fmt: skip
    row = {"supplier": "albguss-gmbh", "name": "Albguss GmbH", "country": "DE"}
    assert result.added == [row]
    assert result.questions == []


def test_a_country_that_rows_do_not_agree_on_stays_open() -> None:
    (row,) = Found(("Albguss GmbH", "DE"), ("Albguss GmbH", "AT")).added
    assert "country" not in row


def test_a_match_is_taken_and_told_until_it_is_answered() -> None:
    result = Found("Kitakami Magnet", "北上磁石株式会社")
    assert set(result.keys.values()) == {"kitakami"}
    assert result.added == []
    assert [question.default for question in result.questions] == ["kitakami"] * 2
    question = result.questions[0]
    assert question.text.startswith(
        '"Kitakami Magnet" is taken to be "Kitakami Magnet Co., Ltd.": the names are'
    )
    apart = Found("Kitakami Magnet", answers={question.id: ANOTHER})
    assert (apart.keys, apart.questions) == ({"Kitakami Magnet": "kitakami-magnet"}, [])
    same = Found("Kitakami Magnet", answers={question.id: "kitakami"})
    assert (same.keys, same.questions) == ({"Kitakami Magnet": "kitakami"}, [])


def test_a_twin_is_asked_about_and_kept_apart_until_answered() -> None:
    result = Found("Kitakami Magnat")
    (question,) = result.questions
    assert question.default == ANOTHER
    assert [choice.code for choice in question.choices] == ["kitakami", ANOTHER]
    assert result.keys == {"Kitakami Magnat": "kitakami-magnat"}
    same = Found("Kitakami Magnat", answers={question.id: "kitakami"})
    assert (same.keys, same.added, same.questions) == ({"Kitakami Magnat": "kitakami"}, [], [])
    apart = Found("Kitakami Magnat", answers={question.id: ANOTHER})
    assert (len(apart.added), apart.questions) == (1, [])


def test_twins_inside_a_list_are_asked_about_too() -> None:
    result = Found("Müller GmbH", "Mueller GmbH", on_file=())
    assert len(result.added) == 2
    assert len(result.questions) == 1


def test_names_without_latin_letters_get_keys_of_their_own() -> None:
    result = Found("宁波磁材有限公司", "北上金属株式会社", on_file=())
    assert [row["supplier"] for row in result.added] == ["supplier", "supplier-2"]
    assert result.added[0]["name"] == "宁波磁材有限公司"


@given(
    st.lists(st.sampled_from(["A GmbH", "a gmbh", "B AG", "北", "C, Ltd.", "Kitakami", "C Ltd"]), max_size=8)
)
def test_every_name_has_one_key_and_twice_is_once(names: list[str]) -> None:
    first = Found(*names)
    assert set(first.keys) == set(names)
    keys = [row["supplier"] for row in first.added]
    assert len(set(keys)) == len(keys)
    again = Found(*names, on_file=(KITAKAMI, *(row for row in first.added)))
    assert (again.keys, again.added, again.questions) == (first.keys, [], [])
