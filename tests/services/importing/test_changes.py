# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import would alter is told field by field, and nothing that is known is lost unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.importing import plan
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.importing.plan import Change
from desktop_app.services.schema.declaration import NO_DAY, CountryCode, CurrencyCode, Mass, Money
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from tests.services.importing.looking import CLIENT, Rows, book, look, open_rows, take

MAGNET = {
    "part_number": "1", "name": "magnet", "made_in": "JP", "value": "4", "value_to": "4.50",
    "currency": "USD", "mass": "2", "mass_unit": "g",
}  # fmt: skip


def product(desk: Workspace, number: str = "1") -> Product:
    products = desk.client_workspace(1).products
    found = products.get(products.find(number) or 0).product
    return replace(found, source_kind="", source_document="", source_by="", source_on=NO_DAY)


def fields(preview: ListPreview) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.column, one.before, one.after) for one in preview.changes]


@pytest.fixture
def there(desk: Workspace, tmp_path: Path) -> Workspace:
    take(desk, book(tmp_path / "there.xlsx", client=CLIENT, products=[MAGNET]))
    return desk


def again(tmp_path: Path, **cells: str) -> Path:
    return book(tmp_path / "again.xlsx", products=[{"part_number": "1", **cells}])


def test_a_workbook_with_a_new_price_alone_loses_nothing(there: Workspace, tmp_path: Path) -> None:
    filled = {**dict.fromkeys(MAGNET, ""), "part_number": "1", "value": "4.7", "currency": "USD"}
    preview = take(there, book(tmp_path / "price.xlsx", products=[filled]), 1)
    assert fields(preview) == [("emptied", "value_to", "4.50", ""), ("other", "value", "4", "4.7")]
    assert preview.blanks == 4  # name, made in, mass and its unit
    assert product(there) == Product(
        part_number="1", name="magnet", made_in=CountryCode("JP"), value=Money("4.7"), currency=CurrencyCode("USD"),
        mass=Mass("2"), mass_unit="g",
    )  # fmt: skip


def test_blank_cells_empty_what_is_known_if_that_is_wanted(there: Workspace, tmp_path: Path) -> None:
    path = again(tmp_path, name="", made_in="", mass="2.0", hs_code="")
    kept = look(there, path, 1)
    assert (kept.changes, kept.blanks, kept.emptied) == ((), 2, 0)
    preview = take(there, path, 1, empties=True)
    assert fields(preview) == [("emptied", "name", "magnet", ""), ("emptied", "made_in", "JP", "")]
    assert (preview.blanks, preview.emptied) == (2, 2)
    assert product(there).made_in == ""


def test_the_upper_end_of_a_range_goes_with_its_figure(there: Workspace, tmp_path: Path) -> None:
    for cells, expected in (
        ({"value": "4.2"}, ("4.2", "")),  # 4.2 to 4.5 is what nobody said
        ({"value": "5"}, ("5", "")),
        ({"value": "5", "value_to": "6"}, ("5", "6")),
        ({"value": "5.0", "value_to": ""}, ("5", "6")),  # one figure; the blank says nothing
        ({"name": "other"}, ("5", "6")),
    ):
        take(there, again(tmp_path, **cells), 1)
        found = product(there)
        assert (found.value, found.value_to) == expected


MATERIALS: Rows = [
    {"part_number": "1", "line": "1", "row": "I-03", "origin": "CN", "mass": "1", "mass_unit": "g"},
    {"part_number": "1", "line": "2", "row": "I-04", "origin": "JP", "mass": "2", "mass_unit": "g"},
]


def test_another_material_in_a_line_takes_nothing_from_the_one_before(
    there: Workspace, tmp_path: Path
) -> None:
    take(there, book(tmp_path / "m.xlsx", materials=MATERIALS), 1)
    (one,) = [{"part_number": "1", "line": "1", "row": "I-04", "origin": "", "mass": "3"}]
    preview = take(there, book(tmp_path / "n.xlsx", materials=[one]), 1)
    assert ("emptied", "origin", "CN", "") in fields(preview)
    assert [(c.kind, c.name) for c in preview.changes if c.kind == "removed"] == [("removed", "1, 2")]
    products = there.client_workspace(1).products
    (left,) = products.get(products.find("1") or 0).materials
    assert (left.row, left.origin, left.mass) == ("I-04", "", "3")


def test_rows_that_are_new_or_go_and_another_order_are_told(there: Workspace, tmp_path: Path) -> None:
    more = [{"part_number": number, "name": f"part {number}"} for number in "23"]
    bill = [{"parent": "1", "child": child, "quantity": "1"} for child in "23"]
    preview = take(there, book(tmp_path / "b.xlsx", products=more, bill_of_materials=bill), 1)
    assert Change("new", "products", "2", after="part 2") in preview.changes
    turned = look(there, book(tmp_path / "t.xlsx", bill_of_materials=bill[::-1]), 1)
    assert turned.changes == (Change("order", "bill_of_materials", "1"),)
    fewer = look(there, book(tmp_path / "f.xlsx", bill_of_materials=bill[:1]), 1)
    assert fewer.changes == (Change("removed", "bill_of_materials", "1, 3"),)


def test_more_changes_than_are_listed_are_counted(
    there: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "MOST_LISTED", 2)
    rows = [{"part_number": str(number), "name": ""} for number in range(1, 9)]
    preview = look(there, book(tmp_path / "x.xlsx", products=rows), 1, empties=True)
    assert [one.kind for one in preview.changes] == ["emptied", "new", "new"]
    assert preview.further_changes == 5


def test_a_file_that_was_exported_changes_nothing_and_can_clear_a_cell(
    there: Workspace, tmp_path: Path
) -> None:
    there.importing.export_client(1, tmp_path / "out.xlsx")
    for empties in (False, True):
        preview = look(there, tmp_path / "out.xlsx", 1, empties=empties)
        assert (preview.changes_nothing, preview.changes, preview.blanks) == (True, (), 0)
    cleared = book(tmp_path / "out2.xlsx", client=CLIENT, products=[{**MAGNET, "made_in": ""}])
    preview = take(there, cleared, 1, empties=True)
    assert fields(preview) == [("emptied", "made_in", "JP", "")]
    assert product(there).made_in == ""


def test_a_file_of_another_client_can_be_taken_as_ones_own(there: Workspace, tmp_path: Path) -> None:
    other = [{"client": "beta", "name": "A", "country": "GB"}]
    path = book(tmp_path / "b.xlsx", client=other, products=[{"part_number": "9"}])
    preview = look(there, path, 1)
    assert (preview.other_client, preview.draft.client) == ("A", 1)
    (row,) = open_rows(preview)
    assert (row.place.sheet, row.status) == ("Client", RowStatus.REFUSED)
    there.importing.commit_list(preview)
    assert there.client_workspace(1).products.find("9")
    assert there.clients.get(1).country == ""
