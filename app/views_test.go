package app

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// inView gathers an address over the sample and returns its model and view.
func inView(t *testing.T, link, lang string) (*model, view) {
	t.Helper()
	var last model
	if err := gather(context.Background(), AtOnce(newFake()), read(t, link), openList{}, func(m model) { last = m }); err != nil {
		t.Fatal(err)
	}
	return &last, staticView(last.at, "../../", lang)
}

// TestViewsDraw: every view draws in both languages, is linked from every other, states the
// question it answers, and has a table with as many cells in each row as columns.
func TestViewsDraw(t *testing.T) {
	for _, rv := range resultViews() {
		for _, lang := range []string{"ar", "en"} {
			for _, query := range []string{"q=%D8%A5%D8%AF%D9%84%D8%A8", "", "q=%D9%84%D8%A7%D8%B4%D9%8A%D8%A1"} {
				m, v := inView(t, "?view="+rv.name()+"&"+query, lang)
				page := parsed(t, v.page(m))
				want(t, rv.name()+" is the current view", texts(page, ".views")[0] != "" && len(find(page, "#view-"+rv.name())) == 1, true)
				want(t, rv.name()+" says what it answers", len(texts(page, ".view-lead")), 1)
				table := rv.table(v, m)
				for _, row := range table.rows {
					if len(row) != len(table.columns) {
						t.Errorf("%s: a row of %d cells below %d columns: %q", rv.name(), len(row), len(table.columns), row)
					}
				}
			}
		}
	}
}

// TestViewAddresses: the choices in a view are in its address, and what makes no sense is
// ignored.
func TestViewAddresses(t *testing.T) {
	for _, tt := range []struct{ link, prints string }{
		{"?q=a&view=context", "?q=a&view=context"},
		{"?view=context&by=before&form=written&q=a", "?q=a&view=context&by=before&form=written"},
		{"?q=a&view=context&by=after&form=x&only=b", "?q=a&view=context&only=b"},
		{"?q=a&view=nonsense&by=before", "?q=a"},
		{"?q=a&by=before", "?q=a"},
		{"embed/?q=a&view=context&docs=2000", "embed/?q=a&view=context&docs=2000"},
		{"?q=a&view=network&names=15", "?q=a&view=network&names=15"},
		{"?q=a&view=network&names=30", "?q=a&view=network"},
		{"?q=a&view=company&window=1", "?q=a&view=company&window=1"},
	} {
		if got := read(t, tt.link).String(); got != tt.prints {
			t.Errorf("%q prints as %q, want %q", tt.link, got, tt.prints)
		}
	}
	at := read(t, "?q=a&view=context&by=before&only=b&page=3")
	want(t, "another query", at.asking("c").String(), "?q=c&view=context&by=before")
	want(t, "another view", at.viewed("").String(), "?q=a")
	want(t, "first value", at.choosing("by", "after").String(), "?q=a&view=context&only=b")
}

