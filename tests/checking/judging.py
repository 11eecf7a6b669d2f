# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks papers as the program does, and says what a check failed to name."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final
from unittest.mock import patch

from desktop_app.basics.progress import Cancelled, never_cancelled
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import PaperReader, ReadPaper, paper_reading, reading_process
from desktop_app.services.checking import check_paper as checking
from desktop_app.services.checking import working_out
from desktop_app.services.checking.paper_check import CHECKS, Check, PaperCheck
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.context.ports import CaseLine, Stamp
from desktop_app.services.context.program import Program
from tests import making
from tests.checking.forging import alteration
from tests.checking.forging.alteration import CASE, CONCLUSION, Alteration

INNOCENT: Final = ("attachments", "conclusion")
"""What no alteration of pages or properties touches."""


class ReaderHere(PaperReader):
    """Reads papers in this process: to start one more for each of many papers would take most of the time."""

    def read_paper(
        self,
        content: bytes,
        *,
        detailed: Collection[int] | None = None,
        cancelled: Cancelled = never_cancelled,
    ) -> ReadPaper:
        """Return any file as a paper, by way of the JSON that a process of its own would write."""
        pages = None if detailed is None else sorted(detailed)
        line = json.dumps(reading_process._answer(content, pages)).encode("ascii")
        return reading_process._paper_of(line + b"\n", is_late=False)

    def read_printed(self, content: bytes, *, detailed: Collection[int] = ()) -> ReadPaper:
        """Return a paper that this program has just printed."""
        return _read_once(content, tuple(detailed))


@lru_cache(maxsize=64)
def _read_once(content: bytes, detailed: tuple[int, ...]) -> ReadPaper:
    return paper_reading.read_paper(content, detailed)


class PrinterHere:
    """Prints the same memo once; a conclusion follows from its case and the law file."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._printed: dict[object, bytes] = {}

    def print_memo(self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo on a case."""
        key = (read.sha256, pack.sha256, stamp)
        if key not in self._printed:
            self._printed[key] = self._program.print_memo(read, conclusion, pack, stamp)
        return self._printed[key]

    def print_shipment(self, lines: Sequence[CaseLine], pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo of a shipment."""
        key = (tuple((line.read.sha256, line.quantity) for line in lines), pack.sha256, stamp)
        if key not in self._printed:
            self._printed[key] = self._program.print_shipment(lines, pack, stamp)
        return self._printed[key]


@cache
def program() -> Program:
    """Return a program that reads papers here, and prints what it has printed before from memory."""
    whole = making.program()
    printer = PrinterHere(whole)
    return replace(
        whole, papers=ReaderHere, print_memo=printer.print_memo, print_shipment=printer.print_shipment
    )


def check(paper: bytes) -> PaperCheck:
    """Return a paper checked, without a record and without signatures."""
    with patch.object(working_out, "work_out_safely", _work_out_here):
        return checking.check_paper(program(), paper, signatures={})


def _work_out_here(context: PaperContext, _seconds: float) -> working_out.WorkedOut:
    """Work a paper out in this process, whatever is in it: none of those made here takes long."""
    return working_out.work_out(context)


def results(checked: PaperCheck) -> dict[str, str]:
    """Return what each check came to."""
    return {section.check: section.result for section in checked.sections()}


def found(checked: PaperCheck, name: str) -> list[Check]:
    """Return the differences that one check found."""
    return [one for one in checked.checks if one.check == name and one.result == "differs"]


def place_names(memo: str, where: tuple[str, ...]) -> tuple[str, ...]:
    """Return places as a memo has them: the case of a shipment is that of its first line."""
    line = "-1" if memo == "shipment" else ""
    files = {CASE: f"case{line}.json", CONCLUSION: f"conclusion{line}.json"}
    return tuple(files.get(place, place) for place in where)


def what_is_wrong(checked: PaperCheck, memo: str, made: Alteration) -> Iterator[str]:
    """Yield what the check of an altered memo does not say as it has to."""
    places, told = place_names(memo, made.where), results(checked)
    if checked.answer != "differs":
        yield f"answered {checked.answer}"
    if told["bytes"] != "differs":
        yield "the bytes are called the same"
    if told[made.check] != "differs":
        yield f"{made.check} {told[made.check]}"
    elif places and not any(one.where in places for one in found(checked, made.check)):
        yield f"{made.check} at {[one.where for one in found(checked, made.check)]} and not at {places}"
    headline = str(checked.headline).lower()
    if places and not any(place.lower() in headline for place in places):
        yield f"the headline does not tell where: {checked.headline}"
    if made.check != alteration.BYTES and headline.startswith("saved anew"):
        yield "the headline says that it was only saved anew"
    innocent = ("pages", *INNOCENT) if made.name.startswith("saved anew") else INNOCENT
    if made.check != alteration.ATTACHMENTS:
        yield from (f"{name} {told[name]}" for name in innocent if told[name] != "same")
    if list(dict.fromkeys(one.check for one in checked.checks)) != list(CHECKS):
        yield "not every check is told, in order"
    for one in checked.checks:
        if one.result != "same" and not (one.where or one.why):
            yield f"{one.check} {one.result} says neither where nor why"
