package gold_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

const timeML = `<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
في <TIMEX3 tid="t1" type="DATE" value="2014">عام 2014</TIMEX3> و<TIMEX3 tid="t2" type="DATE" value="2016">2016</TIMEX3>
ثم <TIMEX3 tid="t3" type="DATE" value="PAST_REF">سابقا</TIMEX3> طوال <TIMEX3 tid="t4" type="DURATION" value="P1Y">سنة</TIMEX3>
</TimeML>
`

func TestReadTimeML(t *testing.T) {
	docs, err := gold.ReadTimeML(write(t, map[string]string{"a.tml": timeML, "b.tml": timeML, "notes.txt": "x"}))
	if err != nil || len(docs) != 2 || docs[0].ID != "a.tml" || docs[1].ID != "b.tml" {
		t.Fatalf("got %d texts, %v", len(docs), err)
	}
	if docs[0].Half == docs[1].Half {
		t.Error("a.tml and b.tml are in one half; a hash that ends in the last letter parts them")
	}
	d := docs[0]
	if got, want := d.Body, "في عام 2014 و2016\nثم سابقا طوال سنة\n"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if got, want := list(d.Text(), d.Times), "عام 2014=2014 2016=2016 سابقا=PAST_REF"; got != want {
		t.Errorf("dates %s, want %s", got, want)
	}
	if len(d.Other) != 1 || d.Text()[d.Other[0].Start:d.Other[0].End] != "سنة" {
		t.Errorf("others %v, want سنة", d.Other)
	}
	if _, err := gold.ReadTimeML(t.TempDir()); err == nil {
		t.Error("no error where there are no files")
	}
}

// list formats time expressions with their values.
func list(text string, times []corpus.TimeExpression) string {
	var all []string
	for _, x := range times {
		all = append(all, text[x.Start:x.End]+"="+x.Value)
	}
	return strings.Join(all, " ")
}

// TestCalendar: of three annotations of type DATE one is vague; what is found on the length is
// left out, and a range matches its two ends.
func TestCalendar(t *testing.T) {
	docs, err := gold.ReadTimeML(write(t, map[string]string{"a.tml": timeML}))
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	at := func(words, value string) corpus.TimeExpression {
		start := strings.Index(d.Text(), words)
		return when(start, start+len(words), value)
	}
	for _, tt := range []struct {
		name             string
		found            []corpus.TimeExpression
		given            string
		calendar, strict string
	}{
		{"both", []corpus.TimeExpression{at("عام 2014", "2014"), at("2016", "2016")},
			"عام 2014=2014 2016=2016", "F1 1.000 (P 1.000 R 1.000)", "F1 .800 (P 1.000 R .667)"},
		{"a range", []corpus.TimeExpression{at("عام 2014 و2016", "2014/2016")},
			"عام 2014 و2016=2014 عام 2014 و2016=2016", "F1 1.000 (P 1.000 R 1.000)", "F1 .000 (P .000 R .000)"},
		{"a range on one of them", []corpus.TimeExpression{at("2016", "2015/2016")},
			"2016=2015/2016", "F1 .000 (P .000 R .000)", "F1 .000 (P .000 R .000)"},
		{"on a length and on a vague one", []corpus.TimeExpression{at("سابقا", "2015"), at("طوال سنة", "2015")},
			"سابقا=2015", "F1 .000 (P .000 R .000)", "F1 .000 (P .000 R .000)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			wanted, given := d.Calendar(tt.found)
			if got := list(d.Text(), given); got != tt.given {
				t.Errorf("to be compared: %s, want %s", got, tt.given)
			}
			var calendar, strict gold.Times
			calendar.Add(wanted, given)
			strict.Add(d.Times, tt.found)
			if calendar.String() != tt.calendar || strict.String() != tt.strict {
				t.Errorf("calendar %s, strict %s; want %s, %s", calendar, strict, tt.calendar, tt.strict)
			}
		})
	}
}

