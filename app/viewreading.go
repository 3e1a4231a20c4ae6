package app

import (
	"context"
	"slices"
	"strconv"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// documentsAtATime is how many documents are read between two turns of the page, and
// documentsExpected for how many what is not there of them comes together: other questions
// wait that long. An engine that is not in the page is asked for so many at a time: it lets
// one reader ask so often and no more.
const (
	documentsAtATime  = 10
	documentsExpected = 100
)

// documentsAtFirst is how many documents a view reads before it is first drawn, where those
// took longer than fewUnseen; it goes on to as many as the reader chose.
const (
	documentsAtFirst = 20
	fewUnseen        = 60 * time.Millisecond
)

// longerThanFew tells whether reading a few documents has taken so long that they are shown.
func longerThanFew() func() bool {
	begins := time.Now()
	return func() bool { return time.Since(begins) > fewUnseen }
}

// gatherView asks for what a view shows. Where it reads documents of a large result it reads
// a few, shows them if that was long, and goes on, so that the reader need not wait for those
// that are still to be got.
func (m *model) gatherView(ctx context.Context, e Engine, rv resultView, long func() bool, show func(model)) (err error) {
	facets := func() error {
		m.result.Facets, err = e.Facets(ctx, m.at.request(hitsPerPage))
		return err
	}
	l, here := e.(*local)
	if !here || l.turn == nil || m.result.Total <= 2*documentsAtFirst || len(m.at.filters) > 0 { // of what is chosen the facets have the names
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

// depth is how many documents the view of the page reads now.
func (m *model) depth() int {
	n := m.at.depth()
	if m.few && n > documentsAtFirst {
		m.cut = true
		return documentsAtFirst
	}
	return n
}

// readClosely reads documents, a few at a time, and hands on each.
func readClosely(ctx context.Context, e Engine, ids []string, query string, each func(*corpus.Closeup)) error {
	return reading(ctx, e, ids, query, false, each)
}

// readNamed reads documents for whom they mention, as readClosely does: an engine in the page
// leaves out their words, of which looking at each is most of the work.
func readNamed(ctx context.Context, e Engine, ids []string, each func(*corpus.Closeup)) error {
	return reading(ctx, e, ids, "", true, each)
}

func reading(ctx context.Context, e Engine, ids []string, query string, names bool, each func(*corpus.Closeup)) error {
	l, here := e.(*local)
	size := documentsExpected
	if here {
		size = documentsAtATime
	}
	at := 0
	for chunk := range slices.Chunk(ids, size) {
		if here && at%documentsExpected == 0 {
			if err := l.expect(ctx, ids[at:min(at+documentsExpected, len(ids))], query, !names); err != nil {
				return err
			}
		}
		at += len(chunk)
		read := e.Closely
		if here && names {
			read = l.named
		}
		docs, err := read(ctx, chunk, query)
		if err != nil {
			return err
		}
		for i := range docs {
			each(&docs[i])
		}
	}
	return nil
}

// depths are how many documents a view reads, the first where nobody has asked for more:
// as many as are read in a moment also where they have to be got first.
func depths() option {
	o := option{name: "docs"}
	for _, n := range [...]int{100, 300, 2000, 10_000} {
		o.values = append(o.values, optionValue{value: strconv.Itoa(n)})
	}
	return o
}

// depth is how many documents the view of an address reads.
func (a address) depth() int {
	n, _ := strconv.Atoi(a.chosen("docs"))
	return n
}

// readOf says how many documents of how many a view has read, where those are not
// all, and which (said has a place for either number), and leads to more. A view of several
// results reads as many of each.
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
