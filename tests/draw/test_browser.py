"""The pages in a real browser: they open, stand still, search, filter, show quotes, save a picture and run nothing else."""

from __future__ import annotations

import os
import shutil
import time

import pytest
from ask.stories import hostile_store, story_store
from draw import insights

from kg.draw.casefile import case_file, cases_of
from kg.draw.explained import explained_page
from kg.draw.facts import read_facts
from kg.draw.network import network
from kg.draw.page import graph_page
from kg.draw.report import html
from kg.draw.timeline import timeline_page

sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need Playwright for Python")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="the browser tests need Chromium (Debian's package `chromium`)"),
]
# The browser's own errands would be requests outside.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
READY = "html[data-ready]"


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium for all tests of this file."""
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


class Watched:
    """A page with everything that it said and asked for."""

    def __init__(self, browser, path, **options):
        self.page = browser.new_context(
            viewport={"width": 1400, "height": 900}, accept_downloads=True, **options
        ).new_page()
        self.page.set_default_timeout(180_000)  # a busy machine takes its time
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    @property
    def outside(self):
        """The requests for anything but the page itself."""
        return [url for url in self.asked if not url.startswith(("file:", "blob:", "data:"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The pages of the stories, written once."""
    place = tmp_path_factory.mktemp("pages")
    for name, store in (("graph", story_store()), ("hostile", hostile_store())):
        (place / f"{name}.html").write_text(graph_page(network(store), title=name), encoding="utf-8")
        facts = read_facts(store)
        wanted = "script" if name == "hostile" else "Velt"
        thing = next(each for each in facts.said if "Case" in facts.types(each) and wanted in facts.label(each))
        case = case_file(facts, cases_of(facts, [thing])[0])
        (place / f"{name}-report.html").write_text(html(case), encoding="utf-8")
        (place / f"{name}-timeline.html").write_text(timeline_page([case], title=case.title), encoding="utf-8")
    (place / "explained.html").write_text(explained_page([insights.plain()]), encoding="utf-8")
    (place / "hostile-explained.html").write_text(explained_page([insights.hostile()]), encoding="utf-8")
    return place


@pytest.fixture
def graph(browser, folder):
    """The graph's page, open and ready; it must have said and asked for nothing when the test is over."""
    watched = Watched(browser, folder / "graph.html")
    watched.page.wait_for_selector(READY)
    yield watched.page
    assert watched.said == []
    assert watched.outside == []
    watched.page.context.close()


def shown(page):
    """The labels of the nodes that are drawn."""
    return set(
        page.evaluate("kgGraph.nodes.getIds().map((id) => kgGraph.data.nodes.find((node) => node.id === id).label)")
    )


def test_opens_and_stands_still(graph):
    """The graph is there at once and does not move by itself."""
    before = graph.evaluate("JSON.stringify(kgGraph.network.getPositions())")
    graph.wait_for_timeout(400)

    assert "Dorian Velt" in shown(graph)
    assert graph.evaluate("JSON.stringify(kgGraph.network.getPositions())") == before


def test_search_completes_and_opens(graph):
    """Some letters of a name offer it; choosing it shows its quotes in the panel."""
    graph.keyboard.press("/")
    graph.keyboard.type("injunc")
    graph.wait_for_selector("#found li")

    assert "preliminary injunction" in graph.inner_text("#found")

    graph.keyboard.press("Enter")
    assert graph.is_visible("#panel")
    assert "request for a preliminary injunction" in graph.inner_text("#told blockquote")
    assert "Judge refuses to halt towing deal" in graph.inner_text("#told")
    assert "Rejected" in graph.inner_text("#told .badge")


def test_click_reads_the_quote(graph):
    """A click on a thing in the picture shows what is known of it."""
    place = graph.evaluate(
        """() => { const node = kgGraph.data.nodes.find((each) => each.label === "Dorian Velt");
        const at = kgGraph.network.canvasToDOM(kgGraph.network.getPosition(node.id)), box = document.getElementById("picture").getBoundingClientRect();
        return [at.x + box.left, at.y + box.top]; }"""
    )
    graph.mouse.click(*place)
    graph.wait_for_selector("#panel:not([hidden])")

    assert graph.inner_text("#told h1") == "Dorian Velt"
    assert "was" not in graph.inner_text("#told .kind")
    assert "Customs officer sentenced in bribery case" in graph.inner_text("#told blockquote")


def test_filters(graph):
    """Types, states, links and documents can be taken out and brought back."""
    everything = shown(graph)
    for kind, value, gone in (("type", "Claim", "bribery"), ("status", "pending", "broke a towing contract")):
        box = graph.locator(f'#filters input[data-kind="{kind}"][data-value="{value}"]')
        box.uncheck()
        assert gone not in shown(graph)
        box.check()
        assert shown(graph) == everything

    graph.locator("#documents .row", has_text="Customs officer").locator("input").uncheck()
    assert "Dorian Velt" not in shown(graph)
    assert "Northwind Pilots Guild" in shown(graph)

    graph.click("#reset")
    links = graph.evaluate("kgGraph.edges.length")
    graph.locator('#relations input[data-value="sued"]').uncheck()
    assert graph.evaluate("kgGraph.edges.length") == links - 1


def test_dates(graph):
    """A span of time takes out the rulings that lie outside it."""
    graph.fill("#from", "2023")

    assert "sentenced" not in shown(graph)
    assert "denied" in shown(graph)


