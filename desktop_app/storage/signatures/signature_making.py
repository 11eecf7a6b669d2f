# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a detached signature over the bytes of a paper."""

from __future__ import annotations

from datetime import datetime

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

from desktop_app.services.context.papers.signature_port import MadeSignature
from desktop_app.storage.signatures.certificate_names import signer_of
from desktop_app.storage.signatures.key_file import open_key_file

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
    certificate = x509.Certificate.load(signing.certificate.public_bytes(Encoding.DER))
    return MadeSignature(content, signer_of(certificate))
