"""Run at the start of the frozen program by the benchmark: says when it is usable, or shows a bare window instead."""

import sys
import tempfile

from tests.bench.start_child import bare, report, watch

if sys.argv[1:] == ["bare"]:
    bare()  # and report() ends the process
else:
    watch(report)
    sys.argv[1:] = ["--settings", tempfile.mkdtemp()]
