package tagger

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// mention returns a found name.
func mention(kind corpus.Kind, words ...string) found {
	f := found{kind: kind, sure: 0.95}
	for _, w := range words {
		f.words, f.common = appendWord(f.words, f.common, w, 1)
	}
	f.key = strings.Join(f.words, " ")
	return f
}

// pagesOf returns one page for each name, n times.
func pagesOf(counts map[int]int, names ...found) []page {
	var pages []page
	for i, f := range names {
		for range max(counts[i], 1) {
			f.doc = len(pages)
			pages = append(pages, page{found: []found{f}})
		}
	}
	return pages
}

func TestAppendWordJoins(t *testing.T) {
	if f := mention(corpus.Person, "سلمان", "بن", "عبد", "العزيز"); f.key != "سلمان بن عبدالعزيز" || len(f.common) != len(f.words) {
		t.Errorf("key %q of %d words, %d steps", f.key, len(f.words), len(f.common))
	}
	if f := mention(corpus.Person, "عبد", "بن", "حميد"); f.key != "عبد بن حميد" {
		t.Errorf("the father of عبد is lost: %q", f.key)
	}
}

func TestSameSpelling(t *testing.T) {
	spelt := func(kind corpus.Kind, docs int, step uint8, words ...string) *group {
		g := &group{kind: kind, docs: docs, words: words, key: strings.Join(words, " ")}
		for range words {
			g.steps = append(g.steps, step)
		}
		return g
	}
	p, o, e := corpus.Person, corpus.Organization, corpus.Event
	for _, tt := range []struct {
		what        string
		often, rare *group
		want        bool
	}{
		{"a foreign sound", spelt(p, 9, 1, "كريستين", "لاغارد"), spelt(p, 2, 1, "كريستين", "لاجارد"), true},
		{"a long vowel", spelt(p, 9, 1, "روبرت", "برونسون"), spelt(p, 2, 1, "روبرت", "برانسون"), true},
		{"two names that people have", spelt(p, 9, 4, "جمال", "حداد"), spelt(p, 2, 4, "كمال", "حداد"), false},
		{"too short to tell", spelt(p, 9, 1, "مون", "جاي"), spelt(p, 2, 1, "مون", "جي"), false},
		{"a foreign sound in both words", spelt(p, 9, 1, "سيرغي", "شويغو"), spelt(p, 3, 1, "سيرجي", "شويجو"), true},
		{"a vowel of a short foreign name", spelt(p, 9, 4, "كيت", "بلانشيت"), spelt(p, 2, 4, "كايت", "بلانشيت"), true},
		{"vowels of two words", spelt(p, 9, 4, "جنيفر", "انيستون"), spelt(p, 2, 1, "جينيفر", "انستون"), true},
		{"a Spanish first name", spelt(p, 9, 1, "سيرجيو", "راموس"), spelt(p, 2, 1, "سيرخيو", "راموس"), true},
		{"a particle written apart", spelt(p, 9, 1, "برونو", "لومير"), spelt(p, 2, 1, "برونو", "لو", "مير"), true},
		{"vowels of Arabic names", spelt(p, 9, 1, "سالم", "برونسون"), spelt(p, 2, 1, "سليم", "برونسون"), false},
		{"a family of the article", spelt(p, 9, 1, "مايك", "الراشد"), spelt(p, 2, 1, "مايك", "الرشيد"), false},
		{"a last vowel", spelt(p, 9, 4, "جورج", "مارتن"), spelt(p, 2, 4, "جورجي", "مارتن"), false},
		{"one word, far rarer", spelt(o, 9, 1, "غازبروم"), spelt(o, 2, 1, "جازبروم"), true},
		{"one word, ج for ك", spelt(corpus.Place, 9, 1, "جازان"), spelt(corpus.Place, 1, 1, "كازان"), false},
		{"a country's two adjectives", spelt(o, 9, 1, "الاداره", "الامريكيه"), spelt(o, 8, 1, "الاداره", "الاميركيه"), true},
		{"an epithet of an event", spelt(e, 9, 1, "مهرجان", "صافور"), spelt(e, 2, 1, "مهرجان", "صافور", "السينمايي", "الدولي"), true},
		{"which sport", spelt(e, 9, 1, "كاس", "صافور", "لكره", "القدم"), spelt(e, 2, 1, "كاس", "صافور"), true},
		{"another event", spelt(e, 9, 1, "كاس", "صافور"), spelt(e, 2, 1, "كاس", "صافور", "للسيدات"), false},
		{"another body", spelt(o, 9, 1, "مجلس", "صافور"), spelt(o, 2, 1, "مجلس", "صافور", "الدولي"), false},
		{"one word, as frequent", spelt(o, 9, 1, "غازبروم"), spelt(o, 8, 1, "جازبروم"), false},
	} {
		if tt.often.sounds() != tt.rare.sounds() && tt.want {
			t.Errorf("%s: keys %q and %q", tt.what, tt.often.sounds(), tt.rare.sounds())
		}
		if got := tt.often.same(tt.rare); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.what, got, tt.want)
		}
	}
}

