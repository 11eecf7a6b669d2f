# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screening a case: read it, conclude, and print what it comes to."""

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
    """What a user sets for one run on top of what the case says; None leaves the case as it is."""

    on: str | None = None
    assume: str | None = None
    profile: str | None = None

    def as_case_fields(self) -> dict[str, Any]:
        """Return the fields of the case file that they replace; assuming "none" takes the assumption away."""
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
    """Return what a case file comes to.

    Errors: Refused, with the path of the field that cannot be taken.
    """
    read = read_case(content, program.case_file_kind, overrides.as_case_fields())
    return Screened(read, conclude_case(program.law, read.case))


def print_memo_of(program: Program, screened: Screened, stamp: Stamp) -> bytes:
    """Return the determination memo as a PDF."""
    return program.print_memo(screened.read, screened.conclusion, program.pack, stamp)
