package app

import (
	"strings"
	"testing"
)

// TestPages: every kind of page has a folder of its own, by which it is found, and a title and a
// drawing for its addresses.
func TestPages(t *testing.T) {
	folders := make(map[string]bool)
	for kind := range atNothing {
		name, many := pageOf(kind).folder()
		if folders[name] {
			t.Errorf("two pages lie in %q", name)
		}
		folders[name] = true
		want(t, name, kindOfFolder(name), kind)
		to := address{page: kind}
		if many {
			to.id = map[pageKind]string{atDocument: "rift", atEntity: "putin"}[kind]
		}
		path, query, _ := strings.Cut(to.String(), "?")
		want(t, "the way back from "+to.String(), parseAddress(path, query, "").page, kind)
		m := load(newFake(), to)
		want(t, "is there: "+to.String(), m.missing, false)
		if v := staticView(to, "./", "ar"); v.pageTitle(&m) == "" || m.page().draw(v, &m) == nil {
			t.Errorf("%q has no title or no body", to)
		}
	}
	want(t, "of no page", kindOfFolder("nowhere"), atNothing)
}
