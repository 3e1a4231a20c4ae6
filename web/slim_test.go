package web

import "testing"

func TestSlim(t *testing.T) {
	const icon = `<svg aria-hidden="true" class="icon" focusable="false" height="24" viewBox="0 0 24 24" width="24"><path d="M6 6"></path></svg>`
	for _, tt := range []struct{ body, address, want string }{
		{`<a href="../../d/x/#p2">2</a>`, "d/x/", `<a href="#p2">2</a>`},
		{`<a href="../../d/x/">x</a><a href="../../d/xy/#p2">2</a>`, "d/x/", `<a href="../../d/x/">x</a><a href="../../d/xy/#p2">2</a>`},
		{`<p>href="../../d/x/#p2"</p>`, "d/x/", `<p>href="../../d/x/#p2"</p>`},
		{`<a href="./#ask">x</a>`, "", `<a href="./#ask">x</a>`},
		{icon, "about/", `<svg aria-hidden="true" class="icon" height="24" viewBox="0 0 24 24" width="24"><path d="M6 6"></path></svg>`},
	} {
		if got := slim(tt.body, tt.address, rootOf(tt.address)); got != tt.want {
			t.Errorf("slim(%q, %q) = %q, want %q", tt.body, tt.address, got, tt.want)
		}
	}
}
