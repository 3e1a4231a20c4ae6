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
// long vowels only in the names of people of two words and more (native.go).
func (r *register) joinSpellings(known *directory) {
	r.joinForeign(known)
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
				if to.into == nil && to.same(g) && !r.two(to, g) {
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
	for _, w := range g.essential() {
		b.WriteByte(' ')
		if g.kind != corpus.Person || len(g.words) < 2 {
			b.WriteString(arabic.Variant(american.Replace(w)))
		} else {
			b.WriteString(skeleton(w))
		}
	}
	return b.String()
}

// american makes the two spellings of the most frequent adjective one: الأمريكية,
// الأميركية.
// Spanish j and g are written as they sound or as they look: سيرخيو, سيرجيو.
var american = strings.NewReplacer("اميرك", "امريك", "سيرخيو", "سيرجيو", "خوسيه", "جوسيه", "خافيير", "جافيير", "خورخي", "جورجي", "خيسوس", "جيسوس")

// essential gives the words without which a name would be another. The event
// that is named with and without the others is one: «مهرجان كان», «مهرجان كان
// السينمائي الدولي»; «كأس العالم», «كأس العالم لكرة القدم».
func (g *group) essential() []string {
	if g.kind == corpus.Person {
		return withParticles(g.words)
	}
	if g.kind != corpus.Event || len(g.words) < 3 {
		return g.words
	}
	words := g.words
	if n := len(words); n > 3 && words[n-1] == "للمحترفين" {
		words = words[:n-1]
	}
	if n := len(words); words[n-1] == "القدم" && words[n-2] == "لكره" {
		words = words[:n-2]
	}
	for n := len(words); n > 2 && epithets[words[n-1]]; n-- {
		words = words[:n-1]
	}
	if len(words) < 2 {
		return g.words
	}
	return words
}

// epithets stand behind the names of events.
var epithets = map[string]bool{"الدولي": true, "الدوليه": true, "السينمايي": true, "السنوي": true, "السنويه": true, "الممتاز": true}

// Limits of what may be another spelling.
const (
	frequent     = 3 // the step from which a word is a name that people have
	shortest     = 4 // letters of a word that may differ in a foreign sound
	shortVowels  = 5 // letters of a word that may differ in a vowel
	longestSlack = 1 // letters by which the two may differ in length
)

// same tells whether a rarer spelling is that of another group: of the essential
// words at most one differs, it is long enough, and the two are not both names
// that people have («جمال», «كمال»).
func (g *group) same(rarer *group) bool {
	words, others := g.essential(), rarer.essential()
	if g.kind != rarer.kind || len(words) != len(others) {
		return false
	}
	if g.kind == corpus.Person && foreignSame(words, others) {
		return true
	}
	differ := 0
	for i, w := range words {
		x := others[i]
		if w == x || american.Replace(w) == american.Replace(x) {
			continue
		}
		differ++
		n, m := utf8.RuneCountInString(w), utf8.RuneCountInString(x)
		least := shortest
		if arabic.Variant(w) != arabic.Variant(x) {
			least = shortVowels
			if g.kind == corpus.Person && (nativeWord(w) || nativeWord(x)) {
				return false
			}
		}
		if max(n, m) < least || max(n, m)-min(n, m) > longestSlack || g.bears(i) && rarer.bears(i) {
			return false
		}
	}
	if differ > 0 && differ == len(words) {
		// Nothing that is certain stands beside it.
		return g.docs >= 4*rarer.docs && utf8.RuneCountInString(g.key) > shortest && !native(g.key, rarer.key)
	}
	return differ <= 1
}

// native tells whether two spellings differ in ج and ك or ق: each of them may
// be a foreign g, but they are as different as any letters in names of our own
// («جازان», «كازان»).
func native(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for i := range min(len(x), len(y)) {
		if x[i] == 'ج' && (y[i] == 'ك' || y[i] == 'ق') || y[i] == 'ج' && (x[i] == 'ك' || x[i] == 'ق') {
			return true
		}
	}
	return false
}

// bears tells whether people bear word i as a name.
func (g *group) bears(i int) bool { return i < len(g.steps) && g.steps[i] >= frequent }
