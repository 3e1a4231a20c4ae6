package linker_test

import (
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// FuzzAnnotate: for any text, mentions lie inside it, on rune boundaries, are not empty, sorted,
// without overlaps, and name a given entity.
func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{
		"قال بوتين لأردوغان وللكرملين: تنظيم «داعش»", "ﷲ ﻻﺭﺩﻭﻏﺎﻥ ﻭﺑﻮﺗﻴﻦ", "بـ\u200fـداعش\u0651", "لللل وووو",
		"فلاديمير\u00a0بوتين\u200c\n\nبلدتي سرمين، والنيرب، و سوريا", "\xff\xfe سوريا \xd8", "1٬200 سوريا ٣٤ روسيا", "",
	} {
		f.Add("سورية", s)
		f.Add(s, "في القاعدة")
	}
	all := entities(f)
	a := linker.New(all, weak...)
	ids := map[string]bool{}
	for _, e := range all {
		ids[e.ID] = true
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		doc := corpus.Document{Title: title, Body: body}
		text, end := doc.Text(), 0
		for _, m := range a.Annotate(&doc) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("mention %v after offset %d of %d bytes", m, end, len(text))
			}
			if !boundary(text, m.Start) || !boundary(text, m.End) {
				t.Fatalf("mention %v of %q is not on rune boundaries", m, text)
			}
			if !ids[m.Entity] {
				t.Fatalf("mention %v names no entity", m)
			}
			end = m.End
		}
	})
}

func boundary(s string, at int) bool {
	if !utf8.ValidString(s) {
		return true // there are no runes to cut
	}
	return at == len(s) || utf8.RuneStart(s[at])
}
