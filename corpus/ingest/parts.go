package ingest

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Long texts
//
// A text of more than mostWhole words becomes several documents: a list of its parts, which has the
// address that the whole would have, and the parts, which know their book and their neighbours. It
// is cut at headings, at the highest level that has at least two; a chapter that is still too long
// is cut at its own headings, and then between paragraphs.
//
// Addresses stay the same when the text before a part changes: a part is named by its heading or
// its first paragraph. Where there are no headings, of several possible paragraphs the one with the
// lowest hash begins the next part, so that the cuts fall into step again a few parts after a
// change.
const (
	mostWhole = 6000 // words: a text with no more stays whole
	mostPart  = 3000 // words of a part
	leastPart = 300  // words: a shorter chapter joins its neighbour
)

// A chunk is a part of a text before it becomes a document.
type chunk struct {
	heading string // the nearest heading above it
	lines   []clean.Line
	words   int
}

// chunks cuts a text into parts; nil when it stays whole.
func chunks(lines []clean.Line) []chunk {
	if words(lines) <= mostWhole {
		return nil
	}
	parts := byHeadings(broken(lines), 1, "")
	var joined []chunk
	var ahead *chunk // headings without text, which belong to what follows
	for i, c := range parts {
		if ahead != nil {
			c = chunk{ahead.heading, append(ahead.lines, c.lines...), ahead.words + c.words}
			ahead = nil
		}
		if i < len(parts)-1 && !slices.ContainsFunc(c.lines, func(l clean.Line) bool { return l.Heading == 0 }) {
			ahead = &c
			continue
		}
		if n := len(joined); n > 0 && (joined[n-1].words < leastPart || c.words < leastPart) && joined[n-1].words+c.words <= mostPart {
			joined[n-1].lines = append(joined[n-1].lines, c.lines...)
			joined[n-1].words += c.words
			if joined[n-1].heading == "" {
				joined[n-1].heading = c.heading
			}
			continue
		}
		joined = append(joined, c)
	}
	return joined
}

// broken cuts paragraphs that are longer than a part, as in a text without line breaks: after the
// sentence that ends after a third of a part, or else between words.
func broken(lines []clean.Line) []clean.Line {
	var out []clean.Line
	for _, l := range lines {
		for n := wordsOf(l.Text); n > mostPart; n = wordsOf(l.Text) {
			at := cutAfter(l.Text, mostPart/3)
			piece := l
			piece.Text = l.Text[:at]
			out = append(out, piece)
			l.Text, l.Heading = l.Text[at+1:], 0
		}
		out = append(out, l)
	}
	return out
}

// cutAfter returns the offset of the space after the first sentence that ends after the given
// number of words, or after twice as many words if none does.
func cutAfter(text string, words int) int {
	n := 0
	for i := range len(text) {
		if text[i] != ' ' || i == 0 {
			continue
		}
		n++
		if n >= 2*words ||
			n >= words &&
				(text[i-1] == '.' || text[i-1] == '!' || strings.HasSuffix(text[:i], "؟") ||
					strings.HasSuffix(text[:i], "…")) {
			return i
		}
	}
	return len(text) - 1
}

// byHeadings cuts at the headings of a level, and parts that are still too long at the levels
// below.
func byHeadings(lines []clean.Line, level int, above string) []chunk {
	const lowest = 9
	if words(lines) <= mostPart || level > lowest {
		return bySize(lines, above)
	}
	var starts []int
	for i, l := range lines {
		if l.Heading == level {
			starts = append(starts, i)
		}
	}
	if len(starts) == 0 || len(starts) == 1 && starts[0] == 0 {
		if len(starts) == 1 {
			above = lines[0].Text
		}
		return byHeadings(lines, level+1, above)
	}
	var out []chunk
	if starts[0] > 0 {
		out = append(out, byHeadings(lines[:starts[0]], level+1, above)...)
	}
	for i, from := range starts {
		to := len(lines)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		out = append(out, byHeadings(lines[from:to], level+1, lines[from].Text)...)
	}
	return out
}

