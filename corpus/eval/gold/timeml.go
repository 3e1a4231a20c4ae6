package gold

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// published is the date as of which the texts of the TimeML set were annotated.
const published = corpus.Date("2015-12-24")

// A TimeML is a text with TIMEX3 annotations, with values in our notation. Times of the Document
// are all those of type DATE.
type TimeML struct {
	Document
	Half  int           // 0 or 1, by a hash of its name; only half 0 may be used for making rules
	Other []corpus.Span // annotations of other types: lengths, times of day, sets

	points []corpus.TimeExpression // those of Times that name a point of the calendar
}

var timex = regexp.MustCompile(`<TIMEX3[^>]*type="([A-Z]+)"[^>]*value="([^"]*)"[^>]*>([^<]*)</TIMEX3>`)

// ReadTimeML reads the .tml files of a folder, sorted by name.
func ReadTimeML(dir string) ([]TimeML, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("reading TimeML: no .tml files in %q", dir)
	}
	sort.Strings(paths)
	docs := make([]TimeML, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading TimeML: %w", err)
		}
		name := filepath.Base(path)
		h := fnv.New32a()
		h.Write([]byte(name))
		docs[i] = parseTimeML(string(data))
		docs[i].ID, docs[i].Half = name, int(h.Sum32()%2)
	}
	return docs, nil
}

// parseTimeML extracts the annotations from a text.
func parseTimeML(file string) (d TimeML) {
	_, body, _ := strings.Cut(file, "<TimeML>")
	body = strings.TrimSuffix(strings.TrimSpace(body), "</TimeML>")
	var text strings.Builder
	base, last := d.BodyStart(), 0
	for _, m := range timex.FindAllStringSubmatchIndex(body, -1) {
		text.WriteString(body[last:m[0]])
		kind, value, surface := body[m[2]:m[3]], body[m[4]:m[5]], body[m[6]:m[7]]
		start := base + text.Len()
		span := corpus.Span{Start: start, End: start + len(surface)}
		text.WriteString(surface)
		last = m[1]
		if kind != "DATE" {
			d.Other = append(d.Other, span)
			continue
		}
		x := corpus.TimeExpression{Span: span, Value: notation(value)}
		d.Times = append(d.Times, x)
		if value != "" && value[0] >= '0' && value[0] <= '9' { // not PAST_REF and the like
			d.points = append(d.points, x)
		}
	}
	text.WriteString(body[last:])
	d.Body, d.Date = text.String(), published
	return d
}

// Calendar returns the annotations that a finder of dates can be expected to find, and the part
// of found to compare with them. Wanted are those of type DATE that name a point of the calendar,
// which PAST_REF does not. What was found on an annotation of another type is neither right nor
// wrong: there the set has a time of day or a length where we have the day. A range is split in
// two if the set annotates its ends separately («عامي 1910 و1912»).
func (d *TimeML) Calendar(found []corpus.TimeExpression) (wanted, given []corpus.TimeExpression) {
	for _, f := range found {
		if d.isOther(f.Span) {
			continue
		}
		from, to, isRange := strings.Cut(f.Value, "/")
		if !isRange || agrees(f, d.points) || d.pointsAt(f.Span) < 2 {
			given = append(given, f)
			continue
		}
		first, second := f, f
		first.Value, second.Value = from, to
		given = append(given, first, second)
	}
	return d.points, given
}

func (d *TimeML) isOther(s corpus.Span) bool {
	for _, o := range d.Other {
		if overlap(s, o) {
			return true
		}
	}
	return false
}

func (d *TimeML) pointsAt(s corpus.Span) (n int) {
	for _, p := range d.points {
		if overlap(s, p.Span) {
			n++
		}
	}
	return n
}

var isoWeek = regexp.MustCompile(`^(\d{4})-W(\d\d)$`)

// stretches are the months of TIMEX3's parts of a year, to be put around the year's number.
var stretches = [...]struct{ suffix, from, to string }{
	{"-SP", "-03/", "-05"}, {"-SU", "-06/", "-08"}, {"-H1", "-01/", "-06"}, {"-H2", "-07/", "-12"},
}

// notation converts a TIMEX3 value to our notation: centuries, decades, weeks, seasons and halves
// become ranges.
func notation(value string) string {
	switch {
	case len(value) == 2:
		var c int
		if _, err := fmt.Sscan(value, &c); err != nil {
			return value
		}
		return fmt.Sprintf("%d/%d", c*100+1, c*100+100)
	case len(value) == 3:
		return value + "0/" + value + "9"
	case isoWeek.MatchString(value):
		var year, week int
		fmt.Sscanf(value, "%d-W%d", &year, &week)
		fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in the first week
		monday := fourth.AddDate(0, 0, 7*(week-1)-(int(fourth.Weekday())+6)%7)
		return monday.Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
	}
	for _, s := range stretches {
		if year, ok := strings.CutSuffix(value, s.suffix); ok {
			return year + s.from + year + s.to
		}
	}
	return value
}
