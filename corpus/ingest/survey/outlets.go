package survey

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
)

// generic are words in an outlet's name that say what it is, as arabic.Normalize returns them;
// those of one kind are on one line.
var generic = [...]struct{ kind, words string }{
	{"agency", "وكاله انباء|وكاله الانباء|وكاله|للانباء|news agency|agency|news"},
	{"paper", "صحيفه|جريده|newspaper"},
	{"channel", "قناه|تلفزيون|الفضائيه|tv"},
	{"radio", "اذاعه|راديو|radio"},
	{"magazine", "مجله|magazine"},
	{"site", "موقع|شبكه|نت|اونلاين|online"},
}

// A spelling is an outlet's name in parts: the name itself and what it says the outlet is.
type spelling struct {
	name string // as in the documents
	core string // letters and digits of the name itself
	kind string // "agency", or ""
	n    int
}

func spelt(o Count) spelling {
	norm := strings.Join(strings.FieldsFunc(strings.ToLower(arabic.Normalize(o.Name)), func(r rune) bool {
		return !unicode.IsLetter(r) &&
			!unicode.IsDigit(r)
	}), " ")
	s := spelling{name: o.Name, n: o.N}
	for _, g := range generic {
		for word := range strings.SplitSeq(g.words, "|") {
			if rest, ok := strings.CutPrefix(norm, word+" "); ok {
				norm, s.kind = rest, g.kind
			} else if rest, ok := strings.CutSuffix(norm, " "+word); ok {
				norm, s.kind = rest, g.kind
			}
		}
	}
	s.core = strings.ReplaceAll(strings.TrimPrefix(norm, "ال"), " ", "")
	return s
}

// spellings groups outlets that may be one, the most frequent name first: those whose names differ
// only in spelling, or by a word that says what they are («رويترز», «وكالة رويترز»), or that are
// one name in two scripts («Reuters»). A channel and a newspaper of the same name are two.
func (s *Survey) spellings() [][]string {
	var all []spelling
	groups := make(map[string][]string) // by the first core
	kinds := make(map[string]string)
	for _, o := range s.Outlets {
		x := spelt(o)
		all = append(all, x)
		if x.kind != "" {
			if before, ok := kinds[x.core]; ok && before != x.kind {
				kinds[x.core] = "several"
			} else {
				kinds[x.core] = x.kind
			}
		}
	}
	var order []string
	for _, x := range all {
		key := x.core
		if kinds[key] == "several" {
			key += " " + x.kind
		} else if other := heard(x, all); other != "" && kinds[other] != "several" {
			key = other
		}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], x.name)
	}
	var out [][]string
	for _, key := range order {
		if len(groups[key]) > 1 {
			out = append(out, groups[key])
		}
	}
	return out
}

// heard returns the core of the one outlet in Arabic letters that a name in Latin letters sounds
// like; "" if there is none, or two. Every name is compared with every other: if there are too
// many, as when the column holds authors, it returns "".
func heard(x spelling, all []spelling) string {
	const (
		most    = 2.3 // cost: real renderings of outlets are below it
		apart   = 0.5
		least   = 4 // letters
		outlets = 300
	)
	if len(all) > outlets || len(x.core) < least ||
		strings.ContainsFunc(x.core, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }) {
		return ""
	}
	best, next, found := most+1, most+1, ""
	for _, a := range all {
		if a.core == found || !strings.ContainsFunc(a.core, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
			continue
		}
		cost := sounds.Cost(sounds.Plain(x.core), "ال"+a.core)
		if !strings.HasPrefix(x.core, "al") {
			cost = min(cost, sounds.Cost(sounds.Plain(x.core), a.core))
		}
		if cost < best {
			best, next, found = cost, best, a.core
		} else {
			next = min(next, cost)
		}
	}
	if best > most || next-best < apart {
		return ""
	}
	return found
}

// sameOutlets returns the outlets that may be one, as kashshaf.yaml joins them: under the most
// frequent of the Arabic names, else of all. Whether they are one is left to the publisher.
func (s *Survey) sameOutlets() string {
	var b strings.Builder
	for _, group := range s.spellings() {
		kept := max(0, slices.IndexFunc(group, func(name string) bool {
			return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
		}))
		var others []string
		for i, name := range group {
			if i != kept {
				others = append(others, fmt.Sprintf("%q", name))
			}
		}
		fmt.Fprintf(&b, "  %q: [%s]\n", group[kept], strings.Join(others, ", "))
	}
	if b.Len() == 0 {
		return ""
	}
	return "same_outlets:\n" + b.String()
}
