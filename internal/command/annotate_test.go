package command

import (
	"encoding/json"
	"fmt"
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
