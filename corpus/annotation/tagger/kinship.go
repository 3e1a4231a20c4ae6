package tagger

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Father and son share most of their names, and a text that has both says by
// titles whom a short form means.

// patronymics stand between a name and that of the father.
var patronymics = arabic.WordSet("بن ابن بنت ابنة")

// houses stand before the name of a family that many share.
var houses = arabic.WordSet("آل")

// byTitle gives the one whom a short form names when a relative of his, whose name
// holds his, could be meant as well: him before whose name the same title stands
// as before the short form. Where no title decides, it names neither for certain
// (doubt).
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

// isOne tells whether two full names are surely of one person: one is a curated
// entity's other name, or a part of the other.
func (n *fullName) isOne(other *fullName) bool {
	return n.curate != "" && n.curate == other.curate || n.holds(other.words) || other.holds(n.words)
}

// related tells whether one name is, behind «بن», a part of the other.
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

// titles are the forms of address that tell relatives apart.
var titles = arabic.WordSet(`الملك الملكة الأمير الأميرة الشيخ الشيخة الرئيس السلطان الإمام الخليفة العهد السيد السيدة الدكتور
	الأب الابن الوالد نجله ابنه والده`)

// kinsmen are whose relatives and friends, right before their first names.
var kinsmen = arabic.WordSet(`أخوه أخاه أخيه أخوها أخاها أخيها أخته أختها ابنها ابنته ابنتها زوجها زوجته شقيقه شقيقها شقيقته شقيقتها خاله خالها خالته خالتها عمه عمها عمته عمتها
	حفيده حفيدها حفيدته حفيدتها صهره صهرها صديقه صديقها صديقته صديقتها جاره جارها خطيبها خطيبته أخي أختي ابني ابنتي زوجي زوجتي خالي عمي صديقي صديقتي جاري`)

// titleBefore gives the title right before word i of a text, or "".
func titleBefore(t *seq.Text, i int) string {
	if i == 0 || t.Gaps[i] != seq.Space {
		return ""
	}
	if w := t.Words[i-1].Form; titles[w] || kinsmen[w] {
		return strings.Clone(w)
	}
	return ""
}
