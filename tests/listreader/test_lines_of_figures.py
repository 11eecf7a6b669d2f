# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lines outside the columns say of prices and masses holds from there to the next of their kind, in their table.

Where it cannot be told whether a line speaks of a figure, that is doubtful, and the reason names the line.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.layout.sheet_layout import RowRole
from tests.listreader.reading_lists import entries_of, mass_of, price_of, read_list

HEAD = "Part no;Name;Unit price\n"
UPPER, LOWER = "A-1;Screw;85\nA-2;Nut;42\n", "B-1;Rotor;12.5\nB-2;Stator;13.5\n"


def prices(text: str) -> dict[str, str]:
    """Return the price of each part, with ? where it is doubtful."""
    return {part: price_of(entry) for part, entry in entries_of(text).items()}


def row_named(told: str) -> int:
    """Return the row of the line that a doubt names."""
    match = re.match(r'\? row (\d+) says "', told)
    assert match, told
    return int(match[1])


# ---- the two lists that were read wrong ----------------------------------------------------------


@pytest.mark.parametrize("gap", ["\n", ""])
def test_each_of_two_tables_is_priced_as_the_line_above_it_says(gap: str) -> None:
    text = f"Group A – USD per 1000 pcs\n{HEAD}{UPPER}{gap}Group B – EUR each\n{HEAD}{LOWER}"
    assert prices(text) == {"A-1": "0.085 USD", "A-2": "0.042 USD", "B-1": "12.5 EUR", "B-2": "13.5 EUR"}


def test_a_line_between_the_rows_holds_from_there_on() -> None:
    text = f"{HEAD.replace('price', 'price USD')}{LOWER}Prices per 1000 pcs\n{UPPER}"
    assert prices(text) == {"B-1": "12.5 USD", "B-2": "13.5 USD", "A-1": "0.085 USD", "A-2": "0.042 USD"}
    (table,) = read_list(text)
    assert table.layout.notes[4].role == RowRole.UNITS
    price = next(column for column in table.columns() if column.field == "products.value")
    assert 'row 4 says "Prices per 1000 pcs"' in price.why


# ---- lines for how many and in which currency, in the words of many lists ------------------------

OF_A_THOUSAND = [
    "Prices in USD per 1,000 pcs", "USD/1000", "Preise in USD je 1.000 Stück", "USD pro Tausend",
    "Preiseinheit: 1000 St (USD)", "Prix en USD par millier", "Prix en USD les 1000 pièces", "单位：美元/千件",
    "以下单价为每1000件价格（美元）",
    "単価：ドル／千個（USD）", "価格は1000個当たり（USD）", "단가: USD/천개",
    "Prezzi in USD per 1000 pezzi", "Precios en USD por 1000 unidades",
    "Ceny w USD za 1000 szt.", "Ceny v USD za 1000 ks", "Цены в USD за 1000 шт.", "Priser i USD per 1000 st",
    "Fiyatlar USD, 1000 adet başına",
]  # fmt: skip


@pytest.mark.parametrize("line", OF_A_THOUSAND)
@pytest.mark.parametrize("place", ["above", "within", "below"])
def test_a_line_for_a_thousand_pieces_in_any_language(line: str, place: str) -> None:
    text = {
        "above": f"{line}\n{HEAD}{UPPER}",
        "within": f"{HEAD}{line}\n{UPPER}",
        "below": f"{HEAD}{UPPER}\n{line}\n",
    }[place]
    assert prices(text) == {"A-1": "0.085 USD", "A-2": "0.042 USD"}


EACH = ["EUR each", "EUR per piece", "Prices per piece (EUR)", "Stückpreise in EUR", "EUR/St", "Prix à l'unité, EUR",
    "价格：EUR/件", "単価：EUR／個", "1개당 단가 (EUR)", "Prezzi in EUR al pezzo"]  # fmt: skip


@pytest.mark.parametrize("line", EACH)
def test_a_line_for_one_piece_ends_one_for_a_thousand(line: str) -> None:
    text = f"USD per 1000 pcs\n{HEAD}{UPPER}{line}\n{LOWER}"
    assert prices(text) == {"A-1": "0.085 USD", "A-2": "0.042 USD", "B-1": "12.5 EUR", "B-2": "13.5 EUR"}