func TestSurnameOfOneDominantPerson(t *testing.T) {
	p := corpus.Person
	full, other, last := mention(p, "روبرت", "مولر"), mention(p, "توماس", "مولر"), mention(p, "مولر")
	for _, tt := range []struct {
		what   string
		counts map[int]int
		want   bool
	}{
		{"nearly all are one", map[int]int{0: 8, 1: 2, 2: 3}, true},
		{"two are as frequent", map[int]int{0: 4, 1: 4, 2: 3}, false},
		{"hardly ever named", map[int]int{0: 2, 1: 0, 2: 3}, false},
	} {
		names := []found{full, other, last}
		if tt.counts[1] == 0 {
			names[1] = mention(p, "آخر", "غيره")
		}
		r := gather(pagesOf(tt.counts, names...))
		r.agree()
		r.joinSurnames(newDirectory(nil, nil))
		got := r.groups[keyOf(p, "مولر")].root() == r.groups[keyOf(p, "روبرت مولر")]
		if got != tt.want {
			t.Errorf("%s: joined %v, want %v", tt.what, got, tt.want)
		}
	}
}

// TestSurnameOfCurated: a surname alone goes to the curated person who bears it, unless somebody
// else is named as often with it.
func TestSurnameOfCurated(t *testing.T) {
	entities := []corpus.Entity{{ID: "minister", Kind: corpus.Person, Name: "سامر الحفناوي"}}
	for others, want := range map[int]string{1: "minister", 4: ""} {
		pages := pagesOf(map[int]int{0: 1, 1: others}, mention(corpus.Person, "الحفناوي"), mention(corpus.Person, "ليلي", "الحفناوي"))
		curated := make([][]corpus.Mention, len(pages))
		for range 5 {
			curated = append(curated, []corpus.Mention{{Entity: "minister"}})
		}
		r := gather(pages)
		r.agree()
		r.joinSurnames(newDirectory(entities, curated))
		if got := r.groups[keyOf(corpus.Person, "الحفناوي")].to; got != want {
			t.Errorf("beside %d documents on another: %q, want %q", others, got, want)
		}
	}
}

func TestRareKindGivesWay(t *testing.T) {
	r := gather(pagesOf(map[int]int{0: 9, 1: 1}, mention(corpus.Organization, "نورتال"), mention(corpus.Person, "نورتال")))
	r.agree()
	if r.groups[keyOf(corpus.Person, "نورتال")].root().kind != corpus.Organization {
		t.Error("one mention in ten keeps a kind of its own")
	}
	r = gather(pagesOf(map[int]int{0: 5, 1: 4}, mention(corpus.Organization, "صافور"), mention(corpus.Place, "صافور")))
	r.agree()
	if r.groups[keyOf(corpus.Place, "صافور")].root().kind != corpus.Place {
		t.Error("a city and its club are made one")
	}
}

func TestLinkToCurated(t *testing.T) {
	entities := []corpus.Entity{
		{ID: "aqaba-party", Kind: corpus.Organization, Name: "حزب العقبة"},
		{ID: "bab", Kind: corpus.Place, Name: "الباب"},
	}
	curated := [][]corpus.Mention{{{Entity: "aqaba-party"}}, {{Entity: "bab"}}, nil}
	known := newDirectory(entities, curated)
	pages := pagesOf(nil, mention(corpus.Organization, "حزب", "العقبه"), mention(corpus.Place, "الباب"), mention(corpus.Place, "الباب"))
	for i := range pages {
		pages[i].curated = curated[i]
	}
	r := gather(pages)
	r.agree()
	r.link(known)
	if got := r.id(&r.pages[0].found[0]); got != "aqaba-party" {
		t.Errorf("an organization of a curated spelling is %q", got)
	}
	if got := r.id(&r.pages[1].found[0]); got != "bab" {
		t.Errorf("a place that its document names is %q", got)
	}
	if got := r.id(&r.pages[2].found[0]); got == "bab" {
		t.Error("a place that its document does not name is taken for one of many villages")
	}
}

