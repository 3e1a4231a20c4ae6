package corpus

import "testing"

func TestArea(t *testing.T) {
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{"33,30.5,43.5,38", true}, {"-20,-36,54.25,38", true}, {"0,0,10,10", true},
		{"33,30,43", false}, {"43,30,33,38", false}, {"33,38,43,30", false}, {"x,30,43,38", false}, {"NaN,30,43,38", false}, {"33,30,43,1e9", false}, {"", false},
	} {
		a, ok := ParseArea(tt.text)
		if ok != tt.ok || ok && a.String() != tt.text {
			t.Errorf("%q: %v %v, prints as %q", tt.text, a, ok, a)
		}
	}
	a, _ := ParseArea("33,30.5,43.5,38")
	if !a.Has(Point{Lat: 33.5, Lon: 36.3}) || a.Has(Point{Lat: 33.5, Lon: 44}) || a.Has(Point{Lat: 30, Lon: 36}) {
		t.Error("Damascus is not within, or Baghdad is")
	}
}
