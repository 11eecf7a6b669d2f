# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case: what is known about one item on its way to one buyer. None means not known, at every depth.

A tuple that is empty says "there are none"; None in its place says that nobody has looked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import Interval
from desktop_app.domain.truth import UNKNOWN, Truth

# --------------------------------------------------------------------------------------------------
# How a party or an owner was looked up in lists, and what a person made of what was met there. It changes
# no answer: what counts is the ``listed`` that the person states.


@dataclass(frozen=True, slots=True)
class ListSearched:
    """A list as it was on the day of the search: its own day, how many entries it had, its digest."""

    id: str | None = None
    day: date | None = None
    rows: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An entry of a list that the name met. ``judged`` is a person's answer: same, different or unsure."""

    list: str | None = None
    id: str | None = None
    verdict: str | None = None
    judged: str | None = None
    why: str | None = None
    by: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class LookUp:
    """One search: the lists, the names that were searched for, what was met; None means not known."""

    lists: tuple[ListSearched, ...] | None = None
    on: date | None = None
    by: str | None = None
    names: tuple[str, ...] = ()
    candidates: tuple[Meeting, ...] = ()


ASSEMBLY: Final = "assembly"
NOT_LISTED: Final = "not_listed"
ANYTHING_ELSE: Final = "anything else in it"
"""The name of a component that stands for the rest of a bill which nobody has said is complete."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money, a point or a range; a currency that is not known makes its worth unknown."""

    span: Interval
    currency: str | None


@dataclass(frozen=True, slots=True)
class Price:
    """Money for one gram of something."""

    span: Interval
    currency: str | None


# --------------------------------------------------------------------------------------------------
# What a supplier has said of the way of goods or material. It changes no verdict.


STAGES: Final = ("mined", "separated", "metal", "alloy", "magnet")
"""The stages of a rare earth on its way into a magnet, in their order."""


@dataclass(frozen=True, slots=True)
class StageCountries:
    """The countries of each stage of one element; None: nobody knows. Without an element: of all that have no row."""

    element: str | None = None
    mined: tuple[str, ...] | None = None
    separated: tuple[str, ...] | None = None
    metal: tuple[str, ...] | None = None
    alloy: tuple[str, ...] | None = None
    magnet: tuple[str, ...] | None = None
    recycled: Truth = UNKNOWN

    def countries(self, stage: str) -> tuple[str, ...]:
        """Return the countries of a stage; none where nobody knows."""
        return getattr(self, stage) or ()


@dataclass(frozen=True, slots=True)
class LeftUnderLicence:
    """Under which licence goods or material left the regulated country, as far as anybody said.

    ``until`` is its last day, ``licence_refused_on`` the day on which the ministry refused one.
    """

    licence: str | None = None
    end_user: str | None = None
    until: date | None = None
    licence_refused_on: date | None = None


