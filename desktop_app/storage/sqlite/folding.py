# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words as a filter compares them: without case, accents and differences of width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def fold_text(text: str) -> str:
    """Return a text as it is compared: "Göppingen" and "GOPPINGEN" are one."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in spread if not unicodedata.combining(c)).replace("ı", "i")


def fold_texts(texts: Iterable[str]) -> str:
    """Return several texts as one line to search in."""
    return fold_text("\n".join(text for text in texts if text))
