# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What comes from a file without saying from where is imported; columns are taken by the names they had before, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.schema.columns import WORKBOOK
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Mass, Money
from desktop_app.services.schema.forms import Client, Material, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program
from tests.services.importing.looking import look, open_rows

ROWS = {
    "products": [{"part_number": "M-1", "listed_as": "II-PM-3", "made_in": "JP", "value": "4", "currency": "EUR"}],
    "materials": [{"part_number": "M-1", "row": "I-12", "origin": "AU", "element_percent": "4.2"}],
    "technology": [{"part_number": "M-1", "mining": "no", "recycling": "no"}],
}  # fmt: skip


@pytest.fixture
def own(desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(
        desk.clients.create(Client(client="own", name="Own", country=CountryCode("DE"))).value
    )


FORMER_LABELS = {
    (sheet, name): column.former
    for sheet, declaration in WORKBOOK.items()
    for name, column in declaration.columns.items()
    if column.former
}


def book(path: Path, sheets: Mapping[str, Sequence[Mapping[str, str]]]) -> Path:
    written = [
        WrittenSheet(WORKBOOK[sheet].title, tuple(rows[0]), [tuple(row.values()) for row in rows])
        for sheet, rows in sheets.items()
    ]
    program().workbooks.write_workbook(path, written)
    return path


def brought_in(desk: Workspace, own: ClientWorkspace, path: Path) -> int:
    preview = look(desk, path, own.client)
    assert (open_rows(preview), preview.notes) == ([], ())
    desk.importing.commit_list(preview)
    found = own.products.find("M-1")
    assert found is not None
    return found


def test_a_row_that_names_no_source_is_imported_and_brought_in_again_changes_nothing(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path
) -> None:
    file = book(tmp_path / "list.xlsx", ROWS)
    sources = own.products.get(brought_in(desk, own, file)).sources
    wanted = ("listed_as", "made_in", "value", "mining", "materials.1.origin")
    assert {sources[fact].source_kind for fact in wanted} == {"imported"}
    assert "mass" not in sources, "what is not known comes from nowhere"
    told = own.shipments.catalogue()
    noted: dict[str, dict[str, str]] = {}
    told.build_item("M-1", "item", noted)
    assert {one["kind"] for one in noted.values()} == {"imported"}
    assert look(desk, file, own.client).changes_nothing
    desk.importing.export_client(own.client, tmp_path / "out.xlsx")
    assert look(desk, tmp_path / "out.xlsx", own.client).changes_nothing


def test_what_is_typed_is_not_called_imported_when_its_source_is_blanked(own: ClientWorkspace) -> None:
    number = own.products.create(
        Product(part_number="T-1", value=Money("4"), currency=CurrencyCode("EUR"))
    ).value
    own.products.set_materials(number, [Material(part_number="T-1", line="1", row="I-12")])
    detail = own.products.get(number)
    own.products.update(number, replace(detail.product, source_kind=""))
    own.products.set_materials(number, [replace(detail.materials[0], source_kind="")])
    found = own.products.get(number).sources
    assert found["value"].source_kind == "typed"
    assert found["materials.1.row"].source_kind == "typed"


@pytest.mark.parametrize("former", [False, True])
def test_columns_are_taken_by_their_label_of_now_and_of_before(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path, *, former: bool
) -> None:
    labels = {
        (sheet, name): FORMER_LABELS.get((sheet, name), column.label) if former else column.label
        for sheet in ROWS
        for name, column in desk.importing._context.column_kinds.columns_of_sheet(sheet).items()
    }
    renamed = {
        sheet: [{labels[sheet, name]: text for name, text in row.items()} for row in rows]
        for sheet, rows in ROWS.items()
    }
    detail = own.products.get(brought_in(desk, own, book(tmp_path / "list.xlsx", renamed)))
    assert (detail.product.listed_as, detail.product.made_in) == ("II-PM-3", "JP")
    assert detail.materials[0].row == "I-12"
    assert detail.technology is not None
    assert (detail.technology.mining, detail.technology.recycling) == ("no", "no")


def test_no_label_of_before_is_that_of_another_column_now(desk: Workspace) -> None:
    for (sheet, name), words in FORMER_LABELS.items():
        columns = desk.importing._context.column_kinds.columns_of_sheet(sheet)
        assert columns[name].label != words
        assert words not in {one.label for one in columns.values()}


DECLARED = {
    "source_kind": "declared",
    "source_document": "certificate 7",
    "source_by": "maker",
    "source_on": "2025-06-11",
}


def test_an_altered_figure_does_not_keep_the_source_of_the_one_before_it(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path
) -> None:
    short = {name: DECLARED[name] for name in ("source_kind", "source_document")}
    said = {"products": DECLARED, "materials": short, "technology": DECLARED}
    first = {sheet: [{**row, **said[sheet]} for row in rows] for sheet, rows in ROWS.items()}
    number = brought_in(desk, own, book(tmp_path / "first.xlsx", first))
    own.products.update(number, replace(own.products.get(number).product, mass=Mass("3"), mass_unit="g"))
    before = own.products.get(number).sources
    assert before["mass"].source_kind == "typed"
    later = {
        "products": [{"part_number": "M-1", "value": "5", "mass": "3.5"}],
        "materials": [{**ROWS["materials"][0], **short, "line": "1", "element_percent": "5"}],
    }
    file = book(tmp_path / "prices.xlsx", later)
    after = own.products.get(brought_in(desk, own, file)).sources
    altered = ("value", "mass", "materials.1.element_percent")
    assert {(after[fact].source_kind, after[fact].source_document) for fact in altered} == {
        ("imported", f"prices.xlsx, {sheet}, row 2") for sheet in ("Products", "Materials")
    }
    kept = ("made_in", "materials.1.origin", "mining")
    assert {fact: after[fact] for fact in kept} == {fact: before[fact] for fact in kept}
    assert look(desk, file, own.client).changes_nothing
    desk.importing.export_client(own.client, tmp_path / "out.xlsx")
    assert look(desk, tmp_path / "out.xlsx", own.client).changes_nothing


def test_an_altered_figure_comes_from_where_its_row_says_anew(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path
) -> None:
    number = brought_in(desk, own, book(tmp_path / "first.xlsx", ROWS))
    own.products.update(number, replace(own.products.get(number).product, value=Money("6")))
    row = {"part_number": "M-1", "value": "5", **DECLARED}
    brought_in(desk, own, book(tmp_path / "later.xlsx", {"products": [row]}))
    found = own.products.get(number).sources["value"]
    assert (found.source_kind, found.source_document) == ("declared", "certificate 7")


def test_an_altered_figure_comes_from_where_the_sheet_of_sources_says(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path
) -> None:
    number = brought_in(desk, own, book(tmp_path / "first.xlsx", ROWS))
    place = {"sheet": "products", "part_number": "M-1", "line": "", "field": "value"}
    later = {
        "products": [{"part_number": "M-1", "value": "5"}],
        "sources": [{**place, **DECLARED, "source_kind": "measured"}],
    }
    brought_in(desk, own, book(tmp_path / "later.xlsx", later))
    assert own.products.get(number).sources["value"].source_kind == "measured"


def test_the_source_of_an_altered_figure_goes_back_with_the_import(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path
) -> None:
    number = brought_in(desk, own, book(tmp_path / "first.xlsx", ROWS))
    own.products.update(number, replace(own.products.get(number).product, value=Money("6")))
    before = own.products.get(number)
    row = {"part_number": "M-1", "value": "5"}
    preview = look(desk, book(tmp_path / "l.xlsx", {"products": [row]}), own.client)
    undo = desk.importing.commit_list(preview).undo
    assert undo is not None
    desk.undo_change(undo)
    after = own.products.get(number)
    assert (after.product, after.sources) == (before.product, before.sources)
    assert desk.verify_records() == []
