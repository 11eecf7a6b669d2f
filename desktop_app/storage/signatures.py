# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Detached signatures in the format that other programs make and check too (CMS, ``.p7s``).

They are made with the user's key file (PKCS#12, ``.p12`` or ``.pfx``), whose key has to be one that may sign.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias

from asn1crypto import cms, core, pem
from asn1crypto import x509 as asn1_x509
from asn1crypto.pkcs12 import Pfx
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key, pkcs12
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import ExtendedKeyUsageOID

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.texts import clip_text
from desktop_app.services.context import paper_ports

# --------------------------------------------------------------------------------------------------
# What a certificate says of its holder, as text that can be printed anywhere.


_ORDER: Final = {"common_name": 0, "country_name": 2}
"""All others come between, as they stand there."""
_LONGEST: Final = 200
_LONGEST_NUMBER: Final = 60


def signer_of(certificate: Any) -> paper_ports.Signer:
    """Return who holds a certificate of asn1crypto, who issued it, and until when.

    Errors: whatever the parser raises where the certificate is malformed.
    """
    validity = certificate["tbs_certificate"]["validity"]
    return paper_ports.Signer(
        subject=_name_text(certificate.subject),
        issuer=_name_text(certificate.issuer),
        serial=clip_text(f"{certificate.serial_number:X}", _LONGEST_NUMBER),
        valid_from=validity["not_before"].native.date(),
        valid_until=validity["not_after"].native.date(),
    )


def _name_text(name: Any) -> str:
    """Return a name as one line, the person first: ``M. Roth, Nordwerk Antriebe GmbH, DE``."""
    pairs = [pair for group in name.chosen for pair in group]
    pairs.sort(key=lambda pair: _ORDER.get(pair["type"].native, 1))
    text = ", ".join(_value_text(pair["value"]) for pair in pairs)
    # without what would break a line or turn its direction; a stranger has chosen it
    letters = (" " if unicodedata.category(each).startswith(("C", "Z")) else each for each in text)
    return clip_text("".join(letters).strip(), _LONGEST)


def _value_text(value: Any) -> str:
    """Return one part of a name; letters that are not in the encoding it states are replaced."""
    try:
        return str(value.native)
    except ValueError:
        return bytes(value.chosen.contents).decode("utf-8", "replace")


FEWEST_RSA_BITS: Final = 2048
_MOST_ROUNDS: Final = 10_000_000
_OF_CURVE: Final[dict[str, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]]] = {
    "secp256r1": hashes.SHA256,
    "secp384r1": hashes.SHA384,
    "secp521r1": hashes.SHA512,
}

