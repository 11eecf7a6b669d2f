# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Errands of people who have the program before them for the first time, done as a person does them.

The lists of the exporter and what she knows of each deal were written before the window was looked at.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QApplication

from desktop_app.basics.resources import resource_path
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product, Supplier
from desktop_app.services.workspace import Workspace
from tests.errands.person import Person
from tests.filling import cell_of, fill

LISTS = Path(__file__).parent / "lists"
MOST_ACTIONS, MOST_SECONDS = 40, 360
MOST_AGAIN = 9
"""Actions up to the second record of the same deal."""
_MOST_PAGES = 25
PAPER = Path(__file__).parents[1] / "checking/papers/case-of-1.1.0.pdf"


@dataclass(frozen=True)
class Magnet:
    """What a list says of a magnet, as a person reads it: pieces in what it is built into, value and mass of one."""

    number: str
    pieces: str
    value: str
    currency: str
    mass: str


@dataclass(frozen=True)
class Deal:
    """A list of parts, whose it is, and what the exporter knows of the first deal.

    ``plain`` are groups of the list, as the page calls them, of which she knows that none holds a magnet. ``most`` is
    how many actions it may take: more where a share is below the line, so that every part that may hold a rare earth is
    asked about. ``answers`` are what she answers to the questions of the import, ``parts`` counts those of the list,
    ``magnets`` are those in it that come from China.
    """

    file: str
    firm: str
    home: str
    product: str
    day: str
    country: str
    customer: str
    quantity: str
    plain: tuple[str, ...] = ("Not known",)
    signer: str = "M. Vogt"
    verdict: str = "LICENCE_REQUIRED"
    most: int = MOST_ACTIONS
    answers: tuple[str, ...] = ()
    parts: int = 0
    magnets: tuple[Magnet, ...] = ()


DEALS = (
    Deal(
        "linear_axis_de.csv",
        "Achsbau Hegau GmbH",
        "Deutschland",
        "LA-300-1200",
        "10.12.2026",
        "Mexiko",
        "Talleres Ibarra SA de CV",
        "2",
    ),
    Deal(
        "loudspeaker_en.csv",
        "Hexcone Audio Ltd",
        "UK",
        "HX-6200",
        "2026-12-14",
        "Norway",
        "Nordlyd AS",
        "40",
    ),
    Deal(
        "pump_fr.csv",
        "Pompes Arvor SAS",
        "France",
        "PE-40",
        "15 décembre 2026",
        "Maroc",
        "Hydrochem Maghreb SARL",
        "3",
    ),
)
"""Three lists; that of the axis has its magnets last."""
DEALS_OF_OTHER_HABITS = (
    Deal(
        "servo_da.csv",
        "Midtjysk Servo ApS",
        "Danmark",
        "SV-210",
        "10. december 2026",
        "Norge",
        "Fjordrobot AS",
        "4",
        parts=21,
        magnets=(Magnet("MG-3015", "8", "12.45", "DKK", "13.6 g"),),
    ),
    Deal(
        "generator_hu.csv",
        "Szélerő Kft.",
        "Magyarország",
        "GEN-5",
        "2026.12.11.",
        "Serbia",
        "Vetar Energija d.o.o.",
        "2",
        parts=23,
        magnets=(Magnet("MAG-4520", "24", "3450", "HUF", "54 g"),),
    ),
    Deal(
        "coupling_pt.csv",
        "Acoplamentos Ipiranga Ltda",
        "Brasil",
        "AM-160",
        "15/12/2026",
        "Chile",
        "Bombas del Maipo SpA",
        "6",
        answers=("100 pieces", "Of the part"),
        parts=20,
        magnets=(
            Magnet("IM-2510", "16", "21.8", "BRL", "0.015 kg"),
            Magnet("IM-2010", "16", "13.4", "BRL", "0.009 kg"),
        ),
    ),
    Deal(
        "robot_vi.csv",
        "Co khi Robot Sai Gon",
        "Vietnam",
        "KR-12",
        "18/12/2026",
        "Thailand",
        "Siam Automation Co., Ltd.",
        "12",
        parts=19,
        magnets=(Magnet("NC-1206", "20", "14500", "VND", "1.6 g"),),
    ),
    Deal(
        "flowmeter_us.csv",
        "Lakeshore Flow Inc.",
        "USA",
        "FM-75",
        "Dec 17, 2026",
        "Canada",
        "Prairie Process Ltd.",
        "25",
        verdict="NOT_CAUGHT",
        answers=("Of the part", "oz"),
        parts=19,
        magnets=(Magnet("MAG-125", "2", "0.61", "USD", "0.368543800625 g"),),
    ),
)
"""Danish prices for 100 pieces in kroner; Hungarian forints and masses in dekagrams; Brazilian prices of a hundred and
numbers as levels; Vietnamese dongs, whose points are of thousands; American prices for C and ounces, the next assembly.
"""


