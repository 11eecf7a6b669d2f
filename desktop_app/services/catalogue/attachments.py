# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents attached to products, suppliers, parties, answers and single figures: what rests on them, and for how long.

The file itself is evidence: stored once under its hash, never changed. What it shows for one subject is an attachment,
which can be changed and removed. A case names each attachment in the source of what rests on it, as a citation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.named_values import country_names
from desktop_app.basics.quantity import GRAMS
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.casefile.citations import Citation, cite_documents, write_citation
from desktop_app.domain.engine.open_facts import question_path
from desktop_app.services.catalogue.bills import source_of_line
from desktop_app.services.catalogue.case_builder import is_composition, list_entity_paths
from desktop_app.services.catalogue.evidence import Evidence, Paper
from desktop_app.services.catalogue.products import FACTS, sources_of
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import SHEETS, row_of_form
from desktop_app.services.schema.declaration import NO_DAY, Day, Done, Row, Sheet
from desktop_app.services.schema.forms import BillLine, FieldSource, Material, Party, Product, Technology

KINDS: Final = {
    "certificate": Phrase("Certificate"),
    "declaration": Phrase("Declaration"),
    "test report": Phrase("Test report"),
    "contract": Phrase("Contract"),
    "mail": Phrase("Mail"),
    "other": Phrase("Other document"),
}
"""What a document is, with its words."""

PROVES: Final = {
    "certificate": (
        Phrase(
            "content by its type: EN 10204 3.2 before 3.1, 2.2, 2.1; a certificate of origin says nothing of it"
        ),
        Phrase("a certificate of origin: the last substantial change alone, of no single element"),
    ),
    "declaration": (
        Phrase("less than a test of the lot or a certificate by EN 10204, more than a data sheet"),
        Phrase("the more, the more it names stages and lot; without a lot least of all"),
    ),
    "test report": (
        Phrase("most, where a laboratory tested this lot; a coated magnet under X-rays least"),
        Phrase("nothing: no test tells where an element is from"),
    ),
    "contract": (
        Phrase("nothing by itself"),
        Phrase("as one of linked records of each stage, such as invoices"),
    ),
    "mail": (Phrase("as what is attached to it"), Phrase("little, where it names no lot")),
    "other": (Phrase("as what it is"), Phrase("licence, export declaration, records of each stage: most")),
}
"""What a document of each kind proves of content and of origin, by custom and not by law."""

FIGURES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    **FACTS,
    Sheet.BILL: {"quantity": ("quantity",)},
}
"""The figures of each sheet of a product with their columns: its facts, and how many of a part are in it."""

EXPIRED: Final = "expired"
CONTRADICTED: Final = "contradicted"
CHANGED: Final = "changed since"
OLDER: Final = "older"
OLDER_THAN_LOT: Final = "older than the lot"
AGAIN: Final = {
    EXPIRED: Phrase("it is no longer valid on that day"),
    CONTRADICTED: Phrase("it states something else than the catalogue or another document"),
    CHANGED: Phrase("the catalogue was changed after it was attached"),
    OLDER: Phrase("the catalogue rests on something stated later"),
    OLDER_THAN_LOT: Phrase("it is older than the lot at hand"),
}
"""Why a document has to be looked at again, by the code that a case carries."""

_MOST_CITED: Final = 5_000
"""About how many characters the documents of one fact take at most in a case."""
_SUBJECTS: Final = {
    declared.called: declared.sheet
    for declared in SHEETS.values()
    if declared.called in ("product", "supplier", "party", "screening")
}
"""The sheet of what can hold documents, by what a row of it is called."""
OF_GOODS: Final = frozenset((*FIGURES, _SUBJECTS["supplier"]))
"""The sheets of what a document can prove something of goods for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is attached to.

    ``sheet`` is that of a product or of its figures, suppliers, parties or screenings; ``id`` that of the product,
    supplier, party or screening; ``line`` that of a material or of a screening, or a part of the bill; ``field`` a
    figure of the product (its key in ``FIGURES``) or the path of an answer, blank for the subject as a whole.
    """

    sheet: str
    id: int
    line: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDetails:
    """What a document shows for its subject. Days are ``YYYY-MM-DD``; ``states`` is the figure that it states."""

    kind: str = "other"
    issuer: str = ""
    issued_on: Day = NO_DAY
    valid_until: Day = NO_DAY
    states: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A document attached to a subject; ``again`` are the codes why it has to be looked at again, see ``AGAIN``."""

    id: int
    subject: Subject
    owner: str
    name: str
    sha256: str
    details: DocumentDetails
    by: str
    at: str
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """What a figure was before a change, who changed it and when; blank where it was not known."""

    value: str
    by: str
    at: str
    action: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure comes from: its source, its documents, and its earlier values, the latest change first."""

    value: str
    source: FieldSource | None
    documents: tuple[Attached, ...]
    earlier: tuple[EarlierValue, ...]


