# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screens one case: reads it, concludes, and prints the memo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import Interval
from desktop_app.domain.casefile.reading import ReadCase, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.measures import Shares
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.line_effects import WHOLE_ARTICLE
from desktop_app.services.context.ports import CaseLine, Stamp
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


# --------------------------------------------------------------------------------------------------
# One paper for the cases of a shipment: what they have to share, and the printing of it.


SHARED: Final = ("on", "exporter", "movement", "destination", "parties", "end_use")
"""The fields of a case that are the same in all lines of a shipment."""


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A screened case with the name of its file, and how many pieces go."""

    name: str
    screened: Screened
    quantity: str = ""

    @property
    def part_number(self) -> str:
        """Return the part number that the case states; blank if it states none."""
        return str(self.tree()["item"].get("part_number") or "")

    def tree(self) -> dict[str, Any]:
        """Return the case as plain values."""
        return dict(json.loads(self.screened.read.canonical))


def print_shipment_of(program: Program, cases: Sequence[NamedCase], stamp: Stamp) -> bytes:
    """Return one memo for the shipment that the cases make, a line each in their order.

    Errors: Refused if a case differs from the first in what the lines of a shipment share.
    """
    check_shared(cases)
    lines = [CaseLine(case.screened.read, case.screened.conclusion, case.quantity) for case in cases]
    return program.print_shipment(lines, program.pack, stamp)


def check_shared(cases: Sequence[NamedCase]) -> None:
    """Refuse cases that differ from the first in what the lines of a shipment share."""
    first, *others = cases
    deal = _deal_of(first)
    for case in others:
        for field, value in _deal_of(case).items():
            if value != deal[field]:
                raise Refused(
                    Phrase("it differs from {first}, and the lines of a shipment share it", first=first.name),
                    file=case.name,
                    where=field,
                    do="Put the cases of one shipment into a folder of their own",
                )


def _deal_of(case: NamedCase) -> dict[str, Any]:
    tree = case.tree()
    return {field: tree.get(field) for field in SHARED}


def deciding_share(shares: Shares, readings: Mapping[str, str]) -> Interval | None:
    """Return the share that is compared with the threshold, as a fraction; None where it is not known."""
    if readings.get("numerator") == WHOLE_ARTICLE and shares.whole_article is not None:
        return shares.whole_article
    return shares.content


def is_near_line(share: Interval | None, line: Fraction | None) -> bool:
    """Tell whether the share that decides lies between half the line and twice the line."""
    if line is None or share is None or share.hi is None:
        return False
    limit, parts = line.as_integer_ratio()
    (low, low_parts), (high, high_parts) = share.lo.as_integer_ratio(), share.hi.as_integer_ratio()
    return high * 2 * parts >= limit * high_parts and low * parts <= limit * 2 * low_parts


def list_grounds(limbs: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes of the grounds that are met, and with ``?`` behind them of those that are open."""
    return tuple(name if met == "yes" else f"{name}?" for name, met in limbs.items() if met != "no")
