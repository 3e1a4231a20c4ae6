package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// moreNations are adjectives of nations that arabic.IsNationality does not accept.
var moreNations = arabic.WordSet(`إكوادوري أمازيغي أوروغواياني إيفواري باراغواياني بيروفي تشيلي جامايكي جنوبي جيبوتي غابوني غيني كاميروني مالي مجري نيجري`)

// national reports whether word k is the adjective of a nation, with the article.
func (t *Text) national(k int) bool {
	adjective, ok := strings.CutPrefix(t.Words[k].Form, "ال")
	return ok && (arabic.IsNationality(adjective) || moreNations[strings.TrimSuffix(adjective, "ه")])
}

// withoutNation cuts the adjective of a nation off the end of a foreign name, where it is not
// part of it («هانوا إيروسبيس [الكورية]», «سيمبا [التنزاني]»), and off the beginning of a
// person's («المخرج [التونسي] الناصر خمير»).
func (t *Text) withoutNation(n *Name) {
	from, to := n.From, n.To
	if n.Kind == corpus.Person {
		if k := n.From; n.To-k > 1 && t.Words[k].Article && t.national(k) && k > 0 && t.Gaps[k] == Space && t.Words[k-1].Article {
			n.From++
		}
	} else {
		first := t.Words[n.From]
		if n.To-n.From > 1 && n.To-n.From < 5 && !first.Article && first.Trigger == noTrigger && first.Arabic &&
			t.Quoted[n.From] == 0 && !nouns[first.Form] && levels[first.Record.Count] < common &&
			t.plain(n.To-1) && t.national(n.To-1) && (n.To-n.From == 2 || !t.Words[n.To-2].Article) {
			n.To--
		}
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}
