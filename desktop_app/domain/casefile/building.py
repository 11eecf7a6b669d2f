# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A cleaned tree to the domain's case. Everything has been checked; nothing is refused here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from desktop_app.basics.quantity import GRAMS, ONE, PER_GRAM, ZERO, Interval, fraction_of, hull, point, scale
from desktop_app.domain import case
from desktop_app.domain.case_fields import END_USE_FACTS, PARTIES, RATES, STATUS_CHECKS, TECHNOLOGY
from desktop_app.domain.truth import NO, YES, truth_of

# --------------------------------------------------------------------------------------------------
# How a party was looked up, from a cleaned tree to the domain's own shapes.


Tree = Mapping[str, Any]
SimpleT = TypeVar("SimpleT", case.ChoiceMade, case.FactSource, case.ListSearched, case.Meeting)


def build_names(tree: Tree) -> tuple[str, ...]:
    """Return the other names of a party or an owner."""
    return tuple(tree.get("names", ()))


def build_look_up(tree: Tree | None) -> case.LookUp | None:
    """Return how a party or an owner was looked up; None where nothing says that it was."""
    if tree is None:
        return None
    lists = tree.get("lists")
    return case.LookUp(
        lists=None if lists is None else tuple(_with_day(case.ListSearched, entry, "day") for entry in lists),
        on=optional_day(tree.get("on")),
        by=tree.get("by"),
        names=build_names(tree),
        candidates=tuple(_with_day(case.Meeting, entry) for entry in tree.get("candidates", ())),
    )


def _with_day(kind: type[SimpleT], entry: Tree, key: str = "on") -> SimpleT:
    """Return an entry whose fields are called as in the case file, and are texts but for one day."""
    return kind(**{**entry, key: optional_day(entry.get(key))})


def optional_day(text: str | None) -> date | None:
    """Return a day that may be left out."""
    return None if text is None else date.fromisoformat(text)


def build_case(tree: Tree) -> case.Case:
    """Return the case that a cleaned tree describes."""
    readings = dict(tree.get("readings", {}))
    exporter = tree.get("exporter", {})
    parties = tree.get(PARTIES)
    return case.Case(
        on=date.fromisoformat(tree["on"]),
        item=build_item(tree["item"]),
        title=tree.get("title"),
        assumption=tree.get("assumption"),
        status_checks=tuple(_status_check(entry) for entry in tree.get(STATUS_CHECKS, ())),
        profile=readings.pop("profile", None),
        readings=readings,
        chosen={key: _with_day(case.ChoiceMade, entry) for key, entry in tree.get("chosen", {}).items()},
        exporter_name=exporter.get("name"),
        exporter_country=exporter.get("country"),
        movement=tree.get("movement"),
        destination=tree.get("destination"),
        rates=tuple(
            case.Rate(
                entry["from"],
                entry["to"],
                fraction_of(entry["rate"]),
                date.fromisoformat(entry["on"]),
                entry.get("source"),
            )
            for entry in tree.get(RATES, ())
            if {"from", "to", "rate", "on"} <= entry.keys()
        ),
        parties=None if parties is None else tuple(build_party(entry) for entry in parties),
        end_use=_build_end_use(tree.get("end_use", {})),
        sources={path: _with_day(case.FactSource, entry) for path, entry in tree.get("sources", {}).items()},
    )


def build_item(tree: Tree) -> case.Item:
    """Return an item and all that is in it."""
    part_one, components = tree.get("part_one"), tree.get("components")
    return case.Item(
        part_number=tree.get("part_number"),
        name=tree.get("name"),
        listed_as=tree.get("listed_as"),
        made_in=tree.get("made_in"),
        quantity=fraction_of(tree["quantity"]) if "quantity" in tree else ONE,
        value=_build_amount(tree.get("value", {})),
        mass=_mass_in_grams(tree.get("mass", {})),
        technology={activity: truth_of(word) for activity, word in tree.get(TECHNOLOGY, {}).items()},
        part_one=None if part_one is None else tuple(_build_material(entry) for entry in part_one),
        components=None if components is None else tuple(build_item(entry) for entry in components),
        said=_build_statement(tree),
    )


def _build_statement(tree: Tree) -> case.SupplierStatement | None:
    """Return what was said of the way of an item or a material; None where nobody said anything."""
    stages, licence, notice = tree.get("stages", ()), tree.get("no18"), tree.get("compliance_notice_on")
    if not stages and licence is None and notice is None:
        return None
    return case.SupplierStatement(
        tuple(
            case.StageCountries(
                element=row.get("element"),
                recycled=truth_of(row.get("recycled")),
                **{stage: tuple(row[stage]) for stage in case.STAGES if stage in row},
            )
            for row in stages
        ),
        None
        if licence is None
        else case.LeftUnderLicence(
            licence.get("licence"),
            licence.get("end_user"),
            optional_day(licence.get("until")),
            optional_day(licence.get("licence_refused_on")),
        ),
        optional_day(notice),
    )