CURRENCIES = [
    ("Prices in CHF", "CHF"), ("Currency: CHF", "CHF"), ("Währung: CHF", "CHF"), ("Preise in CHF", "CHF"),
    ("ab hier Preise in CHF", "CHF"), ("Prix en CHF", "CHF"), ("Devise : CHF", "CHF"), ("Group B (CHF)", "CHF"),
    ("Group B – CHF", "CHF"), ("币种：人民币", "CNY"), ("以下价格为人民币", "CNY"), ("通貨：円", "JPY"),
    ("以下は米ドル価格", "USD"),
    ("Prices in US dollars", "USD"), ("Preise in Schweizer Franken", "CHF"), ("통화: KRW", "KRW"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "code"), CURRENCIES)
def test_a_line_names_the_currency_of_what_is_below_it(line: str, code: str) -> None:
    text = f"Prices in EUR\n{HEAD}{UPPER}{line}\n{LOWER}"
    assert prices(text) == {"A-1": "85 EUR", "A-2": "42 EUR", "B-1": f"12.5 {code}", "B-2": f"13.5 {code}"}


MASSES = "Teilenummer;Bezeichnung;Gewicht\n"
UNITS = ["Gewichte in g", "Alle Gewichte in Gramm", "Weights in g", "Weight unit: g", "Mass unit: g",
    "Poids en grammes", "重量单位：克", "質量の単位：g", "重量はグラム表示",
    "(Gewicht in g)", "Gewichtseinheit: g"]  # fmt: skip


@pytest.mark.parametrize("line", UNITS)
def test_a_line_names_the_unit_of_the_masses_below_it(line: str) -> None:
    text = f"Gewichte in kg\n{MASSES}A-1;Rotor;1,5\nA-2;Stator;2,5\n{line}\nB-1;Magnet;12\nB-2;Nut;3\n"
    masses = {part: mass_of(entry) for part, entry in entries_of(text).items()}
    assert masses == {"A-1": "1.5 kg", "A-2": "2.5 kg", "B-1": "12 g", "B-2": "3 g"}


def test_a_line_names_of_how_many_pieces_a_mass_is_and_says_nothing_of_prices() -> None:
    text = f"Gewichte in kg je 100 Stück\n{MASSES.strip()};Preis EUR\nA-1;Magnet;85;1\n"
    entry = entries_of(text)["A-1"]
    assert (mass_of(entry), price_of(entry)) == ("0.85 kg", "1 EUR")


def test_masses_above_the_first_line_that_names_a_unit_are_doubtful() -> None:
    text = f"{MASSES}A-1;Rotor;1,5\nA-2;Stator;2,5\nGewichte in g\nB-1;Magnet;12\n"
    masses = {part: mass_of(entry) for part, entry in entries_of(text).items()}
    assert masses.pop("B-1") == "12 g"
    assert {row_named(told) for told in masses.values()} == {4}


def test_units_below_the_heading_hold_for_the_column_that_they_stand_in() -> None:
    text = "Part no;Weight;Price\n;g;EUR/100\nA-1;85;1\n;kg;USD/1000\nA-2;85;1\nWeights in g\nA-3;85;1\n"
    told = {part: (mass_of(entry), price_of(entry)) for part, entry in entries_of(text).items()}
    assert told == {
        "A-1": ("85 g", "0.01 EUR"), "A-2": ("85 kg", "0.001 USD"), "A-3": ("85 g", "0.001 USD"),
    }  # fmt: skip


def test_a_basis_that_stands_in_a_column_of_something_else_makes_prices_doubtful() -> None:
    text = "Part no;Qty;Price EUR\nA-1;2;85\nA-2;4;42\n;per 1000;\nA-3;4;42\n"
    assert prices(text)["A-1"] == "85 EUR"
    assert row_named(prices(text)["A-3"]) == 4


@pytest.mark.parametrize(
    "rows",
    [
        "Preiseinheit;1000 St\nWährung;USD",
        "Price unit:;1000\nCurrency:;USD",
        "Prices per;1000 pcs\nCurrency;USD",
    ],
)
def test_a_label_and_its_value_in_two_cells(rows: str) -> None:
    assert prices(f"{HEAD}{rows}\n{UPPER}") == {"A-1": "0.085 USD", "A-2": "0.042 USD"}
    assert prices(f"{rows}\n\n{HEAD}{UPPER}") == {"A-1": "0.085 USD", "A-2": "0.042 USD"}


