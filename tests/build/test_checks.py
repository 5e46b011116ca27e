from collections.abc import Callable

import pytest

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"
OLD = "entries/agreement/old-treaty-1961.yaml"
EXPERTS = "entries/meeting/experts-2003.yaml"
RAID = "entries/operation/joint-raid-2008.yaml"
GLOSSARY = "vocabulary/glossary.yaml"
ERAS = "vocabulary/eras.yaml"
BODIES = "vocabulary/authorities.yaml"
NAMES = "vocabulary/country-names.yaml"
FIVE_SOURCES = (
    "  sources:\n    - {source: news, locator: {zh: 第2页, en: page 2, ru: страница 2}, supports: [duration]}\n"
)
BUREAU_SOURCES = (
    "  sources:\n    - {source: news, locator: {zh: 第3页, en: page 3, ru: страница 3}, supports: [launch]}\n"
)

NO_CODE = [
    (TREATY, "subtype: treaty", "subtype: pact", "subtype", "'pact'", "subtypes"),
    (TREATY, "status: in-force", "status: fine", "status", "'fine'", "statuses"),
    (TREATY, "framework: SCO", "framework: XYZ", "framework", "'XYZ'", "frameworks"),
    (TREATY, "confidence: confirmed", "confidence: sure", "confidence", "'sure'", "confidences"),
    (TREATY, "country: UZB", "country: UZ", "place.country", "'UZ'", "countries"),
    (TREATY, "organizations: [SCO]", "organizations: [SCO, XYZ]", "organizations[1]", "'XYZ'", "organizations"),
    (TREATY, "topics: [trafficking", "topics: [drugs", "topics[0]", "'drugs'", "topics"),
    (TREATY, "official: [zh", "official: [tlh", "official[0]", "'tlh'", "languages"),
    (TREATY, "role: signatory", "role: signer", "parties[0].role", "'signer'", "roles"),
    (TREATY, "basis: named", "basis: guess", "parties[0].basis", "'guess'", "bases"),
    (TREATY, "basis: named}", "as: emperor}", "parties[0].as", "'emperor'", "capacities"),
    (TREATY, "action: signature", "action: dance", "actions[0].action", "'dance'", "actions"),
    (TREATY, "action: accession", "as: emperor, action: accession", "actions[2].as", "'emperor'", "capacities"),
    (TREATY, "relation: follows", "relation: likes", "related[0].relation", "'likes'", "relations"),
    (RAID, "measure: heroin-seized", "measure: fun", "figures[0].measure", "'fun'", "measures"),
    (RAID, "unit: kg", "unit: stone", "figures[0].unit", "'stone'", "units"),
    (RAID, "qualifier: exact", "qualifier: maybe", "figures[0].qualifier", "'maybe'", "qualifiers"),
    (RAID, "country: KAZ, period", "country: SCO, period", "figures[0].country", "'SCO'", "countries"),
    (RAID, "stage: final", "stage: left", "figures[0].stage", "'left'", "stages"),
    (BODIES, "country: TJK", "country: SCO", "committee.country", "'SCO'", "countries"),
    (BODIES, "remit: police", "remit: navy", "bureau.remit", "'navy'", "remits"),
    ("sources.yaml", "language: zh", "language: tlh", "news.language", "'tlh'", "languages"),
    ("sources.yaml", "standing: press", "standing: rumour", "news.standing", "'rumour'", "standings"),
]

