package survey

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// Closing returns the lines at the end of a run, in Arabic ("ar") or else in English: the warnings,
// and what became of a folder's files. Warnings of one kind are one line, unless all is set.
func Closing(report *ingest.Report, warnings []ingest.Warning, all bool, lang string) []string {
	groups := [][]ingest.Warning{warnings}
	if all {
		groups = groups[:0]
		for _, w := range warnings {
			groups = append(groups, []ingest.Warning{w})
		}
	}
	var lines []string
	for _, group := range groups {
		s := Survey{Warnings: ingest.Grouped(group), alike: ingest.Groups(group)}
		lines = append(lines, s.said(lang)...)
	}
	switch {
	case len(report.Files) == 0:
		return lines
	case lang != "ar":
		return append(lines, report.Summary()...)
	}
	kinds, taken, aside, kept := make(map[string]int), 0, 0, 0
	for _, f := range report.Files {
		kept += f.Kept
		switch f.Outcome {
		case ingest.Taken:
			taken++
			kinds[inArabic(f.Kind)]++
		case ingest.Aside:
			aside++
		}
	}
	said := fmt.Sprintf("قُرئ من الملفات %s من %s", ingest.Count(taken), ingest.Count(len(report.Files)))
	if taken > 0 {
		said += ": " + strings.Join(listed(counts(kinds), len(kinds)), "، ")
	}
	if aside > 0 {
		said += "؛ ونُحّي " + ingest.Count(aside)
	}
	if kept > 0 {
		said += "؛ ولم يُنشر " + ingest.Count(kept) + " (مسودات أو محجوبة إلى حين)"
	}
	lines = append(lines, said)
	s := Survey{left: report.Left()}
	for _, l := range s.notRead(lang) {
		lines = append(lines, "لم يُقرأ: "+l)
	}
	return lines
}
