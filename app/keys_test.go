package app

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestKeyOf maps keys of Arabic keyboards to those of Latin ones.
func TestKeyOf(t *testing.T) {
	for _, tt := range []struct {
		key, code string
		shift     bool
		want      string
	}{
		{"j", "KeyJ", false, "j"}, {"ت", "KeyJ", false, "j"}, {"ن", "KeyK", false, "k"}, {"خ", "KeyO", false, "o"}, {"ج", "BracketLeft", false, "["}, {"د", "BracketRight", false, "]"},
		{"؟", "Slash", true, "?"}, {"ظ", "Slash", false, "/"}, {"/", "Digit7", true, "/"}, {"?", "Minus", true, "?"}, {"ا", "KeyH", false, ""}, {"Enter", "Enter", false, "Enter"},
	} {
		if got := keyOf(tt.key, tt.code, tt.shift); got != tt.want {
			t.Errorf("%q on %s: %q, want %q", tt.key, tt.code, got, tt.want)
		}
	}
}

// TestBesideView goes round all views that are on, and back.
func TestBesideView(t *testing.T) {
	start := parseAddress("", "q=a&outlet=x", "")
	about := corpus.About{}
	seen := map[string]bool{}
	at := start
	for range resultViews() {
		next, ok := besideView(at, &about, true)
		if back, _ := besideView(next, &about, false); !ok || back.view != at.view || next.query != "a" || len(next.filters) != 1 {
			t.Errorf("from %s to %s and back to %s", at, next, back)
		}
		at = next
		seen[at.view] = true
	}
	if next, _ := besideView(at, &about, true); next.view != "" || len(seen) != len(resultViews()) {
		t.Errorf("after the last view comes %q, having seen %v", next.view, seen)
	}
	about.Views = []string{"trends"}
	if next, _ := besideView(start, &about, true); next.view != "trends" {
		t.Errorf("the only view that is on is trends, and the next is %q", next.view)
	}
	if _, ok := besideView(parseAddress("about/", "", ""), &about, true); ok {
		t.Error("the page about the collection has views")
	}
}

// TestHelp reads the help page in both languages, and checks that it is linked where a reader is
// stuck.
func TestHelp(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		page := open(t, "help/", lang)
		if n := len(texts(page, ".keys dt")); n != len(shortcuts()) {
			t.Errorf("%s: %d keys, want %d", lang, n, len(shortcuts()))
		}
		if n := len(texts(page, ".help section")); n < 7 {
			t.Errorf("%s: %d sections", lang, n)
		}
	}
	for _, stuck := range []string{"?q=لاشيءهكذا", "statements/?speaker=putin&q=لاشيءهكذا"} {
		found := false
		for _, href := range hrefs(open(t, stuck, "ar"), ".stuck a") {
			found = found || strings.HasSuffix(href, "help/")
		}
		if !found {
			t.Errorf("%s does not lead to the help", stuck)
		}
	}
}
