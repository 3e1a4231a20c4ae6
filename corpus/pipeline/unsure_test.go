package pipeline_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// TestUnsure: the corpus that ships shows no doubtful word as a name, and no base as the
// organization of that name.
func TestUnsure(t *testing.T) {
	c, _, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range c.Documents {
		for _, m := range c.Mentions[i] {
			if d.ID == "2018-12-04-observatory-on-the-lost-convoy" && m.Entity == "al-qaeda" {
				t.Errorf("%s: a base is shown as Al-Qaeda: %q", d.ID, d.Text()[m.Start:m.End])
			}
		}
	}
	for _, e := range c.Entities {
		if e.Discovered && (e.Name == "مسرحه" || e.Name == "القاعدة") {
			t.Errorf("%s %q is shown", e.Kind, e.Name)
		}
		if e.Discovered {
			t.Logf("discovered: %s %s %q (%.2f)", e.ID, e.Kind, e.Name, e.Confidence)
		}
	}
}

// TestRejected: where the list looked and found no name, the tagger finds none either.
func TestRejected(t *testing.T) {
	for text, want := range map[string]string{
		"وقال القاضي إن القوة القاهرة ثابتة في العقد، وإن الكلفة ارتفعت.": "",
		"ووصل الوفد إلى القاهرة مساء أمس قادما من بلاده.":                 "القاهرة",
		"وشربت كوبا من الشاي في المقهى.":                                  "",
		"ووصل الوفد إلى كوبا مساء أمس قادما من بلاده.":                    "كوبا",
		"واندلعت النيران من كابل الكهرباء إلى الشجرة.":                    "",
	} {
		docs := []corpus.Document{{ID: "a", Title: "خبر", Body: text}}
		mentions, _, err := pipeline.Find(docs, "", pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, m := range mentions[0] {
			got += docs[0].Text()[m.Start:m.End]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
