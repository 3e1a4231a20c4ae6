package pipeline_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// TestRoles: a query that names an office finds its holder if the documents say who that is, and
// only then.
func TestRoles(t *testing.T) {
	c, _, err := pipeline.Collect(folder(t, map[string]string{
		"a.md": "---\ntitle: لقاء\n---\n\nقال وزير الدفاع التركي خلوصي أكار إن الهدنة صامدة. والتقى المتحدث باسم الكرملين دميتري بيسكوف.\n",
		"b.md": "---\ntitle: زيارة\n---\n\nوصل خلوصي أكار إلى موسكو. وكان رئيس فرنسا وأنجيلا ميركل هناك.\n",
		"c.md": "---\ntitle: بيان\n---\n\nلم يحضر وزير الدفاع الألماني، ولا المتحدث باسم الخارجية ماريا زاخاروفا ولا المتحدث باسم الخارجية مورغان أورتاغوس.\n",
	}), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ query, names string }{
		{"وزير الدفاع التركي", "hulusi-akar"},
		{"لوزير الدفاع التركي", "hulusi-akar"},
		{"المتحدث باسم الكرملين", "dmitry-peskov"},
		{"وزير الدفاع", ""},
		{"وزير الدفاع الألماني", ""},
		{"رئيس فرنسا", ""},
	} {
		for _, edit := range [][]corpus.Edit{nil, {{Do: corpus.EditRename, Entity: "hulusi-akar", Name: "أكار"}}} {
			e.Edit(edit)
			got := ""
			for _, p := range e.Search(corpus.Request{Query: tt.query}).Parts {
				for _, ref := range p.Entities {
					if ref.Kind == corpus.Person {
						got += ref.ID
					}
				}
			}
			if got != tt.names {
				t.Errorf("%s names %q, want %q", tt.query, got, tt.names)
			}
		}
	}
	if r := e.Search(corpus.Request{Query: "وزير الدفاع التركي", Limit: 5}); r.Total != 2 {
		t.Errorf("the minister is in %d documents, want 2", r.Total)
	}
}
