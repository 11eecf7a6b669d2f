# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers asked with sheets, and what comes of the sheets that come back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.services.asking.answers import FilledSheet
from desktop_app.services.asking.ask import AskedSheet, PlacedQuestion, Wish
from desktop_app.services.asking.questions import LEFT_OPEN, AnswerReader, asking_words, tell_rules
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.declaration import CountryCode, Day, Percent
from desktop_app.services.schema.rows import Source
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.filling import cell_of, fill, read_cells
from tests.making import program

SUPPLIER, PART = "rewerk", "RW-4208"
SHARE = "part_one.X-06.china_share"
CONTENT = "part_one.X-06.element_percent"


def ask(
    room: ClientWorkspace, folder: Path, supplier: str = SUPPLIER, **wish: object
) -> tuple[Path, AskedSheet]:
    """Ask one supplier; return the file and what was kept of it."""
    file = folder / f"{supplier}-{len(room.asking.list_sheets())}.xlsx"
    room.asking.write(Wish(supplier=supplier, **wish), file)  # type: ignore[arg-type]
    return file, room.asking.list_sheets()[-1]


def question(asked: AskedSheet, fact: str, part: str = PART) -> PlacedQuestion:
    return next(each for each in asked.questions if (each.part_number, each.fact) == (part, fact))


def place(asked: AskedSheet, fact: str, part: str = PART) -> str:
    one = question(asked, fact, part)
    return cell_of(one.row, one.column)


def answer(file: Path, asked: AskedSheet, answers: Mapping[str, str], *, signed: bool = True) -> Path:
    """Return a filled copy: what each fact is answered with."""
    signer = {"name": "P. Landes", "position": "quality", "day": "2026-11-20", "until": "2027-11-20"}
    cells = {place(asked, fact, ""): text for fact, text in signer.items()} if signed else {}
    cells |= {place(asked, fact): text for fact, text in answers.items()}
    return fill(file, file.with_name(f"back-{len(list(file.parent.iterdir()))}.xlsx"), cells)


def take(room: ClientWorkspace, file: Path) -> FilledSheet:
    filled = room.filled_sheets.read_file(file)
    room.filled_sheets.take(filled)
    return filled


def of_fact(filled: FilledSheet, fact: str) -> tuple[RowStatus, str, str]:
    row = next(row for row in filled.rows if row.fact == fact)
    return row.status, row.was, row.is_


def case_of(room: ClientWorkspace, part: str) -> dict[str, Any]:
    for product in room.whole.screen_products(ORDINARY, in_full=True):
        if product.part_number == part:
            assert product.case is not None, product
            return dict(product.case)
    raise LookupError(part)


