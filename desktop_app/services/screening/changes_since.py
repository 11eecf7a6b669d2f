# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The changes of catalogue and law file since a screening began or a determination was recorded.

A new version of a determination starts from its frozen case, which contains the answers. It is compared with the
catalogue as of the first version, so that an earlier answer does not count as a change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from typing import Any, Final, Literal

from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.domain.case_fields import OBJECTS, PARTIES, RATES, STATUS_CHECKS
from desktop_app.domain.interview import EVERY_LINE, Answer, Option, Start, StartLine
from desktop_app.domain.interview.interview import SCREENED
from desktop_app.domain.interview.paths import Tree
from desktop_app.domain.interview.questions.question_texts import name_subject, options_for, question_for
from desktop_app.domain.interview.state import apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import DIFFERENT, SAME
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Row, Sheet
from desktop_app.services.screening import state

# --------------------------------------------------------------------------------------------------
# The differences between two states of a catalogue, found by comparing the cases made of them. Entries of a
# list are matched by name, so that another order of a bill is no difference.


Change = Literal["other", "new", "gone", "source"]

LOOK_UP: Final = "look_up"
"""The kind of the value that says how a party was looked up."""
_INNER: Final = OBJECTS | {"readings"}
_ENTRIES: Final[Mapping[str, tuple[str, ...]]] = {
    PARTIES: ("role",),
    "owners": ("name",),
    "part_one": ("row",),
    "components": ("part_number", "name"),
    RATES: ("from", "to", "on"),
    STATUS_CHECKS: ("provision", "checked_on", "by", "where", "state", "from", "until", "notice"),
}
_LABELS: Final[Mapping[str, str]] = {
    "name": Phrase("Name"),
    "part_number": Phrase("Part number"),
    "country": Phrase("Country"),
    "quantity": Phrase("Pieces in one assembly"),
    "assumption": Phrase("Assumption"),
    "profile": Phrase("Cautious or narrow"),
    STATUS_CHECKS: Phrase("Status checks"),
    "names": Phrase("Other names"),
    SCREENED: Phrase("Looked up in lists"),
}
_KINDS: Final = {SCREENED: LOOK_UP}
"""The kinds of values that no question asks for."""
_SKIPPED: Final = ("format", "title", "sources", "items")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    ``change``: "other" where a value was changed (None is not known), "new" and "gone" for an entry of a list, which
    is named in ``after`` or ``before``, "source" where the value is the same and comes from elsewhere. ``kind`` and
    ``options`` are those of the question about it; ``subject`` is what it is about, "" for the shipment. ``paths`` are
    those at which it stands now, where a question asks for it.
    """

    change: Change
    subject: str
    label: str
    kind: str
    before: Any
    after: Any
    options: tuple[Option, ...] = ()
    paths: tuple[str, ...] = field(default=(), compare=False)


def differences(pack: Pack, before: Start, after: Start) -> tuple[Difference, ...]:
    """Return the differences by line; one that several paths share is listed once."""
    comparing = _Comparison(pack, before, after)
    distinct: list[Difference] = []
    for difference in comparing.list_all():
        if difference in distinct:
            at = distinct.index(difference)
            distinct[at] = replace(difference, paths=distinct[at].paths + difference.paths)
        else:
            distinct.append(difference)
    return tuple(distinct)


class _Comparison:
    def __init__(self, pack: Pack, before: Start, after: Start) -> None:
        self._pack = pack
        self._old, self._new = before.combined_tree(), after.combined_tree()
        self._old_lines = {line.line: number for number, line in enumerate(before.lines)}
        self._new_lines = {line.line: number for number, line in enumerate(after.lines)}

    def list_all(self) -> Iterator[Difference]:
        """Yield every difference, those shared by all lines first."""
        shared = [{k: v for k, v in root.items() if k not in _SKIPPED} for root in (self._old, self._new)]
        yield from self._compare_trees(shared[0], shared[1], ("", ""))
        for line, number in self._old_lines.items():
            if line not in self._new_lines:
                yield self._line_difference("gone", f"items[{number}]", self._old)
                continue
            new_line = self._new_lines[line]
            pair = (f"items[{number}]", f"items[{new_line}]")
            yield from self._compare_trees(self._old["items"][number], self._new["items"][new_line], pair)
        for line, number in self._new_lines.items():
            if line not in self._old_lines:
                yield self._line_difference("new", f"items[{number}]", self._new)

    def _line_difference(self, change: Change, path: str, root: Tree) -> Difference:
        name = name_subject(self._pack, root, path)
        return _entry_difference(change, "", Phrase("Lines"), name)

    def _compare_trees(self, old: Tree, new: Tree, at: tuple[str, str]) -> Iterator[Difference]:
        """Yield the differences between two states of one object; ``at`` holds the path of each."""
        for key in dict.fromkeys([*old, *new]):
            was, now = old.get(key), new.get(key)
            below = (_path_below(at[0], key), _path_below(at[1], key))
            if key == "chosen":
                yield from self._compare_choices(was or {}, now or {})
            elif key == "screened":
                path = below[1]
                if _answers_of(was) != _answers_of(now):
                    label, subject = Phrase("Looked up in lists"), self._subject_of_path(path)
                    yield Difference("other", subject, label, "text", _met_words(was), _met_words(now))
            elif key in _INNER:
                yield from self._compare_trees(was or {}, now or {}, below)
            elif key in _ENTRIES and was is not None and now is not None and (was or now):
                yield from self._compare_lists(was, now, below)
            elif was != now:
                question = question_for(self._pack, below[1])
                kind = question.kind if question else _KINDS.get(key, "text")
                named = self._subject_of_path(below[1]), self._label_of_path(below[1], key)
                options, paths = options_for(self._pack, below[1]), (below[1],) if question else ()
                yield Difference("other", *named, kind, was, now, options, paths)
            else:
                was_source = _source_words(self._old["sources"].get(below[0], {}))
                source = _source_words(self._new["sources"].get(below[1], {}))
                if was_source != source:
                    named = self._subject_of_path(below[1]), self._label_of_path(below[1], key)
                    yield Difference("source", *named, "text", was_source, source)

    def _compare_choices(self, old: Tree, new: Tree) -> Iterator[Difference]:
        """Yield who chose something, when and why, where that is otherwise."""
        for key in dict.fromkeys([*old, *new]):
            was, now = _choice_words(old.get(key, {})), _choice_words(new.get(key, {}))
            if was != now:
                switch = self._pack.switches.get(key)
                question = switch.question if switch else _LABELS.get(key, key)
                yield Difference(
                    "other", "", Phrase("Chosen by whom and why: {what}", what=question), "text", was, now
                )

    def _compare_lists(
        self, old: Sequence[Tree], new: Sequence[Tree], at: tuple[str, str]
    ) -> Iterator[Difference]:
        name = at[1].rpartition(".")[2]
        label, subject = self._label_of_path(at[1], name), self._subject_of_path(at[1])
        free = list(enumerate(new))
        for number, entry in enumerate(old):
            same = next(
                (difference for difference in free if _is_same_entry(name, entry, difference[1])), None
            )
            if same is None:
                yield _entry_difference("gone", subject, label, self._name_of_entry(name, entry))
                continue
            free.remove(same)
            places = (f"{at[0]}[{number}]", f"{at[1]}[{same[0]}]")
            if name == RATES:
                rates = entry.get("rate"), same[1].get("rate")
                if rates[0] != rates[1]:
                    pair = {"source": entry["from"], "target": entry["to"], "day": entry["on"]}
                    name_of_rate = Phrase("Rate {source} to {target} of {day}", **pair)
                    yield Difference("other", "", name_of_rate, "figure", *rates)
            else:
                yield from self._compare_trees(entry, same[1], places)
        for _, entry in free:
            yield _entry_difference("new", subject, label, self._name_of_entry(name, entry))

    def _label_of_path(self, path: str, key: str) -> str:
        question = question_for(self._pack, path)
        return question.label if question else _LABELS.get(key, key.replace("_", " ").capitalize())

    def _subject_of_path(self, path: str) -> str:
        return name_subject(self._pack, self._new, path.rpartition(".")[0])

    def _name_of_entry(self, name: str, entry: Tree) -> str:
        """Return the name of an entry of a list."""
        row = self._pack.rows.get(entry.get("row", ""))
        if row is not None:
            return row.name
        keys = {RATES: ("from", "to", "on"), STATUS_CHECKS: ("provision", "checked_on", "by")}
        wanted = keys.get(name, ("part_number", "name"))
        return " ".join(str(entry[key]) for key in wanted if entry.get(key)) or name


def _choice_words(choice: Tree) -> str | None:
    """Return who chose something, when and why; None where nobody said."""
    return ", ".join(filter(None, (choice.get("by"), choice.get("on"), choice.get("why")))) or None


def _entry_difference(change: Change, subject: str, label: str, name: str) -> Difference:
    before, after = (name, None) if change == "gone" else (None, name)
    return Difference(change, subject, label, "text", before, after)


def _path_below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _is_same_entry(name: str, entry: Tree, other: Tree) -> bool:
    """Tell whether two entries are the same one: parts by their number, if they have one."""
    keys = _ENTRIES[name]
    if name == "components" and entry.get("part_number"):
        keys = keys[:1]
    return all(entry.get(key) == other.get(key) for key in keys)


def _source_words(source: Mapping[str, Any]) -> str:
    return ", ".join(str(source[key]) for key in ("kind", "document", "by", "on") if source.get(key))


def _answers_of(screened: Tree | None) -> dict[tuple[str, str], tuple[str, str]]:
    """Return verdict and judgement of every entry that was met, by list and id."""
    return {
        (candidate.get("list") or "", candidate.get("id") or ""): (
            candidate.get("verdict") or "",
            candidate.get("judged") or "",
        )
        for candidate in (screened or {}).get("candidates") or ()
    }


def _met_words(screened: Tree | None) -> str | None:
    """Return which entries a party meets and how many are judged; None where nobody has looked it up."""
    if screened is None:
        return None
    answers = _answers_of(screened)
    if not answers:
        return Phrase("no entry met")
    judged = [judgement for _, judgement in answers.values()]
    same, different = judged.count(SAME), judged.count(DIFFERENT)
    is_open = len(judged) - same - different
    counts = (
        *((Phrase("{count} judged the same", count=same),) if same else ()),
        *((Phrase("{count} judged different", count=different),) if different else ()),
        *((Phrase("{count} not judged", count=is_open),) if is_open else ()),
    )
    return Phrase(
        "{entries}: {answers}",
        entries=Quoted(", ".join(entry for _, entry in answers)),
        answers=reduce(lambda first, second: Phrase("{first}, {second}", first=first, second=second), counts),
    )


@dataclass(frozen=True, slots=True)
class CatalogueChanges:
    """The changes since a screening or determination.

    ``gone`` is the reason why the catalogue cannot be compared. ``pack`` names the previous and the present law
    file, if they differ. ``withdrawn`` are the answers that taking over the changes would withdraw, by their subject.
    """

    differences: tuple[Difference, ...] = ()
    gone: str = ""
    pack: tuple[str, str] | None = None
    withdrawn: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing has changed."""
        return not (self.differences or self.gone or self.pack)


