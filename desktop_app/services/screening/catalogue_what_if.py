# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if, over a whole catalogue: every product before and after changes that are only supposed. Nothing is stored.

A change is written as ``standing=in_force``, ``values=+20%``, ``prices=-5%``, ``supplier:KEY.made_in=CN`` or
``product:NUMBER.value=12.50``; several count together, in their order. The catalogue is changed in memory, cell by cell
as its user would change it, and worked out as ``catalogue screen`` does.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, field
from datetime import date
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.collection import paused_collection
from desktop_app.basics.messages import Phrase, Refused, capital, phrase_of_tree, phrase_tree, visible_text
from desktop_app.basics.named_values import english_country_name
from desktop_app.basics.own_process import LastingProcess
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.basics.quantity import Interval
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.engine.act import HOLD
from desktop_app.domain.engine.conclusion import verdict_of
from desktop_app.domain.engine.decide import Outcome
from desktop_app.domain.engine.evaluation import share_words
from desktop_app.domain.engine.report import span_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED
from desktop_app.domain.line_effects import CONTENT, WHOLE_ARTICLE
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.domain.truth import WORDS
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.catalogue.shared_bills import digest_products
from desktop_app.services.catalogue.sorting import SortedPart, Sorting
from desktop_app.services.context.context import CATALOGUE_PROCESS, LONGEST_PASS, ServiceContext
from desktop_app.services.context.paper_ports import Register, RegisterColumn, RegisterPicture
from desktop_app.services.context.ports import BillLines
from desktop_app.services.context.program import Program
from desktop_app.services.schema.columns import Columns, Sheets, row_of_form, sheet_of_form, with_cells
from desktop_app.services.schema.declaration import Day, as_day
from desktop_app.services.schema.forms import (
    Material,
    Product,
    Stated,
    StatedT,
    StatusCheck,
    Supplier,
    Technology,
)
from desktop_app.services.schema.rows import ALL_PRODUCTS, OutlookRow
from desktop_app.services.screening.kept_answers import (
    KeptAnswers,
    answers_file,
    digest_deal,
    read_share,
    share_text,
)
from desktop_app.services.screening.whole_catalogue import (
    ORDINARY,
    CatalogueScreening,
    Deal,
    add_deal,
    line_of_deal,
)

STANDINGS: Final = (IN_FORCE, SUSPENDED)
MADE_IN, MATERIAL_ORIGIN = "made_in", "material_origin"
SUPPLIER_FIELDS: Final = (MADE_IN, MATERIAL_ORIGIN)
PRODUCT_FIELDS: Final = (
    "value", "currency", "mass", "mass_unit", "listed_as", MADE_IN, MATERIAL_ORIGIN, "materials_complete",
    "bill_complete", *ACTIVITIES,
)  # fmt: skip
_WHOLE: Final = re.compile(r"(?P<subject>standing|values|prices)=(?P<to>.*)", re.DOTALL)
_OF_ROWS: Final = re.compile(
    r"(?P<subject>supplier|product):(?P<keys>.+)\.(?P<field>\w+)=(?P<to>.*)", re.DOTALL
)
_PERCENT: Final = re.compile(r"(?P<percent>[+-]\d+(?:\.\d+)?)\s*%")
_SUPPOSED: Final = "supposed"
_LONGEST_NAME: Final = 60
MOST_HERE: Final = 2_000
"""Above this number of products, what is kept of them is looked for, and the window has them worked out in a process of
its own."""
_FEW: Final = 5
"""Changes that reach less than one product in so many are worked out on the rows of these alone."""


@dataclass(frozen=True, slots=True)
class SupposedChange:
    """One change as it was typed: ``field`` of the products or suppliers with ``keys`` is set to ``to``."""

    text: str
    subject: str
    keys: str
    field: str
    to: str


