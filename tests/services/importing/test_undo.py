# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An import is taken back and made again as a whole, and refused to be where something came after it."""

from __future__ import annotations

import pickle
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.schema.declaration import Number, Undo
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.importing.looking import book, look

BILL = [
    {"parent": "SM-220", "child": "KM-4212", "quantity": "7"},
    {"parent": "SM-220", "child": "new", "quantity": "1"},
]
PRODUCTS = [{"part_number": "KM-4212", "name": "other"}, {"part_number": "new", "name": "n"}]


def brought_in(desk: Workspace, room: ClientWorkspace, path: Path) -> Undo:
    """Import new rows, changed rows and a bill that loses lines; return the way back."""
    preview = look(desk, book(path, products=PRODUCTS, bill_of_materials=BILL), room.client)
    removed = {one.sheet: one.removed for one in preview.counts}
    assert removed["bill_of_materials"] > 0
    undo = desk.importing.commit_list(preview).undo
    assert undo is not None
    return undo


def whole(desk: Workspace, room: ClientWorkspace, path: Path) -> bytes:
    desk.importing.export_client(room.client, path)
    return path.read_bytes()


def test_an_import_is_taken_back_and_made_again(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    before = whole(sample, room, tmp_path / "a.xlsx")
    undo = brought_in(sample, room, tmp_path / "x.xlsx")
    after = whole(sample, room, tmp_path / "b.xlsx")
    assert before != after
    back = sample.undo_change(undo)
    assert whole(sample, room, tmp_path / "c.xlsx") == before
    assert back.undo is not None
    sample.undo_change(back.undo)
    assert whole(sample, room, tmp_path / "d.xlsx") == after
    assert sample.verify_records() == []


def test_an_import_is_not_taken_back_over_a_later_change(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    undo = brought_in(sample, room, tmp_path / "x.xlsx")
    detail = room.products.get(room.products.find("KM-4212") or 0)
    room.products.update(detail.id, replace(detail.product, name="later"))
    later = whole(sample, room, tmp_path / "a.xlsx")
    with pytest.raises(Refused, match="changed since"):
        sample.undo_change(undo)
    assert whole(sample, room, tmp_path / "b.xlsx") == later


def test_an_import_is_not_taken_back_under_what_names_it(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    undo = brought_in(sample, room, tmp_path / "x.xlsx")
    top = room.products.create(Product(part_number="top")).value
    room.products.set_bill(top, [BillLine(child="new", quantity=Number("1"))])
    with pytest.raises(Refused, match="came later"):
        sample.undo_change(undo)
    assert room.products.find("new")


def test_the_notes_of_a_large_import_are_short_and_lead_back_and_forth(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    before = whole(sample, room, tmp_path / "a.xlsx")
    many = [{"part_number": f"P-{number:05}", "name": f"part {number}"} for number in range(2000)]
    preview = look(sample, book(tmp_path / "x.xlsx", products=many), room.client)
    undo = sample.importing.commit_list(preview).undo
    assert undo is not None
    assert len(pickle.dumps(undo.touched)) < 20 * 2000
    renamed = [{**row, "name": row["name"] + " b"} for row in many]
    preview = look(sample, book(tmp_path / "y.xlsx", products=renamed), room.client)
    undo_names = sample.importing.commit_list(preview).undo
    assert undo_names is not None
    with pytest.raises(Refused, match="changed since"):
        sample.undo_change(undo)
    after = whole(sample, room, tmp_path / "b.xlsx")
    redo_names = sample.undo_change(undo_names).undo
    redo = sample.undo_change(undo).undo
    assert whole(sample, room, tmp_path / "c.xlsx") == before
    assert redo is not None
    assert redo_names is not None
    sample.undo_change(redo)
    sample.undo_change(redo_names)
    assert whole(sample, room, tmp_path / "d.xlsx") == after
    assert sample.verify_records() == []


def stored_rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the data file but those that are never taken back."""
    with closing(sqlite3.connect(file)) as bare:
        names = [name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        never_taken_back = ("journal", "journal_payload", "evidence", "sqlite_sequence")
        kept = [name for name in names if name not in never_taken_back]
        return {name: bare.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in kept}  # noqa: S608


def test_a_list_with_all_that_it_brings_is_taken_back_and_made_again(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    file, database = tmp_path / "list.csv", sample._context.file
    file.write_text(
        "Part number;Name;Unit price [EUR];Country of origin;Supplier\n"
        "KM-4212;magnet N42SH;1.48;China;Neue Magnete GmbH\n"
        "00472;shaft;12.00;Germany;Kitakami\n00473;ring;#N/A;Japan;\n"
    )
    before = stored_rows(database)
    preview = sample.importing.preview_list(sample.importing.open_list([file], room.client))
    undo = sample.importing.commit_list(preview, keep_files=True).undo
    assert undo is not None
    after = stored_rows(database)
    assert {name for name in after if len(after[name]) > len(before[name])} >= {"product", "supplier"}
    back = sample.undo_change(undo).undo
    assert stored_rows(database) == before
    assert back is not None
    sample.undo_change(back)
    assert stored_rows(database) == after
    assert sample.verify_records() == []
