package seq

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// meets are verbs whose subject and object are people named side by side.
var meets = arabic.WordSet(`التقى التقت دعا دعت استقبل استقبلت هاتف هاتفت اتهم اتهمت انتقد انتقدت زار زارت رافق رافقت قابل قابلت هنأ هنأت خلف خلفت هزم هزمت واجه واجهت شكر شكرت حذر حذرت طمأن سلم سلمت عين عينت أقال هاجم هاجمت يلتقي تلتقي يستقبل
	تستقبل يزور تزور يدعو يهاجم يواجه`)

// Partners splits a person's name into two where the document names both people: «ودعا [نصر الله]
// [روحاني]» where it has «حسن نصر الله» and «حسن روحاني».
func (t *Text) Partners(curated []Mention, names []Name) []Name {
	var out []Name
	var whole [][]string // the words of the name of everybody in the document
	for i, n := range names {
		at := 0
		if n.Kind == corpus.Person && !n.Fixed && n.To-n.From > 1 {
			if whole == nil {
				whole = t.everybody(curated, names)
			}
			at = t.parting(n, whole)
		}
		if at == 0 {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = slices.Clone(names[:i])
		}
		left, right := n, n
		left.To, right.From = at, at
		left.Span, right.Span = t.Span(left.From, at), t.Span(at, right.To)
		out = append(out, left, right)
	}
	if out == nil {
		return names
	}
	return out
}

// everybody returns the words of the name of each person in the document.
func (t *Text) everybody(curated []Mention, names []Name) [][]string {
	var all [][]string
	add := func(from, to int) {
		list := []string{t.Words[from].Form}
		for k := from + 1; k < to; k++ {
			list = append(list, t.Tokens[k].Word)
		}
		all = append(all, list)
	}
	t.eachOf(curated, func(from, to int, kind corpus.Kind) {
		if kind == corpus.Person && to > from {
			add(from, to)
		}
	})
	for _, n := range names {
		if n.Kind == corpus.Person && n.Sure >= againSure {
			add(n.From, n.To)
		}
	}
	return all
}

// parting returns the word at which a name must be split; 0 where it is one name.
func (t *Text) parting(n Name, whole [][]string) int {
	words := make([]string, 0, n.To-n.From)
	for k := n.From; k < n.To; k++ {
		w := t.Tokens[k].Word
		if k == n.From {
			w = t.Words[k].Form
		}
		if k > n.From && (chained[w] || chained[words[len(words)-1]]) {
			return 0
		}
		words = append(words, w)
	}
	verb := n.From > 0 && t.Gaps[n.From] == Space && meets[t.Words[n.From-1].Form]
	if !verb {
		return 0
	}
	for at := 1; at < len(words); at++ {
		left, right := calls(whole, words[:at], words), calls(whole, words[at:], words)
		if left != nil && right != nil && !slices.Equal(left, right) || (left != nil || right != nil) && len(words) == 4 && at == 2 {
			return n.From + at
		}
	}
	return 0
}

// calls returns a name, other than all, that equals part or ends in it, or that is the second of
// part's two words; nil for none.
func calls(whole [][]string, part, all []string) []string {
	for _, name := range whole {
		if slices.Equal(name, all) {
			continue
		}
		if len(name) >= len(part) && slices.Equal(name[len(name)-len(part):], part) || len(part) == 2 && len(name) == 1 && name[0] == part[1] {
			return name
		}
	}
	return nil
}
