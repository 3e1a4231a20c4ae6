package search

import (
	"iter"
	"maps"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

const (
	namesScanned = 4000 // of the names that begin with what is typed
	termsScanned = 1000 // of the words that do, if few of them are frequent
)

// Suggest completes the last words of what is being typed: entities by any of their names in any
// script, from the longest run of last words that begins one, then words of the texts. The text
// before them is kept. After a field, its values are completed.
func (e *Engine) Suggest(typed string, limit int) []corpus.Suggestion {
	if limit <= 0 {
		return nil
	}
	if facet, before, value, ok := fieldTyped(typed); ok {
		return e.suggestValues(facet, before, value, limit)
	}
	tokens := arabic.Tokenize(typed)
	if len(tokens) == 0 {
		return nil
	}
	e.aheadTyped(tokens)
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
	if last.End == len(typed) {
		out = append(out, e.suggestWords(last.Word, typed[:last.Start], limit-len(out))...)
	}
	return out
}

// namesBeginning returns the entities that have a name which begins with normalised words, or
// continues with them from one of its later words; each with the name that matches best.
func (e *Engine) namesBeginning(prefix string) map[int]bundle.Name {
	best := make(map[int]bundle.Name)
	scanned := 0
	e.b.NamesWithPrefix(prefix, func(n bundle.Name) bool {
		old, ok := best[n.Entity]
		// Of an entity's names that match, one that begins with the words is best, then the
		// shortest.
		if !ok || n.Whole && !old.Whole || n.Whole == old.Whole && len(n.Text) < len(old.Text) {
			best[n.Entity] = n
		}
		scanned++
		return scanned < namesScanned
	})
	return best
}

func (e *Engine) suggestNames(prefix, before string, limit int) []corpus.Suggestion {
	best := e.namesBeginning(prefix)
	documents := e.mentioned()
	list := e.mostMentioned(maps.Keys(best), limit)
	var out []corpus.Suggestion
	for _, entity := range list {
		ref := e.b.EntityRef(entity)
		s := corpus.Suggestion{Text: before + ref.Name, Entity: &ref, Count: documents[entity]}
		text := best[entity].Text
		if best[entity].Role {
			text = e.eachAsWritten(text) // offices are stored as normalised words
		}
		if text != ref.Name && text != ref.English {
			s.Alias = text
		}
		out = append(out, s)
	}
	return out
}

// mostMentioned returns at most limit entities, those that most documents mention first, and of
// equal ones the first.
func (e *Engine) mostMentioned(entities iter.Seq[int], limit int) []int {
	documents := e.mentioned()
	var list []int
	for entity := range entities {
		i := len(list)
		for i > 0 && (documents[list[i-1]] < documents[entity] || documents[list[i-1]] == documents[entity] && list[i-1] > entity) {
			i--
		}
		if i < limit {
			list = append(list, entity)
			copy(list[i+1:], list[i:])
			list[i] = entity
			list = list[:min(len(list), limit)]
		}
	}
	return list
}

// mentioned returns the number of documents that mention each entity.
func (e *Engine) mentioned() []int {
	if e.documents == nil {
		e.documents = e.b.EntityDocuments()
	}
	if e.documents == nil {
		documents := make([]int, e.b.EntityCount())
		for entity := range documents {
			ref := e.b.EntityRef(entity)
			if value, ok := e.b.FindValue(ref.Kind.Facet(), ref.ID); ok {
				documents[entity] = e.b.Value(value).Count
			}
		}
		e.documents = documents
	}
	return e.documents
}

// suggestWords completes a word by the most frequent words of the texts, as they are written there;
// if too few of the frequent ones have the prefix, by others.
func (e *Engine) suggestWords(prefix, before string, limit int) []corpus.Suggestion {
	if limit <= 0 || utf8.RuneCountInString(prefix) < 2 {
		return nil
	}
	var best []bundle.Word // most frequent first
	add := func(w bundle.Word) {
		i := len(best)
		for i > 0 && best[i-1].Count < w.Count {
			i--
		}
		if i < limit {
			best = append(best, w)
			copy(best[i+1:], best[i:])
			best[i] = w
			best = best[:min(len(best), limit)]
		}
	}
	frequent := make(map[string]bool)
	e.b.WordsWithPrefix(prefix, func(w bundle.Word) bool {
		if w.Word != prefix {
			add(w)
		}
		frequent[w.Word] = true
		return true
	})
	if len(best) < limit {
		if terms, err := e.r.FieldDictPrefix(fieldText, []byte(prefix)); err == nil {
			for range termsScanned {
				entry, err := terms.Next()
				if err != nil || entry == nil {
					break
				}
				if entry.Term != prefix && !frequent[entry.Term] {
					add(bundle.Word{Word: entry.Term, Count: int(entry.Count)})
				}
			}
		}
	}
	var out []corpus.Suggestion
	for _, w := range best {
		if w.Written == "" {
			w.Written = e.asWritten(w.Word)
		}
		out = append(out, corpus.Suggestion{Text: before + w.Written, Count: w.Count})
	}
	return out
}

// eachAsWritten returns normalised words, each as documents write it.
func (e *Engine) eachAsWritten(words string) string {
	written := strings.Fields(words)
	for i, w := range written {
		written[i] = e.asWritten(w)
	}
	return strings.Join(written, " ")
}

// asWritten returns how a normalised word is written, since the index keeps only normalised words.
// For a word that is not frequent it looks at the first document that has it.
func (e *Engine) asWritten(word string) string {
	written := ""
	e.b.WordsWithPrefix(word, func(w bundle.Word) bool {
		if w.Word == word {
			written = w.Written
		}
		return false
	})
	if written != "" {
		return written
	}
	t, err := newTermReader(e.r, []byte(word), fieldText, false)
	if err != nil {
		return word
	}
	m, err := t.Next(nil)
	if err != nil || m == nil {
		return word
	}
	doc := docNumber(m.ID)
	text := e.b.Title(doc) + "\n" + e.body(doc)
	e.tokens = arabic.AppendTokens(e.tokens[:0], text)
	for _, token := range e.tokens {
		if token.Word == word {
			return strings.Clone(text[token.Start:token.End])
		}
	}
	return word
}

// sortWords puts the most frequent words first.
func sortWords(words []corpus.WordCount) {
	sort.SliceStable(words, func(i, j int) bool { return words[i].Count > words[j].Count })
}
