# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names as they are compared where only the same name is meant, of a person or a client."""

from __future__ import annotations

import unicodedata


def fold_name(name: str) -> str:
    """Return a name without differences of case, width and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
