# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of lists with their filters, and details of single rows. Immutable values.

Amounts are plain decimals as text; days are ``YYYY-MM-DD``; blank is not known. Services address a row by ``id``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, fields
from typing import Any, Final, Generic, TypeVar

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import Interval
from desktop_app.services.schema import forms
from desktop_app.services.schema.declaration import NO_DAY, CountryCode, Day

RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list and its order. ``sort`` is a field of the row; ``limit`` 0 is all."""

    sort: str = ""
    descending: bool = False
    offset: int = 0
    limit: int = 0


# ---- filters ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFilter(Generic[RowT]):
    """What narrows a list of rows of one type: blank or None does not. ``text`` looks in every word of a row."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFilter(ListFilter["ProductRow"]):
    """``listed_as`` and ``made_in`` take a code, or "?" for blank; ``supplier`` is an id.

    ``tops`` keeps products that are a component of no other, ``open_material`` those with a material that names no row.
    """

    listed_as: str = ""
    made_in: str = ""
    supplier: int | None = None
    tops: bool = False
    open_material: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierFilter(ListFilter["SupplierRow"]):
    """``supplier`` is a key."""

    supplier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFilter(ListFilter["PartyRow"]):
    """Parties are filtered by words alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentFilter(ListFilter["ShipmentRow"]):
    """``unscreened`` keeps shipments that were never screened; ``party`` and ``shipment`` are ids."""

    unscreened: bool = False
    party: int | None = None
    shipment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningFilter(ListFilter["ScreeningRow"]):
    """``state`` is open, recorded or dropped; blank shows all but the dropped ones."""

    state: str = ""
    verdict: str = ""
    shipment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeterminationFilter(ListFilter["DeterminationRow"]):
    """``latest`` leaves out what a newer determination has superseded, and what was withdrawn; ``record`` is an id."""

    latest: bool = False
    record: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedFilter(ListFilter[Any]):
    """What imports left out is counted as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFilter(ListFilter["RateRow"]):
    """Exchange rates are listed as a whole."""


CURRENT: Final = "current"
SUPERSEDED: Final = "superseded"
WITHDRAWN: Final = "withdrawn"

FIRST: Final = Page()
ALL_PRODUCTS: Final = ProductFilter()
ALL_SUPPLIERS: Final = SupplierFilter()
ALL_PARTIES: Final = PartyFilter()
ALL_SHIPMENTS: Final = ShipmentFilter()
ALL_RATES: Final = RateFilter()
ALL_SCREENINGS: Final = ScreeningFilter()
ALL_DETERMINATIONS: Final = DeterminationFilter()


