# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A stored screening: its lines with their conclusions, and the mapping of lines and answers to rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.interview import EVERY_LINE, NOT_KNOWN, Answer, Interview, Start, StartLine
from desktop_app.domain.interview.answers import ON_FILE
from desktop_app.domain.interview.paths import split_path
from desktop_app.domain.interview.questions.answer_check import check_answer, check_on_file
from desktop_app.domain.interview.same_entity import count_facts_once
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import NO_DAY, Day, Row, as_day
from desktop_app.services.schema.forms import Product, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ScreeningRow
from desktop_app.services.screening.one_case import Screened

OPEN: Final = "open"
WAITING: Final = "waiting"
"""Handed in; a second person reads it."""
CLOSED: Final = "recorded"
DROPPED: Final = "dropped"


@dataclass(frozen=True, slots=True)
class ScreeningLine:
    """One line of a screening.

    ``base`` is the case the catalogue made, ``case`` the same with the answers, ``screened`` its conclusion; None, with
    the reason in ``refused``, while the case cannot be read.
    """

    line: str
    part_number: str
    quantity: str
    base: Tree
    case: Tree
    screened: Screened | None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Screening:
    """A stored screening.

    ``page_key`` names the page of the interview last shown. ``answers`` are all answers, oldest first.
    ``pack_changed`` tells that it was started with another law file. The interview is resumed with
    ``Interview(law, kind, screening.start, today, answers=screening.answers, at=screening.page_key)``.
    """

    id: int
    row: ScreeningRow
    lines: tuple[ScreeningLine, ...]
    answers: tuple[Answer, ...]
    page_key: str
    pack_changed: bool
    supersedes: int | None

    @property
    def is_open(self) -> bool:
        """Tell whether answers can still be given."""
        return self.row.state == OPEN

    @property
    def interview_start(self) -> Start:
        """Return the start of the interview."""
        return Start(tuple(StartLine(line.line, line.base) for line in self.lines))


def screening_row(screening: int, row: Row, lines: Sequence[ScreeningLine]) -> ScreeningRow:
    """Return a screening as lists show it."""
    conclusions = [line.screened.conclusion for line in lines if line.screened]
    return ScreeningRow(
        id=screening,
        title=row["title"],
        subject=row["subject"],
        of=row["of"],
        on=lines[0].case["on"],
        state=row["state"],
        lines=len(lines),
        verdicts=tuple(line.screened.conclusion.verdict if line.screened else "" for line in lines),
        acts=tuple(line.screened.conclusion.act.word if line.screened else "" for line in lines),
        standing=conclusions[0].standing.overall if conclusions else "",
        open_facts=sum(open_counts(lines)),
        opened_by=row["opened_by"],
        opened_at=row["opened_at"],
        changed_at=row["changed_at"],
        prepared_by=row.get("prepared_by", ""),
        prepared_role=row.get("prepared_role", ""),
        submitted_at=row.get("submitted_at", ""),
    )


def open_counts(lines: Sequence[ScreeningLine]) -> list[int]:
    """Return the number of open facts of each line, without those counted for an earlier line."""
    read = [(line.case, line.screened.conclusion.open_facts) for line in lines if line.screened]
    counts = iter(map(len, count_facts_once(read)))
    return [next(counts) if line.screened else 0 for line in lines]


def outcome_columns(screened: Screened | None, open_facts: int) -> Row:
    """Return the outcome of a line as columns; ``open_facts`` counts those not counted for an earlier line."""
    if screened is None:
        return {"verdict": "", "standing": "", "share_from": "", "share_to": "", "open_facts": "0", "act": ""}
    conclusion = screened.conclusion
    share = conclusion.shares.whole_article or conclusion.shares.content
    return {
        "verdict": conclusion.verdict,
        "standing": conclusion.standing.overall,
        "share_from": _ratio_text(share.lo) if share else "",
        "share_to": _ratio_text(share.hi) if share else "",
        "open_facts": str(open_facts),
        "act": conclusion.act.word,
    }


