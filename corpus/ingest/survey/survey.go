// Package survey reports what a folder of documents holds: how its files were understood, a sample
// of the documents, what is suspicious, and what the folder's kashshaf.yaml could say to mend it.
package survey

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// A Survey is the result of Of. Its JSON form is what kashshaf check -json prints.
type Survey struct {
	Files     int `json:"files"`
	Documents int `json:"documents"`
	Words     int `json:"words"`
	Dated     int `json:"dated"`
	// DatesInText is how many of the dates were taken from the texts themselves.
	DatesInText int `json:"datesInText"`
	// Cut are the long texts that became several documents, those with most parts first; the name
	// is that of the file and the number that of the parts.
	Cut      []Count   `json:"cut"`
	First    string    `json:"first,omitempty"` // earliest date
	Last     string    `json:"last,omitempty"`
	Kinds    []Count   `json:"kinds"`   // of files that were read
	NotRead  []string  `json:"notRead"` // groups of files, each with the reason
	Outlets  []Count   `json:"outlets"`
	Samples  []Sample  `json:"samples"`
	Suspects []Suspect `json:"suspects"`
	Warnings []string  `json:"warnings"` // grouped
	// Settings are lines for kashshaf.yaml; empty when nothing needs mending there.
	Settings string `json:"settings,omitempty"`

	left  []ingest.Group
	alike []ingest.Alike
}

// A Count is a name and how often it occurs.
type Count struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

// A Sample is a document on one line.
type Sample struct {
	File   string `json:"file"`
	Title  string `json:"title"`
	Date   string `json:"date,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	Words  int    `json:"words"`
}

// A Suspect is what somebody should look at: a fault of some kind, how many
// documents have it, and examples.
type Suspect struct {
	Fault    Fault    `json:"fault"`
	N        int      `json:"n"`
	Examples []string `json:"examples"`
}

// A Fault is a kind of suspicious finding.
type Fault string

// The kinds of faults.
const (
	NoDates   Fault = "no dates"
	NoOutlets Fault = "no outlets"
	Spellings Fault = "an outlet in several spellings"
	Short     Fault = "very short texts"
	Long      Fault = "very long texts"
	Copies    Fault = "the same text twice"
	Mojibake  Fault = "letters of a wrong encoding"
	Drafts    Fault = "kept out"
	Foreign   Fault = "little Arabic"
	Outlying  Fault = "dates far from the others"
	Backwards Fault = "letters in reverse order"
	Tags      Fault = "tags of a page shown as text"
	Nothing   Fault = "no document that can be read"
)

const (
	samples  = 10
	fewWords = 15
	manyWord = 20_000
)

// Of surveys the result of ingest.Read.
func Of(docs []corpus.Document, warnings []ingest.Warning, report *ingest.Report) Survey {
	s := Survey{Files: len(report.Files), Documents: len(docs), DatesInText: report.DatesInText(), Cut: []Count{}, NotRead: []string{}, Samples: []Sample{}, Suspects: []Suspect{}}
	kinds := make(map[string]int)
	for _, f := range report.Files {
		if f.Outcome == ingest.Taken {
			kinds[f.Kind]++
		}
	}
	s.Kinds = counts(kinds)
	for _, line := range report.Summary()[1:] {
		s.NotRead = append(s.NotRead, strings.TrimPrefix(line, "not read: "))
	}
	s.Warnings = append([]string{}, ingest.Grouped(warnings)...)
	s.left, s.alike = report.Left(), ingest.Groups(warnings)
	outlets, words := make(map[string]int), make([]int, len(docs))
	for i := range docs {
		d := &docs[i]
		words[i] = countWords(d.Body)
		s.Words += words[i]
		if d.Outlet != "" {
			outlets[d.Outlet]++
		}
		if len(d.Part.Chapters) > 0 {
			s.Cut = append(s.Cut, Count{d.Source, len(d.Part.Chapters)})
		}
		if d.Date != "" {
			s.Dated++
			if s.First == "" || string(d.Date) < s.First {
				s.First = string(d.Date)
			}
			s.Last = max(s.Last, string(d.Date))
		}
	}
	s.Outlets = counts(outlets)
	slices.SortStableFunc(s.Cut, func(a, b Count) int { return cmp.Compare(b.N, a.N) })
	s.sample(docs)
	s.suspect(docs, words, report)
	s.settings(docs, warnings)
	for i := range s.Suspects {
		s.Suspects[i].Examples = append([]string{}, s.Suspects[i].Examples...) // lists even if they are empty, never null
	}
	return s
}

// sample takes ten documents spread evenly over the folder, from different files as far as
// possible.
func (s *Survey) sample(docs []corpus.Document) {
	var files [][]int // the documents of each file, in order
	at := make(map[string]int)
	for i := range docs {
		k, ok := at[docs[i].Source]
		if !ok {
			k = len(files)
			at[docs[i].Source] = k
			files = append(files, nil)
		}
		files[k] = append(files[k], i)
	}
	n := min(samples, len(docs))
	quota := make([]int, len(files))
	for left, round := n, 0; left > 0; round++ {
		var open []int // files with documents left
		for k := range files {
			if len(files[k]) > round {
				open = append(open, k)
			}
		}
		taken := min(left, len(open))
		for i := range taken {
			quota[open[i*len(open)/taken]]++
		}
		left -= taken
	}
	for k, q := range quota {
		for i := range q {
			d := &docs[files[k][i*len(files[k])/q]]
			s.Samples = append(s.Samples, Sample{d.Source, d.Title, string(d.Date), d.Outlet, len(strings.Fields(d.Body))})
		}
	}
}

func counts(m map[string]int) []Count {
	out := make([]Count, 0, len(m))
	for name, n := range m {
		out = append(out, Count{name, n})
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name)) })
	return out
}

// settings writes what kashshaf.yaml could say: which columns were guessed, of all
// tables together, and which outlets may be one.
func (s *Survey) settings(docs []corpus.Document, warnings []ingest.Warning) {
	columns := make(map[string][]string)
	for _, w := range warnings {
		// columns guessed by their names and contents: text: tweet, title: x; if …
		_, list, ok := strings.Cut(w.Message, "columns guessed by their names and contents: ")
		if !ok {
			continue
		}
		list, _, _ = strings.Cut(list, "; if")
		for _, pair := range strings.Split(list, ", ") {
			field, column, ok := strings.Cut(pair, ": ")
			if ok && !slices.Contains(columns[field], column) {
				columns[field] = append(columns[field], column)
			}
		}
	}
	for _, field := range slices.Sorted(maps.Keys(columns)) {
		var names []string
		for _, name := range columns[field] {
			names = append(names, fmt.Sprintf("%q", name))
		}
		said := names[0]
		if len(names) > 1 {
			said = "[" + strings.Join(names, ", ") + "]"
		}
		s.Settings += "  " + field + ": " + said + "\n"
	}
	if s.Settings != "" {
		s.Settings = "columns:\n" + s.Settings
	}
	s.Settings += s.sameOutlets()
	if len(docs) == 0 {
		for _, line := range s.NotRead {
			if strings.Contains(line, "no column is named") {
				s.Settings = "columns:\n  title: \"…\"\n  text: \"…\"\n  date: \"…\"\n"
				return
			}
		}
	}
}
