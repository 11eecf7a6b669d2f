# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers of a whole catalogue, kept from one pass to the next in a file that can be deleted at any time.

An answer counts again only where all that it was worked out from is the same: for every product under one digest the
law file as it stands on the day, the program's version and the deal with checks and the rates of the day; for each
product its own digest, folded from its rows and the digests of all that is in it. So nobody has to say what a change
reaches, and a day on which nothing begins or ends is no change.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date, timedelta
from fractions import Fraction
from hashlib import sha256
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused, phrase_of_tree, phrase_tree
from desktop_app.basics.quantity import Interval
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import RowRepository
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import OutlookRow, ProductRow
from desktop_app.services.screening.whole_catalogue import line_of_deal

_FORMAT: Final = 6
SEPARATE: Final = ("id", "part_number", "name", "share", "is_near", "other_share")
"""What an answer does not hold, so that many have the same; the last three, last in a row, are kept beside it."""
_ANSWER_FIELDS: Final = tuple(
    (each.name, each.default) for each in fields(OutlookRow) if each.name not in SEPARATE
)
_NAMES: Final = tuple(name for name, _ in _ANSWER_FIELDS)
_answer_of: Final = attrgetter(*_NAMES)


def answers_file(data_file: Path, client: int) -> Path:
    """Return where the answers of a client's products are kept."""
    return data_file.parent / files.KEPT_ANSWERS / f"{data_file.stem}-{client}.json"


def digest_deal(program: Program, catalogue: Catalogue) -> str:
    """Return the digest of what every product of a catalogue with the deal is worked out from, beside its own rows."""
    case = catalogue.build_case(line_of_deal(""))
    on = case.pop("on")
    rates: dict[tuple[str, str], Mapping[str, str]] = {}
    for rate in sorted(case.pop("rates", ()), key=itemgetter("on"), reverse=True):
        if rate["on"] <= on:
            rates.setdefault((rate["from"], rate["to"]), rate)
    parts = [
        _FORMAT,
        program.version,
        program.pack.sha256,
        case,
        _stretch_around(date.fromisoformat(on), program.pack, case.get("status_checks", ())),
        [rates[pair] for pair in sorted(rates)],
        [list(sheet.columns) for sheet in SHEETS.values()],
        _NAMES,
    ]
    return sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()


_AROUND: Final = range(-1, 3)
"""From the day before one that a law file or a check names to the second after it, each may read otherwise: the last
day of a state, the day after it, and the days beside these, on which its edge is a question."""


def _stretch_around(on: date, pack: Pack, checks: Iterable[Mapping[str, str]]) -> tuple[str, str]:
    """Return the first of the days around one that all stand alike to what a law file and checks name, and the next.

    Blank where the days go on for ever.
    """
    named = set(pack.compared_days)
    for check in checks:
        texts = check.get("from") or check.get("checked_on"), check.get("until")
        named.update(date.fromisoformat(text) for text in texts if text)
    turns = sorted({day + timedelta(days=days) for day in named for days in _AROUND})
    at = bisect_right(turns, on)
    return turns[at - 1].isoformat() if at else "", turns[at].isoformat() if at < len(turns) else ""


_Kept = tuple[str | None, tuple[Any, ...], str, bool, str]
"""The digest of a product, its answer, the share that decides, whether that is near the line, and the other share."""


