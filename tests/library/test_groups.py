"""The groups of the library are those of the data."""

from functools import partial

from app.build.content import Content
from app.library.groups import read_group, read_groups
from app.library.library import Library
from app.library.sources import source_facts


def test_every_group_is_read_as_it_was_written(library: Library, content: Content) -> None:
    assert library.read(read_groups) == list(content.groups.values())
    for code, group in content.groups.items():
        found = library.read(partial(read_group, code=code))
        assert found is not None
        assert found.group == group
        assert found.sources == {cited.source: content.sources[cited.source] for cited in group.sources}


def test_only_what_is_written_is_told(library: Library) -> None:
    assert library.read(partial(read_group, code="nowhere")) is None
    assert library.parties.party("country", "CHN").group is None


def test_a_source_knows_the_groups_that_cite_it(library: Library, content: Content) -> None:
    code, group = next(iter(content.groups.items()))
    cited = group.sources[0]
    assert (group, cited) in source_facts(cited.source, library).groups
    assert code in library.vocabulary.lists["organizations"]