def _build_span(tree: Tree) -> Interval | None:
    """Return the figures of an amount, or None when it has none; an end left out is open."""
    if "amount" in tree:
        return point(fraction_of(tree["amount"]))
    if "from" not in tree and "to" not in tree:
        return None
    lo = fraction_of(tree["from"]) if "from" in tree else ZERO
    return Interval(lo, fraction_of(tree["to"]) if "to" in tree else None)


def _build_amount(tree: Tree) -> case.Amount | None:
    span = _build_span(tree)
    return None if span is None else case.Amount(span, tree.get("currency"))


def _mass_in_grams(tree: Tree) -> Interval | None:
    """Return a mass in grams; without its unit, whatever any unit would make of it."""
    span = _build_span(tree)
    if span is None:
        return None
    if "unit" in tree:
        return scale(span, GRAMS[tree["unit"]])
    return hull(scale(span, min(GRAMS.values())), scale(span, max(GRAMS.values())))


def _price_per_gram(tree: Tree) -> case.Price | None:
    """Return a price per gram; without its mass unit, whatever any unit would make of it."""
    span = _build_span(tree)
    if span is None:
        return None
    if "per" in tree:
        return case.Price(scale(span, PER_GRAM[tree["per"]]), tree.get("currency"))
    rates = PER_GRAM.values()
    return case.Price(hull(scale(span, min(rates)), scale(span, max(rates))), tree.get("currency"))


def _build_percent(entry: Any) -> Interval | None:
    if not entry:
        return None
    if isinstance(entry, str):
        return point(fraction_of(entry))
    lo = fraction_of(entry["from"]) if "from" in entry else ZERO
    return Interval(lo, fraction_of(entry["to"]) if "to" in entry else fraction_of("100"))


def _build_material(tree: Tree) -> case.Material:
    return case.Material(
        row=tree.get("row"),
        origin=tree.get("origin"),
        china_share=_build_percent(tree.get("china_share")),
        element_factor=fraction_of(tree["element_factor"]) if "element_factor" in tree else None,
        value=_build_amount(tree.get("value", {})),
        mass=_mass_in_grams(tree.get("mass", {})),
        element_percent=_build_percent(tree.get("element_percent")),
        price=_price_per_gram(tree.get("price", {})),
        said=_build_statement(tree),
    )


def _build_owner(tree: Tree) -> case.Owner:
    return case.Owner(percent=_build_percent(tree.get("percent")), **_fields_of_both(tree))


def _fields_of_both(tree: Tree) -> dict[str, Any]:
    """Return what parties and owners have in common: who they are, who owns them, and how they were looked up."""
    return {
        "name": tree.get("name"),
        "listed": tree.get("listed"),
        "owners": tuple(map(_build_owner, tree["owners"])) if "owners" in tree else None,
        "owners_complete": truth_of(tree["owners_complete"]) if "owners_complete" in tree else None,
        "names": build_names(tree),
        "look_up": build_look_up(tree.get("screened")),
    }


def build_party(tree: Tree) -> case.Party:
    """Return a party with all its owners."""
    return case.Party(
        role=tree.get("role"),
        country=tree.get("country"),
        military=truth_of(tree.get("military")),
        unreliable=truth_of(tree.get("unreliable")),
        held_by_listed=truth_of(tree.get("held_by_listed")),
        **_fields_of_both(tree),
    )


def _build_process(entry: str | None) -> case.Process:
    if entry is None:
        return case.Process()
    return case.Process(arises=NO) if entry == "none" else case.Process(fraction_of(entry), YES)


def _build_end_use(tree: Tree) -> case.EndUse:
    chips = tree.get("chips", {})
    return case.EndUse(
        text=tree.get("text"),
        answers={key: truth_of(tree.get(key)) for key in END_USE_FACTS},
        chip_kind=chips.get("kind"),
        logic_nm=_build_process(chips.get("logic_nm")),
        memory_layers=_build_process(chips.get("memory_layers")),
    )


def _status_check(tree: Tree) -> case.StatusCheck:
    return case.StatusCheck(
        provision=tree.get("provision"),
        notice=tree.get("notice"),
        state=tree.get("state"),
        start=optional_day(tree.get("from")),
        until=optional_day(tree.get("until")),
        checked_on=optional_day(tree.get("checked_on")),
        by=tree.get("by"),
        found_at=tree.get("where"),
    )
