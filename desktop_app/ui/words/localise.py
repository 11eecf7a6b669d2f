# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whole values from below the window with their words in the language of the screens. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from desktop_app.ui.words.strings import screen_language, translate_text

T = TypeVar("T")
WORDS: Final = frozenset(
    ("do", "error", "help", "label", "note", "question", "says", "sentence", "subject")
) | frozenset(("text", "title", "what", "who", "words"))
"""The fields of such values that hold words for people, and not what somebody typed."""


def localise_value(value: T) -> T:
    """Return a value, or several, with every text in it said; what people typed and codes stay as they are."""
    return value if screen_language() == "en" else _spoken(value, "")


def _spoken(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return translate_text(value) if name in WORDS else value
    if isinstance(value, Mapping):
        return (
            {key: translate_text(text) for key, text in value.items()}
            if name == "choices"
            else value
        )
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        made = {key: _spoken(one, key) for key, one in found.items()}
        changed = {key: one for key, one in made.items() if one is not found[key]}
        return replace(value, **changed) if changed else value
    if isinstance(value, Sequence) and all(is_dataclass(one) for one in value):
        return type(value)(_spoken(one, name) for one in value)  # type: ignore[call-arg]
    return value
