# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One memo for all lines of a shipment, shown before anything is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.services.context.context import key_from_name
from desktop_app.services.records.recording import Signature
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import tell_error
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class ShipmentMemo:
    """The memo of a screening of several lines; ``shipment`` is what was screened."""

    window: QWidget
    session: Session
    screening: int
    shipment: str

    def show_memo(self) -> None:
        """Print the memo and show it."""
        records = self.session.client_workspace.records
        signature = Signature(*last_signer(self.session), self.session.today)
        self.session.tasks.run(
            "shipment memo",
            lambda _progress: records.print_shipment(self.screening, signature),
            self._show_paper,
            failed=partial(tell_error, self.window),
        )

    def _show_paper(self, pdf: bytes) -> None:
        name = "-".join(filter(None, ("memo", key_from_name(self.shipment))))
        dialog = PaperDialog(self.window, self.session, Paper(tr("Memo of the shipment"), f"{name}.pdf", pdf))
        dialog.open()
        dialog.view.setFocus()
