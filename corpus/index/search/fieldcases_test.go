package search_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A fieldCase is a small collection, a query, and the files that it must and must not find.
type fieldCase struct {
	ID, Kind, Query string
	Doc             map[string]string
	Want, Avoid     []string
}

// fewestFieldCases is the fewest of the 251 cases that must pass.
const fewestFieldCases = 245

// ownCases are small cases of our own, of the kinds and in the format of the field cases. They are
// part of the repository, so each of them must pass everywhere.
var ownCases = filepath.Join("testdata", "cases.jsonl")

// TestOwnCases runs our own cases, each alone. In the browser's environment, where they take four
// times as long, it runs every fourth.
func TestOwnCases(t *testing.T) {
	cases := readFieldCases(t, ownCases)
	if len(cases) < 20 {
		t.Errorf("%d cases of our own, want at least 20", len(cases))
	}
	for i, c := range cases {
		if runtime.GOOS == "js" && i%4 != 0 {
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			if len(c.Want) == 0 || len(c.Avoid) == 0 {
				t.Error("a case wants something and avoids something, so that it can fail both ways")
			}
			if got, ok := c.run(t); !ok {
				t.Errorf("%s: %q finds %q, want %q without %q", c.Kind, c.Query, got, c.Want, c.Avoid)
			}
		})
	}
}

// TestFieldCases runs small cases made from public reports about Arabic search, each alone, and
// logs how many of each kind pass.
func TestFieldCases(t *testing.T) {
	if testing.Short() {
		t.Skip("251 collections take two minutes")
	}
	cases := readFieldCases(t, filepath.Join("..", "..", "..", "..", "shared", "cases", "search.jsonl"))
	passed := 0
	var kinds []string
	all, right := make(map[string]int), make(map[string]int)
	for _, c := range cases {
		if all[c.Kind] == 0 {
			kinds = append(kinds, c.Kind)
		}
		all[c.Kind]++
		if got, ok := c.run(t); ok {
			passed++
			right[c.Kind]++
		} else {
			t.Logf("%s: %q finds %q, want %q without %q", c.ID, c.Query, got, c.Want, c.Avoid)
		}
	}
	for _, kind := range kinds {
		t.Logf("%d of %d: %s", right[kind], all[kind], kind)
	}
	t.Logf("%d of %d field cases pass", passed, len(cases))
	if passed < fewestFieldCases {
		t.Errorf("%d of %d cases pass, want at least %d", passed, len(cases), fewestFieldCases)
	}
}

func readFieldCases(t *testing.T, path string) []fieldCase {
	t.Helper()
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no field cases: they are not part of the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var cases []fieldCase
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c fieldCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return cases
}

// run returns which files the case's query finds, and whether they are right.
func (c fieldCase) run(t *testing.T) (found []string, ok bool) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range c.Doc {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	e := collected(t, dir)
	for _, h := range e.Search(corpus.Request{Query: c.Query, Limit: 100, Unfold: true}).Hits {
		found = append(found, h.ID)
	}
	has := func(file string) bool { return slices.Contains(found, strings.TrimSuffix(file, filepath.Ext(file))) }
	ok = true
	for _, file := range c.Want {
		ok = ok && has(file)
	}
	return found, ok && !slices.ContainsFunc(c.Avoid, has)
}
