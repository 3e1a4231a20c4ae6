package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/bundle"
	"github.com/kashshaf/kashshaf/corpus/search"
)

// The test corpus: short made-up texts, each for something that a test asks.
var texts = []corpus.Document{
	{ID: "truce", Title: "هدنة جديدة في إدلب", Date: "2020-01-09", Outlet: "رويترز", Topics: []string{"هدنة"},
		Body: "أعلنت روسيا وقف إطلاق النار في إدلب بعد اتصال بين بوتين وأردوغان.\nوقال مراقبون إن الهدنة هشة."},
	{ID: "strike", Title: "قصف على ريف حلب", Date: "2019-05-14", Outlet: "رويترز", Topics: []string{"قصف"},
		Body: "تعرضت قرى في ريف حلب لقصف عنيف.\nودعا إردوغان إلى وقف القصف، وإلى إطلاق حوار حول النار والهدنة."},
	{ID: "talks", Title: "وزير الدفاع الروسي يزور أنقرة", Date: "2018-12", Outlet: "الأناضول", Topics: []string{"دبلوماسية", "هدنة"},
		Body: "بحث سيرغي شويغو مع نظيره التركي خفض التصعيد.\nولم تذكر الوزارة موعدا للقاء المقبل."},
	{ID: "kremlin", Title: "الكرملين يعلق على الهجمات", Date: "2018", Outlet: "الأناضول",
		Body: "قال المتحدث باسم الكرملين إن موسكو تتابع التطورات.\nوأضاف أن بيانا للكرملين سيصدر لاحقا عن سورية."},
	{ID: "lebanon", Title: "اجتماع في لبنان", Outlet: "صحيفة محلية",
		Body: "اجتمع وزراء في لبنان لبحث أسعار اللبن.\nولم يحضر أحد من سوريا."},
	{ID: "minister", Title: "الوزير شويجو في قاعدة حميميم", Date: "2019-05-20", Outlet: "رويترز",
		Body: "وصل شويجو إلى القاعدة في سوريا في ٢٠١٩."},
}

var entities = []corpus.Entity{
	{ID: "idlib", Kind: corpus.Place, Name: "إدلب", English: "Idlib", Aliases: []string{"ادلب"}},
	{ID: "kremlin", Kind: corpus.Organization, Name: "الكرملين", English: "Kremlin"},
	{ID: "recep-tayyip-erdogan", Kind: corpus.Person, Name: "رجب طيب أردوغان", English: "Recep Tayyip Erdoğan", Aliases: []string{"أردوغان", "إردوغان"}},
	{ID: "sergei-shoigu", Kind: corpus.Person, Name: "سيرغي شويغو", English: "Sergei Shoigu", Aliases: []string{"شويغو", "شويجو"}},
	{ID: "syria", Kind: corpus.Place, Name: "سوريا", English: "Syria", Aliases: []string{"سورية"}},
	{ID: "vladimir-putin", Kind: corpus.Person, Name: "فلاديمير بوتين", English: "Vladimir Putin", Aliases: []string{"بوتين", "Путин"}},
}

// open makes an engine over the test corpus.
func open(t testing.TB) *search.Engine {
	t.Helper()
	e, err := search.Open(block(t, texts))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func block(t testing.TB, docs []corpus.Document) []byte {
	t.Helper()
	return blockWith(t, docs, nil)
}

func blockWith(t testing.TB, docs []corpus.Document, groups []int) []byte {
	t.Helper()
	b, err := write(docs, groups)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// write makes a bundle of documents with the test's entities.
func write(docs []corpus.Document, groups []int) ([]byte, error) {
	c := &corpus.Corpus{About: corpus.About{Title: "اختبار"}, Documents: docs, Entities: entities, Groups: groups}
	a := annotate.New(entities)
	for i := range docs {
		c.Mentions = append(c.Mentions, a.Annotate(&docs[i]))
	}
	return search.Write(c, bundle.Options{Compress: true}, nil)
}

func ids(r corpus.Result) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.ID)
	}
	return strings.Join(out, " ")
}

