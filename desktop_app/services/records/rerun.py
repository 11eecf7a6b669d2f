# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the case of a record again: on the law file that the record keeps, or on the one the program has today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program, compile_pack, known_codes
from desktop_app.services.schema.outcome import Row

RunWith = Literal["own", "today"]
_MATCHER: Final = "names"
"""Names the matcher of names of the program that ran; it is no part of the answer."""
_NAME_WARNING: Final = "name_on_list"
_OF_NAMES: Final = frozenset(("warnings", "doubts"))
"""What another matcher may change of a conclusion, and nothing else."""


@dataclass(frozen=True, slots=True)
class Rerun:
    """A case run again: what was recorded, and what it comes to, each as a conclusion in plain values."""

    number: str
    ran_with: RunWith
    was: Mapping[str, Any]
    is_: Mapping[str, Any]

    @property
    def is_same(self) -> bool:
        """Tell whether the answer is the same; what a later version says in addition is no difference."""
        return not self.differing()

    def differing(self) -> tuple[str, ...]:
        """Return the names of what differs.

        Set aside are the law file itself where another one was asked for, and what another matcher of names changes.
        """
        aside = {_MATCHER} if self.ran_with == "own" else {_MATCHER, "pack"}
        if self.was.get(_MATCHER) != self.is_.get(_MATCHER) and self._is_same_but_for_names():
            aside |= _OF_NAMES
        return tuple(
            name for name, value in self.was.items() if name not in aside and self.is_.get(name) != value
        )

    def _is_same_but_for_names(self) -> bool:
        """Tell whether the warnings are the same but for that on listed names, which may bring up a doubt with it."""
        was, is_ = (
            [warning for warning in tree["warnings"] if warning["code"] != _NAME_WARNING]
            for tree in (self.was, self.is_)
        )
        return was == is_


def rerun_record(context: ServiceContext, row: Row, ran_with: RunWith) -> Rerun:
    """Run the frozen case of a determination again.

    Errors: Refused on its own law file if the record kept none, or if the law file cannot be read any more; on today's
    if the case cannot be read under it.
    """
    program = context.program
    pack = kept_pack(context, row) if ran_with == "own" else program.pack
    conclusion = conclude_under(program, pack, row["case_json"].encode("utf-8"))
    return Rerun(row["number"], ran_with, json.loads(row["conclusion_json"]), conclusion)


def kept_pack(context: ServiceContext, row: Row) -> Pack:
    """Return the law file that a determination keeps.

    Errors: Refused if it kept none.
    """
    kept = context.store.read_law(row["pack_sha256"])
    if kept is None:
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
    return context.program.load_pack_from(kept.contents)


def conclude_under(program: Program, pack: Pack, case: bytes) -> Mapping[str, Any]:
    """Return what a case file comes to under a law file, in plain values."""
    if pack.sha256 == program.pack.sha256:
        law, kind = program.law, program.case_file_kind
    else:
        law, kind = compile_pack(pack), build_case_kind(known_codes(pack))
    read = read_case(case, kind)
    tree = conclusion_tree(read, conclude_case(law, read.case), pack)
    return dict(json.loads(json.dumps(tree)))
