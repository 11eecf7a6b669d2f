# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sample client: its catalogue, its screened shipments, their memos."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.catalogue.case_builder import Catalogue, LineCase
from desktop_app.services.catalogue.clients import stamp_of_client
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.schema.forms import Product
from desktop_app.services.screening import one_case
from desktop_app.services.screening.one_case import NamedCase, Screened, print_shipment_of

PREPARED_BY = "J. Haug"
ROLE = "export control"


@dataclass(frozen=True, slots=True)
class ScreenedLine:
    """A line of a shipment with its conclusion."""

    line: LineCase
    screened: Screened

    @property
    def number(self) -> str:
        """Return the number of its memo."""
        return f"{self.line.shipment}-{self.line.line}"


def open_sample(program: Program) -> Catalogue:
    """Return the catalogue of the sample client as it ships."""
    return Catalogue(program.read_sheets(program.sample_folder))


def load_sample(program: Program, folders: Folders) -> Catalogue:
    """Load the sample client into a data folder, or update it there, and return its stored catalogue.

    Errors: Refused if the folder is open elsewhere, or cannot be used.
    """
    opened = open_folder(program, folders, by=PREPARED_BY)
    try:
        workspace = opened.workspace
        return workspace.client_workspace(workspace.load_sample().value).shipments.catalogue()
    finally:
        opened.close()


def screen_lines(program: Program, catalogue: Catalogue) -> Iterator[ScreenedLine]:
    """Yield every line of every shipment, screened."""
    for line in catalogue.build_line_cases():
        content = json.dumps(line.case, ensure_ascii=False).encode("utf-8")
        try:
            yield ScreenedLine(line, one_case.screen_case(program, content))
        except Refused as refused:
            raise refused.within(f"shipment {line.shipment}, line {line.line}") from None


def print_line_memo(
    program: Program, catalogue: Catalogue, screened_line: ScreenedLine, dated: date
) -> bytes:
    """Return the memo of a line, with the client's letterhead."""
    line = screened_line.line
    product = catalogue.products.get(str(line.case["item"].get("part_number")), Product())
    stamp = replace(
        _sample_stamp(program, catalogue, line.shipment, dated),
        number=screened_line.number,
        line=line.line,
        quantity=line.quantity,
        tariffs=(product.hs_code,),
    )
    return one_case.print_memo_of(program, screened_line.screened, stamp)


def print_shipment_memo(
    program: Program, catalogue: Catalogue, lines: Sequence[ScreenedLine], dated: date
) -> bytes:
    """Return one memo for all lines of a shipment."""
    cases = [NamedCase(line.number, line.screened, line.line.quantity) for line in lines]
    return print_shipment_of(program, cases, _sample_stamp(program, catalogue, lines[0].line.shipment, dated))


def _sample_stamp(program: Program, catalogue: Catalogue, shipment: str, dated: date) -> Stamp:
    stamp = Stamp(
        number=shipment,
        version=1,
        dated=dated,
        prepared_by=PREPARED_BY,
        role=ROLE,
        program=f"Lodestone {program.version}",
        shipment=shipment,
    )
    return stamp_of_client(catalogue.client, stamp)