_OF_PSS: Final[dict[str, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]]] = {
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_OF_PERSONS: Final = {
    ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
    ExtendedKeyUsageOID.EMAIL_PROTECTION,
    ExtendedKeyUsageOID.CLIENT_AUTH,
    ExtendedKeyUsageOID.CODE_SIGNING,
    ExtendedKeyUsageOID.SMARTCARD_LOGON,
    x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"),  # signing documents, RFC 9336
    x509.ObjectIdentifier("1.2.840.113583.1.1.5"),  # the same, as Adobe names it
    x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # the same, as Microsoft names it
}
"""Purposes, one of which a certificate names that states any: a certificate for servers names none of them."""

PrivateKey: TypeAlias = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
Digest: TypeAlias = hashes.SHA256 | hashes.SHA384 | hashes.SHA512


@dataclass(frozen=True)
class SigningKey:
    """A key that may sign, its certificate, those of its issuers, the digest that suits it, and how an RSA key pads.

    A certificate can bind its RSA key to the padding PSS: what is signed otherwise is refused by whoever checks it.
    """

    key: PrivateKey
    certificate: x509.Certificate
    issuers: tuple[x509.Certificate, ...]
    digest: Digest
    padding: padding.PSS | None = None


def check_key_file(content: bytes) -> None:
    """Check that a file is PKCS#12, so that nobody looks for the passphrase of something else.

    Errors: Refused if it is not.
    """
    try:
        pfx = Pfx.load(content, strict=True)
        is_key_file = pfx["version"].native == "v3"
        rounds = int(pfx["mac_data"]["iterations"].native or 1) if pfx["mac_data"].native else 1
    except Exception:  # noqa: BLE001 - a file that is something else fails the parser in any way
        is_key_file, rounds = False, 1
    if not is_key_file:
        raise Refused("this is no key file", do="Choose a PKCS#12 file, whose name ends in .p12 or .pfx")
    if rounds > _MOST_ROUNDS:
        raise Refused("the key file asks for endless work before it opens", do="Choose another key file")


def open_key_file(content: bytes, passphrase: str, now: datetime) -> SigningKey:
    """Return the key of a PKCS#12 file.

    Errors: Refused if it cannot be opened, or its key or certificate may not sign now.
    """
    opened = _decrypt(content, passphrase)
    if opened.key is None or opened.cert is None:
        raise Refused(
            "there is no private key in the key file"
            if opened.key is None
            else "there is no certificate in the key file that belongs to its key",
            do="Export the certificate again together with its private key",
        )
    certificate = opened.cert.certificate
    if now > certificate.not_valid_after_utc:
        raise Refused(
            Phrase(
                "the certificate has expired on {day}, and whoever checks the signature would reject it",
                day=certificate.not_valid_after_utc.date().isoformat(),
            ),
            do="Sign with a certificate that is valid today",
        )
    if now < certificate.not_valid_before_utc:
        raise Refused(
            Phrase(
                "the certificate is valid only from {day} on",
                day=certificate.not_valid_before_utc.date().isoformat(),
            ),
            do="Look at the clock of this computer, or sign with another",
        )
    _check_usage(certificate)
    key, digest = _known_key(opened.key)
    issuers = tuple(issuer.certificate for issuer in opened.additional_certs)
    if not isinstance(key, rsa.RSAPrivateKey) or not (bound := _bound_to_pss(certificate)):
        return SigningKey(key, certificate, issuers, digest)
    return SigningKey(key, certificate, issuers, bound[0], padding.PSS(padding.MGF1(bound[0]), bound[1]))


def _bound_to_pss(certificate: x509.Certificate) -> tuple[Digest, int] | None:
    """Return digest and length of the salt for a key that its certificate binds to PSS; None for any other."""
    public = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)).public_key["algorithm"]
    if public["algorithm"].native != "rsassa_pss":
        return None
    parameters = public["parameters"].native
    name = parameters["hash_algorithm"]["algorithm"] if parameters else "sha256"
    if name not in _OF_PSS:
        raise Refused(
            Phrase("the certificate asks for a digest that is not known here: {name}", name=name),
            do="Sign with a certificate for SHA-256, SHA-384 or SHA-512",
        )
    digest = _OF_PSS[name]()
    return digest, max(digest.digest_size, int(parameters["salt_length"]) if parameters else 0)


def _decrypt(content: bytes, passphrase: str) -> pkcs12.PKCS12KeyAndCertificates:
    # A file without a passphrase may have been written with an empty one or with none.
    attempts = [passphrase.encode("utf-8")] if passphrase else [b"", None]
    for attempt in attempts:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about certificates of issuers; they are not judged here
                return pkcs12.load_pkcs12(content, attempt)
        except UnsupportedAlgorithm as error:
            raise Refused(
                "the key file is locked in a way that is not known here",
                do="Export it again with AES and SHA-256",
            ) from error
        except (ValueError, TypeError):
            continue
    raise Refused(
        "the key file does not open with this passphrase"
        if passphrase
        else "the key file asks for a passphrase",
        do="Type it again; if it is right, the file is damaged",
    )


