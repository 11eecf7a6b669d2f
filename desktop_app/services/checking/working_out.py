# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper worked out anew, from what it carries: its cases under its law file, and the paper printed from that.

Where that may take long it is done in a process of its own: nobody knows what a forger put into a paper."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.own_process import OwnProcess, limit_this_process, run_own_process
from desktop_app.basics.progress import Stopped, never_cancelled
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import ReadCase, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.paper import ReadPage, ReadPaper
from desktop_app.services.checking.paper_context import Carried, PaperContext, Printing
from desktop_app.services.context.paper_ports import LAW_FILE, LAW_SIGNATURE, PRINTING_FILE
from desktop_app.services.context.ports import CaseLine
from desktop_app.services.context.program import Program, known_codes
from desktop_app.services.screening.one_case import NamedCase, Screened, check_shared

# --------------------------------------------------------------------------------------------------
# The cases of a paper worked out anew under the law file that it carries.


@dataclass(frozen=True, slots=True)
class Rescreened:
    """A case of the paper with what it comes to now; ``why`` says why it could not be worked out."""

    read: ReadCase | None
    conclusion: Conclusion | None
    tree: Mapping[str, Any] | None
    why: str = ""


def _screen(context: PaperContext, name: str) -> Rescreened:
    if context.cancelled():
        raise Stopped
    law, content = context.law, context.paper.files.get(name)
    if content is None:
        return Rescreened(None, None, None, Phrase("{file} is missing", file=name))
    if law is None:
        return Rescreened(None, None, None, Phrase("the law file cannot be read"))
    try:
        read = read_case(content, build_case_kind(known_codes(law.pack)))
        conclusion = conclude_case(law, read.case)
        return Rescreened(read, conclusion, conclusion_tree(read, conclusion, law.pack))
    except Refused as refused:
        why = Phrase("{file} cannot be read: {why}", file=name, why=refused.what)
    except Exception:  # noqa: BLE001 - an altered law file may break what every sound one holds to
        why = Phrase("{file} cannot be worked out under the law file of the paper", file=name)
    return Rescreened(None, None, None, why)


_LANGUAGES: Final = ("en",)
"""The languages that papers are printed in."""


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """What a case comes to, as its conclusion is attached; without it ``why`` says why it was not worked out."""

    tree: Mapping[str, Any] | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """The lines of a paper, and the paper printed from them; without it ``why`` says why it was not printed."""

    lines: tuple[WorkedLine, ...]
    content: bytes = b""
    why: str = ""


def work_out(context: PaperContext) -> WorkedOut:
    """Return a paper worked out anew.

    Errors: Stopped if cancelled.
    """
    rescreened = tuple(_screen(context, line.case) for line in context.carried.lines)
    content, why = _print_again(context, rescreened)
    return WorkedOut(tuple(WorkedLine(line.tree, line.why) for line in rescreened), content, why)


def _print_again(context: PaperContext, rescreened: Sequence[Rescreened]) -> tuple[bytes, str]:
    """Return the paper printed again, or why it cannot be."""
    printing = context.carried.printing
    if printing is None:
        return b"", Phrase("what it was printed with is missing or cannot be read")
    if not context.is_of_same_version:
        return b"", Phrase(
            "it was printed by {printed} and is checked by {checked}",
            printed=context.printed_by,
            checked=context.checked_by,
        )
    if context.law is None or printing.language not in _LANGUAGES:
        return b"", Phrase("its law file cannot be read")
    lines = [CaseLine(line.read, line.conclusion) for line in rescreened if line.read and line.conclusion]
    if not lines or len(lines) < len(rescreened):
        return b"", next((line.why for line in rescreened if line.why), Phrase("a case is missing"))
    try:
        return _print(context, printing, lines), ""
    except Refused as refused:
        return b"", refused.what
    except Exception:  # noqa: BLE001 - what a forger puts into it may be what no printing was ever given
        return b"", Phrase("no paper can be printed from what it carries")


def _print(context: PaperContext, printing: Printing, lines: Sequence[CaseLine]) -> bytes:
    law = context.law
    assert law is not None  # noqa: S101  for the type checker
    if not printing.quantities:
        return context.program.print_memo(lines[0].read, lines[0].conclusion, law.pack, printing.stamp)
    cases = zip(context.carried.lines, lines, strict=True)
    check_shared([NamedCase(named.case, Screened(line.read, line.conclusion)) for named, line in cases])
    with_quantities = [
        CaseLine(line.read, line.conclusion, quantity)
        for line, quantity in zip(lines, printing.quantities, strict=True)
    ]
    return context.program.print_shipment(with_quantities, law.pack, printing.stamp)


# --------------------------------------------------------------------------------------------------
# The paper made again from what it carries, by the version that printed it.


_LARGE: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class MadeAgain:
    """A paper made again: its bytes, and read back; without them ``why`` says why it could not be made."""

    content: bytes = b""
    paper: ReadPaper = field(default_factory=lambda: ReadPaper((), {}))
    why: str = ""

    @property
    def is_there(self) -> bool:
        """Tell whether it could be made."""
        return bool(self.content)


def read_made(context: PaperContext, worked_out: WorkedOut) -> MadeAgain:
    """Return what was made again, read back; one of more pages than usual in a process of its own.

    Errors: Stopped if cancelled.
    """
    if not worked_out.content:
        return MadeAgain(why=worked_out.why)
    papers, content = context.program.papers(), worked_out.content
    if len(content) <= _LARGE:
        return MadeAgain(content, papers.read_printed(content))
    try:
        return MadeAgain(content, papers.read_paper(content, detailed=(), cancelled=context.cancelled))
    except Refused as refused:
        return MadeAgain(why=refused.what)


def differing_pages(first: Sequence[ReadPage], other: Sequence[ReadPage]) -> list[int]:
    """Return the numbers from 0 of the pages of the first that do not stand in the other as they are."""
    return [
        number
        for number, page in enumerate(first)
        if number >= len(other) or not page.is_same_as(other[number])
    ]


# --------------------------------------------------------------------------------------------------
# Works a paper out in a process of its own where that may take long: nobody knows what a forger put into
# it.


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
    files = context.paper.files
    cases = [line.case for line in context.carried.lines]
    if (
        sum(len(files.get(name, b"")) for name in cases) <= _LIGHT_CASES
        and len(files.get(PRINTING_FILE, b"")) <= _LIGHT_PRINTING
        and context.law is context.program.law
    ):
        return work_out(context)
    needed = [name for name in (PRINTING_FILE, LAW_FILE, LAW_SIGNATURE, *cases) if name in files]
    request = {
        "seconds": max(int(seconds), 1),
        "version": context.program.version,
        "properties": {"Producer": context.printed_by},
        "files": {name: _packed(files[name]) for name in needed},
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
    return WorkedOut(tuple(WorkedLine(None, why) for _ in cases), why=why)


def serve_working_out(program: Program) -> int:
    """Work out the paper that the first line describes, and write what it comes to."""
    request = json.loads(sys.stdin.buffer.readline())
    limit_this_process(request["seconds"])
    files = {name: base64.b64decode(content) for name, content in request["files"].items()}
    program.version = request["version"]
    paper = ReadPaper((), files, properties=request["properties"])
    context = PaperContext(program, b"", paper, Carried(paper), None, never_cancelled)
    worked_out = work_out(context)
    answer = {
        "lines": [(line.tree, _phrase_parts(line.why)) for line in worked_out.lines],
        "content": _packed(worked_out.content),
        "why": _phrase_parts(worked_out.why),
    }
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()
    return 0


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
