package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// edition returns a hash of everything that a corpus shows, which distinguishes two builds.
// Whatever is numerous is serialised by hand: printing it takes ten times as long.
func edition(c *corpus.Corpus) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%+v\n%s\n%v\n", c.About, arabic.Fingerprint, c.Roles)
	for _, e := range c.Entities {
		at := e.At
		e.At = nil // a pointer would print as an address in memory
		fmt.Fprintf(sum, "%+v", e)
		if at != nil {
			fmt.Fprintf(sum, " %+v", *at)
		}
		fmt.Fprintln(sum)
	}
	for i := range c.Documents {
		var w kept.Writer
		hashDocument(&w, &c.Documents[i])
		kept.List(&w, c.Mentions[i], func(m corpus.Mention) { hashMention(&w, &m) })
		kept.List(&w, c.Statements[i], func(s corpus.Statement) { hashStatement(&w, &s) })
		kept.List(&w, c.Times[i], func(t corpus.TimeExpression) { hashTime(&w, &t) })
		sum.Write(w.Bytes())
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

func hashDocument(w *kept.Writer, d *corpus.Document) {
	for _, s := range [...]string{d.ID, d.Title, string(d.Date), d.Outlet, d.Author, d.URL, d.Body, d.Source} {
		w.Text(s)
	}
	kept.List(w, d.Topics, w.Text)
	kept.List(w, d.BasedOn, w.Text)
	w.Float(d.Machine)
	w.Text(fmt.Sprintf("%+v %+v %+v", d.Place, d.Marks, d.Part))
}

func hashMention(w *kept.Writer, m *corpus.Mention) {
	w.Int(m.Start)
	w.Int(m.End)
	w.Text(m.Entity)
	w.Bool(m.Frame)
}

func hashStatement(w *kept.Writer, s *corpus.Statement) {
	for _, text := range [...]string{s.Speaker, s.Named, string(s.Class)} {
		w.Text(text)
	}
	kept.List(w, s.With, w.Text)
	kept.List(w, s.About, w.Text)
	for _, n := range [...]int{s.Cue.Start, s.Cue.End, s.Content.Start, s.Content.End} {
		w.Int(n)
	}
	for _, is := range [...]bool{s.Direct, s.Negated, s.Unnamed, s.Common} {
		w.Bool(is)
	}
	w.Float(s.Confidence)
}

func hashTime(w *kept.Writer, t *corpus.TimeExpression) {
	w.Int(t.Start)
	w.Int(t.End)
	w.Text(t.Value)
	w.Bool(t.Relative)
}
