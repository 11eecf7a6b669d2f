# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A person makes a law file in a workbook: ten changes, each with answers worked out by hand around its day."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.bootstrap import build_program
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.law_proof import check_pack, diff_laws, manifest_of
from desktop_app.services.context.program import Program
from desktop_app.services.dated_rows import describe_notice, list_dated
from desktop_app.services.law_files import preview_draft, sign_law
from desktop_app.services.law_preview import compare_standing
from desktop_app.services.law_workbook import (
    AnsweredAnew,
    LawDraft,
    group_answers,
    read_answers,
    read_base,
    read_draft,
    write_law_sheets,
)
from desktop_app.services.records.determinations import Signature
from desktop_app.services.screening.one_case import screen_case
from desktop_app.services.workspace import open_workspace
from tests.budget import some_of
from tests.law_changes import EDITS, KNOWN, NOTICE, VERSION, extend, put_notice, put_step
from tests.law_files import SHIPPED, LawBook, public_key, secret_key
from tests.making import changed, load, new_program, program
from tests.services.conftest import Clock

pytestmark = pytest.mark.slow

# ---- what comes of them, worked out by hand --------------------------------------------------------


def standing(case: dict[str, Any]) -> Any:
    return case["standing"]["overall"]


def verdict(case: dict[str, Any]) -> Any:
    return case["verdict"]


def upper_share(case: dict[str, Any]) -> Any:
    return case["share"]["content"]["to"]


def ban(case: dict[str, Any]) -> Any:
    """Return how the law of the ban stands, None where it is not told."""
    return next((w["state"] for w in case["warnings"] if w["code"] == "control_list_ban"), None)


def magnet(row: str, worth: str) -> dict[str, Any]:
    """Return a magnet of 100 USD with Chinese material of one row in it, so that its worth is its percentage."""
    entry = {"row": row, "origin": "CN", "value": {"amount": worth, "currency": "USD"}}
    plain = changed(load("p01"), item__value={"amount": "100", "currency": "USD"}, item__part_one=[entry])
    return changed(plain, assumption="published_text")


def sold_to(entry: str) -> dict[str, Any]:
    """Return a Chinese magnet for a party that a person judged to be an entry."""
    party = {"name": "Zephyrine Hold AG", "country": "AT", "military": "no", "listed": "control"}
    looked = {"lists": [{"id": "x"}], "candidates": [{"id": entry, "verdict": "match", "judged": "same"}]}
    parties = [{**party, "role": role, "screened": looked} for role in ("importer", "end_user")]
    return changed(load("p05"), parties=parties)


def plain_magnet() -> dict[str, Any]:
    return changed(load("p01"), assumption=None)


Ask = Callable[[dict[str, Any]], Any]
CHANGES: Mapping[str, tuple[Callable[[], dict[str, Any]], Ask, Mapping[str, Any]]] = {
    "a suspension is extended": (
        plain_magnet,
        standing,
        {
            "2026-11-10": "suspended",
            "2026-11-11": "suspended",
            "2027-01-10": "suspended",
            "2027-01-11": "unconfirmed",
        },
    ),
    "a suspension lapses": (
        plain_magnet,
        standing,
        {"2026-11-10": "suspended", "2026-11-11": "in_force", "2026-12-24": "in_force"},
    ),
    "a suspension is ended": (
        plain_magnet,
        standing,
        {"2026-10-07": "suspended", "2026-10-08": "in_force", "2027-02-02": "in_force"},
    ),
    "an element from a day": (
        lambda: magnet("I-14", "1"),
        verdict,
        {"2026-12-31": "NOT_CAUGHT", "2027-01-01": "LICENCE_REQUIRED"},
    ),
    "a row ends": (
        lambda: magnet("I-12", "1"),
        verdict,
        {"2026-06-30": "LICENCE_REQUIRED", "2026-07-01": "OUTSIDE"},
    ),
    "a line from a day": (
        lambda: magnet("I-12", "0.05"),
        verdict,
        {"2026-06-30": "NOT_CAUGHT", "2026-07-01": "LICENCE_REQUIRED"},
    ),
    "a series of prices": (
        # p27: 2 g of oxide, for 1100 and 11000 USD/kg at most, in 4 USD
        lambda: load("p27"),
        upper_share,
        {"2026-06-30": "BEFORE", "2026-07-01": "TENFOLD"},
    ),
    "a party is listed from a day": (
        lambda: sold_to("control-2026-88-01"),
        ban,
        {"2026-10-04": "not_started", "2026-10-05": "in_force"},
    ),
    "a listing is suspended": (
        lambda: sold_to("control-2026-30-01"),
        ban,
        {
            "2026-10-02": "in_force",
            "2026-10-03": "suspended",
            "2026-10-20": "suspended",
            "2026-10-21": "unconfirmed",
        },
    ),
    "a listing is stopped": (
        lambda: sold_to("control-2026-30-01"),
        ban,
        {"2026-10-02": "in_force", "2026-10-03": "ended"},
    ),
}


