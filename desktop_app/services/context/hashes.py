# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The hashes that the journal and the records keep; their form must never change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.outcome import Row


def plain_json(payload: object) -> str:
    """Return plain values as they are hashed: keys by code point, no white space."""
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain_hash(payload: object) -> str:
    """Return the hash of plain values in UTF-8."""
    return hashlib.sha256(plain_json(payload).encode("utf-8")).hexdigest()


def is_content_of(content: object, sha256: str) -> bool:
    """Tell whether stored bytes have a hash; another program may have put text, or nothing, in their place."""
    return isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == sha256


def screening_hash(client: int, screening: Stored, lines: Sequence[Stored], answers: Sequence[Stored]) -> str:
    """Return the hash of a screening as it is left when it is recorded: its own row, its lines, its answers.

    Rows are those of the sheets, each in the order of its sheet; blanks are left out, so that a column that a later
    version adds changes nothing.
    """
    return plain_hash(
        [
            client,
            _row_and_id(screening),
            [_row_and_id(line) for line in lines],
            [_row_and_id(answer) for answer in answers],
        ]
    )


def _row_and_id(stored: Stored) -> list[object]:
    return [stored.id, _filled(stored.row)]


def _filled(row: Row) -> Row:
    return {name: text for name, text in row.items() if text}
