# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What persons found about the standing, carried from desk to desk in a small file with the pages kept as evidence.

Only checks that count for every case travel, each once: one that is there already is left as it is.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.catalogue.evidence import Evidence, Paper, missing_proof
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Transaction
from desktop_app.services.schema.columns import form_of_row, row_of_form
from desktop_app.services.schema.declaration import Done, Row, Sheet
from desktop_app.services.schema.forms import StatusCheck

FORMAT: Final = "lodestone-checks/1"
_FIELDS: Final = ("provision", "notice", "state", "from", "until", "checked_on", "by", "where")
_FETCH: Final = "Ask for the file again; checks save writes it"


def check_tree(row: StatusCheck) -> Row:
    """Return a check as a file of checks has it."""
    cells = row_of_form(row)
    return {name: cells[name] for name in (*_FIELDS, "evidence")}


class StandingChecks:
    """The checks of the standing in one data file, whoever they were made for."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def rows(self) -> list[StatusCheck]:
        """Return the checks that count for every case, each once, latest first; ``evidence`` is a hash or blank."""
        unique = dict.fromkeys(row for _, row in self._stored())
        return sorted(unique, key=lambda row: (row.checked_on, row.provision), reverse=True)

    def write_file(self) -> bytes:
        """Return the checks with their evidence as a file."""
        papers: dict[str, Any] = {}
        for client, row in self._stored():
            if row.evidence and row.evidence not in papers:
                sha256 = row.evidence
                content = Evidence(self._context, client).read_content(sha256)
                select = self._context.store.repository.select_rows
                of_hash = {"sha256": sha256}
                (stored, *_) = select(Sheet.EVIDENCE, client, of_hash) or select(Sheet.EVIDENCE, 0, of_hash)
                papers[sha256] = {
                    "name": stored.row["name"],
                    "content": base64.b64encode(content).decode("ascii"),
                }
        tree = {"format": FORMAT, "checks": [*map(check_tree, self.rows())], "evidence": papers}
        return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    def take_file(self, content: bytes, by: str) -> Done[int]:
        """Add the checks of such a file for every client, in the name of whoever takes them; returns how many are new.

        Errors: Refused, with nothing taken, if the file is damaged or one of its checks could not be recorded here.
        """
        if not by.strip():
            raise Refused("it is not said who takes them", where="by", do="Give a name")
        checks, papers = self._read_file(content)
        here = {replace(row, evidence="") for row in self.rows()}
        new = [row for row in checks if replace(row, evidence="") not in here]

        def add_checks(writing: Transaction) -> int:
            evidence = Evidence(self._context, 0)
            for row in new:
                paper = papers.get(row.evidence)
                sha256 = evidence.keep_paper(writing, paper, every_client=True) if paper else ""
                writing.add_row(Sheet.STATUS_CHECKS, 0, replace(row, evidence=sha256))
            return len(new)

        author, self._context.by = self._context.by, by.strip()
        try:
            return self._context.apply_change("Take checks", str(len(new)), {"checks"}, work=add_checks)
        finally:
            self._context.by = author

    def _stored(self) -> Iterator[tuple[int, StatusCheck]]:
        for client in (0, *(row.id for row in Clients(self._context).rows())):
            for check in self._context.rows_of(StatusCheck, client, shipment=""):
                yield client, check

    def _read_file(self, content: bytes) -> tuple[list[StatusCheck], Mapping[str, Paper]]:
        """Return the checks and the evidence of a file, each looked at as if it was typed."""
        try:
            tree = json.loads(content)
            if tree["format"] != FORMAT:
                raise KeyError(FORMAT)  # noqa: TRY301 - the same sentence as for any other fault of the form
            papers = {
                str(sha256): Paper(
                    name=str(paper["name"]), content=base64.b64decode(paper["content"], validate=True)
                )
                for sha256, paper in dict(tree["evidence"]).items()
            }
            rows = [{name: str(check[name]) for name in (*_FIELDS, "evidence")} for check in tree["checks"]]
        except (KeyError, TypeError, ValueError, AttributeError, binascii.Error, RecursionError):
            raise Refused("it is no file of checks, or a damaged one", do=_FETCH) from None
        checks = [self._checked(number, row, papers) for number, row in enumerate(rows, 1)]
        if any(paper.sha256 != sha256 for sha256, paper in papers.items()):
            raise Refused("a page kept as evidence was altered", do=_FETCH)
        return checks, papers

    def _checked(self, number: int, row: Row, papers: Mapping[str, Paper]) -> StatusCheck:
        form = form_of_row(StatusCheck, {**row, "evidence": ""})
        try:
            checked = self._context.checked_row(form)
        except Refused as refused:
            raise refused.within(Phrase("check {number}", number=number)) from None
        for problem in missing_proof(form):
            raise Refused(problem.what, file=Phrase("check {number}", number=number), do=problem.do)
        if checked.checked_on > self._context.today().isoformat():
            raise Refused(
                "the day of the check lies ahead",
                file=Phrase("check {number}", number=number),
                do="See that the clocks of both machines are right",
            )
        if row["evidence"] and row["evidence"] not in papers:
            raise Refused("a page kept as evidence is missing", do=_FETCH)
        return replace(checked, evidence=row["evidence"])
