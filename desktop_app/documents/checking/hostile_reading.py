# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads papers: any file in a process of its own, with limits on time and memory; our own prints here."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Final

from desktop_app.basics.own_process import OwnProcess, run_own_process
from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.documents.checking.paper_json import paper_of_json
from desktop_app.documents.checking.process import COMMAND, MOST_WRITTEN
from desktop_app.documents.checking.refusals import refuse_paper
from desktop_app.services.context.papers.read_paper import ReadPaper

MOST_SECONDS: Final = 7
"""Seconds that the process may work."""
MOST_BY_THE_CLOCK: Final = 8.0
_READING: Final = OwnProcess(COMMAND, "desktop_app.documents.checking.process")


class PdfReader:
    """Reads papers back."""

    def read_paper(
        self,
        content: bytes,
        *,
        detailed: Collection[int] | None = None,
        cancelled: Cancelled = never_cancelled,
    ) -> ReadPaper:
        """Return any file as a paper, read in a process of its own.

        Errors: Refused if it is no PDF, locked, damaged, or more than any paper; Stopped if cancelled.
        """
        pages = None if detailed is None else sorted(detailed)
        request = {"bytes": len(content), "seconds": MOST_SECONDS, "detailed": pages}
        fed = json.dumps(request).encode("ascii") + b"\n" + content
        with run_own_process(_READING, fed, MOST_BY_THE_CLOCK, cancelled) as process:
            line = process.lines.readline(MOST_WRITTEN + 1)
        if process.is_cancelled:
            raise Stopped
        return _paper_of(line, is_late=process.is_late)

    def read_printed(self, content: bytes, *, detailed: Collection[int] = ()) -> ReadPaper:
        """Return a paper that this program has just printed."""
        from desktop_app.documents.checking.paper_reader import read_paper

        return read_paper(content, detailed)


def _paper_of(line: bytes, *, is_late: bool) -> ReadPaper:
    if not line.endswith(b"\n"):
        raise refuse_paper("slow" if is_late else "damaged")
    answer: dict[str, Any] = json.loads(line)
    if "refused" in answer:
        raise refuse_paper(answer["refused"])
    return paper_of_json(answer["paper"])
