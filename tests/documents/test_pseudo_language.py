# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers in a made-up language: what is not the law file's or the case's comes from the wording alone."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Final

import pytest
from pypdf import PdfReader

from desktop_app.basics.codes import COUNTRIES
from desktop_app.documents.memo.memo import memo_document
from desktop_app.documents.printing import house_style
from desktop_app.documents.shipment_memo import shipment_document
from desktop_app.documents.wording import Phrasebook, Wording, english_sentences
from desktop_app.paper import printing
from desktop_app.paper.blocks import Document, spoken_words
from tests import making
from tests.documents import memos
from tests.documents.hostile_cases import CASES
from tests.documents.test_shipment_memo import NAMES, case_lines

SWAP: Final = str.maketrans("aeiouAEIOU", "àéîõüÀÉÎÕÜ")
SLOT: Final = re.compile(r"(\{\w+\})")
WORD: Final = re.compile(r"[A-Za-z]{4,}")
OWN: Final = {"Lodestone", "SHA", "json", "case", "conclusion"}


def pseudo(sentence: str) -> str:
    """Return a sentence with every vowel accented, its slots as they are."""
    return "".join(part if SLOT.fullmatch(part) else part.translate(SWAP) for part in SLOT.split(sentence))


def wording() -> Wording:
    return Wording(
        Phrasebook("qps", {key: pseudo(sentence) for key, sentence in english_sentences().items()})
    )


@cache
def law_words() -> frozenset[str]:
    """Return every word that the law file holds."""
    return frozenset(WORD.findall(repr(making.program().pack)))


def foreign(document: Document, *known: str) -> set[str]:
    """Return the words of a document that are neither of the wording nor of the law file nor of what is known."""
    told = spoken_words(
        (document.title, document.subtitle, document.opening, document.sections, document.footer)
    )
    allowed = {*law_words(), *OWN, *(word for text in known for word in WORD.findall(text))}
    english = {
        word for sentence in english_sentences().values() for word in WORD.findall(SLOT.sub(" ", sentence))
    }
    written = {word for word in WORD.findall(told) if re.search("[aeiouAEIOU]", word)}
    return {word for word in written & english if word not in allowed}


@pytest.mark.parametrize("name", [*(f.stem[:3] for f in making.CASE_FILES), "deep owners", "many currencies"])
def test_a_memo_is_in_the_language_of_its_context(name: str) -> None:
    screened = making.conclude(CASES[name] if name in CASES else making.load(name))
    document = memo_document(memos.context(screened, wording=wording()))
    assert document.language == "qps"
    assert foreign(document, screened.read.canonical.decode(), repr(memos.STAMP)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_memo_of_a_shipment_is_too(name: str) -> None:
    lines = case_lines(name)
    document = shipment_document(lines, making.program().pack, memos.STAMP, wording())
    known = [line.read.canonical.decode() for line in lines]
    assert foreign(document, *known, repr(memos.STAMP)) == set()


def test_the_pages_are_printed_in_it() -> None:
    screened = making.conclude(making.load("p03"))
    document = memo_document(memos.context(screened, wording=wording()))
    reader = PdfReader(io.BytesIO(printing.print_for_archive(document, house_style(wording()))))
    assert str(reader.root_object["/Lang"]) == "qps"
    assert pseudo("Signature") in reader.pages[0].extract_text()


def test_no_sentence_is_named_that_the_wording_lacks() -> None:
    assert {
        key.removeprefix("country.") for key in english_sentences() if key.startswith("country.")
    } == COUNTRIES
