# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who has signed a memo, as it is shown beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.services.context.papers.signature_port import CheckedSignature
from desktop_app.services.signing.named_signatures import NamedSignature
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.parts import emptied, label
from desktop_app.ui.words.strings import format_day, tr, translate_text


class SignatureNote(QWidget):
    """A line a signature, read off the main thread; nothing where nobody has signed."""

    def __init__(self, session: Session, determination: int) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 12)
        self._lines.setSpacing(4)
        self.hide()
        signatures = session.client_workspace.signatures
        session.read_long(
            f"signatures {id(self)}",
            lambda _progress: signatures.list_signatures(determination),
            self._show,
            lambda _error: None,  # the page tells that the memo cannot be read
        )

    def _show(self, found: Sequence[NamedSignature]) -> None:
        if not isValid(self) or not found:
            return
        emptied(self._lines)
        for named in found:
            role = "fault" if named.signature.fit == "differs" else "small"
            self._lines.addWidget(label(signature_words(named), role, wrap=True))
        unjudged = tr("Whether the certificates can be trusted was not judged.")
        self._lines.addWidget(label(unjudged, "small", wrap=True))
        self.show()


def signature_words(named: NamedSignature) -> str:
    """Return who signed and when, or why the signature does not count, as one line with its mark."""
    signature = named.signature
    if signature.fit == "differs":
        return f"✕ {tr('{name} does not fit this memo: {why}', name=named.name, why=translate_text(signature.why))}"
    if signature.fit == "not_checked" or signature.signer is None:
        return f"? {tr('{name} was not checked: {why}', name=named.name, why=translate_text(signature.why))}"
    return f"✓ {_signed_words(signature, signature.signer.subject)}"


def _signed_words(signature: CheckedSignature, who: str) -> str:
    if signature.signed_at is None:
        return tr("Signed by {who}", who=who)
    day = format_day(signature.signed_at.astimezone().date())
    return tr("Signed by {who}, {day} by their own clock", who=who, day=day)
