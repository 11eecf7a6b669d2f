# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signs a filed memo with the user's own key: asks for the key file and its passphrase, and keeps neither."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from desktop_app.basics.errors import Refused
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.file_dialogs import ask_for_file
from desktop_app.ui.shared_views.saving import ShowMessage, folder_for, remember_folder, show_folder
from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.widgets.parts import across, button, fill, label
from desktop_app.ui.words.strings import refusal_sentences, tr

if TYPE_CHECKING:
    from desktop_app.services.signing.sign_paper import SignedPaper

_KEYS: Final = "keys"
"""Under this name the folder of key files is remembered, and nothing else of them."""


class SignDialog(DialogFrame):
    """Asks for a key file and its passphrase, and signs the memo of a determination."""

    def __init__(
        self, parent: QWidget, session: Session, determination: int, say: ShowMessage | None = None
    ) -> None:
        about = tr(
            "A file beside the memo shows that you signed just these bytes; the memo stays as it is. Other"
            " programs check it too."
        )
        super().__init__(parent, tr("Sign the memo"), about)
        self._session, self._determination = session, determination
        self._say = say or session.navigator.show_message
        self._busy = False
        self.key_file = LineEditor(tr("Key file"), tr("PKCS#12, ends in .p12 or .pfx"))
        self.passphrase = LineEditor(tr("Passphrase of the key file"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.choose_button = button(tr("Choose"), self._ask_for_key_file)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        self.cancel_button = button(tr("Cancel"), self.close)
        self.sign_button = button(tr("Sign"), self.sign, role="primary")
        self._lay_out()
        self.add_buttons(self.cancel_button, self.sign_button)
        for editor in (self.key_file, self.passphrase):
            editor.textChanged.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        key_label, passphrase_label = label(tr("Key file")), label(tr("Passphrase of the key file"))
        key_label.setBuddy(self.key_file)
        passphrase_label.setBuddy(self.passphrase)
        row = across(self.key_file, self.choose_button)
        kept = label(tr("Neither the key nor its passphrase is kept."), "small", wrap=True)
        fill(self.body, [key_label, 4, row, 12, passphrase_label, 4, self.passphrase, 8, kept, 8, self.fault])

    def _ask_for_key_file(self) -> None:
        begin = folder_for(self._session, _KEYS)
        kinds = [tr("Key file (*.p12 *.pfx)"), tr("All files (*)")]
        ask_for_file(self, tr("Key file"), begin, self.take_key_file, kinds)

    def take_key_file(self, file: Path) -> None:
        """Sign with this key file."""
        self.key_file.show_value(str(file))
        self.passphrase.setFocus()

    def sign(self) -> None:
        """Sign the memo where it lies; a refusal is shown and the dialog stays open."""
        signatures, determination = self._session.client_workspace.signatures, self._determination
        file, passphrase = Path(self.key_file.current_value()), self.passphrase.text()
        self._busy = True
        self._show_state()
        self._session.change(
            lambda: signatures.sign_memo(determination, file, passphrase),
            partial(self._tell_signed, file),
            self._show_refusal,
            can_undo=False,
        )

    def reject(self) -> None:
        """Close the dialog, unless the memo is being signed."""
        if not self._busy:
            super().reject()

    def _tell_signed(self, key_file: Path, signed: SignedPaper) -> None:
        remember_folder(self._session, _KEYS, key_file)
        text = tr("Signed by {who}: {name}", who=signed.signer.subject, name=signed.file.name)
        self._say(text, tr("Show in folder"), partial(show_folder, self._session, signed.file, self._say))
        self._busy = False
        self.close()

    def _show_refusal(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._busy = False
        self._show_state()
        self.fault.setText(
            refusal_sentences(error.what, error.do) if isinstance(error, Refused) else str(error)
        )
        self.fault.show()
        self.fit_to_content()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _show_state(self) -> None:
        """Hide a fault that no longer holds, and enable what can be done."""
        self.fault.hide()
        for widget in (self.key_file, self.passphrase, self.choose_button, self.cancel_button):
            widget.setEnabled(not self._busy)
        self.sign_button.setEnabled(not self._busy and bool(self.key_file.current_value()))
