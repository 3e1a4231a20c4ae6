package query_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		// Nothing to look for.
		{"", "(all)"},
		{" \t\n", "(all)"},
		{"… - = * ~ «» () \"\" '' - -", "(all)"},

		// Words keep their spelling and lose the punctuation around them.
		{"هدنة", "هدنة"},
		{"هدنة إدلب", "(and هدنة إدلب)"},
		{"هُدْنَة، «إدلب»؟", `(and هُدْنَة (phrase "إدلب"))`},
		{"#هدنة @user $100 50%", `(and هدنة user "$100" "50%")`},
		{"٥٠٪، $ 20€. a$ $b %D8 C$5", `(and "٥٠٪" "$" "20€" a b D8 "C$5")`},
		{"سو-24 أ.ف.ب O'Brien", "(and سو-24 أ.ف.ب O'Brien)"},
		{"%D9%87%D8%AF%D9%86%D8%A9+%D8%A5%D8%AF%D9%84%D8%A8", "(and هدنة إدلب)"}, // out of an address
		{"خبر:%d9%87%d8%af%d9%86%d8%a9", `"خبر:هدنة"`},
		{"هدنة%20إدلب 50%20 %D8 %80", `(and هدنة إدلب "50%20" D8 "%80")`},
		{"http://example.org/a?b=c", `"http://example.org/a?b=c"`},

		// Modes.
		{"=هدنة", "=هدنة"},
		{"هدن* بوتن~", "(and هدن* بوتن~)"},
		{"=هدن* هدن~*,", "(and هدن* هدن~)"},
		{"*هدنة ه*دنة = هدنة", `(and هدنة ه*دنة هدنة)`},
		{`="وقف إطلاق النار" -=«عمّان»`, `(and (phrase ="وقف إطلاق النار") (not (phrase ="عمّان")))`},

		// Phrases, in quotes of every kind.
		{"«وقف إطلاق النار»", `(phrase "وقف إطلاق النار")`},
		{`"وقف إطلاق النار"`, `(phrase "وقف إطلاق النار")`},
		{"“وقف إطلاق النار” ”وقف النار“ „وقف“", `(and (phrase "وقف إطلاق النار") (phrase "وقف النار") (phrase "وقف"))`},
		{"'وقف إطلاق النار' ‘وقف النار’ ‹وقف›", `(and (phrase "وقف إطلاق النار") (phrase "وقف النار") (phrase "وقف"))`},
		{"«  وقف \n النار، »", `(phrase "وقف النار،")`},
		{`"وقف * النار" "وقف* النار"`, `(and وقف النار (phrase "وقف النار"))`},
		{`-"وقف * النار" ="وقف * ال*"`, `(and (not (and وقف النار)) =وقف ال*)`},
		{`"وقف إطلاق * * النار *"`, `(and (phrase "وقف إطلاق") النار)`},
		{`«قال "لا" ثم 'نعم'»`, `(phrase "قال لا ثم 'نعم'")`},
		{"'O'Brien said' 'tis", `(and (phrase "O'Brien said") tis)`},
		{"بـ«محاولة انقلاب»", `(phrase "محاولة انقلاب")`},
		{"«وقف إطلاق", `(phrase "وقف إطلاق")`},
		{`وقف "إطلاق النار`, `(and وقف (phrase "إطلاق النار"))`},
		{`شاشة 5" جديدة`, "(and شاشة 5 جديدة)"},
		{"وقف» إطلاق", "(and وقف إطلاق)"},

		{"＂وقف النار＂ ″وقف النار″ ❝وقف النار❞ `وقف النار` ’وقف النار’", `(and (phrase "وقف النار") (phrase "وقف النار") (phrase "وقف النار") (phrase "وقف النار") (phrase "وقف النار"))`},
		{"شاشة 5″ وقف", "(and شاشة 5 وقف)"},

		// What is copied along with words, and syntax of other engines.
		{"<b>وقف</b> <p class=x>النار</p><br/>هدنة", "(and وقف النار هدنة)"},
		{"ال<mark>هدنة</mark>", "الهدنة"},
		{"a<b c>d 3<5 <3 هدنة", `(and ad "3<5" 3 هدنة)`},
		{"وقف&nbsp;النار &laquo;خان شيخون&raquo; A&amp;B &#1607;&#x62F;&#1606;&#1577; &x; R&D", `(and وقف النار (phrase "خان شيخون") "A&B" هدنة x "R&D")`},
		{`هدنة^2 "وقف النار"^0.5 (حلب)^3 مفاوظات~1 "وقف النار"~4 x^y ^2`, `(and هدنة (phrase "وقف النار") حلب مفاوظات~ (phrase "وقف النار") "x^y" 2)`},
		{"هدنة && حلب || إدلب | حماة", "(and هدنة (or حلب إدلب حماة))"},

		// Exclusion.
		{"هدنة -ليبيا", "(and هدنة (not ليبيا))"},
		{"هدنة NOT ليبيا ليس سوريا", "(and هدنة (not ليبيا) (not سوريا))"},
		{"-«وقف النار» -(أ ب) -شخص:بوتين", `(and (not (phrase "وقف النار")) (not (and أ ب)) (not person:بوتين))`},
		{"-ليبيا", "(not ليبيا)"},
		{"--ليبيا - ليبيا", "(and (not ليبيا) ليبيا)"},
		{"NOT -ليبيا ليس ليس سوريا", "(and ليبيا سوريا)"},
		{"-=ليبيا -ليب*", "(and (not =ليبيا) (not ليب*))"},
		{"\u200f-ليبيا", "(not ليبيا)"},

		// Alternatives bind more tightly than what is side by side.
		{"حلب أو إدلب", "(or حلب إدلب)"},
		{"حلب OR إدلب او حماة", "(or حلب إدلب حماة)"},
		{"هدنة حلب أو إدلب قصف", "(and هدنة (or حلب إدلب) قصف)"},
		{"(هدنة حلب) أو إدلب", "(or (and هدنة حلب) إدلب)"},
		{"حلب أو -إدلب", "(or حلب (not إدلب))"},
		{"هدنة AND حلب و إدلب", "(and هدنة حلب إدلب)"},

		// Brackets.
		{"((هدنة) (حلب (إدلب)))", "(and هدنة حلب إدلب)"},
		{"(هدنة (حلب أو إدلب", "(and هدنة (or حلب إدلب))"},
		{") هدنة ) حلب (", "(and هدنة حلب)"},
		{"word(s)", "(and word s)"},

		// Operators without operands are words.
		{"OR", "=OR"},
		{"أو", "=أو"},
		{"NOT", "=NOT"},
		{"أو هدنة", "(and =أو هدنة)"},
		{"هدنة أو", "(and هدنة =أو)"},
		{"(هدنة ليس)", "(and هدنة =ليس)"},
		{"هدنة OR OR حلب", "(and هدنة (or =OR حلب))"},
		{"NOT OR هدنة", "(or =NOT هدنة)"},
		{"و", "=و"},
		{"or not and", "(and or not and)"},
		{"أو، -OR", "(and =أو (not =OR))"},

		// Fields in both languages.
		{"شخص:بوتين person:Putin", "(and person:بوتين person:Putin)"},
		{"مكان:إدلب جهة:الناتو حدث:سوتشي مصدر:رويترز موضوع:هدنة", "(and place:إدلب organization:الناتو event:سوتشي outlet:رويترز topic:هدنة)"},
		{"place:idlib org:nato event:x outlet:y topic:z ORG:a", "(and place:idlib organization:nato event:x outlet:y topic:z organization:a)"},
		{`شخص:"بشار الأسد" مكان:«خان شيخون»`, `(and person:"بشار الأسد" place:"خان شيخون")`},
		{"person:vladimir-putin،", "person:vladimir-putin"},
		{"شخص：بوتين", "person:بوتين"},
		{"شخص: بوتين", "(and شخص بوتين)"},
		{"person: :x لون:أحمر", `(and person x "لون:أحمر")`},
		{"=person:x", `="person:x"`},

		// Dates.
		{"after:2018-09 before:2019", "(and after:2018-09 before:2019)"},
		{"بعد:٢٠١٨-٠٩-١٧ قبل:2018/9/7", "(and after:2018-09-17 before:2018-09-07)"},
		{"-after:2018", "(not after:2018)"},
		{"بعد:سبتمبر 2018 هدنة", "(and after:2018-09 هدنة)"},
		{"قبل:15 مارس 2019", "before:2019-03-15"},
		{`بعد:«كانون الثاني ٢٠١٩»`, "after:2019-01"},
		{"بعد:سبتمبر", `"بعد:سبتمبر"`},
		{"ليس صحيحا", "(and =ليس صحيحا)"},
		{"NOT صحيحا", "(not صحيحا)"},
		{"after:2018-13 بعد:الحرب before:", `(and "after:2018-13" "بعد:الحرب" before)`},

		{"bad \xff bytes\x00", "(and bad bytes)"},
	} {
		n := query.Parse(test.in)
		if got := n.String(); got != test.want {
			t.Errorf("Parse(%q)\n got %s\nwant %s", test.in, got, test.want)
		}
		if again := query.Parse(query.Format(n)); again.String() != n.String() {
			t.Errorf("Parse(%q) is %s\nFormat gives %s\nwhich is %s", test.in, n, query.Format(n), again)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"هدنة   OR حلب", "هدنة أو حلب"},
		{"truce أو aleppo", "truce OR aleppo"},
		{`person:بوتين NOT "وقف النار"`, "شخص:بوتين -«وقف النار»"},
		{"شخص:putin 'cease fire'", `person:putin "cease fire"`},
		{"org:nato after:٢٠١٨", "org:nato after:2018"},
		{"after:2018", "بعد:2018"},
		{`person:"بشار الأسد"`, "شخص:«بشار الأسد»"},
		{"((أ ب) OR ج) د*", "(أ ب) أو ج د*"},
		{"NOT (أ OR ب)", "-(أ أو ب)"},
	} {
		if got := query.Format(query.Parse(test.in)); got != test.want {
			t.Errorf("Format of %q gives %q, want %q", test.in, got, test.want)
		}
	}
}

