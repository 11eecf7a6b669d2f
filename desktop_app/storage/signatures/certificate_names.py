# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a certificate says of its holder, as text that can be printed anywhere."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from desktop_app.services.context.papers.signature_port import Signer

_ORDER: Final = {"common_name": 0, "country_name": 2}
"""All others come between, as they stand there."""
_LONGEST: Final = 200
_LONGEST_NUMBER: Final = 60


def signer_of(certificate: Any) -> Signer:
    """Return who holds a certificate of asn1crypto, who issued it, and until when.

    Errors: whatever the parser raises where the certificate is malformed.
    """
    validity = certificate["tbs_certificate"]["validity"]
    return Signer(
        subject=_name_text(certificate.subject),
        issuer=_name_text(certificate.issuer),
        serial=clip_text(f"{certificate.serial_number:X}", _LONGEST_NUMBER),
        valid_from=validity["not_before"].native.date(),
        valid_until=validity["not_after"].native.date(),
    )


def _name_text(name: Any) -> str:
    """Return a name as one line, the person first: ``M. Roth, Nordwerk Antriebe GmbH, DE``."""
    pairs = [pair for group in name.chosen for pair in group]
    pairs.sort(key=lambda pair: _ORDER.get(pair["type"].native, 1))
    text = _printable(", ".join(_value_text(pair["value"]) for pair in pairs))
    return clip_text(text, _LONGEST)


def _value_text(value: Any) -> str:
    """Return one part of a name; letters that are not in the encoding it states are replaced."""
    try:
        return str(value.native)
    except ValueError:
        return bytes(value.chosen.contents).decode("utf-8", "replace")


def clip_text(text: str, longest: int) -> str:
    """Return a text of a stranger, cut off where it is too long to be printed."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _printable(text: str) -> str:
    """Return a text without what would break a line or turn its direction; a stranger has chosen it."""
    return "".join(
        " " if unicodedata.category(letter).startswith(("C", "Z")) else letter for letter in text
    ).strip()
