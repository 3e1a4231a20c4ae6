package ingest

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A reading is the result of one line of a file of records. It is cached if that is one document
// and nothing else: no warning, nothing that depends on the day.
type reading struct {
	alone bool
	entry entry
	dated bool // the document's date is from its text
}

// linesKey returns the part of the cache keys of a file of records that its lines have in common.
func (r *reader) linesKey(guessed map[string]string) string {
	key := kept.KeyOf("record", fmt.Sprintf("%q %q", r.settings.outlets, guessed))
	return string(key[:])
}

// keptLine reads a line like jsonLine, or returns what an earlier build cached for it. Every line
// is read if the caller wants to know what cleaning removes, and if the folder names its own
// columns, since reading records which of these are met.
func (r *reader) keptLine(name string, n int, line []byte, guessed map[string]string, with string) (err error) {
	if r.opt.Kept == nil || r.opt.Removed != nil || len(r.settings.columns) > 0 {
		return r.jsonLine(name, n, line, guessed)
	}
	now := false
	was := kept.Made(r.opt.Kept, kept.KeyOf(with, strconv.Itoa(n), string(line)), readReading, writeReading, func() (made reading) {
		now = true
		entries, warnings, dated, waiting, out := len(r.entries), len(r.warnings), r.datesInText, r.waiting, r.kept
		err = r.jsonLine(name, n, line, guessed)
		if err != nil || len(r.entries) != entries+1 || len(r.warnings) != warnings || r.waiting != waiting || r.kept != out {
			return made
		}
		made = reading{true, r.entries[entries], r.datesInText > dated}
		made.alone = made.comesBack(name)
		return made
	})
	if now {
		return err
	}
	was.entry.doc.Source = name
	if r.entries = append(r.entries, was.entry); was.dated {
		r.datesInText++
	}
	return nil
}

// comesBack reports whether a reading survives being cached: a part of a longer text has more
// fields than are stored.
func (l reading) comesBack(name string) bool {
	var w kept.Writer
	writeReading(&w, l)
	back := readReading(kept.NewReader(w.Bytes()))
	back.entry.doc.Source = name
	return reflect.DeepEqual(back, l)
}

func writeReading(w *kept.Writer, l reading) {
	w.Bool(l.alone)
	if !l.alone {
		return
	}
	d := &l.entry.doc
	for _, s := range []string{d.Title, string(d.Date), d.Outlet, d.Author, d.URL, d.Body, d.Place.Kind, d.Place.First, d.Place.Last, l.entry.given} {
		w.Text(s)
	}
	kept.List(w, d.Topics, w.Text)
	kept.List(w, d.BasedOn, w.Text)
	w.Float(d.Machine)
	w.Int(l.entry.line)
	w.Bool(l.entry.inFile)
	w.Bool(l.dated)
}

func readReading(r *kept.Reader) (l reading) {
	if l.alone = r.Bool(); !l.alone {
		r.Refuse()
		return l
	}
	d := &l.entry.doc
	d.Title, d.Date, d.Outlet, d.Author, d.URL, d.Body = r.Text(), corpus.Date(r.Text()), r.Text(), r.Text(), r.Text(), r.Text()
	d.Place = corpus.Position{Kind: r.Text(), First: r.Text(), Last: r.Text()}
	l.entry.given = r.Text()
	d.Topics, d.BasedOn = kept.ReadList(r, r.Text), kept.ReadList(r, r.Text)
	d.Machine = r.Float()
	l.entry.line = r.Int()
	l.entry.inFile, l.dated = r.Bool(), r.Bool()
	return l
}

// waits reports whether the fields name a day before which their document is not published.
func (f fields) waits() bool {
	return slices.ContainsFunc(namesEmbargo, func(n string) bool { return len(f[n]) > 0 })
}
