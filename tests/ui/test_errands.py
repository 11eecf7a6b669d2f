# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The errands of exporter, consultant, auditor and whoever has several clients, in a window of a laptop's screen.

Each action is counted.
``python -m tests.errands`` does the same with a real mouse and keyboard under a window manager.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from tests.budget import some_of
from tests.errands.errands import (
    DEALS,
    DEALS_OF_OTHER_HABITS,
    MOST_ACTIONS,
    MOST_AGAIN,
    MOST_FOR_ALL,
    MOST_TO_HAND_OVER,
    SUPPLIERS,
    Deal,
    Magnet,
    add_clients,
    do_asking_errand,
    do_auditors_errand,
    do_consultants_errand,
    do_exporters_errand,
    do_handing_over_errand,
    do_the_same_a_month_later,
    do_what_if_for_all_errand,
    lay_out_papers,
    take_in,
)
from tests.errands.person import Person, QtHands
from tests.ui.conftest import Driver

pytestmark = pytest.mark.slow

LAPTOP = (1366, 741)
"""What a window manager leaves of a screen of 1366×768."""


@pytest.fixture
def person(driver: Driver) -> Person:
    """Return somebody before an empty program, who has never signed anything."""
    driver.window.session.settings = replace(driver.window.session.settings, signer="", signer_role="")
    driver.window.resize(*LAPTOP)
    driver.settle()
    return Person(driver.window, QtHands())


@pytest.mark.parametrize("deal", some_of(DEALS, 2), ids=lambda deal: deal.file)
def test_the_exporter_has_her_first_memo_in_at_most_forty_actions(person: Person, deal: Deal) -> None:
    person.count_from_here()
    take_in(person, deal)
    do_exporters_errand(person, deal)
    sys.stdout.write(f"{deal.file}: {person.count} actions with the import\n")
    (record,) = person.window.session.client_workspace.records.list_determinations()
    assert (record.part_number, record.verdict, record.by) == (deal.product, "LICENCE_REQUIRED", deal.signer)
    assert person.count <= MOST_ACTIONS, "; ".join(person.actions)
    person.count_from_here()
    do_the_same_a_month_later(person, deal, "2027-01-18")
    sys.stdout.write(f"{deal.file}: {person.count} actions for the same again\n")
    records = person.window.session.client_workspace.records.list_determinations()
    first, again = sorted(records, key=lambda row: row.number)
    assert (again.part_number, again.verdict, again.by) == (first.part_number, first.verdict, deal.signer)
    assert again.on == "2027-01-18"
    assert person.count <= MOST_AGAIN, "; ".join(person.actions)


def test_by_keyboard_she_comes_to_the_same_in_at_most_forty_actions(person: Person) -> None:
    deal = DEALS[0]
    person.count_from_here()
    take_in(person, deal)
    do_exporters_errand(person, deal, by_keyboard=True)
    sys.stdout.write(f"{deal.file}: {person.count} actions by keyboard with the import\n")
    (record,) = person.window.session.client_workspace.records.list_determinations()
    assert (record.part_number, record.verdict, record.by) == (deal.product, "LICENCE_REQUIRED", deal.signer)
    assert person.count <= MOST_ACTIONS, "; ".join(person.actions)


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("deal", some_of(DEALS_OF_OTHER_HABITS, 5), ids=lambda deal: deal.file)
def test_lists_of_other_habits_take_no_more_actions(person: Person, deal: Deal, *, by_keyboard: bool) -> None:
    take_in(person, deal)
    room = person.window.session.client_workspace
    read = []
    for magnet in deal.magnets:
        found = room.products.get(room.products.find(magnet.number) or 0)
        part, (line,) = found.product, found.used_in
        assert part.made_in == "CN"
        read.append(
            Magnet(
                part.part_number,
                line.line.quantity,
                part.value,
                part.currency,
                f"{part.mass} {part.mass_unit}",
            )
        )
    assert (len(room.products.ids()), *read) == (deal.parts, *deal.magnets)
    do_exporters_errand(person, deal, by_keyboard=by_keyboard)
    sys.stdout.write(f"{deal.file}: {person.count} actions, {'keyboard' if by_keyboard else 'mouse'}\n")
    (record,) = room.records.list_determinations()
    assert (record.part_number, record.verdict) == (deal.product, deal.verdict)
    assert person.count <= deal.most, "; ".join(person.actions)


def test_suppliers_are_asked_answer_and_refuse_up_to_a_memo_in_at_most_thirty_actions(
    person: Person, tmp_path: Path
) -> None:
    (tmp_path / "sheets").mkdir()
    person.count_from_here()
    do_asking_errand(person, tmp_path)
    sys.stdout.write(f"asking: {person.count} actions\n")
    room = person.window.session.client_workspace
    states = {sheet.supplier: sheet.state for sheet in room.asking.list_sheets()}
    assert {states[supplier] for supplier in SUPPLIERS[:2]} == {"answered"}
    assert states[SUPPLIERS[-1]] == "refused"
    files = [room.records.memo_file(record.id) for record in room.records.list_determinations()]
    paper = "".join(page.extract_text() for file in files for page in pypdf.PdfReader(file).pages)
    assert "back-torrens.xlsx" in paper
    assert "P. Landes" in paper
    assert person.count <= 30, "; ".join(person.actions)


def test_the_consultant_sees_what_flips_and_asks_the_supplier(person: Person, tmp_path: Path) -> None:
    do_consultants_errand(person, tmp_path)
    sys.stdout.write(f"consultant: {person.count} actions\n")
    assert (tmp_path / "questions.xlsx").read_bytes().startswith(b"PK")
    assert person.count <= MOST_ACTIONS, "; ".join(person.actions)


def test_the_auditor_tells_a_sound_paper_from_an_altered_one(person: Person, tmp_path: Path) -> None:
    lay_out_papers(tmp_path)
    do_auditors_errand(person, tmp_path)
    sys.stdout.write(f"auditor: {person.count} actions\n")
    assert (tmp_path / "finding.pdf").read_bytes().startswith(b"%PDF")
    assert person.count <= MOST_ACTIONS, "; ".join(person.actions)


@pytest.fixture
def with_clients(person: Person) -> tuple[Person, str]:
    """Return somebody at the page of one of three clients, and what a supplier that two of them have is called."""
    supplier = add_clients(person.window.session.workspace)
    person.window.read_clients()
    person.settle()
    person.window.open_client(person.window.session.workspace.clients.find("nordwerk"))
    person.settle()
    return person, supplier


def test_what_if_this_supplier_for_all_clients_takes_under_fifteen_actions(
    with_clients: tuple[Person, str],
) -> None:
    person, supplier = with_clients
    person.count_from_here()
    do_what_if_for_all_errand(person, supplier)
    sys.stdout.write(f"what if for all clients: {person.count} actions\n")
    page = person.window.pages["what_if"]
    assert page.what_if.changes == ("supplier:rewerk.material_origin=CN",)
    assert page.what_if.flips
    assert person.count <= MOST_FOR_ALL < 15, "; ".join(person.actions)


def test_a_client_is_handed_over_in_six_actions(with_clients: tuple[Person, str], tmp_path: Path) -> None:
    person, _ = with_clients
    person.count_from_here()
    do_handing_over_errand(person, tmp_path / "nordwerk.lodestone-client")
    sys.stdout.write(f"a client handed over: {person.count} actions\n")
    (entry,) = person.window.session.workspace.list_journal(limit=1)
    assert entry.what == "client handed over"
    assert person.count <= MOST_TO_HAND_OVER == 6, "; ".join(person.actions)