class KeptAnswers:
    """The answers of one client's products: those of an earlier pass that still hold, and those of this one.

    ``mark`` is the entry of the journal up to which the catalogue had been read for those in the file, blank where that
    is not known.
    """

    def __init__(self, file: Path, deal: str) -> None:
        """Read what is kept; of a file that is missing, damaged or of another deal, nothing."""
        self._file, self.deal, self.mark = file, deal, ""
        self._answers: dict[str, _Kept] = {}
        self._same: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self._is_changed, self._content = False, b""
        with suppress(Refused):
            checksum, _, content = files.read_limited(file, files.LIST_FILE).partition(b"\n")
            if checksum == sha256(content).hexdigest().encode("ascii"):
                self.take(content)

    def __len__(self) -> int:
        return len(self._answers)

    def __contains__(self, part_number: str) -> bool:
        return part_number in self._answers

    def take(self, content: bytes) -> None:
        """Take answers as `write` wrote them; those of another deal or of another program are left."""
        with suppress(ValueError, KeyError, TypeError, IndexError, AttributeError):
            content_read = json.loads(content)
            if content_read["deal"] == self.deal:
                answers, self._content = _read_answers(content_read), b""
                self._answers = {**self._answers, **answers} if content_read.get("in_part") else answers
                self.mark = content_read["mark"]

    def find(self, product: ProductRow | OutlookRow, digest: str | None = "") -> OutlookRow | None:
        """Return the answer of a product, where it was worked out from the same; if it is "", whatever it is."""
        kept_answer = self._answers.get(product.part_number)
        if kept_answer is None or digest is None or digest not in ("", kept_answer[0]):
            return None
        _, answer, share, is_near, other_share = kept_answer
        of_share = (read_share(share), is_near, other_share)
        return OutlookRow(product.id, product.part_number, product.name, *(*answer, *of_share))

    def answer_and_shares(self, part_number: str) -> tuple[int, str, str]:
        """Return what products have alike that have the same answer: its number, and both shares as texts."""
        _, answer, share, _, other_share = self._answers[part_number]
        return id(answer), share, other_share

    def digest_of(self, part_number: str) -> str | None:
        """Return the digest of what the answer of a product was worked out from; None where there is none."""
        return self._answers[part_number][0] if part_number in self._answers else None

    def keep(self, row: OutlookRow, digest: str | None) -> None:
        """Keep an answer; one without a digest holds for this pass alone and is worked out anew in the next."""
        answer = _answer_of(row)
        answer = self._same.setdefault(answer, answer)
        share = share_text(row.share)
        other_share = share if row.other_share == share else row.other_share  # one text, as nearly all have
        self._answers[row.part_number] = (digest, answer, share, row.is_near, other_share)
        self._is_changed = True

    def list_unknown(
        self, repository: RowRepository, client: int, part_numbers: Iterable[str]
    ) -> set[str] | None:
        """Return of which products nothing is kept that holds today; None where the journal cannot tell it.

        That is what the journal says was changed since the answers were written, and what is built of it: no row of
        the others is read.
        """
        _, changed = repository.read_changed_products(client, self.mark)
        if changed is None:
            return None
        unknown = {number for number in part_numbers if self.digest_of(number) is None}
        return unknown | repository.list_built_of(client, [row.part_number for row in changed[Product]])

    def sign(self, digests: Mapping[str, str]) -> None:
        """Add the digests of products to their answers: what has one counts in the next pass."""
        for number, kept_answer in self._answers.items():
            self._answers[number] = (digests.get(number), *kept_answer[1:])

    def store(self, part_numbers: Iterable[str], mark: str) -> None:
        """Write the answers of the products that there are; without room for them all is worked out next time.

        ``mark`` is the entry of the journal up to which the products were read.
        """
        there = {number: self._answers[number] for number in part_numbers if number in self._answers}
        if not self._is_changed and len(there) == len(self._answers):
            return
        self._answers, self.mark = there, mark
        content = self._content = self.write()
        with suppress(Refused):
            files.make_folder(self._file.parent)
            files.write_own_file(self._file, sha256(content).hexdigest().encode("ascii") + b"\n" + content)
            self._is_changed = False

    def write(self, part_numbers: Iterable[str] | None = None) -> bytes:
        """Return the answers as one line, or those of some products; those that many have are written once."""
        if part_numbers is None and self._content and not self._is_changed:
            return self._content
        numbers: dict[tuple[Any, ...], int] = {}
        chosen = self._answers if part_numbers is None else [n for n in part_numbers if n in self._answers]
        products = [
            (number, digest, numbers.setdefault(answer, len(numbers)), *of_share)
            for number in chosen
            for digest, answer, *of_share in (self._answers[number],)
        ]
        content = [f'{{"deal":{_write_json(self.deal)},"mark":{_write_json(self.mark)},"answers":[']
        for number, answer in enumerate(numbers):
            cells = zip(_ANSWER_FIELDS, answer, strict=True)
            tree = {name: _tree_of(value) for (name, default), value in cells if value != default}
            content.append(f"{',' * bool(number)}{_write_json(tree)}")
        in_part = ',"in_part":true' if part_numbers is not None else ""
        content.append(f'],"of_products":{_write_json(products)}{in_part}}}')
        return "".join(content).encode("ascii")


def _write_json(tree: Any) -> str:
    return json.dumps(tree, ensure_ascii=True, separators=(",", ":"))


def _read_answers(kept: Mapping[str, Any]) -> dict[str, _Kept]:
    answers = [
        tuple(_value_of(tree[name]) if name in tree else default for name, default in _ANSWER_FIELDS)
        for tree in kept["answers"]
    ]
    return {
        number: (digest, answers[at], share, is_near, other_share)
        for number, digest, at, share, is_near, other_share in kept["of_products"]
    }


def share_text(share: Interval | None) -> str:
    """Return a share as one text, which takes less room than a tree: its ends, the upper one left out if open."""
    return "" if share is None else f"{share.lo} {'' if share.hi is None else share.hi}"


def read_share(text: str) -> Interval | None:
    """Return a share from its text."""
    lowest, _, highest = text.partition(" ")
    return Interval(Fraction(lowest), Fraction(highest) if highest else None) if text else None


def _tree_of(value: Any) -> Any:
    """Return a value of an answer as JSON has it: a list, an object for a phrase."""
    if isinstance(value, Phrase):
        return phrase_tree(value)
    return [_tree_of(each) for each in value] if isinstance(value, tuple) else value


def _value_of(tree: Any) -> Any:
    return tuple(_value_of(each) for each in tree) if isinstance(tree, list) else phrase_of_tree(tree)
