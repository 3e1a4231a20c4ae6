# The only script runner: CI and people call the same targets.
#
#   make run [CORPUS=folder] [ADDR=host:port]   build everything and serve the explorer
#   make test                                   every test, the browser tests included
#   make site [CORPUS=folder]                   dist/, ready to upload
#   make release                                the command for every system, with checksums
#   make check                                  style, vet, linters, imports, sizes
#   make bench [SIZES=1000,10000] [PROFILE=1]   benchmarks, and what building costs as collections grow
#   make bench-line [OTHER=site], bench-large   a bad line beside Pagefind (after bench), or by turns with another build; 100,000 articles
#   make eval                                   quality, against stock analyzers
#   make test-engine                            the engine over a cluster of OpenSearch, against the embedded one
#   make screenshots                            the README's pictures; VIEWS=folder: of every view, too
#   make fuzz [FUZZTIME=1m]                     every fuzz test for that long

GO      ?= go
ADDR    ?= localhost:8080
OUT     ?= dist
CORPUS  ?=
# Where evaluation data may lie; nothing needs them but bench and eval.
SHARED  ?= ../shared
# The same input gives the same bytes: no paths, no version control, no ids.
FLAGS   := -trimpath -buildvcs=false
# What compiles for the browser and is tested there, without the pages.
ENGINE  := ./corpus/arabic ./corpus/arabic/lexicon ./corpus/index/query ./corpus/index/postings ./corpus/index/bundle ./corpus/annotation/linker ./corpus/annotation/corrections ./corpus/index/search
FROM    := $(if $(CORPUS),-corpus "$(CORPUS)")

.PHONY: run site test check bench eval screenshots fmt imports chromium clean

# Whether the port is free is asked before anything is built.
run:
	@$(GO) run ./internal/free "$(ADDR)"
	@$(MAKE) --no-print-directory kashshaf
	@./kashshaf build $(FROM) -out "$(OUT)"
	@./kashshaf serve -addr "$(ADDR)" "$(OUT)"

site: kashshaf
	@./kashshaf build $(FROM) -out "$(OUT)"

# What the program in the browser is made of; when it changes, it is linked anew.
SOURCES := $(shell find app corpus wasm web internal/program go.mod go.sum -type f ! -name '*_test.go' ! -path '*/testdata/*' ! -path '*/linked/*' ! -path '*/browsertest/*' ! -path 'corpus/documents/*' ! -path '*/node_modules/*')
LINKED  := internal/program/linked/app.wasm.br

$(LINKED): $(SOURCES)
	@echo "kashshaf: linking the program that runs in the browser (the first time takes a minute)…"
	@$(GO) run ./internal/program/link -out $(@D)

# The command carries the program, so that it needs neither Go nor this checkout.
.PHONY: kashshaf
kashshaf: $(LINKED)
	@$(GO) build $(FLAGS) -tags linked -o kashshaf .

