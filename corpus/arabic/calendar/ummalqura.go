package calendar

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"
)

//go:embed ummalqura.txt
var ummAlQuraTable string

// firstUmmAlQura is the first year of the table; it begins on ummAlQuraBegins.
const firstUmmAlQura = 1343

var ummAlQuraBegins = time.Date(1924, time.August, 1, 0, 0, 0, 0, time.UTC)

// ummAlQura is the first day of every month of the table, counted from its beginning, and then the
// day after the last month.
var ummAlQura = monthStarts(ummAlQuraTable)

// monthStarts reads the table. It panics on a bad line, since the table is part of the program.
func monthStarts(table string) []int {
	starts := []int{0}
	year := firstUmmAlQura
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		number, months, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.Atoi(number); err != nil || n != year || len(months) != 12 {
			panic(fmt.Sprintf("calendar: ummalqura.txt: bad line %q, want year %d and twelve digits", line, year))
		}
		for _, last := range months {
			days := 30 + int(last-'0')
			if last >= '8' {
				days -= 10
			}
			starts = append(starts, starts[len(starts)-1]+days)
		}
		year++
	}
	return starts
}

// ummAlQuraDay returns the Gregorian day of a day of the Umm al-Qura calendar, if the table has its
// month. A day beyond the month is in the next one.
func ummAlQuraDay(year, month, day int) (time.Time, bool) {
	i := (year-firstUmmAlQura)*12 + month - 1
	if i < 0 || i+1 >= len(ummAlQura) || month < 1 || month > 12 {
		return time.Time{}, false
	}
	return ummAlQuraBegins.AddDate(0, 0, ummAlQura[i]+day-1), true
}
