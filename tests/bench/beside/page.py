"""vis-timeline in a page of headless Chromium: `python -m tests.bench.beside.page COUNT BROWSER PACKAGE`.

The page measures itself and posts what it found.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from app.domain.days import day_number
from tests.bench.beside.measuring import COUNTED, FRAMES, LONGEST_MS, century, shapes
from tests.bench.centuries import SIZE, journey

PATIENCE = 90
"""Seconds for the first look, and again for all frames; of what is not over by then the page has told nothing."""

# What is switched off would keep Chromium asking its maker for news.
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-quic"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def given(count: int) -> bytes:
    """What the page reads: entries in lanes, and the days to look at."""
    timeline = century(count)
    views = journey(timeline, FRAMES)
    return json.dumps(
        {
            "epoch": day_number(1970, 1, 1),
            "lanes": [lane.code for lane in timeline.lanes],
            "shapes": list(shapes(timeline, views[0])),
            "views": [(view.first_day, view.last_day) for view in views],
            "longest": LONGEST_MS,
            "counted": COUNTED,
        }
    ).encode()


def serve(files: dict[str, bytes], found: "Queue[dict[str, Any]]") -> ThreadingHTTPServer:
    """A server of these files on this machine, which takes reports."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.lstrip("/")
            self.send_response(200 if name in files else 404)
            kinds = {"css": "text/css", "js": "text/javascript", "json": "application/json"}
            self.send_header("Content-Type", kinds.get(name.rpartition(".")[2], "text/html"))
            self.end_headers()
            self.wfile.write(files.get(name, b""))

        def do_POST(self) -> None:
            found.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def main(count: str, browser: str, package: str) -> None:
    """Open the page, and hand on the last that it says in time."""
    folder = Path(package)
    files = {
        "": Path(__file__).with_suffix(".html").read_bytes(),
        "vis.js": (folder / "standalone/umd/vis-timeline-graph2d.min.js").read_bytes(),
        "vis.css": (folder / "styles/vis-timeline-graph2d.min.css").read_bytes(),
        "given.json": given(int(count)),
    }
    found: Queue[dict[str, Any]] = Queue()
    server = serve(files, found)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        width, height = SIZE
        command = [browser, *FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}"]
        command.append(f"http://127.0.0.1:{server.server_port}/")
        # A group of its own, since what is started is a script that starts the browser.
        running = subprocess.Popen(
            command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        report: dict[str, Any] = {}
        try:
            while not report.get("ended"):
                report = found.get(timeout=PATIENCE)
        except Empty:
            pass
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait()
    server.shutdown()
    sys.stdout.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
