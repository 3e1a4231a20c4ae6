package ingest

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The names of fields that decide whether a document is published.
var (
	namesDraft     = names("draft", "مسودة")
	namesPublished = names("published", "منشور")
	namesStatus    = names("status", "post_status", "visibility", "الحالة")
	namesEmbargo   = names("embargo", "embargoed", "publish_date", "embargo_until", "محظور حتى")
)

// Their values, normalised.
var (
	yes    = arabic.WordSet("true yes 1 on نعم صح")
	no     = arabic.WordSet("false no off لا خطا")
	hidden = arabic.WordSet("draft private pending trash future hidden مسوده خاص مخفي محذوف")
)

// kept returns why the fields keep their document from being published, or "" if they do not. today
// is the day of the build, or "" if future dates are to be ignored.
func (f fields) kept(today string) string {
	one := func(name string) string {
		return arabic.Normalize(strings.ToLower(strings.TrimSpace(f.one([]string{name}))))
	}
	if slices.ContainsFunc(namesDraft, func(n string) bool { return yes[one(n)] }) {
		return "draft"
	}
	if slices.ContainsFunc(namesPublished, func(n string) bool { return no[one(n)] }) {
		return "not published"
	}
	for _, name := range namesStatus {
		if s := one(name); hidden[s] || s == "auto-draft" {
			return strings.TrimSpace(f.one([]string{name}))
		}
	}
	for _, name := range namesEmbargo {
		if d, err := parseDate(f.one([]string{name}), today); err == nil && today != "" && string(d.First()) > today {
			return "embargo until " + string(d)
		}
	}
	return ""
}

// isSetting holds the names of fields that say how a page is made or whether it is published; they
// are not text.
var isSetting = func() map[string]bool {
	m := make(map[string]bool)
	for _, n := range names("layout", "permalink", "slug", "weight", "type",
		"lang", "language", "locale", "image", "cover", "thumbnail", "comments", "menu", "toc", "aliases", "lastmod", "series", "dir",
		"nav_order", "parent", "sidebar", "template", "hide", "linktitle", "updated", "modified") {
		m[n] = true
	}
	for _, list := range [...][]string{namesDraft, namesPublished, namesStatus, namesEmbargo} {
		for _, n := range list {
			m[n] = true
		}
	}
	return m
}()
