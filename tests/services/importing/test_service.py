# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Import and export: looked at first, all or nothing, twice the same as once, back as it went."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.schema.columns import WORKBOOK
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.schema.rows import ALL_PRODUCTS, Source
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program
from tests.services.importing.looking import CLIENT, Rows, book, look, open_cells, open_rows, take


def test_the_database_gives_the_cases_that_the_files_give(room: ClientWorkspace) -> None:
    ours = program()
    from_files = Catalogue(ours.read_sheets(ours.sample_folder)).build_line_cases()
    keys = sorted({line.shipment for line in from_files})
    from_database = [
        line for key in keys for line in room.shipments.catalogue().build_line_cases() if line.shipment == key
    ]
    texts = [
        [json.dumps(line.case, sort_keys=True) for line in lines] for lines in (from_files, from_database)
    ]
    assert texts[0] == texts[1]


def test_the_sample_is_brought_in_once(desk: Workspace) -> None:
    first = desk.load_sample()
    assert "products" in first.changes
    head = desk.list_journal(limit=1)
    again = desk.load_sample()
    assert (again.value, again.changes, desk.list_journal(limit=1)) == (first.value, frozenset(), head)


def test_an_export_imported_again_changes_nothing(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    product = room.products.get(room.products.find("KM-4300") or 0)
    room.products.update(
        product.id, replace(product.product, made_in=CountryCode("VN")), Source(document="mail")
    )
    sample.importing.export_client(room.client, tmp_path / "out.xlsx")
    preview = look(sample, tmp_path / "out.xlsx")
    assert open_rows(preview) == []
    assert preview.changes_nothing
    assert {count.sheet for count in preview.counts} == WORKBOOK.keys()


def test_an_export_makes_the_same_catalogue_elsewhere(
    sample: Workspace, room: ClientWorkspace, desk: Workspace, tmp_path: Path
) -> None:
    product = room.products.get(room.products.find("KM-4300") or 0)
    room.products.update(
        product.id, replace(product.product, made_in=CountryCode("VN")), Source(document="mail")
    )
    sample.importing.export_client(room.client, tmp_path / "one.xlsx")
    take(desk, tmp_path / "one.xlsx")
    other = desk.clients.find("nordwerk")
    assert other is not None
    desk.importing.export_client(other, tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_the_sample_workbook_is_the_sample(desk: Workspace, tmp_path: Path) -> None:
    desk.importing.write_example(tmp_path / "a.xlsx")
    desk.importing.write_example(tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    desk.load_sample()
    assert look(desk, tmp_path / "a.xlsx").changes_nothing


def test_the_template_is_empty_and_explains_itself(desk: Workspace, tmp_path: Path) -> None:
    desk.importing.write_template(tmp_path / "t.xlsx")
    client = desk.clients.create(Client(name="A")).value
    preview = look(desk, tmp_path / "t.xlsx", client)
    assert (open_rows(preview), preview.notes, preview.changes_nothing) == ([], (), True)
    (template,) = program().workbooks.read_tables([tmp_path / "t.xlsx"])
    explained = template.tables[-1]
    columns = sum(len(desk._context.column_kinds.columns_of_sheet(sheet)) for sheet in WORKBOOK)
    told = [row.shown for row in explained.rows[1:]]
    assert all(cells[1] for cells in told[:columns])
    below = " ".join(cells[4] for cells in told[columns:])
    assert "blank cell" in below
    assert "not known" in below
    assert "replaced whole" in below


def test_leading_zeros_and_other_texts_stay(desk: Workspace, tmp_path: Path) -> None:
    rows = [{"part_number": text, "name": text} for text in ("0101", "1e5", "=1+1", "-3", "TRUE")]
    take(desk, book(tmp_path / "x.xlsx", client=CLIENT, products=rows))
    names = {row.part_number: row.name for row in desk.client_workspace(1).products.rows()}
    assert names == {row["part_number"]: row["name"] for row in rows}


FAULTY: dict[str, Rows] = {
    "client": CLIENT,
    "products": [
        {"part_number": "1", "value": "1,5 x", "made_in": "Atlantis", "supplier": "nobody"},
        {"part_number": "", "value": "2"},
        {"part_number": "1"},
        {"part_number": "2", "value": "3", "value_to": "2"},
        {"part_number": "3", "listed_as": "II-PM-9"},
    ],
    "bill_of_materials": [
        {"parent": "2", "child": "3", "quantity": "1"},
        {"parent": "3", "child": "2", "quantity": "0"},
        {"parent": "3", "child": "none", "quantity": ""},
    ],
    "rates": [
        {"from": "EUR", "to": "USD", "rate": "1.1", "on": "2026-01-01"},
        {"from": "USD", "to": "EUR", "rate": "0.9", "on": "2026-01-01"},
        {"from": "EUR", "to": "EUR", "rate": "1", "on": "2026-02-30"},
    ],
}
FAULTS = [
    ("Products", 2, "made_in"),
    ("Products", 2, "supplier"),
    ("Products", 2, "value"),
    ("Products", 3, "part_number"),
    ("Products", 4, "part_number"),
    ("Products", 5, "value_to"),
    ("Products", 6, "listed_as"),
    ("Bill of materials", 2, "child"),
    ("Bill of materials", 3, "child"),
    ("Bill of materials", 3, "quantity"),
    ("Bill of materials", 4, "child"),
    ("Bill of materials", 4, "quantity"),
    ("Rates", 3, "on"),
    ("Rates", 4, "on"),
]


def test_what_cannot_be_taken_is_told_row_by_row_and_the_rest_is_taken(
    desk: Workspace, tmp_path: Path
) -> None:
    preview = look(desk, book(tmp_path / "x.xlsx", **FAULTY))
    assert set(open_cells(preview)) <= {*FAULTS, ("Bill of materials", 3, "parent"), ("Rates", 4, "to")}
    told = {(sheet, row) for sheet, row, _ in open_cells(preview)}
    assert told >= {(sheet, row) for sheet, row, _ in FAULTS} - {("Bill of materials", 2)}
    assert all(row.reason and row.do for row in open_rows(preview))
    with pytest.raises(Refused, match="all or nothing"):
        desk.importing.commit_list(preview, all_or_nothing=True)
    assert desk.clients.rows() == []
    desk.importing.commit_list(preview)
    products = desk.client_workspace(1).products
    assert {row.part_number for row in products.rows()} == {"1", "2", "3"}


def test_owners_that_cannot_be_are_problems(desk: Workspace, tmp_path: Path) -> None:
    parties = [{"party": "p", "name": "P"}]
    more = [{"owned": "p", "owner": "x", "percent": "60"}, {"owned": "p", "owner": "y", "percent": "41"}]
    itself = [{"owned": "p", "owner": "x"}, {"owned": "x", "owner": "x"}]
    for owners, said in ((more, "more than 100"), (itself, "own itself")):
        path = book(tmp_path / "x.xlsx", client=CLIENT, parties=parties, owners=owners)
        (row, *_) = open_rows(look(desk, path))
        assert said in row.reason


def test_unknown_sheets_and_columns_are_notes(desk: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    (folder / "client.csv").write_text("client,name\na,A\n", "utf-8")
    (folder / "products.csv").write_text("Part number,Colour\n1,red\n", "utf-8")
    (folder / "colours.csv").write_text("a\n", "utf-8")
    preview = take(desk, folder)
    assert "colours.csv" in {row.place.file for row in preview.account.rows}
    assert desk.client_workspace(1).products.find("1")


def test_a_column_that_is_left_out_changes_nothing_and_a_blank_may_say_not_known(
    desk: Workspace, tmp_path: Path
) -> None:
    whole = {"part_number": "1", "name": "n", "made_in": "JP", "value": "4.00", "currency": "USD"}
    take(desk, book(tmp_path / "x.xlsx", client=CLIENT, products=[whole, {"part_number": "2"}]))
    partly = [{"part_number": "1", "value": "4", "made_in": ""}]
    kept = look(desk, book(tmp_path / "y.xlsx", products=partly), 1)
    assert (kept.changes_nothing, kept.blanks, kept.emptied) == (True, 1, 0)
    preview = take(desk, tmp_path / "y.xlsx", 1, empties=True)
    (count,) = preview.counts
    assert (count.rows, count.new, count.changed, count.unchanged) == (1, 0, 1, 0)
    product = desk.client_workspace(1).products.get(desk.client_workspace(1).products.find("1") or 0).product
    assert (product.name, product.value, product.currency, product.made_in) == ("n", "4", "USD", "")
    assert desk.client_workspace(1).products.count() == 2


def test_figures_that_are_equal_are_no_change(desk: Workspace, tmp_path: Path) -> None:
    take(desk, book(tmp_path / "x.xlsx", client=CLIENT, products=[{"part_number": "1", "value": "4.00"}]))
    preview = look(desk, book(tmp_path / "y.xlsx", products=[{"part_number": "1", "value": "4"}]), 1)
    assert preview.changes_nothing


def test_a_bill_that_is_named_is_replaced_whole(desk: Workspace, tmp_path: Path) -> None:
    products = [{"part_number": str(n)} for n in range(1, 6)]
    lines = [("1", "2"), ("1", "3"), ("4", "5")]
    bill = [{"parent": parent, "child": child, "quantity": "1"} for parent, child in lines]
    take(desk, book(tmp_path / "x.xlsx", client=CLIENT, products=products, bill_of_materials=bill))
    new = [{"parent": "1", "child": child, "quantity": "2"} for child in ("5", "3")]
    preview = take(desk, book(tmp_path / "y.xlsx", bill_of_materials=new), 1)
    (count,) = preview.counts
    assert (count.rows, count.new, count.changed, count.removed) == (2, 1, 1, 1)
    products_of = desk.client_workspace(1).products
    parts = {
        top: [part.line.child for part in products_of.get(products_of.find(top) or 0).bill] for top in "14"
    }
    assert parts == {"1": ["5", "3"], "4": ["5"]}
    assert look(desk, tmp_path / "y.xlsx", 1).changes_nothing


def test_a_circle_through_bills_that_are_there_already_is_found(desk: Workspace, tmp_path: Path) -> None:
    products = [{"part_number": str(n)} for n in range(1, 4)]
    bill = [{"parent": "1", "child": "2", "quantity": "1"}, {"parent": "2", "child": "3", "quantity": "1"}]
    take(desk, book(tmp_path / "x.xlsx", client=CLIENT, products=products, bill_of_materials=bill))
    back = [{"parent": "3", "child": "1", "quantity": "1"}]
    preview = look(desk, book(tmp_path / "y.xlsx", bill_of_materials=back), 1)
    assert ["circle" in row.reason for row in open_rows(preview)] == [True]


def test_whose_catalogue_it_is_must_be_plain(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    nobody = book(tmp_path / "x.xlsx", products=[{"part_number": "1"}])
    with pytest.raises(Refused, match="nothing says whose"):
        look(sample, nobody)
    other = sample.clients.create(Client(name="Other")).value
    sample.importing.export_client(room.client, tmp_path / "y.xlsx")
    preview = look(sample, tmp_path / "y.xlsx", other)
    assert preview.other_client == sample.clients.get(room.client).name
    assert sample.client_workspace(other).products.count() == 0


def test_a_date_made_by_the_spreadsheet_is_a_day_only_where_days_stand(
    desk: Workspace, tmp_path: Path
) -> None:
    file = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"), {"default_date_format": "yyyy-mm-dd"})
    client = file.add_worksheet("Client")
    client.write_row(0, 0, ["client", "name"])
    client.write_row(1, 0, ["a", "A"])
    page = file.add_worksheet("Products")
    page.write_row(0, 0, ["part_number", "source_on", "hs_code", "mass"])
    page.write_string(1, 0, "1")
    page.write_datetime(1, 1, date(2026, 1, 2))
    page.write_datetime(1, 2, date(2026, 1, 2))
    page.write_number(1, 3, 0.1 + 0.2 + 1e-9)
    file.close()
    preview = look(desk, tmp_path / "x.xlsx")
    assert ("Products", 2, "hs_code") in open_cells(preview)
    assert ("Products", 2, "source_on") not in open_cells(preview)


def test_a_catalogue_that_has_changed_since_is_not_overwritten(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    path = book(tmp_path / "x.xlsx", products=[{"part_number": "KM-4300", "made_in": "VN"}])
    preview = look(sample, path, room.client)
    room.products.create(Product(part_number="new"))
    with pytest.raises(Refused, match="changed since"):
        sample.importing.commit_list(preview)


def test_stopping_keeps_nothing(desk: Workspace) -> None:
    preview = look(desk, program().sample_folder)
    with pytest.raises(Stopped):
        desk.importing.commit_list(preview, cancelled=lambda: True)
    assert desk.clients.rows() == []
    with pytest.raises(Stopped):
        desk.importing.preview_list(preview.draft, cancelled=lambda: True)


def test_progress_runs_to_its_end(desk: Workspace, tmp_path: Path) -> None:
    rows = [{"part_number": str(number)} for number in range(2000)]
    path = book(tmp_path / "x.xlsx", client=CLIENT, products=rows)
    seen: list[tuple[int, int]] = []
    draft = desk.importing.open_list([path], None, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1][0] == seen[-1][1]
    seen.clear()
    preview = desk.importing.preview_list(draft, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1][0] == seen[-1][1]
    assert seen == sorted(seen)
    desk.importing.commit_list(preview, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1][0] == seen[-1][1]
    assert desk.client_workspace(1).products.count(ALL_PRODUCTS) == 2000
