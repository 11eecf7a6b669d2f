# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers and parties from lists of them and from the rows that name them; each name is one firm in all tables.

Names that are equal but for case, accents, full stops, commas and spaces between words are the same. Others are
compared by the matcher of names, in any script: what it calls a match is proposed to be the same firm, what it calls
possible is asked about and never taken as one in silence."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from typing import Final

from desktop_app.basics.messages import Phrase, Quoted, capital
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import Doubtful, fold_text, fold_words, plain_text
from desktop_app.listreader import Entry, Question, RowPlace
from desktop_app.partynames import GrowingIndex, NameCandidate, SearchedName, name_matcher
from desktop_app.services.catalogue.look_ups import other_names_of
from desktop_app.services.catalogue.parties import WHOLE
from desktop_app.services.context.context import free_key
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Row, Sheet

# --------------------------------------------------------------------------------------------------
# Whether a name is that of a firm on file: the one place where names of firms are compared in imports.
# Names that are equal but for case, accents, full stops, commas and spaces between words are the same.
# Others are compared by the matcher of names, in any script: what it calls a match is proposed to be the
# same firm, what it calls possible is asked about and never taken as one in silence.


_MOST_TWINS: Final = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What is on file under a name: the key of the firm that has it, or keys of firms with names close to it.

    ``proposed`` is the one of these that the matcher takes for the same firm, without a doubt of its own; ``why`` is
    the reason for the closest.
    """

    same: str = ""
    twins: tuple[str, ...] = ()
    proposed: str = ""
    why: str = field(default="", compare=False)


NOT_ON_FILE: Final = NameMatch()


class NamesOnFile:
    """The firms of a sheet, suppliers or parties, to be found by name; further ones can be added."""

    def __init__(self, rows: Iterable[Row], sheet: str) -> None:
        self._key_column = SHEETS[sheet].key
        self._keys_by_name: dict[str, set[str]] = defaultdict(set)
        self._searched: list[str] = []
        self._waiting: list[SearchedName] = []
        self.keys: set[str] = set()
        for row in rows:
            self.add_firm(row)

    def add_firm(self, row: Row) -> None:
        """Add a firm, so that its name is found from now on."""
        key = row[self._key_column]
        self.keys.add(key)
        name, name_zh = row.get("name", ""), row.get("name_zh", "")
        other_names = other_names_of(name, name_zh, row.get("other_names", ""))
        names = dict.fromkeys(filter(None, (name, *other_names)))
        for name in (key, *names):
            self._keys_by_name[fold_name(name)].add(key)
        self._waiting += (SearchedName(len(self._searched), name, row.get("country", "")) for name in names)
        self._searched.append(key)

    def find_same(self, name: str) -> str:
        """Return the key of the one firm that has a name; blank if there is none."""
        keys = self._keys_by_name.get(fold_name(name), set())
        return next(iter(keys)) if len(keys) == 1 else ""

    def match_name(self, name: str, country: str = "") -> NameMatch:
        """Return the firm that has a name, or those whose names are close to it."""
        same = self.find_same(name)
        if same:
            return NameMatch(same)
        keys = sorted(self._keys_by_name.get(fold_name(name), set()))
        close = [(self._searched[near.name.entry], near) for near in self._find_near(name, country)]
        close_keys = tuple(dict.fromkeys((*keys, *(key for key, _ in close))))[:_MOST_TWINS]
        if not close_keys:
            return NOT_ON_FILE
        matches = {key: near for key, near in close if near.comparison.verdict == "match"}
        first, best = next(iter(matches.items()), ("", None))
        is_settled = (
            len(matches) == 1
            and not keys
            and best is not None
            and name_matcher().have_one_form(name, best.name.name)
        )
        why = close[0][1].comparison.reasons[0] if close and not keys else ""
        return NameMatch(twins=close_keys, proposed=first if is_settled else "", why=why)

    @cached_property
    def _index(self) -> GrowingIndex:
        """Return the index of names, which is made when the first name is not found by its letters."""
        return GrowingIndex(name_matcher())

    def _find_near(self, name: str, country: str) -> Iterator[NameCandidate]:
        """Yield what a name may be, but for what the tables know to be another body."""
        for waiting in self._waiting:
            self._index.add_name(waiting)
        self._waiting.clear()
        for near in self._index.find(name, country):
            if not near.comparison.is_of_its_own:
                yield near


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name to be compared: no case, accents, full stops or commas."""
    return fold_words(name) or fold_text(name)


