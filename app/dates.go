package app

import (
	"strconv"

	"github.com/kashshaf/kashshaf/corpus"
)

// monthsAr are the Arabic names of the months, which differ by region. Agencies that write for
// the whole Arab world print both names, and so do we.
var monthsAr = [...]string{
	"كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل",
	"أيار/مايو", "حزيران/يونيو", "تموز/يوليو", "آب/أغسطس",
	"أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
}

var monthsEn = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// date formats a date of any precision: "17 أيلول/سبتمبر 2018", "17 September 2018". A malformed
// date is returned unchanged apart from its digits.
func (s *settings) date(d corpus.Date) string {
	year := s.figures(string(d.Year()))
	if len(d) < 7 {
		return year
	}
	month, err := strconv.Atoi(string(d[5:7]))
	if err != nil || month < 1 || month > 12 {
		return s.figures(string(d))
	}
	names := &monthsAr
	if s.lang == "en" {
		names = &monthsEn
	}
	text := names[month-1] + " " + year
	if len(d) < 10 {
		return text
	}
	day, err := strconv.Atoi(string(d[8:10]))
	if err != nil {
		return text
	}
	return s.figures(strconv.Itoa(day)) + " " + text
}
