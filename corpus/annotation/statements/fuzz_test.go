package statements_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
)

// FuzzFind checks for any text with any mentions: spans are inside the text, on rune boundaries,
// not empty; cues are in order and do not overlap; a speaker and what a statement is about are
// mentioned entities; the class is known. A role belongs to a person and has several words.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"قال وزير الدفاع التركي إن «الجيش مستعد»، مضيفا أنه لن ينسحب. وأكد نظيره الروسي ذلك.",
		"«أ «ب» ج»، قال. \"لا\n\"نعم وأضاف: ''كلا'' وهو ما نفته موسكو.",
		"بحسب ما أفاد به مصدر في الوزارة، وفقا لـ\"رويترز\" - كما يقول - إن وأن قوله إن",
		"\xff قال\xfe: \" ل ب و \u200fإن أن",
		"وحث ودعا ورحب بـ ونفى ما وصفه بـ\"كذا\" وطلب من كل من",
		"دبي (CNN)-- قال", "قال", "وقال الرئيس لي", "وقال الرئيس الكوري لي", "أن أن أن قال إن", "وهو ما ينفيه", "",
	} {
		f.Add(s, 3, 17)
		f.Add(s, 0, len(s))
	}
	finder := statements.New([]corpus.Entity{
		{ID: "someone", Kind: corpus.Person, Name: "فلان"},
		{ID: "body", Kind: corpus.Organization, Name: "وزارة الدفاع التركية"},
		{ID: "russia", Kind: corpus.Place, Name: "روسيا"},
	})
	classes := map[corpus.Class]bool{}
	for _, c := range corpus.Classes {
		classes[c] = true
	}
	f.Fuzz(func(t *testing.T, body string, from, to int) {
		doc := corpus.Document{Title: "قالت روسيا", Body: body}
		text := doc.Text()
		mentions := []corpus.Mention{{Span: corpus.Span{Start: len("قالت "), End: len(doc.Title)}, Entity: "russia"}}
		from, to = boundary(text, from+len(doc.Title)), boundary(text, to+len(doc.Title))
		if len(doc.Title) < from && from < to {
			mentions = append(mentions, corpus.Mention{Span: corpus.Span{Start: from, End: to}, Entity: "someone"})
		}
		end := 0
		found, roles := finder.Read(&doc, mentions)
		for _, r := range roles {
			if r.Entity != "someone" || !strings.Contains(r.Phrase, " ") {
				t.Fatalf("role %+v", r)
			}
		}
		for _, s := range found {
			if s.Cue.Start < end {
				t.Fatalf("cue %v of %q after offset %d", s.Cue, text, end)
			}
			end = s.Cue.End
			for _, span := range []corpus.Span{s.Cue, s.Content} {
				if span.Start < 0 || span.End <= span.Start || span.End > len(text) {
					t.Fatalf("span %v of %d bytes", span, len(text))
				}
				if utf8.ValidString(text) && (!utf8.RuneStart(text[span.Start]) || span.End < len(text) && !utf8.RuneStart(text[span.End])) {
					t.Fatalf("span %v of %q cuts a rune", span, text)
				}
			}
			if !classes[s.Class] {
				t.Fatalf("class %q", s.Class)
			}
			for _, id := range append([]string{s.Speaker}, s.About...) {
				if id != "" && id != "russia" && id != "someone" && id != "body" {
					t.Fatalf("entity %q", id)
				}
			}
			if !strings.Contains(text, s.Named) {
				t.Fatalf("named %q, which is not in %q", s.Named, text)
			}
		}
	})
}

// boundary returns the nearest rune boundary at or before an offset.
func boundary(s string, at int) int {
	at = max(0, min(at, len(s)))
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}
