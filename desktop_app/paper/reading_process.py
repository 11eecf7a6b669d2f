# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads papers: any file in a process of its own, with limits on time and memory; our own prints here.

The process is told by a line what is wanted, is handed the bytes, and writes one line of JSON.
The PDF may be hostile; nothing of what is written in it is run.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Collection
from typing import Any, Final

from desktop_app.basics.own_process import OwnProcess, limit_this_process, run_own_process
from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.paper.read_papers import ReadPaper, UnreadableError, paper_of_json, refuse_paper

MOST_WRITTEN: Final = 96 * 1024 * 1024


def serve_reading() -> int:
    """Read the PDF that follows the first line, and write what is in it."""
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(int(request["bytes"]))
    limit_this_process(request["seconds"])
    gc.disable()  # the process ends with its file
    line = json.dumps(_answer(content, request["detailed"], is_form=request["form"]))
    if len(line) > MOST_WRITTEN:
        line = json.dumps({"refused": "full"})
    sys.stdout.buffer.write(line.encode("ascii"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()
    return 0


def _answer(content: bytes, detailed: list[int] | None, *, is_form: bool = False) -> dict[str, Any]:
    # The library that reads PDF is slow to import, and whoever only asks for the command's name must not wait for it.
    from desktop_app.paper.paper_reading import read_fields, read_paper
    from desktop_app.paper.read_papers import paper_as_json

    try:
        if is_form:
            return {"fields": read_fields(content)}
        return {"paper": paper_as_json(read_paper(content, detailed))}
    except UnreadableError as unreadable:
        return {"refused": unreadable.reason}
    except BaseException as error:
        # What a library trips over in a damaged file is of any class.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return {"refused": "damaged"}


# --------------------------------------------------------------------------------------------------
# Reads papers: any file in a process of its own, with limits on time and memory; our own prints here.


MOST_SECONDS: Final = 7
"""Seconds that the process may work."""
MOST_SECONDS_OF_SMALL: Final = 3
"""The same for a file of the usual size, of which the largest of our own takes a third of that."""
_SMALL: Final = 2_000_000
MOST_BY_THE_CLOCK: Final = 20.0
_READING: Final = OwnProcess("read-paper", "desktop_app.paper.reading_process")


class PaperReader:
    """Reads papers back."""

    COMMAND: Final = _READING.command
    """The word by which the built program starts itself to read one PDF."""

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
        line, is_late = _ask_process(content, {"detailed": pages, "form": False}, cancelled)
        return _paper_of(line, is_late=is_late)

    def read_fields(self, content: bytes, *, cancelled: Cancelled = never_cancelled) -> dict[str, str]:
        """Return what is filled into the form fields of any PDF, by their names; read in a process of its own.

        Errors: as of ``read_paper``.
        """
        line, is_late = _ask_process(content, {"detailed": None, "form": True}, cancelled)
        fields: dict[str, str] = _answer_of(line, is_late=is_late)["fields"]
        return fields

    def read_printed(self, content: bytes, *, detailed: Collection[int] = ()) -> ReadPaper:
        """Return a paper that this program has just printed."""
        from desktop_app.paper.paper_reading import read_paper

        return read_paper(content, detailed)


def _ask_process(content: bytes, wanted: dict[str, Any], cancelled: Cancelled) -> tuple[bytes, bool]:
    """Return the line that the process answers, and whether it took too long.

    Errors: Stopped if cancelled.
    """
    seconds = MOST_SECONDS_OF_SMALL if len(content) <= _SMALL else MOST_SECONDS
    fed = json.dumps({"bytes": len(content), "seconds": seconds, **wanted}).encode("ascii") + b"\n" + content
    with run_own_process(_READING, fed, MOST_BY_THE_CLOCK, cancelled) as process:
        line = process.lines.readline(MOST_WRITTEN + 1)
    if process.is_cancelled:
        raise Stopped
    return line, process.is_late


def _paper_of(line: bytes, *, is_late: bool) -> ReadPaper:
    return paper_of_json(_answer_of(line, is_late=is_late)["paper"])


def _answer_of(line: bytes, *, is_late: bool) -> dict[str, Any]:
    if not line.endswith(b"\n"):
        raise refuse_paper("slow" if is_late else "damaged")
    answer: dict[str, Any] = json.loads(line)
    if "refused" in answer:
        raise refuse_paper(answer["refused"])
    return answer


if __name__ == "__main__":
    sys.exit(serve_reading())
