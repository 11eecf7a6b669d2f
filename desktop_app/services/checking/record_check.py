# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "record": a paper against the data file at hand, which is asked whatever the paper says of itself.

A forger decides what a paper says. So the record is asked by the bytes, by every number and version that the paper
gives anywhere, and by whatever in it may be the id of the data file or the hash of an entry of its journal, all of them
without what the eye passes over: case, width, blanks, dashes, and characters that are not seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_context import PaperContext, parse_file
from desktop_app.services.context.paper_ports import PRINTING_FILE, FiledPaper, RecordAtHand
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program


@contextmanager
def open_records(program: Program, data_file: Path | None) -> Iterator[RecordAtHand | Refused | None]:
    """Open the records of a data file for papers to be held against: nothing is made, claimed or upgraded.

    None where there is no data file, a refusal where it cannot be opened: then it is told that it was not asked.
    Errors: Refused if the file was written to meanwhile.
    """
    with ExitStack() as opened:
        at_hand: RecordAtHand | Refused | None = None
        if data_file is not None:
            try:
                at_hand = opened.enter_context(program.open_records(data_file))
            except Refused as refused:
                at_hand = refused
        yield at_hand


# --------------------------------------------------------------------------------------------------
# What a paper says of where it comes from.


_HEADED: Final = re.compile(r"Memo (\S.*)")
_WITHOUT: Final = "Memo without a number"
_DATED: Final = re.compile(r"(\d{1,2} [A-Z][a-z]{2} \d{4}), version (\d+)")
_FOOTED: Final = re.compile(r"(\S.*?) v(\d+)\s+·\s.*")
_TITLED: Final = re.compile(r"Memo (\S.*?)\s+·\s.*")
_FIRST_TEXTS: Final = 20
_LAST_TEXTS: Final = 6

_NOT_COMPARED: Final = re.compile(r"[\W_\u115f\u1160\u3164\uffa0]+")
"""Blanks, dashes, signs and marks; and the fillers of Korean, which count as letters and are not seen."""
_DIGESTS: Final = re.compile(r"[0-9a-f]{64,}")
_LEAST_LETTERS: Final = 8
"""Of the 64 figures of a SHA-256 some 24 are letters; figures that run together are none."""
_MOST_CANDIDATES: Final = 20_000


