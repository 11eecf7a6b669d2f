# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screenings: started from a shipment, a product or nothing, with stored answers, resumed at any time.

A screening copies its cases from the catalogue when it starts, so that the paths of its answers stay valid;
``take_over_changes`` copies them again. Answers are only added: the last one for a path counts, and withdrawing one is
an answer, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import Interval
from desktop_app.domain.case_fields import OWNERS, PARTIES, RATES, STATUS_CHECKS
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.measures import Shares
from desktop_app.domain.interview import EVERY_LINE, Answer, Start, StartLine
from desktop_app.domain.interview.answers import WITHDRAWN
from desktop_app.domain.interview.state import apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.truth import WORDS
from desktop_app.services.catalogue.attachments import Attachments
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.declaration import Day, Done, Row, Sheet
from desktop_app.services.schema.forms import Product, Shipment, ShipmentLine
from desktop_app.services.schema.rows import (
    ALL_SCREENINGS,
    FIRST,
    LineAnswer,
    Page,
    ReadAs,
    ScreeningFilter,
    ScreeningRow,
)
from desktop_app.services.screening import one_case
from desktop_app.services.screening.changes_since import (
    ScreeningBeginning,
    current_base,
    find_beginning,
    withdrawn_by,
)
from desktop_app.services.screening.deal_facts import Earlier, newest_screening
from desktop_app.services.screening.one_case import deciding_share, list_grounds
from desktop_app.services.screening.state import (
    CLOSED,
    DROPPED,
    OPEN,
    WAITING,
    Screening,
    ScreeningLine,
    StartingCases,
    SupposedShipment,
    answer_from_row,
    build_base,
    check_readable,
    open_counts,
    outcome_columns,
    row_from_answer,
    screening_row,
)

_OF_THE_DEAL = ("movement", "destination", "end_use.", "parties[importer]", "parties[end_user]")
_KINDS = ("value", "not_known", "withdrawn", "on_file")
_ENDED = {CLOSED: "recorded", WAITING: "handed in for review"}

__all__ = ["EVERY_LINE", "Answer", "Screening", "ScreeningLine", "Screenings"]


@dataclass(frozen=True, slots=True)
class EarlierDeal:
    """What an earlier screening of the same product was told about the deal: values by path; ``on`` is its day."""

    on: Day
    answers: Mapping[str, Any]


