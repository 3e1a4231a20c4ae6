package survey

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// suspect looks for what is probably not as it should be.
func (s *Survey) suspect(docs []corpus.Document, words []int, report *ingest.Report) {
	found := make(map[Fault]*Suspect)
	var order []Fault
	add := func(f Fault, example string) {
		if found[f] == nil {
			found[f] = &Suspect{Fault: f}
			order = append(order, f)
		}
		if found[f].N++; len(found[f].Examples) < 3 {
			found[f].Examples = append(found[f].Examples, example)
		}
	}
	seen := make(map[string]string)
	for i := range docs {
		d := &docs[i]
		words := words[i]
		switch {
		case words < fewWords && d.Part.Book == "":
			add(Short, d.Source)
		case words > manyWord:
			add(Long, d.Source)
		}
		if t := taleOf(d.Body); t.broken() {
			add(Mojibake, d.Source)
		} else if isBackwards(d.Body) {
			add(Backwards, d.Source)
		} else if t.foreign() {
			add(Foreign, d.Source)
		}
		if showsTags(d.Title + d.Body) {
			add(Tags, d.Source)
		}
		if before, ok := seen[d.Body]; ok && words >= fewWords {
			add(Copies, before+" = "+d.Source)
		}
		seen[d.Body] = d.Source
	}
	for _, f := range report.Files {
		for range f.Kept {
			add(Drafts, f.Name)
		}
	}
	for _, group := range s.spellings() {
		add(Spellings, strings.Join(group, " / "))
	}
	for _, o := range outliers(docs) {
		add(Outlying, o)
	}
	for _, f := range order {
		s.Suspects = append(s.Suspects, *found[f])
	}
	if len(docs) == 0 {
		s.Suspects = append(s.Suspects, Suspect{Fault: Nothing})
	}
	if n := len(docs) - s.Dated; 5*n >= len(docs) && n > 0 {
		s.Suspects = append(s.Suspects, Suspect{Fault: NoDates, N: n})
	}
	if len(s.Outlets) == 0 && len(docs) > 1 {
		s.Suspects = append(s.Suspects, Suspect{Fault: NoOutlets, N: len(docs)})
	}
}

// outliers are years that one document in a hundred has, or fewer, far from all
// the others.
func outliers(docs []corpus.Document) []string {
	var years []int
	year := func(d corpus.Date) int {
		n := 0
		fmt.Sscanf(string(d.Year()), "%d", &n)
		return n
	}
	for i := range docs {
		if docs[i].Date != "" {
			years = append(years, year(docs[i].Date))
		}
	}
	if len(years) < 20 {
		return nil
	}
	slices.Sort(years)
	low, high := years[len(years)/50], years[len(years)-1-len(years)/50]
	const far = 30
	var out []string
	for i := range docs {
		if y := year(docs[i].Date); docs[i].Date != "" && (y < low-far || y > high+far) {
			out = append(out, fmt.Sprintf("%s: %s", docs[i].Source, docs[i].Date))
		}
	}
	return out
}
