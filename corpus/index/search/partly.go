package search

import (
	"context"
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A large bundle is delivered in parts (bundle.Divide), and an engine over it has read those that
// it needed so far. Its answers are those of an engine over the whole bundle, but they wait for the
// parts that they need. If these do not arrive, the call panics with a bundle.Absent and can be
// repeated.

// evenly is the size of the parts of sections that are read whole instead of looked up in.
const evenly = 64 << 10

// Divide divides a bundle into parts. store, unless nil, has what was compressed before.
func Divide(block []byte, store *kept.Store) (head []byte, files []bundle.File, err error) {
	b, err := bundle.Open(block)
	if err != nil {
		return nil, nil, err
	}
	stretches := make(map[string]bundle.Stretch)
	for name, size := range map[string]int{"known": evenly, "english": evenly, "docids": evenly / 8} {
		stretches[name] = bundle.Evenly(b.Sizes()[name], size)
	}
	x, err := postings.Open(b.Postings())
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	l, err := lexicon.Open(b.Lexicon())
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the lexicon: %w", err)
	}
	for name, layout := range map[string]func() (int, []int){"postings": x.Layout, "lexicon": l.Layout} {
		if first, ends := layout(); len(ends) > 0 {
			stretches[name] = bundle.Stretch{First: first, Ends: ends}
		}
	}
	forms, err := formsOf(x, l)
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	e, err := over(b)
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	return bundle.Divide(block, bundle.Plan{Stretches: stretches, Forms: forms, Phrases: phraseLists(e), Common: e.Common(commonKept), Kept: store})
}

// formsOf returns the words of each stem other than the stem itself.
func formsOf(x *postings.Index, l *lexicon.Lexicon) (map[string][]string, error) {
	forms := make(map[string][]string)
	for words := x.Words(nil, "", ""); ; {
		term, ok, err := words.Next()
		if err != nil || !ok {
			return forms, err
		}
		if stem, ok := l.Stem(term.Text); ok {
			forms[stem] = append(forms[stem], term.Text)
		}
	}
}

// OpenPartly opens a bundle given its head (see Divide); fetch gets its other files.
func OpenPartly(head []byte, fetch bundle.Fetch) (*Engine, error) {
	b, err := bundle.OpenPartly(head, fetch)
	if err != nil {
		return nil, err
	}
	return over(b)
}

// Within sets the context of the requests that follow: once it ends, the engine no longer waits for
// what is not there.
func (e *Engine) Within(ctx context.Context) { e.original.Within(ctx) }

// openNews defers opening the words of news and the English terms until they are first needed: most
// queries never need them.
func (e *Engine) openNews() {
	var opened struct {
		known   *background.Lexicon
		english *english.Terms
	}
	b := e.b
	e.known = func() background.Lexicon {
		if opened.known == nil {
			b.WantWhole("known")
			known, err := openKnown(b)
			if err != nil {
				panic(err)
			}
			opened.known = &known
		}
		return *opened.known
	}
	e.english = func() english.Terms {
		if opened.english == nil {
			b.WantWhole("english")
			terms := english.Open(b.English())
			opened.english = &terms
		}
		return *opened.english
	}
}

func openKnown(b *bundle.Bundle) (known background.Lexicon, err error) {
	if data := b.Known(); len(data) > 0 {
		if known, err = background.Open(data); err != nil {
			return known, fmt.Errorf("%w: section known: %v", bundle.ErrCorrupt, err)
		}
	}
	return known, nil
}

// Lacks reports whether documents may have to be fetched before they are shown.
func (e *Engine) Lacks() bool { return !e.b.Whole("docs") }

// countsEntities reports whether the entities that documents mention are there, as far as facets
// need them.
func (e *Engine) countsEntities() bool { return e.b.Whole("docvals") && e.b.Whole("values") }

// wantEntities fetches what countsEntities reports on.
func (e *Engine) wantEntities() { e.b.WantWhole("docvals", "values") }

// filtersEntities reports whether a request has filters that need it.
func (e *Engine) filtersEntities(req corpus.Request) bool {
	return slices.ContainsFunc(req.Filters, func(f corpus.Filter) bool {
		return slices.Index(corpus.Facets[:], f.Facet) < len(corpus.Kinds)
	})
}

// wantHits fetches at once what is shown of the hits of a page and of those looked at closely.
func (e *Engine) wantHits(top []scored, req corpus.Request) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	for i, hit := range top {
		if i < closeHits || i >= req.Offset && i < req.Offset+req.Limit {
			wish.Records("docs", hit.doc)
		}
	}
	from, _ := e.b.ValueRange(corpus.FacetOutlet) // the facets show the outlets' names
	_, to := e.b.ValueRange(corpus.FacetMonth)
	for v := from; v < to; v++ {
		wish.Records("values", v)
	}
	wish.Get()
}

// mostBetween bounds the postings of entities that are fetched for one whose ID is not known yet,
// only the IDs between which it lies; in bytes as they are in memory: one or two blocks.
const mostBetween = 16 << 10

// Got says what was read of a bundle in parts.
func (e *Engine) Got() bundle.Got { return e.original.Got() }
