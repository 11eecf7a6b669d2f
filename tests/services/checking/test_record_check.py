# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The record is asked whatever a paper says of itself: by bytes, number and version, data file and entry."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.checking.paper_check import Check, PaperCheck
from desktop_app.services.checking.record_check import fold_claim
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.context.ports import JournalMark, Stamp
from tests import making
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.attached import change_json
from tests.checking.forging.mending import mend
from tests.checking.judging import check as check_here
from tests.checking.memos import STAMP, printed
from tests.services.checking.test_check_paper import RecordOfSome

OURS, ENTRY = "c0ffee11" * 4, hashlib.sha256(b"entry").hexdigest()
CHANGED = making.changed(making.load("p06"), exporter__name="Somebody else")
RECORDED = replace(STAMP, number="2026-0007", entries=(JournalMark(7, ENTRY),), data_file=OURS)
FILED = FiledPaper(
    client=1, number="2026-0007", version=1, entries=(ENTRY,), sha256=hashlib.sha256(b"as filed").hexdigest(),
    client_name="Nordwerk", filed_on="2026-11-14", lines=("2026-0007",),
)  # fmt: skip
RECORD = RecordOfSome(OURS, [FILED], journal=frozenset({ENTRY}))


def checked_against(record: Any, paper: bytes) -> PaperCheck:
    return check_paper(making.program(), paper, at_hand=record, signatures={})


def of_record(checked: PaperCheck) -> list[Check]:
    return [check for check in checked.checks if check.check == "record"]


def forged(stamp: Stamp, **changes: Any) -> bytes:
    """Return a memo of another case whose stamp was changed after printing; list and seal fit again."""
    with open_paper(printed(CHANGED, stamp)) as pdf:
        change_json(pdf, "printing.json", lambda tree: tree["stamp"].update(changes))
        return mend(saved(pdf))


# ---- number and version alone ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    [
        "2026-0007", "2026‐0007", "2026−0007", "２０２６-0007", "2026-0007 ", " 2026 -\u200b0007", "2026–0007\ufe0f",
        "٢٠٢٦-0007", "2О26-0007", "2o26-ΟΟ07", "2ᴏ26-օⲟ07", "2Ø26-ꓳჿ07", "2ס26-0007",
        "memo 2026-0007", "No. 2026-0007", "2026-0007/v1", "2026-0007 v1",
    ],
)  # fmt: skip
def test_a_number_that_was_filed_with_other_bytes_is_never_green(number: str) -> None:
    checked = checked_against(RECORD, printed(CHANGED, replace(STAMP, number=number)))
    (check,) = of_record(checked)
    assert check.result == "not_checked"
    assert check.why == "2026-0007 v1 was filed here for Nordwerk on 14 Nov 2026 with other bytes."
    assert checked.answer == "partly"
    assert check.why in checked.headline
    assert "as it was printed" not in checked.headline.lower()
    assert checked.record == FILED


def test_every_client_that_filed_the_number_is_named() -> None:
    other = replace(FILED, client=2, client_name="Søndergård", filed_on="2026-03-02", entries=("0" * 64,))
    record = RecordOfSome(OURS, [FILED, other])
    (check,) = of_record(checked_against(record, printed(CHANGED, replace(STAMP, number="2026-0007"))))
    assert check.why == (
        "2026-0007 v1 was filed here for Nordwerk on 14 Nov 2026 with other bytes."
        " 2026-0007 v1 was filed here for Søndergård on 2 Mar 2026 with other bytes."
    )
    assert isinstance(check.why, Phrase)
    day = check.why.values["before"].values["day"]  # type: ignore[attr-defined]
    assert day == date(2026, 11, 14)


def test_the_number_of_a_line_is_that_of_its_paper() -> None:
    record = RecordOfSome(OURS, [replace(FILED, lines=("2026-0007-1", "2026-0007-2"))])
    checked = checked_against(record, printed(CHANGED, replace(STAMP, number="2026-0007-2")))
    assert checked.answer == "partly"