func sorted(s string) string {
	words := strings.Fields(s)
	slices.Sort(words)
	return strings.Join(words, " ")
}

func TestQueries(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		query string
		want  string // ids in any order
	}{
		{"", "truce strike talks kremlin lebanon minister"},
		// spellings, clitics, digits, names in any script
		{"ادلب", "truce"},
		{"الهدنه", "truce strike"},
		{"إردوغان", "truce strike"},
		{"Erdogan", "truce strike"},
		{"شويجو", "talks minister"},
		{"شويغو", "talks minister"},
		{"Путин", "truce"},
		{"سورية", "kremlin lebanon minister"},
		{"للكرملين", "kremlin"},
		{"2019", "minister"},
		{"رجب طيب أردوغان", "truce strike"},
		// all words, in any place
		{"وقف النار", "truce strike"},
		{"وقف النار بوتين", "truce"},
		// to the letter, where marks or hamza are written
		{"=إردوغان", "strike"},
		{"=أردوغان", ""},
		{"=وأردوغان", "truce"},
		{"=اردوغان", "strike"},
		{"=الوزارة", "talks"},
		{"=«إطلاق النار»", "truce"},
		{"=«اطلاق النار»", ""},
		{"=بَيانًا", ""},
		{"=بيانا", "kremlin"},
		// phrases
		{`"وقف إطلاق النار"`, "truce"},
		{"«وقف إطلاق النار»", "truce"},
		{`"وقف إطلاق النار" أردوغان`, "truce"},
		{`"إطلاق وقف"`, ""},
		// operators
		{"شويغو -حميميم", "talks"},
		{"هدنة NOT حلب", "truce"},
		{"حميميم OR إدلب", "truce minister"},
		{"حميميم أو إدلب", "truce minister"},
		{"(حميميم أو إدلب) روسيا", "truce"},
		{"-سوريا", "truce strike talks"},
		// exact, prefix, fuzzy
		{"=الهدنة", "truce"}, // not والهدنة
		{"=هدنة", "truce"},
		{"هدن*", "truce"},
		{"حميم*", "minister"},
		{"حميمبم~", "minister"},
		// fields
		{"person:بوتين", "truce"},
		{"شخص:شويجو", "talks minister"},
		{"place:syria", "kremlin lebanon minister"},
		{"outlet:رويترز", "truce strike minister"},
		{"مصدر:محلية", "lebanon"},
		{"topic:هدنة", "truce talks"},
		{"person:nobody", ""},
		// dates: the year 2018 alone begins before its months
		{"after:2019", "truce strike minister"},
		{"before:2019", "talks kremlin"},
		{"بعد:2019-05-15 قبل:2020", "minister"},
		// a name is not a word that looks like it
		{"لبنان", "lebanon"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 10})
		if got := ids(r); sorted(got) != sorted(tt.want) || r.Relaxed {
			t.Errorf("%s: got %s (relaxed %v), want %s; understood as %s", tt.query, got, r.Relaxed, tt.want, r.Understood)
		}
		if r.Total != len(r.Hits) {
			t.Errorf("%s: total %d, but %d hits", tt.query, r.Total, len(r.Hits))
		}
	}
}

func TestRanking(t *testing.T) {
	e := open(t)
	for _, tt := range []struct{ query, first, why string }{
		{"هدنة", "truce", "the title stands above the body"},
		{"الهدنة", "truce", "two sightings stand above one"},
		{"شويجو", "minister", "the spelling asked for stands above another"},
	} {
		if got := ids(e.Search(corpus.Request{Query: tt.query, Limit: 10})); !strings.HasPrefix(got, tt.first) {
			t.Errorf("%s: got %s, want %s first: %s", tt.query, got, tt.first, tt.why)
		}
	}
}