BROKEN = [
    (TREATY, "party: TJK", "party: XXX", "parties[1].party: 'XXX' is neither in vocabulary/countries.yaml nor in "
     "vocabulary/organizations.yaml"),
    (TREATY, "party: KAZ", "party: XXX", "actions[2].party: 'XXX' is neither in vocabulary/countries.yaml nor in "
     "vocabulary/organizations.yaml"),
    (TREATY, "[border-protocol-2004]", "[Border_2004]",
     "id: 'Border_2004' is not kebab-case (small letters, digits, single hyphens)"),
    (TREATY, "[border-protocol-2004]", "[experts-2003]", "aliases: 'experts-2003' is another entry's id or alias"),
    (TREATY, "CHN, action: entry-into-force, date: 2004-07-17", "CHN, action: entry-into-force, date: 2004-06-16",
     "actions[1].date: in force on 2004-06-16, before the signature of 2004-06-17"),
    (TREATY, "null, action: entry-into-force, date: 2004-07", "null, action: entry-into-force, date: 2004-05",
     "actions[3].date: in force on 2004-05, before the agreement of 2004-06-17"),
    (TREATY, "zh: 边境禁毒条约", "zh: Border treaty", "title.zh: the text is not in 'zh'"),
    (TREATY, "en: Treaty on drugs at the border", "en: 边境禁毒条约", "title.en: the text is not in 'en'"),
    (TREATY, "ru: Договор о наркотиках на границе", "ru: Treaty on drugs", "title.ru: the text is not in 'ru'"),
    (TREATY, "en: A treaty signed in Tashkent.", "en: Договор, подписанный в Ташкенте.",
     "summary.en: the text is not in 'en'"),
    (TREATY, "zh: 在塔什干签署的条约。", "zh: Договор, подписанный в Ташкенте.", "summary.zh: the text is not in 'zh'"),
    (TREATY, "ru: Договор, подписанный в Ташкенте.", "ru: 在塔什干签署的条约。", "summary.ru: the text is not in 'ru'"),
    (TREATY, "zh: 边境禁毒条约", "zh: 条约 Договор, подписанный в Ташкенте", "title.zh: the text is not in 'zh'"),
    (TREATY, "en: Treaty on drugs at the border", "en: A Договор, подписанный в Ташкенте",
     "title.en: the text is not in 'en'"),
    (TREATY, "zh: 塔什干", "zh: Tashkent", "place.zh: the text is not in 'zh'"),
    (TREATY, "en: Nothing else was found.", "en: Больше ничего не найдено.", "notes.en: the text is not in 'en'"),
    (TREATY, "ru: обе стороны", "ru: both of them", "sources[1].detail.ru: the text is not in 'ru'"),
    (TREATY, ", ru: обе стороны", "", "sources[1].detail.ru: is missing"),
    (TREATY, "zh: 第1条", "zh: article 1", "sources[0].locator.zh: the text is not in 'zh'"),
    (TREATY, "supports: [date]", "supports: [day]", "sources[0].supports: 'day' is not in vocabulary/supports.yaml"),
    (TREATY, "{en: The general entry.}", "{zh: The general entry.}", "actions[3].text.zh: the text is not in 'zh'"),
    (RAID, "{en: in all}", "{zh: in all}", "figures[0].note.zh: the text is not in 'zh'"),
    (TREATY, "id: experts-2003", "id: nowhere", "related[0].id: there is no entry 'nowhere'"),
    (TREATY, "id: experts-2003", "id: border-treaty-2004",
     "related[0].id: an entry cannot be related to itself"),
    (TREATY, "replaces: [old-treaty-1961]", "replaces: [nowhere]", "instrument.replaces: there is no entry 'nowhere'"),
    (TREATY, "incorporates: []", "incorporates: [nowhere]", "instrument.incorporates: there is no entry 'nowhere'"),
    (OLD, "source: news", "source: rumour", "sources[0].source: 'rumour' is not in sources.yaml"),
    (OLD, "sources:\n", "sources:\n  - {source: news}\n  - {source: news}\n",
     "sources[1].source: 'news' is cited twice"),
    (EXPERTS, "  - {source: news, supports: [date]}\n", "", "sources: an entry needs at least one source"),
    (EXPERTS, "  ru: Встреча экспертов\n", "", "title.ru: is missing"),
    (EXPERTS, "  zh: 专家讨论了草案。\n", "", "summary.zh: is missing"),
    (EXPERTS, "date: 2003-05-06/2003-05-07", "date: 6 May 2003",
     "date: '6 May 2003' is not a date: it contains a space."),
    (EXPERTS, "kind: meeting", "kind: party", "kind: 'party' is none of agreement, meeting, operation"),
    (EXPERTS, "title:\n", "colour: red\ntitle:\n", "colour: no such field"),
    (EXPERTS, "topics: [strategy]\n", "topics: [strategy]\ntopics: []\n",
     "line 8: is not YAML: the key 'topics' is written twice"),
    ("sources.yaml", "  address: null", "  address: https://example.org/news",
     "treaty-text: is the same page as 'news'"),
    ("sources.yaml", "treaty-text:", "unread: {title: T, publisher: P, date: 2004, address: null, language: en, "
     "standing: press}\ntreaty-text:", "unread: is cited by no entry, era, body or group"),
    ("sources.yaml", "treaty-text:", "No/name: {title: T, publisher: P, date: 2004, address: null, language: en, "
     "standing: press}\ntreaty-text:", "No/name: is not kebab-case (small letters, digits, single hyphens)"),
    (ERAS, "source: news", "source: rumour", "five.sources[0].source: 'rumour' is not in sources.yaml"),
    (ERAS, FIVE_SOURCES, "",
     "five.sources: an era needs at least one source"),
    (ERAS, "[CHN, TJK]", "[CHN, XXX]", "five.countries: 'XXX' is no country"),
    (ERAS, "en: Shanghai Five", "en: 上海五国", "five.name.en: the text is not in 'en'"),
    (ERAS, "    ru: Шанхайская пятёрка\n", "", "five.name.ru: is missing"),
    (ERAS, "date: 1996/2001-06-15", "date: the nineties",
     "five.date: 'the nineties' is not a date: it contains a space."),
    (ERAS, "date: 1996/2001-06-15", "dates: 1996", "five.dates: no such field"),
    (BODIES, "source: news, locator", "source: rumour, locator",
     "bureau.sources[0].source: 'rumour' is not in sources.yaml"),
    (BODIES, BUREAU_SOURCES, "",
     "bureau.sources: a body needs at least one source"),
    (BODIES, "    ru: Бюро по наркотикам\n", "", "bureau.name.ru: is missing"),
    (BODIES, "en: Drug bureau", "en: 禁毒局", "bureau.name.en: the text is not in 'en'"),
    (BODIES, "en: Only here.", "en: Только здесь.", "bureau.note.en: the text is not in 'en'"),
    (BODIES, "date: 1998-08/..", "date: in August", "bureau.date: 'in August' is not a date: it contains a space."),
    (BODIES, "date: 1998-08/..", "date: 1998-08",
     "bureau.date: must say from when to when, as in 2003/2016 or 1999/.."),
    (BODIES, "  date: 1998-08/..\n", "", "bureau.date: is missing; what is unknown is written null"),
    (BODIES, "follows: [section]", "follows: [nobody]", "bureau.follows[0]: there is no other body 'nobody'"),
    (BODIES, "follows: [section]", "follows: [bureau]", "bureau.follows[0]: there is no other body 'bureau'"),
    (BODIES, "follows: [section]", "follows: [section, committee]",
     "bureau.follows[1]: 'committee' is a body of TJK"),
    (BODIES, "  remit: police\n", "  remit: police\n  head: somebody\n", "bureau.head: no such field"),
    ("vocabulary/topics.yaml", "  en: ", "  en: 毒 # ", "en: the text is not in 'en'"),
    ("vocabulary/relations.yaml", "  inverse:\n    zh: ", "  inverse:\n    zh: \"\" # ", "follows.inverse: is missing"),
    (GLOSSARY, "entry: border-treaty-2004", "entry: nowhere", "border-treaty.entry: there is no entry 'nowhere'"),
    (GLOSSARY, "  en: drug\n", "  en: 毒品\n", "drug.en: the text is not in 'en'"),
    ("vocabulary/topics.yaml", "  en: ", "  entry: nowhere\n  en: ", "entry: there is no entry 'nowhere'"),
    (NAMES, "alpha2: CN", "alpha2: CHN", "CHN.alpha2: 'CHN' is not two capital letters"),
    (NAMES, "alpha2: CN", "alpha2: cn", "CHN.alpha2: 'cn' is not two capital letters"),
    (NAMES, "alpha2: CN", "alpha2: RU", "CHN.alpha2: 'RU' is given to two countries"),
    (NAMES, "alpha2: CN", "alpha2: RU", "RUS.alpha2: 'RU' is given to two countries"),
    (NAMES, "Russian, Russo]", "Russian, Russo, CHINA]", "RUS: 'CHINA' is a name of CHN"),
    (NAMES, "pair: [中]", "pair: [中, 中国]", "CHN.pair: '中国' is not one Chinese character"),
    (NAMES, "pair: [中]", "pair: [C]", "CHN.pair: 'C' is not one Chinese character"),
]  # fmt: skip


