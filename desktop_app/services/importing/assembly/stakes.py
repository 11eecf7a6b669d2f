# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who owns how much of whom, from a table of owners and percents.

The owners of a firm are one list: those that the table names take the place of those on file. Rings are taken; more
than 100 % of one firm, and a firm that would own itself, are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader import Entry, Question
from desktop_app.services.catalogue.parties import WHOLE
from desktop_app.services.importing.assembly.firms import FirmRows, NamesOnFile, fold_name, free_key
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_PREFIX: Final = f"{Sheet.OWNERS}."
_OWNED, _OWNER, _NAME = f"{_PREFIX}owned", f"{_PREFIX}owner", f"{_PREFIX}name"
_PERCENT: Final = f"{_PREFIX}percent"
_WHOSE: Final = "owners:whose"
_NOBODY: Final = "nobody"
_MOST_ASKED: Final = 12
"""More parties than these are no question that anybody answers by a click."""
_KEYS: Final = frozenset({_OWNED, _OWNER, _NAME})
_NO_OWNER: Final = Doubtful(
    Phrase("the row names no owner"), Phrase("Write who holds the shares, or leave it out")
)
_NO_OWNED: Final = Doubtful(
    Phrase("nothing tells whose owner this is"), Phrase("Add a column with the firm whose shares are held")
)


@dataclass(slots=True)
class _Stake:
    """One stake, with the rows that name it."""

    placed: PlacedRow
    entries: list[Entry] = field(default_factory=list)


def assemble_stakes(
    entries: Sequence[Entry],
    parties: FirmRows,
    on_file: Sequence[Row],
    assembly: Assembly,
    answers: Mapping[str, str],
) -> None:
    """Add the stakes that rows name to an assembly; ``on_file`` are the stakes of the catalogue."""
    owners = _Owners(parties, on_file, entries)
    if all(entry.values.get(_OWNED) or _OWNED in entry.headings for entry in entries):
        whose = ""
    else:
        named = parties.names_on_file
        answer = answers.get(_WHOSE, "")
        if answer in named:
            whose = named[answer]
        else:
            if 0 < len(named) <= _MOST_ASKED and answer != _NOBODY:
                question = Question(_WHOSE, Phrase("Whose owners are these?"), (), _NOBODY, rows=len(entries))
                nobody = (_NOBODY, Phrase("None of them; leave the rows out"))
                assembly.questions.append(question.with_choices(*named.items(), nobody))
            whose = ""
    stakes: dict[tuple[str, str], _Stake] = {}
    for entry in entries:
        assembly.note_entry(entry)
        owned, owner = entry.values.get(_OWNED, whose), _owner_of(entry)
        if not owned or not owner:
            assembly.doubt(entry, _NO_OWNED if owner else _NO_OWNER)
            continue
        key = (owners.key_of_owned(owned, entry), owners.key_of_owner(owner, entry))
        if key[0] == key[1]:
            why = Phrase("{owner} would own itself", owner=owner)
            assembly.refuse(entry, Doubtful(why, Phrase("Correct the owners")), _OWNER)
            continue
        stake = stakes.setdefault(key, _Stake(PlacedRow(dict(zip(("owned", "owner"), key, strict=True)), [])))
        _join(stake, entry, owner, assembly)
    stored = {(row["owned"], row["owner"]): row for row in on_file}
    for owned in dict.fromkeys(owned for owned, _ in stakes):
        of_one = [stake for key, stake in stakes.items() if key[0] == owned]
        if not _refuse_sum(of_one, assembly):
            for stake in of_one:
                # Leave the name of an owner as it is written on file.
                known = stored.get((stake.placed.row["owned"], stake.placed.row["owner"]), {}).get("name", "")
                if known and fold_name(known) == fold_name(stake.placed.row["name"]):
                    stake.placed.row["name"] = known
                assembly.add(Sheet.OWNERS, stake.placed)


def _owner_of(entry: Entry) -> str:
    return entry.values.get(_NAME, "") or entry.values.get(_OWNER, "")