func TestRelaxed(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		query   string
		match   corpus.Match
		want    string
		relaxed bool
		missing int
	}{
		{"بوتين حلب لبنان", corpus.MatchAll, "truce strike lebanon", true, 2},
		{"بوتين إدلب لبنان", corpus.MatchAll, "truce", true, 1},
		{"بوتين إدلب", corpus.MatchAll, "truce", false, 0},
		{"بوتين لبنان", corpus.MatchAny, "truce lebanon", false, 0},
		// what is excluded or filtered stays so
		{"بوتين حلب -إدلب", corpus.MatchAll, "strike", true, 1},
		{"بوتين حلب outlet:رويترز", corpus.MatchAll, "truce strike", true, 1},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Match: tt.match, Limit: 10})
		if sorted(ids(r)) != sorted(tt.want) || r.Relaxed != tt.relaxed || r.Missing != tt.missing {
			t.Errorf("%s (%s): got %s, relaxed %v, missing %d; want %s, %v, %d",
				tt.query, tt.match, ids(r), r.Relaxed, r.Missing, tt.want, tt.relaxed, tt.missing)
		}
	}
}

func counts(list []corpus.FacetCount) string {
	var out []string
	for _, c := range list {
		s := fmt.Sprintf("%s %d", c.ID, c.Count)
		if c.Chosen {
			s += " chosen"
		}
		if c.Excluded {
			s += " excluded"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// TestFacets: OR within a facet, AND across facets; the counts of a facet that
// is filtered are those it would have if it were open.
func TestFacets(t *testing.T) {
	e := open(t)
	reuters := corpus.Filter{Facet: corpus.FacetOutlet, Value: "رويترز"}
	anadolu := corpus.Filter{Facet: corpus.FacetOutlet, Value: "الأناضول"}
	syria := corpus.Filter{Facet: corpus.FacetPlace, Value: "syria"}
	for _, tt := range []struct {
		name          string
		req           corpus.Request
		want          string
		outlet, place string
	}{
		{"open", corpus.Request{}, "truce strike talks kremlin lebanon minister",
			"رويترز 3, الأناضول 2, صحيفة محلية 1", "syria 3, idlib 1"},
		{"a word", corpus.Request{Query: "شويغو"}, "talks minister", "الأناضول 1, رويترز 1", "syria 1"},
		{"one", corpus.Request{Filters: []corpus.Filter{reuters}}, "truce strike minister",
			"رويترز 3 chosen, الأناضول 2, صحيفة محلية 1", "idlib 1, syria 1"},
		{"or within", corpus.Request{Filters: []corpus.Filter{reuters, anadolu}}, "truce strike talks kremlin minister",
			"رويترز 3 chosen, الأناضول 2 chosen, صحيفة محلية 1", "syria 2, idlib 1"},
		{"and across", corpus.Request{Filters: []corpus.Filter{reuters, syria}}, "minister",
			"الأناضول 1, رويترز 1 chosen, صحيفة محلية 1", "idlib 1, syria 1 chosen"},
		{"exclude", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "رويترز", Exclude: true}}},
			"talks kremlin lebanon", "رويترز 3 excluded, الأناضول 2, صحيفة محلية 1", "syria 2"},
		{"what no document has", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetTopic, Value: "رياضة"}}}, "", "", ""},
		{"days", corpus.Request{From: "2019-05-20", To: "2020-01"}, "truce minister", "رويترز 2", "idlib 1, syria 1"},
		{"a month", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetMonth, Value: "2019-05"}}}, "strike minister", "رويترز 2", "syria 1"},
	} {
		tt.req.Limit = 10
		r := e.Search(tt.req)
		if sorted(ids(r)) != sorted(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, ids(r), tt.want)
		}
		if got := counts(r.Facets[corpus.FacetOutlet]); got != tt.outlet {
			t.Errorf("%s: outlets %s, want %s", tt.name, got, tt.outlet)
		}
		if got := counts(r.Facets[corpus.FacetPlace]); got != tt.place {
			t.Errorf("%s: places %s, want %s", tt.name, got, tt.place)
		}
	}
	// Time is one filter: years and months stay open under a range of days.
	r := e.Search(corpus.Request{From: "2020", Limit: 1})
	if got := counts(r.Facets[corpus.FacetYear]); got != "2018 2, 2019 2, 2020 1" {
		t.Errorf("years under a range: %s", got)
	}
	// A chosen value is given even when it is beyond the limit.
	r = e.Search(corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "صحيفة محلية"}}, FacetLimit: 1})
	if got := counts(r.Facets[corpus.FacetOutlet]); got != "رويترز 3, صحيفة محلية 1 chosen" {
		t.Errorf("limited outlets: %s", got)
	}
}

