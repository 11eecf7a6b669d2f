# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The picture of a party's owners, and what they come to under both ways of counting."""

from __future__ import annotations

from desktop_app.basics.quantity import HUNDRED, ONE, Interval, scale
from desktop_app.charts.owner_boxes import BoxWords, OwnershipPicture, draw_picture
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.owner_words import listing_word
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.documents.model.runs import compose_runs
from desktop_app.documents.model.tree import Bullets
from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership import AGGREGATE, LISTED
from desktop_app.domain.parties.ownership_tree import Holder, Total, both_totals, describe_total
from desktop_app.domain.parties.settling import describe_settling, find_settling
from desktop_app.domain.truth import WORDS


def owners_picture(memo: MemoContext, party: Party) -> OwnershipPicture:
    """Return a party and its owners as boxes."""
    note = listing_word(memo, party.listed) if party.listed in LISTED else ""
    texts = BoxWords(party_name(memo, party), note=note)
    return draw_picture(texts, party, lambda holder: _box_words(memo, holder))


def _box_words(memo: MemoContext, holder: Holder) -> BoxWords:
    if holder.is_open:
        return BoxWords(memo.format_sentence("owner.open"), _edge_words(memo, holder))
    listed = holder.listed in LISTED and not holder.is_ring_share
    note = listing_word(memo, holder.listed) if listed else "" if holder.is_ring_share else holder.why
    return BoxWords(holder.name or memo.format_sentence("unnamed.owner"), _edge_words(memo, holder), note)


def _edge_words(memo: MemoContext, holder: Holder) -> str:
    percent = scale(holder.stake, HUNDRED)
    if holder.is_stated:
        return memo.format_sentence("percent", percent=memo.format_interval(percent))
    most = Interval(ONE, ONE) if percent.hi is None else Interval(percent.hi, percent.hi)
    return memo.format_sentence("owner.up_to", percent=memo.format_interval(most))


def totals_of_owners(memo: MemoContext, party: Party) -> Bullets:
    """Return what listed parties hold, added up and by one holding, and the document that would settle it."""
    return Bullets(
        tuple(compose_runs(_total_words(memo, party, total)) for total in both_totals(party)), small=True
    )


def _total_words(memo: MemoContext, party: Party, total: Total) -> str:
    answer = memo.format_sentence(f"owners.held.{WORDS[total.answer]}")
    sentence = memo.format_sentence(f"owners.total.{total.way}", share=describe_total(total), held=answer)
    settling = find_settling(party, aggregate=total.way == AGGREGATE)
    return f"{sentence} {describe_settling(settling)}." if settling else sentence