def _check_usage(certificate: x509.Certificate) -> None:
    """Refuse a certificate that says what it is for, and does not name signatures of a person or firm."""
    try:
        purposes = {*certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value}
    except (x509.ExtensionNotFound, ValueError):
        purposes = _OF_PERSONS
    if ExtendedKeyUsageOID.SERVER_AUTH in purposes:
        purposes = purposes - {ExtendedKeyUsageOID.CLIENT_AUTH}  # servers are known to each other by both
    if not purposes & _OF_PERSONS:
        raise Refused(
            "the certificate is meant for servers or machines, not for signatures",
            do="Choose another key file",
        )
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise Refused("the certificate is not meant for signatures", do="Choose another key file")


def _known_key(key: object) -> tuple[PrivateKey, Digest]:
    """Return a key of a kind that can sign, with its digest."""
    if isinstance(key, rsa.RSAPrivateKey):
        if key.key_size < FEWEST_RSA_BITS:
            raise Refused(
                Phrase(
                    "the key has {bits} bits, too few to be trusted; at least {least} are asked for",
                    bits=key.key_size,
                    least=FEWEST_RSA_BITS,
                ),
                do="Choose another key file",
            )
        return key, hashes.SHA256()
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _OF_CURVE:
        return key, _OF_CURVE[key.curve.name]()
    raise Refused(
        Phrase("keys of this kind cannot sign here: {kind}", kind=_kind_of(key)),
        do="Use an RSA key, or one on the curve P-256, P-384 or P-521",
    )


def _kind_of(key: object) -> str:
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return str(key.curve.name)
    return type(key).__name__.removesuffix("PrivateKey")


# --------------------------------------------------------------------------------------------------
# Makes a detached signature over the bytes of a paper.


_OPTIONS = (PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities)


def sign_paper(paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> paper_ports.MadeSignature:
    """Return a signature with the certificates of the signer and of those who issued it.

    Errors: Refused if the key file cannot be opened or may not sign.
    """
    signing = open_key_file(key_file, passphrase, now)
    builder = PKCS7SignatureBuilder().set_data(paper)
    builder = builder.add_signer(
        signing.certificate, signing.key, signing.digest, rsa_padding=signing.padding
    )
    for issuer in signing.issuers:
        builder = builder.add_certificate(issuer)
    content = builder.sign(Encoding.DER, _OPTIONS)
    certificate = Certificate.load(signing.certificate.public_bytes(Encoding.DER))
    return paper_ports.MadeSignature(content, signer_of(certificate))


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
    signer: paper_ports.Signer | None
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


_Answer = tuple[paper_ports.Fit, str]


def check_signature(content: bytes, paper: bytes) -> tuple[paper_ports.CheckedSignature, ...]:
    """Return what each signer of a signature comes to."""
    if len(content) > paper_ports.MOST_SIGNATURE_BYTES:
        return (paper_ports.CheckedSignature("not_checked", Phrase("it is larger than any signature")),)
    try:
        signed = read_signed_data(content)
    except Unreadable:
        return (paper_ports.CheckedSignature("differs", Phrase("it is no signature, or a damaged one")),)
    if signed.content is not None and signed.content != paper:
        other: _Answer = ("differs", Phrase("it holds another paper than this one"))
        return tuple(_told(signer, other) for signer in signed.signers)
    return tuple(_told(signer, _check_signer(signer, paper)) for signer in signed.signers)


def _told(signer: SignerData, answer: _Answer) -> paper_ports.CheckedSignature:
    digest = (
        _DIGESTS[signer.digest][0] if signer.digest in _DIGESTS else clip_text(signer.digest, _LONGEST_NUMBER)
    )
    return paper_ports.CheckedSignature(*answer, signer.signer, signer.signed_at, digest)


def _check_signer(signer: SignerData, paper: bytes) -> _Answer:
    digest_name = signer.scheme_digest or signer.digest
    if signer.digest not in _DIGESTS or digest_name not in _DIGESTS:
        return "not_checked", Phrase(
            "its digest {name} is not known here", name=clip_text(signer.digest, _LONGEST_NUMBER)
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
        kind = clip_text(signer.scheme, _LONGEST_NUMBER)
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
