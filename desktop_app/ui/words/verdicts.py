# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several verdicts as one: the gravest first, and how many lines share it. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.services.schema.rows import ReadAs
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text, verdict_words


def gravest_verdict(verdicts: Sequence[str]) -> str:
    """Return the verdict that asks most; blank for none."""
    return shown_law().most_serious(verdicts)


def gravity_sort_key(verdicts: Sequence[str]) -> int:
    """Return what several verdicts sort by, the gravest first."""
    gravest = gravest_verdict(verdicts)
    return [*shown_law().verdicts, ""].index(gravest)


def needs_licence(verdict: str) -> bool:
    """Tell whether a licence is needed under a verdict."""
    return verdict in shown_law().verdicts_asking("licence")


def asks_nothing(verdict: str) -> bool:
    """Tell whether the announcement asks nothing under a verdict: it never stands alone, for other law may."""
    return verdict in shown_law().verdicts_asking("nothing")


def scope_caveat(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return what a "no licence" has to stand beside, with the other law that is known to bear on it; else blank."""
    if not asks_nothing(verdict):
        return ""
    if not laws:
        return tr("This covers Announcement No. 61 only; other law may apply.")
    each = "; ".join(translate_text(law) for law in laws)
    return tr("This covers Announcement No. 61 only; other law may apply: {each}.", each=each)


def reading_words(read_as: ReadAs | None) -> str:
    """Return the reading a "no licence" rests on, and what the cautious readings give; blank where it rests on none."""
    if read_as is None:
        return ""
    rests = tr("Depends on how the law is read:") if read_as.readings else ""
    read = [join_sentences(translate_text(reading)) for reading in read_as.readings]
    return " ".join(filter(None, (rests, *read, safest_words(read_as.verdict, read_as.safest))))


def safest_words(verdict: str, safest: str) -> str:
    """Return what the cautious readings give beside a "no licence"; that they give the same, where they do."""
    if not asks_nothing(verdict):
        return ""
    if safest == verdict:
        return tr("Not every doubtful point is read cautiously; cautious readings give the same result.")
    return tr("Under cautious readings: {verdict}.", verdict=verdict_words(safest))


def verdict_tip(verdict: str, laws: Sequence[str] = (), *, safest: str = "") -> str:
    """Return what a cell with a verdict says of itself; ``safest`` is what the cautious readings give, where known."""
    if not verdict:
        return ""
    other = safest_words(verdict, safest) if safest not in ("", verdict) else ""
    return join_sentences(verdict_words(verdict), other, scope_caveat(verdict, laws))


def summed_verdicts_tip(verdicts: Sequence[str], *, narrow: bool) -> str:
    """Return what a cell with the verdicts of several lines says; ``narrow``: not read as safely as can be."""
    gravest = gravest_verdict(verdicts)
    tip = verdict_tip(gravest)
    if not narrow or not any(map(asks_nothing, verdicts)):
        return tip
    return join_sentences(
        tip,
        tr(
            "One of the lines needs no licence only if the law is read narrowly; open it to see both results."
        ),
    )


def verdict_bars_tip(narrow: Mapping[tuple[str, str], int]) -> str:
    """Return which bars rest on readings: how many lines of each verdict, and what the cautious readings give them."""
    lines = [
        tr(
            "{verdict}: {lines} under the readings chosen. {other}",
            verdict=verdict_words(verdict),
            lines=tr_n("%n line(s)", count),
            other=safest_words(verdict, safest),
        )
        for (verdict, safest), count in sorted(narrow.items())
    ]
    return "\n".join(lines)


def sum_up_verdicts(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict in words, with how many lines of how many come to it."""
    gravest = gravest_verdict(verdicts)
    if not gravest:
        return tr("not screened")
    count, lines = Counter(verdicts)[gravest], len(verdicts)
    if count == lines:
        return verdict_words(gravest)
    return tr("{verdict}, {count} of {lines}", verdict=verdict_words(gravest), count=count, lines=lines)
