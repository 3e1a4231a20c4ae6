package browsertest

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// saved notes what the page gives to be saved.
const saved = `window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return "#"; }; HTMLAnchorElement.prototype.click = () => {};`

// TestTakeAway exports what is filtered and cites a hit, by keyboard.
func TestTakeAway(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	tab.Open(serve(t, s, "/").at("?q=هدنة&person=vladimir-putin"))
	tab.Ready()
	Value[any](tab, `(() => { `+saved+`; return 1 })()`)
	tab.Wait(`document.querySelector("#take")`)
	Value[any](tab, `(() => { document.querySelector("#take").focus(); document.activeElement.click(); return 1 })()`)
	tab.Wait(`document.querySelector("#take-documents-csv")`)
	tab.Click("#take-documents-csv")
	tab.Wait(`saved.length === 1 && document.querySelector("#take-state").innerText.includes(".csv")`)
	text := Value[string](tab, `saved[0]`)
	want := s.engine.Search(corpus.Request{Query: "هدنة", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}, Unfold: true}).Total
	head, rows, ok := strings.Cut(text, "\r\nid,title,")
	if n := strings.Count(strings.TrimSpace(rows), "\r\n"); !ok || n != want || !strings.Contains(head, "# query: هدنة") {
		t.Errorf("%d rows, want %d, behind %q", n, want, head)
	}
	tab.Click("#close-more")
	tab.Wait(`!document.querySelector("#more-sheet").open && document.activeElement.id === "take"`)

	tab.Click("#cite-hit-0")
	tab.Wait(`document.querySelector("#as-bibtex")`)
	tab.Click("#as-bibtex")
	tab.Wait(`saved.length === 2`)
	if got := Value[string](tab, `saved[1]`); !strings.HasPrefix(got, "@article{") || !strings.Contains(got, "/d/") {
		t.Errorf("BibTeX %q", got)
	}
	tab.Clean()
}
