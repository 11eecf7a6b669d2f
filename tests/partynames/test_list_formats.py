# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""List files of every kind are known by their beginning and read entry by entry; others and damaged ones refused."""

from __future__ import annotations

import hashlib
import io
import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped, never_cancelled, nothing_happens
from desktop_app.partynames import ListEntry, list_text
from desktop_app.partynames.list_files import recognise
from desktop_app.partynames.list_text import ListText
from tests.partynames.list_files import ENTITIES, OWN, SCREENING_CSV, SCREENING_JSON, TARGETS


def read(content: str | bytes) -> tuple[str, list[ListEntry | None]]:
    """Return the kind of a file and its rows."""
    stored = content.encode("utf-8") if isinstance(content, str) else content
    text = ListText(io.BytesIO(stored), len(stored), nothing_happens, never_cancelled)
    kind, mark = recognise(text.head)
    return kind.name, [row.entry for row in kind.read(text, mark)]


def test_our_own_csv_gives_every_column() -> None:
    kind, entries = read(OWN)
    assert kind == "Lodestone's own CSV"
    assert entries[0] == ListEntry(
        id="a1",
        names=("Acme Motors GmbH", "Acme Motoren", "艾克米电机"),
        countries=("DE",),
        kind="company",
        list="control",
        notice="9/2026",
        listed_on=date(2026, 1, 2),
        standing="suspended",
        start=date(2026, 3, 1),
        until=date(2026, 11, 10),
        source="https://example.org",
    )
    assert [entry.id for entry in entries if entry] == ["a1", "", ""]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_our_own_csv_may_be_saved_by_any_spreadsheet_program(delimiter: str, end: str) -> None:
    text = f"name,country{end}Acme,DE{end}{end}".replace(",", delimiter)
    _, entries = read("\ufeff" + text)
    assert [(entry.names, entry.country) for entry in entries if entry] == [(("Acme",), "DE")]


def test_open_sanctions_gives_parties_with_their_names_and_leaves_ships_out() -> None:
    kind, entries = read(TARGETS)
    assert kind == "OpenSanctions targets.simple.csv"
    company, ship, person = entries
    assert ship is None
    assert company is not None
    assert company.names == ("Acme Motors", "Acme", "the Motor Firm", "艾克米电机")
    assert (company.countries, company.country, company.listed_on) == (("US", "CA"), "", date(2023, 4, 20))
    assert person is not None
    assert person.names == ("Иванов Иван", "Ivanov; Ivan", "Ivan Ivanov")


def test_entities_give_those_that_are_listed_themselves() -> None:
    kind, entries = read(ENTITIES)
    assert kind == "FollowTheMoney JSON lines"
    company, daughter, address = entries
    assert (daughter, address) == (None, None)
    assert company is not None
    assert (company.names, company.country, company.source) == (
        ("Acme Motors", "艾克米电机"),
        "US",
        "https://x.org",
    )


def test_the_consolidated_screening_list_is_read_as_csv_and_as_json() -> None:
    (csv_kind, from_csv), (json_kind, from_json) = read(SCREENING_CSV), read(SCREENING_JSON)
    assert (csv_kind, json_kind) == (
        "US Consolidated Screening List, CSV",
        "US Consolidated Screening List, JSON",
    )
    first, ship, person = from_csv
    assert ship is None
    assert first is not None
    assert (first.names, first.country, first.notice) == (
        ("Acme Motors", "Acme", "Motor Works"),
        "PK",
        "83 FR 12475",
    )
    assert person is not None
    assert (person.country, person.until) == ("CA", date(2026, 1, 1))
    again, ship = from_json
    assert ship is None
    assert again is not None
    assert (again.names, again.country, again.listed_on) == (("Acme Motors", "Acme"), "PK", date(2018, 3, 22))


@pytest.mark.parametrize("word", ["in_force", "in force", "Active", ""])
def test_a_measure_in_force_is_active(word: str) -> None:
    _, (entry,) = read(f"name,standing\nA,{word}\n".encode())
    assert entry is not None
    assert entry.standing == "active"


