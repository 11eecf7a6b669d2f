# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several verdicts as one: the gravest first, and how many lines share it. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.services.schema.rows import ReadAs
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import sentences, tr, tr_n, translated, verdict_words


def gravest(verdicts: Sequence[str]) -> str:
    """Return the verdict that asks most; blank for none."""
    return shown_law().most_serious(verdicts)


def grave_key(verdicts: Sequence[str]) -> int:
    """Return what several verdicts sort by, the gravest first."""
    found = gravest(verdicts)
    return [*shown_law().verdicts, ""].index(found)


def needs_licence(verdict: str) -> bool:
    """Tell whether a licence is needed under a verdict."""
    return verdict in shown_law().verdicts_asking("licence")


def asks_nothing(verdict: str) -> bool:
    """Tell whether the announcement asks nothing under a verdict: it never stands alone, for other law may."""
    return verdict in shown_law().verdicts_asking("nothing")


def beside(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return what a "no licence" has to stand beside, with the other law that is known to bear on it; else blank."""
    if not asks_nothing(verdict):
        return ""
    if not laws:
        return tr("This speaks of Announcement No. 61 alone; other law may apply.")
    each = "; ".join(translated(law) for law in laws)
    return tr("This speaks of Announcement No. 61 alone; other law may apply: {each}.", each=each)


def reading_words(found: ReadAs | None) -> str:
    """Return the reading a "no licence" rests on, and what the safest readings give; blank where it rests on none."""
    if found is None:
        return ""
    rests = tr("Rests on a reading:") if found.readings else ""
    read = [sentences(translated(one)) for one in found.readings]
    return " ".join(filter(None, (rests, *read, safest_words(found.verdict, found.safest))))


def safest_words(verdict: str, safest: str) -> str:
    """Return what the safest readings give beside a "no licence"; that they give the same, where they do."""
    if not asks_nothing(verdict):
        return ""
    if safest == verdict:
        return tr("Not read as safely as it can be; the safest readings give the same.")
    return tr("Under the safest readings: {verdict}.", verdict=verdict_words(safest))


def verdict_tip(verdict: str, laws: Sequence[str] = (), *, safest: str = "") -> str:
    """Return what a cell with a verdict says of itself; ``safest`` is what the safest readings give, where known."""
    if not verdict:
        return ""
    other = safest_words(verdict, safest) if safest not in ("", verdict) else ""
    return sentences(verdict_words(verdict), other, beside(verdict, laws))


def narrow_tip(verdicts: Sequence[str], *, narrow: bool) -> str:
    """Return what a cell with the verdicts of several lines says; ``narrow``: not read as safely as can be."""
    found = gravest(verdicts)
    tip = verdict_tip(found)
    if not narrow or not any(map(asks_nothing, verdicts)):
        return tip
    return sentences(tip, tr("A line asks for no licence under narrow readings; open it for both."))


def bars_tip(narrow: Mapping[tuple[str, str], int]) -> str:
    """Return which bars rest on readings: how many lines of each verdict, and what the safest readings give them."""
    told = [
        tr(
            "{verdict}: {lines} under the readings chosen. {other}",
            verdict=verdict_words(verdict),
            lines=tr_n("%n line(s)", count),
            other=safest_words(verdict, safest),
        )
        for (verdict, safest), count in sorted(narrow.items())
    ]
    return "\n".join(told)


def summed(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict in words, with how many lines of how many come to it."""
    found = gravest(verdicts)
    if not found:
        return tr("not screened")
    count, lines = Counter(verdicts)[found], len(verdicts)
    if count == lines:
        return verdict_words(found)
    return tr(
        "{verdict}, {count} of {lines}", verdict=verdict_words(found), count=count, lines=lines
    )