def test_a_sheet_asks_what_is_open_and_locks_what_is_known(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    cells = read_cells(file)
    assert question(asked, "listed_as").known == "II-PM-3"
    assert cells[place(asked, "listed_as")] == "II-PM-3"
    assert cells[place(asked, SHARE)] == ""
    assert {each.part_number for each in asked.asked} == {PART}
    assert asked.state == "out"
    assert (asked.on, asked.due) == ("2026-11-24", "2026-12-08")
    assert asked.open == len(asked.asked) > 10


def test_all_suppliers_get_one_each_but_those_in_china(room: ClientWorkspace, tmp_path: Path) -> None:
    sheets, left_out = room.asking.write(Wish(), tmp_path / "out").value
    assert {each.supplier for each in sheets} == {"hanbit", "kitakami", "neckarwl", "rewerk", "torrens"}
    assert [Path(each.file).name for each in sheets] == sorted(
        path.name for path in (tmp_path / "out").iterdir()
    )
    why = {each.supplier: each.why for each in left_out}
    assert "CN" in why["qingyan"]
    assert why["albguss"] == "nothing is open that it can know"
    assert len(room.asking.list_sheets()) == len(sheets)


def test_a_file_that_is_there_is_not_written_over_and_nobody_counts_as_asked(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "torrens-2026-11-24.xlsx").write_bytes(b"kept")
    with pytest.raises(Refused):
        room.asking.write(Wish(), folder)
    assert [path.name for path in folder.iterdir()] == ["torrens-2026-11-24.xlsx"]
    assert not room.asking.list_sheets()


def test_nothing_open_is_refused(room: ClientWorkspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing is open"):
        room.asking.write(Wish(supplier="albguss"), tmp_path / "a.xlsx")
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_supplier_in_china_gets_the_short_sheet(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path, "qingyan", language="both")
    fields = {asking_words().column_of(each.fact).field for each in asked.questions if each.part_number}
    assert fields <= {"type", "grade", "lot", "content", "licence", "notice"}
    said = " ".join(read_cells(file).values())
    for other in ("DFARS", "857", "2024/1252", "Art. 28"):
        assert other not in said
    assert "No. 18" in said
    assert "第18号公告" in said
    assert "Nordwerk Antriebe GmbH" in said


def test_more_is_asked_in_china_only_as_switched_on_and_why_is_kept_and_not_printed(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    why = "counsel has looked at it"
    file, asked = ask(room, tmp_path, "qingyan", fields=("stages",), by="J. Haug", why=why)
    facts = {each.fact for each in asked.asked}
    assert any(fact.startswith("stages.") for fact in facts)
    assert not any(fact.startswith("technology.") for fact in facts)
    assert why not in " ".join(read_cells(file).values())
    assert asked.by == "J. Haug"


@pytest.mark.parametrize("country", ["CN", "HK", "MO", ""])
def test_the_short_sheet_is_for_china_and_where_the_country_is_not_known(
    room: ClientWorkspace, country: str
) -> None:
    row = next(row for row in room.suppliers.rows() if row.supplier == SUPPLIER)
    room.suppliers.update(row.id, replace(room.suppliers.stored(row.id), country=CountryCode(country)))
    (listed,) = room.asking.list_open(Wish(supplier=SUPPLIER))
    assert listed.is_short
    assert listed.open > 0


def test_an_unknown_field_or_supplier_is_refused(room: ClientWorkspace) -> None:
    with pytest.raises(Refused, match="nothing that a sheet asks for"):
        room.asking.list_open(Wish(supplier="qingyan", fields=("drawings",)))
    with pytest.raises(Refused, match="no supplier"):
        room.asking.list_open(Wish(supplier="nobody"))


def test_an_answer_is_taken_as_declared_and_settles(
    room: ClientWorkspace, tmp_path: Path, sample: Workspace
) -> None:
    file, asked = ask(room, tmp_path)
    back = answer(
        file, asked, {SHARE: "12 ... 30 %", CONTENT: "1.1 to 1.9", "stages.Dy.separated": "China, Myanmar"}
    )
    before = case_of(room, PART)
    filled = room.filled_sheets.read_file(back)
    assert case_of(room, PART) == before  # reading changes nothing
    assert filled.settles.settled == ("RT-300", PART, "TP-30")
    assert {flip.part_number for flip in filled.settles.flips} == {"RT-300", PART, "TP-30"}
    done = room.filled_sheets.take(filled)
    assert done.value == 3
    case = case_of(room, PART)
    (material,) = case["item"]["part_one"]
    assert material["china_share"] == {"from": "12", "to": "30"}
    assert case["item"]["stages"] == [{"element": "Dy", "separated": ["CN", "MM"]}]
    source = case["sources"]["item.part_one[0].china_share"]
    assert source == {
        "kind": "declared",
        "document": back.name,
        "by": "P. Landes, quality",
        "on": "2026-11-20",
    }
    now = {each.part_number: each.answer for each in room.whole.screen_products(ORDINARY)}
    for flip in filled.settles.flips:
        told = now[flip.part_number]
        assert told is not None
        assert flip.is_ == (told["verdict"], told["act"]["word"])
    (kept,) = room.attachments.list_all()
    assert (kept.name, kept.owner, kept.details.kind) == (back.name, SUPPLIER, "declaration")
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert case_of(room, PART) == before
    assert room.asking.list_sheets()[-1].state == "out"


def test_stages_make_a_product_of_many_ask_first(room: ClientWorkspace, tmp_path: Path) -> None:
    """The whole catalogue sees what was stated, as the case of the product alone does."""
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {"stages.Dy.separated": "CN"}))
    (full,) = [
        each for each in room.whole.screen_products(ORDINARY, in_full=True) if each.part_number == PART
    ]
    assert full.conclusion is not None
    assert "stage_in_china" in {warning["code"] for warning in full.conclusion["warnings"]}
    assert full.answer is not None
    assert "stage_in_china" in full.answer["act"]["because"]


def test_what_is_left_open_is_kept_and_the_fact_stays_open(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    answers = {SHARE: "refused", "technology.mining": "do not know", "stages.Dy.metal": "不便披露"}
    filled = take(room, answer(file, asked, answers))
    assert not filled.settles.flips
    case = case_of(room, PART)
    assert "china_share" not in case["item"]["part_one"][0]
    left_open = {path: source["answer"] for path, source in case["sources"].items() if "answer" in source}
    assert left_open == {
        "item.part_one[0].china_share": "refused",
        "item.technology.mining": "do_not_know",
        "item.stages": "cannot_disclose",
    }
    (kept,) = room.asking.list_sheets()
    assert kept.state == "partly"
    assert {(each.fact, each.answer, each.on) for each in kept.answers} >= {(SHARE, "refused", "2026-11-20")}
    assert kept.open == len(asked.asked) - 3


def test_a_value_that_is_known_later_takes_the_place_of_a_refusal(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {"stages.Dy.metal": "refused", SHARE: "refused"}))
    take(room, answer(file, asked, {"stages.Dy.metal": "JP", SHARE: "0"}))
    case = case_of(room, PART)
    assert case["item"]["stages"] == [{"element": "Dy", "metal": ["JP"]}]
    assert not any("answer" in source for source in case["sources"].values())


def test_all_refused_is_a_refusal(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {each.fact: "refused" for each in asked.asked}, signed=False))
    (kept,) = room.asking.list_sheets()
    assert (kept.state, kept.open) == ("refused", 0)


