package command

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
)

// TestReviewFiles checks that sites in one folder have a list of names each, which bears the
// site's name however its folder is written.
func TestReviewFiles(t *testing.T) {
	dir := t.TempDir()
	for _, site := range []string{"one", "two"} {
		items := []review.Item{{What: "silly", Name: "name of " + site}}
		if err := writeReview(items, site, filepath.Join(dir, site)+"/", false, app.Folders, io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	for _, site := range []string{"one", "two"} {
		data, err := os.ReadFile(filepath.Join(dir, site+".review.tsv"))
		if err != nil || !strings.Contains(string(data), "name of "+site) {
			t.Errorf("names of %s: %q, %v", site, data, err)
		}
	}
	t.Chdir(dir)
	if got, want := reviewFile("."), dir+".review.tsv"; got != want {
		t.Errorf("of the folder one stands in: %q, want %q", got, want)
	}
}
