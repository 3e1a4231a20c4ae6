package web

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// TestServeUnreadable: a site that exists but cannot be read is not reported as missing.
func TestServeUnreadable(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("index.html", filepath.Join(dir, "index.html")); err != nil { // a cycle, which even root cannot read
		t.Skip(err)
	}
	if err := Serve(t.Context(), "127.0.0.1:0", dir, nil, nil); err == nil || errors.Is(err, ErrNoSite) ||
		!strings.Contains(err.Error(), "index.html") {
		t.Errorf("error %v", err)
	}
	if err := Serve(t.Context(), "127.0.0.1:0", t.TempDir(), nil, nil); !errors.Is(err, ErrNoSite) {
		t.Errorf("of an empty folder: %v", err)
	}
}

func TestServe(t *testing.T) {
	_, dir := served(t)
	ctx, stop := context.WithCancel(context.Background())
	ready := make(chan string, 1)
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, "127.0.0.1:0", dir, nil, func(url string) { ready <- url }) }()
	var url string
	select {
	case url = <-ready:
	case err := <-ended:
		t.Fatal(err)
	}
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 200 {
		t.Errorf("status %d", resp.StatusCode)
	}

	// A second server on the same port is refused, and the first closes cleanly.
	if err := Serve(ctx, strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/"), dir, nil, nil); err == nil {
		t.Error("two servers at one port")
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("Serve ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("Serve did not end")
	}
	if err := Serve(context.Background(), "127.0.0.1:0", t.TempDir(), nil, nil); err == nil ||
		!strings.Contains(err.Error(), "no site there") {
		t.Errorf("Serve of an empty folder: %v", err)
	}
}

func TestVisible(t *testing.T) {
	found := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}
	for _, tc := range []struct{ asked, want string }{
		{"localhost:8080", "localhost:8080"},
		{"127.0.0.1:0", "127.0.0.1:8080"},
		{":0", "localhost:8080"},
		{"0.0.0.0:8080", "localhost:8080"},
		{"[::]:8080", "localhost:8080"},
		{"[::1]:8080", "[::1]:8080"},
	} {
		if got := visible(tc.asked, found); got != tc.want {
			t.Errorf("visible(%q) = %q, want %q", tc.asked, got, tc.want)
		}
	}
}

// FuzzHandler checks that no path leads out of the folder, to a hidden file or to an internal
// error.
func FuzzHandler(f *testing.F) {
	dir := filepath.Join(f.TempDir(), "dist")
	for name, content := range map[string]string{
		"dist/index.html": "page", "dist/d/x/index.html": "page", "dist/404.html": "lost",
		"dist/.git/config": "secret", "secret.txt": "secret", "index.html": "secret",
	} {
		path := filepath.Join(filepath.Dir(dir), filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			f.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			f.Fatal(err)
		}
	}
	h := Handler(dir)
	for _, path := range []string{"/", "/d/x", "/../secret.txt", "/.git/config", "//..", "/d/x/../../../index.html", "\\..\\secret.txt", "/\x00"} {
		f.Add(path, "gzip;q=1, br", "bytes=0-1")
	}
	f.Fuzz(func(t *testing.T, path, accept, ranges string) {
		w := ask(h, "GET", strings.ReplaceAll(path, "?", ""), "Accept-Encoding", accept, "Range", ranges)
		if w.Code >= 500 || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("path %q: status %d, %q", path, w.Code, w.Body)
		}
		if to := w.Header().Get("Location"); to != "" && (!strings.HasPrefix(to, "./") || strings.Contains(to, "..")) {
			t.Errorf("path %q leads to %q", path, to)
		}
	})
}

// TestPacked: a file without a compressed version is compressed by the server, once, and an
// answer without a body has no Content-Length.
func TestPacked(t *testing.T) {
	dir := t.TempDir()
	opt := testOptions(dir)
	opt.Precompress = false
	if _, err := Build(context.Background(), newFake(), opt); err != nil {
		t.Fatal(err)
	}
	h := Handler(dir)
	plain := ask(h, "GET", "/")
	if plain.Header().Get("Content-Encoding") != "" {
		t.Fatal("compressed for a client that did not ask")
	}
	for _, encoding := range []string{"br", "gzip"} {
		w := ask(h, "GET", "/", "Accept-Encoding", encoding)
		if got := w.Header().Get("Content-Encoding"); got != encoding || w.Code != 200 {
			t.Fatalf("%s: status %d, encoding %q", encoding, w.Code, got)
		}
		if got := w.Header().Get("Content-Length"); got != strconv.Itoa(w.Body.Len()) {
			t.Errorf("%s: length %s of %d bytes", encoding, got, w.Body.Len())
		}
		var r io.Reader = brotli.NewReader(w.Body)
		if encoding == "gzip" {
			z, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			r = z
		}
		if data, err := io.ReadAll(r); err != nil || string(data) != plain.Body.String() {
			t.Errorf("%s: unpacked %d bytes, %v; want the page", encoding, len(data), err)
		}
		tag := w.Header().Get("ETag")
		if tag == plain.Header().Get("ETag") {
			t.Errorf("%s: the tag is that of the plain file", encoding)
		}
		for header, status := range map[string]int{"If-None-Match": 304, "If-Match": 412} {
			value := tag
			if status == 412 {
				value = `"other"`
			}
			w := ask(h, "GET", "/", "Accept-Encoding", encoding, header, value)
			if w.Code != status || w.Header().Get("Content-Length") != "" || w.Body.Len() != 0 {
				t.Errorf("%s with %s: status %d, length %q, %d bytes; want %d and nothing", encoding, header, w.Code, w.Header().Get("Content-Length"), w.Body.Len(), status)
			}
		}
	}
}
