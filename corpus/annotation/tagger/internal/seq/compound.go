package seq

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// farms begin two-word names of places of which the model may find only one word.
var farms = arabic.WordSet(`كفر تل خربة بئر دير حاسي كفور مشتى عين مرج`)

// withCompound adds to a place's name the first or the second of its two words, which the model
// left out: «إلى [كفر] لوسين», «تل [قينا]».
func (t *Text) withCompound(n *Name) {
	if n.To-n.From > 1 {
		return
	}
	w := t.Words[n.From]
	if k := n.From - 1; k >= 0 && t.Gaps[n.From] == Space && farms[t.Tokens[k].Word] && t.Curated[k] == Out &&
		w.Clitics == "" && (t.Tokens[k].Word != "عين" || k > 0 && governs[t.written(k-1)]) {
		n.From = k
		return
	}
	if !farms[w.Form] || w.Article || n.To >= len(t.Words) || t.Gaps[n.To] != Space {
		return
	}
	next := t.Words[n.To]
	if t.Curated[n.To] == Out && next.Clitics == "" && next.Arabic && !next.Number && !next.Owned &&
		next.Trigger == noTrigger && (next.Article || levels[next.Record.Count] < rare) {
		n.To++
	}
}
