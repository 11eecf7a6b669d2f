# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The documents of a product, supplier, party or screening, and where one figure comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from desktop_app.services.catalogue.attachments import (
    AGAIN,
    FIGURES,
    KINDS,
    OF_GOODS,
    PROVES,
    Attached,
    DocumentDetails,
    Origin,
    Subject,
    figure_subject,
)
from desktop_app.services.catalogue.evidence import BEGINNINGS, Paper, read_paper
from desktop_app.services.catalogue.products import FACTS
from desktop_app.services.schema.columns import CATALOGUE_TOPICS, CHOICE_WORDS, SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import ProductDetail
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, FormDialog
from desktop_app.ui.shared_views.evidence import open_paper, short_hash
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, emptied, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text

_TOPICS: Final = CATALOGUE_TOPICS | {"evidence"}

Figures = Sequence[tuple[Subject, str]]
"""What a document can be attached to, each with its words; the first is what the view is about as a whole."""


class DocumentsView(QWidget):
    """The documents of one subject: opened, attached by a button or dropped here, changed and detached.

    ``read`` returns those to show, if not simply those of the first of ``figures``.
    """

    documents_read = Signal(object)
    """Documents were read and are on screen."""

    def __init__(
        self, session: Session, figures: Figures, read: Callable[[], Sequence[Attached]] | None = None
    ) -> None:
        super().__init__()
        self._session, self.figures = session, figures
        subject = figures[0][0]
        attachments = session.client_workspace.attachments
        self._read = read or partial(attachments.of, subject.sheet, subject.id)
        self.attach_button = button(
            tr("Attach document"), self.ask_for_document, icon="paperclip", tip=tr("PDF, picture or mail")
        )
        self._rows = down()
        hint = label(tr("or drop a file here"), "small")
        down(
            make_section_heading(tr("Documents")),
            self._rows,
            6,
            across(self.attach_button, hint, None),
            on=self,
        )
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Documents"))
        session.change_bus.changed.connect(self._read_if_concerned)
        self.read_again()

    def make_note(self) -> QLabel:
        """Return a line for the top of a page, which says how many documents have to be looked at again."""
        note = Note("fault")

        def show_count(documents: Sequence[Attached]) -> None:
            count = sum(bool(attached.again) for attached in documents)
            note.setText(tr_n("%n document(s) below to be looked at again", count) if count else "")

        self.documents_read.connect(show_count)
        return note

    def _read_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS and self._session.client is not None:
            self.read_again()

    def read_again(self) -> None:
        """Read the documents and show them."""
        self._session.read(f"documents {id(self)}", self._read, self.show_documents)

    def show_documents(self, documents: Sequence[Attached]) -> None:
        """Show documents, those to look at again first."""
        if not isValid(self):
            return
        emptied(self._rows)
        own_figures = dict(self.figures)
        for attached in sorted(documents, key=lambda attached: not attached.again):
            details, figure = attached.details, figure_words(attached.subject)
            about = own_figures.get(attached.subject) or strings.join_with_commas((attached.owner, figure))
            open_file = partial(open_paper, self._session, self.window(), attached.sha256)
            name = attached.name
            go = button(name, open_file, role="link", name=tr("Open {name}", name=name))
            change = button(tr("Change"), partial(self._change, attached), role="link", about=name)
            detach = button(tr("Detach"), partial(self._ask_detach, attached), role="link", about=name)
            column = down(across(go, None, change, detach, gap=10), gap=2)
            texts = (
                "" if attached.subject == self.figures[0][0] else about,
                document_words(details),
                tr("states {figure}", figure=details.states) if details.states else "",
                tr("SHA-256 {hash}", hash=short_hash(attached.sha256)),
            )
            column.addWidget(label(strings.join_with_commas(filter(None, texts)), "small", wrap=True))
            if attached.again:
                column.addWidget(label(again_words(attached.again), "fault", wrap=True))
            if attached.subject.sheet in OF_GOODS:
                content, origin = map(translate_text, PROVES[details.kind])
                proves = [
                    ShownFact(tr("Proves of content"), content),
                    ShownFact(tr("Proves of origin"), origin),
                ]
                column.addWidget(FactList(proves, 110))
            column.setContentsMargins(0, 4, 0, 6)
            self._rows.addWidget(boxed(column))
        if not documents:
            self._rows.addWidget(label(tr("No document is attached."), "quiet", wrap=True))
        self.documents_read.emit(documents)

    # ---- changing ----------------------------------------------------------------------------

    def ask_for_document(self) -> None:
        """Ask for a file and what it shows."""
        ask_for_document(self, self._session, self.figures)

    def take_file(self, file: Path) -> None:
        """Read a file off the main thread, then ask what it shows."""
        _take_file(self, self._session, self.figures, file)

    def _change(self, attached: Attached) -> None:
        attachments = self._session.client_workspace.attachments
        about = tr("What the catalogue says now counts as seen.")
        _ask_what_it_shows(
            self,
            (tr("Change {name}", name=attached.name), about, tr("Save")),
            (
                {column.name: getattr(attached.details, column.name) for column in fields(attached.details)},
                (),
            ),
            lambda details, _subject, dialog: self._session.change(
                partial(attachments.change, attached.id, details),
                lambda _none: dialog.close_when_done(),
                dialog.show_refusal,
            ),
        )

    def _ask_detach(self, attached: Attached) -> None:
        detach = partial(self._session.client_workspace.attachments.remove, attached.id)
        text = tr(
            "It no longer counts for {owner}. The file stays in the data file, as journal and records name it."
            " Undo attaches it again.",
            owner=attached.owner,
        )
        dialog_frame.ask_to_confirm(
            self.window(),
            tr("Detach {name}?", name=attached.name),
            text,
            verb=tr("Detach"),
            then=lambda: self._session.change(detach),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the file that was dropped, one at a time."""
        files = _dropped(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.take_file(files[0])


def _dropped(data: QMimeData) -> list[Path]:
    """Return the files of a drop, where the first is of a kind that is kept as evidence."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files if files and files[0].suffix.lower() in BEGINNINGS else []


def document_words(details: DocumentDetails) -> str:
    """Return kind, issuer and days of a document."""
    issued = strings.format_day(details.issued_on) if details.issued_on else ""
    until = (
        tr("valid until {day}", day=strings.format_day(details.valid_until)) if details.valid_until else ""
    )
    return strings.join_with_commas(
        filter(None, (translate_text(KINDS[details.kind]), details.issuer, issued, until))
    )


def again_words(codes: Sequence[str]) -> str:
    """Return why a document has to be looked at again."""
    return tr("Look again: {reasons}.", reasons=reasons_words(codes))


def reasons_words(codes: Sequence[str]) -> str:
    """Return the reasons alone."""
    return strings.join_with_semicolons(translate_text(AGAIN[code]) for code in codes)


def figure_words(subject: Subject) -> str:
    """Return the name of a figure of a product; blank for a whole product and for others."""
    if not subject.field or subject.sheet not in FIGURES:
        return ""
    name = translate_text(SHEETS[subject.sheet].columns[FIGURES[subject.sheet][subject.field][0]].label)
    if subject.sheet == Sheet.BILL:
        return strings.join_with_commas((subject.line, name))
    return tr("Material {line}: {figure}", line=subject.line, figure=name) if subject.line else name


def ask_for_document(parent: QWidget, session: Session, figures: Figures) -> None:
    """Ask for a file, what it shows and for what, and attach it."""
    endings = " ".join(f"*{ending}" for ending in BEGINNINGS)
    take = partial(_take_file, parent, session, figures)
    place = saving.in_folder_of(session, "evidence", take)
    saving.ask_for_file(parent.window(), tr("Attach document"), *place, [tr("Documents") + f" ({endings})"])


def _take_file(parent: QWidget, session: Session, figures: Figures, file: Path) -> None:
    take = partial(attach_paper, parent, session, figures)
    session.tasks.run("document", lambda _progress: read_paper(file), take)


def attach_paper(parent: QWidget, session: Session, figures: Figures, paper: Paper) -> FormDialog:
    """Ask what a document shows and for what, and attach it."""
    attachments = session.client_workspace.attachments
    return _ask_what_it_shows(
        parent,
        (
            tr("Attach {name}", name=paper.name),
            tr("SHA-256 {hash}", hash=short_hash(paper.sha256)),
            tr("Attach"),
        ),
        ({"kind": "mail" if Path(paper.name).suffix.lower() in (".eml", ".msg") else "certificate"}, figures),
        lambda details, subject, dialog: session.change(
            partial(attachments.attach, subject, paper, details),
            lambda _id: dialog.close_when_done(),
            dialog.show_refusal,
        ),
    )


def _ask_what_it_shows(
    parent: QWidget,
    heading: tuple[str, str, str],
    offered: tuple[dict[str, str], Figures],
    save: Callable[[DocumentDetails, Subject, FormDialog], None],
) -> FormDialog:
    """Open the form of a document. ``offered`` are its values and what it can be attached to, none to leave that."""
    values, figures = offered
    kinds = [(kind, translate_text(text)) for kind, text in KINDS.items()]
    rows = [
        [Input("kind", tr("Kind"), "choice", options=kinds)],
        [Input("issuer", tr("Issued by"))],
        [Input("issued_on", tr("Day of the document"), "day")],
        [Input("valid_until", tr("Valid until"), "day", hint=tr("no end is named"))],
        [
            Input(
                "states", tr("Figure in the document"), help=tr("As the document has it, such as 50 g or CN")
            )
        ],
        [Input("note", tr("Note"))],
    ]
    if len(figures) > 1:
        options = [(str(number), text) for number, (_, text) in enumerate(figures)]
        rows.insert(1, [Input("figure", tr("Proves"), "choice", options=options)])
    stronger = (
        tr(
            "Content, stronger to weaker: a laboratory on the lot, EN 10204 3.2, 3.1, 2.2, 2.1, a material"
            " declaration, a data sheet, X-rays on a coated magnet."
        ),
        tr(
            "Origin by stage: linked records, an export licence, an export declaration; a statement that names"
            " stages and lot; a certificate of origin; a letter without a lot."
        ),
        tr(
            "By custom, not by law. A test proves no origin; a certificate of origin says nothing of dysprosium."
        ),
    )
    form = Form([Group("", rows, note="\n".join(stronger))], 130)
    form.show_values({"figure": "0", **values} if len(figures) > 1 else values)

    def collect(dialog: FormDialog) -> None:
        typed: dict[str, Any] = form.current_values()
        subject = figures[int(typed.get("figure") or 0)][0] if figures else Subject("", 0)
        dialog.lock_until_done()
        save(
            DocumentDetails(**{column.name: typed[column.name] for column in fields(DocumentDetails)}),
            subject,
            dialog,
        )

    title, about, verb = heading
    dialog = FormDialog(
        parent.window(), title, form, collect, about=about, verb=verb, place="dialog/attachment"
    )
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# The figures of a product, and where one of them comes from.


def list_figures(detail: ProductDetail) -> list[tuple[Subject, str]]:
    """Return what a document of a product can prove: the product as a whole, and each of its figures."""
    figures = [(Subject(Sheet.PRODUCTS, detail.id), tr("The product as a whole"))]
    for sheet, facts in FACTS.items():
        lines = [material.line for material in detail.materials] if sheet == Sheet.MATERIALS else [""]
        subjects = [Subject(sheet, detail.id, line, fact) for line in lines for fact in facts]
        figures += [(subject, figure_words(subject)) for subject in subjects]
    return figures


class OriginDialog(DialogFrame):
    """Where one figure comes from: kind, document, who, when; its documents, and what it was before."""

    handbook_place = "dialog/attachment"

    def __init__(self, parent: QWidget, session: Session, subject: Subject, name: str) -> None:
        super().__init__(parent, tr("Where it comes from: {figure}", figure=name), width=560)
        self._session, self._subject, self._name = session, subject, name
        self._facts = down()
        self.body.addLayout(self._facts)
        self.documents = DocumentsView(session, [(subject, name)], self._read_documents)
        self.documents.documents_read.connect(lambda _documents: self._fit_again())
        self.body.addWidget(self.documents)
        self._earlier = down()
        self.body.addLayout(self._earlier)
        self.add_buttons(button(tr("Close"), self.close))
        session.read(
            f"origin {id(self)}",
            partial(session.client_workspace.attachments.origin_of, subject),
            self.show_origin,
        )

    def _read_documents(self) -> Sequence[Attached]:
        return self._session.client_workspace.attachments.origin_of(self._subject).documents

    def show_origin(self, origin: Origin) -> None:
        """Show source and earlier values."""
        if not isValid(self):
            return
        emptied(self._facts)
        source = origin.source
        kinds = CHOICE_WORDS["source_kind"]
        rows = [(tr("Figure"), self._words_of(origin.value))]
        if source:
            rows += [
                (tr("Kind of source"), translate_text(kinds.get(source.source_kind, source.source_kind))),
                (tr("Document"), source.source_document),
                (tr("Stated by"), source.source_by),
                (tr("Stated on"), strings.format_day(source.source_on) if source.source_on else ""),
                (tr("Note"), source.note),
            ]
        self._facts.addWidget(FactList([ShownFact(name, value) for name, value in rows if value]))
        emptied(self._earlier)
        self._earlier.addWidget(make_section_heading(tr("Earlier values")))
        for earlier in origin.earlier:
            day, value = strings.format_day(earlier.at[:10]), self._words_of(earlier.value)
            was = tr("Until {day}, changed by {by}: {value}", day=day, by=earlier.by, value=value)
            self._earlier.addWidget(label(was, wrap=True))
        if not origin.earlier:
            self._earlier.addWidget(label(tr("The journal knows no earlier value."), "quiet", wrap=True))
        self._fit_again()

    def _words_of(self, value: str) -> str:
        column = SHEETS[Sheet(self._subject.sheet)].columns.get(self._subject.field)
        if column is not None and value:
            value = strings.country_name(value) if column.kind == "country" else value
            value = translate_text(CHOICE_WORDS.get(column.kind, {}).get(value, value))
        return value or tr("not known")

    def _fit_again(self) -> None:
        """Fit the height once Qt has laid out what arrived."""
        QTimer.singleShot(0, self, self.fit_to_content)


def open_origin(session: Session, product: int, figure: str, name: str) -> OriginDialog:
    """Open where a figure of a product comes from; ``figure`` is a fact, or "materials.LINE.FACT"."""
    subject = figure_subject(product, figure)
    dialog = OriginDialog(session.navigator.dialog_parent, session, subject, name)
    dialog.open()
    return dialog
