# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a comparison of two names comes to: what met and what is left over decides, each by a rule told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.partynames.pairing import OF_FIRMS, Pairing, SegmentPair
from desktop_app.partynames.reading import JOINING, Name, Segment
from desktop_app.partynames.tables import GENERIC, QUIET_KINDS, SegmentKind

Verdict = Literal["match", "possible", "none"]


Part = Literal["met", "ignored", "differs"]
_COUNTED: Final[tuple[Part, ...]] = ("met", "differs")


@dataclass(frozen=True, slots=True)
class ComparedStretch:
    """What became of pieces of the two names, as they are quoted; the names stand in the order of their letters.

    ``by`` says by what they met; ``kind`` is what sort of piece it is.
    """

    part: Part
    first: str
    second: str
    kind: SegmentKind
    by: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict, how much supports it in hundredths, and the reasons in words, the weightiest first.

    ``pieces`` say what to mark in the names; where there are none, the names were compared as a whole.
    """

    verdict: Verdict
    hundredths: int
    reasons: tuple[str, ...]
    pieces: tuple[ComparedStretch, ...] = ()

    @property
    def score(self) -> str:
        """Return the score as a decimal between 0.00 and 1.00."""
        ones, remainder = divmod(self.hundredths, 100)
        return f"{ones}.{remainder:02}"

    @property
    def is_of_its_own(self) -> bool:
        """Tell that each is a known name of a body of its own, of one house."""
        return OF_ITS_OWN in self.reasons

    @property
    def names_somebody(self) -> bool:
        """Tell whether more met than a country and words of trade."""
        return any(
            piece.part == "met" and piece.kind in (*NAMES, SegmentKind.PLACE, SegmentKind.NUMBER)
            for piece in self.pieces
        )

    @property
    def met_percent(self) -> int:
        """Return how much of the letters of both names met, what is left aside not counted."""
        letters = {
            part: sum(len(p.first + p.second) for p in self.pieces if p.part == part) for part in _COUNTED
        }
        return divmod(100 * letters["met"], sum(letters.values()) or 1)[0]

    def weakened(self, reason: str) -> Comparison:
        """Return a match as something that a person should look at, for a reason that stands first."""
        if self.verdict != "match":
            return self
        return replace(
            self, verdict="possible", hundredths=min(self.hundredths, 80), reasons=(reason, *self.reasons)
        )


def compared(verdict: Verdict, hundredths: int, *reasons: str) -> Comparison:
    """Return a comparison with its reasons."""
    return Comparison(verdict, hundredths, reasons)


# --------------------------------------------------------------------------------------------------
# The judgement of evidence: what met and what is left over decides, each by a rule that is told in words.


NAMES: Final = (SegmentKind.BODY, SegmentKind.CORE)
TRADES: Final = (SegmentKind.TRADE, SegmentKind.FILLER, SegmentKind.FORM, SegmentKind.BODY)
PLACES: Final = (SegmentKind.PLACE, SegmentKind.COUNTRY)
OF_ITS_OWN: Final = Phrase("each is a known name of its own: parent, subsidiary or sister, not the same")
"""The reason why two known names of one house are not those of one body."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at; ``are_two_known`` tells that each name is one of a body that the tables know."""

    left: Name
    right: Name
    pairing: Pairing
    are_two_known: bool

    @property
    def known_met(self) -> bool:
        """Tell that both have the name of one known body, which its parts and daughters carry as well."""
        return any(
            meeting.kind is SegmentKind.BODY
            and not meeting.is_ordinary
            and not (self.are_two_known and _is_description(meeting))
            and not (" " not in meeting.left and self.may_be_persons)
            for meeting in self.pairing.met
        )

    @property
    def may_be_persons(self) -> bool:
        """Tell names with nothing of a firm, each with a name of its own: two persons called Honda."""
        are_firms = self.left.of(*OF_FIRMS, *PLACES) or self.right.of(*OF_FIRMS, *PLACES)
        return not are_firms and self.both_left(SegmentKind.CORE) is not None

    def remainder(self, side: Sequence[Segment], *kinds: SegmentKind) -> list[Segment]:
        """Return what is left over of some kinds."""
        return [segment for segment in side if segment.kind in kinds and not segment.is_empty]

    def met(self, *kinds: SegmentKind) -> list[SegmentPair]:
        """Return the meetings of some kinds."""
        return [meeting for meeting in self.pairing.met if meeting.kind in kinds]

    def both_left(self, *kinds: SegmentKind) -> tuple[Quoted, Quoted] | None:
        """Return what of these kinds is left on both sides, in words."""
        left, right = (self.remainder(side, *kinds) for side in (self.pairing.left, self.pairing.right))
        return (label(left), label(right)) if left and right else None

    def one_left(self, *kinds: SegmentKind) -> list[Segment]:
        """Return what of these kinds is left on either side."""
        return self.remainder([*self.pairing.left, *self.pairing.right], *kinds)


