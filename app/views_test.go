package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// inView gathers an address over the sample and draws it.
func inView(t *testing.T, link, lang string) (*model, view) {
	t.Helper()
	var last model
	if err := gather(context.Background(), AtOnce(newFake()), read(t, link), openList{}, func(m model) { last = m }); err != nil {
		t.Fatal(err)
	}
	return &last, staticView(last.at, "../../", lang)
}

// TestViewsDraw: every view draws in both languages, is led to from every other, says
// which question it answers, and has a table with as many cells in each row as columns.
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

// TestViewAddresses: what is chosen in a view is in its address, and what makes no
// sense is left out.
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

// TestReadOn: what a view has not read it says, and leads to more of it, of each side where
// there are two.
func TestReadOn(t *testing.T) {
	for _, tt := range []struct {
		link   string
		read   int
		totals []int
		says   string
		leads  string
	}{
		{"?q=a&view=network", 100, []int{2055}, "100 of 2,055 documents read · Read up to 300", "docs=300"},
		{"?q=a&view=network&docs=300", 300, []int{1055}, "300 of 1,055 documents read · Read up to 1,055", "docs=2000"},
		{"?q=a&view=sides&against=q%3Db", 200, []int{150, 900}, "200 of 1,050 documents read · Read up to 450", "docs=300"},
		{"?q=a&view=network&docs=10000", 10000, []int{20000}, "10,000 of 20,000 documents read", ""},
		{"?q=a&view=network", 90, []int{90}, "", ""},
	} {
		v := staticView(read(t, tt.link), "./", "en")
		said := v.readOf(viewNamed(v.at.view), tt.read, tt.totals...)
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

// TestOptionsInOrder: values that are numbers stand in their order, whichever of them is
// usual, and what is usual can be chosen.
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

func TestContextView(t *testing.T) {
	m, v := inView(t, "?view=context&by=before&q=%D8%A5%D8%AF%D9%84%D8%A8", "ar")
	page := parsed(t, v.page(m))
	s := m.seen.(seenContext)
	lines := find(page, ".line")
	want(t, "lines", len(lines), min(s.occurrences, linesPerPage))
	for _, l := range lines {
		if !strings.Contains(attr(l, "href"), "#p") || !strings.HasPrefix(attr(l, "href"), "../../d/") {
			t.Errorf("a line leads to %q", attr(l, "href"))
		}
	}
	key := s.groups[0].Key
	m, v = inView(t, "?view=context&by=before&q=%D8%A5%D8%AF%D9%84%D8%A8&only="+key, "ar")
	want(t, "only one group", len(find(parsed(t, v.page(m)), ".line")), len(s.groups[0].Lines))
}

// TestTrendsCount counts the documents of every bar once more.
func TestTrendsCount(t *testing.T) {
	for _, step := range []string{"day", "week", "month", "year"} {
		m, v := inView(t, "?view=trends&step="+step+"&q=%D8%A5%D8%AF%D9%84%D8%A8&line=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar")
		s := m.seen.(seenTrends)
		want(t, "lines", len(s.lines), 2)
		f := newFake()
		for line := range s.lines {
			total := 0
			for _, b := range s.lines[line].bars {
				n := 0
				for i := range f.docs {
					if _, missing := findWords(f.docs[i].Text(), s.lines[line].query); missing == 0 && b.holds(f.docs[i].Date) {
						n++
					}
				}
				want(t, s.lines[line].query+" in "+string(b.date), b.count, n)
				total += n
			}
			want(t, "total", s.lines[line].total, total)
		}
		page := parsed(t, v.page(m))
		want(t, "points with documents lead to them", len(find(page, ".lines-drawn a")) > 0, true)
		want(t, "one line can be taken away", hrefs(page, ".line-off"), []string{"../../?q=%D8%A5%D8%AF%D9%84%D8%A8&view=trends&step=" + step})
	}
}

// holds tells, otherwise than the view does, whether a date falls in a bar.
func (b bar) holds(d corpus.Date) bool {
	if b.until == "" {
		return strings.HasPrefix(string(d), string(b.date))
	}
	return len(d) == 10 && d >= b.date && d <= b.until
}

// TestSteps: which step a period is drawn in, and that its bars are whole and in order.
func TestSteps(t *testing.T) {
	days := []corpus.DateCount{{Date: "2018-03-01", Count: 1}}
	months := append([]corpus.DateCount{{Date: "2018-03", Count: 2}}, days...)
	for _, tt := range []struct {
		asked       string
		first, last corpus.Date
		counts      []corpus.DateCount
		want        string
		bars        int
	}{
		{"auto", "2018-03-01", "2018-03-31", days, byDay, 31},
		{"auto", "2018-03-01", "2018-03-31", months, byMonth, 1},
		{"auto", "2018-02-15", "2018-10-20", days, byWeek, 36},
		{"auto", "2017-01-01", "2018-12-31", days, byMonth, 24},
		{"auto", "2008-01-01", "2018-12-31", days, byYear, 11},
		{"day", "2018-02-15", "2018-10-20", days, byWeek, 36},
		{"day", "2018-02-28", "2018-03-02", months, byDay, 3},
		{"week", "2018-02-26", "2018-03-04", days, byWeek, 1}, // Monday to Sunday
		{"week", "2018-02-25", "2018-03-05", days, byWeek, 3},
		{"week", "2000-01-01", "2018-12-31", days, byMonth, 228},
		{"month", "1990-01-01", "2018-12-31", days, byYear, 29},
	} {
		step := stepFor(tt.asked, tt.first, tt.last, tt.counts)
		list := bars(step, tt.first, tt.last)
		if step != tt.want || len(list) != tt.bars {
			t.Errorf("%s from %s to %s: %d bars of a %s, want %d of a %s", tt.asked, tt.first, tt.last, len(list), step, tt.bars, tt.want)
		}
		for i, b := range list {
			if i > 0 && dayOf(b.date.First()) != dayOf(list[i-1].last().Last())+1 {
				t.Errorf("%s: a gap before %s", tt.asked, b.date)
			}
			if stepOf(step, b.last().Last()) != b.date {
				t.Errorf("the last day of the bar %+v falls in %s", b, stepOf(step, b.last().Last()))
			}
		}
	}
}

// TestTrendsByOutlet: the pictures of the outlets add up to the one of all, and each bar is
// counted once more.
func TestTrendsByOutlet(t *testing.T) {
	m, v := inView(t, "?view=trends&step=month&each=outlet&q=%D8%A5%D8%AF%D9%84%D8%A8", "ar")
	s := m.seen.(seenTrends)
	f := newFake()
	sums := make([]int, len(s.all))
	for _, one := range s.outlets {
		for i, b := range one.lines[0].bars {
			n := 0
			for d := range f.docs {
				if _, missing := findWords(f.docs[d].Text(), "إدلب"); missing == 0 && f.docs[d].Outlet == one.outlet && b.holds(f.docs[d].Date) {
					n++
				}
			}
			want(t, one.outlet+" in "+string(b.date), b.count, n)
			sums[i] += n
		}
	}
	for i, b := range s.lines[0].bars {
		if sums[i] > b.count {
			t.Errorf("%s: the outlets have %d, all %d", b.date, sums[i], b.count)
		}
	}
	page := parsed(t, v.page(m))
	want(t, "a picture for each outlet", len(find(page, ".multiples figure")), len(s.outlets))
	want(t, "rows of the table", len(trendsView{}.table(v, m).rows), len(s.outlets)*len(s.all))
}

// TestPeculiarSides: what is told as peculiar has the larger share on its side.
func TestPeculiarSides(t *testing.T) {
	m, _ := inView(t, "?view=peculiar&of=names&q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar")
	s := m.seen.(seenPeculiar)
	want(t, "all documents", s.docs+s.other, m.about.Documents)
	for _, p := range s.here {
		if p.Here*s.other <= p.Rest*s.docs {
			t.Errorf("%+v is not peculiar to %d of %d", p, s.docs, s.docs+s.other)
		}
	}
}

// TestMapCounts: the documents of every place on the map are those that mention it, and
// what the atlas does not know is counted.
func TestMapCounts(t *testing.T) {
	m, v := inView(t, "?view=map&area=world", "ar")
	s := m.seen.(seenMap)
	f := newFake()
	known := 0
	for _, p := range s.places {
		n := 0
		for i := range f.docs {
			if slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool { return m.Entity == p.ID }) {
				n++
			}
		}
		want(t, p.ID, p.Count, n)
		known++
	}
	want(t, "all places", known+len(s.unknown), len(m.result.Facets[corpus.FacetPlace]))
	want(t, "marks", len(find(parsed(t, v.page(m)), ".place-mark")), known)
	for name, a := range areas {
		if _, _, in := placeIn(a, corpus.Point{Lat: (a.North + a.South) / 2, Lon: (a.West + a.East) / 2}); !in || a.West >= a.East || a.South >= a.North {
			t.Errorf("the area %s has no middle", name)
		}
	}
	fit := s.areaOf("fit", "")
	if _, _, in := placeIn(fit, s.places[0].at); !in {
		t.Error("the place that most documents mention is not on the map")
	}
}

// TestMapArea: an area of the map filters the result, stands in the address and on a chip,
// and leaves the places of the rest of the earth to be counted.
func TestMapArea(t *testing.T) {
	m, v := inView(t, "?view=map&area=levant", "ar")
	to := hrefs(parsed(t, v.page(m)), "#only-area")
	want(t, "the area's address", to, []string{"../../?within=33%2C30.5%2C43.5%2C38&view=map&area=levant"})
	whole := m.result.Total
	m, v = inView(t, strings.TrimPrefix(to[0], "../../"), "ar")
	f, in := newFake(), 0
	for i := range f.docs {
		if slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool { return m.Entity == "idlib" || m.Entity == "syria" }) {
			in++
		}
	}
	want(t, "documents that mention a place there", m.result.Total, in)
	if in == 0 || in == whole {
		t.Errorf("%d of %d documents mention a place there: that proves nothing", in, whole)
	}
	page := parsed(t, v.page(m))
	want(t, "the chip", strings.Contains(strings.Join(texts(page, ".chips"), " "), "بلاد الشام"), true)
	want(t, "what is exported says so", strings.Join(v.askedAt(m, "").Filters, "; "), "المنطقة: بلاد الشام")
	if len(m.seen.(seenMap).places) < 3 {
		t.Error("places elsewhere are not counted any more")
	}
	for _, box := range []string{"33,30,43", "43,30,33,38", "x"} {
		want(t, "no area: "+box, read(t, "?within="+box+"&q=a").String(), "?q=a")
	}
}

