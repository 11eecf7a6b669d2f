# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words about verdicts: several summed up, what each rests on, and tips. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.services.schema.rows import ReadAs
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text, verdict_words


def gravest_verdict(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict; blank for none."""
    return shown_law().most_serious(verdicts)


def gravity_sort_key(verdicts: Sequence[str]) -> int:
    """Return the sort key of several verdicts, the gravest first."""
    gravest = gravest_verdict(verdicts)
    return [*shown_law().verdicts, ""].index(gravest)


def needs_licence(verdict: str) -> bool:
    """Tell whether a licence is needed under a verdict."""
    return verdict in shown_law().verdicts_asking("licence")


def asks_nothing(verdict: str) -> bool:
    """Tell whether a verdict asks nothing under No. 61; a caveat goes with it, because other law may."""
    return verdict in shown_law().verdicts_asking("nothing")


def scope_caveat(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return the caveat of a "no licence", naming other law known to apply; blank for other verdicts."""
    if not asks_nothing(verdict):
        return ""
    if not laws:
        return tr("This covers Announcement No. 61 only; other law may apply.")
    each = "; ".join(translate_text(law) for law in laws)
    return tr("This covers Announcement No. 61 only; other law may apply: {each}.", each=each)


def reading_words(read_as: ReadAs | None) -> str:
    """Return the reading a "no licence" rests on, with the verdict of the cautious readings; blank for none."""
    if read_as is None:
        return ""
    rests = tr("Depends on how the law is read:") if read_as.readings else ""
    read = [join_sentences(translate_text(reading)) for reading in read_as.readings]
    return " ".join(filter(None, (rests, *read, safest_words(read_as.verdict, read_as.safest))))


def safest_words(verdict: str, safest: str) -> str:
    """Return the verdict of the cautious readings beside a "no licence", or that it is the same."""
    if not asks_nothing(verdict):
        return ""
    if safest == verdict:
        return tr("Not every doubtful point is read cautiously; cautious readings give the same result.")
    return tr("Under cautious readings: {verdict}.", verdict=verdict_words(safest))


def verdict_tip(verdict: str, laws: Sequence[str] = (), *, safest: str = "") -> str:
    """Return the tip of a cell with a verdict; ``safest`` is the verdict of the cautious readings, if known."""
    if not verdict:
        return ""
    other = safest_words(verdict, safest) if safest not in ("", verdict) else ""
    return join_sentences(verdict_words(verdict), other, scope_caveat(verdict, laws))


def summed_verdicts_tip(verdicts: Sequence[str], *, narrow: bool) -> str:
    """Return the tip of a cell with several verdicts; ``narrow`` tells that narrow readings are chosen."""
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
    """Return the tip of the bars: lines whose verdict rests on narrow readings, with the cautious verdicts."""
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
    """Return the gravest verdict in words, with the number of lines that have it."""
    gravest = gravest_verdict(verdicts)
    if not gravest:
        return tr("not screened")
    count, lines = Counter(verdicts)[gravest], len(verdicts)
    if count == lines:
        return verdict_words(gravest)
    return tr("{verdict}, {count} of {lines}", verdict=verdict_words(gravest), count=count, lines=lines)
