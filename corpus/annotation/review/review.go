// Package review finds what a publisher should look at among the entities of a corpus: names that
// may belong to one entity, names that may not be names, bodies without a country, and people who
// are often quoted but are not an entity.
//
// Find returns the list, WriteTSV writes it as a table, WritePage as a page on which lines are
// accepted, in bulk, into a corrections.json and an entities.tsv.
package review

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A What is the kind of a line.
type What string

// The kinds of lines.
const (
	Merge   What = "merge"   // two entities that may be one
	Silly   What = "silly"   // a name that may not be one
	Country What = "country" // a body that many countries have, whose country is unknown
	Speaker What = "speaker" // somebody who is often quoted but is not an entity
)

// An Item is one line.
type Item struct {
	What      What
	Documents int // that it affects
	ID        string
	Kind      corpus.Kind
	Name      string
	Other     string // for Merge: the ID of the other entity, to merge it into
	OtherName string
	Evidence  string        // why, in Arabic
	English   string        // the same in English
	Edits     []corpus.Edit // the edit that accepts it, then the alternative, if any; accepting a Country renames it
}

// leastSpeeches is the least number of documents in which a speaker who is not an entity must be
// quoted.
const leastSpeeches = 2

// Find returns the lines, those that affect most documents first. Pairs declared distinct
// (corrections.Distinct) are left out.
func Find(c *corpus.Corpus, judge *identity.Judge, distinct [][2]string) []Item {
	docs := documents(c)
	apart := make(map[[2]string]bool)
	for _, p := range distinct {
		apart[p], apart[[2]string{p[1], p[0]}] = true, true
	}
	where := titles(c)
	items := merges(c, docs, where, apart)
	for i := range c.Entities {
		e := &c.Entities[i]
		if !e.Discovered {
			continue
		}
		hide := []corpus.Edit{{Do: corpus.EditHide, Entity: e.ID, EntityName: e.Name}}
		if why := sillyName(e); why != "" {
			items = append(items, Item{What: Silly, Documents: docs[e.ID], ID: e.ID, Kind: e.Kind, Name: e.Name, Evidence: why, English: translated(why), Edits: hide})
		} else if e.Kind == corpus.Organization && judge.Bare(e.Name) {
			items = append(items, Item{What: Country, Documents: docs[e.ID], ID: e.ID, Kind: e.Kind, Name: e.Name,
				Evidence: "لا يُعرف بلدها في «" + where[e.ID] + "»: سمّها باسم بلدها أو ادمجها",
				English:  "nobody knows its country in “" + where[e.ID] + "”: name it by its country, or merge it",
				Edits:    append([]corpus.Edit{{Do: corpus.EditRename, Entity: e.ID, EntityName: e.Name, Name: e.Name}}, hide...)})
		}
	}
	items = append(items, speakers(c)...)
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(b.Documents-a.Documents, cmp.Compare(a.What, b.What), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Other, b.Other))
	})
	return items
}

// documents counts the documents that mention each entity.
func documents(c *corpus.Corpus) map[string]int {
	n, last := make(map[string]int), make(map[string]int)
	for i, list := range c.Mentions {
		for _, m := range list {
			if last[m.Entity] != i+1 {
				last[m.Entity] = i + 1
				n[m.Entity]++
			}
		}
	}
	return n
}

// titles returns the title of the first document that mentions each entity, truncated if it is
// long.
func titles(c *corpus.Corpus) map[string]string {
	const longest = 50
	where := make(map[string]string)
	for i, list := range c.Mentions {
		for _, m := range list {
			if _, ok := where[m.Entity]; ok {
				continue
			}
			title := []rune(c.Documents[i].Title)
			if len(title) > longest {
				title = append(title[:longest:longest], '…')
			}
			where[m.Entity] = string(title)
		}
	}
	return where
}

// unnamed begin phrases for people whom a text does not name.
var unnamed = arabic.WordSet(`مصدر مصادر مسؤول مسؤولون مسؤولين المصدر المصادر المسؤول بيان تقرير شهود ناشطون نشطاء مراقبون محللون خبراء خبير متحدث
	المتحدث ناطق الناطق وزير الوزير رئيس الرئيس مدير المدير هو هي هم صحيفة وكالة قناة موقع وسائل دبلوماسي دبلوماسيون أحد بعض`)

// addresses are titles before people's names; they may have the article.
var addresses = arabic.WordSet(`الدكتور الدكتورة المهندس المهندسة الشيخ السيد السيدة العميد العقيد اللواء الفريق المستشار الأستاذ النائب النقيب الرائد الأب المطران
	القاضي المحامي الجنرال الكاتب الباحث الفنان اللاعب المدرب`)

// maybePerson reports whether a phrase may be a person's name: two to five words, the first
// without the article unless it is a title, and none of them an adjective or a plural.
func maybePerson(words []string) bool {
	if len(words) < 2 || len(words) > 5 || unnamed[words[0]] || strings.HasPrefix(words[0], "ال") && !addresses[words[0]] {
		return false
	}
	for i, w := range words {
		if addresses[w] {
			continue
		}
		for _, end := range [...]string{"يه", "ات", "ون", "ين", "تين"} {
			if strings.HasSuffix(w, end) && len(w) > 2*4 {
				return false
			}
		}
		if i == 0 && strings.HasSuffix(w, "ه") && len(w) > 2*4 || w == "من" || w == "في" || w == "عن" || w == "على" {
			return false
		}
	}
	return true
}

// speakers returns the people who are quoted in several documents but are not entities.
func speakers(c *corpus.Corpus) []Item {
	type voice struct {
		name string
		docs int
		last int
	}
	voices := map[string]*voice{}
	var order []string
	for i, list := range c.Statements {
		for _, s := range list {
			words := arabic.Words(s.Named)
			if s.Speaker != "" || !maybePerson(words) {
				continue
			}
			key := strings.Join(words, " ")
			v := voices[key]
			if v == nil {
				v = &voice{name: s.Named}
				voices[key] = v
				order = append(order, key)
			}
			if v.last != i+1 {
				v.last = i + 1
				v.docs++
			}
		}
	}
	var items []Item
	for _, key := range order {
		if v := voices[key]; v.docs >= leastSpeeches {
			sum := sha256.Sum256([]byte(key))
			items = append(items, Item{What: Speaker, Documents: v.docs, ID: "speaker-" + hex.EncodeToString(sum[:4]), Name: v.name, Evidence: "يُنقل عنه ولا صفحة له", English: "is quoted and has no page"})
		}
	}
	return items
}
