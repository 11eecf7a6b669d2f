# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files inside a PDF, by the names that viewers show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from pikepdf import Array, Dictionary, NameTree, Object, Pdf, Stream

from desktop_app.documents.checking.refusals import UnreadableError
from desktop_app.documents.checking.streams import read_stream
from desktop_app.services.context.papers.read_paper import DESCRIPTION

MOST_FILES: Final = 2500
"""More than twice as many as a shipment has lines."""
MOST_BYTES: Final = 48 * 1024 * 1024


@dataclass
class AttachedFiles:
    """What is attached: contents by name, names that stand twice, and what is said of each file."""

    contents: dict[str, bytes] = field(default_factory=dict)
    repeated: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)


def read_files(pdf: Pdf) -> AttachedFiles:
    """Return the files attached to a PDF.

    Errors: UnreadableError if they are more than any paper carries.
    """
    files, size, seen = AttachedFiles(), 0, set[tuple[int, int]]()
    linked = {described.objgen for described in _linked_files(pdf)}
    for name, described in _described_files(pdf):
        if described.is_indirect and described.objgen in seen:
            continue
        seen.add(described.objgen)
        content, *others = _contents_of(described)
        size += len(content) + sum(map(len, others))
        if len(seen) > MOST_FILES or size > MOST_BYTES:
            raise UnreadableError("full")
        if name in files.contents or others:
            files.repeated = (*files.repeated, name)
        if name not in files.contents:
            files.contents[name] = content
            told = [_text(described, key) for key in ("/Desc", "/AFRelationship")]
            is_linked = described.objgen in linked
            files.facts[f"{DESCRIPTION}{name}"] = " · ".join((*told, *(["/AF"] if is_linked else [])))
    return files


def _described_files(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    """Yield each attached file with its name: from the tree of names, then what is linked to the paper beside it."""
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, Dictionary) else None
    if isinstance(tree, Dictionary):
        for key, described in islice(NameTree(pdf.make_indirect(tree)).items(), MOST_FILES + 1):
            if isinstance(described, Dictionary):
                yield _text(described, "/UF") or _text(described, "/F") or key, described
    for described in _linked_files(pdf):
        yield _text(described, "/UF") or _text(described, "/F"), described


def _linked_files(pdf: Pdf) -> Iterator[Object]:
    linked = pdf.Root.get("/AF")
    for described in islice(linked, MOST_FILES + 1) if isinstance(linked, Array) else ():
        if isinstance(described, Dictionary):
            yield described


def _contents_of(described: Object) -> list[bytes]:
    """Return what viewers find under a name: one content, more where it depends on the viewer."""
    embedded = described.get("/EF")
    streams = [embedded.get(key) for key in ("/UF", "/F")] if isinstance(embedded, Dictionary) else []
    found = {stream.objgen: stream for stream in streams if isinstance(stream, Stream)}
    return [*dict.fromkeys(read_stream(stream)[0] for stream in found.values())] or [b""]


def _text(described: Object, key: str) -> str:
    return str(described.get(key, ""))
