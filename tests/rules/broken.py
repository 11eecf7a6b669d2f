# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Faults in a rule pack, one a line: where it is made, and what the loader must say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

I0: Final = "no-61/R61-I-0.toml"
I1: Final = "no-61/R61-I-1.toml"
I3: Final = "no-61/R61-I-3.toml"
IV1: Final = "no-61/R61-IV-1.toml"
V1: Final = "no-61/R61-V-1.toml"
R70: Final = "other-law/R70.toml"
PACK: Final = "pack.toml"
FACTS: Final = "facts.toml"
QUESTIONS: Final = "questions.toml"
READINGS: Final = "readings.toml"
DOUBTS: Final = "doubts.toml"
WARNINGS: Final = "warnings.toml"
DUTIES: Final = "duties.toml"
SOURCES: Final = "sources.toml"
INSTRUMENTS: Final = "instruments.toml"
ANNEX: Final = "annex1.csv"
PRICES: Final = "reference_prices.csv"
BATCHES: Final = "listed_batches.csv"
PARTIES: Final = "listed_parties.csv"
DAYS: Final = "working_days.toml"

NO_KEY: Final = "no such key is known here"
MISSING: Final = "the key is missing"
TWICE: Final = "stands twice"


@dataclass(frozen=True, slots=True)
class Broken:
    """One edit of one file, and the place and words of the refusal.

    ``old`` is replaced where it first stands; an empty ``old`` puts ``new`` at the end. ``named``
    is the file the refusal names where that is another one.
    """

    file: str
    old: str
    new: str
    where: str
    what: str
    named: str = ""


def broken_by_more(file: str, text: str, where: str, what: str) -> Broken:
    return Broken(file, "", "\n" + text, where, what)


_FACT: Final = '[[fact]]\nid = "{}"\nkind = "truth"\nlabel = "x"\nmeasure = "humanitarian"\n'
NOTICE_TABLE: Final = '[[{}]]\ncode = "{}"\ntitle = "x"\ntext = "x"\nwhen = {{ any_of = ["{}"] }}\n'

KEYS: Final = {
    "unknown key": Broken(V1, "title", 'titel = "x"\ntitle', "titel", NO_KEY),
    "unknown key in law": Broken(V1, "place ", 'words = "x"\nplace ', "law.words", NO_KEY),
    "unknown key in an event": Broken(I1, "issued ", "to = 2026-01-01\nissued ", "timeline[0].to", NO_KEY),
    "unknown key in an example": Broken(V1, 'expect = "yes"', 'expect = "yes"\nso = "x"', "so", NO_KEY),
    "unknown key in a source": Broken(SOURCES, "key ", 'page = "x"\nkey ', "source[0].page", NO_KEY),
    "unknown key in the pack": Broken(PACK, "title ", 'name = "x"\ntitle ', "name", NO_KEY),
    "unknown key in the calendar": Broken(DAYS, "source ", 'url = "x"\nsource ', "url", NO_KEY),
    "missing key": Broken(V1, "then    =", "# then    =", "then", MISSING),
    "missing key in law": Broken(V1, "place      =", "# place      =", "law.place", MISSING),
    "missing start": Broken(I1, "from       =", "# from       =", "timeline[0].from", MISSING),
    "missing url": Broken(SOURCES, "url   =", "# url   =", "source[0].url", MISSING),
    "text without quotes": Broken(V1, '"Article V"', "5", "law.place", "is not a text"),
    "day in quotes": Broken(
        I1, "from       = 2025-12-01", 'from = "2025-12-01"', "timeline[0].from", "is not a day"
    ),
    "list that is a text": Broken(
        V1, 'sources    = ["S1", "S3", "S6", "S21"]', 'sources = "S1"', "law.sources", "not a list of texts"
    ),
    "confidence without such a letter": Broken(
        V1, 'confidence = "A"', 'confidence = "D"', "law.confidence", '"D" is not one of A, B, C'
    ),
    "flag in quotes": Broken(
        WARNINGS, "if_unknown = false", 'if_unknown = "no"', "if_unknown", "is not true or false"
    ),
    "effort in words": Broken(QUESTIONS, "effort = 1", 'effort = "little"', "effort", "whole number"),
    "question of no kind": Broken(
        QUESTIONS, 'kind   = "country"', 'kind   = "land"', "question[0].kind", '"land" is not one of'
    ),
    "shape that nobody draws": Broken(PACK, '"bar"', '"star"', "shape", '"star" is not one of'),
    "colour that nobody knows": Broken(PACK, '"grey"', '"pink"', "colour", '"pink" is not one of'),
    "verdict that asks something else": Broken(
        PACK, 'asks   = "open"', 'asks   = "nothing"', "verdict", "asks what is open"
    ),
    "due day that nobody can work out": Broken(
        DUTIES, '"on the export day"', '"soon"', "due", '"soon" is no day'
    ),
}

