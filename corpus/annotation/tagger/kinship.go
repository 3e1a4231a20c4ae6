package tagger

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Father and son share most of their names, and a text that names both shows by titles whom a
// short form means.

// patronymics join a name to the father's.
var patronymics = arabic.WordSet("بن ابن بنت ابنة")

// parents come before the name of somebody's child.
var parents = arabic.WordSet("أبو أبي أبا أم")

// houses come before a family name that many people share.
var houses = arabic.WordSet("آل")

// byTitle returns the person whom a short form names where it could also mean a relative whose
// name contains it: the one who has the same title in the document as the short form. Where no
// title decides, it is uncertain (doubt).
func byTitle(full []fullName, best *fullName, f *found) (to *fullName, doubt bool) {
	var rivals []*fullName
	for i := range full {
		n := &full[i]
		if n != best && n.kind == best.kind && n.holds(f.words) && !best.isOne(n) && (related(n.words, best.words) || houses[f.words[0]]) {
			rivals = append(rivals, n)
		}
	}
	if len(rivals) == 0 {
		return best, false
	}
	for _, n := range append(rivals, best) {
		if f.title == "" || !slices.Contains(n.titles, f.title) {
			continue
		}
		if to != nil && !to.isOne(n) {
			return nil, true
		}
		to = n
	}
	return to, to == nil
}

// isOne reports whether two full names surely belong to one person: they are names of one curated
// entity, or one is a short form of the other.
func (n *fullName) isOne(other *fullName) bool {
	return n.curate != "" && n.curate == other.curate || n.holds(other.words) || other.holds(n.words)
}

// related reports whether one name contains the other, or part of it, after «بن».
func related(a, b []string) bool {
	return hasFather(a, b) || hasFather(b, a)
}

func hasFather(child, father []string) bool {
	for i := 1; i < len(child); i++ {
		if !patronymics[child[i-1]] {
			continue
		}
		rest := child[i:]
		if len(rest) <= len(father) && slices.Equal(rest, father[:len(rest)]) ||
			len(father) <= len(rest) && slices.Equal(father, rest[:len(father)]) ||
			len(father) > 1 && rest[0] == father[0] && rest[len(rest)-1] == father[len(father)-1] {
			return true
		}
	}
	return false
}

// titles are the forms of address that distinguish relatives.
var titles = arabic.WordSet(`الملك الملكة الأمير الأميرة الشيخ الشيخة الرئيس السلطان الإمام الخليفة العهد السيد السيدة الدكتور
	الأب الابن الوالد نجله ابنه والده`)

// kinsmen are words for somebody's relatives and friends that come right before their first
// names.
var kinsmen = arabic.WordSet(`أخوه أخاه أخيه أخوها أخاها أخيها أخته أختها ابنها ابنته ابنتها زوجها زوجته شقيقه شقيقها شقيقته شقيقتها خاله خالها خالته خالتها عمه عمها عمته عمتها
	حفيده حفيدها حفيدته حفيدتها صهره صهرها صديقه صديقها صديقته صديقتها جاره جارها خطيبها خطيبته أخي أختي ابني ابنتي زوجي زوجتي خالي عمي صديقي صديقتي جاري`)

// titleBefore returns the title right before word i of a text, or "".
func titleBefore(t *seq.Text, i int) string {
	if i == 0 || t.Gaps[i] != seq.Space {
		return ""
	}
	if w := t.Words[i-1].Form; titles[w] || kinsmen[w] {
		return strings.Clone(w)
	}
	return ""
}
