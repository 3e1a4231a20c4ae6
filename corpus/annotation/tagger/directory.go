package tagger

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A directory looks up curated entities by their spellings.
type directory struct {
	kinds    map[string]corpus.Kind
	spelling map[string]string     // normalised spelling and kind → ID; "" if ambiguous
	names    map[string][][]string // ID → the names of two or more words of a person or an organization
	mentions map[string]int        // ID → number of documents that mention it
	people   []string              // the IDs of those who are people
}

func newDirectory(entities []corpus.Entity, curated [][]corpus.Mention) *directory {
	d := &directory{
		kinds:    make(map[string]corpus.Kind, len(entities)),
		spelling: map[string]string{},
		names:    map[string][][]string{},
		mentions: map[string]int{},
	}
	for _, list := range curated {
		seen := map[string]bool{}
		for _, m := range list {
			if !seen[m.Entity] {
				seen[m.Entity] = true
				d.mentions[m.Entity]++
			}
		}
	}
	for _, e := range entities {
		if _, ok := d.kinds[e.ID]; ok {
			continue
		}
		d.kinds[e.ID] = e.Kind
		if d.mentions[e.ID] == 0 {
			continue
		}
		for _, s := range append([]string{e.Name, e.English}, e.Aliases...) {
			words := split(s)
			if len(words) == 0 {
				continue
			}
			key := keyOf(e.Kind, strings.Join(words, " "))
			if other, ok := d.spelling[key]; ok && other != e.ID {
				d.spelling[key] = ""
			} else {
				d.spelling[key] = e.ID
			}
			if (e.Kind == corpus.Person || e.Kind == corpus.Organization) && len(words) > 1 && len(d.names[e.ID]) < mostNames {
				if d.names[e.ID] == nil && e.Kind == corpus.Person {
					d.people = append(d.people, e.ID)
				}
				d.names[e.ID] = append(d.names[e.ID], words)
			}
		}
	}
	return d
}

// foreign maps the foreignKey of each curated place or organization that the corpus mentions to
// its ID, or to "" where several share the key.
func (d *directory) foreign() map[string]string {
	ids := map[string]string{}
	for spelt, id := range d.spelling {
		if id == "" {
			continue
		}
		if key := foreignKey(d.kinds[id], strings.Split(spelt[1:], " ")); key != "" {
			if other, ok := ids[key]; ok && other != id {
				id = ""
			}
			ids[key] = id
		}
	}
	return ids
}

// mostNames is how many names of one entity are considered.
const mostNames = 9

// split returns the normalised words of a spelling, with «عبد» joined to the next word.
func split(s string) []string {
	var words []string
	var steps []uint8
	for _, t := range arabic.Tokenize(s) {
		words, steps = appendWord(words, steps, t.Word, 0)
	}
	return words
}

// keyOf returns the key of a name of a given kind.
func keyOf(kind corpus.Kind, words string) string {
	return string(rune('0'+kind)) + words
}
