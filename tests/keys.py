# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keys, certificates and key files of invented people, to sign papers with in tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

PASSPHRASE = "Dörfli 石 7"  # noqa: S105 - of keys that are made for a test and thrown away
NOW = datetime.now(UTC).replace(microsecond=0)
"""Signatures state the time of the computer, so certificates are made around it."""

PAPER = b"%PDF-1.7\r\n% a paper with both kinds of line ends\n" * 40
PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
_CURVES: dict[str, type[ec.EllipticCurve]] = {
    "p256": ec.SECP256R1, "p384": ec.SECP384R1, "p521": ec.SECP521R1, "k1": ec.SECP256K1,
}  # fmt: skip


@cache
def make_key(kind: str) -> PrivateKey:
    """Return one key of a kind for all tests: rsa, rsa-1024, ed25519, or one of the curves."""
    if kind.startswith("rsa"):
        return rsa.generate_private_key(65537, int(kind[4:] or "2048"))
    return (
        ed25519.Ed25519PrivateKey.generate()
        if kind == "ed25519"
        else ec.generate_private_key(_CURVES[kind]())
    )


@dataclass(frozen=True)
class Holder:
    """Somebody with a key of a kind and a certificate; what is not named is as usual."""

    kind: str = "p256"
    name: str = "M. Roth"
    firm: str = "Nordwerk Antriebe GmbH"
    begins: datetime = NOW - timedelta(days=30)
    ends: datetime = NOW + timedelta(days=300)
    usage: str = ""
    serial: int = 0x1234ABCD
    purposes: tuple[str, ...] = ()
    marked: bool = field(default=False)

    @property
    def key(self) -> PrivateKey:
        return make_key(self.kind)

    def certificate(self) -> x509.Certificate:
        """Return a certificate that the holder has issued to itself."""
        return _certificate(self)

    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def certificate_pem(self) -> bytes:
        return self.certificate().public_bytes(Encoding.PEM)

    def key_file(self, passphrase: str = PASSPHRASE, *, issuers: tuple[x509.Certificate, ...] = ()) -> bytes:
        """Return the key file, locked with a passphrase."""
        lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
        return pkcs12.serialize_key_and_certificates(b"key", self.key, self.certificate(), issuers, lock)


@cache
def _certificate(holder: Holder) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "DE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, holder.firm),
            x509.NameAttribute(NameOID.COMMON_NAME, holder.name),
        ]
    )
    builder = x509.CertificateBuilder(
        name, name, holder.key.public_key(), holder.serial, holder.begins, holder.ends
    )
    if holder.usage:
        names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
                 "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")  # fmt: skip
        usage = x509.KeyUsage(**{given: given == holder.usage for given in names})
        builder = builder.add_extension(usage, critical=True)
    if holder.purposes:
        purposes = x509.ExtendedKeyUsage(map(x509.ObjectIdentifier, holder.purposes))
        builder = builder.add_extension(purposes, critical=False)
    if holder.marked:
        mark = x509.SubjectKeyIdentifier.from_public_key(holder.key.public_key())
        builder = builder.add_extension(mark, critical=False)
    return builder.sign(holder.key, None if holder.kind == "ed25519" else hashes.SHA256())
