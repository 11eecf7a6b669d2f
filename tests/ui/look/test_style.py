# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The style sheet works wherever the program was put."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop_app.basics.resources import resource_path
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import style_sheet

pytestmark = pytest.mark.ui


def _ticked(qtbot: QtBot, icons: Path) -> QImage:
    """Return a ticked box as it is drawn with the icons of a folder. Qt warns of one that it does not find."""
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(theme.LIGHT, icons.as_posix()))
    box.setChecked(True)
    box.resize(40, 40)
    return box.grab().toImage()


@pytest.mark.parametrize("name", ["with blanks", "贸易 für Käufer", 'a "quoted" (one)', "it's; {odd}"])
def test_icons_are_found_in_a_folder_of_any_name(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    shutil.copytree(resource_path("icons"), folder)
    assert _ticked(qtbot, folder) == _ticked(qtbot, resource_path("icons"))
