# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The signatures beside a paper, each read and held against its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import SIGNATURE, display_name, read_limited
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.papers.signature_port import CheckedSignature
from desktop_app.services.context.program import Program
from desktop_app.services.signing.signature_files import list_signature_files

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
        name = display_name(Path(file.name))
        if count == _MOST_FILES or left <= 0:
            why = Phrase("only the first {count} signatures were looked at", count=count)
            yield NamedSignature(name, CheckedSignature("not_checked", why))
            return
        try:
            content = read_limited(file, SIGNATURE)
        except Refused as refused:
            yield NamedSignature(name, CheckedSignature("not_checked", refused.what))
            continue
        left -= len(content)
        yield from check_named(program, paper, name, content)


def check_named(program: Program, paper: bytes, name: str, content: bytes) -> Iterator[NamedSignature]:
    """Yield what each signer of one signature comes to."""
    for signature in program.signatures.check_signature(content, paper):
        yield NamedSignature(name, signature)
