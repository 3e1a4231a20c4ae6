package command

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/ingest/survey"
)

// today is the day that decides which documents are still under embargo.
func today() corpus.Date { return corpus.Date(time.Now().Format("2006-01-02")) }

// printAccounts reports what became of the files of a folder, in the terminal's language:
// warnings of one kind on one line unless all are wanted, then the closing summary.
func printAccounts(w io.Writer, r *ingest.Report, warnings []ingest.Warning, all bool) {
	for _, line := range survey.Closing(r, warnings, all, terminalLanguage(os.Getenv)) {
		fmt.Fprintf(w, "kashshaf: %s\n", line)
	}
}

// printName says that a site is named after its folder, if the settings name none.
func printName(w io.Writer, folder, lang string) {
	about, err := ingest.About(folder)
	if err != nil || ingest.IsNamed(folder) {
		return // bad settings stop the build
	}
	said := "the site is called %q, after its folder; for another name write title: … into kashshaf.yaml in it\n"
	if lang == "ar" {
		said = "سُمّي الموقع باسم مجلده، %q؛ ولغيره اكتب title: … في ملف kashshaf.yaml فيه\n"
	}
	fmt.Fprintf(w, "kashshaf: "+said, about.Title)
}

// writeAccounts writes the report as JSON.
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
