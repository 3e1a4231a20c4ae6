package gazetteer

import (
	"strings"
	"testing"
)

// Aliases separated by a mark other than | make one long name, which is reported.
func TestDoubtfulAliases(t *testing.T) {
	for alias, mark := range map[string]string{
		"أ, ب": ",", "أ; ب": ";", "أ، ب": "،", "أ؛ ب": "؛", "أ|ب، ج": "", "أ": "", "": "",
	} {
		_, doubts, err := ReadDoubting(strings.NewReader("# x\na\tevent\tاسم\t\t"+alias), "entities.tsv")
		if err != nil {
			t.Fatal(err)
		}
		if mark == "" && len(doubts) > 0 ||
			mark != "" &&
				(len(doubts) != 1 || doubts[0].Line != 2 || !strings.Contains(doubts[0].Message, "write | for \""+mark)) {
			t.Errorf("%q: %v, want a doubt about %q", alias, doubts, mark)
		}
	}
}

// Two entities of one kind and name are reported, with both lines.
func TestDoubtsOneName(t *testing.T) {
	for list, want := range map[string]string{
		"a\tperson\tباسم بخاش\t\nb\tperson\tباسم بَخّاش\t": `"b" has the name "باسم بَخّاش" of "a" on line 1`,
		"a\tperson\tعمان\t\nb\tplace\tعمان\t":              "",
		"a\tperson\tباسم بخاش\t\nb\tperson\tباسم\t":        "",
	} {
		entities, doubts, err := ReadDoubting(strings.NewReader(list), "entities.tsv")
		if err != nil || len(entities) != 2 {
			t.Fatalf("%q: %+v, %v", list, entities, err)
		}
		if want == "" && len(doubts) > 0 ||
			want != "" && (len(doubts) != 1 || doubts[0].Line != 2 || !strings.Contains(doubts[0].Message, want)) {
			t.Errorf("%q: %v, want %q", list, doubts, want)
		}
	}
}

// What is in a column that is not read is reported once.
func TestDoubtsColumnBeyond(t *testing.T) {
	for list, want := range map[string]string{
		"a\tplace\tاسم\tName\tآخر\tQ5\t35.1\t36.2\textra\nb\tevent\tآخر\t\t\t\t\t\tmore": `"extra" stands in a column that is not read`,
		"id\ttype\tnotes\tname\na\tevent\tسنراه\tاسم":                                    `"سنراه" stands in a column that is not read`,
		"id\ttype\tnotes\tname\na\tevent\t\tاسم":                                         "",
		"a\tevent\tاسم\tName\tآخر\tQ5\t\t\t":                                             "",
	} {
		_, doubts, err := ReadDoubting(strings.NewReader(list), "entities.tsv")
		if err != nil {
			t.Fatalf("%q: %v", list, err)
		}
		if want == "" && len(doubts) > 0 || want != "" && (len(doubts) != 1 || !strings.HasPrefix(doubts[0].Message, want)) {
			t.Errorf("%q: %v, want %q", list, doubts, want)
		}
	}
}

// Headers are understood as people word them.
func TestWordedHeaders(t *testing.T) {
	for _, header := range []string{
		"id\ttype\tname\tenglish\taliases\twikidata", "ID\tKind\tArabic name\tEnglish name\tOther spellings\tWikidata ID",
		"المعرف\tالنوع\tالاسم\tالاسم الإنجليزي\tأسماء أخرى\tويكي بيانات",
	} {
		list, err := Read(strings.NewReader(header+"\na\tevent\tاسم\tName\tآخر\tQ5"), "entities.tsv")
		if err != nil || len(list) != 1 || list[0].Name != "اسم" || list[0].English != "Name" ||
			list[0].Wikidata != "Q5" || len(list[0].Aliases) < 1 {
			t.Errorf("%q: %+v, %v", header, list, err)
		}
	}
}

// A word that joins others is no name: every sentence would name it.
func TestDoubtsJoiningWord(t *testing.T) {
	for list, want := range map[string]string{
		"a\tperson\tفي\t":                `"في" is a word of every sentence`,
		"a\tperson\tسلمى\t\tسلمى باز|من": `"من" is a word of every sentence`,
		"a\tperson\tسلمى\t\tسلمى من حلب": "",
		"a\tperson\tعلي\t":               "",
	} {
		_, doubts, err := ReadDoubting(strings.NewReader(list), "entities.tsv")
		if err != nil {
			t.Fatalf("%q: %v", list, err)
		}
		if want == "" && len(doubts) > 0 || want != "" && (len(doubts) != 1 || !strings.HasPrefix(doubts[0].Message, want)) {
			t.Errorf("%q: %v, want %q", list, doubts, want)
		}
	}
}
