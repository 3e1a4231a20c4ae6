package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sameKing returns the person whom the document named in full before, with the same title as a
// given name alone: «الملك فهد» after «الملك فهد بن منصور» is not the curated king of that name.
// It returns "" where the document names no such person, or names the curated one by more than
// one word.
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
		if o.Start < m.Start && other != nil && other.Discovered && other.Kind == corpus.Person &&
			strings.HasPrefix(full, name+" "+sonOf+" ") && d.titleBefore(o.Start) == title {
			found = o.Entity
		}
	}
	return found
}

// sonOf joins a name to the father's.
const sonOf = "بن"

// titleBefore returns the ruler's title right before a byte offset; "" for none.
func (d *document) titleBefore(at int) string {
	list := arabic.Words(d.text[max(0, at-30):at])
	if len(list) == 0 || !rulers[list[len(list)-1]] {
		return ""
	}
	return list[len(list)-1]
}

var rulers = arabic.WordSet("الملك الأمير السلطان الشيخ الملكة الأميرة الإمام")