@cache
def drawn(name: str, folder: str) -> LawDraft:
    """Return the law file of one change, every example agreed to."""
    book = LawBook()
    book.head(version=VERSION)
    EDITS[name](book)
    file = book.write(Path(folder) / f"{name}.xlsx")
    draft = read_draft(program(), program().pack, file)
    return read_draft(program(), program().pack, file, [anew.as_tree() for anew in draft.left])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], LawDraft]:
    folder = str(tmp_path_factory.mktemp("books"))
    return lambda name: drawn(name, folder)


def answered(law: Program, tree: dict[str, Any], on: str) -> dict[str, Any]:
    return dict(screen_case(law, json.dumps(changed(tree, on=on)).encode()).conclusion_tree(law))


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_in_the_workbook_answers_as_worked_out_by_hand(
    name: str, made: Callable[[str], LawDraft]
) -> None:
    draft, (case, ask, expected) = made(name), CHANGES[name]
    assert draft.left == ()
    law = program().under(draft.pack)
    found = {day: ask(answered(law, case(), day)) for day in expected}
    if ask is upper_share:
        before = answered(program(), case(), "2026-06-30")["share"]["content"]["to"]
        tenfold = f"{float(before) * 10:.6f}"
        assert {day: f"{float(to):.6f}" for day, to in found.items()} == {
            "2026-06-30": f"{float(before):.6f}",
            "2026-07-01": tenfold,
        }
    else:
        assert found == expected


@pytest.mark.parametrize("name", CHANGES)
def test_the_difference_names_what_was_changed(name: str, made: Callable[[str], LawDraft]) -> None:
    pack = made(name).pack
    told = "\n".join(diff_laws(program().pack, pack))
    assert f"version: {program().pack.version} → {VERSION}" in told
    named = {
        "an element from a day": "I-14 from 2027-01-01",
        "a row ends": "2026-06-30",
        "a line from a day": "0.05 %",
        "a series of prices": "I-12 from 2026-07-01",
    }
    if name in named:
        assert named[name] in told
    else:
        changes = compare_standing(program().pack, pack)
        entry = "MOFCOM-2026-30" if name.startswith("a listing") else NOTICE if "party" in name else "R61-I"
        assert entry in {change.provision for change in changes}, changes


@pytest.mark.parametrize("name", CHANGES)
def test_the_sheets_of_what_was_made_have_the_same_cells(name: str, made: Callable[[str], LawDraft]) -> None:
    book, back = LawBook(), LawBook(made(name).pack)
    book.head(version=VERSION)
    EDITS[name](book)
    for title, rows in book.rows.items():
        assert sorted(map(repr, back.rows[title])) == sorted(map(repr, rows)), title


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_made_passes_the_check_and_is_signed_alike_twice(
    name: str, made: Callable[[str], LawDraft]
) -> None:
    pack = made(name).pack
    checked = check_pack(program(), pack)
    assert (checked.failed, checked.miscounts) == ((), ())
    assert sign_law(program(), pack, secret_key(), "") == sign_law(program(), pack, secret_key(), "")


def test_the_workbook_of_the_shipped_law_makes_it_again_to_the_byte(tmp_path: Path) -> None:
    pack = program().pack
    write_law_sheets(program(), pack, tmp_path / "law.xlsx")
    draft = read_draft(program(), read_base(program(), SHIPPED), tmp_path / "law.xlsx")
    assert draft.pack.contents == pack.contents
    assert (draft.answered, list(diff_laws(pack, draft.pack))) == ((), [])
    write_law_sheets(program(), pack, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "law.xlsx").read_bytes()


def test_what_stands_in_no_sheet_stays(made: Callable[[str], LawDraft]) -> None:
    """Comments and conditions are those of the base; files that nothing was changed in are its bytes."""
    before, after = program().pack.contents, made("a suspension is extended").pack.contents
    assert (
        before["instruments.toml"].decode().splitlines()[0]
        == after["instruments.toml"].decode().splitlines()[0]
    )
    assert "# By its text the ground starts" in after["no-61/R61-I-1.toml"].decode()
    untouched = ("annex1.csv", "questions.toml", "warnings.toml", "facts.toml", "listed_parties.csv")
    assert [before[name] for name in untouched] == [after[name] for name in untouched]


# ---- examples ------------------------------------------------------------------------------------