SENTENCES: Final = {
    "unknown fact": Broken(I3, '"made_in is CN"', '"maker is CN"', "when.all_of", "no fact is called maker"),
    "unknown list": Broken(I0, "is in greater_china", "is in asia", "when", "no list is called asia"),
    "other unit": Broken(IV1, "at most 14 nm", "at most 14 um", "when", 'needs the unit "nm"'),
    "no unit": Broken(I1, "share is at least 0.1 %", "share is at least 0.1", "when", 'the unit "%"'),
    "figure with an exponent": Broken(
        IV1, "at most 14 nm", "at most 1.4e1 nm", "when", "is not a plain decimal"
    ),
    "unknown reading": Broken(
        I3, "reading part_ii_scope", "reading scope", "when", "no reading is called scope"
    ),
    "unknown choice": Broken(
        I3, "is with_assemblies", "is with_everything", "when", "has no choice with_everything"
    ),
    "unknown provision": Broken(
        PACK, "R61-I is not met", "R61-A2 is not met", "decide OUTSIDE", "no provision is called R61-A2"
    ),
    "provision that is something else": Broken(
        PACK, "R61-I is not met", "R61-I is unclear", "decide[0].when", "is met or is not met"
    ),
    "answer that a question cannot have": Broken(
        V1, "humanitarian is yes", "humanitarian is perhaps", "when.all_of", "cannot be perhaps"
    ),
    "choice that a fact cannot have": Broken(
        I3, "is one of part_one or part_two", "is one of part_one or part_six", "when", "cannot be part_six"
    ),
    "size of something without one": Broken(
        V1, "humanitarian is yes", "humanitarian is at least 1 kg", "when.all_of", "has no size"
    ),
    "figure that is": Broken(
        IV1, "logic_nm is at most 14 nm", "logic_nm is 14 nm", "when", "logic_nm is a figure"
    ),
    "verb of no kind": Broken(
        I3, '"made_in is CN"', '"made_in equals CN"', "when.all_of", "the verb is not one of"
    ),
    "column of the fault": Broken(
        I3, '"made_in is CN"', '"made_in is in CN"', "when.all_of", "column 15: no list is called CN"
    ),
    "two ways to join": Broken(
        V1, "[when]\n", '[when]\nany_of = ["use_wmd is no"]\n', "when", "exactly one of all_of"
    ),
    "nothing to join": Broken(V1, '  "humanitarian is yes",\n', "", "when.all_of", "not a list of sentences"),
    "number among sentences": Broken(
        V1, '"humanitarian is yes"', "1", "when.all_of", "neither a sentence nor a table"
    ),
    "circle of one": Broken(
        V1, '"humanitarian is yes"', '"provision R61-V-1 is met"', "when", "R61-V-1 rests on R61-V-1"
    ),
    "circle of two": Broken(
        "no-61/R61-I.toml",
        '"item_class is one of part_one or part_two"',
        '"provision R61-X is met"',
        "when",
        "R61-I rests on R61-X rests on R61-I: a circle",
        named="no-61/R61-X.toml",
    ),
}

