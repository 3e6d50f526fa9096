# `make check` is what CI runs.
.PHONY: check test lint types docs scores speed names lock

check:
	.ci/run

test:
	.venv/bin/pytest

lint:
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

types:
	.venv/bin/mypy

docs:
	.venv/bin/python genscripts/cli_docs.py
	.venv/bin/python genscripts/checks_docs.py

scores:
	.venv/bin/python .ci/scores.py

speed:
	.venv/bin/python benchmarks/speed.py

names:
	.venv/bin/python benchmarks/names.py

lock:
	.venv/bin/python genscripts/lock.py
