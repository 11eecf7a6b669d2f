# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screens one case: reads it, concludes, and prints the memo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.casefile.reading import ReadCase, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program


@dataclass(frozen=True, slots=True)
class Overrides:
    """The values that a user sets for one run in place of those of the case; None keeps the case's own."""

    on: str | None = None
    assume: str | None = None
    profile: str | None = None

    def as_case_fields(self) -> dict[str, Any]:
        """Return the fields of the case file that are replaced; the assumption "none" removes it."""
        fields: dict[str, Any] = {}
        if self.on is not None:
            fields["on"] = self.on
        if self.assume is not None:
            fields["assumption"] = None if self.assume == "none" else self.assume
        if self.profile is not None:
            fields["readings.profile"] = self.profile
        return fields


@dataclass(frozen=True, slots=True)
class Screened:
    """A case with its conclusion."""

    read: ReadCase
    conclusion: Conclusion

    def conclusion_tree(self, program: Program) -> Mapping[str, Any]:
        """Return the conclusion as plain values."""
        return conclusion_tree(self.read, self.conclusion, program.pack)


def screen_case(program: Program, content: bytes, overrides: Overrides = Overrides()) -> Screened:
    """Return a case file with its conclusion.

    Errors: Refused, with the path of the first invalid field.
    """
    read = read_case(content, program.case_file_kind, overrides.as_case_fields())
    return Screened(read, conclude_case(program.law, read.case))


def print_memo_of(program: Program, screened: Screened, stamp: Stamp) -> bytes:
    """Return the determination memo as a PDF."""
    return program.print_memo(screened.read, screened.conclusion, program.pack, stamp)
