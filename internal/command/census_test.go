package command

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// TestCensus: what is made in parts and merged is pushed like what one machine makes.
func TestCensus(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	census := func(args ...string) {
		t.Helper()
		if _, errs, code := call("", append([]string{"census", "-corpus", documents}, args...)...); code != exitDone {
			t.Fatalf("%q: exit code %d: %s", args, code, errs)
		}
	}
	census("-part", "1/2", "-out", file("1"))
	census("-part", "2/2", "-out", file("2"))
	census("-merge", "-parts", "3", "-out", file("all"), file("1"), file("2"))

	all, _, err := pipeline.Collect(documents, pipeline.Options{Options: ingest.Options{Today: today()}})
	if err != nil {
		t.Fatal(err)
	}
	want, err := cluster.NewPlan(all, 3, cluster.PushOptions{Bundle: func(c *corpus.Corpus) ([]byte, error) { return pipeline.Bundle(c, pipeline.Options{}) }})
	if err != nil {
		t.Fatal(err)
	}
	documents := 0
	for i, name := range []string{"1/3", "2/3", "3/3"} {
		plan, part, err := readCensus(file("all"), name)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := written(t, plan), written(t, want); a != b {
			t.Errorf("the plan differs from that of one machine: %d and %d bytes", len(a), len(b))
		}
		if part.From != documents {
			t.Errorf("part %s begins at %d, want %d", name, part.From, documents)
		}
		documents += len(part.Documents)
		if a, b := written(t, part), written(t, cluster.PartOf(all, i, 3)); a != b {
			t.Errorf("part %s differs from that of one machine:\n got %s\nwant %s", name, a, b)
		}
	}
	if documents != len(all.Documents) {
		t.Errorf("the parts have %d documents, want %d", documents, len(all.Documents))
	}
	if _, _, err := readCensus(file("all"), "1/2"); err == nil || !strings.Contains(err.Error(), "merged for 3 parts") {
		t.Errorf("another number of parts: %v", err)
	}
}

// written returns a value as JSON in which nil and an empty list are the same.
func written(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), ":null", ":[]")
}

func TestCensusWrong(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other")
	for args, want := range map[string]string{
		"census":                                     "want a folder",
		"census -corpus a -out b":                    "want a folder",
		"census -corpus a -out b -part 0/2":          "want one such as 1/4",
		"census -corpus a -out b -part 3/2":          "want one such as 1/4",
		"census -corpus a -out b -part 1/2 c":        "want the files of the parts with -merge",
		"census -corpus a -out b -merge":             "want the files of the parts with -merge",
		"census -corpus a -out b -merge -part 1/2 c": "want a folder",
		"census -corpus a -merge -out " + other + " " + documents + "/kashshaf.yaml": "not made by this very program",
		"push -to http://localhost:9200 -name news -part 1/2":                        "want -census and -part together",
		"push -to http://localhost:9200 -name news -census none -part 1/2":           "reading a census",
	} {
		_, errs, code := call("", strings.Fields(args)...)
		if code == exitDone || !strings.Contains(errs, want) {
			t.Errorf("%s: exit code %d, %s; want %q", args, code, errs, want)
		}
	}
}