def label(segments: Sequence[Segment]) -> Quoted:
    """Return pieces as they are quoted."""
    return Quoted(" ".join(segment.label for segment in segments))


def judge(evidence: Evidence) -> Comparison:
    """Return the comparison that the evidence comes to, with what became of every piece."""
    return replace(_judged(evidence), pieces=tuple(_pieces(evidence)))


def _pieces(evidence: Evidence) -> Iterator[ComparedStretch]:
    for meeting in evidence.pairing.met:
        yield ComparedStretch("met", meeting.left, meeting.right, meeting.kind, meeting.by)
    names = (evidence.left, evidence.pairing.left), (evidence.right, evidence.pairing.right)
    for is_second, (name, over) in enumerate(names):
        for segment in (*name.of(*QUIET_KINDS), *over):
            is_quiet = segment.kind in (*QUIET_KINDS, SegmentKind.FILLER)
            quoted = ("", segment.label) if is_second else (segment.label, "")
            yield ComparedStretch("ignored" if is_quiet else "differs", *quoted, segment.kind)


def _judged(evidence: Evidence) -> Comparison:
    told = tuple(_told(meeting) for meeting in evidence.pairing.met)
    refusal = _refusal(evidence)
    if refusal:
        return compared("none", min(55, 12 * len(evidence.pairing.met)), refusal, *told)
    doubts = _doubts(evidence)
    if not doubts:
        unequal = len(evidence.one_left(*SegmentKind)) + sum(
            meeting.by != "same" for meeting in evidence.pairing.met
        )
        return compared("match", max(90, 99 - unequal), *told, *_ignored(evidence))
    sure = tuple(_told(meeting) for meeting in evidence.pairing.met if meeting.exact)
    return compared("possible", max(60, 88 - 6 * len(doubts)), *doubts, *sure, *_ignored(evidence))


_DESCRIBING: Final = (
    "china university institute academy laboratory college 中国 中國 大学 大學 学院 學院 研究所 研究院 实验室"
)


OF_UNIVERSITY: Final = re.compile("universi|大学|大學|대학")
_UNIT: Final = re.compile(
    "school|college|hospital|institut|laborator|cent|press|depart|facult|park|company|clinic|librar|museum|academ|foundation"
    "|医|院|所|实验|出版|部|系|园|企业|产业|馆|中心|公司|병원|연구|학원"
)
"""Words of a part of a university; a field without one makes another of it: Shanghai University of Finance."""


def _is_description(meeting: SegmentPair) -> bool:
    """Tell a known name that only says what a body is: longer names begin with it and mean others."""
    texts = f"{meeting.left} {meeting.right}".lower()
    return any(term in texts for term in _DESCRIBING.split(" "))


def _told(meeting: SegmentPair) -> Phrase:
    left, right = Quoted(meeting.left), Quoted(meeting.right)
    if left == right:
        return Phrase("both have {piece}", piece=left)
    if meeting.by == "same":
        return Phrase("{left} is {right}, written otherwise", left=left, right=right)
    return Phrase("{left} is {right} ({by})", left=left, right=right, by=meeting.by)


def _ignored(evidence: Evidence) -> tuple[Phrase, ...]:
    quiet = (SegmentKind.FORM, SegmentKind.ADDRESS)
    forms = [*evidence.left.of(*quiet), *evidence.right.of(*quiet), *_fillers(evidence)]
    labels = Quoted(", ".join(dict.fromkeys(segment.label for segment in forms)))
    return (Phrase("left aside: {pieces}", pieces=labels),) if forms else ()


