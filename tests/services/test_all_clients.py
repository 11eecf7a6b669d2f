# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All clients at once: figures are those of each client's own services, and no row is another client's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped, never_cancelled, nothing_happens
from desktop_app.services.all_clients import ClientFigures
from desktop_app.services.asking.ask import Wish
from desktop_app.services.catalogue.attachments import DocumentDetails
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Money, Number
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine, Supplier
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.filling import cell_of, fill

SIGNED = Signature("J. Haug", "export control")


def add_client(desk: Workspace, name: str = "Aalvik Marine Drives AS") -> ClientWorkspace:
    """Add a client with two products of a supplier that the sample has under another key, a shipment, a name."""
    room = desk.client_workspace(desk.clients.create(Client(name=name, country=CountryCode("NO"))).value)
    rewerk = next(row.name for row in sample_room(desk).suppliers.rows() if row.supplier == "rewerk")
    room.suppliers.create(Supplier(supplier="magnets", name=rewerk.upper(), country=CountryCode("DE")))
    for number in ("AM-1", "AM-2"):
        room.products.create(
            Product(
                part_number=number,
                name="thruster",
                value=Money("120"),
                currency=CurrencyCode("EUR"),
                supplier="magnets",
            )
        )
    room.parties.create(Party(party="vega", name="AeroVironment Inc", country=CountryCode("US")))
    line = ShipmentLine(shipment="AM-31", line="1", part_number="AM-1", quantity=Number("3"))
    shipment = Shipment(
        shipment="AM-31",
        on=Day("2026-12-04"),
        movement="export",
        destination=CountryCode("KR"),
        importer="vega",
    )
    room.shipments.create_shipment(shipment, [line])
    return room


def sample_room(desk: Workspace) -> ClientWorkspace:
    client = desk.clients.find("nordwerk")
    assert client is not None
    return desk.client_workspace(client)


@pytest.fixture
def aalvik(sample: Workspace) -> ClientWorkspace:
    """Return a second client beside the sample; a third has nothing."""
    sample.clients.create(Client(name="Zander", country=CountryCode("DE")))
    return add_client(sample)


def figures(desk: Workspace) -> dict[str, ClientFigures]:
    return {each.row.name: each for each in desk.all_clients.read_figures()}


def test_lines_are_by_name_and_an_empty_client_has_noughts(
    sample: Workspace, aalvik: ClientWorkspace
) -> None:
    found = figures(sample)
    assert list(found) == ["Aalvik Marine Drives AS", "Nordwerk Antriebe GmbH", "Zander"]
    empty = found["Zander"]
    assert (empty.open_screenings, empty.to_look_up, empty.out, empty.late, empty.records) == (0, 0, 0, 0, 0)
    assert (empty.days, empty.shipments, empty.leaving) == ((), (), ())
    assert (empty.answers.known, empty.answers.lacking) == (0, 0)


def test_nothing_is_worked_out_to_read_them(sample: Workspace, aalvik: ClientWorkspace) -> None:
    found = figures(sample)["Aalvik Marine Drives AS"]
    assert (found.answers.known, found.answers.lacking, found.differ) == (0, 2, None)


def test_what_is_worked_out_is_what_the_client_s_own_pages_say_and_is_kept(
    sample: Workspace, aalvik: ClientWorkspace
) -> None:
    for room in (aalvik, sample_room(sample)):
        answers, differ = sample.all_clients.work_out(room.client)
        own = Counter(row.verdict for row in room.overview.list_today_verdicts() if not row.refused)
        assert answers.by_verdict == own
        assert (answers.lacking, differ) == (0, 0)
        kept = next(each for each in sample.all_clients.read_figures() if each.row.id == room.client)
        assert kept.answers == answers
    aalvik.products.create(Product(part_number="AM-3", name="rotor"))
    changed = figures(sample)["Aalvik Marine Drives AS"]
    assert (changed.answers.known, changed.answers.lacking) == (2, 1)