def test_a_second_file_with_the_same_answers_changes_nothing(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    back = answer(file, asked, {SHARE: "12"})
    assert room.filled_sheets.take(room.filled_sheets.read_file(back)).value == 1
    again = room.filled_sheets.take(room.filled_sheets.read_file(back))
    assert (again.value, again.undo) == (0, None)


def test_another_value_on_file_is_doubtful_until_a_person_accepts_it(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {SHARE: "12"}))
    back = answer(file, asked, {SHARE: "40"})
    filled = room.filled_sheets.read_file(back)
    assert of_fact(filled, SHARE) == (RowStatus.DOUBTFUL, "12", "40")
    assert next(row for row in filled.rows if row.fact == SHARE).differs
    assert room.filled_sheets.take(filled).value == 0
    accepted = room.filled_sheets.read(filled.book, is_taken=True, accepted={(PART, SHARE)})
    assert room.filled_sheets.take(accepted).value == 1
    assert case_of(room, PART)["item"]["part_one"][0]["china_share"] == "40"


def test_the_same_figure_with_zeros_behind_it_is_no_other(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {SHARE: "12.50 to 30"}))
    filled = room.filled_sheets.read_file(answer(file, asked, {SHARE: "12.5 to 30.0"}))
    assert of_fact(filled, SHARE) == (RowStatus.TAKEN, "12.50 to 30", "12.5 to 30.0")
    assert room.filled_sheets.take(filled).value == 0
    other = room.filled_sheets.read_file(answer(file, asked, {SHARE: "12.05 to 30"}))
    assert of_fact(other, SHARE)[0] == RowStatus.DOUBTFUL


