# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "attachments": every file inside the paper against its digest in the list that the paper carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.basics.phrase import Phrase
from desktop_app.paper import ReadPaper
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_context import PaperContext, digests_of
from desktop_app.services.checking.working.making_again import MadeAgain
from desktop_app.services.context.papers.paper_ports import LAW_FILE, PRINTING_FILE


def check_attachments(context: PaperContext, made: MadeAgain, *, is_proved: bool) -> Iterator[Check]:
    """Yield an entry for each file that should be there and each that is; the same is a file of which nothing else is
    to be told.
    """
    found = [*_check_files(context, made, is_proved=is_proved)]
    told = {check.where for check in found if check.result != "same"}
    yield from (check for check in found if check.result != "same" or check.where not in told)


def _check_files(context: PaperContext, made: MadeAgain, *, is_proved: bool) -> Iterator[Check]:
    """Yield what is found of each file, which may be more than one thing.

    ``is_proved`` tells that the paper made again from these files has the same pages. Then the files are held against
    those of the paper made again, the list among them; else against the list.
    """
    listed = context.carried.page_list
    if context.carried.is_of_first_version:
        why = Phrase(
            "The paper is of version 1.0, which attached no list that its files could be held against."
        )
        yield Check("attachments", "not_checked", why=why)
        return
    if is_proved:
        yield from _files_off_the_list(context, made)
        yield from _check_expected(context, digests_of(made.paper.files))
    elif listed is not None:
        yield from _check_expected(
            context, {**listed.digests, ReadPaper.LIST_FILE: context.digest_of(ReadPaper.LIST_FILE)}
        )
    else:
        yield _missing_or_unreadable_list(context)
        yield from _missing_files(context)
    yield from _repeated_files(context)
    if made.is_there and (is_proved or not context.altered_files()):
        yield from _described_otherwise(context, made)
    if context.law is None and LAW_FILE in context.paper.files:
        why = Phrase("The law file cannot be read; whether it states the law was not checked.")
        yield Check("attachments", "not_checked", LAW_FILE, why=why)
    if context.law is not None and not context.is_law_known:
        yield _unknown_law(context)


def _files_off_the_list(context: PaperContext, made: MadeAgain) -> Iterator[Check]:
    """Yield files that are not those of the list, where the list is as it is made again but for its digests.

    A file may hold what no page prints; the paper made again from it has the same pages and other digests, and whether
    file or list was altered cannot be told: both are named.
    """
    listed, made_list = context.carried.page_list, made.paper.read_list()
    if listed is None or made_list is None or listed.pages != made_list.pages:
        return
    for name, digest in sorted(listed.digests.items()):
        found = context.digest_of(name)
        if found and found != digest:
            why = Phrase("{file} is not the one that was attached when the paper was printed.", file=name)
            yield Check("attachments", "differs", name, _sha(digest), _sha(found), why)


def _check_expected(context: PaperContext, expected: Mapping[str, str]) -> Iterator[Check]:
    for name, digest in sorted(expected.items()):
        found = context.digest_of(name)
        if not found:
            why = Phrase("{file} is missing.", file=name)
            yield Check("attachments", "differs", name, _sha(digest), "", why)
        elif found != digest:
            why = Phrase("{file} is not the one that was attached when the paper was printed.", file=name)
            yield Check("attachments", "differs", name, _sha(digest), _sha(found), why)
        else:
            yield Check("attachments", "same", name)
    for name in sorted(context.paper.files.keys() - expected.keys()):
        why = Phrase("{file} was not attached when the paper was printed.", file=name)
        yield Check("attachments", "differs", name, "", _sha(context.digest_of(name)), why)


def _missing_or_unreadable_list(context: PaperContext) -> Check:
    if ReadPaper.LIST_FILE in context.paper.files:
        why = Phrase(
            "{file} cannot be read; nothing else could be held against it.", file=ReadPaper.LIST_FILE
        )
    else:
        why = Phrase("{file} is missing; nothing else could be held against it.", file=ReadPaper.LIST_FILE)
    return Check("attachments", "differs", ReadPaper.LIST_FILE, why=why)


def _missing_files(context: PaperContext) -> Iterator[Check]:
    """Yield what every paper of this kind carries and this one does not, where no list tells."""
    wanted = [PRINTING_FILE, LAW_FILE]
    wanted += [name for line in context.carried.lines for name in (line.case, line.conclusion)]
    for name in wanted:
        if name not in context.paper.files:
            yield Check("attachments", "differs", name, why=Phrase("{file} is missing.", file=name))


def _repeated_files(context: PaperContext) -> Iterator[Check]:
    for name in sorted(set(context.paper.repeated)):
        why = Phrase("{file} is attached twice, or is another file for some viewers.", file=name)
        yield Check("attachments", "differs", name, why=why)


def _described_otherwise(context: PaperContext, made: MadeAgain) -> Iterator[Check]:
    """Yield files that are as they were, and of which the paper says something else."""
    was, now = made.paper.descriptions, context.paper.descriptions
    for name in sorted(was.keys() & now.keys()):
        if was[name] != now[name]:
            why = Phrase("The paper says something else of {file} than was printed.", file=name)
            yield Check("attachments", "differs", name, was[name], now[name], why)


def _unknown_law(context: PaperContext) -> Check:
    law = context.law
    assert law is not None  # noqa: S101  for the type checker
    own = context.program.pack
    if context.law_signature:
        why = Phrase(
            "The law file {law} is signed, but with no key that is trusted here; whether it states the law was not"
            " checked.",
            law=f"{law.pack.id} {law.pack.version}",
        )
    elif (law.pack.id, law.pack.version) == (own.id, own.version):
        why = Phrase(
            "The law file calls itself {law} and is another than the one of that name in this program; whether it"
            " states the law was not checked.",
            law=f"{own.id} {own.version}",
        )
    else:
        why = Phrase(
            "The law file {law} neither comes with this program nor is kept by a record at hand; whether it states the"
            " law was not checked.",
            law=f"{law.pack.id} {law.pack.version}",
        )
    return Check("attachments", "not_checked", LAW_FILE, why=why)


def _sha(digest: str) -> str:
    return f"SHA-256 {digest}"
