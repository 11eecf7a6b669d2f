# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "conclusion": whether the attached answer follows from the attached case under the attached law file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.carried import CarriedLine, parse_file
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.checking.working.working_out import WorkedLine, WorkedOut

_OF_NAMES: Final = frozenset(("names", "warnings", "doubts"))
"""What comparing names changes of a conclusion."""
_LONGEST: Final = 200


def check_conclusions(context: PaperContext, worked_out: WorkedOut) -> Iterator[Check]:
    """Yield an entry for each line of the paper."""
    if context.carried.is_of_first_version:
        for line in context.carried.lines:
            yield _check_digest(context, line)
        return
    for line, worked in zip(context.carried.lines, worked_out.lines, strict=True):
        yield _check_line(context, line, worked)


def _check_line(context: PaperContext, line: CarriedLine, worked: WorkedLine) -> Check:
    if worked.tree is None:
        why = Phrase("The answer was not worked out anew: {why}.", why=worked.why)
        return Check("conclusion", "not_checked", line.conclusion, why=why)
    try:
        attached = parse_file(context.paper.files[line.conclusion])
    except (KeyError, Refused):
        why = Phrase("{file} is missing or cannot be read.", file=line.conclusion)
        return Check("conclusion", "not_checked", line.conclusion, why=why)
    difference = find_difference(json.loads(json.dumps(worked.tree)), attached)
    if difference is None:
        return Check("conclusion", "same", line.conclusion)
    path, was, is_ = difference
    excuse = _excuse(context, line, worked.tree, attached)
    if excuse:
        return Check("conclusion", "not_checked", line.conclusion, was, is_, excuse)
    why = Phrase(
        "The case gives another answer than the attached one, in {path}: it gives {was}, {file} says {is_}.",
        path=path,
        was=was,
        file=line.conclusion,
        is_=is_,
    )
    return Check("conclusion", "differs", line.conclusion, was, is_, why)


def _excuse(
    context: PaperContext, line: CarriedLine, tree: Mapping[str, Any], attached: Mapping[str, Any]
) -> str:
    """Return why a difference tells nothing; blank where it does."""
    if {line.case, line.conclusion} & {*context.altered_files()}:
        return ""
    if not context.is_of_same_version:
        return Phrase(
            "Worked out anew it differs, which may come from the program: {printed} printed the paper, {checked} checks"
            " it.",
            printed=context.printed_by,
            checked=context.checked_by,
        )
    changed = {key for key in tree.keys() | attached.keys() if tree.get(key) != attached.get(key)}
    if "names" in changed and changed <= _OF_NAMES:
        return Phrase(
            "Worked out anew it differs only in what comparing names gives, which has changed since."
        )
    return ""


def _check_digest(context: PaperContext, line: CarriedLine) -> Check:
    """Hold the case of a paper of version 1.0 against the digests in its conclusion and on its pages."""
    digest = hashlib.sha256(context.paper.files.get(line.case, b"")).hexdigest()
    try:
        stated = str(parse_file(context.paper.files[line.conclusion])["case"]["sha256"])
    except (KeyError, TypeError, Refused):
        why = Phrase("{file} is missing or cannot be read.", file=line.conclusion)
        return Check("conclusion", "differs", line.conclusion, why=why)
    if stated != digest:
        why = Phrase(
            "{file} is not the case that {conclusion} answers.", file=line.case, conclusion=line.conclusion
        )
        return Check("conclusion", "differs", line.case, f"SHA-256 {stated}", f"SHA-256 {digest}", why)
    printed = "".join("".join(page.texts) for page in context.paper.pages)
    if digest not in "".join(printed.split()):
        why = Phrase("The pages print another digest of the case than {file} has.", file=line.case)
        return Check("conclusion", "differs", line.case, "", f"SHA-256 {digest}", why)
    why = Phrase(
        "The case has the digest that its conclusion and the pages state. The paper carries no law file, so whether the"
        " answer follows from the case was not checked."
    )
    return Check("conclusion", "same", line.case, why=why)


def find_difference(was: object, is_: object, path: str = "") -> tuple[str, str, str] | None:
    """Return the path of the first place where two trees of JSON differ, with what stands there in both."""
    if isinstance(was, dict) and isinstance(is_, dict):
        for key in [*was, *(key for key in is_ if key not in was)]:
            found = find_difference(was.get(key), is_.get(key), f"{path}.{key}" if path else str(key))
            if found:
                return found
        return None
    if isinstance(was, list) and isinstance(is_, list) and len(was) == len(is_):
        for at, (old, new) in enumerate(zip(was, is_, strict=True)):
            if found := find_difference(old, new, f"{path}[{at}]"):
                return found
        return None
    return None if was == is_ and type(was) is type(is_) else (path, _shown(was), _shown(is_))


def _shown(tree: object) -> str:
    text = tree if isinstance(tree, str) else json.dumps(tree, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
