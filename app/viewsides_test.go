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

// TestPeculiarSides: what is listed as peculiar has the larger share on its side.
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

// TestSidesCount: both results are counted as they are separately, and so is what is in both.
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

// TestSidesQuoted counts independently who is quoted on each side, and in which classes.
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

// commonly is the sample in a collection that mostly spells its words differently.
type commonly struct{ *fake }

func (c commonly) Common(int) (out []corpus.CommonWord) {
	for _, word := range []string{"وملعب", "الهدنه"} {
		out = append(out, corpus.CommonWord{Stem: word, Written: "كما تكتبه المجموعة"})
	}
	return out
}

// TestPeculiarWritten: what is peculiar to the rest is spelled as the collection mostly does, not
// as the one document of the result happens to.
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

// TestPeculiarLinks: what documents of the result have links to those; what none of them has
// links to the documents elsewhere, not to an empty result.
func TestPeculiarLinks(t *testing.T) {
	_, v := inView(t, "?q=%D8%A5%D8%AF%D9%84%D8%A8&from=2019&view=peculiar", "ar")
	putin := corpus.EntityRef{ID: "putin", Kind: corpus.Person}
	for _, tt := range []struct {
		p    peculiarity
		want string
	}{
		{peculiarity{Contrast: views.Contrast{Here: 2, Rest: 9}, written: "سوق"}, "../../?q=%D8%A5%D8%AF%D9%84%D8%A8+%D8%B3%D9%88%D9%82&from=2019"},
		{peculiarity{Contrast: views.Contrast{Rest: 9}, written: "سوق"}, "../../?q=%D8%B3%D9%88%D9%82"},
		{peculiarity{Contrast: views.Contrast{Rest: 9}, entity: putin}, "../../?person=putin"},
	} {
		want(t, tt.want, hrefs(parsed(t, v.a(v.peculiarLink(&tt.p, false))), "a"), []string{tt.want})
	}
}

// TestSidesShort: the short name of each side is what the other does not ask for.
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

// TestPeculiarUnread: documents of a result that were not read count among the others, and the
// page says how many; a result only a little larger than what is read is read completely.
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
			want(t, "column of the table", peculiarView{}.table(v, &last).columns[3], named+" ("+v.fill(mAmountOf, nDocuments.say(&v.settings, tt.others))+")")
		}
	}
}

// TestOutletPairs: the outlets of a result are offered to be compared with each other, each with its own
// count, unless a filter says which outlet.
func TestOutletPairs(t *testing.T) {
	m, v := inView(t, "?q=%D8%A5%D8%AF%D9%84%D8%A8&view=sides", "ar")
	list := m.result.Facets[corpus.FacetOutlet]
	if len(list) < 2 {
		t.Fatalf("%d outlets, want several to pair", len(list))
	}
	to := hrefs(parsed(t, v.page(m)), "#pair-0")
	if len(to) != 1 {
		t.Fatalf("%d links of the first pair", len(to))
	}
	m, v = inView(t, strings.TrimPrefix(to[0], "../../"), "ar")
	s, ok := m.seen.(seenSides)
	if !ok || s.a.m.result.Total != list[0].Count || s.b.m.result.Total != list[1].Count {
		t.Errorf("the first pair has %d and %d documents, want %d and %d", s.a.m.result.Total, s.b.m.result.Total, list[0].Count, list[1].Count)
	}
	if again := v.outletPairs(m); again != nil {
		t.Errorf("an outlet is chosen, and %d pairs are offered", len(again))
	}
}

// TestCandidates: where many documents were read, a word of two of them is not peculiar: they may be
// copies.
func TestCandidates(t *testing.T) {
	for documents, want := range map[int]int{manyRead - 1: 1, manyRead: 0} {
		words := views.NewVocabulary()
		for i := range documents {
			doc := corpus.Closeup{Text: "كلمة"}
			if i < 2 {
				doc.Words = []corpus.TextWord{{Span: corpus.Span{End: len(doc.Text)}, Word: "كلمه", Stem: "كلم"}}
			}
			words.Add(&doc)
		}
		if got := candidates(words); len(got) != want {
			t.Errorf("a word of two documents of %d: %q, want %d", documents, got, want)
		}
	}
}
