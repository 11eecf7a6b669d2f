# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the case of a record again: on the law file that the record keeps, or on the one the program has today."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Literal

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import compile_pack, known_codes
from desktop_app.services.schema.declaration import Row
from desktop_app.services.schema.rows import FrozenAnswer
from desktop_app.services.screening.one_case import screen_case

RunWith = Literal["own", "today"]
_MATCHER: Final = "names"
"""Names the matcher of names of the program that ran; it is no part of the answer."""
_NAME_WARNING: Final = "name_on_list"
_OF_NAMES: Final = frozenset(("warnings", "doubts"))
"""What another matcher may change of a conclusion, and nothing else."""


@dataclass(frozen=True, slots=True)
class Rerun:
    """A case run again: what was recorded, and what it comes to, each as a conclusion in plain values.

    ``was_words`` and ``now_words`` are the verdicts, each in the words of its own law file.
    """

    number: str
    ran_with: RunWith
    was: Mapping[str, Any]
    is_: Mapping[str, Any]
    was_words: str = ""
    now_words: str = ""

    @property
    def is_same(self) -> bool:
        """Tell whether the answer is the same; what a later version says in addition is no difference."""
        return not self.differing()

    def differing(self) -> tuple[str, ...]:
        """Return the names of what differs, of all that the older conclusion says, at every depth.

        Set aside are the law file itself where another one was asked for, and what another matcher of names changes.
        """
        aside = {_MATCHER} if self.ran_with == "own" else {_MATCHER, "pack"}
        if self.was.get(_MATCHER) != self.is_.get(_MATCHER) and self._is_same_but_for_names():
            aside |= _OF_NAMES
        answer = dict(self.is_)
        # A later program may warn of more under the same law.
        if self.ran_with == "own" and "warnings" in self.was:
            codes = {warning["code"] for warning in self.was["warnings"]}
            answer["warnings"] = [warning for warning in answer["warnings"] if warning["code"] in codes]
        return tuple(
            name
            for name, value in self.was.items()
            if name not in aside and not (name in answer and _says_the_same(value, answer[name]))
        )

    def _is_same_but_for_names(self) -> bool:
        """Tell whether the warnings are the same but for that on listed names, which may bring up a doubt with it."""
        was, is_ = (
            [warning for warning in tree["warnings"] if warning["code"] != _NAME_WARNING]
            for tree in (self.was, self.is_)
        )
        return _says_the_same(was, is_)


def _says_the_same(was: Any, now: Any) -> bool:
    """Tell whether a later value has all that an earlier one has; fields that are new in it are no difference."""
    if isinstance(was, dict) and isinstance(now, dict):
        return all(name in now and _says_the_same(value, now[name]) for name, value in was.items())
    if isinstance(was, list) and isinstance(now, list):
        return len(was) == len(now) and all(map(_says_the_same, was, now))
    if isinstance(was, str) and isinstance(
        now, dict
    ):  # a detail of a warning was its sentence alone up to 1.1
        return bool(was == now.get("text"))
    return bool(was == now)


def rerun_record(context: ServiceContext, row: Row, ran_with: RunWith) -> Rerun:
    """Run the frozen case of a determination again.

    Errors: Refused on its own law file if the record kept none, or if the law file cannot be read any more; on today's
    if the case cannot be read under it.
    """
    program = context.program
    pack = kept_pack(context, row) if ran_with == "own" else program.pack
    case = row["case_json"].encode("utf-8")
    if pack.sha256 == program.pack.sha256:
        law, kind = program.law, program.case_file_kind
    else:
        law, kind = compile_pack(pack), build_case_kind(known_codes(pack))
    read = read_case(case, kind)
    tree = conclusion_tree(read, conclude_case(law, read.case), pack)
    conclusion = dict(json.loads(json.dumps(tree)))
    was = frozen_tree(row, "conclusion_json")
    words = context.verdicts_of_law(row["pack_sha256"]).get(str(was.get("verdict")))
    return Rerun(
        row["number"],
        ran_with,
        was,
        conclusion,
        words.words if words else str(was.get("verdict")),
        pack.verdicts[conclusion["verdict"]].words,
    )


def frozen_tree(row: Row, column: str) -> Mapping[str, Any]:
    """Return the frozen case or conclusion of a determination as plain values.

    Errors: Refused if it cannot be read any more.
    """
    with suppress(ValueError, RecursionError):
        tree = json.loads(row[column])
        if isinstance(tree, dict):
            return tree
    what = "conclusion" if column == "conclusion_json" else "case"
    raise Refused(
        Phrase("the {what} of {number} cannot be read any more", what=what, number=row["number"]),
        do="It was altered outside the program; verify the journal, and open a backup",
    )


def kept_pack(context: ServiceContext, row: Row) -> Pack:
    """Return the law file that a determination keeps.

    Errors: Refused if it kept none.
    """
    kept_law = context.store.read_law(row["pack_sha256"])
    if kept_law is None:
        raise Refused(
            Phrase(
                "record {number} lacks the law file it was worked out with ({pack} {version}): it was recorded by a"
                " version of the program that kept none",
                number=row["number"],
                pack=row["pack_id"],
                version=row["pack_version"],
            ),
            do="Run it with today's law file to compare, or open the program that recorded it",
        )
    return context.program.load_pack_from(kept_law.contents)


