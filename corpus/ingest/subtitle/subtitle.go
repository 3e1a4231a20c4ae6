// Package subtitle reads the subtitles of films and recordings: SRT and WebVTT.
package subtitle

import (
	"cmp"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

var (
	timing = regexp.MustCompile(`^\s*((?:\d+:)?\d+:\d+[.,]\d+)\s*-->\s*((?:\d+:)?\d+:\d+[.,]\d+)`)
	voice  = regexp.MustCompile(`<v(?:\.[^ >]*)?\s+([^>]*)>`)
	// What YouTube writes after the name of the format.
	settings = regexp.MustCompile(`^[ \t]*(?:Kind|Language):`)
	tags     = regexp.MustCompile(`</?[a-zA-Z0-9][^>]*>|<\d[^>]*>|\{\\[^}]*\}`)
)

// A cue is the text shown at one time.
type cue struct {
	line       int
	start, end float64 // seconds
	text       string
}

// Read reads the cues of a file and joins them into paragraphs, each marked with the time at which
// it begins. A paragraph ends after a sentence, once it is long, at a pause, and when the speaker
// changes. Of rolling captions, as machines make them, each line is read once.
func Read(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	text := to.Decode(data)
	if text == "" {
		return nil
	}
	cues := read(text)
	if len(cues) == 0 {
		return fmt.Errorf("there is no cue with a time in it (00:00:01,000 --> 00:00:02,000)")
	}
	t := &source.Text{Exact: true, Marks: "time"}
	for _, block := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n")[:1] {
		if rest, ok := strings.CutPrefix(strings.TrimPrefix(block, "\ufeff"), "WEBVTT"); ok {
			first, _, _ := strings.Cut(rest, "\n")
			if !settings.MatchString(first) {
				t.Title = clean.Title(strings.TrimLeft(first, " -–\t"))
			}
		}
	}
	t.Lines = paragraphs(cues)
	to.Text(t)
	return nil
}

func read(text string) []cue {
	var cues []cue
	var lines []string
	open := false
	flush := func() {
		if open {
			cues[len(cues)-1].text = strings.Join(lines, "\n")
		}
		open, lines = false, nil
	}
	all := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	for i, l := range all {
		if m := timing.FindStringSubmatch(l); m != nil {
			// The line before may be the number of this cue.
			if n := len(lines); open && n > 0 && isNumber(lines[n-1]) && i > 0 && all[i-1] == lines[n-1] {
				lines = lines[:n-1]
			}
			flush()
			cues = append(cues, cue{line: i + 1, start: seconds(m[1]), end: seconds(m[2])})
			open = true
			continue
		}
		if strings.TrimSpace(l) == "" {
			// An empty line ends a cue that has text.
			if open && len(lines) > 0 {
				flush()
			}
			continue
		}
		if open {
			lines = append(lines, l)
		}
	}
	flush()
	// They are shown by their time, whatever their order in the file.
	slices.SortStableFunc(cues, func(a, b cue) int { return cmp.Compare(a.start, b.start) })
	return cues
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(strings.TrimSpace(s))
	return err == nil
}

func seconds(s string) float64 {
	total := 0.0
	for _, part := range strings.Split(strings.ReplaceAll(s, ",", "."), ":") {
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return total
		}
		total = total*60 + n
	}
	return total
}

const (
	longEnough = 400 // bytes of Arabic: some forty words
	mostLong   = 1600
	silence    = 4.0 // seconds
)

func paragraphs(cues []cue) []clean.Line {
	var lines []clean.Line
	var b strings.Builder
	var at cue
	var last turn
	speaking := ""
	end := func() {
		if text := clean.Tidy(b.String()); text != "" {
			lines = append(lines, clean.Line{Number: at.line, Text: text, Mark: Clock(at.start)})
		}
		b.Reset()
	}
	before := 0.0
	for _, c := range cues {
		if b.Len() > 0 && c.start-before > silence {
			end()
		}
		before = c.end
		for _, t := range turns(c.text) {
			if t.text == "" || t == last {
				continue
			}
			last = t
			other := t.voice != "" && t.voice != speaking
			speaks := strings.HasPrefix(t.text, "- ") || strings.HasPrefix(t.text, "– ")
			if b.Len() > 0 && (other || speaks || b.Len() > mostLong || b.Len() > longEnough && ended(b.String())) {
				end()
			}
			if b.Len() == 0 {
				at = c
				if t.voice != "" {
					b.WriteString(t.voice + ": ")
				}
			}
			speaking = cmp.Or(t.voice, speaking)
			b.WriteString(t.text)
			b.WriteByte(' ')
		}
	}
	end()
	return lines
}

func ended(s string) bool {
	s = strings.TrimRight(s, " \"»”)")
	for _, mark := range []string{".", "!", "?", "؟", "…"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// A turn is what one voice says in a line of a cue; voice is "" if none is named.
type turn struct{ voice, text string }

// turns returns the lines of a cue, each split where the speaker changes. A voice continues on the
// next line, unless its end is marked.
func turns(text string) (out []turn) {
	speaks := ""
	for _, l := range strings.Split(text, "\n") {
		for l != "" {
			m := voice.FindStringSubmatchIndex(l)
			ends := strings.Index(l, "</v>")
			switch {
			case m != nil && m[0] == 0:
				speaks, l = plain(l[m[2]:m[3]]), l[m[1]:]
				continue
			case ends == 0:
				speaks, l = "", l[len("</v>"):]
				continue
			}
			until := len(l)
			for _, at := range [...]int{ends, first(m)} {
				if at >= 0 {
					until = min(until, at)
				}
			}
			out = append(out, turn{speaks, plain(l[:until])})
			l = l[until:]
		}
	}
	return out
}

// first returns the offset at which a match begins, or -1.
func first(match []int) int {
	if match == nil {
		return -1
	}
	return match[0]
}

// plain removes the markup from a line.
func plain(s string) string {
	return clean.Tidy(html.UnescapeString(tags.ReplaceAllString(s, "")))
}

// Clock formats seconds as hours, minutes and seconds.
func Clock(s float64) string {
	n := int(s)
	return fmt.Sprintf("%02d:%02d:%02d", n/3600, n/60%60, n%60)
}
