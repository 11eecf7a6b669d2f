# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a signature (CMS SignedData, DER, BER or PEM) into plain values; everything in it may be hostile."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import cms, core, pem

from desktop_app.services.context.papers.signature_port import Signer
from desktop_app.storage.signatures.certificate_names import signer_of

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
