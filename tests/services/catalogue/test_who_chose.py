# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case made from a shipment says who chose its readings and its assumption, and nothing where nobody did."""

from __future__ import annotations

from desktop_app.domain.interview.state import Start, StartLine
from desktop_app.services.data_folder import sample
from desktop_app.services.screening.changes_since import differences
from tests import making


def test_the_sample_names_who_chose_what_and_only_there() -> None:
    catalogue = sample.open_sample(making.program())
    chosen = {line.shipment: line.case.get("chosen") for line in catalogue.build_line_cases()}
    assert chosen["NW-02"] == {
        "profile": {
            "by": "J. Haug",
            "why": "counsel reads Part II as ending with the magnet (invented for this sample)",
            "on": "2025-10-15",
        }
    }
    assert set(chosen["NW-08"] or {}) == {"assumption"}
    assert chosen["NW-01"] is None


def test_another_person_or_reason_is_a_difference_between_two_states_of_a_shipment() -> None:
    base = {"format": "lodestone-case/1", "on": "2026-11-24", "item": {}}
    pack = making.program().pack

    def start(**made: str) -> Start:
        return Start((StartLine("1", {**base, "chosen": {"profile": made}} if made else base),))

    before, after = start(by="J. Haug", why="habit"), start(by="J. Haug", why="opinion of counsel")
    (found,) = differences(pack, before, after)
    assert (found.before, found.after) == ("J. Haug, habit", "J. Haug, opinion of counsel")
    assert "Cautious or narrow" in found.label
    (found,) = differences(pack, start(), after)
    assert (found.before, found.after) == (None, "J. Haug, opinion of counsel")
    assert differences(pack, after, after) == ()
