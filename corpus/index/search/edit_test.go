package search_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func facet(r corpus.Result, f corpus.Facet) string {
	var out []string
	for _, c := range r.Facets[f] {
		out = append(out, fmt.Sprintf("%s %s %d", c.ID, c.Name, c.Count))
	}
	return strings.Join(out, ", ")
}

func TestEdit(t *testing.T) {
	const people = "recep-tayyip-erdogan رجب طيب أردوغان 2, sergei-shoigu سيرغي شويغو 2, vladimir-putin فلاديمير بوتين 1"
	for _, tt := range []struct {
		name   string
		edits  []corpus.Edit
		why    string // of the last
		people string // the facet
		query  string
		found  string
		filter string
		has    string
	}{
		{name: "nothing", people: people, query: "بوتين", found: "truce", filter: "vladimir-putin", has: "truce"},
		{name: "rename", edits: []corpus.Edit{{Do: corpus.EditRename, Entity: "vladimir-putin", Name: "القيصر"}},
			people: "recep-tayyip-erdogan رجب طيب أردوغان 2, sergei-shoigu سيرغي شويغو 2, vladimir-putin القيصر 1",
			query:  "القيصر", found: "truce", filter: "vladimir-putin", has: "truce"},
		// A name that is hidden still finds the words that sound like it.
		{name: "hide", edits: []corpus.Edit{{Do: corpus.EditHide, Entity: "recep-tayyip-erdogan"}},
			people: "sergei-shoigu سيرغي شويغو 2, vladimir-putin فلاديمير بوتين 1",
			query:  "Erdogan", found: "strike truce", filter: "recep-tayyip-erdogan", has: ""},
		{name: "merge", edits: []corpus.Edit{{Do: corpus.EditMerge, Entity: "vladimir-putin", Into: "sergei-shoigu"}},
			people: "sergei-shoigu سيرغي شويغو 3, recep-tayyip-erdogan رجب طيب أردوغان 2",
			query:  "Putin", found: "minister talks truce", filter: "sergei-shoigu", has: "minister talks truce"},
		{name: "split", edits: []corpus.Edit{{Do: corpus.EditSplit, Entity: "sergei-shoigu", Into: "sergei-shoigu-2", Name: "شويجو", Spellings: []string{"شويجو"}}},
			people: "recep-tayyip-erdogan رجب طيب أردوغان 2, sergei-shoigu سيرغي شويغو 1, sergei-shoigu-2 شويجو 1, vladimir-putin فلاديمير بوتين 1",
			query:  "شويغو", found: "talks", filter: "sergei-shoigu-2", has: "minister"},
		{name: "split and merge back", edits: []corpus.Edit{
			{Do: corpus.EditSplit, Entity: "sergei-shoigu", Into: "x", Name: "شويجو", Spellings: []string{"شويجو"}},
			{Do: corpus.EditMerge, Entity: "x", Into: "sergei-shoigu"}},
			people: people, query: "شويغو", found: "minister talks", filter: "sergei-shoigu", has: "minister talks"},
		{name: "nobody", edits: []corpus.Edit{{Do: corpus.EditHide, Entity: "nobody"}}, why: corrections.NoEntity,
			people: people, query: "بوتين", found: "truce", filter: "vladimir-putin", has: "truce"},
		{name: "into nobody", edits: []corpus.Edit{{Do: corpus.EditMerge, Entity: "idlib", Into: "nobody"}}, why: corrections.NoTarget,
			people: people, query: "إدلب", found: "truce", filter: "vladimir-putin", has: "truce"},
		{name: "no such spelling", edits: []corpus.Edit{{Do: corpus.EditSplit, Entity: "sergei-shoigu", Into: "x", Name: "س", Spellings: []string{"شاي"}}}, why: corrections.NoSpelling,
			people: people, query: "شويغو", found: "minister talks", filter: "sergei-shoigu", has: "minister talks"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := open(t)
			e.Edit([]corpus.Edit{{Do: corpus.EditHide, Entity: "sergei-shoigu"}}) // replaced by the edits below
			why := e.Edit(tt.edits)
			if len(why) != len(tt.edits) || len(why) > 0 && why[len(why)-1] != tt.why {
				t.Errorf("why not: %q, want %q", why, tt.why)
			}
			for _, engine := range []*search.Engine{e, e.Clone()} {
				all := engine.Search(corpus.Request{})
				if got := facet(all, corpus.FacetPerson); got != tt.people {
					t.Errorf("people\n%s, want\n%s", got, tt.people)
				}
				if got := sorted(ids(engine.Search(corpus.Request{Query: tt.query, Limit: 9}))); got != tt.found {
					t.Errorf("%s finds %q, want %q", tt.query, got, tt.found)
				}
				filter := corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: tt.filter}}, Limit: 9}
				if got := sorted(ids(engine.Search(filter))); got != tt.has {
					t.Errorf("%s is in %q, want %q", tt.filter, got, tt.has)
				}
				if p, ok := engine.Profile(tt.filter, 9); ok != (tt.has != "") || p.Documents != len(strings.Fields(tt.has)) {
					t.Errorf("profile: %v, %d documents", ok, p.Documents)
				}
			}
		})
	}
}

