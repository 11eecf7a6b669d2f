# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window calls facts as an exporter does, and has the law's term behind that."""

from __future__ import annotations

from desktop_app.domain.interview import Field
from desktop_app.ui.words.strings import show_law
from desktop_app.ui.words.values import law_term, localise_value
from tests.making import program


def field(path: str, label: str) -> Field:
    return Field(path, "row", label, "Which?", "", "")


def test_facts_with_a_plain_name_are_called_by_it_wherever_they_stand(qapp: object) -> None:
    for path in ("items[0].listed_as", "items[1].components[2].listed_as"):
        assert localise_value(field(path, "Annex 1 row")).label == "Class"
    shown = localise_value(field("items[0].technology.mining", "Chinese mining technology")).label
    assert shown == "Rare earths mined with Chinese technology"


def test_other_facts_keep_the_words_of_the_law_file(qapp: object) -> None:
    assert localise_value(field("items[0].mass", "Mass of one piece")).label == "Mass of one piece"
    assert law_term("items[0].mass") == ""


def test_the_term_of_the_law_is_behind_it(qapp: object) -> None:
    show_law(program().pack)
    assert law_term("items[0].components[2].listed_as") == "Annex 1 row"
    assert law_term("items[0].technology.magnet_making") == "Chinese magnet-making technology"
