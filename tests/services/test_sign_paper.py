# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A signature lies beside its paper under the first free number; the paper and what lies there stay as they are."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.paper_signing import SignedPaper, read_paper_to_sign
from tests.keys import NOW, PAPER, PASSPHRASE, Holder
from tests.making import program


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return a paper with the key file of M. Roth beside it."""
    file = tmp_path / "MEMO.pdf"
    file.write_bytes(PAPER)
    (tmp_path / "roth.p12").write_bytes(Holder().key_file())
    return file


def _sign(paper: Path) -> SignedPaper:
    return read_paper_to_sign(program(), paper, paper.with_name("roth.p12")).sign(PASSPHRASE, NOW)


def test_signatures_are_numbered_and_the_paper_stays(paper: Path) -> None:
    signed = [_sign(paper) for _time in range(3)]
    assert [one.file.name for one in signed] == ["MEMO.pdf.1.p7s", "MEMO.pdf.2.p7s", "MEMO.pdf.3.p7s"]
    assert paper.read_bytes() == PAPER
    assert signed[0].sha256 == hashlib.sha256(signed[0].file.read_bytes()).hexdigest()
    assert signed[0].paper_sha256 == hashlib.sha256(PAPER).hexdigest()
    assert "M. Roth" in signed[0].signer.subject
    assert len(list(paper.parent.iterdir())) == 5


def test_a_number_that_is_taken_is_passed_over(paper: Path) -> None:
    taken = paper.with_name("MEMO.pdf.1.p7s")
    taken.write_bytes(b"of somebody")
    paper.with_name("MEMO.pdf.2.p7s").symlink_to("nowhere")
    assert _sign(paper).file.name == "MEMO.pdf.3.p7s"
    assert taken.read_bytes() == b"of somebody"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 1024 + b"%PDF-1.7"])
def test_what_is_no_pdf_is_not_signed(content: bytes, paper: Path) -> None:
    paper.write_bytes(content)
    with pytest.raises(Refused, match="this is no PDF"):
        _sign(paper)


def test_a_key_file_is_looked_at_before_a_passphrase_is_asked_for(paper: Path) -> None:
    key = paper.with_name("roth.p12")
    key.write_bytes(PAPER)
    with pytest.raises(Refused, match="no key file") as refused:
        read_paper_to_sign(program(), paper, key)
    assert refused.value.file.endswith("roth.p12")
    key.write_bytes(b"0" * ((1 << 20) + 1))
    with pytest.raises(Refused, match="larger than 1 MiB"):
        read_paper_to_sign(program(), paper, key)


def test_a_wrong_passphrase_names_the_key_file_and_writes_nothing(paper: Path) -> None:
    reading = read_paper_to_sign(program(), paper, paper.with_name("roth.p12"))
    with pytest.raises(Refused, match="does not open") as refused:
        reading.sign("guess", NOW)
    assert refused.value.file.endswith("roth.p12")
    assert sorted(file.name for file in paper.parent.iterdir()) == ["MEMO.pdf", "roth.p12"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
@pytest.mark.parametrize("name", ["MEMO.pdf", "roth.p12"])
def test_a_pipe_is_neither_paper_nor_key(name: str, paper: Path) -> None:
    pipe = paper.with_name(name)
    pipe.unlink()
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="not a file"):
        _sign(paper)
