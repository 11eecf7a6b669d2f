# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The checks of a paper by itself and what lies beside it: bytes, attachments, pages, answer, and signatures."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.texts import clip_text
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import (
    ReadPage,
    ReadPaper,
    find_drawing_differences,
    find_word_differences,
    is_same_unpacked,
    match_pages,
)
from desktop_app.services.checking.paper_check import Box, Check
from desktop_app.services.checking.paper_context import CarriedLine, PaperContext, digests_of, parse_file
from desktop_app.services.checking.record_check import fold_claim
from desktop_app.services.checking.working_out import MadeAgain, WorkedOut
from desktop_app.services.context import paper_ports
from desktop_app.services.context.law_use import TAKEN
from desktop_app.services.context.program import Program
from desktop_app.services.paper_signing import NamedSignature, check_beside, check_named

_PROPERTIES: Final = {
    "Title": Phrase("title"),
    "Author": Phrase("author"),
    "Subject": Phrase("subject"),
    "Keywords": Phrase("keywords"),
    "Creator": Phrase("program that wrote it"),
    "Producer": Phrase("program that made the file"),
    "CreationDate": Phrase("day of making"),
    "ModDate": Phrase("day of the last change"),
}
_OF_THE_WORK: Final = frozenset(("Title", "Author", "Subject", "Keywords", "metadata", "PageLabels", "Lang"))
"""What a program that merely saves a paper anew leaves as it is."""
_ODDITIES: Final = {
    "written": Phrase("it is not written as papers of Lodestone are"),
    "root": Phrase(
        "its first dictionary holds what no paper of Lodestone holds, or its end leads to no table"
    ),
    "twice": Phrase("something in it is stated twice under one name"),
    "tree": Phrase("its tree of pages is not one list of pages"),
    "page": Phrase("a page holds what no page of Lodestone holds, or what one needs is not in it"),
    "content": Phrase("a page has more than one drawing, or one that is packed otherwise"),
}
_VERSIONS: Final = re.compile(
    r"Lodestone (?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:[a-z+][0-9a-z.]*)?", re.ASCII
)
"""What versions of the program are called; one with a blank more reads like this one and is none."""
_MOST_COMPARED: Final = 5000
_LONGEST: Final = 200


def check_bytes(context: PaperContext, reprint: MadeAgain, *, is_comparable: bool) -> Iterator[Check]:
    """Yield whether the seal fits, and what beside pages and attachments is not as it was printed.

    A forger who knows how to seal a paper cannot make it the one that is made again from what it carries: that is, with
    the same version, the same bytes but for how tightly streams are packed, which differs from machine to machine. What
    differs is told one by one where the attachments are as they were (``is_comparable``).
    """
    for oddity in context.paper.oddities:
        why = Phrase(
            "The file is built so that two programs can show different pages: {oddity}.",
            oddity=_ODDITIES[oddity],
        )
        yield Check("bytes", "differs", "structure", why=why)
    if context.carried.is_of_first_version:
        why = Phrase("The paper is of version 1.0, which did not seal papers.")
        yield Check("bytes", "not_checked", why=why)
        return
    changes = [*_find_changes(context, reprint if is_comparable else MadeAgain())]
    if not context.paper.seal:
        why = Phrase("The seal is missing: the file was changed after printing.")
        yield Check("bytes", "differs", why=why)
    elif not context.paper.fits:
        why = Phrase("The seal does not fit: the file was changed after printing.")
        yield Check("bytes", "differs", why=why)
    elif reprint.is_there and not is_same_unpacked(context.content, reprint.content):
        why = Phrase(
            "The paper was sealed anew: its seal fits, and made again by the same version it has other bytes."
        )
        yield Check("bytes", "differs", why=why)
    elif not changes and not context.paper.oddities:
        yield Check("bytes", "same", why=Phrase("The seal fits: not a byte was changed after printing."))
    yield from changes


