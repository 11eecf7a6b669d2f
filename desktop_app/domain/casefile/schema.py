# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The case file as JSON schema, from the same description that reads it."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.casefile.kinds import (
    Choice,
    Either,
    ListOf,
    MapOf,
    Nested,
    Obj,
    PointOrRange,
)


def case_schema(case: Obj) -> dict[str, Any]:
    """Return the JSON schema of a case; objects that stand in several places are defined once."""
    named: dict[str, Obj] = {}
    _collect(case, named)
    named.pop(case.name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **case.body(),
        "$defs": {name: kind.body() for name, kind in sorted(named.items())},
    }


def _collect(kind: object, named: dict[str, Obj]) -> None:
    """Gather the objects that have a name, each once."""
    if isinstance(kind, (ListOf, MapOf, Nested)):
        _collect(kind.kind, named)
    elif isinstance(kind, (Choice, Either, PointOrRange)):
        return
    elif isinstance(kind, Obj) and kind.name not in named:
        if kind.name:
            named[kind.name] = kind
        for entry in kind.fields.values():
            _collect(entry, named)
