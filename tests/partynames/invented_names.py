# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of firms and persons that nobody has: Latin, Chinese, Japanese and Cyrillic, always the same for a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final


def words(text: str) -> list[str]:
    """Return the words of a text; a low line stands for a gap within one."""
    return [word.replace("_", " ") for word in text.split()]


_SOUNDS: Final = words(
    "ka re ti mo sa len dor vi ste pal gro nex tra lum ber fal qui zen mar tol wick har den os pel ran ju ri bo ek"
    " ald un thor ive sol cor bran wes il nor gan pet ya fer lo mil on du cas hel vor in ger ba te"
)
_TRADES: Final = words(
    "Trading Logistics Precision Electronics Technology Industries Materials Instruments Chemical Shipping Aerospace"
    " Engineering Systems Optics Power Energy Metals Motors Automation Semiconductor Medical Tools Research Import"
    " Export Marine Software Steel Textile Foods Consulting Design Construction Machinery Networks Robotics"
)
_FORMS: Final = words(
    "Ltd Limited Inc. LLC GmbH AG S.A. S.r.l. B.V. Co.,_Ltd. Corp. PLC Oy AB Sp._z_o.o. Pty_Ltd Sdn_Bhd Pte._Ltd."
)
_PLACES: Final = words(
    "Berlin London Texas Dubai Mumbai Osaka Seoul Milan Lyon Warsaw Toronto Sydney Shenzhen Tianjin"
)
_GIVEN: Final = words(
    "John Maria Ahmed Olga Peter Anna Carlos Sofia Hassan Elena Thomas Laura David Fatima Marco Ingrid Pavel Nadia"
    " Viktor Chloe Omar Julia Stefan Priya Rahul Emma Lars Petra Ivan Lucia"
)
_CITIES: Final = words(
    "上海 深圳 北京 广州 苏州 天津 武汉 成都 南京 杭州 重庆 青岛 大连 西安 厦门 宁波 东莞 佛山"
)
_MARKS: Final = (
    "华中兴天海东金信安泰盛达恒瑞科远新光明宏鑫德润博宇航鼎嘉龙凯腾飞美佳康宝和丰源利通亚太星创智云"
)
_FIELDS: Final = words(
    "科技 电子 贸易 机械 化工 材料 精密仪器 物流 自动化设备 半导体 光电 新能源 进出口 建筑工程 医疗器械 软件 五金制品"
    " 生物技术 航空设备 网络技术 塑料 纺织 食品 投资 咨询"
)
_SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
_FIRST: Final = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲建国志文海波晓东宇浩博雅欣怡子轩梓涵"
_JAPANESE: Final = words(
    "山 川 田 中 村 木 森 石 井 上 野 原 本 松 小 大 高 藤 東 西 南 北 金 三 丸 富 吉 岡 島 崎"
)
_KANA: Final = words("ア イ カ キ サ シ タ テ ト ナ ニ マ ミ ラ リ ロ ン コ ソ ノ メ モ ユ ヨ フ ス ル")
_WORKS: Final = words("工業 製作所 電機 精機 化学 商事 電子 産業 技研 運輸 鉄工所 光学 重機")
_CYRILLIC: Final = words(
    "ка ре ти мо са лен дор ви сте пал гро не тра лум бер фал зен мар тол вик хар ден ос пел"
)
_RUSSIAN: Final = words("Торг Строй Маш Техно Электро Сервис Прибор Хим Авиа Энерго Металл Транс")
_IVAN: Final = words("Иван Сергей Алексей Дмитрий Николай Павел Андрей Михаил Виктор Олег Юрий Борис")


def invent_names(count: int, seed: int = 1) -> list[str]:
    """Return that many names, no two alike."""
    names: dict[str, None] = {}
    stream = _stream(Random(seed))  # noqa: S311  names that nobody has are no secret
    while len(names) < count:
        names[next(stream)] = None
    return list(names)


_CROWDED_MARKS: Final = words(
    "Hua Xin Jin Tai Hai Kai Rui Yuan Sheng De Nord Sud Star Delta Omega Global Pacific Orient"
)
_CROWDED_TRADES: Final = words(
    "Magnet Technology Electronics Materials Trading Industry New_Materials Rare_Earth"
)
_CROWDED_CITIES: Final = tuple(
    zip(_CITIES[:8], words("Shanghai Shenzhen Beijing Guangzhou Suzhou Tianjin Wuhan Chengdu"), strict=True)
)


def invent_crowded_names(count: int, seed: int = 3) -> list[str]:
    """Return that many names, no two alike, that nearly all share their places and words of trade with thousands."""
    random = Random(seed)  # noqa: S311  names that nobody has are no secret
    names: dict[str, None] = {}
    while len(names) < count:
        characters, letters = random.choice(_CROWDED_CITIES)
        if random.random() < _OF_CHARACTERS:
            mark = "".join(random.sample(_MARKS, random.choice((2, 2, 3))))
            names[f"{characters}{mark}{random.choice(_FIELDS[:10])}有限公司"] = None
        else:
            mark = "".join(random.choices(_CROWDED_MARKS, k=2)).capitalize() + random.choice(("", *_SOUNDS))
            trades = " ".join(random.sample(_CROWDED_TRADES, 2))
            names[f"{letters} {mark} {trades} {random.choice(_FORMS)}"] = None
    return list(names)


_OF_CHARACTERS: Final = 0.4


def _stream(random: Random) -> Iterator[str]:
    shares = (
        (_firm, 8), (_person, 3), (_chinese_firm, 4), (_chinese_person, 1), (_japanese_firm, 2), (_russian_firm, 1),
        (_russian_person, 1),
    )  # fmt: skip
    kinds: list[Callable[[Random], str]] = [kind for kind, share in shares for _ in range(share)]
    while True:
        yield random.choice(kinds)(random)


def _word(random: Random, sounds: list[str] = _SOUNDS) -> str:
    return "".join(random.choices(sounds, k=random.choice((2, 2, 3, 3, 4)))).capitalize()


def _firm(random: Random) -> str:
    words = [_word(random) for _ in range(random.choice((1, 1, 1, 2)))]
    words += random.sample(_TRADES, random.choice((1, 1, 2)))
    words += random.sample(_PLACES, random.choice((0, 0, 0, 1)))
    return " ".join((*words, random.choice(_FORMS)))


def _person(random: Random) -> str:
    return f"{random.choice(_GIVEN)} {_word(random)}" + random.choice(("", "", f" {_word(random)}"))


def _chinese_firm(random: Random) -> str:
    mark = "".join(random.sample(_MARKS, random.choice((2, 2, 3))))
    city, field = random.choice(("", random.choice(_CITIES))), random.choice(_FIELDS)
    return f"{city}{mark}{field}{random.choice(('', '集团', '股份'))}有限公司"


def _chinese_person(random: Random) -> str:
    return random.choice(_SURNAMES) + "".join(random.sample(_FIRST, random.choice((1, 2, 2))))


def _japanese_firm(random: Random) -> str:
    mark = random.choice(("".join(random.sample(_JAPANESE, 2)), "".join(random.choices(_KANA, k=4))))
    return random.choice(("株式会社", "")) + mark + random.choice(_WORKS) + random.choice(("", "株式会社"))


def _russian_firm(random: Random) -> str:
    return (
        f"{random.choice(('ООО', 'АО', 'ЗАО'))} «{_word(random, _CYRILLIC)}{random.choice(_RUSSIAN).lower()}»"
    )


def _russian_person(random: Random) -> str:
    return f"{random.choice(_IVAN)} {_word(random, _CYRILLIC)}ов"
