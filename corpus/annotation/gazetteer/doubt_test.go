package gazetteer

import (
	"strings"
	"testing"
)

// Another mark than | between aliases makes one long name of them, which is told.
func TestDoubtfulAliases(t *testing.T) {
	for alias, mark := range map[string]string{
		"أ, ب": ",", "أ; ب": ";", "أ، ب": "،", "أ؛ ب": "؛", "أ|ب، ج": "", "أ": "", "": "",
	} {
		_, doubts, err := ReadDoubting(strings.NewReader("# x\na\tevent\tاسم\t\t"+alias), "entities.tsv")
		if err != nil {
			t.Fatal(err)
		}
		if mark == "" && len(doubts) > 0 || mark != "" && (len(doubts) != 1 || doubts[0].Line != 2 || !strings.Contains(doubts[0].Message, "write | for \""+mark)) {
			t.Errorf("%q: %v, want a doubt about %q", alias, doubts, mark)
		}
	}
}

// Headers as people word them are understood.
func TestWordedHeaders(t *testing.T) {
	for _, header := range []string{
		"id\ttype\tname\tenglish\taliases\twikidata", "ID\tKind\tArabic name\tEnglish name\tOther spellings\tWikidata ID",
		"المعرف\tالنوع\tالاسم\tالاسم الإنجليزي\tأسماء أخرى\tويكي بيانات",
	} {
		list, err := Read(strings.NewReader(header+"\na\tevent\tاسم\tName\tآخر\tQ5"), "entities.tsv")
		if err != nil || len(list) != 1 || list[0].Name != "اسم" || list[0].English != "Name" || list[0].Wikidata != "Q5" || len(list[0].Aliases) < 1 {
			t.Errorf("%q: %+v, %v", header, list, err)
		}
	}
}
