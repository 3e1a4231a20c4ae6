package app

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// URLs is how the addresses of a site's pages end, which depends on what its host
// does with them.
type URLs string

// The ways. Folders is for hosts that give index.html for an address that ends in a
// slash, as nearly all do; Files is for those that give files only.
const (
	Folders URLs = "slash" // "about/", "d/idlib-truce/"
	Files   URLs = "html"  // "about.html", "d/idlib-truce.html", and "index.html" for ""
)

// Of gives an address as links, sitemaps and hosts have it; it is written
// as Addresses lists it, and may have a query and a fragment.
func (u URLs) Of(address string) string {
	if u != Files {
		return address
	}
	path, rest := address, ""
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		path, rest = address[:i], address[i:]
	}
	if path == "" {
		return "index.html" + rest
	}
	return strings.TrimSuffix(path, "/") + ".html" + rest
}

// form is where a form leads that asks at an address.
func (u URLs) form(a address) string { return u.Of(a.String()) }

// pathOfPage undoes Of, and whatever a host makes of a path.
func pathOfPage(path string) string {
	path = strings.Trim(path, "/")
	if path == "index.html" || path == "index" {
		return ""
	}
	// "d/index.html" is the file of a document that is called so.
	if folder, ok := strings.CutSuffix(path, "/index.html"); ok && !kindOfFolder(folder).ofOne() {
		return folder
	}
	return strings.TrimSuffix(path, ".html")
}

// mostAsked is how many bytes of an address stand behind its "?". Of the hosts in
// docs/hosting.md, IIS takes least: 2,048. Others take 8,000 of the whole.
const mostAsked = 2000

// fitting is the address with as many words of its query as every host takes, and
// whether that is not all of them. The rest is in the state of the browser's
// history (trail), and so in nothing that is passed on.
func (a address) fitting() (address, bool) {
	if len(a.query) <= mostAsked/6 { // three bytes for each, and as much for the rest
		return a, false
	}
	_, asked, _ := strings.Cut(a.String(), "?")
	if len(asked) <= mostAsked {
		return a, false
	}
	whole := a.query
	a.short = true
	a.query = ""
	_, asked, _ = strings.Cut(a.String(), "?")
	room := max(mostAsked-len(asked)-len("&q=&cut=1"), 100)
	end := 0 // of the last word that has room
	for i := 0; i < len(whole); {
		r, size := utf8.DecodeRuneInString(whole[i:])
		if unicode.IsSpace(r) {
			end = i
		}
		room -= len(url.QueryEscape(whole[i : i+size]))
		if room < 0 {
			if end == 0 {
				end = i // one word, or what looks like one
			}
			break
		}
		i += size
	}
	a.query = strings.TrimSpace(whole[:end])
	return a, true
}

// completed is an address that was cut, with the whole query that its history entry
// or its link has beside it; as it is where that is of another address.
func (a address) completed(whole string) address {
	if !a.short || whole == "" {
		return a
	}
	full := a
	full.query, full.short = clean(whole), false
	if !strings.HasPrefix(full.query, a.query) {
		return a
	}
	return full
}

// href is the address as a link has it, from the page that is shown.
func (v view) href(a address) string {
	a, _ = a.fitting()
	return v.root + v.urls.Of(a.String())
}