# ---- groups --------------------------------------------------------------------------------------


@pytest.mark.parametrize("with_heading", [True, False])
def test_what_the_line_of_a_group_says_does_not_hold_for_a_group_that_is_only_named(
    with_heading: bool,
) -> None:
    again = f"\nGroup B\n{HEAD}" if with_heading else "Group B\n"
    above = "" if with_heading else HEAD
    text = f"{above}Group A – USD per 1000 pcs\n{HEAD if with_heading else ''}{UPPER}{again}{LOWER}"
    told = prices(text)
    assert (told["A-1"], told["A-2"]) == ("0.085 USD", "0.042 USD")
    assert row_named(told["B-1"]) == row_named(told["B-2"]) == (1 if with_heading else 2)


def test_a_line_of_its_own_holds_across_the_groups_below_it() -> None:
    text = f"{HEAD}Prices in USD per 1000 pcs\nScrews\n{UPPER}Motors\n{LOWER}"
    assert prices(text)["B-1"] == "0.0125 USD"


def test_a_group_within_a_group_is_priced_as_that_and_the_next_one_is_not_clear() -> None:
    text = f"{HEAD}Group A – USD per 1000 pcs\nScrews\n{UPPER}Motors\n{LOWER}"
    told = prices(text)
    assert told["A-1"] == "0.085 USD"
    assert row_named(told["B-1"]) == 2


def test_what_follows_the_subtotal_of_a_group_is_not_clear() -> None:
    text = f"{HEAD}Group A – USD per 1000 pcs\n{UPPER}Subtotal;;127\n{LOWER}"
    told = prices(text)
    assert told["A-2"] == "0.042 USD"
    assert row_named(told["B-1"]) == 2


def test_a_group_with_a_currency_alone_says_nothing_of_the_basis() -> None:
    text = f"{HEAD}Group A – USD per 1000 pcs\n{UPPER}Group B – EUR\n{LOWER}"
    assert row_named(prices(text)["B-1"]) == 2


def test_a_group_for_one_piece_asks_nothing_of_the_next_one() -> None:
    text = f"{HEAD.replace('price', 'price EUR')}Group A – each\n{UPPER}Group B\n{LOWER}"
    assert prices(text)["B-1"] == "12.5 EUR"


@pytest.mark.parametrize(
    "line", ["Screws M6 per 100 pcs", "Prices are for 1000 pieces", "Preise je Karton", "Prices per 1.5 kg"]
)
def test_a_line_that_does_not_say_clearly_what_it_is_about_makes_prices_doubtful(line: str) -> None:
    told = prices(f"{HEAD}{LOWER}{line}\n{UPPER}")
    assert told["B-1"] == "12.5"
    assert {row_named(told[part]) for part in ("A-1", "A-2")} == {4}


@pytest.mark.parametrize(
    "line",
    ["Listino 10/2026", "Price list Q4/2026", "Preise per 01.10.2026", "Bill of materials for 100 pcs",
     "Quantities per 100 pcs", "Minimum order 1000 pcs", "1 EUR = 1.08 USD", "Order value 1000 EUR",
     "Motor EUR 6d", "Müller GmbH & Co. KG",
     "Export CAD – Motor", "Delivery costs EUR 5 per 100 pcs", "Total weight 12 kg", "Group T", "Werk 1000 / 1"],
)  # fmt: skip
def test_other_lines_change_no_price_and_no_mass(line: str) -> None:
    rows = "Part no;Name;Unit price EUR;Weight g\nA-1;Screw;85;2\nA-2;Nut;42;3\n"
    for text in (f"{line}\n{rows}", f"{rows}\n{line}\n"):
        told = [(price_of(entry), mass_of(entry)) for entry in entries_of(text).values()]
        assert told == [("85 EUR", "2 g"), ("42 EUR", "3 g")]


def test_thousands_of_a_currency_in_a_line_between_the_rows_are_not_taken() -> None:
    told = prices(f"{HEAD.replace('price', 'price EUR')}{LOWER}Preise in TEUR\n{UPPER}")
    assert told["B-2"] == "13.5 EUR"
    assert row_named(told["A-1"]) == 4


