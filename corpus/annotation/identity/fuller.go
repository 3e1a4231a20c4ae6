package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// fuller is the curated organization that the document names in full by a name that
// begins with that of a discovered entity: «السفارة الروسية» where the text has
// «السفارة الروسية لدى الأمم المتحدة». It is "" where there is none, or several.
func (d *document) fuller(e *corpus.Entity) string {
	if e.Kind != corpus.Organization && e.Kind != corpus.Place {
		return ""
	}
	if d.whole == nil {
		d.whole = map[string]string{}
		for _, m := range d.mentions {
			full := d.collection.entities[m.Entity]
			if full == nil || full.Discovered || full.Kind != corpus.Organization {
				continue
			}
			list := strings.Fields(strings.TrimPrefix(words(d.text[m.Start:m.End]), "لل"))
			for n := 2; n < len(list); n++ {
				key := strings.Join(list[:n], " ")
				if id, ok := d.whole[key]; ok && id != m.Entity {
					d.whole[key] = "" // of two
				} else {
					d.whole[key] = m.Entity
				}
			}
		}
	}
	key := words(e.Name)
	if !strings.Contains(key, " ") {
		return ""
	}
	if id := d.whole[key]; id != "" {
		return id
	}
	return d.whole[strings.TrimPrefix(key, "ال")] // «للسفارة», whose article is hidden
}
