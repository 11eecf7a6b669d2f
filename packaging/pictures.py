# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes pictures of every page and state of the window, for people to look at.

    .venv/bin/python packaging/pictures.py out/pictures            light and dark, 100 % and 200 %
    .venv/bin/python packaging/pictures.py out/pictures --quick    light and dark at 100 %
    .venv/bin/python packaging/pictures.py out/pictures --language zh_CN
    .venv/bin/python packaging/pictures.py out/pictures --readme   those that README.md shows are made anew, too

Runs without a display. The file it works on is a new one each time, with the sample client in it.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from desktop_app.services.schema.declaration import CountryCode, Day, Percent

TREE = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
PAGES = ("overview", "products", "suppliers", "parties", "lists", "screenings", "records", "law", "settings")
PARTS_LIST = """\
Stückliste;HB-4806;;Radnabenmotor 48 V;;;;;
Stand: 12.10.2026;;;;;;;;
;;;;;;;;
Pos.;Artikelnummer;Bezeichnung;Menge;ME;EK-Preis;Währung;Ursprungsland;Gewicht [g]
1;00471;Rotor, komplett;1;ST;1.480,00;EUR;Deutschland;1.250,5
1.1;KM-4212;Blockmagnet N42SH 20x10x5;24;ST;1,85;EUR;VR China;7,6
1.2;BL-2210;Rotorblech M270-35A;180;ST;0,11;EUR;DE;3,25
;;Zwischensumme Rotor;;;1.544,20;EUR;;
2;00502;Stator, komplett;1;ST;96,40;EUR;Tschechien;980
2.1;IS-17;Isolierpapier 0,25;4;ST;0,90;EUR;Korea;1,1
2.2;CU-0,8;Kupferdraht 0,8 mm;1,2;KG;9,80;EUR;PL;1000
3;00518;Lager 6204-2RS;2;ST;2,10;EUR;SK;103
4;SN-11;Hallsensor;3;ST;a. A.;EUR;MY;0,4
Summe;;;;;1.655,30;EUR;;
"""
RECORDED = ("NW-02", "NW-04", "NW-06", "NW-07", "NW-08")


class Camera:
    """One window, and pictures of it."""

    def __init__(self, folder: Path, appearance: str, language: str = "en", text_size: int = 100) -> None:
        from desktop_app.bootstrap import build_program
        from desktop_app.paths import user_folders
        from desktop_app.services.workspace import open_workspace
        from desktop_app.settings import Settings
        from desktop_app.ui.shell.appearance import apply_settings
        from desktop_app.ui.startup import app as ui_app

        self.folder, self.appearance = folder, appearance
        self.app = ui_app.make_application()
        chosen = Settings(
            language=language,
            appearance=appearance,
            text_size=text_size,
            signer="J. Haug",
            signer_role="export control officer",
        )
        apply_settings(chosen)
        folders = user_folders(Path(tempfile.mkdtemp(prefix="lodestone-pictures-")))
        folders.make_folders()
        program = build_program()
        self.desk = open_workspace(program, folders.database, user_name="J. Haug", now=lambda: NOW)
        self.window = ui_app.open_window(program, self.desk, folders, chosen, lambda: NOW)
        self.window.resize(1400, 800)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and everything is drawn."""
        from PySide6.QtTest import QTest

        for _ in range(3):
            QTest.qWait(80)
            while self.window.session.tasks.is_busy or self.is_being_made:
                QTest.qWait(10)

    @property
    def is_being_made(self) -> bool:
        """Tell whether a form that is seen is being made in slices of time; it is drawn once all of it is there."""
        return not all(widget.updatesEnabled() for widget in self.app.allWidgets() if widget.isVisible())

    def take(self, name: str, widget: Any = None) -> None:
        """Save a picture."""
        self.settle()
        (widget or self.window).grab().save(str(self.folder / f"{name}-{self.appearance}.png"))

    def take_dialog(self, name: str, opened: Callable[[], object]) -> None:
        """Open a dialog, save a picture of it, close it."""
        opened()
        self.settle()
        front = [
            one
            for one in self.app.topLevelWidgets()
            if one.isVisible() and one is not self.window and one.isModal()
        ]
        self.take(name, front[-1])
        front[-1].close()
        self.settle()

    def close(self) -> None:
        """Let go of everything."""
        self.window.close()
        self.desk.close()


def empty_window(camera: Camera) -> None:
    """Take the first screen, and every page of a client that has nothing."""
    from desktop_app.services.schema.forms import Client

    camera.take("empty-welcome")
    camera.take_dialog("dialog-client", lambda: camera.window.run_command("client.add"))
    camera.desk.clients.create(Client(name="New Client GmbH", country=CountryCode("DE")))
    camera.window.read_clients()
    camera.settle()
    for place in (*PAGES[:6], "import", "to_finish"):
        camera.window.show_page(place)
        camera.take(f"empty-{place}")


def fill(camera: Camera) -> Any:
    """Load the sample, screen most of its shipments, record some; return the client's desk."""
    from desktop_app.services.records.determinations import Signature

    client = camera.desk.load_sample().value
    room = camera.desk.client_workspace(client)
    for shipment in room.shipments.list_rows()[2:]:
        work = room.screenings.start_shipment(shipment.id).value
        if shipment.shipment in RECORDED:
            room.records.record_determination(work.id, Signature("J. Haug", "export control officer"))
    camera.window.open_client(client)
    camera.window.read_clients()
    camera.settle()
    return room


