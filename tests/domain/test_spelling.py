import re

import pytest
import snowballstemmer

from app.domain.spelling import one_spelling
from app.domain.text import stem
from app.library.library import Library

ALIKE = [
    "organise organize organised organizing organisation organizations organisational",
    "authorise authorised authorize authorization",
    "analyse analysed analyzing analyzers",
    "labour labor labours labored labourers",
    "neighbour neighbors neighbouring",
    "neighbourhood neighborhoods",
    "favourable favorable",
    "signal signals signalling signaling signalled",
    "travel travelled traveling travellers",
    "control controls controlled controlling",
    "patrol patrolled patrols patrolling",
    "enrol enroll enrolled enrolling enrolment enrollment",
    "fulfil fulfill fulfilled fulfils fulfilment",
    "install installs installed installing",
    "recall recalled recalling",
    "call calls called calling",
    "kill kills killed killing",
    "roll rolls rolled rolling",
    "drill drills drilled drilling",
    "sell sells selling",
    "centre center centres centred",
    "programme program programmes programmed programming",
    "kilogramme kilograms kilogram",
    "defence defense defences",
    "licence license licences licensed licensing",
    "practise practice practises practising practiced",
    "cheque check cheques checks",
    "judgement judgment judgements",
    "tonne ton tonnes tons",
    "manoeuvre maneuvers",
    "metamfetamine methamphetamine metamfetamines",
    "sulphate sulfates",
    "paediatric pediatric",
    "haemorrhage hemorrhages",
    "aluminium aluminum",
    "supervise supervised supervising supervision",
    "revise revised revision",
    "precise precisely precision",
    "exercise exercised exercises exercising",
    "size sizes sized",
    "tour tours toured",
    "hour hours",
]

APART = ["call cale", "roll role", "tell tele", "four for", "pour por", "hall hale", "organ organize", "sour sor"]


@pytest.mark.parametrize("words", ALIKE)
def test_spellings_and_forms_of_a_word_are_one(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1, {word: stem(word) for word in words.split()}


@pytest.mark.parametrize("words", APART)
def test_other_words_stay_apart(words: str) -> None:
    one, other = words.split()
    assert stem(one) != stem(other)


def test_what_the_stemmer_joins_stays_together(library: Library) -> None:
    """But for -ize, which it takes off as if to organize were to make organs."""
    words = [word for (word,) in library._connection.execute("SELECT word FROM word")]
    plain = snowballstemmer.stemmer("english")
    ours: dict[str, dict[str, str]] = {}
    for word in (word for word in words if re.fullmatch("[a-z]+", word) and not re.search("i[sz](e|ing|ation)", word)):
        ours.setdefault(plain.stemWord(word), {}).setdefault(stem(word), word)
    assert len(ours) > 3_000
    assert [found for found in ours.values() if len(found) > 1 and "tonn" not in found] == []


def test_the_key_of_a_key_is_itself(library: Library) -> None:
    words = [word for (word,) in library._connection.execute("SELECT word FROM word")]
    assert [word for word in words if one_spelling(one_spelling(word)) != one_spelling(word)] == []