def take_in(person: Person, deal: Deal) -> None:
    """Import the list of a deal from the first screen, naming the firm whose it is."""
    person.click("Import parts list")
    list_file = Path(tempfile.mkdtemp()) / deal.file
    shutil.copy(LISTS / deal.file, list_file)
    person.type_here(str(list_file))
    person.press("Return")
    person.fill("Name", deal.firm)
    person.fill("Country", deal.home)
    person.click("Add this client")
    for answer in deal.answers:
        person.click(answer)
    person.click("Take")


def do_exporters_errand(person: Person, deal: Deal, *, by_keyboard: bool = False) -> None:
    """After the import: sort the list, ship the product, answer what is asked, and record the first memo.

    ``by_keyboard``: the questions are answered without the mouse.
    """
    person.click("Sort the list")
    sort_list(person, deal)
    person.click(f"Ship {deal.product}")
    person.fill("Quantity", deal.quantity)
    person.fill("Day", deal.day)
    person.fill("Destination", deal.country)
    person.fill("Customer", deal.customer)
    person.choose("Customer uses them", "Yes")
    person.click("Save and screen")
    (answer_by_keyboard if by_keyboard else answer_questions)(person)
    person.click("Record determination")
    person.fill("Your name", deal.signer)
    person.fill("Your role", "export control")
    person.click("Record")


def do_the_same_a_month_later(person: Person, deal: Deal, day: str) -> None:
    """From the first record: the same goods to the same customer on a later day, up to the second record."""
    person.click("Screenings")
    person.click_row(deal.product)
    person.click("Same again")
    person.wait_for(lambda: person.sees("May have changed since"))
    person.fill("Export day", day)
    person.click("Make and review")
    person.wait_for(lambda: person.find("Record determination") is not None)
    person.click("Record determination")
    person.click("Record")


def sort_list(person: Person, deal: Deal) -> None:
    """Take all that is proposed, once it was read; groups that are known to be plain hold none, others stay open."""
    page: Any = person.window.pages["sorting"]
    person.press("ctrl+a")
    person.press("Return")
    for _ in page.listed.parts:
        line = page.table.current_row()
        words = page.table.currentIndex().siblingAtColumn(1).data()
        if line is None or words == "Confirmed" or page.left.issuperset(item.id for item in line.parts):
            return
        can_be_taken = line.group != Group.OPEN
        person.press("3" if words in deal.plain else "Return" if can_be_taken else "0")


