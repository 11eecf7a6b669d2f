# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers named in a list: found on file, made, or asked about."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.firms.suppliers import ANOTHER, FirmsFound, suppliers_for
from desktop_app.services.schema.outcome import Row

KITAKAMI: Row = {"supplier": "kitakami", "name": "Kitakami Magnet Co., Ltd."}


def found(
    *names: str | tuple[str, str],
    on_file: tuple[Row, ...] = (KITAKAMI,),
    answers: Mapping[str, str] | None = None,
) -> FirmsFound:
    """Return what comes of names, each alone or with a country, in the rows from 2 on."""
    pairs = [(name, "") if isinstance(name, str) else name for name in names]
    rows = [(name, country, place(row)) for row, (name, country) in enumerate(pairs, 2)]
    return suppliers_for(rows, on_file, answers)


def place(row: int) -> RowPlace:
    return RowPlace("list.csv", "list", row)


def test_a_supplier_on_file_is_found_and_another_is_made_once() -> None:
    result = found("KITAKAMI MAGNET CO LTD", "Albguss GmbH", ("ALBGUSS GMBH", "DE"))
    assert result.keys == {
        "KITAKAMI MAGNET CO LTD": "kitakami", "Albguss GmbH": "albguss-gmbh", "ALBGUSS GMBH": "albguss-gmbh",
    }  # fmt: skip
    row = {"supplier": "albguss-gmbh", "name": "Albguss GmbH", "country": "DE"}
    assert result.added == [(row, [place(3), place(4)])]
    assert result.questions == []


def test_a_country_that_rows_do_not_agree_on_stays_open() -> None:
    ((row, _),) = found(("Albguss GmbH", "DE"), ("Albguss GmbH", "AT")).added
    assert "country" not in row


def test_a_twin_is_asked_about_and_kept_apart_until_answered() -> None:
    result = found("Kitakami Magnets")
    (question,) = result.questions
    assert question.default == ANOTHER
    assert [choice.code for choice in question.choices] == ["kitakami", ANOTHER]
    assert result.keys == {"Kitakami Magnets": "kitakami-magnets"}
    same = found("Kitakami Magnets", answers={question.id: "kitakami"})
    assert (same.keys, same.added, same.questions) == ({"Kitakami Magnets": "kitakami"}, [], [])
    apart = found("Kitakami Magnets", answers={question.id: ANOTHER})
    assert (len(apart.added), apart.questions) == (1, [])


def test_twins_inside_a_list_are_asked_about_too() -> None:
    result = found("Müller GmbH", "Mueller GmbH", on_file=())
    assert len(result.added) == 2
    assert len(result.questions) == 1


def test_names_without_latin_letters_get_keys_of_their_own() -> None:
    result = found("宁波磁材有限公司", "北上金属株式会社", on_file=())
    assert [row["supplier"] for row, _ in result.added] == ["supplier", "supplier-2"]
    assert result.added[0][0]["name"] == "宁波磁材有限公司"


@given(
    st.lists(st.sampled_from(["A GmbH", "a gmbh", "B AG", "北", "C, Ltd.", "Kitakami", "C Ltd"]), max_size=8)
)
def test_every_name_has_one_key_and_twice_is_once(names: list[str]) -> None:
    first = found(*names)
    assert set(first.keys) == set(names)
    keys = [row["supplier"] for row, _ in first.added]
    assert len(set(keys)) == len(keys)
    again = found(*names, on_file=(KITAKAMI, *(row for row, _ in first.added)))
    assert (again.keys, again.added, again.questions) == (first.keys, [], [])
