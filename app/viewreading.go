package app

import (
	"context"
	"slices"
	"strconv"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// documentsAtATime is how many documents a local engine reads before it yields to the page.
// documentsExpected is how many it prefetches together, and how many another engine is asked for
// per call: a server limits how often a client may ask. Other questions wait that long.
const (
	documentsAtATime  = 10
	documentsExpected = 100
)

// documentsAtFirst is how many documents a view reads before it is first drawn, if reading them
// took longer than fewUnseen. It then goes on to the number the reader chose.
const (
	documentsAtFirst = 20
	fewUnseen        = 60 * time.Millisecond
)

// longerThanFew returns a function that reports whether reading the first few documents has taken
// long enough to show them before the rest.
func longerThanFew() func() bool {
	begins := time.Now()
	return func() bool { return time.Since(begins) > fewUnseen }
}

// gatherView fetches what a view shows. If the view reads documents of a large result, it reads a
// few first, shows them if that took long, and then reads the rest.
func (m *model) gatherView(ctx context.Context, e Engine, rv resultView, long func() bool, show func(model)) (err error) {
	facets := func() error {
		m.result.Facets, err = e.Facets(ctx, m.at.request(hitsPerPage))
		return err
	}
	if !inPage(e) || m.result.Total <= 2*documentsAtFirst || len(m.at.filters) > 0 { // the facets contain the names of the chosen values
		if err := facets(); err != nil {
			return err
		}
		return rv.gather(ctx, e, m)
	}
	m.few, m.cut = true, false
	if err := rv.gather(ctx, e, m); err != nil {
		return err
	}
	m.few = false
	if m.cut && long() {
		m.stale = true
		show(*m)
		m.stale = false
	}
	if err := facets(); err != nil || !m.cut {
		return err
	}
	m.drawn++
	return rv.gather(ctx, e, m)
}

// depth is how many documents the current view reads now.
func (m *model) depth() int {
	n := m.at.depth()
	if m.few && n > documentsAtFirst {
		m.cut = true
		return documentsAtFirst
	}
	return n
}

// readClosely reads documents a few at a time and passes each to the callback.
func readClosely(ctx context.Context, e Engine, ids []string, query string, each func(*corpus.Closeup)) error {
	return reading(ctx, e, ids, query, corpus.CloseAll, each)
}

// readPartly is readClosely without a query, for some of what documents have: a local engine leaves
// out the rest. Words are most of the work, and what is said is most of what has to be fetched.
func readPartly(ctx context.Context, e Engine, ids []string, what corpus.Closeness, each func(*corpus.Closeup)) error {
	return reading(ctx, e, ids, "", what, each)
}

func reading(ctx context.Context, e Engine, ids []string, query string, what corpus.Closeness, each func(*corpus.Closeup)) error {
	l, here := e.(*local)
	size := documentsExpected
	if here {
		size = documentsAtATime
	}
	at := 0
	for chunk := range slices.Chunk(ids, size) {
		if here && at%documentsExpected == 0 {
			if err := l.expect(ctx, ids[at:min(at+documentsExpected, len(ids))], query, what); err != nil {
				return err
			}
		}
		at += len(chunk)
		var docs []corpus.Closeup
		var err error
		if here && what != corpus.CloseAll {
			docs, err = l.partly(ctx, chunk, what)
		} else {
			docs, err = e.Closely(ctx, chunk, query)
		}
		if err != nil {
			return err
		}
		for i := range docs {
			each(&docs[i])
		}
	}
	return nil
}

// depths is the option for how many documents a view reads. The first value is the default: as
// many as can be read in a moment even if they have to be fetched.
func depths() option {
	o := option{name: "docs"}
	for _, n := range [...]int{100, 300, 2000, 10_000} {
		o.values = append(o.values, optionValue{value: strconv.Itoa(n)})
	}
	return o
}

// depth is how many documents the view at an address reads.
func (a address) depth() int {
	n, _ := strconv.Atoi(a.chosen("docs"))
	return n
}

// readOf says how many of the documents a view has read and which ones, if not all, and links to
// reading more. The message has a placeholder for each number. A view of several results reads
// the same number of each.
func (v view) readOf(rv resultView, said message, read int, totals ...int) ui.UI {
	total := 0
	for _, n := range totals {
		total += n
	}
	if read >= total {
		return nil
	}
	parts := []ui.UI{el("span").Body(v.spoken(v.fill(v.message(said, v.number(read)), nDocuments.say(&v.settings, total)))...)}
	for _, o := range rv.options() {
		if o.name != "docs" {
			continue
		}
		for _, value := range o.values {
			if n, _ := strconv.Atoi(value.value); n > v.at.depth() {
				next := 0
				for _, total := range totals {
					next += min(n, total)
				}
				parts = append(parts, v.a(v.at.choosing("docs", value.value)).ID("read-on").Attr("rel", "nofollow").
					Text(v.fill(mReadMore, v.number(next))))
				break
			}
		}
	}
	return el("p", "read-of").Role("status").Body(v.dotted(parts...)...)
}
