package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Clubs that are called by their city, in texts about sports.

var (
	// played come right before the name of a club: its players and staff, and its opponents.
	played = arabic.WordSet(`مدرب مدافع مهاجم حارس لاعب لاعبو لاعبي ضيفه مضيفه غريمه جاره منافسه ضيفها مضيفها`)
	// clubNouns begin the names of clubs, before their city.
	clubNouns = arabic.WordSet(`شباب اتحاد أهلي هلال وداد مولودية ترجي شبيبة نهضة أولمبيك أولمبي حسنية وفاق رجاء`)
	// clubTails end the names of clubs, behind their city.
	clubTails = arabic.WordSet(`سبور سيتي يونايتد تاون روفرز كاونتي أتلتيك`)
	// sporting are words of texts about sports, in the forms that occur there.
	sporting = arabic.WordSet(`مباراة المباراة مباريات المباريات مدرب المدرب لاعب اللاعب لاعبي لاعبو اللاعبين هدف الهدف بهدف بهدفين أهداف الدوري دوري الشوط ملعب الملعب ركلة التعادل تعادل النادي المنتخب الجولة المهاجم الحارس`)
	// nationalTeams are countries; after such a word they mean the national team, which is not a
	// club.
	nationalTeams = arabic.WordSet(`إنكلترا الإكوادور إكوادور هندوراس جامايكا مقدونيا البوسنة لوكسمبورغ أرمينيا أذربيجان كازاخستان قبرص مالطا نيوزيلندا فنزويلا بوليفيا باراغواي الباراغواي إسرائيل الجبل مصر السعودية العراق الأردن سوريا لبنان فلسطين قطر البحرين الكويت عمان اليمن الإمارات ليبيا تونس الجزائر المغرب السودان موريتانيا الصومال جيبوتي جزر البرازيل الأرجنتين أوروغواي الأوروغواي تشيلي
		كولومبيا بيرو المكسيك أميركا أمريكا الولايات كندا كوستاريكا بنما إنجلترا فرنسا ألمانيا إيطاليا إسبانيا البرتغال هولندا بلجيكا كرواتيا صربيا بولندا سويسرا النمسا الدنمارك السويد النرويج فنلندا آيسلندا أيرلندا إيرلندا
		اسكتلندا ويلز التشيك سلوفاكيا سلوفينيا المجر رومانيا بلغاريا اليونان تركيا روسيا أوكرانيا جورجيا ألبانيا اليابان كوريا الصين أستراليا إيران أوزبكستان الهند تايلاند إندونيسيا ماليزيا فيتنام نيجيريا السنغال غانا الكاميرون
		ساحل كوت مالي بوركينا غينيا توغو بنين الكونغو أنغولا زامبيا زيمبابوي جنوب كينيا أوغندا تنزانيا إثيوبيا النيجر تشاد مدغشقر موزمبيق ناميبيا بوتسوانا الغابون غامبيا الرأس بريطانيا`)
)

// leastSporting is how many of these words make a text one about sports.
const leastSporting = 3

// onSports reports whether the text is about sports.
func (t *Text) onSports() bool {
	n := 0
	for _, token := range t.Tokens {
		if sporting[token.Word] {
			if n++; n == leastSporting {
				return true
			}
		}
	}
	return false
}

// clubAt reads a club at word i that is called by its city, after one of its players or
// opponents: «مدرب [السلط]». A country there is its team, and stays a place.
func (t *Text) clubAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || !played[t.Words[i-1].Form] || t.Words[i].Clitics != "" || nationalTeams[t.Tokens[i].Word] {
		return Name{}, false
	}
	to := t.placeEnd(i, kinds)
	if to == i || !t.onSports() {
		return Name{}, false
	}
	if to < len(t.Words) && t.Gaps[to] == Space && clubTails[t.Tokens[to].Word] {
		to++ // «هاتاي سبور»
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// clubOf reads a club at word i whose name is a noun of clubs and its city: «شباب العقبة».
func (t *Text) clubOf(i int, kinds []Label) (Name, bool) {
	j := i + 1
	if !clubNouns[t.Words[i].Form] || t.Words[j].Clitics != "" || nationalTeams[t.Tokens[j].Word] {
		return Name{}, false
	}
	to := t.placeEnd(j, kinds)
	if to == j || !t.onSports() {
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}
