# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an answer hangs on: the open questions of the law whose other answer, on these facts, would turn it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.basics.quantity import Interval
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import format_share
from desktop_app.documents.model.runs import Run, Runs, compose_runs
from desktop_app.domain.engine.conclusion import Conclusion, DoubtThatMatters


def hanging_sentence(memo: MemoContext, conclusion: Conclusion) -> str:
    """Return the open questions that an answer hangs on, by their numbers; blank where it hangs on none."""
    names = conclusion.turning_doubts
    if not names:
        return ""
    key = "hangs.one" if len(names) == 1 else "hangs.many"
    return " " + memo.format_sentence(key, doubts=memo.wording.join_list(names))


def hanging_runs(memo: MemoContext) -> Runs:
    """Return each question that the answers of the case hang on, with its other answer and what that comes to."""
    runs = list(_hanging(memo))
    return compose_runs(*runs) if runs else ()


def _hanging(memo: MemoContext) -> Iterator[str | Run]:
    matters = {matter.doubt: matter for matter in memo.conclusion.doubts_that_matter}
    for number, matter in enumerate(matters.values()):
        yield " " if number else ""
        yield from doubt_words(memo, matter)


def doubt_words(memo: MemoContext, matter: DoubtThatMatters) -> Iterator[str | Run]:
    """Yield a question that an answer hangs on, its other answer, and what that comes to."""
    doubt = memo.pack.doubts[matter.doubt]
    yield memo.format_sentence("hangs.on", id=doubt.id, question=doubt.question, answer=doubt.safest)
    yield from _what_it_comes_to(memo, matter)


def _what_it_comes_to(memo: MemoContext, matter: DoubtThatMatters) -> Iterator[str | Run]:
    """Yield the verdict under the other answer with its share, or the standing where that alone changes."""
    if matter.possible is None:
        yield memo.format_sentence("hangs.standing", state=memo.state_words(matter.standing))
        return
    yield memo.format_sentence("hangs.then")
    yield memo.verdict_run(matter.verdict)
    yield _share_words(memo, matter) + memo.format_sentence("stop")


def _share_words(memo: MemoContext, matter: DoubtThatMatters) -> str:
    """Return the share under the other answer where it is not the one of the case."""
    told, here = matter.shares, memo.conclusion.shares
    if told is None or told == here:
        return ""
    pairs: tuple[tuple[str, Interval | None, Interval | None], ...] = (
        ("content", told.content, here.content),
        ("whole_article", told.whole_article, here.whole_article),
    )
    shares = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span, before in pairs
        if span is not None and span != before
    )
    return memo.format_sentence("hangs.share", shares=memo.wording.join_list(shares))
