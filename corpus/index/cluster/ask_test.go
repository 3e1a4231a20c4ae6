package cluster

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// small returns an engine over two documents.
func small(t testing.TB) (*search.Engine, *corpus.Corpus) {
	c := &corpus.Corpus{
		Documents: []corpus.Document{
			{ID: "a", Title: "هدنة في إدلب", Body: "أعلنت موسكو هدنة لحقوق الناس.\nوقف إطلاق النار في 2019-05-14.", Date: "2019-05-14", Outlet: "رويترز", Topics: []string{"هدنة"}},
			{ID: "b", Title: "لا هدنة", Body: "قال بوتين إن الهدنة انتهت.", Date: "2020-01"},
		},
		Entities: []corpus.Entity{{ID: "idlib", Kind: corpus.Place, Name: "إدلب"}, {ID: "putin", Name: "بوتين"}},
	}
	at := func(doc int, name, id string) corpus.Mention {
		start := strings.Index(c.Documents[doc].Text(), name)
		return corpus.Mention{Span: corpus.Span{Start: start, End: start + len(name)}, Entity: id}
	}
	c.Mentions = [][]corpus.Mention{{at(0, "إدلب", "idlib")}, {at(1, "بوتين", "putin")}}
	block, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e, c
}

func TestAsked(t *testing.T) {
	e, _ := small(t)
	for _, tt := range []struct{ query, want string }{
		{"", `{"constant_score":{"boost":0,"filter":{"match_all":{}}}}`},
		{"هدنة", `"query":"w:هدنه|s:هدن`},
		{"=هدنة", `"query":"w:هدنه"`},
		{"إدلب", `e:idlib`},
		{"هد*", `{"prefix":{"text":{"value":"هد"}}}`},
		{`"وقف إطلاق"`, `{"span_near":{"clauses":[{"span_or":{"clauses":[{"span_term":{"text":"وقف"}}`},
		{"هدنة -بوتين", `"must_not":[{"match":`},
		{"place:idlib", `{"terms":{"place":["idlib"]}}`},
		{"outlet:لا-أحد", `{"match_none":{}}`},
		{"بعد:2019-06", `{"range":{"first":{"gte":20190601}}}`},
		{"2019-05-14", `{"range":{"days":{"gte":20190514,"lte":20190514,"relation":"within"}}}`},
	} {
		plan := e.Plan(corpus.Request{Query: tt.query})
		data, err := json.Marshal(asked(plan.Want(0)))
		if err != nil || !strings.Contains(string(data), tt.want) {
			t.Errorf("%q: got %s, %v, want %s in it", tt.query, data, err, tt.want)
		}
	}
}

// grammar are the keys of all queries that this package writes.
var grammar = []string{"match", "rank", "query", "boost", "match_all", "match_none", "constant_score", "filter", "bool", "must", "must_not", "should",
	"minimum_should_match", "prefix", "text", "value", "terms", "term", "person", "place", "organization", "event", "outlet", "topic", "year", "month",
	"range", "first", "days", "gte", "lte", "lt", "relation", "span_term", "span_or", "span_near", "clauses", "slop", "in_order", "fuzzy", "fuzziness", "transpositions", "max_expansions", "regexp", "flags"}

