"""A lexicon of a few names and words, for tests that need no library."""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.naming import keys_of, keys_of_name, name_node
from app.domain.nodes import Concept, Node
from app.domain.text import normal_forms, words_of

NAMES = {
    ("countries", "CHN"): "中国 China Китай КНР китайский китайско",
    ("countries", "KAZ"): "哈萨克斯坦 Kazakhstan Казахстан",
    ("countries", "RUS"): "俄罗斯 Russia Россия российский российско",
    ("organizations", "SCO"): "上海合作组织 上合组织 SCO ШОС",
    ("organizations", "UNODC"): "United_Nations_Office_on_Drugs_and_Crime UNODC",
    ("glossary", "counter-narcotics"): "禁毒 counter-narcotics борьба_с_наркотиками",
    ("glossary", "convention-1988"): "1988年公约 1988_Convention",
    ("glossary", "foreign-ministry"): "外交部 Foreign_Ministry МИД",
    ("glossary", "law"): "法律 law",
    ("glossary", "ats"): "ATS",
    ("frameworks", "CHN-RUS"): "China–Russia",
    ("places", "Moscow"): "莫斯科 Moscow Москва",
    ("sources", "news-2004"): "news-2004",
}
"""(list, code) -> names, parted by spaces; _ is a space in a name."""

LEMMAS = {
    "китая": "китай", "китай": "китай", "россии": "россия", "россия": "россия", "москве": "москва", "москва": "москва",
    "китайский": "китайский", "китайского": "китайский", "китайско": "китайско", "российско": "российско",
    "наркотиками": "наркотик", "наркотиков": "наркотик", "наркотик": "наркотик", "борьбы": "борьба",
    "борьба": "борьба", "с": "с", "мид": "мид", "мида": "мид", "страны": "страна", "стране": "страна",
    "политики": "политик политика", "стали": "сталь стать",
}  # fmt: skip

SIGNS = {"中": ("CHN",), "哈": ("KAZ",), "俄": ("RUS",), "吉": ("DJI", "KGZ"), "法": ("FRA",)}


class SmallLexicon:
    """Knows NAMES, LEMMAS and SIGNS, and how the words of some texts are written."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._named: defaultdict[str, list[Concept]] = defaultdict(list)
        self._nodes: dict[Concept, tuple[Node, ...]] = {}
        for pair, written in NAMES.items():
            names = [name.replace("_", " ") for name in written.split()]
            concept = Concept(*pair)
            for key in dict.fromkeys(key for name in names for key in keys_of_name(name, self)):
                self._named[key].append(concept)
            self._nodes[concept] = tuple(node for name in names if (node := name_node(name, self)))
        self._spellings: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(words_of(texts)):
            for form in normal_forms(word.replace(" ", ""), self.lemmas_of):
                self._spellings[form].append(word)

    def lemmas_of(self, word: str) -> tuple[str, ...]:
        return tuple(LEMMAS.get(word, "").split())

    def named(self, key: str) -> tuple[Concept, ...]:
        return tuple(self._named.get(key, ()))

    def codes(self, group: str, key: str) -> tuple[str, ...]:
        signs = SIGNS.get(key, ()) if group == "countries" else ()
        own = (code for name, code in NAMES if name == group and key in (code, *keys_of(code, self)))
        return tuple(dict.fromkeys([*(term.code for term in self.named(key) if term.group == group), *own, *signs]))

    def codes_beginning(self, group: str, key: str) -> tuple[str, ...]:
        found = (concept.code for known in self._named if known.startswith(key) for concept in self._named[known]
                 if concept.group == group)  # fmt: skip
        return tuple(sorted(set(found)))

    def signs(self, character: str) -> tuple[str, ...]:
        return SIGNS.get(character, ())

    def spellings(self, form: str) -> tuple[str, ...]:
        return tuple(self._spellings.get(form, ()))

    def name_nodes(self, concept: Concept) -> tuple[Node, ...]:
        return self._nodes[concept]
