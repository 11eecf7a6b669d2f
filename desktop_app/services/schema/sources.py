# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The source of entered data: who stated it, when, in which document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Source:
    """The source of data being entered; stored for every field that changes.

    ``kind`` is typed, imported, declared, measured, computed or estimated; a blank ``by`` is the user, a
    blank ``on`` today.
    """

    kind: str = "typed"
    document: str = ""
    by: str = ""
    on: str = ""
    note: str = ""


TYPED: Final = Source()


def kind_said(row: Mapping[str, str]) -> str:
    """Return the kind of source of a row; a blank one means imported, because typed rows always have one."""
    return row.get("source_kind") or "imported"
