package gazetteer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
)

func TestRead(t *testing.T) {
	tests := []struct {
		name, in string
		want     string // the entities, printed, or the error
	}{
		{"no header", "a-b\tperson\tأ ب\tA B\tأب|A. B.\tQ12\n", "{a-b person أ ب A B [أب A. B.] Q12}"},
		{"three columns do", "a\tplace\tأ", "{a place أ  [] }"},
		{"header", "id\ttype\tname\tenglish\taliases\twikidata\na\tevent\tأ\t\t\t", "{a event أ  [] }"},
		{"columns in another order", "ID\tname\ttype\tAliases\na\tأ\torganization\tب", "{a organization أ  [ب] }"},
		{"comments, empty lines, BOM, CRLF", "\uFEFF# note\r\n\r\na\tplace\tأ\tA\r\n", "{a place أ A [] }"},
		{"repeated spellings", "a\tplace\tأ\tA\tأ|ب||ب | A", "{a place أ A [ب] }"},
		{"nothing", "", ""},

		{"few columns", "# x\na\tplace", "own.tsv:2: columns: 2, want at least id, type, name, with a tab between them"},
		{"spaces for tabs", "a place أ", "own.tsv:1: columns: 1, want at least id, type, name, with a tab between them"},
		{"id", "A b\tplace\tأ", `own.tsv:1: id "A b", want lower-case Latin letters, digits and single hyphens, such as "vladimir-putin"`},
		{"id up the tree", "../x\tplace\tأ", `own.tsv:1: id "../x", want lower-case Latin letters, digits and single hyphens, such as "vladimir-putin"`},
		{"id of a name found by a model", "x-a\tplace\tأ", `own.tsv:1: id "x-a", want one that does not begin with "x-": such are of names found by a model`},
		{"id with an x", "x\tplace\tأ\nax-b\tplace\tب", "{x place أ  [] } {ax-b place ب  [] }"},
		{"type", "a\tcity\tأ", `own.tsv:1: type "city", want person, place, organization or event`},
		{"name", "a\tplace\t \tA", `own.tsv:1: entity "a" has no name; write its Arabic name into the third column`},
		{"twice", "a\tplace\tأ\nb\tplace\tب\na\tplace\tج", `own.tsv:3: id "a" is also on line 1; keep one line and put all spellings into its aliases`},
		{"wikidata", "a\tplace\tأ\t\t\tP31", `own.tsv:1: wikidata "P31", want Q and a number, such as "Q159", or nothing`},
		{"encoding", "a\tplace\t\xc7\xe1", "own.tsv:1: not UTF-8; save the file as UTF-8"},
		{"header without a column", "id\tname\na\tأ", `own.tsv:1: the header has no column "type"; want id, type, name, english, aliases, wikidata, lat, lon`},
		{"long line", "a\tplace\t" + strings.Repeat("ا", 1<<20), "own.tsv:1: bufio.Scanner: token too long; a line has at most 1048576 bytes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entities, err := gazetteer.Read(strings.NewReader(tt.in), "own.tsv")
			got := show(entities)
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func show(entities []corpus.Entity) string {
	var out []string
	for _, e := range entities {
		out = append(out, fmt.Sprintf("{%s %s %s %s %v %s}", e.ID, e.Kind, e.Name, e.English, e.Aliases, e.Wikidata))
	}
	return strings.Join(out, " ")
}

func TestMerge(t *testing.T) {
	ours := []corpus.Entity{
		{ID: "a", Kind: corpus.Place, Name: "أ", English: "A", Aliases: []string{"اا"}, Wikidata: "Q1"},
		{ID: "b", Kind: corpus.Person, Name: "ب"},
	}
	tests := []struct{ name, own, want string }{
		{"nothing", "", "{a place أ A [اا] Q1} {b person ب  [] }"},
		{"another", "c\tevent\tج", "{a place أ A [اا] Q1} {b person ب  [] } {c event ج  [] }"},
		{"more spellings", "a\tplace\tأ\t\tاا|ااا", "{a place أ A [اا ااا] Q1} {b person ب  [] }"},
		{"the publisher's name and type stand", "a\torganization\tألف\tAlef\t\tQ2", "{a organization ألف Alef [أ A اا] Q2} {b person ب  [] }"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			own, err := gazetteer.Read(strings.NewReader(tt.own), "own.tsv")
			if err != nil {
				t.Fatal(err)
			}
			before := show(ours)
			if got := show(gazetteer.Merge(ours, own)); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
			if show(ours) != before {
				t.Error("Merge changed its input")
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add("id\ttype\tname\na\tplace\tأ\n")
	f.Add("a\tplace\tأ\tA\tب|ج\tQ5\r\n#\n")
	f.Add("\uFEFFid\tid\tid\n\t\t\t\t\t")
	// Whatever is read can be merged, and has the required fields.
	f.Fuzz(func(t *testing.T, s string) {
		entities, err := gazetteer.Read(strings.NewReader(s), "f")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f:") {
				t.Fatalf("error %q does not name the file and line", err)
			}
			return
		}
		for _, e := range entities {
			if e.ID == "" || e.Name == "" || gazetteer.Slug(e.ID) != e.ID {
				t.Fatalf("entity %+v", e)
			}
		}
		if got := gazetteer.Merge(entities, entities); len(got) != len(entities) {
			t.Fatalf("%d entities merged with themselves are %d", len(entities), len(got))
		}
	})
}

func ExampleRead() {
	entities, err := gazetteer.Read(strings.NewReader(
		"id\ttype\tname\tenglish\taliases\n"+
			"nizar-qabbani\tperson\tنزار قباني\tNizar Qabbani\tقباني|Kabbani\n"), "entities.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(entities[0].Kind, entities[0].Name, entities[0].Aliases)
	// Output: person نزار قباني [قباني Kabbani]
}