def _fillers(evidence: Evidence) -> list[Segment]:
    return [
        segment
        for segment in (*evidence.pairing.left, *evidence.pairing.right)
        if segment.kind is SegmentKind.FILLER
    ]


def _refusal(evidence: Evidence) -> Phrase | None:
    """Return why the names are those of two bodies, if so."""
    if not evidence.pairing.met:
        if evidence.one_left(*SegmentKind):
            return Phrase("nothing of the names meets")
        return Phrase("nothing but words of legal form is there to compare")
    numbers = evidence.both_left(SegmentKind.NUMBER)
    if numbers:
        return Phrase("another number: {left} and {right}", left=numbers[0], right=numbers[1])
    other = _other_institution(evidence)
    if other:
        return other
    cores = evidence.both_left(*NAMES)
    if cores and not evidence.known_met and not _is_named_twice(evidence):
        return Phrase("another name: {left} and {right}", left=cores[0], right=cores[1])
    if evidence.met(*NAMES):
        return _refusal_of_named(evidence)
    return _refusal_of_common(evidence)


_INSTITUTION: Final = re.compile(
    "universi|institut|hospital|bank|college|academ|大学|大學|学院|學院|研究所|研究院|医院|醫院|病院|银行|銀行|대학|병원|은행"
)


def _other_institution(evidence: Evidence) -> Phrase | None:
    """Return the words that make another university, institute, hospital or bank of a name: Kyoto Sangyo University.

    They stand in front of the word for it, or behind an "of"; what stands behind the whole name is a part of the body.
    """
    texts = " ".join(f"{meeting.left} {meeting.right}" for meeting in evidence.pairing.met).lower()
    fields = evidence.met(SegmentKind.TRADE, SegmentKind.FILLER)
    if not all(_INSTITUTION.search(f"{meeting.left} {meeting.right}".lower()) for meeting in fields):
        return None  # a field has met, and "Science and Technology" beside it says no more
    sides = [
        evidence.remainder(side, *NAMES, SegmentKind.TRADE, SegmentKind.FILLER)
        for side in (evidence.pairing.left, evidence.pairing.right)
    ]
    if not _INSTITUTION.search(texts) or all(sides):  # words on both sides may be one, translated in two ways
        return None
    for name, side in zip((evidence.left, evidence.right), sides, strict=True):
        names = [segment for segment in side if segment.kind in NAMES]
        if any(_UNIT.search(segment.text) for segment in side) or not all(
            OF_UNIVERSITY.search(texts) and _has_more_in_front(segment, name, side) for segment in names
        ):
            continue
        within = [segment for segment in side if segment.text != "national" and _stands_within(segment, name)]
        if within:
            return Phrase(
                "only one name has {piece}, which makes it the name of another body", piece=label(within)
            )
    return None


def _place_of(segment: Segment, name: Name) -> int:
    """Return the place of a piece in its name, or of the phrase that it was taken from; -1 for none."""
    places = enumerate(name.segments)
    return next((at for at, member in places if member is segment or segment.text in member.terms), -1)


def _has_more_in_front(segment: Segment, name: Name, left_over: Sequence[Segment]) -> bool:
    """Tell a piece with one that met in front: Zhejiang Gongshang University, not Lomonosov Moscow University."""
    return any(
        not any(member is other for other in left_over)
        for member in name.segments[: _place_of(segment, name)]
    )


def _stands_within(segment: Segment, name: Name) -> bool:
    at = _place_of(segment, name)
    heads = [place for place, member in enumerate(name.segments) if _INSTITUTION.search(member.label.lower())]
    if at < 0 or not heads:
        return False
    behind = rf"\b(?:of|for) (?:the )?{re.escape(segment.label.lower())}"
    return at <= heads[-1] or re.search(behind, name.printed.lower()) is not None


