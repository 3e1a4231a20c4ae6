package arabic

import "strings"

// nations maps the names of countries, their adjectives and their peoples to the country. It is
// never modified.
var nations = makeNations()

func makeNations() map[string]string {
	m := makeTable(nationWords)
	for _, name := range fields(Normalize(regularNations)) {
		m[name] = name
		for _, end := range [...]string{"يا", "ا", "ه", ""} {
			if x, ok := strings.CutSuffix(name, end); ok {
				m[x+"ي"] = name
				break
			}
		}
	}
	return m
}

// regularNations are names of countries, without the article, whose adjective replaces the name's
// last يا, ا or ة with ي. Those whose adjective is more often another word are left out: «مالي»,
// «مجرى».
const regularNations = `
أثيوبيا أذربيجان أرجنتين أردن أرمينيا أريتريا إسبانيا أستراليا إستونيا إسرائيل إسكتلندا ألبانيا ألمانيا
أنغولا أوغندا أوكرانيا إيران أيرلندا أيسلندا إيطاليا إندونيسيا باكستان بحرين برازيل برتغال بريطانيا بلجيكا
بلغاريا بنغلادش بنغلاديش بورما بوسنة بولندا بوليفيا بيلاروسيا تايلاند تايوان تركيا تشاد تشيك تنزانيا تونس
جزائر جورجيا دنمارك رواندا روسيا رومانيا زامبيا سلوفاكيا سلوفينيا سنغافورة سنغال سودان سويد سويسرا سيراليون
شيشان صربيا صومال صين عراق عمان غامبيا غانا غواتيمالا فرنسا فلبين فلسطين فنزويلا فنلندا فيتنام قبرص قطر
كاتالونيا كرواتيا كمبوديا كندا كوبا كوريا كوستاريكا كولومبيا كويت كينيا لاتفيا لاوس لبنان لوكسمبورغ ليبيا
ليبيريا ليتوانيا مالطا ماليزيا مدغشقر مصر مغرب مقدونيا مكسيك ملاوي منغوليا مولدوفا موريتانيا موريشيوس موزمبيق
ميانمار ناميبيا نرويج نيبال نيجيريا نيوزيلندا نيكاراغوا هنغاريا هند هندوراس هولندا يابان يمن يونان
`

// nationWords has on each line a country and the words that do not follow that rule.
const nationWords = `
آسيا آسيوي
أرمينيا أرمني أرمن
إسبانيا إسبان
أفريقيا إفريقيا أفريقي إفريقي أفارقة
أفغانستان أفغاني أفغان
ألمانيا ألمان
إمارات إماراتي
أمريكا أميركا أمريكي أميركي أمريكيا أميركان أمريكان
إنجلترا إنكلترا إنجليزي إنكليزي إنجليز إنكليز
أوروبا أوربا أوروبي أوربي
أوروغواي أوروغوياني
أوزبكستان أوزبكي أوزبك
إيطاليا طليان
تركمانستان تركمانستاني
تركمان تركماني
تركيا أتراك
روسيا روس
سعودية سعودي
سلفادور سلفادوري
سوريا سورية سوري
صربيا صرب
طاجيكستان طاجيكي طاجيك
عرب عربي
قبرص قبارصة
قرغيزستان قرغيزي
كازاخستان كازاخي كازاخستاني
كرد كردي أكراد
كردستان كردستاني
كرواتيا كروات
كوسوفو كوسوفي
كونغو كونغولي
مغرب مغاربة
نمسا نمساوي
هند هنود
يهود يهودي
`

// nation returns the country of a word of the table, which may have the endings of an adjective;
// that needs no corpus.
func nation(word string) (string, bool) {
	if x, ok := nations[word]; ok {
		return x, true
	}
	for _, end := range [...]string{"ه", "ون", "ين", "ان", "ات", "تين", "تان", "ا"} {
		if adjective, ok := strings.CutSuffix(word, end); ok && strings.HasSuffix(adjective, "ي") {
			x, ok := nations[adjective]
			return x, ok
		}
	}
	return "", false
}

// IsNationality reports whether a word, normalised and without the article, is the singular
// adjective of a nation or a people: «تركي», «تركيه».
func IsNationality(word string) bool {
	_, ok := NationOf(word)
	return ok
}

// NationOf returns the country, normalised and without the article, of an adjective for which
// IsNationality is true.
func NationOf(word string) (country string, ok bool) {
	adjective := strings.TrimSuffix(word, "ه")
	if !strings.HasSuffix(adjective, "ي") {
		return "", false
	}
	country, ok = nations[adjective]
	return country, ok
}

// country returns the country, city or group of an adjective in ي that is not among the nations,
// judging by the corpus: «لندن» for «لندني», «داعش» for «داعشي». The name hardly ever has the
// article and takes no pronouns, but every preposition, and the adjective occurs with the article
// in both genders.
func (l Lexicon) country(word string) (string, bool) {
	base, ok := strings.CutSuffix(word, "ي")
	if !ok || len(base) < 6 {
		return "", false
	}
	m, f := l.behind(word), l.behind(word+"ه")
	if m < 2 || f < 2 {
		return "", false
	}
	try := func(x string) bool {
		n := l.count(x)
		return n > 0 && len(x) >= 8 && 50*(m+f) >= n &&
			20*l.behind(x) <= n && 20*(l.count(x+"ه")+l.count(x+"ها")+l.count(x+"هم")) <= n &&
			l.count("ب"+x) > 0 && l.count("ل"+x) > 0 && l.count("و"+x) > 0
	}
	if try(base) {
		return base, true
	}
	for _, end := range [...]string{"يا", "ا"} {
		if x := base + end; try(x) && 5*l.standing(base) <= l.count(x) {
			return x, true
		}
	}
	return "", false
}
