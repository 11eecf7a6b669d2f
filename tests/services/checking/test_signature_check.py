# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is told of the signatures beside a paper: that each fits or not, who signed, and what was not judged."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.services.checking.paper_check import Check
from desktop_app.services.checking.paper_checks import check_signatures
from tests.keys import NOW, PAPER, PASSPHRASE, Holder
from tests.making import program


def _signature(holder: Holder) -> bytes:
    return program().signatures.sign_paper(PAPER, holder.key_file(), PASSPHRASE, NOW).content


def _check(paper: Path) -> tuple[Check, ...]:
    return check_signatures(program(), paper.read_bytes(), paper)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return a paper that M. Roth has signed."""
    file = tmp_path / "MEMO.pdf"
    file.write_bytes(PAPER)
    (tmp_path / "MEMO.pdf.1.p7s").write_bytes(_signature(Holder()))
    return file


def test_a_signature_that_fits_says_who_when_and_what_was_not_judged(paper: Path) -> None:
    (check,) = _check(paper)
    assert (check.check, check.result, check.where) == ("signature", "same", "MEMO.pdf.1.p7s")
    for told in (
        "MEMO.pdf.1.p7s fits these bytes. Signed by M. Roth, Nordwerk Antriebe GmbH, DE, ",
        f"by the signer's own clock at {NOW:%Y-%m-%d}",
        "certificate 1234ABCD of M. Roth, Nordwerk Antriebe GmbH, DE",
        f"valid from {NOW - timedelta(days=30):%Y-%m-%d} to {NOW + timedelta(days=300):%Y-%m-%d}; SHA-256.",
        "Whether the certificate can be trusted was not judged.",
    ):
        assert told in check.why


def test_a_paper_that_was_changed_no_longer_fits(paper: Path) -> None:
    paper.write_bytes(PAPER + b" ")
    (check,) = _check(paper)
    assert check.result == "differs"
    assert check.why == (
        "MEMO.pdf.1.p7s does not fit this paper: it was made over other bytes than these. It names as its signer"
        " M. Roth, Nordwerk Antriebe GmbH, DE."
    )


def test_each_signature_is_told_and_one_fault_does_not_stop_the_others(paper: Path) -> None:
    paper.with_name("MEMO.pdf.2.p7s").write_bytes(b"torn")
    paper.with_name("MEMO.pdf.3.p7s").mkdir()
    paper.with_name("MEMO.pdf.4.p7s").write_bytes(b"0" * ((1 << 20) + 1))
    paper.with_name("MEMO.pdf.5.p7s").write_bytes(_signature(Holder("p384", "Li Wei")))
    told = [(check.where, check.result) for check in _check(paper)]
    assert told == [
        ("MEMO.pdf.1.p7s", "same"),
        ("MEMO.pdf.2.p7s", "differs"),
        ("MEMO.pdf.3.p7s", "not_checked"),
        ("MEMO.pdf.4.p7s", "not_checked"),
        ("MEMO.pdf.5.p7s", "same"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_beside_the_paper_is_not_read(paper: Path) -> None:
    os.mkfifo(paper.with_name("MEMO.pdf.2.p7s"))
    assert [check.result for check in _check(paper)] == ["same", "not_checked"]


def test_without_any_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "MEMO.pdf").write_bytes(PAPER)
    nothing = (Check("signature", "not_checked", why="No signature lies beside the paper."),)
    assert _check(tmp_path / "MEMO.pdf") == nothing
    assert check_signatures(program(), PAPER, None) == nothing
    assert check_signatures(program(), PAPER, None, {}) == nothing


def test_signatures_handed_over_are_looked_at_by_name(paper: Path) -> None:
    given = {"roth.p7s": paper.with_name("MEMO.pdf.1.p7s").read_bytes()}
    (check,) = check_signatures(program(), PAPER, paper, given)
    assert (check.where, check.result) == ("roth.p7s", "same")


def test_a_folder_full_of_signatures_ends(paper: Path) -> None:
    for number in range(2, 120):
        paper.with_name(f"MEMO.pdf.{number}.p7s").write_bytes(b"torn")
    checks = _check(paper)
    assert len(checks) == 101
    assert (checks[-1].result, checks[-1].why) == (
        "not_checked",
        "MEMO.pdf.101.p7s was not checked: only the first 100 signatures were looked at.",
    )


def test_a_folder_full_of_large_files_ends(paper: Path) -> None:
    for number in range(2, 20):
        paper.with_name(f"MEMO.pdf.{number}.p7s").write_bytes(b"0" * (1 << 20))
    checks = _check(paper)
    assert [check.result for check in checks] == ["same", *["differs"] * 5, "not_checked"]
    assert "only the first 6 signatures were looked at" in checks[-1].why


def test_a_certificate_that_was_not_valid_when_it_signed_is_told() -> None:
    signatures = program().signatures

    class Earlier:
        """Signatures made a year ago."""

        def check_signature(self, content: bytes, paper: bytes) -> object:
            (checked,) = signatures.check_signature(content, paper)
            return (replace(checked, signed_at=NOW - timedelta(days=365)),)

    made = replace(program(), signatures=Earlier())  # type: ignore[arg-type]
    (check,) = check_signatures(made, PAPER, None, {"a.p7s": _signature(Holder())})
    assert check.result == "same"
    assert "when the certificate was not valid" in check.why


def _told_of_one_made(at: datetime | None) -> str:
    """Return what is told of a signature whose signer claims another time, or none."""
    signatures = program().signatures

    class Claiming:
        def check_signature(self, content: bytes, paper: bytes) -> object:
            (checked,) = signatures.check_signature(content, paper)
            return (replace(checked, signed_at=at),)

    made = replace(program(), signatures=Claiming())  # type: ignore[arg-type]
    (check,) = check_signatures(made, PAPER, None, {"a.p7s": _signature(Holder())})
    return str(check.why)


def test_a_signer_who_does_not_say_when_is_told_so() -> None:
    assert "DE, who does not say when; certificate" in _told_of_one_made(None)


@pytest.mark.parametrize(
    ("days", "is_valid"), [(-31, False), (-30, True), (0, True), (300, True), (301, False)]
)
def test_a_certificate_is_valid_on_its_first_and_its_last_day(days: int, is_valid: bool) -> None:
    told = _told_of_one_made(NOW + timedelta(days=days))
    assert ("when the certificate was not valid" not in told) is is_valid
    assert f"{NOW + timedelta(days=days):%Y-%m-%d}" in told
