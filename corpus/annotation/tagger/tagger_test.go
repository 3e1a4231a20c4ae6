package tagger_test

import (
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
)

// articles are made up; nobody in them exists.
var articles = []corpus.Document{
	{
		ID: "a", Title: "وزير المالية يزور مدينة صافور",
		Body: "قال وزير المالية سامر الحفناوي إن شركة نورتال ستفتح مصنعا في مدينة صافور.\nوأضاف الحفناوي أن المصنع سيفتح يوم الثلاثاء.",
	},
	{
		ID: "b", Title: "لقاء",
		Body: "التقى الرئيس الفرنسي إيمانويل ماكرون وزير المالية سامر الحفناوي في باريس.",
	},
	{
		ID: "c", Title: "اتفاق",
		Body: "وقع سامر الحفناوي الاتفاق، وقالت ليلى منصوري إن ذلك جيد.",
	},
}

func open(t testing.TB) *tagger.Tagger {
	t.Helper()
	names, err := tagger.New()
	if err != nil {
		t.Fatal(err)
	}
	return names
}

var (
	curatedEntities = []corpus.Entity{{ID: "paris", Kind: corpus.Place, Name: "باريس", English: "Paris"}}
	entityID        = regexp.MustCompile(`^x-[a-z0-9]+(-[a-z0-9]+)*$`)
)

// curated returns the mentions of Paris.
func curated(docs []corpus.Document) [][]corpus.Mention {
	out := make([][]corpus.Mention, len(docs))
	for i := range docs {
		text := docs[i].Text()
		if at := strings.Index(text, "باريس"); at >= 0 {
			out[i] = []corpus.Mention{{Span: corpus.Span{Start: at, End: at + len("باريس")}, Entity: "paris"}}
		}
	}
	return out
}

func TestDiscover(t *testing.T) {
	mentions, entities := open(t).Discover(articles, curated(articles), curatedEntities, nil)
	byID := map[string]corpus.Entity{}
	for i, e := range entities {
		byID[e.ID] = e
		if !e.Discovered || e.Confidence < 0.5 || e.Confidence > 1 || !entityID.MatchString(e.ID) {
			t.Errorf("entity %+v", e)
		}
		if i > 0 && entities[i-1].ID >= e.ID {
			t.Errorf("%s stands before %s", entities[i-1].ID, e.ID)
		}
	}
	// the spellings that name each person, by entity
	written := map[string][]string{}
	for i, list := range mentions {
		for _, m := range list {
			written[m.Entity] = append(written[m.Entity], articles[i].Text()[m.Start:m.End])
		}
	}
	minister := ""
	for id, forms := range written {
		if byID[id].Name == "سامر الحفناوي" {
			minister = id
			if want := []string{"سامر الحفناوي", "الحفناوي", "سامر الحفناوي", "سامر الحفناوي"}; !reflect.DeepEqual(forms, want) {
				t.Errorf("the minister is named by %q, want %q", forms, want)
			}
		}
	}
	if minister == "" || byID[minister].Kind != corpus.Person {
		t.Errorf("the minister is not found among %v", written)
	}
	if len(written["paris"]) != 1 {
		t.Errorf("the curated mention does not stand: %v", written)
	}
}

// TestDiscoverIsStable: the result is the same on any number of cores, and the ID of a name does
// not depend on the other documents.
func TestDiscoverIsStable(t *testing.T) {
	names := open(t)
	mentions, entities := names.Discover(articles, curated(articles), curatedEntities, nil)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	again, same := names.Discover(articles, curated(articles), curatedEntities, nil)
	if !reflect.DeepEqual(mentions, again) || !reflect.DeepEqual(entities, same) {
		t.Error("one core gives something else than all")
	}
	ids := map[string]string{}
	for _, e := range entities {
		ids[e.Name] = e.ID
	}
	_, alone := names.Discover(articles[1:2], curated(articles[1:2]), curatedEntities, nil)
	for _, e := range alone {
		if id, ok := ids[e.Name]; ok && id != e.ID {
			t.Errorf("%s is %s, and %s among others", e.Name, e.ID, id)
		}
	}
}

func TestOpenRefusesOtherFiles(t *testing.T) {
	if _, err := tagger.Open([]byte("not a model")); err == nil || !strings.Contains(err.Error(), "model of names") {
		t.Errorf("error %v", err)
	}
}

// FuzzDiscover: whatever the text, mentions are sorted, do not overlap, are on rune boundaries,
// and name an entity that is returned.
func FuzzDiscover(f *testing.F) {
	for _, d := range articles {
		f.Add(d.Title, d.Body)
	}
	f.Add("", "«\"'(")
	f.Add("عبد", "عبد عبد. للل\u200fـ ﻻ 12 e\u0301")
	names := open(f)
	f.Fuzz(func(t *testing.T, title, body string) {
		title = strings.ToValidUTF8(strings.ReplaceAll(title, "\n", " "), "")
		docs := []corpus.Document{{Title: title, Body: strings.ToValidUTF8(body, "")}, articles[0]}
		mentions, entities := names.Discover(docs, curated(docs), curatedEntities, nil)
		known := map[string]bool{"paris": true}
		for _, e := range entities {
			known[e.ID] = true
			if e.Name == "" {
				t.Errorf("entity %q has no name", e.ID)
			}
		}
		for i, list := range mentions {
			text, end := docs[i].Text(), 0
			for _, m := range list {
				if m.Start < end || m.End <= m.Start || m.End > len(text) || !known[m.Entity] {
					t.Fatalf("mention %+v after %d in %q", m, end, text)
				}
				if !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) {
					t.Fatalf("mention %+v cuts a letter", m)
				}
				end = m.End
			}
		}
	})
}

// BenchmarkDiscover runs on one core; b.SetBytes makes it report its speed.
func BenchmarkDiscover(b *testing.B) {
	names := open(b)
	var docs []corpus.Document
	size := 0
	for range 200 {
		for _, d := range articles {
			docs = append(docs, d)
			size += len(d.Text())
		}
	}
	b.SetBytes(int64(size))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for b.Loop() {
		names.Discover(docs, curated(docs), curatedEntities, nil)
	}
}
