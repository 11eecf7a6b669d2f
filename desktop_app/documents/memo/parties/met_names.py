# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A name and the name of an entry that it meets, side by side: what met has the same small number in both.

It is legible in black and white; what was left aside, such as a legal form, is quiet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model.runs import Run, Runs, compose_runs, quiet_run
from desktop_app.domain.parties.marked_names import MarkedMeeting, MeetingRow, NameRun

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def met_names_runs(memo: MemoContext, meeting: MarkedMeeting, known: Collection[str | None]) -> Runs:
    """Return both names with their numbers, and by what they met.

    Names that met as a whole are not written again where they are ``known``: printed beside it.
    """
    is_numbered = sum(row.outcome == "met" for row in meeting.rows) > 1
    manners = "; ".join(_manners(meeting.rows, is_numbered=is_numbered))
    told = quiet_run(memo.format_sentence("search.manners", manners=manners))
    if all(len(runs) == 1 and runs[0].text in known for runs in (meeting.left, meeting.right)):
        return compose_runs(told)
    return compose_runs(
        *_name_runs(meeting.left, is_numbered=is_numbered),
        " – ",
        *_name_runs(meeting.right, is_numbered=is_numbered),
        " ",
        told,
    )


def _name_runs(runs: Sequence[NameRun], *, is_numbered: bool) -> Iterator[Run]:
    """Yield a name; a number stands behind the last of the stretches beside each other that are of one group."""
    for run, following in zip(runs, chain(runs[1:], (None,)), strict=True):
        if run.outcome == "ignored":
            yield quiet_run(run.text)
            continue
        is_last = following is None or following.group != run.group
        number = str(run.group).translate(_RAISED) if is_numbered and run.group and is_last else ""
        yield Run(f"{run.text}{number}")


def _manners(rows: Sequence[MeetingRow], *, is_numbered: bool) -> Iterator[str]:
    """Yield by what stretches met, once for all that met so, and what only one name has."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        if row.outcome == "met":
            groups.setdefault(row.manner, []).append(str(row.group))
    for manner, numbers in groups.items():
        yield f"{', '.join(numbers)} {manner}" if is_numbered else manner
    for row in rows:
        if row.outcome == "differs":
            yield f"{' / '.join(filter(None, (row.left, row.right)))}: {row.manner}"
