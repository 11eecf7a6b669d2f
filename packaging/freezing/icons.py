# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program's mark as each system wants it, drawn from the one drawing by the program's own means."""

from __future__ import annotations

from typing import Final

from freezing.places import Places

SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
IN_ICO: Final = (16, 24, 32, 48, 64, 128, 256)
NAME: Final = "lodestone"


def draw(places: Places) -> str:
    """Write the mark as PNG in all sizes, as SVG, and as the icon files of Windows and macOS."""
    from PIL import Image
    from PySide6.QtWidgets import QApplication

    from desktop_app.basics.resources import resource_path
    from desktop_app.ui.look import theme

    folder = places.work / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["icons"])
    colour = theme.LIGHT.accent
    for size in (*SIZES, 1024):
        theme.draw_pixmap(NAME, colour, size).save(str(folder / f"{size}.png"))
    drawing = resource_path("icons", f"{NAME}.svg").read_text("utf-8").replace("currentColor", colour)
    (folder / f"{NAME}.svg").write_text(drawing, "utf-8")
    pictures = {size: Image.open(folder / f"{size}.png") for size in (*SIZES, 1024)}
    pictures[256].save(
        folder / f"{NAME}.ico",
        sizes=[(size, size) for size in IN_ICO],
        append_images=[pictures[size] for size in IN_ICO],
    )
    others = [pictures[size] for size in (16, 32, 64, 128, 256, 512)]
    pictures[1024].save(folder / f"{NAME}.icns", append_images=others)
    app.quit()
    return f"({len(SIZES)} sizes)"
