# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks a paper: the one service behind ``lodestone verify`` and the page of the window."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.days import number_months
from desktop_app.basics.messages import Phrase, Refused, visible_text
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.checking import paper_checks, working_out
from desktop_app.services.checking.paper_check import (
    CHECKS,
    Check,
    CheckName,
    PaperAnswer,
    PaperCheck,
    PaperFacts,
)
from desktop_app.services.checking.paper_context import Carried, PaperContext, parse_file
from desktop_app.services.checking.record_check import RecordFinding, check_record, read_printed_mark
from desktop_app.services.context.paper_ports import RecordAtHand
from desktop_app.services.context.program import Program

# --------------------------------------------------------------------------------------------------
# What a check comes to in one sentence, and what it cannot show.


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


def headline_of(
    context: PaperContext, checks: Sequence[Check], answer: PaperAnswer, record: RecordFinding
) -> str:
    """Return what was altered, where, from what to what; or that nothing was."""
    differences = [check for check in checks if check.result == "differs"]
    if answer == "partly" and context.carried.is_outgoing:
        return Phrase("Checked in part: {what}", what=record.checks[0].why)
    if answer == "partly":
        return _headline_of_partly(context, record)
    if not differences:
        if any(check.check == "record" and check.result == "same" for check in checks):
            return Phrase("As it was printed: it is the paper that was filed.")
        if record.unread:
            return Phrase("As it was printed; the record here could not be asked.")
        return Phrase("As it was printed; in no record here.")
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
    explained = [check for check in differences if check.why and (check.check != "bytes" or check.where)]
    first = min(explained or differences, key=lambda check: (_WEIGHTIEST.index(check.check), not check.where))
    further = len([check for check in explained if check is not first])
    reason = first.why or first.where
    if not further:
        return Phrase("Altered. {what}", what=reason)
    if further == 1:
        return Phrase("Altered. {what} One more difference was found.", what=reason)
    return Phrase("Altered. {what} {count} more differences were found.", what=reason, count=further)


def _headline_of_partly(context: PaperContext, record: RecordFinding) -> str:
    if record.is_number_filed:
        return Phrase("Checked in part: {what}", what=record.checks[0].why)
    if context.carried.is_of_first_version:
        return Phrase(
            "Checked in part: nothing that differs was found; a paper of version 1.0 carries too little to prove more."
        )
    if context.law is None:
        return Phrase(
            "Checked in part: nothing that differs was found; its law file cannot be read, so that neither its answer"
            " nor its pages could be worked out again."
        )
    printed = context.printed_by or Phrase("A version that it does not name")
    if not context.is_of_same_version and not context.is_law_known:
        return Phrase(
            "Checked in part: nothing that differs was found. {printed} printed it, under a law file that this program"
            " does not know; only that version, or the record, can prove its pages.",
            printed=printed,
        )
    if not context.is_of_same_version:
        return Phrase(
            "Checked in part: nothing that differs was found. {printed} printed it, and only that version, or the"
            " record, can prove its pages.",
            printed=printed,
        )
    if not context.is_law_known:
        return Phrase(
            "Checked in part: nothing that differs was found, but it rests on a law file that this program does not"
            " know."
        )
    return Phrase("Checked in part: nothing that differs was found, and not all could be checked.")


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


# --------------------------------------------------------------------------------------------------
# What a paper says of itself: from what it was printed with, else from its first page and its conclusion.


def facts_of_paper(context: PaperContext) -> PaperFacts:
    """Return what a paper says of itself."""
    printing = context.carried.printing
    if printing is None:
        mark = read_printed_mark(context)
        return PaperFacts(
            number=mark.number,
            version=mark.version,
            day=_iso_day(mark.day) if mark.day else None,
            program=context.printed_by or None,
            pack=_pack_of(context),
        )
    stamp = printing.stamp
    return PaperFacts(
        number=stamp.number or None,
        version=str(stamp.version),
        day=stamp.dated.isoformat(),
        program=stamp.program,
        pack=_pack_of(context),
    )


def _iso_day(text: str) -> str | None:
    try:
        return datetime.strptime(f"{number_months(text)} +0000", "%d %m %Y %z").date().isoformat()
    except ValueError:
        return None


def _pack_of(context: PaperContext) -> str | None:
    """Return the law file with its version: of the attached one, else as the first conclusion names it."""
    if context.law is not None:
        return f"{context.law.pack.id} {context.law.pack.version}"
    for line in context.carried.lines:
        try:
            pack = parse_file(context.paper.files[line.conclusion])["pack"]
            return f"{pack['id']} {pack['version']}"
        except (KeyError, TypeError, Refused):
            continue
    return None


_MOST_SECONDS: Final = 4.0
_MOST_SECONDS_OF_SEALED: Final = 120.0
_MOST_SHOWN: Final = 200
_LONGEST_SHOWN: Final = 1_000_000
_STEPS: Final = 3
"""Reading, making again, comparing."""


