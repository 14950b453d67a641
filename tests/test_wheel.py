"""The wheel holds the whole program, the ontology and the samples too."""

import os
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path
from shutil import copy2

import pytest

ROOT = Path(__file__).parents[1]
INSTALLED = {"kg": "kg", "ontology": "kg/ontology", "sources": "kg/sources"}


def tracked() -> list[Path]:
    """The repository's files, as a clone has them."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := Path(name)) and (ROOT / path).is_file()]


def test_every_package_is_listed():
    """setup.cfg lists each folder of Python files below kg."""
    config = ConfigParser()
    config.read(ROOT / "setup.cfg")
    listed = set(config["options"]["packages"].split())
    found = {".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "kg").rglob("__init__.py")}

    assert listed == found | {"kg.ontology", "kg.sources"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The unpacked wheel, built from what git tracks, so that nothing lying about slips in."""
    source = tmp_path_factory.mktemp("source")
    for path in tracked():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        copy2(ROOT / path, source / path)
    out = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(out),
        str(source),
    ]
    subprocess.run(build, check=True, capture_output=True)
    (made,) = out.glob("legal_kg-*.whl")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(out / "site")
    return out / "site"


@pytest.mark.slow
def test_the_wheel_is_whole(wheel):
    """Each tracked file of the program, the ontology and the samples is in the wheel, and nothing else is."""
    expected = {
        str(Path(INSTALLED[path.parts[0]], *path.parts[1:])) for path in tracked() if path.parts[0] in INSTALLED
    }
    held = {str(file.relative_to(wheel)) for file in wheel.rglob("*") if file.is_file()}
    held = {name for name in held if not name.startswith("legal_kg-")}

    assert sorted(expected - held) == []
    assert sorted(held - expected) == []


@pytest.mark.slow
def test_the_wheel_runs(wheel, tmp_path):
    """The installed program finds its data and reads an article, far from the repository."""
    (tmp_path / "article.txt").write_text("Quay closed\n\nTarr Marine Inc. sued Renner Foods LLC in Salem on Monday.\n")
    environment = {**os.environ, "PYTHONPATH": str(wheel)}

    def run(*args: str) -> str:
        done = subprocess.run(
            [sys.executable, *args], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = run("-c", "import kg.ontology, kg.sources; print(kg.__file__, kg.ontology.__file__, kg.sources.__file__)")
    assert all(path.startswith(str(wheel)) for path in where.split())
    assert "lkg:text" in run("-m", "kg", "extract", "article.txt")
