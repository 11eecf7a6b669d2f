# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper that goes out is checked by its seal, the list of its pages and the record; every alteration is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256

import pytest
from pikepdf import AttachedFileSpec, Pdf

from tests import making
from tests.budget import dealt_to
from tests.checking.forging.alteration import Papers, open_paper, saved
from tests.checking.forging.kinds import KINDS
from tests.checking.judging import check, results
from tests.documents.outgoing.outgoing_papers import EVERYTHING_OPEN, printed

PAPERS = ("notice", "application", "dossier", "end-user", "report", "enquiry", "customs", "stages")
CASES = {"report": "p17", "customs": "p19"}
SEAL = ("bytes", "pages")


def paper_of(kind: str, language: str = "both") -> bytes:
    """Return a paper of a kind."""
    return printed(making.load(CASES.get(kind, "p01")), kind, language).content


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_as_it_was_printed_is_the_same_and_says_which_it_is(kind: str) -> None:
    checked = check(paper_of(kind))
    told = results(checked)
    assert checked.answer == "same"
    assert {told[one] for one in SEAL} == {"same"}
    assert {told[one] for one in ("attachments", "conclusion", "record", "signature")} == {"not_checked"}
    assert checked.as_json()["paper"] == {
        "number": None,
        "version": "1",
        "day": "2026-12-03",
        "program": f"Lodestone {making.program().version}",
        "pack": f"cn-rare-earth {making.program().pack.version}",
        "kind": kind,
    }


def _altered(kind: str) -> dict[str, bytes]:
    """Return the paper altered in every way that fits one that nothing is attached to."""
    paper, found = paper_of(kind), {}
    other = printed(EVERYTHING_OPEN, kind, "both", "licensed" if kind == "report" else "").content
    for alteration in dealt_to(PAPERS.index(kind), 2, KINDS) if len(KINDS) > 1 else KINDS:
        try:
            altered = alteration.alter(Papers(paper, other))
        except Exception:  # noqa: BLE001, S112 - what looks for an attachment or a sign of a memo finds none
            continue
        if altered != paper:
            found[alteration.name] = altered
    return found


@pytest.mark.slow
@pytest.mark.parametrize("kind", PAPERS)
def test_every_alteration_is_named(kind: str) -> None:
    altered = _altered(kind)
    assert len(altered) >= 15
    for name, content in altered.items():
        checked = check(content)
        assert checked.answer in ("differs", "unreadable"), name
        if checked.answer == "differs":
            assert all(one.where or one.why for one in checked.differences()), name
            assert "As it was printed" not in checked.headline, name


@pytest.mark.slow
def test_at_least_thirty_kinds_of_alteration_are_tried() -> None:
    assert len({name for kind in PAPERS for name in _altered(kind)}) >= 30


def _with(edit: Callable[[Pdf], None]) -> bytes:
    with open_paper(paper_of("notice")) as pdf:
        edit(pdf)
        return saved(pdf)


def _attach(pdf: Pdf) -> None:
    pdf.attachments["case.json"] = AttachedFileSpec(pdf, b"{}", filename="case.json")


def test_a_file_that_was_attached_is_named() -> None:
    checked = check(_with(_attach))
    assert checked.answer == "differs"
    assert ("attachments", "case.json") in {(one.check, str(one.where)) for one in checked.differences()}


def _unlist(pdf: Pdf) -> None:
    _change_metadata(pdf, rb"<dc:relation>.*?</dc:relation>", b"")


def _spoil(pdf: Pdf) -> None:
    _change_metadata(pdf, rb"lodestone-pages/1 [^<]*", b"lodestone-pages/1 ew==")


def _change_metadata(pdf: Pdf, pattern: bytes, by: bytes) -> None:
    metadata = pdf.Root.Metadata
    changed, count = re.subn(pattern, by, metadata.read_bytes(), flags=re.DOTALL)
    assert count == 1
    metadata.write(changed)


@pytest.mark.parametrize("edit", [_unlist, _spoil])
def test_a_list_of_pages_that_is_gone_or_broken_is_told(edit: Callable[[Pdf], None]) -> None:
    checked = check(_with(edit))
    assert checked.answer == "differs"
    assert results(checked)["pages"] == "differs"


def test_a_word_of_a_page_is_named_as_it_was_and_as_it_is() -> None:
    alteration = next(kind for kind in KINDS if kind.name == "a figure")
    other = printed(EVERYTHING_OPEN, "notice", "both").content
    checked = check(alteration.alter(Papers(paper_of("notice"), other)))
    (named,) = [one for one in checked.differences() if one.check == "pages" and one.was]
    assert named.where == "page 2"
    assert named.was != named.is_


def test_the_bytes_are_those_that_are_told() -> None:
    content = paper_of("notice")
    assert check(content).sha256 == sha256(content).hexdigest()
    with open_paper(content) as pdf:
        assert len(pdf.pages) == check(content).pages
