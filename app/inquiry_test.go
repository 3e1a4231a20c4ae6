package app

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// A slow engine takes an hour for every search, unless cancelled.
type slow struct {
	Engine
	cancelled atomic.Int32
	err       error
}

func (s *slow) Search(ctx context.Context, r corpus.Request) (corpus.Result, error) {
	select {
	case <-time.After(time.Hour):
		return corpus.Result{Query: r.Query}, s.err
	case <-ctx.Done():
		s.cancelled.Add(1)
		return corpus.Result{}, ctx.Err()
	}
}

// loop handles events, as a page does, until the returned function ends it.
func loop(e Engine) (*inquiries, func()) {
	events, end := make(chan func(), 99), make(chan struct{})
	go func() {
		for {
			select {
			case f := <-events:
				f()
			case <-end:
				return
			}
		}
	}()
	return &inquiries{engine: e, dispatch: func(f func()) { events <- f }}, func() { close(end) }
}

// searching asks each query a moment after the previous one, and returns the answers that were
// shown and the errors that were reported.
func searching(t *testing.T, e Engine, name func(query string) string, queries ...string) (shown, failed []string) {
	t.Helper()
	all, stop := loop(e)
	for _, query := range queries {
		all.dispatch(func() {
			all.ask(name(query), func(q *inquiry) error {
				r, err := q.Search(q, corpus.Request{Query: query})
				q.show(func() { shown = append(shown, r.Query) })
				return err
			}, func(err error) {
				if err != nil {
					failed = append(failed, query+": "+err.Error())
				}
			})
		})
		time.Sleep(time.Minute)
	}
	time.Sleep(3 * time.Hour)
	stop()
	synctest.Wait()
	return shown, failed
}

// TestSuperseded: a newer question cancels an older one, whose answer is never shown.
func TestSuperseded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		engine := &slow{}
		shown, failed := searching(t, engine, func(string) string { return "page" }, "ه", "هد", "هدن")
		want(t, "shown", shown, []string{"هدن"})
		want(t, "failed", failed, []string(nil))
		want(t, "cancelled", int(engine.cancelled.Load()), 2)
	})
	synctest.Test(t, func(t *testing.T) { // under another name it is another question
		shown, _ := searching(t, &slow{}, func(query string) string { return query }, "ه", "هد")
		want(t, "shown", shown, []string{"ه", "هد"})
	})
}

// TestWaits: the page waits until the last of its inquiries has ended, even if they were
// cancelled.
func TestWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		all, stop := loop(&slow{})
		var heard []string
		all.waits = func(n int) { heard = append(heard, strconv.Itoa(n)) }
		for range 2 {
			all.dispatch(func() {
				all.ask("page", func(q *inquiry) error { _, err := q.Search(q, corpus.Request{}); return err }, func(error) {})
			})
			time.Sleep(time.Minute)
		}
		time.Sleep(time.Hour)
		stop()
		synctest.Wait()
		want(t, "answers waited for", heard, []string{"1", "2", "1", "0"})
	})
}

// TestDeaf: even the answer of an engine that cannot be cancelled is dropped if it is too late.
func TestDeaf(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		shown, failed := searching(t, deaf{}, func(string) string { return "page" }, "ه", "هد")
		want(t, "shown", shown, []string{"هد"})
		want(t, "failed", failed, []string(nil))
	})
}

type deaf struct{ Engine }

func (deaf) Search(_ context.Context, r corpus.Request) (corpus.Result, error) {
	time.Sleep(time.Hour)
	return corpus.Result{Query: r.Query}, nil
}

// TestInquiryFails: an error is reported, but not that of a cancelled question.
func TestInquiryFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		engine := &slow{err: errors.New("the line is gone")}
		_, failed := searching(t, engine, func(string) string { return "page" }, "ه", "هد")
		want(t, "failed", failed, []string{"هد: the line is gone"})
	})
}

// TestHitsFirst: hits are shown before the facets are there, and the facets after them.
func TestHitsFirst(t *testing.T) {
	for _, link := range []string{"?q=%D9%87%D8%AF%D9%86%D8%A9", "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&sort=newest"} {
		var models []model
		err := gather(context.Background(), AtOnce(newFake()), read(t, link), openList{}, func(m model) { models = append(models, m) })
		if err != nil || len(models) != 2 {
			t.Fatalf("%s: %d models, error %v", link, len(models), err)
		}
		first, last := models[0], models[1]
		want(t, "hits at first", len(first.result.Hits) > 0, true)
		want(t, "facets at first", first.stale, true)
		want(t, "facets in the end", len(last.result.Facets[corpus.FacetPerson]) > 0 && !last.stale, true)
		// When the facets arrive, nothing above the hits changes, nor do the chips.
		v := staticView(first.at, "../../", "ar")
		before, after := parsed(t, v.page(&first)), parsed(t, v.page(&last))
		want(t, "the answer", texts(before, ".answer"), texts(after, ".answer"))
	}
}

// TestStaleFacets: counts of a previous answer are never shown next to the hits of this one.
func TestStaleFacets(t *testing.T) {
	m := load(newFake(), read(t, "?q=%D9%87%D8%AF%D9%86%D8%A9"))
	m.stale = true
	page := parsed(t, staticView(m.at, "../../", "ar").page(&m))
	want(t, "busy", attr(find(page, ".facets")[0], "aria-busy"), "true")
}

