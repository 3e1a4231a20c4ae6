package bundle_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// small returns a corpus that has one of everything.
func small() *corpus.Corpus {
	c := &corpus.Corpus{
		About: corpus.About{Title: "مجموعة", Documents: 3},
		Documents: []corpus.Document{
			{ID: "b", Title: "هدنة في إدلب", Date: "2018-09-17", Outlet: "رويترز", Author: "كاتب", URL: "https://example.org/b",
				Topics: []string{"هدنة", "دبلوماسية"}, BasedOn: []string{"تقرير"}, Body: "قال بوتين شيئا.\nوسكت أردوغان."},
			{ID: "a", Title: "خبر", Date: "2018", Body: "لا شيء"},
			{ID: "c", Title: "", Body: ""},
		},
		Entities: []corpus.Entity{
			{ID: "idlib", Kind: corpus.Place, Name: "إدلب", English: "Idlib"},
			{ID: "recep-tayyip-erdogan", Kind: corpus.Person, Name: "رجب طيب أردوغان", English: "Recep Tayyip Erdoğan", Aliases: []string{"إردوغان"}},
			{ID: "vladimir-putin", Kind: corpus.Person, Name: "فلاديمير بوتين", English: "Vladimir Putin", Aliases: []string{"بوتين", "Путин"}, Wikidata: "Q7747"},
			{ID: "x-idlb-6a1f00", Kind: corpus.Organization, Name: "شركة إدلب", Discovered: true, Confidence: 0.93},
		},
	}
	c.Groups = []int{1, 0, 1}
	find := func(doc int, word, entity string) corpus.Mention {
		at := strings.Index(c.Documents[doc].Text(), word)
		return corpus.Mention{Span: corpus.Span{Start: at, End: at + len(word)}, Entity: entity}
	}
	c.Mentions = [][]corpus.Mention{
		{find(0, "إدلب", "idlib"), find(0, "بوتين", "vladimir-putin"), find(0, "أردوغان", "recep-tayyip-erdogan")},
		nil,
		nil,
	}
	return c
}

func TestStatements(t *testing.T) {
	c := small()
	text := c.Documents[0].Text()
	span := func(s string) corpus.Span {
		at := strings.Index(text, s)
		return corpus.Span{Start: at, End: at + len(s)}
	}
	c.Statements = [][]corpus.Statement{{
		{Speaker: "vladimir-putin", With: []string{"recep-tayyip-erdogan"}, Named: "بوتين", Cue: span("قال"), Content: span("شيئا"), Class: corpus.Deny, Direct: true, Negated: true, Confidence: 0.97, About: []string{"idlib", "recep-tayyip-erdogan"}},
		{Named: "مصادر", Cue: span("وسكت"), Content: span("أردوغان"), Class: corpus.Say, Unnamed: true, Common: true, Confidence: 0.5},
	}, nil, nil}
	c.Times = [][]corpus.TimeExpression{{{Span: span("في"), Value: "2018-09", Relative: true}, {Span: span("قال"), Value: "2018"}}, nil, nil}
	b, err := bundle.Open(encode(t, c, false))
	if err != nil {
		t.Fatal(err)
	}
	for doc := range c.Documents {
		var got []corpus.Statement
		b.Statements(doc, func(s bundle.Statement) {
			got = append(got, bundle.Identified(&s, func(entity int) string { return b.EntityRef(entity).ID }))
		})
		if !reflect.DeepEqual(got, c.Statements[doc]) {
			t.Errorf("statements of %d:\n got %+v\nwant %+v", doc, got, c.Statements[doc])
		}
		if times := b.Times(doc); !reflect.DeepEqual(times, c.Times[doc]) {
			t.Errorf("times of %d: got %+v, want %+v", doc, times, c.Times[doc])
		}
	}
	c.Statements[0][1].Cue.Start = 0
	if _, err := bundle.Encode(c, bundle.Index{Lengths: lengths(c)}, bundle.Options{}); err == nil {
		t.Error("statements out of order were taken")
	}
}

func encode(t testing.TB, c *corpus.Corpus, compress bool) []byte {
	t.Helper()
	block, err := bundle.Encode(c, bundle.Index{Postings: []byte("postings"), Lengths: lengths(c)}, bundle.Options{Compress: compress})
	if err != nil {
		t.Fatal(err)
	}
	return block
}

func lengths(c *corpus.Corpus) []bundle.Length {
	var out []bundle.Length
	for i := range c.Documents {
		d := &c.Documents[i]
		out = append(out, bundle.Length{Words: len(arabic.Words(d.Text())), Title: len(arabic.Words(d.Title))})
	}
	return out
}