// TestParseHuge checks that input that nobody types is read in time and cut short.
func TestParseHuge(t *testing.T) {
	const size = 1 << 20
	for _, unit := range []string{"(", ")", "-", "NOT ", "OR ", "ليس ", "a OR (", "-(", "«", `"`, "'a ", "5\" ", "a", "a ", "هدنة ", "after:", "person:", "=", "*", "() ", "a'", "“”"} {
		in := strings.Repeat(unit, size/len(unit))
		began := time.Now()
		n := query.Parse(in)
		again := query.Parse(query.Format(n))
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%d times %q takes %v", size/len(unit), unit, took)
		}
		if s := n.String(); s != again.String() || len(s) > 1<<16 {
			t.Errorf("%d times %q gives %d bytes: %.80s", size/len(unit), unit, len(s), s)
		}
	}
}

// FuzzParse checks that every string parses to a tree in canonical form, which Format and Parse
// preserve.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`هدنة «وقف إطلاق النار» -ليبيا شخص:بوتين`, `a OR (b c) NOT "d`, "after:2018-1 بعد:x", "=a* -=b~ 'c d' ‘e’",
		"((a OR b) OR -(c d)) -(e OR f)", "أو، و ليس", "person:\"a (b\" x:y", "“a „b” ‹c", ".-a ,=b", "5\" \u200f-x",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := query.Parse(s)
		check(t, s, n, nil)
		formatted := query.Format(n)
		if again := query.Parse(formatted); again.String() != n.String() {
			t.Errorf("Parse(%q) is %s\nFormat gives %q\nwhich is %s", s, n, formatted, again)
		}
		if query.Format(query.Parse(formatted)) != formatted {
			t.Errorf("Format of %q is not stable: %q", s, formatted)
		}
	})
}