def test_a_product_that_was_changed_is_not_counted_from_what_was_kept(
    sample: Workspace, aalvik: ClientWorkspace
) -> None:
    sample.all_clients.work_out(aalvik.client)
    found = aalvik.products.find("AM-1")
    assert found is not None
    aalvik.products.update(found, Product(part_number="AM-1", name="thruster", made_in=CountryCode("CN")))
    assert figures(sample)["Aalvik Marine Drives AS"].answers.lacking == 1


def test_counts_are_those_of_each_client_alone(
    sample: Workspace, aalvik: ClientWorkspace, tmp_path: Path
) -> None:
    nordwerk = sample_room(sample)
    shipment = aalvik.shipments.find_shipment("AM-31")
    assert shipment
    aalvik.screenings.start_shipment(shipment)
    other = nordwerk.shipments.find_shipment("NW-07")
    assert other
    nordwerk.records.record_determination(nordwerk.screenings.start_shipment(other).value.id, SIGNED)
    aalvik.searches.search_stale()
    aalvik.asking.write(Wish(supplier="magnets"), tmp_path / "sheet.xlsx")
    found = figures(sample)
    ours, theirs = found["Aalvik Marine Drives AS"], found["Nordwerk Antriebe GmbH"]
    to_judge = len(aalvik.judgements.read_state().to_judge)
    assert to_judge > 0
    assert (ours.open_screenings, ours.to_look_up, ours.out, ours.late, ours.records) == (
        1,
        to_judge,
        1,
        0,
        0,
    )
    recorded = len(nordwerk.record_list.list_rows())
    assert (theirs.open_screenings, theirs.out, theirs.records) == (0, 0, recorded)
    assert recorded > 0


def test_days_ahead_are_shipments_answers_and_documents_by_day(
    sample: Workspace, aalvik: ClientWorkspace, tmp_path: Path
) -> None:
    aalvik.asking.write(Wish(supplier="magnets"), tmp_path / "sheet.xlsx")
    paper = Paper(name="certificate.pdf", content=b"%PDF-1.7 certificate")
    ends = DocumentDetails(kind="certificate", issuer="SGS", valid_until=Day("2026-12-15"))
    aalvik.attachments.attach(aalvik.attachments.find_subject("product", "AM-1"), paper, ends)
    days = figures(sample)["Aalvik Marine Drives AS"].days
    assert [(day.on, day.kind) for day in days] == sorted((day.on, day.kind) for day in days)
    kinds = {day.kind: day for day in days}
    assert (kinds["leaves"].about, kinds["leaves"].to, kinds["leaves"].on) == ("AM-31", "KR", "2026-12-04")
    assert (kinds["document_ends"].about, kinds["document_ends"].on) == ("certificate.pdf", "2026-12-15")
    assert kinds["answer_due"].about == sample.all_clients.list_asked()[0][1].name
    assert all(day.on >= "2026-11-24" for each in figures(sample).values() for day in each.days)


def test_a_sheet_that_came_back_waits_no_longer(
    sample: Workspace, aalvik: ClientWorkspace, tmp_path: Path
) -> None:
    sent = tmp_path / "sheet.xlsx"
    aalvik.asking.write(Wish(supplier="magnets"), sent)
    (sheet,) = aalvik.asking.list_sheets()
    cells = {cell_of(each.row, each.column): "refused" for each in sheet.asked}
    back = fill(sent, tmp_path / "back.xlsx", cells)
    aalvik.filled_sheets.take(aalvik.filled_sheets.read_file(back))
    (sheet,) = aalvik.asking.list_sheets()
    assert sheet.state == "refused"
    found = figures(sample)["Aalvik Marine Drives AS"]
    assert (found.out, found.late, [day.kind for day in found.days]) == (0, 0, ["leaves"])
    assert sample.all_clients.list_asked() == []


def test_what_follows_from_a_record_comes_until_it_is_withdrawn(sample: Workspace) -> None:
    nordwerk = sample_room(sample)
    for row in nordwerk.shipments.list_rows():
        if row.on >= "2026-11-24":
            work = nordwerk.screenings.start_shipment(row.id).value
            nordwerk.records.record_determination(work.id, SIGNED)
    numbers = {row.number for row in nordwerk.record_list.list_rows()}

    def from_records() -> set[str]:
        days = figures(sample)["Nordwerk Antriebe GmbH"].days
        return {day.about for day in days if day.kind in ("follow_up", "review")}

    assert from_records()
    assert from_records() <= numbers
    for record in nordwerk.record_list.list_rows():
        nordwerk.record_events.withdraw_records([record.id], EventReason("typed twice", "M. Roth"))
    assert from_records() == set()