def answer_questions(person: Person) -> None:
    """Answer page after page: no where the question is one of yes or no, none where that is offered, else not known."""
    for _ in range(_MOST_PAGES):
        view: Any = person.window.screening
        if view.is_review:
            return
        page = view.question_page
        if page.many is not None:
            person.tick(page.many.cards["none"].radio)
        if page.gathered is not None:
            person.tick(page.gathered.cards["=no"].radio)
        for_all = person.find("No, for all 5 of these")
        if for_all is not None:
            person.click("No, for all 5 of these")
        for question in [] if page.many is not None else page.questions:
            if not question.isVisible() or not question.takes_answer or question.value() is not None:
                continue
            choices = ("=no", "=none", "none", "unknown")
            radio = next(question.cards[key].radio for key in choices if key in question.cards)
            if radio.isEnabled():  # grey where it need not be answered
                person.tick(radio)
        person.press("ctrl+Return")
    raise AssertionError(f"the questions do not end: {view.page.title}")


def answer_by_keyboard(person: Person) -> None:
    """Answer in the same way by digits and Enter: from one question to the next, and on to the next page."""
    for _ in range(_MOST_PAGES):
        view: Any = person.window.screening
        if view.is_review:
            return
        page = view.question_page
        if page.many is not None or page.gathered is not None:
            person.press("1")
        if person.find("No, for all 5 of these") is not None:
            person.press("ctrl+shift+n")
        for question in page.questions:
            if not question.isVisible() or not question.is_waiting:
                continue
            names = list(question.cards)
            wanted = next(key for key in ("=no", "=none", "none", "unknown") if key in names)
            person.press(str(names.index(wanted) + 1))
            assert question.cards[wanted].radio.isChecked(), question.field.path
        person.press("Return")
    raise AssertionError(f"the questions do not end: {view.page.title}")


def do_consultants_errand(person: Person, folder: Path) -> None:
    """From the first screen: what needs a licence, what it comes to if the rule is in force, a supplier asked."""
    person.click("Load the sample client")
    person.click("26 products would need a licence if shipped today and the rule is in force")
    person.press("ctrl+k")
    person.type_here("what if")
    person.press("Return")
    person.click("Suppose it")
    person.click("Work out")
    assert any(
        "  Ask first  Hold  " in text and text.endswith("Unconfirmed → In force") for text in person.texts()
    ), list(person.texts())
    person.click("Screenings")
    person.click_row("NW-12")
    person.click("Screen")
    person.click("Review")
    person.click("Ask the supplier")
    person.click("Ask")
    person.type_here(str(folder / "questions.xlsx"))
    person.press("Return")
    person.wait_for((folder / "questions.xlsx").exists)


SUPPLIERS: Final = ("rewerk", "torrens", "hanbit")
"""Those of the sample that answer; the last of them refuses everything."""


def do_asking_errand(person: Person, folder: Path) -> None:
    """A catalogue in, sheets out to the suppliers, two of them answered and one refused, up to a memo."""
    person.click("Import parts list")
    person.type_here(str(resource_path("samples", "nordwerk.xlsx")))
    person.press("Return")
    person.wait_for(lambda: person.find("Take") is not None)
    person.click("Take")
    person.click("Suppliers")
    person.click("Asked")
    person.click("Ask suppliers")
    person.click("Ask")
    person.type_here(str(folder / "sheets"))
    person.press("Return")
    person.wait_for(lambda: len(list((folder / "sheets").glob("*.xlsx"))) >= len(SUPPLIERS))
    for file in suppliers_answer(person, folder):
        person.click("Take a sheet")
        person.type_here(str(file))
        person.press("Return")
        person.wait_for(lambda: person.find("Leave it") is not None)
        person.click(next(text for text in _buttons(person) if re.fullmatch(r"Take \d+ answers?", text)))
    person.click("Screenings")
    person.click_row("NW-12")
    person.click("Screen")
    person.click("Review")
    person.click("Record determination")
    person.fill("Your name", "J. Haug")
    person.fill("Your role", "export control")
    person.click("Record")