// TestNotation converts TIMEX3 values to our notation.
func TestNotation(t *testing.T) {
	for _, tt := range []struct{ value, want string }{
		{"2015-12-22", "2015-12-22"},
		{"2015-12", "2015-12"},
		{"19", "1901/2000"},
		{"199", "1990/1999"},
		{"2015-W01", "2014-12-29/2015-01-04"},
		{"2015-W53", "2015-12-28/2016-01-03"},
		{"2016-W01", "2016-01-04/2016-01-10"},
		{"2015-SP", "2015-03/2015-05"},
		{"2015-SU", "2015-06/2015-08"},
		{"2015-H1", "2015-01/2015-06"},
		{"2015-H2", "2015-07/2015-12"},
		{"FUTURE_REF", "FUTURE_REF"},
		{"", ""},
	} {
		file := fmt.Sprintf(`<TimeML><TIMEX3 tid="t1" type="DATE" value=%q>x</TIMEX3></TimeML>`, tt.value)
		docs, err := gold.ReadTimeML(write(t, map[string]string{"a.tml": file}))
		if err != nil {
			t.Fatal(err)
		}
		if got := docs[0].Times[0].Value; got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

// TestReadTagged: an I- after another kind or after nothing begins a mention, and labels of other
// kinds count as none.
func TestReadTagged(t *testing.T) {
	const file = "زار O\nزيد B-PERS\nالأول I-PERS\nبروما B-LOC\nولندن B-LOC\n\n\n" +
		"قال O\nعمرو I-PERS\nفي I-ORG\nالدولية I-ORG\nكأس B-MISC\nالعالم I-MISC\nمصر I-LOC\n"
	dir := write(t, map[string]string{"x.txt": file + "\n" + strings.Repeat("كلمة O\n\n", 19)})
	docs, err := gold.ReadTagged(filepath.Join(dir, "x.txt"))
	if err != nil || len(docs) != 2 {
		t.Fatalf("got %d texts of twenty sentences, %v; want 2", len(docs), err)
	}
	d := docs[0]
	if got, want := d.Title+"|"+strings.SplitN(d.Body, "\n", 2)[0], "زار زيد الأول بروما ولندن|قال عمرو في الدولية كأس العالم مصر"; got != want {
		t.Errorf("text %s, want %s", got, want)
	}
	if got, want := show(&d, d.Mentions), "person زيد الأول, place بروما, place ولندن, person عمرو, organization في الدولية, place مصر"; got != want {
		t.Errorf("mentions %s, want %s", got, want)
	}
	for i, want := range []string{"زار", "زيد", "الأول", "بروما", "ولندن", "قال"} {
		if got := d.Text()[d.Words[i].Start:d.Words[i].End]; got != want {
			t.Errorf("word %d is %s, want %s", i, got, want)
		}
	}
	if _, err := gold.ReadTagged(filepath.Join(dir, "none")); err == nil {
		t.Error("no error where there is no file")
	}
}

// show formats mentions with their kinds.
func show(d *gold.Tagged, mentions []gold.Mention) string {
	var all []string
	for _, m := range mentions {
		all = append(all, m.Kind.String()+" "+d.Text()[m.Start:m.End])
	}
	return strings.Join(all, ", ")
}

func TestWhole(t *testing.T) {
	dir := write(t, map[string]string{"x.txt": "زار O\nزيد B-PERS\nالأول I-PERS\nبروما B-LOC\n"})
	docs, err := gold.ReadTagged(filepath.Join(dir, "x.txt"))
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	at := func(words string, kind corpus.Kind) gold.Mention {
		start := strings.Index(d.Text(), words)
		return mention(start, start+len(words), kind, "")
	}
	for _, tt := range []struct {
		name string
		in   gold.Mention
		want string
	}{
		{"without its clitic", at("روما", corpus.Place), "place بروما"},
		{"parts of two words", at("يد ال", corpus.Person), "person زيد الأول"},
		{"whole", at("زيد", corpus.Person), "person زيد"},
		{"an event", at("زيد", corpus.Event), ""},
		{"outside", mention(200, 204, corpus.Place, ""), ""},
	} {
		if got := show(&d, d.Whole([]gold.Mention{tt.in})); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
