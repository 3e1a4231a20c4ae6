package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"

	"golang.org/x/net/html"
)

func TestPlurals(t *testing.T) {
	ar, en := defaultSettings(), defaultSettings()
	en.lang = "en"
	arabic := ar
	arabic.digits = "arabic"
	tests := []struct {
		n              int
		ar, arabic, en string
	}{
		{0, "لا وثائق", "لا وثائق", "0 documents"},
		{1, "وثيقة واحدة", "وثيقة واحدة", "1 document"},
		{2, "وثيقتان", "وثيقتان", "2 documents"},
		{3, "3 وثائق", "٣ وثائق", "3 documents"},
		{10, "10 وثائق", "١٠ وثائق", "10 documents"},
		{11, "11 وثيقة", "١١ وثيقة", "11 documents"},
		{99, "99 وثيقة", "٩٩ وثيقة", "99 documents"},
		{100, "100 وثيقة", "١٠٠ وثيقة", "100 documents"},
		{101, "101 وثيقة", "١٠١ وثيقة", "101 documents"},
		{102, "102 وثيقة", "١٠٢ وثيقة", "102 documents"},
		{103, "103 وثائق", "١٠٣ وثائق", "103 documents"},
		{110, "110 وثائق", "١١٠ وثائق", "110 documents"},
		{111, "111 وثيقة", "١١١ وثيقة", "111 documents"},
		{1000, "1,000 وثيقة", "١٬٠٠٠ وثيقة", "1,000 documents"},
		{12408, "12,408 وثائق", "١٢٬٤٠٨ وثائق", "12,408 documents"},
	}
	for _, tt := range tests {
		for _, c := range []struct {
			s    settings
			want string
		}{{ar, tt.ar}, {arabic, tt.arabic}, {en, tt.en}} {
			if got := nDocuments.say(&c.s, tt.n); got != c.want {
				t.Errorf("%d in %s, %s digits: %q, want %q", tt.n, c.s.lang, c.s.digits, got, c.want)
			}
		}
	}
	// The accusative after 11 to 99 differs from the genitive after 100 if the noun shows it.
	if got := nPeople.say(&ar, 11) + "، " + nPeople.say(&ar, 100) + "، " + nPeople.say(&ar, 105); got != "11 شخصا، 100 شخص، 105 أشخاص" {
		t.Errorf("people: %q", got)
	}
}

func TestNumber(t *testing.T) {
	latin := defaultSettings()
	arabic := latin
	arabic.digits = "arabic"
	english := arabic
	english.lang = "en"
	tests := []struct {
		n                      int
		latin, arabic, english string
	}{
		{0, "0", "٠", "0"}, {7, "7", "٧", "7"}, {999, "999", "٩٩٩", "999"},
		{1000, "1,000", "١٬٠٠٠", "1,000"}, {1234567, "1,234,567", "١٬٢٣٤٬٥٦٧", "1,234,567"}, {-1000, "-1,000", "-١٬٠٠٠", "-1,000"},
	}
	for _, tt := range tests {
		if got := [3]string{latin.number(tt.n), arabic.number(tt.n), english.number(tt.n)}; got != [3]string{tt.latin, tt.arabic, tt.english} {
			t.Errorf("%d: %q", tt.n, got)
		}
	}
}

func TestDate(t *testing.T) {
	latin := defaultSettings()
	arabic := latin
	arabic.digits = "arabic"
	english := latin
	english.lang = "en"
	tests := []struct {
		date                   corpus.Date
		latin, arabic, english string
	}{
		{"2018-09-17", "17 أيلول/سبتمبر 2018", "١٧ أيلول/سبتمبر ٢٠١٨", "17 September 2018"},
		{"2020-01-09", "9 كانون الثاني/يناير 2020", "٩ كانون الثاني/يناير ٢٠٢٠", "9 January 2020"},
		{"2018-12", "كانون الأول/ديسمبر 2018", "كانون الأول/ديسمبر ٢٠١٨", "December 2018"},
		{"2018", "2018", "٢٠١٨", "2018"},
		{"", "", "", ""},
		{"2018-99-99", "2018-99-99", "٢٠١٨-٩٩-٩٩", "2018-99-99"},
	}
	for _, tt := range tests {
		if got := [3]string{latin.date(tt.date), arabic.date(tt.date), english.date(tt.date)}; got != [3]string{tt.latin, tt.arabic, tt.english} {
			t.Errorf("%s: %q", tt.date, got)
		}
	}
}

