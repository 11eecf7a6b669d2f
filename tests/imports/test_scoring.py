# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The scoring tells right from wrong: the truth itself is right in full, and every kind of fault is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.services.importing.assembly.placed_rows import Account, FileAccount, RowOutcome, RowStatus
from desktop_app.services.schema.columns import blank_row
from tests.imports.running import rows_that_show_anything, write_sources
from tests.imports.scoring import Score, score_list
from tests.imports.truth import SHEETS, RowKey, Truth, all_lists, read_truth
from tests.imports.writing import ListOfTest
from tests.making import program

Sheets = dict[str, list[dict[str, str]]]
NOTHING_NEEDED = (
    "no_heading", "heading_twice", "fixed_width", "table_on_its_side", "letter", "timesheet", "tariff_extract",
    "staff", "bank_statement", "unknown_codes", "services", "parcels", "exchange_rates",
)  # fmt: skip
"""Lists that may be taken or reported, and papers that are no lists; what is taken of them must be right."""
LISTS = {one.name: one for one in all_lists()}


def clerk(truth: Truth) -> Sheets:
    """Return the catalogue that a careful clerk makes of a list."""
    made: Sheets = {sheet: [] for sheet in SHEETS}
    for sheet in SHEETS:
        joined: dict[tuple[str, ...], dict[str, str]] = {}
        for number, row in enumerate(truth.rows[sheet]):
            cells = {
                ("row" if name == "materials_row" else name): texts[0] for name, texts in row.cells.items()
            }
            cells = {name: text.removeprefix("about ") for name, text in cells.items()}
            key = (
                ("part_number",)
                if sheet == "products"
                else ("parent", "child")
                if sheet == "bill_of_materials"
                else ("name",)
            )
            at = (
                tuple(cells[name] for name in key) if sheet not in {"materials", "owners"} else (str(number),)
            )
            known = joined.setdefault(at, blank_row(sheet))
            known.update({name: text for name, text in cells.items() if text})
        made[sheet] = list(joined.values())
    made["products"] = [row for row in made["products"] if row["part_number"]]
    made["bill_of_materials"] = [row for row in made["bill_of_materials"] if row["quantity"]]
    names = {row["name"] for row in made["suppliers"]}
    names |= {row["supplier"] for row in made["products"] if row["supplier"]}
    known_names = {row["name"]: row for row in made["suppliers"]}
    made["suppliers"] = [
        blank_row("suppliers") | known_names.get(name, {}) | {"supplier": name, "name": name}
        for name in sorted(names)
    ]
    made["parties"] = [row | {"party": row["name"]} for row in made["parties"]]
    made["owners"] = [row | {"owner": row["name"]} for row in made["owners"]]
    return made


def told(truth: Truth, places: list[RowPlace]) -> Account:
    """Return the account that a careful clerk gives of a list."""
    skipped = [place for place in places if any(key.is_at(place) for key in truth.skipped)]
    doubted = [place for place in places if any(key.is_at(place) for keys in truth.open_rows for key in keys)]
    rows = [RowOutcome(place, RowStatus.SKIPPED, "no data") for place in skipped]
    rows += [RowOutcome(place, RowStatus.DOUBTFUL, "not clear") for place in doubted]
    files = []
    for file in {place.file: 0 for place in places}:
        of_file = [place for place in places if place.file == file]
        numbers = {
            RowStatus.SKIPPED: sum(place.file == file for place in skipped),
            RowStatus.DOUBTFUL: sum(place.file == file for place in doubted),
        }
        files.append(FileAccount(file, {**numbers, RowStatus.TAKEN: len(of_file) - sum(numbers.values())}))
    return Account(tuple(files), tuple(rows))


def places_of(one: ListOfTest, folder: Path) -> list[RowPlace]:
    return list(rows_that_show_anything(program().workbooks.read_tables(write_sources(one, folder))))


@pytest.mark.parametrize("name", LISTS)
def test_the_truth_is_right_in_full(name: str, tmp_path: Path) -> None:
    truth, places = read_truth(name), places_of(LISTS[name], tmp_path)
    score = score_list(truth, clerk(truth), told(truth, places), places)
    assert (score.lost, score.wrong, score.uneven, score.missing) == ([], [], [], [])
    assert (score.cells_right, score.lines_right) == (score.cells, score.lines)
    assert score.cells + score.lines > 0 or name in NOTHING_NEEDED


@pytest.fixture
def hub(tmp_path: Path) -> tuple[Truth, Sheets, list[RowPlace]]:
    """Return the truth of one list, the catalogue made of it, and its rows."""
    truth = read_truth("hub_motor")
    return truth, clerk(truth), places_of(LISTS["hub_motor"], tmp_path)


def scored(hub: tuple[Truth, Sheets, list[RowPlace]], account: Account | None = None) -> Score:
    truth, catalogue, places = hub
    return score_list(truth, catalogue, account or told(truth, places), places)


def part(hub: tuple[Truth, Sheets, list[RowPlace]], number: str) -> dict[str, str]:
    return next(row for row in hub[1]["products"] if row["part_number"] == number)


def test_a_zero_cut_off_is_wrong_and_the_part_is_missing(hub: tuple[Truth, Sheets, list[RowPlace]]) -> None:
    part(hub, "00471")["part_number"] = "471"
    score = scored(hub)
    assert "products 471: not in the truth" in score.wrong
    assert any(said.startswith("products 00471") for said in score.missing)


def test_a_total_as_a_part_and_a_guessed_cell_are_wrong(hub: tuple[Truth, Sheets, list[RowPlace]]) -> None:
    hub[1]["products"].append(blank_row("products") | {"part_number": "Zwischensumme"})
    part(hub, "IS-17")["made_in"] = "KR"
    assert scored(hub).wrong == [
        "products IS-17: made_in is 'KR', not blank",
        "products Zwischensumme: not in the truth",
    ]


def test_another_amount_and_another_line_of_a_bill_are_wrong(
    hub: tuple[Truth, Sheets, list[RowPlace]],
) -> None:
    hub[1]["bill_of_materials"][0]["quantity"] = "2"
    hub[1]["bill_of_materials"].append({"parent": "00502", "child": "CU-0,8", "quantity": "1.2"})
    score = scored(hub)
    assert (score.lines, score.lines_right, len(score.wrong)) == (7, 6, 2)


def test_a_row_that_is_neither_taken_nor_told_is_lost(hub: tuple[Truth, Sheets, list[RowPlace]]) -> None:
    truth, catalogue, _ = hub
    catalogue["products"] = [row for row in catalogue["products"] if row["part_number"] != "SN-11"]
    catalogue["bill_of_materials"] = [
        row for row in catalogue["bill_of_materials"] if row["child"] != "SN-11"
    ]
    assert RowKey("", "", 12) in truth.data_rows
    assert scored(hub).lost == ["row  12 was not taken and not reported"]


def test_a_doubt_that_is_not_told_and_counts_that_differ_are_noticed(
    hub: tuple[Truth, Sheets, list[RowPlace]],
) -> None:
    account = told(hub[0], hub[2])
    quiet = Account(account.files, tuple(row for row in account.rows if row.place.row != 9))
    score = scored(hub, quiet)
    assert score.lost == ["row  9 says something unclear and was not reported"]
    assert len(score.uneven) == 1
