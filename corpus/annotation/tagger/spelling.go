package tagger

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// joinSpellings merges groups whose words have the same sounds in different spellings: the rarer
// into the more frequent, or into the curated person of that spelling. The foreign sounds that
// arabic.Variant folds may differ in any name, long vowels only in people's names of two or more
// words and in foreign names (native.go).
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

// sounds returns a key that the spellings of one name share.
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

// american folds the two spellings of the most frequent adjective, الأمريكية and الأميركية.
// Spanish j and g are written as they sound or as they look: سيرخيو, سيرجيو.
var american = strings.NewReplacer("اميرك", "امريك", "سيرخيو", "سيرجيو", "خوسيه", "جوسيه", "خافيير", "جافيير", "خورخي", "جورجي", "خيسوس", "جيسوس")

// essential returns the words that distinguish a name. An event named with and without its other
// words is one event: «مهرجان كان», «مهرجان كان السينمائي الدولي»; «كأس العالم», «كأس العالم لكرة
// القدم».
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

// epithets follow the names of events without being essential.
var epithets = map[string]bool{"الدولي": true, "الدوليه": true, "السينمايي": true, "السنوي": true, "السنويه": true, "الممتاز": true}

// Limits on what counts as another spelling.
const (
	frequent     = 3 // the seq.NameStep from which people bear a word as a name
	shortest     = 4 // letters that a word must have to differ in a foreign sound
	shortVowels  = 5 // letters that a word must have to differ in a vowel
	longestSlack = 1 // letters by which the two may differ in length
)

// same reports whether a rarer group is another spelling of g: at most one of the essential words
// differs, it is long enough, and the two variants are not both names that people bear («جمال»,
// «كمال»).
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
		// No matching word supports it.
		return g.docs >= 4*rarer.docs && utf8.RuneCountInString(g.key) > shortest && !native(g.key, rarer.key)
	}
	return differ <= 1
}

// native reports whether two spellings differ in ج and ك or ق: both may stand for a foreign g,
// but in Arabic names they are distinct letters («جازان», «كازان»).
func native(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for i := range min(len(x), len(y)) {
		if x[i] == 'ج' && (y[i] == 'ك' || y[i] == 'ق') || y[i] == 'ج' && (x[i] == 'ك' || x[i] == 'ق') {
			return true
		}
	}
	return false
}

// bears reports whether people bear word i as a name.
func (g *group) bears(i int) bool { return i < len(g.steps) && g.steps[i] >= frequent }