def names_no_firm(name: str) -> bool:
    """Tell whether a text such as "various" or "in-house" stands where a firm should be named."""
    return fold_name(name) in _no_firm()


@cache
def _no_firm() -> frozenset[str]:
    texts = tomllib.loads(resource_path("names", "no_firm.toml").read_text("utf-8"))["no_firm"]
    return frozenset(map(fold_name, texts))


# --------------------------------------------------------------------------------------------------
# Firms that the rows of lists name: those on file are found by name, the others become new suppliers or
# parties.


ANOTHER: Final = "another"
"""The answer to the question whether a firm is one with a close name: it is not, and a firm of its own."""


class FirmFinder:
    """Finds or makes the firms of one sheet, suppliers or parties, by their names."""

    def __init__(self, sheet: Sheet, on_file: Sequence[Row], answers: Mapping[str, str]) -> None:
        self._sheet, self._answers = sheet, answers
        self._key_column = SHEETS[sheet].key
        self._known = NamesOnFile(on_file, sheet)
        self._rows = {row[self._key_column]: row for row in on_file}
        self._on_file = frozenset(self._rows)
        self._taken: set[tuple[str, str]] = set()
        self._new: dict[str, Row] = {}
        self._countries: dict[str, set[str]] = {}
        self._keys: dict[str, str] = {}
        self.questions: list[Question] = []

    def find_firm(self, name: str, country: str = "", key_wanted: str = "") -> str:
        """Return the key of the firm with a name, a new one if none is on file.

        Without an answer, a name that matches one on file is taken to be it, which is told; any other close name is a
        firm of its own: two that are one can be put together later, one that is two cannot be told apart.
        """
        key = self._keys.get(name, "")
        if not key:
            key = self._keys[name] = self._find_key(plain_text(name), country, key_wanted)
        if country and key in self._new:
            self._countries.setdefault(key, set()).add(country)
        return key

    def find_known(self, name: str) -> str:
        """Return the key of the firm that has a name; blank if there is none."""
        return self._known.find_same(plain_text(name))

    def is_taken_as(self, name: str, key: str) -> bool:
        """Tell whether a name was taken to be that of a firm on file which is written otherwise there."""
        return (fold_name(plain_text(name)), key) in self._taken and key in self._on_file

    def new_row(self, key: str) -> Row:
        """Return the row of a firm that was not on file."""
        return self._new[key]

    def countries_told(self) -> dict[str, str]:
        """Return the countries of new firms, where all rows that tell one agree."""
        return {key: next(iter(codes)) for key, codes in self._countries.items() if len(codes) == 1}

    def _find_key(self, name: str, country: str, key_wanted: str) -> str:
        match = self._known.match_name(name, country)
        if match.same:
            return match.same
        if key_wanted or match.proposed not in self._on_file:
            # a number of its own, or a name of this very list, is asked about
            match = replace(match, proposed="")
        question = self._ask(name, match) if match.twins else None
        answer = self._answers.get(question.id, "") if question else ""
        if question is not None and answer not in (*match.twins, ANOTHER):
            self.questions.append(question)
            answer = question.default
        if answer in match.twins:
            self._taken.add((fold_name(name), answer))
            return answer
        is_free = key_wanted and key_wanted not in self._known.keys
        key = (
            key_wanted
            if is_free
            else free_key(name, SHEETS[self._sheet].called, self._known.keys.__contains__)
        )
        row = {self._key_column: key, "name": name}
        self._known.add_firm(row)
        self._rows[key] = row
        self._new[key] = row
        return key

    def _ask(self, name: str, match: NameMatch) -> Question:
        named_twins = [(key, self._rows[key].get("name", "") or key) for key in match.twins]
        close = named_twins[0][1]
        names = {"name": Quoted(name), "other": Quoted(close)}
        if match.proposed:
            text = Phrase('"{name}" is taken to be "{other}": {why}. Is it?', **names, why=match.why)
        elif match.why:
            text = Phrase('Is "{name}" the same firm as "{other}"? {why}', **names, why=capital(match.why))
        else:
            text = Phrase('Is "{name}" the same firm as "{other}"?', **names)
        return Question(
            id=f"{self._sheet}:{fold_name(name)}",
            text=text,
            choices=(),
            default=match.proposed or ANOTHER,
            samples=(name, close),
        ).with_choices(
            *(
                (key, Phrase('Yes, it is "{other}" ({key})', other=on_file, key=key))
                for key, on_file in named_twins
            ),
            (ANOTHER, Phrase("No, it is another firm")),
        )


