# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sources of a memo: every instrument that it speaks of, and every document that a reading is said to be held in.

What a memo speaks of is read off the memo itself, so that nothing is named in it and missing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run
from desktop_app.documents.model.spoken_text import spoken_words
from desktop_app.documents.model.tree import Notes, Section
from desktop_app.domain.law.pack import Instrument, Source


def sources_section(memo: MemoContext, spoken: object) -> Section:
    """Return the section on sources of what the other parts of the memo say."""
    text = spoken_words(spoken)
    instruments = _instruments_named(memo, text)
    letters = [
        memo.format_sentence("annex.means", letter=letter, meaning=memo.format_sentence(f"letter.{letter}"))
        for letter in sorted({instrument.confidence for instrument in instruments})
    ]
    notes = (
        *(_instrument_note(memo, instrument) for instrument in instruments),
        *(_document_note(memo, source) for source in _documents_named(memo, text)),
        compose_runs(memo.format_sentence("annex.letters", letters="; ".join(letters))),
    )
    return Section(memo.format_sentence("sources.heading"), (Notes(notes, dense=True),), annex=True)


def _instruments_named(memo: MemoContext, text: str) -> list[Instrument]:
    """Return the announcement, what its timeline rests on, and every other instrument that the text names, by day."""
    pack = memo.pack
    limbs = [pack.provisions[limb.provision] for limb in pack.limbs]
    named_ids = {pack.announcement.id, *(event.instrument for rule in limbs for event in rule.timeline)}
    spoken = [each for each in pack.instruments.values() if each.short in text]
    names = "|".join(re.escape(each.short) for each in sorted(spoken, key=lambda each: -len(each.short)))
    found = set(re.findall(rf"(?<!\w)(?:{names})(?!\w)", text)) if names else set()
    named_ids |= {each.id for each in spoken if each.short in found}
    named = [pack.instruments[name] for name in pack.instruments if name in named_ids]
    return sorted(named, key=lambda each: (each.id != pack.announcement.id, each.dated))


def _instrument_note(memo: MemoContext, instrument: Instrument) -> Runs:
    """Return an instrument with its titles, its day, where and when it was seen, how sure it is, and what was not."""
    seen = (
        memo.wording.format_day(instrument.seen) if instrument.seen else memo.format_sentence("unknown.short")
    )
    sentence = memo.format_sentence(
        "sources.instrument",
        day=memo.wording.format_day(instrument.dated),
        issuer=instrument.issuer,
        title=instrument.title,
        title_zh=instrument.title_zh or memo.format_sentence("sources.no_title_zh"),
        seen=seen,
        letter=instrument.confidence,
        url=instrument.url or memo.format_sentence("sources.no_url"),
    )
    caveat = f" {instrument.caveat}" if instrument.caveat else ""
    name = instrument.short[:1].upper() + instrument.short[1:]
    return compose_runs(name, quiet_run(sentence), caveat)


def _documents_named(memo: MemoContext, text: str) -> Iterator[Source]:
    """Yield the documents that the text names by their key as holding a reading."""
    keys = dict.fromkeys(
        key
        for switch in memo.pack.switches.values()
        for held_by in switch.held_by.values()
        for key in held_by
    )
    for key in keys:
        if key in memo.pack.sources and memo.format_sentence("held_by.key", source=key) in text:
            yield memo.pack.sources[key]


def _document_note(memo: MemoContext, source: Source) -> Runs:
    cited = source.cited if source.dated else memo.format_sentence("sources.undated", title=source.title)
    return compose_runs(
        memo.format_sentence("sources.document", source=source.key, cited=cited, url=source.url)
    )
