package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Some hosts refuse files above this size (Cloudflare Pages, for one).
const largestWelcome = 25 << 20

// A Report says what Build made. Sizes are in bytes. Gzip and Brotli count a
// file that is not compressed, because it cannot be or is no smaller, as it is.
type Report struct {
	Edition    string // tells two builds apart; the worker keeps one cache for each
	Pages      int    // prerendered addresses of the app
	Files      int    // all, the compressed ones beside them not counted
	Size       Size   // of all files
	FirstVisit Size   // page, style, scripts, program, manifest and icon
	Program    Size
	Largest    File
	Warnings   []string
}

// A File is one of the site's, by its path relative to the site's root.
type File struct {
	Path string
	Size Size
}

// A Size is what something weighs on disk and on the line.
type Size struct{ Raw, Gzip, Brotli int64 }

func (s Size) plus(t Size) Size { return Size{s.Raw + t.Raw, s.Gzip + t.Gzip, s.Brotli + t.Brotli} }

// String gives the size in megabytes, such as "11.2 MB (2.4 MB with gzip, 1.9 MB with brotli)".
func (s Size) String() string {
	return fmt.Sprintf("%s (%s with gzip, %s with brotli)", megabytes(s.Raw), megabytes(s.Gzip), megabytes(s.Brotli))
}

func megabytes(n int64) string {
	if n < 1e6 {
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// String tells the report in a few lines.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d pages in %d files, %v\n", r.Pages, r.Files, r.Size)
	fmt.Fprintf(&b, "a first visit costs %v\n", r.FirstVisit)
	fmt.Fprintf(&b, "the program: %v\n", r.Program)
	fmt.Fprintf(&b, "the largest file: %s, %s\n", r.Largest.Path, megabytes(r.Largest.Size.Raw))
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	return b.String()
}

func (f written) weigh() Size {
	return Size{f.size, cmp.Or(f.gzip, f.size), cmp.Or(f.brotli, f.size)}
}

// report sums up what was written.
func (o *output) report() Report {
	r := Report{Edition: o.edition, Pages: o.rendered}
	for _, f := range o.written() {
		size := f.weigh()
		r.Files++
		r.Size = r.Size.plus(size)
		if size.Raw > r.Largest.Size.Raw {
			r.Largest = File{f.path, size}
		}
		if strings.HasPrefix(f.path, "assets/") || slices.Contains([]string{"index.html", "manifest.webmanifest", "icons/icon.svg", workerFile}, f.path) {
			r.FirstVisit = r.FirstVisit.plus(size)
		}
		if strings.HasSuffix(f.path, ".wasm") {
			r.Program = size
		}
		if size.Raw > largestWelcome {
			r.Warnings = append(r.Warnings, fmt.Sprintf("%s is %s; some hosts refuse files above 25 MiB", f.path, megabytes(size.Raw)))
		}
	}
	return r
}
