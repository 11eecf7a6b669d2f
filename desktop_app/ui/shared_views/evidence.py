# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Choosing and opening evidence, which is named with a short hash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.evidence import BEGINNINGS, Paper, read_paper
from desktop_app.services.paper_signing import NamedSignature
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainRadio, set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, emptied, label
from desktop_app.ui.words.strings import format_day, tr, translate_text

_SHORT = 12


def short_hash(sha256: str) -> str:
    """Return the first twelve digits of a hash, enough to compare by eye."""
    return sha256[:_SHORT]


def open_paper(session: Session, parent: QWidget, sha256: str) -> None:
    """Write a copy of a paper and open it in the program of the system, once the user knows what that may fetch.

    A page or a mail can name pictures that a browser or a mail program fetches from the internet: who opens it then
    tells its author so.
    """

    def show_copy(copy: tuple[Path, bool]) -> None:
        path, may_fetch = copy
        if not may_fetch:
            show_file(path)
            return
        text = tr(
            "{name} opens in another program, which may fetch from the internet what the file names, such as pictures:"
            " whoever made it would learn that it was opened. Lodestone fetches nothing. The copy is in {folder}",
            name=path.name,
            folder=str(path.parent),
        )
        dialog_frame.ask_to_confirm(
            parent,
            tr("Open in another program?"),
            text,
            verb=tr("Open it"),
            then=lambda: show_file(path),
            careful=True,
        )

    def show_file(path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            dialog_frame.tell_error(
                parent,
                Refused(
                    tr("no program opens this kind of file"),
                    file=str(path),
                    do=tr("Open the copy there with a program of your choice"),
                ),
            )

    evidence = session.checks_workspace.evidence
    session.read("evidence", lambda: (evidence.write_copy(sha256), evidence.may_fetch(sha256)), show_copy)


class EvidencePicker(QWidget):
    """Asks for a file, or for the explicit answer that there is none."""

    edited = Signal()

    def __init__(self, session: Session, label_width: int) -> None:
        super().__init__()
        self._session = session
        self.paper: Paper | None = None
        self.has_file = PlainRadio(tr("A file"))
        self.has_none = PlainRadio(tr("There is none"))
        self.choose_button = button(tr("Choose file"), self._ask_for_file, icon="paperclip")
        self._named = Note("quiet")
        self._fault = Note("fault")
        self.has_file.setAccessibleName(tr("Evidence: a file"))
        self.has_none.setAccessibleName(tr("Evidence: there is none"))
        self.has_file.clicked.connect(self._has_clicked)
        self.has_none.clicked.connect(self._announce_edit)
        name = label(tr("Evidence"), "caption")
        name.setFixedWidth(px(label_width))
        name.setFixedHeight(px(30))
        help_ = tr("PDF, picture or page saved as HTML; kept in the database, named by its hash.")
        fields = down(
            across(self.has_file, self.choose_button, None, gap=8),
            self._named,
            self.has_none,
            label(help_, "small", wrap=True),
            self._fault,
            gap=4,
        )
        line = across(name, boxed(fields), stretch=1)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(0, 6, 0, 4)
        self.setLayout(line)

    @property
    def is_decided(self) -> bool:
        """Tell whether a file was chosen, or the answer is that there is none."""
        return self.has_none.isChecked() or self.value() is not None

    def value(self) -> Paper | None:
        """Return the paper that was chosen."""
        return self.paper if self.has_file.isChecked() else None

    def show_fault(self, fault: str) -> None:
        """Show a fault; a blank one hides it."""
        self._fault.setText(fault)

    def _has_clicked(self) -> None:
        self._announce_edit()
        if self.paper is None:
            self._ask_for_file()

    def _announce_edit(self) -> None:
        self.show_fault("")
        self.edited.emit()

    def _ask_for_file(self) -> None:
        endings = " ".join(f"*{ending}" for ending in BEGINNINGS)
        kinds = [tr("PDF, pictures, saved pages") + f" ({endings})"]
        place = saving.in_folder_of(self._session, "evidence", self.take_file)
        saving.ask_for_file(self.window(), tr("Evidence"), *place, kinds)

    def take_file(self, file: Path) -> None:
        """Read a file off the main thread and show its name and hash."""
        self._session.tasks.run(
            "paper", lambda _progress: read_paper(file), self._show_paper, failed=self._show_refusal
        )

    def _show_paper(self, paper: Paper) -> None:
        self.paper = paper
        self.has_file.setChecked(True)
        caption = tr("{name}, hash {hash}", name=paper.name, hash=short_hash(paper.sha256))
        self._named.setText(caption)
        set_tip(self._named, f"{paper.name}\n{paper.sha256}")
        self.choose_button.setText(tr("Another file"))
        self.choose_button.setAccessibleName(f"{tr('Another file')}: {caption}")
        self._announce_edit()

    def _show_refusal(self, error: Exception) -> None:
        problem, do = dialog_frame.describe_error(error)
        self.show_fault(f"{problem} {do}")
        self.edited.emit()
        if not isinstance(error, Refused):
            raise error


Opens = Callable[[str], object]
"""Opens the paper with a hash."""

# --------------------------------------------------------------------------------------------------
# Who has signed a memo, as it is shown beside it.


class SignatureNote(QWidget):
    """A line a signature, read off the main thread; nothing where nobody has signed."""

    def __init__(self, session: Session, determination: int) -> None:
        super().__init__()
        self._lines = down(on=self, gap=4, margins=(0, 0, 0, 12))
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
    who = signature.signer.subject
    if signature.signed_at is None:
        return f"✓ {tr('Signed by {who}', who=who)}"
    day = format_day(signature.signed_at.astimezone().date())
    return f"✓ {tr('Signed by {who}, {day} by their own clock', who=who, day=day)}"
