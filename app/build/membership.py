"""What holds of groups, and between groups and entries."""

from collections.abc import Iterator, Mapping

from app.build.languages import wrong_language
from app.build.typography import slips
from app.domain.dates import Precision
from app.domain.entry import Entry
from app.domain.groups import Belonging, Group, member_at
from app.domain.vocabulary import Vocabulary

Found = Iterator[tuple[str, str]]
"""Field and message."""


def group_faults(group: Group, vocabulary: Vocabulary) -> Found:
    """Fields of a group that break a rule, with what is wrong."""
    for field, texts in (("about", group.about), ("note", group.note)):
        yield from ((f"{field}.{tag}", message) for tag, message in (*wrong_language(texts), *slips(texts)))
    if group.code not in vocabulary.lists["organizations"] and group.code not in vocabulary.lists["frameworks"]:
        yield "", "is neither in vocabulary/organizations.yaml nor in vocabulary/frameworks.yaml"
    if group.date.precision is not Precision.INTERVAL:
        yield "date", "must say from when to when, as in 1997/2002 or 2001-06-15/.."
    for i, member in enumerate(group.members or ()):
        if member.country not in vocabulary.lists["countries"]:
            yield f"members[{i}].country", f"'{member.country}' is no country"
        if member.date.precision is not Precision.INTERVAL:
            yield f"members[{i}].date", "must say from when to when, as in 1997/2002 or 2001-06-15/.."
        if member.date.last < group.date.first or group.date.last < member.date.first:
            yield f"members[{i}].date", f"{member.date.text} is not while the group was there, {group.date.text}"


def entry_faults(entry: Entry, groups: Mapping[str, Group]) -> Found:
    """Fields of an entry that do not agree with the groups, with what is wrong."""
    framework = groups.get(entry.framework or "")
    if framework and (entry.date.last < framework.date.first or framework.date.last < entry.date.first):
        yield "framework", f"'{framework.code}' was there in {framework.date.text}, not in {entry.date.text}"
    near = [groups[code] for code in {entry.framework or "", *entry.organizations} if code in groups]
    for i, party in enumerate(entry.parties):
        found = {member_at(group, party.code, entry.date) for group in near}
        if party.basis == "by-membership" and found == {Belonging.NO}:
            yield f"parties[{i}].basis", f"{party.code} was no member in {entry.date.text}"