// TestMapMoved: the map is zoomed and moved by addresses, and not off the earth.
func TestMapMoved(t *testing.T) {
	a := areas["levant"]
	if b := moved(moved(a, 0, 0, 2), 0, 0, 0.5); b != a {
		t.Errorf("out and in again is %v, want %v", b, a)
	}
	for range 20 {
		a = moved(a, 0.4, 0.4, 1)
	}
	if a.West > 180 || a.South > 85 {
		t.Errorf("moved off the earth: %v", a)
	}
	m, v := inView(t, "?view=map&box=30%2C30%2C40%2C40", "en")
	want(t, "closer", hrefs(parsed(t, v.page(m)), "#zoom-in"), []string{"../../?view=map&box=32.5%2C32.5%2C37.5%2C37.5"})
}

// TestSidesCount: both results are counted as by themselves, and what is in both.
func TestSidesCount(t *testing.T) {
	m, v := inView(t, "?q=%D8%A5%D8%AF%D9%84%D8%A8&view=sides&against=q%3D%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar")
	s := m.seen.(seenSides)
	f := newFake()
	a, b, both := 0, 0, 0
	for i := range f.docs {
		_, first := findWords(f.docs[i].Text(), "إدلب")
		_, second := findWords(f.docs[i].Text(), "بوتين")
		if first == 0 {
			a++
		}
		if second == 0 {
			b++
		}
		if first+second == 0 {
			both++
		}
	}
	want(t, "this side", s.a.m.result.Total, a)
	want(t, "the other", s.b.m.result.Total, b)
	want(t, "both", s.both, both)
	swap := hrefs(parsed(t, v.page(m)), "#swap-sides")
	want(t, "swapped", swap, []string{"../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&view=sides&against=q%3D%25D8%25A5%25D8%25AF%25D9%2584%25D8%25A8"})
	back, _ := inView(t, strings.TrimPrefix(swap[0], "../../"), "ar")
	want(t, "swapped, this side", back.seen.(seenSides).a.m.result.Total, b)
}