def test_examples_that_come_to_another_answer_are_listed_until_somebody_agrees(tmp_path: Path) -> None:
    book = LawBook()
    book.head(version=VERSION)
    extend(book)
    file = book.write(tmp_path / "law.xlsx")
    draft = read_draft(program(), program().pack, file)
    assert draft.left == draft.answered
    assert (
        AnsweredAnew(
            "R61-I-2",
            16,
            "The day after rests on a change nobody had seen confirmed",
            draft.left[0].on,
            "unconfirmed",
            "suspended",
        )
        in draft.left
    )
    trees = [anew.as_tree() for anew in draft.left]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(trees[1:]), "utf-8")
    assert read_draft(program(), program().pack, file, read_answers(answers)).left == draft.left[:1]
    with pytest.raises(Refused, match="was agreed to as in_force"):
        read_draft(program(), program().pack, file, [{**trees[0], "is": "in_force"}])
    whole = read_draft(program(), program().pack, file, trees)
    assert whole.left == ()
    assert check_pack(program(), whole.pack).failed == ()


def test_a_line_from_a_day_brings_the_examples_that_it_needs(made: Callable[[str], LawDraft]) -> None:
    draft = made("a line from a day")
    told = {(str(anew.on), anew.says.partition(" on ")[0], anew.is_) for anew in draft.answered}
    assert told == {
        ("2026-06-30", "0.05 %", "no"),
        ("2026-07-01", "0.05 %", "yes"),
        ("2026-07-01", "0.04995 %", "no"),
        ("2026-07-02", "0.05 %", "yes"),
    }
    assert {anew.was for anew in draft.answered} == {None}


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"examples": 1}'])
def test_answers_that_are_none_are_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(content, "utf-8")
    with pytest.raises(Refused, match="holds no answers") as refused:
        read_answers(file)
    assert refused.value.file == str(file)


# ---- refusals by sheet, row and column -------------------------------------------------------------


def cell(title: str, column: str, text: str, /, **of: str) -> Callable[[LawBook], None]:
    return lambda book: book.find(title, **of).update({column: text})


def drop(title: str, **of: str) -> Callable[[LawBook], None]:
    return lambda book: book.rows[title].remove(book.find(title, **of))


def add(title: str, /, **cells: str) -> Callable[[LawBook], Any]:
    return lambda book: book.add(title, **cells)


def extend_unseen(book: LawBook) -> None:
    """Extend the suspension, and leave it as it was how far the law is known."""
    extend(book)
    book.head(known_to="2026-10-09")


def extend_one_unseen(book: LawBook) -> None:
    """Extend the suspension by a notice up to which the one that it changes is not known."""
    extend(book)
    book.find("Notices", id="MOFCOM-GAC-2025-70")["known_to"] = "2026-10-09"


