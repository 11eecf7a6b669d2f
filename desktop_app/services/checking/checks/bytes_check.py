# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "bytes": whether the file is, byte for byte, the one that was sealed; where not, what of it is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.checking.working.making_again import MadeAgain

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
_MOST_COMPARED: Final = 5000
_LONGEST: Final = 200


def check_bytes(context: PaperContext, made: MadeAgain, *, is_comparable: bool) -> Iterator[Check]:
    """Yield whether the seal fits, and what beside pages and attachments is not as it was printed.

    A forger who knows how to seal a paper cannot make it the one that is made again from what it carries: that is, with
    the same version, the same bytes. What differs is told one by one where the attachments are as they were
    (``is_comparable``).
    """
    if context.paper.oddities:
        yield from map(_odd_structure, context.paper.oddities)
    if context.carried.is_of_first_version:
        why = Phrase("The paper is of version 1.0, which did not seal papers.")
        yield Check("bytes", "not_checked", why=why)
        return
    changes = [*_find_changes(context, made if is_comparable else MadeAgain())]
    is_sealed_anew = context.paper.fits and made.is_there and made.content != context.content
    if not context.paper.seal:
        yield Check(
            "bytes", "differs", why=Phrase("The seal is missing: the file was changed after printing.")
        )
    elif not context.paper.fits:
        yield Check(
            "bytes", "differs", why=Phrase("The seal does not fit: the file was changed after printing.")
        )
    elif is_sealed_anew:
        why = Phrase(
            "The paper was sealed anew: its seal fits, and made again by the same version it has other bytes."
        )
        yield Check("bytes", "differs", why=why)
    elif not changes and not context.paper.oddities:
        yield Check("bytes", "same", why=Phrase("The seal fits: not a byte was changed after printing."))
    yield from changes


def _odd_structure(oddity: str) -> Check:
    why = Phrase(
        "The file is built so that two programs can show different pages: {oddity}.", oddity=_ODDITIES[oddity]
    )
    return Check("bytes", "differs", "structure", why=why)


def _find_changes(context: PaperContext, made: MadeAgain) -> Iterator[Check]:
    """Yield what differs of properties, outline and texts read aloud, as far as it is known how they were."""
    listed = context.carried.page_list
    was = dict(made.paper.properties) if made.is_there else {}
    if not was and listed:
        was = {key: text for key, text in listed.properties.items() if isinstance(text, str) and text}
    for key in sorted(was.keys() | (context.paper.properties.keys() if was else ())):
        old, new = was.get(key, ""), context.paper.properties.get(key, "")
        if old != new and (key in was or made.is_there) and _counts(context, key):
            yield _change(_PROPERTIES.get(key, key), old, new)
    outline = made.paper.outline if made.is_there else _listed_outline(context)
    if outline is not None and [*outline] != [*context.paper.outline]:
        yield _change(Phrase("outline"), *_first_change(outline, context.paper.outline))
    if made.is_there:
        paper, again = context.paper, made.paper
        if paper.spoken != again.spoken:
            yield _change(Phrase("text that is read aloud"), *_first_change(again.spoken, paper.spoken))
        for name in sorted(paper.parts.keys() | again.parts.keys()):
            if paper.parts.get(name) != again.parts.get(name) and _counts(context, name):
                yield _change(name, "", "")


def _listed_outline(context: PaperContext) -> Sequence[str] | None:
    listed = context.carried.page_list
    outline = listed.properties.get("Outline") if listed else None
    return [str(title) for title in outline] if isinstance(outline, list) else None


def _counts(context: PaperContext, name: str) -> bool:
    """Tell whether a change is more than what saving does; under a seal that fits there is no such thing."""
    return context.paper.fits or name in _OF_THE_WORK


def _change(what: str, was: str, is_: str) -> Check:
    old, new = _shortened(was), _shortened(is_)
    if old or new:
        why = Phrase("Changed: {what}, from “{was}” to “{is_}”.", what=what, was=old, is_=new)
    else:
        why = Phrase("Changed: {what}.", what=what)
    return Check("bytes", "differs", str(what), old, new, why)


def _first_change(was: Sequence[str], is_: Sequence[str]) -> tuple[str, str]:
    """Return the first run of texts in which two lists differ."""
    old, new = list(was[:_MOST_COMPARED]), list(is_[:_MOST_COMPARED])
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            return "; ".join(old[a:b]), "; ".join(new[c:d])
    return "", ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
