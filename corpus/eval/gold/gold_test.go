package gold_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// write creates a folder with files of the given contents.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestRead reads a made-up set: occurrences are counted without overlaps, and offsets are bytes
// in title, newline and content.
func TestRead(t *testing.T) {
	dir := write(t, map[string]string{
		"docs-x.jsonl": `{"id": "1", "title": "زيد في روما", "content": "قال زيد إن روما بعيدة. وأضاف أنها كبيرة", "date_extracted": "2020-02-03 10:00:00"}` + "\n" +
			`{"id": "2", "title": "", "content": "بلا تعليم"}` + "\n",
		"gold-x.jsonl": `{"doc": "1", "mentions": [{"text": "زيد", "n": 2, "type": "person", "id": "zayd"}, {"text": "روما", "type": "place", "id": "rome"}, {"text": "عمرو", "n": 1, "type": "person", "id": "amr"}],` +
			` "statements": [{"speaker": "زيد", "speaker_id": "zayd", "cue": "قال", "cue_n": 1, "content_start": "روما", "content_end": "بعيدة", "class": "say", "direct": false},` +
			` {"speaker": "", "speaker_id": "unknown", "cue": "وأضاف", "cue_n": 1, "content_start": "في روما", "content_end": "لا شيء", "class": "deny", "direct": true}],` +
			` "dates": [{"text": "في", "n": 1, "value": "2020", "kind": "relative"}]}` + "\n\n"})
	docs, err := gold.Read(dir, "x")
	if err != nil || len(docs) != 1 {
		t.Fatalf("got %d texts, %v; want the one that is annotated", len(docs), err)
	}
	d := docs[0]
	at := func(s corpus.Span) string {
		if s.Start < 0 {
			return "nowhere"
		}
		return fmt.Sprintf("%d %s", s.Start, d.Text()[s.Start:s.End])
	}
	for _, tt := range []struct{ what, got, want string }{
		{"date", string(d.Date), "2020-02-03"},
		{"second occurrence", at(d.Mentions[0].Span), "28 زيد"},
		{"first, where no number is given", at(d.Mentions[1].Span), "12 روما"},
		{"not in the text", at(d.Mentions[2].Span), "nowhere"},
		{"kind and id", fmt.Sprint(d.Mentions[1].Kind, " ", d.Mentions[1].Entity), "place rome"},
		{"cue", at(d.Statements[0].Cue), "21 قال"},
		{"content behind the cue", at(d.Statements[0].Content), "40 روما بعيدة"},
		{"content before the cue, without its end", at(d.Statements[1].Content), "7 في روما"},
		{"speaker", fmt.Sprintf("%q %q", d.Statements[0].Speaker, d.Statements[0].Named), `"zayd" "زيد"`},
		{"unknown speaker", fmt.Sprintf("%q %q", d.Statements[1].Speaker, d.Statements[1].Named), `"" ""`},
		{"class", fmt.Sprint(d.Statements[1].Class, " ", d.Statements[1].Direct), "deny true"},
		{"date expression", fmt.Sprint(at(d.Times[0].Span), " ", d.Times[0].Value, " ", d.Times[0].Relative), "7 في 2020 true"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, tt.got, tt.want)
		}
	}
}

func TestReadFails(t *testing.T) {
	const text = `{"id": "1", "title": "", "content": "نص"}`
	for _, tt := range []struct{ name, docs, gold string }{
		{"no such text", text, `{"doc": "2"}`},
		{"no such kind", text, `{"doc": "1", "mentions": [{"text": "نص", "type": "animal"}]}`},
		{"not JSON", text, `doc`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := gold.Read(write(t, map[string]string{"docs-x.jsonl": tt.docs, "gold-x.jsonl": tt.gold}), "x"); err == nil {
				t.Error("no error")
			}
		})
	}
	if _, err := gold.Read(t.TempDir(), "x"); err == nil {
		t.Error("no error where there are no files")
	}
}

func TestFigure(t *testing.T) {
	for _, tt := range []struct {
		figure gold.Figure
		want   string
	}{
		{gold.Figure{Right: 2, Given: 5, Wanted: 3}, "F1 .500 (P .400 R .667)"},
		{gold.Figure{Right: 3, Given: 3, Wanted: 3}, "F1 1.000 (P 1.000 R 1.000)"},
		{gold.Figure{Given: 4}, "F1 .000 (P .000 R .000)"},
		{gold.Figure{}, "F1 .000 (P .000 R .000)"},
		{gold.Figure{Right: 1, Given: 2, Wanted: 1}.Plus(gold.Figure{Right: 1, Given: 3, Wanted: 2}), "F1 .500 (P .400 R .667)"},
	} {
		if got := tt.figure.String(); got != tt.want {
			t.Errorf("%#v: got %s, want %s", tt.figure, got, tt.want)
		}
	}
}

func TestFault(t *testing.T) {
	f := gold.Fault{What: "class", Span: corpus.Span{Start: 3, End: 5}, Want: "say", Got: "deny"}
	if got, want := f.In("ab\ncd\nef"), "class want {say} got {deny}: ab⏎[cd]⏎ef"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	f.Start = -1
	if got, want := f.In("abc"), "class want {say} got {deny}: nowhere"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