// TestEditAgrees compares the engine's answer to edits with that of a bundle
// built from the corpus to which they were applied.
func TestEditAgrees(t *testing.T) {
	list := []corpus.Edit{
		{Do: corpus.EditMerge, Entity: "vladimir-putin", Into: "recep-tayyip-erdogan"},
		{Do: corpus.EditSplit, Entity: "recep-tayyip-erdogan", Into: "a-third", Name: "بوتين الآخر", Spellings: []string{"بوتين"}},
		{Do: corpus.EditRename, Entity: "syria", Name: "الشام"},
		{Do: corpus.EditHide, Entity: "kremlin"},
	}
	c := joint(t)
	corrections.Apply(c, func(doc int) string { return c.Documents[doc].Text() }, list)
	c.About.Mentions = 0
	for _, mentions := range c.Mentions {
		c.About.Mentions += len(mentions)
	}
	for i := range c.Entities {
		c.About.Entities[c.Entities[i].Kind]++
	}
	built, edited := engineOf(t, c), engineOf(t, joint(t))
	if why := strings.Join(edited.Edit(list), ""); why != "" {
		t.Fatalf("not applied: %s", why)
	}
	for what, answer := range map[string]func(e *search.Engine) any{
		"about":      func(e *search.Engine) any { return e.About() },
		"entities":   func(e *search.Engine) any { return e.Entities() },
		"facets":     func(e *search.Engine) any { return e.Search(corpus.Request{Query: "الهدنة"}).Facets },
		"profile":    func(e *search.Engine) any { p, _ := e.Profile("a-third", 5); return p },
		"reading":    func(e *search.Engine) any { r, _ := e.Read("one"); return r },
		"statements": func(e *search.Engine) any { return e.Statements(corpus.StatementRequest{Limit: 9}) },
		"suggest":    func(e *search.Engine) any { return e.Suggest("بوتين", 5) },
	} {
		got, err := json.Marshal(answer(edited))
		if err != nil {
			t.Fatal(err)
		}
		if want, _ := json.Marshal(answer(built)); string(got) != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
	}
}

// TestEditForgets: what is answered after an edit does not depend on what was asked before it. A
// correction does not change how words are stemmed either, because a corpus that is built with it
// must agree.
func TestEditForgets(t *testing.T) {
	const word = "وزيرون" // in no text: the rules decide, and cut no name
	rename := []corpus.Edit{{Do: corpus.EditRename, Entity: "vladimir-putin", Name: word}}
	fresh, used := open(t), open(t)
	before := used.Analyse(word).Stem
	fresh.Edit(rename)
	used.Edit(rename)
	if got, want := used.Analyse(word).Stem, fresh.Analyse(word).Stem; got != want || want != before {
		t.Errorf("the stem of %s is %s, was %s, in a fresh engine %s", word, got, before, want)
	}
}

// TestEditKeepsWords: renaming an entity to an ordinary word, or from one, leaves every word its
// forms, whether it is renamed in the browser or before the corpus is built.
func TestEditKeepsWords(t *testing.T) {
	list := []corpus.Edit{
		{Do: corpus.EditRename, Entity: "vladimir-putin", Name: "الهدنات"},
		{Do: corpus.EditRename, Entity: "idlib", Name: "مراقبون"},
		{Do: corpus.EditHide, Entity: "kremlin"},
	}
	c := joint(t)
	corrections.Apply(c, func(doc int) string { return c.Documents[doc].Text() }, list)
	for _, mentions := range c.Mentions {
		c.About.Mentions += len(mentions)
	}
	built, edited := engineOf(t, c), engineOf(t, joint(t))
	if why := strings.Join(edited.Edit(list), ""); why != "" {
		t.Fatalf("not applied: %s", why)
	}
	if got, want := edited.About().Mentions, built.About().Mentions; got != want || want == 0 {
		t.Errorf("%d mentions, want %d", got, want)
	}
	for _, word := range strings.Fields("الهدنات هدنة الهدنة بالهدنات مراقبون مراقبين المراقبون الكرملين للكرملين كرملين وزيرون بوتين") {
		if got, want := edited.Analyse(word), built.Analyse(word); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s:\n%+v, want\n%+v", word, got, want)
		}
		got, want := edited.Search(corpus.Request{Query: word, Limit: 9}), built.Search(corpus.Request{Query: word, Limit: 9})
		if ids(got) != ids(want) || got.Understood != want.Understood {
			t.Errorf("%s: %s by %s, want %s by %s", word, ids(got), got.Understood, ids(want), want.Understood)
		}
	}
}
