"""Takes the groups of the vocabulary out of what YAML gives."""

from app.build.fields import Fields
from app.build.schema import citations_of, needed_date
from app.domain.groups import Group, Membership

GROUPS = "vocabulary/groups.yaml"

_UNKNOWN = (None, "null")


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
