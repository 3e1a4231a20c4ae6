package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// The test corpus: short made-up texts, each for something that a test checks.
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

// open returns an engine over the test corpus.
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

// write returns a bundle of documents with the test's entities.
func write(docs []corpus.Document, groups []int) ([]byte, error) {
	c := &corpus.Corpus{About: corpus.About{Title: "اختبار"}, Documents: docs, Entities: entities, Groups: groups}
	a := linker.New(entities)
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
		{"2019", "minister strike"}, // whose text has it, or whose date is in it
		{"رجب طيب أردوغان", "truce strike"},
		// all words, in any place
		{"وقف النار", "truce strike"},
		{"وقف النار بوتين", "truce"},
		// to the letter, if marks or hamza are written
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
		{"هدن*", "truce strike"},
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
