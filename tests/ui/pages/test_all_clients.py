# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All clients in the window: a place of its own, whose lines lead to clients, and nothing of one on another's page."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from desktop_app.services.all_clients import AllClients
from desktop_app.services.asking.ask import Wish
from desktop_app.services.handbook.handbook import open_handbook
from desktop_app.services.records.registers import Registers
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Money, Number
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine, Supplier
from desktop_app.services.workspace import Workspace
from desktop_app.storage.sqlite.queries import SqlListQueries
from desktop_app.storage.sqlite.repository import SqlRowRepository
from desktop_app.ui.dialogs.moving_client import MovingClientDialog
from desktop_app.ui.pages.all_clients.needs import DayRow, NeedRow
from desktop_app.ui.pages.all_clients.page import AllClientsPage
from desktop_app.ui.pages.all_clients.what_if import AllWhatIfPage
from desktop_app.ui.session.session import OF_ALL_CLIENTS, PageId
from desktop_app.ui.widgets.help import place_of
from tests.making import program
from tests.ui.clipping import clipped, wait_for_layout
from tests.ui.conftest import Change, Driver, only_client, record_shipment, shown

AALVIK, NORDWERK, ZANDER = "Aalvik Marine Drives AS", "Nordwerk Antriebe GmbH", "Zander"
OF_SAMPLE = ("NW-", "Nordwerk", "Rewerk", "Kitakami", "KM-4")
OF_AALVIK = ("AM-", "Aalvik", "AeroVironment")


def add_others(workspace: Workspace, file: Path) -> int:
    """Add a client with products, a shipment, a name to judge and a sheet that is out, and one without anything."""
    nordwerk = only_client(workspace)
    record_shipment(nordwerk)
    rewerk = next(row.name for row in nordwerk.suppliers.rows() if row.supplier == "rewerk")
    aalvik = workspace.clients.create(Client(name=AALVIK, country=CountryCode("NO"))).value
    room = workspace.client_workspace(aalvik)
    room.suppliers.create(Supplier(supplier="magnets", name=rewerk, country=CountryCode("DE")))
    for number in ("AM-1", "AM-2"):
        room.products.create(
            Product(
                part_number=number, name="thruster", value=Money("120"), currency=CurrencyCode("EUR"),
                supplier="magnets",
            )
        )  # fmt: skip
    room.parties.create(Party(party="vega", name="AeroVironment Inc", country=CountryCode("US")))
    shipment = Shipment(
        shipment="AM-31", on=Day("2026-12-04"), movement="export", destination=CountryCode("KR"),
        importer="vega", title="thrusters",
    )  # fmt: skip
    line = ShipmentLine(shipment="AM-31", line="1", part_number="AM-1", quantity=Number("3"))
    made = room.shipments.create_shipment(shipment, [line]).value
    room.screenings.start_shipment(made)
    room.searches.search_stale()
    room.asking.write(Wish(supplier="magnets"), file.with_name("sheet.xlsx"))
    workspace.clients.create(Client(name=ZANDER, country=CountryCode("DE")))
    return aalvik


@pytest.fixture
def beginning() -> Change:
    return add_others


@pytest.fixture
def aalvik(prepared: int) -> int:
    """Return the second of three clients."""
    return prepared


@pytest.fixture
def sample(desk: Workspace) -> int:
    client = desk.clients.find("nordwerk")
    assert client is not None
    return client


@pytest.fixture
def at_all(sample: int, aalvik: int, driver: Driver) -> Driver:
    """Return a window with all clients open."""
    driver.window.run_command("all_clients")
    driver.settle()
    assert driver.window.page_id == PageId.ALL_CLIENTS
    return driver


def page_of(driver: Driver) -> AllClientsPage:
    return cast(AllClientsPage, driver.window.pages[PageId.ALL_CLIENTS])


def cells(driver: Driver, row: int) -> dict[str, str]:
    model: Any = page_of(driver).table.rows_model
    return {column.id: str(model.index(row, at).data() or "") for at, column in enumerate(model.columns)}