@dataclass(frozen=True, slots=True)
class ScreeningBeginning:
    """The beginning of a screening: its cases as the catalogue made them, and every answer given since."""

    subject: tuple[str, int]
    start: Start
    answers: tuple[Answer, ...]

    @property
    def export_day(self) -> date | None:
        """Return the export day for which the cases were made."""
        day = self.start.lines[0].tree.get("on")
        return date.fromisoformat(day) if day else None


def find_beginning(context: ServiceContext, client: int, screening: int) -> ScreeningBeginning:
    """Return the beginning of a screening, that of the first version if it makes a new version of a record."""
    row = context.stored_row(Sheet.SCREENINGS, client, screening)
    lines = context.rows_of(Sheet.SCREENING_LINES, client, screening=str(screening))
    answers = tuple(
        map(state.answer_from_row, context.rows_of(Sheet.ANSWERS, client, screening=str(screening)))
    )
    if row["supersedes_id"]:
        frozen = context.stored_row(Sheet.DETERMINATIONS, client, int(row["supersedes_id"]))
        if [line["base"] for line in lines] == [frozen["case_json"]]:
            before = _narrow_to_line(
                find_beginning(context, client, int(frozen["screening_id"])), frozen["line"]
            )
            return ScreeningBeginning(before.subject, before.start, (*before.answers, *answers))
    start = Start(tuple(StartLine(line["line"], json.loads(line["base"])) for line in lines))
    return ScreeningBeginning((row["subject"], int(row["subject_id"] or 0)), start, answers)


