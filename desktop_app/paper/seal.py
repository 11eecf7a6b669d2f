# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The seal of a paper: the SHA-256 of all its bytes but the seal's own digits.

It stands as the identifier in the metadata, which an archive file keeps as plain text; behind its end it may
have nothing. Any change by any program makes it another.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

import pikepdf
from pikepdf import Pdf

_BEFORE: Final = b"<dc:identifier>lodestone-seal/1 "
_AFTER: Final = b"</dc:identifier>"
_DIGITS: Final = 64
_SEAL: Final = re.compile(re.escape(_BEFORE) + rb"([0-9a-f]{64})" + re.escape(_AFTER))
_WORK: Final = re.compile(rb"<dc:(\w+)\b[^>]*>(.*?)</dc:\1>", re.DOTALL)
_TAG: Final = re.compile(rb"<[^>]*>")


def write_seal(digits: str) -> str:
    """Return a seal as it stands among the Dublin Core of the metadata; what a user typed cannot look like it there."""
    return (_BEFORE + digits.encode("ascii") + _AFTER).decode("ascii")


def seal_paper(paper: bytes, placeholder: str) -> bytes:
    """Return a written file with its seal in place of the placeholder."""
    start = paper.index(write_seal(placeholder).encode("ascii")) + len(_BEFORE)
    seal = _digest_around(paper, start)
    return b"".join((paper[:start], seal.encode("ascii"), paper[start + _DIGITS :]))


def find_seal(pdf: Pdf) -> str:
    """Return the digits of the seal that a file carries; blank where it carries none.

    Errors: PdfError if the metadata cannot be unpacked.
    """
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        return ""
    match = _SEAL.search(metadata.read_bytes())
    return match[1].decode("ascii") if match else ""


def described_work(metadata: bytes) -> list[bytes]:
    """Return what the metadata say of the work: title, author, subject. What they say of programs and of the seal is
    left out: programs that save a paper anew put themselves there.
    """
    described = _WORK.findall(_SEAL.sub(b"", metadata))
    return sorted(name + b" " + b" ".join(_TAG.sub(b" ", text).split()) for name, text in described)


def fits_seal(paper: bytes, seal: str) -> bool:
    """Tell whether a file is, byte for byte, the one that was sealed."""
    letters = write_seal(seal).encode("ascii")
    return paper.count(letters) == 1 and _digest_around(paper, paper.index(letters) + len(_BEFORE)) == seal


def _digest_around(paper: bytes, start: int) -> str:
    digest = hashlib.sha256(memoryview(paper)[:start])
    digest.update(memoryview(paper)[start + _DIGITS :])
    return digest.hexdigest()