def test_the_first_line_of_a_group_that_stands_in_the_column_of_names_is_no_part() -> None:
    (table,) = read_list("Part no;Name;Price EUR\nA-1;Rotor;85\n;Screws – USD per 1000 pcs;\nA-2;Screw;42\n")
    assert [entry.part_number for entry in table.entries] == ["A-1", "A-2"]


# ---- lines and columns that contradict each other ------------------------------------------------


def test_a_basis_column_that_says_otherwise_makes_its_rows_doubtful() -> None:
    text = "Prices per 1000 pcs\nPart no;Name;Price EUR;Price unit\nA-1;Screw;85;1000\nA-2;Nut;42;1\nA-3;Bolt;43;\n"
    told = prices(text)
    assert (told["A-1"], told["A-3"]) == ("0.085 EUR", "0.043 EUR")
    assert row_named(told["A-2"]) == 1


@pytest.mark.parametrize(
    ("line", "heading"),
    [("EUR / 100 Stück", "Preis EUR/St"), ("EUR / 100 Stück", "Stückpreis EUR"),
     ("Preise je 1000 Stück", "Preis EUR/100 St"),
     ("EUR je Stück", "Preis EUR/100 St"), ("Preise in EUR", "Preis USD"), ("Preise in TEUR", "Preis EUR"),
     ("Preise in EUR je kg", "Preis EUR")],
)  # fmt: skip
@pytest.mark.parametrize("is_within", [True, False])
def test_a_heading_that_says_otherwise_makes_the_column_doubtful(
    line: str, heading: str, is_within: bool
) -> None:
    head = f"Teilenummer;Bezeichnung;{heading}\n"
    told = prices(f"{head}{line}\n{UPPER}" if is_within else f"{line}\n{head}{UPPER}")
    assert not any(re.search(r"\d+ [A-Z]{3}$", price) for price in told.values()), told


def test_a_line_above_is_no_more_than_what_a_row_says_and_one_among_the_rows_contradicts_it() -> None:
    rows = "Part no;Name;Price;Currency\nA-1;Screw;85;USD\n{line}A-2;Nut;42;USD\nA-3;Bolt;42;EUR\n"
    above = prices("Currency: EUR\n" + rows.format(line=""))
    assert above == {"A-1": "85 USD", "A-2": "42 USD", "A-3": "42 EUR"}
    within = prices(rows.format(line="Prices in EUR\n"))
    assert (within["A-1"], within["A-3"]) == ("85 USD", "42 EUR")
    assert row_named(within["A-2"]) == 3


def test_a_unit_column_or_heading_that_says_otherwise_makes_a_mass_doubtful() -> None:
    with_column = entries_of(
        "Gewichte in kg\nTeilenummer;Bezeichnung;Gewicht;Einheit\nA-1;Nut;85;g\nA-2;Rotor;2;kg\n"
    )
    assert row_named(mass_of(with_column["A-1"])) == 1
    assert mass_of(with_column["A-2"]) == "2 kg"
    heading = entries_of("Teilenummer;Bezeichnung;Gewicht (g)\nA-1;Nut;85\nGewichte in kg\nA-2;Rotor;2\n")
    assert mass_of(heading["A-1"]) == "85 g"
    assert row_named(mass_of(heading["A-2"])) == 3


@pytest.mark.parametrize(
    ("first", "second"), [("Preise je 100 Stück", "Preise je 1000 Stück"), ("Prices in EUR", "Prices in USD")]
)
def test_two_lines_above_that_contradict_each_other_are_not_clear(first: str, second: str) -> None:
    assert "?" in prices(f"{first}\n{second}\n{HEAD}{UPPER}")["A-1"]


def test_of_two_lines_above_that_of_the_group_counts() -> None:
    text = f"All prices in EUR\n\nGroup A – USD per 1000 pcs\n{HEAD}{UPPER}"
    assert prices(text)["A-1"] == "0.085 USD"


def test_a_line_below_that_contradicts_one_above_or_within_makes_both_doubtful() -> None:
    told = prices(
        f"{HEAD.replace('price', 'price EUR')}Group A – per 100 pcs\n{UPPER}\nPrices per 1000 pcs\n"
    )
    assert "?" in told["A-1"]