// TestBegun: words that only seem to have the prefix are left out, and no letter of any is an
// operator.
func TestBegun(t *testing.T) {
	for _, tt := range []struct {
		beginning string
		except    []string
		want      string
	}{
		{"دون", nil, `map[prefix:map[text:map[value:دون]]]`},
		{"الدون", []string{"الدونم", "بالدونم", "الدونية"}, `map[regexp:map[text:map[flags:INTERSECTION|COMPLEMENT value:الدون.*&~(الدونم|الدونية)]]]`},
		{"a.b", []string{`a.b*(c)|d`, `a.b\`}, `map[regexp:map[text:map[flags:INTERSECTION|COMPLEMENT value:a\.b.*&~(a\.b\*\(c\)\|d|a\.b\\)]]]`},
	} {
		if got := fmt.Sprint(begun(tt.beginning, tt.except)); got != tt.want {
			t.Errorf("%q but %q: got %s, want %s", tt.beginning, tt.except, got, tt.want)
		}
	}
	many := make([]string, 1000)
	for i := range many {
		many[i] = fmt.Sprintf("الدون%d", i)
	}
	pattern := begun("الدون", many)["regexp"].(obj)["text"].(obj)["value"].(string)
	if n := utf8.RuneCountInString(pattern); n > longestPattern {
		t.Errorf("a pattern of %d letters, want at most %d", n, longestPattern)
	}
}

// FuzzAsked: whatever is typed is a value in the query, never part of a key, and can be encoded
// as JSON.
func FuzzAsked(f *testing.F) {
	e, _ := small(f)
	for _, seed := range []string{"هدنة", `"a" OR b`, `{"match_all":{}}`, "person:*", "x~ -y*", `) أو (`, "text:/.*/", "a|b c", "\x00\xff", "بعد:2019 قبل:2020", "=أ|ب"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, sampled := range []bool{false, true} {
			e.Counting(nil)
			if sampled {
				e.Counting(func(w search.Want) int { check(t, asked(w)); return 1 })
			}
			plan := e.Plan(corpus.Request{Query: typed})
			for missing := range max(1, len(plan.Loose)) {
				check(t, asked(plan.Want(missing)))
			}
			if said := e.PlanSaid(typed); !said.Any {
				check(t, asked(said.Said))
			}
		}
	})
}

func check(t *testing.T, query obj) {
	data, err := json.Marshal(query)
	if err != nil {
		t.Fatalf("%v cannot be written: %v", query, err)
	}
	var read any
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, inner := range v {
				if !slices.Contains(grammar, key) {
					t.Fatalf("the query has the key %q: %s", key, data)
				}
				walk(inner)
			}
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		}
	}
	walk(read)
}

// TestEncoded: what an index gets of a document is what our index has of it.
func TestEncoded(t *testing.T) {
	e, c := small(t)
	whole := PartOf(c, 0, 1)
	data, err := encode(e, &whole, 0, map[string]corpus.Kind{"idlib": corpus.Place})
	if err != nil {
		t.Fatal(err)
	}
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	if d.Text[0] != "هدنه|=هدنة في|=في ادلب|=إدلب" {
		t.Errorf("title: %q", d.Text[0])
	}
	if got, want := strings.TrimSpace(fmt.Sprintln(d.Place, d.Day, d.First, d.Year, d.Month, d.Fold, d.Days)), "[idlib] 20190514 20190514 2019 2019-05 d0 [{20190514 20190514}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, term := range []string{"w:هدنه|", "f:هدنه|", "e:idlib|512 "} {
		if !strings.Contains(d.Rank, term) {
			t.Errorf("no %q in %q", term, d.Rank)
		}
	}
	if strings.ContainsAny(d.Rank, "\n\t\"") {
		t.Errorf("rank: %q", d.Rank)
	}
}

// TestParts: a document is written the same whichever part it comes in.
func TestParts(t *testing.T) {
	e, c := small(t)
	c.Statements = [][]corpus.Statement{nil, {{Named: "بوتين", Speaker: "putin", Content: corpus.Span{Start: 30, End: 50}, Confidence: 1}}}
	c.Groups, c.Stories = []int{1, 1}, []int{0, 2}
	kinds := map[string]corpus.Kind{"idlib": corpus.Place, "putin": corpus.Person}
	whole := PartOf(c, 0, 1)
	for i := range c.Documents {
		some := PartOf(c, i, 2)
		got, err := encode(e, &some, 0, kinds)
		want, _ := encode(e, &whole, i, kinds)
		if err != nil || string(got) != string(want) {
			t.Errorf("document %d: %v\n got %s\nwant %s", i, err, got, want)
		}
		ids, said, err := encodeSaid(e, &some, 0, kinds, speakersOf(c))
		wantIDs, wantSaid, _ := encodeSaid(e, &whole, i, kinds, speakersOf(c))
		if err != nil || !slices.Equal(ids, wantIDs) || fmt.Sprintf("%s", said) != fmt.Sprintf("%s", wantSaid) {
			t.Errorf("statements of document %d: %v\n got %q %s\nwant %q %s", i, err, ids, said, wantIDs, wantSaid)
		}
	}
}
