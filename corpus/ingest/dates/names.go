package dates

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The names of months as Arabic papers write them, by number. Spelling
// need not be exact: names are normalised before they are compared. A year is written with at least five sets of names, and many papers write two
// of them side by side.
var monthNames = [...]string{
	1:  "يناير|كانون الثاني|جانفي|january|jan|janvier",
	2:  "فبراير|شباط|فيفري|فبرائر|february|feb|fevrier",
	3:  "مارس|اذار|march|mar|mars",
	4:  "ابريل|نيسان|افريل|april|apr|avril",
	5:  "مايو|ايار|ماي|may|mai",
	6:  "يونيو|حزيران|جوان|يونيه|june|jun|juin",
	7:  "يوليو|تموز|جويليه|يوليوز|يوليه|july|jul|juillet",
	8:  "اغسطس|اب|اوت|غشت|august|aug|aout",
	9:  "سبتمبر|ايلول|شتنبر|september|sep|sept|septembre",
	10: "اكتوبر|تشرين الاول|october|oct|octobre",
	11: "نوفمبر|تشرين الثاني|نونبر|november|nov|novembre",
	12: "ديسمبر|كانون الاول|دجنبر|december|dec|decembre",
}

// Weekdays by time.Weekday, likewise.
var weekdayNames = [...]string{
	"الاحد|sunday|sun", "الاثنين|monday|mon", "الثلاثاء|tuesday|tue",
	"الاربعاء|wednesday|wed", "الخميس|thursday|thu", "الجمعه|friday|fri", "السبت|saturday|sat",
}

// Words that may stand beside a date on a line that holds nothing else: labels,
// times of day, time zones, the names of the months of the Islamic calendar.
const dateLineWords = `نشر نشرت النشر تاريخ التاريخ بتاريخ في يوم اليوم اخر تحديث التحديث حدث تم
	الموافق ل هـ ه م ص ميلادي هجري الساعه ساعه صباحا مساء ظهرا عصرا ليلا بتوقيت توقيت
	غرينتش جرينتش مكه المكرمه القاهره دمشق بيروت بغداد ابوظبي الرياض عمان القدس المحلي
	gmt utc am pm published updated on at date posted last t z
	محرم صفر ربيع الاول الاخر الثاني جمادى جمادي الاولى الاولي الاخره الثانيه رجب شعبان رمضان شوال
	ذو ذي القعده الحجه`

var (
	months    = numbered(monthNames[:])
	weekdays  = numbered(weekdayNames[:])
	lineWords = set(dateLineWords)
)

func numbered(names []string) map[string]int {
	m := make(map[string]int)
	for n, list := range names {
		for _, name := range strings.Split(list, "|") {
			if name != "" {
				m[arabic.Normalize(name)] = n
			}
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[arabic.Normalize(w)] = true
	}
	return m
}
