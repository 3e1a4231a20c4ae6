package corrections_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
)

func TestRead(t *testing.T) {
	head := `{"kashshaf": "entity-edits", "version": 1, "edits": [`
	for _, tt := range []struct{ name, file, says string }{
		{"no JSON", "\x00", "not a file of corrections"},
		{"other JSON", `{"edits": []}`, "not a file of corrections"},
		{"a list", "[]", `"edits": […]}: it holds a JSON array`},
		{"edits of another kind", "{\n\"edits\": {}}", `line 2: "edits" holds a JSON object`},
		{"a later version", `{"kashshaf": "entity-edits", "version": 2, "edits": []}`, "version 2; want 1"},
		{"an unknown kind", head + `{"do": "burn", "entity": "x"}]}`, `correction 1: "burn" is not known; want rename`},
		{"no entity", head + `{"do": "hide"}]}`, `needs the id`},
		{"no name", head + `{"do": "hide", "entity": "y"}, {"do": "rename", "entity": "x", "name": "  "}]}`, `correction 2: rename of "x" needs a "name"`},
		{"no target", head + `{"do": "merge", "entity": "x"}]}`, `needs an id in "into"`},
		{"no spellings", head + `{"do": "split", "entity": "x", "into": "y", "name": "z"}]}`, `needs "spellings"`},
		{"too many", head + strings.Repeat(`{"do":"hide","entity":"x"},`, 10_000) + `{"do":"hide","entity":"x"}]}`, "at most 10000"},
	} {
		if _, err := corrections.Read([]byte(tt.file)); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: error %v, want it to say %s", tt.name, err, tt.says)
		}
	}
	if _, err := corrections.Read(nil); !errors.Is(err, corrections.ErrNotEdits) {
		t.Errorf("an empty file: %v", err)
	}
}

func TestWriteRead(t *testing.T) {
	list := []corpus.Edit{
		{Do: corpus.EditRename, Entity: "x", Name: "اسم <b>"},
		{Do: corpus.EditSplit, Entity: "x", Into: "y", Name: "ص", Spellings: []string{"س", "ش"}},
	}
	got, err := corrections.Read(corrections.Write(list))
	if err != nil || !reflect.DeepEqual(got, list) {
		t.Errorf("got %v, %v, want %v", got, err, list)
	}
	if got, err := corrections.Read(corrections.Write(nil)); err != nil || len(got) != 0 {
		t.Errorf("no edits: %v, %v", got, err)
	}
}

// town makes a corpus of one document in which two people share a surname.
func town() *corpus.Corpus {
	c := &corpus.Corpus{
		Entities: []corpus.Entity{
			{ID: "ali", Kind: corpus.Person, Name: "علي حسن", Aliases: []string{"حسن", "أبو علي"}},
			{ID: "city", Kind: corpus.Place, Name: "المدينة"},
		},
		Documents: []corpus.Document{{ID: "d", Title: "خبر", Body: "قال علي حسن إن أبو علي في المدينة. وقال حسن لا."}},
	}
	text := c.Documents[0].Text()
	at := func(s string, n int) corpus.Span {
		from := 0
		for range n {
			from += strings.Index(text[from:], s) + 1
		}
		return corpus.Span{Start: from - 1, End: from - 1 + len(s)}
	}
	c.Mentions = [][]corpus.Mention{{{Span: at("علي حسن", 1), Entity: "ali"}, {Span: at("أبو علي", 1), Entity: "ali"}, {Span: at("المدينة", 1), Entity: "city"}, {Span: at("حسن", 2), Entity: "ali"}}}
	c.Statements = [][]corpus.Statement{{
		{Speaker: "ali", Named: "علي حسن", Cue: at("قال", 1), Content: at("أبو علي في المدينة", 1), About: []string{"ali", "city"}},
		{Speaker: "ali", Named: "حسن", Cue: at("وقال", 1), Content: at("لا", 1)},
	}}
	return c
}

