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

// separators end a dateline.
var separators = [...]string{"--", " - ", " – ", " — ", ")-", ")–", ": ", " / ", "/ ", ":"}

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
	for _, s := range separators {
		at := strings.Index(head, s)
		for at >= 0 {
			end := p.Start + at
			if end < p.End-len(s) && d.framed(p.Start, end, inside, s) {
				best = max(best, end)
			}
			next := strings.Index(head[at+len(s):], s)
			if next < 0 {
				break
			}
			at += len(s) + next
		}
	}
	return best
}

// framed tells whether what stands before a separator are names and what stands
// beside names in datelines, and nothing else. A colon comes behind what somebody
// is quoted by as well: only an outlet before it makes a byline, or a place behind
// a person.
func (d *document) framed(from, end int, inside []corpus.Mention, separator string) bool {
	var kinds [len(corpus.Kinds)]int
	at, names := from, 0
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
	if strings.HasPrefix(separator, ":") {
		return names > 1 && kinds[corpus.Organization]+kinds[corpus.Place] > 0 && strings.ContainsAny(d.text[from:end], "-–—/()")
	}
	return kinds[corpus.Person] <= 2
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
