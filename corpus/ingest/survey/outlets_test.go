package survey

import (
	"fmt"
	"testing"
)

// Outlets that are one are proposed together, and those that are not stay apart.
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
		{[]string{"alaraby", "العربي", "العربية"}, `[]`}, // it may be either,
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
}
