# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents to print in the tests; their facts and figures are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.share_scale import ShareRange, ShareScale
from desktop_app.charts.style import ANNOUNCED
from desktop_app.documents import wording
from desktop_app.documents.wording import Mark, english_wording
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
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
    quiet_run,
    sign_run,
    strong_run,
)
from desktop_app.paper.canvas import Sign

SAID = english_wording()
SIGNS = {
    "outside": Sign("bar", "grey", "Outside"),
    "not caught": Sign("circle", "green", "Not caught"),
    "exempt": Sign("square", "green", "Exempt, report"),
    "licence": Sign("triangle", "amber", "Licence needed"),
    "case by case": Sign("diamond", "violet", "Case by case"),
    "refused": Sign("octagon", "red", "Refused in principle"),
    "open": Sign("ring", "blue", "Not settled"),
}
LINE = Fraction(1, 1000)
MADE = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
OCT_6_2026 = SAID.format_day(date(2026, 10, 6))
OCT_9_2026 = SAID.format_day(date(2026, 10, 9))
NOV_10_2026 = SAID.format_day(date(2026, 11, 10))
NOV_24_2026 = SAID.format_day(date(2026, 11, 24))
JAN_10_2027 = SAID.format_day(date(2027, 1, 10))
NOV_24_2031 = SAID.format_day(date(2031, 11, 24))
START, NOTICE = date(2025, 10, 9), date(2025, 11, 7)
LAPSE, EXTENDED = date(2026, 11, 11), date(2027, 1, 11)
SHA = "7c1e90ab44f2d1c07a5be2236690b1f3a8c4d5e6f708192a3b4c5d6e7f809112"


def memo() -> Document:
    """Return a memo as a clerk would file it."""
    return Document(
        title="Determination memo",
        subtitle="China, MOFCOM Announcement No. 61 of 2025: foreign-made rare-earth items",
        language="en",
        made_at=MADE,
        letterhead=Letterhead("Nordwerk Antriebe GmbH", ("Export control, Esslingen",)),
        number="Memo NA-2026-0061",
        version=f"{NOV_24_2026}, version 1",
        opening=(_shipment(), _answer()),
        sections=(
            Section("The value ground, Article I(1)", _value()),
            Section("Technology and origin grounds, Article I(2) and (3)", (_technology(),)),
            Section("Standing", _standing()),
            Section("What would change this answer", (_changes(),)),
            Section("Parties", _parties()),
            Section("Readings of the text", _readings()),
            Section("Duties and sign-off", _duties()),
            Section("Versions and hashes", _versions(), numbered=False),
        ),
        footer=(
            "NA-2026-0061 v1",
            f"case {wording.format_digest(SHA, short=True)}",
            "pack cn-rare-earth 2026.11.1",
            "Lodestone 1.0",
        ),
    )


def _shipment() -> KeyValues:
    return KeyValues(
        (
            Fact("Item", compose_runs("AX-2040 servo axis, one unit")),
            Fact("Export day", compose_runs(SAID.format_day(date(2026, 11, 24)))),
            Fact("Exporter", compose_runs("Nordwerk Antriebe GmbH, Germany")),
            Fact("Destination", compose_runs(SAID.country_name("MX"))),
            Fact("End user", compose_runs("Motores del Norte SA de CV")),
            Fact("Prepared by", compose_runs("M. Roth, export control")),
        ),
        across=2,
    )


def _answer() -> SignBox:
    return SignBox(
        SIGNS["licence"],
        f"A licence is needed under the cautious reading, if the rule runs on {NOV_24_2026}.",
        (
            compose_runs(
                "Whether it runs is unconfirmed: the suspension ended by its text on "
                f"{NOV_10_2026}; an extension to {JAN_10_2027} was announced, no notice seen. "
                "Under the narrow reading the item is outside the announcement. Two "
                "readings decide: whether "
                "assemblies are in Part II, and what counts in the numerator."
            ),
        ),
    )


def _value() -> tuple[Block, ...]:
    return (
        Para(
            compose_runs(
                "The line is 0.1 % of the value of the item, reached or passed. Chinese-origin "
                "Part I material in the axis, against its ex-works value:"
            )
        ),
        _calculation(),
        ShareScale(LINE, wording.format_share(LINE), _points()),
        Para(
            compose_runs(
                "By content the share is 0.02742 %, below the line; it would reach it at an item "
                "price of 548.39 USD, or an oxide price of 829.79 USD/kg. By the whole article it "
                "is 0.2 %, above the line."
            )
        ),
        Subheading("If the origin of the coating stays open"),
        ShareScale(LINE, wording.format_share(LINE), _ranges()),
    )


def _points() -> tuple[ShareRange, ...]:
    content, whole = Fraction(2742, 10**7), 2 * LINE
    return (
        ShareRange(f"content {wording.format_share(content)}", content, content, note="headroom ×3.6"),
        ShareRange(f"whole article {wording.format_share(whole)}", whole, whole, filled=True),
    )


def _ranges() -> tuple[ShareRange, ...]:
    low, high, whole = Fraction(0), Fraction(137, 1000), Fraction(3, 1000)
    return (
        ShareRange(f"content {SAID.format_share_range(low, high, line=LINE)}", low, high),
        ShareRange(
            f"whole article {SAID.format_share_range(whole, None, line=LINE)}", whole, None, filled=True
        ),
    )