def suppliers_answer(person: Person, folder: Path) -> list[Path]:
    """Fill the sheets of three suppliers in, as they do it at their desks; return what comes back."""
    came = []
    for sheet in person.window.session.client_workspace.asking.list_sheets():
        if sheet.supplier not in SUPPLIERS:
            continue
        refuses = sheet.supplier == SUPPLIERS[-1]
        cells = {}
        for question in sheet.questions:
            if question.part_number and not question.known:
                value = _ANSWERS.get(question.fact.rpartition(".")[2], "do not know")
                cells[cell_of(question.row, question.column)] = "refused" if refuses else value
            elif question.fact == "name":
                cells[cell_of(question.row, question.column)] = "P. Landes"
        came.append(fill(folder / "sheets" / sheet.file, folder / f"back-{sheet.supplier}.xlsx", cells))
    return came


_ANSWERS: Final = {"china_share": "12 to 30", "separated": "CN", "mining": "no", "magnet_making": "no"}


def _buttons(person: Person) -> list[str]:
    return [text for text in person.texts() if text.startswith("Take ")]


def do_auditors_errand(person: Person, papers: Path) -> None:
    """From the first screen: one paper is sound, another was altered; what was found of it is printed and saved."""
    person.click("Check a paper")
    person.type_here(str(papers / "sound.pdf"))
    person.press("Return")
    person.wait_for(lambda: person.sees("nothing that differs was found"))
    person.click("Check another paper")
    person.type_here(str(papers / "altered.pdf"))
    person.press("Return")
    person.wait_for(lambda: person.sees("altered"))
    person.click("Print this finding")
    person.wait_for(lambda: person.find("Save") is not None)
    person.click("Save")
    person.type_here(str(papers / "finding.pdf"))
    person.press("Return")
    person.wait_for((papers / "finding.pdf").exists)


def add_clients(workspace: Workspace) -> str:
    """Add the sample, a client with a supplier of it under another key, and one without; return the supplier's name."""
    nordwerk = workspace.client_workspace(workspace.load_sample().value)
    rewerk = next(row.name for row in nordwerk.suppliers.rows() if row.supplier == SUPPLIERS[0])
    for name, country in (("Aalvik Marine Drives AS", "NO"), ("Zander Optik GmbH", "DE")):
        form = Client(name=name, country=CountryCode(country))
        room = workspace.client_workspace(workspace.clients.create(form).value)
        if country == "NO":
            room.suppliers.create(Supplier(supplier="magnets", name=rewerk, country=CountryCode("DE")))
            room.products.create(Product(part_number="AM-1", name="thruster", supplier="magnets"))
    return rewerk


MOST_FOR_ALL: Final = 14
"""Actions of the errand what if this supplier, for all clients: under fifteen."""
MOST_TO_HAND_OVER: Final = 6


def do_what_if_for_all_errand(person: Person, supplier: str) -> None:
    """From one client's page: what it comes to for every client if a supplier's material is Chinese, and where."""
    person.click("Client: ")
    person.press("Down")
    person.press("Return")
    person.click("What if, all clients")
    person.fill("Supplier", supplier)
    person.fill("Country", "China")
    person.click("Work out")
    person.wait_for(lambda: person.sees("Aalvik Marine Drives AS  yes"))
    person.click_row("Nordwerk")
    person.press("Return")
    person.wait_for(lambda: person.sees("Products by verdict"))


def do_handing_over_errand(person: Person, file: Path) -> None:
    """From any page of a client: its file for another desk, after which nothing more is recorded for it here."""
    person.press("ctrl+k")
    person.type_here("hand over")
    person.press("Return")
    person.click("Hand over")
    person.type_here(str(file))
    person.press("Return")
    person.wait_for(file.exists)


def lay_out_papers(folder: Path) -> None:
    """Write the two papers of the auditor: one as it was printed, and one with a few bytes of it changed."""
    paper = PAPER.read_bytes()
    (folder / "sound.pdf").write_bytes(paper)
    middle = len(paper) // 2
    (folder / "altered.pdf").write_bytes(paper[:middle] + b"0000" + paper[middle + 4 :])


def close_dialogs() -> None:
    """Close what is still open in front of the window."""
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.processEvents()