@dataclass(frozen=True, slots=True)
class SupposedAnswer:
    """What a product comes to: verdict, word to do first, standing, shares and grounds.

    The shares are texts as answers are kept with: of very many products few are looked at. ``deciding`` is the one that
    is compared with the threshold: content or whole_article.
    """

    verdict: str
    act: str
    standing: str
    without_assumption: str
    content: str
    whole_article: str
    limbs: Mapping[str, str]
    deciding: str

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values, as a conclusion states them."""
        shares = {CONTENT: self.content, WHOLE_ARTICLE: self.whole_article}
        return {
            "verdict": self.verdict,
            "act": self.act,
            "standing": self.standing,
            "share": {name: span_tree(read_share(text)) for name, text in shares.items()},
            "limbs": self.limbs,
        }

    @property
    def deciding_share(self) -> Interval | None:
        """Return the share that is compared with the threshold, as a fraction; None where it is not known."""
        return read_share(self.whole_article if self.deciding == WHOLE_ARTICLE else self.content)


@dataclass(frozen=True, slots=True)
class ComparedProduct:
    """A product before and after the changes; ``is_`` is ``was`` itself where nothing differs."""

    part_number: str
    name: str
    was: SupposedAnswer
    is_: SupposedAnswer

    @property
    def flips(self) -> bool:
        """Tell whether it comes to another verdict or another word to do first."""
        return (self.was.verdict, self.was.act) != (self.is_.verdict, self.is_.act)


@dataclass(slots=True)
class CatalogueWhatIf:
    """Every product before and after the changes; ``flips`` are those of ``products`` that flip.

    ``before`` and ``after`` count the products by verdict and by the word to do first. ``refused`` says of products
    that cannot be worked out why, by part number; ``notes`` what in the catalogue the changes do not reach.
    """

    changes: tuple[str, ...]
    notes: tuple[str, ...] = ()
    before: dict[str, Counter[str]] = field(default_factory=lambda: {"verdict": Counter(), "act": Counter()})
    after: dict[str, Counter[str]] = field(default_factory=lambda: {"verdict": Counter(), "act": Counter()})
    products: list[ComparedProduct] = field(default_factory=list)
    flips: list[ComparedProduct] = field(default_factory=list)
    standing_only: int = 0
    unchanged: int = 0
    refused: dict[str, str] = field(default_factory=dict)

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "changes": list(self.changes),
            "before": {name: dict(sorted(count.items())) for name, count in self.before.items()},
            "after": {name: dict(sorted(count.items())) for name, count in self.after.items()},
            "flips": [
                {"part_number": flip.part_number, "was": flip.was.as_tree(), "is": flip.is_.as_tree()}
                for flip in self.flips
            ],
            "standing_only": self.standing_only,
            "unchanged": self.unchanged,
        }

    def add(self, part_number: str, name: str, was: SupposedAnswer | str, is_: SupposedAnswer | str) -> None:
        """Count one product under what became of its answer; a text says why there is none."""
        if isinstance(was, str) or isinstance(is_, str):
            self.refused[part_number] = was if isinstance(was, str) else str(is_)
            return
        self.count(ComparedProduct(part_number, name, was, was if is_ == was else is_))

    def count(self, product: ComparedProduct) -> None:
        """Count one product that was worked out."""
        self.products.append(product)
        was, is_ = product.was, product.is_
        for counted, answer in ((self.before, was), (self.after, is_)):
            counted["verdict"][answer.verdict] += 1
            counted["act"][answer.act] += 1
        if product.flips:
            self.flips.append(product)
        elif (was.standing, was.without_assumption) != (is_.standing, is_.without_assumption):
            self.standing_only += 1
        else:
            self.unchanged += 1

    def write(self) -> bytes:
        """Return it as one line of JSON, each answer once."""
        numbers: dict[str, int] = {}

        def number_of(answer: SupposedAnswer) -> int:
            return numbers.setdefault(json.dumps(astuple(answer)), len(numbers))

        products = [
            (product.part_number, product.name, number_of(product.was), number_of(product.is_))
            for product in self.products
        ]
        notes, refused = (
            map(phrase_tree, self.notes),
            {n: phrase_tree(why) for n, why in self.refused.items()},
        )
        tree = {"notes": [*notes], "refused": refused, "products": products, "answers": [*numbers]}
        return json.dumps(tree).encode("ascii")

    @staticmethod
    def read(changes: Sequence[str], tree: Mapping[str, Any]) -> CatalogueWhatIf:
        """Return what `write` wrote."""
        what_if = CatalogueWhatIf(tuple(changes), tuple(map(phrase_of_tree, tree["notes"])))
        answers = [SupposedAnswer(*json.loads(answer)) for answer in tree["answers"]]
        for number, name, was, is_ in tree["products"]:
            what_if.count(ComparedProduct(number, name, answers[was], answers[is_]))
        what_if.refused = {number: phrase_of_tree(why) for number, why in tree["refused"].items()}
        return what_if


@dataclass(frozen=True, slots=True)
class NamedWhatIf:
    """Changes that were kept under a name, with the day and what they came to then.

    ``flips`` counts the products that came to another answer, ``holds`` those to be held before and after.
    """

    name: str
    changes: tuple[str, ...]
    on: Day
    flips: int
    holds: tuple[int, int]


class SupposedCatalogue:
    """The products of one client under changes that are only supposed."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    # ---- kept under a name, in a file beside the data file: they are no part of the catalogue ----

    @property
    def _named_file(self) -> Path:
        file = self._context.file
        return file.parent / files.NAMED_WHAT_IFS / f"{file.stem}-{self._client}.json"

    def list_named(self) -> list[NamedWhatIf]:
        """Return what was kept, the newest first.

        Errors: Refused if the file cannot be read.
        """
        file = self._named_file
        if not file.exists():
            return []
        try:
            return [
                NamedWhatIf(
                    tree["name"], tuple(tree["changes"]), tree["on"], tree["flips"], tuple(tree["holds"])
                )
                for tree in json.loads(files.read_limited(file))
            ]
        except (ValueError, KeyError, TypeError):
            raise Refused(
                "what was kept under a name cannot be read",
                file=files.display_name(file),
                do="Delete the file; what is kept from then on is kept anew",
            ) from None

    def find_named(self, name: str) -> NamedWhatIf:
        """Return what was kept under a name.

        Errors: Refused if there is nothing of that name.
        """
        kept = self.list_named()
        for named in kept:
            if named.name == name.strip():
                return named
        names = ", ".join(named.name for named in kept) or Phrase("nothing is kept yet")
        raise Refused(
            Phrase("no changes are kept under the name {name}", name=name),
            do=Phrase("Kept: {names}", names=names),
        )

    def keep_named(self, name: str, what_if: CatalogueWhatIf) -> None:
        """Keep changes under a name, in the place of others of that name.

        Errors: Refused for a name that is blank, too long or not readable, and if the file cannot be written.
        """
        name = name.strip()
        if not name or len(name) > _LONGEST_NAME or visible_text(name) != name:
            raise Refused(
                Phrase(
                    "the name is blank, longer than {most} characters, or has some that are not seen",
                    most=_LONGEST_NAME,
                ),
                do="Give it a short name",
            )
        holds = (what_if.before["act"][HOLD], what_if.after["act"][HOLD])
        day = as_day(self._context.today())
        named = NamedWhatIf(name, what_if.changes, day, len(what_if.flips), holds)
        self._write_named([named, *(other for other in self.list_named() if other.name != name)])

    def drop_named(self, name: str) -> None:
        """Keep what has a name no longer.

        Errors: Refused if the file cannot be written.
        """
        self._write_named([named for named in self.list_named() if named.name != name])

    def _write_named(self, kept: Sequence[NamedWhatIf]) -> None:
        files.make_folder(self._named_file.parent)
        content = json.dumps([asdict(named) for named in kept], ensure_ascii=False, indent=1)
        files.write_own_file(self._named_file, content.encode("utf-8"))

    def try_changes_apart(
        self, changes: Sequence[str], *, progress: Progress, cancelled: Cancelled
    ) -> CatalogueWhatIf:
        """Return the same in the ordinary deal; of a large catalogue from a process of its own, which then ends.

        Errors: as `try_changes`.
        """
        context = self._context
        if context.store.lists.count_rows(self._client, ALL_PRODUCTS) <= MOST_HERE:
            return self.try_changes(changes, ORDINARY, progress=progress, cancelled=cancelled)
        request = {"file": str(context.file), "client": self._client, "changes": changes}
        fed = json.dumps({**request, "now": context.now().isoformat()}).encode("ascii") + b"\n"
        process = LastingProcess(CATALOGUE_PROCESS)
        try:
            with process.ask(fed, LONGEST_PASS, cancelled) as running:
                line, _ = (b"", "") if running is None else running.read_answer(progress)
        finally:
            process.close()
        if running is None or not running.is_answered:
            if cancelled():
                raise Stopped
            return self.try_changes(changes, ORDINARY, progress=progress, cancelled=cancelled)
        tree = json.loads(line)
        if "what" in tree:
            raise Refused(**{name: phrase_of_tree(text) for name, text in tree.items()})
        return CatalogueWhatIf.read(changes, tree)

    def answer_apart(self, changes: Sequence[str], progress: Progress) -> bytes:
        """Return what changes come to as a line for the process that asked, or why they are refused."""
        try:
            return self.try_changes(changes, ORDINARY, progress=progress).write()
        except Refused as refused:
            texts = {name: phrase_tree(text) for name, text in vars(refused).items()}
            return json.dumps(texts).encode("ascii")

    @paused_collection()
    def try_changes(
        self,
        changes: Sequence[str],
        deal: Deal,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> CatalogueWhatIf:
        """Return every product of the client before and after changes; nothing is written.

        Errors: Refused for a change that cannot be read, or that names what is not in the catalogue; Stopped if
        cancelled.
        """
        if not changes:
            raise Refused("it is not said what would change", do=how_to_write())
        read = [read_change(text) for text in changes]
        repository = self._context.store.repository
        known = self._find_known(deal)
        reached: Collection[str] | None = None if known is None else self._find_reached(read, known)
        bills: Mapping[str, BillLines] = {}
        if reached is None:
            sheets, bills = repository.read_catalogue(self._client)
            names: Mapping[str, str] = {row.part_number: row.name for row in sheets[Product]}
        else:
            sheets = repository.read_sheets_of_products(self._client, sorted(reached))
            sheets = sheets.with_rows(Supplier, self._find_suppliers(read))
            names = known.names if known else {}
        today = self._context.today()
        supposed = _ChangedSheets(sheets, self._context.program.pack, deal.on or today, today)
        for change in read:
            supposed.apply(change)
        supposed.check_rows()
        what_if = CatalogueWhatIf(tuple(changes), tuple(supposed.notes()))
        if any(change.subject == "values" for change in read):
            reached = names.keys()
        before, after = (Catalogue(add_deal(each, deal, today), bills) for each in (sheets, supposed.sheets))
        compared = _Compared(self._context.program, before, after, known, reached)
        return compared.compare(what_if, names, progress=progress, cancelled=cancelled)

    def _find_known(self, deal: Deal) -> _Known | None:
        """Return what is kept of a large catalogue in a deal; None where nothing is, or it is not told what changed."""
        context, repository = self._context, self._context.store.repository
        if context.store.lists.count_rows(self._client, ALL_PRODUCTS) <= MOST_HERE:
            return None
        sheets = repository.read_sheets_of_products(self._client, ())
        catalogue = Catalogue(add_deal(sheets, deal, context.today()))
        kept = KeptAnswers(answers_file(context.file, self._client), digest_deal(context.program, catalogue))
        names = {
            number: name
            for _, number, name in context.store.lists.list_product_names(self._client, ALL_PRODUCTS)
        }
        unknown = kept.list_unknown(repository, self._client, names)
        return None if unknown is None else _Known(kept, names, unknown)

    def _find_reached(self, changes: Sequence[SupposedChange], known: _Known) -> set[str] | None:
        """Return the products that changes reach, with those that nothing is kept of; None where these may be most."""
        named: set[str] = set()
        for change in changes:
            if not change.keys:
                return None
            keys = {change.keys, *_keys_of(change.keys)}
            if change.subject == "product":
                named |= keys
            else:
                select = self._context.store.repository.select_rows
                named |= {
                    stored.row.part_number
                    for key in keys
                    for stored in select(Product, self._client, {"supplier": key})
                }
        reached = self._context.store.repository.list_built_of(self._client, named) | known.unknown
        return reached if len(reached) * _FEW < len(known.names) else None

    def _find_suppliers(self, changes: Sequence[SupposedChange]) -> list[Supplier]:
        keys = {key for change in changes for key in (change.keys, *_keys_of(change.keys))}
        select = self._context.store.repository.select_rows
        return [row.row for key in sorted(keys) for row in select(Supplier, self._client, {"supplier": key})]

    @paused_collection()
    def try_sorting(
        self,
        parts: Sequence[SortedPart],
        group: Group | None = None,
        *,
        cancelled: Cancelled = never_cancelled,
    ) -> CatalogueWhatIf:
        """Return what taking some parts of the list to sort can reach, before and after; nothing is written.

        That is the parts and what is built of them, in an ordinary deal of today. Without a group each is taken as
        proposed.
        Errors: Stopped if cancelled.
        """
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        supposed, reached = Sorting(self._context, self._client).suppose(sheets, parts, group)
        today = self._context.today()
        before, after = (Catalogue(add_deal(each, ORDINARY, today)) for each in (sheets, supposed))
        names = {row.part_number: row.name for row in sheets[Product] if row.part_number in reached}
        compared = _Compared(self._context.program, before, after)
        return compared.compare(CatalogueWhatIf(()), names, progress=nothing_happens, cancelled=cancelled)

    def write_what_if(self, what_if: CatalogueWhatIf, file: Path) -> None:
        """Write what changes would come to: as PDF where the name ends so, else as a workbook.

        Errors: Refused if the ending is another one, or the file cannot be written there.
        """
        if file.suffix.lower() not in (".pdf", ".xlsx"):
            raise Refused(
                "what would change is not written as such a file",
                file=files.display_name(file),
                do="Choose a name that ends in .xlsx or .pdf",
            )
        writer = Clients(self._context).letter_writer(self._client, "", "")
        self._context.write_register(file, self._make_register(what_if), writer)

    def _make_register(self, what_if: CatalogueWhatIf) -> Register:
        pack = self._context.program.pack

        def verdict(code: str) -> str:
            return pack.verdicts[code].words

        counts = [
            f"{title}: {_count_words(what_if.before[name], words)}; then: {_count_words(what_if.after[name], words)}."
            for title, name, words in (
                ("What to do first", "act", lambda code: ACT_TITLES[code]),
                ("Verdict", "verdict", verdict),
            )
        ]
        titles = {limb.id: pack.provisions[limb.provision].title for limb in pack.limbs}
        rows = []
        for flip in what_if.flips:
            moves = (
                f"{titles.get(limb, limb)}: {was} → {flip.is_.limbs[limb]}"
                for limb, was in flip.was.limbs.items()
                if was != flip.is_.limbs[limb]
            )
            rows.append(
                (
                    flip.part_number,
                    flip.name,
                    ACT_TITLES[flip.was.act],
                    ACT_TITLES[flip.is_.act],
                    verdict(flip.was.verdict),
                    verdict(flip.is_.verdict),
                    f"{_plain(flip.was.standing)} → {_plain(flip.is_.standing)}",
                    share_move(flip, pack),
                    "; ".join(moves),
                )
            )
        looked_at = sum(what_if.before["act"].values())
        supposed = "; ".join(describe_change(change, pack.brief_name) for change in what_if.changes)
        refused = f", {len(what_if.refused)} could not be worked out" if what_if.refused else ""
        return Register(
            "What if",
            f"Supposed: {supposed}. Of {looked_at} products {len(what_if.flips)} come to another"
            f" answer, {what_if.standing_only} change in the standing alone,"
            f" {what_if.unchanged} stay as they are{refused}.",
            _COLUMNS,
            rows,
            (
                *counts,
                *(f"{capital(note)}." for note in what_if.notes),
                *(f"{number}: {why}" for number, why in what_if.refused.items()),
                "Each product as if it were exported to a buyer with nothing against it. The changes are supposed; the"
                " catalogue does not hold them.",
                f"Law file {pack.id} {pack.version}, known to {pack.known_to.isoformat()}.",
            ),
            RegisterPicture(
                tuple(
                    (title, what_if.before["act"][act], what_if.after["act"][act])
                    for act, title in ACT_TITLES.items()
                ),
                ("now", "then"),
                tuple(
                    (f"{flip.part_number}: {share_move(flip, pack)}", flip.is_.deciding_share)
                    for flip in what_if.flips
                    if flip.is_.deciding_share is not None
                )[:_MOST_DRAWN],
                pack.threshold.limit if pack.threshold else None,
            ),
        )


class _Known:
    """What is kept of a catalogue's answers in a deal: of every product but ``unknown`` it is what holds today.

    ``names`` are the products there are, in their order.
    """

    def __init__(self, kept: KeptAnswers, names: Mapping[str, str], unknown: set[str]) -> None:
        self.kept, self.names, self.unknown = kept, names, unknown
        self._answers: dict[tuple[object, ...], SupposedAnswer] = {}

    def find(self, screening: CatalogueScreening, part_number: str) -> SupposedAnswer | str:
        """Return the answer of a product, or why there is none."""
        of = self.kept.answer_and_shares(part_number)
        answer = self._answers.get(of)
        if answer is None:
            row = self.kept.find(OutlookRow(0, part_number, "", ""))
            assert row is not None  # noqa: S101 - what is not known is worked out
            if row.refused:
                return row.refused
            _, deciding, other = of
            is_whole = screening.counts_whole_article and bool(other)
            answer = self._answers[of] = SupposedAnswer(
                row.verdict,
                row.act,
                row.standing,
                row.without_assumption,
                *((other, deciding) if is_whole else (deciding, other)),
                screening.limbs_of(row.grounds),
                WHOLE_ARTICLE if is_whole else CONTENT,
            )
        return answer


class _Compared:
    """Works products out as they are and as they would be; what is known is taken as it is.

    With ``reached``, all other products are what they were.
    """

    def __init__(
        self,
        program: Program,
        before: Catalogue,
        after: Catalogue,
        known: _Known | None = None,
        reached: Collection[str] | None = None,
    ) -> None:
        self._known, self._reached = known, reached
        self._now, self._then = (CatalogueScreening(program, each) for each in (before, after))
        self._answers: dict[int | None, SupposedAnswer] = {}
        self._limbs: dict[int, Mapping[str, str]] = {}
        self._digests: list[Mapping[str, str]] = [{}, {}]
        deals = [catalogue.build_case(line_of_deal("")) for catalogue in (before, after)]
        if reached is None and deals[0] == deals[1]:
            self._digests = [digest_products(before) if known is None else {}, digest_products(after)]

    def compare(
        self, what_if: CatalogueWhatIf, names: Mapping[str, str], *, progress: Progress, cancelled: Cancelled
    ) -> CatalogueWhatIf:
        """Add products, of which the names are given, by part number.

        Errors: Stopped if cancelled.
        """
        for done, number in enumerate(sorted(names)):
            if cancelled():
                raise Stopped
            progress(done, len(names))
            known = None if self._known is None or number in self._known.unknown else self._known
            was = self._answer(self._now, number) if known is None else known.find(self._now, number)
            is_ = was if self._is_same(number, known) else self._answer(self._then, number)
            what_if.add(number, names[number], was, is_)
        progress(len(names), len(names))
        return what_if

    def _is_same(self, number: str, known: _Known | None) -> bool:
        """Tell whether a product is worked out from the same as before."""
        if self._reached is not None:
            return number not in self._reached
        before = self._digests[0].get(number) if known is None else known.kept.digest_of(number)
        return before is not None and before == self._digests[1].get(number)

    def _answer(self, screening: CatalogueScreening, part_number: str) -> SupposedAnswer | str:
        """Return what a product comes to, or why it cannot be worked out."""
        try:
            decision = screening.decide(part_number)
        except Refused as refused:
            return screening.why_refused(part_number, refused)
        # decisions on what surely holds nothing are kept as long as the screening, and so are outcomes
        key = id(decision) if decision.work.case.item.inert else None
        answer = self._answers.get(key)
        if answer is None:
            outcome, shares = decision.outcome, decision.observed.counted.value_shares
            is_whole = screening.counts_whole_article and shares.whole_article is not None
            answer = SupposedAnswer(
                verdict_of(outcome.possible),
                screening.act_of(decision).word,
                outcome.standing.overall,
                outcome.standing.without_assumption,
                share_text(shares.content),
                share_text(shares.whole_article),
                self._limbs_of(outcome),
                WHOLE_ARTICLE if is_whole else CONTENT,
            )
            if key is not None:
                self._answers[key] = answer
        return answer

    def _limbs_of(self, outcome: Outcome) -> Mapping[str, str]:
        key = id(outcome)
        if key not in self._limbs:
            self._limbs[key] = {name: WORDS[truth] for name, truth in outcome.limbs.items()}
        return self._limbs[key]


ACT_TITLES: Final = {"hold": "Hold", "ask_first": "Ask first", "nothing_holds": "Nothing found that holds it"}
_MOST_DRAWN: Final = 10
"""So many products have their share drawn beside the line; all are in the table."""
_COLUMNS: Final = (
    RegisterColumn("Part number", 20),
    RegisterColumn("Name", 30, grow=2),
    RegisterColumn("To do now", 18),
    RegisterColumn("Then", 18),
    RegisterColumn("Verdict now", 26, grow=2),
    RegisterColumn("Then", 26, grow=2),
    RegisterColumn("Standing", 26, grow=1),
    RegisterColumn("Share that decides", 26, grow=1),
    RegisterColumn("Grounds that change", 40, grow=2),
)


def _count_words(counted: Counter[str], words: Any) -> str:
    return ", ".join(f"{number} {words(code)}" for code, number in counted.most_common()) or "none"


def _plain(code: str) -> str:
    return code.replace("_", " ")


def share_move(flip: ComparedProduct, pack: Pack) -> str:
    """Return the share that decides, before and after; it is not written twice where it stays."""
    threshold = pack.threshold.limit if pack.threshold else None
    was, is_ = (
        "not known" if span is None else share_words(span, threshold)
        for span in (flip.was.deciding_share, flip.is_.deciding_share)
    )
    return was if was == is_ else f"{was} → {is_}"


# ---- reading changes and making them in memory ----------------------------------------------------


def how_to_write() -> str:
    """Return the forms of a change."""
    return Phrase(
        "Write standing=in_force, values=+20%, prices=+50%, supplier:KEY.made_in=CN, supplier:KEY.material_origin=CN"
        " or product:NUMBER.value=12.50"
    )


def describe_change(text: str, law: str) -> str:
    """Return a change in the words of a paper, which the client of a consultant reads; ``law`` is how it is called."""
    change = read_change(text)
    forms = {
        "standing": "{law} is {standing}",
        "values": "every value {to} %",
        "prices": "every price of a material {to} %",
        MATERIAL_ORIGIN: "the material in {of} is from {country}",
        MADE_IN: "{of} is made in {country}",
    }
    of = f"what {change.keys} delivers" if change.subject == "supplier" else change.keys
    form = forms.get(change.field or change.subject, "{field} of {of} is {to}")
    return form.format(
        law=law,
        of=of,
        to=change.to,
        field=_plain(change.field),
        standing=_plain(change.to),
        country=english_country_name(change.to),
    )


def _keys_of(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]


class NotInCatalogue(Refused):
    """A change that names a product or supplier which the client does not have."""


def read_change(text: str) -> SupposedChange:
    """Return a change from its text.

    Errors: Refused if it is of no form that is known, or sets a field or standing that cannot be supposed.
    """
    match = _WHOLE.fullmatch(text.strip()) or _OF_ROWS.fullmatch(text.strip())
    if match is None:
        raise Refused("this change cannot be read", where=text, do=how_to_write())
    subject, to = match["subject"], match["to"].strip()
    if subject == "standing":
        if to not in STANDINGS:
            raise Refused("no such standing can be supposed", where=text, do="Write in_force or suspended")
        return SupposedChange(text, subject, "", "", to)
    if subject in ("values", "prices"):
        percent = _PERCENT.fullmatch(to)
        if percent is None or Decimal(percent["percent"]) <= -100:
            raise Refused(
                "by how much they change cannot be read",
                where=text,
                do="Write a sign, a number and %, such as +20% or -5%; more than -100%",
            )
        return SupposedChange(text, subject, "", "", percent["percent"])
    name, allowed = match["field"], SUPPLIER_FIELDS if subject == "supplier" else PRODUCT_FIELDS
    if name not in allowed:
        raise Refused(
            Phrase("of a {what} no field {field} can be supposed", what=subject, field=name),
            where=text,
            do=Phrase("Use one of {fields}", fields=", ".join(allowed)),
        )
    return SupposedChange(text, subject, match["keys"], name, to)


class _ChangedSheets:
    """The sheets of a client, changed in memory; rows that change are copied first."""

    def __init__(self, sheets: Sheets, pack: Pack, day: date, today: date) -> None:
        self.sheets = sheets
        self._pack, self._day, self._today = pack, day, today
        self._columns = Columns(pack)
        self._changed: list[tuple[SupposedChange, Stated]] = []
        self._unreached: Counter[str] = Counter()
        self._standing = ""

    def apply(self, change: SupposedChange) -> None:
        """Make a change in memory.

        Errors: NotInCatalogue if it names a product or supplier that is not there; Refused if it contradicts another
        change.
        """
        if change.subject == "standing":
            if self._standing not in ("", change.to):
                raise Refused(
                    Phrase("{law} cannot be both in force and suspended", law=self._pack.brief_name),
                    where=change.text,
                    do="Suppose one of them",
                )
            self._standing = change.to
            # a check of all grounds that found the standing, from the day of export or earlier, without an end
            pack, days = self._pack, sorted((self._day, self._today))
            provisions = (pack.provisions[limb.provision] for limb in pack.limbs)
            checks = [
                StatusCheck(
                    provision=provision,
                    notice=_SUPPOSED,
                    state=change.to,
                    from_=as_day(days[0]),
                    checked_on=as_day(days[1]),
                    by=_SUPPOSED,
                )
                for provision in dict.fromkeys(rule.part_of or rule.id for rule in provisions)
            ]
            self.sheets = self.sheets.with_rows(StatusCheck, [*self.sheets[StatusCheck], *checks])
        elif change.subject == "values":
            self._scale(change, Product, "value")
        elif change.subject == "prices":
            materials = self.sheets[Material]
            self._unreached["prices"] += sum(not row.price and not row.value for row in materials)
            self._unreached["worths"] += sum(bool(row.value) for row in materials)
            self._scale(change, Material, "price")
        else:
            self._set_field(change, self._products_of(change))

    def check_rows(self) -> None:
        """Look at every row that was changed as if it had been typed.

        Errors: Refused for the first that the catalogue would not take.
        """
        for change, row in self._changed:
            for problem in self._columns.find_problems(sheet_of_form(type(row)), row_of_form(row)):
                raise Refused(
                    Phrase("{key}: {what}", key=row.part_number, what=problem.what),
                    where=change.text,
                    do=problem.do,
                )

    def notes(self) -> Iterator[str]:
        """Yield what the changes do not reach."""
        if count := self._unreached["prices"]:
            yield Phrase(
                "materials without a price of their own in the catalogue: {count}; where a reference price of the law"
                " file counts, it stays as it is",
                count=count,
            )
        if count := self._unreached["worths"]:
            yield Phrase(
                "materials that state their value themselves: {count}; it counts instead of a price and stays as it is",
                count=count,
            )
        if count := self._unreached["shares"]:
            yield Phrase(
                "materials that state a Chinese share: {count}; it counts instead of the origin and stays as it is",
                count=count,
            )

    def _products_of(self, change: SupposedChange) -> set[str]:
        """Return the part numbers that a change names, by themselves or by their supplier."""
        products = self.sheets[Product]
        known = (
            {row.part_number for row in products}
            if change.subject == "product"
            else {row.supplier for row in self.sheets[Supplier]}
        )
        # a part number may hold a comma itself
        keys = [change.keys] if change.keys in known else _keys_of(change.keys)
        for key in keys:
            if key not in known:
                raise NotInCatalogue(
                    Phrase("the catalogue has no {what} {key}", what=change.subject, key=key),
                    where=change.text,
                    do="Name it as the catalogue does; catalogue save writes what there is",
                )
        if change.subject == "product":
            return set(keys)
        return {row.part_number for row in products if row.supplier in keys}

    def _set_field(self, change: SupposedChange, products: set[str]) -> None:
        if change.field == MATERIAL_ORIGIN:
            stated = [row for row in self.sheets[Material] if row.part_number in products]
            self._unreached["shares"] += sum(bool(row.china_share) for row in stated)
            self._replace(change, Material, products, {"origin": change.to})
        elif change.field in ACTIVITIES:
            technology = self.sheets[Technology]
            missing = sorted(products - {row.part_number for row in technology})
            new = [Technology(part_number=number) for number in missing]
            self.sheets = self.sheets.with_rows(Technology, [*technology, *new])
            self._replace(change, Technology, products, {change.field: change.to})
        else:
            cells = {change.field: change.to}
            if change.field in ("value", "mass"):  # a figure stated anew is no range
                cells[f"{change.field}_to"] = ""
            self._replace(change, Product, products, cells)

    def _replace(
        self, change: SupposedChange, form: type[StatedT], products: set[str], cells: Mapping[str, str]
    ) -> None:
        self._change_rows(change, form, lambda row: cells if row.part_number in products else {})

    def _scale(self, change: SupposedChange, form: type[StatedT], name: str) -> None:
        """Raise or lower a figure of every row by a percentage, both ends of a range; exact."""

        def scale(row: StatedT) -> dict[str, str]:
            ends = {end: getattr(row, end) for end in (name, f"{name}_to")}
            return {end: _scaled(figure, change.to) for end, figure in ends.items() if figure}

        self._change_rows(change, form, scale)

    def _change_rows(
        self, change: SupposedChange, form: type[StatedT], cells_of: Callable[[StatedT], Mapping[str, str]]
    ) -> None:
        rows: list[StatedT] = []
        for row in self.sheets[form]:
            if cells := cells_of(row):
                row = with_cells(row, cells)
                self._changed.append((change, row))
            rows.append(row)
        self.sheets = self.sheets.with_rows(form, rows)


def _scaled(figure: str, percent: str) -> str:
    """Return a plain decimal changed by a percentage, without rounding."""
    with localcontext() as context:
        context.prec = 10_000
        return f"{(Decimal(figure) * (100 + Decimal(percent)) / 100).normalize():f}"
