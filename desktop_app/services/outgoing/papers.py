# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which papers go with a case, under which law, and the printing of one: behind ``lodestone paper`` and the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import Case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.truth import NO
from desktop_app.services.context.paper_ports import OutgoingStamp, PrintedOutgoing
from desktop_app.services.context.program import Program
from desktop_app.services.outgoing.wording import is_wording_reviewed
from desktop_app.services.screening.one_case import Screened

KINDS: Final = ("notice", "application", "dossier", "end-user", "report", "enquiry", "customs", "stages")
EXEMPT: Final = "exempt"
LICENSED: Final = "licensed"
_OF_THE_ANNOUNCEMENT: Final = ("notice", "application", "end-user", "report", "enquiry")
"""Papers that serve No. 61, on some cases another law."""
ANNOUNCEMENT: Final = "announcement"
EXPORTS: Final = "exports"
"""The laws that a paper may serve: the announcement, and the one on exports of the goods themselves."""
_LICENCE_OF_OTHER_LAW: Final = "no18_licence"

STANDS_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "notice": ("compliance_notice",),
    "application": ("apply_before_export", _LICENCE_OF_OTHER_LAW),
    "end-user": ("apply_before_export", _LICENCE_OF_OTHER_LAW),
    "report": ("report", "apply_before_export", _LICENCE_OF_OTHER_LAW),
    "dossier": ("no18_undertakings",),
    "customs": ("other_regime",),
}
"""The duties and warnings that a paper belongs to, the first that a conclusion has; the others go with any case."""
_TO_THE_MINISTRY: Final = frozenset(("application", "report", "enquiry", "customs"))
_SIGNED_ABROAD: Final = frozenset(("end-user", "dossier"))
"""Papers that one person signs in English and another reads in Chinese."""


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """Which paper is wanted, in which language; ``filled`` is what the data folder adds by its name on the paper."""

    kind: str
    language: str = "en"
    report: str = ""
    filled: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    version: int = 1
    before: tuple[tuple[str, str], ...] = ()
    letterhead: tuple[str, ...] = ()
    logo: bytes | None = None
    paper: str = "A4"
    pictures: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)


