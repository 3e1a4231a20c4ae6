package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A dateline or a byline («دبي، الإمارات (CNN) --», «أحمد سالم - الغد:») and a line
// of credits («المصدر: وكالات») say where and by whom a text was written.

const (
	longestDateline = 160 // bytes at the beginning of a paragraph
	datelined       = 2   // the first paragraphs, which may have one
	creditWords     = 12  // the most words of a line of credits
)

// creditTerms are words other than names that occur in datelines and credits.
var creditTerms = arabic.WordSet(`المصدر مصدر وكالات وكالة صحيفة صحف متابعات متابعة تصوير صور إعداد أعد أعده أعدها تقرير التقرير ترجمة ترجمه ترجمتها بقلم كتب
	كتبت كتبه تحرير حاوره حاورها حاورته مراسل مراسلنا مراسلة مراسلتنا خاص عن من في مع موقع و رابط الخبر المراسل عربي بالعربية نت أونلاين`)

// frame marks the mentions that are in the document's dateline, byline or credits.
func (d *document) frame() {
	next := 0
	for i, p := range d.doc.Paragraphs() {
		for next < len(d.mentions) && d.mentions[next].Start < p.Start {
			next++
		}
		to := next
		for to < len(d.mentions) && d.mentions[to].End <= p.End {
			to++
		}
		inside := d.mentions[next:to]
		if len(inside) == 0 {
			continue
		}
		end := 0
		switch {
		case d.credits(p, inside):
			end = p.End
		case i < datelined:
			end = d.dateline(p, inside)
		}
		for k := range inside {
			inside[k].Frame = inside[k].End <= end
		}
		d.agency(p, inside)
	}
}

// dateline returns the offset at which the dateline of a paragraph ends; 0 if it has none.
func (d *document) dateline(p corpus.Span, inside []corpus.Mention) int {
	head := d.text[p.Start:min(p.End, p.Start+longestDateline)]
	best := 0
	for at := 0; at < len(head); {
		mark := separatorAt(head, at)
		end := p.Start + at
		if mark.width > 0 && end+mark.width < p.End &&
			d.framed(corpus.Span{Start: p.Start, End: end}, inside, mark.separator, head[at+mark.width:]) {
			best = end
		}
		_, size := utf8.DecodeRuneInString(head[at:])
		at += max(size, mark.width)
	}
	return best
}

// A separator is what may end a dateline.
type separator int

const (
	dashed separator = iota // a dash, a bar or a slash
	colon
	bracketed // nothing but the bracket around the outlet
)

// A separatorMark is a separator in a text.
type separatorMark struct {
	separator
	width int // bytes; 0 for no separator
}

// separatorAt returns the separator that begins at an offset. A dash between letters joins a name
// («الأنغلو-أمريكية») and does not count; nor does one with a space before it and a word right
// after it, which begins an aside («روسيا -كما قال- وافقت»), except after a bracket.
func separatorAt(s string, at int) separatorMark {
	rest := s[at:]
	width := len(rest) - len(strings.TrimLeft(rest, dashes+"|/:"))
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, size := utf8.DecodeRuneInString(rest[width:]) // one byte of a letter that the end of s cuts off
	closed := strings.ContainsRune(")].»\"", before) || strings.HasSuffix(strings.TrimRightFunc(s[:at], unicode.IsSpace), ")")
	switch {
	case width == 0 && before == ')':
		return separatorMark{bracketed, max(1, size)}
	case width == 0 || at == 0:
		return separatorMark{}
	case strings.ContainsRune(rest[:width], ':'):
		return separatorMark{colon, width}
	case strings.HasPrefix(rest, "/"):
		return separatorMark{dashed, width}
	case strings.HasPrefix(rest, kashida) && width == len(kashida):
		if unicode.IsLetter(before) || !unicode.IsSpace(after) {
			return separatorMark{}
		}
	case width == 1 && !closed && !unicode.IsSpace(after):
		return separatorMark{}
	}
	return separatorMark{dashed, width}
}

// kashida joins letters; between spaces it is a dash.
const kashida = "ـ"

// dashes are the characters that texts use as a dash.
const dashes = "-‐‑–—―−" + kashida

// framed reports whether there is nothing before a separator but names and what accompanies them
// in datelines. A colon also introduces a quotation, so it ends a byline only after several
// names, one of them an outlet or a place, with a dash, slash or bracket among them. Where only a
// bracket ends the dateline, it has a place and its country. What follows the separator may show
// an aside: «تركيا - كما قالت - وافقت».
func (d *document) framed(before corpus.Span, inside []corpus.Mention, s separator, behind string) bool {
	var kinds [len(corpus.Kinds)]int
	at, names, end := before.Start, 0, before.End
	for _, m := range inside {
		if m.End > end {
			break
		}
		if !onlyTerms(d.text[at:m.Start]) {
			return false
		}
		if e := d.collection.entities[m.Entity]; e != nil {
			kinds[e.Kind]++
		}
		names++
		at = m.End
	}
	if names == 0 || !onlyTerms(d.text[at:end]) || kinds[corpus.Event] > 0 {
		return false
	}
	line := d.text[before.Start:end]
	switch s {
	case colon:
		return names > 1 && kinds[corpus.Organization]+kinds[corpus.Place] > 0 && strings.ContainsAny(line, dashes+"/()")
	case bracketed:
		return kinds[corpus.Place] > 1 && kinds[corpus.Organization] == 1 && kinds[corpus.Person] == 0 && strings.ContainsAny(line, "،,-")
	}
	return kinds[corpus.Person] <= 2 && (names > 1 || strings.Contains(line, "(") || !dashAgain(behind))
}

// dashAgain reports whether the rest of the sentence has another dash.
func dashAgain(s string) bool {
	if stop := strings.IndexAny(s, ".؟!\n"); stop >= 0 {
		s = s[:stop]
	}
	for at := range s {
		if m := separatorAt(s, at); m.width > 0 && m.separator == dashed {
			return true
		}
	}
	return false
}

// onlyTerms reports whether a string has no words other than numbers and creditTerms.
func onlyTerms(s string) bool {
	for _, w := range arabic.Words(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !creditTerms[w] && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// credits reports whether a paragraph is a line of credits: few words, all of them names and
// creditTerms.
func (d *document) credits(p corpus.Span, inside []corpus.Mention) bool {
	line := d.text[p.Start:p.End]
	if len(line) > 2*longestDateline {
		return false
	}
	at, named, bodies := p.Start, 0, 0
	rest := 0
	for _, m := range inside {
		between := d.text[at:m.Start]
		if !onlyTerms(between) {
			return false
		}
		rest += len(arabic.Words(between))
		named++
		if e := d.collection.entities[m.Entity]; e != nil && e.Kind == corpus.Organization {
			bodies++
		}
		at = m.End
	}
	if !onlyTerms(d.text[at:p.End]) {
		return false
	}
	rest += len(arabic.Words(d.text[at:p.End]))
	// A name alone may be a heading.
	return (bodies > 0 || rest > 0) && len(arabic.Words(line)) <= creditWords
}

// agency marks an outlet in brackets at the end of a paragraph: «… (رويترز)».
func (d *document) agency(p corpus.Span, inside []corpus.Mention) {
	last := &inside[len(inside)-1]
	e := d.collection.entities[last.Entity]
	if e == nil || e.Kind != corpus.Organization {
		return
	}
	before := strings.TrimRight(d.text[p.Start:last.Start], " ")
	behind := strings.TrimSpace(d.text[last.End:p.End])
	if strings.HasSuffix(before, "(") && (behind == ")" || behind == ").") {
		last.Frame = true
	}
}