func TestSortAndPages(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		req  corpus.Request
		want string
	}{
		{corpus.Request{Sort: corpus.Newest, Limit: 10}, "truce minister strike talks kremlin lebanon"},
		{corpus.Request{Sort: corpus.Oldest, Limit: 10}, "kremlin talks strike minister truce lebanon"},
		{corpus.Request{Sort: corpus.Newest, Limit: 2}, "truce minister"},
		{corpus.Request{Sort: corpus.Newest, Offset: 2, Limit: 2}, "strike talks"},
		{corpus.Request{Sort: corpus.Newest, Offset: 5, Limit: 2}, "lebanon"},
		{corpus.Request{Sort: corpus.Newest, Offset: 50, Limit: 2}, ""},
	} {
		r := e.Search(tt.req)
		if ids(r) != tt.want || r.Total != 6 {
			t.Errorf("%+v: got %s of %d, want %s of 6", tt.req, ids(r), r.Total, tt.want)
		}
	}
}

// marked shows found words in brackets.
func marked(text string, marks []corpus.Span) string {
	var out strings.Builder
	at := 0
	for _, m := range marks {
		out.WriteString(text[at:m.Start] + "[" + text[m.Start:m.End] + "]")
		at = m.End
	}
	return out.String() + text[at:]
}

func TestPassages(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		query, id, title, passage string
		paragraph                 int
	}{
		{"هدنة هشة", "truce", "[هدنة] جديدة في إدلب", "وقال مراقبون إن [الهدنة] [هشة].", 1},
		{`"وقف إطلاق النار"`, "truce", "هدنة جديدة في إدلب", "أعلنت روسيا [وقف] [إطلاق] [النار] في إدلب بعد اتصال بين بوتين وأردوغان.", 0},
		{"Erdogan", "truce", "هدنة جديدة في إدلب", "أعلنت روسيا وقف إطلاق النار في إدلب بعد اتصال بين بوتين [وأردوغان].", 0},
		{"لبنان", "lebanon", "اجتماع في [لبنان]", "اجتمع وزراء في [لبنان] لبحث أسعار اللبن.", 0},
		{"", "lebanon", "اجتماع في لبنان", "اجتمع وزراء في لبنان لبحث أسعار اللبن.", 0},
		{"-سوريا إدلب", "truce", "هدنة جديدة في [إدلب]", "أعلنت روسيا وقف إطلاق النار في [إدلب] بعد اتصال بين بوتين وأردوغان.", 0},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 10})
		i := slices.IndexFunc(r.Hits, func(h corpus.Hit) bool { return h.ID == tt.id })
		if i < 0 {
			t.Errorf("%s: %s was not found", tt.query, tt.id)
			continue
		}
		h := r.Hits[i]
		if got := marked(h.Title, h.TitleMarks); got != tt.title {
			t.Errorf("%s: title %s, want %s", tt.query, got, tt.title)
		}
		if got := marked(h.Passage, h.Marks); got != tt.passage || h.Paragraph != tt.paragraph {
			t.Errorf("%s: passage %s (paragraph %d), want %s (%d)", tt.query, got, h.Paragraph, tt.passage, tt.paragraph)
		}
	}
}

func TestFound(t *testing.T) {
	e := open(t)
	r, _ := e.Read("truce")
	text := r.Document.Text()
	got := marked(text, e.Found("truce", "هدنة"))
	if want := strings.NewReplacer("هدنة جديدة", "[هدنة] جديدة", "الهدنة", "[الهدنة]").Replace(text); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if e.Found("truce", " ") != nil || e.Found("nothing", "هدنة") != nil {
		t.Error("found something for no query or in no document")
	}
}

