# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A person makes a law file in a workbook: ten changes, each with answers worked out by hand around its day."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.bootstrap import build_program
from desktop_app.services.context.law_proof import check_pack, diff_laws
from desktop_app.services.context.program import Program
from desktop_app.services.law_files import sign_law
from desktop_app.services.law_preview import compare_standing
from desktop_app.services.law_workbook import (
    AnsweredAnew,
    LawDraft,
    read_answers,
    read_base,
    read_draft,
    write_law_sheets,
)
from desktop_app.services.records.determinations import Signature
from desktop_app.services.screening.one_case import screen_case
from desktop_app.services.workspace import open_workspace
from tests.budget import some_of
from tests.law_files import SHIPPED, LawBook, public_key, secret_key
from tests.making import changed, load, new_program, program
from tests.services.conftest import Clock

pytestmark = pytest.mark.slow

VERSION, KNOWN, NOTICE = "2026.12.90", "2026-11-20", "INVENTED-2026-88"


# ---- ten changes, as somebody makes them in the workbook -----------------------------------------


def put_notice(book: LawBook, dated: str, **cells: str) -> None:
    """Put an invented notice on the sheet of notices, with its own day."""
    book.add(
        "Notices",
        id=NOTICE,
        short="No. 88 of 2026",
        title="Invented",
        issuer="Ministry of Commerce",
        dated=dated,
        kind="announcement",
        subject="Invented",
        sources="S50",
        confidence="C",
        url="https://example.org/",
        seen=dated,
        **cells,
    )
    step = {"state": "in_force", "from": dated, "issued": dated, "instrument": NOTICE}
    book.add("Days", law=NOTICE, **step)


def put_step(book: LawBook, first: str, last: str, issued: str) -> None:
    step = {"state": "in_force", "from": first, "until": last, "issued": issued, "instrument": NOTICE}
    book.add("Days", law="MOFCOM-GAC-2025-70", **step)


def extend(book: LawBook) -> None:
    book.head(known_to=KNOWN)
    put_notice(book, "2026-11-06")
    put_step(book, "2026-11-11", "2027-01-10", "2026-11-06")


def let_lapse(book: LawBook) -> None:
    book.head(known_to=KNOWN)


def end(book: LawBook) -> None:
    put_notice(book, "2026-10-05")
    put_step(book, "2025-11-07", "2026-10-07", "2026-10-05")


def add_element(book: LawBook) -> None:
    like = book.find("Rows of Annex 1", id="I-02")
    book.add(
        "Rows of Annex 1",
        like,
        id="I-14",
        name="Holmium metal",
        name_zh="金属钬",
        elements="Ho",
        **{"from": "2027-01-01"},
    )


def end_row(book: LawBook) -> None:
    book.find("Rows of Annex 1", id="II-PM-3")["until"] = "2026-06-30"


def lower_line(book: LawBook) -> None:
    words = {"says": "Invented: from this day on 0.05 % or more.", "deciding": "0.05 % or more of the value"}
    book.add("Thresholds", provision="R61-I-1", line="0.05 %", **words, **{"from": "2026-07-01"})


def change_price(book: LawBook) -> None:
    price = book.find("Prices", row="I-12")
    price["until"] = "2026-06-30"
    book.add("Prices", {**price, "until": ""}, low="2220", high="11000", **{"from": "2026-07-01"})


def put_listing(book: LawBook, first: str) -> str:
    like = {**book.find("Measures", id="MOFCOM-2026-30"), "names_in_chinese": "1", "affects": ""}
    days = {"listed_on": "2026-10-01", "in_force_from": first, "last_seen": "2026-10-01"}
    counts = {"count_by_notice": "1", "named_branches": "0", "rows_transcribed": "1"}
    put_notice(book, "2026-10-01")
    book.add("Measures", like, id=NOTICE, notice="88/2026", **days, **counts)
    entry = book.find("Entries", id="control-2026-30-01")
    days = {
        "listed_on": "2026-10-01",
        "in_force_from": first,
        "status_history": f"in force from {first} [{NOTICE}]",
    }
    names = {
        "name_en": "Zephyrine Hold AG",
        "name_zh": "泽费林",
        "aliases": "",
        "same_party_as": "",
        "differs": "",
    }
    book.add(
        "Entries",
        entry,
        id="control-2026-88-01",
        instrument=NOTICE,
        entry="1",
        notice="88/2026",
        **days,
        **names,
    )
    return "control-2026-88-01"


