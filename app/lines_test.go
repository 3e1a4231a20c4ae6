package app

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestWholePairs: a line may break after a dot but not before it, and never between a name and
// its number.
func TestWholePairs(t *testing.T) {
	m := model{at: address{query: "topic:x"}}
	m.lacking = fieldValues{part: corpus.QueryPart{Without: ""}, facet: corpus.FacetTopic,
		values: []corpus.FacetCount{{ID: "sport", Name: "sport", Count: 171}, {ID: "economy", Name: "economy", Count: 99}}}
	for _, lang := range []string{"ar", "en"} {
		v := staticView(m.at, "./", lang)
		n := v.newNotice()
		v.values(n, m.lacking)
		line := markup(el("div").Body(n.lines...))
		for _, want := range []string{"sport</bdi></a>\u00a0<bdi", "economy</bdi></a>\u00a0<bdi", "\u00a0· </span>"} {
			if !strings.Contains(line, want) {
				t.Errorf("%s: no %q in %s", lang, want, line)
			}
		}
	}
}
