# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Owners and percents become stakes; more than 100 % and a firm that owns itself are refused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.assemble import assemble_tables
from desktop_app.services.importing.assembly.placed_rows import Assembly, RowStatus
from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import Row, Sheet
from tests.listreader.handmade import make_read_table
from tests.making import program

HARBIN = {**blank_row(Sheet.PARTIES), "party": "harbin", "name": "Harbin Drive Technology Co., Ltd."}


def assemble(
    *stakes: tuple[str, str, str], on_file: tuple[Row, ...] = (), answers: dict[str, str] | None = None
) -> Assembly:
    """Return what comes of rows of owned, owner and percent, a range with a dash."""
    entries = []
    for number, (owned, owner, percent) in enumerate(stakes, 2):
        low, _, high = percent.partition("-")
        texts = {"owned": owned, "owner": owner, "percent": low, "percent_to": high}
        values = {f"owners.{name}": text for name, text in texts.items() if text}
        entries.append(Entry(RowPlace("f", "s", number), values))
    table = make_read_table(ListKind.STAKES, entries)
    stored: dict[str, list[Stored[Row]]] = {
        Sheet.PARTIES: [Stored(1, HARBIN)],
        Sheet.OWNERS: [Stored(n, {**blank_row(Sheet.OWNERS), **row}) for n, row in enumerate(on_file, 1)],
    }
    return assemble_tables([table], stored, answers or {}, program().pack)


def stakes(assembly: Assembly) -> list[tuple[str, ...]]:
    names = ("owned", "owner", "name", "percent", "percent_to")
    return [tuple(p.row.get(name, "") for name in names) for p in assembly.sheets.get(Sheet.OWNERS, ())]


def parties(assembly: Assembly) -> list[Row]:
    return [placed.row for placed in assembly.sheets.get(Sheet.PARTIES, ())]


def issues(assembly: Assembly) -> list[tuple[int, RowStatus]]:
    return [(issue.place.row, issue.status) for issue in assembly.issues]


def test_owners_of_a_party_on_file_with_a_range_and_one_whose_percent_is_not_known() -> None:
    name = "HARBIN DRIVE TECHNOLOGY CO LTD"
    assembly = assemble(
        (name, "Harbin Heavy Holdings", "51"), (name, "Fund LP", "25-30"), (name, "State", "")
    )
    assert stakes(assembly) == [
        ("harbin", "harbin-heavy-holdings", "Harbin Heavy Holdings", "51", ""),
        ("harbin", "fund-lp", "Fund LP", "25", "30"),
        ("harbin", "state", "State", "", ""),
    ]
    assert (parties(assembly), issues(assembly)) == ([], [])


def test_a_firm_that_is_not_on_file_becomes_a_party_and_an_owner_of_an_owner_does_not() -> None:
    assembly = assemble(("Aurora", "Holding", "60"), ("Holding", "Familia Ortega", "100"))
    assert [row["name"] for row in parties(assembly)] == ["Aurora"]
    assert [row[:2] for row in stakes(assembly)] == [("aurora", "holding"), ("holding", "familia-ortega")]


def test_rings_are_taken() -> None:
    assembly = assemble(("A Ltd", "B Ltd", "60"), ("B Ltd", "A Ltd", "40"))
    assert [row[:2] for row in stakes(assembly)] == [("a-ltd", "b-ltd"), ("b-ltd", "a-ltd")]
    assert issues(assembly) == []
    assert [row["name"] for row in parties(assembly)] == ["A Ltd"], "a ring that no party heads has one"
    headed = assemble((HARBIN["name"], "A Ltd", "10"), ("A Ltd", "B Ltd", "60"), ("B Ltd", "A Ltd", "40"))
    assert parties(headed) == []


def test_whose_owners_a_table_without_firms_names_is_asked() -> None:
    assembly = assemble(("", "North", "70"), ("", "South", "30"))
    (question,) = assembly.questions
    assert question.choices[0].label == HARBIN["name"]
    answered = assemble(("", "North", "70"), ("", "South", "30"), answers={question.id: "harbin"})
    assert [row[:2] for row in stakes(answered)] == [("harbin", "north"), ("harbin", "south")]
    assert (answered.questions, issues(answered)) == ([], [])
    left = assemble(("", "North", "70"), answers={question.id: question.default})
    assert (left.questions, stakes(left)) == ([], [])
    assert issues(left) == [(2, RowStatus.DOUBTFUL)]


def test_more_than_hundred_percent_of_one_firm_is_refused_with_all_its_rows() -> None:
    assembly = assemble(("Aurora", "North", "70"), ("Aurora", "South", "40"), ("Other", "North", "100"))
    assert [row[0] for row in stakes(assembly)] == ["other"]
    assert issues(assembly) == [(2, RowStatus.REFUSED), (3, RowStatus.REFUSED)]


def test_a_firm_that_would_own_itself_is_refused_and_what_names_no_owner_or_firm_is_doubtful() -> None:
    assembly = assemble(("Aurora", "AURORA", "10"), ("Aurora", "", "10"), ("", "North", "10"))
    assert stakes(assembly) == []
    statuses = [RowStatus.REFUSED, RowStatus.DOUBTFUL, RowStatus.DOUBTFUL]
    assert issues(assembly) == list(enumerate(statuses, 2))


def test_a_stake_that_stands_twice_counts_once_and_one_with_two_percents_stays_open() -> None:
    same = assemble(("Aurora", "North", "70"), ("Aurora", "NORTH", "70"))
    assert stakes(same) == [("aurora", "north", "North", "70", "")]
    assert issues(same) == []
    other = assemble(("Aurora", "North", "70"), ("Aurora", "North", "60"))
    assert stakes(other) == [("aurora", "north", "North", "", "")]
    assert issues(other) == [(2, RowStatus.DOUBTFUL), (3, RowStatus.DOUBTFUL)]


def test_an_owner_on_file_keeps_key_and_name() -> None:
    on_file = {"owned": "harbin", "owner": "hh", "name": "Harbin Heavy Holdings", "percent": "40"}
    assembly = assemble((HARBIN["name"], "HARBIN HEAVY HOLDINGS", "51"), on_file=(on_file,))
    assert stakes(assembly) == [("harbin", "hh", "Harbin Heavy Holdings", "51", "")]


@given(
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.sampled_from("ABCD"), st.integers(0, 60).map(str)), max_size=8
    )
)
def test_no_firm_is_held_by_more_than_the_whole_and_every_row_is_told_or_taken(
    rows: list[tuple[str, str, str]],
) -> None:
    assembly = assemble(*rows)
    held: dict[str, int] = {}
    for owned, _, _, percent, _ in stakes(assembly):
        held[owned] = held.get(owned, 0) + int(percent or 0)
    assert all(percent <= 100 for percent in held.values())
    taken = {place.row for placed in assembly.sheets.get(Sheet.OWNERS, ()) for place in placed.places}
    assert taken | {row for row, _ in issues(assembly)} == set(range(2, len(rows) + 2))
