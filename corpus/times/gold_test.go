package times_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/times"
)

// shared is the folder of evaluation data beside the checkout, if it is there.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "shared", path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	return full
}

func lines[T any](t testing.TB, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

type goldDocument struct {
	ID, Title, Content string
	Date               string `json:"date_extracted"`
}

type goldAnnotation struct {
	Doc   string
	Dates []struct {
		Text, Value string
		N           int
	}
}

// A marked is a time expression as annotated by hand.
type marked struct {
	corpus.Span
	Value string
}

// A figure is right answers among those given and those wanted.
type figure struct{ right, given, gold int }

func (f figure) f1() float64 {
	if f.right == 0 {
		return 0
	}
	return 2 * float64(f.right) / float64(f.given+f.gold)
}

func (f figure) String() string {
	p, r := float64(f.right)/float64(max(f.given, 1)), float64(f.right)/float64(max(f.gold, 1))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d right, %d given, %d gold)", p, r, f.f1(), f.right, f.given, f.gold)
}

// add counts the expressions whose spans overlap and whose values are equal.
func (f *figure) add(t testing.TB, name, text string, gold []marked, ours []corpus.TimeExpression) {
	f.gold += len(gold)
	f.given += len(ours)
	for _, g := range gold {
		ok := false
		for _, o := range ours {
			ok = ok || o.Start < g.End && g.Start < o.End && o.Value == g.Value
		}
		if ok {
			f.right++
		} else if *verbose {
			t.Logf("%s: missed %q %s", name, context(text, g.Span), g.Value)
		}
	}
	for _, o := range ours {
		ok := false
		for _, g := range gold {
			ok = ok || o.Start < g.End && g.Start < o.End && o.Value == g.Value
		}
		if !ok && *verbose {
			t.Logf("%s: extra %q %s", name, context(text, o.Span), o.Value)
		}
	}
}

func context(text string, s corpus.Span) string {
	from, to := max(s.Start-60, 0), min(s.End+60, len(text))
	return strings.ToValidUTF8(text[from:s.Start]+"["+text[s.Start:s.End]+"]"+text[s.End:to], "")
}

// nth is where s stands in text for the nth time.
func nth(text, s string, n int) int {
	at := -len(s)
	for range n {
		next := strings.Index(text[at+len(s):], s)
		if next < 0 {
			return -1
		}
		at += len(s) + next
	}
	return at
}

// TestGold holds the finder to the figures it has reached on texts annotated by
// hand: those that it was made on, then those that it was not.
func TestGold(t *testing.T) {
	for _, tt := range []struct {
		sets  []string
		floor float64
	}{
		{[]string{"train-0", "train-1", "train-2", "train-3", "train-4", "train-5"}, 0.96},
		{[]string{"dev"}, 0.79},
		{[]string{"seeds"}, 0.97},
	} {
		t.Run(strings.TrimSuffix(tt.sets[0], "-0"), func(t *testing.T) {
			var f figure
			for _, set := range tt.sets {
				docs := map[string]goldDocument{}
				for _, d := range lines[goldDocument](t, shared(t, "eval/gold/docs-"+set+".jsonl")) {
					docs[d.ID] = d
				}
				for _, g := range lines[goldAnnotation](t, shared(t, "eval/gold/gold-"+set+".jsonl")) {
					d := docs[g.Doc]
					doc := corpus.Document{ID: d.ID, Title: d.Title, Body: d.Content, Date: corpus.Date(d.Date)}
					var gold []marked
					for _, x := range g.Dates {
						at := nth(doc.Text(), x.Text, max(x.N, 1))
						gold = append(gold, marked{corpus.Span{Start: at, End: at + len(x.Text)}, x.Value})
					}
					f.add(t, d.ID, doc.Text(), gold, times.Find(&doc))
				}
			}
			t.Logf("dates %s", f)
			if f.f1() < tt.floor {
				t.Errorf("F1 %.3f, want %.2f", f.f1(), tt.floor)
			}
		})
	}
}

var (
	timex     = regexp.MustCompile(`<TIMEX3[^>]*type="([A-Z]+)"[^>]*value="([^"]*)"[^>]*>([^<]*)</TIMEX3>`)
	isoWeek   = regexp.MustCompile(`^(\d{4})-W(\d\d)$`)
	published = corpus.Date("2015-12-24") // all texts of the set were annotated as of this day
)

