package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// inAddress reports whether a mention is part of a web or e-mail address, which does not refer to
// an entity: «https://example.org/news/trump», «info@bbc.com».
func (d *document) inAddress(m corpus.Mention) bool {
	if !ascii(d.text[m.Start:m.End]) {
		return false
	}
	from, to := m.Start, m.End
	for from > 0 && ofAddress(d.text[from-1]) {
		from--
	}
	for to < len(d.text) && ofAddress(d.text[to]) {
		to++
	}
	s := strings.TrimRight(d.text[from:to], ".")
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 {
		return strings.Contains(s[at:], ".")
	}
	host, _, page := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	return page && dot >= 0 && len(host)-dot > len(".x") // «U.S./Reuters» has no domain
}

// ofAddress reports whether a byte may occur in an address.
func ofAddress(b byte) bool {
	return b > ' ' && b < 0x7f && !strings.ContainsRune("\"'()<>[]{}|,;", rune(b))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