def test_what_was_measured_is_not_overwritten_by_what_is_declared(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    file, asked = ask(room, tmp_path)
    product = room.products.find(PART)
    assert product is not None
    entries = [replace(entry, china_share=Percent("12")) for entry in room.products.get(product).materials]
    room.products.set_materials(product, entries, Source("measured", "assay 4711"))
    back = answer(file, asked, {SHARE: "40"})
    filled = room.filled_sheets.read_file(back)
    accepted = room.filled_sheets.read(filled.book, is_taken=True, accepted={(PART, SHARE)})
    assert of_fact(accepted, SHARE) == (RowStatus.DOUBTFUL, "12", "40")
    assert not any(row.differs for row in accepted.rows)
    assert room.filled_sheets.take(accepted).value == 0


def test_nobody_takes_it_is_doubtful_with_was_and_is(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    filled = room.filled_sheets.read_file(answer(file, asked, {SHARE: "12"}))
    untaken = room.filled_sheets.read(filled.book, is_taken=False)
    assert of_fact(untaken, SHARE) == (RowStatus.DOUBTFUL, "", "12")
    assert room.filled_sheets.take(untaken).value == 0


def test_a_formula_an_altered_question_and_a_hidden_row_are_told(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    file, asked = ask(room, tmp_path)
    heading = cell_of(question(asked, "made_in").heading_row, question(asked, "no18.licence").column)
    cells = {
        place(asked, SHARE): "=6*2",
        heading: "Licence no. of another announcement",
        place(asked, "no18.licence"): "4711",
        place(asked, "stages.Dy.mined"): "AU",
        place(asked, "listed_as"): "not_listed",
    }
    hidden = question(asked, "stages.Dy.mined").row
    filled = room.filled_sheets.read_file(fill(file, tmp_path / "back.xlsx", cells, hide=hidden))
    why = {row.fact: (row.status, str(row.reason)) for row in filled.rows if row.text or row.reason}
    assert why[SHARE] == (RowStatus.DOUBTFUL, "it is a formula, and not a value")
    assert why["no18.licence"][0] == RowStatus.DOUBTFUL
    assert "altered" in why["no18.licence"][1]
    assert why["stages.Dy.mined"] == (RowStatus.SKIPPED, "the row is hidden")
    assert why["listed_as"] == (RowStatus.DOUBTFUL, "what stood locked on the sheet was changed")
    assert room.filled_sheets.take(filled).value == 0
    shown = room.filled_sheets.read(filled.book, is_taken=True, hidden=True)
    assert of_fact(shown, "stages.Dy.mined") == (RowStatus.TAKEN, "", "AU")


def test_a_changed_part_number_is_another_question(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    row = question(asked, "no18.licence").row
    back = fill(
        file, tmp_path / "back.xlsx", {cell_of(row, 1): "RW-4209", place(asked, "no18.licence"): "4711"}
    )
    filled = room.filled_sheets.read_file(back)
    status, _, _ = of_fact(filled, "no18.licence")
    assert status == RowStatus.DOUBTFUL


def test_a_sheet_of_another_client_is_refused(
    room: ClientWorkspace, tmp_path: Path, sample: Workspace
) -> None:
    from desktop_app.services.schema.forms import Client

    file, asked = ask(room, tmp_path)
    other = sample.client_workspace(sample.clients.create(Client(client="", name="Adler")).value)
    with pytest.raises(Refused, match="was not sent for this client"):
        other.filled_sheets.read_file(answer(file, asked, {SHARE: "12"}))


def test_an_older_sheet_is_told_and_a_newer_asks_only_what_is_open(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {CONTENT: "1.2", "technology.mining": "no"}))
    _, newer = ask(room, tmp_path)
    assert len(newer.asked) == len(asked.asked) - 2
    assert question(newer, "technology.mining").known == "no"
    filled = room.filled_sheets.read_file(answer(file, asked, {"technology.separation": "no"}))
    assert any("newer one was sent" in note for note in filled.notes)
    assert of_fact(filled, "technology.separation") == (RowStatus.TAKEN, "", "no")


def test_an_empty_sheet_is_refused(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    with pytest.raises(Refused, match="nothing is filled in"):
        room.filled_sheets.read_file(answer(file, asked, {}))


def test_a_changed_catalogue_makes_a_sheet_be_read_again(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    filled = room.filled_sheets.read_file(answer(file, asked, {SHARE: "12"}))
    row = room.suppliers.rows()[0]
    room.suppliers.update(row.id, replace(room.suppliers.stored(row.id), note="seen"))
    with pytest.raises(Refused, match="changed since"):
        room.filled_sheets.take(filled)


def test_what_is_older_than_the_lot_is_asked_again(room: ClientWorkspace, tmp_path: Path) -> None:
    file, asked = ask(room, tmp_path)
    take(room, answer(file, asked, {"technology.mining": "no"}))
    product = room.products.find(PART)
    assert product is not None
    row = room.products.get(product).product
    room.products.update(product, replace(row, lot_made_on=Day("2026-11-20")))
    _, same_day = ask(room, tmp_path)
    assert question(same_day, "technology.mining").known == "no"
    room.products.update(product, replace(row, lot_made_on=Day("2026-11-21")))
    _, later = ask(room, tmp_path)
    assert not question(later, "technology.mining").known


def test_a_new_material_gets_a_line_of_its_element(room: ClientWorkspace, tmp_path: Path) -> None:
    (listed,) = room.asking.list_open(Wish(supplier="torrens"))
    part = listed.parts[0].rows.product.part_number
    file, asked = ask(room, tmp_path, "torrens")
    cells = {
        place(asked, "part_one.Dy.element_percent", part): "4.2",
        place(asked, "part_one.Dy.row", part): "I-02",
        place(asked, "part_one.Dy.origin", part): "China",
        place(asked, "part_one.Tb.row", part): "I-02",
        place(asked, "value", part): "1.234 EUR",
        place(asked, "mass", part): "1,234 g",
    }
    filled = take(room, fill(file, tmp_path / "back.xlsx", cells))
    item = case_of(room, part)["item"]
    entry = next(each for each in item["part_one"] if each.get("row") == "I-02")
    assert (entry["element_percent"], entry["origin"]) == ("4.2", "CN")
    assert of_fact(filled, "part_one.Tb.row")[0] == RowStatus.DOUBTFUL  # it holds no terbium
    assert of_fact(filled, "mass")[0] == RowStatus.DOUBTFUL  # 1,234 g can be read in two ways


# ---- reading a cell


def reader() -> AnswerReader:
    return AnswerReader(Columns(program().pack), program().pack)


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_what_a_drop_down_offers_is_read_back(language: str) -> None:
    for column in asking_words().columns:
        offers = reader().offers(column, language)
        told = [reader().read(column, offer) for offer in offers]
        assert [each.left_open for each in told][-3:] == list(LEFT_OPEN)
        values = [each.text for each in told[:-3]]
        assert len(set(values)) == len(values)
        assert not any(each.left_open for each in told[:-3])


PERCENT = asking_words().column_of("part_one.Dy.element_percent")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.2", "4.2"), ("4,2", "4.2"), ("4.20 %", "4.20"), ("1.1-1.9", "1.1 to 1.9"), ("1.1 – 1.9 %", "1.1 to 1.9"),
        ("１．１…１．９", "1.1 to 1.9"), ("0", "0"), ("0.5", "0.5"), (".5", ""), ("1,234", ""), ("abc", ""), ("-1", ""),
        ("1e3", ""), ("101", ""), ("100", "100"), ("< 0.1 %", "0 to 0.1"), ("1 2", ""), ("1-2-3", ""),
    ],
)  # fmt: skip
def test_a_figure_is_read_or_refused(text: str, value: str) -> None:
    try:
        told = reader().read(PERCENT, text).text
    except Refused:
        told = ""
    assert told == value


@given(st.text(max_size=40))
def test_no_text_is_read_as_a_figure_that_it_does_not_show(text: str) -> None:
    try:
        told = reader().read(PERCENT, text)
    except Refused:
        return
    assert told.left_open or any(character.isdecimal() for character in text)


def test_every_column_has_words_in_both_languages_and_rules() -> None:
    for column in asking_words().columns:
        assert len(column.label) == len(column.rules) == 2
        assert all(column.label)
        if not column.short:
            assert "DFARS" not in "".join(column.rules_short or column.rules)
    keys = [(column.section, column.key) for column in asking_words().columns]
    assert len(keys) == len(set(keys))
    json.dumps([dict(asking_words().texts), dict(asking_words().asker)])


def fill_form(file: Path, target: Path, asked: AskedSheet, answers: Mapping[tuple[str, str], str]) -> Path:
    """Fill the fields of a form, as a viewer does."""
    writer = pypdf.PdfWriter(clone_from=str(file))
    names = {(each.part_number, each.fact): at for at, each in enumerate(asked.questions)}
    values = {f"lodestone-ask/1 {asked.number} {names[key]}": text for key, text in answers.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(target)
    return target


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_a_form_asks_what_the_sheet_asks_and_comes_back_as_it_does(
    language: str, room: ClientWorkspace, tmp_path: Path
) -> None:
    form = tmp_path / "rewerk.pdf"
    room.asking.write(Wish(supplier=SUPPLIER, language=language), form)
    (asked,) = room.asking.list_sheets()
    fields = pypdf.PdfReader(form).get_fields() or {}
    wanted = {at for at, each in enumerate(asked.questions) if not each.known}
    assert {int(name.rpartition(" ")[2]) for name in fields} == wanted
    assert all(name.startswith(f"lodestone-ask/1 {asked.number} ") for name in fields)
    answers = {
        (PART, SHARE): "12 to 30",
        (PART, "technology.mining"): "cannot disclose",
        (PART, "stages.Dy.separated"): "CN, MM",
        ("", "name"): "P. Landes",
        ("", "day"): "2026-11-20",
    }
    filled = take(room, fill_form(form, tmp_path / "back.pdf", asked, answers))
    assert of_fact(filled, SHARE) == (RowStatus.TAKEN, "", "12 to 30")
    assert (filled.signer, filled.day) == ("P. Landes", "2026-11-20")
    kept = {each.fact: each.answer for each in room.asking.list_sheets()[-1].answers}
    assert kept == {
        SHARE: "12 to 30",
        "technology.mining": "cannot_disclose",
        "stages.Dy.separated": "CN, MM",
    }
    (attached,) = room.attachments.list_all()
    assert attached.name == "back.pdf"
    assert not room.filled_sheets.take(room.filled_sheets.read_file(tmp_path / "back.pdf")).value


def test_each_supplier_gets_a_form_beside_its_sheet(room: ClientWorkspace, tmp_path: Path) -> None:
    room.asking.write(Wish(with_forms=True), tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [name for name in names if name.endswith(".pdf")] == [
        name.replace(".xlsx", ".pdf") for name in names if name.endswith(".xlsx")
    ]
    (asked, *_others) = room.asking.list_sheets()
    form = tmp_path / "out" / asked.file.replace(".xlsx", ".pdf")
    key = next((each.part_number, each.fact) for each in asked.asked if each.fact == "lot_made_on")
    back = fill_form(form, tmp_path / "back.pdf", asked, {key: "2026-10-02"})
    assert take(room, back).asked == asked


def test_another_pdf_is_no_form(room: ClientWorkspace, tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "blank.pdf")
    assert not room.filled_sheets.is_form(tmp_path / "blank.pdf")
    with pytest.raises(Refused, match="a PDF"):
        room.filled_sheets.read_file(tmp_path / "blank.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert not room.filled_sheets.is_form(tmp_path / "broken.pdf")


def test_rules_are_told_with_a_day_to_look_again_and_every_field_is_one() -> None:
    words = asking_words()
    fields = {column.field for column in words.columns}
    assert all(rule.wants <= fields for rule in words.rules)
    before, after = (tell_rules(words.look_again + timedelta(days=days), "en") for days in (-3, 0))
    assert [line.partition(":")[0] for line in before[1:]] == [rule.name for rule in words.rules]
    assert after[:-1] == before
    assert "look the rules up again" in after[-1]
    assert "No answer is claimed to be enough" in before[0]
    assert "重新查阅" in tell_rules(words.look_again, "zh")[-1]
