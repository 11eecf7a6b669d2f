# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of the lists of a product that do not name everything: what the answer takes them to hold. No widgets.

A list that nobody has filled in does not mean the same for every class. What an assembly holds is open. A magnet, a
material, or what is not listed is by its class taken to hold nothing that counts: beside a verdict that is certain
because of it, that is what has to be said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.case import NOT_LISTED
from desktop_app.services.catalogue.case_builder import may_hold_more
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence below a list; blank for none. ``is_open`` tells that the list keeps the answer open."""

    text: str = ""
    is_open: bool = False


def make_bill_remark(listed_as: str, parts: Sequence[str], complete: str) -> Remark:
    """Return what is said below a bill whose parts are of these classes."""
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
    """Return what is said below the materials of a product; ``is_material`` is for one that is a material itself."""
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
    """Return what is said where no technology is entered."""
    if listed_as == NOT_LISTED:
        return tr("Nobody has asked. It does not matter for a product that is classified as not listed.")
    return tr("Nobody has asked which technology was used.")


def _remark_not_all(complete: str) -> Remark:
    """Return the remark that there may be more in a list than it names."""
    if complete == "no":
        return Remark(tr("There may be more that is not named here."), is_open=True)
    return Remark(tr("Nobody has said that these are all."), is_open=True)