// bySize cuts between paragraphs, preferably at headings.
func bySize(lines []clean.Line, heading string) []chunk {
	var out []chunk
	for len(lines) > 0 {
		n, end, best, lowest := 0, len(lines), 0, uint64(0)
		for i := range lines {
			w := wordsOf(lines[i].Text)
			if i > 0 && n+w > mostPart {
				end = i
				break
			}
			if n += w; i > 0 && n-w >= mostPart/2 {
				h := hashOf(lines[i].Text)
				if lines[i].Heading > 0 {
					h = 0
				}
				if best == 0 || h < lowest {
					best, lowest = i, h
				}
			}
		}
		if end < len(lines) && best > 0 {
			end = best
		}
		if rest := words(lines[end:]); end < len(lines) && rest > 0 && rest < leastPart {
			end = len(lines)
		}
		out = append(out, chunk{heading: heading, lines: lines[:end:end], words: words(lines[:end])})
		lines = lines[end:]
	}
	return out
}

func words(lines []clean.Line) int {
	n := 0
	for _, l := range lines {
		n += wordsOf(l.Text)
	}
	return n
}

func wordsOf(s string) int { return strings.Count(s, " ") + 1 }

func hashOf(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

// split adds a long text as a list of parts and the parts. doc is the whole without its body.
func (r *reader) split(doc corpus.Document, rec *record, parts []chunk) {
	list := doc
	list.Part = corpus.Part{Book: doc.Title, Of: len(parts)}
	book := len(r.entries)
	r.entries = append(r.entries, entry{line: rec.Line, given: rec.ID, inFile: rec.Many, parts: len(parts)})
	seen := make(map[string]int)
	var names []string
	for i, c := range parts {
		d := doc
		heading := clean.Title(c.heading)
		key := heading
		if heading == "" {
			// A part without a heading is named by its first words, like a text without a title.
			head := &clean.Article{Lines: []clean.Line{c.lines[0]}}
			r.cleaner.Clean(head, false, nil)
			heading, key = head.Title, c.lines[0].Text
		}
		seen[key]++
		d.Title = heading
		if n := seen[key]; n > 1 {
			d.Title = fmt.Sprintf("%s (%d)", heading, n)
		}
		if d.Title == "" {
			d.Title = fmt.Sprintf("%s (%d)", doc.Title, i+1)
		}
		names = append(names, d.Title)
		body := c.lines
		if len(body) > 1 && clean.Title(body[0].Text) == d.Title {
			body = body[1:]
		}
		d.Body = join(body)
		d.Part = corpus.Part{Book: doc.Title, Number: i + 1, Of: len(parts)}
		d.Place, d.Marks = marks(rec, body)
		r.entries = append(r.entries, entry{doc: d, line: c.lines[0].Number, key: partKey(key, seen[key], c.heading != ""), book: book, isPart: true})
	}
	list.Body = strings.Join(names, "\n")
	r.entries[book].doc = list
}

// partKey returns the name of a part in its address: roughly its heading, or the hash of its
// beginning.
func partKey(key string, n int, named bool) string {
	id := ""
	if named {
		id, _ = slug(key)
	} else {
		id = hash(key, hashLen)
	}
	if n > 1 {
		id += fmt.Sprintf("-%d", n)
	}
	return id
}

// marks returns the place of a text in its file, from the marks of its lines.
func marks(rec *record, lines []clean.Line) (corpus.Position, []corpus.Mark) {
	place := corpus.Position{}
	if rec.Marks == "" {
		if kind, n, ok := strings.Cut(rec.Place, " "); ok {
			place = corpus.Position{Kind: kind, First: n}
		}
		return place, nil
	}
	var out []corpus.Mark
	last := ""
	for i, l := range lines {
		if l.Mark != "" && l.Mark != last {
			out = append(out, corpus.Mark{Paragraph: i, Label: l.Mark})
			last = l.Mark
		}
	}
	if len(out) > 0 {
		place = corpus.Position{Kind: rec.Marks, First: out[0].Label}
		if last != place.First {
			place.Last = last
		}
	}
	return place, out
}

// neighbours links the parts of books to their book and to each other, once all have their ids.
func (r *reader) neighbours() {
	for i := range r.entries {
		e := &r.entries[i]
		if e.parts == 0 {
			continue
		}
		list := &e.doc
		list.Part.BookID = list.ID
		parts := r.entries[i+1 : i+1+e.parts]
		for k := range parts {
			p := &parts[k].doc
			p.Part.BookID = list.ID
			if k > 0 {
				p.Part.Previous = parts[k-1].doc.ID
			}
			if k+1 < len(parts) {
				p.Part.Next = parts[k+1].doc.ID
			}
			list.Part.Chapters = append(list.Part.Chapters, p.ID)
		}
	}
}
