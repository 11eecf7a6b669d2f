# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case made from a shipment says who chose its readings and its assumption, and nothing where nobody did."""

from __future__ import annotations

from desktop_app.services.data_folder import sample
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
