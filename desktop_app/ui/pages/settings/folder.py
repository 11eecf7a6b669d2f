# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The setting of the folder for papers: typed or chosen, created on request, checked for writing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import check_folder, make_folder
from desktop_app.ui.shared_views.file_dialogs import ask_for_folder
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.widgets.parts import boxed, button, down
from desktop_app.ui.words.strings import refusal_sentences, tr


class FolderBox(QWidget):
    """The field with its chooser below, and the button that makes a folder where there is none."""

    def __init__(self, editor: LineEditor, keep: Callable[[], object]) -> None:
        super().__init__()
        self._editor, self._keep = editor, keep
        self.choose = button(tr("Choose folder"), self._ask_for_folder)
        self.make = button(tr("Create the folder"), self._create_folder)
        self.make.hide()
        buttons = Flow(self.choose, self.make)
        buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setLayout(down(editor, 8, boxed(buttons)))

    def find_fault(self) -> str:
        """Return the fault of the folder that is typed; blank if it can be used, or none is typed."""
        typed = self._editor.current_value()
        folder = Path(typed)
        self.make.setVisible(bool(typed) and folder.is_absolute() and not folder.exists())
        if not typed:
            return ""
        try:
            check_folder(folder)
        except Refused as refused:
            return refusal_sentences(refused.what, refused.do)
        return ""

    def _ask_for_folder(self) -> None:
        begin = Path(self._editor.current_value() or Path.home())
        ask_for_folder(self.window(), tr("Folder for papers"), begin, self.take_folder)

    def take_folder(self, chosen: Path) -> None:
        """Take a folder as if it had been typed."""
        self._editor.show_value(str(chosen))
        self._keep()

    def _create_folder(self) -> None:
        try:
            make_folder(Path(self._editor.current_value()))
        except Refused as refused:
            self._editor.mark_fault(refusal_sentences(refused.what, refused.do))
            return
        self._keep()
