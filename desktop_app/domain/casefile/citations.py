# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents that the sources of a case name: their words with the hash of each, written and read again.

So a memo prints what rests on a document, its hash and whether it has to be looked at again, from the case alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from desktop_app.basics.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A document as the source of a fact in a case names it; days are ISO days, blank where none is known."""

    kind: str
    name: str
    sha256: str
    issuer: str = ""
    issued_on: str = ""
    valid_until: str = ""
    again: tuple[str, ...] = ()
    """Codes of the reasons for which it has to be looked at again."""


_CITED: Final = re.compile(
    r'\[(?P<kind>[a-z ]+) "(?P<name>[^"\[\]]*)"(?: by "(?P<issuer>[^"\[\]]*)")?(?: of (?P<issued_on>[0-9-]{10}))?'
    r"(?: until (?P<valid_until>[0-9-]{10}))?, evidence sha256 (?P<sha256>[0-9a-f]{64})"
    r"(?:, look again: (?P<again>[a-z, ]+))?\]"
)
_PLAIN: Final = str.maketrans('"[]', "'()")


def write_citation(cited: Citation) -> str:
    """Return the words by which a source names a document."""
    parts = (
        f'{cited.kind} "{cited.name.translate(_PLAIN)}"',
        cited.issuer and f' by "{cited.issuer[:120].translate(_PLAIN)}"',
        cited.issued_on and f" of {cited.issued_on}",
        cited.valid_until and f" until {cited.valid_until}",
        f", evidence sha256 {cited.sha256}",
        f", look again: {', '.join(cited.again)}" if cited.again else "",
    )
    return f"[{''.join(parts)}]"


def parse_citations(document: str) -> list[Citation]:
    """Return the documents that the source of a fact names by their hashes."""
    return [
        Citation(
            kind=match["kind"],
            name=match["name"],
            sha256=match["sha256"],
            issuer=match["issuer"] or "",
            issued_on=match["issued_on"] or "",
            valid_until=match["valid_until"] or "",
            again=tuple(match["again"].split(", ")) if match["again"] else (),
        )
        for match in _CITED.finditer(document)
    ]


def without_citations(document: str) -> str:
    """Return what the source of a fact names beside documents with their hashes."""
    return _CITED.sub("", document).strip() if "evidence sha256" in document else document


def cite_documents(case: Mapping[str, Any], cited: Mapping[str, str]) -> dict[str, Any]:
    """Return a case whose sources name these documents and no others, by the paths of what rests on them."""
    sources = {path: {**source} for path, source in case.get("sources", {}).items()}
    for source in sources.values():
        if source.get("document"):
            source["document"] = without_citations(source["document"])
    for path, text in cited.items():
        source = sources.setdefault(path, {"kind": "declared"})
        source["document"] = " ".join(filter(None, (source.get("document", ""), text)))
    return {**case, "sources": sources} if sources else dict(case)