// TestGraph: the network as a file has the names and ties of the table.
func TestGraph(t *testing.T) {
	m, v := inView(t, "?view=network", "en")
	s := m.seen.(seenNetwork)
	g, table := v.graph(s), networkView{}.table(v, m)
	want(t, "ties", len(g.Edges), len(table.rows))
	for i, e := range g.Edges {
		want(t, "documents that mention both", strconv.Itoa(e.Documents), table.rows[i][2])
		want(t, "the first", g.Nodes[e.A].Label, table.rows[i][0])
	}
}

// TestNamesApart: of two names that would lie on one another the one that is mentioned
// more stands below its mark, the other above its own; a third has no room.
func TestNamesApart(t *testing.T) {
	ref := func(name string) views.Node { return views.Node{Entity: corpus.EntityRef{Name: name}} }
	s := seenNetwork{nodes: []views.Node{ref("فلاديمير بوتين"), ref("رجب طيب أردوغان"), ref("سيرغي لافروف"), ref("إدلب")}}
	at := []float64{50, 58, 54, 90}
	_, v := inView(t, "?view=network", "ar")
	apart := func() string {
		all := []bool{true, true, true, true}
		return fmt.Sprint(v.namesApart(s, all, func(n int) float64 { return at[n] }, func(int) float64 { return 40 }))
	}
	want(t, "near: wide, narrow, above", apart(), "[{true true false} {true true true} {false false false} {true true false}]")
	at[1], at[2] = 66, 20
	want(t, "further off", apart(), "[{true true false} {true true true} {true true false} {true true false}]")
}

