package times

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// A when is which of several times with one name is meant.
type when uint8

const (
	plain      when = iota
	past            // الماضي
	beforeLast      // قبل الماضي
	next            // المقبل
	this            // الجاري
	same            // ذاته: the one named last
	following       // التالي: the one after that
	previous        // السابق: the one before that
)

// A unit is a unit of time.
type unit uint8

const (
	noUnit unit = iota
	days
	weeks
	monthsUnit
	yearsUnit
	decades
	centuries
)

// The lists below are closed classes of the language. Their spelling need not be exact: they are
// normalised before use.
var (
	qualifiers = values(map[string]when{
		"الماضي الماضية الفائت الفائتة المنصرم المنصرمة المنقضي المنقضية الماضيين الماضيتين": past,
		"المقبل المقبلة القادم القادمة الآتي الآتية المقبلين":                                next,
		"الجاري الجارية الحالي الحالية الراهن الراهنة":                                       this,
		"نفسه نفسها ذاته ذاتها عينه":                                                         same,
		"التالي التالية": following,
		"السابق السابقة": previous,
	})

	// units with the article, which a qualifier may follow.
	units = values(map[string]unit{
		"اليوم":       days,
		"الأسبوع":     weeks,
		"الشهر":       monthsUnit,
		"العام السنة": yearsUnit,
		"العقد":       decades,
		"القرن":       centuries,
	})

	// bareUnits are units as they follow a number.
	bareUnits = values(map[string]unit{
		"يوم يوما أيام":                 days,
		"أسبوع أسبوعا أسابيع":           weeks,
		"شهر شهرا أشهر شهور":            monthsUnit,
		"عام عاما أعوام سنة سنوات سنين": yearsUnit,
		"عقد عقدا عقود":                 decades,
		"قرن قرنا قرون":                 centuries,
	})

	// duals are two of a unit in one word.
	duals = values(map[string]unit{
		"يومين": days, "أسبوعين": weeks, "شهرين": monthsUnit, "عامين سنتين": yearsUnit, "عقدين": decades, "قرنين": centuries,
	})

	// yearWords come before the number of a year.
	yearWords = arabic.WordSet(`عام العام سنة السنة عامي العامين أعوام الأعوام سنوات السنوات عاما`)

	// parts of a unit that do not change its value.
	parts = arabic.WordSet(`نهاية أواخر ختام مطلع بداية أوائل مستهل منتصف أواسط أول آخر وسط`)
	ends  = arabic.WordSet(`نهاية أواخر ختام آخر`)

	seasons = values(map[string]int{ // the month they begin in
		"ربيع الربيع": 3, "صيف الصيف": 6, "خريف الخريف": 9, "شتاء الشتاء": 12,
	})

	ordinals = values(map[string]int{
		"الأول الأولى": 1, "الثاني الثانية": 2, "الثالث الثالثة": 3, "الرابع الرابعة": 4, "الخامس الخامسة": 5,
		"السادس السادسة": 6, "السابع السابعة": 7, "الثامن الثامنة": 8, "التاسع التاسعة": 9, "العاشر العاشرة": 10,
		"غرة": 1, "العشرون العشرين": 20, "الثلاثون الثلاثين": 30, "الحادي الحادية": 1, // الحادي عشر
	})

	// maghrebDays are days right before the name of a month: «فاتح نونبر».
	maghrebDays = values(map[string]int{
		"فاتح": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8, "تاسع": 9, "عاشر": 10,
	})

	numbers = values(map[string]int{
		"واحد واحدة": 1, "اثنين اثنتين": 2, "ثلاث ثلاثة": 3, "أربع أربعة": 4, "خمس خمسة": 5, "ست ستة": 6, "سبع سبعة": 7,
		"ثماني ثمانية ثمان": 8, "تسع تسعة": 9, "عشر عشرة": 10, "عشرين عشرون": 20, "ثلاثين ثلاثون": 30,
		"أربعين أربعون": 40, "خمسين خمسون": 50, "ستين ستون": 60, "سبعين سبعون": 70, "ثمانين ثمانون": 80, "تسعين تسعون": 90,
		"مئة مائة": 100,
	})

	decadeNames = values(map[string]int{
		"عشرينات عشرينيات": 20, "ثلاثينات ثلاثينيات": 30, "أربعينات أربعينيات": 40, "خمسينات خمسينيات": 50,
		"ستينات ستينيات": 60, "سبعينات سبعينيات": 70, "ثمانينات ثمانينيات": 80, "تسعينات تسعينيات": 90,
		"العشرينات العشرينيات": 20, "الثلاثينات الثلاثينيات": 30, "الأربعينات الأربعينيات": 40,
		"الخمسينات الخمسينيات": 50, "الستينات الستينيات": 60, "السبعينات السبعينيات": 70,
		"الثمانينات الثمانينيات": 80, "التسعينات التسعينيات": 90,
	})

	// fractions of a year, in months.
	fractions = values(map[string]int{"النصف": 6, "الربع": 3, "الثلث": 4, "الفصل": 3})

	deictics = arabic.WordSet(`غد أمس الأمس البارحة اليوم غدا الغد الليلة أول بعد`)

	// ambiguousMonths are spelt like other words: alone, they are months only if the context says so.
	ambiguousMonths = arabic.WordSet(`مارس آب أيار ماي جوان أوت نيسان تموز آذار شباط
		march mar mars may mai sun jan sep dec august june april`)

	// monthCues come right before the name of a month.
	monthCues = arabic.WordSet(`في شهر شهري منذ حتى خلال مطلع بداية أوائل مستهل منتصف أواسط أواخر نهاية ختام إلى من قبل بعد بحلول وفي بين`)

	// counted are nouns that a number of four digits may count.
	counted = arabic.WordSet(`شخص شخصا مقاتل مقاتلا مسلح مسلحا متر مترا كيلومتر كيلومترا كلم كم ميل دولار دولارا يورو جنيه ليرة ريال درهم
		دينار طن طنا قتيل قتيلا جريح جريحا لاجئ لاجئا منزل منزلا نقطة قدم وحدة جندي جنديا مدني مدنيا عنصر عنصرا حالة صاروخ
		صاروخا سائح سائحا موظف موظفا عامل لاعب صوت صوتا مقعد مقعدا مليون مليار ألف شركة مدرسة طالب طالبا كيلوغرام كيلوغراما كيلوجرام كيلو
		غرام لتر برميل قرص قطعة ساعة يوم يوما عام عاما سنة شهر أسرة عائلة مهاجر مهاجرا فلسطيني سوري معتقل معتقلا سجين أسير
		ميغاواط هكتار كتاب حافلة سيارة رحلة فعالية درجة ضابط شرطي هدف مرة ضحية
		دقيقة ثانية متفرج سهم فرصة متطوع وفاة إصابة طفل امرأة نسخة ناخب مشارك`)

	// notYears come before a number that is not a year.
	notYears = arabic.WordSet(`رقم القرار قرار البند المادة مادة رقمه طراز رحلة نحو حوالي قرابة زهاء بقيمة بلغ بنحو مبلغ بوينغ بوينج
		إيرباص ويندوز وندوز صفحة غرفة ارتفاع طول هاتف بريد الطعن`)

	future = arabic.WordSet(`المقرر المرتقب المرتقبة المقررة يعتزم تعتزم ينوي تنوي سوف المنتظر المنتظرة المتوقع المزمع المزمعة استعدادا
		يتوقع متوقعا متوقعة متوقعين يستعد تستعد لن`)

	// wars keep their year, too: «حرب أكتوبر 1973».
	wars = arabic.WordSet(`حرب ثورة انتفاضة`)
	// happenings come before a date that is part of an event's name.
	happenings = arabic.WordSet(`حرب ثورة هجمات هجوم أحداث اعتداءات تفجيرات انتفاضة`)
	editions   = arabic.WordSet(`مونديال أولمبياد الأولمبية الشتوية الصيفية رؤية كأس العالم يورو نسخة موسم`)
)

