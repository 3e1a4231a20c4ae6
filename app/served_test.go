package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestNotCorrected: if a server answers, no page invites readers to correct names, which would
// have no effect; otherwise pages do.
func TestNotCorrected(t *testing.T) {
	for _, served := range []bool{false, true} {
		f := newFake()
		f.about.Served = served
		for address, invites := range map[string]string{"about/": mCorrections.en, "e/" + f.entities[0].ID + "/": mCorrect.en, "corrections/": mImport.en} {
			page, ok := static(f, address, "../", "en")
			if !ok {
				t.Fatalf("%s is no page", address)
			}
			html := ui.HTMLString(page.Body)
			if got := strings.Contains(html, invites); got == served {
				t.Errorf("served %t: %s says %q: %t", served, address, invites, got)
			}
		}
		page, _ := static(f, "corrections/", "../", "en")
		if got := strings.Contains(ui.HTMLString(page.Body), mNotCorrected.en); got != served {
			t.Errorf("served %t: says that names cannot be corrected: %t", served, got)
		}
	}
}

// TestPagesServed: pages of hits that a server would refuse are not offered; a local engine has
// them all.
func TestPagesServed(t *testing.T) {
	for served, want := range map[bool]int{false: 5000, true: 1000} {
		var m model
		m.result = corpus.Result{Total: 50_000, Folded: 49_999}
		m.about.Served = served
		if got := m.pages(10); got != want {
			t.Errorf("served %t: %d pages, want %d", served, got, want)
		}
	}
}

// TestCountAbout: an approximate count is marked as such, and an exact one is not.
func TestCountAbout(t *testing.T) {
	v := staticView(address{}, "./", "en")
	for about, want := range map[bool]string{true: "about 40", false: "40"} {
		html := ui.HTMLString(el("p").Body(v.amount(corpus.FacetCount{Count: 40, About: about})...))
		if got := strings.Join(strings.Fields(text(parsed(t, ui.Raw(html)))), " "); got != want {
			t.Errorf("about %t: %q, want %q", about, got, want)
		}
		beside := ui.HTMLString(v.appearsBeside(&corpus.Profile{Beside: []corpus.EntityCount{{Count: 40, About: about}}}))
		if got := text(parsed(t, ui.Raw(beside))); strings.Contains(got, "about") != about || !strings.Contains(got, "40") {
			t.Errorf("about %t: who appears beside: %q", about, got)
		}
	}
}