// TestWordsBesideNumbers: an Arabic word next to a number is isolated in every plain text and
// every cell of English views, or the number would be drawn before it.
func TestWordsBesideNumbers(t *testing.T) {
	for _, rv := range resultViews() {
		m, v := inView(t, "?view="+rv.name()+"&q=%D8%A5%D8%AF%D9%84%D8%A8&line=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&against=q%3D%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "en")
		v.tableOpen = true
		page := parsed(t, v.page(m))
		for _, mark := range find(page, ".view svg a") {
			if label := attr(mark, "aria-label"); exposed(label) {
				t.Errorf("%s: %q", rv.name(), label)
			}
		}
		for _, where := range []string{".as-table bdi", ".ranking bdi", ".trend-lines bdi", ".pairs bdi"} {
			for _, piece := range texts(page, where) {
				if exposed(piece) {
					t.Errorf("%s: %q in one piece", rv.name(), piece)
				}
			}
		}
	}
}

// exposed reports whether Arabic letters are followed by a number that nothing isolates from
// them.
func exposed(text string) bool {
	arabicAbove, apart := false, 0
	for _, r := range text {
		switch {
		case r == '\u2068':
			apart++
		case r == '\u2069':
			apart--
		case apart == 0 && unicode.Is(unicode.Arabic, r):
			arabicAbove = true
		case apart == 0 && unicode.Is(unicode.Latin, r):
			arabicAbove = false
		case apart == 0 && arabicAbove && r >= '0' && r <= '9':
			return true
		}
	}
	return false
}

// TestReadOn: a view says how much it has not read, and links to more of it, of each side if
// there are two.
func TestReadOn(t *testing.T) {
	for _, tt := range []struct {
		link   string
		read   int
		totals []int
		says   string
		leads  string
	}{
		{"?q=a&view=network", 100, []int{2055}, "100 of 2,055 documents read, evenly spread · Read up to 300", "docs=300"},
		{"?q=a&view=network&docs=300", 300, []int{1055}, "300 of 1,055 documents read, evenly spread · Read up to 1,055", "docs=2000"},
		{"?q=a&view=sides&against=q%3Db", 200, []int{150, 900}, "200 of 1,050 documents read, evenly spread · Read up to 450", "docs=300"},
		{"?q=a&view=network&docs=10000", 10000, []int{20000}, "10,000 of 20,000 documents read, evenly spread", ""},
		{"?q=a&view=network", 90, []int{90}, "", ""},
	} {
		v := staticView(read(t, tt.link), "./", "en")
		said := v.readOf(viewNamed(v.at.view), mReadOf, tt.read, tt.totals...)
		if said == nil {
			want(t, tt.link, "", tt.says)
			continue
		}
		page := parsed(t, said)
		want(t, tt.link, strings.Join(strings.Fields(texts(page, ".read-of")[0]), " "), tt.says)
		if links := find(page, "#read-on"); len(links) > 0 {
			want(t, tt.link+" leads on", strings.Contains(attr(links[0], "href"), tt.leads), true)
		} else {
			want(t, tt.link+" leads nowhere", tt.leads, "")
		}
	}
}

// TestOptionsInOrder: numeric values are in ascending order, whichever is the default, and the
// default can be chosen.
func TestOptionsInOrder(t *testing.T) {
	for _, rv := range resultViews() {
		for _, o := range rv.options() {
			last := 0
			for _, value := range o.values {
				n, err := strconv.Atoi(value.value)
				if err == nil && n <= last {
					t.Errorf("%s: %s offers %d behind %d", rv.name(), o.name, n, last)
				}
				last = n
			}
			if len(o.values) > 0 && !o.holds(o.unchosen()) {
				t.Errorf("%s: %s is usually %q, which it does not offer", rv.name(), o.name, o.unchosen())
			}
		}
	}
}

// TestViewsOfNothing: if nothing was found, no view says more about it than the answer does; only
// one that also shows other results continues.
func TestViewsOfNothing(t *testing.T) {
	for _, name := range viewNames() {
		m, v := inView(t, "?q=%D9%82%D8%B7%D9%82%D8%B7%D9%86&view="+name, "en")
		page := parsed(t, v.page(m))
		want(t, name+": lead", len(find(page, ".view-lead")), 1)
		if name == "trends" {
			want(t, "a line may be added", len(find(page, ".view form")), 1)
			continue
		}
		want(t, name+": options, counts and notices", len(find(page, ".view .option"))+len(find(page, ".view .view-count"))+len(find(page, ".view .notice")), 0)
	}
	m, v := inView(t, "?view=company", "en") // without a word it must not promise lines
	want(t, "company of nothing", texts(parsed(t, v.page(m)), ".view .notice"), []string{mContextNone.en})
}

// TestFoundInRead: a number of occurrences says in how many documents, and which, if not all were
// read.
func TestFoundInRead(t *testing.T) {
	for _, tt := range []struct {
		lang string
		said message
		ends string
	}{
		{"ar", mFoundInRead, "في 100 وثيقة قُرئت"}, {"en", mFoundInRead, "in the 100 documents read"},
		{"ar", mFoundInFirst, "في أول 100 وثيقة من القائمة"}, {"en", mFoundInFirst, "in the first 100 documents of the list"},
	} {
		v := staticView(address{}, "./", tt.lang)
		if got := text(parsed(t, v.foundIn(tt.said, 654, 100, 120))); !strings.HasSuffix(got, tt.ends) {
			t.Errorf("%q, want %q at its end", got, tt.ends)
		}
		if got := text(parsed(t, v.foundIn(tt.said, 654, 120, 120))); strings.Contains(got, tt.ends) {
			t.Errorf("all are read: %q", got)
		}
	}
}

// TestFewFirst: of a large result a view reads a few documents first, and shows them if that took
// long; then as many as requested.
func TestFewFirst(t *testing.T) {
	f := newFake()
	for i := range 60 {
		d := f.docs[0]
		d.ID = "more-" + strconv.Itoa(i)
		f.docs, f.mentions, f.said = append(f.docs, d), append(f.mentions, f.mentions[0]), append(f.said, f.said[0])
	}
	e := newLocal(f, func(context.Context) {})
	for _, tt := range []struct {
		view string
		long bool
		want []int // documents read of what was shown
	}{
		{"network", true, []int{documentsAtFirst, 60}}, {"network", false, []int{60}},
		{"context", true, []int{documentsAtFirst, 60}}, {"map", true, nil}, {"sides&against=" + url.QueryEscape("q=هدنة"), true, []int{documentsAtFirst, 60}},
	} {
		at := read(t, "?q=هدنة&view="+tt.view)
		m := model{at: at, about: f.about}
		m.result, _ = e.Search(t.Context(), at.request(0))
		var shown []int
		note := func(now model) {
			if n := readBy(now.seen); n > 0 {
				shown = append(shown, min(n, 60))
				want(t, tt.view+": the facets are those of before", now.stale, len(shown) == 1 && len(tt.want) == 2)
			}
		}
		if err := m.gatherView(t.Context(), e, viewNamed(at.view), func() bool { return tt.long }, note); err != nil {
			t.Fatal(err)
		}
		note(m)
		want(t, tt.view, fmt.Sprint(shown), fmt.Sprint(tt.want))
		want(t, tt.view+": facets", len(m.result.Facets) > 0, true)
	}
}

// readBy returns how many documents a view has read; 0 if it reads none.
func readBy(seen any) int {
	switch s := seen.(type) {
	case seenNetwork:
		return s.read
	case seenContext:
		return s.read
	case seenSides:
		return s.a.seen + s.b.seen
	}
	return 0
}
