# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works a paper out in a process of its own where that may take long: nobody knows what a forger put into it."""

from __future__ import annotations

import base64
import json
import sys
from typing import Any, Final

from desktop_app.basics.own_process import OwnProcess, limit_this_process, run_own_process
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Stopped, never_cancelled
from desktop_app.paper import ReadPaper
from desktop_app.services.checking.carried import Carried
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.checking.working.working_out import WorkedLine, WorkedOut, work_out
from desktop_app.services.context.papers.paper_ports import LAW_FILE, LAW_SIGNATURE, PRINTING_FILE
from desktop_app.services.context.program import Program

COMMAND: Final = "work-out-paper"
"""The word by which the program starts itself to work out one paper."""
_WORKING: Final = OwnProcess(COMMAND, "desktop_app")
_LIGHT_CASES: Final = 100_000
_LIGHT_PRINTING: Final = 300_000
"""Bytes up to which a paper is worked out here: all but the largest bills and pictures are within."""
_MOST_WRITTEN: Final = 96 * 1024 * 1024


def work_out_safely(context: PaperContext, seconds: float) -> WorkedOut:
    """Return a paper worked out anew, within the seconds unless it is a usual one under a law file that is known.

    Errors: Stopped if cancelled.
    """
    return work_out(context) if _is_light(context) else _work_out_apart(context, seconds)


def _is_light(context: PaperContext) -> bool:
    files = context.paper.files
    cases = sum(len(files.get(line.case, b"")) for line in context.carried.lines)
    return (
        cases <= _LIGHT_CASES
        and len(files.get(PRINTING_FILE, b"")) <= _LIGHT_PRINTING
        and context.law is context.program.law
    )


def _work_out_apart(context: PaperContext, seconds: float) -> WorkedOut:
    request = {
        "seconds": max(int(seconds), 1),
        "version": context.program.version,
        "properties": {"Producer": context.printed_by},
        "files": {name: _packed(context.paper.files[name]) for name in _needed(context)},
    }
    fed = json.dumps(request).encode("ascii") + b"\n"
    with run_own_process(_WORKING, fed, seconds, context.cancelled) as process:
        line = process.lines.readline(_MOST_WRITTEN + 1)
    if process.is_cancelled:
        raise Stopped
    if line.endswith(b"\n"):
        answer = json.loads(line)
        lines = tuple(WorkedLine(tree, _phrase_of(why)) for tree, why in answer["lines"])
        return WorkedOut(lines, base64.b64decode(answer["content"]), _phrase_of(answer["why"]))
    why = Phrase("it takes longer, or more memory, to work out than a check may take")
    return WorkedOut(tuple(WorkedLine(None, why) for _ in context.carried.lines), why=why)


def _needed(context: PaperContext) -> list[str]:
    names = [PRINTING_FILE, LAW_FILE, LAW_SIGNATURE, *(line.case for line in context.carried.lines)]
    return [name for name in names if name in context.paper.files]


def serve_working_out(program: Program) -> int:
    """Work out the paper that the first line describes, and write what it comes to."""
    request = json.loads(sys.stdin.buffer.readline())
    limit_this_process(request["seconds"])
    files = {name: base64.b64decode(content) for name, content in request["files"].items()}
    program.version = request["version"]
    paper = ReadPaper((), files, properties=request["properties"])
    context = PaperContext(program, b"", paper, Carried(paper), None, never_cancelled)
    line = json.dumps(_write_answer(work_out(context)))
    sys.stdout.buffer.write(line.encode("ascii") + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _write_answer(worked_out: WorkedOut) -> dict[str, Any]:
    return {
        "lines": [(line.tree, _phrase_parts(line.why)) for line in worked_out.lines],
        "content": _packed(worked_out.content),
        "why": _phrase_parts(worked_out.why),
    }


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _phrase_parts(text: str) -> list[Any]:
    if not isinstance(text, Phrase):
        return [text, None]
    return [text.template, {name: _phrase_parts(str(filled)) for name, filled in text.values.items()}]


def _phrase_of(parts: list[Any]) -> str:
    template, filled = parts
    return (
        template
        if filled is None
        else Phrase(template, **{name: _phrase_of(text) for name, text in filled.items()})
    )
