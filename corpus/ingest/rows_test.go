package ingest_test

import "testing"

// TestRowNumbers: a row is counted as a spreadsheet counts it, however many lines its cells have,
// so that whoever follows a citation finds it.
func TestRowNumbers(t *testing.T) {
	const first, second = "وصلت السفينة صباحا", "ثم غادرت مساء"
	for name, content := range map[string]string{
		"a.csv":   "title,\"نص\n\",text\nأول عنوان,x,\"" + first + "\n\nورست\"\nثاني عنوان,y," + second + "\n",
		"b.csv":   "title,text\nأول عنوان,\"" + first + "\nكذا\"\nثاني عنوان," + second + "\n",
		"c.jsonl": "\n{\"text\":\"" + first + "\"}\n{\"text\":\"" + second + "\"}\n",
	} {
		docs, warnings := read(t, folder(t, map[string]string{name: content}))
		if len(docs) != 2 || docs[0].Place.Kind != "row" || docs[0].Place.First != "2" || docs[1].Place.First != "3" {
			t.Errorf("%s: %+v (%s), want rows 2 and 3", name, docs, warnings)
		}
	}
}
