# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One part of the built program that somebody else made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Component:
    """One part. ``licence`` is an SPDX expression, empty if none is known; ``texts`` are files to ship.

    ``words`` are words that stand in the texts of the part it came with, and prove that its own text is there.
    """

    kind: str
    name: str
    version: str
    licence: str
    sha256: str = ""
    purl: str = ""
    texts: tuple[Path, ...] = ()
    parts: tuple[Component, ...] = ()
    words: str = ""