def _ratio_text(value: Any) -> str:
    return "" if value is None else f"{value.numerator}/{value.denominator}"


def check_readable(before: Screening, after: Screening) -> None:
    """Refuse answers that make a readable case unreadable."""
    for old, new in zip(before.lines, after.lines, strict=True):
        if new.screened is None and old.screened is not None:
            raise Refused(
                Phrase(
                    "with this answer the case of line {line} cannot be read: {refused}",
                    line=new.line,
                    refused=new.refused,
                ),
                do="Answer it differently, or say it is not known",
            )


def answer_from_row(row: Row) -> Answer:
    """Return the answer stored in a row."""
    return Answer(
        fact=row["fact"],
        kind=row["kind"],  # type: ignore[arg-type]  # it was checked when it was kept
        value=json.loads(row["value"]) if row["value"] else None,
        line=row["line"],
        source=row["source"],
        document=row["document"],
        reason=row["reason"],
        by=row["by"],
        at=row["at"],
        nr=int(row["nr"]),
    )


def row_from_answer(screening: int, answer: Answer) -> Row:
    """Return an answer as a row."""
    return {
        "screening": str(screening),
        "nr": str(answer.nr),
        "line": answer.line,
        "fact": answer.fact,
        "kind": answer.kind,
        "value": "" if answer.value is None else json.dumps(answer.value, ensure_ascii=False),
        "source": answer.source,
        "document": answer.document,
        "reason": answer.reason,
        "by": answer.by,
        "at": answer.at,
    }


# --------------------------------------------------------------------------------------------------
# Resumes an interview with the present law file.


@dataclass(frozen=True, slots=True)
class Resumed:
    """A resumed interview, and the answers that are no longer valid."""

    interview: Interview
    left_behind: tuple[Answer, ...]


def resume_interview(
    program: Program, start: Start, answers: Iterable[Answer], *, today: date, at: str = ""
) -> Resumed:
    """Return an interview as it was left, with the law file of the program.

    An answer with a code that the law file lacks is dropped, and its question is asked again.
    """
    interview = Interview(program.law, program.case_file_kind, start, today)
    left: list[Answer] = []
    kept_answers: list[Answer] = []
    for answer in answers:
        (
            kept_answers if _can_stand(replace(interview, answers=tuple(kept_answers)), answer) else left
        ).append(answer)
    return Resumed(replace(interview, answers=tuple(kept_answers), at=at), tuple(left))


def _can_stand(interview: Interview, answer: Answer) -> bool:
    path = interview.start.path_of_answer(answer)
    if not path:
        return False
    if answer.kind == "withdrawn":
        return True
    try:
        if answer.kind == ON_FILE:
            check_on_file(interview.state, interview.kind, path, answer.value)
            return True
        value = answer.value if answer.kind == "value" else NOT_KNOWN
        check_answer(interview.state, interview.kind, path, value=value)
    except Refused:
        return False
    return True


# --------------------------------------------------------------------------------------------------
# The cases a screening starts from: those the catalogue makes of a shipment, a product, or nothing.


BaseLine = tuple[str, str, str, Tree]
"""Line, part number, quantity, and the case as a cleaned tree."""

_NAMES: Final = ("part_number", "row", "role", "name")


@dataclass(frozen=True, slots=True)
class StartingCases:
    """The lines that a screening starts from. ``subject`` is shipment, product or empty, with its id."""

    subject: tuple[str, int]
    title: str
    lines: tuple[BaseLine, ...]

    @property
    def export_day(self) -> Day:
        """Return the export day; blank if none is given."""
        return Day(str(self.lines[0][3].get("on", ""))) if self.lines else NO_DAY


@dataclass(frozen=True, slots=True)
class SupposedShipment:
    """A shipment that is not stored, or not yet so; without lines it has those of the stored one."""

    shipment: Shipment
    lines: Sequence[ShipmentLine] = ()