@dataclass(frozen=True, slots=True)
class SupplierStatement:
    """What was said of the way of goods: where each stage took place, under which licence they left, when a
    Compliance Notice was received with them.
    """

    stages: tuple[StageCountries, ...] = ()
    licence: LeftUnderLicence | None = None
    compliance_notice_on: date | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """One rare-earth material in an item: its Annex 1 row, where it is from, what it is worth.

    ``mass`` is in grams, ``china_share`` and ``element_percent`` are percentages.
    """

    row: str | None = None
    origin: str | None = None
    china_share: Interval | None = None
    element_factor: Fraction | None = None
    value: Amount | None = None
    mass: Interval | None = None
    element_percent: Interval | None = None
    price: Price | None = None
    said: SupplierStatement | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that is shipped, or one part of it. Value and mass are of one piece; mass is in grams.

    ``shared_as`` numbers what many products have in them as the same part: what was worked out of it once holds for
    each. It is greater than those of its components, and zero for a part of one case alone. ``quantities`` are those of
    the components of a shared item, in their order, whole ones as such. ``inert``: it surely holds nothing that goes
    into a share, whatever its figures, and need not be rolled up.
    """

    part_number: str | None = None
    name: str | None = None
    listed_as: str | None = None
    made_in: str | None = None
    quantity: Fraction = Fraction(1)
    value: Amount | None = None
    mass: Interval | None = None
    technology: Mapping[str, Truth] = field(default_factory=dict)
    part_one: tuple[Material, ...] | None = None
    components: tuple[Item, ...] | None = None
    shared_as: int = 0
    inert: bool = False
    quantities: tuple[Fraction | int, ...] = ()
    said: SupplierStatement | None = None

    def list_quantities(self) -> Sequence[Fraction | int]:
        """Return how many of each component are in one."""
        return self.quantities or [component.quantity for component in self.components or ()]


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds part of a party or of another owner. ``percent`` is a percentage of what it holds."""

    name: str | None = None
    percent: Interval | None = None
    listed: str | None = None
    owners: tuple[Owner, ...] | None = None
    owners_complete: Truth | None = None
    names: tuple[str, ...] = ()
    look_up: LookUp | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An importer, consignee or end user. ``names`` are its other names, in any script."""

    role: str | None = None
    name: str | None = None
    country: str | None = None
    military: Truth = UNKNOWN
    listed: str | None = None
    unreliable: Truth = UNKNOWN
    held_by_listed: Truth = UNKNOWN
    owners: tuple[Owner, ...] | None = None
    owners_complete: Truth | None = None
    names: tuple[str, ...] = ()
    look_up: LookUp | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """One side of a chip process: a figure, "does not arise", or not known."""

    figure: Fraction | None = None
    arises: Truth = UNKNOWN


@dataclass(frozen=True, slots=True)
class EndUse:
    """What the item is for; ``answers`` holds the yes/no facts by their key in the table of case fields."""

    text: str | None = None
    answers: Mapping[str, Truth] = field(default_factory=dict)
    chip_kind: str | None = None
    logic_nm: Process = Process()
    memory_layers: Process = Process()

    def answer_to(self, key: str) -> Truth:
        """Return what is known of a yes/no fact: ``military``, ``humanitarian``."""
        return self.answers.get(key, UNKNOWN)


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of ``target`` for one ``source`` on a day, and who says so."""

    source: str
    target: str
    rate: Fraction
    on: date
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class StatusCheck:
    """What a person found about a provision on the ministry's pages, and when."""

    provision: str | None = None
    notice: str | None = None
    state: str | None = None
    start: date | None = None
    until: date | None = None
    checked_on: date | None = None
    by: str | None = None
    found_at: str | None = None


@dataclass(frozen=True, slots=True)
class FactSource:
    """Where one fact came from; of one that is not known, what whoever was asked has answered, in ``answer``."""

    kind: str | None = None
    document: str | None = None
    by: str | None = None
    on: date | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """Who chose a profile, an assumption or a reading, why and when. It changes no answer."""

    by: str | None = None
    why: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that bears on one answer, as it was stated."""

    on: date
    item: Item
    title: str | None = None
    assumption: str | None = None
    status_checks: tuple[StatusCheck, ...] = ()
    profile: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, ChoiceMade] = field(default_factory=dict)
    exporter_name: str | None = None
    exporter_country: str | None = None
    movement: str | None = None
    destination: str | None = None
    rates: tuple[Rate, ...] = ()
    parties: tuple[Party, ...] | None = None
    end_use: EndUse = EndUse()
    sources: Mapping[str, FactSource] = field(default_factory=dict)


# --------------------------------------------------------------------------------------------------
# How a case, which holds trees, states the owners of a firm in a ring, and how it is told from other
# owners. The first of them is what listed owners hold of the firm, worked out along the ring. The others
# are named so that their names are searched: they hold nothing beside it.


RING_SHARE: Final = "listed owners, worked out along the ring"
RING_LISTED: Final = "control"
"""The list that stands with it; which of the lists its owners are on makes no difference."""


def is_ring_share(owner: Owner) -> bool:
    """Tell whether an owner is no owner, but what listed ones hold along a ring."""
    return owner.name == RING_SHARE and owner.listed == RING_LISTED


def is_in_ring(owner: Owner) -> bool:
    """Tell whether a firm lies in a ring."""
    return bool(owner.owners) and is_ring_share((owner.owners or (owner,))[0])


def is_named_for_search(owner: Owner, owners: Sequence[Owner]) -> bool:
    """Tell whether one of the owners of a firm in a ring is there for its name alone."""
    return (
        not is_ring_share(owner)
        and is_ring_share(owners[0])
        and owner.percent is not None
        and not owner.percent.hi
    )