def _calculation() -> Table:
    return Table(
        columns=(
            Column("Line", grow=1),
            Column("Part I row"),
            Column("Origin"),
            Column("Mass, g", Align.POINT),
            Column("Price, USD/kg", Align.POINT),
            Column("Value, USD", Align.POINT),
        ),
        rows=(
            Row(
                (
                    compose_runs(
                        "KM-4212 block magnet, 1 piece, 50 g", Mark.MEASURED, ", 4.2 % Dy", Mark.DECLARED
                    ),
                    compose_runs("I-12 Dy oxide"),
                    compose_runs("CN", Mark.DECLARED),
                    compose_runs("2.4102", Mark.COMPUTED),
                    compose_runs("227.53", Mark.IMPORTED),
                    compose_runs("0.5484", Mark.COMPUTED),
                )
            ),
        ),
        totals=(
            Total(compose_runs("Content of Chinese-origin Part I material"), (compose_runs("0.5484"),)),
            Total(compose_runs("Magnet with a Chinese nexus, whole"), (compose_runs("4.0000"),)),
            Total(
                compose_runs("Value of the item, ex works, net of VAT", Mark.IMPORTED),
                (compose_runs(wording.format_number(Decimal(2000), least=2)),),
            ),
        ),
    )


def _technology() -> KeyValues:
    return KeyValues(
        (
            Fact(
                "Chinese technology, five activities",
                compose_runs("no", Mark.DECLARED),
                compose_runs(f"declaration of Kitakami Magnetics, {OCT_6_2026}, evidence 3"),
            ),
            Fact("Origin of the item", compose_runs("Germany", Mark.TYPED), compose_runs("not Chinese")),
        )
    )


def _standing() -> tuple[Block, ...]:
    return (
        Timeline((Strip("", _states()),), (Moment("export day", date(2026, 11, 24), main=True),)),
        Para(compose_runs("By ground, if the announced extension is counted:"), small=True),
        Timeline(
            (
                Strip("Value", (Span("not started", None, NOTICE, NOT_STARTED), *_after())),
                Strip(
                    "Origin",
                    (
                        Span("not started", None, START, NOT_STARTED),
                        Span("in force", START, NOTICE, IN_FORCE),
                        *_after(),
                    ),
                ),
            ),
            (Moment("today", date(2026, 11, 24)), Moment("export day", date(2026, 12, 20), main=True)),
        ),
    )


def _states() -> tuple[Span, ...]:
    return (
        Span("", START, NOTICE, NOT_STARTED),
        Span("suspended, No. 70", NOTICE, LAPSE, SUSPENDED),
        Span("announced", LAPSE, EXTENDED, ANNOUNCED),
        Span("unconfirmed", EXTENDED, None, UNCONFIRMED),
    )


def _after() -> tuple[Span, ...]:
    return (Span("suspended", NOTICE, EXTENDED, SUSPENDED), Span("unconfirmed", EXTENDED, None, UNCONFIRMED))


def _changes() -> Steps:
    return Steps(
        (
            Step(
                compose_runs(f"A notice that extends No. 70 past {NOV_10_2026}"),
                compose_runs("MOFCOM announcement list"),
            ),
            Step(
                compose_runs("Whether a servo axis is a Part II assembly"),
                compose_runs("ask MOFCOM, Article VI"),
            ),
        )
    )


def _parties() -> tuple[Block, ...]:
    heads = ("Party", "Country", "Role", "Listed", "Held by listed")
    people = (
        ("Motores del Norte SA de CV", "MX", "end user", "no", "no"),
        ("Škoda Łódź Handels GmbH & Co. <KG>", "PL", "importer", "no", "not known"),
        ("宁波东海磁材科技有限公司 (Ningbo Donghai Magnetics)", "CN", "owner, 50 %", "watch list", "yes"),
    )
    return (
        Table(
            tuple(Column(head, grow=int(head == "Party")) for head in heads),
            tuple(
                Row(
                    (
                        compose_runs(a),
                        compose_runs(SAID.country_name(b)),
                        compose_runs(c),
                        compose_runs(d),
                        compose_runs(e),
                    )
                )
                for a, b, c, d, e in people
            ),
        ),
        Quote(
            compose_runs("A party in which listed parties together hold 50 % or more is treated as listed."),
            "own summary of R61-II-2",
        ),
    )


def _readings() -> tuple[Block, ...]:
    verdicts = tuple(
        Row((compose_runs(sign_run(sign)), compose_runs("Under this reading the case ends here.")))
        for sign in SIGNS.values()
    )
    return (
        Para(
            compose_runs(
                "The chosen profile gives ",
                sign_run(SIGNS["licence"]),
                ", the narrowest ",
                sign_run(SIGNS["outside"]),
                ". ",
                strong_run("Two"),
                " readings matter. ",
                quiet_run("The rest change nothing here."),
            )
        ),
        Table((Column("Verdict"), Column("Reason", grow=1)), verdicts),
    )


def _duties() -> tuple[Block, ...]:
    return (
        Bullets(
            (
                compose_runs("Confirm on the ministry's pages whether the rule runs; due before export."),
                compose_runs("Give the buyer the compliance notice of Article VII."),
                compose_runs(f"Keep these records for five years, until {NOV_24_2031}."),
            )
        ),
        SignOff(
            (Signature("Prepared by", "M. Roth", "export control", NOV_24_2026), Signature("Reviewed by"))
        ),
    )


def _versions() -> tuple[Block, ...]:
    return (
        KeyValues(
            (
                Fact("Case, SHA-256", compose_runs(wording.format_digest(SHA))),
                Fact("Pack", compose_runs(f"cn-rare-earth 2026.11.1, law known to {OCT_9_2026}")),
            )
        ),
        Notes(
            (SAID.mark_legend(), compose_runs("Not examined: re-export rules of other states; sanctions."))
        ),
    )
