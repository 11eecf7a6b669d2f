# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of a check as the page shows them: in the language of the window, and never wider than their column."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.ui.words.strings import format_hash, join_sentences, translate_text

_DIGEST: Final = re.compile(r"\b[0-9a-f]{40,128}\b")
_LONG_WORD: Final = re.compile(r"[!-~]{31,}")
_PIECE: Final = 24
_MAY_BREAK: Final = "\u200b"


def shown_sentence(text: str) -> str:
    """Return a text of a check in the language of the window, as a sentence that can be broken into lines.

    What ends as a sentence begins as it was written: with a capital, or with the name of a file.
    """
    sentence = translate_text(text)
    return breakable(sentence if sentence.endswith((".", "。")) else join_sentences(sentence))


def shown_headline(text: str) -> str:
    """Return the headline in the language of the window, with a capital and as it ends."""
    sentence = breakable(translate_text(text))
    return f"{sentence[:1].upper()}{sentence[1:]}"


def breakable(text: str) -> str:
    """Return a text in which a digest stands in groups, and any other long word may be broken."""
    grouped = _DIGEST.sub(lambda match: format_hash(match[0]), text)
    return _LONG_WORD.sub(lambda match: _broken(match[0]), grouped)


def _broken(word: str) -> str:
    return _MAY_BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