// TestFailure: a failure is reported in both languages, with a way to retry.
func TestFailure(t *testing.T) {
	m := load(newFake(), read(t, "?q=%D9%87%D8%AF%D9%86%D8%A9"))
	for lang, say := range map[string][2]string{
		"ar": {"لم تصل هذه الصفحةانقطع الطريق إليها قبل أن تكتمل. ما كتبته باقٍ.حاول مرة أخرى the line is gone", "لم يصل بعض ما طلبته. حاول مرة أخرى the line is gone"},
		"en": {"This page did not loadSomething went wrong on the way. What you typed is still there.Try again the line is gone", "Part of what you asked for did not load. Try again the line is gone"},
	} {
		for i, whole := range [...]bool{true, false} {
			v := staticView(m.at, "../../", lang)
			v.failure = &failure{err: errors.New("the line is gone"), whole: whole}
			page := parsed(t, v.page(&m))
			checkTree(page, func(format string, args ...any) { t.Helper(); t.Errorf(format, args...) })
			alert := find(page, [...]string{".failed-page", ".failed"}[i])[0]
			want(t, "says", strings.Join(strings.Fields(text(alert)), " "), say[i])
			want(t, "told", attr(alert, "role"), "alert")
			want(t, "a button", len(find(page, "#retry")), 1)
			want(t, "what there is stays", len(find(page, ".hit")) > 0, !whole)
		}
	}
}

// TestFailureServed: known errors of a server are reported in the reader's language.
func TestFailureServed(t *testing.T) {
	m := load(newFake(), read(t, "?q=%D9%87%D8%AF%D9%86%D8%A9"))
	for err, say := range map[error]string{ErrAway: "Searching needs it", ErrBusy: "The server is busy", ErrOften: "Too many requests"} {
		for i, whole := range [...]bool{true, false} {
			v := staticView(m.at, "../../", "en")
			v.failure = &failure{err: fmt.Errorf("asking for search: %w", err), whole: whole}
			alert := find(parsed(t, v.page(&m)), [...]string{".failed-page", ".failed"}[i])[0]
			if said := text(alert); !strings.Contains(said, say) || strings.Contains(said, "asking for") {
				t.Errorf("%v: %s", err, said)
			}
		}
	}
}

// TestLocalPanics: a panic in an engine becomes an error, and the engine continues to answer.
func TestLocalPanics(t *testing.T) {
	engine := AtOnce(&broken{fake: newFake()})
	_, err := engine.Search(context.Background(), corpus.Request{Query: "هدنة"})
	if err == nil || !strings.Contains(err.Error(), "index is gone") {
		t.Errorf("error %v", err)
	}
	if _, err := engine.Read(context.Background(), "rift"); err != nil {
		t.Error(err)
	}
}

type broken struct{ *fake }

func (*broken) Search(corpus.Request) corpus.Result { panic("index is gone") }

// TestLocalSearchesOnce: a Local engine counts and searches in one pass, which is not repeated.
func TestLocalSearchesOnce(t *testing.T) {
	engine := &searches{fake: newFake()}
	e, ctx := AtOnce(engine), context.Background()
	ask := func(r corpus.Request) {
		t.Helper()
		found := must[corpus.Result](t)(e.Search(ctx, r))
		facets := must[map[corpus.Facet][]corpus.FacetCount](t)(e.Facets(ctx, r))
		want(t, "facets of the search", found.Facets == nil, true)
		want(t, "facets", len(facets) > 0, true)
	}
	ask(corpus.Request{Query: "هدنة", Limit: 5})
	want(t, "searches", engine.n, 1)
	ask(corpus.Request{Query: "بوتين", Limit: 5})
	want(t, "searches", engine.n, 2)
	r := corpus.Request{Query: "بوتين", FacetLimit: -1}
	must[map[corpus.Facet][]corpus.FacetCount](t)(e.Facets(ctx, r))
	want(t, "another number of values", engine.n, 3)
	must[[]string](t)(e.Edit(ctx, nil))
	must[map[corpus.Facet][]corpus.FacetCount](t)(e.Facets(ctx, r))
	want(t, "after a correction", engine.n, 4)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := e.Search(ended, r); !errors.Is(err, context.Canceled) || engine.n != 4 {
		t.Errorf("a question that was given up: error %v, %d searches", err, engine.n)
	}
}

type searches struct {
	*fake
	n int
}

func (s *searches) Search(r corpus.Request) corpus.Result {
	s.n++
	return s.fake.Search(r)
}

// TestWhileIdle: what is done while nothing is asked begins after a moment, and ends with the next
// question.
func TestWhileIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		all, stop := loop(AtOnce(newFake()))
		defer stop()
		begun, ended := 0, 0
		idle := func() {
			all.whileIdle(func(ctx context.Context) {
				begun++
				<-ctx.Done()
				ended++
			})
		}
		ask := func() { all.ask(askPage, func(*inquiry) error { return nil }, func(error) {}) }
		for _, step := range []struct {
			do           func()
			after        time.Duration
			begun, ended int
		}{{idle, idleFor / 2, 0, 0}, {ask, 2 * idleFor, 0, 0}, {idle, 2 * idleFor, 1, 0}, {idle, 2 * idleFor, 2, 1}, {ask, 2 * idleFor, 2, 2}} {
			all.dispatch(step.do)
			time.Sleep(step.after)
			synctest.Wait()
			if begun != step.begun || ended != step.ended {
				t.Fatalf("begun %d times and ended %d, want %d and %d", begun, ended, step.begun, step.ended)
			}
		}
	})
}
