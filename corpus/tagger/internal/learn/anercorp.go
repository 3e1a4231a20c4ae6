package learn

import (
	"fmt"
	"os"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// sentencesEach is how many sentences make a document of a corpus that does not
// say where its documents begin.
const sentencesEach = 20

// ReadTagged reads a corpus of one word and its label to a line, with an empty
// line between sentences, as ANERcorp has it. Labels of other kinds than people,
// places and organizations count as none. words gives the span of each word.
func ReadTagged(path string) (docs []Doc, words [][]corpus.Span, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, fmt.Errorf("reading tagged text: %w", err)
	}
	kinds := map[string]corpus.Kind{"PERS": corpus.Person, "LOC": corpus.Place, "ORG": corpus.Organization}
	var d Doc
	var spans []corpus.Span
	var b strings.Builder
	sentences := 0
	flush := func() {
		if d.Text = strings.TrimSuffix(b.String(), "\n"); d.Text != "" {
			d.ID = fmt.Sprint("tagged ", len(docs))
			docs, words = append(docs, d), append(words, spans)
		}
		d, spans, sentences = Doc{}, nil, 0
		b.Reset()
	}
	open := false // the last word was part of a mention
	for _, line := range strings.Split(string(data), "\n") {
		word, label, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
				b.WriteByte('\n')
				sentences++
			}
			if sentences >= sentencesEach {
				flush()
			}
			open = false
			continue
		}
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte(' ')
		}
		span := corpus.Span{Start: b.Len(), End: b.Len() + len(word)}
		b.WriteString(word)
		spans = append(spans, span)
		place, name, _ := strings.Cut(label, "-")
		kind, known := kinds[name]
		switch {
		case !known:
			open = false
		case place == "I" && open:
			d.Gold[len(d.Gold)-1].End = span.End
		default:
			d.Gold = append(d.Gold, seq.Mention{Span: span, Kind: kind})
			open = true
		}
	}
	flush()
	return docs, words, nil
}

// Widen gives mentions in whole words, less those of events.
func Widen(mentions []seq.Mention, words []corpus.Span) []seq.Mention {
	var out []seq.Mention
	at := 0
	for _, m := range mentions {
		if m.Kind == corpus.Event {
			continue
		}
		for at < len(words) && words[at].End <= m.Start {
			at++
		}
		end := at
		for end+1 < len(words) && words[end+1].Start < m.End {
			end++
		}
		if at < len(words) {
			out = append(out, seq.Mention{Span: corpus.Span{Start: words[at].Start, End: words[end].End}, Kind: m.Kind})
		}
	}
	return out
}