// starters are the words that an expression may begin with, besides numbers and the names of months
// and weekdays.
var starters = func() map[string]bool {
	m := arabic.WordSet(`هذا هذه نفس ذات قبل منذ بعد عطلة شهر الأشهر الشهور بين`)
	for _, set := range []map[string]bool{parts, yearWords, deictics} {
		for w := range set {
			m[w] = true
		}
	}
	for _, set := range []map[string]int{seasons, ordinals, maghrebDays, numbers, decadeNames, fractions} {
		for w := range set {
			m[w] = true
		}
	}
	for _, set := range []map[string]unit{units, bareUnits, duals} {
		for w := range set {
			m[w] = true
		}
	}
	return m
}()

// begins reports whether an expression may begin with a word.
func begins(word string) bool {
	if starters[word] || isMonthWord(word) {
		return true
	}
	_, ok := calendar.Weekday(word)
	return ok
}

// isMonthWord reports whether a word is the name of a month or the first of two.
func isMonthWord(w string) bool {
	ws := [1]calendar.Word{{Text: w}}
	if m, _ := calendar.MonthAt(ws[:], 0); m > 0 {
		return true
	}
	if m, _ := calendar.IslamicMonthAt(ws[:], 0); m > 0 {
		return true
	}
	return monthHeads[w]
}

// monthHeads are the first words of months' names with two words.
var monthHeads = arabic.WordSet(`كانون تشرين ربيع جمادى ذو ذي`)

// bare returns the word without its first proclitic; for «للعام» it returns «العام».
func bare(word string) string {
	if rest, ok := strings.CutPrefix(word, "لل"); ok && len(rest) >= 4 {
		return "ال" + rest
	}
	if utf8.RuneCountInString(word) > 3 {
		switch word[:2] {
		case "و", "ف", "ب", "ل", "ك":
			return word[2:]
		}
	}
	return word
}

func values[V any](lists map[string]V) map[string]V {
	m := map[string]V{}
	for list, v := range lists {
		for w := range arabic.WordSet(list) {
			m[w] = v
		}
	}
	return m
}