def check_paper(
    program: Program,
    source: Path | bytes,
    *,
    at_hand: RecordAtHand | Refused | None = None,
    signatures: Mapping[str, bytes] | None = None,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> PaperCheck:
    """Return a paper checked; what is no paper of ours is answered ``unreadable``.

    ``source`` is a file or its content. ``at_hand`` is the record to compare with, None where none is at hand, a
    refusal where one is that cannot be opened. ``signatures`` are those to look at by name; without them, the ``.p7s``
    files beside the file.

    Errors: Refused if there is no such file; Stopped if cancelled.
    """
    begun = time.monotonic()
    path = source if isinstance(source, Path) else None
    name = files.display_name(Path(path.name)) if path else ""
    if path:
        files.check_there(path)
    try:
        content = files.read_limited(source, files.CHECKED_PAPER) if isinstance(source, Path) else source
        carried = _read(program, content, cancelled)
    except Refused as refused:
        return unreadable_paper(refused, name)
    progress(1, _STEPS)
    context = PaperContext(program, content, carried.paper, carried, at_hand, cancelled)
    if carried.is_outgoing:
        checked = _check_outgoing(context, paper_checks.check_signatures(program, content, path, signatures))
        progress(_STEPS, _STEPS)
        return replace(checked, name=name).in_visible_text()
    # one that is as it was sealed may be large, and take long; another is hostile
    seconds = max(_MOST_SECONDS - (time.monotonic() - begun), 1.0)
    worked_out = working_out.work_out_safely(
        context, _MOST_SECONDS_OF_SEALED if context.paper.fits else seconds
    )
    progress(2, _STEPS)
    checked = _check(context, worked_out, paper_checks.check_signatures(program, content, path, signatures))
    progress(_STEPS, _STEPS)
    return replace(checked, name=name).in_visible_text()


def unreadable_paper(refused: Refused, name: str) -> PaperCheck:
    """Return a paper that cannot be checked."""
    why = Phrase("Not checked: {why}.", why=refused.what)
    headline = Phrase("This cannot be checked: {why}. {do}.", why=refused.what, do=refused.do)
    checks = tuple(Check(check, "not_checked", why=why) for check in CHECKS)
    return PaperCheck(PaperFacts(), "unreadable", checks, headline, name=name).in_visible_text()


def _read(program: Program, content: bytes, cancelled: Cancelled) -> Carried:
    carried = Carried(program.papers().read_paper(content, cancelled=cancelled))
    if not carried.is_of_ours and not carried.is_outgoing:
        raise Refused("it carries no case of Lodestone that can be read", do="Choose a memo of Lodestone")
    return carried


def _check(
    context: PaperContext, worked_out: working_out.WorkedOut, signatures: tuple[Check, ...]
) -> PaperCheck:
    made_again = working_out.read_made(context, worked_out)
    is_proved = made_again.is_there and not (
        working_out.differing_pages(context.paper.pages, made_again.paper.pages)
        or len(made_again.paper.pages) != len(context.paper.pages)
    )
    record = check_record(context)
    checks = (
        *paper_checks.check_bytes(
            context, made_again, is_comparable=is_proved or not context.altered_files()
        ),
        *paper_checks.check_attachments(context, made_again, is_proved=is_proved),
        *paper_checks.check_conclusions(context, worked_out),
        *_check_pages(context, made_again, is_proved=is_proved),
        *record.checks,
        *signatures,
    )
    answer = _answer_of(context, checks, made_again, record)
    # of a shipment of very many lines the first cases
    cases = [line.case for line in context.carried.lines if line.case in context.paper.files][:_MOST_SHOWN]
    return PaperCheck(
        paper=facts_of_paper(context),
        answer=answer,
        checks=checks,
        headline=headline_of(context, checks, answer, record),
        cannot_show=tuple(
            limits_of_checking(
                context,
                is_on_record=any(check.result != "not_checked" for check in record.checks),
                made_why="" if made_again.is_there or context.carried.is_of_first_version else made_again.why,
            )
        ),
        sha256=sha256(context.content).hexdigest(),
        pages=len(context.paper.pages),
        content=context.content,
        made_again=made_again.content,
        record=record.filed,
        cases={name: _text_of(context.paper.files[name]) for name in cases},
        law={name: _text_of(content) for name, content in sorted((context.carried.law or {}).items())},
    )


def _check_outgoing(context: PaperContext, signatures: tuple[Check, ...]) -> PaperCheck:
    """Return a paper that goes out checked: by its seal, the list of its pages and the record."""
    record = check_record(context)
    checks = (
        *paper_checks.check_bytes(context, working_out.MadeAgain(), is_comparable=False),
        *paper_checks.check_nothing_attached(context),
        Check(
            "conclusion",
            "not_checked",
            why=Phrase("A paper that goes out carries neither case nor answer: they are with the record."),
        ),
        *_check_listed_pages(context),
        *record.checks,
        *signatures,
    )
    is_differing = any(check.result == "differs" for check in checks)
    answer: PaperAnswer = "differs" if is_differing else "same"
    is_filed = any(check.check == "record" and check.result == "same" for check in checks)
    if not is_differing and not is_filed and record.is_number_filed:
        answer = "partly"
    about = context.carried.about
    return PaperCheck(
        paper=PaperFacts(
            number=about.get("number") or None,
            version=about.get("version") or None,
            day=about.get("day") or None,
            program=context.printed_by or None,
            pack=about.get("pack") or None,
            kind=about.get("kind") or None,
        ),
        answer=answer,
        checks=checks,
        headline=headline_of(context, checks, answer, record),
        cannot_show=(
            Phrase(
                "A paper printed anew as a whole, from other facts, shows only against the record, a signature or an"
                " earlier copy."
            ),
            *((Phrase("Here the record is at hand."),) if is_filed else ()),
            Phrase("Whether what it says follows from its case: it carries none, and the record has it."),
        ),
        sha256=sha256(context.content).hexdigest(),
        pages=len(context.paper.pages),
        content=context.content,
        record=record.filed,
    )


def _check_listed_pages(context: PaperContext) -> Iterator[Check]:
    """Yield whether the pages are as the list in the paper has them, and what lies over them."""
    laid_over, links = paper_checks.find_laid_over(context.paper)
    yield from laid_over
    listed = context.carried.page_list
    if listed is None:
        why = Phrase("The list of the pages is missing or cannot be read.")
        yield Check("pages", "differs", why=why)
    else:
        differences = [*paper_checks.compare_pages(context.paper, paper_checks.PrintedPages(listed.pages))]
        yield from differences
        if not differences and not laid_over and not links:
            why = Phrase(
                "Each of the {count} pages is as the list in the paper has it.", count=len(listed.pages)
            )
            yield Check("pages", "same", why=why)
    yield from links


def _text_of(content: bytes) -> str:
    """Return an attachment as it can be shown, without its end where it is endless."""
    text = content[:_LONGEST_SHOWN].decode("utf-8", "replace")
    return visible_text(text.replace("\r\n", "\n"), keep="\n\t")


def _answer_of(
    context: PaperContext,
    checks: tuple[Check, ...],
    made: working_out.MadeAgain,
    record: RecordFinding,
) -> PaperAnswer:
    """Return what the checks come to: the same only where the paper is proved, by its record or by making it again
    under a law file that is known here.
    """
    if any(check.result == "differs" for check in checks):
        return "differs"
    if any(check.check == "record" and check.result == "same" for check in checks):
        return "same"
    is_worked_out = all(check.check != "conclusion" or check.result == "same" for check in checks)
    is_proved = made.is_there and is_worked_out and context.is_law_known
    return "same" if is_proved and not record.is_number_filed else "partly"


def _check_pages(context: PaperContext, made: working_out.MadeAgain, *, is_proved: bool) -> Iterator[Check]:
    """Yield the entries of the check "pages".

    What was printed is known from the paper made again, if what it is made from is as it was; else from the list.
    """
    laid_over, links = paper_checks.find_laid_over(context.paper)
    yield from laid_over
    pages, listed, altered = context.paper.pages, context.carried.page_list, context.altered_files()
    is_clear = not laid_over and not links
    if is_proved:
        if is_clear:
            why = Phrase(
                "Each of the {count} pages is as it is made again by the same version.", count=len(pages)
            )
            yield Check("pages", "same", why=why)
    elif made.is_there and not altered:
        # both are read in detail where they differ
        papers, printed = context.program.papers(), made.paper.pages
        detailed = working_out.differing_pages(pages, printed)
        paper = papers.read_paper(context.content, detailed=detailed, cancelled=context.cancelled)
        made_pages = papers.read_printed(
            made.content, detailed=working_out.differing_pages(printed, pages)
        ).pages
        listed_pages = listed.pages if listed else ()
        yield from paper_checks.compare_pages(
            paper, paper_checks.PrintedPages(made_pages, is_made_again=True, listed=listed_pages)
        )
    elif listed is None:
        why = Phrase(
            "The list of the pages is missing or cannot be read, and the paper could not be made again."
        )
        if context.carried.is_of_first_version:
            why = Phrase("The paper is of version 1.0, which attached no list of its pages.")
        yield Check("pages", "not_checked", why=why)
    else:
        differences = [*paper_checks.compare_pages(context.paper, paper_checks.PrintedPages(listed.pages))]
        yield from differences
        if not differences and is_clear:
            why = Phrase("Each of the {count} pages is as the list in the paper has it.", count=len(pages))
            yield Check("pages", "same", why=why)
        why = (
            Phrase("The paper was not made again: {file} is not as it was.", file=altered[0])
            if altered
            else Phrase("The paper was not made again: {why}.", why=made.why)
        )
        yield Check("pages", "not_checked", why=why)
    yield from links  # the last: pages that were added or taken out turn the links of all others
