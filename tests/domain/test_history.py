from app.domain.history import LONGEST, History, Step
from app.domain.page import EntryPage
from app.domain.selection import Selection


def step(text: str) -> Step:
    return Step(Selection(text=text))


def test_new_history_stands_at_everything() -> None:
    history = History()
    assert history.current == Step(Selection(), None)
    assert (history.has_back, history.has_forward) == (False, False)
    assert history.back().current == history.forward().current == Step()


def test_back_and_forward_return_to_the_same_steps() -> None:
    history = History().pushed(step("a")).pushed(Step(Selection(text="a"), EntryPage(7)))
    assert history.back().current == step("a")
    assert history.back().forward().current == Step(Selection(text="a"), EntryPage(7))
    assert (history.back().has_back, history.back().has_forward) == (True, True)
    assert history.back().back().back().current == Step()


def test_a_new_step_forgets_what_lay_ahead() -> None:
    history = History().pushed(step("a")).pushed(step("b")).back().pushed(step("c"))
    assert [kept.selection.text for kept in history.steps] == ["", "a", "c"]
    assert not history.has_forward


def test_replacing_is_no_new_step() -> None:
    history = History().pushed(step("a")).replaced(step("ab"))
    assert history.current == step("ab")
    assert history.back().current == Step()
    assert len(history.steps) == 2


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for i in range(LONGEST + 5):
        history = history.pushed(step(str(i)))
    assert len(history.steps) == LONGEST
    assert history.current == step(str(LONGEST + 4))
    assert history.steps[0] == step("5")


def test_a_history_never_changes() -> None:
    first = History().pushed(step("a"))
    first.pushed(step("b")).back()
    first.replaced(step("c"))
    assert first == History((Step(), step("a")), 1)