def pages(camera: Camera, room: Any) -> None:
    """Take every page with the sample in it, the forms, and the dialogs."""
    window = camera.window
    for place in PAGES:
        window.show_page(place)
        camera.take(f"page-{place}")
    window.show_page("products", room.products.find("KM-4212"))
    camera.take("page-products-magnet")
    window.show_page("products", "licence")
    camera.take("page-products-filtered")
    window.show_page("law", "R61-I-1")
    camera.take("page-law-value-limb")
    window.show_page("what_if", "standing=in_force")
    camera.take("page-what-if")
    window.show_page("products")
    page: Any = window.pages["products"]
    for name, number, open_form in (
        ("form-product", "KM-4212", lambda detail: page.forms.edit_product(detail.id)),
        ("form-bill", "SM-220", page.forms.edit_bill),
        ("form-materials", "KM-4300", page.forms.edit_materials),
        ("form-technology", "SC-0091", page.forms.edit_technology),
    ):
        found = room.products.find(number)
        window.show_page("products", found)
        camera.settle()
        open_form(room.products.get(found))
        camera.take(name)
        page.editing.close_form()
    for command in ("check.record", "screen.new", "about", "client.edit"):
        camera.take_dialog(f"dialog-{command.replace('.', '-')}", partial(window.run_command, command))
    camera.take_dialog("dialog-commands", window.open_command_box)


def screenings(camera: Camera, room: Any) -> None:
    """Take the screening view at its pages, its review, and the dialogs of it."""
    from desktop_app.domain.interview import Step

    window = camera.window
    window.open_screening("product", room.products.find("KM-4212"))
    camera.take("screening-product")
    window.open_screening("shipment", room.shipments.find_shipment("NW-12"))
    camera.settle()
    view: Any = window.screening
    camera.take("screening-first")
    for step in (Step.ITEM, Step.MATERIAL, Step.TECHNOLOGY, Step.PARTIES):
        view.show_step(step)
        camera.take(f"screening-{step.name.lower()}")
    view.show_step(Step.TECHNOLOGY)
    camera.settle()
    for question in view.question_page.questions:
        if question.takes_answer:
            question.cards["unknown"].radio.click()
    camera.take("screening-answered")
    view.show_step(Step.REVIEW)
    camera.take("screening-review")
    camera.take_dialog("dialog-what-if", view.button_bar.what_if.click)
    camera.take_dialog("dialog-record", view.open_record_dialog)
    window.open_screening("empty", None)
    camera.settle()
    other: Any = window.screening
    other.show_step(Step.ITEM)
    camera.take("screening-empty")


def help_beside(camera: Camera, room: Any) -> None:
    """Take the handbook beside pages, a form, a question and a dialog, and the card of a word."""
    from desktop_app.domain.interview import Step

    window = camera.window
    for place in ("overview", "products"):
        window.show_page(place)
        camera.settle()
        window.show_help()
        camera.take(f"help-{place}")
    for place in ("annex", "element/Dy", "errand/exporter", "verdict/NOT_CAUGHT", "term/value ground"):
        window.show_help(place)
        camera.take(f"help-{place.partition('/')[0]}-text")
    window.help.close()
    window.open_screening("product", room.products.find("KM-4212"))
    camera.settle()
    view: Any = window.screening
    view.show_step(Step.MATERIAL)
    window.show_help()
    camera.take("help-screening")
    window.open_screening("shipment", room.shipments.find_shipment("NW-12"))
    camera.settle()
    view = window.screening
    view.show_step(Step.ITEM)
    camera.settle()
    window.help.begin_to_mark()
    window.show_next_term(window)
    camera.take("help-term")
    window.help.close()
    window.show_page("overview")
    camera.settle()

    def open_with_help() -> None:
        window.run_command("check.record")
        camera.settle()
        dialog: Any = camera.app.activeModalWidget()
        dialog.show_help()

    camera.take_dialog("help-dialog", open_with_help)


