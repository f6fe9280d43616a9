"""Names in Chinese, Japanese and Korean signs: which of them are whole, and which may be a family name alone.

Nothing parts the two there, and a comma between 王伟 and 李娜 looks like that between 田中 and 康夫. What
tells them apart are the family names that are few: of one sign in China and Korea, and in Japan of two or
three that end like the names of places.
"""

import re

from kg.text.letters.scripts import EASTERN

_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧"
    "田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦"
    "邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔汤湯常温溫康施文牛樊葛邢安齐齊易"
    "乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧阮柯纪紀梅童凌毕畢单單季裴霍"
)
"""Family names of one sign that most people in China have; rarer ones begin given names in Japan, too."""
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공"
)
_OF_SEVERAL = frozenset(
    str.split(
        "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 尉迟 尉遲 皇甫 公孙 公孫 "
        "慕容 令狐 宇文 长孙 長孫 鲜于 鮮于 司空 端木 轩辕 軒轅 呼延 申屠 太史 澹台 澹臺 濮阳 濮陽 "
        "五十嵐 小野寺 東海林 海老名 加賀谷 安孫子 我孫子 伊集院 曽我部 阿久津 南雲 望月 河合 落合 安倍 "
        "太宰 伊達 남궁 황보 제갈 선우 독고 사공 서문 동방"
    )
)
"""Family names of several signs that nothing else here tells."""
_ENDS = frozenset(
    "田中山川木本村野原井口藤島嶋崎﨑橋林谷沢澤内上下部子水岡尾松浦江池西東津塚倉森屋瀬宮浜辺邊邉間場地代戸堀岸畑"
    "関葉根羽城見目保黒波寺"
)
"""Last signs of the family names of Japan: fields, mountains, rivers, and the wisteria of the Fujiwara."""
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]+")
_WHOLE_IN_JAPAN = (4, 5)  # signs of a whole name


def is_eastern(text: str) -> bool:
    """Whether a text is in Chinese, Japanese or Korean signs and has nothing else.

    >>> is_eastern("王伟"), is_eastern("김민수"), is_eastern("Wang 伟"), is_eastern("")
    (True, True, False, False)
    """
    return bool(EASTERN.fullmatch(text))


def family_first(name: str) -> tuple[str, str]:
    """Family and given name of such a name with spaces, of which the first parts the two: `김 민 수`.

    >>> family_first("山田 太郎"), family_first("김 민 수")
    (('山田', '太郎'), ('김', '민수'))
    """
    family, *given = name.split()
    return family, "".join(given)


def is_whole(name: str) -> bool:
    """Whether such a name surely has a family and a given name, by its family name or by the space between.

    >>> [is_whole(name) for name in ("王伟", "欧阳修", "山田太郎", "김민수", "김 훈")]
    [True, True, True, True, True]
    >>> [is_whole(name) for name in ("欧阳", "健太郎", "爱因斯坦", "김훈", "ジョン", "王")]
    [False, False, False, False, False, False]
    """
    if _KANA.search(name) or name in _OF_SEVERAL:
        return False
    if " " in name:
        return True
    size = len(name)
    if _of_several(name):
        return True
    if _HANGUL.fullmatch(name):
        return size == 3 and name[0] in _KOREAN
    return (size in (2, 3) and name[0] in _CHINESE) or is_whole_in_japan(name)


def is_whole_in_japan(name: str) -> bool:
    """Whether a name is surely one of Japan: of four signs or more, with a family name of two or three.

    >>> is_whole_in_japan("山田太郎"), is_whole_in_japan("長谷川健"), is_whole_in_japan("爱因斯坦")
    (True, True, False)
    """
    return len(name) in _WHOLE_IN_JAPAN and not _ENDS.isdisjoint(name[1:3]) and not _KANA.search(name)


def may_be_whole(name: str) -> bool:
    """Whether nothing says that such a name has no given name in it: one of three signs, or 김훈.

    >>> may_be_whole("森鷗外"), may_be_whole("김훈"), may_be_whole("芥川"), may_be_whole("카뮈")
    (True, True, False, False)
    """
    if is_whole(name):
        return True
    if _HANGUL.fullmatch(name):
        return len(name) == 2 and name[0] in _KOREAN and name not in _OF_SEVERAL
    return len(name) == 3 and not _KANA.search(name) and not is_family(name)


def is_family(name: str) -> bool:
    """Whether such a text looks like a family name, though it may be a whole name beside: 田中, 王林.

    >>> [is_family(name) for name in ("王", "欧阳", "田中", "長谷川", "카뮈", "王伟", "김민수")]
    [True, True, True, True, True, False, False]
    """
    if len(name) == 1 or name in _OF_SEVERAL:
        return True
    if _HANGUL.fullmatch(name):
        return name[0] not in _KOREAN or len(name) > 3
    return len(name) in (2, 3) and name[-1] in _ENDS


def _of_several(name: str) -> bool:
    """Whether a family name of two signs stands before one or two of a given name."""
    return len(name) in (3, 4) and name[:2] in _OF_SEVERAL