def test_hide_and_expand(graph):
    """A thing can be hidden, and what is around another brings it back."""
    graph.evaluate("kgGraph.pick(kgGraph.data.nodes.find((node) => node.label === 'Tarn Ferries').id, true)")
    graph.keyboard.press("h")
    assert "Tarn Ferries" not in shown(graph)
    assert not graph.is_visible("#panel")

    graph.evaluate("kgGraph.pick(kgGraph.data.nodes.find((node) => node.label === 'Anselm Okoro').id, true)")
    graph.keyboard.press("e")
    assert "Tarn Ferries" in shown(graph)

    graph.keyboard.press("o")
    assert shown(graph) == {"Anselm Okoro", "Dorian Velt", "Tarn Ferries"}


def test_keys(graph):
    """Keys move, zoom, change the light, and tell about themselves."""
    scale = graph.evaluate("kgGraph.network.getScale()")
    graph.keyboard.press("+")
    assert graph.evaluate("kgGraph.network.getScale()") > scale

    graph.keyboard.press("n")
    assert graph.is_visible("#panel")
    graph.keyboard.press("Escape")
    assert not graph.is_visible("#panel")

    before = graph.evaluate("getComputedStyle(document.body).backgroundColor")
    graph.keyboard.press("t")
    assert graph.evaluate("getComputedStyle(document.body).backgroundColor") != before

    graph.keyboard.press("?")
    assert graph.is_visible("#keys")


def test_saves_a_picture(graph):
    """The button saves a PNG."""
    with graph.expect_download() as download:
        graph.click("#save")

    assert download.value.suggested_filename == "graph.png"
    with open(download.value.path(), "rb") as file:
        assert file.read(8) == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("name", ["graph-report", "graph-timeline"])
def test_report_and_timeline_open(browser, folder, name):
    """The pages for readers open without a word on the console."""
    watched = Watched(browser, folder / f"{name}.html")

    assert "Velt" in watched.page.inner_text("main")
    assert "four years in prison" in watched.page.inner_text("main")
    assert watched.said == []
    assert watched.outside == []
    watched.page.context.close()


def test_explanation_shows_and_hides(browser, folder):
    """The page of an explanation draws the tree, and its boxes hide and show each kind of thing without a script."""
    watched = Watched(browser, folder / "explained.html", color_scheme="dark")
    page = watched.page

    assert page.is_visible(".trees svg")
    assert page.locator(".trees path.tip").count() == 9
    for layer, part in (("trees", ".trees"), ("frames", ".frames"), ("facts", ".made"), ("names", ".name small")):
        page.uncheck(f"#{layer}")
        assert page.locator(f".sentence {part} >> visible=true").count() == 0
        page.check(f"#{layer}")
        assert page.locator(f".sentence {part} >> visible=true").count() > 0
    assert watched.said == []
    assert watched.outside == []
    page.context.close()


@pytest.mark.parametrize("name", ["hostile", "hostile-report", "hostile-timeline", "hostile-explained"])
def test_hostile_article_runs_nothing(browser, folder, name):
    """An article whose names hold scripts, quotes and braces shows them as text."""
    watched = Watched(browser, folder / f"{name}.html")
    page = watched.page
    if name == "hostile":
        page.wait_for_selector(READY)
        for node in range(page.evaluate("kgGraph.data.nodes.length")):
            page.evaluate(f"kgGraph.pick(kgGraph.data.nodes[{node}].id, true)")
        page.evaluate("kgGraph.pick(kgGraph.data.nodes.find((node) => node.label.includes('<img')).id, true)")
        page.fill("#search", "script")
        page.wait_for_selector("#found li")
        page.wait_for_timeout(200)

    assert page.evaluate("window.ran") is None
    assert "<img src=x" in page.inner_text("body")
    assert page.locator("img").count() == 0
    assert [line for line in watched.said if not line.startswith("warning")] == []
    assert watched.outside == []
    page.context.close()


@pytest.mark.slow
@pytest.mark.skipif(
    os.getloadavg()[0] > (os.cpu_count() or 1), reason="the machine is busy with other things, so time says nothing"
)
@pytest.mark.parametrize(("count", "seconds"), [(300, 3.0), (2000, 6.0)])
def test_large_graphs_open_in_time(browser, tmp_path, count, seconds):
    """Three hundred things are usable within three seconds, two thousand open within six."""
    import networkx as nx

    shape = nx.barabasi_albert_graph(count, 2, seed=3)
    made = nx.MultiDiGraph()
    made.graph["documents"] = {}
    kinds = ("Company", "Person", "Case", "CauseOfAction", "Ruling", "Court")
    for node in shape:
        made.add_node(
            f"n{node:05d}", label=f"Thing number {node}", type=kinds[node % 6], names=[], status="pending", date="", amount="", about="", docket="",
            documents=[], evidence=(), importance=float(shape.degree(node)), community=0,
        )  # fmt: skip
    for a, b in shape.edges():
        made.add_edge(
            f"n{a:05d}",
            f"n{b:05d}",
            key="sued",
            relation="sued",
            label="sued",
            modality="stated",
            date="",
            amount="",
            documents=[],
            evidence=(),
            minor=0,
        )
    page = tmp_path / "large.html"
    page.write_text(graph_page(made, limit=count), encoding="utf-8")
    begin = time.perf_counter()
    watched = Watched(browser, page)
    watched.page.wait_for_selector(READY)
    watched.page.keyboard.press("n")
    watched.page.wait_for_selector("#panel:not([hidden])")
    took = time.perf_counter() - begin

    assert watched.page.evaluate("kgGraph.nodes.length") == count
    assert took < seconds
    assert watched.said == []
    watched.page.context.close()
