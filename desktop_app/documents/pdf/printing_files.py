# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files by which a memo can be made again: what its printing was given, and the law file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.pdf_archive import Attachment, Relation
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.papers.paper_ports import LAW_FILE, PRINTING_FILE, PRINTING_FORMAT
from desktop_app.services.context.papers.stamp_json import stamp_as_json
from desktop_app.services.context.ports import CaseLine, Stamp

_MOST_WRITTEN: Final = 4
_written: dict[str, bytes] = {}
"""Law files as they are attached, by their digest: many memos carry the same."""


def printing_files(
    pack: Pack, stamp: Stamp, wording: Wording, lines: Sequence[CaseLine] = ()
) -> tuple[Attachment, ...]:
    """Return the files by which a memo can be made again; ``lines`` are those of a shipment's memo."""
    printing: dict[str, Any] = {
        "format": PRINTING_FORMAT,
        "language": wording.language,
        "lines": [{"quantity": line.quantity} for line in lines],
        "stamp": stamp_as_json(stamp),
    }
    return (
        Attachment(
            PRINTING_FILE, _write_json(printing), Relation.DATA, wording.format_sentence("memo.file.printing")
        ),
        Attachment(LAW_FILE, _write_law(pack), Relation.SOURCE, wording.format_sentence("memo.file.law")),
    )


def _write_json(tree: dict[str, Any]) -> bytes:
    """Return plain values as JSON; what was typed on a command line may hold letters that no encoding has."""
    try:
        return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(tree, indent=1).encode("ascii")


def _write_law(pack: Pack) -> bytes:
    if pack.sha256 not in _written:
        if len(_written) >= _MOST_WRITTEN:
            _written.clear()
        texts = {name: content.decode("utf-8") for name, content in sorted(pack.contents.items())}
        _written[pack.sha256] = json.dumps(texts, ensure_ascii=False, indent=0).encode("utf-8")
    return _written[pack.sha256]
