# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names and tables that try to break a page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from desktop_app.charts.days_axis import Span, Strip, Timeline
from desktop_app.charts.ownership import BoxWords, Look, OwnerBox, OwnershipPicture
from desktop_app.documents.wording import Mark
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.paper.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Document,
    Fact,
    KeyValues,
    Letterhead,
    Notes,
    Para,
    Quote,
    Row,
    Section,
    Signature,
    SignBox,
    SignOff,
    Step,
    Steps,
    Subheading,
    Table,
    Total,
    compose_runs,
    sign_run,
)
from desktop_app.paper.canvas import Sign

MADE: Final = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

NAMES: Final = {
    "markup": '<b>Bold</b> & <img src="x"> &amp; <para>',
    "quotes": 'O\'Neill "Quoted" \\ %s {0} ${x}',
    "unbroken": "W" * 300,
    "unbroken digits": "0123456789" * 40,
    "emoji": "Magnets \U0001f9f2\ufe0f and \U0001f1e9\U0001f1ea",
    "arabic": "شركة المغناطيس الدولية",
    "hebrew": "מגנטים בע״מ",
    "override": "invoice\u202egnp.exe\u202c",
    "isolate": "\u2066left\u2069 zero\u200bwidth soft\u00adhyphen \ufeff",
    "controls": "bell\x07 null\x00 tab\t next\x85 line\u2028",
    "lines": "ACME\nVerdict: Outside\r\nsigned",
    "surrogate": "half \ud83d pair",
    "devanagari": "चुंबक कंपनी",
    "chinese": "宁波东海磁材科技有限公司（中国·浙江），第一分公司：“采购部”。" * 6,
    "mixed": "KM-4212磁体NdFeB烧结块40×20×8毫米" * 8,
    "central europe": "Škoda, Łódź, Győr, Đặng, Ąžuolas, Ĳssel, Çelik, Ğ",
    "decomposed": "S\u030ckoda E\u0301cole a\u0323\u0302",
    "greek and cyrillic": "Μαγνήτες Α.Ε., ООО «Магнит»",
    "private": "\ue000\uf8ff \U000f0000",
    "ballot": "☐ ✘ ✔ □ ■ \ufffd",
    "rare han": "𠮷野家 龘 𪚥",
    "blanks": "   three   blanks   ",
    "empty": "",
}


def everywhere(name: str) -> Document:
    """Return a document with that name in every place that takes a text."""
    return Document(
        title=name or "Paper",
        subtitle=name,
        language="en",
        made_at=MADE,
        letterhead=Letterhead(name, (name,)),
        number=name[:40],
        version=name,
        opening=(SignBox(Sign("octagon", "red", name), name, (compose_runs(name), compose_runs(name))),),
        sections=(Section(name, _blocks(name)), Section(name, (), numbered=False)),
        footer=(name, name),
    )


def _blocks(name: str) -> tuple[Block, ...]:
    words = compose_runs(name, Mark.TYPED, " ", sign_run(Sign("ring", "blue", name)), Mark.ESTIMATED)
    columns = (Column(name[:60]), Column("Row"), Column("Mass, g", Align.POINT), Column("Price", Align.RIGHT))
    row = Row(
        (words, compose_runs(name), compose_runs(name, Mark.COMPUTED), compose_runs("1.25", Mark.IMPORTED))
    )
    return (
        Para(words),
        Subheading(name),
        KeyValues((Fact(name, words, words), Fact("short", compose_runs(name)))),
        KeyValues((Fact(name, words, words), Fact("short", words), Fact("odd", words)), across=2),
        Table(columns, (row, row), (Total(words, (compose_runs(name),)),)),
        Steps((Step(words, words), Step(compose_runs("short")))),
        Bullets((words, words)),
        Quote(words, name),
        Timeline((Strip(name, (Span(name, None, MADE.date(), IN_FORCE),)),)),
        OwnershipPicture(
            OwnerBox(
                BoxWords(name, name, name),
                below=(
                    OwnerBox(BoxWords(name, name, name), Look.LISTED, is_in_ring=True),
                    OwnerBox(BoxWords(name, "5 %", name), Look.OPEN),
                ),
            )
        ),
        Notes((words,)),
        SignOff((Signature(name, name, name, "24 Nov 2026"), Signature("x"), Signature(name))),
    )


def table(rows: int) -> Document:
    """Return a document with one table of so many rows."""
    columns = (
        Column("No.", Align.RIGHT),
        Column("Part", grow=1),
        Column("Mass, g", Align.POINT),
        Column("Value, USD", Align.POINT),
    )
    listed = tuple(
        Row(
            (
                compose_runs(str(number)),
                compose_runs(f"part-{number:05d}"),
                compose_runs(f"{number}.{number % 7}" if number % 3 else str(number), Mark.MEASURED),
                compose_runs(f"{number * 1.5:.2f}"),
            )
        )
        for number in range(1, rows + 1)
    )
    block = Table(columns, listed, (Total(compose_runs("Sum"), (compose_runs("9 999.50"),)),) if rows else ())
    return Document(
        title="Register",
        language="en",
        made_at=MADE,
        letterhead=Letterhead("Nordwerk Antriebe GmbH"),
        sections=(Section("Parts", (block,)),),
    )
