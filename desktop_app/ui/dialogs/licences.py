# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The licences: what the program is made with, and the texts that come with it."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from desktop_app.paths import licences_folder, resources_folder
from desktop_app.ui.look.theme import px
from desktop_app.ui.widgets.parts import across, boxed, read_only
from desktop_app.ui.words.strings import tr

_LIST = "README.txt"
"""What the builder of the installed program found in it, part by part; the source tree has none."""
_SUFFIXES = ("", ".txt", ".md", ".rst", ".ijg")
_OURS = "lodestone"
_NOT_OF_PYTHON = ("Tabler Icons: MIT", "Noto Sans, Noto Sans SC: OFL-1.1")
_BESIDE = (("fonts", "OFL-*.txt"), ("icons", "LICENSE-*.txt"))


def licence_texts() -> dict[str, Path]:
    """Return the files with the texts by the names they are listed under."""
    folder = _folder()
    own = (folder.parent / "LICENSE.txt", folder.parents[1] / "LICENSE")
    found = {"Lodestone": path for path in own if path.is_file()}  # noqa: B035  there is one of them
    found |= {
        path.relative_to(folder).with_suffix("").as_posix().replace("/", ", "): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix.lower() in _SUFFIXES and path != folder / _LIST
    }
    for part, pattern in _BESIDE:
        found |= {path.stem: path for path in sorted((resources_folder() / part).glob(pattern))}
    return found


def licence_list() -> QWidget:
    """Return the list with the text of the chosen entry beside it; first comes what is under which."""
    texts = licence_texts()
    names = QListWidget()
    names.setAccessibleName(tr("Licences"))
    names.setFixedWidth(px(190))
    names.addItems([tr("Which part is under which licence"), *texts])
    shown = read_only("", tr("Text of the licence"))

    def show(row: int) -> None:
        shown.setPlainText(_read(list(texts.values())[row - 1]) if row else _summary())

    names.currentRowChanged.connect(show)
    names.setCurrentRow(0)
    line = across(names, shown, gap=8)
    line.setStretch(1, 1)
    line.setContentsMargins(0, 8, 0, 0)
    return boxed(line)


def _summary() -> str:
    """Return what is under which: the list that came with the program, else what Python knows to be installed."""
    listed = _folder() / _LIST
    said = _read(listed) if listed.is_file() else "\n".join(_installed())
    return said + "\n\n" + tr("The texts lie in {folder}", folder=str(_folder()))


def _folder() -> Path:
    """Return the folder with the texts. A bundle of macOS has a place of its own for what is no program."""
    bundled = Path(sys.executable).parent.with_name("Resources") / "licences"
    return bundled if getattr(sys, "frozen", False) and bundled.is_dir() else licences_folder()


def _installed() -> list[str]:
    """Return a line for each library that the program needs, and for each that those need."""
    left, lines = [_OURS], dict[str, str]()
    while left:
        name = left.pop()
        try:
            found = metadata.distribution(name)
        except (
            metadata.PackageNotFoundError
        ):  # not wanted on this system, or run without being installed
            continue
        stated = found.metadata
        if stated["Name"] not in lines:
            lines[stated["Name"]] = _line(stated)
            wanted = (one for one in found.requires or () if "extra ==" not in one)
            left += [re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in wanted]
    return [*_NOT_OF_PYTHON, *(lines[name] for name in sorted(lines, key=str.lower))]


def _line(stated: metadata.PackageMetadata) -> str:
    fields = [stated[name] for name in ("License-Expression", "License") if name in stated]
    return (
        f"{stated['Name']} {stated['Version']}: {fields[0] if fields else tr('see its own files')}"
    )


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError as error:
        return str(error.strerror or error)
