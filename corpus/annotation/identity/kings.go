package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sameKing gives the person whom the document named before in full behind the title that
// stands before a given name alone: «الملك فهد» after «الملك فهد بن منصور» is not the
// king whom a list knows by that name. It is "" where the document names none, or names
// the listed one by more words.
func (d *document) sameKing(m corpus.Mention, e *corpus.Entity) string {
	name := words(d.text[m.Start:m.End])
	title := d.titleBefore(m.Start)
	if title == "" || strings.Contains(name, " ") {
		return ""
	}
	found := ""
	for _, o := range d.mentions {
		full := words(d.text[o.Start:o.End])
		if o.Entity == m.Entity {
			if strings.Contains(full, " ") {
				return ""
			}
			continue
		}
		other := d.collection.entities[o.Entity]
		if o.Start < m.Start && other != nil && other.Discovered && other.Kind == corpus.Person && strings.HasPrefix(full, name+" "+sonOf+" ") && d.titleBefore(o.Start) == title {
			found = o.Entity
		}
	}
	return found
}

// sonOf stands between a name and the father's.
const sonOf = "بن"

// titleBefore is the title of a ruler that stands right before a byte; "" for none.
func (d *document) titleBefore(at int) string {
	list := arabic.Words(d.text[max(0, at-30):at])
	if len(list) == 0 || !rulers[list[len(list)-1]] {
		return ""
	}
	return list[len(list)-1]
}

var rulers = arabic.WordSet("الملك الأمير السلطان الشيخ الملكة الأميرة الإمام")