def _find_changes(context: PaperContext, reprint: MadeAgain) -> Iterator[Check]:
    """Yield what differs of properties, outline and texts read aloud, as far as it is known how they were."""
    listed = context.carried.page_list
    was = dict(reprint.paper.properties) if reprint.is_there else {}
    if not was and listed:
        was = {key: text for key, text in listed.properties.items() if isinstance(text, str) and text}
    for key in sorted(was.keys() | (context.paper.properties.keys() if was else ())):
        old, new = was.get(key, ""), context.paper.properties.get(key, "")
        if old != new and (key in was or reprint.is_there) and _counts(context, key):
            yield _change(_PROPERTIES.get(key, key), old, new)
    outline = reprint.paper.outline if reprint.is_there else listed and listed.properties.get("Outline")
    outline = [str(title) for title in outline] if isinstance(outline, (list, tuple)) else None
    if outline is not None and outline != [*context.paper.outline]:
        yield _change(Phrase("outline"), *_first_change(outline, context.paper.outline))
    if reprint.is_there:
        paper, reprinted = context.paper, reprint.paper
        if paper.spoken != reprinted.spoken:
            yield _change(Phrase("text that is read aloud"), *_first_change(reprinted.spoken, paper.spoken))
        for name in sorted(paper.parts.keys() | reprinted.parts.keys()):
            if paper.parts.get(name) != reprinted.parts.get(name) and _counts(context, name):
                yield _change(name, "", "")


def _counts(context: PaperContext, name: str) -> bool:
    """Tell whether a change is more than what saving does; under a seal that fits there is no such thing."""
    return context.paper.fits or name in _OF_THE_WORK


def _change(changed: str, was: str, is_: str) -> Check:
    old, new = clip_text(was, _LONGEST), clip_text(is_, _LONGEST)
    if old or new:
        why = Phrase("Changed: {what}, from “{was}” to “{is_}”.", what=changed, was=old, is_=new)
    else:
        why = Phrase("Changed: {what}.", what=changed)
    return Check("bytes", "differs", str(changed), old, new, why)


def _first_change(was: Sequence[str], is_: Sequence[str]) -> tuple[str, str]:
    """Return the first run of texts in which two lists differ."""
    old, new = list(was[:_MOST_COMPARED]), list(is_[:_MOST_COMPARED])
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            return "; ".join(old[a:b]), "; ".join(new[c:d])
    return "", ""


# --------------------------------------------------------------------------------------------------
# The check "attachments": every file inside the paper against its digest in the list that the paper
# carries.


def check_attachments(context: PaperContext, reprint: MadeAgain, *, is_proved: bool) -> Iterator[Check]:
    """Yield an entry for each file that should be there and each that is; the same is a file of which nothing else is
    to be told.
    """
    checks = [*_check_files(context, reprint, is_proved=is_proved)]
    changed = {check.where for check in checks if check.result != "same"}
    yield from (check for check in checks if check.result != "same" or check.where not in changed)


def _check_files(context: PaperContext, reprint: MadeAgain, *, is_proved: bool) -> Iterator[Check]:
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
        made_list = reprint.paper.read_list()
        if listed is not None and made_list is not None and listed.pages == made_list.pages:
            # A file may hold what no page prints; the paper made again from it has the same pages and other
            # digests, and whether file or list was altered cannot be told: both are named.
            for name, digest in sorted(listed.digests.items()):
                found = context.digest_of(name)
                if found and found != digest:
                    yield _other_file(name, digest, found)
        yield from _check_expected(context, digests_of(reprint.paper.files))
    elif listed is not None:
        yield from _check_expected(
            context, {**listed.digests, ReadPaper.LIST_FILE: context.digest_of(ReadPaper.LIST_FILE)}
        )
    else:
        why = Phrase("{file} is missing; nothing else could be held against it.", file=ReadPaper.LIST_FILE)
        if ReadPaper.LIST_FILE in context.paper.files:
            why = Phrase(
                "{file} cannot be read; nothing else could be held against it.", file=ReadPaper.LIST_FILE
            )
        yield Check("attachments", "differs", ReadPaper.LIST_FILE, why=why)
        # What every paper of this kind carries and this one does not, where no list tells.
        wanted = [paper_ports.PRINTING_FILE, paper_ports.LAW_FILE]
        wanted += [name for line in context.carried.lines for name in (line.case, line.conclusion)]
        for name in wanted:
            if name not in context.paper.files:
                yield Check("attachments", "differs", name, why=Phrase("{file} is missing.", file=name))
    for name in sorted(set(context.paper.repeated)):
        why = Phrase("{file} is attached twice, or is another file for some viewers.", file=name)
        yield Check("attachments", "differs", name, why=why)
    if reprint.is_there and (is_proved or not context.altered_files()):
        was, current = reprint.paper.descriptions, context.paper.descriptions
        for name in sorted(was.keys() & current.keys()):
            if was[name] != current[name]:
                why = Phrase("The paper says something else of {file} than was printed.", file=name)
                yield Check("attachments", "differs", name, was[name], current[name], why)
    printing = context.carried.printing
    if printing is not None and not _VERSIONS.fullmatch(printing.stamp.program):
        why = Phrase(
            "{file} says that “{program}” printed the paper; no version of Lodestone is called so.",
            file=paper_ports.PRINTING_FILE,
            program=Quoted(printing.stamp.program),
        )
        yield Check("attachments", "differs", paper_ports.PRINTING_FILE, "", printing.stamp.program, why)
    if context.is_law_altered:
        why = Phrase("The signature of the law file does not fit it: it was altered after it was signed.")
        yield Check("attachments", "differs", paper_ports.LAW_FILE, why=why)
    elif context.law is None and paper_ports.LAW_FILE in context.paper.files:
        why = Phrase("The law file cannot be read; whether it states the law was not checked.")
        yield Check("attachments", "not_checked", paper_ports.LAW_FILE, why=why)
    elif context.law is not None and not context.is_law_held:
        yield from _judge_unheld_law(context, context.law.pack)


