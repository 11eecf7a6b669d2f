# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Phrases as stored texts: with their template and values, so that another language can still say them."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.basics.phrase import Phrase


def keep_phrase(text: str) -> str:
    """Return a text as it is stored; a plain one stays as it is."""
    return json.dumps(_tree(text), ensure_ascii=False) if isinstance(text, Phrase) else text


def _tree(value: object) -> Any:
    if not isinstance(value, Phrase):
        return str(value)
    return [value.template, {name: _tree(inner) for name, inner in value.values.items()}]


def read_phrase(text: str) -> str:
    """Return the text that was stored; one that is no phrase is taken as it stands."""
    if not text.startswith("["):
        return text
    try:
        return _phrase_of(json.loads(text))
    except (ValueError, KeyError, IndexError):
        return text


def _phrase_of(tree: Any) -> str:
    match tree:
        case str():
            return tree
        case [str() as template, dict() as values]:
            return Phrase(template, **{name: _phrase_of(value) for name, value in values.items()})
    raise ValueError(tree)