// TestFuzzyBelowExact: what is spelt nearly so never outranks the word itself.
func TestFuzzyBelowExact(t *testing.T) {
	docs := []corpus.Document{
		{ID: "near", Title: "مفاوظات مفاوظات", Body: strings.Repeat("مفاوظات ", 30)},
		{ID: "exact", Title: "خبر", Body: strings.Repeat("كلام آخر طويل ", 60) + "مفاوضات"},
		{ID: "none", Title: "خبر", Body: "لا شيء"},
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(e.Search(corpus.Request{Query: "مفاوضات~", Limit: 5})); got != "exact near" {
		t.Errorf("got %s, want exact near", got)
	}
}

func TestSuggest(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		typed string
		limit int
		want  string
	}{
		{"erd", 5, "رجب طيب أردوغان"},
		{"Пут", 5, "فلاديمير بوتين"},
		{"اردو", 1, "رجب طيب أردوغان"},
		{"سير", 1, "سيرغي شويغو"},
		{"هدنة في ادل", 1, "هدنة في إدلب"},
		{"حميم", 5, "حميميم"},
		{"قصف ال", 3, "قصف الكرملين|قصف النار|قصف إلى"}, // names before words, and those by documents
		{"", 5, ""},
		{"بوتين ", 0, ""},
	} {
		var got []string
		for _, s := range e.Suggest(tt.typed, tt.limit) {
			got = append(got, s.Text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("Suggest(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestReadAndProfile(t *testing.T) {
	e := open(t)
	r, ok := e.Read("minister")
	if !ok || r.Document.Outlet != "رويترز" || len(r.Neighbours) == 0 || r.Neighbours[0].ID != "talks" {
		t.Errorf("Read: %+v, %v", r, ok)
	}
	if shared := r.Neighbours[0].Shared; len(shared) != 1 || shared[0].ID != "sergei-shoigu" {
		t.Errorf("the nearest document shares %v", shared)
	}
	if _, ok := e.Read("nothing"); ok {
		t.Error("Read found nothing")
	}
	p, ok := e.Profile("sergei-shoigu", 10)
	if !ok || p.Documents != 2 || p.Mentions != 3 {
		t.Fatalf("Profile: %+v, %v", p, ok)
	}
	if fmt.Sprint(p.Spellings) != "[{شويجو 2} {سيرغي شويغو 1}]" {
		t.Errorf("spellings %v", p.Spellings)
	}
	if got := counts(p.Months); got != "2018-12 1, 2019-05 1" {
		t.Errorf("months %s", got)
	}
	for _, c := range p.Contexts {
		if word := c.Text[c.Mark.Start:c.Mark.End]; !strings.Contains(word, "شوي") {
			t.Errorf("context of %s marks %q in %q", c.ID, word, c.Text)
		}
	}
	if p.Contexts[0].ID != "minister" {
		t.Error("the newest context does not come first")
	}
}

// TestSameBytes: the same corpus gives the same bundle.
func TestSameBytes(t *testing.T) {
	if a, b := block(t, texts), block(t, texts); string(a) != string(b) {
		t.Error("two bundles of one corpus differ")
	}
}

func TestManySegments(t *testing.T) {
	var docs []corpus.Document
	for i := range 2345 { // more than two batches
		d := texts[i%len(texts)]
		d.ID = fmt.Sprintf("%s-%d", d.ID, i)
		docs = append(docs, d)
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	r := e.Search(corpus.Request{Query: "لبنان", Limit: 3})
	if want := (len(docs) - 4 + 5) / 6; r.Total != want || !strings.HasPrefix(r.Hits[0].ID, "lebanon-4") {
		t.Errorf("%d documents, first %s; want %d, first lebanon-4", r.Total, r.Hits[0].ID, want)
	}
}

func ExampleEngine_Search() {
	bundle, err := write(texts, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	e, err := search.Open(bundle)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := e.Search(corpus.Request{Query: "شويجو الدفاع", Limit: 1})
	fmt.Println(r.Understood)
	fmt.Println(r.Total, r.Hits[0].Title)
	// Output:
	// (and (or شويجو person:sergei-shoigu) الدفاع)
	// 1 وزير الدفاع الروسي يزور أنقرة
}
