package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// shown reports whether a word denotes a feeling or attitude that one shows by saying so: «قلقها»,
// «استعداده».
func shown(w string) bool { return feelings[w] || feelings[withoutHis(w)] }

// withoutHis returns a noun without its pronoun.
func withoutHis(w string) string {
	for _, p := range [...]string{"هما", "هم", "ها", "ه"} {
		if stem, ok := strings.CutSuffix(w, p); ok && len(stem) >= 6 {
			if t, ok := strings.CutSuffix(stem, "ت"); ok {
				return t + "ه"
			}
			return stem
		}
	}
	return w
}

var (
	feelings = arabic.WordSet(`قلق استعداد أسف رغبة ترحيب تحفظ تحفظات اعتراض ارتياح استغراب تفاؤل أمل استياء امتعاض تخوف مخاوف تأييد دعم رفض موافقة عزم نية إعجاب حزن ثقة تعاطف تضامن خشية تشاؤم دهشة ندم معارضة ملاحظات`)
	// weights are said to be small when somebody plays something down.
	weights = arabic.WordSet(`أهمية شأن خطورة قيمة احتمال احتمالات فرص وقع مخاوف`)
)
