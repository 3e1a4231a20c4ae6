package netip

import (
	real "net/netip"
	"testing"
)

// TestParseAddr wants what Go's own package says of what may stand in brackets.
func TestParseAddr(t *testing.T) {
	for _, s := range []string{"::1", "2001:db8::7", "fe80::1%eth0", "::ffff:10.0.0.1", "10.0.0.1", "", "x", "::g", "fe80::1%", "10.0.0.1%eth0", "exa mple", "::1\n"} {
		want, wantErr := real.ParseAddr(s)
		got, err := ParseAddr(s)
		if (err == nil) != (wantErr == nil) || err == nil && got.Is4() != want.Is4() {
			t.Errorf("%q: %v, %v; want %v, %v", s, got, err, want, wantErr)
		}
	}
}
