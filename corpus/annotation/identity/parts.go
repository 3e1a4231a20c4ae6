package identity

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// partOf returns the entity of a part that many bodies have («اللجنة التنفيذية», «المكتب
// السياسي»): the part of the whole that behind finds right after the mention, or after its other
// mentions if they all have the same; else of a given one, "" for none: then it is an entity of the
// document's own.
func (d *document) partOf(m corpus.Mention, e *corpus.Entity, behind func(corpus.Mention) string, otherwise string) string {
	whole := behind(m)
	if whole == "" {
		for _, o := range d.mentions {
			if !strings.HasPrefix(o.Entity, m.Entity) { // earlier mentions are already settled
				continue
			}
			of := behind(o)
			if of != "" && whole != "" && of != whole {
				return d.own(e, d.doc.ID, e.Name, e.English)
			}
			if of != "" {
				whole = of
			}
		}
	}
	if whole == "" {
		whole = otherwise
	}
	body := d.collection.entities[whole]
	if body == nil {
		return d.own(e, d.doc.ID, e.Name, e.English)
	}
	return d.own(e, strings.TrimPrefix(body.ID, "x-"), fmt.Sprintf("%s (%s)", e.Name, body.Name), "")
}

// ownerBehind returns the organization that comes right after a mention, possibly with ل, بـ or
// «في» in between: «اللجنة التنفيذية لمنظمة التحرير»; "" for none.
func (d *document) ownerBehind(m corpus.Mention) string {
	for _, o := range d.mentions {
		if o.Start < m.End {
			continue
		}
		e := d.collection.entities[o.Entity]
		if e == nil || e.Kind != corpus.Organization || d.bare[e.ID] != "" || d.parts[d.name(e)] {
			return ""
		}
		switch d.text[m.End:o.Start] {
		case " ل", " في ", " ب", " ":
			return o.Entity
		}
		return ""
	}
	return ""
}