def files(camera: Camera, room: Any) -> None:
    """Take a list on its page, what it leaves open, and the reader of papers."""
    from desktop_app.ui.shell import import_export

    window, file = (
        camera.window,
        Path(tempfile.mkdtemp(prefix="lodestone-pictures-")) / "Stückliste HB-4806.csv",
    )
    file.write_text(PARTS_LIST, "cp1252")
    import_export.preview_file(window.session, file)
    camera.settle()
    page: Any = window.pages["import"]
    page.view.setFocus()
    sheet = page.view.sheet_model
    page.view.setCurrentIndex(sheet.index(sheet.position_of_number(11), 3))
    camera.take("import-sheet")
    page.sheet.show_reasons()
    camera.take("import-reasons")
    page.sheet.show_changes(page.preview)
    camera.take("import-changes")
    page.take()
    camera.settle()
    window.show_page("sorting")
    camera.settle()
    sorting: Any = window.pages["sorting"]
    sorting.table.selectRow(1)
    camera.take("page-sorting")
    window.show_page("to_finish")
    camera.take("page-to_finish")
    window.show_page("records")
    camera.settle()
    records: Any = window.pages["records"]
    record = room.record_list.list_rows()[0]
    camera.take_dialog("dialog-memo", partial(records.open_row_form, record))


def checked_paper(camera: Camera, room: Any) -> None:
    """Take a memo that is checked: as it was printed, and with a figure painted over."""
    window, folder = camera.window, Path(tempfile.mkdtemp(prefix="lodestone-pictures-"))
    window.show_page("check_paper")
    camera.take("check-paper-empty")
    record = next(row for row in room.records.list_determinations() if row.shipment == "NW-02")
    memo = folder / f"memo_{record.number}.pdf"
    memo.write_bytes(room.records.read_paper(record.id))
    altered = memo.with_name(f"{memo.stem}_altered.pdf")
    altered.write_bytes(_alter_figure(memo.read_bytes()))
    for name, file in (("check-paper-same", memo), ("check-paper-altered", altered)):
        window.check_paper(file)
        camera.take(name)


def judged_names(camera: Camera, room: Any) -> None:
    """Take the judging of names that listed entries meet, and the owners of a party."""
    from desktop_app.services.schema.forms import Party, Stake

    kita = room.parties.create(
        Party(party="kita", name="Kita Logistics Co., Ltd.", country=CountryCode("JP"))
    ).value
    aero = "Mitsubishi Jukogyo Koku Engine K.K."
    room.parties.set_stakes(
        kita,
        [
            Stake(
                owner="hold",
                name="Kita Holding Co., Ltd.",
                percent=Percent("55"),
                as_of=Day("2026-10-01"),
                source="register",
            ),
            Stake(
                owned="hold",
                owner="aero",
                name=aero,
                country=CountryCode("JP"),
                percent=Percent("40"),
                percent_to=Percent("60"),
            ),
        ],
    )
    room.parties.create(Party(party="vega", name="AeroVironment Inc", country=CountryCode("US")))
    room.searches.search_stale()
    window = camera.window
    window.read_clients()
    window.show_page("overview")
    window.show_page("judging", "aero")
    camera.take("judging")
    window.show_page("parties", kita)
    camera.take("page-parties-owners")


def all_clients(camera: Camera) -> None:
    """Take what is there while all clients are open, with a second one that has a supplier of the sample."""
    from desktop_app.services.asking.ask import Wish
    from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine, Supplier

    folder = Path(tempfile.mkdtemp(prefix="lodestone-pictures-"))
    for name, country, on, to in (
        ("Aalvik Marine Drives AS", "NO", "2026-12-04", "KR"),
        ("Côte d’Argent Acoustique SAS", "FR", "2026-12-15", "US"),
    ):
        form = Client(name=name, country=CountryCode(country))
        room = camera.desk.client_workspace(camera.desk.clients.create(form).value)
        rewerk = Supplier(supplier="magnets", name="Rewerk Magnetkreislauf GmbH", country=CountryCode("DE"))
        room.suppliers.create(rewerk)
        for number in range(6):
            room.products.create(Product(part_number=f"{country}-{number}", name="drive", supplier="magnets"))
        room.parties.create(Party(party="vega", name="AeroVironment Inc", country=CountryCode("US")))
        key = f"{country}-31"
        shipment = Shipment(
            shipment=key, on=Day(on), movement="export", destination=CountryCode(to), importer="vega"
        )
        line = ShipmentLine(shipment=key, line="1", part_number=f"{country}-0")
        room.screenings.start_shipment(room.shipments.create_shipment(shipment, [line]).value)
        room.searches.search_stale()
        room.asking.write(Wish(supplier="magnets"), folder / f"{country}.xlsx")
    window = camera.window
    window.read_clients()
    camera.settle()
    window.open_all_clients()
    camera.take("all-clients")
    for place in ("all_asked", "all_look_ups", "all_screenings", "all_records"):
        window.show_page(place)
        camera.take(place.replace("_", "-"))
    window.show_page("all_what_if")
    camera.settle()
    page: Any = window.pages["all_what_if"]
    page.supplier.show_value("Rewerk Magnetkreislauf GmbH")
    page.country.show_value("CN")
    page.run()
    camera.take("all-what-if")


