# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that records a determination: it asks who decides, in which role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.schema.outcome import Done
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts.shapes import VerdictChip
from desktop_app.ui.widgets.forms.form import Form, Group, Input
from desktop_app.ui.widgets.parts import boxed, down, label
from desktop_app.ui.words.strings import join_sentences, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.services.records.recording import Signature


def _make_form(session: Session, request: RecordRequest) -> Form:
    name = Input("name", tr("Your name"), help=tr("The person who decides"))
    role = Input("role", tr("Your role"), hint=tr("such as: export control officer"))
    rows = [[name], [role]]
    if request.version_of:
        rows.append([Input("why", tr("Reason"), hint=tr("why it takes the place of the version before"))])
    form = Form([Group("", rows)], 90)
    name_before, role_before = last_signer(session)
    form.show_values({"name": name_before, "role": role_before})
    return form


def last_signer(session: Session) -> tuple[str, str]:
    """Return name and role of the signer: those of the settings, else those given last."""
    chosen, memory = session.settings, session.memory
    return (
        chosen.signer or str(memory.value("signed/name") or ""),
        chosen.signer_role or str(memory.value("signed/role") or ""),
    )


def _explain_recording(lines: int, version_of: str) -> str:
    if version_of:
        versions = tr("The next version of {number} is made, with its memo.", number=version_of)
    elif lines == 1:
        versions = tr("One determination is made, with its memo.")
    else:
        versions = tr_n("%n determinations are made, each with its memo.", lines)
    frozen = tr(
        "Case, conclusion, law and lists are frozen as they are now and never change; a new version"
        " can supersede them."
    )
    return join_sentences(versions, frozen)


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What one line is recorded with: verdict, standing in words, number of open facts, caveats."""

    name: str
    verdict: str
    standing: str
    open_facts: int
    caveats: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """The screening to record: its id, its number of lines, and the record number it is a new version of, or blank.

    ``outcomes`` is what each line is recorded with; ``is_handed_in``: a second person reviews and records it.
    """

    screening: int
    lines: int
    version_of: str = ""
    outcomes: Sequence[LineOutcome] = ()
    is_handed_in: bool = False


def _outcome_table(lines: Sequence[LineOutcome]) -> QWidget:
    """Return the table of outcomes, one row for each line, with the caveats of their verdicts below."""
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(6)
    several = len(lines) > 1
    heads = [tr("Verdict"), tr("Standing"), tr("Open facts")]
    for column, head in enumerate([tr("Line"), *heads] if several else heads):
        table.addWidget(label(head, "caption"), 0, column)
    for row, line in enumerate(lines, 1):
        count = label(str(line.open_facts))
        standing = label(join_sentences(line.standing), wrap=True)
        cells = [VerdictChip(line.verdict), standing, count]
        for column, cell in enumerate([label(line.name), *cells] if several else cells):
            table.addWidget(cell, row, column)
    table.setColumnStretch(len(heads) - 1 if several else len(heads) - 2, 1)
    caveats = dict.fromkeys(
        f"{line.name}: {caveat}"
        if several and len(lines) > len(_lines_with_caveat(lines, caveat))
        else caveat
        for line in lines
        for caveat in line.caveats
        if caveat
    )
    notes = [label(caveat, "small", wrap=True) for caveat in caveats]
    return boxed(down(table, *notes, 16, gap=6))


def _lines_with_caveat(lines: Sequence[LineOutcome], caveat: str) -> list[LineOutcome]:
    return [line for line in lines if caveat in line.caveats]


def _keep(session: Session, request: RecordRequest, signature: Signature, why: str) -> Done[tuple[int, ...]]:
    """Record a screening, or hand it in for review."""
    client_workspace = session.client_workspace
    if request.is_handed_in:
        done = client_workspace.reviews.hand_in(request.screening, signature, why)
        return Done((), done.changes)
    return client_workspace.records.record_determination(request.screening, signature, why)


def _describe_request(request: RecordRequest) -> tuple[str, str, str]:
    """Return title, explanation and verb of the dialog."""
    if request.is_handed_in:
        about = tr(
            "This client asks for a second person. Handed in, nothing of it can be changed; another person"
            " reads it, and records it under both names or sends it back."
        )
        return tr("Hand in for review"), about, tr("Hand in")
    title = tr("Record determination")
    if request.version_of:
        title = tr("Record new version of {number}", number=request.version_of)
    return title, _explain_recording(request.lines, request.version_of), tr("Record")


def open_record(
    parent: QWidget, session: Session, request: RecordRequest, then: Callable[[Any], object]
) -> FormDialog:
    """Ask for name and role, then record; ``then`` gets the ids of the determinations, none where it is handed in."""
    form = _make_form(session, request)

    def save(dialog: FormDialog) -> None:
        from desktop_app.services.records.recording import Signature

        values = form.current_values()
        missing = {key: tr("Fill this in.") for key in ("name", "role") if not values[key]}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.lock_until_done()
        signature = Signature(values["name"], values["role"])

        def finish_record(determinations: Sequence[int]) -> None:
            session.memory.setValue("signed/name", values["name"])
            session.memory.setValue("signed/role", values["role"])
            dialog.close_when_done()
            then(determinations)

        why = values.get("why", "")
        session.change(lambda: _keep(session, request, signature, why), finish_record, dialog.show_refusal)

    title, about, verb = _describe_request(request)
    dialog = FormDialog(parent, title, form, save, about=about, verb=verb)
    if request.outcomes:
        dialog.body.insertWidget(0, _outcome_table(request.outcomes))
    dialog.show_first()
    return dialog
