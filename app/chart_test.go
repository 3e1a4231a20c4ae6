package app

import "testing"

// TestPortions: halves are rounded up, the same in tables as in text, and a little is never 0 nor
// almost all 100.
func TestPortions(t *testing.T) {
	for _, c := range []struct {
		n, of         int
		table, ar, en string
	}{
		{1, 8, "13", "13%", "13%"}, {3, 8, "38", "38%", "38%"}, {5, 8, "63", "63%", "63%"}, {1, 80, "1.3", "1.3%", "1.3%"},
		{3, 2000, "0.2", "0.2%", "0.2%"}, {199, 2000, "10", "10%", "10%"}, {1989, 20000, "9.9", "9.9%", "9.9%"},
		{0, 8, "0", "0%", "0%"}, {8, 8, "100", "100%", "100%"}, {1, 0, "0", "0%", "0%"}, {1, 2000, "0.1", "0.1%", "0.1%"},
		{1, 2001, "0.05", "دون 0.1%", "<0.1%"}, {1, 9000, "0.01", "دون 0.1%", "<0.1%"}, {1, 300_000, "0.0003", "دون 0.1%", "<0.1%"},
		{198, 200, "99", "99%", "99%"}, {399, 400, "99.8", "فوق 99%", ">99%"}, {29_999, 30_000, "99.997", "فوق 99%", ">99%"},
	} {
		if got := portionText(c.n, c.of); got != c.table {
			t.Errorf("%d of %d is %s %%; want %s", c.n, c.of, got, c.table)
		}
		want(t, "in Arabic", staticView(address{}, "./", "ar").portion(c.n, c.of), c.ar)
		want(t, "in English", staticView(address{}, "./", "en").portion(c.n, c.of), c.en)
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
