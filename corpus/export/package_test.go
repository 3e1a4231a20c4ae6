package export

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestPackage(t *testing.T) {
	statements := Statements()
	h := corpus.StatementHit{Document: "x", Text: "قال نعم", Cue: corpus.Span{End: 6}, Content: corpus.Span{Start: 7, End: 13}, Speaker: &corpus.EntityRef{ID: "s", Name: "س"}}
	statements.AddStatement(&h, "https://example.org/d/x/")
	h.Weak = true
	statements.AddStatement(&h, "")
	if statements.Rows[0][6] != "س" || statements.Rows[1][6] != "" || statements.Rows[1][12] != "false" {
		t.Errorf("statements %q", statements.Rows)
	}
	data, err := Package([]Table{table(), statements}, origin(), deflated)
	if err != nil {
		t.Fatal(err)
	}
	files := unzip(t, data)
	var described struct {
		Resources []struct {
			Path   string
			Schema struct{ Fields []struct{ Name, Type string } }
		}
		Licenses []map[string]string
	}
	if err := json.Unmarshal(files["datapackage.json"], &described); err != nil {
		t.Fatal(err)
	}
	if len(described.Resources) != 2 || described.Licenses[0]["title"] != "CC BY 4.0" {
		t.Errorf("described as %+v", described)
	}
	// The standard wants a name without spaces or a path.
	for text, want := range map[string][]map[string]string{
		"CC BY 4.0":               {{"name": "CC-BY-4.0", "title": "CC BY 4.0"}},
		"https://example.org/by/": {{"path": "https://example.org/by/", "title": "https://example.org/by/"}},
		"للقراءة وحدها":           nil,
		"":                        nil,
	} {
		if got := licences(text); !reflect.DeepEqual(got, want) {
			t.Errorf("the licence %q is described as %v, want %v", text, got, want)
		}
	}
	for _, r := range described.Resources {
		head := rowsOf(t, files[r.Path])[0]
		if len(head) != len(r.Schema.Fields) || head[0] != r.Schema.Fields[0].Name {
			t.Errorf("%s begins with %q, described as %v", r.Path, head, r.Schema.Fields)
		}
	}
}

func TestInvestigation(t *testing.T) {
	var v Investigation
	r := corpus.Reading{Document: corpus.Document{ID: "x", Title: "بوتين", Body: "قال بوتين"}, Mentions: []corpus.Mention{{Span: corpus.Span{End: 10}, Entity: "putin"}, {Span: corpus.Span{Start: 18, End: 28}, Entity: "putin"}},
		Entities: []corpus.EntityCount{{EntityRef: corpus.EntityRef{ID: "putin", Name: "فلاديمير بوتين"}}}}
	place := corpus.Reading{Document: corpus.Document{ID: "y", Title: "حلب", Body: "في حلب", URL: "https://example.net/y"}, Mentions: []corpus.Mention{{Span: corpus.Span{End: 6}, Entity: "aleppo"}, {Span: corpus.Span{Start: 12, End: 18}, Entity: "aleppo"}},
		Entities: []corpus.EntityCount{{EntityRef: corpus.EntityRef{ID: "aleppo", Name: "حلب", Kind: corpus.Place}}}}
	for _, r := range []*corpus.Reading{&r, &place} {
		if err := v.Add(r, "https://example.org/d/"+r.Document.ID+"/"); err != nil {
			t.Fatal(err)
		}
	}
	data, err := v.JSONLines(origin())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	resolved := make(map[string]int)
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var p proxy
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		got = append(got, p.Schema+" "+strings.Join(p.Properties["name"], "")+strings.Join(p.Properties["entity"], "")+strings.Join(p.Properties["sourceUrl"], " "))
		for _, id := range p.Properties["resolved"] {
			resolved[id]++
		}
		if p.Schema == "Address" && strings.Join(p.Properties["full"], "") != "حلب" {
			t.Errorf("a place is shown as %q", p.Properties["full"])
		}
	}
	if want := "Note أرشيف الهدنة|Article https://example.org/d/x/|Person فلاديمير بوتين|Mention بوتين|Mention بوتين|" +
		"Article https://example.net/y https://example.org/d/y/|Address حلب|Documentation entity-aleppo|Mention حلب|Mention حلب"; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if len(resolved) != 1 || resolved["entity-putin"] != 2 { // only the model's LegalEntity
		t.Errorf("resolved to %v", resolved)
	}
	mentions := Mentions()
	mentions.AddMentions(&r, "a")
	if mentions.Rows[0][9] != "0" || mentions.Rows[1][9] != "1" || mentions.Rows[1][11] != "a#p1" {
		t.Errorf("mentions %q", mentions.Rows)
	}
}
