package browsertest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

var viewScreenshots = flag.String("screenshots-of-views", "", "folder to write pictures of every view of a result to")
var screenshots = flag.String("screenshots", "", "folder to write the README's pictures to")

// scratch is where the sites of this run are built.
var scratch string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "kashshaf-browser-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	scratch = dir
	code := m.Run()
	Close()
	os.RemoveAll(dir)
	os.Exit(code)
}

// A site is what was built from a corpus: the folder, and the engine over the same bundle to
// compare the browser's answers with.
type site struct {
	dir    string
	engine app.Local
	report web.Report
}

// The editions that tests visit, each built on first use. The second is the first with one more
// document.
var (
	firstEdition  = sync.OnceValues(func() (*site, error) { return buildEdition("first", "", web.AllPages) })
	secondEdition = sync.OnceValues(func() (*site, error) {
		return buildEdition("second", addedLater, web.AllPages)
	})
)

// filedEdition is the first edition for hosts that serve only files.
var filedEdition = sync.OnceValues(func() (*site, error) {
	return buildEdition("filed", "", web.AllPages, func(opt *web.Options) { opt.URLs = app.Files })
})

const addedLater = "---\ntitle: وثيقة أضيفت لاحقًا\ndate: 2020-03-06\n---\n\nكلمة لا ترد في غيرها: زمهرير.\n"

func first(t *testing.T) *site  { t.Helper(); return must(t, firstEdition) }
func second(t *testing.T) *site { t.Helper(); return must(t, secondEdition) }

func must(t *testing.T, edition func() (*site, error)) *site {
	t.Helper()
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	s, err := edition()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// buildEdition builds the corpus that ships, with one document added unless added is empty, and
// with the given pages and options.
func buildEdition(name, added string, pages web.Pages, otherwise ...func(*web.Options)) (*site, error) {
	block, err := editionBundle(name, added)
	if err != nil {
		return nil, err
	}
	p, err := linked()
	if err != nil {
		return nil, err
	}
	opt := web.Options{Program: p.With(block), WasmExec: p.Glue, Demo: true, Pages: pages}
	for _, change := range otherwise {
		change(&opt)
	}
	return buildAround(name, block, opt)
}

// editionBundle is the bundle of the corpus that ships, with one document added unless added is
// empty.
func editionBundle(name, added string) ([]byte, error) {
	root, folder := filepath.Join("..", ".."), filepath.Join(scratch, name, "corpus")
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(root, "corpus", "documents"))); err != nil {
		return nil, err
	}
	if added != "" {
		if err := os.WriteFile(filepath.Join(folder, "added-later.md"), []byte(added), 0o644); err != nil {
			return nil, err
		}
	}
	c, _, err := pipeline.Collect(folder, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return pipeline.Bundle(c, pipeline.Options{})
}

// buildAround builds the site of a bundle.
func buildAround(name string, block []byte, opt web.Options) (*site, error) {
	engine, err := search.Open(block)
	if err != nil {
		return nil, err
	}
	s := &site{dir: filepath.Join(scratch, name, "dist"), engine: engine}
	if opt.Out == "" {
		opt.Out = s.dir
	}
	s.dir = opt.Out
	s.report, err = web.Build(context.Background(), engine, opt)
	return s, err
}

// linked is the program of this checkout, once for all editions.
var linked = sync.OnceValues(func() (*program.Program, error) { return carried(program.Linked, program.Link) })

// carried is a program that make has linked and these tests carry (-tags linked), or else one that
// is linked now.
func carried(get func() (*program.Program, error), link func(context.Context, string) (*program.Program, error)) (*program.Program, error) {
	p, err := get()
	if errors.Is(err, program.ErrNotLinked) {
		return link(context.Background(), filepath.Join("..", ".."))
	}
	return p, err
}

// A host serves a site under a path, and can be made to serve another, or to misbehave.
type host struct {
	*httptest.Server
	path    string
	handler atomic.Pointer[http.Handler]
}

// serve starts a host for a site, at a path such as "/" or "/a/b/".
func serve(t *testing.T, s *site, path string) *host {
	t.Helper()
	h := &host{path: path}
	h.deploy(s)
	h.Server = httptest.NewServer(http.StripPrefix(strings.TrimSuffix(path, "/"),
		http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*h.handler.Load()).ServeHTTP(w, r) })))
	t.Cleanup(h.Close)
	return h
}

// deploy makes the host serve a site from now on.
func (h *host) deploy(s *site) {
	handler := web.Handler(s.dir)
	h.handler.Store(&handler)
}

// disturb puts a function between the host and its site: it answers what the function answers,
// and the rest as before.
func (h *host) disturb(answer func(w http.ResponseWriter, r *http.Request) bool) {
	before := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !answer(w, r) {
			before.ServeHTTP(w, r)
		}
	})
	h.handler.Store(&handler)
}

// hold delays requests for some paths until let is called.
func (h *host) hold(at func(path string) bool) (let func()) {
	held := make(chan bool)
	h.disturb(func(_ http.ResponseWriter, r *http.Request) bool {
		if at(r.URL.Path) {
			select {
			case <-held:
			case <-r.Context().Done(): // a failing test never calls let
			}
		}
		return false
	})
	return func() { close(held) }
}

// eventually waits until something has happened outside the browser.
func eventually(t *testing.T, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}

// at returns the URL of an address of the site.
func (h *host) at(address string) string { return h.URL + h.path + address }
