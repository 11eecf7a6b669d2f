# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where what is entered comes from: who stated it, when, in which paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Source:
    """Where what is being entered comes from; noted on every field that changes.

    ``kind`` is typed, imported, declared, measured, computed or estimated; a blank ``by`` is whoever works with the
    file, and a blank ``on`` is today.
    """

    kind: str = "typed"
    document: str = ""
    by: str = ""
    on: str = ""
    note: str = ""


TYPED: Final = Source()


def kind_said(row: Mapping[str, str]) -> str:
    """Return the kind of source of a row: one that names none was imported, for what is typed in says so."""
    return row.get("source_kind") or "imported"
