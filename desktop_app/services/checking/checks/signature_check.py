# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "signature": whether each signature beside a paper fits its bytes, and who signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.paper_check import Check
from desktop_app.services.context.papers.signature_port import CheckedSignature, Signer
from desktop_app.services.context.program import Program
from desktop_app.services.signing.named_signatures import NamedSignature, check_beside, check_named

_NONE: Final = Phrase("No signature lies beside the paper.")


def check_signatures(
    program: Program, paper: bytes, source: Path | None, signatures: Mapping[str, bytes] | None = None
) -> tuple[Check, ...]:
    """Return a check a signer, at least one.

    ``signatures`` are those to look at by name; without them, the ``.p7s`` files beside ``source``.
    """
    found: Iterable[NamedSignature] = ()
    if signatures is not None:
        files = signatures.items()
        found = (named for name, file in files for named in check_named(program, paper, name, file))
    elif source is not None:
        found = check_beside(program, paper, source)
    checks = tuple(_check(named.name, named.signature) for named in found)
    return checks or (Check("signature", "not_checked", why=_NONE),)


def _check(name: str, signature: CheckedSignature) -> Check:
    return Check("signature", signature.fit, where=name, why=_sentence(name, signature))


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
