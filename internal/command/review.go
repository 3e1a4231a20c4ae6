package command

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
)

// reviewFile returns the path of the table of names to review: beside the site, not in it, since
// it is for the publisher, and named after it, so that sites in one folder have one each.
func reviewFile(out string) string {
	if whole, err := filepath.Abs(out); err == nil { // "." has no name
		out = whole
	}
	return filepath.Clean(out) + ".review.tsv"
}

// writeReview writes the names the publisher should look at: a table beside the site, and with
// desk a page in it.
func writeReview(items []review.Item, title, out string, desk bool, urls app.URLs, tell io.Writer) error {
	path := reviewFile(out)
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing the names to review: %w", err)
	}
	if err := review.WriteTSV(f, items); err != nil {
		f.Close()
		return fmt.Errorf("writing the names to review: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("writing the names to review: %w", err)
	}
	fmt.Fprintf(tell, "kashshaf: %s to review in %s\n", counted(len(items), "name"), path)
	if !desk {
		return nil
	}
	return review.WritePage(filepath.Join(out, "review"), title, items, func(id string) string {
		return "../" + urls.Of(app.EntityAddress(id))
	})
}

// counted returns a number of things in English; thing is the singular.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
