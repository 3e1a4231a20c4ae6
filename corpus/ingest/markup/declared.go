package markup

import (
	"regexp"

	"golang.org/x/net/html/charset"
)

var xmlEncoding = regexp.MustCompile(`^[\s\x{feff}]*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)`)

// Declared returns the canonical name of the encoding that a page declares: in an XML declaration,
// in <meta charset> or in <meta http-equiv>; "" if it declares none that is known. Windows-1252
// counts as none: programs that know no other encoding write it.
func Declared(page []byte) string {
	head := page[:min(len(page), 1024)]
	if m := xmlEncoding.FindSubmatch(head); m != nil {
		if e, name := charset.Lookup(string(m[1])); e != nil {
			return known(name)
		}
	}
	_, name, _ := charset.DetermineEncoding(page, "")
	return known(name)
}

func known(name string) string {
	if name == "windows-1252" {
		return ""
	}
	return name
}