def print_paper(program: Program, screened: Screened, order: PaperOrder, dated: date) -> PrintedOutgoing:
    """Return a paper that goes with a case.

    Errors: Refused, with why, where such a paper does not go with this case.
    """
    case, conclusion = screened.read.case, screened.conclusion
    report = _choose_report(case, conclusion, order.report) if order.kind == "report" else ""
    laws = laws_served(order.kind, report, conclusion)
    refuse_needless(order.kind, case, conclusion, laws)
    stamp = OutgoingStamp(
        kind=order.kind,
        language=order.language,
        laws=laws,
        dated=dated,
        program=f"Lodestone {program.version}",
        report=report,
        owed=not (
            order.kind in _OF_THE_ANNOUNCEMENT and laws == (ANNOUNCEMENT,) and is_certainly_off(conclusion)
        ),
        filled=order.filled,
        reviewed=order.language != "en" and is_wording_reviewed(program),
        number=order.number,
        version=order.version,
        before=order.before,
        letterhead=order.letterhead,
        logo=order.logo,
        paper=order.paper,
        pictures=order.pictures,
    )
    return program.print_outgoing(screened.read, conclusion, program.pack, stamp)


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that goes with a case: which report it is, at which duty or warning it stands, blank for none, and the
    language of whoever gets it.
    """

    kind: str
    report: str
    stands_at: str
    language: str


def list_offers(case: Case, conclusion: Conclusion, pack: Pack) -> Iterator[Offer]:
    """Yield the papers that go with a case: those of its duties and warnings first, in their order, then the others."""
    codes = [advice.code for advice in (*conclusion.duties, *conclusion.warnings)]
    offers = []
    for kind in KINDS:
        for report in list_reports(case, conclusion) if kind == "report" else ("",):
            try:
                refuse_needless(kind, case, conclusion, laws_served(kind, report, conclusion))
            except Refused:
                continue
            places = STANDS_AT.get(kind, ())
            if kind == "report":
                places = places[:1] if report == EXEMPT else places[1:]
            stands_at = next((code for code in places if code in codes), "")
            offers.append(Offer(kind, report, stands_at, _language_of(kind, case, pack)))
    yield from sorted(
        offers, key=lambda offer: codes.index(offer.stands_at) if offer.stands_at else len(codes)
    )


def papers_at(code: str) -> tuple[tuple[str, str], ...]:
    """Return the papers that stand at a duty or warning, each with which report it is."""
    found = [(kind, "") for kind, places in STANDS_AT.items() if kind != "report" and code in places]
    if code in STANDS_AT["report"]:
        found.append(("report", EXEMPT if code == STANDS_AT["report"][0] else LICENSED))
    return tuple(found)


def _language_of(kind: str, case: Case, pack: Pack) -> str:
    """Return the language of the recipient: what goes to an authority is in Chinese, the rest as they read."""
    if kind in _TO_THE_MINISTRY:
        return "zh"
    if kind in _SIGNED_ABROAD:
        return "both"
    named = {party.country for party in case.parties or () if party.country}
    return "zh" if (named or {str(case.destination)}) == {pack.origin} else "en"


def is_certainly_off(conclusion: Conclusion) -> bool:
    """Tell whether No. 61 does not run on the export day, whatever is assumed or open."""
    return conclusion.act_facts.is_certain and not conclusion.act_facts.may_run


def laws_served(kind: str, report: str, conclusion: Conclusion) -> tuple[str, ...]:
    """Return the numbers of the announcements that a paper serves on a case; none where no law asks for a licence."""
    may_be_other = any(warning.code == _LICENCE_OF_OTHER_LAW for warning in conclusion.warnings)
    if kind == "notice" or report == EXEMPT:
        return (ANNOUNCEMENT,)
    if kind in ("application", "report"):
        asked = ((ANNOUNCEMENT, conclusion.licence_needed != NO), (EXPORTS, may_be_other))
        return tuple(law for law, is_asked in asked if is_asked) or (
            (EXPORTS,) if conclusion.is_from_home else (ANNOUNCEMENT,)
        )
    if conclusion.is_from_home:
        return (EXPORTS,)
    return (ANNOUNCEMENT, EXPORTS) if may_be_other else (ANNOUNCEMENT,)


def refuse_needless(kind: str, case: Case, conclusion: Conclusion, laws: tuple[str, ...]) -> None:
    """Refuse a paper that does not go with a case, with why.

    Errors: Refused.
    """
    if kind == "notice" and not any(duty.code == "compliance_notice" for duty in conclusion.duties):
        raise Refused(
            "no Compliance Notice goes with this case: no ground can be met on goods that the announcement reaches",
            do="Screen the case to see why, or print another paper",
        )
    asks = conclusion.licence_needed != NO or (
        EXPORTS in laws and any(warning.code == _LICENCE_OF_OTHER_LAW for warning in conclusion.warnings)
    )
    if kind == "application" and not asks:
        raise Refused(
            "no application goes with this case: neither the announcement nor other law can ask for a licence here",
            do="Screen the case to see why, or ask the ministry with paper enquiry",
        )
    if kind == "customs" and case.exporter_country is not None and not conclusion.is_from_home:
        raise Refused(
            "the statement for Chinese customs is only for an exporter in China",
            where="exporter.country",
            do="Print another paper, or correct the exporter",
        )


def _choose_report(case: Case, conclusion: Conclusion, wanted: str) -> str:
    """Return which report is meant.

    Errors: Refused if the one that is wanted is not possible, none is, or both are and none is named.
    """
    possible = list_reports(case, conclusion)
    if wanted and wanted not in possible:
        why = {
            EXEMPT: Phrase("an exempt export is not possible on what this case states"),
            LICENSED: Phrase("no licence is possible or stated in this case"),
        }[wanted]
        raise Refused(why, where="--kind", do="Screen the case to see why, or print another paper")
    if not wanted and not possible:
        raise Refused(
            "no report goes with this case: no exempt export is possible, and no licence is possible or stated",
            do="Screen the case to see why, or print another paper",
        )
    if not wanted and len(possible) > 1:
        raise Refused(
            "both reports are possible on this case", where="--kind", do="Name exempt or licensed with --kind"
        )
    return wanted or possible[0]


def list_reports(case: Case, conclusion: Conclusion) -> list[str]:
    """Return which reports may be owed: of an exempt export, after a licensed one."""
    possible = [EXEMPT] if any(duty.code == "report" for duty in conclusion.duties) else []
    said = [case.item.said, *(entry.said for entry in case.item.part_one or ())]
    is_stated = any(statement and statement.licence and statement.licence.licence for statement in said)
    is_of_other = any(warning.code == _LICENCE_OF_OTHER_LAW for warning in conclusion.warnings)
    if conclusion.licence_needed != NO or is_of_other or is_stated:
        possible.append(LICENSED)
    return possible
