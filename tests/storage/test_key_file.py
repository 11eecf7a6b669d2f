# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which key files open, whose keys may sign, and what is said of the others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from desktop_app.basics.messages import Refused
from desktop_app.storage.signatures import check_key_file, open_key_file
from tests.keys import NOW, PASSPHRASE, Holder

_LOCK = BestAvailableEncryption(PASSPHRASE.encode())


@pytest.mark.parametrize(
    ("kind", "digest"), [("rsa", "sha256"), ("p256", "sha256"), ("p384", "sha384"), ("p521", "sha512")]
)
def test_a_key_opens_with_the_digest_that_suits_it(kind: str, digest: str) -> None:
    holder = Holder(kind)
    opened = open_key_file(holder.key_file(), PASSPHRASE, NOW)
    assert opened.digest.name == digest
    assert opened.certificate == holder.certificate()
    assert opened.key.private_numbers() == holder.key.private_numbers()  # type: ignore[union-attr]


def test_certificates_of_issuers_come_along() -> None:
    issuer = Holder("p384", "An Issuer").certificate()
    assert open_key_file(Holder().key_file(issuers=(issuer,)), PASSPHRASE, NOW).issuers == (issuer,)


def test_a_file_without_a_passphrase_opens_with_none() -> None:
    assert open_key_file(Holder().key_file(""), "", NOW).key is not None


def _said(key_file: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(Refused) as refused:
        open_key_file(key_file, passphrase, NOW)
    return str(refused.value)


def test_a_wrong_passphrase_is_refused_without_being_told() -> None:
    said = _said(Holder().key_file(), "guessed-it")
    assert said.startswith("the key file does not open with this passphrase")
    assert "guessed-it" not in said


def test_a_missing_passphrase_is_asked_for() -> None:
    assert _said(Holder().key_file(), "").startswith("the key file asks for a passphrase")


def test_a_file_with_certificates_alone_has_no_key() -> None:
    alone = pkcs12.serialize_key_and_certificates(None, None, Holder().certificate(), None, _LOCK)
    assert "there is no private key in the key file" in _said(alone)


def test_a_key_without_its_certificate_is_refused() -> None:
    alone = pkcs12.serialize_key_and_certificates(None, Holder().key, None, None, _LOCK)
    assert "no certificate in the key file that belongs to its key" in _said(alone)


def test_an_expired_certificate_is_refused_with_its_day() -> None:
    ended = NOW - timedelta(days=1)
    said = _said(Holder(ends=ended).key_file())
    assert f"has expired on {ended.date().isoformat()}" in said


def test_a_certificate_of_tomorrow_is_refused_with_its_day() -> None:
    begins = NOW + timedelta(days=2)
    assert f"valid only from {begins.date().isoformat()} on" in _said(Holder(begins=begins).key_file())


@pytest.mark.parametrize("usage", ["digital_signature", "content_commitment"])
def test_a_certificate_for_signatures_signs(usage: str) -> None:
    assert open_key_file(Holder(usage=usage).key_file(), PASSPHRASE, NOW).key is not None


def test_a_certificate_for_something_else_is_refused() -> None:
    assert "not meant for signatures" in _said(Holder(usage="key_encipherment").key_file())


@pytest.mark.parametrize(("kind", "named"), [("ed25519", "Ed25519"), ("k1", "secp256k1")])
def test_keys_of_other_kinds_are_named(kind: str, named: str) -> None:
    assert f"keys of this kind cannot sign here: {named}" in _said(Holder(kind).key_file())


def test_a_short_key_is_refused() -> None:
    assert "the key has 1024 bits" in _said(Holder("rsa-1024").key_file())


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"0" * 5000, b"0\x82\xff\xff", Holder().key_pem()])
def test_something_else_is_no_key_file(content: bytes) -> None:
    with pytest.raises(Refused, match="this is no key file"):
        check_key_file(content)


def test_a_damaged_key_file_is_refused_and_never_a_defect() -> None:
    whole = Holder().key_file()
    refused = 0
    for at in range(0, len(whole), 37):
        damaged = whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
        try:
            check_key_file(damaged)
            open_key_file(damaged, PASSPHRASE, NOW)
        except Refused:
            refused += 1
    assert refused == len(range(0, len(whole), 37))


SERVER, CLIENT = "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"
MAIL, DOCUMENTS, TIMES = "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.8"


@pytest.mark.parametrize("purposes", [(SERVER,), (SERVER, CLIENT), (TIMES,)])
def test_a_certificate_for_servers_alone_signs_nothing(purposes: tuple[str, ...]) -> None:
    assert "meant for servers or machines" in _said(Holder(purposes=purposes).key_file())


@pytest.mark.parametrize("purposes", [(), (MAIL,), (DOCUMENTS,), (CLIENT,), (SERVER, MAIL), (CLIENT, MAIL)])
def test_a_certificate_for_persons_signs(purposes: tuple[str, ...]) -> None:
    assert open_key_file(Holder(purposes=purposes).key_file(), PASSPHRASE, NOW).padding is None
