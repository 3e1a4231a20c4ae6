package command

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// today is the day by which documents under embargo are kept out.
func today() corpus.Date { return corpus.Date(time.Now().Format("2006-01-02")) }

// printAccounts says what became of the files of a folder: warnings of one kind
// in one line unless all are wanted, then the closing summary.
func printAccounts(w io.Writer, r *ingest.Report, warnings []ingest.Warning, all bool) {
	lines := ingest.Grouped(warnings)
	if all {
		lines = lines[:0]
		for _, one := range warnings {
			lines = append(lines, ingest.Grouped([]ingest.Warning{one})...)
		}
	}
	for _, line := range lines {
		fmt.Fprintf(w, "kashshaf: %s\n", line)
	}
	if len(r.Files) == 0 {
		return
	}
	for _, line := range r.Summary() {
		fmt.Fprintf(w, "kashshaf: %s\n", line)
	}
}

// writeAccounts writes the report for machines.
func writeAccounts(file string, r *ingest.Report) error {
	data, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}
