package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/web"
)

// stripping is a host that strips the trailing slash of every address under a path, as Vercel,
// Firebase and others can be configured to do.
func stripping(t *testing.T, dir, path string) *httptest.Server {
	t.Helper()
	site := web.Handler(dir)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, ok := strings.CutPrefix(r.URL.Path, path)
		switch {
		case !ok || rest != "" && !strings.HasPrefix(rest, "/"):
			http.NotFound(w, r)
		case strings.HasSuffix(rest, "/"):
			to := strings.TrimSuffix(r.URL.EscapedPath(), "/")
			if r.URL.RawQuery != "" {
				to += "?" + r.URL.RawQuery
			}
			http.Redirect(w, r, to, http.StatusMovedPermanently)
		default:
			inner := r.Clone(r.Context())
			inner.URL.Path = rest
			if rest == "" || !strings.Contains(rest[strings.LastIndex(rest, "/"):], ".") {
				inner.URL.Path += "/"
			}
			inner.URL.RawPath = ""
			site.ServeHTTP(w, inner)
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// TestSlashTakenOff: on a host that strips trailing slashes, under a path, pages are styled,
// search, link correctly and work offline.
func TestSlashTakenOff(t *testing.T) {
	h := stripping(t, first(t).dir, "/sub")
	tab := Start(t).Tab(t)
	for _, address := range []string{"/sub", "/sub/statements/?lang=en", "/sub/statements", "/sub/d/" + first(t).engine.Documents()[0] + "?q=إدلب"} {
		tab.Open(h.URL + address)
		tab.Ready()
		if !Value[bool](tab, `document.styleSheets.length > 0 && getComputedStyle(document.querySelector(".masthead")).display !== "inline" && [...document.styleSheets].every((s) => s.cssRules.length > 0)`) {
			t.Errorf("%s has no style", address)
		}
		tab.Type("#ask", " هدنة")
		tab.Press(Enter)
		tab.Wait(`document.querySelectorAll(".hits mark").length > 0 && location.pathname === "/sub/"`)
	}
	tab.Click(".hits h2 a, .hits h3 a")
	tab.Wait(`location.pathname.startsWith("/sub/d/") && document.querySelector(".prose")`)
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelector(".prose mark")`)
	tab.Forget("404", "MIME type", "integrity attribute") // a browser that prefetches may request files before the address is corrected
	tab.Clean()
}

// hosting serves a folder under a path as a kind of host does: which returns the file for a path,
// or a redirect, or neither.
func hosting(t *testing.T, dir, path string, which func(rest string) (file, redirect string)) *httptest.Server {
	t.Helper()
	site := web.Handler(dir)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, ok := strings.CutPrefix(r.URL.Path, path+"/")
		if !ok {
			http.NotFound(w, r)
			return
		}
		file, redirect := which(rest)
		if redirect != "" {
			if r.URL.RawQuery != "" {
				redirect += "?" + r.URL.RawQuery
			}
			http.Redirect(w, r, redirect, http.StatusPermanentRedirect)
			return
		}
		if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(file))); file == "" || err != nil || info.IsDir() {
			w.Header().Set("Content-Type", "application/xml")
			w.WriteHeader(http.StatusForbidden)
			fmt.Fprint(w, "<Error><Code>AccessDenied</Code></Error>")
			return
		}
		inner := r.Clone(r.Context())
		inner.URL.Path, inner.URL.RawPath = "/"+file, ""
		site.ServeHTTP(w, inner)
	}))
	t.Cleanup(server.Close)
	return server
}

// filesOnly is the REST interface of S3: the exact name, or an error in XML.
func filesOnly(rest string) (file, redirect string) { return rest, "" }

// withoutEnds is Cloudflare Pages and Netlify: the extensions of page names are stripped, and
// added again when the file is looked up.
func withoutEnds(root string) func(rest string) (file, redirect string) {
	return func(rest string) (string, string) {
		switch {
		case rest == "" || rest == "index":
			return "index.html", ""
		case rest == "index.html":
			return "", root + "/"
		case strings.HasSuffix(rest, ".html"):
			return "", root + "/" + strings.TrimSuffix(rest, ".html")
		case strings.Contains(rest[strings.LastIndex(rest, "/")+1:], "."):
			return rest, ""
		}
		return rest + ".html", ""
	}
}

// TestFilesForPages: a site whose pages are files (-urls html) can be read, searched, stored and
// embedded on hosts that serve only files, or strip extensions.
func TestFilesForPages(t *testing.T) {
	s := must(t, filedEdition)
	id := s.engine.Search(corpus.Request{Query: "هدنة", Limit: 1}).Hits[0].ID
	browser := Start(t)
	for _, tt := range []struct {
		name  string
		which func(rest string) (file, redirect string)
	}{{"S3's REST interface", filesOnly}, {"Cloudflare Pages", withoutEnds("/bucket")}} {
		t.Run(tt.name, func(t *testing.T) {
			h := hosting(t, s.dir, "/bucket", tt.which)
			tab := browser.Tab(t)
			for _, address := range []string{"index.html?lang=ar", "about.html", "d/" + id + ".html?q=هدنة", "statements.html"} {
				tab.Open(h.URL + "/bucket/" + address)
				tab.Ready()
				if !Value[bool](tab, `[...document.styleSheets].length > 0 && [...document.styleSheets].every((s) => s.cssRules.length > 0)`) {
					t.Errorf("%s has no style", address)
				}
			}
			tab.Type("#ask", "هدنة")
			tab.Press(Enter)
			tab.Wait(`document.querySelectorAll(".hits mark").length > 0 && location.pathname === "/bucket/index.html"`)
			tab.Click(".hits h2 a, .hits h3 a")
			tab.Wait(`location.pathname === "/bucket/d/` + id + `.html" && document.querySelector(".prose mark")`)
			tab.Reload()
			tab.Ready()
			tab.Wait(`document.querySelector(".prose mark")`)
			tab.Click(`.pages a[href*="entities"]`)
			tab.Wait(`location.pathname === "/bucket/entities.html"`)
			tab.Wait(`kashshaf.offline === "yes"`)
			tab.Clean()

			host := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
			host.Open(elsewhere(t, `<kashshaf-explorer lazy="off" lang="ar" query="إدلب" src="`+h.URL+`/bucket/index.html"></kashshaf-explorer>`+
				`<kashshaf-explorer lazy="off" lang="ar" query="تركيا"><a href="`+h.URL+`/bucket/d/`+id+`.html">Search</a></kashshaf-explorer>`+
				`<script src="`+h.URL+`/bucket/widget.js"></script>`))
			for _, query := range []string{"إدلب", "تركيا"} {
				host.Wait(`told.some((m) => m.type === "search" && m.query === "` + query + `" && m.total > 0 && m.address.startsWith("` + h.URL + `/bucket/index.html"))`)
			}
			host.Clean()

			h.Close()
			for _, address := range []string{"index.html?q=هدنة", "", "about.html", "about", "d/" + id + ".html", "d/" + id} {
				tab.Open(h.URL + "/bucket/" + address)
				tab.Ready()
				tab.Wait(`document.querySelector("main h1, .hits mark") && document.styleSheets[0].cssRules.length > 0`)
			}
		})
	}
}

// TestEditionBefore: a page or a cache of the previous edition still finds what it names after a
// redeploy.
func TestEditionBefore(t *testing.T) {
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	dir := filepath.Join(t.TempDir(), "dist")
	into := func(opt *web.Options) { opt.Out = dir }
	before, err := buildEdition("before", "", web.NoPages, into)
	if err != nil {
		t.Fatal(err)
	}
	heard, err := os.ReadFile(filepath.Join(dir, "edition.json"))
	if err != nil {
		t.Fatal(err)
	}
	after, err := buildEdition("after", "---\ntitle: وثيقة أضيفت لاحقًا\ndate: 2020-03-06\n---\n\nكلمة لا ترد في غيرها: زمهرير.\n", web.NoPages, into)
	if err != nil {
		t.Fatal(err)
	}
	if after.report.Earlier.Files == 0 || after.report.Edition == before.report.Edition {
		t.Fatalf("the second build kept %v of the first", after.report.Earlier)
	}
	h := serve(t, after, "/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/edition.json" {
			return false
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(heard)
		return true
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Clean()
}