LAW: Final = {
    "no example on the line": Broken(
        IV1, 'logic_nm = "14 nm"', 'logic_nm = "13 nm"', "example", "no example exactly on the line"
    ),
    "no example beside the line": Broken(
        IV1, 'logic_nm = "14.1 nm"', 'logic_nm = "16 nm"', "example", "no example just beside the line"
    ),
    "words that do not pair": Broken(
        IV1, '"14 nm and below"', '"less than 14 nm"', "law.deciding", "does not pair with the deciding words"
    ),
    "more than for or more": Broken(
        I1, '"0.1 % or more of', '"more than 0.1 % of', "law.deciding", "does not pair"
    ),
    "words without the figure": Broken(IV1, '"14 nm and below", ', "", "law.deciding", "14 nm"),
    "overlapping events": Broken(
        INSTRUMENTS,
        'state      = "ended"\nfrom       = 2026-11-11',
        'state      = "ended"\nfrom       = 2026-11-10',
        "instrument[1].timeline[1].from",
        "overlaps another that was issued on the same day",
    ),
    "event that ends before it begins": Broken(
        INSTRUMENTS,
        "until      = 2026-11-10",
        "until      = 2025-11-06",
        "instrument[1].timeline[0].until",
        "lies before from",
    ),
    "last day left open": Broken(
        INSTRUMENTS,
        'last_day   = "counts"',
        'last_day   = "maybe"',
        "last_day",
        "say that the last day counts",
    ),
    "state of no kind": Broken(I1, '"in_force"', '"running"', "timeline[0].state", "is not one of"),
    "event of an unknown instrument": Broken(
        INSTRUMENTS,
        'issued     = 2025-11-07\ninstrument = "MOFCOM-GAC-2025-70"',
        'issued     = 2025-11-07\ninstrument = "MOFCOM-99"',
        "timeline.instrument",
        "no instrument is called MOFCOM-99",
    ),
    "event with an unknown doubt": Broken(
        INSTRUMENTS, '"Q-15"', '"Q-99"', "timeline.doubt", "no doubt is called Q-99"
    ),
    "event issued after the pack ends": Broken(
        INSTRUMENTS,
        "issued     = 2026-09-28",
        "issued     = 2026-10-10",
        "timeline.issued",
        "lies after the day",
    ),
    "provision that follows nothing known": Broken(
        V1, 'follows = "MOFCOM-2025-61"', 'follows = "MOFCOM-99"', "follows", "called MOFCOM-99"
    ),
    "instrument suspended by nothing known": Broken(
        INSTRUMENTS,
        'suspended_by = "MOFCOM-GAC-2025-70"',
        'suspended_by = "MOFCOM-99"',
        "instrument[0].suspended_by",
        "no instrument is called MOFCOM-99",
    ),
    "instruments that suspend each other": Broken(
        INSTRUMENTS,
        'id         = "MOFCOM-GAC-2025-70"',
        'id         = "MOFCOM-GAC-2025-70"\nfollows    = "MOFCOM-2025-61"',
        "instrument[1].follows",
        "MOFCOM-2025-61 rests on MOFCOM-GAC-2025-70 rests on MOFCOM-2025-61: a circle",
    ),
    "own event beside one of the same day of issue": Broken(
        I1,
        'instrument = "MOFCOM-2025-61"\n\n[when]',
        'instrument = "MOFCOM-2024-46"\n\n[when]',
        "timeline",
        "overlaps another that was issued on the same day",
    ),
    "unknown source": Broken(V1, '"S1"', '"S99"', "law.sources", "no source is called S99"),
    "unknown source of an instrument": Broken(
        INSTRUMENTS, '"S1"', '"S99"', "MOFCOM-2025-61.sources", "no source is called S99"
    ),
    "law of an unknown instrument": Broken(
        V1,
        'instrument = "MOFCOM-2025-61"\nplace',
        'instrument = "MOFCOM-99"\nplace',
        "law.instrument",
        "no instrument is called",
    ),
    "part of nothing": Broken(I3, '"R61-I"', '"R61-IX"', "part_of", "no provision is called R61-IX"),
    "file under another name": Broken(V1, '"R61-V-1"', '"R61-V-9"', "id", "the file of R61-V-9"),
    "limb of no provision": Broken(
        PACK, 'provision = "R61-I-3"', 'provision = "R61-I-9"', "limb origin", "no provision is called"
    ),
    "example of nothing": Broken(
        V1, 'expect = "yes"', "# nothing", "example[0]", "gives facts and expect, or a day"
    ),
    "example with an unknown fact": Broken(
        V1, "{ humanitarian =", "{ relief =", "given.relief", "no fact is called relief"
    ),
    "example that expects a word of its own": Broken(
        V1, 'expect = "yes"', 'expect = "likely"', "example[0].expect", '"likely" is not one of'
    ),
    "example under an unknown choice": Broken(
        I3, 'part_ii_scope = "magnets_and_targets"', 'part_ii_scope = "all"', "readings", "no choice all"
    ),
    "example with another unit": Broken(IV1, '"14 nm"', '"14"', "given.logic_nm", 'the unit "nm"'),
    "doubt of a reading": Broken(READINGS, '"Q-1"', '"Q-99"', "part_ii_scope.doubt", "no doubt is called"),
    "holder of a reading": Broken(READINGS, '"S10"', '"S99"', "held_by", "no source is called S99"),
    "doubt that nothing touches": Broken(
        DOUBTS,
        'pass."\nsettled_by = "An answer of the ministry to a written question"\nexamined   = false\n',
        'pass."\nsettled_by = "An answer"\n',
        "touches",
        "says what touches it",
    ),
    "duty under an unknown provision": Broken(
        DUTIES, '"R61-V-4"', '"R61-V-9"', "report", "no provision is called R61-V-9"
    ),
    "warning of an unknown instrument": Broken(
        WARNINGS, '"SC-792"', '"SC-1"', "control_list_ban", "no instrument is called SC-1"
    ),
    "unknown verdict": Broken(
        PACK, 'verdict = "NOT_CAUGHT"', 'verdict = "FREE"', "decide", "no verdict is called FREE"
    ),
    "case without a decision": broken_by_more(
        PACK,
        '[[decide]]\nverdict = "OUTSIDE"\nwhen = { any_of = ["use_wmd is no"] }\n',
        "decide",
        "the last decision must hold",
    ),
}

TWICE_OVER: Final = {
    "fact twice": broken_by_more(FACTS, _FACT.format("made_in"), "made_in", TWICE),
    "fact that nobody uses": broken_by_more(
        FACTS, _FACT.format("weather"), "weather", "no condition uses the fact"
    ),
    "fact with choices it cannot have": Broken(
        FACTS, 'kind    = "country"', 'kind    = "country"\nchoices = ["x"]', "choices", "go with kind choice"
    ),
    "figure without a unit": Broken(FACTS, 'unit    = "nm"\n', "", "unit", "a unit goes with kind number"),
    "question twice": Broken(QUESTIONS, '"destination"', '"movement"', "movement", TWICE),
    "doubt twice": Broken(DOUBTS, '"Q-2"', '"Q-1"', "Q-1", TWICE),
    "reading twice": Broken(READINGS, '"numerator"', '"part_ii_scope"', "part_ii_scope", TWICE),
    "instrument twice": Broken(
        INSTRUMENTS, '"MOFCOM-GAC-2025-18"\n', '"MOFCOM-2025-61"\n', "MOFCOM-2025-61", TWICE
    ),
    "row twice": Broken(ANNEX, "\nI-02,", "\nI-01,", "line 3", TWICE),
}
