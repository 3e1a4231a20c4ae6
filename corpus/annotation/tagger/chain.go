package tagger

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// settle decides within a document: which kind a name is of when it was taken
// for several, and whom a part of a name stands for.
func (p *page) settle(known *directory) {
	p.agree()
	full := p.fullNames(known)
	if len(full) == 0 {
		return
	}
	// A name of two words may itself be a part of a longer one.
	moved := map[string]*fullName{}
	for i := range full {
		if best := longest(full, full[i].kind, full[i].words, full[i].at[0]); best != nil && full[i].curate == "" {
			moved[keyOf(full[i].kind, full[i].key)] = best
		}
	}
	for i := range p.found {
		f := &p.found[i]
		to, doubt := longest(full, f.kind, f.words, f.Start), false
		if to != nil && f.kind == corpus.Person && len(f.words) == 1 && kinsmen[f.title] && to.endsWith(f.words) && !sameWord(f.words[0], to.words[0]) {
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

// most is how many times as often as all others of one first name somebody must be named in
// full for that alone to mean him.
const most = 3

// firstOfSeveral gives the one whom a first name means that several in the document have: him
// of whom it mostly speaks, or nobody («حسن» where it has «حسن نصر الله» and «حسن روحاني»).
// What is somebody's last name, or of one alone, stays as it is.
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

// longest gives the full name that words at a place are a part of, if any: rather
// the one whose end they are, and of several the one last named before.
func longest(full []fullName, kind corpus.Kind, words []string, at int) *fullName {
	var best *fullName
	for i := range full {
		if n := &full[i]; n.kind == kind && n.holds(words) && (best == nil || n.better(best, words, at)) {
			best = n
		}
	}
	return best
}

// certain is how probable a name must be to keep its kind against the others.
const certain = 0.85

// agree gives names of one spelling one kind in a document, that of which the
// model is surest in sum; only what is certain by itself stays as it is.
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

// A fullName is a person or an organization named in a document by more than one
// word.
type fullName struct {
	kind   corpus.Kind
	words  []string
	key    string
	curate string
	at     []int    // where it stands
	titles []string // the titles before it
}

// fullNames gives the people and organizations that a document names in full,
// found or curated.
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
	return slices.Clone(full) // without room to spare: those of all documents are held together
}

// holds tells whether words are a part of the name by which a person is called,
// its end, or the first word alone; or of an organization's name the beginning:
// «وزارة الدفاع» of «وزارة الدفاع التركية».
func (n *fullName) holds(words []string) bool {
	if len(words) >= len(n.words) {
		return false
	}
	if n.kind == corpus.Organization {
		return len(words) > 1 && slices.Equal(words, n.words[:len(words)])
	}
	if n.endsWith(words) {
		// Who stands behind «بن» is the father: «فهد بن منصور» is not «سعود بن
		// فهد بن منصور».
		at := len(n.words) - len(words) - 1
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

// better tells whether words at a place are rather a part of n than of another.
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

// sameWord tells whether two words of names are spellings of one: equal, but for the
// article.
func sameWord(a, b string) bool {
	return a == b || strings.TrimPrefix(a, "ال") == strings.TrimPrefix(b, "ال") && len(a) > 8 && len(b) > 8
}