def names(driver: Driver) -> list[str]:
    model: Any = page_of(driver).table.rows_model
    return [model.row_at(row).name for row in range(model.rowCount())]


def client_menu(driver: Driver) -> QMenu:
    return next(menu for menu in driver.window.findChildren(QMenu) if menu.accessibleName() == "Clients")


def choose(driver: Driver, file: Path) -> None:
    dialog = cast(QFileDialog, driver.dialog())
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    dialog.fileSelected.emit(str(file))


# ---- the place ----------------------------------------------------------------------------------------


def test_it_is_the_first_entry_of_the_menu_and_opens_the_page(
    sample: int, aalvik: int, driver: Driver
) -> None:
    entry = client_menu(driver).actions()[0]
    assert entry.text() == "All clients"
    entry.trigger()
    driver.settle()
    assert driver.window.page_id == PageId.ALL_CLIENTS
    assert (driver.window.session.client, driver.window.session.has_all_clients) == (None, True)
    assert client_menu(driver).actions()[0].isChecked()
    assert {*OF_ALL_CLIENTS.values()} - {PageId.ALL_WHAT_IF} <= set(driver.window.rail.buttons)
    assert not {PageId.PRODUCTS, PageId.SUPPLIERS} & set(driver.window.rail.buttons)


def test_the_next_start_opens_it_again(at_all: Driver) -> None:
    window = at_all.window
    window.session.has_all_clients = False
    window.read_clients()
    at_all.settle()
    assert window.session.has_all_clients
    assert window.page_id == PageId.ALL_CLIENTS


def test_of_one_client_alone_there_is_no_such_entry(desk: Workspace, driver: Driver) -> None:
    desk.clients.create(Client(name="Alone", country=CountryCode("DE")))
    driver.window.read_clients()
    driver.settle()
    assert "All clients" not in {entry.text() for entry in client_menu(driver).actions()}
    driver.window.run_command("all_clients")
    driver.settle()
    assert driver.window.page_id == "overview"
    assert any("one client alone" in text for text in shown(driver.window))


def test_where_all_but_one_are_deleted_that_one_opens(desk: Workspace, driver: Driver) -> None:
    kept, gone = (
        desk.clients.create(Client(name=name, country=CountryCode("DE"))).value for name in ("Kept", "Gone")
    )
    driver.window.read_clients()
    driver.settle()
    driver.window.open_all_clients()
    driver.settle()
    assert driver.window.session.has_all_clients
    desk.clients.delete(gone)
    driver.window.read_clients()
    driver.settle()
    assert (driver.window.session.client, driver.window.page_id) == (kept, "overview")
    assert not driver.window.session.has_all_clients


def test_lines_are_by_name_with_their_sum_last(at_all: Driver, desk: Workspace, sample: int) -> None:
    assert names(at_all) == [AALVIK, NORDWERK, ZANDER, "All 3 clients"]
    nordwerk = desk.client_workspace(sample)
    answers, differ = desk.all_clients.work_out(sample)
    second, last = cells(at_all, 1), cells(at_all, 3)
    assert second["products"] == str(len(nordwerk.products.rows()))
    assert second["not_settled"] == str(answers.not_settled)
    assert (second["records"], second["differ"]) == (str(len(nordwerk.record_list.list_rows())), str(differ))
    assert cells(at_all, 0)["name"].startswith(f"{AALVIK}, 4\u00a0Dec: AM-31 to South Korea")
    for column in ("products", "licence", "not_settled", "open_screenings", "to_look_up", "records"):
        assert int(last[column]) == sum(int(cells(at_all, row)[column]) for row in range(3)), column
    header = page_of(at_all).table.horizontalHeader()
    header.sectionClicked.emit(2)
    assert names(at_all)[-1] == "All 3 clients"


