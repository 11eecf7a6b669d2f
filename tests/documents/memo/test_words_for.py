# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No sentence of page 1 can be chosen for an exporter, or on a day, for which it does not hold."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests import making
from tests.documents.memo.words_for import SITUATIONS, Situation, words_in

OF_A_DAY_TO_COME: Final = (
    r"before (?:it|they|anything|the goods) (?:leave|is sent|are sent|change)|[Nn]othing leaves|The hold stays"
    r"|[Kk]eep the goods|[Aa]pply for|is to be applied|before export\b"
)
OF_A_DAY_THAT_IS_PAST: Final = r"\bhave left\b|\bgoods left\b|remains to be done|did not go with|was in force"
OF_AN_EXPORTER_ABROAD: Final = (
    r"to the supplier\b|ask the supplier|next recipient|under which the material left"
)
OF_AN_EXPORTER_IN_CHINA: Final = r"bind the exporter here|importer and end user (?:a|the) Compliance Notice"
OF_GOODS_THAT_LEAVE: Final = r"[Tt]hese goods leave China|final destination|before they leave China"
NOT_ASKED_OF_THE_PAST: Final = {"apply_before_export"}
"""What is no step of an export that lies back (domain/engine/first_steps.py), and has no words for it."""
NOT_OF_GOODS_THAT_STAY: Final = {"no18_licence", "compliance_notice"}
"""What does not arise of goods that stay in China, as contract and engine have it."""
OF_A_NOTICE_FOR: Final = {"at_home": True, "home_alone": False, "home_open": False}
"""How a notice that lists a party bears on an export, where that is of an exporter in China alone, or abroad alone."""


FOR_ALL: Final = re.compile(
    f"{OF_A_DAY_TO_COME}|{OF_A_DAY_THAT_IS_PAST}|next recipient|before anything|[Yy]ourself"
)
"""What no text that is printed for every exporter and on every day says."""


def test_what_is_printed_for_everybody_says_nothing_that_holds_for_some() -> None:
    pack = making.program().pack
    for notice in (*pack.warnings, *pack.duties):
        told = [notice.text, *notice.by_listing.values()]
        found = [match for text in told if (match := FOR_ALL.search(text))]
        assert not found, (notice.code, found)
        assert not re.search(OF_AN_EXPORTER_ABROAD, notice.title_home)
        assert notice.title_home or not re.search(OF_AN_EXPORTER_ABROAD, notice.title), notice.code


@pytest.mark.parametrize("here", SITUATIONS)
def test_words_are_chosen_only_where_they_hold(here: Situation) -> None:
    wrong = [OF_A_DAY_TO_COME] if here.past else [OF_A_DAY_THAT_IS_PAST]
    wrong += [OF_AN_EXPORTER_ABROAD] if here.home else [OF_AN_EXPORTER_IN_CHINA]
    wrong += [OF_GOODS_THAT_LEAVE] if here.inside else []
    does_not_hold = re.compile("|".join(wrong))
    for code, words in making.program().pack.page_one.items():
        if (here.past and code in NOT_ASKED_OF_THE_PAST) or (here.inside and code in NOT_OF_GOODS_THAT_STAY):
            continue
        for part, sentence in words_in(words, here):
            if OF_A_NOTICE_FOR.get(part.partition(".")[2], here.home) is not here.home:
                continue
            if here.inside and part.startswith("step_also"):
                continue  # what is added while the goods leave
            found = does_not_hold.search(sentence)
            assert part == "letter" or not found, (code, part, found)
