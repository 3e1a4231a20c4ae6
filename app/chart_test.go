package app

import "testing"

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