@pytest.mark.parametrize(
    ("filed", "shown"),
    [("2026-1007", "2026-ӏ007"), ("2026-1007", "2026-ı007"), ("2026-1007", "2026-յ007"), ("2026-1007", "2026-ǀ007"),
     ("2026-0002", "ƨ026-000Ƨ"), ("2026-0003", "2026-000З"), ("2026-0003", "2026-000Ӡ"), ("2026-0003", "2026-000Ʒ"),
     ("2026-0005", "2026-000Ƽ"), ("2026-0006", "202б-0006")],
)  # fmt: skip
def test_a_letter_that_looks_like_a_figure_makes_no_other_number(filed: str, shown: str) -> None:
    record = RecordOfSome(OURS, [replace(FILED, number=filed)])
    assert checked_against(record, printed(CHANGED, replace(STAMP, number=shown))).answer == "partly"


@pytest.mark.parametrize("number", ["2026-00072", "NW-2026-0007", "2026-0007-x", "2026-0007v"])
def test_a_number_with_more_to_it_is_another_number(number: str) -> None:
    assert checked_against(RECORD, printed(CHANGED, replace(STAMP, number=number))).answer == "same"


@pytest.mark.parametrize(("number", "version"), [("2026-0008", 1), ("2026-0007", 2)])
def test_another_number_or_version_is_in_no_record_here(number: str, version: int) -> None:
    record = RecordOfSome(OURS, [replace(FILED, number=number, version=version, lines=(number,))])
    checked = checked_against(record, printed(CHANGED, replace(STAMP, number="2026-0007")))
    assert checked.answer == "same"
    assert checked.headline == "As it was printed; in no record here."
    assert checked.record is None


@given(
    st.text(),
    st.sampled_from("-‐‑‒–—−﹣－"),
    st.sampled_from(["", " ", "\u00a0", "\u200b", "\u3164", "\u2060"]),
)
def test_what_the_eye_passes_over_makes_no_other_number(text: str, dash: str, blank: str) -> None:
    number = f"NA{dash}2026{blank}{dash}0007{blank}"
    assert fold_claim(number) == fold_claim("na-2026-0007") == "na20260007"
    assert fold_claim(fold_claim(text)) == fold_claim(text)
    wide = "".join(chr(ord(figure) + 0xFEE0) if figure in "0123456789" else figure for figure in number)
    assert fold_claim(unicodedata.normalize("NFC", wide.upper())) == fold_claim(number)


# ---- what only a paper of this record can know ---------------------------------------------------------------------


FOREIGN = "d" * 32
KEPT_ENTRY: dict[str, dict[str, Any]] = {
    "another data file": {"data_file": FOREIGN},
    "our data file in capitals": {"data_file": OURS.upper()},
    "our data file with a blank": {"data_file": f"{OURS[:8]} {OURS[8:]}"},
    "our data file and a blank": {"data_file": f"{OURS}\u00a0"},
    "our entry in capitals": {"data_file": FOREIGN, "entries": [{"nr": 7, "sha256": ENTRY.upper()}]},
    "our entry in groups": {"data_file": FOREIGN, "entries": [{"nr": 7, "sha256": f"{ENTRY[:4]} {ENTRY[4:]}"}]},
    "our entry where none is looked for": {"data_file": "", "entries": [], "role": f"see {ENTRY}"},
    "another number": {"number": "2031-0001"},
    "our data file in wide figures": {"data_file": OURS.replace("1", "１")},
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT_ENTRY)
def test_an_entry_or_data_file_of_ours_with_anything_else_differs(name: str) -> None:
    checked = checked_against(RECORD, forged(RECORDED, **KEPT_ENTRY[name]))
    assert checked.answer == "differs"
    assert any(check.result == "differs" and check.why for check in of_record(checked))


