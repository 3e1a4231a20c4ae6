package tagger

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// joinSpellings joins groups whose words have the same sounds in another
// spelling: the rarer to the more frequent, or to the curated person who is
// spelt so. The foreign sounds that arabic.Variant folds may differ in any name,
// long vowels only in the names of people of two words and more.
func (r *register) joinSpellings(known *directory) {
	by := map[string][]*group{}
	var keys []string
	put := func(key string, g *group) {
		if by[key] == nil {
			keys = append(keys, key)
		}
		by[key] = append(by[key], g)
	}
	for _, g := range r.order {
		if g.into == nil {
			put(g.sounds(), g)
		}
	}
	for _, id := range known.people {
		for _, words := range known.names[id] {
			g := &group{kind: corpus.Person, key: strings.Join(words, " "), words: words, docs: known.mentions[id], to: id}
			if key := g.sounds(); by[key] != nil {
				put(key, g)
			}
		}
	}
	for _, k := range keys {
		list := by[k]
		sort.SliceStable(list, func(i, j int) bool { return list[i].docs > list[j].docs })
		for i, g := range list {
			if g.to != "" {
				continue
			}
			for _, to := range list[:i] {
				if to.into == nil && to.same(g) {
					g.into = to
					break
				}
			}
		}
	}
}

// sounds is a key that spellings of one name share.
func (g *group) sounds() string {
	var b strings.Builder
	b.WriteByte(byte('0' + g.kind))
	for _, w := range g.words {
		b.WriteByte(' ')
		w = arabic.Variant(w)
		if g.kind != corpus.Person || len(g.words) < 2 {
			b.WriteString(w)
			continue
		}
		for i, r := range w {
			if i == 0 || r != 'ا' && r != 'و' && r != 'ي' {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// Limits of what may be another spelling.
const (
	frequent     = 3 // the step from which a word is a name that people have
	shortest     = 4 // letters of a word that may differ in a foreign sound
	shortVowels  = 5 // letters of a word that may differ in a vowel
	longestSlack = 1 // letters by which the two may differ in length
)

// same tells whether a rarer spelling is that of another group: at most one word
// differs, it is long enough, and the two are not both names that people have
// («جمال», «كمال»).
func (g *group) same(rarer *group) bool {
	if g.kind != rarer.kind || len(g.words) != len(rarer.words) {
		return false
	}
	differ := 0
	for i, w := range g.words {
		x := rarer.words[i]
		if w == x {
			continue
		}
		differ++
		n, m := utf8.RuneCountInString(w), utf8.RuneCountInString(x)
		least := shortest
		if arabic.Variant(w) != arabic.Variant(x) {
			least = shortVowels
		}
		if max(n, m) < least || max(n, m)-min(n, m) > longestSlack || g.bears(i) && rarer.bears(i) {
			return false
		}
	}
	if differ == len(g.words) {
		// Nothing that is certain stands beside it.
		return g.docs >= 4*rarer.docs && utf8.RuneCountInString(g.key) > shortest
	}
	return differ == 1
}

// bears tells whether people bear word i as a name.
func (g *group) bears(i int) bool { return i < len(g.steps) && g.steps[i] >= frequent }
