package ingest

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var code = regexp.MustCompile("`([^`]+)`")

// section returns the text of docs/NAME below a heading, up to the next of its level.
func section(t *testing.T, name, heading string) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/" + name)
	if err != nil {
		t.Fatal(err)
	}
	_, text, ok := strings.Cut(string(data), "\n"+heading+"\n")
	if !ok {
		t.Fatalf("docs/%s has no %q", name, heading)
	}
	level, _, _ := strings.Cut(heading, " ")
	text, _, _ = strings.Cut(text, "\n"+level+" ")
	return text
}

// rowsOf returns the tables of a section: for the first cell of each row, what is code in the cell
// after it.
func rowsOf(text string) map[string][]string {
	rows := make(map[string][]string)
	for _, line := range strings.Split(text, "\n") {
		cells := strings.Split(line, " | ")
		if !strings.HasPrefix(line, "| ") || len(cells) < 2 {
			continue
		}
		for _, m := range code.FindAllStringSubmatch(cells[1], -1) {
			rows[strings.TrimPrefix(cells[0], "| ")] = append(rows[strings.TrimPrefix(cells[0], "| ")], m[1])
		}
	}
	return rows
}

// firstCells returns what is code in the first cells of a section's rows.
func firstCells(text string) []string {
	var out []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)`").FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

// listsAgree compares a list in a page with the one in the code, regardless of order.
func listsAgree(t *testing.T, what string, page, code []string) {
	t.Helper()
	page, code = slices.Sorted(slices.Values(page)), slices.Sorted(slices.Values(code))
	if !slices.Equal(page, code) {
		t.Errorf("%s: the page has\n%q, and the code has\n%q", what, page, code)
	}
}

// TestFieldsReference compares docs/documents.md with the names of fields.
func TestFieldsReference(t *testing.T) {
	fields := rowsOf(strings.Split(section(t, "documents.md", "## Fields"), "### ")[0])
	all := map[string][]string{"id": namesID, "title": namesTitle, "text": namesText, "abstract": namesAbstract,
		"outlet": namesOutlet, "date": namesDate, "author": namesAuthor, "url": namesURL, "topic": namesTopics, "based on": namesBasedOn}
	if len(fields) != len(all) {
		t.Errorf("docs/documents.md has %d fields, the code has %d", len(fields), len(all))
	}
	for name, list := range all {
		// Their order matters: the first one is used.
		if page := names(fields[name]...); !slices.Equal(page, list) {
			t.Errorf("field %s: the page has\n%q, and the code has\n%q", name, page, list)
		}
	}
	told := make(map[string]bool)
	for _, list := range all {
		for _, name := range list {
			told[name] = true
		}
	}
	if len(told) != len(isField) {
		t.Errorf("%d names are known, and this test knows %d: is a field new?", len(isField), len(told))
	}

	guessed := rowsOf(section(t, "documents.md", "## Columns by other names"))
	if len(guessed) != len(guesses) {
		t.Errorf("docs/documents.md has %d fields that are guessed, the code has %d", len(guessed), len(guesses))
	}
	for _, g := range guesses {
		listsAgree(t, "guessed as "+g.field[0], names(guessed[g.field[0]]...), g.names)
	}
}

// TestFormatsReference compares docs/documents.md with the extensions of files.
func TestFormatsReference(t *testing.T) {
	var page, ends []string
	for format, list := range rowsOf(section(t, "documents.md", "## Formats")) {
		for _, end := range list {
			if !strings.HasPrefix(end, ".") {
				t.Errorf("format %s: %q is no end of a name", format, end)
			}
		}
		page = append(page, list...)
	}
	for _, k := range kinds() {
		ends = append(ends, k.ends...)
	}
	listsAgree(t, "formats", page, ends)
}

// TestSettingsReference compares docs/settings.md with the keys of kashshaf.yaml.
func TestSettingsReference(t *testing.T) {
	data, err := os.ReadFile("../../docs/settings.md")
	if err != nil {
		t.Fatal(err)
	}
	keys, columns, _ := strings.Cut(string(data), "\n## Columns\n")
	var known []string
	var add func(reflect.Type)
	add = func(of reflect.Type) {
		for i := range of.NumField() {
			switch name, inline, _ := strings.Cut(of.Field(i).Tag.Get("yaml"), ","); {
			case inline == "inline":
				add(of.Field(i).Type)
			case name != "-":
				known = append(known, name)
			}
		}
	}
	add(reflect.TypeFor[folderFile]())
	listsAgree(t, "keys", firstCells(keys), known)
	listsAgree(t, "columns", firstCells(columns), sortedKeys(fieldNames))

	// The example must be valid.
	var example []string
	for _, line := range strings.Split(keys, "\n") {
		if text, ok := strings.CutPrefix(line, "    "); ok {
			example = append(example, text)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/"+aboutFile, []byte(strings.Join(example, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	about, err := About(dir)
	if err != nil {
		t.Errorf("the example: %v", err)
	}
	if about.Title == "" || len(about.Questions) != 2 {
		t.Errorf("the example is read as %+v", about)
	}
	if s, err := readSettings(dir); err != nil || len(s.columns) != 4 {
		t.Errorf("the example's columns are read as %v, %v", s.columns, err)
	}
}
