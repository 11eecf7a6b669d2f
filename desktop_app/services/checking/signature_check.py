# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "signature": whether each signature beside a paper fits its bytes, and who signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.checking.result import Check
from desktop_app.services.context.files import display_name, read_limited
from desktop_app.services.context.program import Program
from desktop_app.services.context.signature_port import CheckedSignature, Signer
from desktop_app.services.signing.signature_files import list_signature_files

_MOST_FILES: Final = 100
_NONE: Final = Phrase("No signature lies beside the paper.")


def check_signatures(
    program: Program, paper: bytes, source: Path | None, signatures: Mapping[str, bytes] | None = None
) -> tuple[Check, ...]:
    """Return a check a signer, at least one.

    ``signatures`` are those to look at by name; without them, the ``.p7s`` files beside ``source``.
    """
    if signatures is not None:
        checks = [check for name, file in signatures.items() for check in _check(program, paper, name, file)]
    else:
        files = list_signature_files(source) if source else []
        checks = [check for file in files[:_MOST_FILES] for check in _check_file(program, paper, file)]
        if len(files) > _MOST_FILES:
            why = Phrase("Only the first {count} signatures were looked at.", count=_MOST_FILES)
            checks.append(Check("signature", "not_checked", why=why))
    return tuple(checks) or (Check("signature", "not_checked", why=_NONE),)


def _check_file(program: Program, paper: bytes, file: Path) -> Iterator[Check]:
    name = display_name(Path(file.name))
    try:
        content = read_limited(file)
    except Refused as refused:
        why = Phrase("{name} was not checked: {why}.", name=name, why=refused.what)
        yield Check("signature", "not_checked", where=name, why=why)
        return
    yield from _check(program, paper, name, content)


def _check(program: Program, paper: bytes, name: str, content: bytes) -> Iterator[Check]:
    for signature in program.signatures.check_signature(content, paper):
        yield Check("signature", signature.fit, where=name, why=_sentence(name, signature))


def _sentence(name: str, signature: CheckedSignature) -> str:
    if signature.signer is None:
        return _outcome(name, signature)
    if signature.fit == "same":
        return _fitting(name, signature, signature.signer)
    return Phrase(
        "{outcome} It names as its signer {subject}.",
        outcome=_outcome(name, signature),
        subject=signature.signer.subject,
    )


def _outcome(name: str, signature: CheckedSignature) -> str:
    if signature.fit == "differs":
        return Phrase("{name} does not fit this paper: {why}.", name=name, why=signature.why)
    return Phrase("{name} was not checked: {why}.", name=name, why=signature.why)


def _fitting(name: str, signature: CheckedSignature, by: Signer) -> str:
    """Return who signed and when, as the certificate and the signer claim."""
    return Phrase(
        "{name} fits these bytes. Signed by {subject}, {when}; certificate {serial} of {issuer}, valid from {start} to"
        " {end}; {digest}. Whether the certificate can be trusted was not judged.",
        name=name,
        subject=by.subject,
        when=_claimed_time(signature, by),
        serial=by.serial,
        issuer=by.issuer,
        start=by.valid_from.isoformat(),
        end=by.valid_until.isoformat(),
        digest=signature.digest,
    )


def _claimed_time(signature: CheckedSignature, by: Signer) -> str:
    at = signature.signed_at
    if at is None:
        return Phrase("who does not say when")
    time = at.strftime("%Y-%m-%d %H:%M UTC")
    if by.valid_from <= at.date() <= by.valid_until:
        return Phrase("by the signer's own clock at {time}", time=time)
    return Phrase("by the signer's own clock at {time}, when the certificate was not valid", time=time)
