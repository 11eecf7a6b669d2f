# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list is taken row by row: what is clear with its row as source, the rest is said and left to be finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.listreader.read_lists import NO_CHOICES, Choices
from desktop_app.listreader.tables import Pasted
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ProductRow
from desktop_app.services.workspace import Workspace

LIST = """\
Stückliste HB-4806 Nabenmotor

Pos.;Artikelnr.;Benennung;Menge;EP [€];Ursprungsland
1;00471;Rotor, komplett;1;148,00;DE
1.1;KM-4212;Blockmagnet N42SH;24;1,85;VR China
2;IS-17;Isolierpapier;4;0,90;Korea
;Summe;;;150,75;
"""


@pytest.fixture
def client(desk: Workspace) -> int:
    return desk.clients.create(Client(client="n", name="Nordwerk")).value


def look(
    desk: Workspace, client: int | None, path: Path, text: str | None = None, choices: Choices = NO_CHOICES
) -> ListPreview:
    if text is not None:
        path.write_text(text, "utf-8")
    return desk.importing.preview_list(desk.importing.open_list([path], client), choices)


def products_of(desk: Workspace, client: int) -> dict[str, ProductRow]:
    return {row.part_number: row for row in desk.client_workspace(client).products.rows()}


def counts_of(preview: ListPreview) -> dict[str, int]:
    return {status.value: preview.account.count(status) for status in RowStatus}


