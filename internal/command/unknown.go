package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// mostNear is how many similar values are suggested for an unknown one.
const mostNear = 5

// sayUnknown reports filter values that the collection does not have, with the most similar it
// has: such a filter finds nothing, which alone would read as if the person were in no document.
func sayUnknown(w io.Writer, e *search.Engine, filters []corpus.Filter) {
	for _, f := range filters {
		if f.Facet == corpus.FacetArea || e.HasValue(f) {
			continue
		}
		err := fmt.Errorf("no document has the %s %q", f.Facet, f.Value)
		var near []string
		for _, v := range e.NearValues(f, mostNear) {
			text := v.ID
			if v.Name != "" && v.Name != v.ID {
				text += " (" + v.Name + ")"
			}
			near = append(near, text)
		}
		if near == nil {
			say(w, hint(err, fmt.Sprintf("-facets -1 lists every %s", f.Facet)))
			continue
		}
		say(w, hint(err, "near it are "+strings.Join(near, ", ")))
	}
}

// asksNothing reports whether a non-empty query asks for nothing, because it has neither a letter
// nor a digit, like an emoji or a question mark.
func asksNothing(query string, r corpus.Result) bool {
	return strings.TrimSpace(query) != "" && len(r.Parts) == 0 && len(arabic.Words(query)) == 0
}