def _alter_figure(memo: bytes) -> bytes:
    """Return a memo whose first share behind the front sheet has its point moved by one place."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(memo)) as pdf:
        for page in list(pdf.pages)[1:]:
            content = page.obj.Contents.read_bytes()
            altered = re.sub(rb"(\d)(\d)\.(\d+)(?= %)", rb"\1.\2\3", content, count=1)
            if altered != content:
                page.obj.Contents = pdf.make_stream(altered)
                break
        sink = io.BytesIO()
        pdf.save(sink)
        return sink.getvalue()


def take_all(folder: Path, appearance: str, language: str) -> None:
    """Take every picture in one appearance."""
    camera = Camera(folder, appearance, language)
    empty_window(camera)
    room = fill(camera)
    pages(camera, room)
    files(camera, room)
    checked_paper(camera, room)
    screenings(camera, room)
    help_beside(camera, room)
    judged_names(camera, room)
    all_clients(camera)
    camera.close()


README = {
    "overview": "page-overview-light",
    "overview-dark": "page-overview-dark",
    "products": "page-products-magnet-light",
    "screening": "screening-material-light",
    "import": "import-sheet-light",
    "sorting": "page-sorting-light",
    "help": "help-term-light",
    "judging": "judging-light",
    "all-clients": "all-clients-light",
    "check-paper": "check-paper-altered-light",
}
"""The pictures that README.md shows, by what they are of; its memo is that of a shipment of the sample."""
MEMO, DOTS_PER_INCH = "NW-11-1", 110


def renew_readme(folder: Path) -> None:
    """Write the pictures that README.md shows, in few colours, from those in a folder and from the sample's memo."""
    import pypdfium2
    from PIL import Image

    with tempfile.TemporaryDirectory() as papers:
        command = [sys.executable, "-m", "desktop_app", "sample", "--out", papers]
        subprocess.run(command, cwd=TREE, check=True, stdout=subprocess.DEVNULL)
        with pypdfium2.PdfDocument(Path(papers) / f"{MEMO}.pdf") as memo:
            pictures = {"memo": memo[0].render(scale=DOTS_PER_INCH / 72).to_pil()}
    pictures |= {name: Image.open(folder / f"{taken}.png") for name, taken in README.items()}
    for name, picture in pictures.items():
        few_colours = picture.convert("RGB").quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few_colours.save(TREE / "resources" / "pictures" / f"{name}.png", optimize=True)


def main() -> int:
    """Take all pictures, each scale and appearance in a process of its own."""
    parser = argparse.ArgumentParser(description="Take pictures of every page of the window.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--quick", action="store_true", help="at 100 %% alone")
    parser.add_argument("--language", default="en", choices=("en", "zh_CN"), help="of the window")
    parser.add_argument("--readme", action="store_true", help="make those of README.md anew")
    parser.add_argument("--only", default="", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        take_all(given.folder, given.only, given.language)
        return 0
    failed = 0
    for scale in ("1",) if given.quick else ("1", "2"):
        folder = given.folder / f"{int(scale) * 100}"
        folder.mkdir(parents=True, exist_ok=True)
        for appearance in ("light", "dark"):
            surroundings = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": scale,
                "PYTHONPATH": str(TREE),
            }
            command = [sys.executable, __file__, str(folder), "--only", appearance]
            command += ["--language", given.language]
            done = subprocess.run(command, env=surroundings, check=False)
            failed += done.returncode != 0
            print(f"{appearance} at {int(scale) * 100} %: {len(list(folder.glob('*.png')))} pictures")
    if given.readme and not failed:
        renew_readme(given.folder / "100")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
