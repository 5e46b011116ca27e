"""Run at the start of the frozen program, before anything needs more of the system than Python does."""

import os
import sys

from app.domain.glibc import refusal

# An older system would answer with a message of its linker in a report of Python, or not at all.
if sys.platform == "linux" and (sentence := refusal(os.confstr("CS_GNU_LIBC_VERSION") or "")):
    sys.exit(f"treatyline: {sentence}")
