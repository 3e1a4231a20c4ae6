package web

import (
	"regexp"
	"strings"
	"testing"
)

func TestWithShort(t *testing.T) {
	for _, tt := range []struct{ sheet, want string }{
		{`.told { margin: .5em }`, `:is(.told,.T,.a,:where(.e .prose span:not([class]))) { margin: .5em }`},
		{`.told::before { content: ".told" } /* .told */ .told-of, a.told:not(.other) {}`, `:is(.told,.T,.a,:where(.e .prose span:not([class])))::before { content: ".told" } /* .told */ .told-of, a:is(.told,.T,.a,:where(.e .prose span:not([class]))):not(.other) {}`},
		{`i.i-about{--icon:url("data:,a.told'")}`, `i.i-about{--icon:url("data:,a.told'")}`},
		{`.event`, `:is(.event,.Z)`},
		{`.date`, `:is(.date,.d,:where(.e .prose time:not([class])))`},
		{`.paragraph`, `:is(.paragraph,.E,:where(.e .prose p>a[href^="#p"]:not([class])))`},
		{`.mention.place`, `:is(.mention,.B,.D,.G,.Z,:where(.e .prose a:not([class],[href^="#p"]))):is(.place,.A,.B,:where(.e .prose a:not([class],[href^="#p"])))`},
		{`/* .told`, `/* .told`},
		{`"`, `"`},
		{`.`, `.`},
	} {
		if got := withShort(tt.sheet); got != tt.want {
			t.Errorf("withShort(%q)\n = %q,\nwant %q", tt.sheet, got, tt.want)
		}
	}
}

// TestShortClasses: every class with a short name is in the style sheet, and none is one of the
// letters used as short names.
func TestShortClasses(t *testing.T) {
	data, err := joinStyles()
	if err != nil {
		t.Fatal(err)
	}
	sheet := string(data) + iconStyle()
	for list := range short() {
		for class := range strings.FieldsSeq(list) {
			if !strings.Contains(sheet, "."+class) {
				t.Errorf("no style for %q of %q", class, list)
			}
		}
	}
	if found := regexp.MustCompile(`\.[A-Za-mo-z][^\w-]`).FindString(sheet); found != "" {
		t.Errorf("%q is a class and the short name of a list", found)
	}
}
