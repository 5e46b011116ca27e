# Every target sets up what it needs; all paths are relative, so that the folder may have any name.
PYTHON ?= python3
VENV := .venv/$(if $(filter Windows_NT,$(OS)),Scripts/python.exe,bin/python)
PO := $(wildcard resources/translations/*/LC_MESSAGES/treatyline.po)
MO := $(PO:.po=.mo)
DATA := $(shell find data -mindepth 1 -name '*.yaml' -o -mindepth 1 -type d)
FROZEN := $(shell find app resources -type f ! -path 'app/build/*' ! -path 'resources/packaging/*' ! -name '*.pyc' ! -name '*.po')
PAPERS := $(shell find app/build/bundle resources/licences -type f ! -name '*.pyc')
PACKING := CHANGELOG.md app/build/package.py $(shell find app/build/packages resources/packaging -type f ! -name '*.pyc')
BUILDERS := $(filter-out app/build/package.py,$(wildcard app/build/*.py app/domain/*.py app/library/schema.py))

.PHONY: run test lint build package test-package bench clean

run: build
	@$(VENV) -m app

test: build
	@$(VENV) -m pytest -n auto --dist loadfile

lint: .venv/.ready
	@$(VENV) -m ruff check app tests resources
	@$(VENV) -m ruff format --check app tests resources
	@$(VENV) -m mypy

build: data/library.db $(MO)

package: dist/.packed
	@$(VENV) -m app.build.package prove
	@$(VENV) -m pytest tests/bundle

# As whoever installs it finds it: in a Debian that has nothing else, as root, who can make one.
test-package: dist/.packed
	@$(VENV) -m pytest tests/package

dist/.packed: dist/.frozen $(PACKING)
	@rm -f dist/*.tar.xz dist/*.zip dist/*.deb dist/*.exe
	@$(VENV) -m app.build.package pack
	@$(VENV) -m app.build.bundle.release
	@touch $@

# Python writes sets into compiled modules in the order of their hashes; modules that are not compressed are read faster, and
# the archive packs them better.
dist/.frozen: export PYTHONHASHSEED := 0
dist/.frozen: export PYINSTALLER_ZLIB_COMPRESSION_LEVEL := 0
dist/.frozen: .venv/.ready data/library.db $(MO) LICENSE data/LICENSE build.spec $(PAPERS) $(FROZEN)
	@$(VENV) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build build.spec
	@touch $@

bench: build
	@$(VENV) -m pytest tests/bench -s --override-ini=python_files='bench_*.py' --override-ini=python_functions='bench_*'

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist *.egg-info data/library.db $(MO)

data/library.db: .venv/.ready $(DATA) $(BUILDERS)
	@$(VENV) -m app build

%.mo: %.po .venv/.ready
	@$(VENV) -m babel.messages.frontend -q compile --input-file $< --output-file $@

.venv/.ready: .venv/.packages pyproject.toml
	@PYTHONWARNINGS=ignore $(VENV) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.packages: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Treatyline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with: make PYTHON=python3.12 run")'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: on Debian, install the package python3-venv." >&2; exit 1; }
	@echo "Setting up .venv (a few minutes the first time)"
	@$(PYTHON) -m venv --clear .venv
	@$(VENV) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@
