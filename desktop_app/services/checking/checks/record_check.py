# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "record": the paper against the data file that recorded it, where that is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.context.papers.paper_ports import FiledPaper
from desktop_app.services.context.ports import Stamp

_STATES: Final = {
    "superseded": Phrase("A newer version has taken its place since."),
    "withdrawn": Phrase("It was withdrawn since."),
}


def find_record(context: PaperContext) -> FiledPaper | None:
    """Return the paper as the record at hand has it; None where there is none, or it is of another data file."""
    stamp = _stamp(context)
    if stamp is None or context.at_hand is None or not _is_at_hand(context, stamp):
        return None
    first = stamp.entries[0].sha256 if stamp.entries else ""
    return context.at_hand.find_filed(stamp.number, stamp.version, first)


def check_record(context: PaperContext, record: FiledPaper | None) -> Iterator[Check]:
    """Yield what differs from the record, or why that was not looked at."""
    stamp = _stamp(context)
    if stamp is None:
        yield _not_checked(Phrase("The paper does not say which data file recorded it."))
    elif not stamp.data_file:
        yield _not_checked(Phrase("The paper was not recorded, as it says itself."))
    elif context.at_hand is None:
        yield _not_checked(Phrase("The data file that recorded the paper is not at hand."))
    elif not _is_at_hand(context, stamp):
        yield _not_checked(Phrase("The paper was recorded in another data file than the one at hand."))
    elif record is None:
        why = Phrase("The data file at hand recorded no {number}, version {version}.", **_named(stamp))
        yield Check("record", "differs", is_=f"{stamp.number}, version {stamp.version}", why=why)
    else:
        yield from _compare(context, stamp, record)


def _compare(context: PaperContext, stamp: Stamp, record: FiledPaper) -> Iterator[Check]:
    digest = sha256(context.content).hexdigest()
    entries = tuple(entry.sha256 for entry in stamp.entries)
    is_same = True
    if entries != record.entries:
        is_same = False
        why = Phrase("The entries of the journal that the paper names are not those of its record.")
        yield Check("record", "differs", "", _entries(record.entries), _entries(entries), why)
    if digest != record.sha256:
        is_same = False
        why = Phrase(
            "{number}, version {version}, was filed with SHA-256 {filed}; this paper has {found}.",
            **_named(stamp),
            filed=f"{record.sha256[:8]}…",
            found=f"{digest[:8]}…",
        )
        yield Check("record", "differs", "", f"SHA-256 {record.sha256}", f"SHA-256 {digest}", why)
    if is_same:
        why = Phrase("{number}, version {version}, is the paper that was filed.", **_named(stamp))
        yield Check("record", "same", why=why)
    if record.state in _STATES and is_same:
        yield Check("record", "same", why=_STATES[record.state])


def _stamp(context: PaperContext) -> Stamp | None:
    printing = context.carried.printing
    return printing.stamp if printing else None


def _is_at_hand(context: PaperContext, stamp: Stamp) -> bool:
    return (
        context.at_hand is not None
        and bool(stamp.data_file)
        and context.at_hand.data_file_id == stamp.data_file
    )


def _named(stamp: Stamp) -> dict[str, str]:
    return {"number": stamp.number, "version": str(stamp.version)}


def _entries(digests: tuple[str, ...]) -> str:
    return ", ".join(digests)


def _not_checked(why: str) -> Check:
    return Check("record", "not_checked", why=why)