// TestTimeML measures on the public set of texts with TIMEX3. Its files are
// split in two by a hash of their names; rules may look at the first half only.
//
// Of its annotations, those of type DATE that name a point of the calendar are
// wanted; PAST_REF and the like are none. What overlaps with an annotation of
// another type is neither right nor wrong: there the set has a time of day or
// a length where we have the day. Values are put in our notation. The second
// figure of each half wants the vague ones, too.
func TestTimeML(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t, "eval/dates"), "*.tml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	sort.Strings(files)
	var halves, all [2]figure
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		h := fnv.New32a()
		h.Write([]byte(name))
		half := int(h.Sum32() % 2)

		_, body, _ := strings.Cut(string(data), "<TimeML>")
		body = strings.TrimSuffix(strings.TrimSpace(body), "</TimeML>")
		var text strings.Builder
		var gold, vague, other []marked
		last := 0
		for _, m := range timex.FindAllStringSubmatchIndex(body, -1) {
			text.WriteString(body[last:m[0]])
			kind, value, surface := body[m[2]:m[3]], body[m[4]:m[5]], body[m[6]:m[7]]
			x := marked{corpus.Span{Start: text.Len(), End: text.Len() + len(surface)}, ours(value)}
			text.WriteString(surface)
			last = m[1]
			switch {
			case kind != "DATE":
				other = append(other, x)
			case value == "" || value[0] < '0' || value[0] > '9':
				vague = append(vague, x)
			default:
				gold = append(gold, x)
			}
		}
		text.WriteString(body[last:])
		doc := corpus.Document{Body: text.String(), Date: published}
		for i := range gold {
			gold[i].Start += doc.BodyStart()
			gold[i].End += doc.BodyStart()
		}
		found := times.Find(&doc)
		all[half].add(quiet{t}, name, doc.Text(), append(gold[:len(gold):len(gold)], vague...), found)
		found = ends(without(found, other, doc.BodyStart()), gold)
		log := testing.TB(quiet{t})
		if half == 0 {
			log = t
		}
		halves[half].add(log, name, doc.Text(), gold, found)
	}
	for half, name := range [...]string{"looked at", "not looked at"} {
		t.Logf("%-14s %s", name, halves[half])
		t.Logf("  with vague   %s", all[half])
	}
	for half, floor := range [...]float64{0.76, 0.67} {
		if f := halves[half].f1(); f < floor {
			t.Errorf("half %d: F1 %.3f, want %.2f", half, f, floor)
		}
	}
}

// quiet does not log: rules must not be made on what it holds.
type quiet struct{ testing.TB }

func (quiet) Logf(string, ...any) {}

// without leaves out the expressions that overlap with one of another type.
func without(found []corpus.TimeExpression, other []marked, base int) []corpus.TimeExpression {
	var kept []corpus.TimeExpression
	for _, o := range found {
		ok := true
		for _, x := range other {
			ok = ok && !(o.Start < x.End+base && x.Start+base < o.End)
		}
		if ok {
			kept = append(kept, o)
		}
	}
	return kept
}

// ends takes a range apart where the set has each of its ends by itself («عامي
// 1910 و1912»).
func ends(found []corpus.TimeExpression, gold []marked) []corpus.TimeExpression {
	var out []corpus.TimeExpression
	for _, o := range found {
		n := 0
		for _, g := range gold {
			if o.Start < g.End && g.Start < o.End {
				n++
				if g.Value == o.Value {
					n = -len(gold)
				}
			}
		}
		from, to, isRange := strings.Cut(o.Value, "/")
		if n < 2 || !isRange {
			out = append(out, o)
			continue
		}
		for _, value := range [...]string{from, to} {
			o.Value = value
			out = append(out, o)
		}
	}
	return out
}

// ours is a TIMEX3 value in our notation: decades, centuries, weeks, seasons and
// halves are ranges.
func ours(value string) string {
	switch {
	case len(value) == 2:
		var c int
		fmt.Sscan(value, &c)
		return fmt.Sprintf("%d/%d", c*100+1, c*100+100)
	case len(value) == 3:
		return value + "0/" + value + "9"
	case isoWeek.MatchString(value):
		var year, week int
		fmt.Sscanf(value, "%d-W%d", &year, &week)
		monday := isoMonday(year, week)
		return monday + "/" + addDays(monday, 6)
	}
	for suffix, months := range map[string]string{"-SU": "06/%s-08", "-SP": "03/%s-05", "-H1": "01/%s-06", "-H2": "07/%s-12"} {
		if year, ok := strings.CutSuffix(value, suffix); ok {
			return year + "-" + fmt.Sprintf(months, year)
		}
	}
	return value
}
