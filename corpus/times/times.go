// Package times finds the time expressions of a document and puts them on the
// calendar: «17 سبتمبر (أيلول) 2018», «الثلاثاء», «أول من أمس», «الشهر الماضي»,
// «بين عامي 2015 و2016», «العاشر من رمضان 1439».
//
// Find gives them with exact byte offsets and ISO 8601 values at the precision
// of the text. What is not complete in itself is resolved against the document's
// date; a document without one has its complete dates found, and nothing is
// guessed from the others. Durations and vague expressions are no points on a
// calendar and are left out.
//
// # How a value is chosen
//
//   - A weekday is the last one of that name, the document's own day included;
//     the next one when it is said to come («المقبل») or its clause is in the
//     future («سيلتقي … الاثنين»). Beside أمس and the like, it decides when it is
//     a day off: papers date what they print overnight.
//   - A month or a day of a month is of the year that brings it nearest to the
//     document, unless it is said to be past or to come.
//   - A week runs from Monday to Sunday; «نهاية الأسبوع» is its last two days.
//   - «الشهر ذاته» is the one the text has named last.
//   - Dates of the Islamic calendar follow the arithmetic calendar of package
//     calendar; so does the year of one that stands without its year.
package times

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/calendar"
)

// Find gives the time expressions in doc.Text(), in order, never overlapping.
func Find(doc *corpus.Document) []corpus.TimeExpression {
	text := doc.Text()
	f := finder{ws: calendar.Words(text, 0), now: parseDate(doc.Date)}
	var found []corpus.TimeExpression
	for i := 0; i < len(f.ws); {
		e, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		start := f.ws[e.from].Start
		if cut := f.cliticBytes(e.from, text); cut > 0 {
			start += cut
		}
		found = append(found, corpus.TimeExpression{
			Span:     corpus.Span{Start: start, End: f.ws[e.to-1].End},
			Value:    e.value.String(),
			Relative: e.relative,
		})
		f.last = e.value.from
		i = e.to
	}
	return found
}

// A finder walks over the words of one document.
type finder struct {
	ws   []calendar.Word
	now  date // the document's date; its zero value when not known
	last date // the date named last in the text
}

// An expression is what a rule has read: words from up to, not including, to.
type expression struct {
	from, to int
	value    span
	relative bool
}

// at reads the expression that begins at word i. The rules are tried in an
// order in which the first that holds takes the most words.
func (f *finder) at(i int) (expression, bool) {
	w := f.ws[i].Text
	if f.ws[i].Digits == 0 && classOf(w) == 0 {
		return expression{}, false
	}
	for _, rule := range [...]func(*finder, int) (expression, bool){
		(*finder).weekdayDate,
		(*finder).fullDate,
		(*finder).islamicDate,
		(*finder).months,
		(*finder).deictic,
		(*finder).weekday,
		(*finder).part,
		(*finder).unit,
		(*finder).season,
		(*finder).decade,
		(*finder).ago,
		(*finder).years,
	} {
		if e, ok := rule(f, i); ok && e.value.from.y > 0 {
			if e.from == e.to {
				continue
			}
			return e, true
		}
	}
	return expression{}, false
}
