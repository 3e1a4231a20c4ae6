package ocr

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

//go:embed testdata/scan.png
var scan []byte

const table = `level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
1	1	0	0	0	0	0	0	9	9	-1	
5	1	1	1	1	1	0	0	9	9	92.5	وصلت
5	1	1	1	1	2	0	0	9	9	40	السفينة
5	1	1	1	2	1	0	0	9	9	90	صباحا
5	1	1	2	1	1	0	0	9	9	96	ورست
5	1	2	1	1	1	0	0	9	9	95	 
5	2	1	1	1	1	0	0	9	9	30	xx
`

// TestParse: paragraphs and lines are kept, unsure words marked, and what is not text left out.
func TestParse(t *testing.T) {
	pages := parse(table)
	if len(pages) != 1 {
		t.Fatalf("%d pages, want 1: the second has no sure word: %v", len(pages), pages)
	}
	p := pages[0]
	if got, want := fmt.Sprint(p.Paragraphs), "[[وصلت السفينة [؟] صباحا] [ورست]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if p.Number != 1 || p.Words != 4 || len(p.Paragraphs[0]) != 2 || math.Abs(p.Confidence-.79625) > 1e-9 {
		t.Errorf("%+v", p)
	}
}

// standIn puts a command in the place of tesseract.
func standIn(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for tesseract is a script of a shell")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+"/bin"+string(os.PathListSeparator)+"/usr/bin")
}

func TestFind(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := Find(); !errors.Is(err, ErrMissing) || !strings.Contains(err.Error(), "apt-get install tesseract-ocr tesseract-ocr-ara") {
		t.Errorf("without tesseract: %v", err)
	}
	standIn(t, "echo eng")
	if _, err := Find(); !errors.Is(err, ErrMissing) {
		t.Errorf("without Arabic: %v", err)
	}
	standIn(t, "[ \"$1\" = --list-langs ] && { echo ara; exit; }; cat >/dev/null; echo 'Error in pixReadStream' >&2; exit 1")
	r, err := Find()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Read([]byte("x")); err == nil || !strings.Contains(err.Error(), "tesseract cannot read it") {
		t.Errorf("no picture: %v", err)
	}
}

// TestLanguages: a picture that is doubtful as Arabic alone is read with English as well.
func TestLanguages(t *testing.T) {
	row := func(confidence int, words string) string {
		var b strings.Builder
		for _, w := range strings.Fields(words) {
			fmt.Fprintf(&b, "5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t%d\\t%s\\n", confidence, w)
		}
		return b.String()
	}
	standIn(t, "[ \"$1\" = --list-langs ] && { echo ara; echo eng; exit; }; cat >/dev/null; if [ $4 = ara ]; then printf '"+row(61, "as at of to")+"'; else printf '"+row(95, "the ship left it")+"'; fi")
	r, err := Find()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := r.Read([]byte("x"))
	if err != nil || len(pages) != 1 || fmt.Sprint(pages[0].Paragraphs) != "[[the ship left it]]" {
		t.Errorf("%v (%v)", pages, err)
	}
}

// TestTesseract: tesseract itself reads a picture of three lines of Arabic.
func TestTesseract(t *testing.T) {
	if _, err := exec.LookPath("tesseract"); err != nil {
		t.Skip("no tesseract on this machine")
	}
	r, err := Find()
	if errors.Is(err, ErrMissing) {
		t.Skip("tesseract is here without its Arabic data")
	} else if err != nil {
		t.Fatal(err)
	}
	pages, err := r.Read(scan)
	if err != nil || len(pages) != 1 {
		t.Fatalf("%v (%v)", pages, err)
	}
	text := fmt.Sprint(pages[0].Paragraphs)
	for _, word := range strings.Fields("الميناء وصلت السفينة صباحا القمح وقال مدير تغادر") {
		if !strings.Contains(text, word) {
			t.Errorf("%q lacks %q", text, word)
		}
	}
	if c := pages[0].Confidence; c < .7 || c > 1 {
		t.Errorf("confidence %v", c)
	}
}
