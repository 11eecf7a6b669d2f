# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos are signed where they are filed; the journal knows of each signature, and nothing of the key is kept."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.context.stores import SIGNED
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.keys import PASSPHRASE, Holder

ROTH = Holder(begins=datetime(2026, 1, 1, tzinfo=UTC))
"""The clock of these tests stands in November 2026."""


@pytest.fixture
def memo(room: ClientWorkspace) -> int:
    """Return the id of a determination that has been recorded."""
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    return room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "roth.p12"
    file.write_bytes(ROTH.key_file())
    return file


def test_a_memo_is_signed_beside_where_it_is_filed(room: ClientWorkspace, memo: int, key_file: Path) -> None:
    assert room.signatures.list_signatures(memo) == ()
    done = room.signatures.sign_memo(memo, key_file, PASSPHRASE)
    assert done.changes == {"records"}
    assert done.value.file == room.records.memo_file(memo).with_name("2026-0001-v1.pdf.1.p7s")
    (named,) = room.signatures.list_signatures(memo)
    assert (named.name, named.signature.fit) == ("2026-0001-v1.pdf.1.p7s", "same")
    assert named.signature.signer == done.value.signer
    assert room.records.memo_file(memo).read_bytes() == room.records.read_paper(memo)


def test_a_signature_is_journalled_with_its_signer(
    sample: Workspace, room: ClientWorkspace, memo: int, key_file: Path
) -> None:
    signed = room.signatures.sign_memo(memo, key_file, PASSPHRASE).value
    newest = sample.list_journal(limit=1)[0]
    assert (newest.what, newest.subject, newest.by) == (SIGNED, f"{room.client}/2026-0001/v1", "J. Haug")
    assert signed.sha256 == hashlib.sha256(signed.file.read_bytes()).hexdigest()
    assert sample.verify_records() == []


def test_nothing_of_the_key_is_in_the_data_folder(room: ClientWorkspace, memo: int, key_file: Path) -> None:
    room.signatures.sign_memo(memo, key_file, PASSPHRASE)
    folder = room.records.memo_file(memo).parents[2]
    secrets = (PASSPHRASE.encode(), key_file.read_bytes()[:64], str(key_file).encode())
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not [secret for secret in secrets if secret in content]


def test_a_refused_key_signs_and_journals_nothing(
    sample: Workspace, room: ClientWorkspace, memo: int, key_file: Path
) -> None:
    before = sample.list_journal(limit=1)
    with pytest.raises(Refused, match="does not open"):
        room.signatures.sign_memo(memo, key_file, "guess")
    assert room.signatures.list_signatures(memo) == ()
    assert sample.list_journal(limit=1) == before


def test_what_cannot_be_journalled_is_not_signed(
    room: ClientWorkspace, memo: int, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop_app.services.records.determinations._signing_payload", lambda *_arguments: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        room.signatures.sign_memo(memo, key_file, PASSPHRASE)
    assert room.signatures.list_signatures(memo) == ()


def test_a_memo_that_has_gone_is_written_again_and_signed(
    room: ClientWorkspace, memo: int, key_file: Path
) -> None:
    file = room.records.memo_file(memo)
    file.unlink()
    room.signatures.sign_memo(memo, key_file, PASSPHRASE)
    assert file.read_bytes() == room.records.read_paper(memo)
    assert [named.signature.fit for named in room.signatures.list_signatures(memo)] == ["same"]


def test_a_signature_of_another_memo_does_not_fit(room: ClientWorkspace, memo: int, key_file: Path) -> None:
    signed = room.signatures.sign_memo(memo, key_file, PASSPHRASE).value
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-01") or 0).value
    other = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    file = room.records.memo_file(other)
    file.with_name(f"{file.name}.1.p7s").write_bytes(signed.file.read_bytes())
    assert {named.signature.fit for named in room.signatures.list_signatures(other)} == {"differs"}
