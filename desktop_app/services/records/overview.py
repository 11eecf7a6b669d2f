# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What needs attention, and which products would need a licence on a day."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused, capital
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.basics.quantity import Interval
from desktop_app.domain.engine.conclusion import Conclusion, verdict_of
from desktop_app.domain.engine.decide import DecidedCase
from desktop_app.domain.engine.observations import missing_rates
from desktop_app.domain.interview.paths import entity_path, path_in_screening
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.interview.same_entity import count_facts_once
from desktop_app.domain.law.pack import UNDETERMINED, Pack
from desktop_app.domain.truth import WORDS
from desktop_app.services.asking.ask import Asking
from desktop_app.services.catalogue.attachments import Attachments
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.catalogue.shared_bills import digest_products
from desktop_app.services.context.context import LONGEST_PASS, ServiceContext
from desktop_app.services.context.ports import BillLines
from desktop_app.services.party_lists.lists import PartyLists
from desktop_app.services.party_search.judgements import Judgements
from desktop_app.services.records.record_list import RecordList
from desktop_app.services.schema.columns import Sheets
from desktop_app.services.schema.forms import ShipmentLine
from desktop_app.services.schema.rows import (
    ALL_PARTIES,
    ALL_PRODUCTS,
    ALL_SHIPMENTS,
    ALL_SUPPLIERS,
    CURRENT,
    FIRST,
    OutlookRow,
    ProductFilter,
    ProductRow,
    ScreeningFilter,
    ShipmentFilter,
    UnfinishedFilter,
)
from desktop_app.services.screening import one_case, whole_catalogue
from desktop_app.services.screening.kept_answers import (
    SEPARATE,
    KeptAnswers,
    answers_file,
    digest_deal,
    share_text,
)
from desktop_app.services.screening.one_case import deciding_share, is_near_line, list_grounds
from desktop_app.services.screening.screenings import of_shipment
from desktop_app.services.screening.state import WAITING

# --------------------------------------------------------------------------------------------------
# Asks a process of its own for the answers of a large catalogue, so that the window draws and answers
# meanwhile. What is asked is a line of JSON. The process writes how far it is, a line each time, and at
# last the answers in a line.


_PATIENCE: Final = 3.0
"""Seconds for which a few products wait until another request has been answered."""


class AnswersApart:
    """Asks the process of a data file for the answers of one client's products.

    ``serial`` names the answers that were taken last: the process need not send again what is in them.
    """

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._process, self._file, self._client = context.catalogue_process, context.file, client
        self._serial, self._digest = "", ""

    def is_ready(self, digest: str) -> bool:
        """Tell whether the process has worked the products out before, in the deal of a digest."""
        return self._digest == digest and self._process.has_answered

    def ask(
        self,
        deal: whole_catalogue.Deal,
        digest: str,
        part_numbers: Sequence[str] | None = None,
        *,
        in_halves: bool = False,
        progress: Progress = nothing_happens,
        cancelled: Cancelled,
    ) -> bytes | None:
        """Return the answers as they are kept, or those of a few products; None where the process cannot tell them.

        ``digest`` is that of the deal; ``in_halves``: a second process may work out every second product. Errors:
        Stopped if cancelled.
        """
        day = None if deal.on is None else deal.on.isoformat()
        request = {"file": str(self._file), "client": self._client, "deal": {**asdict(deal), "on": day}}
        request |= {
            "digest": digest,
            "serial": self._serial,
            "products": part_numbers,
            "in_halves": in_halves,
        }
        wait = -1 if part_numbers is None else _PATIENCE
        fed = json.dumps(request).encode("ascii") + b"\n"
        with self._process.ask(fed, LONGEST_PASS, cancelled, wait=wait) as process:
            if process is None:
                return None
            line, serial = process.read_answer(progress)
            if serial:
                self._serial, self._digest = serial, digest
        if process.is_cancelled and not process.is_answered:
            raise Stopped
        return line if process.is_answered else None


