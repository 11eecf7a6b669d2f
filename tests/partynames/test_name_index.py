# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The index finds a name among many, however it is written, and does the same when it was kept as bytes.

In a long list one labelled pair in thirty is looked up; by ``make thorough`` each.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.partynames import Comparison, NameIndex, SearchedName, name_matcher, signs
from desktop_app.partynames.by_ear import SoundSigns
from desktop_app.partynames.likeness import LONG_WORD, is_typing_error
from desktop_app.partynames.name_index import (
    IndexUnusableError,
    LongWords,
    Pairs,
    WordBeginnings,
    _beginnings_of,
    _hash_of,
    _sound_table,
    index_from_bytes,
    index_to_bytes,
)
from desktop_app.partynames.signs import SignReader, Spellings
from tests.budget import some_of
from tests.matching.pairs import Pair, all_pairs
from tests.partynames.invented_names import invent_names

MOST_COMPARED = 100
"""With how many names of a long list any one name is compared that is on none: all that are like it, lest one hides."""
OF_THE_LIST = 700
"""Names are compared with less than one in so many of a long list."""
LISTED = (
    SearchedName(0, "Mitsubishi Heavy Industries, Ltd.", "JP"),
    SearchedName(0, "三菱重工業株式会社", "JP"),
    SearchedName(1, "L3Harris Technologies, Inc.", "US"),
    SearchedName(2, "ПАО «Компания „Сухой“»", "RU"),
    SearchedName(3, "Ren Zhengfei", "CN"),
    SearchedName(4, "China Electronics Technology Group Corporation", "CN"),
    SearchedName(5, "山田太郎", "JP"),
)


@cache
def index() -> NameIndex:
    return NameIndex.build(name_matcher(), LISTED)


def same_pairs() -> list[Pair]:
    return [pair for pair in all_pairs() if pair.half == "tune" and pair.truth == "same"]


@cache
def long_index() -> NameIndex:
    invented = some_of(invent_names(6_000), 2)
    pairs = [pair.right for pair in some_of(same_pairs(), 3)]
    return NameIndex.build(name_matcher(), (SearchedName(*row) for row in enumerate([*invented, *pairs])))


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("三菱重工业", 0), ("Mitsubishi Heavy Ind.", 0), ("Mitsubshi Heavy Industries", 0), ("L3 Harris", 1),
        ("Сухой", 2), ("Sukhoi", 2), ("任正非", 3), ("Zheng-fei REN", 3), ("CETC", 4), ("中国电科", 4),
        ("Taro Yamada", 5), ("YAMADA Tarō", 5),
    ],
)  # fmt: skip
def test_a_name_is_found_in_whatever_spelling_and_script(name: str, entry: int) -> None:
    assert index().find(name)[0].name.entry == entry


@pytest.mark.parametrize(
    "name", ["Bäckerei Huber GmbH", "Olga Petrova", "苏州天华塑料有限公司", "", "  ", "—"]
)
def test_what_is_not_there_is_not_found(name: str) -> None:
    assert index().find(name) == []


def test_an_entry_is_found_once_by_its_best_name() -> None:
    hits = index().find("三菱重工業株式会社")
    assert [hit.name.name for hit in hits] == ["三菱重工業株式会社"]
    assert hits[0].comparison.hundredths == 100


def test_another_country_weakens_what_is_found() -> None:
    assert index().find("L3 Harris Technologies", country="US")[0].comparison.verdict == "match"
    assert index().find("L3 Harris Technologies", country="DE")[0].comparison.verdict == "possible"


def test_of_a_long_list_the_right_one_is_among_the_best_ten() -> None:
    pairs = some_of(same_pairs(), 30)
    missed = [
        pair.left
        for pair in pairs
        if pair.right not in [hit.name.name for hit in long_index().find(pair.left)]
    ]
    assert len(missed) <= 0.05 * len(pairs), missed


def test_of_a_long_list_few_names_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: Counter[str] = Counter()
    compare = name_matcher().compare

    def counting(left: str, right: str, **countries: str | None) -> Comparison:
        compared[left] += 1
        return compare(left, right, **countries)

    monkeypatch.setattr(name_matcher(), "compare", counting)
    strangers = some_of(invent_names(100, seed=9), 4)
    for name in strangers:
        long_index().find(name)
    assert max(compared.values()) <= MOST_COMPARED
    assert OF_THE_LIST * compared.total() < len(long_index().names) * len(strangers)


