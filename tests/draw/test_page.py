"""The page of the graph holds its data as data: nothing in it can end the script or fetch anything."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

from ask.stories import hostile_store, story_store

from kg.draw.network import network
from kg.draw.page import as_json, graph_page
from kg.draw.sheet import fill

PAGE = graph_page(network(story_store()), title="Stories")


def data_of(page):
    """The data in the page."""
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


def test_page_is_self_contained():
    """No link, image, script or style of the page comes from elsewhere."""
    head = re.sub(r"<script>.*?</script>", "", PAGE, flags=re.DOTALL)

    assert not re.search(r"<link|<img|<iframe|src=|@import|url\(", head)
    assert "sourceMappingURL" not in PAGE


def test_only_its_scripts_may_run():
    """The policy has the hash of each of the page's two scripts, and allows no other."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', PAGE)[1]
    scripts = re.findall(r"<script>(.*?)</script>", PAGE, re.DOTALL)
    hashes = {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts}

    assert len(scripts) == 2
    assert hashes == set(re.search(r"script-src ([^;]*)", policy)[1].split())
    assert "default-src 'none'" in policy


def test_data_is_complete():
    """Every node and its quotes are in the page, shown and placed."""
    data = data_of(PAGE)
    labels = {node["label"] for node in data["nodes"]}

    assert {"Dorian Velt", "Northwind Pilots Guild", "preliminary injunction"} <= labels
    assert all(node["shown"] and isinstance(node["x"], float) for node in data["nodes"])
    assert any("denied the guild's request" in quote["q"] for node in data["nodes"] for quote in node["quotes"])


def test_hostile_names_are_data():
    """Markup in names leaves the page's structure as it is."""
    page = graph_page(network(hostile_store()), title='<script>alert(1)</script> "x" {{y}}')

    without_library = page.replace(max(re.findall(r"<script>.*?</script>", page, re.DOTALL), key=len), "")

    assert len(re.findall(r"<script", without_library)) == 2
    assert "<img" not in page
    assert any("<img src=x" in node["label"] for node in data_of(page)["nodes"])


def test_as_json_cannot_end_a_script():
    """`<`, `>`, `&` and JavaScript's own line ends are written as escapes, and read back the same."""
    text = "</script><!-- & \u2028"

    assert "<" not in as_json(text)
    assert json.loads(as_json(text)) == text


def test_parts_are_no_templates():
    """What one part of the page holds is not filled in itself."""
    assert fill("__A__ __B__", {"A": "__B__", "B": "x"}) == "__B__ x"


def test_limit_is_said():
    """A page that does not show everything at first says how much it shows."""
    page = graph_page(network(story_store()), limit=10)
    data = data_of(page)

    assert sum(node["shown"] for node in data["nodes"]) == 10
    assert "the 10 most important of" in data["note"]
