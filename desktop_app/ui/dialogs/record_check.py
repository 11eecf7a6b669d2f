# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that records a status check: what was found in the ministry's notices, where, by whom, with evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.catalogue.evidence import missing_proof
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.evidence import EvidencePicker
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.widgets.forms.editors import Options
from desktop_app.ui.widgets.forms.form import Form, Group, Input
from desktop_app.ui.words.strings import refusal_sentences, standing_words, tr

_ROWS = (
    ("provision",),
    ("state",),
    ("notice",),
    ("from_",),
    ("until",),
    ("where",),
    ("checked_on",),
    ("by",),
)
_WIDTH = 130
_NOTHING_NEW = "nothing_new"


def _make_form(session: Session) -> Form:
    (group,) = make_groups(session, StatusCheck, [("", _ROWS)])
    overrides: dict[str, dict[str, Any]] = {
        "where": {"label": tr("Where looked"), "hint": tr("page or paper, as it can be found again")},
        "by": {"label": tr("Initials or name")},
        "state": {"label": tr("What you found"), "options": _finding_options()},
        "until": {"label": tr("Last day"), "help": tr("To and including this day.")},
    }
    provision = next(row[0] for row in group.rows if row[0].name == "provision")
    choose = tr("Choose a provision")
    named = [
        (key, f"{key}  {provision_title}" if key else choose) for key, provision_title in provision.options
    ]
    overrides["provision"] = {"options": named}
    rows = [[replace(field, **overrides.get(field.name, {})) for field in row] for row in group.rows]
    end = Input("end", tr("End"), "choice", "", "", _end_options())
    rows.insert(1 + [row[0].name for row in rows].index("from_"), [end])
    scope = [("", tr("Every later case of this client")), ("yes", tr("Every client"))]
    rows.append([Input("every", tr("Applies to"), "choice", "", "", scope)])
    form = Form([Group("", rows)], _WIDTH)
    part_of = session.program.pack.provisions[session.program.pack.limbs[0].provision].part_of
    form.show_values(
        {
            "provision": part_of or session.program.pack.limbs[0].provision,
            "checked_on": session.today.isoformat(),
            "by": last_signer(session)[0],
        }
    )
    return form


def _finding_options() -> Options:
    """Return the possible findings; none is preselected."""
    states = ("suspended", "in_force", "ended", "not_started")
    return [
        ("", tr("Choose what you found")),
        (_NOTHING_NEW, tr("Looked, nothing new")),
        *((state, standing_words(state)) for state in states),
    ]


def _end_options() -> Options:
    return [
        ("", tr("Choose whether one is stated")),
        ("day", tr("On the day below")),
        ("none", tr("No end stated")),
    ]


class CheckDialog(FormDialog):
    """The form of a status check with its evidence."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(
            parent,
            tr("Record a check"),
            _make_form(session),
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

    def record_check(self) -> None:
        """Record the check, or show at each field what is wrong with it."""
        values = self.form.current_values()
        every, end, finding = (values.pop(key) for key in ("every", "end", "state"))
        state = "" if finding == _NOTHING_NEW else finding
        filled, session = StatusCheck(**values, state=state), self._session
        problems = (*missing_proof(filled), *session.workspace.form_problems(filled))
        faults = {problem.field: refusal_sentences(problem.what, problem.do) for problem in problems}
        faults |= _find_undecided(finding, end, filled)
        self.evidence.show_fault(
            "" if self.evidence.is_decided else tr("Choose a file, or say that there is none.")
        )
        self.show_faults(faults)
        if faults or not self.evidence.is_decided:
            return
        paper = self.evidence.value()
        self.confirm_button.setEnabled(False)
        session.change(
            lambda: session.client_workspace.checks.add(filled, every_client=every == "yes", evidence=paper),
            lambda _id: self.close(),
            self.show_refusal,
        )


def _find_undecided(finding: str, end: str, filled: StatusCheck) -> dict[str, str]:
    """Return the faults of fields that must not be left blank: the finding, where it was seen, whether it ends."""
    if not finding:
        return {"state": tr("Choose what you found.")}
    faults: dict[str, str] = {}
    if not filled.where:
        faults["where"] = tr("Say where you looked.")
    if finding in ("suspended", "in_force") and not end:
        faults["end"] = tr("Say whether the notice states an end.")
    if end == "day" and not filled.until:
        faults["until"] = tr("Give the last day.")
    if end != "day" and filled.until:
        faults["end"] = tr("A last day is given. Say that it ends on that day, or take it out.")
    return faults


def open_check(parent: QWidget, session: Session) -> CheckDialog:
    """Open the dialog in which a check is recorded."""
    dialog = CheckDialog(parent, session)
    dialog.show_first()
    return dialog
