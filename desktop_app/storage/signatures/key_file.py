# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens the user's key file (PKCS#12, ``.p12`` or ``.pfx``) and tells whether its key may sign."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from asn1crypto import x509 as asn1_x509
from asn1crypto.pkcs12 import Pfx
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import ExtendedKeyUsageOID

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.papers.signature_port import MadeSignature
from desktop_app.storage.signatures.certificate_names import signer_of

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
    asked = public["parameters"].native
    name = asked["hash_algorithm"]["algorithm"] if asked else "sha256"
    if name not in _OF_PSS:
        raise Refused(
            Phrase("the certificate asks for a digest that is not known here: {name}", name=name),
            do="Sign with a certificate for SHA-256, SHA-384 or SHA-512",
        )
    digest = _OF_PSS[name]()
    return digest, max(digest.digest_size, int(asked["salt_length"]) if asked else 0)


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


def sign_paper(paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> MadeSignature:
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
    return MadeSignature(content, signer_of(certificate))