class Screenings:
    """The screenings of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_rows(
        self, row_filter: ScreeningFilter = ALL_SCREENINGS, page: Page = FIRST
    ) -> list[ScreeningRow]:
        """Return the screenings that a filter lets through, last changed first unless the page sorts otherwise."""
        return self._context.store.lists.list_rows(self._client, row_filter, page)

    def without_shipment(self) -> list[ScreeningRow]:
        """Return the screenings without a shipment, dropped ones left out."""
        return [row for row in self.list_rows() if row.subject != "shipment"]

    def count_rows(self, row_filter: ScreeningFilter = ALL_SCREENINGS) -> int:
        """Return how many screenings a filter lets through."""
        return self._context.store.lists.count_rows(self._client, row_filter)

    def start_shipment(self, shipment: int) -> Done[Screening]:
        """Start a screening of every line of a shipment, with what earlier ones of it were told.

        One that is open is put away: its answers go on here.
        """
        key = self._context.stored_row(Shipment, self._client, shipment).shipment
        base = build_base(self._context, self._client, ("shipment", shipment))
        rows = [row for row in self.list_rows(ScreeningFilter(shipment=shipment)) if row.state != DROPPED]
        earlier = Earlier(self._context, self._client, [row.id for row in rows])
        stored = (Stored(row.id, self._stored_screening(row.id)) for row in rows if row.state == OPEN)
        replaced = [screening for screening in stored if not screening.row["supersedes_id"]]
        return self._begin_screening(base, key, earlier=earlier, replaced=replaced)

    def start_product(self, product: int, on: date | None = None) -> Done[Screening]:
        """Start a screening of one product without a shipment; the export day stays open unless it is given."""
        key = self._context.stored_row(Product, self._client, product).part_number
        base = build_base(self._context, self._client, ("product", product), on=on)
        return self._begin_screening(base, key)

    def start_empty(self, title: str = "", on: date | None = None) -> Done[Screening]:
        """Start a screening with nothing but the client, its rates and status checks."""
        base = build_base(self._context, self._client, ("empty", 0), on=on)
        return self._begin_screening(replace(base, title=title or base.title), "")

    def start_again(self, determination: int) -> Done[Screening]:
        """Start a screening of the frozen case of a determination; recording it makes the next version of its number.

        Errors: Refused if a newer version supersedes it already.
        """
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        earlier = {"supersedes_id": str(determination)}
        if self._context.store.repository.select_rows(Sheet.DETERMINATIONS, self._client, earlier):
            raise Refused("a newer version supersedes it already", do="Start again from the newest version")
        was = self._context.stored_row(Sheet.SCREENINGS, self._client, int(row["screening_id"]))
        earlier_lines = self._stored_lines(int(row["screening_id"]))
        quantities = {stored.row["line"]: stored.row["quantity"] for stored in earlier_lines}
        quantity = quantities.get(row["line"], "")
        line = (row["line"], row["part_number"], quantity, json.loads(row["case_json"]))
        subject = (was["subject"], int(was["subject_id"] or 0))
        return self._begin_screening(StartingCases(subject, row["title"], (line,)), was["of"], determination)

    def load_screening(self, screening: int) -> Screening:
        """Return a screening as it was left."""
        row = self._stored_screening(screening)
        lines = self._stored_lines(screening)
        answers = self._context.rows_of(Sheet.ANSWERS, self._client, screening=str(screening))
        return self._evaluate_screening(screening, row, lines, tuple(map(answer_from_row, answers)))

    def find_earlier_deal(self, screening: int) -> EarlierDeal | None:
        """Return the deal of the latest other screening of the same product; None where nothing was said about one.

        The export day is not part of it, nor anything about the parties but who they are: they may have changed.
        """
        row, repository = self._stored_screening(screening), self._context.store.repository
        if row["subject"] != "product":
            return None
        same = repository.select_rows(Sheet.SCREENINGS, self._client, {"of": row["of"], "subject": "product"})
        earlier = [stored for stored in same if stored.id < screening and stored.row["state"] != DROPPED]
        for stored in sorted(earlier, key=lambda one: -one.id):
            rows = self._context.rows_of(Sheet.ANSWERS, self._client, screening=str(stored.id))
            last = {answer.fact: answer for answer in map(answer_from_row, rows)}
            deal = {
                fact: answer.value
                for fact, answer in last.items()
                if answer.kind == "value" and fact.startswith(_OF_THE_DEAL)
            }
            if deal:
                return EarlierDeal(Day(stored.row["opened_at"][:10]), deal)
        return None

    def save_answers(
        self, screening: int, answers: Sequence[Answer], *, page_key: str = ""
    ) -> Done[Screening]:
        """Store further answers and the page; called at every Continue.

        ``answers`` are those not stored yet: ``interview.answers[len(screening.answers):]``. An answer whose ``nr`` is
        stored already is skipped.
        Errors: Refused if the screening is no longer open, or an answer is not valid at its path.
        """
        before = self._open_screening(screening)
        saved_count = len(before.answers)
        new = [
            replace(self._check_answer(answer), nr=saved_count + number)
            for number, answer in enumerate((a for a in answers if not 0 < a.nr <= saved_count), 1)
        ]
        lines = self._stored_lines(screening)
        row = self._stored_screening(screening)
        after = self._evaluate_screening(screening, row, lines, (*before.answers, *new))
        check_readable(before, after)

        def apply_changes(writing: Transaction) -> None:
            for answer in new:
                writing.add_row(Sheet.ANSWERS, self._client, row_from_answer(screening, answer))
            self._store_outcomes(writing, Stored(screening, {**row, "place": page_key}), lines, after)

        done = self._context.apply_change(
            Phrase("Answer") if new else Phrase("Turn a page of"),
            Phrase("screening {number}", number=screening),
            {"screenings"},
            work=apply_changes,
        )
        return Done(replace(after, page_key=page_key), done.changes)

    def take_over_changes(self, screening: int) -> Done[Screening]:
        """Copy the cases from the catalogue again and use the present law file.

        Answers about parts that moved or were deleted, or with codes that the law file lacks, are withdrawn. A new
        version of a record keeps the answers of the earlier one.
        Errors: Refused if the product or shipment was deleted.
        """
        before, row = self._open_screening(screening), self._stored_screening(screening)
        begun = find_beginning(self._context, self._client, screening)
        of_lines = [line.line for line in before.lines] if before.supersedes is not None else []
        base = current_base(self._context, self._client, begun, of_lines)
        gone = withdrawn_by(self._context, begun, base, new_pack=before.pack_changed)
        by, moment = self._context.by, utc_text(self._context.now())
        own_answers = {(answer.line, answer.fact) for answer in before.answers}
        earlier = begun.answers[: len(begun.answers) - len(before.answers)]
        added = [
            *(answer for answer in earlier if (answer.line, answer.fact) not in own_answers),
            *(Answer(fact=a.fact, line=a.line, kind="withdrawn", by=by, at=moment) for a in gone),
        ]
        answers = tuple(
            replace(answer, nr=number) for number, answer in enumerate((*before.answers, *added), 1)
        )
        stored = Stored(screening, {**row, **self._pack_columns()})
        done = self._context.apply_change(
            "Refresh",
            Phrase("screening {number}", number=screening),
            {"screenings"},
            work=lambda writing: self._store_base(writing, stored, base, answers),
        )
        return Done(self.load_screening(screening), done.changes)

    def plan_following(
        self, shipment: int, form: Shipment, withdrawn: Sequence[str]
    ) -> Callable[[Transaction], None]:
        """Return what makes the screening of a shipment go by its form once that is stored.

        ``withdrawn`` are the paths of the answers that the form takes the place of. Of the goods the screening keeps
        what it began with, until somebody takes the changes over.
        Errors: Refused where an answer cannot be withdrawn, since it waits for review or is of a new version.
        """
        newest = newest_screening(self._context, self._client, shipment)
        if newest is None or newest.state == CLOSED:
            return _do_nothing
        stored = Stored(newest.id, self._stored_screening(newest.id))
        if newest.state == WAITING or stored.row["supersedes_id"]:
            if withdrawn:
                raise Refused(
                    "its screening says otherwise",
                    do="Have it sent back, or say it there; then change the form",
                )
            return _do_nothing
        before, subject = self.load_screening(newest.id), ("shipment", shipment)
        supposed = SupposedShipment(replace(form, shipment=newest.of))
        try:
            fresh = build_base(self._context, self._client, subject, supposed=supposed)
        except Refused:  # nothing is in it any more: the screening stays as it is
            return _do_nothing
        base = _with_deal_of(fresh, before)
        begun = ScreeningBeginning(subject, before.interview_start, before.answers)
        gone = [
            (answer.line, answer.fact) for answer in withdrawn_by(self._context, begun, base, new_pack=False)
        ]
        gone += [(EVERY_LINE, fact) for fact in withdrawn]
        if not gone and [line.base for line in before.lines] == [line[3] for line in base.lines]:
            return _do_nothing
        at = utc_text(self._context.now())
        answers = [
            *before.answers,
            *(
                Answer(fact=fact, line=line, kind=WITHDRAWN, by=self._context.by, at=at)
                for line, fact in gone
            ),
        ]
        numbered = tuple(replace(answer, nr=number) for number, answer in enumerate(answers, 1))
        return lambda writing: self._store_base(writing, stored, base, numbered)

    def _store_base(
        self, writing: Transaction, stored: Stored[Row], base: StartingCases, answers: tuple[Answer, ...]
    ) -> None:
        """Give a screening other cases to start from, and the answers that it has not got."""
        for line in self._stored_lines(stored.id):
            writing.remove_row(Sheet.SCREENING_LINES, line.id)
        known = len(self._context.rows_of(Sheet.ANSWERS, self._client, screening=str(stored.id)))
        lines = self._add_lines(writing, stored.id, base)
        after = self._evaluate_screening(stored.id, stored.row, lines, answers)
        for answer in answers[known:]:
            writing.add_row(Sheet.ANSWERS, self._client, row_from_answer(stored.id, answer))
        self._store_outcomes(writing, stored, lines, after)

    def drop_screening(self, screening: int) -> Done[None]:
        """Drop an open screening; nothing is deleted, and undo restores it."""
        self._open_screening(screening)
        stored = Stored(screening, {**self._stored_screening(screening), "state": DROPPED})
        return self._context.apply_change(
            "Put away",
            stored.row["title"],
            {"screenings", "shipments"},
            work=lambda writing: writing.change_row(Sheet.SCREENINGS, self._client, stored),
        )

    # ---- inside ------------------------------------------------------------------------------

    def _stored_screening(self, screening: int) -> Row:
        return self._context.stored_row(Sheet.SCREENINGS, self._client, screening)

    def _stored_lines(self, screening: int) -> list[Stored[Row]]:
        wanted_rows = {"screening": str(screening)}
        return self._context.store.repository.select_rows(Sheet.SCREENING_LINES, self._client, wanted_rows)

    def _open_screening(self, screening: int) -> Screening:
        screening_now = self.load_screening(screening)
        if not screening_now.is_open:
            state_text = _ENDED.get(screening_now.row.state, "put away")
            raise Refused(
                Phrase("the screening has been {said}", said=state_text),
                do="Start a new one, or a new version",
            )
        return screening_now

    def add_screening(
        self,
        writing: Transaction,
        base: StartingCases,
        supersedes: int | None = None,
        of: str = "",
        answers: Sequence[Answer] = (),
    ) -> tuple[Screening, Row]:
        """Add a screening in an open transaction; return it as it starts, with its row.

        ``answers`` are those that it begins with, as somebody gave them earlier.
        """
        moment = utc_text(self._context.now())
        subject, subject_id = base.subject
        row = {
            "title": base.title,
            "subject": subject,
            "subject_id": str(subject_id) if subject_id else "",
            "of": of,
            "on": base.export_day or self._context.today().isoformat(),
            "state": OPEN,
            "supersedes_id": "" if supersedes is None else str(supersedes),
            **self._pack_columns(),
            "opened_by": self._context.by,
            "opened_at": moment,
            "changed_at": moment,
        }
        screening = writing.add_row(Sheet.SCREENINGS, self._client, row)
        lines = self._add_lines(writing, screening, base)
        numbered = tuple(replace(answer, nr=number) for number, answer in enumerate(answers, 1))
        for answer in numbered:
            writing.add_row(Sheet.ANSWERS, self._client, row_from_answer(screening, answer))
        after = self._evaluate_screening(screening, row, lines, numbered)
        return after, self._store_outcomes(writing, Stored(screening, row), lines, after)

    def _begin_screening(
        self,
        base: StartingCases,
        of: str,
        supersedes: int | None = None,
        *,
        earlier: Earlier | None = None,
        replaced: Sequence[Stored[Row]] = (),
    ) -> Done[Screening]:
        """Start a screening; ``earlier`` are those whose answers hold for it, ``replaced`` those that are put away."""
        answers = earlier.list_answers(base) if earlier else []

        def apply_changes(writing: Transaction) -> int:
            for stored in replaced:
                dropped = Stored(stored.id, {**stored.row, "state": DROPPED})
                writing.change_row(Sheet.SCREENINGS, self._client, dropped)
            screening = self.add_screening(writing, base, supersedes, of, answers)[0].id
            if earlier:
                earlier.copy_documents(writing, screening)
            return screening

        done = self._context.apply_change(
            "Start screening", base.title, {"screenings", "shipments"}, work=apply_changes
        )
        return Done(self.load_screening(done.value), done.changes, done.undo)

    def _pack_columns(self) -> Row:
        pack = self._context.program.pack
        return {"pack_id": pack.id, "pack_version": pack.version, "pack_sha256": pack.sha256}

    def _add_lines(self, writing: Transaction, screening: int, base: StartingCases) -> list[Stored[Row]]:
        lines = []
        for position, (line, part_number, quantity, tree) in enumerate(base.lines, 1):
            row = {
                "screening": str(screening),
                "position": str(position),
                "line": line,
                "part_number": part_number,
                "quantity": quantity,
                "base": canonical_json(tree).decode(),
                "open_facts": "0",
            }
            lines.append(Stored(writing.add_row(Sheet.SCREENING_LINES, self._client, row), row))
        return lines

    def _store_outcomes(
        self, writing: Transaction, stored: Stored[Row], lines: Sequence[Stored[Row]], after: Screening
    ) -> Row:
        """Store what lists show of a screening: title, export day, the verdict of each line; return its row."""
        titles = [
            answer.value if answer.kind == "value" else ""
            for answer in after.answers
            if answer.fact == "title"
        ]
        row = {
            **stored.row,
            "title": str(titles[-1]) if titles and titles[-1] else stored.row["title"],
            "on": after.lines[0].case["on"],
            "changed_at": utc_text(self._context.now()),
        }
        writing.change_row(Sheet.SCREENINGS, self._client, Stored(stored.id, row))
        opened = open_counts(after.lines)
        for line, line_after, count in zip(lines, after.lines, opened, strict=True):
            comes_to = outcome_columns(line_after.screened, count)
            writing.change_row(Sheet.SCREENING_LINES, self._client, Stored(line.id, {**line.row, **comes_to}))
        return row

    def _evaluate_screening(
        self, screening: int, row: Row, lines: Sequence[Stored[Row]], answers: tuple[Answer, ...]
    ) -> Screening:
        bases = [json.loads(stored.row["base"]) for stored in lines]
        names = [stored.row["line"] for stored in lines]
        start = Start(tuple(StartLine(*pair) for pair in zip(names, bases, strict=True)))
        state = apply_answers(start, answers)
        screened_lines = []
        for number, (stored, base) in enumerate(zip(lines, bases, strict=True)):
            case = state.tree_of_line(number, self._context.today())
            if row["state"] in (OPEN, WAITING):  # a record keeps what was attached when it was made
                case = Attachments(self._context, self._client).cite(case, screening, stored.row["line"])
            screened, refused = None, ""
            try:
                program = self._context.program
                screened = _screen_once(program, program.law, program.pack.sha256, canonical_json(case))
            except Refused as error:
                refused = str(error)
            screened_lines.append(
                ScreeningLine(
                    stored.row["line"],
                    stored.row["part_number"],
                    stored.row["quantity"],
                    base,
                    case,
                    screened,
                    refused,
                )
            )
        return Screening(
            id=screening,
            row=screening_row(screening, row, screened_lines),
            lines=tuple(screened_lines),
            answers=answers,
            page_key=row.get("place", ""),
            pack_changed=row["pack_sha256"] != self._context.program.pack.sha256,
            supersedes=int(row["supersedes_id"]) if row["supersedes_id"] else None,
        )

    def _check_answer(self, answer: Answer) -> Answer:
        """Return an answer as it is stored, with person and moment filled in.

        Errors: Refused for an unknown kind, a value that no case file can hold, or an invalid moment.
        """
        if answer.kind not in _KINDS or not answer.fact:
            raise Refused("the answer names no place or no kind", where=answer.fact, do="Answer again")
        try:
            json.dumps(answer.value)
            at = datetime.fromisoformat(answer.at) if answer.at else self._context.now()
        except (TypeError, ValueError):
            raise Refused("the answer cannot be kept", where=answer.fact, do="Answer again") from None
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return replace(answer, by=answer.by or self._context.by, at=utc_text(at))


_OF_ITS_OWN: Final = ("item", "title", RATES, STATUS_CHECKS)
"""What a case of a screening keeps while its deal follows the form of the shipment."""


def _with_deal_of(fresh: StartingCases, screening: Screening) -> StartingCases:
    """Return the cases that a screening starts from with the deal as it stands by now, and its own goods."""
    by_line = {line[0]: line[3] for line in fresh.lines}
    lines = []
    for line in screening.lines:
        of_deal = by_line.get(line.line, fresh.lines[0][3])
        sources = {
            path: source
            for tree, is_own in ((line.base, True), (of_deal, False))
            for path, source in tree.get("sources", {}).items()
            if path.startswith("item") is is_own
        }
        tree = {name: value for name, value in of_deal.items() if name not in (*_OF_ITS_OWN, "sources")}
        tree |= {name: line.base[name] for name in _OF_ITS_OWN if name in line.base}
        if sources:
            tree["sources"] = sources
        lines.append((line.line, line.part_number, line.quantity, tree))
    return replace(fresh, lines=tuple(lines))


def _do_nothing(_writing: Transaction) -> None:
    """Follow a form that changes nothing of a screening."""


@lru_cache(maxsize=256)
def _screen_once(program: Program, _law: object, _pack: str, content: bytes) -> one_case.Screened:
    """Return a line with its conclusion: after each step most lines are read again as they were."""
    return one_case.screen_case(program, content)


# --------------------------------------------------------------------------------------------------
# The reading a "no licence" rests on, which is shown beside such a verdict everywhere. A "no licence" rests
# on a reading if the cautious readings give another verdict, or if other readings than the cautious ones
# were chosen.


def reading_behind(pack: Pack, conclusion: Conclusion) -> ReadAs | None:
    """Return the reading a conclusion rests on; None where it asks for a licence, or rests on none."""
    verdicts = (conclusion.verdict, conclusion.profiles["safest"])
    return _find_reading(pack, verdicts, conclusion.readings, conclusion.readings_that_matter)


def read_as_kept(pack: Pack, tree: Mapping[str, Any]) -> ReadAs | None:
    """Return the same for a recorded conclusion."""
    verdicts = (tree["verdict"], tree["profiles"]["safest"])
    return _find_reading(pack, verdicts, tree["readings"], tree["readings_that_matter"])


def _find_reading(
    pack: Pack, verdicts: tuple[str, str], readings: Mapping[str, str], matter: Sequence[str]
) -> ReadAs | None:
    """Return the reading behind the verdict under the readings chosen; the other is that of the cautious readings."""
    verdict, safest_verdict = verdicts
    safest = pack.readings_of_profile("safest")
    other = [name for name, chosen in readings.items() if safest.get(name, chosen) != chosen]
    is_other = safest_verdict != verdict
    if verdict not in pack.verdicts_asking("nothing") or not (is_other or other):
        return None
    named = [name for name in matter if name in other] or (other if is_other else [])
    sentences = (pack.switches[name].words.get(readings[name], "") for name in named)
    return ReadAs(verdict, safest_verdict, tuple(filter(None, sentences)))


def of_shipment(
    context: ServiceContext, client: int, shipment: int, lines: Sequence[ShipmentLine]
) -> tuple[ReadAs | None, ...]:
    """Return for each line of a shipment the reading that its latest verdict rests on."""
    row_filter = ScreeningFilter(shipment=shipment)
    rows = context.store.lists.list_rows(client, row_filter, FIRST)
    newest = sorted((row for row in rows if row.state != DROPPED), key=lambda row: -row.id)
    reading_by_line: dict[tuple[str, str], ReadAs | None] = {}
    firm = context.program.pack.verdicts_asking("nothing")
    for screening in newest:
        screened_lines = context.rows_of(Sheet.SCREENING_LINES, client, screening=str(screening.id))
        # worked out only where a line was screened under other readings than the cautious ones
        narrow: list[Row] = []
        for row in screened_lines:
            chosen = json.loads(row["base"]).get("readings", {}) if row["verdict"] in firm else {}
            if chosen.get("profile") == "narrowest" or any(name != "profile" for name in chosen):
                narrow.append(row)
        readings = _evaluate_lines(context, client, screening) if narrow else {}
        for row in screened_lines:
            reading = readings.get(row["line"]) if row in narrow else None
            reading_by_line.setdefault((row["line"], row["part_number"]), reading)
    return tuple(reading_by_line.get((line.line, line.part_number)) for line in lines)


def _evaluate_lines(
    context: ServiceContext, client: int, screening: ScreeningRow
) -> dict[str, ReadAs | None]:
    pack = context.program.pack
    if screening.state == CLOSED:
        rows = context.rows_of(Sheet.DETERMINATIONS, client, screening_id=str(screening.id))
        return {row["line"]: read_as_kept(pack, json.loads(row["conclusion_json"])) for row in rows}
    lines = Screenings(context, client).load_screening(screening.id).lines
    return {
        line.line: reading_behind(pack, line.screened.conclusion)
        for line in lines
        if line.screened is not None
    }


def answers_of_shipment(
    context: ServiceContext, client: int, screenings: Sequence[ScreeningRow]
) -> Mapping[str, LineAnswer]:
    """Return what each line comes to, by its number, as the newest screening that was not dropped has it.

    Of a recorded screening that is what was recorded.
    """
    remaining = [row for row in screenings if row.state != DROPPED]
    if not remaining:
        return {}
    newest = max(remaining, key=lambda row: row.id)
    if newest.state == CLOSED:
        recorded = context.rows_of(Sheet.DETERMINATIONS, client, screening_id=str(newest.id))
        return {row["line"]: _recorded_answer(json.loads(row["conclusion_json"])) for row in recorded}
    lines = Screenings(context, client).load_screening(newest.id).lines
    return {line.line: _answer_of(line.screened.conclusion) for line in lines if line.screened is not None}


def _answer_of(conclusion: Conclusion) -> LineAnswer:
    share = deciding_share(conclusion.shares, conclusion.readings)
    return LineAnswer(
        conclusion.act.word,
        share,
        list_grounds({name: WORDS[truth] for name, truth in conclusion.limbs.items()}),
    )


def _recorded_answer(tree: Mapping[str, Any]) -> LineAnswer:
    """Return what a recorded conclusion comes to."""
    shares = {
        name: span and Interval(Fraction(span["from"]), None if span["to"] is None else Fraction(span["to"]))
        for name, span in tree["share"].items()
    }
    share = deciding_share(Shares(shares.get("content"), shares.get("whole_article")), tree["readings"])
    return LineAnswer((tree.get("act") or {}).get("word", ""), share, list_grounds(tree["limbs"]))


# --------------------------------------------------------------------------------------------------
# Which open screenings name a firm as a party or an owner, at any depth, in the case that they have come
# to.


@dataclass(frozen=True, slots=True)
class NamingScreening:
    """An open screening: its id, what it is about, and the export day."""

    id: int
    title: str
    on: Day


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A party or an owner in the case of an open screening: one of its names, and what the case states of it."""

    name: str
    screening: NamingScreening
    listed: str
    unreliable: str


