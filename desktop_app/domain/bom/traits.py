# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a bill beside its sums: which rows are in it, from where, how it is priced, what contradicts what.

Folded from the parts upwards like the sums, so that a part built in at many places is looked at once. Quantities do
not matter; of what counts occurrences, two are as good as many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import attrgetter, or_
from typing import Any, Final, NamedTuple, cast

from desktop_app.basics.quantity import HUNDRED, ZERO
from desktop_app.domain.bom.consistency import contradicts_itself
from desktop_app.domain.bom.material import UNKNOWN_WORTH, Law, Pricing, is_positive, origin_share
from desktop_app.domain.bom.rollup import made_there, make_place
from desktop_app.domain.bom.stages import stage_in_china
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item, Material
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

UNREAD: Final = "C"
"""The confidence of a row that nobody has read at its source."""


class Traits(NamedTuple):
    """What is said somewhere in a bill.

    ``rows`` tells of each row of a material entry whether it is there in any, None standing for no row; ``kinds`` are
    the rows of materials that may be there, ``unnamed`` how many without a row, two at most. ``elsewhere``: a material
    is said to come from another country than the regulated one; ``silent``: nobody said from where; ``mixed``: partly
    from there. ``made_there``: a part below the top is. ``activities`` tells in their order of each activity whether a
    maker used technology from there. ``inferred`` are the rows that nobody has read at their source, ``estimated``
    those priced by reference, ``currencies`` those of amounts that go into a share, ``unpriced`` those of prices that
    nothing converts and whose mass is not known. ``contradicts``: facts of an item do not fit together. ``resting`` are
    the rows of items and materials that do not stand in the annex on the day. ``stage_there``: a stage that may make an
    origin took place in the regulated country, though nothing is stated to be from there. ``forms`` are those of the
    rows that items are on, ``formless``: an item may be of any, for nobody classed it, or an assembly looked into.
    """

    rows: tuple[tuple[str | None, Truth], ...] = ()
    kinds: frozenset[str] = frozenset()
    unnamed: int = 0
    elsewhere: bool = False
    silent: bool = False
    mixed: bool = False
    made_there: Truth = NO
    activities: tuple[Truth, ...] = (NO,) * len(ACTIVITIES)
    inferred: frozenset[str] = frozenset()
    estimated: frozenset[str] = frozenset()
    currencies: frozenset[str] = frozenset()
    unpriced: frozenset[str] = frozenset()
    contradicts: bool = False
    resting: frozenset[str] = frozenset()
    stage_there: Truth = NO
    forms: frozenset[str] = frozenset()
    formless: bool = False


NO_TRAITS: Final = Traits()
_NOTHING: Final[frozenset[str]] = frozenset()
_RISING: Final = (NO, UNKNOWN, YES)
"""Of two truths joined by or, the later one counts."""
_UNNAMED: Final = 1
_SEVERAL_BITS: Final = 3
"""The bits of a material without a row, and of a second one."""
_PRICED, _READ = 4, 8
"""The bit of a material, for what is said of it depends on its price in the currency of the top, and that of all."""
_FIRST_SAID: Final = 4
_shared_as: Final = attrgetter("shared_as")


class KnownTraits:
    """Traits as whole numbers, a bit for each thing that may be said: those of many parts are joined by or.

    A truth has a bit for each step that it reaches, materials without a row one for the first and one for the second.
    ``plain`` are the traits of items that say the same of themselves, ``of_plain`` those of parts without material, by
    whether their own lists count and what they are shared as. ``contradicting`` tells of items by what they are shared
    as, and whether as the top.
    """

    def __init__(self) -> None:
        self._bits: dict[tuple[str, object, int], int] = {}
        self._as_bits: dict[Traits, int] = {}
        self._as_traits: dict[int, Traits] = {}
        self._same: dict[int, int] = {}
        self.plain: dict[tuple[object, ...], int] = {}
        self.of_plain: tuple[list[int], list[int]] = ([0], [0])
        self.contradicting: tuple[dict[int, bool], dict[int, bool]] = ({}, {})

    def as_bits(self, traits: Traits) -> int:
        """Return traits as a number."""
        bits = self._as_bits.get(traits)
        if bits is None:
            bits = (1 << traits.unnamed) - 1 | _READ
            for step in _list_steps(traits):
                bits |= self._bits.setdefault(step, 1 << len(self._bits) + _FIRST_SAID)
            self._as_bits[traits] = bits
        return bits

    def once(self, bits: int) -> int:
        """Return the number that was there first: a hundred thousand parts say few different things."""
        return self._same.setdefault(bits, bits)

    def as_traits(self, bits: int) -> Traits:
        """Return the traits that a number stands for; the same for the same number."""
        traits = self._as_traits.get(bits)
        if traits is None:
            steps: dict[str, dict[Any, int]] = defaultdict(dict)
            for (name, of, step), bit in self._bits.items():
                if bits & bit:
                    steps[name][of] = max(step, steps[name].get(of, 0))
            rows = sorted(steps["rows"].items(), key=lambda row: (row[0] is not None, row[0] or ""))
            traits = self._as_traits[bits] = Traits(
                rows=tuple((row, _RISING[step]) for row, step in rows),
                unnamed=bits & _UNNAMED and 1 + (bits >> _UNNAMED & 1),
                made_there=_RISING[steps["made_there"].get(0, 0)],
                stage_there=_RISING[steps["stage_there"].get(0, 0)],
                activities=tuple(_RISING[steps["activities"].get(at, 0)] for at in range(len(ACTIVITIES))),
                **cast(Any, {name: frozenset(steps[name]) for name in _SETS}),
                **cast(Any, {name: name in steps for name in _FLAGS}),
            )
        return traits


