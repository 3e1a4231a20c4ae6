package search

import (
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/bundle"
)

const (
	namesScanned = 4000 // of the names that begin with what is typed
	termsScanned = 4000 // of the words that do
)

// Suggest completes the last words of what is being typed: entities by any of
// their names in any script, from the longest run of last words that begins
// one, then words of the texts. What stands before is kept.
func (e *Engine) Suggest(typed string, limit int) []corpus.Suggestion {
	tokens := arabic.Tokenize(typed)
	if len(tokens) == 0 || limit <= 0 {
		return nil
	}
	var out []corpus.Suggestion
	for i := max(0, len(tokens)-longestName); i < len(tokens); i++ {
		var words []string
		for _, t := range tokens[i:] {
			words = append(words, t.Word)
		}
		before := typed[:tokens[i].Start]
		if out = e.suggestNames(strings.Join(words, " "), before, limit); len(out) > 0 {
			break
		}
	}
	last := tokens[len(tokens)-1]
	if last.End == len(strings.TrimRight(typed, " ")) && last.End == len(typed) {
		out = append(out, e.suggestWords(last.Word, typed[:last.Start], limit-len(out))...)
	}
	return out
}

func (e *Engine) suggestNames(prefix, before string, limit int) []corpus.Suggestion {
	best := make(map[int]bundle.Name)
	scanned := 0
	e.b.NamesWithPrefix(prefix, func(n bundle.Name) bool {
		old, ok := best[n.Entity]
		// Of an entity's names that match, the one that begins so, and is shortest.
		if !ok || n.Whole && !old.Whole || n.Whole == old.Whole && len(n.Text) < len(old.Text) {
			best[n.Entity] = n
		}
		scanned++
		return scanned < namesScanned
	})
	type candidate struct {
		entity, count int
		whole         bool
	}
	var list []candidate
	for entity, n := range best {
		count := e.b.Value(e.b.EntityValue(entity)).Count
		list = append(list, candidate{entity, count, n.Whole})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].count != list[j].count {
			return list[i].count > list[j].count
		}
		return list[i].entity < list[j].entity
	})
	var out []corpus.Suggestion
	for _, c := range list[:min(len(list), limit)] {
		ref := e.b.EntityRef(c.entity)
		s := corpus.Suggestion{Text: before + ref.Name, Entity: &ref, Count: c.count}
		if text := best[c.entity].Text; text != ref.Name && text != ref.English {
			s.Alias = text
		}
		out = append(out, s)
	}
	return out
}

// suggestWords completes a word by the most frequent words of the texts, as
// they are written there.
func (e *Engine) suggestWords(prefix, before string, limit int) []corpus.Suggestion {
	if limit <= 0 || len([]rune(prefix)) < 2 {
		return nil
	}
	terms, err := e.r.FieldDictPrefix(fieldText, []byte(prefix))
	if err != nil {
		return nil
	}
	var list []corpus.WordCount
	for range termsScanned {
		entry, err := terms.Next()
		if err != nil || entry == nil {
			break
		}
		if entry.Term != prefix {
			list = append(list, corpus.WordCount{Word: strings.Clone(entry.Term), Count: int(entry.Count)})
		}
	}
	sortWords(list)
	var out []corpus.Suggestion
	for _, c := range list[:min(len(list), limit)] {
		out = append(out, corpus.Suggestion{Text: before + e.asWritten(c.Word), Count: c.Count})
	}
	return out
}

// asWritten finds how a normalised word is written, in the first document that
// has it: the index keeps only what words are normalised to.
func (e *Engine) asWritten(word string) string {
	written := word
	t, err := newTermReader(e.r, []byte(word), fieldText, false)
	if err != nil {
		return written
	}
	m, err := t.Next(nil)
	if err != nil || m == nil {
		return written
	}
	doc := docNumber(m.ID)
	text := e.b.Title(doc) + "\n" + e.body(doc)
	e.tokens = arabic.AppendTokens(e.tokens[:0], text)
	for _, token := range e.tokens {
		if token.Word == word {
			return strings.Clone(text[token.Start:token.End])
		}
	}
	return written
}

// sortWords puts the most frequent words first.
func sortWords(words []corpus.WordCount) {
	sort.SliceStable(words, func(i, j int) bool { return words[i].Count > words[j].Count })
}
