package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What happens without a name: leagues, meetings and wars in general.

// generalEvent reports whether words name no event: an act, a meeting or a contest without a name
// of its own, or with words behind it that are no part of one.
func (d *document) generalEvent(e *corpus.Entity, list []string) bool {
	first, last, more := list[0], list[len(list)-1], len(list) > 1
	switch {
	case more && (local[last] || first == contest && local[list[1]] || disagrees(list)), gatherings[first] && onlyRanks(list[1:]),
		len(list) == 2 && first == contest && list[1] == greater:
		return true
	case strings.ContainsAny(first, "0123456789"), score(e.Name), more && tallied(list):
		return true // «2015 النووي», «الاتفاق 2-1», «الدوري للمرة الخامسة»
	case d.noEvent(e, list):
		return true
	case acts[first] && (len(list) <= 2 && !(more && isDigit(last[0])) || d.onlyAdjectives(list[1:]) || joins[list[1]]):
		return true
	}
	return occasions[first] && more || first == contest && joinedOn(list[1:])
}

// numberedTwice reports whether words are a resolution and its number of two: «القرار 6/14».
func numberedTwice(list []string) bool {
	n := len(list)
	return n > 2 && strings.TrimPrefix(list[0], "ال") == "قرار" && isDigit(list[n-1][0]) && isDigit(list[n-2][0])
}

// score reports whether a name contains the result of a match: «الاتفاق 2-1».
func score(name string) bool {
	for i := 1; i+1 < len(name); i++ {
		if name[i] == '-' && isDigit(name[i-1]) && isDigit(name[i+1]) && (i < 2 || !isDigit(name[i-2])) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// tallied reports whether words that are not part of a name follow a league or the like: how
// often, how many, or who: «الدوري المحلي للمرة الخامسة», «دوري إنجلترا العشرين», «الدوري
// الهلال».
func tallied(list []string) bool {
	for _, w := range list[1:] {
		if tallies[w] {
			return true
		}
	}
	if list[0] == contest &&
		(clubsToo[list[1]] && len(list) == 2 || strings.HasSuffix(list[1], "يه") || allContests[list[1]] ||
			numbered(list[1:])) {
		return true // «الدوري الأوروبية», «الدوري المحلي 1997»
	}
	if list[0] == number || list[0] == waters || afterwards[list[len(list)-1]] ||
		len(list) > 1 && (list[0] == top && list[1] == "جبل" || list[1] == "بركان") {
		return true // «رقم 2216», «مياه الخليج», «البطولة العربية آنذاك», «قمة جبل إفريست»
	}
	if list[0] == war && !strings.HasPrefix(list[1], "ال") && !joins[list[1]] && !isDigit(list[1][0]) && list[1] != "ضد" {
		return true // «الحرب جردوا»
	}
	return list[0] == war && passing[list[1]] || list[0] == war && vague[list[len(list)-1]]
}

// numbered reports whether words include a number or a time of day.
func numbered(list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return isDigit(w[0]) || w == "الساعه" })
}

// disagrees reports whether an adjective of the other gender follows a league or a war: «الدوري
// الوحيدة», «الحرب البارد».
func disagrees(list []string) bool {
	feminine := strings.HasSuffix(list[1], "ه")
	return strings.HasPrefix(list[1], "ال") && (list[0] == contest && feminine || list[0] == war && len(list) == 2 && !feminine)
}

// joinedOn reports whether one of the words begins with «و»: «الدوري وكأس السوبر».
func joinedOn(list []string) bool {
	for _, w := range list {
		if strings.HasPrefix(w, "و") {
			return true
		}
	}
	return false
}

// contest begins the names of leagues. With joins or occasions there is no name of an event:
// «الاتفاق مع إيران», «اجتماع القمة», «إعلان الرياض تقديم …».
const contest = "الدوري"

const (
	war    = "الحرب"
	number = "رقم"
)

var (
	waters      = arabic.Normalize("مياه")
	top         = arabic.Normalize("قمة")
	tallies     = arabic.WordSet(`للمرة الخامسة العشرين الثلاثين مرات مرة`)
	allContests = arabic.WordSet(`الكبرى الكبيرة الخمس الخمسة المحترف الأخرى`)
	afterwards  = arabic.WordSet(`آنذاك حينها حينذاك وقتها وقتئذ اليوم`)
	clubsToo    = arabic.WordSet(`الهلال النصر الأهلي الاتحاد الشباب الاتفاق الفتح الزمالك الوحدة العين السد`)
	passing     = arabic.WordSet(`السبع المفتوحة الإلكترونية السيبرانية الشاملة الهجينة الرابعة الخامسة السادسة الكيميائية الكلامية الإعلامية النفسية الاقتصادية التجارية الإسرائيلية`)
	vague       = arabic.WordSet(`الدائرة المدمرة الحالية المستمرة الجارية القادمة المقبلة المستعرة الطاحنة الضروس المعلنة المحتملة الوشيكة`)
	joins       = arabic.WordSet("مع بين في على حول بشأن لا لن")
	occasions   = arabic.WordSet("اجتماع لقاء إعلان زيارة جلسة اتصال")
)

// acts are definite nouns that are not names if only adjectives follow:
var acts = arabic.WordSet(`الحوار القرار القرارات الاتفاق الاتفاقات الاتفاقية الأزمة الأزمات الاجتماع الاجتماعات العملية العمليات الحملة المباراة
	المبادرة البطولة الصفقة المحادثات المفاوضات المباحثات الخطة اللقاء الجلسة الانتخابات الحادث الهجوم المظاهرات المسيرة`)

// local are adjectives that do not make a contest a name.
var local = arabic.WordSet("المحلي المحلية الجديد الجديدة الأخير الأخيرة الحالي الحالية المقبل المقبلة الماضي الماضية القادم القادمة")

// gatherings are not names if only their rank follows: «المهرجان العالمي»; greater is the
// feminine adjective that is not part of any league's name.
var (
	gatherings = arabic.WordSet("المهرجان المعرض المؤتمر الملتقى المنتدى البطولة المسابقة الدورة المعركة الندوة")
	ranks      = arabic.WordSet("العالمي العالمية الدولي الدولية الوطني الوطنية السنوي السنوية المحلي المحلية العلمي العلمية الكبرى الكبير")
	greater    = arabic.Normalize("الكبرى")
)
