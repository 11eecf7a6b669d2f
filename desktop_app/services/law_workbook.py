# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A law file made from a workbook: what it says is taken over, and each example that is answered anew is agreed to.

The workbook holds what a notice changes; conditions, comments and examples are those of the law file that it was made
from. Nothing is written before all of it holds: a fault is refused with its sheet, row and column.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics import files
from desktop_app.basics.days import ONE_DAY, next_day
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.quantity import Interval, fraction_of
from desktop_app.domain.law.condition import Compare, sentences
from desktop_app.domain.law.pack import EVERY_DAY, Example, Pack, Provision, Version
from desktop_app.services.context import law_proof
from desktop_app.services.context.law_use import EVERYBODY, TAKEN, LawName, LawSheet, TrustedKey
from desktop_app.services.context.program import Program, compile_pack
from desktop_app.services.law_files import check_law_folder, read_signed_law

if TYPE_CHECKING:
    from desktop_app.listreader import Book


@dataclass(frozen=True, slots=True)
class AnsweredAnew:
    """An example that has another answer: ``number`` counts those of its provision from 1, ``was`` None is a new one.

    ``on`` is its day, None where it has none.
    """

    provision: str
    number: int
    says: str
    on: date | None
    was: str | None
    is_: str

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values; the same are taken as an answer."""
        return {
            "provision": self.provision,
            "example": self.number,
            "says": self.says,
            "on": self.on.isoformat() if self.on else None,
            "was": self.was,
            "is": self.is_,
        }


@dataclass(frozen=True, slots=True)
class LawDraft:
    """A law file in the making: what it says, and the examples that have other answers.

    ``pack`` has them answered anew; ``left`` are those that nobody has agreed to yet.
    """

    base: Pack
    pack: Pack
    answered: tuple[AnsweredAnew, ...]
    left: tuple[AnsweredAnew, ...]


def group_answers(answered: Iterable[AnsweredAnew]) -> tuple[tuple[AnsweredAnew, ...], ...]:
    """Return examples with those together that say the same of one day and moved alike."""
    groups: dict[tuple[Any, ...], list[AnsweredAnew]] = {}
    for anew in answered:
        groups.setdefault((anew.says, anew.on, anew.was, anew.is_), []).append(anew)
    return tuple(map(tuple, groups.values()))


def write_law_sheets(program: Program, pack: Pack, path: Path) -> None:
    """Write a law file as a workbook, which says which one it is made from.

    Errors: Refused if it cannot be written there.
    """
    sheets = program.law_files.sheets
    notes = sheets.list_notes(LawName(pack.id, pack.version, pack.sha256))
    program.workbooks.write_law_sheets(path, sheets.list_sheets(pack.contents), notes)


def read_base(program: Program, path: Path, own_key: TrustedKey | None = None) -> Pack:
    """Return the law file that a workbook is made on: that of a folder, or in a signed file.

    ``own_key`` is the key of who makes it: what it has signed needs nobody's trust.

    Errors: Refused if it is none, or signed with a key that nobody trusts.
    """
    if path.is_dir():
        return program.load_pack(path)
    keys = law_proof.list_keys(program)
    return read_signed_law(program, path, keys if own_key is None else {**keys, own_key.key: own_key})[1]


def _find_base(program: Program, name: LawName | None) -> Pack:
    """Return the law file that a workbook says it was made from: the one in use, that of the program, or one taken.

    Errors: Refused if it says none, or that one is not at hand.
    """
    if name is None:
        raise Refused(
            "the workbook does not say which law file it was made from",
            do="Export it again (pack sheet), or name that law file with --base: its folder or its .lodestone-law",
        )
    for pack in (program.pack, program.shipped.pack):
        if pack.sha256 == name.sha256:
            return pack
    file = program.find_data_file()
    if file is not None and any(
        event.action == TAKEN and event.note.get("sha256") == name.sha256 for event in program.law_events
    ):
        return program.load_pack_from(program.law_files.read_kept(file, name.sha256))
    raise Refused(
        Phrase(
            "it was made from the law file {id} {version} (SHA-256 {sha256}), which neither came with the program nor"
            " was taken here",
            id=Quoted(name.id),
            version=Quoted(name.version),
            sha256=Quoted(name.sha256[:_SHOWN]),
        ),
        do="Name it with pack make --base: its folder or its .lodestone-law; or take that law file first",
    )


_SHOWN: Final = 12
"""So many digits of a hash tell law files apart for a person."""


def own_key(program: Program, key_file: bytes, passphrase: str) -> TrustedKey:
    """Return the public half of a secret key, as one that is trusted.

    Errors: Refused if the key cannot be used.
    """
    key, content = program.law_files.public_of(key_file, passphrase)
    return TrustedKey(key, "", is_trusted=True, client=EVERYBODY, by="", on="", why="", file=content)


def read_draft(
    program: Program,
    base: Pack | None,
    path: Path,
    agreed: Iterable[Mapping[str, Any]] = (),
    *,
    today: date | None = None,
    otherwise: Pack | None = None,
) -> LawDraft:
    """Return the law file that a workbook and the one it was made from make.

    ``base`` None is the law file that the workbook names, or ``otherwise`` where it names none. ``agreed`` are answers
    of examples that a person takes as they are now. ``today`` is the day of making where the workbook states none and
    something was changed.

    Errors: Refused with sheet, row and column for what cannot be, what does not hold together, and a version that is
    not raised; for an answer that is none, or another than the law file gives; for a base that is not at hand.
    """
    try:
        book = _read_book(program, path)
        if base is None:
            name = program.law_files.sheets.name_of_base(book)
            base = otherwise if name is None and otherwise is not None else _find_base(program, name)
        return _make_draft(program, base, book, list(agreed), today)
    except Refused as refused:
        raise (refused if refused.file else refused.within(files.display_name(path))) from None


def _read_book(program: Program, path: Path) -> Book:
    (book,) = program.workbooks.read_tables([path])
    if book.refused is not None:
        raise book.refused
    return book


def _make_draft(
    program: Program, base: Pack, book: Book, agreed: list[Mapping[str, Any]], today: date | None
) -> LawDraft:
    tool = program.law_files.sheets
    sheets = tool.sheets_of_book(book)
    contents = tool.sealed(tool.change_by_sheets(base.contents, sheets))
    if today is not None and contents != base.contents:
        contents = tool.date_making(contents, today)
    try:
        pack = tool.read_unchecked(contents)
        _check_version(base, pack, contents, sheets)
        for provision in pack.provisions.values():
            if lacking := list(_list_lacking(program, pack, provision)):
                contents = tool.add_examples(contents, provision.file, lacking)
        answered = tuple(_list_answered(base, tool.read_unchecked(contents)))
        names = {name: provision.file for name, provision in pack.provisions.items()}
        answers = {(names[anew.provision], anew.number - 1): anew.is_ for anew in answered}
        pack = program.load_pack_from(tool.answer_examples(contents, answers))
        check_law_folder(program, pack)
    except Refused as refused:
        raise tool.place_in_sheets(refused, contents, sheets) from None
    return LawDraft(base, pack, answered, tuple(_list_left(answered, agreed)))


def _check_version(base: Pack, pack: Pack, contents: Mapping[str, bytes], sheets: Sequence[LawSheet]) -> None:
    """Refuse another law file under the version of the one it was made from."""
    if pack.version == base.version and contents != base.contents:
        head = next(sheet for sheet in sheets if sheet.title == "Law file")
        row = next(row.number for row in head.rows if row.cells[:1] == ("version",))
        raise Refused(
            Phrase(
                "the law file says something else, and its version is still {version}", version=pack.version
            ),
            where=Phrase(
                "{sheet}, row {row}, column {column}",
                sheet=Quoted(head.title),
                row=row,
                column=Quoted("value"),
            ),
            do="Raise the version",
        )


def _list_answered(base: Pack, pack: Pack) -> Iterator[AnsweredAnew]:
    """Yield the examples whose answer is another than what stands there, and those that are new."""
    law = compile_pack(pack)
    for provision in pack.provisions.values():
        before = len(base.provisions[provision.id].examples) if provision.id in base.provisions else 0
        for number, example in enumerate(provision.examples, 1):
            failed = law_proof.run_example(law, provision, example)
            written = example.expect or example.standing
            if failed is not None or number > before:
                is_, was = failed.found if failed else written, None if number > before else written
                yield AnsweredAnew(provision.id, number, example.says, example.on, was, is_)


def _list_left(
    answered: Sequence[AnsweredAnew], agreed: Sequence[Mapping[str, Any]]
) -> Iterator[AnsweredAnew]:
    """Yield the examples that nobody has agreed to.

    Errors: Refused for an agreement with another answer than there is.
    """
    told = {(str(answer.get("provision")), str(answer.get("example"))): answer for answer in agreed}
    for anew in answered:
        answer = told.get((anew.provision, str(anew.number)))
        if answer is None:
            yield anew
        elif (answer.get("is"), answer.get("was")) != (anew.is_, anew.was):
            raise Refused(
                Phrase(
                    "example {number} of {provision} was agreed to as {said}, and the law file gives {found}",
                    number=anew.number,
                    provision=anew.provision,
                    said=answer.get("is"),
                    found=anew.is_,
                ),
                do="Look at the notice again: mend the workbook, or agree to the answer",
            )


def read_answers(path: Path) -> list[Mapping[str, Any]]:
    """Return the answers that a person agrees to, as ``pack make --json`` prints them.

    Errors: Refused if the file holds none.
    """
    try:
        tree = json.loads(files.read_limited(path, files.LAW_FILE))
    except ValueError:
        tree = None
    if isinstance(tree, Mapping):
        tree = tree.get("examples")
    if not isinstance(tree, list) or not all(isinstance(answer, Mapping) for answer in tree):
        raise Refused(
            "the file holds no answers",
            file=files.display_name(path),
            do="Take what pack make --json printed",
        )
    return tree


# --------------------------------------------------------------------------------------------------
# Examples that a line needs: on it and beside it, on the last day before it, on its first day and later.


_BESIDE: Final = Decimal("0.999")
_FRACTION_BESIDE: Final = fraction_of("0.999")
"""How far beside the line an example stands."""


def _list_lacking(program: Program, pack: Pack, provision: Provision) -> Iterator[dict[str, Any]]:
    """Yield the examples that the lines of a provision need and that it does not have, each with its answer."""
    law, there = compile_pack(pack), {_mark(example) for example in provision.examples}
    every_day = Version(EVERY_DAY, provision.text, provision.when, provision.consequence)
    for version in provision.versions or (every_day,):
        lines = {s.fact: s for s in sentences(version.when) if isinstance(s, Compare)} if version.when else {}
        for fact, line in lines.items():
            model = _find_model(provision.examples, fact)
            if model is None or (version.days == EVERY_DAY and _is_shown(provision.examples, line)):
                continue
            for on, text in _days_and_figures(version, line):
                given = {**model.written, fact: text}
                tree: dict[str, Any] = {"says": _say(text, on), "given": given, "expect": "unknown"}
                tree |= {"on": on} if on else {}
                tree |= {"readings": dict(model.readings)} if model.readings else {}
                example = Example(
                    says=tree["says"],
                    given_facts={**model.given_facts, fact: _point_of(line, text)},
                    written=given,
                    readings=model.readings,
                    expect="unknown",
                    on=on,
                )
                if _mark(example) not in there:
                    there.add(_mark(example))
                    failed = law_proof.run_example(law, provision, example)
                    yield {**tree, "expect": failed.found if failed else "unknown"}


def _mark(example: Example) -> tuple[Any, ...]:
    return (example.on, tuple(sorted(example.written.items())), tuple(sorted(example.readings.items())))


def _find_model(examples: Sequence[Example], fact: str) -> Example | None:
    """Return an example that states a figure, to make others like it."""
    stating = [e for e in examples if isinstance(e.given_facts.get(fact), Interval) and e.expect]
    return next((e for e in stating if e.expect == "yes"), stating[0] if stating else None)


def _is_shown(examples: Sequence[Example], line: Compare) -> bool:
    values = (example.given_facts.get(line.fact) for example in examples)
    return any(isinstance(value, Interval) and value.is_point and value.lo == line.limit for value in values)


def _days_and_figures(version: Version, line: Compare) -> Iterator[tuple[date | None, str]]:
    figure, _, unit = " ".join(line.words.rsplit(" ", 2)[-2:]).partition(" ")
    beside = f"{(Decimal(figure) * _BESIDE).normalize():f}"
    first = version.days.start
    yield first, f"{figure} {unit}"
    yield first, f"{beside} {unit}"
    if first is not None:
        yield first - ONE_DAY, f"{figure} {unit}"
        yield next_day(first), f"{figure} {unit}"


def _point_of(line: Compare, text: str) -> Interval:
    """Return a figure as the conditions have it, in proportion to the line."""
    figure = line.words.rsplit(" ", 2)[-2]
    value = line.limit if text.partition(" ")[0] == figure else line.limit * _FRACTION_BESIDE
    return Interval(value, value)


def _say(text: str, on: date | None) -> str:
    return f"{text} on {on}" if on else text