func TestIDs(t *testing.T) {
	a, b := idOf(corpus.Person, "سامر تابت"), idOf(corpus.Person, "صامر طابت")
	if a == b || a[:len(a)-6] != b[:len(b)-6] {
		t.Errorf("ids %q and %q, want one sound and two hashes", a, b)
	}
	if idOf(corpus.Place, "صافور") == idOf(corpus.Organization, "صافور") {
		t.Error("a city and its club share an id")
	}
}

// TestFatherAndSon: two people are kept apart if one follows «بن» in the name of the other, and
// the title decides whom a name of both means.
func TestFatherAndSon(t *testing.T) {
	named := func(title, name string) found {
		f := mention(corpus.Person, strings.Fields(name)...)
		f.title = title
		return f
	}
	for _, tt := range []struct {
		what string
		full []found
		last found
		want string // the key of the last; "" if it is uncertain
	}{
		{"a father in full", []found{named("", "سعود بن فهد بن منصور")}, named("", "فهد بن منصور"), "فهد بن منصور"},
		{"a father with his house", []found{named("", "خليفه بن حمد ال نهار")}, named("", "حمد ال نهار"), "حمد ال نهار"},
		{"a grandfather", []found{named("", "سعود بن فهد بن منصور")}, named("", "منصور"), "منصور"},
		{"the family name of one", []found{named("", "حسن بن علي ناصر")}, named("", "ناصر"), "حسن بن علي ناصر"},
		{"the father by his title", []found{named("الرييس", "علي ناصر"), named("الدكتور", "حسن بن علي ناصر")}, named("الرييس", "ناصر"), "علي ناصر"},
		{"the son by his title", []found{named("الرييس", "علي ناصر"), named("الدكتور", "حسن بن علي ناصر")}, named("الدكتور", "ناصر"), "حسن بن علي ناصر"},
		{"neither by a title", []found{named("الرييس", "علي ناصر"), named("الدكتور", "حسن بن علي ناصر")}, named("", "ناصر"), ""},
		{"a first name", []found{named("الملك", "فهد بن منصور"), named("الامير", "سعود بن فهد بن منصور")}, named("الملك", "فهد"), "فهد بن منصور"},
		{"another of that name, no relative", []found{named("", "جورج مولر"), named("", "توماس مولر")}, named("", "مولر"), "توماس مولر"},
	} {
		p := page{found: append(tt.full, tt.last)}
		for i := range p.found {
			p.found[i].Start = 10 * i
		}
		p.settle(newDirectory(nil, nil))
		got := p.found[len(p.found)-1]
		if got.alone {
			got.key = ""
		}
		if got.key != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.what, strings.Join(got.words, " "), got.key, tt.want)
		}
	}
}

// TestForeignPlaces: spellings of foreign places and bodies that differ in vowels are merged,
// into the curated one if there is any; Arabic ones are not.
func TestForeignPlaces(t *testing.T) {
	pl, o := corpus.Place, corpus.Organization
	curated := []corpus.Entity{{ID: "barbados", Kind: pl, Name: "بربادوس"}, {ID: "netflix", Kind: o, Name: "نتفليكس"}}
	mentioned := [][]corpus.Mention{{{Entity: "barbados"}, {Entity: "netflix"}}}
	for _, tt := range []struct {
		what        string
		often, rare found
		one         bool
	}{
		{"vowels", mention(o, "ماكدونالدز"), mention(o, "مكدونالدز"), true},
		{"parted elsewhere", mention(o, "كوكاكولاندا"), mention(o, "كوكا", "كولاندا"), true},
		{"too short", mention(pl, "برلين"), mention(pl, "برلن"), false},
		{"Arabic", mention(o, "مجلس", "الامناء"), mention(o, "مجلس", "الامن"), false},
	} {
		r := gather(pagesOf(map[int]int{0: 3}, tt.often, tt.rare))
		r.joinForeign(newDirectory(nil, nil))
		a, b := r.groups[keyOf(tt.often.kind, tt.often.key)], r.groups[keyOf(tt.rare.kind, tt.rare.key)]
		if got := a.root() == b.root(); got != tt.one {
			t.Errorf("%s: one is %v, want %v", tt.what, got, tt.one)
		}
	}
	r := gather(pagesOf(nil, mention(pl, "باربادوس"), mention(o, "نيتفلكس")))
	r.joinForeign(newDirectory(curated, mentioned))
	for key, want := range map[string]string{keyOf(pl, "باربادوس"): "barbados", keyOf(o, "نيتفلكس"): "netflix"} {
		if got := r.groups[key].to; got != want {
			t.Errorf("%s goes to %q, want %q", key, got, want)
		}
	}
}
