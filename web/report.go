package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A limit is what a host accepts of a site; 0 for no limit.
type limit struct {
	host           string
	files          int
	bytes, largest int64
}

// limits are those of hosts that publish static sites for free, according to their documentation
// in 2025. They change, so exceeding one is only a warning.
func limits() []limit {
	return []limit{
		{"Cloudflare Pages", 20_000, 0, 25 << 20},
		{"GitHub Pages", 0, 1 << 30, 100 << 20},
		{"GitLab Pages", 200_000, 1 << 30, 0},
	}
}

// A Report says what Build made. Sizes are in bytes. With Options.Precompress, Gzip and Brotli
// count a file that compression does not make smaller at its plain size; without, they are 0.
type Report struct {
	Edition    string  // differs between builds; the worker keeps one cache for each
	Pages      int     // prerendered addresses of the app
	Rare       int     // entities without a page of their own
	Fewest     int     // least number of documents that mention one with a page
	Files      int     // all in the folder, including the compressed ones
	Bytes      int64   // of all these files
	Kept       int     // of these, unchanged from the earlier build
	Earlier    Carried // of these, the assets of the previous edition
	Size       Size    // of the site, each file counted once
	FirstVisit Size    // page, style, scripts, program, manifest and icon
	Program    Size
	Packs      Carried // the corpus outside the program, if it is
	Largest    File
	Warnings   []string
}

// A Carried is a number of files and their size in bytes.
type Carried struct {
	Files int
	Bytes int64
}

// A File is one of the site's, by its path relative to the site's root.
type File struct {
	Path string
	Size Size
}

// A Size is the size of something on disk and in transfer.
type Size struct{ Raw, Gzip, Brotli int64 }

func (s Size) plus(t Size) Size { return Size{s.Raw + t.Raw, s.Gzip + t.Gzip, s.Brotli + t.Brotli} }

// String formats the size in megabytes, such as "11.2 MB (2.4 MB with gzip, 1.9 MB with brotli)".
func (s Size) String() string {
	if s.Gzip == 0 && s.Brotli == 0 {
		return megabytes(s.Raw)
	}
	return fmt.Sprintf("%s (%s with gzip, %s with brotli)", megabytes(s.Raw), megabytes(s.Gzip), megabytes(s.Brotli))
}

func megabytes(n int64) string {
	if n < 1e6 {
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// counted is a number of files in words.
func counted(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

// String formats the report in a few lines.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d pages; %d files, %s on disk", r.Pages, r.Files, megabytes(r.Bytes))
	if r.Kept > 0 {
		fmt.Fprintf(&b, "; %d files are as they were", r.Kept)
	}
	b.WriteByte('\n')
	if r.Rare > 0 {
		fmt.Fprintf(&b, "%d names of fewer than %d documents have no page of their own: the program draws it (-entity-pages 1 makes all)\n", r.Rare, r.Fewest)
	}
	if r.Earlier.Files > 0 {
		fmt.Fprintf(&b, "the assets of the edition before stay for those who have it open: %d files, %s (-prune takes them away)\n", r.Earlier.Files, megabytes(r.Earlier.Bytes))
	}
	fmt.Fprintf(&b, "a first visit loads %v", r.FirstVisit)
	if r.FirstVisit.Gzip == 0 { // else it is counted
		b.WriteString("; a host that compresses sends a fifth to a third of that")
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "the program: %v\n", r.Program)
	if r.Packs.Files > 0 {
		fmt.Fprintf(&b, "the corpus beside it: %s, %s\n", counted(r.Packs.Files), megabytes(r.Packs.Bytes))
	}
	fmt.Fprintf(&b, "the largest file: %s, %s\n", r.Largest.Path, megabytes(r.Largest.Size.Raw))
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	return b.String()
}

// weigh returns a file's size on disk and, in a precompressed site, in transfer.
func (o *draft) weigh(f written) Size {
	if !o.beside {
		return Size{Raw: f.size}
	}
	return Size{f.size, cmp.Or(f.gzip, f.size), cmp.Or(f.brotli, f.size)}
}

// report sums up what was written.
func (o *draft) report() Report {
	r := Report{Edition: o.edition, Pages: o.rendered, Kept: o.kept, Earlier: o.carried}
	r.Files, r.Bytes = o.carried.Files, o.carried.Bytes
	for _, f := range o.written() {
		size := o.weigh(f)
		r.Files++
		r.Bytes += f.size + f.gzip + f.brotli
		for _, beside := range []int64{f.gzip, f.brotli} {
			if beside > 0 {
				r.Files++
			}
		}
		r.Size = r.Size.plus(size)
		if size.Raw > r.Largest.Size.Raw {
			r.Largest = File{f.path, size}
		}
		if strings.HasPrefix(f.path, "assets/") ||
			slices.Contains([]string{"index.html", "manifest.webmanifest", "icons/icon.svg", workerFile}, f.path) {
			r.FirstVisit = r.FirstVisit.plus(size)
		}
		switch {
		case strings.HasPrefix(f.path, "assets/pack"), strings.HasPrefix(f.path, "assets/parts"):
			r.Packs.Files++
			r.Packs.Bytes += f.size
		case strings.HasSuffix(f.path, ".wasm"):
			r.Program = size
		}
	}
	for _, l := range limits() {
		if l.files > 0 && r.Files > l.files {
			r.Warnings = append(r.Warnings, fmt.Sprintf("%d files; %s takes %d: -pages documents makes fewer", r.Files, l.host, l.files))
		}
		if l.bytes > 0 && r.Bytes > l.bytes {
			r.Warnings = append(r.Warnings, fmt.Sprintf("%s; %s takes %s", megabytes(r.Bytes), l.host, megabytes(l.bytes)))
		}
		if l.largest > 0 && r.Largest.Size.Raw > l.largest {
			r.Warnings = append(r.Warnings, fmt.Sprintf("%s is %s; %s takes no file above %s", r.Largest.Path, megabytes(r.Largest.Size.Raw), l.host, megabytes(l.largest)))
		}
	}
	return r
}
