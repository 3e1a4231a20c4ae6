package command

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/internal/program"
)

// TestMain keeps the cache of search away from the user's own.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "kashshaf-cache-")
	if err != nil {
		panic(err)
	}
	// What Go has compiled stays where it is.
	if cache, err := os.UserCacheDir(); err == nil && os.Getenv("GOCACHE") == "" {
		os.Setenv("GOCACHE", filepath.Join(cache, "go-build"))
	}
	os.Setenv("XDG_CACHE_HOME", dir)
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// news writes a few documents, two of them copies, and returns their folder.
func news(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	wire := strings.Repeat("أعلنت الوكالة 😀 خبرا طويلا عن مفاوضات السلام بين الطرفين في مدينة بعيدة عن الحدود ثم نشرته صحف كثيرة كما هو من غير زيادة. ", 3)
	for name, text := range map[string]string{
		"a": "---\ntitle: 😀 مفاوضات\ndate: 2019-01-01\noutlet: أولى\n---\n" + wire,
		"b": "---\ntitle: 😀 مفاوضات السلام\ndate: 2019-02-03\noutlet: ثانية\n---\n" + wire,
		"c": "---\ntitle: خبر آخر\ndate: 2020-05-01\noutlet: ثالثة\n---\nلم تبدأ مفاوضات في دمشق بعد.",
	} {
		if err := os.WriteFile(filepath.Join(dir, name+".md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

type answerOf struct {
	Total int
	Hits  []struct {
		ID, Title, Passage string
		TitleMarks         []struct{ Start, End int } `json:"title_marks"`
		Marks              []struct{ Start, End int }
		Copies             []string
	}
	Facets map[string][]struct{ ID string }
}

func ask(t *testing.T, args ...string) answerOf {
	t.Helper()
	out, errs, code := call("", append([]string{"search", "-json"}, args...)...)
	var r answerOf
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != exitDone {
		t.Fatalf("kashshaf search %v: exit code %d, %s, %v", args, code, errs, err)
	}
	return r
}

// TestSearchFlags: every part of a request can be given on the command line.
func TestSearchFlags(t *testing.T) {
	dir := news(t)
	for _, tt := range []struct {
		args string
		want string // ids, in order of date
	}{
		{"", "c b"},
		{"-unfold", "c b a"},
		{"-outlet أولى", "a"},
		{"-outlet -أولى -unfold", "c b"},
		{"-outlet أولى -outlet ثالثة", "c a"},
		{"-year 2019 -unfold", "b a"},
		{"-month -2019-02 -unfold", "c a"},
		{"-from 2019-02 -to 2019", "b"},
		{"-place damascus", "c"},
		{"-offset 1 -limit 1", "b"},
	} {
		r := ask(t, append(append([]string{"-corpus", dir, "-sort", "newest"}, strings.Fields(tt.args)...), "مفاوضات")...)
		var got []string
		for _, h := range r.Hits {
			got = append(got, h.ID)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", tt.args, got, tt.want)
		}
	}
	if r := ask(t, "-corpus", dir, "-facets", "1", "مفاوضات"); len(r.Facets["outlet"]) != 1 {
		t.Errorf("one value of each facet: %v", r.Facets)
	}
	for args, says := range map[string]string{
		"-sort best": "want relevance, newest or oldest", "-from soon": "want YYYY-MM-DD", "-offset -1": "want 0 or more", "-facets -3": "want 0 or more, or -1 for all",
		"-outlet -": "want a value", "-site x": "want one of them",
	} {
		_, errs, code := call("", append(append([]string{"search", "-corpus", dir}, strings.Fields(args)...), "خبر")...)
		if code != exitUsage || !strings.Contains(errs, says) {
			t.Errorf("%s: exit code %d, said %q, want %q", args, code, errs, says)
		}
	}
}

// TestSearchMarks: marks count code points, and copies are named.
func TestSearchMarks(t *testing.T) {
	r := ask(t, "-corpus", news(t), "السلام")
	if len(r.Hits) != 1 || fmt.Sprint(r.Hits[0].Copies) != "[a]" {
		t.Fatalf("hits %+v, want b with its copy a", r.Hits)
	}
	h := r.Hits[0]
	for _, m := range h.TitleMarks {
		if got := string([]rune(h.Title)[m.Start:m.End]); got != "السلام" {
			t.Errorf("in the title %q is marked", got)
		}
	}
	for _, m := range h.Marks {
		if got := string([]rune(h.Passage)[m.Start:m.End]); got != "السلام" {
			t.Errorf("in the passage %q is marked", got)
		}
	}
	if len(h.Marks) == 0 || len(h.TitleMarks) == 0 {
		t.Error("nothing is marked")
	}
}

// TestSearchKeeps: a corpus is built once, and again when a file has changed.
func TestSearchKeeps(t *testing.T) {
	dir := news(t)
	var last time.Time
	built := func() bool {
		_, _, code := call("", "search", "-corpus", dir, "مفاوضات")
		info, err := os.Stat(newKeeper(dir, today()).path)
		if err != nil || code != exitDone {
			t.Fatalf("exit code %d, %v", code, err)
		}
		before := last
		last = info.ModTime()
		return !last.Equal(before)
	}
	if !built() || built() {
		t.Error("the corpus was not kept, or built again although nothing has changed")
	}
	if err := os.WriteFile(filepath.Join(dir, "d.md"), []byte("عنوان\n\nمفاوضات أخرى."), 0o644); err != nil {
		t.Fatal(err)
	}
	if !built() {
		t.Error("the corpus was not built again although a document came")
	}
	if r := ask(t, "-corpus", dir, "-unfold", "مفاوضات"); r.Total != 4 {
		t.Errorf("%d documents, want 4", r.Total)
	}
}

// TestSearchSite: a built site answers like its corpus.
func TestSearchSite(t *testing.T) {
	dir, site := news(t), t.TempDir()
	want, _, _ := call("", "search", "-json", "-corpus", dir, "مفاوضات")
	block := newKeeper(dir, today()).load()
	p := program.Program{Wasm: []byte("\x00asm\x01\x00\x00\x00")}
	if err := os.WriteFile(filepath.Join(site, "app-1.wasm"), p.With(block), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, errs, code := call("", "search", "-json", "-site", site, "مفاوضات"); code != exitDone || got != want {
		t.Errorf("exit code %d, %s\n%s\nwant\n%s", code, errs, got, want)
	}
	if _, errs, code := call("", "search", "-site", t.TempDir(), "مفاوضات"); code != exitFailed ||
		!strings.Contains(errs, "kashshaf: hint: ") {
		t.Errorf("no site: exit code %d, said %q", code, errs)
	}
}

// TestSchema checks actual answers against the schema.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "answers.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	dir := news(t)
	for _, args := range [][]string{
		{"مفاوضات"}, {"-unfold", "مفاوضات السلام في دمشق"}, {"=مفاوضات «لم تبدأ» -زيادة بعد:2018 مكان:دمشق (خبر أو مفاوض*) سلامم~"},
		{"السلامم"}, {"Damascus"}, {"-place", "-damascus", ""}, {"مفاوضات كوكب"}, {"-limit", "0", "لاشيء"},
	} {
		out, errs, _ := call("", append([]string{"search", "-json", "-corpus", dir}, args...)...)
		var answer any
		if err := json.Unmarshal([]byte(out), &answer); err != nil {
			t.Fatalf("%v: %v %s", args, err, errs)
		}
		for _, fault := range faults(schema, schema, answer, "answer") {
			t.Errorf("%v: %s", args, fault)
		}
	}
	if len(faults(schema, schema, map[string]any{"total": "1"}, "answer")) == 0 {
		t.Error("the schema allows anything")
	}
}

// faults validates a value against the part of JSON Schema that ours uses.
func faults(root, s map[string]any, v any, at string) []string {
	if ref, ok := s["$ref"].(string); ok {
		return faults(root, root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any), v, at)
	}
	var out []string
	is := map[string]func() bool{
		"object": func() bool { _, ok := v.(map[string]any); return ok }, "array": func() bool { _, ok := v.([]any); return ok },
		"string": func() bool { _, ok := v.(string); return ok }, "boolean": func() bool { _, ok := v.(bool); return ok },
		"number":  func() bool { _, ok := v.(float64); return ok },
		"integer": func() bool { n, ok := v.(float64); return ok && n == float64(int64(n)) },
	}
	if kind, ok := s["type"].(string); ok && !is[kind]() {
		return []string{fmt.Sprintf("%s is %v, want %s", at, v, kind)}
	}
	if are, ok := s["enum"].([]any); ok && !slices.Contains(are, v) {
		out = append(out, fmt.Sprintf("%s is %v, want one of %v", at, v, are))
	}
	if list, ok := v.([]any); ok && s["items"] != nil {
		for i, item := range list {
			out = append(out, faults(root, s["items"].(map[string]any), item, fmt.Sprintf("%s[%d]", at, i))...)
		}
	}
	object, ok := v.(map[string]any)
	if !ok {
		return out
	}
	properties, _ := s["properties"].(map[string]any)
	for name, value := range object {
		if p, ok := properties[name].(map[string]any); ok {
			out = append(out, faults(root, p, value, at+"."+name)...)
		} else if s["additionalProperties"] == false {
			out = append(out, fmt.Sprintf("%s has %q, which the schema does not know", at, name))
		}
	}
	required, _ := s["required"].([]any)
	for _, name := range required {
		if _, ok := object[name.(string)]; !ok {
			out = append(out, fmt.Sprintf("%s has no %q", at, name))
		}
	}
	return out
}

// If nothing in a folder could be read, search also says why for each kind of file.
func TestSearchSaysWhyNothing(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"a.csv": "x,y\n1,2\n", "b.csv": "x,y\n3,4\n", "c.docx": "no archive", "d.doc": "x"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	_, errs, code := call("", "search", "-corpus", dir, "هدنة")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{"no column is named text", "(a.csv, b.csv)", "not read: 1 Word document: it is broken", "save them as .docx or .odt (d.doc)"} {
		if !strings.Contains(errs, want) {
			t.Errorf("said\n%s\nwant %q", errs, want)
		}
	}
}

// TestSearchWithin asks for documents that mention a place in an area, as the map does.
func TestSearchWithin(t *testing.T) {
	dir := news(t)
	if r := ask(t, "-corpus", dir, "-within", "36,33,37,34", "مفاوضات"); r.Total != 1 || r.Hits[0].ID != "c" {
		t.Errorf("around Damascus %+v, want c", r.Hits)
	}
	if r := ask(t, "-corpus", dir, "-within", "-36,33,37,34", "مفاوضات"); r.Total != 2 {
		t.Errorf("elsewhere %d, want 2", r.Total)
	}
	if _, errs, code := call("", "search", "-within", "Syria", "x"); code != exitUsage || !strings.Contains(errs, "33,30.5,43.5,38") {
		t.Errorf("no part of the earth: %d, %s", code, errs)
	}
}