def list_party(book: LawBook) -> None:
    put_listing(book, "2026-10-05")


def put_effect(book: LawBook, effect: str, **days: str) -> None:
    like = book.find("Measures", id="MOFCOM-2026-30")
    blank = {"in_force_from": "", "count_by_notice": "0", "rows_transcribed": "0", "names_in_chinese": "0"}
    put_notice(book, "2026-10-01")
    book.add(
        "Measures",
        {**like, **blank},
        id=NOTICE,
        effect=effect,
        affects="MOFCOM-2026-30",
        listed_on="2026-10-01",
        **days,
    )


def suspend_party(book: LawBook) -> None:
    put_effect(book, "suspended", suspended_from="2026-10-03", suspended_until="2026-10-20")


def stop_party(book: LawBook) -> None:
    put_effect(book, "stopped", stopped_from="2026-10-03")


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
CHANGES: Mapping[
    str, tuple[Callable[[LawBook], Any], Callable[[], dict[str, Any]], Ask, Mapping[str, Any]]
] = {
    "a suspension is extended": (
        extend,
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
        let_lapse,
        plain_magnet,
        standing,
        {"2026-11-10": "suspended", "2026-11-11": "in_force", "2026-12-24": "in_force"},
    ),
    "a suspension is ended": (
        end,
        plain_magnet,
        standing,
        {"2026-10-07": "suspended", "2026-10-08": "in_force", "2027-02-02": "in_force"},
    ),
    "an element from a day": (
        add_element,
        lambda: magnet("I-14", "1"),
        verdict,
        {"2026-12-31": "NOT_CAUGHT", "2027-01-01": "LICENCE_REQUIRED"},
    ),
    "a row ends": (
        end_row,
        lambda: magnet("I-12", "1"),
        verdict,
        {"2026-06-30": "LICENCE_REQUIRED", "2026-07-01": "OUTSIDE"},
    ),
    "a line from a day": (
        lower_line,
        lambda: magnet("I-12", "0.05"),
        verdict,
        {"2026-06-30": "NOT_CAUGHT", "2026-07-01": "LICENCE_REQUIRED"},
    ),
    "a series of prices": (
        # p27: 2 g of oxide, for 1100 and 11000 USD/kg at most, in 4 USD
        change_price,
        lambda: load("p27"),
        upper_share,
        {"2026-06-30": "BEFORE", "2026-07-01": "TENFOLD"},
    ),
    "a party is listed from a day": (
        list_party,
        lambda: sold_to("control-2026-88-01"),
        ban,
        {"2026-10-04": "not_started", "2026-10-05": "in_force"},
    ),
    "a listing is suspended": (
        suspend_party,
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
        stop_party,
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
    CHANGES[name][0](book)
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
    draft, (_, case, ask, expected) = made(name), CHANGES[name]
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
    CHANGES[name][0](book)
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
        for title, key in (("Days", "law"), ("Provisions", "id"))
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
    assert words in f"{refused.value.what} {refused.value.do}"
    assert where in refused.value.where
    assert refused.value.file == str(file)


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
        for number, name in enumerate(CHANGES):
            pack = made(name).pack
            pack = build_program().load_pack_from(
                {
                    **pack.contents,
                    "pack.toml": pack.contents["pack.toml"].replace(
                        VERSION.encode(), f"2026.12.{90 + number}".encode()
                    ),
                }
            )
            if pack.known_to < own.pack.known_to:
                continue  # what is known less far is not newer
            law = tmp_path / f"{number}.lodestone-law"
            law.write_bytes(sign_law(own, pack, secret_key(), "")[0])
            desk.laws.take(law, "J. Haug", "invented")
            assert room.records.rerun_determination(record, "own").is_same, name
            assert room.records.read_paper(record) == paper
            desk.laws.go_back("J. Haug", "next")
        assert desk.verify_records() == []
    finally:
        desk.close()