_NO_NAME: Final = Doubtful(Phrase("the row names no firm"), Phrase("Write its name, or leave the row out"))
_KEEP_ONE: Final = Phrase("Keep the one that is meant")


@dataclass(slots=True)
class _Firm:
    """One firm as the rows read so far have it; ``open_columns`` are those on which they contradict each other."""

    placed: PlacedRow
    entries: list[Entry] = field(default_factory=list)
    open_columns: set[str] = field(default_factory=set)


class FirmRows:
    """The firms of a sheet, suppliers or parties, that the tables of an import name."""

    def __init__(
        self,
        sheet: Sheet,
        stored_sheets: Mapping[str, Sequence[Stored[Row]]],
        answers: Mapping[str, str],
        assembly: Assembly,
    ) -> None:
        self.sheet, self._assembly = sheet, assembly
        on_file = [stored.row for stored in stored_sheets.get(sheet, ())]
        self._prefix, self._key = f"{sheet}.", SHEETS[sheet].key
        self._finder = FirmFinder(sheet, on_file, answers)
        self._on_file = {row[self._key]: row for row in on_file}
        self._firms: dict[str, _Firm] = {}

    def find(self, name: str, country: str, row_place: RowPlace) -> str:
        """Return the key of a firm that a row names; it is added if it is not on file."""
        key = self._finder.find_firm(name, country)
        if key not in self._on_file and key not in self._firms:
            self._firms[key] = _Firm(PlacedRow(dict(self._finder.new_row(key)), []))
        firm = self._firms.get(key)
        if firm is not None and firm.placed.places[-1:] != [row_place]:  # rows come one after another
            firm.placed.places.append(row_place)
        return key

    def find_known(self, name: str) -> str:
        """Return the key of the firm on file, or named in the tables, that has a name; blank if there is none."""
        return self._finder.find_known(name)

    @property
    def names_on_file(self) -> dict[str, str]:
        """Return the names of the firms on file by their keys."""
        return {key: row.get("name", "") or key for key, row in self._on_file.items()}

    @property
    def keys(self) -> set[str]:
        """Return the keys of all firms on file and in the tables."""
        return {*self._on_file, *self._firms}

    def add_entries(self, entries: Iterable[Entry]) -> None:
        """Add the firms of a list of them, one a row."""
        for entry in entries:
            self._assembly.note_entry(entry)
            self._add_entry(entry)

    def finish(self) -> None:
        """Hand rows and questions to the assembly; to be called once, when all tables have been read."""
        for key, country in self._finder.countries_told().items():
            if key in self._firms and "country" not in self._firms[key].open_columns:
                self._firms[key].placed.row.setdefault("country", country)
        for firm in self._firms.values():
            self._assembly.add(self.sheet, firm.placed)
        # Write into issues which firm they are about, so that it is found again once its cell is filled in.
        keys = {row_place: key for key, firm in self._firms.items() for row_place in firm.placed.places}
        self._assembly.issues = [
            replace(issue, key=keys[issue.place])
            if issue.field.startswith(self._prefix) and issue.place in keys
            else issue
            for issue in self._assembly.issues
        ]
        # what is taken without an answer is shown before what is left alone
        self._assembly.questions += sorted(self._finder.questions, key=lambda each: each.default == ANOTHER)

    def _add_entry(self, entry: Entry) -> None:
        values, prefix = entry.values, self._prefix
        name = values.get(f"{prefix}name", "") or values.get(f"{prefix}name_zh", "")
        number = values.get(f"{prefix}{self._key}", "")
        if not name and not number:
            self._assembly.doubt(entry, _NO_NAME)
            return
        of_name = self._finder.find_known(name) if name else ""
        if number in self._on_file and of_name not in ("", number):
            why = Phrase('"{number}" and "{name}" are two firms on file', number=number, name=name)
            self._assembly.doubt(entry, Doubtful(why, _KEEP_ONE), f"{prefix}name")
            return
        is_known = number in self._on_file
        country = values.get(f"{prefix}country", "")
        key = number if is_known else self._finder.find_firm(name or number, country, key_wanted=number)
        firm = self._firms.get(key)
        if firm is None:
            start = {self._key: key} if key in self._on_file else dict(self._finder.new_row(key))
            firm = self._firms[key] = _Firm(PlacedRow(start, []))
        self._join(firm, key, entry)

    def _join(self, firm: _Firm, key: str, entry: Entry) -> None:
        """Add what a row says of a firm; what contradicts an earlier row is taken from neither."""
        texts = {
            name.removeprefix(self._prefix): text
            for name, text in entry.values.items()
            if name.startswith(self._prefix)
        }
        texts.pop(self._key, None)
        written = texts.get("name", "")
        names_on_file = (firm.placed.row.get("name", ""), self._on_file.get(key, {}).get("name", ""))
        is_equal = fold_name(written) in {fold_name(filed) for filed in names_on_file if filed}
        if bool(written) and (is_equal or self._finder.is_taken_as(written, key)):
            texts.pop("name", None)  # how the name is written on file stays
        for name, text in texts.items():
            if name in firm.open_columns or firm.placed.row.get(name, text) != text:
                field_name = f"{self._prefix}{name}"
                earlier = [
                    contradicting for contradicting in firm.entries if contradicting.values.get(field_name)
                ]
                why = Phrase("rows of one firm say {first} and {other}",
                             first=earlier[0].values[field_name] if earlier else firm.placed.row.get(name, ""),
                             other=entry.values[field_name])  # fmt: skip
                doubted = [] if name in firm.open_columns else earlier
                for contradicting in (*doubted, entry):
                    self._assembly.doubt(contradicting, Doubtful(why, _KEEP_ONE), field_name)
                firm.open_columns.add(name)
                if name != "name":
                    firm.placed.row.pop(name, None)
            else:
                firm.placed.row[name] = text
        firm.entries.append(entry)
        firm.placed.places.append(entry.place)
        headings = {name.removeprefix(self._prefix): heading for name, heading in entry.headings.items()}
        firm.placed.headings = {**headings, **firm.placed.headings}