def fold_claim(text: str) -> str:
    """Return the letters and figures of a text, without differences of case, width and script of the figures."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    if not folded.isascii():
        figures = (unicodedata.decimal(letter, None) for letter in folded)
        folded = "".join(
            letter if figure is None else str(figure) for letter, figure in zip(folded, figures, strict=True)
        )
    return _NOT_COMPARED.sub("", folded)


_LOOK_ALIKE: Final = str.maketrans(
    "аавекмнорстухіјѕοαβεικρτυχνᴏօⲟꓳøჿסӏıյǀƨзӡʒƽбoil", "aabekmhopctyxijsoabeikptyxvooooooo1111233356011"
)
"""Letters of other scripts as the Latin ones that they look like, and letters that look like figures."""
_AROUND_NUMBER: Final = re.compile(r"^(?:memo|number|no|nr)(?=\d)|(?<=\d)v\d{1,4}$")
"""What a reader takes for a word beside the number: "No. 2026-0002", "2026-0002/v1"."""


def fold_number(number: str) -> str:
    """Return the number of a paper as it looks to a reader."""
    bare = _AROUND_NUMBER.sub("", fold_claim(number))
    return bare.translate(_LOOK_ALIKE).translate(_LOOK_ALIKE)


@dataclass(frozen=True, slots=True)
class PrintedMark:
    """What the pages of a paper print of it: its number, its version, its day in words; each None for nothing."""

    number: str | None
    version: str | None
    day: str | None


def read_printed_mark(context: PaperContext) -> PrintedMark:
    """Return what the head of the first page says, as a paper without a stamp is known by."""
    pages = context.paper.pages
    texts = pages[0].texts[:_FIRST_TEXTS] if pages else ()
    headed = (_HEADED.fullmatch(text) for text in texts if text != _WITHOUT)
    dated = next((match for text in texts if (match := _DATED.fullmatch(text))), None)
    return PrintedMark(
        number=next((match[1] for match in headed if match), None),
        version=dated[2] if dated else None,
        day=dated[1] if dated else None,
    )


class Claims:
    """All that a paper says of the record it comes from, wherever it says so, as it is compared."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context

    @cached_property
    def _stamp(self) -> Any:
        """Return what the paper was printed with, as it is attached, be it what no paper was ever printed with."""
        try:
            return parse_file(self._context.paper.files.get(PRINTING_FILE, b"")).get("stamp")
        except Refused:
            return None

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Return the numbers that it gives: in its stamp, at the head and foot of its pages, in its title."""
        mark, title = read_printed_mark(self._context), self._context.paper.properties.get("Title", "")
        titled = _TITLED.fullmatch(title)
        found = [mark.number or "", titled[1] if titled else "", *(number for number, _ in self._feet)]
        found.append(self._context.carried.about.get("number", ""))
        if isinstance(self._stamp, dict):
            found.append(str(self._stamp.get("number", "")))
        return frozenset(filter(None, map(fold_number, found)))

    @cached_property
    def versions(self) -> frozenset[str]:
        """Return the versions that it gives; a memo that gives none is the first."""
        found = [read_printed_mark(self._context).version or "", *(version for _, version in self._feet)]
        found.append(self._context.carried.about.get("version", ""))
        if isinstance(self._stamp, dict):
            found.append(str(self._stamp.get("version", "")))
        return frozenset(filter(None, map(fold_claim, found))) or frozenset("1")

    @cached_property
    def _feet(self) -> Sequence[tuple[str, str]]:
        texts = (text for page in self._context.paper.pages for text in page.texts[-_LAST_TEXTS:])
        return [(match[1], match[2]) for text in texts if (match := _FOOTED.fullmatch(text))]

    @cached_property
    def texts(self) -> Sequence[str]:
        """Return everything else that it says on its pages, in its properties and in what it was printed with."""
        paper = self._context.paper
        pages = ("".join(page.texts) for page in paper.pages)
        attached = paper.files.get(PRINTING_FILE, b"").decode("utf-8", "replace")
        return [
            fold_claim(text)
            for text in (*pages, *paper.properties.values(), attached, *_list_texts(self._stamp))
        ]

    def names(self, data_file: str) -> bool:
        """Tell whether it names a data file by its id."""
        folded = fold_claim(data_file)
        return bool(folded) and any(folded in text for text in self.texts)

    @cached_property
    def digests(self) -> frozenset[str]:
        """Return whatever in it may be the hash of an entry: each run of 64 figures."""
        found = set[str]()
        for text in self.texts:
            for run in _DIGESTS.findall(text):
                for start in range(len(run) - 63):
                    digest = run[start : start + 64]
                    if sum(map(digest.count, "abcdef")) >= _LEAST_LETTERS:
                        found.add(digest)
                    if len(found) >= _MOST_CANDIDATES:
                        return frozenset(found)
        return frozenset(found)


def _list_texts(tree: object) -> Iterator[str]:
    """Yield the texts of a tree of JSON, names of its fields included: those are no longer spelt in escapes."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            waiting += [*node, *node.values()]
        elif isinstance(node, list):
            waiting += node
        elif isinstance(node, str):
            yield node


# --------------------------------------------------------------------------------------------------
# What the record says to that.


_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _PrintedDay(date):
    """A day that a sentence writes as ``14 Nov 2026``; the window writes it as its language does."""

    def __format__(self, _form: str) -> str:
        return f"{self.day} {_MONTHS[self.month - 1]} {self.year}"


_STATES: Final = {
    "superseded": Phrase("A newer version has taken its place since."),
    "withdrawn": Phrase("It was withdrawn since."),
}


@dataclass(frozen=True, slots=True)
class RecordFinding:
    """What the record at hand says of a paper. ``filed`` is the paper that it has under this number, None for none.

    ``is_number_filed`` tells that it has number and version, and that nothing proves or disproves that it is the paper.
    ``unread`` says why the record could not be asked, blank where it was or none is at hand.
    """

    checks: tuple[Check, ...]
    filed: FiledPaper | None = None
    is_number_filed: bool = False
    unread: str = ""


def check_record(context: PaperContext) -> RecordFinding:
    """Return what the data file at hand says of a paper."""
    at_hand = context.at_hand
    try:
        if isinstance(at_hand, Refused):
            raise at_hand
        if at_hand is not None:
            return _ask(context, at_hand)
    except Refused as refused:
        why = Phrase("The data file at hand could not be asked: {why}.", why=refused.what)
        return RecordFinding((_not_checked(why),), unread=refused.what)
    return RecordFinding((_not_checked(_explain_absence(context)),))


def _ask(context: PaperContext, at_hand: RecordAtHand) -> RecordFinding:
    # 1. the very bytes: whatever else was filed under that number, this is a paper of the record
    digest = sha256(context.content).hexdigest()
    with_bytes = [paper for paper in at_hand.papers if paper.sha256 == digest]
    filed = next((paper for paper in with_bytes if paper.is_vouched_for), next(iter(with_bytes), None))
    if filed is not None:
        return _check_filed(context, filed)
    # 2. what only a paper of this record can know: its data file, an entry of its journal
    claims = Claims(context)
    named = [paper for paper in at_hand.papers if _is_named(paper, claims)]
    entries = at_hand.find_entries(claims.digests)
    if entries or claims.names(at_hand.data_file_id):
        own = next((paper for paper in named if entries & {*paper.entries}), next(iter(named), None))
        return RecordFinding(tuple(_tell_differences(context, own, digest)), own)
    # 3. number and version, which another firm may have used as well
    if named:
        return RecordFinding((_not_checked(_tell_namesakes(named)),), named[0], is_number_filed=True)
    return RecordFinding((_not_checked(_explain_absence(context)),))


