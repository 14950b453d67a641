"""A SPARQL server for tests: the protocol over a dataset in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox


class Endpoint(BaseHTTPRequestHandler):
    """The SPARQL protocol, as far as a store needs it, over a dataset in memory."""

    def do_POST(self):
        """Answer a query, or do an update."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
        dataset, kind = self.server.dataset, "text/plain"
        try:
            if "update" in form:
                dataset.update(form["update"][0])
                code, body = 204, b""
            else:
                found = dataset.query(form["query"][0], use_default_graph_as_union=True)
                if isinstance(found, ox.QueryTriples):
                    kind, body = "application/n-triples", found.serialize(format=ox.RdfFormat.N_TRIPLES)
                else:
                    kind, body = "application/sparql-results+json", found.serialize(format=ox.QueryResultsFormat.JSON)
                code = 200
        except SyntaxError as error:
            code, body = 400, str(error).encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except BrokenPipeError:
            pass  # the asker would not wait

    def log_message(self, *args):
        """Nothing is logged."""


@contextmanager
def serving() -> Iterator[str]:
    """The URL of a server that runs meanwhile."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    made.dataset = ox.Store()
    threading.Thread(target=made.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{made.server_port}"
    finally:
        made.shutdown()
        made.server_close()
