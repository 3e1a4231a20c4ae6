package clean

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed furniture.tsv
var furnitureTSV string

// furniture is the vocabulary in furniture.tsv, which explains its kinds.
type furniture struct {
	phrases map[string]phrase // by compact form
	lengths []int             // of the phrases, in bytes
	sticky  []string          // compact forms of phrases that are cut whatever precedes them
	like    map[string][]pattern
	open    []pattern // patterns that begin with a gap
}

type phrase struct {
	rule string
	kind string // line, end, stick, part or mark
}

// readFurniture reads the vocabulary; an error is a fault in this package.
func readFurniture(tsv string) (*furniture, error) {
	f := &furniture{phrases: make(map[string]phrase), like: make(map[string][]pattern)}
	seen := make(map[int]bool)
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("furniture.tsv:%d: %d columns, want rule, kind, words", n+1, len(fields))
		}
		rule, kind, words := fields[0], fields[1], fields[2]
		switch kind {
		case "line", "end", "stick", "part", "mark":
			c := compact(words)
			if had, ok := f.phrases[c]; ok && had.kind != "part" {
				if had == (phrase{rule, kind}) {
					continue // another spelling of the same words
				}
				return nil, fmt.Errorf("furniture.tsv:%d: %q is there already as %s %s", n+1, words, had.rule, had.kind)
			}
			f.phrases[c] = phrase{rule, kind}
			seen[len(c)] = true
			if kind == "stick" {
				f.sticky = append(f.sticky, c)
			}
		case "like", "quiet":
			p := newPattern(rule, words, kind == "quiet")
			if p.words[0] == nil {
				f.open = append(f.open, p)
				continue
			}
			for _, w := range p.words[0] {
				f.like[w] = append(f.like[w], p)
			}
		default:
			return nil, fmt.Errorf("furniture.tsv:%d: kind %q, want line, end, stick, part, like, quiet or mark", n+1, kind)
		}
	}
	for l := range seen {
		f.lengths = append(f.lengths, l)
	}
	slices.Sort(f.lengths)
	return f, nil
}

// A verdict is the rule that a line falls under, and how strongly.
type verdict struct {
	rule string
	kind string // as in phrase, "like", or "" for a line that may stay
}

// Lengths in bytes beyond which a line is prose, whatever it says. The longest box on the pages
// examined, an invitation to subscribe, has 240; buttons and headings are shorter.
const (
	maxFurniture = 480
	maxPhrases   = 200
	// maxNotice is the limit for a notice to people who comment.
	maxNotice = 1000
)

// notice is the rule for such notices.
const notice = "comments"

// line judges a whole line.
func (f *furniture) line(s string) verdict {
	if len(s) > maxFurniture {
		return f.notice(s)
	}
	normal := arabic.Normalize(s)
	if len(normal) <= maxPhrases {
		c := lettersOf(normal)
		if c == "" {
			return verdict{"separator", "line"}
		}
		if p, ok := f.phrases[c]; ok {
			return verdict(p)
		}
		if v := f.segment(c); v.rule != "" {
			return v
		}
	}
	first := firstWord(normal)
	if isNumber(first) {
		first = "#"
	}
	var tokens []string
	matches := func(p pattern) bool {
		if p.quiet && endsSentence(s) {
			return false
		}
		if tokens == nil {
			tokens = tokenize(normal)
		}
		return match(p.words, tokens)
	}
	for _, p := range f.like[first] {
		if matches(p) {
			return verdict{p.rule, "like"}
		}
	}
	for _, p := range f.open {
		if p.mayMatch(normal) && matches(p) {
			return verdict{p.rule, "like"}
		}
	}
	return verdict{}
}

// notice judges a line that is too long for anything but a notice to people who comment.
func (f *furniture) notice(s string) verdict {
	if len(s) > maxNotice {
		return verdict{}
	}
	word, _, _ := strings.Cut(s, " ")
	for _, p := range f.like[firstWord(arabic.Normalize(word))] {
		if p.rule == notice && match(p.words, tokenize(arabic.Normalize(s))) {
			return verdict{p.rule, "like"}
		}
	}
	return verdict{}
}

// segment judges letters that may be phrases glued together: «شارك هذا المقالمحادثة» is two of
// them. Every letter must belong to one; then one full phrase, or three parts, make it furniture.
// One or two parts, which may also be a heading, return the kind "part".
func (f *furniture) segment(c string) verdict {
	type state struct {
		ok    bool
		best  verdict // the first full phrase on the path to here
		parts int
		rule  string // of the parts
	}
	if !f.begins(c) {
		return verdict{} // most lines
	}
	at := make([]state, len(c)+1)
	at[0].ok = true
	for i := 0; i < len(c); i++ {
		if !at[i].ok {
			continue
		}
		from := at[i]
		reach := func(j int, to state) {
			to.ok = true
			had := at[j]
			if !had.ok || had.best.rule == "" && to.best.rule != "" ||
				(had.best.rule == "") == (to.best.rule == "") && to.parts < had.parts {
				at[j] = to
			}
		}
		if '0' <= c[i] && c[i] <= '9' {
			reach(i+1, from)
		}
		for _, l := range f.lengths {
			if i+l > len(c) {
				break
			}
			p, ok := f.phrases[c[i:i+l]]
			if !ok || p.kind == "mark" {
				continue
			}
			to := from
			if p.kind == "part" {
				to.parts++
				to.rule = p.rule
			} else if to.best.rule == "" {
				to.best = verdict(p)
			}
			reach(i+l, to)
		}
	}
	end := at[len(c)]
	switch {
	case !end.ok || end.best.rule == "" && end.parts == 0:
		return verdict{}
	case end.best.rule != "":
		return end.best
	case end.parts >= 3:
		return verdict{end.rule, "line"}
	}
	return verdict{end.rule, "part"}
}

// begins reports whether c begins with a number or a phrase.
func (f *furniture) begins(c string) bool {
	if isNumber(c) {
		return true
	}
	for _, l := range f.lengths {
		if l > len(c) {
			break
		}
		if _, ok := f.phrases[c[:l]]; ok {
			return true
		}
	}
	return false
}

// tail finds furniture glued to the end of a paragraph and returns the length of the paragraph
// without it, or len(s), and the rule.
func (f *furniture) tail(s string) (int, string) {
	const most = 160 // bytes examined
	if last, _ := utf8.DecodeLastRuneInString(s); !unicode.IsLetter(last) {
		return len(s), ""
	}
	from := max(0, len(s)-most)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	// After the end of a sentence, any glued phrases.
	if i := strings.LastIndexFunc(s[from:], func(r rune) bool { return strings.ContainsRune(`.!?؟…»”")`, r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[from+i:])
		cut := from + i + size
		if rest := compact(s[cut:]); rest != "" {
			if v := f.segment(rest); v.kind == "end" || v.kind == "stick" {
				return cut, v.rule
			}
		}
	}
	// Words that end no sentence.
	c := compact(s[from:])
	for _, p := range f.sticky {
		if !strings.HasSuffix(c, p) {
			continue
		}
		for cut := len(s); cut > from; {
			_, size := utf8.DecodeLastRuneInString(s[:cut])
			cut -= size
			if compact(s[cut:]) == p {
				return cut, f.phrases[p].rule
			}
		}
	}
	return len(s), ""
}
