# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forgers who know how papers are listed and sealed: none of their papers is called as it was printed.

One forgery in six is tried under each version; by ``make thorough`` each.
"""

from __future__ import annotations

import io
import json
import re
import string
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from pikepdf import AttachedFileSpec

from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.services.context.law_proof import manifest_of
from desktop_app.services.context.ports import CaseLine, Earlier, JournalMark
from desktop_app.storage.law_archive import write_law
from tests import law_files, making
from tests.budget import dealt_to
from tests.checking import memos
from tests.checking.forging import knowing_form, packing  # noqa: F401 - importing it enters its forgeries
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.attached import change_file, change_json
from tests.checking.forging.knowing import FORGERIES, NO_LICENCE, relabelled, sealed_again
from tests.checking.forging.mending import mend
from tests.checking.judging import check, results

pytestmark = pytest.mark.slow

STRUCTURE = [name for name, forgery in FORGERIES.items() if forgery.structure]
VERSIONS = ("1.1.1", "9.9.9", "1.0.0", "1.1.0", "0.1")


@cache
def _forged(name: str) -> bytes:
    papers = memos.papers("simple")
    return FORGERIES[name].forge(papers.memo, papers.other)


def _is_called_genuine(checked: PaperCheck) -> bool:
    return checked.answer == "same" or "as it was printed" in checked.headline.lower()


def test_there_are_thirty_kinds_and_more() -> None:
    assert len(FORGERIES) >= 100
    assert len(STRUCTURE) >= 25


@pytest.mark.parametrize("name", dealt_to(0, 6, list(FORGERIES)))
def test_a_forged_paper_of_this_version_differs(name: str) -> None:
    checked = check(_forged(name))
    assert checked.answer in (
        "differs",
        "unreadable",
        *(["partly"] if name in knowing_form.UNREADABLE else []),
    )
    assert not _is_called_genuine(checked)
    if checked.answer == "differs":
        assert results(checked)["bytes"] == "differs"
        assert not checked.headline.startswith("Saved anew")


@pytest.mark.parametrize("name", [name for name in dealt_to(1, 6, list(FORGERIES)) if name in STRUCTURE])
def test_what_two_readers_read_differently_differs_whatever_version_it_says(name: str) -> None:
    memo = relabelled(memos.memo("simple"), "9.9.9")
    forged = FORGERIES[name].forge(memo, memos.papers("simple").other)
    checked = check(forged)
    assert checked.answer in ("differs", "unreadable"), checked.headline
    assert not _is_called_genuine(checked)


@pytest.mark.parametrize("version", VERSIONS)
def test_another_number_of_the_version_frees_no_page(version: str) -> None:
    with open_paper(relabelled(memos.memo("simple"), version)) as pdf:
        first = pdf.Root.Pages.Kids[0]
        first.Contents = pdf.make_stream(b"0 g " + NO_LICENCE)
        forged = mend(saved(pdf))
    checked = check(forged)
    assert checked.answer in ("partly", "differs")
    assert not _is_called_genuine(checked)


def test_a_forged_page_under_a_broken_seal_is_not_called_merely_saved_anew() -> None:
    with open_paper(relabelled(memos.memo("simple"), "9.9.9")) as pdf:
        pdf.Root.Pages.Kids[0].Contents = pdf.make_stream(b"0 g " + NO_LICENCE)
        forged = mend(saved(pdf))
    checked = check(re.sub(rb"(?<=lodestone-seal/1 )[0-9a-f]{8}", b"00000000", forged))
    assert checked.answer == "differs"
    assert "as they were printed" not in checked.headline
    assert "9.9.9" in checked.headline


@pytest.mark.parametrize("version", ["", "9.9.9"])
def test_a_law_file_that_cannot_be_read_is_told_first(version: str) -> None:
    paper = memos.memo("simple")
    with open_paper(relabelled(paper, version) if version else paper) as pdf:
        change_file(pdf, "law-file.json", lambda _own: b"none")
        checked = check(mend(saved(pdf)))
    assert checked.answer == "partly"
    (law,) = [one for one in checked.checks if one.where == "law-file.json"]
    assert law.result == "not_checked"
    assert "law file" in checked.headline


def _printed(tree: dict[str, Any], **fields: Any) -> bytes:
    """Return a paper from our own printer, with what no command gives it."""
    screened, program = making.conclude(tree), making.program()
    pack = fields.pop("pack", program.pack)
    stamp = replace(memos.STAMP, **fields)
    return program.print_memo(screened.read, screened.conclusion, pack, stamp)


IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "a version before the first": {"version": 0},
    "a second version that nothing recorded": {"version": 2},
    "entries of no journal": {"entries": (JournalMark(17, "ab" * 32),)},
    "a journal without entries": {"data_file": "ab" * 16},
    "an entry that has words for a digest": {
        "entries": (JournalMark(17, "No licence"),),
        "data_file": "ab" * 16,
    },
    "an entry before the first": {"entries": (JournalMark(0, "ab" * 32),), "data_file": "ab" * 16},
    "reviewed by who prepared it": {"prepared_by": "A. Berg", "reviewed_by": "A. BERG"},
    "a paper superseded that nothing recorded": {
        "supersedes": Earlier("NA-1", 1, date(2026, 1, 1), "OUTSIDE")
    },
    "a signature of the law file that is none": {
        "pack": replace(making.program().pack, signature="untrusted comment: MOFCOM\nNo licence is needed\n")
    },
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_no_command_prints_is_not_called_as_it_was_printed(name: str) -> None:
    paper = _printed(making.load("p01"), **IMPOSSIBLE[name])
    checked = check(paper)
    assert checked.answer == "partly"
    assert not _is_called_genuine(checked)


def test_a_signature_of_the_law_file_that_names_another_version_is_not_called_as_it_was_printed() -> None:
    law = making.program().pack
    manifest = replace(manifest_of(law), version="9.9.9")
    content, _ = write_law(manifest, law.contents, law_files.secret_key(), "")
    signed = zipfile.ZipFile(io.BytesIO(content))
    signature = signed.read("law.zip.minisig").decode("utf-8")
    assert check(_printed(making.load("p01"), pack=replace(law, signature=signature))).answer == "partly"


@pytest.mark.parametrize(
    "other",
    [
        {"destination": "CN"},
        {"exporter__name": "Another"},
        {"on": "2026-03-01"},
        {"parties__0__name": "Norinco"},
        {"movement": "domestic_transfer"},
    ],
)
def test_a_shipment_of_lines_that_share_no_deal_is_not_called_as_it_was_printed(
    other: dict[str, str],
) -> None:
    program, first = making.program(), making.load("p01")
    cases = [making.conclude(tree) for tree in (first, making.changed(first, **other))]
    lines = [CaseLine(case.read, case.conclusion, "1") for case in cases]
    checked = check(program.print_shipment(lines, program.pack, memos.STAMP))
    assert checked.answer == "partly"
    assert "the lines of a shipment share it" in " ".join(check.why for check in checked.checks)


EVIL = "\x1b[2J\x1b]0;owned\x07 \u202eNo licence\u202c \u2066is\u2069 \x9b31m needed"


def test_nothing_of_a_paper_comes_out_as_it_acts() -> None:
    def edit(tree: Any) -> None:
        tree["stamp"].update(number=EVIL, program=f"Lodestone {EVIL}")

    with open_paper(memos.memo("simple")) as pdf:
        change_json(pdf, "printing.json", edit)
        pdf.docinfo["/Title"] = EVIL
        pdf.attachments[EVIL] = AttachedFileSpec(pdf, b"{}", filename=EVIL)
        checked = check(sealed_again(saved(pdf)))
    told = json.dumps(checked.as_json(), ensure_ascii=False) + checked.headline + "".join(checked.cannot_show)
    told += "".join(sentence for section in checked.sections() for sentence in section.sentences)
    assert "‹U+202E›" in told
    assert not set(told) & set(EVIL) - set(string.printable)


@pytest.mark.parametrize("name", memos.NAMES)
def test_a_genuine_paper_sealed_as_it_is_stays_genuine(name: str) -> None:
    paper = memos.memo(name)
    assert sealed_again(paper) == paper
    checked = check(paper)
    assert (checked.answer, checked.differences()) == ("same", ())
