package app

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// URLs is the form of a site's page addresses, which depends on what its host does with them.
type URLs string

// Folders is for hosts that serve index.html for an address that ends in a slash, as nearly all
// do; Files is for those that serve only files.
const (
	Folders URLs = "slash" // "about/", "d/idlib-truce/"
	Files   URLs = "html"  // "about.html", "d/idlib-truce.html", and "index.html" for ""
)

// Of returns an address as links, sitemaps and hosts have it. The argument is an address as
// Addresses lists it, optionally with a query and a fragment.
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

// form is the action of a form that leads to an address.
func (u URLs) form(a address) string { return u.Of(a.String()) }

// pathOfPage undoes Of, and what a host may do to a path.
func pathOfPage(path string) string {
	path = strings.Trim(path, "/")
	if path == "index.html" || path == "index" {
		return ""
	}
	// "d/index.html" is the file of a document whose ID is "index".
	if folder, ok := strings.CutSuffix(path, "/index.html"); ok && !kindOfFolder(folder).ofOne() {
		return folder
	}
	return strings.TrimSuffix(path, ".html")
}

// mostAsked is how many bytes an address may have after its "?". Of the hosts in docs/hosting.md,
// IIS allows the fewest: 2,048. Others allow 8,000 for the whole.
const mostAsked = 2000

// fitting returns the address with as many words of its query as every host accepts, and whether
// some were cut off. The rest is in the state of the browser's history (trail), and so not in
// anything that is passed on.
func (a address) fitting() (address, bool) {
	if len(a.query) <= mostAsked/6 { // three bytes per query byte, and as much again for the rest
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
	end := 0 // of the last word that fits
	for i := 0; i < len(whole); {
		r, size := utf8.DecodeRuneInString(whole[i:])
		if unicode.IsSpace(r) {
			end = i
		}
		room -= len(url.QueryEscape(whole[i : i+size]))
		if room < 0 {
			if end == 0 {
				end = i // a single word, or what looks like one
			}
			break
		}
		i += size
	}
	a.query = strings.TrimSpace(whole[:end])
	return a, true
}

// completed is an address that was cut, with the whole query stored with its history entry or
// link; the address is unchanged if whole belongs to another.
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