def current_base(
    context: ServiceContext, client: int, beginning: ScreeningBeginning, lines: Iterable[str] = ()
) -> state.StartingCases:
    """Return the cases that the catalogue makes now of the subject of a screening; ``lines`` narrows them.

    Errors: Refused if the product or shipment was deleted, or none of the lines is left.
    """
    base = state.build_base(context, client, beginning.subject, on=beginning.export_day)
    wanted = set(lines)
    if wanted:
        kept_answers = tuple(line for line in base.lines if line[0] in wanted)
        base = state.StartingCases(base.subject, base.title, kept_answers)
    if not base.lines:
        raise Refused("nothing of it is left in the catalogue", do="Start a new screening")
    return base


def withdrawn_by(
    context: ServiceContext, beginning: ScreeningBeginning, base: state.StartingCases, *, new_pack: bool
) -> list[Answer]:
    """Return the answers that no longer apply: their subject moved or was deleted, or the law file lacks their code."""
    places = list(state.list_moved_answers(beginning.answers, beginning.start, base))
    if new_pack:
        start = start_of_base(base)
        kept_answers = [answer for answer in beginning.answers if (answer.line, answer.fact) not in places]
        left = state.resume_interview(context.program, start, kept_answers, today=context.today()).left_behind
        places += [
            (line.line, line.fact)
            for line in left
            if line.line in {EVERY_LINE, *(line.line for line in start.lines)}
        ]
    last = {(line.line, line.fact): line for line in beginning.answers}
    return [last[answer_key] for answer_key in dict.fromkeys(places)]