func TestRoundTrip(t *testing.T) {
	for _, compress := range []bool{false, true} {
		t.Run(fmt.Sprintf("compress=%v", compress), func(t *testing.T) {
			c := small()
			b, err := bundle.Open(encode(t, c, compress))
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(b.About(), c.About) || string(b.Postings()) != "postings" || b.Words(0) != 8 ||
				b.TitleWords(0) != 3 || b.Words(2) != 0 {
				t.Errorf("about, segment or lengths came back otherwise: %d %d", b.Words(0), b.TitleWords(0))
			}
			texts := b.Texts()
			for i, want := range c.Documents {
				got := b.Document(i)
				got.Body = strings.Clone(texts.Body(i))
				if !reflect.DeepEqual(got, want) {
					t.Errorf("document %d:\n got %+v\nwant %+v", i, got, want)
				}
				if doc, ok := b.Find(want.ID); !ok || doc != i {
					t.Errorf("Find(%q) = %d, %v, want %d", want.ID, doc, ok, i)
				}
				if b.Group(i) != c.Groups[i] {
					t.Errorf("Group(%d) = %d, want %d", i, b.Group(i), c.Groups[i])
				}
				if b.Date(i) != want.Date {
					t.Errorf("Date(%d) = %q, want %q", i, b.Date(i), want.Date)
				}
				var mentions []corpus.Mention
				for _, m := range b.Mentions(nil, i) {
					mentions = append(mentions, corpus.Mention{Span: m.Span, Entity: b.EntityRef(m.Entity).ID})
				}
				if !reflect.DeepEqual(mentions, c.Mentions[i]) {
					t.Errorf("mentions of %d: got %v, want %v", i, mentions, c.Mentions[i])
				}
			}
			if _, ok := b.Find("d"); ok {
				t.Error("Find finds what is not there")
			}
			for i, want := range c.Entities {
				got, mentions, written := b.Entity(i)
				times := 0
				for _, list := range c.Mentions {
					for _, m := range list {
						if m.Entity == want.ID {
							times++
						}
					}
				}
				if !reflect.DeepEqual(got, want) || mentions != times || len(written) != times {
					t.Errorf("entity %d: got %+v, %d mentions, written %v, want %+v", i, got, mentions, written, want)
				}
			}
		})
	}
}

func TestValues(t *testing.T) {
	b, err := bundle.Open(encode(t, small(), false))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range b.Values(nil, 0) {
		value := b.Value(v)
		got = append(got, fmt.Sprintf("%s:%s/%d", value.Facet, value.ID, value.Count))
	}
	want := "person:recep-tayyip-erdogan/1 person:vladimir-putin/1 place:idlib/1 outlet:رويترز/1 " +
		"topic:دبلوماسية/1 topic:هدنة/1 year:2018/2 month:2018-09/1"
	if strings.Join(got, " ") != want {
		t.Errorf("values of document 0:\n got %s\nwant %s", strings.Join(got, " "), want)
	}
	if _, ok := b.FindValue(corpus.FacetPlace, "vladimir-putin"); ok {
		t.Error("FindValue finds a person among the places")
	}
}

func TestNames(t *testing.T) {
	b, err := bundle.Open(encode(t, small(), false))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		words string
		want  string
	}{
		{"بوتين", "vladimir-putin"},
		{"فلاديمير بوتين", "vladimir-putin"},
		{"путин", "vladimir-putin"},
		{"اردوغان", "recep-tayyip-erdogan"},
		{"recep tayyip erdogan", "recep-tayyip-erdogan"},
		{"erdogan", "recep-tayyip-erdogan"}, // not an alias, but the end of the name
		// another part of a name is not the name
		{"فلاديمير", ""},
		{"بوت", ""},
	} {
		got := ""
		words := strings.Fields(tt.words)
		for _, n := range append(b.Named(words), b.Surnamed(words)...) {
			if id := b.EntityRef(n.Entity).ID; !strings.Contains(got, id) {
				got += id
			}
		}
		if got != tt.want {
			t.Errorf("the names of %q are of %q, want %q", tt.words, got, tt.want)
		}
	}
	var prefixed []string
	b.NamesWithPrefix("erd", func(n bundle.Name) bool {
		prefixed = append(prefixed, n.Text)
		return true
	})
	if fmt.Sprint(prefixed) != "[Recep Tayyip Erdoğan]" {
		t.Errorf("names with prefix erd: %q", prefixed)
	}
	for word, want := range map[string]bool{"بوتين": true, "طيب": true, "ادلب": true, "قال": false, "بوت": false} {
		if b.NameWord(word) != want {
			t.Errorf("NameWord(%q) = %v, want %v", word, !want, want)
		}
	}
	for word := range bundle.NameWords(small().Entities) {
		if !b.NameWord(word) {
			t.Errorf("NameWord(%q) is false, but NameWords has it", word)
		}
	}
}

func TestEncodeIsReproducible(t *testing.T) {
	for _, compress := range []bool{false, true} {
		if !bytes.Equal(encode(t, small(), compress), encode(t, small(), compress)) {
			t.Errorf("compress=%v: the same corpus gave other bytes", compress)
		}
	}
}

func ExampleOpen() {
	block, err := bundle.Encode(small(), bundle.Index{Lengths: lengths(small())}, bundle.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := bundle.Open(block)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Len(), b.Document(0).Date, b.EntityRef(b.Named([]string{"بوتين"})[0].Entity).English)
	// Output: 3 2018-09-17 Vladimir Putin
}