def _refusal_of_named(evidence: Evidence) -> Phrase | None:
    """Return what parts two names with a name of their own in common."""
    specific = evidence.one_left(*NAMES, SegmentKind.TRADE)
    if specific and not any(meeting.exact for meeting in evidence.met(*NAMES)):
        return Phrase("only one name has {piece}, and what both have is only alike", piece=label(specific))
    if runs_on(evidence):
        return Phrase("only one name has {piece}", piece=label(evidence.one_left(*NAMES)))
    bodies = evidence.met(SegmentKind.BODY)
    if bodies and all(map(_is_description, bodies)):
        if _other_place(evidence):
            return _other_place(evidence)
        fields = evidence.one_left(SegmentKind.TRADE)
        texts = " ".join(segment.text for segment in fields)
        is_alone = not evidence.one_left(SegmentKind.KIN, SegmentKind.NUMBER, *NAMES)
        if fields and is_alone and OF_UNIVERSITY.search(bodies[0].left.lower()) and not _UNIT.search(texts):
            return Phrase("only one name has {piece}", piece=label(fields))
    return None if evidence.known_met else next(_partings(evidence, specific), None)


def _partings(evidence: Evidence, specific: Sequence[Segment]) -> Iterator[Phrase]:
    """Yield what parts two names that share a name which may be that of several bodies."""
    common, more = evidence.met(*NAMES), evidence.one_left(*NAMES)
    if evidence.are_two_known:
        yield Phrase("each is the name of another known body")
    if specific and all(meeting.is_ordinary for meeting in common):
        yield Phrase(
            "only one name has {piece}, and what both have is an ordinary word", piece=label(specific)
        )
    if len(common) == 1 < len(more) and not evidence.met(SegmentKind.BODY, SegmentKind.TRADE):
        yield Phrase("only one name has {piece}", piece=label(more))
    both = evidence.both_left(*NAMES, SegmentKind.PLACE)
    if both and not (evidence.left.of(*TRADES) or evidence.right.of(*TRADES)):  # Zibo may be a given name
        yield Phrase("another name: {left} and {right}", left=both[0], right=both[1])
    yield from filter(
        None,
        (
            _other_place(evidence),
            None if _is_heard_at_place(evidence) or _is_named_twice(evidence) else _other_trade(evidence),
        ),
    )


def _is_heard_at_place(evidence: Evidence) -> bool:
    """Tell a trade name that is heard in the other script, the place met, and trades that are likely the same.

    Words of trade are translated freely: 磁电 is Magnetic & Electronics. Some met, or what is left begins alike.
    """
    is_across = evidence.left.is_han != evidence.right.is_han
    is_heard = any(meeting.exact and not meeting.is_ordinary for meeting in evidence.met(SegmentKind.CORE))
    if not (is_across and is_heard and evidence.met(SegmentKind.PLACE)) or evidence.both_left(*NAMES):
        return False
    if any(meeting.exact for meeting in evidence.met(SegmentKind.TRADE)):
        return True
    begins = [
        {
            word[:_BEGINS_ALIKE]
            for segment in evidence.remainder(side, SegmentKind.TRADE)
            for terms in (segment.terms, *(terms for entry in segment.entries for terms in entry.renderings))
            for word in terms
        }
        for side in (evidence.pairing.left, evidence.pairing.right)
    ]
    return not begins[0].isdisjoint(begins[1])


_BEGINS_ALIKE: Final = 5


def _is_named_twice(evidence: Evidence) -> bool:
    """Tell two names with a second word that meets nothing: 三环乐喜新材料, San Huan Lucky New Materials.

    The first word is heard, and place and trade have met.
    """
    over = [
        evidence.remainder(side, *SegmentKind) for side in (evidence.pairing.left, evidence.pairing.right)
    ]
    is_one_each = all(len(side) == 1 and side[0].kind is SegmentKind.CORE for side in over)
    is_heard = any(
        meeting.exact and meeting.by.startswith("sound") for meeting in evidence.met(SegmentKind.CORE)
    )
    return is_one_each and is_heard and all(map(evidence.met, (SegmentKind.TRADE, SegmentKind.PLACE)))


def runs_on(evidence: Evidence) -> bool:
    """Tell a single character right behind a known name in characters: the name only begins like the known one."""
    over = [
        segment
        for segment in evidence.one_left(SegmentKind.CORE)
        if segment.script == "han" and len(segment.text) == 1 and segment.text not in JOINING
    ]
    return any(
        before.kind is SegmentKind.BODY and before.script == "han" and segment.text == after.text
        for name in (evidence.left, evidence.right)
        for before, after in pairwise(name.segments)
        for segment in over
    )


