package gold

import (
	"fmt"
	"os"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Tagged is a text of a corpus that labels whole words, including clitics.
type Tagged struct {
	Document
	Words []corpus.Span // of every word, in order
}

// sentencesEach is how many sentences make up a text if the corpus does not mark where texts
// begin.
const sentencesEach = 20

// ReadTagged reads a corpus with one word and its label per line and an empty line between
// sentences, in the format of ANERcorp: PERS, LOC and ORG prefixed with B- or I-. Other labels
// count as none. The first sentence of a text is its title, each of the others a line of its own.
// Mentions have no entity.
func ReadTagged(path string) ([]Tagged, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading tagged text: %w", err)
	}
	var docs []Tagged
	var t tagging
	for _, line := range strings.Split(string(data), "\n") {
		word, label, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			t.word(word, label)
			continue
		}
		t.endSentence()
		if t.sentences >= sentencesEach {
			docs = t.flush(docs)
		}
	}
	t.endSentence()
	return t.flush(docs), nil
}

// A tagging is a text being read.
type tagging struct {
	doc       Tagged
	text      strings.Builder
	sentences int
	begun     bool        // there is a word in this sentence
	open      bool        // the last word was part of a mention,
	kind      corpus.Kind // of this kind
}

var labels = map[string]corpus.Kind{"PERS": corpus.Person, "PER": corpus.Person, "LOC": corpus.Place, "ORG": corpus.Organization}

func (t *tagging) word(word, label string) {
	switch {
	case t.begun:
		t.text.WriteByte(' ')
	case t.sentences > 0:
		t.text.WriteByte('\n')
	}
	t.begun = true
	span := corpus.Span{Start: t.text.Len(), End: t.text.Len() + len(word)}
	t.text.WriteString(word)
	t.doc.Words = append(t.doc.Words, span)
	position, name, _ := strings.Cut(label, "-")
	kind, known := labels[name]
	switch {
	case known && position == "I" && t.open && kind == t.kind:
		t.doc.Mentions[len(t.doc.Mentions)-1].End = span.End
	case known:
		t.doc.Mentions = append(t.doc.Mentions, Mention{corpus.Mention{Span: span}, kind})
	}
	t.open, t.kind = known, kind
}

func (t *tagging) endSentence() {
	if t.begun {
		t.sentences++
	}
	t.begun, t.open = false, false
}

// flush adds the text to docs and begins the next.
func (t *tagging) flush(docs []Tagged) []Tagged {
	if t.text.Len() > 0 {
		t.doc.ID = fmt.Sprint("tagged-", len(docs)+1)
		t.doc.Title, t.doc.Body, _ = strings.Cut(t.text.String(), "\n")
		docs = append(docs, t.doc)
	}
	*t = tagging{}
	return docs
}

// Whole returns mentions as in a corpus of whole words: widened to the words they touch, and
// without events.
func (t *Tagged) Whole(mentions []Mention) []Mention {
	var whole []Mention
	for _, m := range mentions {
		if m.Kind == corpus.Event {
			continue
		}
		first := true
		for _, w := range t.Words {
			if !overlap(w, m.Span) {
				continue
			}
			if first {
				m.Start, first = w.Start, false
			}
			m.End = max(m.End, w.End)
		}
		if !first {
			whole = append(whole, m)
		}
	}
	return whole
}
