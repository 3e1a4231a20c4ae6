package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// shorten indexes the single words that may stand for an organization: the first and the last of
// a foreign name of two or three words, if no other organization of the collection has them
// («بايرن», «وريورز»).
func (c *collection) shorten(id, name string) {
	list := strings.Split(name, " ")
	if len(list) < 2 || len(list) > 3 {
		return
	}
	for _, w := range [...]string{list[0], list[len(list)-1]} {
		if len(w) < len("ابجد") || strings.HasPrefix(w, "ال") || strings.HasSuffix(w, "يه") || bodyNouns[w] {
			continue
		}
		if of, known := c.short[w]; known && of != id {
			c.short[w] = "" // of two
		} else {
			c.short[w] = id
		}
	}
}

// longer returns the organization that an entity's single word stands for. It must be mentioned
// in at least as many documents, since a rare name that happens to begin with the word is another
// organization («نابولي أنسين»), and in this document or several others, except for clubs: the
// newspaper «إيران» is not what one text calls «إيران بره بره».
func (d *document) longer(e *corpus.Entity) string {
	id := d.short[d.name(e)]
	if id == "" || d.docs[id] < d.docs[e.ID] {
		return ""
	}
	if d.docs[id] < 2 && !d.sports() && !slices.ContainsFunc(d.mentions, func(m corpus.Mention) bool { return m.Entity == id }) {
		return ""
	}
	return id
}

// bodyNouns occur in the names of many bodies.
var bodyNouns = arabic.WordSet(`نادي كتلة ائتلاف حزب بنك مصرف شركة مجموعة قناة صحيفة جريدة مجلة وكالة جامعة هيئة منظمة حركة جيش شرطة وزارة محكمة مجلس اتحاد سلطة لجنة بيت مركز معهد مؤسسة
	جمعية رابطة نقابة قوات فريق منتخب مكتب دار مدرسة كلية مستشفى فندق راديو إذاعة تلفزيون ديوان رئاسة حكومة إدارة أكاديمية صندوق شبكة موقع كتائب لواء ألوية سرايا تنظيم جماعة جبهة تحالف تجمع
	مصلحة مديرية أمانة بلدية غرفة بورصة سفارة بعثة قيادة نيابة مفوضية كتيبة فرقة كنيسة
	يونايتد سيتي كلوب نيوز برس تايمز بوست سبورت أونلاين واشنطن لندن نيويورك باريس روما مدريد برلين موسكو القاهرة دبي بيروت بغداد
	سبورتس أولمبيك أثلتيك أتلتيك دينامو`)

// fuller returns the curated organization whose full name in the document begins with the name of
// a discovered entity: «السفارة الروسية» where the text has «السفارة الروسية لدى الأمم المتحدة».
// It returns "" for none or several.
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
			list := strings.Fields(strings.TrimPrefix(d.called(m), "لل"))
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
	key := d.name(e)
	if !strings.Contains(key, " ") {
		return ""
	}
	if id := d.whole[key]; id != "" {
		return id
	}
	return d.whole[strings.TrimPrefix(key, "ال")] // «للسفارة», whose article is hidden
}
