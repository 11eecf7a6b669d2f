# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures beside a paper: their files, whose they are, and a new one by the user's own key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.paper_ports import CheckedSignature, Signer
from desktop_app.services.context.program import Program

# --------------------------------------------------------------------------------------------------
# The files beside a paper that sign it: MEMO.pdf.1.p7s, MEMO.pdf.2.p7s, or as others name them.


_ENDING: Final = ".p7s"
_DIGITS: Final = re.compile(r"(\d+)")


def signature_path(paper: Path, number: int) -> Path:
    """Return where a signature of a paper lies."""
    return paper.with_name(f"{paper.name}.{number}{_ENDING}")


def list_signature_files(paper: Path) -> list[Path]:
    """Return the signatures beside a paper, by name: all that are called after it and end in ``.p7s``.

    Those of another paper in the same folder are left alone. A folder that cannot be listed has none.
    """
    try:
        return sorted((file for file in paper.parent.iterdir() if _signs(file.name, paper)), key=_by_number)
    except OSError:
        return []


def _signs(name: str, paper: Path) -> bool:
    """Tell whether a file is called after a paper: MEMO.pdf.1.p7s, MEMO.pdf.p7s, MEMO.p7s."""
    if not name.lower().endswith(_ENDING):
        return False
    stem = name[: -len(_ENDING)]
    return stem in (paper.name, paper.stem) or stem.startswith(f"{paper.name}.")


def _by_number(file: Path) -> list[tuple[int, str]]:
    """Return a key that sorts 2 before 10."""
    stretches = _DIGITS.split(file.name)
    return [(int(stretch), "") if stretch.isdecimal() else (-1, stretch) for stretch in stretches]


# --------------------------------------------------------------------------------------------------
# The signatures beside a paper, each read and held against its bytes.


_MOST_FILES: Final = 100
_MOST_BYTES: Final = 5 << 20
"""Of all together: a folder full of large files must not keep anybody waiting."""


@dataclass(frozen=True, slots=True)
class NamedSignature:
    """A signer of a signature, with the name of its file."""

    name: str
    signature: CheckedSignature


def check_beside(program: Program, paper: bytes, source: Path) -> Iterator[NamedSignature]:
    """Yield what each signature beside a paper comes to; one that cannot be read says why."""
    left = _MOST_BYTES
    for count, file in enumerate(list_signature_files(source)):
        name = files.display_name(Path(file.name))
        if count == _MOST_FILES or left <= 0:
            why = Phrase("only the first {count} signatures were looked at", count=count)
            yield NamedSignature(name, CheckedSignature("not_checked", why))
            return
        try:
            content = files.read_limited(file, files.SIGNATURE)
        except Refused as refused:
            yield NamedSignature(name, CheckedSignature("not_checked", refused.what))
            continue
        left -= len(content)
        yield from check_named(program, paper, name, content)


def check_named(program: Program, paper: bytes, name: str, content: bytes) -> Iterator[NamedSignature]:
    """Yield what each signer of one signature comes to."""
    for signature in program.signatures.check_signature(content, paper):
        yield NamedSignature(name, signature)


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
        file = files.write_numbered(lambda number: signature_path(self.file, number), signature.content)
        return SignedPaper(file, signature.signer, _digest(signature.content), _digest(self.paper))


def read_paper_to_sign(program: Program, paper: Path, key_file: Path) -> PaperToSign:
    """Read a paper and a key file, before anybody is asked for a passphrase.

    Errors: Refused if either cannot be read, the paper is no PDF, or the other is no key file.
    """
    content = files.read_limited(paper, files.PAPER)
    if _PDF not in content[:_HEAD]:
        raise Refused("this is no PDF", file=files.display_name(paper), do="Name the PDF of a memo")
    key, name = files.read_limited(key_file, files.KEY_FILE), files.display_name(key_file)
    try:
        program.signatures.check_key_file(key)
    except Refused as refused:
        raise refused.within(name) from None
    return PaperToSign(program, paper, content, name, key)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
