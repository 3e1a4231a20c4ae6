package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// served builds a site and returns its handler and folder.
func served(t *testing.T) (http.Handler, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "dist")
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	return Handler(dir), dir
}

// ask sends a request; headers come as name, value, name, value.
func ask(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://site.example/", nil)
	path, query, _ := strings.Cut(target, "?")
	r.URL.Path, r.URL.RawQuery = path, query
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestHandler(t *testing.T) {
	h, dir := served(t)
	for _, name := range []string{"empty", "مجلد"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), "secret.txt"), []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("..", "secret.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	program := "/assets/" + only(t, filepath.Join(dir, "assets", "app-*.wasm"))
	for _, tc := range []struct {
		method, target string
		status         int
		header, value  string
	}{
		// Types.
		{"GET", "/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/d/idlib-truce/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/manifest.webmanifest", 200, "Content-Type", "application/manifest+json"},
		{"GET", "/sw.js", 200, "Content-Type", "text/javascript; charset=utf-8"},
		{"GET", "/robots.txt", 200, "Content-Type", "text/plain; charset=utf-8"},
		{"GET", "/sitemap.xml", 200, "Content-Type", "application/xml; charset=utf-8"},
		{"GET", "/icons/icon.svg", 200, "Content-Type", "image/svg+xml"},
		{"GET", "/icons/icon-192.png", 200, "Content-Type", "image/png"},
		{"GET", program, 200, "Content-Type", "application/wasm"},
		{"GET", "/index.html.gz", 200, "Content-Type", "application/gzip"},

		// How long to keep.
		{"GET", program, 200, "Cache-Control", "public, max-age=31536000, immutable"},
		{"GET", "/", 200, "Cache-Control", "no-cache"},
		{"GET", "/sw.js", 200, "Cache-Control", "no-cache"},

		// Policy.
		{"GET", "/", 200, "Content-Security-Policy", policy() + "; frame-ancestors *"},
		{"GET", "/", 200, "X-Content-Type-Options", "nosniff"},
		{"GET", "/", 200, "Referrer-Policy", "no-referrer"},
		{"GET", "/nowhere", 404, "Content-Security-Policy", notFoundPolicy() + "; frame-ancestors *"},

		// Addresses.
		{"GET", "/d/idlib-truce", 301, "Location", "./idlib-truce/"},
		{"GET", "/d/idlib-truce?q=%D9%87&a=b", 301, "Location", "./idlib-truce/?q=%D9%87&a=b"},
		{"GET", "/d/idlib-truce/index.html?q=x", 301, "Location", "./?q=x"},
		{"GET", "/index.html", 301, "Location", "./"},
		{"GET", "/مجلد", 301, "Location", "./%D9%85%D8%AC%D9%84%D8%AF/"},
		{"GET", "//evil.example/..", 404, "", ""},
		{"GET", "//d/", 404, "", ""},
		{"GET", "/d/./month/", 404, "", ""},
		{"GET", "/d", 301, "Location", "./d/"},
		{"GET", "/d/", 404, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/empty/", 404, "Cache-Control", "no-cache"},
		{"GET", "/sw.js/", 404, "", ""},
		{"GET", "/nowhere/at/all", 404, "Content-Type", "text/html; charset=utf-8"},

		// No way out.
		{"GET", "/../secret.txt", 404, "", ""},
		{"GET", "/d/../../secret.txt", 404, "", ""},
		{"GET", "/..\\secret.txt", 404, "", ""},
		{"GET", "/link.txt", 404, "", ""},
		{"GET", "/.nojekyll", 404, "", ""},
		{"GET", "/assets/.hidden", 404, "", ""},
		{"GET", "/a\x00b", 404, "", ""},

		// Methods.
		{"HEAD", "/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"HEAD", "/nowhere", 404, "", ""},
		{"POST", "/", 405, "Allow", "GET, HEAD"},
		{"DELETE", "/sw.js", 405, "Allow", "GET, HEAD"},
	} {
		t.Run(tc.method+" "+tc.target, func(t *testing.T) {
			w := ask(h, tc.method, tc.target)
			if w.Code != tc.status {
				t.Errorf("status %d, want %d", w.Code, tc.status)
			}
			if tc.header != "" && w.Header().Get(tc.header) != tc.value {
				t.Errorf("%s: %q, want %q", tc.header, w.Header().Get(tc.header), tc.value)
			}
			if strings.Contains(w.Body.String(), "secret") {
				t.Error("a file outside the folder was served")
			}
			if tc.method == "HEAD" && w.Body.Len() > 0 {
				t.Errorf("HEAD answered with %d bytes of body", w.Body.Len())
			}
			if tc.status == 200 && w.Header().Get("ETag") == "" {
				t.Error("no ETag")
			}
		})
	}
}

// only returns the base name of the one file that matches a pattern.
func only(t *testing.T, pattern string) string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) != 1 {
		t.Fatalf("%s: %v (%v), want one file", pattern, names, err)
	}
	return filepath.Base(names[0])
}

func TestHandlerEncodings(t *testing.T) {
	h, dir := served(t)
	plain, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	tags := map[string]bool{}
	for _, tc := range []struct{ accept, want string }{
		{"", ""},
		{"gzip", "gzip"},
		{"br", "br"},
		{"gzip, deflate, br, zstd", "br"},
		{"br;q=0, gzip;q=0.5", "gzip"},
		{"BR; q=0.2", "br"},
		{"*", "br"},
		{"*, br;q=0", "gzip"},
		{"*;q=0", ""},
		{"identity", ""},
		{"gzip;q=x", ""},
		{"brotli", ""},
	} {
		w := ask(h, "GET", "/", "Accept-Encoding", tc.accept)
		if got := w.Header().Get("Content-Encoding"); got != tc.want {
			t.Errorf("Accept-Encoding %q: answered with %q, want %q", tc.accept, got, tc.want)
			continue
		}
		if w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: Vary %q", tc.accept, w.Header().Get("Vary"))
		}
		if got := w.Header().Get("Content-Length"); got != fmt.Sprint(w.Body.Len()) {
			t.Errorf("Accept-Encoding %q: Content-Length %s for %d bytes", tc.accept, got, w.Body.Len())
		}
		tags[w.Header().Get("ETag")] = true
		var body io.Reader = w.Body
		switch tc.want {
		case "br":
			body = brotli.NewReader(body)
		case "gzip":
			if body, err = gzip.NewReader(body); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := io.ReadAll(body); err != nil || !bytes.Equal(got, plain) {
			t.Errorf("Accept-Encoding %q: not the page (%v)", tc.accept, err)
		}
	}
	if len(tags) != 3 {
		t.Errorf("three encodings have %d validators, want one each: %v", len(tags), tags)
	}
	if w := ask(h, "GET", "/icons/icon-192.png", "Accept-Encoding", "br"); w.Header().Get("Content-Encoding") != "" ||
		w.Header().Get("Vary") != "" {
		t.Errorf("an image was answered as compressible: %v", w.Header())
	}
}

func TestHandlerValidators(t *testing.T) {
	h, dir := served(t)
	first := ask(h, "GET", "/", "Accept-Encoding", "br")
	tag := first.Header().Get("ETag")
	for _, tc := range []struct {
		match, accept string
		status        int
	}{
		{tag, "br", 304},
		{`"other", ` + tag, "br", 304},
		{"W/" + tag, "br", 304},
		{"*", "br", 304},
		{`"other"`, "br", 200},
		{tag, "gzip", 200}, // another representation
	} {
		w := ask(h, "GET", "/", "Accept-Encoding", tc.accept, "If-None-Match", tc.match)
		if w.Code != tc.status {
			t.Errorf("If-None-Match %s with %s: %d, want %d", tc.match, tc.accept, w.Code, tc.status)
		}
		if w.Code == 304 && (w.Body.Len() > 0 || w.Header().Get("ETag") != tag) {
			t.Errorf("If-None-Match %s: 304 with %d bytes and ETag %s", tc.match, w.Body.Len(), w.Header().Get("ETag"))
		}
	}

	// The same content has the same validator however often it is built, and changed content has
	// another at once.
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	if again := ask(h, "GET", "/", "Accept-Encoding", "br").Header().Get("ETag"); again != tag {
		t.Errorf("ETag %s after building the same again, want %s", again, tag)
	}
	changed := newFake()
	changed.about.Title = "عنوان آخر"
	if _, err := Build(context.Background(), changed, testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	if again := ask(h, "GET", "/", "Accept-Encoding", "br").Header().Get("ETag"); again == tag {
		t.Errorf("ETag %s after a change of content", again)
	}
}

func TestHandlerRanges(t *testing.T) {
	h, dir := served(t)
	name := only(t, filepath.Join(dir, "assets", "app-*.wasm"))
	program := testOptions("").Program
	tag := ask(h, "GET", "/assets/"+name).Header().Get("ETag")
	for _, tc := range []struct {
		ranges, condition string
		status            int
		want              []byte
		content           string
	}{
		{"bytes=0-3", "", 206, program[:4], fmt.Sprintf("bytes 0-3/%d", len(program))},
		{"bytes=-5", "", 206, program[len(program)-5:], fmt.Sprintf("bytes %d-%d/%d", len(program)-5, len(program)-1, len(program))},
		{"bytes=100-", tag, 206, program[100:], fmt.Sprintf("bytes 100-%d/%d", len(program)-1, len(program))},
		{"bytes=100-", `"other"`, 200, program, ""},
		{"bytes=999999-", "", 416, nil, fmt.Sprintf("bytes */%d", len(program))},
	} {
		headers := []string{"Range", tc.ranges, "Accept-Encoding", "br"}
		if tc.condition != "" {
			headers = append(headers, "If-Range", tc.condition)
		}
		w := ask(h, "GET", "/assets/"+name, headers...)
		if w.Code != tc.status || w.Header().Get("Content-Range") != tc.content || w.Header().Get("Content-Encoding") != "" {
			t.Errorf("Range %s: %d, %v; want %d, %q", tc.ranges, w.Code, w.Header(), tc.status, tc.content)
		}
		if tc.want != nil && !bytes.Equal(w.Body.Bytes(), tc.want) {
			t.Errorf("Range %s: %d bytes, want %d", tc.ranges, w.Body.Len(), len(tc.want))
		}
	}
}

// TestHandlerBelowAPath serves the same folder under a prefix.
func TestHandlerBelowAPath(t *testing.T) {
	h, _ := served(t)
	server := httptest.NewServer(http.StripPrefix("/a/b", h))
	defer server.Close()
	for _, tc := range []struct{ asked, want string }{ // redirects are followed
		{"/a/b/", "/a/b/"},
		{"/a/b?q=x", "/a/b/?q=x"},
		{"/a/b/d/month?q=x", "/a/b/d/month/?q=x"},
		{"/a/b/about/index.html", "/a/b/about/"},
	} {
		resp, err := http.Get(server.URL + tc.asked)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if got := resp.Request.URL.RequestURI(); resp.StatusCode != 200 || got != tc.want {
			t.Errorf("%s: status %d at %s, want %s", tc.asked, resp.StatusCode, got, tc.want)
		}
	}
}

func TestHandlerWithoutASite(t *testing.T) {
	if w := ask(Handler(filepath.Join(t.TempDir(), "none")), "GET", "/"); w.Code != 404 {
		t.Errorf("status %d for a folder that is not there, want 404", w.Code)
	}
}
