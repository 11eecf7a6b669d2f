# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The case file as JSON schema, from the same description that reads it."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.casefile.kinds import Choice, Either, ListOf, MapOf, Nested, ObjectOf, PointOrRange


def case_schema(case: ObjectOf) -> dict[str, Any]:
    """Return the JSON schema of a case; objects that stand in several places are defined once."""
    named: dict[str, ObjectOf] = {}
    _collect_named(case, named)
    named.pop(case.name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **case.object_schema(),
        "$defs": {name: kind.object_schema() for name, kind in sorted(named.items())},
    }


def _collect_named(kind: object, named: dict[str, ObjectOf]) -> None:
    """Gather the objects that have a name, each once."""
    if isinstance(kind, (ListOf, MapOf, Nested)):
        _collect_named(kind.kind, named)
    elif isinstance(kind, (Choice, Either, PointOrRange)):
        return
    elif isinstance(kind, ObjectOf) and kind.name not in named:
        if kind.name:
            named[kind.name] = kind
        for entry in kind.fields.values():
            _collect_named(entry, named)
