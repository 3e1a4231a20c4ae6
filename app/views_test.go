package app

import (
	"context"
	"fmt"
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

// TestFewFirst: of a large result a view reads a few documents first, and shows them where
// that was long; then as many as were asked for.
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
		{"context", true, []int{documentsAtFirst, 60}}, {"map", true, nil},
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
		if err := m.gatherView(t.Context(), e, viewNamed(tt.view), func() bool { return tt.long }, note); err != nil {
			t.Fatal(err)
		}
		note(m)
		want(t, tt.view, fmt.Sprint(shown), fmt.Sprint(tt.want))
		want(t, tt.view+": facets", len(m.result.Facets) > 0, true)
	}
}

// readBy is how many documents a view has read; 0 where it reads none.
func readBy(seen any) int {
	switch s := seen.(type) {
	case seenNetwork:
		return s.read
	case seenContext:
		return s.read
	}
	return 0
}
