# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper worked out anew: what its cases come to under its law file, and the paper printed from that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Stopped
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import ReadCase, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.services.checking.carried import Printing
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.context.ports import CaseLine
from desktop_app.services.context.program import known_codes
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


def rescreen_lines(context: PaperContext) -> tuple[Rescreened, ...]:
    """Return every line of a paper, worked out.

    Errors: Stopped if cancelled.
    """
    return tuple(_screen(context, line.case) for line in context.carried.lines)


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
    rescreened = rescreen_lines(context)
    content, why = _print_again(context, rescreened)
    return WorkedOut(tuple(WorkedLine(line.tree, line.why) for line in rescreened), content, why)


def _print_again(context: PaperContext, rescreened: Sequence[Rescreened]) -> tuple[bytes, str]:
    printing, why = context.carried.printing, _why_not_printed(context)
    if printing is None or why:
        return b"", why
    lines = [CaseLine(line.read, line.conclusion) for line in rescreened if line.read and line.conclusion]
    if not lines or len(lines) < len(rescreened):
        return b"", next((line.why for line in rescreened if line.why), Phrase("a case is missing"))
    try:
        return _print(context, printing, lines), ""
    except Refused as refused:
        return b"", refused.what
    except Exception:  # noqa: BLE001 - what a forger puts into it may be what no printing was ever given
        return b"", Phrase("no paper can be printed from what it carries")


def _why_not_printed(context: PaperContext) -> str:
    """Return why a paper cannot be printed again, whatever its cases come to; blank if it can."""
    printing = context.carried.printing
    if printing is None:
        return Phrase("what it was printed with is missing or cannot be read")
    if not context.is_of_same_version:
        return Phrase(
            "it was printed by {printed} and is checked by {checked}",
            printed=context.printed_by,
            checked=context.checked_by,
        )
    is_readable = context.law is not None and printing.language in _LANGUAGES
    return "" if is_readable else Phrase("its law file cannot be read")


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