def _other_place(evidence: Evidence) -> Phrase | None:
    for kind in PLACES:
        both = evidence.both_left(kind)
        if both and kind is SegmentKind.PLACE:
            return Phrase("another place: {left} and {right}", left=both[0], right=both[1])
        if both:
            return Phrase("another country: {left} and {right}", left=both[0], right=both[1])
    return None


def _other_trade(evidence: Evidence) -> Phrase | None:
    """Return how the trades differ; words that say little are set against a trade between Latin names alone."""
    left, right = evidence.pairing.left, evidence.pairing.right
    both = evidence.both_left(*NAMES, SegmentKind.TRADE)
    is_one_script = evidence.left.is_han == evidence.right.is_han
    if not both and is_one_script and evidence.one_left(SegmentKind.TRADE):
        both = evidence.both_left(SegmentKind.TRADE, SegmentKind.FILLER)
    if not (both and left and right):
        return None
    return Phrase("another trade: {left} and {right}", left=both[0], right=both[1])


def _refusal_of_common(evidence: Evidence) -> Phrase | None:
    """Return what parts two names that have only places and words of trade in common."""
    if evidence.are_two_known:
        return Phrase("each is the name of another known body")
    beside = [SegmentKind.COUNTRY, SegmentKind.KIN]
    if evidence.met(SegmentKind.NUMBER) and evidence.met(SegmentKind.TRADE, SegmentKind.FILLER):
        beside.append(SegmentKind.BODY)  # the house of a numbered institute may be left out
    remainder = [segment for segment in evidence.one_left(*SegmentKind) if segment.kind not in beside]
    if (
        sum(meeting.exact for meeting in evidence.met(SegmentKind.TRADE)) > 1
    ):  # so may the academy that it is part of
        remainder = [segment for segment in remainder if not _is_academy(segment)]
    labels = " ".join(
        f"{meeting.left} {meeting.right}" for meeting in evidence.met(SegmentKind.TRADE)
    ).lower()
    if "univers" in labels or "minist" in labels:
        remainder = [segment for segment in remainder if segment.text != "national"]
    if remainder and not _is_little(remainder, evidence):
        return Phrase("only one name has {piece}, and the rest is common", piece=label(remainder))
    if evidence.both_left(SegmentKind.COUNTRY):
        return Phrase("the words that they do not share differ")
    specific = evidence.met(SegmentKind.TRADE, SegmentKind.NUMBER)
    more = evidence.met(*PLACES, SegmentKind.FILLER)
    is_exact = any(meeting.exact for meeting in (*specific, *evidence.met(SegmentKind.FILLER)))
    is_exact = is_exact or len(specific) > 1
    is_of_learning = any(OF_UNIVERSITY.search(meeting.left.lower()) for meeting in specific)
    if is_of_learning and any(meeting.by == "same meaning" for meeting in specific):
        return Phrase("what they share is too common to mean one body")
    if len(specific) + len(more) < 2 or not specific or not is_exact:
        return Phrase("what they share is too common to mean one body")
    return None


def _is_academy(segment: Segment) -> bool:
    return segment.kind is SegmentKind.BODY and bool(_ACADEMY.search(segment.text))


_ACADEMY: Final = re.compile("科学院|academyscience|^cas$")


def _is_little(remainder: Sequence[Segment], evidence: Evidence) -> bool:
    """Tell what one of two names in two scripts may leave out beside much in common: 湘潭电机, Xiangtan Electric Mfg.

    Of a university every word counts: 浙江工业大学 is not Zhejiang University.
    """
    met = [
        meeting
        for meeting in evidence.met(SegmentKind.TRADE, *PLACES[:1], SegmentKind.NUMBER)
        if meeting.exact
    ]
    if evidence.left.is_han == evidence.right.is_han or any(
        OF_UNIVERSITY.search(f"{meeting.left} {meeting.right}".lower()) for meeting in evidence.pairing.met
    ):
        return False
    kinds = {segment.kind for segment in remainder}
    needed = 2 if kinds <= {SegmentKind.FILLER, SegmentKind.PLACE} else 3
    is_one = len(remainder) == 1 and kinds <= {SegmentKind.FILLER, SegmentKind.PLACE, SegmentKind.TRADE}
    return is_one and len(met) >= needed


