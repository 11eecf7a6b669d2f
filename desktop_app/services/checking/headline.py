# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a check comes to in one sentence, and what it cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.paper_check import Check, CheckName, PaperAnswer
from desktop_app.services.checking.paper_context import PaperContext

_WEIGHTIEST: Final[tuple[CheckName, ...]] = (
    "pages",
    "attachments",
    "conclusion",
    "record",
    "signature",
    "bytes",
)
"""Which check is told first where several found something."""
_PROVING: Final[tuple[CheckName, ...]] = ("pages", "attachments", "conclusion")
"""Without these, a paper whose seal is broken may have any pages that its own list was made to fit."""


def headline_of(context: PaperContext, checks: Sequence[Check], answer: PaperAnswer) -> str:
    """Return what was altered, where, from what to what; or that nothing was."""
    differences = [check for check in checks if check.result == "differs"]
    if not differences:
        return _headline_of_same(context, checks, answer)
    is_in_bytes_alone = all(check.check == "bytes" and not check.where for check in differences)
    if is_in_bytes_alone and context.paper.fits:
        return Phrase(
            "Sealed anew: its seal fits, and made again from what it carries it has other bytes than these."
        )
    if is_in_bytes_alone and all(check.result == "same" for check in checks if check.check in _PROVING):
        return Phrase(
            "Saved anew by another program: pages, attachments and answer are as they were printed."
        )
    if is_in_bytes_alone and not context.is_of_same_version:
        return Phrase(
            "Saved anew or altered: its seal does not fit. Nothing else that differs was found; {printed} printed it,"
            " and only that version, or the record, can prove its pages.",
            printed=context.printed_by or Phrase("A version that it does not name"),
        )
    if is_in_bytes_alone:
        return Phrase(
            "Saved anew or altered: its seal does not fit. Nothing else that differs was found, and not all could be"
            " checked."
        )
    told = [check for check in differences if check.why and (check.check != "bytes" or check.where)]
    first = min(told or differences, key=lambda check: (_WEIGHTIEST.index(check.check), not check.where))
    others = len([check for check in told if check is not first])
    what = first.why or first.where
    if not others:
        return Phrase("Altered. {what}", what=what)
    if others == 1:
        return Phrase("Altered. {what} One more difference was found.", what=what)
    return Phrase("Altered. {what} {count} more differences were found.", what=what, count=others)


def _headline_of_same(context: PaperContext, checks: Sequence[Check], answer: PaperAnswer) -> str:
    if answer == "partly":
        if context.carried.is_of_first_version:
            return Phrase(
                "Checked in part: nothing that differs was found; a paper of version 1.0 carries too little to prove"
                " more."
            )
        if context.law is None:
            return Phrase(
                "Checked in part: nothing that differs was found; its law file cannot be read, so that neither its"
                " answer nor its pages could be worked out again."
            )
        printed = context.printed_by or Phrase("A version that it does not name")
        if not context.is_of_same_version and not context.is_law_known:
            return Phrase(
                "Checked in part: nothing that differs was found. {printed} printed it, under a law file that this"
                " program does not know; only that version, or the record, can prove its pages.",
                printed=printed,
            )
        if not context.is_of_same_version:
            return Phrase(
                "Checked in part: nothing that differs was found. {printed} printed it, and only that version, or the"
                " record, can prove its pages.",
                printed=printed,
            )
        return Phrase("Checked in part: nothing that differs was found, and not all could be checked.")
    if any(check.check == "record" and check.result == "same" for check in checks):
        filed = Phrase("As it was printed: it is the paper that was filed.")
    else:
        filed = Phrase("As it was printed.")
    if not context.is_law_known and not context.carried.is_of_first_version:
        return Phrase("As it was printed, but under a law file that this program does not know.")
    return filed


def limits_of_checking(context: PaperContext, *, is_on_record: bool, made_why: str) -> Iterator[str]:
    """Yield what no check of this paper can show."""
    yield Phrase(
        "A paper printed anew as a whole, by any version, from other facts or under another law file, shows only"
        " against the record, a signature or an earlier copy."
    )
    if is_on_record:
        yield Phrase("Here the record is at hand.")
    if context.law is not None and not context.is_law_known:
        yield Phrase("Whether its law file states the law: this program neither comes with it nor keeps it.")
    if made_why:
        yield Phrase(
            "Whether its pages follow from its case: it was not made again, because {why}.", why=made_why
        )