class OpenScreenings:
    """The open screenings of a client by the names that stand in their cases."""

    def __init__(self, persons: Iterable[NamedPerson]) -> None:
        self._by_name: dict[str, list[NamedPerson]] = {}
        for person in persons:
            self._by_name.setdefault(fold_name(person.name), []).append(person)

    def not_saying(
        self, names: Iterable[str], *, listed: str = "", unreliable: str = "", since: date | None = None
    ) -> tuple[NamingScreening, ...]:
        """Return the screenings that have one of these names and do not state this of it: they change.

        ``since`` is the day from which on it is so; a screening of an earlier export day does not change.
        """
        return _each_once(
            person.screening
            for person in self._called(names)
            if (since is None or person.screening.on >= since.isoformat())
            and ((listed and person.listed != listed) or (unreliable and person.unreliable != unreliable))
        )

    def _called(self, names: Iterable[str]) -> Iterator[NamedPerson]:
        for name in dict.fromkeys(map(fold_name, names)):
            yield from self._by_name.get(name, ())


def _each_once(screenings: Iterable[NamingScreening]) -> tuple[NamingScreening, ...]:
    return tuple({screening.id: screening for screening in screenings}.values())


def read_open_screenings(context: ServiceContext, client: int) -> OpenScreenings:
    """Read the open screenings of a client; their verdicts are not worked out for it."""
    return OpenScreenings(
        named
        for screening, parties in read_open_parties(context, client)
        for named in _persons_below(screening, parties)
    )


def read_open_parties(
    context: ServiceContext, client: int
) -> Iterator[tuple[NamingScreening, list[dict[str, Any]]]]:
    """Yield the open screenings of a client with the parties of the case that each has come to."""
    for stored in context.store.repository.select_rows(Sheet.SCREENINGS, client, {"state": OPEN}):
        screening = NamingScreening(stored.id, stored.row["title"], Day(stored.row["on"]))
        lines = context.rows_of(Sheet.SCREENING_LINES, client, screening=str(stored.id))
        answers = context.rows_of(Sheet.ANSWERS, client, screening=str(stored.id))
        if lines:
            start = Start((StartLine(lines[0]["line"], json.loads(lines[0]["base"])),))
            root = apply_answers(start, map(answer_from_row, answers)).root
            yield screening, (root.get(PARTIES) or [])


def _persons_below(screening: NamingScreening, persons: Any) -> Iterator[NamedPerson]:
    for person in persons or ():
        stated = (person.get("listed") or "", person.get("unreliable") or "")
        for name in filter(None, (person.get("name"), *(person.get("names") or ()))):
            yield NamedPerson(name, screening, *stated)
        yield from _persons_below(screening, person.get(OWNERS))
