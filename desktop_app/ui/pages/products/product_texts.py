# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Remarks below the bill and the materials of a product, on what an incomplete list means for the verdict. No widgets.

An empty list does not mean the same for every class of product. The content of an assembly is open. A magnet, a target,
a material or a product that is not listed counts as having no further parts; a verdict may be certain because of that,
so the remark says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.case import NOT_LISTED
from desktop_app.services.catalogue.case_builder import may_hold_more
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence below a list, blank for none; ``is_open`` tells that the list may hold more."""

    text: str = ""
    is_open: bool = False


def make_bill_remark(listed_as: str, parts: Sequence[str], complete: str) -> Remark:
    """Return the remark below a bill; ``parts`` are the classes of its parts."""
    if complete == "yes":
        return Remark() if parts else Remark(tr("Nothing is built in."))
    if may_hold_more(listed_as, parts):
        if parts:
            return _remark_not_all(complete)
        return Remark(tr("Nobody has recorded what is built in."), is_open=True)
    if listed_as == NOT_LISTED:
        return Remark(
            tr("No other parts are counted, because the product is classified as not listed.")
            if parts
            else tr(
                "No part is named. No parts are counted, because the product is classified as not listed."
            )
        )
    return Remark(
        tr("For a magnet, a target or a material no other parts are counted.")
        if parts
        else tr("No part is named. For a magnet, a target or a material no parts are counted.")
    )


def make_material_remark(listed_as: str, named: int, complete: str, *, is_material: bool) -> Remark:
    """Return the remark below the materials; ``is_material`` tells that the product itself is a material."""
    if complete == "yes":
        return Remark() if named else Remark(tr("None in the product itself."))
    if named:
        return _remark_not_all(complete)
    if listed_as == NOT_LISTED:
        return Remark(
            tr("No material is named. None is counted, because the product is classified as not listed.")
        )
    if is_material:
        return Remark(tr("No material is named. The product is a material itself; no other is counted."))
    return Remark(tr("Nobody has recorded whether it holds any."), is_open=True)


def describe_no_technology(listed_as: str) -> str:
    """Return the sentence shown where no technology is entered."""
    if listed_as == NOT_LISTED:
        return tr("Nobody has asked. It does not matter for a product that is classified as not listed.")
    return tr("Nobody has asked which technology was used.")


def _remark_not_all(complete: str) -> Remark:
    """Return the remark that a list may hold more than it names."""
    if complete == "no":
        return Remark(tr("There may be more that is not named here."), is_open=True)
    return Remark(tr("Nobody has said that these are all."), is_open=True)
