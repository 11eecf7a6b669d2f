# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works out every product of a client in the ordinary deal, each with the case and the conclusion it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.catalogue.ordinary_deal import Deal, add_deal, line_of_deal, mark_supposed
from desktop_app.services.screening.one_case import Screened, screen_case

SHORT: Final = ("verdict", "possible", "limbs", "share", "standing", "doubts_that_matter")
"""What is told of a conclusion in short."""
MOST_SHOWN: Final = 10_000
"""How many unfolded items a case may have that is shown in full."""
_NOT_SCREENED: Final = "not_screened"


@dataclass(frozen=True, slots=True)
class ScreenedProduct:
    """A product in the ordinary deal. ``refused`` says why there is neither case nor conclusion."""

    part_number: str
    name: str
    case: Tree | None = None
    conclusion: Mapping[str, Any] | None = None
    refused: str = ""

    def as_line(self, *, in_full: bool) -> dict[str, Any]:
        """Return the product as one object: in short, or with case and conclusion where they are not too long."""
        line: dict[str, Any] = {"part_number": self.part_number}
        if self.conclusion is None or self.case is None:
            return {**line, "error": self.refused}
        line |= {name: self.conclusion[name] for name in SHORT}
        if not in_full:
            return line
        count = _count_items(self.case["item"])
        if count <= MOST_SHOWN:
            return {**line, "case": self.case, "conclusion": dict(self.conclusion)}
        return {
            **line,
            "error": Phrase(
                "{product} comes to {count} items when its bill is unfolded; at most {most} are shown in full",
                product=self.part_number,
                count=count,
                most=MOST_SHOWN,
            ),
        }


class WholeCatalogue:
    """The products of one client, worked out one by one."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def screen_products(self, deal: Deal) -> Iterator[ScreenedProduct]:
        """Yield every product by its part number, as it would come out if it were shipped in a deal.

        Nobody has looked up the buyer of a deal that does not exist, so that is not warned of.
        """
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        catalogue = Catalogue(add_deal(sheets, deal, day_in_beijing(self._context.now())))
        for row in sorted(sheets[Sheet.PRODUCTS], key=lambda row: row["part_number"]):
            yield self._screen_product(catalogue, row["part_number"], row["name"])

    def _screen_product(self, catalogue: Catalogue, part_number: str, name: str) -> ScreenedProduct:
        try:
            case = mark_supposed(catalogue.build_case(line_of_deal(part_number)))
            screened = screen_case(
                self._context.program, json.dumps(case, ensure_ascii=False).encode("utf-8")
            )
        except Refused as refused:
            return ScreenedProduct(part_number, name, refused=str(refused))
        return ScreenedProduct(part_number, name, case, self._conclusion(screened))

    def _conclusion(self, screened: Screened) -> Mapping[str, Any]:
        tree = screened.conclusion_tree(self._context.program)
        warnings = [warning for warning in tree["warnings"] if warning["code"] != _NOT_SCREENED]
        return {**tree, "warnings": warnings}


def _count_items(item: Mapping[str, Any]) -> int:
    """Return how many items an item comes to, itself among them; a bill has no circles when a case is made of it."""
    count, level = 0, [item]
    while level:
        count += len(level)
        level = [part for one in level for part in one.get("components") or ()]
    return count
