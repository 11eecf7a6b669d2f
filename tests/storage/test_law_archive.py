# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A signed law file is the same bytes twice, and no byte of it can be another."""

from __future__ import annotations

import io
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import minisign
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.services.context.law_use import LawManifest
from desktop_app.storage.law_archive import join_law, read_law, write_law
from tests.law_files import OTHER_SEED, key_id, public_key, secret_key

MANIFEST = LawManifest("cn-rare-earth", "2026.12", date(2026, 11, 20), date(2026, 11, 23), 1)
CONTENTS = {"pack.toml": b"id = 1\n", "no-61/R61-I.toml": "北方".encode(), "empty.csv": b""}
KEYS = {key_id(): public_key()}
LAW, _ = write_law(MANIFEST, CONTENTS, secret_key(), "")


def test_what_was_written_is_read_and_written_the_same_again() -> None:
    signed = read_law(LAW, KEYS)
    assert (signed.manifest, signed.contents, signed.key) == (MANIFEST, CONTENTS, key_id())
    assert write_law(MANIFEST, dict(reversed(CONTENTS.items())), secret_key(), "") == (LAW, key_id())
    assert join_law(MANIFEST, CONTENTS, signed.signature, KEYS) == signed


def test_unpacked_it_is_checked_by_minisign(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(LAW)) as archive:
        archive.extractall(tmp_path)
    key = minisign.PublicKey.from_bytes(public_key())
    signature = minisign.Signature.from_file(tmp_path / "law.zip.minisig")
    key.verify((tmp_path / "law.zip").read_bytes(), signature)
    assert signature.trusted_comment == (
        "lodestone-law/1 id=cn-rare-earth version=2026.12 known_to=2026-11-20"
    )
    unzip = subprocess.run(
        ["python3", "-m", "zipfile", "-t", tmp_path / "law.zip"],  # noqa: S607
        capture_output=True,
        check=False,
    )
    assert unzip.returncode == 0


@given(st.integers(0, len(LAW) - 1), st.integers(1, 255))
def test_no_byte_can_be_another(at: int, by: int) -> None:
    altered = bytearray(LAW)
    altered[at] ^= by
    with pytest.raises(Refused):
        read_law(bytes(altered), KEYS)


@given(st.integers(0, len(LAW) - 1))
def test_no_byte_can_go(at: int) -> None:
    with pytest.raises(Refused):
        read_law(LAW[:at] + LAW[at + 1 :], KEYS)


@pytest.mark.parametrize("more", [b"\0", b"x", LAW])
def test_nothing_can_be_added(more: bytes) -> None:
    for content in (LAW + more, more + LAW):
        with pytest.raises(Refused):
            read_law(content, KEYS)


def test_a_key_that_nobody_trusts_is_named() -> None:
    with pytest.raises(Refused, match=key_id()):
        read_law(LAW, {})
    with pytest.raises(Refused, match=key_id(OTHER_SEED)):
        read_law(write_law(MANIFEST, CONTENTS, secret_key(OTHER_SEED), "")[0], KEYS)
    with pytest.raises(Refused, match="altered"):
        read_law(LAW, {key_id(): public_key(OTHER_SEED)})
