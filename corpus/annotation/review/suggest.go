package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// merges returns pairs of entities of one kind that may be the same: names with the same
// consonants, and names that differ only in epithets.
func merges(c *corpus.Corpus, docs map[string]int, where map[string]string, apart map[[2]string]bool) []Item {
	by := map[string][]*corpus.Entity{}
	var keys []string
	for i := range c.Entities {
		e := &c.Entities[i]
		seen := map[string]bool{}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			for _, key := range mergeKeys(e.Kind, name) {
				if seen[key] {
					continue
				}
				seen[key] = true
				if by[key] == nil {
					keys = append(keys, key)
				}
				by[key] = append(by[key], e)
			}
		}
	}
	var items []Item
	done := map[[2]string]bool{}
	for _, key := range keys {
		list := by[key]
		if len(list) < 2 || len(list) > mostOfOneKey {
			continue
		}
		slices.SortStableFunc(list, func(a, b *corpus.Entity) int {
			return cmp.Or(curatedFirst(a, b), docs[b.ID]-docs[a.ID], cmp.Compare(a.ID, b.ID))
		})
		into := list[0]
		for _, e := range list[1:] {
			pair := [2]string{e.ID, into.ID}
			if !e.Discovered || done[pair] || apart[pair] {
				continue
			}
			done[pair] = true
			why, name, other := reason(key), e.Name, into.Name
			if name == other { // only their documents distinguish them
				why, name, other = "الاسم نفسه", where[e.ID], where[into.ID]
			}
			items = append(items, Item{
				What: Merge, Documents: docs[e.ID], ID: e.ID, Kind: e.Kind, Name: e.Name, Other: into.ID, OtherName: into.Name,
				Evidence: fmt.Sprintf("%s: «%s» في %d، «%s» في %d", why, name, docs[e.ID], other, docs[into.ID]),
				English:  fmt.Sprintf("%s: “%s” in %d, “%s” in %d", translated(why), name, docs[e.ID], other, docs[into.ID]),
				Edits: []corpus.Edit{
					{Do: corpus.EditMerge, Entity: e.ID, EntityName: e.Name, Into: into.ID, IntoName: into.Name},
					{Do: corpus.EditDistinct, Entity: e.ID, EntityName: e.Name, Into: into.ID, IntoName: into.Name},
				},
			})
		}
	}
	return items
}

// mostOfOneKey is how many entities may share a key; a more common one is no evidence.
const mostOfOneKey = 6

func curatedFirst(a, b *corpus.Entity) int {
	switch {
	case a.Discovered == b.Discovered:
		return 0
	case b.Discovered:
		return -1
	}
	return 1
}

// Keys begin with a letter for their type.
const (
	byConsonants = "c"
	byCore       = "n"
)

func reason(key string) string {
	if strings.HasPrefix(key, byConsonants) {
		return "الحروف الصامتة نفسها"
	}
	return "الاسم نفسه بزيادة"
}

// mergeKeys returns the keys that a name shares with other names of the same entity.
func mergeKeys(kind corpus.Kind, name string) []string {
	words := arabic.Words(name)
	var keys []string
	if s := consonants(words); utf8.RuneCountInString(s) >= leastConsonants && (kind != corpus.Person || len(words) > 1) {
		keys = append(keys, byConsonants+kind.String()+" "+s)
	}
	if core := withoutEpithets(words); kind != corpus.Person && len(core) > 1 {
		keys = append(keys, byCore+kind.String()+" "+strings.Join(core, " "))
	}
	return keys
}

// leastConsonants is how many consonants a name must have to be compared by them.
const leastConsonants = 4

// consonants returns a name's consonants, with foreign sounds folded and without spaces and the
// article.
func consonants(words []string) string {
	var b strings.Builder
	for _, w := range words {
		w = strings.TrimPrefix(w, "ال")
		for _, r := range arabic.Variant(w) {
			switch r {
			case 'ا', 'و', 'ي', 'ه', 'ء':
			case 'خ':
				b.WriteRune('ك') // سيرخيو, سيرجيو
			case 'ث':
				b.WriteRune('س')
			default:
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// epithets add nothing to the name of a body or an event.
var epithets = arabic.WordSet("الدولي الدولية العالمي العالمية السنوي السنوية العام العامة الرسمي الرسمية الوطني الوطنية السينمائي السينمائية")

// withoutEpithets returns the words of a name without epithets and years.
func withoutEpithets(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return epithets[w] || len(w) == 4 && strings.HasPrefix(w, "20")
	})
}

// formulas are words of blessings and set phrases, and verbs that introduce a hadith.
var formulas = arabic.WordSet("رحمه رحمها حفظه حفظها حفظهما وسلم عليه تعالى سبحانه سبحان بارك بإذن والحمد الحمد بسم رضي عنهم " +
	"حدثنا حدثني أخبرنا أخبرني أنبأنا أنبأني وحدثنا وحدثني وأخبرنا وأخبرني")

// grades are grades of a hadith, in words that are names elsewhere.
var grades = []string{"حسن صحيح", "حسن غريب", "صحيح غريب"}

// Formula reports whether a name contains a word of a set phrase: «سبحان الله», «حدثني محمد»,
// «حسن صحيح».
func Formula(name string) bool {
	words := arabic.Words(name)
	return slices.ContainsFunc(words, func(w string) bool { return formulas[w] }) || slices.Contains(grades, strings.Join(words, " "))
}

// sillyName returns the reason, in Arabic, why a discovered entity may not be a name, or "".
func sillyName(e *corpus.Entity) string {
	words := arabic.Words(e.Name)
	letters := 0
	for _, w := range words {
		letters += utf8.RuneCountInString(w)
	}
	switch {
	case Formula(e.Name):
		return "صيغة دعاء أو عبارة ثابتة"
	case letters < 3:
		return "حرف أو حرفان"
	case strings.Trim(strings.Join(words, ""), "0123456789") == "":
		return "أرقام فقط"
	case len(words) == 1 && e.Confidence < leastSure:
		return fmt.Sprintf("كلمة واحدة غير أكيدة (%.2f)", e.Confidence)
	case e.Confidence < unsure:
		return fmt.Sprintf("غير أكيد (%.2f)", e.Confidence)
	}
	return ""
}

// The confidence from which a discovered entity of one word, and any other, need not be looked
// at.
const (
	leastSure = 0.8
	unsure    = 0.65
)

// translated returns a reason in English, with the figure that some have.
func translated(why string) string {
	reason, figure, ok := strings.Cut(why, " (")
	if !ok {
		return inEnglish[reason]
	}
	return inEnglish[reason] + " (" + figure
}

// inEnglish maps the reasons to English.
var inEnglish = map[string]string{
	"الحروف الصامتة نفسها":     "the same consonants",
	"الاسم نفسه":               "the same name",
	"الاسم نفسه بزيادة":        "the same name, and more",
	"صيغة دعاء أو عبارة ثابتة": "a formula or a fixed phrase",
	"حرف أو حرفان":             "one letter or two",
	"أرقام فقط":                "nothing but digits",
	"كلمة واحدة غير أكيدة":     "one word, and not sure",
	"غير أكيد":                 "not sure",
}
