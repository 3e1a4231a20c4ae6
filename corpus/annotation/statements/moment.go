package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// timeEnd returns where a time expression that begins at word k ends: «الأحد 12 مارس», «أمس الأول»,
// «في وقت متأخر من مساء الثلاثاء»; k if there is none.
func (d *reader) timeEnd(k, end int) int {
	j := k
	if d.word(j) == "في" {
		if to := d.dayInWords(j+1, end); to > j+1 {
			return to
		}
		if next := d.word(j + 1); !numeric(next) && !spells[next] {
			return k
		}
		j++
	}
	told := k
	for ; j < end && d.tokens[j].mention == 0 && d.tokens[j].opens < 0 && !d.tokens[j].colon && (j == k || d.tokens[j].pause == joined); j++ {
		w, before := d.word(j), d.word(j-1)
		switch {
		case asides[w], months[w], spells[w], moments[w]:
			told = j + 1
		case moments[before] && told == j && whichOf[w]:
			told = j + 1 // «الشهر الحالي»
		case (w == "الاول" || w == "الثاني") && (firsts[before] || months[before]):
			told = j + 1
		case numeric(w) && (j == k || d.word(j-1) == "في" || asides[before] || months[before] || firsts[before]):
			if !months[d.word(j+1)] && !months[before] {
				if j == k+1 && d.word(k) == "في" && d.isYear(j) {
					return j + 1 // «اتهم حلمي في 2016 الهيئة»
				}
				return told
			}
			told = j + 1
		case w == "من" && told == j && (asides[d.word(j+1)] || months[d.word(j+1)] || moments[d.word(j+1)]):
		default:
			return told
		}
	}
	return told
}

// dayInWords returns the word after a day of a month that begins at word k: «في الحادي والعشرين من
// مايو»; k if there is none.
func (d *reader) dayInWords(k, end int) int {
	if k+2 >= end || !dayOrdinals[d.word(k)] {
		return k
	}
	to := k + 1
	if dayTens[d.word(to)] || d.word(to) == "عشر" {
		to++
	}
	if to+1 >= end || d.word(to) != "من" || !months[d.word(to+1)] {
		return k
	}
	for to += 2; to < end && d.tokens[to].pause == joined && d.tokens[to].mention == 0 &&
		(months[d.word(to)] || moments[d.word(to)] || d.isYear(to) || firsts[d.word(to-1)] && (d.word(to) == "الاول" || d.word(to) == "الثاني")); to++ {
	}
	return to
}

var (
	// dayOrdinals are the days of a month in words.
	dayOrdinals = arabic.WordSet(`الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي العشرين الثلاثين`)
	// dayTens follow one of them.
	dayTens = arabic.WordSet(`والعشرين والثلاثين`)
)

// isYear reports whether word k is the number of a year.
func (d *reader) isYear(k int) bool {
	raw := d.raw(k)
	return len(raw) == len("2016") && (strings.HasPrefix(raw, "19") || strings.HasPrefix(raw, "20"))
}

var (
	// spells are words for a time, followed by words that specify it.
	spells = arabic.WordSet(`وقت ساعة متأخر متأخرة مبكر مبكرة سابق لاحق ذات`)
	// months are the names of months in the calendars of all Arab countries.
	months = arabic.WordSet(`يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
		كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر يوليوز
		محرم صفر رجب شعبان رمضان شوال`)
	// whichOf specify which month, week or year.
	whichOf = arabic.WordSet(`الحالي الحالية الجارية نفسه ذاته نفسها ذاتها`)
	// firsts may have «الأول» or «الثاني» after them.
	firsts = arabic.WordSet(`أمس كانون تشرين`)
)