class Attachments:
    """The attached documents of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    # ---- changing ----------------------------------------------------------------------------

    def attach(self, subject: Subject, paper: Paper, details: DocumentDetails) -> Done[int]:
        """Attach a document and return the id of the attachment; the same bytes are stored once.

        Errors: Refused if the subject is not there, a word or day is wrong, or the file is of a kind that is not kept.
        """
        if subject.sheet in FIGURES:
            self._check_place(subject)
        row = {
            **self._row_of(subject, details),
            "evidence": paper.sha256,
            "by": self._context.by,
            "at": utc_text(self._context.now()),
        }
        evidence = Evidence(self._context, self._client)
        kept = replace(paper, kind=details.kind, issued_on=details.issued_on, valid_until=details.valid_until)

        def work(writing: Transaction) -> int:
            evidence.keep_paper(writing, kept)
            for stored in self._select({"evidence": paper.sha256}):
                if _subject_of(stored.row) == subject:
                    raise Refused(
                        "this document is attached here already", file=paper.name, do="Change it there"
                    )
            return writing.add_row(Sheet.ATTACHMENTS, self._client, row)

        return self._context.apply_change("Attach", paper.name, {"evidence"}, work=work)

    def change(self, attachment: int, details: DocumentDetails) -> Done[None]:
        """Change what an attached document shows; what the catalogue says now counts as seen."""
        stored = self._context.stored_row(Sheet.ATTACHMENTS, self._client, attachment)
        row = {**stored, **self._row_of(_subject_of(stored), details)}
        return self._context.apply_change(
            "Change document",
            self._name_of(stored),
            {"evidence"},
            work=lambda writing: writing.change_row(Sheet.ATTACHMENTS, self._client, Stored(attachment, row)),
        )

    def remove(self, attachment: int) -> Done[None]:
        """Detach a document; the file stays in the data file, as the journal and records name it."""
        stored = self._context.stored_row(Sheet.ATTACHMENTS, self._client, attachment)
        return self._context.apply_change(
            "Detach",
            self._name_of(stored),
            {"evidence"},
            work=lambda writing: writing.remove_row(Sheet.ATTACHMENTS, attachment),
        )

    # ---- reading -----------------------------------------------------------------------------

    def list_all(self, on: date | None = None) -> list[Attached]:
        """Return every attached document whose subject is there, oldest first; ``on`` is the day that counts."""
        return _Judging(self._context, self._client, self._select({}), on).judge()

    def of(self, sheet: str, row_id: int, on: date | None = None) -> list[Attached]:
        """Return the documents of a product with its figures, of a supplier, party or screening."""
        stored = self._select({"subject_id": str(row_id)})
        wanted = tuple(FIGURES) if sheet in FIGURES else (sheet,)
        of_sheet = [attachment for attachment in stored if attachment.row["sheet"] in wanted]
        return _Judging(self._context, self._client, of_sheet, on).judge()

    def find_subject(self, kind: str, key: str, figure: str = "") -> Subject:
        """Return a subject by its kind and key; ``figure`` is as in ``figure_subject``, or an answer's path.

        Errors: Refused if there is none.
        """
        sheet = _SUBJECTS.get(kind)
        if sheet is None:
            raise Refused(Phrase('"{kind}" holds no documents', kind=kind), do=_use(_SUBJECTS))
        number = int(key) if kind == "screening" and key.isascii() and key.isdecimal() else 0
        row_id = number or self._context.find_by_key(sheet, self._client, key)
        if row_id is None:
            raise Refused(
                Phrase('no {sheet} is called "{key}"', sheet=SHEETS[sheet].called, key=key),
                do="Look it up in the list",
            )
        subject = Subject(sheet, row_id, field=figure)
        if kind == "product":
            subject = figure_subject(row_id, figure)
        elif kind == "screening" and ":" in figure:
            line, _, path = figure.partition(":")
            subject = Subject(sheet, row_id, line, path)
        self._check_subject(subject)
        self._check_place(subject)
        return subject

    def origin_of(self, subject: Subject) -> Origin:
        """Return where a figure of a product comes from, with its documents and its earlier values."""
        facts = _ProductFacts(self._context, self._client, subject.id)
        store = self._context.store
        columns, rows = FIGURES[subject.sheet][subject.field], facts.rows(subject.sheet, subject.line)
        changes = store.list_changes(subject.sheet, [stored.id for stored in rows])
        source = facts.sources.get((subject.sheet, subject.line, subject.field))
        if subject.sheet == Sheet.BILL and rows:
            source = source_of_line(rows[0].row, changes)
        earlier = [
            EarlierValue(_figure_text(change.before, columns), entry.by, entry.at, entry.what)
            for entry, change in changes
            if change.before is not None
            and _figure_text(change.before, columns) != _figure_text(change.after or {}, columns)
        ]
        documents = [
            attached
            for attached in self.of(Sheet.PRODUCTS, subject.id)
            if attached.subject in (subject, Subject(Sheet.PRODUCTS, subject.id))
        ]
        return Origin(facts.figure(subject), source, tuple(documents), tuple(earlier))

    def cite(self, case: Mapping[str, Any], screening: int, line: str) -> dict[str, Any]:
        """Return a case of a screening whose sources name the attached documents with their hashes."""
        cited: dict[str, str] = {}
        for path, documents in self._by_path(case, screening, line).items():
            citations: list[str] = []
            for attached in sorted(documents, key=lambda attached: not attached.again):
                if sum(map(len, citations)) < _MOST_CITED:
                    details = attached.details
                    citation = Citation(
                        details.kind,
                        attached.name,
                        attached.sha256,
                        details.issuer,
                        details.issued_on,
                        details.valid_until,
                        attached.again,
                    )
                    citations.append(write_citation(citation))
            if len(citations) < len(documents):
                citations.append(f"[and {len(documents) - len(citations)} documents more]")
            cited[path] = " ".join(citations)
        return cite_documents(case, cited)

    def in_cases(self, cases: Mapping[str, Mapping[str, Any]], screening: int) -> list[Attached]:
        """Return the documents that the cases of a screening rest on, each once; ``cases`` are by their lines."""
        return [attached for attached, _places in self.places_in_cases(cases, screening)]

    def places_in_cases(
        self, cases: Mapping[str, Mapping[str, Any]], screening: int
    ) -> list[tuple[Attached, tuple[tuple[str, str], ...]]]:
        """Return the documents that the cases of a screening rest on, each with the line and the path of what rests on
        it.
        """
        by_id: dict[int, Attached] = {}
        places: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for line, case in cases.items():
            for path, documents in self._by_path(case, screening, line).items():
                for attached in documents:
                    by_id[attached.id] = attached
                    places[attached.id].append((line, path))
        return [(by_id[number], tuple(places[number])) for number in sorted(by_id)]

    # ---- inside ------------------------------------------------------------------------------

    def _by_path(self, case: Mapping[str, Any], screening: int, line: str) -> dict[str, list[Attached]]:
        """Return the documents of a case by the paths of what rests on them."""
        placing = _Placing(self._context, self._client, case, (screening, line))
        stored = placing.select_possible(self._select({}))
        by_path: dict[str, list[Attached]] = defaultdict(list)
        try:
            on = date.fromisoformat(str(case.get("on", "")))
        except ValueError:  # no day, of which the check of the case tells: no document is judged by it
            return {}
        judging = _Judging(self._context, self._client, stored, on)
        for path, attached in placing.places(judging.judge()):
            by_path[path].append(attached)
        return by_path

    def _select(self, equal_to: Mapping[str, str]) -> list[Stored[Row]]:
        return self._context.store.repository.select_rows(Sheet.ATTACHMENTS, self._client, equal_to)

    def _row_of(self, subject: Subject, details: DocumentDetails) -> Row:
        self._check_subject(subject)
        if details.kind not in KINDS:
            raise Refused(
                Phrase('"{kind}" is no kind of document', kind=details.kind), where="kind", do=_use(KINDS)
            )
        for name in ("issued_on", "valid_until"):
            day = getattr(details, name)
            if day and not _is_day(day):
                raise Refused(Phrase('"{on}" is not a day', on=day), where=name, do="Write it as YYYY-MM-DD")
        if "" < details.valid_until < details.issued_on:
            raise Refused("it ends before it was issued", where="valid_until", do="Correct one of the days")
        figure = ""
        if subject.sheet in FIGURES:
            figure = _ProductFacts(self._context, self._client, subject.id).figure(subject)
        return {
            "sheet": subject.sheet,
            "subject_id": str(subject.id),
            "line": subject.line,
            "field": subject.field,
            "kind": details.kind,
            "issuer": details.issuer.strip(),
            "issued_on": details.issued_on,
            "valid_until": details.valid_until,
            "states": details.states.strip(),
            "note": details.note.strip(),
            "attached_to": figure,
        }

    def _check_subject(self, subject: Subject) -> None:
        sheet = Sheet.PRODUCTS if subject.sheet in FIGURES else subject.sheet
        self._context.stored_row(sheet, self._client, subject.id)
        if sheet == Sheet.PRODUCTS and subject.field and subject.field not in FIGURES[subject.sheet]:
            raise Refused(
                Phrase('"{field}" is no figure of a product', field=subject.field),
                do=_use(FIGURES[subject.sheet]),
            )

    def _check_place(self, subject: Subject) -> None:
        """Refuse a figure that is nowhere: of a line that is not there, or a path that no case has."""
        called = SHEETS[subject.sheet].called
        if subject.sheet in FIGURES:
            facts = _ProductFacts(self._context, self._client, subject.id)
            is_of_line = subject.sheet in (Sheet.MATERIALS, Sheet.BILL)
            if is_of_line and not facts.rows(subject.sheet, subject.line):
                raise Refused(
                    Phrase('this product has no line "{line}"', line=subject.line), do="Enter it first"
                )
        elif called == "screening" and subject.field and not self._is_in_cases(subject.field):
            raise Refused(
                Phrase('"{path}" is no path of an answer', path=subject.field),
                do="Write it as in a case file, such as end_use.military or item.value",
            )
        elif called != "screening" and subject.field:
            raise Refused(
                Phrase('"{field}" is no figure of a supplier or party', field=subject.field),
                do="Leave it out: the document is about the whole of it",
            )

    def _is_in_cases(self, path: str) -> bool:
        """Tell whether a path is that of a question, or of what questions are about, such as a party."""
        asked = question_path(path)
        return any(
            asked == known or known.startswith((f"{asked}.", f"{asked}["))
            for known in self._context.program.pack.questions
        )

    def _name_of(self, row: Row) -> str:
        papers = self._context.rows_of(Sheet.EVIDENCE, self._client, sha256=row["evidence"])
        return papers[0]["name"] if papers else row["evidence"][:12]


def figure_subject(product: int, figure: str) -> Subject:
    """Return a figure of a product by its key: a fact, "materials.LINE.FACT" or "bill_of_materials.PART.quantity".

    A blank one is the product as a whole.
    """
    for sheet in (Sheet.MATERIALS, Sheet.BILL):
        if figure.startswith(f"{sheet}."):
            line, _, fact = figure.removeprefix(f"{sheet}.").rpartition(".")
            return Subject(sheet, product, line, fact)
    sheets = (sheet for sheet, facts in FACTS.items() if sheet != Sheet.MATERIALS and figure in facts)
    return Subject(next(sheets, Sheet.PRODUCTS), product, field=figure)


def _use(words: Iterable[str]) -> str:
    return Phrase("Use one of: {words}", words=", ".join(words))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _subject_of(row: Row) -> Subject:
    return Subject(row["sheet"], int(row["subject_id"]), row["line"], row["field"])


def _figure_text(row: Mapping[str, str], columns: Sequence[str]) -> str:
    """Return a figure with its upper end and unit as one text, as "4.2 5 g"."""
    return " ".join(filter(None, (row.get(name, "") for name in columns)))


class _ProductFacts:
    """What the catalogue says of one product now, figure by figure."""

    def __init__(self, context: ServiceContext, client: int, product: int) -> None:
        repository = context.store.repository
        self._context, self._client = context, client
        self.product = Stored(product, context.stored_row(Product, client, product))
        of_product = {"part_number": self.product.row.part_number}
        self.materials = repository.select_rows(Material, client, of_product)
        self._technology = repository.select_rows(Technology, client, of_product)
        self.bill = repository.select_rows(BillLine, client, {"parent": self.product.row.part_number})

    def rows(self, sheet: str, line: str) -> Sequence[Stored[Any]]:
        """Return the row that a figure stands in; none where it is not there."""
        if sheet == Sheet.PRODUCTS:
            return [self.product]
        if sheet == Sheet.BILL:
            return [stored for stored in self.bill if stored.row.child == line]
        if sheet == Sheet.MATERIALS:
            return [stored for stored in self.materials if stored.row.line == line]
        return self._technology

    def figure(self, subject: Subject) -> str:
        """Return a figure as text; of a whole product all its facts, so that a change of any shows."""
        if subject.field:
            rows = self.rows(subject.sheet, subject.line)
            columns = FIGURES[subject.sheet][subject.field]
            return _figure_text(row_of_form(rows[0].row), columns) if rows else ""
        row = row_of_form(self.product.row)
        return "; ".join(_figure_text(row, columns) for columns in FACTS[Sheet.PRODUCTS].values())

    @cached_property
    def sources(self) -> dict[tuple[str, str, str], FieldSource]:
        """Return the source of each figure by sheet, line and fact."""
        own_sources = self._context.rows_of(
            FieldSource, self._client, part_number=self.product.row.part_number
        )
        stored_rows: list[Stored[Any]] = [self.product, *self.materials, *self._technology]
        return {
            (source.sheet, source.line, fact): source
            for stored in stored_rows
            for fact, source in sources_of(stored.row, own_sources).items()
        }


class _Judging:
    """Judges which documents have to be looked at again on a day."""

    def __init__(
        self, context: ServiceContext, client: int, stored: Sequence[Stored[Row]], on: date | None
    ) -> None:
        self._context, self._client, self._stored = context, client, stored
        self._on = (on or context.today()).isoformat()
        self._facts: dict[int, _ProductFacts] = {}

    def judge(self) -> list[Attached]:
        """Return the documents whose subjects are there."""
        repository = self._context.store.repository
        names: dict[str, str] = {}
        owners: dict[tuple[str, int], str | None] = {}
        stated: dict[Subject, list[str]] = defaultdict(list)
        for stored in self._stored:
            if stored.row["states"]:
                stated[_subject_of(stored.row)].append(stored.row["states"])
        judged = []
        for stored in self._stored:
            row, subject = stored.row, _subject_of(stored.row)
            sheet = Sheet.PRODUCTS if subject.sheet in FIGURES else Sheet(subject.sheet)
            if (sheet, subject.id) not in owners:
                owner_row = repository.get_row(sheet, self._client, subject.id)
                key = SHEETS[sheet].key if SHEETS[sheet].key != "id" else "title"
                owners[sheet, subject.id] = owner_row[key] if owner_row else None
            owner = owners[sheet, subject.id]
            if owner is None:
                continue
            sha256 = row["evidence"]
            if sha256 not in names:
                (paper, *_) = self._context.rows_of(Sheet.EVIDENCE, self._client, sha256=sha256)
                names[sha256] = paper["name"]
            details = DocumentDetails(
                kind=row["kind"],
                issuer=row["issuer"],
                issued_on=Day(row["issued_on"]),
                valid_until=Day(row["valid_until"]),
                states=row["states"],
                note=row["note"],
            )
            attached = Attached(
                stored.id, subject, owner, names[sha256], sha256, details, row["by"], row["at"]
            )
            reasons = tuple(self._find_reasons(attached, row["attached_to"], stated[subject]))
            judged.append(replace(attached, again=reasons))
        return judged

    def _find_reasons(self, attached: Attached, attached_to: str, stated: Sequence[str]) -> Iterator[str]:
        details, subject = attached.details, attached.subject
        if "" < details.valid_until < self._on:
            yield EXPIRED
        if details.states and any(_contradict(details.states, other) for other in stated):
            yield CONTRADICTED
            stated = ()
        if subject.sheet not in FIGURES:
            return
        if subject.id not in self._facts:
            self._facts[subject.id] = _ProductFacts(self._context, self._client, subject.id)
        facts = self._facts[subject.id]
        figure = facts.figure(subject)
        if subject.field and stated and details.states and figure and _contradict(details.states, figure):
            yield CONTRADICTED
        if figure != attached_to:
            yield CHANGED
        if "" < details.issued_on < facts.product.row.lot_made_on:
            yield OLDER_THAN_LOT
        source = facts.sources.get((subject.sheet, subject.line, subject.field))
        if (
            source
            and source.source_on
            and "" < details.issued_on < source.source_on
            and source.source_kind != "typed"
        ):
            document = source.source_document
            if document and attached.name not in document:
                yield OLDER


_CODE: Final = re.compile(r"[A-Za-z]+(?:[-_][A-Za-z0-9]+)+")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")


def _contradict(stated: str, other: str) -> bool:
    """Tell whether two texts of one figure differ: by their figures in one unit of mass, else by their words."""
    figures, terms = _take_apart(stated)
    other_papers, other_terms = _take_apart(other)
    if figures and other_papers:
        low, high = min(other_papers), max(other_papers)
        if not all(low <= figure <= high for figure in figures) and not (
            min(figures) <= low and high <= max(figures)
        ):
            return True
        return bool(terms and other_terms and terms.isdisjoint(other_terms))
    return bool(terms and other_terms and not figures and not other_papers and terms.isdisjoint(other_terms))


def _take_apart(text: str) -> tuple[list[Fraction], set[str]]:
    """Return the figures of a text, masses in grams, and its words; a country is the word of its code."""
    code = country_names().read_country(text)
    if isinstance(code, str) and code:
        return [], {code.casefold()}
    if _CODE.fullmatch(text.strip()):  # a row such as II-PM-3 is one word
        return [], {text.strip().casefold()}
    terms = set(re.findall(r"[^\W\d_]+", text.casefold()))
    factor = next((GRAMS[word] for word in terms if word in GRAMS), Fraction(1))
    figures = [Fraction(number.replace(",", ".")) * factor for number in _NUMBER.findall(text)]
    return figures, terms - GRAMS.keys()


# --------------------------------------------------------------------------------------------------
# Where a document stands in a case, and how its source names it.


class _Placing:
    """Puts attached documents at the paths of one case."""

    def __init__(
        self, context: ServiceContext, client: int, case: Mapping[str, Any], screened: tuple[int, str]
    ) -> None:
        self._context, self._client, self._case, self._screened = context, client, case, screened
        self._items: dict[str, list[str]] = {}
        self._parties: dict[str, list[str]] = {}

    def select_possible(self, stored: Sequence[Stored[Row]]) -> list[Stored[Row]]:
        """Return the attachments without those of products that the case does not hold."""
        if not stored:
            return []
        self._items, self._parties = list_entity_paths(self._case)
        named = self._context.store.lists.products_named(self._client, list(filter(None, self._items)))
        ids = {str(product.id) for product in named.values()}
        return [
            attachment
            for attachment in stored
            if attachment.row["sheet"] not in FIGURES or attachment.row["subject_id"] in ids
        ]

    def places(self, documents: Sequence[Attached]) -> Iterator[tuple[str, Attached]]:
        """Yield the path of what rests on each document, with the document."""
        for attached in documents:
            for path in self._paths_of(attached):
                yield path, attached

    def _paths_of(self, attached: Attached) -> Iterable[str]:
        subject = attached.subject
        match SHEETS[subject.sheet].called:
            case "screening":
                is_here = subject.id == self._screened[0] and subject.line in ("", self._screened[1])
                return [subject.field or "item"] if is_here else ()
            case "party":
                name = self._context.stored_row(Party, self._client, subject.id).name
                return dict.fromkeys(self._parties.get(name, ()) if name else ())
            case "supplier":
                delivered = self._context.rows_of(Product, self._client, supplier=attached.owner)
                return [path for row in delivered for path in self._items.get(row.part_number, ())]
        return [self._path_of_fact(path, subject) for path in self._items.get(attached.owner, ())]

    def _path_of_fact(self, path: str, subject: Subject) -> str:
        if subject.field in ACTIVITIES:
            return f"{path}.technology.{subject.field}"
        if subject.sheet == Sheet.BILL:
            bill = _ProductFacts(self._context, self._client, subject.id).bill
            parts = [stored.row.child for stored in bill]
            return (
                f"{path}.components[{parts.index(subject.line)}].quantity" if subject.line in parts else path
            )
        if subject.sheet == Sheet.MATERIALS:
            facts = _ProductFacts(self._context, self._client, subject.id)
            lines = [stored.row.line for stored in facts.materials if not is_composition(stored.row)]
            if subject.line not in lines:
                return path
            path = f"{path}.part_one[{lines.index(subject.line)}]"
        return f"{path}.{subject.field}" if subject.field else path
