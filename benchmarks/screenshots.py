"""The samples in sources/ → pictures of the pages in docs/images, taken with a headless Chromium.

    python -m benchmarks.screenshots [--store DIR] [--out docs/images]

Needs Playwright for Python and a Chromium (Debian's package `chromium`); without --store the samples are read first.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
EXAMPLE = ("Parler", "Amazon")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--store", type=Path, help="a store of the samples, instead of reading them")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    options = parser.parse_args()
    chromium = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    if chromium is None:
        sys.exit("no Chromium found; on Debian: apt install chromium")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        pages = write_pages(options.store or build(place / "store"), place)
        options.out.mkdir(parents=True, exist_ok=True)
        take(pages, options.out, chromium)


def build(store_path: Path) -> Path:
    """A store of the samples."""
    from kg.build import build as read_all
    from kg.store import open_store

    with open_store(store_path) as store:
        read_all([ROOT / "sources"], store)
    return store_path


def write_pages(store_path: Path, place: Path) -> dict[str, Path]:
    """The pages that are pictured: all of the graph, what is around one case, a report, a timeline, and one text explained."""
    from kg.build.insight import look_into
    from kg.draw.casefile import case_file
    from kg.draw.explained import explained_page
    from kg.draw.facts import read_facts
    from kg.draw.network import network
    from kg.draw.page import graph_page
    from kg.draw.report import html
    from kg.draw.timeline import timeline_page
    from kg.read import read
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        drawn, facts = network(store), read_facts(store)
    cases = [case_file(facts, node) for node, data in drawn.nodes(data=True) if data["type"] == "Case"]
    # of the README's example, whatever its cases are called, the one with the most to show
    shown = max(
        [case for case in cases if all(name in case.title for name in EXAMPLE)],
        key=lambda case: (
            bool(case.plaintiffs and case.defendants),
            len(case.claims) + 2 * len(case.rulings),
            case.iri,
        ),
    )
    made = {
        "graph": graph_page(drawn, title=shown.title, things=[shown.iri], hops=2),
        "overview": graph_page(drawn, title="The samples"),
        "report": html(shown),
        "timeline": timeline_page([shown], title=shown.title),
        "explain": explained_page([look_into(read(ROOT / "sources" / "parler-ruling.txt"))]),
    }
    paths = {}
    for name, page in made.items():
        paths[name] = place / f"{name}.html"
        paths[name].write_text(page, encoding="utf-8")
    return paths


def take(pages: dict[str, Path], out: Path, chromium: str) -> None:
    """Each page as a PNG, at twice the resolution of its size on the page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser: Any = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for name, path in pages.items():
            is_graph = name in {"graph", "overview"}
            size = {"width": 1440, "height": 900} if is_graph else {"width": 980, "height": 1180}
            page = browser.new_page(
                viewport=size, device_scale_factor=1.5, color_scheme="dark" if name == "overview" else "light"
            )
            page.set_default_timeout(180_000)  # a busy machine takes its time
            page.goto(path.as_uri())
            if is_graph:
                page.wait_for_selector("html[data-ready]")
                page.wait_for_timeout(400)
            page.screenshot(path=out / f"{name}.png")
            page.close()
            print(f"wrote {out / f'{name}.png'}")
        browser.close()


if __name__ == "__main__":
    main()
