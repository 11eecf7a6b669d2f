# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks whether the signers of a signature have signed just these bytes. No chain of certificates is judged."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import cms, core, pem
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.papers.signature_port import (
    MOST_SIGNATURE_BYTES,
    CheckedSignature,
    Fit,
    Signer,
)
from desktop_app.storage.signatures.certificate_names import clip_text, signer_of
from desktop_app.storage.signatures.key_file import FEWEST_RSA_BITS

# --------------------------------------------------------------------------------------------------
# Reads a signature (CMS SignedData, DER, BER or PEM) into plain values; everything in it may be hostile.


MOST_SIGNERS: Final = 50
_MOST_CERTIFICATES: Final = 500
_ENDLESS: Final = re.compile(rb"[\x80-\xff]{4096}")
"""Such a run can be the number of an algorithm with thousands of digits, which takes the parser minutes."""


class Unreadable(Exception):
    """The file is no signature, or a damaged one."""


@dataclass(frozen=True, slots=True)
class SignerData:
    """What one signer has put into a signature.

    ``attributes`` are the bytes that the signature covers, None where it covers the content itself; ``stated_digest``
    is the digest of the content among them. ``key`` is the public key, None without its certificate.
    """

    signature: bytes
    scheme: str
    scheme_digest: str
    digest: str
    attributes: bytes | None
    stated_digest: bytes | None
    signed_at: datetime | None
    signer: Signer | None
    key: bytes | None
    salt_length: int


@dataclass(frozen=True, slots=True)
class SignedData:
    """A signature with its signers; ``content`` is the signed content where a copy of it is inside."""

    signers: tuple[SignerData, ...]
    content: bytes | None


def read_signed_data(file: bytes) -> SignedData:
    """Read a signature.

    Errors: Unreadable if it is none, or is damaged.
    """
    try:
        return _read(file)
    except Unreadable:
        raise
    except Exception as error:  # the parser fails in any way on what somebody has damaged
        raise Unreadable from error


def _read(file: bytes) -> SignedData:
    if pem.detect(file):
        _kind, _headers, file = pem.unarmor(file)
    if _ENDLESS.search(file):
        raise Unreadable
    outer = cms.ContentInfo.load(file, strict=True)
    if outer["content_type"].native != "signed_data":
        raise Unreadable
    signed = outer["content"]
    enclosed = signed["encap_content_info"]
    signers, certificates = signed["signer_infos"], signed["certificates"]
    if not 0 < len(signers) <= MOST_SIGNERS or len(certificates) > _MOST_CERTIFICATES:
        raise Unreadable
    holders = [choice.chosen for choice in certificates if choice.name == "certificate"]
    kind = enclosed["content_type"].dotted
    read = tuple(_read_signer(signer, holders, kind) for signer in signers)
    content = enclosed["content"]
    return SignedData(read, bytes(content) if _is_there(content) else None)


def _read_signer(info: Any, certificates: list[Any], kind: str) -> SignerData:
    scheme = info["signature_algorithm"]
    attributes = info["signed_attrs"]
    has_attributes = _is_there(attributes)
    stated = _single_values(attributes) if has_attributes else {}
    if has_attributes and (stated["content_type"].dotted != kind or "message_digest" not in stated):
        raise Unreadable
    certificate = next((holder for holder in certificates if _is_meant(info["sid"], holder)), None)
    signed_at = stated["signing_time"].native if "signing_time" in stated else None
    return SignerData(
        signature=info["signature"].native,
        scheme=_scheme_of(scheme),
        scheme_digest=_scheme_digest(scheme),
        digest=info["digest_algorithm"]["algorithm"].native,
        attributes=attributes.untag().dump(force=False) if has_attributes else None,
        stated_digest=stated["message_digest"].native if has_attributes else None,
        signed_at=signed_at.astimezone(UTC) if signed_at else None,
        signer=signer_of(certificate) if certificate is not None else None,
        key=certificate.public_key.dump() if certificate is not None else None,
        salt_length=int(scheme["parameters"]["salt_length"].native)
        if _scheme_of(scheme) == "rsassa_pss"
        else 0,
    )


def _is_there(optional: Any) -> bool:
    return not isinstance(optional, core.Void)


def _single_values(attributes: Any) -> dict[str, Any]:
    """Return the attributes by their kinds; each may stand there once, with one value."""
    found: dict[str, Any] = {}
    for attribute in attributes:
        name = attribute["type"].native
        if name in found:
            raise Unreadable
        values = attribute["values"]
        if name in ("content_type", "message_digest", "signing_time") and len(values) != 1:
            raise Unreadable
        value = values[0]
        found[name] = value.chosen if name == "signing_time" else value
    return found


def _is_meant(identifier: Any, certificate: Any) -> bool:
    """Tell whether a signer names a certificate, by issuer and number or by the mark of its key."""
    if identifier.name == "issuer_and_serial_number":
        named = identifier.chosen
        same_issuer = named["issuer"].dump() == certificate.issuer.dump()
        return bool(same_issuer and named["serial_number"].native == certificate.serial_number)
    return bool(identifier.chosen.native == certificate.key_identifier)


