# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The logo of a letterhead in the window: drawn from SVG, kept, printed at the top of a memo, taken off again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import cast

import pikepdf
from PIL import Image

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.client import LogoDialog, picture_of_logo
from desktop_app.ui.shell.commands import run_command
from tests.ui.conftest import Driver, shown

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#1f5a8a"/></svg>'
)


def test_a_drawing_becomes_a_picture_of_the_same_shape() -> None:
    with Image.open(io.BytesIO(picture_of_logo(DRAWING))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (800, 400)


def test_a_logo_is_kept_printed_and_taken_off(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    run_command("client.logo", driver.window)
    driver.settle()
    dialog = cast(LogoDialog, driver.dialog())
    assert not dialog.remove.isEnabled()
    file = tmp_path / "logo.svg"
    file.write_bytes(DRAWING)
    dialog.take_file(file)
    driver.settle()
    assert dialog.remove.isEnabled()
    kept = desk.clients.logo(sample)
    assert kept is not None
    workspace = desk.client_workspace(sample)
    shipment = workspace.shipments.find_shipment("NW-01")
    assert shipment is not None
    screening = workspace.screenings.start_shipment(shipment).value
    memo = workspace.records.print_shipment(screening.id, Signature("J. Haug", "export control"))
    with pikepdf.open(io.BytesIO(memo)) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
    dialog.remove.click()
    driver.settle()
    assert desk.clients.logo(sample) is None
    dialog.close()


def test_a_logo_that_was_changed_meanwhile_stays(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    run_command("client.logo", driver.window)
    driver.settle()
    dialog = cast(LogoDialog, driver.dialog())
    theirs = picture_of_logo(DRAWING.replace(b"#1f5a8a", b"#8a1f5a"))
    desk.clients.change_logo(sample, theirs)
    file = tmp_path / "logo.svg"
    file.write_bytes(DRAWING)
    dialog.take_file(file)
    driver.settle()
    assert any("has been changed since it was opened" in text for text in shown(driver.dialog()))
    driver.dialog().close()
    assert desk.clients.logo(sample) == theirs
    assert dialog.remove.isEnabled()  # it shows the one that is there now
    dialog.take_file(file)
    driver.settle()
    assert desk.clients.logo(sample) == picture_of_logo(DRAWING)
    dialog.close()