def test_a_shipment_that_has_left_is_none_that_comes(sample: Workspace, aalvik: ClientWorkspace) -> None:
    line = ShipmentLine(shipment="AM-1", line="1", part_number="AM-1", quantity=Number("3"))
    gone = Shipment(shipment="AM-1", on=Day("2026-11-23"), movement="export", destination=CountryCode("KR"))
    aalvik.shipments.create_shipment(gone, [line])
    found = figures(sample)["Aalvik Marine Drives AS"]
    assert [row.shipment for row in found.leaving] == ["AM-31"]
    assert {row.shipment for row in found.shipments} == {"AM-31", "AM-1"}


def test_lists_over_all_say_whose_each_row_is(
    sample: Workspace, aalvik: ClientWorkspace, tmp_path: Path
) -> None:
    nordwerk = sample_room(sample)
    aalvik.searches.search_stale()
    aalvik.asking.write(Wish(supplier="magnets"), tmp_path / "sheet.xlsx")
    for room, key in ((aalvik, "AM-31"), (nordwerk, "NW-07")):
        shipment = room.shipments.find_shipment(key)
        assert shipment
        room.screenings.start_shipment(shipment)
    other = nordwerk.shipments.find_shipment("NW-02")
    assert other
    nordwerk.records.record_determination(nordwerk.screenings.start_shipment(other).value.id, SIGNED)
    of_all = sample.all_clients
    lists: dict[str, tuple[list[Any], Callable[[ClientWorkspace], set[object]]]] = {
        "screenings": (
            of_all.list_screenings(),
            lambda room: {one.id for one in room.screenings.list_rows()},
        ),
        "records": (of_all.list_records(), lambda room: {one.id for one in room.record_list.list_rows()}),
    }
    for listed, own in lists.values():
        for room in (aalvik, nordwerk):
            ours = {row.id for client, row in listed if client.id == room.client}
            assert ours <= own(room)
    assert len(of_all.list_records()) == len(nordwerk.record_list.list_rows())
    assert {client.name for client, _ in of_all.list_screenings()} == {
        "Aalvik Marine Drives AS", "Nordwerk Antriebe GmbH"
    }  # fmt: skip
    assert {client.id for client, _ in of_all.list_to_judge()} == {aalvik.client}
    ((client, asked),) = of_all.list_asked()
    assert (client.id, asked.sheet.supplier) == (aalvik.client, "magnets")


def test_a_supplier_of_two_names_in_one_is_one(sample: Workspace, aalvik: ClientWorkspace) -> None:
    nordwerk = sample_room(sample)
    shared = [each for each in sample.all_clients.list_suppliers() if len(each.keys) > 1]
    assert [dict(each.keys) for each in shared] == [
        {aalvik.client: ("magnets",), nordwerk.client: ("rewerk",)}
    ]
    names = [each.name for each in sample.all_clients.list_suppliers()]
    assert len(names) == len(nordwerk.suppliers.rows())


def test_a_change_is_supposed_for_those_whom_it_reaches(sample: Workspace, aalvik: ClientWorkspace) -> None:
    nordwerk = sample_room(sample)
    changes = {
        aalvik.client: "supplier:magnets.material_origin=CN",
        nordwerk.client: "supplier:nobody.material_origin=CN",
    }
    steps: list[tuple[int, int]] = []
    found = sample.all_clients.try_change(
        lambda client: changes.get(client, ""),
        progress=lambda done, of: steps.append((done, of)),
        cancelled=never_cancelled,
    )
    by_name = {each.row.name: each.what_if for each in found}
    own = aalvik.supposed.try_changes([changes[aalvik.client]], ORDINARY)
    assert by_name["Aalvik Marine Drives AS"] is not None
    assert by_name["Aalvik Marine Drives AS"].as_tree() == own.as_tree()
    assert by_name["Nordwerk Antriebe GmbH"] is by_name["Zander"] is None
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_change_that_nobody_can_make_is_refused(sample: Workspace, aalvik: ClientWorkspace) -> None:
    with pytest.raises(Refused):
        sample.all_clients.try_change(
            lambda _client: "moon=cheese", progress=nothing_happens, cancelled=never_cancelled
        )