REFUSED: Mapping[str, tuple[Callable[[LawBook], Any], str, str]] = {
    "figure": (
        cell("Rows of Annex 1", "factor", "0,8", id="I-12"),
        "Rows of Annex 1, row 14, column factor",
        "cannot stand",
    ),
    "code": (
        cell("Notices", "confidence", "Z", id="MOFCOM-2025-61"),
        "Notices, row 3, column confidence",
        "not one of A, B, C",
    ),
    "day": (
        cell("Days", "from", "9 October", law="R61-I-2"),
        "Days, row {Days:R61-I-2}, column from",
        "is not a day",
    ),
    "source": (
        cell("Notices", "sources", "S999", id="MOFCOM-2025-61"),
        "Notices, row 3, column sources",
        "S999",
    ),
    "notice": (
        cell("Days", "instrument", "NOBODY", law="SC-835"),
        "Days, row {Days:SC-835}, column instrument",
        "NOBODY",
    ),
    "law": (
        add(
            "Days", law="X", state="ended", issued="2026-01-01", instrument="SC-835", **{"from": "2026-01-01"}
        ),
        "column law",
        "no notice or provision",
    ),
    "step without a state": (
        cell("Days", "state", "", law="R61-I-2"),
        "Days, row {Days:R61-I-2}, column state",
        "blank",
    ),
    "unit": (
        add("Thresholds", provision="R61-I-1", line="0.05 percent", **{"from": "2027-01-01"}),
        "Thresholds",
        'needs the unit "%"',
    ),
    "line of what has none": (
        add("Thresholds", provision="R61-I-2", line="0.05 %"),
        "column provision",
        "nothing against a line",
    ),
    "words that do not pair": (
        add(
            "Thresholds", provision="R61-I-1", line="0.05 %", deciding="over 0.05 %", **{"from": "2027-01-01"}
        ),
        "Thresholds",
        "deciding words",
    ),
    "known too far": (
        cell("Provisions", "known_to", "2027-01-01", id="R61-I-1"),
        "Provisions, row {Provisions:R61-I-1}, column known_to",
        "later than the law file",
    ),
    "new provision": (
        add("Provisions", id="R61-IX", title="x", then="x"),
        "column id",
        "no provision is called",
    ),
    "provision gone": (drop("Provisions", id="R61-I-1"), "Provisions", "is missing"),
    "text gone": (drop("Words", file="pack.toml", of="OUTSIDE", what="says"), "Words", "is missing"),
    "text blank": (
        cell("Words", "words", "", file="pack.toml", of="OUTSIDE", what="says"),
        "column words",
        "blank",
    ),
    "id twice": (add("Notices", id="SC-835"), "Notices, row {end:Notices}, column id", "stands in row"),
    "key blank": (cell("Questions", "path", "", path="movement"), "Questions, row 4, column path", "blank"),
    "other law file": (
        cell("Law file", "value", "us", name="id"),
        "Law file, row 3, column value",
        "another name",
    ),
    "source without an address": (
        add("Sources", key="S99", title="x"),
        "Sources, row {end:Sources}, column url",
        "blank. Fill it in: its address",
    ),
    "price without an end": (
        cell("Prices", "high", "", row="I-12"),
        "Prices, row 8, column high",
        "blank. Fill it in: upper end",
    ),
    "known less far than a notice": (
        extend_unseen,
        "Law file, row 6, column value",
        "lies after 2026-10-09, the day up to which the law is known here. Raise known_to",
    ),
    "one notice known less far than its days": (
        extend_one_unseen,
        "Notices, row 4, column known_to",
        "lies after 2026-10-09",
    ),
    "notice known too far": (
        cell("Notices", "known_to", "2027-01-01", id="MOFCOM-2025-72"),
        "Notices, row {Notices:MOFCOM-2025-72}, column known_to",
        "later than the law file",
    ),
    "last day of what has none": (
        cell("Days", "included", "yes", law="R61-I-2"),
        "Days, row {Days:R61-I-2}, column included",
        "no last day",
    ),
    "figure with separators": (
        cell("Prices", "high", "1,100", row="I-12"),
        "Prices, row 8, column high",
        "no plain number. Write digits, with a point before decimals",
    ),
    "count that is none": (
        cell("Measures", "count_by_notice", "4.5", id="MOFCOM-2025-1"),
        "Measures, row 3, column count_by_notice",
        "Write digits alone",
    ),
    "measure of no notice": (
        lambda book: book.add("Measures", book.find("Measures", id="MOFCOM-2026-30"), id="X"),
        "Measures, row {end:Measures}, column id",
        "no instrument is called X",
    ),
    "neither yes nor no": (
        cell("Measures", "complete", "perhaps", id="MOFCOM-2025-1"),
        "Measures, row 3, column complete",
        "neither yes nor no",
    ),
    "version not raised": (
        cell("Law file", "value", "SHIPPED", name="version"),
        "Law file, row 4, column value",
        "Raise the version",
    ),
    "days overlap": (
        add(
            "Prices",
            row="I-12",
            low="1",
            high="2",
            currency="USD",
            per="kg",
            as_of="2026-01-01",
            basis="x",
            confidence="C",
            source="S1",
            **{"from": "2027-01-01"},
        ),
        "Prices, row {end:Prices}",
        "count on the same day",
    ),
    "entry of no notice": (
        cell("Entries", "instrument", "X", id="control-2026-30-01"),
        "column instrument",
        "cannot stand here",
    ),
}


@pytest.mark.parametrize("name", some_of(list(REFUSED), 2))
def test_what_cannot_be_is_refused_by_sheet_row_and_column(name: str, tmp_path: Path) -> None:
    edit, where, words = REFUSED[name]
    book = LawBook()
    book.head(version=VERSION)
    numbers = {
        f"{title}:{row[key]}": number
        for title, key in (("Days", "law"), ("Provisions", "id"), ("Notices", "id"))
        for number, row in reversed(list(enumerate(book.rows[title], 3)))
    }
    edit(book)
    if name == "version not raised":
        book.head(version=program().pack.version)
        book.find("Rows of Annex 1", id="I-12")["note"] = "another"
    for mark, number in {**numbers, **{f"end:{t}": len(rows) + 2 for t, rows in book.rows.items()}}.items():
        where = where.replace(f"{{{mark}}}", str(number))
    file = book.write(tmp_path / "law.xlsx")
    with pytest.raises(Refused) as refused:
        read_draft(program(), program().pack, file)
    assert words in f"{refused.value.what}. {refused.value.do}."
    assert where in refused.value.where
    assert refused.value.file == str(file)


