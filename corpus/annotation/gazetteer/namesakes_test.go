package gazetteer_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// TestNamesakes computes the names that normalisation makes equal, and requires evidence for each
// pair that shows which is meant: of the entities of one name at most one may be meant where
// there is no evidence for the others. Pairs with one from the hand-written lists are in a golden
// file with their evidence.
func TestNamesakes(t *testing.T) {
	all, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	curated, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	byHand := make(map[string]bool)
	for _, e := range curated {
		byHand[e.ID] = true
	}
	evidence := evidences(weak)
	readings := make(map[string][]string) // "entity: evidence" by name
	hand := make(map[string]bool)
	for _, e := range all {
		seen := make(map[string]bool)
		for _, spelling := range append([]string{e.Name, e.English}, e.Aliases...) {
			key := strings.Join(arabic.Words(spelling), " ")
			if key == "" || seen[key] {
				continue
			}
			seen[key] = true
			readings[key] = append(readings[key], reading(e, spelling, evidence[key+"\n"+e.ID]))
			hand[key] = hand[key] || byHand[e.ID]
		}
	}
	var lines []string
	for key, list := range readings {
		if len(list) < 2 {
			continue
		}
		always := 0
		for _, r := range list {
			if strings.HasSuffix(r, ": always") {
				always++
			}
		}
		if always > 1 {
			t.Errorf("%q is %d entities without more: %q", key, always, list)
		}
		if hand[key] {
			slices.Sort(list)
			lines = append(lines, key+"\n\t"+strings.Join(list, "\n\t")+"\n")
		}
	}
	slices.Sort(lines)
	golden.Check(t, filepath.Join("testdata", "namesakes.golden"), strings.Join(lines, ""))
}

// evidences returns the evidence that each weak spelling of an entity needs.
func evidences(weak []linker.Weak) map[string]string {
	out := make(map[string]string)
	for _, w := range weak {
		needs := []string{"a common noun before it"}
		if len(w.Company) > 0 {
			needs = append(needs, "company of "+strings.Join(w.Company, ", "))
		}
		if len(w.Cues) > 0 {
			needs = append(needs, "before it "+strings.Join(w.Cues, ", "))
		}
		if len(w.Realm) > 0 {
			needs = append(needs, "in a text on Syria")
		}
		if w.Sports {
			needs = append(needs, "a text on sports")
		}
		out[strings.Join(arabic.Words(w.Spelling), " ")+"\n"+w.Entity] = strings.Join(needs, "; ")
	}
	return out
}

func reading(e corpus.Entity, spelling, evidence string) string {
	if evidence == "" {
		evidence = "always"
	}
	if arabic.Marked(spelling) {
		evidence = fmt.Sprintf("the marks of %s; %s", spelling, evidence)
	}
	return e.ID + ": " + evidence
}
