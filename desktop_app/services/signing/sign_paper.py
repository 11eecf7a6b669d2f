# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signs a paper with the user's own key: the signature is a file of its own beside it, the paper stays as it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import KEY_FILE, PAPER, display_name, read_limited, write_numbered
from desktop_app.services.context.papers.signature_port import Signer
from desktop_app.services.context.program import Program
from desktop_app.services.signing.signature_files import signature_path

_PDF: Final = b"%PDF-"
_HEAD: Final = 1024


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A new signature: its file, whose it is, its own SHA-256 and that of the paper."""

    file: Path
    signer: Signer
    sha256: str
    paper_sha256: str


@dataclass(frozen=True, slots=True)
class PaperToSign:
    """A paper and a key file that can be read; what is missing is the passphrase."""

    program: Program
    file: Path
    paper: bytes
    key_name: str
    key_file: bytes

    def sign(self, passphrase: str, now: datetime) -> SignedPaper:
        """Write a signature beside the paper, under the first free number; neither key nor passphrase is kept.

        Errors: Refused if the key file does not open, may not sign, or nothing can be written there.
        """
        try:
            signature = self.program.signatures.sign_paper(self.paper, self.key_file, passphrase, now)
        except Refused as refused:
            raise refused.within(self.key_name) from None
        file = write_numbered(lambda number: signature_path(self.file, number), signature.content)
        return SignedPaper(file, signature.signer, _digest(signature.content), _digest(self.paper))


def read_paper_to_sign(program: Program, paper: Path, key_file: Path) -> PaperToSign:
    """Read a paper and a key file, before anybody is asked for a passphrase.

    Errors: Refused if either cannot be read, the paper is no PDF, or the other is no key file.
    """
    content = read_limited(paper, PAPER)
    if _PDF not in content[:_HEAD]:
        raise Refused("this is no PDF", file=display_name(paper), do="Name the PDF of a memo")
    key, name = read_limited(key_file, KEY_FILE), display_name(key_file)
    try:
        program.signatures.check_key_file(key)
    except Refused as refused:
        raise refused.within(name) from None
    return PaperToSign(program, paper, content, name, key)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