OF_FILES = re.compile(r"quot|datetime|key is|TOML|true or false|list of|rule file|Decimal|None|True|'")
"""What only a file or the program's own language has, and no workbook."""


@pytest.mark.parametrize("text", ["", "nonsense ?", "31.12.2026", "0.5"])
def test_no_refusal_of_a_workbook_speaks_of_files(text: str) -> None:
    """Whatever stands in a cell of any column, in a row of old or a new one, the refusal names sheet and column."""
    tool, before = program().law_files.sheets, program().pack.contents
    cells = [
        (sheet.title, column.name, is_new)
        for sheet in LawBook().sheets()
        for column in sheet.columns
        for is_new in (False, True)
    ]
    for title, column, is_new in some_of(cells[len(text) :], 37):
        book = LawBook()
        book.head(version=VERSION)
        rows = book.rows[title]
        key = next(iter(rows[-1]))
        row = (
            book.add(title, rows[-1], **{key: f"{rows[-1][key]}x"}) if is_new else rows[min(1, len(rows) - 1)]
        )
        row[column] = text
        contents = before
        try:
            contents = tool.sealed(tool.change_by_sheets(before, book.sheets()))
            program().load_pack_from(contents)
        except Refused as fault:
            refused = fault if not fault.file else tool.place_in_sheets(fault, contents, book.sheets())
            said = f"{refused.what}. {refused.do}."
            titles = tuple(sheet.title for sheet in book.sheets())
            assert refused.where.startswith(titles), (title, column, said)
            assert not refused.file, (title, column, said)
            assert not OF_FILES.search(said), (title, column, said)


# ---- cells as a person types them ------------------------------------------------------------------


DAY = date(2026, 11, 6)
TYPED: Mapping[str, tuple[str, dict[str, str], str, str | tuple[object, str], str]] = {
    "a day of a source": ("Sources", {"key": "S1"}, "dated", (DAY, "dd.mm.yyyy"), "6 November 2026"),
    "an ISO day of a source": ("Sources", {"key": "S1"}, "dated", "2026-11-06", "6 November 2026"),
    "a day of a source in words": ("Sources", {"key": "S1"}, "dated", "6 November 2026", "6 November 2026"),
    "a month of a source": ("Sources", {"key": "S1"}, "dated", "November 2026", "November 2026"),
    "a day of a notice": ("Notices", {"id": "SC-835"}, "seen", (DAY, "d mmm yyyy"), "2026-11-06"),
    "a day in words": ("Notices", {"id": "SC-835"}, "seen", "6 Nov 2026", "2026-11-06"),
    "a day as Germans write it": ("Notices", {"id": "SC-835"}, "seen", "06.11.2026", "2026-11-06"),
    "a day of a step": ("Days", {"law": "R61-I-2"}, "from", (date(2025, 10, 9), "yyyy-mm-dd"), "2025-10-09"),
    "a state with a blank": ("Days", {"law": "R61-I-2"}, "state", "In force", "in_force"),
    "a truth": ("Days", {"law": "R61-I-2"}, "announced", (False, "General"), ""),
    "a no": ("Days", {"law": "R61-I-2"}, "announced", "No", ""),
    "a day of a price": ("Prices", {"row": "I-12"}, "as_of", (DAY, "yyyy/mm/dd"), "2026-11-06"),
    "a number": ("Prices", {"row": "I-12"}, "high", (1100.5, "#,##0.00"), "1100.5"),
    "a currency in small letters": ("Prices", {"row": "I-12"}, "currency", "usd", "USD"),
    "a factor": ("Rows of Annex 1", {"id": "I-12"}, "factor", (0.8713, "0.00"), "0.8713"),
    "a first day": ("Rows of Annex 1", {"id": "I-12"}, "from", (DAY, "yyyy-mm-dd"), "2026-11-06"),
    "a percentage": ("Thresholds", {"provision": "R61-I-1"}, "line", (0.001, "0.0%"), "0.1 %"),
    "a percentage without a blank": ("Thresholds", {"provision": "R61-I-1"}, "line", "0.1%", "0.1 %"),
    "a count": ("Measures", {"id": "MOFCOM-2025-1"}, "count_by_notice", (28, "0"), "28"),
    "a yes": ("Measures", {"id": "MOFCOM-2025-1"}, "complete", (True, "General"), "yes"),
    "an effort": ("Questions", {"path": "movement"}, "effort", (2, "0"), "2"),
    "a day up to which": ("Law file", {"name": "known_to"}, "value", (DAY, "d mmmm yyyy"), "2026-11-06"),
}


