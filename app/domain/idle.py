"""Words that a search does better without, unless there are no others."""

_WORDS = """
a an and as at between by for from in into is it its of on or that the their this to was were what when which who with
без в во для до за и из или к как ко между г гг год года году годов на о об от по при с со у что
"""

IDLE_WORDS = frozenset(_WORDS.split())
"""Folded English and Russian words."""
