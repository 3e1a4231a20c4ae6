package command

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestAnnotateStatements: statements and dates are printed with offsets in code points, and dates
// are resolved against the document's.
func TestAnnotateStatements(t *testing.T) {
	const title, content = "هدنةّ إدلب", "قال سيرجي شويجو الثلاثاء إن أردوغان وافق، مؤكدا أن الهدنة «صامدة»."
	in, err := json.Marshal(map[string]string{"id": "x", "title": title, "content": content, "date_extracted": "2020-01-09 20:57:19"})
	if err != nil {
		t.Fatal(err)
	}
	out, errs, code := call(string(in)+"\n", "annotate", "-json", "-")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	var a annotation
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	text := []rune(title + "\n" + content)
	var got []string
	for _, s := range a.Statements {
		got = append(got, fmt.Sprintf("%s: %s %s %s", s.Entity, string(text[s.CueStart:s.CueEnd]), s.Class, string(text[s.Start:s.End])))
	}
	for _, d := range a.Dates {
		got = append(got, fmt.Sprintf("%s=%s", string(text[d.Start:d.End]), d.Value))
	}
	want := "sergei-shoigu: قال say أردوغان وافق|sergei-shoigu: مؤكدا affirm الهدنة «صامدة|الثلاثاء=2020-01-07"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// TestAnnotateFile: the offsets in a file that is one text are those of the file.
func TestAnnotateFile(t *testing.T) {
	const text = "قال سيرجي شويجو في 9 يناير 2020 إن أردوغان وافق.\n"
	path := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	fromFile, errs, code := call("", "annotate", "-json", path)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	fromInput, _, _ := call(text, "annotate", "-json", "-")
	for _, out := range []string{fromFile, fromInput} {
		var a annotation
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatal(err)
		}
		runes := []rune(text)
		var got []string
		for _, m := range a.Mentions {
			got = append(got, m.Entity+"="+string(runes[m.Start:m.End]))
		}
		for _, s := range a.Statements {
			got = append(got, string(runes[s.CueStart:s.CueEnd])+": "+string(runes[s.Start:s.End]))
		}
		for _, d := range a.Dates {
			got = append(got, d.Value+"="+string(runes[d.Start:d.End]))
		}
		want := "sergei-shoigu=سيرجي شويجو|recep-tayyip-erdogan=أردوغان|قال: أردوغان وافق|2020-01-09=9 يناير 2020"
		if strings.Join(got, "|") != want {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
		}
	}
}

// TestPoints: an offset in bytes becomes the number of code points before it,
// asked in any order.
func TestPoints(t *testing.T) {
	text := strings.Repeat("نص aّ", 100)
	p := newPoints(text)
	for _, at := range []int{len(text), 0, 1, 200, 63, len(text) - 2, 500} {
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
		if got, want := p.at(at), utf8.RuneCountInString(text[:at]); got != want {
			t.Errorf("at(%d) = %d, want %d", at, got, want)
		}
	}
	if got := newPoints("").at(0); got != 0 {
		t.Errorf("of no text: %d", got)
	}
}
