# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Translates dataclasses of the domain and the services into the language of the window. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from desktop_app.ui.words.strings import screen_language, translate_text

T = TypeVar("T")
WORDS: Final = frozenset(
    ("do", "error", "help", "label", "note", "question", "says", "sentence", "subject")
) | frozenset(("text", "title", "what", "who", "words"))
"""The fields whose texts are translated; all others hold codes or what a user typed."""


def localise_value(value: T) -> T:
    """Return a value, or several, with its texts translated; codes and what a user typed stay as they are."""
    return value if screen_language() == "en" else _localise_field(value, "")


def _localise_field(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return translate_text(value) if name in WORDS else value
    if isinstance(value, Mapping):
        return {key: translate_text(text) for key, text in value.items()} if name == "choices" else value
    if is_dataclass(value) and not isinstance(value, type):
        field_values = {
            content.name: getattr(value, content.name) for content in fields(value) if content.init
        }
        made = {key: _localise_field(content, key) for key, content in field_values.items()}
        changed = {key: content for key, content in made.items() if content is not field_values[key]}
        return replace(value, **changed) if changed else value
    if isinstance(value, Sequence) and all(is_dataclass(content) for content in value):
        return type(value)(_localise_field(content, name) for content in value)  # type: ignore[call-arg]
    return value