def test_kept_bytes_find_the_same() -> None:
    kept = index_from_bytes(index_to_bytes(index()), name_matcher())
    assert list(kept.names) == list(LISTED)
    for name in ("Сухой", "三菱重工业", "nobody"):
        assert kept.find(name) == index().find(name)


def test_an_index_of_no_name_finds_nothing_and_can_be_kept() -> None:
    empty = NameIndex.build(name_matcher(), ())
    assert empty.find("Сухой") == []
    assert index_from_bytes(index_to_bytes(empty), name_matcher()).find("Сухой") == []


def test_damaged_bytes_are_refused() -> None:
    content = index_to_bytes(index())
    for damaged in (b"", content[:40], content[:-1], content[:-9] + b"x" + content[-8:], b"x" + content):
        with pytest.raises(IndexUnusableError):
            index_from_bytes(damaged, name_matcher())


def test_bytes_of_other_tables_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = index_to_bytes(index())
    monkeypatch.setattr(name_matcher().tables, "version", "other")
    with pytest.raises(IndexUnusableError):
        index_from_bytes(content, name_matcher())


def test_the_bytes_are_the_same_every_time() -> None:
    assert index_to_bytes(NameIndex.build(name_matcher(), LISTED)) == index_to_bytes(index())


LONG = st.text("abcde", min_size=8, max_size=11)


@given(LONG, st.sets(LONG, max_size=20), st.integers(0, 10), st.sampled_from("abcde"))
def test_slips_of_a_long_word_are_those_of_comparing_it_with_each(
    word: str, others: set[str], at: int, letter: str
) -> None:
    slipped = {word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[1::-1] + word[2:]}
    words = {other for other in others | slipped if len(other) >= LONG_WORD}
    assert set(LongWords(words).slips_of(word)) == {other for other in words if is_typing_error(word, other)}


READINGS = st.lists(st.sampled_from(["", "a", "da", "di", "mo", "ling", "zhang", "zhong"]), max_size=4)


@example([["", "da"], ["mo"]], 2, 60)
@given(st.lists(READINGS, min_size=1, max_size=5), st.integers(1, 5), st.integers(1, 60))
def test_a_spelling_is_followed_to_every_word_of_a_list_that_it_comes_to(
    options: list[list[str]], fewest: int, most: int
) -> None:
    spellings = Spellings(tuple(map(tuple, options)), fewest, most)
    written = {
        "".join(spelt)
        for count in range(fewest, len(options) + 1)
        for spelt in islice(product(*options[:count]), most)
    }
    assert set(spellings.write_out()) == written
    for listed in (set(sorted(written)[::2]), set(sorted(written)[1::2])):
        beginnings = WordBeginnings(_beginnings_of(word[:8] for word in (*listed, "zzz")))
        found = beginnings.spelt([spellings])
        assert found <= written
        assert listed <= found


SOUNDS = st.builds(
    SoundSigns,
    st.frozensets(st.sampled_from(["V1", "V2", "b1", "2b1", "2b3", "4V1"]), max_size=4),
    st.frozensets(st.sampled_from(["tA", "tI", "=lkt", "bt", "kA"]), max_size=4),
)


@given(st.lists(SOUNDS), SOUNDS)
def test_signs_by_sound_are_those_asked_for_that_a_list_has(
    posted: list[SoundSigns], asked: SoundSigns
) -> None:
    pairs = Pairs()
    for sounds in posted:
        for beginning, sign in product(sounds.beginnings, sounds.signs):
            pairs.add(_hash_of(sign), _hash_of(beginning))
    there = {sign for sounds in posted for sign in sounds.write_out()}
    found = {sign.removeprefix("j") for sign in _sound_table(pairs).find(asked)}
    assert found == there & set(asked.write_out())


def test_words_gathered_by_one_search_are_whole_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are looked up by several threads: what one of them is gathering is nothing to another."""
    tables = name_matcher().tables
    word = next(word for (word, *more) in tables.latin if not more and len(word) > 6)
    slip = word[:3] + word[4:]
    whole = set(SignReader(tables, name_matcher().ways)._known_without_a_letter(slip))
    assert word in whole
    reader, seen = SignReader(tables, name_matcher().ways), list[set[str]]()
    plain = signs._without_a_letter

    def asked_in_between(text: str) -> frozenset[str]:
        if not seen:
            seen.append(set())
            seen[0] = set(reader._known_without_a_letter(slip))
        return plain(text)

    monkeypatch.setattr(signs, "_without_a_letter", asked_in_between)
    assert set(reader._known_without_a_letter(slip)) == whole
    assert seen == [whole]
