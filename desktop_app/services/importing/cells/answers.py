# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads yes and no as lists write them; a word that is neither is doubtful."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue


def read_answer(text: str, words: Mapping[str, str]) -> str | NoValue | Doubtful:
    """Return "yes" or "no"; ``words`` are those that mean one of them."""
    answer = words.get(fold_words(text))
    if answer:
        return answer
    why = Phrase('"{text}" is neither yes nor no', text=plain_text(text))
    return find_no_value(text) or Doubtful(why, Phrase("Write yes or no"))
