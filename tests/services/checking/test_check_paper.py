# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper checked as a whole: what is told of one that is as it was, and of one that cannot be judged in full."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.checking.paper_check import CHECKS, Check, PaperCheck
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.context.ports import JournalMark, Stamp
from tests import making
from tests.documents import memos

PROGRAM = making.program()
STAMP = replace(memos.STAMP, program=f"Lodestone {PROGRAM.version}")
ENTRY = JournalMark(7, hashlib.sha256(b"entry").hexdigest())
RECORDED = replace(STAMP, number="2026-0007", entries=(ENTRY,), data_file="a" * 32)


def memo(stamp: Stamp = STAMP) -> bytes:
    return memos.printed(making.load("p06"), stamp)


def results(checked: PaperCheck) -> dict[str, str]:
    return {section.check: section.result for section in checked.sections()}


def the_check(checked: PaperCheck, name: str) -> Check:
    return next(check for check in checked.checks if check.check == name)


@dataclass
class RecordOfSome:
    """A data file with some filed papers in it, and the hashes of some entries of its journal."""

    data_file_id: str
    papers: Sequence[FiledPaper] = ()
    law: str = ""
    journal: frozenset[str] = frozenset()

    def find_entries(self, hashes: Collection[str]) -> set[str]:
        """Return the hashes that it has."""
        return {*hashes} & {*self.journal, *(entry for paper in self.papers for entry in paper.entries)}

    def holds_law(self, sha256: str) -> bool:
        """Tell whether it is the one law file."""
        return sha256 == self.law


def filed(content: bytes, **other: Any) -> RecordOfSome:
    paper = FiledPaper(
        1, "2026-0007", 1, (ENTRY.sha256,), hashlib.sha256(content).hexdigest(),
        client_name="Nordwerk", filed_on="2026-11-14",
    )  # fmt: skip
    return RecordOfSome("a" * 32, [replace(paper, **other)])


