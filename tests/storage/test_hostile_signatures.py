# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that somebody has put beside a paper to mislead or to keep waiting are judged at once, as what they are."""

from __future__ import annotations

import hashlib
import random
from typing import Any

import pytest
from asn1crypto import cms, core, x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from desktop_app.services.context.paper_ports import MOST_SIGNATURE_BYTES, CheckedSignature
from desktop_app.storage import signatures
from tests.keys import NOW, PAPER, PASSPHRASE, Holder

SIGNATURES = signatures


def _made(holder: Holder = Holder()) -> bytes:  # noqa: B008 - a holder never changes
    return SIGNATURES.sign_paper(PAPER, holder.key_file(), PASSPHRASE, NOW).content


def _only(content: bytes, paper: bytes = PAPER) -> CheckedSignature:
    (checked,) = SIGNATURES.check_signature(content, paper)
    return checked


def tagged(tag: int, content: bytes) -> bytes:
    """Return a value in DER."""
    size = len(content)
    width = (size.bit_length() + 7) // 8 if size > 127 else 0
    length = bytes([0x80 | width]) + size.to_bytes(width, "big") if width else bytes([size])
    return bytes([tag]) + length + content


def rebuilt(**parts: bytes) -> bytes:
    """Return a sound signature with parts of it exchanged for raw bytes; parts of the signer by their names."""
    signed = cms.ContentInfo.load(_made(Holder("rsa")))["content"]
    info = signed["signer_infos"][0]
    fields = ("version", "sid", "digest_algorithm", "signed_attrs", "signature_algorithm", "signature")
    signer = tagged(0x31, tagged(0x30, b"".join(parts.get(name, info[name].dump()) for name in fields)))
    outer = ("version", "digest_algorithms", "encap_content_info", "certificates")
    inside = b"".join(parts.get(f"outer_{name}", signed[name].dump()) for name in outer)
    kind = cms.ContentType("signed_data").dump()
    whole = tagged(0x30, inside + parts.get("signers", signer))
    return tagged(0x30, kind + tagged(0xA0, whole))


def certificates(subject: bytes) -> bytes:
    """Return the certificate of the signer with another subject."""
    certificate = x509.Certificate.load(Holder("rsa").certificate().public_bytes(Encoding.DER))
    inner = certificate["tbs_certificate"]
    names = (
        "version",
        "serial_number",
        "signature",
        "issuer",
        "validity",
        "subject",
        "subject_public_key_info",
    )
    told = b"".join(subject if name == "subject" else inner[name].dump() for name in names)
    ends: Any = certificate["signature_algorithm"].dump() + certificate["signature_value"].dump()
    return tagged(0xA0, tagged(0x30, tagged(0x30, told) + ends))


def named(letters: bytes) -> bytes:
    return tagged(0x30, tagged(0x31, tagged(0x30, b"\x06\x03\x55\x04\x03" + tagged(12, letters))))


def test_the_parts_fit_together() -> None:
    assert _only(rebuilt()).fit == "same"
    assert _only(rebuilt(outer_certificates=certificates(named(b"Li Wei")))).fit == "same"


def slow_parts(count: int) -> dict[str, dict[str, bytes]]:
    """Return parts of a signature with so many values in them, by what they are."""
    return {
        "certificates": {"outer_certificates": tagged(0xA0, b"\x30\x00" * count)},
        "digests": {"outer_digest_algorithms": tagged(0x31, b"\x30\x00" * count)},
        "signers": {"signers": tagged(0x31, b"\x30\x00" * count)},
        "attributes": {"signed_attrs": tagged(0xA0, b"\x30\x00" * count)},
        "endless-number": {"digest_algorithm": tagged(0x30, tagged(6, b"\x2a" + b"\xff" * count + b"\x01"))},
        "long-number": {"digest_algorithm": tagged(0x30, tagged(6, b"\x2a" + b"\x01" * 2 * count))},
        "signature": {"signature": tagged(4, b"\x01" * 2 * count)},
        "long-name": {"outer_certificates": certificates(named(b"A" * 2 * count))},
    }


SLOW = slow_parts(400_000)


@pytest.mark.parametrize("part", SLOW)
def test_none_fills_the_page(part: str) -> None:
    """How long each takes: tests/benchmarks/test_signatures.py."""
    checked = SIGNATURES.check_signature(rebuilt(**SLOW[part]), PAPER)
    assert max(len(str(answer)) for answer in checked) < 1000


def test_letters_in_another_encoding_than_stated_are_replaced() -> None:
    checked = _only(rebuilt(outer_certificates=certificates(named(b"M\xfcller"))))
    assert (checked.fit, checked.signer and checked.signer.subject) == ("same", "M\ufffdller")


def test_a_signature_whose_digest_was_exchanged_differs() -> None:
    other = PAPER.replace(b"a paper", b"a forgery")
    info = cms.ContentInfo.load(_made())
    for attribute in info["content"]["signer_infos"][0]["signed_attrs"]:
        if attribute["type"].native == "message_digest":
            attribute["values"] = [core.OctetString(hashlib.sha256(other).digest())]
    checked = _only(info.dump(force=True), other)
    assert (checked.fit, checked.why) == ("differs", "it was not made with the key of the certificate in it")


def test_a_certificate_exchanged_for_another_of_the_same_name_differs() -> None:
    mine, theirs = Holder("p256"), Holder("p384")
    info = cms.ContentInfo.load(_made(mine))
    other = cms.ContentInfo.load(_made(theirs))
    info["content"]["certificates"] = other["content"]["certificates"]
    assert _only(info.dump(force=True)).fit == "differs"


def test_two_digests_in_one_signature_are_not_a_choice() -> None:
    info = cms.ContentInfo.load(_made())
    attributes = info["content"]["signer_infos"][0]["signed_attrs"]
    twice = next(one for one in attributes if one["type"].native == "message_digest")
    attributes.append(twice.copy())
    assert _only(info.dump(force=True)).fit == "differs"


def test_a_list_of_certificates_is_no_signature() -> None:
    alone = pkcs7.serialize_certificates([Holder().certificate()], Encoding.DER)
    assert _only(alone).why == "it is no signature, or a damaged one"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"0\x80" * 20_000,
        b"0\x84\xff\xff\xff\xff",
        b"-----BEGIN CMS-----\n????\n-----END CMS-----\n",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/signed\r\n\r\n",
        PAPER,
        Holder().key_file(),
    ],
)
def test_other_files_are_no_signature(content: bytes) -> None:
    assert _only(content) == CheckedSignature("differs", "it is no signature, or a damaged one")


def test_noise_is_no_signature_whatever_it_is() -> None:
    seeded = random.Random(20261126)  # noqa: S311 - the same noise in every run
    for _round in range(300):
        assert _only(seeded.randbytes(seeded.randrange(400))).fit == "differs"


def test_a_huge_file_is_not_looked_into() -> None:
    checked = _only(b"0" * (MOST_SIGNATURE_BYTES + 1))
    assert (checked.fit, checked.why) == ("not_checked", "it is larger than any signature")


def test_a_name_that_turns_lines_or_directions_is_made_plain() -> None:
    checked = _only(_made(Holder(name="M.\nRoth\u202e fdp\x1b[2J", firm="F" * 60)))
    assert checked.signer is not None
    assert checked.signer.subject == f"M. Roth  fdp [2J, {'F' * 60}, DE"