func TestSettings(t *testing.T) {
	s := defaultSettings()
	for _, change := range [][2]string{{"lang", "en"}, {"theme", "dark"}, {"digits", "arabic"}, {"keys", "off"}, {"hidden", "place event nonsense"}} {
		s = s.remember(change[0], change[1])
	}
	want := settings{lang: "en", theme: "dark", digits: "arabic", keys: "off", hidden: [4]bool{false, true, false, true}}
	if s != want {
		t.Errorf("remembered %+v, want %+v", s, want)
	}
	copied := defaultSettings()
	for _, name := range settingNames {
		copied = copied.remember(name, s.value(name))
	}
	if copied != s {
		t.Errorf("what value gives is remembered as %+v, want %+v", copied, s)
	}
	for _, name := range settingNames[:4] {
		if got := s.remember(name, "<script>"); got != s {
			t.Errorf("%s took a value that is none: %+v", name, got)
		}
	}
	if s.remember("unknown", "x") != s {
		t.Error("an unknown setting changed something")
	}
}

// TestCatalogue: every message of every catalogue file exists in both languages, in their own
// letters, and has as many placeholders in each.
func TestCatalogue(t *testing.T) {
	quoted := regexp.MustCompile(`“[^”]*”`) // examples of what may be typed
	said := 0
	names, err := filepath.Glob("catalogue*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, "nouns.go") {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if id, ok := literal.Type.(*ast.Ident); !ok || id.Name != "message" {
				return true
			}
			var texts []string
			for _, e := range literal.Elts {
				text, err := strconv.Unquote(e.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				texts = append(texts, text)
			}
			said++
			if len(texts) != 2 {
				t.Errorf("%s: %q is said in %d languages", name, texts, len(texts))
				return true
			}
			if texts[0] == "" || texts[1] == "" {
				t.Errorf("%s: %q lacks a language", name, texts)
			}
			if strings.Count(texts[0], "{}") != strings.Count(texts[1], "{}") {
				t.Errorf("%s: %q: values differ", name, texts)
			}
			isArabic := func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }
			if strings.ContainsFunc(quoted.ReplaceAllString(texts[1], ""), isArabic) && texts[1] != "العربية" {
				t.Errorf("%s: English has Arabic letters: %q", name, texts[1])
			}
			if strings.ContainsAny(texts[0], ",;?") {
				t.Errorf("%s: Arabic has Latin punctuation: %q", name, texts[0])
			}
			return true
		})
	}
	if said < 100 {
		t.Errorf("found %d messages, want the whole catalogue", said)
	}
}

// TestDots: with digits in which a dot is a zero, no dot separates the parts of a line.
func TestDots(t *testing.T) {
	m := load(newFake(), read(t, "d/measures/"))
	v := staticView(m.at, "./", "ar")
	want(t, "Latin digits", texts(parsed(t, v.page(&m)), ".reading-head .byline"), []string{"الحياة · مكتب موسكو · 2 كانون الأول/ديسمبر 2018"})
	v.digits = "arabic"
	want(t, "Arabic digits", texts(parsed(t, v.page(&m)), ".reading-head .byline"), []string{"الحياة | مكتب موسكو | ٢ كانون الأول/ديسمبر ٢٠١٨"})
}

// TestLatinTitle: a title in Latin letters is marked as such everywhere, and the style sheet
// aligns it with the page.
func TestLatinTitle(t *testing.T) {
	engine := newFake()
	engine.docs[1].Title = "Putin asks Erdogan for measures on هدنة"
	for _, link := range []string{"d/measures/", "?q=%D9%87%D8%AF%D9%86%D8%A9", ""} {
		p, _ := static(engine, link, "./", "ar")
		found := 0
		for _, class := range []string{".headline", ".display"} {
			for _, e := range find(parsed(t, p.Body), class) {
				if strings.Contains(text(e), "Putin") {
					found++
					want(t, link, attr(e, "dir")+attr(e, "lang"), "ltren")
				}
			}
		}
		if link != "" && found == 0 {
			t.Errorf("%q: the title is not there", link)
		}
	}
}

// TestDatesAsTyped: a date in a query is not reordered by the Arabic around it.
func TestDatesAsTyped(t *testing.T) {
	engine := newFake()
	engine.about.Questions = []string{"شخص:بوتين بعد:2020-01 قبل:٢٠٢١-٠٣", "هدنة"}
	for link, class := range map[string]string{"": ".questions", "about/": ".signs"} {
		p, _ := static(engine, link, "./", "ar")
		list := find(parsed(t, p.Body), class)[0]
		dates := slices.DeleteFunc(find(list, "bdi"), func(n *html.Node) bool { return attr(n, "dir") != "ltr" })
		want(t, link+": dates", len(dates), 2)
		want(t, link+": as they are typed", strings.Contains(text(list), "بعد:20"), true)
	}
}