def test_a_paper_that_nobody_touched_is_as_it_was_printed(tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(memo())
    checked = check_paper(PROGRAM, file)
    assert checked.answer == "same"
    assert results(checked) == {
        **dict.fromkeys(CHECKS, "same"), "record": "not_checked", "signature": "not_checked",
    }  # fmt: skip
    assert (checked.name, checked.pages) == ("memo.pdf", len(pikepdf.open(file).pages))
    assert checked.made_again == memo()
    assert checked.headline == "As it was printed; in no record here."
    assert file.read_bytes() == memo()


def test_the_answer_has_every_check_in_order_and_says_why_or_where() -> None:
    tree = check_paper(PROGRAM, memo()).as_json()
    assert tree["paper"] == {
        "number": "NA-2026-0061",
        "version": "1",
        "day": "2026-11-24",
        "program": STAMP.program,
        "pack": f"{PROGRAM.pack.id} {PROGRAM.pack.version}",
    }
    names = [check["check"] for check in tree["checks"]]
    assert [*dict.fromkeys(names)] == [*CHECKS]
    assert names == sorted(names, key=CHECKS.index)
    assert all(check["result"] == "same" or check["where"] or check["why"] for check in tree["checks"])


def test_a_paper_without_a_number_has_none() -> None:
    assert check_paper(PROGRAM, memo(replace(STAMP, number=""))).as_json()["paper"]["number"] is None


def test_a_paper_of_another_version_is_judged_by_its_list() -> None:
    later = replace(PROGRAM, version="9.9.9")
    checked = check_paper(later, memo())
    assert checked.answer == "partly"
    assert {check.result for check in checked.checks if check.check == "pages"} == {"same", "not_checked"}
    why = next(
        check.why for check in checked.checks if check.check == "pages" and check.result == "not_checked"
    )
    assert STAMP.program in why
    assert "9.9.9" in why
    assert checked.headline.startswith("Checked in part")
    assert STAMP.program in checked.headline


def test_a_law_file_that_nobody_knows_is_not_vouched_for() -> None:
    contents = {**PROGRAM.pack.contents}
    contents["pack.toml"] = contents["pack.toml"].replace(PROGRAM.pack.version.encode(), b"2020.1.1")
    older = PROGRAM.load_pack_from(contents)
    with_older = replace(PROGRAM, load_pack=lambda _: older)
    screened = making.conclude(making.load("p06"))
    paper = with_older.print_memo(screened.read, screened.conclusion, older, STAMP)
    checked = check_paper(PROGRAM, paper)
    assert checked.answer == "partly"
    unknown = next(check for check in checked.checks if check.result == "not_checked" and check.where)
    assert (unknown.check, unknown.where) == ("attachments", "law-file.json")
    assert "does not know" in checked.headline
    held = check_paper(PROGRAM, paper, at_hand=RecordOfSome("b" * 32, law=older.sha256))
    assert held.answer == "same"
    assert held.headline == "As it was printed; in no record here."


def test_a_recorded_paper_is_held_against_its_record() -> None:
    paper = memo(RECORDED)
    checked = check_paper(PROGRAM, paper, at_hand=filed(paper))
    assert results(checked)["record"] == "same"
    assert checked.record is not None
    superseded = check_paper(PROGRAM, paper, at_hand=filed(paper, state="superseded"))
    assert any("newer version" in check.why for check in superseded.checks)


@pytest.mark.parametrize(
    ("at_hand", "result", "why"),
    [
        (None, "not_checked", "not at hand"),
        (RecordOfSome("b" * 32), "not_checked", "another data file"),
        (RecordOfSome("a" * 32), "differs", "recorded no 2026-0007"),
        (filed(b"another paper"), "differs", "was filed with SHA-256"),
    ],
)
def test_a_record_that_differs_or_is_not_there_is_told(
    at_hand: RecordOfSome | None, result: str, why: str
) -> None:
    check = the_check(check_paper(PROGRAM, memo(RECORDED), at_hand=at_hand), "record")
    assert check.result == result
    assert why in check.why


def test_entries_of_another_record_differ() -> None:
    other = filed(memo(RECORDED), entries=(ENTRY.sha256, "0" * 64))
    check = the_check(check_paper(PROGRAM, memo(RECORDED), at_hand=other), "record")
    assert check.result == "differs"
    assert check.is_ == ENTRY.sha256


def test_a_paper_without_a_record_says_so_itself() -> None:
    at_hand = filed(b"another paper", number="2026-0031")
    check = the_check(check_paper(PROGRAM, memo(), at_hand=at_hand), "record")
    assert (check.result, check.why) == ("not_checked", "The paper was not recorded, as it says itself.")


def test_a_signature_that_cannot_be_read_is_told() -> None:
    check = the_check(check_paper(PROGRAM, memo(), signatures={"memo.pdf.1.p7s": b"nonsense"}), "signature")
    assert check.where == "memo.pdf.1.p7s"


def _foreign() -> bytes:
    sink = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(sink)
    return sink.getvalue()


@pytest.mark.parametrize("content", [b"", b"no PDF", _foreign()], ids=["empty", "text", "foreign"])
def test_what_is_no_paper_of_ours_is_unreadable(content: bytes) -> None:
    checked = check_paper(PROGRAM, content)
    assert checked.answer == "unreadable"
    assert set(checked.as_json()["paper"].values()) == {None}
    assert [check.check for check in checked.checks] == [*CHECKS]
    assert all(check.result == "not_checked" and check.why for check in checked.checks)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such file"):
        check_paper(PROGRAM, tmp_path / "gone.pdf")


def test_checking_can_be_cancelled() -> None:
    with pytest.raises(Stopped):
        check_paper(PROGRAM, memo(), cancelled=lambda: True)


def test_what_was_typed_in_no_encoding_travels_along() -> None:
    checked = check_paper(PROGRAM, memo(replace(STAMP, prepared_by="half \udcff")))
    assert checked.answer == "same"