@pytest.mark.parametrize("name", TYPED)
def test_a_cell_is_taken_as_a_person_types_it(name: str, tmp_path: Path) -> None:
    title, of, column, value, expected = TYPED[name]
    book = LawBook()
    row = book.find(title, **of)
    number = book.rows[title].index(row) + 3
    if isinstance(value, str):
        row[column] = value
    typed = {} if isinstance(value, str) else {(title, number, column): value}
    (read,) = program().workbooks.read_tables([book.write_typed(tmp_path / "law.xlsx", typed)])
    tool = program().law_files.sheets
    contents = tool.change_by_sheets(program().pack.contents, tool.sheets_of_book(read))
    back = {sheet.title: sheet for sheet in tool.list_sheets(contents)}[title]
    at = [each.name for each in back.columns].index(column)
    (found,) = [each.cells[at] for each in back.rows if each.number == number]
    assert found == expected


def test_a_day_of_two_meanings_is_refused(tmp_path: Path) -> None:
    book = LawBook()
    book.find("Notices", id="SC-835")["seen"] = "11/06/2026"
    with pytest.raises(Refused, match="is not a day"):
        read_draft(program(), program().pack, book.write(tmp_path / "law.xlsx"))


# ---- the law file that a workbook is made from, and the day of making ---------------------------------


def test_a_workbook_is_taken_on_the_law_file_that_it_names(
    made: Callable[[str], LawDraft], sample_file: Path, tmp_path: Path
) -> None:
    shipped, taken = program().pack, made("a suspension lapses").pack
    write_law_sheets(program(), shipped, tmp_path / "shipped.xlsx")
    draft = read_draft(program(), None, tmp_path / "shipped.xlsx", today=date(2026, 12, 2))
    assert draft.base.sha256 == shipped.sha256
    assert draft.pack.contents == shipped.contents, (
        "nothing was changed, so it was not made on that day either"
    )
    write_law_sheets(program(), taken, tmp_path / "taken.xlsx")
    with pytest.raises(
        Refused, match=f"{VERSION}.*neither came with the program nor was taken here"
    ) as refused:
        read_draft(program(), None, tmp_path / "taken.xlsx")
    assert "--base" in refused.value.do
    assert refused.value.file == str(tmp_path / "taken.xlsx")
    assert read_draft(program(), taken, tmp_path / "taken.xlsx").base is taken
    file = tmp_path / "data" / "l.sqlite"
    file.parent.mkdir()
    shutil.copy(sample_file, file)
    own = new_program()
    desk = open_workspace(own, file, user_name="J. Haug", now=Clock())
    try:
        desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
        (tmp_path / "x.lodestone-law").write_bytes(sign_law(own, taken, secret_key(), "")[0])
        desk.laws.take(tmp_path / "x.lodestone-law", "J. Haug", "invented")
        assert read_draft(own, None, tmp_path / "taken.xlsx").base is own.pack
        desk.laws.go_back("J. Haug", "invented")
        assert own.pack.sha256 == shipped.sha256
        assert read_draft(own, None, tmp_path / "taken.xlsx").base.sha256 == taken.sha256
    finally:
        desk.close()


def test_a_workbook_that_names_no_law_file_is_refused_unless_one_is_given(tmp_path: Path) -> None:
    file = LawBook().write(tmp_path / "law.xlsx")
    with pytest.raises(Refused, match="does not say which law file it was made from") as refused:
        read_draft(program(), None, file)
    assert "--base" in refused.value.do
    assert read_draft(program(), None, file, otherwise=program().pack).base is program().pack


@pytest.mark.parametrize(
    ("stated", "expected"), [("", date(2026, 12, 2)), ("2026-11-25", date(2026, 11, 25))]
)
def test_the_day_of_making_is_today_where_the_workbook_states_none(
    stated: str, expected: date, tmp_path: Path
) -> None:
    book = LawBook()
    book.head(version=VERSION, made_on=stated)
    book.find("Rows of Annex 1", id="I-12")["note"] = "another"
    draft = read_draft(program(), program().pack, book.write(tmp_path / "law.xlsx"), today=date(2026, 12, 2))
    assert draft.pack.made_on == expected
    assert sign_law(program(), draft.pack, secret_key(), "")[1].on == expected.isoformat()


# ---- what is told before it is signed -----------------------------------------------------------------


def told_dates(draft: LawDraft) -> list[str]:
    preview = preview_draft(draft.base, draft.pack)
    return [f"{change.place}, {change.name}: {change.describe()}" for change in preview.dated]


