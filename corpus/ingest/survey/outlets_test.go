package survey

import (
	"fmt"
	"strings"
	"testing"
)

// TestSpellings: outlets that are one are proposed together, and those that are not stay apart.
func TestSpellings(t *testing.T) {
	tests := []struct {
		names []string
		want  string
	}{
		{[]string{"رويترز", "وكالة رويترز", "Reuters", "رويترز للأنباء"}, `[[رويترز وكالة رويترز Reuters رويترز للأنباء]]`},
		{[]string{"Al Jazeera", "قناة الجزيرة", "الجزيره نت", "العربية"}, `[]`},
		{[]string{"قناة الخليج", "صحيفة الخليج"}, `[]`},
		{[]string{"قناة الخليج", "صحيفة الخليج", "صحيفه الخليج"}, `[[صحيفة الخليج صحيفه الخليج]]`},
		{[]string{"Aljazeera", "الجزيرة", "العربية"}, `[[Aljazeera الجزيرة]]`},
		{[]string{"alaraby", "العربي", "العربية"}, `[]`}, // it may be either
		{[]string{"Sputnik", "سكاي نيوز", "الوطن"}, `[]`},
	}
	for _, test := range tests {
		var s Survey
		for i, name := range test.names {
			s.Outlets = append(s.Outlets, Count{name, 10 - i})
		}
		if got := fmt.Sprint(s.spellings()); got != test.want {
			t.Errorf("%v: %s, want %s", test.names, got, test.want)
		}
	}
	s := Survey{Outlets: []Count{{"Reuters", 9}, {"رويترز", 3}}}
	if got, want := s.sameOutlets(), "same_outlets:\n  \"رويترز\": [\"Reuters\"]\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}

	// What is not a name is not compared, and if there are more names than there are outlets, none
	// is: this would take gigabytes, and minutes.
	long := Survey{Outlets: []Count{{strings.Repeat("reuters", 20_000), 1}, {strings.Repeat("رويترز", 20_000), 1}}}
	many := Survey{Outlets: s.Outlets}
	for i := range 26 * 26 * 26 {
		many.Outlets = append(many.Outlets, Count{fmt.Sprintf("author%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676), 1}, Count{fmt.Sprintf("كاتب%d", i), 1})
	}
	for _, s := range []Survey{long, many} {
		if got := s.spellings(); len(got) > 0 {
			t.Errorf("of %d names %d groups are one outlet", len(s.Outlets), len(got))
		}
	}
}