// check reports nodes that are where the package says they cannot be.
func check(t *testing.T, s string, n, parent query.Node) {
	t.Helper()
	var children []query.Node
	switch n := n.(type) {
	case query.All:
		if parent != nil {
			t.Errorf("Parse(%q): %s inside %s", s, n, parent)
		}
	case query.Not:
		if _, ok := n.Node.(query.Not); ok {
			t.Errorf("Parse(%q): double negation in %s", s, n)
		}
		children = []query.Node{n.Node}
	case query.And:
		if _, ok := parent.(query.And); ok || len(n.Nodes) < 2 {
			t.Errorf("Parse(%q): %s inside %v", s, n, parent)
		}
		children = n.Nodes
	case query.Or:
		if _, ok := parent.(query.Or); ok || len(n.Nodes) < 2 {
			t.Errorf("Parse(%q): %s inside %v", s, n, parent)
		}
		children = n.Nodes
	}
	for _, child := range children {
		check(t, s, child, n)
	}
}

func ExampleParse() {
	n := query.Parse("هدنة «وقف إطلاق النار» -ليبيا شخص:بوتين")
	fmt.Println(n)
	fmt.Println(query.Format(n))
	// Output:
	// (and هدنة (phrase "وقف إطلاق النار") (not ليبيا) person:بوتين)
	// هدنة «وقف إطلاق النار» -ليبيا شخص:بوتين
}

func ExampleFormat() {
	n := query.And{Nodes: []query.Node{
		query.Word{Text: "truce"},
		query.Or{Nodes: []query.Node{query.Word{Text: "idlib"}, query.Word{Text: "alep", Mode: query.Prefix}}},
		query.Not{Node: query.Phrase{Text: "cease fire"}},
	}}
	fmt.Println(query.Format(n))
	// Output: truce idlib OR alep* -"cease fire"
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		query.Parse("هدنة «وقف إطلاق النار» -ليبيا شخص:بوتين after:2018-09")
	}
}