// TestLatinFrontTitle: a collection that is called in Latin letters stands at the start of an
// English page, and in its own direction on an Arabic one.
func TestLatinFrontTitle(t *testing.T) {
	for lang, dir := range map[string]string{"ar": "ltr", "en": "ltr"} {
		m, v := inView(t, "", lang)
		m.about.Title, m.about.TitleEn = "The News", ""
		m.at, v.at = address{}, address{}
		h1 := find(parsed(t, v.front(m)), "h1")
		want(t, "direction in "+lang, attr(h1[0], "dir"), dir)
	}
}

// TestSidesQuoted: who is quoted on each side, and in which classes, is counted once more.
func TestSidesQuoted(t *testing.T) {
	m, v := inView(t, "?q=%D8%A5%D8%AF%D9%84%D8%A8&view=sides&against=q%3D%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar")
	s := m.seen.(seenSides)
	f := newFake()
	for query, q := range map[string]*quoted{"إدلب": &s.a.quoted, "بوتين": &s.b.quoted} {
		speakers, classes, all := make(map[string]int), make(map[corpus.Class]int), 0
		for i := range f.docs {
			if _, missing := findWords(f.docs[i].Text(), query); missing > 0 {
				continue
			}
			for _, said := range f.said[i] {
				if said.Speaker == "" || said.Weak() {
					continue
				}
				all++
				classes[said.Class]++
				for _, id := range append([]string{said.Speaker}, said.With...) {
					speakers[id]++
				}
			}
		}
		want(t, query+": statements", q.statements, all)
		want(t, query+": speakers", len(q.speakers), len(speakers))
		for id, n := range speakers {
			want(t, query+": "+id, q.speakers[id].statements, n)
		}
		for class, n := range classes {
			want(t, query+": "+string(class), q.classes[class], n)
		}
	}
	if s.a.quoted.statements+s.b.quoted.statements == 0 {
		t.Error("nobody is quoted: that proves nothing")
	}
	want(t, "sections", len(find(parsed(t, v.page(m)), "#sides-quoted")), 1)
}

