# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The list of licences: which part of the program is under which, and their texts."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from desktop_app.basics.resources import resources_folder
from desktop_app.paths import licences_folder
from desktop_app.ui.look.theme import px
from desktop_app.ui.widgets.parts import across, boxed, read_only
from desktop_app.ui.words.strings import tr

_LIST = "README.txt"
"""The list that the build writes into an installed program; the source tree has none."""
_SUFFIXES = ("", ".txt", ".md", ".rst", ".ijg")
_OURS = "lodestone"
_NOT_OF_PYTHON = ("Tabler Icons: MIT", "Noto Sans, Noto Sans SC, Noto Sans KR: OFL-1.1")
_BESIDE = (("fonts", "OFL-*.txt"), ("icons", "LICENSE-*.txt"))


def licence_texts() -> dict[str, Path]:
    """Return the files of the licence texts by the names under which they are listed."""
    folder = _licence_folder()
    own_files = (folder.parent / "LICENSE.txt", folder.parents[1] / "LICENSE")
    texts = {"Lodestone": path for path in own_files if path.is_file()}  # noqa: B035  there is one of them
    texts |= {
        path.relative_to(folder).with_suffix("").as_posix().replace("/", ", "): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix.lower() in _SUFFIXES and path != folder / _LIST
    }
    for folder_name, pattern in _BESIDE:
        texts |= {path.stem: path for path in sorted((resources_folder() / folder_name).glob(pattern))}
    return texts


def licence_list() -> QWidget:
    """Return the list of licences with the text of the chosen entry beside it; its first entry is the summary."""
    texts = licence_texts()
    names = QListWidget()
    names.setAccessibleName(tr("Licences"))
    names.setFixedWidth(px(190))
    names.addItems([tr("Which part is under which licence"), *texts])
    text_view = read_only("", tr("Text of the licence"))

    def show_text(row: int) -> None:
        text_view.setPlainText(_read_text(list(texts.values())[row - 1]) if row else _summarise_licences())

    names.currentRowChanged.connect(show_text)
    names.setCurrentRow(0)
    line = across(names, text_view, gap=8)
    line.setStretch(1, 1)
    line.setContentsMargins(0, 8, 0, 0)
    return boxed(line)


def _summarise_licences() -> str:
    """Return which part is under which licence: the list of the build, else what Python's metadata say."""
    listed = _licence_folder() / _LIST
    summary = _read_text(listed) if listed.is_file() else "\n".join(_list_installed())
    return summary + "\n\n" + tr("The texts lie in {folder}", folder=str(_licence_folder()))


def _licence_folder() -> Path:
    """Return the folder of the licence texts; a macOS bundle has it under Resources."""
    bundled = Path(sys.executable).parent.with_name("Resources") / "licences"
    return bundled if getattr(sys, "frozen", False) and bundled.is_dir() else licences_folder()


def _list_installed() -> list[str]:
    """Return a line for each library that the program needs, and for each that those need."""
    left, lines = [_OURS], dict[str, str]()
    while left:
        name = left.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # not wanted on this system, or run without being installed
            continue
        stated = distribution.metadata
        if stated["Name"] not in lines:
            lines[stated["Name"]] = _licence_line(stated)
            wanted = (
                requirement for requirement in distribution.requires or () if "extra ==" not in requirement
            )
            left += [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in wanted]
    return [*_NOT_OF_PYTHON, *(lines[name] for name in sorted(lines, key=str.lower))]


def _licence_line(stated: metadata.PackageMetadata) -> str:
    fields = [stated[name] for name in ("License-Expression", "License") if name in stated]
    return f"{stated['Name']} {stated['Version']}: {fields[0] if fields else tr('see its own files')}"


def _read_text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError as error:
        return str(error.strerror or error)
