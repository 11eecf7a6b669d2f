# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keys and signatures go to and come from other programs: an independent minisign reads ours, and we read its."""

from __future__ import annotations

import base64

import minisign
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.storage.law_archive import (
    is_signed_by,
    read_public_key,
    read_signature,
    sign_content,
    signature_text,
)
from tests.budget import share_of_examples
from tests.law_files import OTHER_SEED, key_id, public_key, secret_key

CONTENT = b"what is signed"
PLAIN = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=80)


@share_of_examples(0.5)
@given(content=st.binary(max_size=300), untrusted=PLAIN, trusted=PLAIN)
def test_another_minisign_checks_our_signatures(content: bytes, untrusted: str, trusted: str) -> None:
    signed = sign_content(content, secret_key(), "", untrusted=untrusted, trusted=trusted)
    theirs = minisign.PublicKey.from_bytes(public_key())
    signature = minisign.Signature.from_bytes(signature_text(signed))
    theirs.verify(content, signature)
    assert (signature.trusted_comment, signature.untrusted_comment) == (trusted, untrusted)
    with pytest.raises(minisign.VerifyError):
        theirs.verify(content + b"x", signature)


@pytest.mark.parametrize("passphrase", ["", "a passphrase, 密码"])
def test_keys_of_another_minisign_sign_and_check_here(passphrase: str) -> None:
    pair = minisign.KeyPair.generate()
    pair.secret_key.untrusted_comment = "theirs"
    if passphrase:
        pair.secret_key.encrypt(passphrase)
    signed = sign_content(CONTENT, bytes(pair.secret_key), passphrase, untrusted="u", trusted="t")
    key = read_public_key(bytes(pair.public_key))
    assert is_signed_by(signed, CONTENT, key)
    pair.public_key.verify(CONTENT, minisign.Signature.from_bytes(signature_text(signed)))
    if passphrase:
        for wrong in ("", "another"):
            with pytest.raises(Refused, match="passphrase"):
                sign_content(CONTENT, bytes(pair.secret_key), wrong, untrusted="u", trusted="t")


def test_a_signature_of_another_minisign_is_checked_here() -> None:
    pair = minisign.KeyPair.generate()
    text = bytes(pair.secret_key.sign(CONTENT, trusted_comment="made elsewhere")) + b"\n"
    signature = read_signature(text)
    assert signature is not None
    assert signature.trusted == "made elsewhere"
    assert is_signed_by(signature, CONTENT, read_public_key(bytes(pair.public_key)))
    assert not is_signed_by(signature, CONTENT + b".", read_public_key(bytes(pair.public_key)))
    assert not is_signed_by(signature, CONTENT, read_public_key(public_key()))


def test_a_signature_over_the_bytes_themselves_is_no_signature_of_a_law_file() -> None:
    pair = minisign.KeyPair.generate()
    assert read_signature(bytes(pair.secret_key.sign(CONTENT, prehash=False)) + b"\n") is None


def test_the_id_of_a_key_is_the_one_that_minisign_prints() -> None:
    key = read_public_key(public_key(comment="minisign public key"))
    assert (key.id, key.comment) == (key_id(), "minisign public key")
    assert key.id != key_id(OTHER_SEED)


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"untrusted comment: x\n", public_key()[:-6], b"\xff\xfe", public_key() * 2, secret_key()],
)
def test_what_is_no_public_key_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="no public key"):
        read_public_key(content)


@pytest.mark.parametrize("content", [b"", b"x", public_key(), secret_key()[:-9]])
def test_what_is_no_secret_key_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="no secret key"):
        sign_content(CONTENT, content, "", untrusted="", trusted="")


def test_a_key_that_asks_for_more_than_any_machine_has_is_refused_unread() -> None:
    comment, encoded = secret_key().splitlines()
    raw = bytearray(base64.b64decode(encoded))
    raw[2:4] = b"Sc"
    raw[38:54] = b"\xff" * 16
    with pytest.raises(Refused, match="more memory"):
        sign_content(CONTENT, comment + b"\n" + base64.b64encode(raw), "x", untrusted="", trusted="")