def start_of_base(base: state.StartingCases) -> Start:
    """Return a base as the start of an interview."""
    return Start(tuple(StartLine(line, tree) for line, _part_number, _quantity, tree in base.lines))


def _without_answered(
    changes: tuple[Difference, ...], pack: Pack, beginning: ScreeningBeginning, start_now: Start
) -> tuple[Difference, ...]:
    """Leave out what the catalogue has changed to what was answered, as where an answer was kept in it."""
    if not changes or not beginning.answers:
        return changes
    state, today = apply_answers(beginning.start, beginning.answers), date.min
    lines = (
        StartLine(line.line, state.tree_of_line(at, today)) for at, line in enumerate(beginning.start.lines)
    )
    unanswered = {
        (entry.subject, entry.label, entry.change == "source")
        for entry in differences(pack, Start(tuple(lines)), start_now)
    }
    return tuple(
        entry for entry in changes if (entry.subject, entry.label, entry.change == "source") in unanswered
    )


def _narrow_to_line(beginning: ScreeningBeginning, line: str) -> ScreeningBeginning:
    lines = tuple(one for one in beginning.start.lines if one.line == line)
    answers = tuple(answer for answer in beginning.answers if answer.line in (EVERY_LINE, line))
    return ScreeningBeginning(beginning.subject, Start(lines), answers)


class ChangesSince:
    """The changes since screenings and records of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def of_screening(self, of_screening: int) -> CatalogueChanges:
        """Return what has changed since an open screening began."""
        row = self._context.stored_row(Sheet.SCREENINGS, self._client, of_screening)
        beginning = find_beginning(self._context, self._client, of_screening)
        lines = [line.line for line in beginning.start.lines] if row["supersedes_id"] else []
        return self._changes_since(row, beginning, lines)

    def determination(self, determination: int) -> CatalogueChanges:
        """Return what has changed since a determination was recorded."""
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        beginning = find_beginning(self._context, self._client, int(row["screening_id"]))
        return self._changes_since(row, _narrow_to_line(beginning, row["line"]), [row["line"]])

    def _changes_since(
        self, row: Row, beginning: ScreeningBeginning, lines: Iterable[str]
    ) -> CatalogueChanges:
        pack = self._pack_versions(row)
        try:
            base = current_base(self._context, self._client, beginning, lines)
        except Refused as refused:
            return CatalogueChanges(gone=refused.what, pack=pack)
        ours = self._context.program.pack
        withdrawn = withdrawn_by(self._context, beginning, base, new_pack=pack is not None)
        labels = (question_for(ours, answer.fact) for answer in withdrawn)
        start_now = start_of_base(base)
        return CatalogueChanges(
            _without_answered(differences(ours, beginning.start, start_now), ours, beginning, start_now),
            pack=pack,
            withdrawn=tuple(
                label.label if label else answer.fact for label, answer in zip(labels, withdrawn, strict=True)
            ),
        )

    def _pack_versions(self, row: Row) -> tuple[str, str] | None:
        """Return the names of the two law files, with their hashes if the versions are the same."""
        pack = self._context.program.pack
        if row["pack_sha256"] == pack.sha256:
            return None
        if row["pack_version"] != pack.version:
            return row["pack_version"], pack.version
        hashes = (row["pack_sha256"], pack.sha256)
        before, after = (f"{pack.version} ({digest[:8]})" for digest in hashes)
        return before, after