def test_each_row_that_is_added_or_changed_is_named_with_its_days(made: Callable[[str], LawDraft]) -> None:
    assert told_dates(made("an element from a day")) == [
        "Annex 1, row I-14, Holmium metal: new, from 2027-01-01 on"
    ]
    (ended,) = told_dates(made("a row ends"))
    assert ended.startswith("Annex 1, row II-PM-3, ")
    assert ended.endswith(": until 2026-06-30; before: on every day")
    assert told_dates(made("a series of prices")) == [
        "Reference price of I-12, 222 to 1100 USD/kg: until 2026-06-30; before: on every day",
        "Reference price of I-12, 2220 to 11000 USD/kg: new, from 2026-07-01 on",
    ]
    assert told_dates(made("a line from a day")) == [
        "Provision R61-I-1, 0.1 % or more of the value: until 2026-06-30; before: on every day",
        "Provision R61-I-1, 0.05 % or more of the value: new, from 2026-07-01 on",
    ]
    assert told_dates(made("a suspension lapses")) == []


def test_a_row_that_reads_otherwise_on_the_same_days_and_one_that_goes_are_named(tmp_path: Path) -> None:
    book = LawBook()
    book.head(version=VERSION)
    book.find("Rows of Annex 1", id="I-12")["hs"] = "99"
    book.rows["Words on arms"].pop()
    draft = read_draft(program(), program().pack, book.write(tmp_path / "law.xlsx"))
    first, gone = told_dates(draft)
    assert first.startswith("Annex 1, row I-12, ")
    assert first.endswith(": changed, on every day as before")
    assert gone.endswith(": taken out")


def test_a_new_notice_is_told_with_the_day_from_which_it_is_in_force(made: Callable[[str], LawDraft]) -> None:
    draft = made("a suspension is extended")
    (notice,) = preview_draft(draft.base, draft.pack).notices
    assert describe_notice(notice) == "No. 88 of 2026, of 2026-11-06: in force from 2026-11-06"
    without = replace(notice, timeline=())
    assert describe_notice(without) == "No. 88 of 2026, of 2026-11-06: no days of its own"
    assert preview_draft(draft.base, draft.base).notices == ()


def test_only_a_row_that_an_example_names_is_guarded(made: Callable[[str], LawDraft]) -> None:
    draft = made("an element from a day")
    (row,) = list_dated(draft.base, draft.pack)
    assert not row.has_example
    ruled = draft.pack.provisions["R61-I-1"]
    naming = replace(ruled, examples=(replace(ruled.examples[0], written={"row": "I-14"}),))
    guarded = replace(draft.pack, provisions={**draft.pack.provisions, "R61-I-1": naming})
    assert [change.has_example for change in list_dated(draft.base, guarded)] == [True]
    assert all(change.has_example for change in list_dated(*both(made("a line from a day"))))


def both(draft: LawDraft) -> tuple[Pack, Pack]:
    return draft.base, draft.pack


def test_examples_that_move_alike_stand_together(tmp_path: Path) -> None:
    book = LawBook()
    book.head(version=VERSION)
    extend(book)
    draft = read_draft(program(), program().pack, book.write(tmp_path / "law.xlsx"))
    groups = group_answers(draft.left)
    assert sorted(map(len, groups)) == [1, 1, 4, 4, 5, 28]
    assert sorted((anew for group in groups for anew in group), key=repr) == sorted(draft.left, key=repr)
    for group in groups:
        assert len({(anew.says, anew.on, anew.was, anew.is_) for anew in group}) == 1


# ---- a notice that prints that its last day is inside ------------------------------------------------------


@pytest.mark.parametrize("included", ["", "yes"])
def test_a_last_day_that_the_notice_prints_as_inside_leaves_no_question_open(
    included: str, tmp_path: Path
) -> None:
    book = LawBook()
    book.head(version=VERSION, known_to=KNOWN)
    put_notice(book, "2026-11-06")
    put_step(book, "2026-11-11", "2027-01-10", "2026-11-06")
    book.rows["Days"][-1]["included"] = included
    draft = read_draft(program(), program().pack, book.write(tmp_path / "law.xlsx"))
    law = program().under(draft.pack)
    last, later = (answered(law, plain_magnet(), day) for day in ("2027-01-10", "2027-01-11"))
    is_open = not included
    assert ("Q-15" in last["doubts"]) is is_open
    assert ("Q-15" in [doubt["doubt"] for doubt in last["doubts_that_matter"]]) is is_open
    assert (last["standing"]["overall"], later["standing"]["overall"]) == ("suspended", "unconfirmed")
    assert (last["act"] == answered(law, plain_magnet(), "2027-01-09")["act"]) is not is_open
    assert "Q-15" in later["doubts"], "whose clock counts stays a question on the day after"
    back = LawBook(draft.pack)
    assert back.rows["Days"][-1]["included"] == included or included in [
        row["included"] for row in back.rows["Days"] if row["until"] == "2027-01-10"
    ]
    assert manifest_of(draft.pack).engine == 2
    told = [said.is_ for said in preview_draft(draft.base, draft.pack).says if "2027-01-10" in said.id]
    inside = "yes, as the notice prints" if included else "yes, by our reading"
    assert any(is_ and is_.endswith(f"last day inside: {inside}") for is_ in told), told


