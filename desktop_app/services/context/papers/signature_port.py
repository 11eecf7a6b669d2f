# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures of a paper that lie beside it, as files of their own; the port that the storage implements."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal, Protocol

from desktop_app.basics.frozen import dataclass

MOST_SIGNATURE_BYTES: Final = 1 << 20
"""A signature with the certificates of its issuers has some 10 kB; a larger file is not looked into."""

Fit = Literal["same", "differs", "not_checked"]


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, as the certificate in the signature says; nobody has judged who issued it."""

    subject: str
    issuer: str
    serial: str
    valid_from: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class CheckedSignature:
    """Whether one signature fits the bytes of a paper; ``why`` says why not, a sentence without its full stop.

    ``signed_at`` is the time that the signer claims; nothing proves it.
    """

    fit: Fit
    why: str = ""
    signer: Signer | None = None
    signed_at: datetime | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class MadeSignature:
    """A new signature, and whose it is."""

    content: bytes
    signer: Signer


class PaperSignatures(Protocol):
    """Signs papers with the user's key, and checks signatures of any program (CMS, RFC 5652)."""

    def check_key_file(self, key_file: bytes) -> None:
        """Check that a file is a key file (PKCS#12), which needs no passphrase.

        Errors: Refused if it is not.
        """
        ...

    def sign_paper(self, paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> MadeSignature:
        """Return a detached signature over the bytes of a paper; neither key nor passphrase is kept.

        Errors: Refused if the passphrase is wrong, the file (PKCS#12) holds no key with its certificate, the
        certificate is not valid now or not for signing, or its kind of key is not known here.
        """
        ...

    def check_signature(self, content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
        """Return what each signer of a signature comes to, at least one; the chain of certificates is not judged."""
        ...
