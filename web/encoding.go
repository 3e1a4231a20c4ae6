package web

import (
	"net/http"
	"path"
	"strconv"
	"strings"
)

// contentType returns the media type of a file of the site by its name.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".json":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".xml":
		return "application/xml; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".gz":
		return "application/gzip"
	}
	return "application/octet-stream"
}

// A lengthWriter sets the Content-Length of a successful answer.
type lengthWriter struct {
	http.ResponseWriter
	size int64
}

func (w *lengthWriter) WriteHeader(status int) {
	if status == http.StatusOK {
		w.Header().Set("Content-Length", strconv.FormatInt(w.size, 10))
	}
	w.ResponseWriter.WriteHeader(status)
}

// An encoding is a content coding for which a compressed file is next to the plain one.
type encoding struct{ name, suffix string }

// encodings parses Accept-Encoding and returns those of our encodings that the browser accepts,
// the smaller first.
func encodings(accept string) []encoding {
	var list []encoding
	for _, e := range []encoding{{"br", ".br"}, {"gzip", ".gz"}} {
		if accepts(accept, e.name) {
			list = append(list, e)
		}
	}
	return list
}

// accepts reports whether a coding is listed, by name or by "*", with a weight other than zero. A
// coding's own entry takes precedence over "*".
func accepts(accept, coding string) bool {
	star := false
	for _, entry := range strings.Split(accept, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(entry), ";")
		name = strings.TrimSpace(name)
		yes := true
		if q, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q="); ok {
			weight, err := strconv.ParseFloat(q, 64)
			yes = err == nil && weight > 0
		}
		switch {
		case strings.EqualFold(name, coding):
			return yes
		case name == "*":
			star = yes
		}
	}
	return star
}
