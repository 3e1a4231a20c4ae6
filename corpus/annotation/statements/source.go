package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// source returns the noun phrase of the quoted source from word k on, with or without ل before it.
func (d *reader) source(k, end int) pair {
	if k >= end {
		return pair{k, k}
	}
	if d.word(k) == "ل" {
		k++
	}
	if strings.HasPrefix(d.word(k), "ل") && !d.mayContinue(k) {
		p := d.phraseFrom(k, end)
		if titles[strings.TrimPrefix(d.word(k), "ل")] || documents[strings.TrimPrefix(d.word(k), "ل")] {
			if rest := d.head(k+1, end, 0); rest.to > p.to {
				p.to = rest.to
			}
		}
		return d.extend(p, end, 0)
	}
	return d.phraseAt(k, end, 0)
}

// possessed reports whether word k is a thing that belongs to somebody and cannot speak («وفق
// مواعيدها»), as opposed to a person («محاميه»).
func (d *reader) possessed(k int) bool {
	w, raw := base(d.word(k)), d.raw(k)
	for _, p := range [...]string{"هما", "هم", "ها", "ه"} {
		stem, ok := strings.CutSuffix(w, p)
		if ok && !strings.HasSuffix(raw, "ة") && d.tokens[k].mention == 0 && len(stem) >= 4 {
			return !titles[stem] && !relations[stem] && !relations[strings.TrimSuffix(stem, "ت")+"ه"] &&
				!documents[stem] && !ownPages[w] && !speaksFor[stem] && !sources[stem]
		}
	}
	return false
}

// noSource reports whether a phrase behind «وفق» is what one goes by and not a source; with clause it
// is the subject of a verb.
func (d *reader) noSource(p pair, clause bool) bool {
	if clause {
		return !p.empty() && d.speaksAs(p) == cannot // «حسبما تقتضي الحاجة»
	}
	w := d.word(p.from) // «وفق الجدول»
	if next := p.from + 2; next < len(d.tokens) && teams[base(w)] && d.tokens[p.from].mention == 0 && d.word(next-1) == "من" {
		if kind := d.kindOf(d.word(next)); d.tokens[next].mention == 0 && (kind == mute || kind == thing) && !outOfGenitive(base(d.word(next))) {
			return true // «وفقا لمجموعة من التعليمات»
		}
	}
	return d.manner[base(w)] || d.manner[w] || d.manner[strings.TrimPrefix(w, "ب")] || d.possessed(p.from) || d.speaksAs(p) < can
}

// base returns a noun without ل and the article.
func base(w string) string {
	if rest, ok := strings.CutPrefix(w, "لل"); ok {
		return rest
	}
	return strings.TrimPrefix(strings.TrimPrefix(w, "ل"), al)
}

// ownPages are where the previous speaker publishes.
var ownPages = arabic.WordSet(`موقعه موقعها حسابه حسابها صفحته صفحتها بيانه بيانها`)