def test_until_all_is_worked_out_figures_are_at_least(
    sample: int, aalvik: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, work_out = threading.Event(), threading.Event(), AllClients.work_out

    def wait(self: AllClients, client: int, **options: Any) -> Any:
        begun.set()
        gate.wait(20)
        return work_out(self, client, **options)

    monkeypatch.setattr(AllClients, "work_out", wait)
    driver.window.open_all_clients()
    driver.qtbot.waitUntil(begun.is_set)
    driver.qtbot.waitUntil(lambda: len(names(driver)) == 4)
    assert cells(driver, 0)["licence"] == "…", "nothing is known of it"
    assert cells(driver, 3)["not_settled"].endswith("or more")
    assert cells(driver, 1)["differ"] == "…"
    page_of(driver).registers.click()
    assert QApplication.activeModalWidget() is None, "one long work at a time"
    assert page_of(driver).registers.toolTip() == "The clients are being worked out."
    gate.set()
    driver.settle()
    assert cells(driver, 0)["licence"] == "0"
    assert cells(driver, 1)["differ"] == "0"


def test_what_is_worked_out_can_be_stopped(
    sample: int, aalvik: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, work_out, worked = threading.Event(), AllClients.work_out, list[int]()

    def stopped(self: AllClients, client: int, **options: Any) -> Any:
        worked.append(client)
        begun.set()
        while not options["cancelled"]():
            pass
        return work_out(self, client, **options)

    monkeypatch.setattr(AllClients, "work_out", stopped)
    driver.window.open_all_clients()
    driver.qtbot.waitUntil(begun.is_set)
    driver.window.cancel_long_work()
    driver.settle()
    assert len(worked) == 1, "the others are not begun"
    assert cells(driver, 0)["licence"] == "…"
    assert any("what is not worked out is counted as that" in text for text in shown(driver.window))


def test_a_change_elsewhere_shows_when_the_page_is_opened_again(
    at_all: Driver, desk: Workspace, aalvik: int
) -> None:
    at_all.window.open_client(aalvik)
    at_all.settle()
    session = at_all.window.session
    session.change(
        lambda: session.client_workspace.products.create(Product(part_number="AM-3", name="rotor")),
        lambda _id: None,
    )
    at_all.settle()
    at_all.window.open_all_clients()
    at_all.settle()
    assert cells(at_all, 0)["products"] == "3"
    assert cells(at_all, 0)["not_settled"] == "3"


# ---- where it leads ------------------------------------------------------------------------------------


def test_enter_opens_the_client_and_the_sum_opens_nothing(at_all: Driver, sample: int) -> None:
    table = page_of(at_all).table
    QTest.keyClick(table, Qt.Key.Key_End)
    table.selectRow(3)
    QTest.keyClick(table, Qt.Key.Key_Return)
    at_all.settle()
    assert at_all.window.page_id == PageId.ALL_CLIENTS
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    at_all.settle()
    assert (at_all.window.session.client, at_all.window.page_id) == (sample, "overview")
    assert not at_all.window.session.has_all_clients
    assert PageId.PRODUCTS in at_all.window.rail.buttons
    assert page_of(at_all).figures == [], "nothing of all stays behind a client's page"


def test_needs_and_days_lead_to_the_client_and_the_row(at_all: Driver, aalvik: int) -> None:
    needs = page_of(at_all).findChildren(NeedRow)
    first = next(each for each in needs if "AM-31" in each.accessibleName())
    assert first.accessibleName().startswith("Ask first: AM-31 to South Korea: ")
    assert first.accessibleName().endswith(AALVIK)
    QTest.keyClick(first, Qt.Key.Key_Space)
    at_all.settle()
    assert (at_all.window.session.client, at_all.window.page_id) == (aalvik, "screenings")
    page: Any = at_all.window.pages["screenings"]
    assert page.table.current_row().shipment.shipment == "AM-31"
    at_all.window.open_all_clients()
    at_all.settle()
    days = page_of(at_all).findChildren(DayRow)
    due = next(each for each in days if "answer due" in each.accessibleName())
    due.click()
    at_all.settle()
    assert (at_all.window.session.client, at_all.window.page_id) == (aalvik, PageId.ASKED)


def test_exports_to_hold_come_first_then_by_day_and_what_nobody_screened_is_there(
    sample: int, aalvik: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    naval = next(row for row in room.shipments.list_rows() if "naval" in row.title)
    form = room.shipments.load_shipment(naval.id).shipment
    room.shipments.update_shipment(naval.id, replace(form, on=Day("2027-03-20")))
    room.screenings.start_shipment(naval.id)
    line = ShipmentLine(shipment="LATER", line="1", part_number="KM-4212", quantity=Number("1"))
    later_form = Shipment(
        shipment="LATER", on=Day("2026-12-02"), movement="export", destination=CountryCode("JP")
    )
    room.shipments.create_shipment(later_form, [line])
    driver.window.open_all_clients()
    driver.settle()
    needs = [each.accessibleName() for each in page_of(driver).findChildren(NeedRow)]
    assert needs[0].startswith(f"Hold: {naval.shipment} to ")
    waits, asks = (next(at for at, each in enumerate(needs) if key in each) for key in ("LATER", "AM-31"))
    assert needs[waits].startswith("LATER to Japan: not screened, ")
    assert 0 < waits < asks


def test_what_waits_for_one_client_alone_leads_to_it(at_all: Driver, aalvik: int) -> None:
    needs = page_of(at_all).findChildren(NeedRow)
    judge = next(each for each in needs if "waiting to be judged" in each.accessibleName())
    judge.click()
    at_all.settle()
    assert (at_all.window.session.client, at_all.window.page_id) == (aalvik, PageId.JUDGING)


@pytest.mark.parametrize(
    ("place", "client", "opened"),
    [
        (PageId.ALL_ASKED, AALVIK, PageId.ASKED),
        (PageId.ALL_LOOK_UPS, AALVIK, PageId.JUDGING),
        (PageId.ALL_RECORDS, NORDWERK, "records"),
        (PageId.ALL_SCREENINGS, AALVIK, "screening"),
    ],
)
def test_a_list_over_all_says_whose_a_row_is_and_opens_it_there(
    at_all: Driver, desk: Workspace, place: str, client: str, opened: str
) -> None:
    at_all.go(place)
    page: Any = at_all.window.pages[place]
    assert {row.client.name for row in page.table.rows_model.rows} == {client}
    assert at_all.window.rail.buttons[place].isChecked()
    row = page.table.current_row() or page.table.rows_model.row_at(0)
    page.table.select_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    at_all.settle()
    assert at_all.window.session.client == row.client.id
    if opened == "screening":
        assert at_all.window.screening is not None
    else:
        assert at_all.window.page_id == opened


def test_a_list_over_all_is_filtered_by_client_and_counts_on_the_rail(at_all: Driver) -> None:
    at_all.go(PageId.ALL_RECORDS)
    page: Any = at_all.window.pages[PageId.ALL_RECORDS]
    count = page.table.rows_model.rowCount()
    assert count > 0
    rail = at_all.window.rail.buttons
    assert str(count) in rail[PageId.ALL_RECORDS].accessibleName()
    QTest.keyClicks(page.filter_line, "zander")
    assert page.table.rows_model.rowCount() == 0
    page.filter_line.clear()
    QTest.keyClicks(page.filter_line, "nordwerk")
    assert page.table.rows_model.rowCount() == count


# ---- one client's page never shows another's -----------------------------------------------------------


def test_nothing_of_one_client_is_on_a_page_of_another(
    at_all: Driver, desk: Workspace, sample: int, aalvik: int
) -> None:
    for place in OF_ALL_CLIENTS.values():
        at_all.go(place)
    zander = desk.clients.find("zander")
    assert zander is not None
    for client, foreign in ((zander, (*OF_SAMPLE, *OF_AALVIK)), (aalvik, OF_SAMPLE[:2]), (sample, OF_AALVIK)):
        at_all.window.open_client(client)
        at_all.settle()
        for place in (
            *at_all.window.rail.buttons,
            PageId.JUDGING,
            PageId.ASKED,
            PageId.WHAT_IF,
            PageId.TO_FINISH,
        ):
            at_all.go(place)
            texts = " ".join(shown(cast(QWidget, at_all.window.page_stack.currentWidget())))
            assert not [word for word in foreign if word in texts], (client, place)


def test_pages_of_a_client_give_way_to_those_of_all(at_all: Driver) -> None:
    for asked, given in OF_ALL_CLIENTS.items():
        at_all.go(asked)
        assert at_all.window.page_id == given
    at_all.go(PageId.PRODUCTS)
    assert at_all.window.page_id == PageId.ALL_CLIENTS
    at_all.window.run_command("product.add")  # a command of one client does nothing
    at_all.settle()
    assert at_all.window.page_id == PageId.ALL_CLIENTS


def test_a_client_s_figures_that_come_late_are_dropped(
    sample: int, aalvik: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, read = threading.Event(), threading.Event(), AllClients.read_figures

    def wait(self: AllClients) -> Any:
        begun.set()
        gate.wait(20)
        return read(self)

    monkeypatch.setattr(AllClients, "read_figures", wait)
    driver.window.open_all_clients()
    driver.qtbot.waitUntil(begun.is_set)
    driver.window.open_client(aalvik)
    gate.set()
    driver.settle()
    assert driver.window.session.client == aalvik
    assert names(driver) == []


def test_what_is_worked_out_while_a_client_is_opened_is_shown_nowhere(
    sample: int, aalvik: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, work_out = threading.Event(), threading.Event(), AllClients.work_out

    def wait(self: AllClients, client: int, **_options: Any) -> Any:
        begun.set()
        gate.wait(20)
        return work_out(self, client)

    monkeypatch.setattr(AllClients, "work_out", wait)
    driver.window.open_all_clients()
    driver.qtbot.waitUntil(begun.is_set)
    page = page_of(driver)
    driver.window.open_client(aalvik)
    gate.set()
    driver.settle()
    assert driver.window.session.client == aalvik
    assert names(driver) == []
    assert "3 clients" in page.about.text(), "it was not drawn again, for no client"


def test_what_was_supposed_before_a_client_was_opened_is_shown_nowhere(
    at_all: Driver, aalvik: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, try_change = threading.Event(), threading.Event(), AllClients.try_change

    def wait(self: AllClients, *args: Any, **options: Any) -> Any:
        begun.set()
        gate.wait(20)
        return try_change(self, *args, **options)

    monkeypatch.setattr(AllClients, "try_change", wait)
    page = what_if_page(at_all)
    page.kind.show_value("standing")
    page._show_kind()
    page.run()
    at_all.qtbot.waitUntil(begun.is_set)
    at_all.window.open_client(aalvik)
    gate.set()
    at_all.settle()
    assert page.table.rows_model.rowCount() == 0


def test_the_window_does_not_ask_the_file_itself(
    sample: int, aalvik: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def watched(name: str, method: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                asked.append(name)
            return method(*args, **named)

        return call

    for kind in (SqlListQueries, SqlRowRepository):
        for name, method in list(vars(kind).items()):
            if callable(method) and not name.startswith("_"):
                monkeypatch.setattr(kind, name, watched(name, method))
    driver.window.open_all_clients()
    driver.settle()
    for place in OF_ALL_CLIENTS.values():
        driver.go(place)
    assert asked == []


# ---- what can be done ----------------------------------------------------------------------------------


def test_registers_of_all_go_into_a_new_folder(at_all: Driver, tmp_path: Path) -> None:
    page_of(at_all).registers.click()
    choose(at_all, tmp_path / "registers")
    at_all.settle()
    assert {file.name for file in (tmp_path / "registers").iterdir()} == {
        "aalvik-marine-drives-as-determinations.pdf", "nordwerk-determinations.pdf",
        "zander-determinations.pdf", "all-determinations.xlsx",
    }  # fmt: skip
    assert any("all-determinations.xlsx" in text for text in shown(at_all.window))


def test_registers_show_the_client_in_work_and_are_cancelled_with_nothing_left(
    at_all: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, make = threading.Event(), threading.Event(), Registers.make_register

    def wait(self: Registers, kind: Any) -> Any:
        if self._client_name() == NORDWERK:
            begun.set()
            gate.wait(20)
        return make(self, kind)

    monkeypatch.setattr(Registers, "make_register", wait)
    page = page_of(at_all)
    page.registers.click()
    choose(at_all, tmp_path / "registers")
    at_all.qtbot.waitUntil(begun.is_set)
    at_all.qtbot.waitUntil(page.cancel.isVisible)
    assert page.count.text() == "1 of 3"
    assert page.in_work.text() == AALVIK
    page.cancel.click()
    gate.set()
    at_all.settle()
    assert not (tmp_path / "registers").exists()
    assert not page.cancel.isVisible()
    assert any("nothing was written" in text for text in shown(at_all.window))


def test_registers_refuse_a_folder_with_one_of_their_files(at_all: Driver, tmp_path: Path) -> None:
    (tmp_path / "zander-determinations.pdf").write_text("mine")
    page_of(at_all).registers.click()
    choose(at_all, tmp_path)
    at_all.settle()
    at_all.dialog().close()
    at_all.settle()
    assert (tmp_path / "zander-determinations.pdf").read_text() == "mine"
    assert not list(tmp_path.glob("*.xlsx"))


def test_the_chosen_client_is_saved_and_one_is_taken(at_all: Driver, desk: Workspace) -> None:
    page = page_of(at_all)
    page.table.selectRow(3)
    page.save.click()
    at_all.settle()
    assert any("Choose a client in the table first" in text for text in shown(at_all.window))
    page.table.selectRow(1)
    page.save.click()
    at_all.settle()
    dialog = cast(MovingClientDialog, at_all.dialog())
    assert NORDWERK in " ".join(shown(dialog))
    dialog.close()
    page.take.click()
    assert isinstance(at_all.dialog(), QFileDialog)
    at_all.dialog().close()


def test_names_of_every_client_are_looked_up_again(at_all: Driver, desk: Workspace) -> None:
    zander = desk.clients.find("zander")
    assert zander is not None
    party = Party(party="l3", name="L3 Harris", country=CountryCode("US"))
    desk.client_workspace(zander).parties.create(party)
    assert cells(at_all, 2)["to_look_up"] == "0"
    page_of(at_all).screen_all.click()
    at_all.settle()
    assert int(cells(at_all, 2)["to_look_up"]) > 0


def test_a_check_of_the_standing_counts_for_every_client(at_all: Driver, desk: Workspace) -> None:
    at_all.window.run_command("check.record")
    at_all.settle()
    at_all.dialog().close()
    at_all.settle()
    assert any("open shipment" in text for text in shown(at_all.window.law_bar))


# ---- what if ---------------------------------------------------------------------------------------------


def what_if_page(driver: Driver) -> AllWhatIfPage:
    driver.window.run_command("all.what_if")
    driver.settle()
    return cast(AllWhatIfPage, driver.window.pages[PageId.ALL_WHAT_IF])


def test_a_supplier_is_supposed_otherwise_for_all_that_have_it(at_all: Driver, sample: int) -> None:
    page = what_if_page(at_all)
    page.run()
    assert page.fault.text() == "Fill in every field of the line first."
    supplier = next(each.name for each in page._suppliers.values() if len(each.keys) > 1)
    page.supplier.show_value(supplier)
    page.country.show_value("CN")
    page.run()
    at_all.settle()
    model: Any = page.table.rows_model
    rows = {model.row_at(at).name: model.row_at(at) for at in range(model.rowCount())}
    assert list(rows) == [AALVIK, NORDWERK, ZANDER, "All 3 clients"]
    assert [rows[name].is_reached for name in (AALVIK, NORDWERK, ZANDER)] == [True, True, False]
    own = at_all.window.session.workspace.client_workspace(sample).supposed.try_changes_apart(
        ("supplier:rewerk.material_origin=CN",), progress=lambda *_: None, cancelled=lambda: False
    )
    assert rows[NORDWERK].before == own.before["act"] + own.before["verdict"]
    assert rows[NORDWERK].after == own.after["act"] + own.after["verdict"]
    column = [each.id for each in model.columns].index("licence")
    was, is_ = (count["verdict"]["LICENCE_REQUIRED"] for count in (own.before, own.after))
    assert was < is_
    assert model.index(1, column).data() == f"{was} → {is_}"
    assert rows[NORDWERK].flips == len(own.flips)
    assert rows["All 3 clients"].flips == sum(rows[name].flips for name in (AALVIK, NORDWERK, ZANDER))
    page.table.selectRow(2)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    at_all.settle()
    assert at_all.window.page_id == PageId.ALL_WHAT_IF, "a client that it does not reach has nothing to show"
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    at_all.settle()
    assert (at_all.window.session.client, at_all.window.page_id) == (sample, PageId.WHAT_IF)
    opened: Any = at_all.window.pages[PageId.WHAT_IF]
    assert opened.what_if.as_tree() == own.as_tree()


@pytest.mark.parametrize(
    ("kind", "value"), [("standing", "in_force"), ("values", "20"), ("prices", "-5"), ("supplier_made", "CN")]
)
def test_other_kinds_are_supposed_too(at_all: Driver, kind: str, value: str) -> None:
    page = what_if_page(at_all)
    page.kind.show_value(kind)
    page._show_kind()
    page.supplier.show_value(next(iter(page._suppliers)))
    for editor in (page.standing, page.country, page.figure):
        if editor.isVisible():
            editor.show_value(value)
    page.run()
    at_all.settle()
    assert page.fault.text() == ""
    assert page.table.rows_model.rowCount() == 4


def test_a_change_that_is_refused_is_told_beside_it(at_all: Driver) -> None:
    page = what_if_page(at_all)
    page.kind.show_value("values")
    page._show_kind()
    page.figure.show_value("much")
    page.run()
    at_all.settle()
    assert page.fault.isVisible()
    assert page.fault.text() != ""
    assert page.table.rows_model.rowCount() == 0


def test_nothing_supposed_stays_where_a_client_is_opened(at_all: Driver, aalvik: int) -> None:
    page = what_if_page(at_all)
    page.kind.show_value("standing")
    page._show_kind()
    page.run()
    at_all.settle()
    assert page.table.rows_model.rowCount() == 4
    at_all.window.open_client(aalvik)
    at_all.settle()
    assert page.table.rows_model.rowCount() == 0


def test_every_page_of_all_has_its_place_in_the_handbook(at_all: Driver) -> None:
    for place in OF_ALL_CLIENTS.values():
        at_all.go(place)
        assert place_of(at_all.window.page_stack.currentWidget()) == f"page/{place}"
        for language in ("en", "zh"):
            assert open_handbook(program(), language).has(f"page/{place}"), (place, language)


# ---- how it looks ------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_all_of_it_can_be_read(situation: str, at_all: Driver) -> None:
    found: dict[str, str] = {}
    at_all.window.setUpdatesEnabled(True)
    for place in OF_ALL_CLIENTS.values():
        at_all.go(place)
        for size in ((1280, 800), (1024, 700)):
            at_all.window.resize(*size)
            wait_for_layout(at_all.qtbot, at_all.window)
            assert at_all.window.size().toTuple() == size, place
            for text in clipped(at_all.window):
                found.setdefault(text, f"{place} at {size}")
    assert found == {}
