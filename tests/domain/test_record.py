"""Records are compared, and stand in sets, by what they hold; fields may be left out of that."""

from dataclasses import asdict, field, replace

from app.domain.record import record


@record
class _Span:
    start: int
    end: int = 0
    told: str = field(default="", compare=False)


@record
class _Other:
    start: int
    end: int = 0


def test_records_of_one_class_are_equal_by_their_fields() -> None:
    assert _Span(1, 2) == _Span(1, 2, told="twice")
    assert _Span(1, 2) != _Span(1, 3)
    assert {_Span(1, 2), _Span(1, 2, "twice")} == {_Span(1, 2)}


def test_records_of_two_classes_never_are() -> None:
    others: list[object] = [_Other(1, 2), (1, 2)]
    assert _Span(1, 2) not in others


def test_a_record_is_changed_shown_and_taken_apart_as_a_dataclass_is() -> None:
    assert replace(_Span(1), end=5) == _Span(1, 5)
    assert asdict(_Other(1)) == {"start": 1, "end": 0}
    assert repr(_Other(1)) == "_Other(start=1, end=0)"


def test_a_record_has_room_for_its_fields_only() -> None:
    assert not hasattr(_Other(1), "__dict__")