@pytest.mark.parametrize("content", [OWN, TARGETS, ENTITIES, SCREENING_CSV, SCREENING_JSON])
def test_a_file_reads_alike_in_whatever_pieces_it_comes(
    content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(content)
    text = ListText(io.BytesIO(content.encode()), len(content), nothing_happens, never_cancelled)
    kind, mark = recognise(text.head)
    for size in (1, 7, 64):
        monkeypatch.setattr(list_text, "_AT_ONCE", size)
        small = ListText(io.BytesIO(content.encode()), len(content), nothing_happens, never_cancelled)
        assert (kind.name, [row.entry for row in kind.read(small, mark)]) == whole
        assert small.sha256 == _hash_of(content)


def _hash_of(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "the file is empty"),
        (b"\n \n", "the file is empty"),
        (b"part,price\n1,2\n", "no column name"),
        (b"name,price\nA,2\n", "no column 'price'"),
        (b"name,name\nA,B\n", "twice"),
        (b"PK\x03\x04rest", "a workbook or an archive"),
        (b"name\nB\xfcro\n", "not text in UTF-8"),
        ("name\nA\n".encode("utf-16"), "not text in UTF-8"),
        (b"name\nA\0B\n", "no text"),
        (b'name,country\n"A,DE\n', "row 2: the row cannot be read"),
        (b"name,country\nA,DE\nB\n", "row 3: the row has 1 cells under 2 columns"),
        (b"name,country\nA,Germany\n", "row 2, column country: 'Germany' is no country"),
        (b"name,country\n,DE\n", "row 2, column name: the name is empty"),
        (b"name,standing\nA,maybe\n", "'maybe' is no standing"),
        (b"name,from\nA,1.2.2026\n", "row 2, column from: '1.2.2026' is no day"),
        (b"name,from,until\nA,2026-02-01,2026-01-01\n", "column until: it lies before"),
        (b"name\n" + b"A" * 10_001 + b"\n", "more than 10000 characters"),
        (b"name,aliases\nA," + b" | ".join(b"n%d" % n for n in range(1_001)) + b"\n", "more than 1000 names"),
        (b"{}", "no list of parties"),
        (b"[1, 2]", "no list of parties"),
        (b"%PDF-1.7\n1 0 obj", "no column name"),
        (SCREENING_JSON[:-40].encode(), "cut short"),
        (SCREENING_JSON[:-60].encode(), "cut short"),
        (ENTITIES[:-10].encode(), "line 3: the line is no JSON"),
        ((ENTITIES + '{"a": 1}\n').encode(), "line 4: the line is no entity"),
        (b'{"results": [' + b"[" * 100_000, "cut short"),
        (ENTITIES.encode() + b"[" * 100_000, "line 4: the line is no JSON"),
        (SCREENING_JSON.replace('"name": "MV BOLT"', '"name": null').encode(), "entry 2: this is no entry"),
    ],
)  # fmt: skip
def test_what_is_no_list_or_damaged_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(Refused) as refused:
        read(content)
    assert says in str(refused.value)
    assert refused.value.do


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_text, "LONGEST_LINE", 1000)
    monkeypatch.setattr(list_text, "_AT_ONCE", 100)
    with pytest.raises(Refused, match="a line has no end"):
        read("name\n" + "A" * 5000)


def test_reading_ends_when_the_user_has_cancelled() -> None:
    answers = iter((False, True))
    content = b"name\n" + b"Acme\n" * 200_000
    text = ListText(io.BytesIO(content), len(content), nothing_happens, lambda: next(answers))
    with pytest.raises(Stopped):
        list(text.lines())


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_nothing_that_is_read_ends_in_anything_but_entries_or_a_refusal(content: bytes) -> None:
    for beginning in (b"", b"name,country\n", b'{"results": [', b'[{"source": 1, "name": "A"},'):
        with suppress(Refused):
            read(beginning + content)


TEXTS = st.none() | st.integers() | st.text(max_size=5)
VALUES = TEXTS | st.lists(TEXTS | st.dictionaries(st.just("country"), TEXTS, max_size=1), max_size=3)
FIELDS = (
    "name",
    "alt_names",
    "addresses",
    "id",
    "type",
    "source",
    "schema",
    "properties",
    "datasets",
    "last_seen",
)


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES) | VALUES)
def test_an_entry_of_json_in_any_shape_is_read_or_refused(value: object) -> None:
    first = {"source": "x", "name": "A"}
    with suppress(Refused):
        read(json.dumps({"results": [first, value]}))
    with suppress(Refused):
        read(ENTITIES + json.dumps(value) + "\n")


def test_half_a_character_in_json_is_stored_as_a_sign_for_it() -> None:
    _, entries = read(json.dumps([{"source": "x", "name": "A\ud800B"}]))
    assert [entry.names for entry in entries if entry] == [("A?B",)]


def entity(topics: list[str] | None, *, target: bool | None, schema: str = "Company") -> str:
    """Return a line of FollowTheMoney with these topics and this mark of a target."""
    properties = {"name": ["Acme Motors"], **({} if topics is None else {"topics": topics})}
    marked = {} if target is None else {"target": target}
    return json.dumps({"id": "NK-1", "schema": schema, **marked, "properties": properties}) + "\n"


@pytest.mark.parametrize("target", [True, False, None])
@pytest.mark.parametrize(
    ("topics", "kind"),
    [
        (["sanction"], "Company, sanctioned"),
        (["sanction.control"], "Company, controlled by a sanctioned party"),
        (["sanction.linked"], "Company, linked to a sanctioned party"),
        (["sanction.some.day"], "Company, sanctioned"),
        (["export.control"], "Company, under export controls"),
        (["debarment"], "Company, debarred"),
        (["corp.public", "sanction"], "Company, sanctioned"),
        (["role.pep"], "Company, politically exposed person"),
        (["role.pep", "sanction"], "Company, politically exposed person, sanctioned"),
        (["crime.fraud", "crime"], "Company, crime"),
        (["role"], None),
        (["sanctions"], None),
        (["corp.public"], None),
        ([""], None),
        ([], None),
        (None, None),
    ],
)
def test_topics_tell_who_is_listed_and_as_what_and_the_mark_of_a_target_does_not(
    topics: list[str] | None, kind: str | None, target: bool | None
) -> None:
    _, (read_entity, beside) = read(entity(topics, target=target) + entity(["sanction"], target=None))
    assert beside is not None
    assert (read_entity.kind if read_entity else None) == kind


def test_a_politically_exposed_person_is_not_called_sanctioned() -> None:
    _, (person,) = read(entity(["role.pep"], target=True, schema="Person"))
    assert person is not None
    assert person.kind == "Person, politically exposed person"
    assert "sanction" not in person.kind
