# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Units of mass with their exact grams, and the words for pieces."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.quantity import GRAMS
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text

_MASS_WORDS: Final = {
    "mg": "mg mgm milligram milligrams milligramm milligramme milligrammi miligramo miligramos miligrama miligramas"
    " miligram 毫克 ミリグラム 밀리그램",
    "g": "g grm gram grams gramm gramme grammes grammo grammi gramo gramos grama gramas gramy gramu gramow 克 公克"
    " グラム 그램",
    "kg": "kg kgs kgm kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes chilogrammo chilogrammi kilogramo"
    " kilogramos quilograma quilogramas quilo kilogramu kilogramy 千克 公斤 キログラム キロ 킬로그램 킬로",
    "t": "t to tne tonne tonnes tonnen tonnellata tonnellate tonelada toneladas tona tony tun tuna metric ton 吨"
    " 公吨 噸 公噸 トン 톤",
}
_OTHERS: Final[dict[str, tuple[Fraction, str]]] = {
    "µg": (GRAMS["mg"] * GRAMS["mg"], "µg μg ug mcg microgram micrograms mikrogramm 微克"),
    "oz": (
        Fraction("28.349523125"),
        "oz ounce ounces onz onza onzas once onces oncia 盎司 オンス 온스",
    ),
    "oz t": (Fraction("31.1034768"), "ozt|troz|troy oz|oz t|oz tr|troy ounce|troy ounces|feinunze|金衡盎司"),
    "lb": (Fraction("453.59237"), "lb lbs lbr pound pounds 磅 ポンド 파운드"),
    "carat": (Fraction("0.2"), "carat carats karat 克拉 カラット 캐럿"),
    "dag": (Fraction(10), "dag dkg deka"),
}
_PHRASES: Final = {"metric ton": "t", "metric tons": "t", "metric tonne": "t", "metric tonnes": "t"}
_UNCLEAR_WORDS: Final = """
    ct cts ton tons gr grs grain grains # mt pfund jin 斤 两 兩 funt funty libbra libra libras livre livres ons
    unze unzen stone cwt ztr
"""
_UNCLEAR: Final = frozenset(_UNCLEAR_WORDS.split())
"""Words for two different masses, or for a mass and something else: carat or cent, short ton or tonne, metre."""
_PIECE_WORDS: Final = """
    pc pcs pce pces piece pieces ea each unit units no nos st stk stck stuck stueck pz pza pzas pezzo pezzi pieza
    piezas u ud uds unid unidad unidades unite unites szt sztuk sztuka sztuki ks kus kusy kusu stuk stuks stks
    peca pecas und un
    adet ad h87 c62 個 个 件 只 支 片 台 本 枚 块 塊 根 颗 顆 粒 张 張 隻 点 ケ ヶ コ 개 대
    set sets kit kits satz saetze satze jeu jeux juego juegos zestaw sada kpl komplet 套 组 組 セット 세트
"""
_PIECES: Final = frozenset(_PIECE_WORDS.split())


def _grams_by_word() -> dict[str, tuple[str, Fraction]]:
    table = {word: (unit, GRAMS[unit]) for unit, words in _MASS_WORDS.items() for word in words.split()}
    table |= {phrase: (unit, GRAMS[unit]) for phrase, unit in _PHRASES.items()}
    del table["metric"], table["ton"]
    for unit, (grams, words) in _OTHERS.items():
        separator = "|" if "|" in words else None
        table |= {fold_words(word): (unit, grams) for word in words.split(separator)}
    return table


_GRAMS: Final = _grams_by_word()


@lru_cache(maxsize=4096)
def find_mass_unit(text: str) -> tuple[str, Fraction] | None:
    """Return the unit of mass that a text names, and its grams; None for an unclear or another word."""
    plain = plain_text(text)
    if plain == "Mg":  # a megagram in physics, a milligram misspelt in a list
        return None
    return None if is_unclear_mass(plain) else _GRAMS.get(fold_words(plain))


def is_unclear_mass(text: str) -> bool:
    """Tell whether a word names two different masses, such as ton."""
    return plain_text(text) == "Mg" or fold_words(text) in _UNCLEAR


@lru_cache(maxsize=4096)
def is_piece_unit(text: str) -> bool:
    """Tell whether a word says that pieces are counted."""
    return fold_words(text) in _PIECES
