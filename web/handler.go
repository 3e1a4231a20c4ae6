package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Handler serves a site the way a good static host does: compressed if the browser accepts that,
// with the right types, strong validators, ranges, a strict content security policy, and no
// access outside the folder. The folder may be rebuilt while it is served.
func Handler(dir string) http.Handler {
	return &handler{dir: dir, packed: newPackedFiles(), headers: safetyHeaders(policy())}
}

type handler struct {
	dir     string
	headers []header
	sums    sync.Map // fileKey to content hash: files are hashed when first requested
	packed  *packedFiles
	missing Missing // nil for none
}

type fileKey struct {
	name  string
	size  int64
	mtime time.Time
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	for _, h := range h.headers {
		header.Set(h.name, h.value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed, want GET or HEAD", http.StatusMethodNotAllowed)
		return
	}
	asked := r.URL.Path
	name := strings.TrimPrefix(path.Clean("/"+asked), "/")
	// Browsers send clean paths. What begins with a dot is not published.
	if clean := "/" + name; asked != "" && asked != clean && asked != clean+"/" || strings.Contains(clean, "/.") {
		h.notFound(w, r)
		return
	}
	if name == "index.html" && !h.filed() || strings.HasSuffix(name, "/index.html") {
		redirect(w, r, "./")
		return
	}
	if name == "" {
		name = "."
	}
	info, err := h.stat(name)
	switch {
	case isExhausted(err):
		unavailable(w)
		return
	case err != nil:
		if !h.elsewhere(w, r, name) {
			h.notFound(w, r)
		}
		return
	case info.IsDir():
		if !strings.HasSuffix(asked, "/") {
			if asked == "" { // the whole path was the stripped prefix
				asked, _, _ = strings.Cut(r.RequestURI, "?")
			} else {
				asked = r.URL.EscapedPath()
			}
			redirect(w, r, "./"+path.Base(asked)+"/")
			return
		}
		name = path.Join(name, "index.html")
	case strings.HasSuffix(asked, "/"):
		h.notFound(w, r)
		return
	}
	h.file(w, r, name)
}

// filed reports whether the site's links lead to files (Options.URLs), so that index.html is an
// address too.
func (h *handler) filed() bool {
	_, err := h.stat("embed.html")
	return err == nil
}

// mostRanges is how many ranges one request may have; with more of them, of a byte each, the
// answer would be many times the size of the file. Beyond that, ranges are ignored and the answer
// is the file.
const mostRanges = 8

// isExhausted reports whether opening failed because this machine has no file descriptors left,
// which says nothing about whether the file exists.
func isExhausted(err error) bool {
	return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

func unavailable(w http.ResponseWriter) {
	w.Header().Set("Retry-After", "1")
	w.Header().Set("Cache-Control", "no-store")
	http.Error(w, "too many connections, ask again in a second", http.StatusServiceUnavailable)
}

// redirect redirects the browser to an address relative to the one requested, which is right
// whatever prefix was stripped.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

func (h *handler) stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(h.dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Stat(name)
}

// file answers with a file, in the best encoding available.
func (h *handler) file(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	header.Set("Content-Type", contentType(name))
	if strings.HasPrefix(name, "assets/") {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		header.Set("Cache-Control", "no-cache")
	}
	suffix, pack := "", ""
	if compressible(name) {
		header.Add("Vary", "Accept-Encoding")
		// A range refers to the uncompressed file.
		if r.Header.Get("Range") == "" {
			for _, e := range encodings(r.Header.Get("Accept-Encoding")) {
				if info, err := h.stat(name + e.suffix); err == nil && info.Mode().IsRegular() {
					header.Set("Content-Encoding", e.name)
					suffix = e.suffix
					break
				}
				if pack == "" {
					pack = e.name
				}
			}
		}
	}
	f, info, tag, err := h.open(name + suffix)
	if err != nil {
		header.Del("Content-Encoding")
		header.Del("Cache-Control")
		if isExhausted(err) {
			unavailable(w)
			return
		}
		h.notFound(w, r)
		return
	}
	defer f.Close()
	if strings.Count(r.Header.Get("Range"), ",") >= mostRanges {
		r.Header.Del("Range")
	}
	if suffix == "" && pack != "" && info.Size() >= leastPacked {
		data, err := h.packed.get(tag, pack, f)
		if err != nil {
			header.Del("Cache-Control")
			http.Error(w, "the file could not be read", http.StatusInternalServerError)
			return
		}
		header.Set("Content-Encoding", pack)
		header.Set("ETag", `"`+tag+"-"+pack+`"`)
		answer(w, r, name, int64(len(data)), bytes.NewReader(data))
		return
	}
	header.Set("ETag", `"`+tag+strings.ReplaceAll(suffix, ".", "-")+`"`)
	if suffix != "" {
		answer(w, r, name, info.Size(), f)
		return
	}
	// No modification time: two builds of the same content are the same, whenever they were made.
	http.ServeContent(w, r, name, time.Time{}, f)
}

// answer serves encoded content. ServeContent leaves out the length of such answers, so it is set
// here, but only if there is a body or would be one (HEAD): 304 and 412 come without.
func answer(w http.ResponseWriter, r *http.Request, name string, size int64, content io.ReadSeeker) {
	http.ServeContent(&lengthWriter{ResponseWriter: w, size: size}, r, name, time.Time{}, content)
}

// open opens a regular file and returns the hash of its content.
func (h *handler) open(name string) (*os.File, fs.FileInfo, string, error) {
	f, err := os.OpenInRoot(h.dir, name)
	if err != nil {
		return nil, nil, "", err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("serve %q: not a regular file", name)
	}
	if err != nil {
		f.Close()
		return nil, nil, "", err
	}
	key := fileKey{name, info.Size(), info.ModTime()}
	if sum, ok := h.sums.Load(key); ok {
		return f, info, sum.(string), nil
	}
	hash := sha256.New()
	if _, err = io.Copy(hash, f); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, nil, "", err
	}
	sum := hex.EncodeToString(hash.Sum(nil)[:12])
	h.sums.Store(key, sum)
	return f, info, sum, nil
}

// notFound answers with the site's 404.html, if there is one.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Cache-Control", "no-cache")
	f, info, _, err := h.open("404.html")
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	defer f.Close()
	var page bytes.Buffer
	if _, err := io.Copy(&page, f); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	header.Set("Content-Security-Policy", notFoundPolicy()+"; frame-ancestors *")
	header.Set("Content-Type", contentType("404.html"))
	header.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(page.Bytes())
	}
}
