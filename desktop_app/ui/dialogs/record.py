# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that records a determination: it asks who decides, in which role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.catalogue.evidence import missing_proof
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainCheck, set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.evidence import EvidencePicker
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import across, boxed, down, label
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import join_sentences, labelled, refusal_sentences, standing_words, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.services.records.determinations import Signature


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


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What one line is recorded with: what to do first, verdict, standing in words, number of open facts, caveats."""

    name: str
    act: str
    verdict: str
    standing: str
    open_facts: int
    caveats: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """The screening to record: its id, its number of lines, and the record number it is a new version of, or blank.

    ``outcomes`` is what each line is recorded with; ``is_handed_in``: a second person reviews and records it.
    ``keep_answers`` writes so many answers (``answers_to_keep``) into the catalogue.
    """

    screening: int
    lines: int
    version_of: str = ""
    outcomes: Sequence[LineOutcome] = ()
    is_handed_in: bool = False
    answers_to_keep: int = 0
    keep_answers: Callable[[], object] | None = None


def _keep(
    session: Session, request: RecordRequest, signed: tuple[Signature, str], progress: Progress
) -> Done[tuple[int, ...]]:
    """Record a screening, or hand it in for review; ``signed`` are the signature and the reason of a new version."""
    signature, why = signed
    client_workspace = session.client_workspace
    if request.is_handed_in:
        done = client_workspace.reviews.hand_in(request.screening, signature, why)
        return Done((), done.changes)
    return client_workspace.records.record_determination(
        request.screening, signature, why, progress=progress.step
    )


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
    if request.version_of:
        versions = tr("The next version of {number} is made, with its memo.", number=request.version_of)
    elif request.lines == 1:
        versions = tr("One determination is made, with its memo.")
    else:
        versions = tr_n("%n determinations are made, each with its memo.", request.lines)
    frozen = tr(
        "Case, conclusion, law and lists are frozen as they are now and never change; a new version"
        " can supersede them."
    )
    return title, join_sentences(versions, frozen), tr("Record")


def open_record(
    parent: QWidget, session: Session, request: RecordRequest, then: Callable[[Any], object]
) -> FormDialog:
    """Ask for name and role, then record; ``then`` gets the ids of the determinations, none where it is handed in."""
    form = _make_form(session, request)

    def save(dialog: FormDialog) -> None:
        from desktop_app.services.records.determinations import Signature

        values = form.current_values()
        needed = ("name", "role", "why") if request.version_of else ("name", "role")
        missing = {key: tr("Fill this in.") for key in needed if not values[key].strip()}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.lock_until_done()
        signature = Signature(values["name"], values["role"])

        def finish_record(determinations: Sequence[int]) -> None:
            session.memory.setValue("signed/name", values["name"])
            session.memory.setValue("signed/role", values["role"])
            dialog.close_when_done()
            if request.keep_answers is not None and keep.isChecked():
                request.keep_answers()
            then(determinations)

        why = values.get("why", "")
        session.change_with(
            lambda progress: _keep(session, request, (signature, why), progress),
            finish_record,
            dialog.show_refusal,
            at=dialog.show_progress,
        )

    title, about, verb = _describe_request(request)
    dialog = FormDialog(parent, title, form, save, about=about, verb=verb, place="dialog/record")
    if request.outcomes:
        table = QGridLayout()
        table.setHorizontalSpacing(16)
        table.setVerticalSpacing(6)
        several = len(request.outcomes) > 1
        differ = len({line.standing for line in request.outcomes}) > 1
        heads = [tr("Do first"), tr("Verdict"), *([tr("Standing")] if differ else []), tr("Open facts")]
        for column, head in enumerate([tr("Line"), *heads] if several else heads):
            table.addWidget(label(head, "caption"), 0, column)
        for row, line in enumerate(request.outcomes, 1):
            count = label(str(line.open_facts))
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            standing = label(line.standing, wrap=True)
            standing.setMinimumWidth(px(110))
            act = boxed(across(label(values.act_short(line.act), line.act), None))
            cells = [act, VerdictChip(line.verdict), *([standing] if differ else []), count]
            for column, cell in enumerate([label(line.name), *cells] if several else cells):
                table.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        if not differ:  # said once, below the lines
            below = len(request.outcomes) + 1
            table.addWidget(label(tr("Standing"), "caption"), below, 0)
            table.addWidget(label(request.outcomes[0].standing, wrap=True), below, 1, 1, -1)
        table.setColumnStretch(len(heads) - 1 if several else len(heads) - 2, 1)
        caveats = dict.fromkeys(
            labelled(line.name, caveat)
            if several
            and len(request.outcomes) > len([line for line in request.outcomes if caveat in line.caveats])
            else caveat
            for line in request.outcomes
            for caveat in line.caveats
            if caveat
        )
        notes = [label(caveat, "small", wrap=True) for caveat in caveats]
        dialog.body.insertWidget(0, boxed(down(table, *notes, 16, gap=6)))
    keep = PlainCheck(
        tr_n("Keep %n answer(s) in the catalogue, so that they are not asked again", request.answers_to_keep)
    )
    keep.setChecked(request.answers_to_keep > 0)
    keep.setVisible(request.answers_to_keep > 0)
    dialog.body.addWidget(keep)
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# The dialog that records a status check: what was found in the ministry's notices, where, by whom, with
# evidence.


_ROWS = tuple(
    (name,) for name in ("state", "notice", "from_", "until", "where", "checked_on", "by", "provision")
)
_OF_NOTICE = ("notice", "from_", "end", "until")
"""What is asked once a notice was found."""
_WIDTH = 130
_NOTHING_NEW = "nothing_new"


class CheckDialog(FormDialog):
    """The form of a status check with its evidence."""

    handbook_place = "dialog/status_check"

    def __init__(self, parent: QWidget, session: Session) -> None:
        (group,) = make_groups(session, StatusCheck, [("", _ROWS)])
        states = ("suspended", "in_force", "ended", "not_started")
        overrides: dict[str, dict[str, Any]] = {
            "where": {"label": tr("Where looked"), "hint": tr("page or paper, as it can be found again")},
            "by": {"label": tr("Initials or name")},
            "state": {
                "label": tr("What you found"),
                "options": [
                    ("", tr("Choose what you found")),
                    (_NOTHING_NEW, tr("Looked, nothing new")),
                    *((state, standing_words(state)) for state in states),
                ],
            },
            "until": {"label": tr("Last day"), "help": tr("To and including this day.")},
        }
        provision = next(row[0] for row in group.rows if row[0].name == "provision")
        choose = tr("Choose a provision")
        named = [
            (key, f"{key}  {provision_title}" if key else choose)
            for key, provision_title in provision.options
        ]
        overrides["provision"] = {"options": named}
        rows = [[replace(field, **overrides.get(field.name, {})) for field in row] for row in group.rows]
        ends = [
            ("", tr("Choose whether one is stated")),
            ("day", tr("On the day below")),
            ("none", tr("No end stated")),
        ]
        end = Input("end", tr("End"), "choice", "", "", ends)
        rows.insert(1 + [row[0].name for row in rows].index("from_"), [end])
        scope = [("", tr("Every later case of this client")), ("yes", tr("Every client"))]
        rows.append([Input("every", tr("Applies to"), "choice", "", "", scope)])
        which = [row for row in rows if row[0].name in ("provision", "every")]
        facts = [row for row in rows if row not in which]
        form = Form(
            [Group("", facts), Group(tr("Which provision, and for whom"), which, is_folded=True)], _WIDTH
        )
        part_of = session.program.pack.provisions[session.program.pack.limbs[0].provision].part_of
        form.show_values(
            {
                "provision": part_of or session.program.pack.limbs[0].provision,
                "checked_on": session.today.isoformat(),
                "by": last_signer(session)[0],
            }
        )
        super().__init__(
            parent,
            tr("Record a check"),
            form,
            lambda _dialog: self.record_check(),
            about=tr(
                "Look at the ministry's notices, then note what you found. It enters every later"
                " case and stands on the law line until it is deleted on the page Law. Determinations"
                " recorded before stay as they are; those recorded with it keep their copy."
            ),
            verb=tr("Record"),
        )
        self._session = session
        self.evidence = EvidencePicker(session, _WIDTH)
        self.evidence.edited.connect(self.fit_to_content)
        self.body.insertWidget(1, self.evidence)
        self._is_of_notice = True
        form.edited.connect(self._show_rows_of_notice)
        self._show_rows_of_notice()

    def _show_rows_of_notice(self) -> None:
        """Ask for number, days and end of a notice only where one was found."""
        is_found = self.form.find_editor("state").current_value() not in ("", _NOTHING_NEW)
        if is_found != self._is_of_notice:
            self._is_of_notice = is_found
            for name in _OF_NOTICE:
                self.form.show_row(name, is_shown=is_found)
            self.fit_to_content()

    def record_check(self) -> None:
        """Record the check, or show at each field what is wrong with it."""
        self._show_rows_of_notice()
        values = self.form.current_values()
        every, end, finding = (values.pop(key) for key in ("every", "end", "state"))
        state = "" if finding == _NOTHING_NEW else finding
        filled = with_cells(StatusCheck(state=state), values)
        # fields that must not be left blank: the finding, where it was seen, whether it ends
        faults: dict[str, str] = {}
        if not finding:
            faults["state"] = tr("Choose what you found.")
        else:
            if not filled.where:
                faults["where"] = tr("Say where you looked.")
            if finding in ("suspended", "in_force") and not end:
                faults["end"] = tr("Say whether the notice states an end.")
            if end == "day" and not filled.until:
                faults["until"] = tr("Give the last day.")
            if end != "day" and filled.until:
                faults["end"] = tr("A last day is given. Say that it ends on that day, or take it out.")
        store_check(self, self._session, self.evidence, filled, faults, every_client=every == "yes")


def store_check(
    dialog: FormDialog,
    session: Session,
    evidence: EvidencePicker,
    filled: StatusCheck,
    faults: Mapping[str, str],
    *,
    every_client: bool,
) -> None:
    """Store a check with its evidence and close its dialog, or show at each field what is wrong with it.

    ``faults`` are those that the dialog knows of by itself.
    """
    problems = (*missing_proof(filled), *session.workspace.form_problems(filled))
    found_faults = {problem.field: refusal_sentences(problem.what, problem.do) for problem in problems}
    evidence.show_fault("" if evidence.is_decided else tr("Choose a file, or say that there is none."))
    dialog.show_faults({**found_faults, **faults})
    if found_faults or faults or not evidence.is_decided:
        return
    paper, counts_for_all = evidence.value(), every_client or session.has_all_clients
    set_available(dialog.confirm_button, tr("Being stored …"))
    session.change(
        lambda: session.checks_workspace.checks.add(filled, every_client=counts_for_all, evidence=paper),
        lambda _id: dialog.close(),
        dialog.show_refusal,
    )


def open_check(parent: QWidget, session: Session) -> CheckDialog:
    """Open the dialog in which a check is recorded."""
    dialog = CheckDialog(parent, session)
    dialog.show_first()
    return dialog