def check_nothing_attached(context: PaperContext) -> Iterator[Check]:
    """Yield that nothing is attached to a paper that goes out, or each file that is."""
    for name in sorted(context.paper.files):
        why = Phrase("{file} was not attached when the paper was printed.", file=name)
        yield Check("attachments", "differs", name, "", _sha(context.digest_of(name)), why)
    if not context.paper.files:
        why = Phrase("Nothing is attached to a paper that goes out, and nothing is to this one.")
        yield Check("attachments", "not_checked", why=why)


def _check_expected(context: PaperContext, expected: Mapping[str, str]) -> Iterator[Check]:
    for name, digest in sorted(expected.items()):
        found = context.digest_of(name)
        if not found:
            why = Phrase("{file} is missing.", file=name)
            yield Check("attachments", "differs", name, _sha(digest), "", why)
        elif found != digest:
            yield _other_file(name, digest, found)
        else:
            yield Check("attachments", "same", name)
    for name in sorted(context.paper.files.keys() - expected.keys()):
        why = Phrase("{file} was not attached when the paper was printed.", file=name)
        yield Check("attachments", "differs", name, "", _sha(context.digest_of(name)), why)


def _other_file(name: str, digest: str, found: str) -> Check:
    why = Phrase("{file} is not the one that was attached when the paper was printed.", file=name)
    return Check("attachments", "differs", name, _sha(digest), _sha(found), why)


def _judge_unheld_law(context: PaperContext, pack: Pack) -> Iterator[Check]:
    """Yield what is to be said of a law file that this program neither comes with nor keeps."""
    program, signer = context.program, context.law_signer
    law, name = f"{pack.id} {pack.version}", _name_law(pack.id, pack.version)
    shipped, namesake = program.shipped.pack, ""
    if name == _name_law(shipped.id, shipped.version):
        namesake = shipped.sha256
        why = Phrase(
            "The law file calls itself {law} and is another than the one of that name that this program comes with.",
            law=law,
        )
    for taken in (event.note for event in program.law_events if event.action == TAKEN and not event.fault):
        if signer and taken["key"] == signer.key and name == _name_law(taken["id"], taken["version"]):
            namesake = taken["sha256"]
            why = Phrase(
                "The law file calls itself {law}, is signed with key {key}, and is another than the one of that name"
                " and key that was taken here.",
                law=law,
                key=signer.key,
            )
    if namesake:
        was, is_ = _sha(namesake), _sha(pack.sha256)
        yield Check("attachments", "differs", paper_ports.LAW_FILE, was, is_, why)
        return
    if signer and signer.is_trusted:
        return
    if context.law_signature:
        why = Phrase(
            "The law file {law} is signed, but with no key that is trusted here; whether it states the law was not"
            " checked.",
            law=law,
        )
    else:
        why = Phrase(
            "The law file {law} neither comes with this program nor is kept by a record at hand; whether it states the"
            " law was not checked.",
            law=law,
        )
    yield Check("attachments", "not_checked", paper_ports.LAW_FILE, why=why)


