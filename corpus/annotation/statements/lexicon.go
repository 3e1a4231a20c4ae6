package statements

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed cues.tsv
var cuesTSV string

// A kind is how a cue relates to what it reports.
type kind uint8

const (
	verbCue kind = iota
	nounCue
	byCue   // «بحسب»: the source follows
	inCue   // «جاء في»: the document follows
	turnCue // the mark of a question or an answer
)

var kinds = map[string]kind{"verb": verbCue, "noun": nounCue, "by": byCue, "in": inCue, "turn": turnCue}

// A want is the complements that a verb takes, as bits.
type want uint32

const (
	wantThat want = 1 << iota
	wantQuote
	wantTo
	wantOn
	wantAbout
	wantWith
	wantOf
	wantFor
	wantIn
	wantObject
	wantFrom
	wantBlame
	initial
	near
	first    // only at the beginning of a sentence
	whom     // an attached pronoun is the addressee
	own      // the imperfect needs a subject of its own
	its      // with a pronoun mostly a noun: see cues.tsv
	negative // the speaker does not hold what follows
	closely  // of a noun: see cues.tsv
	clausal  // only with أن after the preposition
)

var wants = map[string]want{
	"that": wantThat, "quote": wantQuote, "to": wantTo, "on": wantOn, "about": wantAbout,
	"with": wantWith, "of": wantOf, "for": wantFor, "in": wantIn, "object": wantObject,
	"from": wantFrom, "blame": wantBlame, "initial": initial, "near": near, "its": its, "not": negative, "close": closely, "clause": clausal, "first": first, "whom": whom, "own": own,
}

// A cue is one line of the lexicon.
type cue struct {
	lemma string
	kind  kind
	class corpus.Class
	takes want
}

// A lexicon is the cues, with indexes to find them.
type lexicon struct {
	cues    []cue
	forms   map[string][]form
	phrases map[string][]phrase // by their first word
	turns   map[string]int      // mark of an interview → cue
}

// A phrase is a cue of one or more words, normalised.
type phrase struct {
	cue   int
	words []string
}

// readLexicon reads the lines of cues.tsv.
func readLexicon(data string) (*lexicon, error) {
	l := &lexicon{forms: map[string][]form{}, phrases: map[string][]phrase{}, turns: map[string]int{}}
	classes := map[string]corpus.Class{}
	for _, c := range corpus.Classes {
		classes[string(c)] = c
	}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < 3 {
			return nil, fmt.Errorf("cues.tsv:%d: %d fields, want kind, forms, class and what it takes", n+1, len(fields))
		}
		kind, ok := kinds[fields[0]]
		if !ok {
			return nil, fmt.Errorf("cues.tsv:%d: unknown kind %q, want verb, noun, by, in or turn", n+1, fields[0])
		}
		class, ok := classes[fields[2]]
		if !ok {
			return nil, fmt.Errorf("cues.tsv:%d: unknown class %q, want one of %v", n+1, fields[2], corpus.Classes)
		}
		c := cue{lemma: fields[1], kind: kind, class: class}
		if len(fields) > 3 {
			for _, w := range strings.Fields(fields[3]) {
				bit, ok := wants[w]
				if !ok {
					return nil, fmt.Errorf("cues.tsv:%d: unknown complement %q", n+1, w)
				}
				c.takes |= bit
			}
		}
		l.cues = append(l.cues, c)
		if err := l.inflect(len(l.cues)-1, strings.Fields(fields[1])); err != nil {
			return nil, fmt.Errorf("cues.tsv:%d: %w", n+1, err)
		}
	}
	return l, nil
}

func (l *lexicon) inflect(id int, forms []string) error {
	in := inflector{forms: l.forms, cue: id}
	switch l.cues[id].kind {
	case verbCue:
		if len(forms) < 3 {
			return fmt.Errorf("%d forms, want perfect, imperfect and participle", len(forms))
		}
		if forms[0] != "-" {
			in.perfect(forms[0])
		}
		if forms[1] != "-" {
			in.imperfect(forms[1])
		}
		if forms[2] != "-" {
			in.participle(forms[2])
		}
		for _, extra := range forms[3:] {
			f := form{tense: perfect}
			switch extra[0] {
			case '~':
				f.tense = participle
			case '=':
				f.first = true
			}
			in.add(extra[1:], f)
		}
	case nounCue:
		for _, f := range forms {
			in.noun(f)
		}
	case turnCue:
		for _, f := range forms {
			l.turns[arabic.Normalize(f)] = id
		}
	default:
		p := phrase{cue: id}
		for _, f := range forms {
			p.words = append(p.words, arabic.Normalize(f))
		}
		l.phrases[p.words[0]] = append(l.phrases[p.words[0]], p)
	}
	return nil
}
