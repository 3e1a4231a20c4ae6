package identity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestGivenNames: a given name alone is an entity of its document where several people of the
// collection have it, and a single entity where it mostly occurs alone or after a title.
func TestGivenNames(t *testing.T) {
	named := map[string]string{
		"كيم كاردشينا": "x-kim-1", "كيم ناملي": "x-kim-2", "كيم سونهيا": "x-kim-3", "كيم": "x-kim",
		"نيمارو سيلفا": "x-nym-1", "نيمارو داسي": "x-nym-2", "نيمارو باغو": "x-nym-3", "نيمارو": "x-nym",
		"هاريكو سميثر": "x-har-1", "هاريكو بوترك": "x-har-2", "هاريكو كينلا": "x-har-3", "هاريكو": "x-har",
	}
	texts := []string{
		"وصلت كيم كاردشينا أمس", "وصل كيم ناملي أمس", "وصل كيم سونهيا أمس", "وغنت كيم طويلا", "وقال كيم ذلك",
		"سجل نيمارو سيلفا هدفا", "سجل نيمارو داسي هدفا", "سجل نيمارو باغو هدفا", "سجل نيمارو هدفا", "فاز نيمارو", "غاب نيمارو", "عاد نيمارو",
		"حضر هاريكو سميثر", "حضر هاريكو بوترك", "حضر هاريكو كينلا", "حضر الأمير هاريكو، وابتسم هاريكو", "ثم غاب هاريكو",
	}
	var entities []corpus.Entity
	for name, id := range named {
		entities = append(entities, corpus.Entity{ID: id, Kind: corpus.Person, Name: name, Discovered: true, Confidence: 0.95})
	}
	var docs []corpus.Document
	var mentions [][]corpus.Mention
	for i, text := range texts {
		d := corpus.Document{ID: fmt.Sprint(i), Title: "خبر", Body: text}
		var list []corpus.Mention
		for at := 0; ; {
			best := ""
			next := len(d.Text())
			for name := range named {
				if k := strings.Index(d.Text()[at:], name); k >= 0 && (at+k < next || at+k == next && len(name) > len(best)) {
					best, next = name, at+k
				}
			}
			if best == "" {
				break
			}
			at = next + len(best)
			list = append(list, corpus.Mention{Span: corpus.Span{Start: next, End: at}, Entity: named[best]})
		}
		docs, mentions = append(docs, d), append(mentions, list)
	}
	j := judge(t)
	j.Settle(docs, mentions, entities)
	for i, want := range map[int]string{3: "x-kim-", 4: "x-kim-", 8: "x-nym", 11: "x-nym", 15: "x-har x-har", 16: "x-har-"} {
		var got []string
		for _, m := range mentions[i] {
			got = append(got, m.Entity)
		}
		s := strings.Join(got, " ")
		if own, ok := strings.CutSuffix(want, "-"); ok && (!strings.HasPrefix(s, own+"-") || s == own+"-1" || len(s) < len(own)+9) ||
			!ok && s != want {
			t.Errorf("%q: got %s, want %s", texts[i], s, want)
		}
	}
	if mentions[3][0].Entity == mentions[4][0].Entity {
		t.Error("«كيم» is one in two documents")
	}
}