// TestPeaks: the highest bar as it is drawn, with those that are as high; of these the one
// with the larger share first. A line that is as high again and again has no peak.
func TestPeaks(t *testing.T) {
	line := func(counts ...int) timeline {
		var l timeline
		for _, n := range counts {
			l = append(l, bar{count: n})
		}
		return l
	}
	for _, tt := range []struct {
		name  string
		bars  timeline
		all   timeline
		share bool
		bar   int
		equal []int
	}{
		{"one", line(1, 5, 3), line(9, 9, 9), false, 1, nil},
		{"two, the later has more of its time", line(8, 2, 8), line(40, 9, 20), false, 2, []int{0}},
		{"two of one share", line(8, 2, 8), line(20, 9, 20), false, 0, []int{2}},
		{"as shares are drawn", line(8, 2, 3), line(40, 9, 3), true, 2, nil},
		{"one document is no peak", line(1, 2, 3), line(1, 9, 9), true, 2, nil},
		{"four and one beside are many", line(4, 4, 4, 4, 4), line(9, 9, 9, 9, 9), false, -1, nil},
		{"a higher one after many", line(4, 4, 4, 4, 4, 5), line(9, 9, 9, 9, 9, 9), false, 5, nil},
		{"nothing", line(0, 1, 0), line(9, 9, 9), false, -1, nil},
	} {
		l := trend{query: "x", bars: tt.bars}
		if got := l.highest(tt.all, tt.share); got.bar != tt.bar || !slices.Equal(got.equal, tt.equal) {
			t.Errorf("%s: %d and %v, want %d and %v", tt.name, got.bar, got.equal, tt.bar, tt.equal)
		}
	}
}

// commonly is the sample in a collection whose words are mostly written otherwise.
type commonly struct{ *fake }

func (c commonly) Common(int) (out []corpus.CommonWord) {
	for _, word := range []string{"وملعب", "الهدنه"} {
		out = append(out, corpus.CommonWord{Stem: word, Written: "كما تكتبه المجموعة"})
	}
	return out
}

// TestPeculiarWritten: what is peculiar to the rest is called as the collection mostly writes
// it, not as the one document of the result happens to.
func TestPeculiarWritten(t *testing.T) {
	f := newFake()
	for i := range 80 {
		f.docs = append(f.docs, corpus.Document{ID: "other-" + strconv.Itoa(i), Body: "خبر عن وملعب"})
		f.mentions, f.said = append(f.mentions, nil), append(f.said, nil)
	}
	for i := range 20 {
		body := "الهدنة وبوتين"
		if i == 0 {
			body += " وملعب"
		}
		f.docs = append(f.docs, corpus.Document{ID: "here-" + strconv.Itoa(i), Body: body})
		f.mentions, f.said = append(f.mentions, nil), append(f.said, nil)
	}
	f.about.Documents = len(f.docs)
	var last model
	if err := gather(context.Background(), AtOnce(commonly{f}), read(t, "?view=peculiar&q=%D9%88%D8%A8%D9%88%D8%AA%D9%8A%D9%86"), openList{}, func(m model) { last = m }); err != nil {
		t.Fatal(err)
	}
	called := func(list []peculiarity, stem string) string {
		for _, p := range list {
			if p.Key == stem {
				return p.written
			}
		}
		return ""
	}
	s := last.seen.(seenPeculiar)
	want(t, "of the rest", called(s.rest, "وملعب"), "كما تكتبه المجموعة")
	want(t, "of the result", called(s.here, "الهدنه"), "الهدنة")
}