def _is_named(paper: FiledPaper, claims: Claims) -> bool:
    numbers = {fold_number(number) for number in (paper.number, *paper.lines)}
    return str(paper.version) in claims.versions and bool(numbers & claims.numbers)


def _check_filed(context: PaperContext, filed: FiledPaper) -> RecordFinding:
    named = {"number": Quoted(filed.number), "version": str(filed.version)}
    if not filed.is_vouched_for:
        why = Phrase(
            "{number}, version {version}, lies in the record with these bytes, but no entry of its journal that belongs"
            " to the chain says that it was filed: look through the journal.",
            **named,
        )
        return RecordFinding((_not_checked(why),), filed, is_number_filed=True)
    stamp = _stamp(context)
    if stamp is not None and (difference := _find_other_entries(stamp, filed)):
        return RecordFinding((difference,), filed)
    why = Phrase("{number}, version {version}, is the paper that was filed.", **named)
    checks = [Check("record", "same", why=why)]
    if filed.state in _STATES:
        checks.append(Check("record", "same", why=_STATES[filed.state]))
    return RecordFinding(tuple(checks), filed)


def _find_other_entries(stamp: Stamp, filed: FiledPaper) -> Check | None:
    entries = tuple(entry.sha256 for entry in stamp.entries)
    if entries == filed.entries:
        return None
    why = Phrase("The entries of the journal that the paper names are not those of its record.")
    return Check("record", "differs", "", ", ".join(filed.entries), ", ".join(entries), why)


def _tell_differences(context: PaperContext, filed: FiledPaper | None, digest: str) -> Iterator[Check]:
    """Yield how a paper that names this data file, or an entry of it, is not the one that was filed."""
    stamp = _stamp(context)
    if filed is None:
        mark = read_printed_mark(context)
        number = stamp.number if stamp else mark.number or ""
        if number:
            version = str(stamp.version) if stamp else mark.version or "1"
            why = Phrase(
                "The data file at hand recorded no {number}, version {version}.",
                number=Quoted(number),
                version=version,
            )
            yield Check("record", "differs", is_=f"{number}, version {version}", why=why)
        else:
            why = Phrase(
                "It names the data file at hand, or an entry of its journal, and was not filed there."
            )
            yield Check("record", "differs", why=why)
        return
    if stamp is not None and (difference := _find_other_entries(stamp, filed)):
        yield difference
    why = Phrase(
        "{number}, version {version}, was filed with SHA-256 {filed}; this paper has {found}.",
        number=Quoted(filed.number),
        version=str(filed.version),
        filed=f"{filed.sha256[:8]}…",
        found=f"{digest[:8]}…",
    )
    yield Check("record", "differs", "", f"SHA-256 {filed.sha256}", f"SHA-256 {digest}", why)


def _tell_namesakes(filed: Sequence[FiledPaper]) -> str:
    """Return for each client that a paper of this number and version was filed here with other bytes."""
    told = ""
    for paper in filed:
        named = {
            "number": Quoted(paper.number),
            "version": str(paper.version),
            "client": Quoted(paper.client_name),
        }
        if paper.filed_on:
            sentence = Phrase(
                "{number} v{version} was filed here for {client} on {day} with other bytes.",
                **named,
                day=_PrintedDay.fromisoformat(paper.filed_on),
            )
        else:
            sentence = Phrase("{number} v{version} was filed here for {client} with other bytes.", **named)
        told = Phrase("{before} {sentence}", before=told, sentence=sentence) if told else sentence
    return told


def _explain_absence(context: PaperContext) -> str:
    """Return why a paper that the data file at hand does not know is in no record here."""
    stamp = _stamp(context)
    if context.carried.is_outgoing and not context.carried.about.get("number"):
        return Phrase("The paper was not filed with a record, as it says itself.")
    if context.carried.is_outgoing:
        return Phrase("No record at hand has filed the paper.")
    if stamp is None:
        return Phrase("The paper does not say which data file recorded it.")
    if not stamp.data_file:
        return Phrase("The paper was not recorded, as it says itself.")
    if context.at_hand is None:
        return Phrase("The data file that recorded the paper is not at hand.")
    return Phrase("The paper was recorded in another data file than the one at hand.")


def _stamp(context: PaperContext) -> Stamp | None:
    printing = context.carried.printing
    return printing.stamp if printing else None


def _not_checked(why: str) -> Check:
    return Check("record", "not_checked", why=why)
