"""The groups of the vocabulary: how they are read, and that entries agree with them."""

from collections.abc import Iterator, Mapping

from app.build.fields import Fields
from app.build.schema import citations_of, needed_date
from app.domain.dates import Precision
from app.domain.entry import Entry
from app.domain.groups import Belonging, Group, Membership, member_at
from app.domain.vocabulary import Vocabulary

GROUPS = "vocabulary/groups.yaml"

_UNKNOWN = (None, "null")

Found = Iterator[tuple[str, str]]
"""Field and message."""


def group_of(code: str, fields: Fields) -> Group:
    """One group of the vocabulary."""
    fields.allow("about", "date", "members", "note", "sources")
    if "members" not in fields.content:
        fields.report("members", "is missing; what nobody listed is written null")
    return Group(
        code=code,
        about=fields.texts("about", complete=True),
        date=needed_date(fields, "date"),
        members=tuple(map(_member, fields.items("members"))) if fields.content.get("members") not in _UNKNOWN else None,
        sources=citations_of(fields, "a group"),
        note=fields.texts("note"),
    )


def _member(fields: Fields) -> Membership:
    fields.allow("country", "date")
    return Membership(fields.text("country"), needed_date(fields, "date"))


def group_faults(group: Group, vocabulary: Vocabulary) -> Found:
    """Fields of a group that break a rule, with what is wrong."""
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