def test_what_is_clear_is_taken_with_its_row_as_source_and_the_rest_is_left_to_finish(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    preview = look(desk, client, tmp_path / "bom.csv", LIST)
    assert counts_of(preview) == {"taken": 2, "doubtful": 1, "refused": 0, "skipped": 3}
    (doubt,) = preview.account.of_status(RowStatus.DOUBTFUL)
    assert (doubt.place.row, doubt.part_number, doubt.column, doubt.taken) == (
        6,
        "IS-17",
        "Ursprungsland",
        True,
    )
    desk.importing.commit_list(preview)
    stored = products_of(desk, client)
    assert set(stored) == {"HB-4806", "00471", "KM-4212", "IS-17"}
    assert (stored["IS-17"].value, stored["IS-17"].made_in) == ("0.90", "")
    assert stored["KM-4212"].source_document == "bom.csv, row 5"
    (left,) = desk.client_workspace(client).unfinished.rows()
    assert (left.row, left.part_number, left.field, left.text) == (6, "IS-17", "products.made_in", "Korea")


GROUPS = """\
Group A – USD per 1000 pcs
Part no;Name;Unit price
A-1;Screw;85

Group B – EUR each
Part no;Name;Unit price
B-1;Rotor;12.5

Group C
Part no;Name;Unit price
C-1;Magnet;3.5
"""


def test_what_a_line_says_of_prices_holds_for_its_table_alone_and_is_told(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    preview = look(desk, client, tmp_path / "prices.csv", GROUPS)
    (doubt,) = preview.account.of_status(RowStatus.DOUBTFUL)
    assert (doubt.place.row, doubt.column, doubt.taken) == (11, "Unit price", True)
    assert doubt.reason.startswith('Unit price: row 5 says "Group B – EUR each", and it is not clear')
    whys = [column.why for column in preview.account.columns if column.field == "products.value"]
    assert [why.rpartition("; ")[2] for why in whys] == [
        'row 1 says "Group A – USD per 1000 pcs"',
        'row 5 says "Group B – EUR each"',
        "1 of 1 cells are figures",  # of the third table nothing is said that holds for sure
    ]
    desk.importing.commit_list(preview)
    stored = products_of(desk, client)
    prices = {number: (row.value, row.currency) for number, row in stored.items()}
    assert prices == {"A-1": ("0.085", "USD"), "B-1": ("12.5", "EUR"), "C-1": ("3.5", "")}, (
        "a unit price is for one piece; its currency is not told"
    )


def test_what_a_line_of_one_list_says_is_no_matter_of_the_next(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    first = "Prices in USD per 1000 pcs\nPart no;Name;Unit price\nA-1;Screw;85\n"
    desk.importing.commit_list(look(desk, client, tmp_path / "first.csv", first))
    second = "Part no;Name;Unit price\nB-1;Rotor;12.5\n"
    desk.importing.commit_list(look(desk, client, tmp_path / "second.csv", second))
    stored = products_of(desk, client)
    assert (stored["A-1"].value, stored["A-1"].currency) == ("0.085", "USD")
    assert (stored["B-1"].value, stored["B-1"].currency) == ("12.5", "")


def test_the_same_list_again_changes_nothing_and_writes_nothing(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    desk.importing.commit_list(look(desk, client, tmp_path / "bom.csv", LIST))
    before = desk.list_journal()
    again = look(desk, client, tmp_path / "bom.csv")
    assert again.changes_nothing
    assert counts_of(again) == {"taken": 2, "doubtful": 1, "refused": 0, "skipped": 3}
    assert desk.importing.commit_list(again).changes == frozenset()
    assert desk.list_journal() == before


def test_a_whole_import_is_taken_back(desk: Workspace, client: int, tmp_path: Path) -> None:
    done = desk.importing.commit_list(look(desk, client, tmp_path / "bom.csv", LIST), remember=True)
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert products_of(desk, client) == {}
    own = desk.client_workspace(client)
    assert (own.unfinished.count(), own.remembered.rows(), own.suppliers.count()) == (0, [], 0)


def test_all_or_nothing_refuses_a_list_of_which_a_row_is_not_clear(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    preview = look(desk, client, tmp_path / "bom.csv", LIST)
    with pytest.raises(Refused, match="1 rows are not clear"):
        desk.importing.commit_list(preview, all_or_nothing=True)
    assert products_of(desk, client) == {}
    settled = look(
        desk, client, tmp_path / "bom.csv",
        choices=Choices(replacements={(("bom.csv", "bom"), 5, "Korea"): "KR"}),
    )  # fmt: skip
    desk.importing.commit_list(settled, all_or_nothing=True)
    assert products_of(desk, client)["IS-17"].made_in == "KR"


def test_the_way_a_list_was_read_is_remembered_for_the_next_of_its_shape(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    text = "Code;What it is;Cost\nA-1;Rotor;148,00\nA-2;Stator;96,40\n"
    first = look(desk, client, tmp_path / "one.csv", text)
    key = ("one.csv", "one")
    chosen = Choices(
        fields={(key, 0): "products.part_number", (key, 1): "products.name", (key, 2): "products.value"}
    )
    desk.importing.commit_list(look(desk, client, tmp_path / "one.csv", choices=chosen), remember=True)
    second = look(
        desk, client, tmp_path / "two.csv", "Code;What it is;Cost\nA-1;Rotor;150,00\nA-3;Lager;2,10\n"
    )
    assert second.questions == ()
    assert [column.field for column in second.tables[0].mapping.columns] == [
        "products.part_number", "products.name", "products.value",
    ]  # fmt: skip
    assert second.gone == ("A-2",)
    assert [
        (change.name, change.before, change.after) for change in second.changes if change.kind == "other"
    ] == [("A-1", "148.00", "150.00")]
    forgotten = look(desk, client, tmp_path / "two.csv", choices=Choices(remembered=False))
    assert forgotten.tables[0].mapping.columns == first.tables[0].mapping.columns
    assert forgotten.gone == ()


def test_the_file_is_kept_as_evidence_if_wished(desk: Workspace, client: int, tmp_path: Path) -> None:
    preview = look(desk, client, tmp_path / "bom.csv", LIST)
    desk.importing.commit_list(preview, keep_files=True)
    sha256 = preview.draft.books[0].sha256
    kept = desk.client_workspace(client).evidence.read_content(sha256)
    assert kept == (tmp_path / "bom.csv").read_bytes()


def test_a_table_that_was_pasted_goes_the_same_way(desk: Workspace, client: int) -> None:
    content = b"Part number\tName\tMade in\nA-1\tRotor\tDE\nA-2\tStator\tCZ\n"
    draft = desk.importing.open_list([Pasted(content)], client)
    desk.importing.commit_list(desk.importing.preview_list(draft))
    assert {p.part_number: p.made_in for p in products_of(desk, client).values()} == {
        "A-1": "DE",
        "A-2": "CZ",
    }


def test_a_list_is_refused_after_the_catalogue_has_changed(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    preview = look(desk, client, tmp_path / "bom.csv", LIST)
    desk.clients.create(Client(client="o", name="Other"))
    with pytest.raises(Refused, match="was changed since"):
        desk.importing.commit_list(preview)


def test_a_quantity_that_is_no_number_of_pieces_is_doubted_at_its_cell(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    preview = look(
        desk, client, tmp_path / "bom.csv", LIST.replace("Isolierpapier;4;", "Isolierpapier;1,2 kg;")
    )
    fields = {issue.field: issue.reason for issue in preview.issues if issue.place.row == 6}
    assert fields["list.quantity"] == "its quantity is in kg, not in pieces"
    desk.importing.commit_list(preview)
    own = desk.client_workspace(client)
    (left,) = [row for row in own.unfinished.rows() if row.field == "bill_of_materials.quantity"]
    assert (left.part_number, left.key, left.text, left.can_be_filled_in) == (
        "IS-17",
        "HB-4806",
        "1,2 kg",
        True,
    )
    own.unfinished.resolve(left.id, "12")
    top = own.products.get(own.products.find("HB-4806") or 0)
    assert {part.line.child: part.line.quantity for part in top.bill} == {"00471": "1", "IS-17": "12"}


def test_the_headings_of_our_own_workbook_speak_of_no_units(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    text = "part_number,mass,mass_to,mass_unit\nRW-1,1.5,1.9,g\n"
    preview = look(desk, client, tmp_path / "products.csv", text)
    assert counts_of(preview) == {"taken": 1, "doubtful": 0, "refused": 0, "skipped": 1}


def test_what_the_catalogue_cannot_hold_is_told_and_the_rest_of_its_row_is_taken(
    desk: Workspace, client: int, tmp_path: Path
) -> None:
    """Names of suppliers and of products above others stand in no cell of their own sheet, and are checked as well."""
    rows = f"Part number;Name;Supplier\nA-1;Rotor;{'x' * 4100}\nA-2;Stator;Blech AG\n"
    preview = look(desk, client, tmp_path / "list.csv", rows)
    assert [row.part_number for row in preview.account.rows if row.status != RowStatus.SKIPPED] == ["A-1"]
    desk.importing.commit_list(preview)
    assert {row.part_number: row.supplier for row in products_of(desk, client).values()} == {
        "A-1": "",
        "A-2": "Blech AG",
    }
    pairs = f"Parent;Part number;Quantity\n{'P' * 120};A-1;2\nA-2;A-1;3\n"
    preview = look(desk, client, tmp_path / "bom.csv", pairs)
    assert [row.place.row for row in preview.account.rows if row.status != RowStatus.SKIPPED] == [2]
    desk.importing.commit_list(preview)
    assert set(products_of(desk, client)) == {"A-1", "A-2"}
