# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Status checks with their evidence; they enter every later case of a client."""

from __future__ import annotations

from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.services.catalogue.evidence import Evidence, Paper
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Transaction
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.schema.outcome import Done, FieldProblem
from desktop_app.services.schema.rows import StatusCheckRow

_MOVES: Final = ("in_force", "suspended", "ended")
_SHOWN_BY: Final = {
    "from_": ("the first day is missing", "Give the day from which it has been so"),
    "notice": ("the notice is missing", "Name the notice that says so"),
    "where": ("where you looked is missing", "Name the page or paper, so that it is found again"),
}


def missing_proof(form: StatusCheck) -> tuple[FieldProblem, ...]:
    """Return what a check lacks to change the standing: a state needs a notice and a page, not only a name."""
    if form.state not in _MOVES:
        return ()
    missing = ((name, problem_texts) for name, problem_texts in _SHOWN_BY.items() if not getattr(form, name))
    return tuple(FieldProblem(name, *words) for name, words in missing)


class Checks:
    """The status checks of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self, provision: str = "") -> list[StatusCheckRow]:
        """Return the checks that count for this client, latest first; of one provision if it is given."""
        return self._context.store.lists.list_status_checks(self._client, provision)

    def add(
        self, form: StatusCheck, *, every_client: bool = False, evidence: Paper | None = None
    ) -> Done[int]:
        """Record a check; it enters every later case, of all clients with ``every_client``. Returns its id.

        ``by`` holds initials or name, ``where`` the page or paper looked at. ``evidence`` is stored with it and named
        in every such case by its hash. A blank state means that no new notice was seen; it changes no standing.
        Errors: Refused unless provision, checked_on and by are given, and what ``missing_proof`` asks for.
        """
        row = self._context.checked_row(form)
        if row["checked_on"] > self._context.local_today().isoformat():
            raise Refused(
                "the day of the check lies ahead", where="checked_on", do="Give the day it was made"
            )
        for problem in missing_proof(form):
            raise Refused(problem.what, where=problem.field, do=problem.do)
        client = 0 if every_client else self._client

        def add_check(writing: Transaction) -> int:
            evidence_hash = ""
            if evidence is not None:
                papers = Evidence(self._context, self._client)
                evidence_hash = papers.keep_paper(writing, evidence, every_client=every_client)
            return writing.add_row(Sheet.STATUS_CHECKS, client, {**row, "evidence": evidence_hash})

        return self._context.apply_change("Record check of", row["provision"], {"checks"}, work=add_check)

    def delete(self, check: int) -> Done[None]:
        """Delete a check; cases already recorded keep it."""
        row = self._context.store.repository.get_row(Sheet.STATUS_CHECKS, self._client, check)
        shared = self._context.store.repository.get_row(Sheet.STATUS_CHECKS, 0, check)
        if row is None and shared is None:
            raise Refused("the check is no longer there", do="Look at the list again")
        return self._context.apply_change(
            "Delete check of",
            (row or shared or {})["provision"],
            {"checks"},
            work=lambda writing: writing.remove_row(Sheet.STATUS_CHECKS, check),
        )