class _Owners:
    """The keys of owners: of a party, of an owner on file, or new ones made from their names."""

    def __init__(self, parties: FirmRows, on_file: Iterable[Row], entries: Sequence[Entry]) -> None:
        self._parties = parties
        rows = ({"party": row["owner"], "name": row["name"]} for row in on_file)
        self._on_file = NamesOnFile(rows, Sheet.PARTIES)
        owned = {fold_name(entry.values.get(_OWNED, "")): None for entry in entries}
        holders = {fold_name(_owner_of(entry)) for entry in entries}
        tops = {name for name in owned if name and (name not in holders or parties.find_known(name))}
        self._held_too = holders - _tops_of_rings(entries, tops)
        self._keys: dict[str, str] = {}

    def key_of_owned(self, name: str, entry: Entry) -> str:
        """Return the key of a firm whose shares are held; one that is no owner becomes a party."""
        key_on_file = self._known_key(name)
        if key_on_file or fold_name(name) in self._held_too:
            return key_on_file or self.key_of_owner(name, entry)
        key = self._keys[fold_name(name)] = self._parties.find(name, "", entry.place)
        return key

    def key_of_owner(self, name: str, entry: Entry) -> str:
        """Return the key of an owner."""
        key_on_file = self._known_key(name)
        if key_on_file:
            return key_on_file
        used_keys = self._parties.keys | self._on_file.keys | set(self._keys.values())
        key = self._keys[fold_name(name)] = free_key(name, used_keys, "owner")
        return key

    def _known_key(self, name: str) -> str:
        folded = fold_name(name)
        if folded not in self._keys:
            same = self._parties.find_known(name) or self._on_file.find_same(name)
            if not same:
                return ""
            self._keys[folded] = same
        return self._keys[folded]


def _tops_of_rings(entries: Iterable[Entry], tops: set[str]) -> set[str]:
    """Return the firm of each ring that becomes a party: the first held in it, where no party stands above them."""
    below: dict[str, list[str]] = {}
    for entry in entries:
        below.setdefault(fold_name(entry.values.get(_OWNED, "")), []).append(fold_name(_owner_of(entry)))
    seen: set[str] = set()
    _walk_down(below, tops, seen)
    found: set[str] = set()
    for owned in below:
        if owned and owned not in seen:
            found.add(owned)
            _walk_down(below, [owned], seen)
    return found


def _walk_down(below: Mapping[str, Sequence[str]], start: Iterable[str], seen: set[str]) -> None:
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += below.get(name, ())


def _join(stake: _Stake, entry: Entry, owner: str, assembly: Assembly) -> None:
    """Add what a row says of a stake; what contradicts an earlier row is taken from neither."""
    row = stake.placed.row
    row.setdefault("name", owner)
    for name, text in entry.values.items():
        column = name.removeprefix(_PREFIX)
        if name in _KEYS or not name.startswith(_PREFIX):
            continue
        if row.setdefault(column, text) == text:
            continue
        why = Phrase("rows on one stake say {first} and {other}", first=row[column], other=text)
        for one in (*stake.entries, entry):
            assembly.doubt(one, Doubtful(why, Phrase("Keep the one that is meant")), name)
        row[column] = ""
        if name == _PERCENT:
            row["percent_to"] = ""
    stake.entries.append(entry)
    stake.placed.places.append(entry.place)
    headings = {name.removeprefix(_PREFIX): heading for name, heading in entry.headings.items()}
    stake.placed.headings = {**headings, **stake.placed.headings}


def _refuse_sum(stakes: Sequence[_Stake], assembly: Assembly) -> bool:
    """Refuse the owners of a firm that hold more than all of it together."""
    lowest = sum((fraction_of(stake.placed.row.get("percent") or "0") for stake in stakes), Fraction(0))
    if lowest <= WHOLE:
        return False
    why = Phrase("the owners of one firm hold more than 100 % together")
    for stake in stakes:
        for entry in stake.entries:
            assembly.refuse(entry, Doubtful(why, Phrase("Correct their percentages")), _PERCENT)
    return True