def test_several_currencies_that_a_sign_stands_for_are_asked_about() -> None:
    (table,) = read_list(f"Prices in $\n{HEAD}{UPPER}")
    (question,) = table.mapping.questions
    assert {"USD", "CAD"} <= {choice.label for choice in question.choices}
    assert "products.currency" in table.entries[0].doubts


def test_of_a_yuan_or_dollar_in_simplified_characters_the_yuan_counts() -> None:
    assert prices("单位：元/千件\n料号;名称;单价\nA-1;螺钉;120\n")["A-1"] == "0.12 CNY"
    assert "?" in prices("單位：元/千件\n料號;名稱;單價\nA-1;螺釘;120\n")["A-1"]


def test_amounts_in_yen_by_a_line_have_thousands_and_no_decimals() -> None:
    assert prices("単位：円\n品番;品名;単価\nA-1;モータ;15,000\nA-2;ねじ;1,200\n")["A-1"] == "15000 JPY"


# ---- tables below one another and side by side ---------------------------------------------------

OTHER = "Teilenummer;Name;Einzelpreis EUR;Menge\nC-1;Bolt;85;1\nC-2;Pin;42;2\n"
ONE = "Artikel-Nr.;Bezeichnung;Preis EUR\nA-1;Screw;85\nA-2;Nut;42\n"


@pytest.mark.parametrize(
    ("between", "upper", "lower"),
    [
        ("Preise je 1000 Stück\n\n", "0.085 EUR", 4),
        ("\nPreise je 1000 Stück\n", "85 EUR", "0.085 EUR"),
        ("Preise je 1000 Stück\n", 4, 4),
        ("\nPreise je 1000 Stück\n\n", 5, 5),
        ("Gruppe B – je 1000 Stück\n", "85 EUR", "0.085 EUR"),
        ("\nGruppe B – je 1000 Stück\n\n", "85 EUR", "0.085 EUR"),
        ("Alle Preise je 1000 Stück, gültig bis Juni\n", 4, 4),
        ("\nPreise je 1000 Stück\nPreise in EUR\n", "85 EUR", "0.085 EUR"),
        ("Preise je 1000 Stück\n\nGruppe B – EUR/St\n", "0.085 EUR", "85 EUR"),
    ],
)
def test_a_line_between_two_tables_belongs_to_the_one_that_it_stands_at(
    between: str, upper: str | int, lower: str | int
) -> None:
    told = prices(ONE + between + OTHER)
    for part, expected in (("A-1", upper), ("C-1", lower)):
        assert told[part] == expected if isinstance(expected, str) else row_named(told[part]) == expected


def test_a_line_above_one_table_makes_those_below_it_doubtful_that_say_nothing() -> None:
    told = prices(f"Alle Preise je 100 Stück\n{ONE}\n{OTHER}")
    assert told["A-1"] == "0.85 EUR"
    assert row_named(told["C-1"]) == 1
    assert prices(f"Alle Preise je 100 Stück\n{ONE}\n{OTHER.replace('EUR', 'EUR/St')}")["C-1"] == "85 EUR"
    assert (
        prices(f"Alle Preise je 100 Stück\n{ONE}\n{OTHER.replace('EUR', 'EUR/1000')}")["C-1"] == "0.085 EUR"
    )


def test_a_second_table_with_fewer_columns_is_priced_by_its_own_line() -> None:
    text = (
        f"Prices in USD per 1000 pcs\n{HEAD}{UPPER}\nPrices in EUR each\nPart no;Price\nB-1;12.5\nB-2;13.5\n"
    )
    assert prices(text) == {"A-1": "0.085 USD", "A-2": "0.042 USD", "B-1": "12.5 EUR", "B-2": "13.5 EUR"}


BESIDE = "Part no;Name;Price;;Part no;Name;Price\nA-1;Screw;85;;B-1;Rotor;12.5\nA-2;Nut;42;;B-2;Stator;13.5\n"


def test_of_two_tables_side_by_side_each_is_priced_by_the_line_over_it() -> None:
    for titles in ("Group A – USD per 1000 pcs;;;;Group B – EUR each;;", "USD per 1000 pcs;;;;EUR each;;"):
        told = prices(f"{titles}\n{BESIDE}")
        assert told == {"A-1": "0.085 USD", "A-2": "0.042 USD", "B-1": "12.5 EUR", "B-2": "13.5 EUR"}