def _doubts(evidence: Evidence) -> list[Phrase]:
    """Return why a person should look, if so."""
    doubts = []
    for segment in evidence.one_left(*NAMES, SegmentKind.NUMBER, SegmentKind.KIN, SegmentKind.TRADE):
        doubts.append(_only_one_has(segment))
    doubts += [
        _only_one_has(segment) for segment in evidence.one_left(*PLACES) if not _is_origin(segment, evidence)
    ]
    doubts += [
        Phrase(
            "{left} and {right} are only alike ({by})",
            left=Quoted(meeting.left),
            right=Quoted(meeting.right),
            by=meeting.by,
        )
        for meeting in evidence.pairing.met
        if not meeting.exact
    ]
    doubts += [_only_one_has(segment) for segment in _fillers(evidence) if _makes_another(segment, evidence)]
    if evidence.are_two_known:
        doubts += [_only_one_has(segment) for segment in evidence.one_left(SegmentKind.FILLER)]
        doubts = (
            [OF_ITS_OWN, *dict.fromkeys(doubts)] if doubts else []
        )  # nothing differs between two of one house
    orders = [[segment.text for segment in name.segments] for name in (evidence.left, evidence.right)]
    if orders[0] == orders[1][::-1] and "university" in orders[0] and len(orders[0]) == 2:
        doubts.append(Phrase("the words are in another order"))
    if not evidence.met(*NAMES, *PLACES, SegmentKind.NUMBER):
        doubts.append(Phrase("what both have are words that other names have as well"))
    doubts += _country_alone(evidence)
    if evidence.left.is_cut or evidence.right.is_cut:
        doubts.append(Phrase("only the beginning of a long name was compared"))
    return doubts


def _country_alone(evidence: Evidence) -> Iterator[Phrase]:
    """Yield a country and its people beside the same words of trade: American Rare Earths is not USA Rare Earth.

    Where the words of trade are another language's, so is the country: Ceska and Czech. A country has one
    ministry of a kind.
    """
    if evidence.met(*NAMES, SegmentKind.PLACE, SegmentKind.NUMBER) or any(
        meeting.by == "same word" or "minist" in meeting.left.lower()
        for meeting in evidence.met(SegmentKind.TRADE, SegmentKind.FILLER)
    ):
        return
    for meeting in evidence.met(SegmentKind.COUNTRY):
        if meeting.by == "same word" and meeting.left.lower() != meeting.right.lower():
            yield Phrase(
                "{left} and {right} are one country, of which many firms are named",
                left=Quoted(meeting.left),
                right=Quoted(meeting.right),
            )


def _makes_another(segment: Segment, evidence: Evidence) -> bool:
    """Tell a general word behind a name that makes it another's: Komatsu Industries is no name of Komatsu.

    Technologies is left aside behind a known name as Group is, but not behind that of a university or an institute. In
    characters and across scripts such words are left out at will, but for those of another work.
    """
    meanings = set(segment.terms) or {
        word for entry in segment.entries for terms in entry.renderings for word in terms
    }
    if "holding" in meanings:
        return True
    if segment.is_empty and (segment.script == "han" or segment.text in GENERIC):
        return False
    if evidence.left.is_han or evidence.right.is_han:
        return evidence.known_met and not meanings.isdisjoint(_OF_ANOTHER)
    is_aside = segment.text == _LEFT_ASIDE and evidence.known_met
    return not is_aside or any(map(_is_description, evidence.met(SegmentKind.BODY)))


_OF_ANOTHER: Final = (
    "management", "product", "service", "system", "engineering", "equipment", "solution", "development", "industry",
    "manufacturing", "enterprise", "innovation", "business", "industrial",
)  # fmt: skip
_LEFT_ASIDE: Final = "technology"


def _only_one_has(segment: Segment) -> Phrase:
    return Phrase("only one name has {piece} ({kind})", piece=Quoted(segment.label), kind=segment.kind.value)


def _is_origin(segment: Segment, evidence: Evidence) -> bool:
    """Tell a foreign country in front of a name in characters, which says where the body is from: 美国波音公司."""
    name = evidence.left if any(segment is member for member in evidence.pairing.left) else evidence.right
    first = next((member for member in name.segments if member.kind not in QUIET_KINDS), None)
    if segment.is_aside or first is None or segment.text != first.text:
        return False
    return (
        segment.kind is SegmentKind.COUNTRY
        and segment.script == "han"
        and segment.text not in ("中国", "中华")
    )
