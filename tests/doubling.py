# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Few products that come to very many parts: two on each level, each of which holds both of the next."""

from __future__ import annotations


def doubling_bills(levels: int) -> dict[str, list[str]]:
    """Return the bills of two products on each level; the first holds twice 2^(levels - 1) parts, less two."""
    return {
        f"L{level}-{side}": [f"L{level + 1}-A", f"L{level + 1}-B"]
        for level in range(levels - 1)
        for side in "AB"
    }