def _scheme_of(scheme: Any) -> str:
    try:
        return str(scheme.signature_algo)
    except ValueError:
        return str(scheme["algorithm"].native)


def _scheme_digest(scheme: Any) -> str:
    """Return the digest that the signature scheme names; blank if it leaves it to the signer's own."""
    try:
        return str(scheme.hash_algo)
    except ValueError:
        return ""


_DIGESTS: Final[dict[str, tuple[str, Callable[[], hashes.HashAlgorithm]]]] = {
    "md5": ("MD5", hashes.MD5),
    "sha1": ("SHA-1", hashes.SHA1),
    "sha224": ("SHA-224", hashes.SHA224),
    "sha256": ("SHA-256", hashes.SHA256),
    "sha384": ("SHA-384", hashes.SHA384),
    "sha512": ("SHA-512", hashes.SHA512),
    "sha3_256": ("SHA3-256", hashes.SHA3_256),
    "sha3_384": ("SHA3-384", hashes.SHA3_384),
    "sha3_512": ("SHA3-512", hashes.SHA3_512),
}
_WEAK: Final = frozenset({"md5", "sha1"})
"""Two papers with the same digest can be made for these, so that a signature over one fits the other."""

_LONGEST: Final = 60

_Answer = tuple[Fit, str]


def check_signature(content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
    """Return what each signer of a signature comes to."""
    if len(content) > MOST_SIGNATURE_BYTES:
        return (CheckedSignature("not_checked", Phrase("it is larger than any signature")),)
    try:
        signed = read_signed_data(content)
    except Unreadable:
        return (CheckedSignature("differs", Phrase("it is no signature, or a damaged one")),)
    if signed.content is not None and signed.content != paper:
        other: _Answer = ("differs", Phrase("it holds another paper than this one"))
        return tuple(_told(signer, other) for signer in signed.signers)
    return tuple(_told(signer, _check_signer(signer, paper)) for signer in signed.signers)


def _told(signer: SignerData, answer: _Answer) -> CheckedSignature:
    digest = _DIGESTS[signer.digest][0] if signer.digest in _DIGESTS else clip_text(signer.digest, _LONGEST)
    return CheckedSignature(*answer, signer.signer, signer.signed_at, digest)


def _check_signer(signer: SignerData, paper: bytes) -> _Answer:
    digest_name = signer.scheme_digest or signer.digest
    if signer.digest not in _DIGESTS or digest_name not in _DIGESTS:
        return "not_checked", Phrase(
            "its digest {name} is not known here", name=clip_text(signer.digest, _LONGEST)
        )
    if signer.stated_digest is not None:
        digest = hashlib.new(signer.digest, paper, usedforsecurity=False).digest()
        if not hmac.compare_digest(digest, signer.stated_digest):
            return "differs", Phrase("it was made over other bytes than these")
    if signer.key is None:
        return "not_checked", Phrase("the certificate of the signer is not in it")
    covered = paper if signer.attributes is None else signer.attributes
    try:
        key = load_der_public_key(signer.key or b"")
        is_known = _verify_with(key, signer, _DIGESTS[digest_name][1](), covered)
    except InvalidSignature:
        return "differs", Phrase("it was not made with the key of the certificate in it")
    except ValueError:
        return "differs", Phrase("the certificate in it is damaged")
    except UnsupportedAlgorithm:
        is_known = False
    if not is_known:
        kind = clip_text(signer.scheme, _LONGEST)
        return "not_checked", Phrase("its kind of signature is not known here: {kind}", kind=kind)
    weak = _WEAK & {signer.digest, digest_name}
    if weak:
        return "not_checked", Phrase(
            "it fits, but rests on {name}, for which a second paper can be made; it proves nothing",
            name=" and ".join(sorted(_DIGESTS[name][0] for name in weak)),
        )
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < FEWEST_RSA_BITS:
        return "not_checked", Phrase(
            "it fits, but its key has only {bits} bits and can be broken; it proves nothing",
            bits=key.key_size,
        )
    return "same", ""


def _verify_with(key: object, signer: SignerData, digest: hashes.HashAlgorithm, covered: bytes) -> bool:
    """Verify a signature; tells whether its kind is known.

    Errors: InvalidSignature if it does not hold.
    """
    if isinstance(key, rsa.RSAPublicKey) and signer.scheme in ("rsassa_pkcs1v15", "rsassa_pss"):
        pss = padding.PSS(padding.MGF1(digest), signer.salt_length)
        scheme = pss if signer.scheme == "rsassa_pss" else padding.PKCS1v15()
        key.verify(signer.signature, covered, scheme, digest)
    elif isinstance(key, ec.EllipticCurvePublicKey) and signer.scheme == "ecdsa":
        key.verify(signer.signature, covered, ec.ECDSA(digest))
    elif isinstance(key, ed25519.Ed25519PublicKey | ed448.Ed448PublicKey) and signer.scheme.startswith("ed"):
        key.verify(signer.signature, covered)
    else:
        return False
    return True
