# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the rare earths of a product come from, as a row of a reply or a certificate says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.listreader.cells.figures import DecimalMark, Figure, ShareScale, read_share
from desktop_app.listreader.cells.named_values import answer_words, country_names, read_answer
from desktop_app.listreader.cells.texts import Doubtful, NoValue, plain_text
from desktop_app.listreader.entries.read_entries import Entry

ORIGIN: Final = "materials.origin"
SHARE: Final = "materials.china_share"
REPLY: Final = "list.china_reply"
_OF_RARE_EARTHS: Final = "list.rare_earth_origin"
_TELL_COUNTRY: Final = Phrase("Write the country, or the Chinese share in percent")


@dataclass(frozen=True, slots=True)
class OriginFacts:
    """A country, or a blank, and the Chinese share with its upper end, or blanks."""

    origin: str = ""
    share: str = ""
    share_to: str = ""

    def __bool__(self) -> bool:
        return bool(self.origin or self.share)


@dataclass(frozen=True, slots=True)
class NotFromHome:
    """A bare "no" to the question for Chinese rare earths: it names no country, and not of what share it speaks."""


NOT_FROM_HOME: Final = NotFromHome()


@dataclass(slots=True)
class OriginReply:
    """What a row says of origin; ``doubts`` name the field and what is not clear. ``is_open``: it says something that
    is not taken."""

    facts: OriginFacts = OriginFacts()
    doubts: list[tuple[str, Doubtful]] = field(default_factory=list)
    is_open: bool = False


def read_origin(entry: Entry, home: str) -> OriginReply:
    """Return what a row says of the origin of the rare earths; ``home`` is the country whose share is asked for."""
    reply = OriginReply(is_open=any(name in entry.doubts or name in entry.missing for name in _FIELDS))
    origins = {text for name in (ORIGIN, _OF_RARE_EARTHS) if (text := entry.values.get(name, ""))}
    told = OriginFacts(
        next(iter(origins)) if len(origins) == 1 else "",
        entry.values.get(SHARE, ""),
        entry.values.get(f"{SHARE}_to", ""),
    )
    if len(origins) > 1:
        why = Phrase("the row names {countries}", countries=", ".join(sorted(origins)))
        reply.doubts.append((ORIGIN, Doubtful(why, Phrase("Keep the one that is meant"))))
    answer = read_china_reply(entry.values[REPLY], home) if entry.values.get(REPLY) else OriginFacts()
    if answer == NOT_FROM_HOME and (told.origin not in ("", home) or _is_none(told)):
        answer = OriginFacts()
    if isinstance(answer, OriginFacts):
        reply.doubts += _contradictions(told, answer, home)
        reply.facts = _join(told, answer) if not reply.doubts else OriginFacts()
    else:
        reply.facts = told if answer != NOT_FROM_HOME or told.origin != home else OriginFacts()
        reply.doubts.append((REPLY, _doubt_reply(answer, entry.values[REPLY], home)))
    reply.is_open = reply.is_open or bool(reply.doubts)
    return reply


def _join(told: OriginFacts, answer: OriginFacts) -> OriginFacts:
    """Return what a row says in all; where it tells a share, a bare "yes" adds nothing."""
    share = told if told.share else answer
    origin = told.origin or ("" if share.share else answer.origin)
    return OriginFacts(origin, share.share, share.share_to)


def _doubt_reply(answer: NoValue | Doubtful | NotFromHome, text: str, home: str) -> Doubtful:
    if isinstance(answer, Doubtful):
        return answer
    if isinstance(answer, NoValue):
        return Doubtful(answer.why, _TELL_COUNTRY)
    why = Phrase(
        '"{text}" says that it is not from {country}, and not where it is from', text=text, country=home
    )
    return Doubtful(why, _TELL_COUNTRY)


_FIELDS: Final = (ORIGIN, SHARE, REPLY, _OF_RARE_EARTHS)


def read_china_reply(text: str, home: str) -> OriginFacts | NotFromHome | NoValue | Doubtful:
    """Return what a reply to the question for Chinese rare earths says: yes, a country, or a share with its sign.

    "No" names no country.
    """
    plain = plain_text(text)
    answer = read_answer(plain, answer_words())
    if answer == "yes":
        return OriginFacts(origin=home)
    if answer == "no":
        return NOT_FROM_HOME
    if isinstance(answer, NoValue):
        return answer
    if "%" in plain:
        share = read_share(plain, DecimalMark("," if "," in plain else "."), ShareScale(is_percent=True))
        return OriginFacts(share=share.low, share_to=share.high) if isinstance(share, Figure) else share
    country = country_names().read_country(plain)
    return OriginFacts(origin=country) if isinstance(country, str) else country


def _contradictions(told: OriginFacts, answer: OriginFacts, home: str) -> Iterator[tuple[str, Doubtful]]:
    """Yield where the columns of a row do not fit together."""
    keep = Phrase("Keep the one that is meant")
    if told.origin and answer.origin and told.origin != answer.origin:
        why = Phrase("the row names {countries}", countries=f"{told.origin}, {answer.origin}")
        yield ORIGIN, Doubtful(why, keep)
    share = (told if told.share else answer).share
    origin = told.origin or answer.origin
    is_none = _is_none(told if told.share else answer)
    if origin == home and is_none:
        why = Phrase("the row names {country}, and says that 0 % are from there", country=origin)
        yield SHARE, Doubtful(why, keep)
    if origin and origin != home and share and not is_none:
        why = Phrase(
            "the row names {country}, and says that {share} % are from {home}",
            country=origin,
            share=share,
            home=home,
        )
        yield SHARE, Doubtful(why, keep)


def _is_none(facts: OriginFacts) -> bool:
    """Tell whether the share is zero."""
    return bool(facts.share) and not (facts.share_to or facts.share).strip("0.")
