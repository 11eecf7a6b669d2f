# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Folds texts for filters: case, accents and character width are ignored."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def fold_text(text: str) -> str:
    """Return a folded text: "Göppingen" and "GOPPINGEN" become the same."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in spread if not unicodedata.combining(c)).replace("ı", "i")


def fold_texts(texts: Iterable[str]) -> str:
    """Return several texts as one folded line, in which filters search."""
    return fold_text("\n".join(text for text in texts if text))