_SETS: Final = ("kinds", "inferred", "estimated", "currencies", "unpriced", "resting", "forms")
_FLAGS: Final = ("elsewhere", "silent", "mixed", "contradicts", "formless")


def _list_steps(traits: Traits) -> Iterator[tuple[str, object, int]]:
    """Yield each thing that traits say: the field, what of, and for a truth every step up to the one it reaches."""
    truths = [("made_there", 0, traits.made_there), ("stage_there", 0, traits.stage_there)]
    truths += [("activities", at, truth) for at, truth in enumerate(traits.activities)]
    for name, of, truth in truths:
        yield from ((name, of, step) for step in range(1, _RISING.index(truth) + 1))
    for row, there in traits.rows:
        yield from (("rows", row, step) for step in range(_RISING.index(there) + 1))
    for name in _SETS:
        yield from ((name, of, 0) for of in getattr(traits, name))
    yield from ((name, True, 0) for name in _FLAGS if getattr(traits, name))


class TraitReader:
    """Reads the traits of bills under one way of counting and pricing; ``known`` are those that were read before.

    What contradicts itself does so whatever the day: that is looked for by ``any_day``, in which every row stands.
    """

    def __init__(
        self, law: Law, pricing: Pricing, known: KnownTraits | None = None, *, any_day: Law | None = None
    ) -> None:
        self._law, self._pricing, self._any_day = law, pricing, law if any_day is None else any_day
        self._known = KnownTraits() if known is None else known
        self._makers = law.articles | law.materials
        # by whether its own lists count and what it is shared as: what is said of a part that holds priced material
        self._of_priced: tuple[list[int], list[int]] = ([0], [0])
        self._of_bills: tuple[list[int], list[int]] = ([0], [0])

    def of_top(self, item: Item) -> Traits:
        """Return the traits of an item that is shipped, and of everything in it."""
        return self._known.as_traits(self._read(item, is_seen=True, is_top=True))

    def _read(self, item: Item, *, is_seen: bool, is_top: bool) -> int:
        """Return what is said of an item; of a component in material on a row, its lists are not looked at."""
        bits = self._own(item, is_seen=is_seen, is_top=is_top)
        if is_seen and (item.said or any(entry.said for entry in item.part_one or ())):
            bits |= self._known.as_bits(Traits(stage_there=stage_in_china(item, self._any_day)))
        if item.components:
            is_looked_into = is_seen and (is_top or item.listed_as not in self._law.materials)
            bits = _joined((bits, self._of_bill(item, item.components, is_seen=is_looked_into)))
        if item.shared_as and not is_top:
            of_parts = self._of_priced if bits & _PRICED else self._known.of_plain
            make_place(of_parts[is_seen], item.shared_as, 0)[item.shared_as] = self._known.once(bits)
        return bits

    def _of_bill(self, item: Item, components: Sequence[Item], *, is_seen: bool) -> int:
        """Return what is said of all components of an item."""
        of_plain, of_priced, of_bills = (
            make_place(of_parts[is_seen], item.shared_as, 0)
            for of_parts in (self._known.of_plain, self._of_priced, self._of_bills)
        )
        joined = of_bills[item.shared_as]
        if joined:
            return joined
        parts = list(map(of_plain.__getitem__, map(_shared_as, components)))
        if not all(parts):
            for at, component in enumerate(components):
                parts[at] = (
                    parts[at]
                    or of_priced[component.shared_as]
                    or self._read(component, is_seen=is_seen, is_top=False)
                )
        joined = self._known.once(_joined(parts))
        if item.shared_as:
            of_bills[item.shared_as] = joined
        return joined

    def _own(self, item: Item, *, is_seen: bool, is_top: bool) -> int:
        """Return what an item says itself, and the entries in its list of materials."""
        law, row, value = self._law, item.listed_as, item.value
        contradicts = is_seen and self._contradicts(item, is_top=is_top)
        currency = value.currency if value is not None else None
        alike = (
            *(row, item.made_in, *item.technology.items(), currency),
            *(is_seen, is_top, contradicts, bool(item.components)),
        )
        own = self._known.plain.get(alike)
        if own is None:
            traits = self._said_by(item, contradicts=contradicts, is_seen=is_seen, is_top=is_top)
            own = self._known.plain[alike] = self._known.as_bits(traits)
        if not is_seen or not item.part_one or (row in law.materials and not is_top):
            resting = law.resting & {entry.row for entry in item.part_one or () if entry.row is not None}
            return own | self._known.as_bits(Traits(resting=frozenset(resting))) if resting else own
        entries = (self._known.as_bits(self._of_entry(entry, item)) for entry in item.part_one)
        return _joined([own, _PRICED, *entries])

    def _said_by(self, item: Item, *, contradicts: bool, is_seen: bool, is_top: bool) -> Traits:
        """Return what an item says itself, beside its list of materials."""
        law, row, value = self._law, item.listed_as, item.value
        is_material = row in law.materials
        elsewhere = is_material and item.made_in is not None and item.made_in != law.origin
        is_kind = is_material and not is_top and made_there(item, law) != NO
        makes = is_top or row is None or row in self._makers
        return Traits(
            kinds=frozenset((row,)) if is_kind and row else _NOTHING,
            elsewhere=elsewhere,
            made_there=made_there(item, law) if is_seen and not is_top else NO,
            activities=tuple(item.technology.get(activity, UNKNOWN) for activity in ACTIVITIES)
            if makes
            else NO_TRAITS.activities,
            inferred=frozenset((row,))
            if row is not None and row in law.rows and law.rows[row].confidence == UNREAD
            else _NOTHING,
            currencies=frozenset((value.currency,))
            if is_seen and value is not None and value.currency
            else _NOTHING,
            contradicts=contradicts,
            resting=law.resting & {row} if row is not None else _NOTHING,
            forms=frozenset((law.rows[row].form,)) if row is not None and row in law.rows else _NOTHING,
            formless=row is None or (row == ASSEMBLY and not item.components),
        )

    def _contradicts(self, item: Item, *, is_top: bool) -> bool:
        if not item.shared_as:
            return contradicts_itself(item, self._any_day, is_top=is_top)
        # at the top, what is not listed is looked into deeper; nothing else depends on where an item is
        contradicting = self._known.contradicting[is_top and item.listed_as == NOT_LISTED]
        if item.shared_as not in contradicting:
            contradicting[item.shared_as] = contradicts_itself(item, self._any_day, is_top=is_top)
        return contradicting[item.shared_as]

    def _of_entry(self, entry: Material, item: Item) -> Traits:
        row = entry.row
        if row in self._law.resting:  # it is nothing to this law but that it is there
            is_unread = self._law.rows[row].confidence == UNREAD
            named = frozenset((row,))
            return Traits(
                rows=((row, self._is_there_or_counts(entry, item)),),
                inferred=named if is_unread else _NOTHING,
                resting=named,
            )
        price = self._pricing.priced(entry, item)
        there, share = self._is_there_or_counts(entry, item), entry.china_share
        annex_row = None if row is None else self._law.rows.get(row)
        in_a_share, stated = price.part.hi != ZERO, entry.value or entry.price
        is_estimated = stated is None and price.worth.estimated and price.worth.span.hi is not None
        unpriced = self._unused_price(entry, price.worth.basis) if in_a_share else None
        return Traits(
            rows=((row, there),),
            kinds=frozenset((row,)) if row is not None and there != NO else _NOTHING,
            unnamed=int(row is None and there != NO),
            elsewhere=share is None and entry.origin is not None and entry.origin != self._law.origin,
            silent=entry.origin is None and share is None,
            mixed=share is not None and share.hi != ZERO and share.lo != HUNDRED,
            inferred=frozenset((annex_row.id,))
            if annex_row is not None and annex_row.confidence == UNREAD
            else _NOTHING,
            estimated=frozenset((row,)) if is_estimated and in_a_share and row is not None else _NOTHING,
            currencies=frozenset((stated.currency,))
            if in_a_share and stated is not None and stated.currency
            else _NOTHING,
            unpriced=frozenset((unpriced,)) if unpriced else _NOTHING,
        )

    def _is_there_or_counts(self, entry: Material, item: Item) -> Truth:
        """Tell whether material is there, or counts though none is said to be there: what is worth something does."""
        there = self._pricing.presence(entry)
        if there != NO or origin_share(entry, self._pricing.origin).hi == ZERO:
            return there
        return is_positive(self._pricing.priced(entry, item).part)

    def _unused_price(self, entry: Material, basis: str) -> str | None:
        """Return the currency of a price that no rate converts, where the mass it is for is not known either."""
        price = None if entry.value is not None or entry.element_percent is None else entry.price
        if price is None or basis != UNKNOWN_WORTH or is_positive(price.span) == NO:
            return None
        return price.currency if self._pricing.money.lacks_rate(price.currency) else None


def _joined(many: Sequence[int]) -> int:
    """Return what is said in any of many places; a material without a row in a second one is another."""
    joined = reduce(or_, many, 0)
    if joined & _SEVERAL_BITS == _UNNAMED and sum(bits & _UNNAMED for bits in many) > 1:
        joined |= _SEVERAL_BITS
    return joined
