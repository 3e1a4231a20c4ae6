package calendar

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The names of months as Arabic papers write them, by number. Their spelling need not be exact:
// names are normalised before they are compared. At least five sets of names are in use, and many
// papers write two of them side by side.
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

// Weekdays by time.Weekday, as above.
var weekdayNames = [...]string{
	"الاحد|sunday|sun", "الاثنين|monday|mon", "الثلاثاء|tuesday|tue",
	"الاربعاء|wednesday|wed", "الخميس|thursday|thu", "الجمعه|friday|fri", "السبت|saturday|sat",
}

// The months of the Islamic calendar, as above.
var islamicNames = [...]string{
	1:  "محرم|المحرم",
	2:  "صفر",
	3:  "ربيع الاول",
	4:  "ربيع الثاني|ربيع الاخر",
	5:  "جمادى الاولى|جمادي الاولى|جمادى الاول",
	6:  "جمادى الثانيه|جمادى الاخره|جمادى الاخر|جمادى الثاني",
	7:  "رجب",
	8:  "شعبان",
	9:  "رمضان",
	10: "شوال",
	11: "ذو القعده|ذي القعده",
	12: "ذو الحجه|ذي الحجه",
}

var (
	months   = numbered(monthNames[:])
	weekdays = numbered(weekdayNames[:])
	islamic  = numbered(islamicNames[:])

	// twoWords has the names of two words, keyed by the first.
	twoWords        = split(months)
	islamicTwoWords = split(islamic)
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

func split(names map[string]int) map[string]map[string]int {
	m := make(map[string]map[string]int)
	for name, n := range names {
		if first, second, ok := strings.Cut(name, " "); ok {
			if m[first] == nil {
				m[first] = make(map[string]int)
			}
			m[first][second] = n
		}
	}
	return m
}
