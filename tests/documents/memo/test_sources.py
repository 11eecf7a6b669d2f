# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sources of a memo: nothing is named in it that is not in them."""

from __future__ import annotations

import re

import pytest

from desktop_app.documents.wording import english_wording
from desktop_app.paper.blocks import Notes, Section, spoken_words
from tests import making
from tests.documents import memos

NUMBERED = re.compile(r"\bNo\. ([0-9]+) of (20[0-9]{2})")
CASES = [path.name[:3] for path in making.CASE_FILES]


def parts(case: str) -> tuple[Section, str]:
    """Return the sources of the memo on a case, and what the rest of it says that it examined."""
    sections = memos.document(making.load(case)).sections
    (sources,) = (section for section in sections if section.heading == "Sources")
    aside = (sources.heading, "Not examined, and limits")
    return sources, spoken_words(tuple(section for section in sections if section.heading not in aside))


def notes(sources: Section) -> dict[str, str]:
    """Return what is said of each instrument, by its short name."""
    (block,) = (block for block in sources.blocks if isinstance(block, Notes))
    return {item[0].text: "".join(run.text for run in item) for item in block.items}


@pytest.mark.parametrize("case", CASES)
def test_every_instrument_that_a_memo_names_is_in_its_sources(case: str) -> None:
    sources, rest = parts(case)
    listed = set(notes(sources))
    known = {instrument.short for instrument in making.program().pack.instruments.values()}
    for number, year in NUMBERED.findall(rest):
        name = f"No. {number} of {year}"
        assert name in listed or name not in known, name
    assert {"No. 61 of 2025", "No. 70 of 2025", "Statement of 28 September 2026"} <= listed


@pytest.mark.parametrize("case", CASES)
def test_each_has_titles_day_address_day_seen_and_letter(case: str) -> None:
    said, wording = notes(parts(case)[0]), english_wording()
    for instrument in making.program().pack.instruments.values():
        short = instrument.short[:1].upper() + instrument.short[1:]
        if short in said:
            note = said[short]
            assert (
                f"{instrument.issuer}, {wording.format_day(instrument.dated)}: {instrument.title} (" in note
            )
            assert f"({instrument.title_zh or 'Chinese title not on record'}). " in note
            assert instrument.seen is not None
            seen = wording.format_day(instrument.seen)
            assert f"{instrument.url}, copies seen {seen}; confidence {instrument.confidence}." in note


@pytest.mark.parametrize("case", CASES)
def test_that_the_text_was_not_opened_at_the_ministry_is_said(case: str) -> None:
    text = spoken_words(parts(case)[0])
    assert "Neither its page at the ministry nor its two annexes were opened" in text


@pytest.mark.parametrize("case", CASES)
def test_a_holder_of_a_reading_carries_document_and_date(case: str) -> None:
    sources, rest = parts(case)
    text, known = spoken_words(sources), making.program().pack.sources
    for key in re.findall(r"\[(S[0-9A-Z-]+)\]", rest):
        source = known[key]
        assert f"[{key}] {source.cited if source.dated else source.title + ', no date on record'}; " in text
        assert source.url in text
