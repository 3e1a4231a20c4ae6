package tagger

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// settle decides two things within a document: the kind of a name that was taken for several, and
// whom part of a name refers to.
func (p *page) settle(known *directory) {
	p.agree()
	full := p.fullNames(known)
	if len(full) == 0 {
		return
	}
	// A name of two words may itself be part of a longer one.
	moved := map[string]*fullName{}
	for i := range full {
		if best := longest(full, full[i].kind, full[i].words, full[i].at[0]); best != nil && full[i].curate == "" {
			moved[keyOf(full[i].kind, full[i].key)] = best
		}
	}
	for i := range p.found {
		f := &p.found[i]
		to, doubt := longest(full, f.kind, f.words, f.Start), false
		if to != nil && f.kind == corpus.Person && len(f.words) == 1 && kinsmen[f.title] && to.endsWith(f.words) &&
			!sameWord(f.words[0], to.words[0]) {
			to = nil // «أخاها صالح» is not «الطيب صالح»
		}
		if to != nil && f.kind == corpus.Person {
			to = firstOfSeveral(full, to, f.words)
		}
		if to != nil && f.kind == corpus.Person {
			if to, doubt = byTitle(full, to, f); doubt {
				f.alone = true
			}
		}
		for range full {
			if to == nil || moved[keyOf(to.kind, to.key)] == nil {
				break
			}
			to = moved[keyOf(to.kind, to.key)]
		}
		if to != nil {
			f.key, f.curate = to.key, to.curate
		}
	}
}

// most is how many times as often as all others with the same first name a person must be named
// in full for the first name alone to mean that person.
const most = 3

// firstOfSeveral returns the person whom a first name means where several people in the document
// have it: the one the document mostly speaks of, or nil («حسن» where it has «حسن نصر الله» and
// «حسن روحاني»). A last name, or a name only one person has, stays with to.
func firstOfSeveral(full []fullName, to *fullName, words []string) *fullName {
	if len(words) != 1 || to.endsWith(words) {
		return to
	}
	best, all := to, len(to.at)
	for i := range full {
		n := &full[i]
		if n == to || n.kind != to.kind || !sameWord(words[0], n.words[0]) || to.isOne(n) {
			continue
		}
		all += len(n.at)
		if len(n.at) > len(best.at) {
			best = n
		}
	}
	if others := all - len(best.at); others > 0 && len(best.at) < most*others {
		return nil
	}
	return best
}

// longest returns the full name that the words at an offset are part of, or nil: preferably one
// that ends in them, and among several the one last named before.
func longest(full []fullName, kind corpus.Kind, words []string, at int) *fullName {
	var best *fullName
	for i := range full {
		if n := &full[i]; n.kind == kind && n.holds(words) && (best == nil || n.better(best, words, at)) {
			best = n
		}
	}
	return best
}

// certain is how probable a name must be to keep its kind against the majority.
const certain = 0.85

// agree gives all names of one spelling in a document one kind, the one with the highest total
// confidence; a name that is certain by itself keeps its kind.
func (p *page) agree() {
	type sums [len(corpus.Kinds)]float64
	of := map[string]*sums{}
	for i := range p.found {
		f := &p.found[i]
		s := of[f.key]
		if s == nil {
			s = new(sums)
			of[f.key] = s
		}
		s[f.kind] += f.sure
	}
	for i := range p.found {
		f := &p.found[i]
		s := of[f.key]
		best := f.kind
		for k := range s {
			if s[k] > s[best] {
				best = corpus.Kind(k)
			}
		}
		if best != f.kind && f.sure < certain {
			f.kind = best
		}
	}
}

// A fullName is a person or an organization that a document names by more than one word.
type fullName struct {
	kind   corpus.Kind
	words  []string
	key    string
	curate string
	at     []int    // its byte offsets
	titles []string // the titles that precede it
}

// fullNames returns the people and organizations that a document names in full, found or curated.
func (p *page) fullNames(known *directory) []fullName {
	var full []fullName
	index := map[string]int{}
	add := func(kind corpus.Kind, key string, words []string, curate, title string, at int) {
		i, ok := index[keyOf(kind, key)]
		if !ok {
			i = len(full)
			index[keyOf(kind, key)] = i
			full = append(full, fullName{kind: kind, words: words, key: key, curate: curate})
		}
		full[i].at = append(full[i].at, at)
		if title != "" && !slices.Contains(full[i].titles, title) {
			full[i].titles = append(full[i].titles, title)
		}
	}
	for i := range p.found {
		if f := &p.found[i]; len(f.words) > 1 && (f.kind == corpus.Person || f.kind == corpus.Organization) {
			add(f.kind, f.key, f.words, "", f.title, f.Start)
		}
	}
	for i, m := range p.curated {
		title := ""
		if i < len(p.titles) {
			title = p.titles[i]
		}
		for n, words := range known.names[m.Entity] {
			add(known.kinds[m.Entity], m.Entity+"\x00"+string(rune('0'+n)), words, m.Entity, title, m.Start)
		}
	}
	return slices.Clone(full) // without spare capacity: those of all documents are held together
}

// holds reports whether words are a short form of the name: of a person's name the end, or the
// first word alone; of an organization's name the beginning: «وزارة الدفاع» of «وزارة الدفاع
// التركية».
func (n *fullName) holds(words []string) bool {
	if len(words) >= len(n.words) {
		return false
	}
	if n.kind == corpus.Organization {
		return len(words) > 1 && slices.Equal(words, n.words[:len(words)])
	}
	if n.endsWith(words) {
		// Whoever follows «بن» is the father: «فهد بن منصور» is not «سعود بن فهد بن منصور».
		at := len(n.words) - len(words) - 1
		if parents[n.words[at]] {
			return false // «وليد» is the son of «أم وليد»
		}
		return !patronymics[n.words[at]] || at == 0 && len(words) == 1 && !nativeWord(words[0]) // «بن والاس»
	}
	return len(words) == 1 && sameWord(words[0], n.words[0])
}

func (n *fullName) endsWith(words []string) bool {
	tail := n.words[len(n.words)-len(words):]
	for i, w := range words {
		if !sameWord(w, tail[i]) {
			return false
		}
	}
	return true
}

// better reports whether the words at an offset are more likely a short form of n than of another
// name.
func (n *fullName) better(than *fullName, words []string, at int) bool {
	if x, y := n.endsWith(words), than.endsWith(words); x != y {
		return x
	}
	return n.lastBefore(at) > than.lastBefore(at)
}

func (n *fullName) lastBefore(at int) int {
	last := -1
	for _, a := range n.at {
		if a < at {
			last = max(last, a)
		}
	}
	return last
}

// sameWord reports whether two words of names are the same apart from the article.
func sameWord(a, b string) bool {
	return a == b || strings.TrimPrefix(a, "ال") == strings.TrimPrefix(b, "ال") && len(a) > 8 && len(b) > 8
}
