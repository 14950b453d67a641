# What one types: `make demo` to see it, `make test` before a commit. Only Python and a package index are needed.

# The first Python that is new enough.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV ?= .venv
KG = $(VENV)/bin/kg
RUN = $(VENV)/bin/python -m
EXTRAS ?= test
DEMO = out/demo

.PHONY: help demo test check score train screenshots clean

help:
	@echo "make demo         a graph of the samples in sources/, asked and drawn"
	@echo "make test         all checks: formatting, types, floors, tests"
	@echo "make check        the checks without the tests"
	@echo "make score        how well annotated texts are read: CORPUS=folder EVAL=folder"
	@echo "make train        make the language model anew: DATA=folder"
	@echo "make screenshots  the pictures in docs/images"
	@echo "make clean        remove what the others made, the environment excepted"

# A stamp file says what is installed; a change of the dependencies installs again.
$(VENV)/.kg: setup.cfg pyproject.toml
	@test -n "$(PYTHON)" || { echo "kg needs Python 3.11 or newer; set PYTHON=/path/to/python"; exit 1; }
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV) || { \
		echo "could not make $(VENV); on Debian: apt install python3-venv"; exit 1; }
	$(RUN) pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.kg-$(EXTRAS): $(VENV)/.kg
	$(RUN) pip install --quiet --disable-pip-version-check --editable '.[$(EXTRAS)]'
	@touch $@

demo: $(VENV)/.kg
	@rm -rf $(DEMO) out/graph.html out/graph.ttl out/report.html
	@echo "Reading the articles in sources/ …"
	@$(KG) build --quiet --store $(DEMO) sources
	@$(KG) stats --store $(DEMO)
	@for question in "Which claims did the court reject?" "Which claims of Parler did the court reject?"; do \
		echo; echo "$$ kg query --sparql \"$$question\""; echo; \
		$(KG) query --store $(DEMO) --sparql "$$question" || exit 1; done
	@echo
	@$(KG) export --store $(DEMO) out/graph.ttl
	@$(KG) graph --store $(DEMO) --out out/graph.html
	@$(KG) report --store $(DEMO) "Parler v. Amazon Web Services" --out out/report.html
	@echo; echo "Open out/graph.html and out/report.html in a browser. The graph itself is out/graph.ttl. Then try:"
	@echo "  export KG_STORE=$(DEMO)"
	@echo '  $(KG) query "Who sued Amazon?"'
	@echo "  $(KG) show Parler"
	@echo "  $(KG) graph Parler --hops 2 --out out/parler.html"
	@echo "  $(KG) build your-articles/"

check: $(VENV)/.kg-$(EXTRAS)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports

test: check
	$(RUN) pytest

# For each NAME.txt with NAME.gold.json in a folder of CORPUS: EVAL/score.py says how much of the gold the graphs hold,
# EVAL/ask.py how many of its questions are answered.
score: $(VENV)/.kg
	@test -n "$(CORPUS)" -a -n "$(EVAL)" || { echo "make score CORPUS=folder EVAL=folder"; exit 2; }
	@for part in seeds dev; do test -d "$(CORPUS)/$$part" || continue; rm -rf out/score/$$part; echo "== $$part"; \
		$(KG) extract --out out/score/$$part "$(CORPUS)"/$$part/*.txt 2>/dev/null; \
		$(VENV)/bin/python "$(EVAL)/score.py" "$(CORPUS)/$$part" out/score/$$part; done
	@echo "== questions on seeds"
	@$(VENV)/bin/python "$(EVAL)/ask.py" "$(CORPUS)/seeds" --kg "$(KG)"

train: $(VENV)/.kg
	@test -n "$(DATA)" || { echo "make train DATA=folder: see docs/training.md"; exit 2; }
	$(RUN) pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(RUN) training.train out/model --start "$(DATA)/start/start.safetensors"

screenshots: $(VENV)/.kg
	$(RUN) pip install --quiet --disable-pip-version-check --editable '.[screenshots]'
	$(RUN) benchmarks.screenshots

clean:
	rm -rf out build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