// TestNamedInQuotes: the quotation marks of a line's name stand in the page's direction, and
// what is between them in its own.
func TestNamedInQuotes(t *testing.T) {
	_, v := inView(t, "?view=network", "en")
	text := markup(v.named("", "start", 1, 1, "“ترامب”، BBC"))
	for _, want := range []string{"“\u2068<tspan ", `lang="ar"`, `direction="rtl"`, ">ترامب</tspan>\u2069”، BBC", `text-anchor="start"`} {
		if !strings.Contains(text, want) {
			t.Errorf("in quotation marks: %s, want %s", text, want)
		}
	}
	if text := markup(v.named("", "start", 1, 1, "ترامب")); !strings.Contains(text, `direction="rtl"`) || !strings.Contains(text, `text-anchor="end"`) {
		t.Errorf("without: %s", text)
	}
}

// TestSidesShort: where there is little room each side is called by what the other has not.
func TestSidesShort(t *testing.T) {
	_, v := inView(t, "?view=sides", "ar")
	side := func(link string) *oneSide { return &oneSide{m: model{at: read(t, link)}} }
	for _, tt := range []struct{ a, b, want string }{
		{"?q=x", "?q=x&outlet=o", "[«x» o]"},
		{"?q=x&outlet=p", "?q=x&outlet=o", "[p o]"},
		{"?q=x", "?q=y", "[«x» «y»]"},
		{"?q=x", "?q=x", "[«x» «x»]"},
	} {
		if got := fmt.Sprint(v.shortNames(side(tt.a), side(tt.b))); got != tt.want {
			t.Errorf("%s and %s: %s, want %s", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestNamesInside: however long a name is and near the edge its sign, a narrow screen shows
// it whole; one that has room stands below its sign.
func TestNamesInside(t *testing.T) {
	for _, name := range []string{"مصر", "الولايات المتحدة", strings.Repeat("ا", 60)} {
		half := halfOf(name, letterNarrow)
		for _, x := range []float64{9, 50, 91} {
			at := besideEdges(x, name)
			if at-half < 0 || at+half > 100 || x-half >= 0 && x+half <= 100 && at != x {
				t.Errorf("%q, whose sign stands at %.0f, is drawn around %.1f, %.1f to each side", name, x, at, half)
			}
		}
	}
}

// TestPeakWords: a peak leads to the words that are peculiar to its documents, where that
// view is on.
func TestPeakWords(t *testing.T) {
	months := bars(byMonth, "2018-01-01", "2018-03-31")
	months[1].count = 9
	line := trend{query: "a", at: read(t, "?q=a"), bars: months, peak: peak{bar: 1, names: []corpus.EntityRef{{ID: "x", Kind: corpus.Person, Name: "س"}}}}
	v := staticView(read(t, "?q=a&view=trends"), "./", "en")
	link := "./?q=a&from=2018-02&to=2018-02&view=peculiar"
	want(t, "the words of February", slices.Contains(hrefs(parsed(t, v.peak(&line)), ".peak-of a"), link), true)
	v.about = &corpus.About{Views: []string{"trends"}}
	want(t, "without that view", slices.Contains(hrefs(parsed(t, v.peak(&line)), ".peak-of a"), link), false)
}

// TestPeculiarUnread: what was not read of a result stands among the others, and that is said
// of their number; a result that is little larger than what is read is read whole.
func TestPeculiarUnread(t *testing.T) {
	for _, tt := range []struct{ members, read, others int }{{120, 120, 40}, {240, 100, 180}} {
		f := newFake()
		f.docs, f.mentions, f.said = nil, nil, nil
		for i := range tt.members + 40 {
			body := "خبر عن ملعب ومباراة"
			if i < tt.members {
				body = "خبر عن وبوتين والهدنة"
			}
			f.docs = append(f.docs, corpus.Document{ID: strconv.Itoa(i), Body: body})
			f.mentions, f.said = append(f.mentions, nil), append(f.said, nil)
		}
		f.about.Documents = len(f.docs)
		var last model
		if err := gather(context.Background(), AtOnce(f), read(t, "?view=peculiar&q=%D9%88%D8%A8%D9%88%D8%AA%D9%8A%D9%86"), openList{}, func(m model) { last = m }); err != nil {
			t.Fatal(err)
		}
		s := last.seen.(seenPeculiar)
		want(t, "members", last.result.Total, tt.members)
		want(t, "read", s.docs, tt.read)
		want(t, "others", s.other, tt.others)
		for lang, says := range map[string][2]string{"ar": {"في غيرها", "في ما لم يُقرأ"}, "en": {"Elsewhere", "Not read"}} {
			v := staticView(last.at, "../../", lang)
			page, named := parsed(t, v.page(&last)), says[0]
			if tt.read < tt.members {
				named = says[1]
			}
			heads := find(page, ".amounts-head")
			if len(heads) == 0 || !strings.Contains(text(heads[0]), named) {
				t.Errorf("%s: %d of %d read: the others are not called %q", lang, tt.read, tt.members, named)
			}
			want(t, "column of the table", peculiarView{}.table(v, &last).columns[3], named)
		}
	}
}

// TestMapFit: the automatic map has room for the places that most documents mention, wherever
// they lie; those beyond what is drawn are named.
func TestMapFit(t *testing.T) {
	at := func(id string, n int, lon, lat float64) placed {
		return placed{corpus.FacetCount{ID: id, Name: id, Count: n}, corpus.Point{Lon: lon, Lat: lat}}
	}
	s := seenMap{places: []placed{at("إيران", 96, 53, 32), at("الولايات المتحدة", 47, -97, 38), at("سوريا", 40, 38, 35), at("روسيا", 26, 97, 60), at("العراق", 30, 44, 33), at("أستراليا", 1, 134, -25)}}
	a := s.areaOf("fit", "")
	for _, p := range s.places {
		if in := a.Has(p.at); in != (p.Count > 1) {
			t.Errorf("%s, in %d documents, is on the map: %t", p.Name, p.Count, in)
		}
	}
	m, v := inView(t, "?view=map", "ar")
	m.seen = s
	page := parsed(t, v.page(m))
	want(t, "beyond", strings.Contains(strings.Join(texts(page, ".read-of"), " "), "خارج ما يُرى من الخريطة: مكان واحد: أستراليا"), true)
}

// TestFoundInRead: a number of occurrences says of how many documents it is, where not all
// were read.
func TestFoundInRead(t *testing.T) {
	for lang, says := range map[string]string{"ar": "في 100 وثيقة قُرئت", "en": "in the 100 documents read"} {
		v := staticView(address{}, "./", lang)
		if got := text(parsed(t, v.foundIn(654, 100, 120))); !strings.HasSuffix(got, says) {
			t.Errorf("%q, want %q at its end", got, says)
		}
		if got := text(parsed(t, v.foundIn(654, 120, 120))); strings.Contains(got, says) {
			t.Errorf("all are read: %q", got)
		}
	}
}

// TestLineJoined: what follows an occurrence without a space stands as close to it.
func TestLineJoined(t *testing.T) {
	_, v := inView(t, "?view=context", "ar")
	for after, class := range map[string]string{". ثم": "line-after joined", " ثم": "line-after"} {
		page := parsed(t, v.line(&views.Line{ID: "a", Before: "قال ", Found: "إيران", After: after}))
		want(t, "as close: "+after, attr(find(page, ".line-after")[0], "class"), class)
		want(t, "the text", text(find(page, ".line")[0]), "قال إيران"+after)
	}
}