def test_a_line_over_the_left_one_of_two_tables_makes_the_right_one_doubtful() -> None:
    told = prices(f"USD per 1000 pcs\n{BESIDE}")
    assert told["A-1"] == "0.085 USD"
    assert row_named(told["B-1"]) == 1
    right = prices(f";;;;USD per 1000 pcs\n{BESIDE}")
    assert (right["A-1"], right["B-1"]) == ("85", "0.0125 USD")


def test_a_line_within_one_of_two_tables_is_no_matter_of_the_other() -> None:
    text = BESIDE + "Prices per 1000 pcs;;;;C-1;Shaft;14\nA-3;Bolt;43;;C-2;Hub;15\n"
    told = prices(text)
    assert (told["A-3"], told["C-2"], told["C-1"], told["A-1"]) == ("0.043", "15", "14", "85")


@pytest.mark.parametrize(
    "text",
    [
        "Part no;Name;Price EUR\nA-1;Screw;85;;Prices per 1000 pcs\nA-2;Nut;42\n",
        "Part no;Name;Price EUR;;Prices per 1000 pcs\nA-1;Screw;85;;\nA-2;Nut;42;;\n",
        "Part no;Name;;Price EUR\nA-1;Screw;Prices per 1000 pcs;85\nA-2;Nut;;42\n",
    ],
)
def test_a_remark_beside_the_rows_makes_prices_doubtful(text: str) -> None:
    assert all("?" in told for told in prices(text).values())


# ---- pages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "between", ["Seite 1 von 2\n", "", "\nSeite 2 von 2\n", "Preise in USD je 1000 Stück\n"]
)
def test_a_line_holds_on_every_page_under_the_heading_that_comes_again(between: str) -> None:
    text = f"Preise in USD je 1000 Stück\n{HEAD}{UPPER}{between}{HEAD}{LOWER}"
    assert prices(text)["B-1"] == "0.0125 USD"


def test_a_heading_that_comes_again_behind_a_gap_may_be_that_of_another_table() -> None:
    told = prices(f"Preise in USD je 1000 Stück\n{HEAD}{UPPER}\n{HEAD}{LOWER}")
    assert told["A-1"] == "0.085 USD"
    assert row_named(told["B-1"]) == 1


def test_a_line_below_the_total_speaks_of_the_whole_table() -> None:
    text = f"{HEAD}{UPPER}Total;;127\n\nAll prices in USD per 1000 pcs\n"
    assert prices(text)["A-1"] == "0.085 USD"


def test_a_footnote_whose_mark_stands_in_the_rows_speaks_of_some_of_them() -> None:
    told = prices("Part no;Name;Price EUR\nA-1;Screw *;85\nA-2;Nut;42\n* price per 1000 pcs\n")
    assert {row_named(price) for price in told.values()} == {4}
    assert prices("Part no;Name;Price EUR\nA-1;Screw;85\n\n* prices per 1000 pcs\n")["A-1"] == "0.085 EUR"


# ---- any sheet -----------------------------------------------------------------------------------

_LINES = {"USD per 1000 pcs": (1000, "USD"), "EUR each": (1, "EUR"), "CHF/100": (100, "CHF")}


@given(
    groups=st.lists(
        st.tuples(st.sampled_from([*_LINES, ""]), st.integers(1, 3), st.booleans()), min_size=1, max_size=5
    )
)
def test_no_line_is_ever_applied_outside_of_its_rows(groups: list[tuple[str, int, bool]]) -> None:
    text, held, expected = HEAD, "", {}
    for place, (line, count, with_name) in enumerate(groups):
        name = f"Group {'ABCDE'[place]}"
        if line:
            held = line
            text += f"{name} – {line}\n" if with_name else f"{line}\n"
        elif with_name:
            text += f"{name}\n"
        for row in range(count):
            part = f"P-{place}{row}"
            text += f"{part};Part;5000\n"
            expected[part] = held
    for part, price in prices(text).items():
        basis, code = _LINES.get(expected[part], (1, ""))
        amount, _, currency = price.partition(" ")
        assert amount in ("?", str(5000 // basis)), (part, price, text)
        assert amount == "?" or currency[:1] in ("", "?") or currency == code, (part, price, text)
