package ingest

import (
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// progress tells how far a file has come, a hundredth at a time.
func (r *reader) progress(name string, done, total int64) {
	if r.opt.Within == nil || total <= 0 {
		return
	}
	if percent := int(100 * done / total); percent != r.told {
		r.told = percent
		r.opt.Within(name, percent)
	}
}

// flow is a large file as it is read: it tells how far that has come.
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

// guarded says whether one byte that goes on and on ends the reading of a file of
// this kind. It does not in what is no text, or not all of it: the white of a scan is
// many bytes alike.
func (k *kind) guarded() bool {
	switch k.name {
	case "PDF", "picture":
		return false
	case "mailbox":
		return true
	}
	return k.most < maxFlow
}

// watched gives a file that is watched while it is read. What is read as it comes is
// not guarded, mailboxes apart: of an archive one file may be what no text is, and
// others texts.
func (r *reader) watched(f source.File, guarded bool) source.File {
	const least = 1 << 20 // what is smaller is read in a moment
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
