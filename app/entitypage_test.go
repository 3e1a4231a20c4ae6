package app

import (
	"context"
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A frequent engine has an entity that many documents name, each in one sentence.
type frequent struct {
	Engine
	documents int
}

func (f frequent) Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error) {
	p, err := f.Engine.Profile(ctx, id, 0)
	p.Documents = f.documents
	for i := range min(contexts, f.documents) {
		p.Contexts = append(p.Contexts, corpus.Context{ID: fmt.Sprint("d", i), Title: fmt.Sprint("t", i), Text: "قال بوتين", Date: "2018-09-01"})
	}
	return p, err
}

// TestSentences: a page as a file has the sentences of the newest twenty documents that name an
// entity, the program those of sixty; where there are more, the page says of how many these are,
// and leads to all of them.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ documents, written, shown int }{{1, 1, 1}, {20, 20, 20}, {21, 20, 21}, {60, 20, 60}, {61, 20, 60}} {
		e := frequent{AtOnce(newFake()), tt.documents}
		file, err := Static(context.Background(), e, "e/putin/", "../../", "en", Folders)
		if err != nil {
			t.Fatal(err)
		}
		var m model
		if err := gather(context.Background(), e, read(t, "e/putin/"), openList{}, func(now model) { m = now }); err != nil {
			t.Fatal(err)
		}
		v := staticView(m.at, "../../", "en")
		v.about = &m.about
		program := parsed(t, v.entity(&m))
		want(t, "sentences written", len(find(parsed(t, file.Body), ".said article")), tt.written)
		want(t, "sentences shown", len(find(program, ".said article")), tt.shown)
		for _, page := range []struct {
			of    string
			lead  []string
			named []string
			n     int
		}{{"written", hrefs(parsed(t, file.Body), ".said .onward a"), texts(parsed(t, file.Body), ".said .onward .n"), tt.written},
			{"shown", hrefs(program, ".said .onward a"), texts(program, ".said .onward .n"), tt.shown}} {
			if page.n == tt.documents {
				want(t, page.of+": where all are", len(page.lead), 0)
				continue
			}
			want(t, page.of+": where all are", page.lead, []string{"../../?person=putin"})
			want(t, page.of+": how many", page.named, []string{fmt.Sprint(tt.documents)})
		}
	}
}
