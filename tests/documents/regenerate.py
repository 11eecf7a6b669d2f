# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the golden files again: `python -m tests.documents.regenerate`.

For every page that changed it leaves the old picture, the new one and their
difference side by side in the folder given (default: out/golden), to be looked at
before the change is kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from tests import making
from tests.documents import demonstration, memos, pictures, plain_text


def main(folder: Path) -> None:
    """Write the text and the pictures of the demonstration and of the memos."""
    pictures.GOLDEN.mkdir(exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    _memos(folder)
    said = plain_text.render(demonstration.memo())
    (pictures.GOLDEN / "memo.txt").write_text(said, "utf-8", newline="\n")
    for number, page in enumerate(pictures.pages(demonstration.memo()), start=1):
        _keep(page, pictures.GOLDEN / f"memo-{number}.png", folder)


def _memos(folder: Path) -> None:
    for name, case in memos.CASES.items():
        tree = making.load(case)
        memos.golden(name).write_text(memos.said(tree), "utf-8", newline="\n")
    for name, page in memos.INKED:
        document = memos.document(making.load(memos.CASES[name]))
        _keep(pictures.pages(document)[page - 1], memos.picture(name, page), folder)


def _keep(page: Image.Image, file: Path, folder: Path) -> None:
    if file.exists():
        with Image.open(file) as old:
            _side_by_side(old, page).save(folder / file.name)
    page.save(file, optimize=True)


def _side_by_side(old: Image.Image, new: Image.Image) -> Image.Image:
    old = old.convert("L")
    change = ImageOps.invert(ImageChops.difference(ImageOps.pad(old, new.size), new))
    sheet = Image.new("L", (old.width + 2 * new.width, max(old.height, new.height)), 255)
    for number, picture in enumerate((old, new, change)):
        sheet.paste(picture, (number and old.width + (number - 1) * new.width, 0))
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/golden"))