def _name_law(law: str, version: str) -> tuple[str, tuple[str, ...]]:
    """Return id and version of a law file as they are compared: as read, figures without needless zeros."""
    groups = unicodedata.normalize("NFKC", version).split(".")
    return fold_claim(law), tuple(fold_claim(group).lstrip("0") for group in groups)


def _sha(digest: str) -> str:
    return f"SHA-256 {digest}"


# --------------------------------------------------------------------------------------------------
# The check "pages": each page against what was printed, page by page, with the first words that differ.


_MOST_A_PAGE: Final = 12
"""Differences of one page that are told one by one."""
_LONGEST_OF_PAGE: Final = 300
Corners = tuple[float, float, float, float]

_OVER: Final = {
    "note": Phrase("a note"),
    "link": Phrase("a link"),
    "moved": Phrase("another link"),
    "unlinked": Phrase("fewer links"),
    "field": Phrase("a form field"),
    "script": Phrase("a script"),
    "show": Phrase("a small picture of its own, or a time after which it is gone"),
    "layer": Phrase("layers, which can hide and show things"),
    "form": Phrase("a form to fill in"),
}


_LINKS: Final = ("moved", "unlinked")
"""Links inside the paper that are others than its list has."""


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages as they were printed: by the list that the paper carries, or made again from it.

    ``listed`` are, for the latter, those of the list: a page that is as listed there was altered together with the
    list, or what it was made again from was.
    """

    pages: Sequence[ReadPage]
    is_made_again: bool = False
    listed: Sequence[ReadPage] = ()

    def is_as_listed(self, number: int, page: ReadPage) -> bool:
        """Tell whether the list of a paper made again has this page as it is."""
        return number < len(self.listed) and self.listed[number].is_same_as(page)


def find_laid_over(paper: ReadPaper) -> tuple[list[Check], list[Check]]:
    """Return what lies over the pages or acts on them, of which papers of ours carry nothing, and links that differ."""
    checks: list[Check] = []
    links: list[Check] = []
    for number, page in enumerate(paper.pages, start=1):
        for over in page.laid_over:
            label = _OVER[over.kind]
            why = Phrase(
                "Page {page} carries {what}; nothing of the kind was printed.", page=number, what=label
            )
            if over.kind in _LINKS:
                why = Phrase("Page {page} carries {what} than was printed.", page=number, what=label)
            boxes = _boxes(number, [over.box] if over.box else [])
            check = Check("pages", "differs", f"page {number}", "", label, why, number, boxes)
            (links if over.kind in _LINKS else checks).append(check)
    for kind in paper.active:
        label = _OVER[kind]
        why = Phrase("The paper carries {what}; nothing of the kind was printed.", what=label)
        checks.append(Check("pages", "differs", "", "", label, why))
    return checks, links


def compare_pages(paper: ReadPaper, printed: PrintedPages) -> Iterator[Check]:
    """Yield in what the pages of a paper differ from those that were printed."""
    for match in match_pages(printed.pages, paper.pages):
        if match.page is None:
            number = (match.printed or 0) + 1
            first = clip_text(" ".join(printed.pages[number - 1].texts), _LONGEST_OF_PAGE)
            why = Phrase("Page {page} that was printed is missing.", page=number)
            yield Check("pages", "differs", f"page {number}", first, "", why)
            continue
        number, page = match.page + 1, paper.pages[match.page]
        page_name = f"page {number}"
        if match.printed is None:
            same_pages = [at for at, other in enumerate(printed.pages, 1) if other.drawing == page.drawing]
            if same_pages:
                why = Phrase("Page {page} is page {again} once more.", page=number, again=same_pages[0])
            else:
                why = Phrase("Page {page} was not printed with this paper.", page=number)
            is_ = clip_text(" ".join(page.texts), _LONGEST_OF_PAGE)
            yield Check("pages", "differs", page_name, "", is_, why, number)
        else:
            if match.is_moved:
                printed_number = match.printed + 1
                why = Phrase(
                    "Page {page} was printed as page {printed}.", page=number, printed=printed_number
                )
                was, is_ = Phrase("page {page}", page=printed_number), Phrase("page {page}", page=number)
                yield Check("pages", "differs", page_name, was, is_, why, number)
            pair = _PagePair(
                number,
                match.printed + 1,
                is_made_again=printed.is_made_again,
                is_as_listed=printed.is_as_listed(match.page, page),
            )
            yield from pair.compare(printed.pages[match.printed], page)


@dataclass(frozen=True, slots=True)
class _PagePair:
    """A page of a paper against a page that was printed, both by their numbers from 1."""

    number: int
    printed: int
    is_made_again: bool
    is_as_listed: bool

    def compare(self, printed: ReadPage, page: ReadPage) -> Iterator[Check]:
        """Yield what differs: frame, words, then what is drawn."""
        if printed.frame != page.frame:
            why = Phrase("Page {page} is turned, cut or of another size than was printed.", page=self.number)
            yield self._check(printed.frame, page.frame, why)
        differences = [*islice(find_word_differences(printed, page), _MOST_A_PAGE)]
        for difference in differences:
            texts = (difference.was, difference.is_, difference.label)
            was, is_, label = (clip_text(text, _LONGEST_OF_PAGE) for text in texts)
            location = (
                Phrase("Page {page}, “{label}”", page=self.number, label=label)
                if label
                else Phrase("Page {page}", page=self.number)
            )
            if self.is_as_listed:
                why = Phrase(
                    "{where}: the paper says “{is_}”; made again from what it carries it says “{was}”.",
                    where=location,
                    is_=is_,
                    was=was,
                )
            elif not was:
                why = Phrase("{where}: “{words}” was not printed there.", where=location, words=is_)
            elif not is_:
                why = Phrase("{where}: “{words}” was printed there and is gone.", where=location, words=was)
            else:
                why = Phrase(
                    "{where}: “{is_}” stands where “{was}” was printed.", where=location, is_=is_, was=was
                )
            yield self._check(was, is_, why, difference.boxes, difference.printed_boxes)
        if printed.drawing == page.drawing:
            return
        drawings = []
        if printed.marks and page.marks:
            drawings = [
                *islice(find_drawing_differences(printed, page, with_texts=not differences), _MOST_A_PAGE)
            ]
        for drawing in drawings:
            if not drawing.was:
                why = Phrase(
                    "Page {page} draws {what} that was not printed.", page=self.number, what=drawing.is_
                )
            elif not drawing.is_:
                why = Phrase(
                    "Page {page} no longer draws {what} that was printed.", page=self.number, what=drawing.was
                )
            else:
                why = Phrase(
                    "Page {page} draws {what} otherwise than was printed: the colour, the shape, the place or the"
                    " letters.",
                    page=self.number,
                    what=drawing.is_,
                )
            yield self._check(drawing.was, drawing.is_, why, drawing.boxes, drawing.printed_boxes)
        if not drawings and not differences:
            why = Phrase("Page {page} says the same words and draws something else.", page=self.number)
            yield self._check("", "", why)

    def _check(
        self,
        was: str,
        is_: str,
        why: str,
        boxes: Sequence[Corners] = (),
        printed_boxes: Sequence[Corners] = (),
    ) -> Check:
        return Check(
            "pages",
            "differs",
            f"page {self.number}",
            was,
            is_,
            why,
            page=self.number,
            boxes=_boxes(self.number, boxes),
            boxes_again=_boxes(self.printed, printed_boxes) if self.is_made_again else (),
        )


def _boxes(number: int, corners: Sequence[Corners]) -> tuple[Box, ...]:
    return tuple(Box(number, *box) for box in corners)


# --------------------------------------------------------------------------------------------------
# The check "conclusion": whether the attached answer follows from the attached case under the attached law
# file.


_OF_NAMES: Final = frozenset(("names", "warnings", "doubts"))
"""What comparing names changes of a conclusion."""


def check_conclusions(context: PaperContext, worked_out: WorkedOut) -> Iterator[Check]:
    """Yield an entry for each line of the paper."""
    if context.carried.is_of_first_version:
        for line in context.carried.lines:
            yield _check_digest(context, line)
        return
    for line, worked in zip(context.carried.lines, worked_out.lines, strict=True):
        if worked.tree is None:
            why = Phrase("The answer was not worked out anew: {why}.", why=worked.why)
            yield Check("conclusion", "not_checked", line.conclusion, why=why)
            continue
        try:
            attached = parse_file(context.paper.files[line.conclusion])
        except (KeyError, Refused):
            why = Phrase("{file} is missing or cannot be read.", file=line.conclusion)
            yield Check("conclusion", "not_checked", line.conclusion, why=why)
            continue
        difference = find_difference(json.loads(json.dumps(worked.tree)), attached)
        if difference is None:
            yield Check("conclusion", "same", line.conclusion)
            continue
        path, was, is_ = difference
        if excuse := _excuse(context, line, worked.tree, attached):
            yield Check("conclusion", "not_checked", line.conclusion, was, is_, excuse)
        else:
            why = Phrase(
                "The case gives another answer than the attached one, in {path}: it gives {was}, {file} says {is_}.",
                path=path,
                was=was,
                file=line.conclusion,
                is_=is_,
            )
            yield Check("conclusion", "differs", line.conclusion, was, is_, why)


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
            difference = find_difference(was.get(key), is_.get(key), f"{path}.{key}" if path else str(key))
            if difference:
                return difference
        return None
    if isinstance(was, list) and isinstance(is_, list) and len(was) == len(is_):
        for at, (old, new) in enumerate(zip(was, is_, strict=True)):
            if difference := find_difference(old, new, f"{path}[{at}]"):
                return difference
        return None
    return None if was == is_ and type(was) is type(is_) else (path, _shown(was), _shown(is_))


def _shown(tree: object) -> str:
    text = tree if isinstance(tree, str) else json.dumps(tree, ensure_ascii=False)
    return clip_text(text, _LONGEST)


# --------------------------------------------------------------------------------------------------
# The check "signature": whether each signature beside a paper fits its bytes, and who signed.


_NONE: Final = Phrase("No signature lies beside the paper.")


def check_signatures(
    program: Program, paper: bytes, source: Path | None, signatures: Mapping[str, bytes] | None = None
) -> tuple[Check, ...]:
    """Return a check a signer, at least one.

    ``signatures`` are those to look at by name; without them, the ``.p7s`` files beside ``source``.
    """
    found: Iterable[NamedSignature] = ()
    if signatures is not None:
        files = signatures.items()
        found = (named for name, file in files for named in check_named(program, paper, name, file))
    elif source is not None:
        found = check_beside(program, paper, source)
    checks = tuple(_check(named.name, named.signature) for named in found)
    return checks or (Check("signature", "not_checked", why=_NONE),)


def _check(name: str, signature: paper_ports.CheckedSignature) -> Check:
    return Check("signature", signature.fit, where=name, why=_sentence(name, signature))


def _sentence(name: str, signature: paper_ports.CheckedSignature) -> str:
    if signature.signer is None:
        return _outcome(name, signature)
    if signature.fit == "same":
        return Phrase(
            "{name} fits these bytes. Signed by {subject}, {when}; certificate {serial} of {issuer}, valid from {start}"
            " to {end}; {digest}. Whether the certificate can be trusted was not judged.",
            name=name,
            subject=signature.signer.subject,
            when=_claimed_time(signature, signature.signer),
            serial=signature.signer.serial,
            issuer=signature.signer.issuer,
            start=signature.signer.valid_from.isoformat(),
            end=signature.signer.valid_until.isoformat(),
            digest=signature.digest,
        )
    return Phrase(
        "{outcome} It names as its signer {subject}.",
        outcome=_outcome(name, signature),
        subject=signature.signer.subject,
    )


def _outcome(name: str, signature: paper_ports.CheckedSignature) -> str:
    if signature.fit == "differs":
        return Phrase("{name} does not fit this paper: {why}.", name=name, why=signature.why)
    return Phrase("{name} was not checked: {why}.", name=name, why=signature.why)


def _claimed_time(signature: paper_ports.CheckedSignature, by: paper_ports.Signer) -> str:
    at = signature.signed_at
    if at is None:
        return Phrase("who does not say when")
    time = at.strftime("%Y-%m-%d %H:%M UTC")
    if by.valid_from <= at.date() <= by.valid_until:
        return Phrase("by the signer's own clock at {time}", time=time)
    return Phrase("by the signer's own clock at {time}, when the certificate was not valid", time=time)
