package search_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// portNews returns sixty reports around a port's authority, an exhibition and an office: with the
// words of their names side by side, after clitics, with «و» by itself, split between the end of
// the title and the beginning of the text, and merely in the same document.
func portNews(t *testing.T) []byte {
	t.Helper()
	ways := []string{
		"قالت هيئة الموانئ البحرية إن الرصيف يعمل", "رد مدير الميناء الشرقي على هيئة الموانئ البحرية", "جاء ذلك لهيئة الموانئ البحرية وبهيئة الموانئ البحرية",
		"في الهيئة قسم يراقب الموانئ، والبحرية تحرسها مع هيئة أخرى", "معرض الصيد والشباك يفتح أبوابه", "زار معرض الصيد و الشباك آلاف", "باع في معرض الشباك أدوات الصيد والشباك",
		"صرح مدير الميناء الشرقي للصحف", "كان مدير في الميناء الغربي لا الشرقي", "ومدير الميناء الشرقي حاضر",
	}
	c := &corpus.Corpus{Entities: []corpus.Entity{
		{ID: "fair", Kind: corpus.Event, Name: "معرض الصيد والشباك"},
		{ID: "nabil-sawaf", Kind: corpus.Person, Name: "نبيل الصواف", Aliases: []string{"الصواف"}},
		{ID: "ports", Kind: corpus.Organization, Name: "هيئة الموانئ البحرية", Aliases: []string{"الموانئ البحرية"}},
	}, Roles: []corpus.Role{{Phrase: "مدير الميناء الشرقي", Entity: "nabil-sawaf", Documents: 12}}}
	for i := range 60 {
		d := corpus.Document{ID: fmt.Sprintf("d%02d", i), Title: fmt.Sprint("خبر ", i), Body: ways[i%10] + ".\n" + ways[i*7%9] + "."}
		if i%11 == 5 {
			d.Title, d.Body = "اجتماع هيئة الموانئ", "البحرية شاركت فيه مع نبيل الصواف."
		}
		c.Documents = append(c.Documents, d)
	}
	annotate := linker.New(c.Entities)
	for i := range c.Documents {
		c.Mentions = append(c.Mentions, annotate.Annotate(&c.Documents[i]))
	}
	whole, err := search.Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

// TestPhraseLists: names of offices, bodies and events are found side by side without the word
// streams of any document and in few waits, and the result is the same as with these streams.
func TestPhraseLists(t *testing.T) {
	whole := portNews(t)
	want, err := search.Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		query  string
		total  int
		listed bool
	}{
		{"هيئة الموانئ البحرية", 32, true},
		{`"هيئة الموانئ البحرية"`, 32, true},
		{"معرض الصيد والشباك", 20, true},
		{"مدير الميناء الشرقي", 30, true},
		{"هيئة الموانئ البحرية -معرض", 19, true},
		{"الرصيف هيئة الموانئ البحرية", 11, true},
		{"لهيئة الموانئ البحرية", 32, false},
		{`"أدوات الصيد والشباك"`, 10, false},
		{`="هيئة الموانئ البحرية"`, 21, false},
	} {
		e := divide(t, whole).open(t)
		req := corpus.Request{Query: c.query, Limit: 60}
		got, answer := e.Search(req), want.Search(req)
		if !reflect.DeepEqual(got, answer) || got.Total != c.total {
			t.Errorf("%s: want %d\n got %d %s\nhave %d %s", c.query, c.total, got.Total, ids(got), answer.Total, ids(answer))
		}
		if n := e.Got().Bytes["tokens"]; (n == 0) != c.listed {
			t.Errorf("%s: %d bytes of words in their order, listed: %v", c.query, n, c.listed)
		}
	}
}
