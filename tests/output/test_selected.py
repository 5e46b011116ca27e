from app.domain.selection import Selection, selection
from app.output.selected import selection_data


def test_the_data_of_a_selection() -> None:
    chosen = selection(text="a", literal=True, choices=[("country", "KAZ"), ("kind", "meeting"), ("country", "CHN")],
                       parties="only", since="1999", until="2004~", period="certainly", sort="date")  # fmt: skip
    assert selection_data(chosen) == {
        "text": "a",
        "literal": True,
        "choices": {"country": ["CHN", "KAZ"], "kind": ["meeting"]},
        "parties": "only",
        "from": "1999",
        "to": "2004~",
        "period": "certainly",
        "sort": "date",
    }


def test_nothing_asked_is_said_in_full() -> None:
    assert selection_data(Selection()) == {
        "text": "",
        "literal": False,
        "choices": {},
        "parties": "any",
        "from": None,
        "to": None,
        "period": "possibly",
        "sort": "relevance",
    }