# --------------------------------------------------------------------------------------------------
# Who owns how much of whom, from a table of owners and percents. The owners of a firm are one list: those
# that the table names take the place of those on file. Rings are taken; more than 100 % of one firm, and a
# firm that would own itself, are refused.


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
    stored_sheets: Mapping[str, Sequence[Stored[Row]]],
    assembly: Assembly,
    answers: Mapping[str, str],
) -> None:
    """Add the stakes that rows name to an assembly; ``stored_sheets`` is the catalogue."""
    on_file = [stored.row for stored in stored_sheets.get(Sheet.OWNERS, ())]
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
        key = (owners.key_of_owned(owned, entry), owners.key_of_owner(owner))
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
                filed = stored.get((stake.placed.row["owned"], stake.placed.row["owner"]), {}).get("name", "")
                if filed and fold_name(filed) == fold_name(stake.placed.row["name"]):
                    stake.placed.row["name"] = filed
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
            return key_on_file or self.key_of_owner(name)
        key = self._keys[fold_name(name)] = self._parties.find(name, "", entry.place)
        return key

    def key_of_owner(self, name: str) -> str:
        """Return the key of an owner."""
        key_on_file = self._known_key(name)
        if key_on_file:
            return key_on_file
        used_keys = self._parties.keys | self._on_file.keys | set(self._keys.values())
        key = self._keys[fold_name(name)] = free_key(name, "owner", used_keys.__contains__)
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
    visited: set[str] = set()
    _walk_down(below, tops, visited)
    tops_found: set[str] = set()
    for owned in below:
        if owned and owned not in visited:
            tops_found.add(owned)
            _walk_down(below, [owned], visited)
    return tops_found


def _walk_down(below: Mapping[str, Sequence[str]], start: Iterable[str], visited: set[str]) -> None:
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in visited:
            visited.add(name)
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
        for holding in (*stake.entries, entry):
            assembly.doubt(holding, Doubtful(why, Phrase("Keep the one that is meant")), name)
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