def build_base(
    context: ServiceContext,
    client: int,
    subject: tuple[str, int],
    *,
    on: date | None = None,
    supposed: SupposedShipment | None = None,
) -> StartingCases:
    """Return the cases that the catalogue makes now of the subject of a screening.

    ``supposed`` stands in the place of the stored shipment.
    Errors: Refused if the shipment or product was deleted, has no lines, or makes no valid case.
    """
    kind, row_id = subject
    if kind == "shipment":
        shipment = context.stored_row(Shipment, client, row_id)
        parts = [line.part_number for line in supposed.lines] if supposed else []
        firms = supposed.shipment.parties.values() if supposed else ()
        sheets = context.store.repository.read_sheets_of_products(client, parts, shipment.shipment, firms)
        if supposed is not None:
            shipment = supposed.shipment
            sheets = sheets.with_rows(Shipment, [shipment])
            sheets = sheets.with_rows(ShipmentLine, supposed.lines or sheets[ShipmentLine])
        lines, title = sheets[ShipmentLine], shipment.title or shipment.shipment
    else:
        product = context.stored_row(Product, client, row_id) if kind == "product" else Product()
        wanted = [product.part_number] if product.part_number else []
        of_product = context.store.repository.read_sheets_of_products(client, wanted)
        sheets = of_product.with_rows(Shipment, [Shipment(on=as_day(on))])
        lines = [ShipmentLine(line="1", part_number=product.part_number)]
        title = " ".join(text for text in (product.part_number, product.name) if text)
    if not lines:
        raise Refused("the shipment has no lines", do="Add its products first")
    catalogue = Catalogue(sheets)
    return StartingCases(
        subject,
        title or Phrase("Without a product"),
        tuple(
            (
                line.line,
                line.part_number,
                line.quantity,
                clean_base_tree(context, catalogue.build_case(line), line.line),
            )
            for line in lines
        ),
    )


def clean_base_tree(context: ServiceContext, tree: Tree, line: str) -> Tree:
    """Return a case as it is stored; of the required fields only the day may be missing."""
    today = context.today().isoformat()
    try:
        clean: Tree = context.program.case_file_kind.clean_value({"on": today, **tree}, "")
    except Refused as refused:
        raise refused.within(f"line {line}") from None
    if "on" not in tree:
        del clean["on"]
    return clean


def list_moved_answers(
    answers: Iterable[Answer], start: Start, base: StartingCases
) -> Iterator[tuple[str, str]]:
    """Yield line and path of every answer whose path now leads to another entry or to none, once each."""
    old = {line.line: line.tree for line in start.lines}
    new = {line[0]: line[3] for line in base.lines}
    last = {(answer.line, answer.fact): answer for answer in answers}
    for (line, fact), answer in last.items():
        if answer.kind == "withdrawn":
            continue
        if line == EVERY_LINE:
            before, after = next(iter(old.values())), next(iter(new.values()))
        elif line in new:
            before, after = old[line], new[line]
        else:
            continue  # the line was deleted, so its answers no longer apply
        if _names_on_the_way(before, fact) != _names_on_the_way(after, fact):
            yield line, fact


def _names_on_the_way(tree: Any, fact: str) -> list[Any]:
    """Return the names of the list entries along a path."""
    if "[" in fact and not any(isinstance(step, int) for step in split_path(fact)):
        return []  # an entry that the answer itself has added
    names: list[Any] = []
    here = tree
    for step in split_path(fact):
        if isinstance(step, int):
            here = here[step] if isinstance(here, list) and step < len(here) else None
            names.append(names_of_entry(here))
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return names


def names_of_entry(entry: Any) -> Any:
    """Return the names by which an entry of a list is known again; None for what is no entry."""
    return [entry.get(name) for name in _NAMES] if isinstance(entry, dict) else None
