package tagger_test

import (
	"testing"
)

// TestLives checks the long names of lives and histories, what is joined by «و», and words that
// only stand beside a name or look like one.
func TestLives(t *testing.T) {
	tests := []namesIn{
		{"a by-name cut in two", "وأخذ عنه الشيخ شرف الدين الغماري في المدرسة.", "person شرف الدين الغماري"},
		{"by-name, kunya and fathers", "هو تقي الدين أبو الفتح محمد بن علي بن وهب القشيري.", "person تقي الدين أبو الفتح محمد بن علي بن وهب القشيري"},
		{"the second goal", "قبل أن يضيف طاهر محمد طاهر الثاني.", "person طاهر محمد طاهر"},
		{"another person", "وحضر محمد العربي وسناء الدهان الجلسة.", "person محمد العربي; person سناء الدهان"},
		{"a surname that begins like «and»", "قال مايك ويكينغ إن السعادة تقاس.", "person مايك ويكينغ"},
		{"a committee for two things", "ناقشت لجنة المال والموازنة المشروع.", "organization لجنة المال والموازنة"},
		{"a base", "وعاد المقاتلون إلى القاعدة بعد المعركة.", ""},
		{"what he built", "واتخذ صالح من تعز عاصمة له، وبنى فيها جامع المظفر.", "person صالح; place تعز; place جامع المظفر"},
		{"a pronoun behind a name", "ومن بين المتهمين امرأة تدعى يوليا هي من أدارت الحساب.", "person يوليا"},
		{"a dialect's word behind a name", "وقالت الممثلة عايدة رياض كده الدور خلص.", "person عايدة رياض"},
	}
	checkNames(t, tests)
}