_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Numbers:
    """What there is of a client, and what needs attention.

    ``lines_by_verdict`` counts every line of every shipment under what it came to last; "" are those nobody has
    screened. ``read_narrowly`` counts those of them that ask for no licence under other readings than the safest, by
    verdict and by what the safest give. ``open_material`` counts products with a material that names no row,
    ``to_finish`` what imports left out, ``late_sheets`` suppliers who let the day of their newest sheet pass.
    ``recorded_under_another_pack`` counts the newest versions of determinations, ``reviews_due`` the current ones whose
    day of review has come, ``follow_ups`` what remains to be done after them.
    ``documents_again`` are the sheet and id of what each attached document that has to be looked at again belongs to.
    ``days_since_check`` is the age of the newest status check that counts for every case, None if there is none.
    """

    products: int
    suppliers: int
    parties: int
    shipments: int
    unclassified: int
    without_origin: int
    open_material: int
    to_finish: int
    late_sheets: int
    open_screenings: int
    waiting_screenings: int
    unsettled_screenings: int
    shipments_not_screened: int
    recorded_under_another_pack: int
    reviews_due: int
    follow_ups: int
    altered_records: int
    documents_again: tuple[tuple[str, int], ...]
    days_since_check: int | None
    lines_by_verdict: Mapping[str, int]
    read_narrowly: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class NamesToLookAt:
    """What lists ask of a person: entries met that nobody has judged, judgements that came back, and old lists.

    ``to_judge`` and ``came_back`` name the firm of each entry. ``list_ages`` has the days since each list was loaded.
    ``left_out`` are checks, lists and judgements that do not count because the journal does not vouch for them, each
    in a sentence.
    """

    to_judge: tuple[str, ...]
    came_back: tuple[str, ...]
    list_ages: Mapping[str, int]
    left_out: tuple[str, ...] = ()


MOST_IN_FULL: Final = 2_000
"""Above this number of products, what is open in each is told of single products only."""


MOST_HERE: Final = 2_000
"""Above this number of products, they are worked out in a process of its own."""


MOST_IN_ONE: Final = 20_000
"""Above this number of products, a second process works out every second one where none was worked out before."""


