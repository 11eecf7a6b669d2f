# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Detached signatures in the format that other programs make and check too (CMS, ``.p7s``)."""

from __future__ import annotations

from datetime import datetime

from desktop_app.services.context.papers.signature_port import CheckedSignature, MadeSignature


class CmsSignatures:
    """Makes and checks signatures; their library is loaded when it is first used."""

    def check_key_file(self, key_file: bytes) -> None:
        """Check that a file is a key file."""
        from desktop_app.storage.signatures.key_file import check_key_file

        check_key_file(key_file)

    def sign_paper(self, paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> MadeSignature:
        """Return a detached signature over the bytes of a paper."""
        from desktop_app.storage.signatures.key_file import sign_paper

        return sign_paper(paper, key_file, passphrase, now)

    def check_signature(self, content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
        """Return what each signer of a signature comes to."""
        from desktop_app.storage.signatures.signature_check import check_signature

        return check_signature(content, paper)
