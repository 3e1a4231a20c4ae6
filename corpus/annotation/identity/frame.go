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
	longestDateline = 160 // bytes, of the beginning of a paragraph
	datelined       = 2   // paragraphs from the beginning that may have one
	creditWords     = 12  // of a line of credits
)

// creditTerms stand in datelines and credits beside names.
var creditTerms = arabic.WordSet(`المصدر مصدر وكالات وكالة صحيفة صحف متابعات متابعة تصوير صور إعداد أعد أعده أعدها تقرير التقرير ترجمة ترجمه ترجمتها بقلم كتب
	كتبت كتبه تحرير حاوره حاورها حاورته مراسل مراسلنا مراسلة مراسلتنا خاص عن من في مع موقع و رابط الخبر المراسل عربي بالعربية نت أونلاين`)

// frame marks the mentions that stand in the document's dateline, byline or credits.
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

// dateline gives where the dateline of a paragraph ends; 0 where it has none.
func (d *document) dateline(p corpus.Span, inside []corpus.Mention) int {
	head := d.text[p.Start:min(p.End, p.Start+longestDateline)]
	best := 0
	for at := 0; at < len(head); {
		mark := separatorAt(head, at)
		end := p.Start + at
		if mark.width > 0 && end+mark.width < p.End && d.framed(corpus.Span{Start: p.Start, End: end}, inside, mark.separator, head[at+mark.width:]) {
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
	bracketed // nothing but the bracket in which the outlet stands
)

// A separatorMark is a separator as it stands in a text.
type separatorMark struct {
	separator
	width int // bytes, 0 where there is none
}

// separatorAt gives the separator that begins at a place of a text. A dash between letters
// joins a name («الأنغلو-أمريكية») and ends nothing, nor does one before a word with a space
// before it, which begins an aside («روسيا -كما قال- وافقت»), but for one behind a bracket.
func separatorAt(s string, at int) separatorMark {
	rest := s[at:]
	width := len(rest) - len(strings.TrimLeft(rest, dashes+"|/:"))
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, size := utf8.DecodeRuneInString(rest[width:]) // of a letter that the end of s cuts, one byte
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

// kashida is what joins letters, and stands for a dash where space is around it.
const kashida = "ـ"

// dashes are what texts have for a dash.
const dashes = "-‐‑–—―−" + kashida

// framed tells whether what stands before a separator are names and what stands
// beside names in datelines, and nothing else. A colon comes behind what somebody
// is quoted by as well: only an outlet before it makes a byline, or a place behind
// a person. Where nothing but a bracket ends it, a place and its country stand before. What
// stands behind the separator may show an aside: «تركيا - كما قالت - وافقت».
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

// dashAgain tells whether the sentence that goes on has another dash.
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

// onlyTerms tells whether a stretch holds nothing but numbers and words of credits.
func onlyTerms(s string) bool {
	for _, w := range arabic.Words(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !creditTerms[w] && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// credits tells whether a paragraph is a line of credits: few words, and no others.
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

// agency marks an outlet in brackets at the end of a paragraph or right at its
// beginning: «… (رويترز)».
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
