package ingest

import (
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// progress reports how much of a file has been read, in steps of one per cent.
func (r *reader) progress(name string, done, total int64) {
	if r.opt.Within == nil || total <= 0 {
		return
	}
	if percent := int(100 * done / total); percent != r.told {
		r.told = percent
		r.opt.Within(name, percent)
	}
}

// flow is a large file that reports progress as it is read.
type flow struct {
	in interface {
		io.Reader
		io.ReaderAt
	}
	guarded io.Reader
	r       *reader
	name    string
	size    int64
	done    int64
}

// guarded reports whether an endless run of one byte ends the reading of a file of this kind. Files
// that are not text, or not all of it, are exempt: the white of a scan is many equal bytes.
func (k *kind) guarded() bool {
	switch k.name {
	case "PDF", "picture":
		return false
	case "mailbox":
		return true
	}
	return k.most < maxFlow
}

// watched wraps a file so that progress is reported while it is read. Streamed kinds are not
// guarded, except for mailboxes: one file of an archive may be binary and others text.
func (r *reader) watched(f source.File, guarded bool) source.File {
	const least = 1 << 20 // smaller files are read in a moment
	if f.Size < least {
		return f
	}
	w := &flow{in: f.In, guarded: f.In, r: r, name: f.Name, size: f.Size}
	if guarded {
		w.guarded = source.Guarded(f.In)
	}
	f.In = w
	return f
}

func (f *flow) Read(p []byte) (int, error) {
	n, err := f.guarded.Read(p)
	f.done += int64(n)
	f.r.progress(f.name, f.done, f.size)
	return n, err
}

func (f *flow) ReadAt(p []byte, at int64) (int, error) {
	n, err := f.in.ReadAt(p, at)
	f.r.progress(f.name, min(at+int64(n), f.size), f.size)
	return n, err
}
