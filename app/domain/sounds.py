"""How names sound in Latin letters, for keyboards without Chinese or Russian: Pinyin and the spellings of Russian."""

import re
from functools import lru_cache

SYLLABLE = "\ue002"
"""Begins a Pinyin syllable in the index."""

SPELLING = "\ue003"
"""Begins the key of a Russian word's spellings in Latin letters."""

_SYLLABLE_LIST = """
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen
ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci
cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du
duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen geng
gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan
huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei
ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei len leng li lia lian liang
liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao
mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou
nu nuan nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian
qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run
ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai
shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie
ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing
xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze
zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui
zhun zhuo zi zong zou zu zuan zui zun zuo
"""
_SYLLABLES = frozenset(_SYLLABLE_LIST.split())
_SAID = {"lue": "lve", "nue": "nve"}
"""Syllables with ü as they are typed more often."""

_LONGEST_SYLLABLE = max(map(len, _SYLLABLES))
_FEWEST_SYLLABLES = 2
_MOST_READINGS = 12
_LONGEST_WORD = 200
"""Letters of the longest word that may be Pinyin; a pasted page of letters is none."""

_SHORTEST_WORD, _SHORTEST_KEY = 5, 4

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        (*"abvgdeZziiklmnoprstufhcCSS", "", "i", "", *"eua"),
        strict=True,
    )
)
_SPELLINGS = (
    (re.compile("shch|shh|sch|sh"), "S"),
    (re.compile("tch|ch"), "C"),
    (re.compile("zh"), "Z"),
    (re.compile("kh"), "h"),
    (re.compile("ck|q"), "k"),
    (re.compile("ts|tz"), "c"),
    (re.compile("ph"), "f"),
    (re.compile("x"), "ks"),
    (re.compile("w"), "v"),
    (re.compile("[yj]"), "i"),
)
_GLIDE = re.compile("(?<=[aeou])i+|i+(?=[aeou])")
_DOUBLE = re.compile(r"(.)\1+")
_ALIKE = (("ts", "c"), ("tC", "C"))
"""In Latin letters тс cannot be told from ц, nor тч from ч."""


@lru_cache(maxsize=1_000)
def syllables(word: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a folded Latin word as two or more marked Pinyin syllables; () when it is no Pinyin."""
    readings = _readings(word) if len(word) <= _LONGEST_WORD else []
    found = [reading for reading in readings if len(reading) >= _FEWEST_SYLLABLES]
    return tuple(tuple(SYLLABLE + _SAID.get(syllable, syllable) for syllable in reading) for reading in found)


def _readings(word: str) -> list[tuple[str, ...]]:
    """The first few readings, longest syllables first, put together from the word's end."""
    after: list[list[tuple[str, ...]]] = [[] for _ in word] + [[()]]
    for start in reversed(range(len(word))):
        for size in range(min(len(word) - start, _LONGEST_SYLLABLE), 0, -1):
            if word[start : start + size] in _SYLLABLES or word[start : start + size] in _SAID:
                after[start] += [(word[start : start + size], *rest) for rest in after[start + size]]
        del after[start][_MOST_READINGS:]
    return after[0]


def spelling_of_russian(word: str) -> str | None:
    """The marked key of a folded Russian word, None when it is too short to tell."""
    return _marked("".join(_LETTERS.get(letter, letter) for letter in word))


@lru_cache(maxsize=1_000)
def spelling_of_latin(word: str) -> str | None:
    """The same key of a folded Latin word, whatever system of transliteration it follows."""
    if len(word) < _SHORTEST_WORD:
        return None
    for pattern, letter in _SPELLINGS:
        word = pattern.sub(letter, word)
    return _marked(word)


def _marked(spelled: str) -> str | None:
    for letters, letter in _ALIKE:
        spelled = spelled.replace(letters, letter)
    key = _DOUBLE.sub(r"\1", _GLIDE.sub("", spelled))
    return SPELLING + key if len(key) >= _SHORTEST_KEY else None
