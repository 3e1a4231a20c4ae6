package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// namesake returns the person whose full name in the document ends in the single word of a
// mention, where the word is also the name of a curated entity («قرقاش») that the document
// neither names more fully nor gives an office that the other lacks. Of several people it is the
// last before the mention. It returns "" for none.
func (d *document) namesake(m corpus.Mention, e *corpus.Entity) string {
	if e.Discovered || e.Kind != corpus.Person && e.Kind != corpus.Organization {
		return ""
	}
	word := d.called(m)
	if word == "" || strings.Contains(word, " ") {
		return ""
	}
	var others []corpus.Mention
	for _, o := range d.mentions {
		full := d.called(o)
		if !strings.Contains(full, " ") {
			continue
		}
		if o.Entity == e.ID {
			return ""
		}
		other := d.collection.entities[o.Entity]
		if other != nil && other.Kind == corpus.Person && strings.HasSuffix(full, " "+word) && !hasFather(full) && !spelledAlike(e, full, word) {
			others = append(others, o)
		}
	}
	if len(others) == 0 || e.Kind == corpus.Organization && d.sports() || d.heldElsewhere(e, word, others) {
		return ""
	}
	found := others[0].Entity
	for _, o := range others[1:] {
		if o.Start < m.Start {
			found = o.Entity
		}
	}
	return found
}

// hasFather reports whether a name ends in the father's («عبد الله بن زايد»), which is not used
// alone for the child.
func hasFather(full string) bool {
	list := strings.Fields(full)
	return lineage[list[len(list)-2]]
}

// spelledAlike reports whether a name is a variant spelling of one of the entity's: the words
// before the last have the same consonants, or one begins with those of the other («روجيه فيدرر»
// of «روجر فيدرر»).
func spelledAlike(e *corpus.Entity, full, word string) bool {
	own := consonants(strings.TrimSuffix(full, " "+word))
	for _, s := range append([]string{e.Name}, e.Aliases...) {
		list := arabic.Words(s)
		if len(list) < 2 || arabic.Variant(list[len(list)-1]) != arabic.Variant(word) {
			continue
		}
		if c := consonants(strings.Join(list[:len(list)-1], " ")); strings.HasPrefix(c, own) || strings.HasPrefix(own, c) {
			return true
		}
	}
	return false
}

// consonants returns the sounds of a name without its long vowels, except for the first letter.
func consonants(name string) string {
	var b strings.Builder
	for i, r := range arabic.Variant(strings.ReplaceAll(name, " ", "")) {
		if i == 0 || r != 'ا' && r != 'و' && r != 'ي' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// heldElsewhere reports whether an office («الرئيس أردوغان») or a relative («نجل أردوغان»)
// somewhere in the document shows that the word alone means the curated entity, and not one of
// the others whose names end in it.
func (d *document) heldElsewhere(e *corpus.Entity, word string, others []corpus.Mention) bool {
	theirs := map[string]bool{}
	for _, o := range others {
		for _, w := range d.officesBefore(o.Start) {
			theirs[w] = true
		}
	}
	for _, o := range d.mentions {
		if o.Entity != e.ID || d.called(o) != word {
			continue
		}
		if before := arabic.Words(d.before(o.Start)); len(before) > 0 && kin[strings.TrimLeft(before[len(before)-1], "وف")] {
			return true
		}
		for _, w := range d.officesBefore(o.Start) {
			if !theirs[w] {
				return true
			}
		}
	}
	return false
}

// officesBefore returns the offices and ranks right before a byte offset, across the adjectives
// after them: «الرئيس التركي»; nil after a word of kinship, as the office is then the relative's:
// «زوجة الرئيس».
func (d *document) officesBefore(at int) []string {
	list := arabic.Words(d.before(at))
	var found []string
	for i := len(list) - 1; i >= 0 && i >= len(list)-4; i-- {
		w := list[i]
		switch {
		case kin[strings.TrimLeft(w, "وفبل")] || kin[w]:
			return nil
		case titles[w] || len(w) > len("و") && titles[w[len("و"):]]:
			found = append(found, strings.TrimLeft(w, "وفبل"))
		case !strings.HasPrefix(w, "ال"):
			return found
		}
	}
	return found
}

// before returns what precedes a byte offset in the same phrase, at most 60 bytes.
func (d *document) before(at int) string {
	s := d.text[max(0, at-60):at]
	if i := strings.LastIndexAny(s, "\n.،؛:()"); i >= 0 {
		s = s[i+1:]
	}
	return s
}

var (
	lineage = arabic.WordSet(`ابن بن بنت آل ولد`)
	// kin are words of kinship before the name of a relative.
	kin = arabic.WordSet(`زوجة زوج قرينة عقيلة حرم نجل ابن ابنة شقيق شقيقة أخ أخت والد والدة صهر حفيد حفيدة عائلة أسرة آل`)
	// titles are offices and ranks that distinguish people with the same surname.
	titles = arabic.WordSet(`الرئيس رئيس الملك الأمير السلطان الإمام الوزير وزير السفير الجنرال المشير الفريق اللواء العقيد العميد
		المستشار المستشارة الرئيسة الوزيرة السفيرة النائب النائبة المحافظ القائد الزعيم المرشد البابا الشاعر الفيلسوف العلامة الحافظ`)
)