def test_names_are_looked_up_client_by_client(sample: Workspace, aalvik: ClientWorkspace) -> None:
    assert figures(sample)["Aalvik Marine Drives AS"].to_look_up == 0
    assert sample.all_clients.look_up(aalvik.client)
    assert figures(sample)["Aalvik Marine Drives AS"].to_look_up > 0
    assert sample.all_clients.look_up(aalvik.client) == frozenset(), "no search is stale any more"


# ---- registers into one folder ------------------------------------------------------------------------


@pytest.fixture
def recorded(sample: Workspace, aalvik: ClientWorkspace) -> Workspace:
    nordwerk = sample_room(sample)
    for room, key in ((nordwerk, "NW-07"), (aalvik, "AM-31")):
        shipment = room.shipments.find_shipment(key)
        assert shipment
        room.records.record_determination(room.screenings.start_shipment(shipment).value.id, SIGNED)
    return sample


NAMES = {
    "aalvik-marine-drives-as-determinations.pdf", "nordwerk-determinations.pdf", "zander-determinations.pdf",
    "all-determinations.xlsx",
}  # fmt: skip


def text_of(file: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


def test_a_paper_for_each_client_and_one_table(recorded: Workspace, tmp_path: Path) -> None:
    folder, told = tmp_path / "registers", list[tuple[str, int]]()
    written = recorded.registers.write_all(
        "determinations", folder, at_client=lambda client, rows: told.append((client.name, rows))
    )
    assert {file.name for file in folder.iterdir()} == set(written.names) == NAMES
    assert written.altered == 0
    counts = {row.name: row.records for row in recorded.clients.rows()}
    assert dict(told) == counts
    paper = text_of(folder / "aalvik-marine-drives-as-determinations.pdf")
    assert "AM-1" in paper
    assert "Nordwerk" not in paper
    assert "NW-" not in paper
    table = CalamineWorkbook.from_path(folder / "all-determinations.xlsx").get_sheet_by_index(0).to_python()
    assert len(table) == 1 + sum(counts.values())
    assert {row[0] for row in table[1:]} == {"aalvik-marine-drives-as", "nordwerk"}


@pytest.mark.parametrize("is_there", [False, True])
@pytest.mark.parametrize("at", range(4))
def test_cancelled_at_any_client_nothing_is_written(
    recorded: Workspace, tmp_path: Path, at: int, is_there: bool
) -> None:
    folder = tmp_path / "registers"
    if is_there:
        folder.mkdir()
        (folder / "mine.txt").write_text("mine")

    def stop(done: int, _of: int) -> None:
        if done == at:
            raise Stopped

    with pytest.raises(Stopped):
        recorded.registers.write_all("determinations", folder, progress=stop)
    assert [file.name for file in folder.iterdir()] == ["mine.txt"] if is_there else not folder.exists()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_file_that_is_there_stays_and_no_other_is_written(
    recorded: Workspace, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("mine")
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(Refused):
        recorded.registers.write_all("determinations", tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == before
    assert (tmp_path / name).read_text() == "mine"


def test_a_file_that_comes_there_meanwhile_stays_too(recorded: Workspace, tmp_path: Path) -> None:
    folder, name = tmp_path / "registers", "zander-determinations.pdf"

    def put_there(_client: object, _rows: int) -> None:
        (folder / name).write_text("mine")

    with pytest.raises(Refused):
        recorded.registers.write_all("determinations", folder, at_client=put_there)
    assert [file.name for file in folder.iterdir()] == [name]
    assert (folder / name).read_text() == "mine"


def test_no_client_no_folder(desk: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no client"):
        desk.registers.write_all("determinations", tmp_path / "registers")
    assert not (tmp_path / "registers").exists()
