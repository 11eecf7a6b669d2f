# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Detached signatures in the format that other programs check too (CMS, ``.p7s``)."""

from __future__ import annotations

from datetime import datetime

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

from desktop_app.services.context.signature_port import CheckedSignature, MadeSignature
from desktop_app.storage.signatures import signature_check
from desktop_app.storage.signatures.certificate_names import signer_of
from desktop_app.storage.signatures.key_file import open_key_file


class CmsSignatures:
    """Makes and checks them; the port ``PaperSignatures``."""

    def sign_paper(self, paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> MadeSignature:
        """Return a detached signature over the bytes of a paper."""
        signing = open_key_file(key_file, passphrase, now)
        builder = PKCS7SignatureBuilder().set_data(paper)
        builder = builder.add_signer(signing.certificate, signing.key, signing.digest)
        for issuer in signing.issuers:
            builder = builder.add_certificate(issuer)
        options = [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities]
        content = builder.sign(Encoding.DER, options)
        certificate = asn1_x509.Certificate.load(signing.certificate.public_bytes(Encoding.DER))
        return MadeSignature(content, signer_of(certificate))

    def check_signature(self, content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
        """Return what each signer of a signature comes to."""
        return signature_check.check_signature(content, paper)