def test_a_paper_printed_anew_with_our_entry_and_another_data_file_differs() -> None:
    paper = printed(CHANGED, replace(RECORDED, data_file=FOREIGN))
    checked = checked_against(RECORD, paper)
    assert checked.answer == "differs"
    assert {check.check for check in checked.differences()} == {"record"}
    assert "was filed with SHA-256" in checked.headline
    assert checked_against(None, paper).answer == "same"  # only the record can tell


def test_our_data_file_under_a_number_that_it_never_gave_differs() -> None:
    paper = printed(CHANGED, replace(RECORDED, number="2026-0099", entries=(JournalMark(9, "ab" * 32),)))
    checked = checked_against(RECORD, paper)
    assert checked.answer == "differs"
    assert "recorded no 2026-0099" in checked.headline


def test_our_entry_in_a_stamp_that_nobody_can_read_is_found_on_the_pages() -> None:
    with open_paper(printed(CHANGED, RECORDED)) as pdf:
        change_json(pdf, "printing.json", lambda tree: tree.update(stamp="none"))
        paper = mend(saved(pdf))
    checked = checked_against(RECORD, paper)
    assert checked.answer == "differs"
    assert of_record(checked)[0].result == "differs"


# ---- the filed bytes ---------------------------------------------------------------------------------------------


def test_filed_bytes_are_the_same_whatever_else_was_filed() -> None:
    paper = printed(making.load("p06"), RECORDED)
    own = replace(FILED, client=2, sha256=hashlib.sha256(paper).hexdigest())
    checked = checked_against(RecordOfSome(OURS, [FILED, own]), paper)
    assert (checked.answer, checked.record) == ("same", own)
    assert checked.headline == "As it was printed: it is the paper that was filed."


@pytest.mark.parametrize(("state", "word"), [("superseded", "newer version"), ("withdrawn", "withdrawn")])
def test_what_became_of_the_record_is_told(state: str, word: str) -> None:
    paper = printed(making.load("p06"), RECORDED)
    own = replace(FILED, sha256=hashlib.sha256(paper).hexdigest(), state=state)
    checked = checked_against(RecordOfSome(OURS, [own]), paper)
    assert any(word in check.why for check in of_record(checked))


def test_bytes_that_no_chained_entry_vouches_for_were_not_filed() -> None:
    paper = printed(CHANGED, replace(STAMP, number="2026-0007"))
    planted = replace(FILED, sha256=hashlib.sha256(paper).hexdigest(), is_vouched_for=False)
    checked = checked_against(RecordOfSome(OURS, [planted]), paper)
    assert checked.answer == "partly"
    assert [check.result for check in of_record(checked)] == ["not_checked"]
    assert "belongs to the chain" in checked.headline


def test_a_record_that_cannot_be_asked_is_told_and_no_paper_is_in_none() -> None:
    paper = printed(making.load("p06"))
    refused = Refused("the file is cut short: its end is missing", do="Look for a backup")
    checked = checked_against(refused, paper)
    (check,) = of_record(checked)
    assert check.result == "not_checked"
    assert refused.what in check.why
    assert checked.headline == "As it was printed; the record here could not be asked."


# ---- the version that printed it -----------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", ["{} ", " {}", "{}\u200b", "{}.", "{}.0", "0{}", "v{}", "１{}", "{}\u00a0"])
def test_what_reads_like_this_version_is_not_this_version(wrong: str) -> None:
    version = making.program().version
    name = f"Lodestone {wrong.format(version[1:] if wrong.startswith('１') else version)}"
    with open_paper(printed(CHANGED)) as pdf:
        change_json(pdf, "printing.json", lambda tree: tree["stamp"].update(program=name))
        checked = check_here(mend(saved(pdf)))
    assert checked.answer == "differs"
    (check,) = [one for one in checked.checks if one.where == "printing.json"]
    assert "no version of Lodestone is called so" in check.why
    assert "as it was printed" not in checked.headline.lower()