# ---- rows -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClientRow:
    id: int
    client: str
    name: str
    name_zh: str
    country: CountryCode
    products: int
    shipments: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow(forms.Product):
    """A product as lists show it: ``supplier`` is its supplier's name.

    ``bill`` and ``materials`` count lines, ``open_materials`` those of the latter that name no kind of material;
    ``used_in`` counts products that hold it.
    """

    id: int
    bill: int
    materials: int
    open_materials: int
    used_in: int


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """What shipping one product would come to. ``refused`` says why it could not be worked out.

    ``settles`` names facts of the product itself that are open, the most useful first; ``open_facts`` counts all.
    ``other_law`` names what else bears on it, or may. ``notes`` are the facts that do not fit together, each a
    sentence to stand beside the verdict. ``rates_missing`` are currencies of amounts that no exchange rate converts.
    ``act`` is what to do first, parties aside: no deal names them yet.
    ``turning_doubts`` are the open questions of the law whose other answer would turn the verdict. ``is_near``: the
    share that decides lies between half the line and twice the line; ``disagrees``: facts do not fit together.
    ``share`` is the share that decides, as a fraction; None where it is not known. ``in_short``: what is open was not
    looked for. ``grounds`` are the codes of the grounds that are met, and with ``?`` behind them those that are open.
    ``without_assumption`` is the standing by notices alone. ``other_share`` is the share that does not decide, its ends
    as a text, blank where there is none.
    """

    id: int
    part_number: str
    name: str
    verdict: str
    possible: tuple[str, ...] = ()
    licence_needed: str = "unknown"
    standing: str = ""
    open_facts: int = 0
    refused: str = ""
    notes: tuple[str, ...] = ()
    settles: tuple[str, ...] = ()
    other_law: tuple[str, ...] = ()
    rates_missing: tuple[str, ...] = ()
    turning_doubts: tuple[str, ...] = ()
    act: str = ""
    disagrees: bool = False
    in_short: bool = False
    grounds: tuple[str, ...] = ()
    without_assumption: str = ""
    share: Interval | None = None
    is_near: bool = False
    other_share: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierRow(forms.Supplier):
    """A supplier as lists show it; ``products`` counts those that name it."""

    id: int
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow(forms.Party):
    """A party as lists show it; ``owners`` and ``shipments`` count those that name it."""

    id: int
    owners: int
    shipments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentRow(forms.Shipment):
    """A shipment as lists show it: ``importer``, or the consignee in its place, and ``end_user`` are names.

    ``screening`` is the latest one and ``state`` how far it is. ``verdicts`` are the latest of each line, "" for
    none yet; empty before any screening. ``acts`` are in the same way what to do first, "" where an older version
    kept none. ``read_narrowly``: other readings than the cautious ones are chosen.
    """

    id: int
    lines: int
    screening: int | None
    state: str
    read_narrowly: bool
    verdicts: tuple[str, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScreeningRow:
    """``subject`` is shipment, product or empty; ``of`` its key; ``open_facts`` counts over all lines.

    ``prepared_by`` and ``prepared_role`` are of who handed it in for review, and ``submitted_at`` when; blank before.
    """

    id: int
    title: str
    subject: str
    of: str
    on: Day
    state: str
    lines: int
    verdicts: tuple[str, ...]
    acts: tuple[str, ...]
    standing: str
    open_facts: int
    opened_by: str
    opened_at: str
    changed_at: str
    prepared_by: str = ""
    prepared_role: str = ""
    submitted_at: str = ""


@dataclass(frozen=True, slots=True)
class DeterminationRow:
    """``superseded_by`` is the id of a newer version of the same number, if there is one.

    ``verdict``, ``act``, the word of what to do first, ``standing``, ``on`` and ``safest``, the verdict under the
    cautious readings, are those of the frozen conclusion; older records were made without an act. ``words`` are those
    that the record's own law file has for the verdict. ``state`` is current, superseded or withdrawn. ``entry`` is the
    number of the entry of the journal that records it, 0 for none. ``altered`` says why the record is not as it was
    recorded, blank where it is; one that has gone from the data file has an id below 0. ``came_from`` is the id of the
    data file that it was recorded in and came from with its client, blank for one that was recorded in this.
    """

    id: int
    number: str
    version: int
    title: str
    part_number: str
    shipment: str
    on: Day
    verdict: str
    standing: str
    recorded_on: Day
    by: str
    role: str
    pack_version: str
    pack_sha256: str
    safest: str
    act: str
    superseded_by: int | None
    reviewed_by: str = ""
    state: str = CURRENT
    entry: int = 0
    entry_sha256: str = ""
    altered: str = ""
    came_from: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCheckRow(forms.StatusCheck):
    """A check; ``evidence`` is the hash of the paper kept with it, blank for none; ``paper`` is its file name."""

    id: int
    paper: str
    every_client: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow(forms.Rate):
    """An exchange rate with its id."""

    id: int


@dataclass(frozen=True, slots=True)
class JournalRow:
    nr: int
    at: str
    by: str
    what: str
    subject: str
    hash: str
    payload_sha256: str = ""
    previous: str = ""


# ---- details ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BillPart:
    """A line of a bill with the product it names."""

    line: forms.BillLine
    product: ProductRow


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """A product with its bill, materials, technology and supplier.

    ``sources`` is the source of each field that is filled in: its own, else that of the row. ``source_list`` is the
    hash of the list that the row was taken from, where that was kept as evidence.
    """

    id: int
    product: forms.Product
    bill: tuple[BillPart, ...]
    used_in: tuple[BillPart, ...]
    materials: tuple[forms.Material, ...]
    technology: forms.Technology | None
    supplier: SupplierRow | None
    sources: Mapping[str, forms.FieldSource] = field(default_factory=dict)
    source_list: str = ""


@dataclass(frozen=True, slots=True)
class PartyDetail:
    """A party with every stake in it, direct ones first."""

    id: int
    party: forms.Party
    stakes: tuple[forms.Stake, ...]
    shipments: tuple[ShipmentRow, ...]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The reading a "no licence" rests on: the verdict of the cautious readings, and the readings chosen."""

    verdict: str
    safest: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """What one line of a shipment comes to: what to do first, the share that decides, its grounds as in OutlookRow.

    ``act`` is blank for a record of an older version, which kept none.
    """

    act: str
    share: Interval | None
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShipmentDetail:
    """A shipment with its lines, products and screenings.

    The fields of ``shipment`` say what its screening was told, as far as they hold it. ``row`` is how the list shows
    it; ``firms`` are the names of its parties by their roles, on file or not.
    ``read_as`` tells for each line the reading its verdict rests on, None for none.
    """

    id: int
    row: ShipmentRow
    shipment: forms.Shipment
    lines: tuple[forms.ShipmentLine, ...]
    products: tuple[ProductRow, ...]
    screenings: tuple[ScreeningRow, ...]
    firms: Mapping[str, str]
    read_as: tuple[ReadAs | None, ...] = ()


@dataclass(frozen=True, slots=True)
class DeterminationDetail:
    """A recorded determination, exactly as it was frozen.

    ``case`` is the canonical case, ``conclusion`` the conclusion as it was printed; both as plain values. ``read_as``
    is the reading the verdict rests on, None for none.
    """

    row: DeterminationRow
    case: Mapping[str, Any]
    case_sha256: str
    conclusion: Mapping[str, Any]
    pack_id: str
    pack_sha256: str
    program: str
    pdf_sha256: str
    journal_nr: int
    journal_hash: str
    read_as: ReadAs | None = None


# --------------------------------------------------------------------------------------------------
# What the lists of records ask of frozen cases, and the rows that they show.


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """What of frozen cases and conclusions the lists of records ask for, blank where there is none.

    ``item`` and ``parties`` are from the case; ``next_change``, ``status_checks``, ``sources`` and ``parties`` are
    JSON. ``licence_until`` is the last day of the licence under which the goods, or their first material, left the
    regulated country. ``why`` is the reason for taking the place of the version ``supersedes``. ``paper_sha256`` is the
    hash of the memo of ``paper_number``, or of the determination's own, ``paper_name`` its path inside the folder of
    memos, blank for one of before.
    """

    id: int
    number: str
    version: int
    line: str
    screening: int
    supersedes: int | None
    why: str
    item: str
    parties: str
    status_checks: str
    sources: str
    next_change: str
    licence_until: str
    case_sha256: str
    pack_id: str
    pack_sha256: str
    program: str
    paper_number: str
    paper_sha256: str
    paper_name: str = ""


@dataclass(frozen=True, slots=True)
class FrozenAnswer:
    """A frozen case and the conclusion on it, both as JSON."""

    id: int
    case_sha256: str
    case_json: str
    conclusion_json: str


@dataclass(frozen=True, slots=True)
class RecordMark:
    """What was done to a record: why, by whom, on which day; all blank if nothing was."""

    why: str = ""
    by: str = ""
    on: Day = NO_DAY

    def __bool__(self) -> bool:
        return bool(self.on)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to do after a record: what, and by when; blank where no law gives a day.

    ``since`` is the day of what it follows from. ``is_known`` tells that the Chinese holidays up to the day are on
    record; where they are not, weekends and New Year's Day alone are left out, and the day may be some days off.
    """

    code: str
    due: Day
    since: Day = NO_DAY
    is_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow(DeterminationRow):
    """A determination with what became of it.

    ``newer`` is the version that supersedes it ("2026-0014/v2") and ``newer_why`` the reason for that.
    ``retention_until`` is the last day on which it has to be there; a hold counts beside it. ``review_on`` is the day
    to look at it again, ``review_because`` standing, check, evidence or set, ``review_about`` what that is.
    ``paper`` is the path of the memo inside the data folder. ``follow_ups`` are what remains to be done after it.
    """

    line: str
    item: str
    parties: tuple[str, ...]
    newer: str
    newer_why: str
    withdrawn: RecordMark
    hold: RecordMark
    retention_until: Day
    review_on: Day
    review_because: str
    review_about: str
    case_sha256: str
    pack_id: str
    program: str
    paper_number: str
    paper_sha256: str
    paper: str
    follow_ups: tuple[FollowUp, ...] = ()


# --------------------------------------------------------------------------------------------------
# The entries of the journal as people read them, and their filter. Immutable values.


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """``text`` looks in what was done and to what; ``by`` is a person; the moments are UTC, the last one excluded."""

    text: str = ""
    by: str = ""
    since: str = ""
    until: str = ""


ALL_ENTRIES: Final = JournalFilter()


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A row of a sheet that an entry of the journal changed: before and after, None where it was not there.

    ``name`` is what tells the row apart for a reader. References are already names.
    """

    sheet: str
    name: str
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An entry of the journal with what it changed, as far as that was kept.

    ``subject`` is what it is about, by its name; ``client`` is the name of the client, blank where it is about none.
    ``values`` are what it noted beside changed rows. ``changes`` are the first of them, ``left_out`` says how many
    more there were; ``is_kept`` is false for entries of versions that kept no values.
    """

    row: JournalRow
    subject: str
    client: str = ""
    changes: tuple[SheetChange, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: int = 0
    is_kept: bool = True

    @property
    def id(self) -> int:
        """Return the number, by which lists address it."""
        return self.row.nr


# --------------------------------------------------------------------------------------------------
# Two forms on one row: what was stored since a form was opened is never replaced unseen. Whoever changes a
# row says what the form was opened with. If what is stored differs, nothing is changed, and the refusal
# carries what is stored now, so that both can be shown.


class ChangedMeanwhile(Refused):
    """Refuses a change to what has been stored anew since the form was opened.

    ``stored`` is what is stored now, of the type that the form was opened with; ``names`` are the fields that differ,
    or the sheet where a whole list does. ``change`` is the entry of the journal that did it, where it can be told.
    """

    def __init__(self, stored: Any, names: Sequence[str], change: JournalRow | None) -> None:
        name_list = ", ".join(names)
        super().__init__(
            Phrase("it has been changed since it was opened: {names}", names=name_list)
            if change is None
            else Phrase(
                "it has been changed by {who} since it was opened: {names}", who=change.by, names=name_list
            ),
            do="Look at both and choose, or open it again",
        )
        self.stored, self.names, self.change = stored, tuple(names), change


def differing_fields(opened: forms.Form, stored: forms.Form) -> tuple[str, ...]:
    """Return the fields in which two forms of a row differ."""
    return tuple(
        field.name
        for field in fields(opened)
        if getattr(opened, field.name).strip() != getattr(stored, field.name).strip()
    )


def is_same_list(opened: Sequence[forms.Form], stored: Sequence[forms.Form], *, besides: str = "") -> bool:
    """Tell whether two lists hold the same entries, ``besides`` the column that names what they belong to."""
    return len(opened) == len(stored) and all(
        set(differing_fields(*pair)) <= {besides} for pair in zip(opened, stored, strict=True)
    )


# --------------------------------------------------------------------------------------------------
# The source of entered data: who stated it, when, in which document.


@dataclass(frozen=True, slots=True)
class Source:
    """The source of data being entered; stored for every field that changes.

    ``kind`` is typed, imported, declared, measured, computed or estimated; a blank ``by`` is the user, a
    blank ``on`` today.
    """

    kind: str = "typed"
    document: str = ""
    by: str = ""
    on: Day = NO_DAY
    note: str = ""


TYPED: Final = Source()


def kind_said(row: forms.Stated | forms.FieldSource) -> str:
    """Return the kind of source of a row; a blank one means imported, because typed rows always have one."""
    return row.source_kind or "imported"