# --------------------------------------------------------------------------------------------------
# How the answer of one conclusion differs from that of another on the same case: what was, what is. The
# sentences of reasons and warnings are no part of the answer: they may be worded anew while it stays.


Tree = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One part of an answer that differs; ``was`` and ``now`` are codes or figures, blank where there is none.

    ``part`` is verdict, act, possible, licence, ground, standing, share, open_fact, duty or warning; ``code`` names
    which ground, share, fact, duty or warning it is, blank for the others.
    """

    part: str
    code: str
    was: str
    now: str


AnswerParts = Mapping[tuple[str, str], str]
"""What an answer consists of: a code or figure by part and code."""

_UNTOLD: Final = "?"
"""Stands for what a conclusion of an earlier version does not tell; it differs from nothing."""


def answer_parts(tree: Tree) -> AnswerParts:
    """Return the answer that a conclusion gives."""
    return dict(_list_parts(tree))


def compare_parts(was: AnswerParts, now: AnswerParts) -> tuple[AnswerChange, ...]:
    """Return how two answers differ, the verdict first."""
    pairs = {key: (was.get(key, ""), now.get(key, "")) for key in dict.fromkeys([*was, *now])}
    return tuple(
        AnswerChange(*key, before, after)
        for key, (before, after) in pairs.items()
        if before != after and _UNTOLD not in (before, after)
    )


def _list_parts(tree: Tree) -> Iterator[tuple[tuple[str, str], str]]:
    yield ("verdict", ""), tree["verdict"]
    yield ("act", ""), tree["act"]["word"] if "act" in tree else _UNTOLD
    yield ("possible", ""), ",".join(tree["possible"]) if "possible" in tree else _UNTOLD
    yield ("licence", ""), tree.get("licence_needed", _UNTOLD)
    yield ("standing", ""), tree["standing"]["overall"]
    for name, finding in tree["limbs"].items():
        yield ("ground", name), finding
    for name, share in tree["share"].items():
        yield ("share", name), _share_text(share)
    for fact in tree["open_facts"]:
        yield ("open_fact", fact["fact"]), "open"
    for duty in tree["duties"]:
        yield ("duty", duty["code"]), duty.get("owed", _UNTOLD)
    for warning in tree["warnings"]:
        yield ("warning", warning["code"]), warning["applies"]


def _share_text(share: Mapping[str, str | None] | None) -> str:
    if share is None:
        return ""
    return f"{share['from']}…{share['to'] or ''}" if share["from"] != share["to"] else str(share["from"])


# --------------------------------------------------------------------------------------------------
# Which records would be answered otherwise today: their frozen cases under the law file the program has
# now. One query reads all of them, and what a case comes to is worked out once for each law file. A record
# that the same program worked out under the same law file is not looked at: it would give the same answer.


_OF_FACTS_ALONE: Final = ("not_screened", "facts_disagree", "row_inferred", "estimate_used", "rate_missing")
"""What warnings of how sure the facts are rest on: a new one changes nothing of an answer that was given."""


_MARKING: Final = frozenset(("verdict", "act", "standing"))
"""The parts of an answer by which a record is marked; what else differs is told beside them."""


@dataclass(frozen=True, slots=True)
class AnswerToday:
    """How a record would be answered otherwise; ``refused`` says why today's law file cannot answer the case."""

    changes: tuple[AnswerChange, ...]
    refused: str = ""


class AnswersToday:
    """The answers that the records of one client would have today; what a case comes to is kept under its hash."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._known: dict[tuple[str, str], AnswerParts] = {}

    def list_differing(self, *, cancelled: Cancelled = never_cancelled) -> Mapping[int, AnswerToday]:
        """Return by id the current records that would be answered otherwise.

        Errors: Stopped if cancelled.
        """
        program = self._context.program
        made_by = f"Lodestone {program.version}"
        records = self._context.store.lists.list_other_answers(self._client, program.pack.sha256, made_by)
        differing: dict[int, AnswerToday] = {}
        for record in records:
            if cancelled():
                raise Stopped
            today = self._compare(record)
            if today.changes or today.refused:
                differing[record.id] = today
        return differing

    def _compare(self, record: FrozenAnswer) -> AnswerToday:
        try:
            program = self._context.program
            key = (record.case_sha256, program.pack.sha256)
            if key not in self._known:
                screened = screen_case(program, record.case_json.encode("utf-8"))
                self._known[key] = answer_parts(screened.conclusion_tree(program))
            known_answer = self._known[key]
            was = answer_parts(json.loads(record.conclusion_json))
        except Refused as refused:
            return AnswerToday((), str(refused))
        except (ValueError, LookupError, TypeError, AttributeError):
            return AnswerToday(())  # the record is shown as altered
        changes = compare_parts(was, known_answer)
        if not any(change.part in _MARKING for change in changes):
            return AnswerToday(())
        aside = self._context.program.pack.warnings_on(*_OF_FACTS_ALONE)
        return AnswerToday(tuple(change for change in changes if change.code not in aside))
