package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What shows, wherever it occurs, that a speaker or the beginning of what he said may be wrong.

// calledUponToo reports whether the subject right after a demand that «كما» joins to an earlier one
// may be whom the earlier speaker calls upon: «وتوصي المنظمة بـ…. كما تدعو الحكومة إلى».
func (d *reader) calledUponToo(f *finding, c *cue) bool {
	if f.way != touching || c.class != corpus.Demand || d.word(f.cue.from-1) != "كما" || f.took&(wantWith|wantThat|wantTo|wantOn) == 0 {
		return false
	}
	n := len(d.found)
	if n == 0 {
		return d.tokens[f.cue.from-1].pause == comma
	}
	last := &d.found[n-1].voice
	if f.voice.entity != "" && f.voice.entity == last.entity {
		return false
	}
	return d.tokens[f.cue.from-1].pause == comma || // «وطردت الإدارة السفير، كما أمرت القنصلية بغلق أبوابها»
		(f.voice.entity == "" || d.entities[f.voice.entity] != corpus.Person) && f.voice.named != last.named && (last.gender == 0 || last.gender == f.form.gender)
}

// beginsInBrackets reports whether what was said seems to begin inside brackets that the verb is
// outside of: «اقترح حلمي (المنشد، 981–1037م) تفسيرات».
func (d *reader) beginsInBrackets(f *finding) bool {
	if f.content.from < f.cue.to || f.content.empty() {
		return false
	}
	between := d.s[d.tokens[f.cue.to-1].End:d.tokens[f.content.from].Start]
	return strings.Count(between, "(") > strings.Count(between, ")") && !strings.HasSuffix(strings.TrimRight(between, " \"«“"), "(")
}

// nameGoesOn reports whether the name of a body goes on behind the part of it that was recognised, so
// that another body may be meant: «رفضت شركة أكسفورد [للإدارة]».
func (d *reader) nameGoesOn(p pair) bool {
	k := p.to
	if p.empty() || k >= len(d.tokens) || d.tokens[k].pause > joined || d.tokens[k].mention > 0 || d.tokens[k].opens >= 0 {
		return false
	}
	rest, ok := strings.CutPrefix(d.word(k), "لل")
	m := d.tokens[k-1].mention
	return ok && len(rest) >= len("ادا") && m > 0 && !d.isPerson(m) && businesses[d.word(p.from)] &&
		d.kindOf(rest) == mute && !media[rest] && !media["ال"+rest]
}

// businesses are bodies whose names say what they are for: «صندوق حلمي للتنمية».
var businesses = arabic.WordSet(`شركة مؤسسة صندوق بنك مصرف مركز معهد جمعية مجموعة هيئة برنامج`)
