package app

import "testing"

// TestPortions rounds a half up, in one table as in the other.
func TestPortions(t *testing.T) {
	for _, c := range []struct {
		n, of int
		want  string
	}{
		{1, 8, "13"}, {3, 8, "38"}, {5, 8, "63"}, {1, 80, "1.3"}, {3, 80, "3.8"}, {3, 2000, "0.2"},
		{199, 2000, "10"}, {1989, 20000, "9.9"}, {0, 8, "0"}, {8, 8, "100"}, {1, 0, "0"},
	} {
		if got := portionText(c.n, c.of); got != c.want {
			t.Errorf("%d of %d is %s %%; want %s", c.n, c.of, got, c.want)
		}
	}
}

func TestShortened(t *testing.T) {
	for _, c := range []struct {
		name string
		most int
		want string
	}{
		{"Moscow", 22, "Moscow"},
		{"Russian Ministry of Defence", 22, "Russian Ministry of…"},
		{"وزارة الدفاع الروسية", 14, "وزارة الدفاع…"},
		{"وزارة الدفاع", 12, "وزارة الدفاع"},
		{"الشركة العامة، فرع حلب", 15, "الشركة العامة…"},
		{"Organization-of-everything", 10, "Organizat…"},
	} {
		if got := shortened(c.name, c.most); got != c.want {
			t.Errorf("%q in %d letters is %q; want %q", c.name, c.most, got, c.want)
		}
	}
}