class Overview:
    """The overview of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._kept: KeptAnswers | None = None
        self._apart = AnswersApart(context, client)
        threshold = context.program.pack.on(context.today()).threshold
        self._line = threshold.limit if threshold else None

    def count_rows(self) -> list[int]:
        """Return how many products, suppliers, parties and shipments there are."""
        every = (ALL_PRODUCTS, ALL_SUPPLIERS, ALL_PARTIES, ALL_SHIPMENTS)
        return [self._context.store.lists.count_rows(self._client, rows) for rows in every]

    def count_work(self) -> Numbers:
        """Return the counts of the overview."""
        lists, client = self._context.store.lists, self._client
        # as on the law line: a look made for one shipment is none for the others
        looks = (row.checked_on for row in lists.list_status_checks(client, "") if not row.shipment)
        last = max(looks, default="")
        records = RecordList(self._context, self._client).list_rows()
        latest = [row for row in records if row.state == CURRENT]
        pack = self._context.program.pack.version
        shipments = lists.list_rows(client, ALL_SHIPMENTS, FIRST)
        verdicts = Counter(verdict for row in shipments for verdict in row.verdicts or ("",) * row.lines)
        today = self._context.today().isoformat()
        verdict_counts: Counter[tuple[str, str]] = Counter()
        for row in shipments:
            if row.read_narrowly and set(row.verdicts) & set(
                self._context.program.pack.verdicts_asking("nothing")
            ):
                lines = self._context.rows_of(ShipmentLine, self._client, shipment=row.shipment)
                line_verdicts = of_shipment(self._context, self._client, row.id, lines)
                verdict_counts.update(
                    (line_verdict.verdict, line_verdict.safest)
                    for line_verdict in line_verdicts
                    if line_verdict is not None
                )
        return Numbers(
            products=lists.count_rows(client, ALL_PRODUCTS),
            suppliers=lists.count_rows(client, ALL_SUPPLIERS),
            parties=lists.count_rows(client, ALL_PARTIES),
            shipments=lists.count_rows(client, ALL_SHIPMENTS),
            unclassified=lists.count_rows(client, ProductFilter(listed_as="?")),
            without_origin=lists.count_rows(client, ProductFilter(made_in="?")),
            to_finish=lists.count_rows(client, UnfinishedFilter()),
            late_sheets=self._count_late(),
            open_material=lists.count_rows(client, ProductFilter(open_material=True)),
            open_screenings=lists.count_rows(client, ScreeningFilter(state="open")),
            waiting_screenings=lists.count_rows(client, ScreeningFilter(state=WAITING)),
            unsettled_screenings=lists.count_rows(
                client, ScreeningFilter(state="open", verdict=UNDETERMINED)
            ),
            shipments_not_screened=lists.count_rows(client, ShipmentFilter(unscreened=True)),
            recorded_under_another_pack=sum(row.pack_version != pack for row in latest),
            reviews_due=sum(bool(row.review_on) and row.review_on <= today for row in latest),
            follow_ups=sum(len(row.follow_ups) for row in latest),
            altered_records=sum(bool(row.altered) for row in records),
            documents_again=tuple(
                (attached.subject.sheet, attached.subject.id)
                for attached in Attachments(self._context, client).list_all()
                if attached.again
            ),
            days_since_check=(self._context.today() - date.fromisoformat(last)).days if last else None,
            lines_by_verdict=dict(verdicts),
            read_narrowly=dict(verdict_counts),
        )

    def _count_late(self) -> int:
        """Return how many suppliers have let the day of their newest sheet pass without an answer."""
        newest = {sheet.supplier: sheet.state for sheet in Asking(self._context, self._client).list_sheets()}
        return sum(state == "late" for state in newest.values())

    def list_names(self) -> NamesToLookAt:
        """Return what the lists of parties ask of a person."""
        waiting = Judgements(self._context, self._client).read_state().to_judge
        today, store = self._context.today(), self._context.store
        store.lists.list_status_checks(self._client, "")  # of those that do not count is told, too
        return NamesToLookAt(
            to_judge=tuple(of_firm.firm.name for of_firm in waiting if not of_firm.entry.changes),
            came_back=tuple(of_firm.firm.name for of_firm in waiting if of_firm.entry.changes),
            list_ages={
                party_list.name: party_list.age_on(today)
                for party_list in PartyLists(self._context).newest_loaded()
            },
            left_out=tuple(store.left_out),
        )

    def list_today_verdicts(
        self,
        deal: whole_catalogue.Deal = whole_catalogue.ORDINARY,
        filter_by: ProductFilter = ALL_PRODUCTS,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[OutlookRow]:
        """Yield what each product would come to if it were shipped, one by one. Stops when cancelled.

        In a catalogue of more than ``MOST_IN_FULL`` products no row names what is open or does not fit together.
        Products whose inputs are as they were are not worked out again.
        """
        lists = self._context.store.lists
        names = lists.list_product_names(self._client, filter_by)
        if len(names) <= MOST_HERE:
            products = lists.list_rows(self._client, filter_by, FIRST)
            yield from self.answer_here(deal, products, progress=progress, cancelled=cancelled)
            return
        deal = replace(deal, on=deal.on or self._context.today())
        kept = self.read_kept(self.catalogue_with_deal(deal, self._read_sheets_of([])))
        in_halves = len(names) > MOST_IN_ONE and not len(kept) and (os.cpu_count() or 1) > 1
        answers = self._apart.ask(
            deal, kept.deal, in_halves=in_halves, progress=progress, cancelled=cancelled
        )
        if answers is not None:
            kept.take(answers)
        undecided = [OutlookRow(*name, "") for name in names]
        rows = [None if answers is None else kept.find(product) for product in undecided]
        lacking = [product for product, row in zip(undecided, rows, strict=True) if row is None]
        yield from (row for row in rows if row is not None)
        if lacking:
            yield from self.answer_here(deal, lacking, progress=progress, cancelled=cancelled)

    def list_kept_verdicts(self) -> list[OutlookRow]:
        """Return of products what is kept and holds today, in the ordinary deal; nothing is worked out."""
        store = self._context.store
        kept = self.read_kept(self.catalogue_with_deal(whole_catalogue.ORDINARY, self._read_sheets_of([])))
        products = [
            OutlookRow(*name, "") for name in store.lists.list_product_names(self._client, ALL_PRODUCTS)
        ]
        numbers = [product.part_number for product in products]
        unknown = kept.list_unknown(store.repository, self._client, numbers)
        if unknown is None:
            return []
        rows = (kept.find(product) for product in products if product.part_number not in unknown)
        return [row for row in rows if row is not None]

    def answer_here(
        self,
        deal: whole_catalogue.Deal,
        products: Sequence[ProductRow | OutlookRow],
        *,
        progress: Progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[OutlookRow]:
        """Yield what products come to; those that are kept, as they are."""
        mark, _ = self._context.store.repository.read_changed_products(self._client, "")
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        catalogue = self.catalogue_with_deal(deal, sheets)
        screening = whole_catalogue.CatalogueScreening(self._context.program, catalogue)
        answers, digests = self.read_kept(catalogue), digest_products(catalogue)
        try:
            for number, product in enumerate(products, 1):
                if cancelled():
                    return
                yield self.answer_product(
                    catalogue, screening, answers, product, digests.get(product.part_number)
                )
                progress(number, len(products))
        finally:
            answers.store(catalogue.products, mark)

    def answer_product(
        self,
        catalogue: Catalogue,
        screening: whole_catalogue.CatalogueScreening,
        kept: KeptAnswers,
        product: ProductRow | OutlookRow,
        digest: str | None,
    ) -> OutlookRow:
        """Return what a product comes to: what is kept, where it holds, else worked out and kept."""
        in_short = catalogue.product_count > MOST_IN_FULL
        row = kept.find(product, digest)
        if row is None or row.in_short != (in_short and (len(row.possible) > 1 or row.disagrees)):
            row = self._decide_product(screening, product)
            if row.in_short and not in_short:
                row = self._explain_product(catalogue, product, row)
            kept.keep(row, digest)
        return row

    def _read_sheets_of(self, part_numbers: Sequence[str]) -> Sheets:
        return self._context.store.repository.read_sheets_of_products(self._client, part_numbers)

    def read_kept(self, catalogue: Catalogue) -> KeptAnswers:
        """Return the answers that were kept for a deal; they are read once for as long as it is the same."""
        deal = digest_deal(self._context.program, catalogue)
        if self._kept is None or self._kept.deal != deal:
            self._kept = KeptAnswers(answers_file(self._context.file, self._client), deal)
        return self._kept

    def _decide_product(
        self, screening: whole_catalogue.CatalogueScreening, product: ProductRow | OutlookRow
    ) -> OutlookRow:
        """Return what a product comes to in short."""
        named = (product.id, product.part_number, product.name)
        try:
            decision = screening.decide(product.part_number)
        except Refused as refused:
            return OutlookRow(*named, "", refused=screening.why_refused(product.part_number, refused))
        # outcomes are kept as long as the screening; so are decisions on what surely holds nothing
        decided = id(decision) if decision.work.case.item.inert else None
        answer = screening.answers.get(decided)
        if answer is not None:
            return OutlookRow(*named, **answer)
        shares = decision.observed.counted.value_shares
        share = deciding_share(shares, decision.readings)
        other = shares.content if share is not shares.content else shares.whole_article
        rates = missing_rates(decision.observed)
        key = (id(decision.outcome), tuple([doubt.doubt for doubt in decision.turning]), rates)
        shared = screening.answers.get(key)
        if shared is None:
            row = self._row_of(screening, decision, rates)
            shared = screening.answers[key] = {
                each.name: getattr(row, each.name) for each in fields(row) if each.name not in SEPARATE
            }
        of_share = {
            "share": share,
            "is_near": is_near_line(share, self._line),
            "other_share": share_text(other),
        }
        answer = {**shared, **of_share}
        if decided is not None:
            screening.answers[decided] = answer
        return OutlookRow(*named, **answer)

    def _row_of(
        self, screening: whole_catalogue.CatalogueScreening, decision: DecidedCase, rates: tuple[str, ...]
    ) -> OutlookRow:
        """Return a row with all that products of the same outcome share."""
        outcome = decision.outcome
        codes = {warning.notice.code for warning in outcome.warnings}
        disagrees = not codes.isdisjoint(screening.disagreeing)
        return OutlookRow(
            0,
            "",
            "",
            verdict=verdict_of(outcome.possible),
            act=screening.act_of(decision).word,
            possible=tuple(sorted(outcome.possible)),
            licence_needed=WORDS[outcome.licence],
            standing=outcome.standing.overall,
            without_assumption=outcome.standing.without_assumption,
            disagrees=disagrees,
            rates_missing=() if codes.isdisjoint(screening.lacking_rates) else rates,
            turning_doubts=tuple(doubt.doubt for doubt in decision.turning),
            other_law=tuple(
                warning.notice.title for warning in outcome.warnings if warning.notice.instrument
            ),
            grounds=list_grounds({name: WORDS[truth] for name, truth in outcome.limbs.items()}),
            in_short=len(outcome.possible) > 1 or disagrees,
        )

    def product_today_verdict(
        self, products: Sequence[ProductRow], *, in_full: bool = True, cancelled: Cancelled = never_cancelled
    ) -> Iterator[OutlookRow]:
        """Yield the same for a few products, reading no more of the catalogue than they need.

        Unless ``in_full``, nobody looks for what is open in them.
        """
        part_numbers = [product.part_number for product in products]
        if not in_full and self._kept is not None and self._apart.is_ready(self._kept.deal):
            today = replace(whole_catalogue.ORDINARY, on=self._context.today())
            answers = self.read_kept(self.catalogue_with_deal(today, self._read_sheets_of([])))
            if self._apart.is_ready(answers.deal):  # rates and checks are what they were
                answers.take(self._apart.ask(today, answers.deal, part_numbers, cancelled=cancelled) or b"")
                rows = [answers.find(product) for product in products]
                if None not in rows:
                    yield from filter(None, rows)
                    return
        catalogue = self.catalogue_with_deal(whole_catalogue.ORDINARY, self._read_sheets_of(part_numbers))
        screening = whole_catalogue.CatalogueScreening(self._context.program, catalogue)
        answers, digests = self.read_kept(catalogue), digest_products(catalogue)
        for product in products:
            if cancelled():
                return
            row = answers.find(product, digests.get(product.part_number))
            row = row or self._decide_product(screening, product)
            yield self._explain_product(catalogue, product, row) if in_full and not row.refused else row

    def _explain_product(
        self, catalogue: Catalogue, product: ProductRow | OutlookRow, row: OutlookRow
    ) -> OutlookRow:
        """Return a product with what is open in it; of one that no case holds, why it cannot be told."""
        try:
            tree = catalogue.build_case(whole_catalogue.line_of_deal(product.part_number))
            content = json.dumps(tree, ensure_ascii=False).encode("utf-8")
            conclusion = one_case.screen_case(self._context.program, content).conclusion
        except Refused as refused:
            return replace(row, notes=(str(refused),), in_short=False)
        pack = self._context.program.pack
        disagreeing = pack.warnings_on("facts_disagree")
        return replace(
            row,
            in_short=False,
            open_facts=len(count_facts_once([(tree, conclusion.open_facts)])[0]),
            notes=tuple(
                capital(note)
                for warning in conclusion.warnings
                if warning.code in disagreeing
                for note in warning.details
            ),
            settles=tuple(_list_settling_facts(pack, tree, conclusion)),
        )

    def catalogue_with_deal(
        self,
        deal: whole_catalogue.Deal,
        sheets: Sheets,
        bills: Mapping[str, BillLines] = MappingProxyType({}),
    ) -> Catalogue:
        """Return a catalogue that holds a deal."""
        return Catalogue(whole_catalogue.add_deal(sheets, deal, self._context.today()), bills)


def band_of_share(share: Interval | None, line: Fraction) -> str:
    """Return in which of nine bands a share lies, by the line: zero, far_below, below, both and so on; none is none.

    A range is in the band of the end that is nearer to the line; one that may be on either side is on both.
    """
    if share is None:
        return "none"
    if share.lo >= line:
        return "above" if share.lo < 2 * line else "far_above" if share.lo < 10 * line else "most"
    if share.hi is None:
        return "open"
    if share.hi >= line:
        return "both"
    return "zero" if not share.hi else "far_below" if share.hi * 2 < line else "below"


def _list_settling_facts(pack: Pack, tree: Tree, conclusion: Conclusion) -> Iterator[str]:
    """Yield the open facts of the item with what they are about, so many as are read at a glance."""
    root = {**tree, "items": [tree["item"]]}
    item_facts = [fact for fact in conclusion.open_facts if fact.fact.startswith("item")]
    for fact in item_facts[:_MOST_NAMED]:
        about = entity_path(fact.fact)
        subject = name_subject(pack, root, path_in_screening(0, about)) if about != "item" else ""
        yield (Phrase("{label}: {subject}", label=fact.label, subject=subject) if subject else fact.label)