# One file for each system, whole: the command with the program in it. The same
# source gives the same bytes, wherever it is built.
PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
.PHONY: release
release:
	@rm -rf release && mkdir release
	@echo "kashshaf: linking the program that runs in the browser…"
	@$(GO) run ./internal/program/link -out internal/program/linked -brotli 11
	@for p in $(PLATFORMS); do os=$${p%/*}; arch=$${p#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo "kashshaf: release/kashshaf-$$os-$$arch$$ext"; \
	  CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build $(FLAGS) -tags linked -ldflags "-s -w -buildid=" -o release/kashshaf-$$os-$$arch$$ext . || exit 1; \
	done
	@$(GO) run ./internal/program/release

# What make test runs, two things at a time in this order: a browser's tests leave a
# processor half idle, so that no two that do not should run at once for long. CI has more
# of them. What runs over evaluation data for minutes runs natively only: -short leaves
# it out where the engine is tested as the browser runs it.
LANES ?= test-packages test-chromium test-wasm test-race
test: chromium
	@$(GO) vet ./...
	@$(MAKE) --no-print-directory -k -j2 $(LANES)

.PHONY: test-chromium test-packages
test-chromium: $(LINKED)
	@$(GO) run ./internal/suite -as chromium -again ./web/browsertest -timeout 40m -tags linked ./web/browsertest

test-packages:
	@$(GO) run ./internal/suite -as packages -p 1 -timeout 40m $$($(GO) list ./... | grep -v /web/browsertest$$)

# What several goroutines share is tested with Go's detector of races, which takes a C
# compiler: the pool of workers, what is kept of a build, the server's answers, and what
# speaks to a cluster. The rest would take five times as long as it does.
.PHONY: test-race
RACE := ./internal/workers ./internal/kept ./internal/api ./internal/opensearch
test-race:
	@if command -v $$($(GO) env CC) >/dev/null; then \
	  echo "kashshaf: what goroutines share, with the detector of races"; \
	  CGO_ENABLED=1 $(GO) run ./internal/suite -as race -race -short -timeout 10m $(RACE); \
	else echo "kashshaf: no C compiler, so races are not looked for"; fi

.PHONY: test-wasm
test-wasm:
	@if command -v node >/dev/null; then \
	  echo "kashshaf: the engine's tests as the browser runs them"; \
	  $(GO) run ./internal/suite -as wasm -js -short -timeout 20m -exec="$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec" $(ENGINE); \
	else echo "kashshaf: no Node, so the engine's tests run natively only"; fi

# The browser tests drive Chromium. Where none is found it is installed, if we
# may; else they skip, and say so.
chromium:
	@sh -c 'for c in chromium chromium-browser google-chrome; do command -v $$c >/dev/null && exit 0; done; \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then sudo=; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then sudo=sudo; \
	  else echo "kashshaf: no Chromium, so the browser tests are skipped; get it with: sudo apt-get install chromium"; exit 0; fi; \
	  echo "kashshaf: installing Chromium for the browser tests…"; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null'

check: fmt imports
	@$(GO) vet ./...
	@GOOS=js GOARCH=wasm $(GO) vet ./app $(ENGINE)
	@$(GO) tool staticcheck ./...
	@$(GO) tool govulncheck ./...; code=$$?; if [ $$code = 3 ]; then exit 3; elif [ $$code != 0 ]; then \
	  echo "kashshaf: govulncheck could not reach its database, so known vulnerabilities were not looked for"; fi
	@$(GO) run . weigh -budget

fmt:
	@out=$$(gofmt -l .); if [ -n "$$out" ]; then echo "not formatted (gofmt -w):"; echo "$$out"; exit 1; fi

# The directions of imports, proved over all dependencies (see ARCHITECTURE.md).
imports:
	@$(GO) test -count=1 ./internal/imports

# With the news articles of the evaluation data at hand, also what building costs
# as they grow, and how fast a site of 10,000 of them answers in the browser.
SIZES ?= 1000,3000,10000,30000
bench: kashshaf chromium
	@$(GO) test -run '^$$' -bench . -benchtime 3x ./corpus/... ./app ./web
	@$(GO) run ./internal/bench -formats
	@if [ -d "$(SHARED)/data/ant" ]; then \
	  $(GO) run ./internal/bench -articles "$(SHARED)/data/ant" -sizes $(SIZES) $(if $(PROFILE),-cpuprofile) && \
	  $(GO) run ./internal/bench -parts .cache/bench/site-10000 && \
	  $(GO) test -run '^$$' -bench Page -benchtime 3x ./web/browsertest -dist "$(CURDIR)/.cache/bench/site-10000" && \
	  $(MAKE) --no-print-directory bench-line && \
	  echo "kashshaf: 10,000 articles over one node of OpenSearch, where there is Java" && \
	  $(GO) test -count=1 -timeout 60m -v ./corpus/index/cluster -run '^TestCluster$$/^articles$$' -nodes 1 -articles 2000; \
	else echo "kashshaf: no articles in $(SHARED), so no site of 10,000 is measured"; fi

# The same 10,000 on a bad line and by a slow processor, beside Pagefind where there is npm;
# by turns, for a machine may become slower by half within minutes.
.PHONY: bench-line bench-large
bench-line: BESIDE := $(CURDIR)/.cache/bench/pagefind-10000
bench-line:
	@if command -v npm >/dev/null; then \
	  cd internal/bench/pagefind && npm ci --loglevel=error --no-audit --no-fund && node prepare.js "$(CURDIR)/.cache/bench/texts-10000" "$(BESIDE)"; \
	else echo "kashshaf: no npm, so Pagefind is not measured beside"; rm -rf "$(BESIDE)"; fi
	@$(GO) test -count=1 -timeout 60m ./web/browsertest -run '^TestBadLine$$' -v -dist "$(CURDIR)/.cache/bench/site-10000" $(if $(OTHER),-beside "$(abspath $(OTHER))") $$([ -d "$(BESIDE)" ] && echo -pagefind "$(BESIDE)") | grep -E '^\||^---|^ok|FAIL|_test.go'

# 100,000 articles, made of those there are (internal/bench/grown.go).
bench-large: kashshaf chromium
	@$(GO) run ./internal/bench -articles "$(SHARED)/data/ant" -sizes 100000
	@$(GO) run ./internal/bench -parts .cache/bench/site-100000
	@$(GO) test -count=1 -timeout 20m ./web/browsertest -run '^TestMemory$$' -v -dist "$(CURDIR)/.cache/bench/site-100000" | grep -E 'MB|^ok|FAIL|_test.go'

# Search and analysis against stock analyzers, and annotation, on the evaluation
# data. One part: go run ./corpus/eval -only gold (or anercorp, dates, speed, size).
eval:
	@$(GO) run ./corpus/eval -shared "$(SHARED)"

# Three nodes of OpenSearch on loopback, fetched with Maven: the engine over a cluster
# against the embedded one, and one node with visitors who type and a browser over it.
# Without Java, Maven or a line to fetch from, it is skipped, and says so.
NODES ?= 3
LOAD  ?= 60s
# Articles of each of five outlets, where the evaluation data are; 2000 takes half an hour.
ARTICLES ?= 80
.PHONY: test-engine
test-engine: kashshaf chromium
	@$(GO) test -count=1 -timeout 60m -v ./corpus/index/cluster -run TestCluster -nodes $(NODES) -articles $(ARTICLES)
	@$(GO) test -count=1 -timeout 15m -v ./internal/api -run TestLoad -nodes 1 -load $(LOAD)
	@$(GO) test -count=1 -timeout 15m -tags linked -v ./internal/command -run 'TestServedOverNode|TestSecured' -nodes 1
	@$(GO) run ./internal/suite -again ./web/browsertest -count=1 -timeout 15m -tags linked -run TestOverCluster ./web/browsertest -nodes 1 -kashshaf "$(CURDIR)/kashshaf"

screenshots: chromium
	@$(GO) test -count=1 -run 'TestScreenshots$$' ./web/browsertest -screenshots web/screenshots
	@if [ -n "$(VIEWS)" ]; then $(GO) test -count=1 -run TestScreenshotsOfViews -timeout 30m ./web/browsertest -screenshots-of-views "$(abspath $(VIEWS))"; fi

clean:
	@rm -rf kashshaf "$(OUT)" internal/program/linked release

# Every fuzz test in turn, so that none has to be named here. What one finds lies
# in its package's testdata/fuzz, to be kept with the repair. Inputs that are
# merely new are not made smaller for long: that would be most of the minute.
FUZZTIME ?= 1m
.PHONY: fuzz
fuzz:
	@for dir in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n 1 dirname | sort -u); do \
	  list=$$($(GO) test -list '^Fuzz' $$dir) || { echo "$$list"; exit 1; }; \
	  for target in $$(echo "$$list" | grep '^Fuzz'); do \
	    echo "kashshaf: $$dir $$target for $(FUZZTIME)"; \
	    $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$dir || exit 1; \
	  done; \
	done

# ---------------------------------------------------------- browsers, everyone
#
#   make test-browsers [BROWSERS="firefox webkit"]   the browser tests in three engines
#   make a11y                                        accessibility: axe-core and our own

BROWSERS ?= chromium firefox webkit

.PHONY: test-browsers test-firefox test-webkit browsers a11y axe

test-browsers: $(addprefix test-,$(BROWSERS))

# What a browser cannot do is skipped by name, with the reason. The hostile
# documents are read in Chromium.
# A browser is installed by the recipe, since make would begin a target that hangs on
# another behind all that do not.
test-firefox test-webkit: test-%: $(LINKED)
	@$(MAKE) --no-print-directory browsers BROWSERS=$*
	@$(GO) run ./internal/suite -as $* -again ./web/browsertest -count=1 -short -timeout 40m -tags linked ./web/browsertest -browser $*

browsers:
	@sh -c 'want=; for b in $(BROWSERS); do case $$b in \
	    chromium) command -v chromium || command -v chromium-browser || command -v google-chrome || want="$$want chromium";; \
	    firefox) command -v firefox-esr || command -v firefox || want="$$want firefox-esr";; \
	    webkit) { command -v WebKitWebDriver && command -v Xvfb; } || want="$$want webkit2gtk-driver xvfb";; \
	  esac >/dev/null; done; \
	  if [ -z "$$want" ]; then exit 0; \
	  elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then sudo=; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then sudo=sudo; \
	  else echo "kashshaf: not all browsers are here; their tests are skipped; get them with: sudo apt-get install$$want"; exit 0; fi; \
	  echo "kashshaf: installing$$want for the browser tests…"; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$want fonts-noto-core >/dev/null'

# axe-core is fetched for this target alone and is no part of a site. make test runs
# all of these but TestAxe.
A11Y ?= TestAxe|TestLooks|TestCombobox|TestDialog|TestEmbedDialog|TestFacetsHeard|TestLiveCount|TestArrivals|TestKeysOff
a11y: chromium axe $(LINKED)
	@$(GO) test -count=1 -timeout 40m -tags linked ./web/browsertest -axe "$(CURDIR)/web/a11y/node_modules/axe-core/axe.min.js" -run '^($(A11Y))$$'

axe:
	@sh -c 'command -v npm >/dev/null && exit 0; \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then sudo=; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then sudo=sudo; \
	  else echo "kashshaf: make a11y needs npm; get it with: sudo apt-get install npm"; exit 1; fi; \
	  echo "kashshaf: installing npm for axe-core…"; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >/dev/null'
	@cd web/a11y && npm ci --loglevel=error --no-audit --no-fund