def test_a_last_day_in_print_needs_the_engine_that_reads_it() -> None:
    pack = program().pack
    plain = replace(pack, format=1, provisions={}, instruments={}, dated_rows=(), dated_prices=())
    notice = pack.instruments["MOFCOM-GAC-2025-70"]
    printing = replace(notice, timeline=(replace(notice.timeline[0], prints_last_day=True),))
    assert manifest_of(replace(plain, instruments={notice.id: notice})).engine == 1
    assert manifest_of(replace(plain, instruments={notice.id: printing})).engine == 2


def test_another_file_is_refused(tmp_path: Path) -> None:
    shutil.copy(SHIPPED / "pack.toml", tmp_path / "law.xlsx")
    with pytest.raises(Refused):
        read_draft(program(), program().pack, tmp_path / "law.xlsx")
    program().workbooks.write_law_sheets(
        tmp_path / "less.xlsx", program().law_files.sheets.list_sheets(program().pack.contents)[1:]
    )
    with pytest.raises(Refused, match="the sheet is missing") as refused:
        read_draft(program(), program().pack, tmp_path / "less.xlsx")
    assert refused.value.where == "Law file"


def test_a_column_that_is_another_is_refused(tmp_path: Path) -> None:
    sheets = program().law_files.sheets.list_sheets(program().pack.contents)
    wrong = tuple(
        replace(
            sheet,
            columns=tuple(
                replace(c, name="herkunft" if c.name == "basis" else c.name) for c in sheet.columns
            ),
        )
        for sheet in sheets
    )
    program().workbooks.write_law_sheets(tmp_path / "law.xlsx", wrong)
    with pytest.raises(Refused, match="the column is missing") as refused:
        read_draft(program(), program().pack, tmp_path / "law.xlsx")
    assert refused.value.where == "Prices, row 1, column basis"


# ---- what was recorded before -----------------------------------------------------------------------


def test_records_of_before_rerun_to_the_byte_under_each_change(
    made: Callable[[str], LawDraft], sample_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "l.sqlite"
    file.parent.mkdir()
    shutil.copy(sample_file, file)
    own = new_program()
    desk = open_workspace(own, file, user_name="J. Haug", now=Clock())
    try:
        room = desk.client_workspace(desk.clients.find("nordwerk") or 0)
        work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
        record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
        paper = room.records.read_paper(record)
        desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
        less = LawBook()
        less.head(version=VERSION)
        for name in ("MOFCOM-2025-61", "MOFCOM-GAC-2025-70"):  # of these two it is known less far than before
            less.find("Notices", id=name)["known_to"] = "2026-09-30"
        earlier = read_draft(program(), program().pack, less.write(tmp_path / "less.xlsx"))
        earlier = read_draft(
            program(), program().pack, tmp_path / "less.xlsx", [anew.as_tree() for anew in earlier.left]
        )
        packs = {
            **{name: made(name).pack for name in CHANGES},
            "two notices are known less far": earlier.pack,
        }
        for number, (name, pack) in enumerate(packs.items()):
            pack = build_program().load_pack_from(
                {
                    **pack.contents,
                    "pack.toml": pack.contents["pack.toml"].replace(
                        VERSION.encode(), f"2026.12.{90 + number}".encode()
                    ),
                }
            )
            law = tmp_path / f"{number}.lodestone-law"
            law.write_bytes(sign_law(own, pack, secret_key(), "")[0])
            desk.laws.take(law, "J. Haug", "invented")
            assert room.records.rerun_determination(record, "own").is_same, name
            assert room.records.read_paper(record) == paper
            desk.laws.go_back("J. Haug", "next")
        head = program().pack.contents["pack.toml"].decode()
        head = head.replace("known_to = 2026-10-09", "known_to = 2026-10-08")
        older = head.replace(program().pack.version, "2026.12.99").encode()
        law = tmp_path / "older.lodestone-law"
        pack = own.law_files.sheets.read_unchecked({**program().pack.contents, "pack.toml": older})
        law.write_bytes(sign_law(own, pack, secret_key(), "")[0])
        with pytest.raises(Refused):  # known less far as a whole it is not newer, and is not taken
            desk.laws.take(law, "J. Haug", "invented")
        assert room.records.rerun_determination(record, "own").is_same
        assert room.records.read_paper(record) == paper
        assert desk.verify_records() == []
    finally:
        desk.close()