def test_the_small_data_folder_is_right(problems: Report) -> None:
    assert problems() == []


@pytest.mark.parametrize("case", NO_CODE, ids=lambda case: case[3])
def test_an_unknown_code_is_reported(edit: Edit, problems: Report, case: tuple[str, ...]) -> None:
    name, old, new, field, code, group = case
    edit(name, old, new)
    assert problems() == [f"{name}: {field}: {code} is not in vocabulary/{group}.yaml"]


@pytest.mark.parametrize(("name", "old", "new", "problem"), BROKEN, ids=[case[3] for case in BROKEN])
def test_what_breaks_a_rule_is_reported(
    edit: Edit, problems: Report, name: str, old: str, new: str, problem: str
) -> None:
    edit(name, old, new)
    assert any(one.startswith(f"{name}: ") and one.endswith(problem) for one in problems()), problems()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (TREATY, "CHN, action: entry-into-force, date: 2004-07-17", "CHN, action: entry-into-force, date: 2004-06-17"),
        (TREATY, "CHN, action: entry-into-force, date: 2004-07-17", "CHN, action: entry-into-force, date: 2004"),
        (TREATY, "en: Treaty on drugs at the border", "en: Treaty “边境” of “禁毒”"),
        (TREATY, "ru: Договор о наркотиках на границе", "ru: Договор SCO A/RES/55/25 (SCO, UNODC, INTERPOL)"),
        (TREATY, "zh: 边境禁毒条约", "zh: SCO–UNODC–CARICC–INTERPOL 条约"),
        (TREATY, "[border-protocol-2004]", "[]"),
        (OLD, "sources:\n", "sources:\n  - {source: news, locator: {zh: 第2页, en: page 2, ru: страница 2}}\n"),
        (EXPERTS, "checked: 2025-12-01", "checked: null"),
        ("sources.yaml", "  title: 禁毒条约签署", "  title: Any language here"),
        (GLOSSARY, "  entry: border-treaty-2004\n", ""),
        (NAMES, "pair: [中]", "pair: []"),
        (NAMES, "pair: [中]", "pair: [中, 华]"),
    ],
)
def test_what_is_right_is_left_alone(edit: Edit, problems: Report, name: str, old: str, new: str) -> None:
    edit(name, old, new)
    assert problems() == []


def test_an_alias_is_given_once(edit: Edit, problems: Report) -> None:
    edit(OLD, "kind:", "aliases: [border-protocol-2004]\nkind:")
    said = "aliases: 'border-protocol-2004' is another entry's id or alias"
    assert problems() == [f"{TREATY}: {said}", f"{OLD}: {said}"]


def test_every_problem_is_reported_in_one_run(edit: Edit, problems: Report) -> None:
    edit(TREATY, "party: TJK", "party: XXX")
    edit(TREATY, "status: in-force", "status: fine")
    edit(OLD, "date: 1961", "date: 61")
    edit(EXPERTS, "kind: meeting", "kind: [meeting")
    edit(RAID, "id: border-treaty-2004", "id: nowhere")
    found = problems()
    for name, field in [
        (TREATY, "parties[1].party"), (TREATY, "status"), (OLD, "date"), (EXPERTS, "line "), (RAID, "related[0].id"),
    ]:  # fmt: skip
        assert any(one.startswith(f"{name}: {field}") for one in found), (name, field)