func show(c *corpus.Corpus) string {
	var b strings.Builder
	for _, e := range c.Entities {
		fmt.Fprintf(&b, "%s %s %v; ", e.ID, e.Name, e.Aliases)
	}
	for _, m := range c.Mentions[0] {
		b.WriteString(m.Entity + " ")
	}
	for _, s := range c.Statements[0] {
		fmt.Fprintf(&b, "; %s %v", s.Speaker, s.About)
	}
	return b.String()
}

func TestApply(t *testing.T) {
	rename := corpus.Edit{Do: corpus.EditRename, Entity: "ali", Name: "حسن"}
	hide := corpus.Edit{Do: corpus.EditHide, Entity: "ali"}
	merge := corpus.Edit{Do: corpus.EditMerge, Entity: "ali", Into: "city"}
	split := corpus.Edit{Do: corpus.EditSplit, Entity: "ali", Into: "abu-ali", Name: "أبو علي", Spellings: []string{"أبو علي"}}
	for _, tt := range []struct {
		name  string
		edits []corpus.Edit
		why   string
		want  string
	}{
		{"nothing", nil, "", "ali علي حسن [حسن أبو علي]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
		{"rename", []corpus.Edit{rename}, "", "ali حسن [أبو علي علي حسن]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
		{"another kind and English name", []corpus.Edit{{Do: corpus.EditRename, Entity: "ali", English: "Ali", Kind: "place"}}, "", "ali علي حسن [حسن أبو علي]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
		{"two that are not one", []corpus.Edit{{Do: corpus.EditDistinct, Entity: "ali", Into: "nobody"}}, "", "ali علي حسن [حسن أبو علي]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
		{"hide", []corpus.Edit{hide}, "", "city المدينة []; city ;  [city];  []"},
		{"merge", []corpus.Edit{merge}, "", "city المدينة [علي حسن حسن أبو علي]; city city city city ; city [city]; city []"},
		{"split", []corpus.Edit{split}, "", "abu-ali أبو علي []; ali علي حسن [حسن]; city المدينة []; ali abu-ali city ali ; ali [abu-ali city]; ali []"},
		{"split and hide", []corpus.Edit{split, hide}, "|", "abu-ali أبو علي []; city المدينة []; abu-ali city ;  [abu-ali city];  []"},
		{"split twice", []corpus.Edit{split, split}, "|" + corrections.Taken, "abu-ali أبو علي []; ali علي حسن [حسن]; city المدينة []; ali abu-ali city ali ; ali [abu-ali city]; ali []"},
		{"all of it", []corpus.Edit{{Do: corpus.EditSplit, Entity: "city", Into: "x", Name: "س", Spellings: []string{"المدينه"}}}, corrections.AllOfIt, "ali علي حسن [حسن أبو علي]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
		{"hide twice", []corpus.Edit{hide, hide}, "|" + corrections.NoEntity, "city المدينة []; city ;  [city];  []"},
		{"into itself", []corpus.Edit{{Do: corpus.EditMerge, Entity: "city", Into: "city"}}, corrections.ItsOwn, "ali علي حسن [حسن أبو علي]; city المدينة []; ali ali city ali ; ali [ali city]; ali []"},
	} {
		c := town()
		before := *c
		was := show(c)
		out := corrections.Apply(c, func(i int) string { return c.Documents[i].Text() }, tt.edits)
		if got := strings.Join(out.Problems, "|"); got != tt.why {
			t.Errorf("%s: problems %q, want %q", tt.name, got, tt.why)
		}
		if got := show(c); got != tt.want {
			t.Errorf("%s: got\n%s, want\n%s", tt.name, got, tt.want)
		}
		if show(&before) != was {
			t.Errorf("%s: what was given was written to", tt.name)
		}
	}
}

// TestApplyJoint corrects one of two joint speakers.
func TestApplyJoint(t *testing.T) {
	hide := corpus.Edit{Do: corpus.EditHide, Entity: "ali"}
	merge := corpus.Edit{Do: corpus.EditMerge, Entity: "ali", Into: "city"}
	split := corpus.Edit{Do: corpus.EditSplit, Entity: "ali", Into: "other", Name: "حسن", Spellings: []string{"حسن"}}
	for _, tt := range []struct {
		name, speaker, with string
		edit                corpus.Edit
		want                string
	}{
		{"the first is hidden", "ali", "city", hide, "city []"},
		{"the other is hidden", "city", "ali", hide, "city []"},
		{"both are one", "ali", "city", merge, "city []"},
		{"the first is another", "ali", "city", split, "other [city]"},
		{"the other is another", "city", "ali", split, "city [other]"},
	} {
		c := town()
		c.Statements[0][1].Speaker, c.Statements[0][1].With = tt.speaker, []string{tt.with}
		corrections.Apply(c, func(i int) string { return c.Documents[i].Text() }, []corpus.Edit{tt.edit})
		if got := fmt.Sprint(c.Statements[0][1].Speaker, " ", c.Statements[0][1].With); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// FuzzRead: what is read can be written and read back unchanged.
func FuzzRead(f *testing.F) {
	f.Add(corrections.Write([]corpus.Edit{{Do: corpus.EditMerge, Entity: "a", Into: "b"}}))
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := corrections.Read(data)
		if err != nil {
			return
		}
		again, err := corrections.Read(corrections.Write(list))
		if err != nil || len(again) != len(list) {
			t.Fatalf("%d edits, written and read again %d: %v", len(list), len(again), err)
		}
	})
}

// TestRename changes the kind and the names of an entity, each by itself.
func TestRename(t *testing.T) {
	for _, tt := range []struct {
		edit corpus.Edit
		want string
	}{
		{corpus.Edit{Name: "دبي"}, "دبي Dubay person [دبيّ]"},
		{corpus.Edit{English: "Dubai"}, "دبيّ Dubai person [Dubay]"},
		{corpus.Edit{Kind: "place"}, "دبيّ Dubay place []"},
		{corpus.Edit{Name: "دبي", English: "Dubai", Kind: "place"}, "دبي Dubai place [دبيّ Dubay]"},
	} {
		c := &corpus.Corpus{Entities: []corpus.Entity{{ID: "x", Name: "دبيّ", English: "Dubay"}}}
		tt.edit.Do, tt.edit.Entity = corpus.EditRename, "x"
		corrections.Apply(c, nil, []corpus.Edit{tt.edit})
		e := c.Entities[0]
		if got := fmt.Sprint(e.Name, " ", e.English, " ", e.Kind, " ", e.Aliases); got != tt.want {
			t.Errorf("%+v: got %s, want %s", tt.edit, got, tt.want)
		}
	}
}

func TestNamed(t *testing.T) {
	names := map[string]string{"x-1": "علي", "x-2": "عليّ"}
	list := corrections.Named([]corpus.Edit{
		{Do: corpus.EditMerge, Entity: "x-1", Into: "x-2"},
		{Do: corpus.EditDistinct, Entity: "x-1", Into: "x-3", EntityName: "كما كان"},
	}, func(id string) string { return names[id] })
	again, err := corrections.Read(corrections.Write(list))
	if err != nil || !reflect.DeepEqual(again, list) {
		t.Errorf("read again %+v, %v", again, err)
	}
	if got := fmt.Sprint(list[0].EntityName, list[0].IntoName, list[1].EntityName, list[1].IntoName); got != "عليعليّكما كان" {
		t.Errorf("names %q", got)
	}
	if got := corrections.Distinct(list); !reflect.DeepEqual(got, [][2]string{{"x-1", "x-3"}}) {
		t.Errorf("two that are not one: %v", got)
	}
}
