// Package netip takes the place of Go's in the program, where only net/url asks it: whether
// what stands in brackets in an address is one of IPv6.
package netip

import (
	"errors"
	"strings"
)

// Addr is an address.
type Addr struct{ four bool }

// ParseAddr takes digits, letters and colons as they stand in addresses, with a zone behind
// "%"; how many of them there are is not looked at. Its error says that something else is there.
func ParseAddr(s string) (Addr, error) {
	address, zone, zoned := strings.Cut(s, "%")
	if address == "" || zoned && zone == "" || strings.Trim(address, "0123456789abcdefABCDEF:.") != "" {
		return Addr{}, errors.New("no IP address")
	}
	a := Addr{four: !strings.Contains(address, ":")}
	if zoned && a.four {
		return Addr{}, errors.New("no IP address")
	}
	return a, nil
}

// Is4 reports whether it is one of IPv4.
func (a Addr) Is4() bool { return a.four }
