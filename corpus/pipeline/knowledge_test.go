package pipeline_test

import (
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// TestKnowledge: a folder yields the same with Knowledge read once as without it, whatever was
// collected with it before: corrections and lists stay those of their folder.
func TestKnowledge(t *testing.T) {
	shared, err := pipeline.Know("")
	if err != nil {
		t.Fatal(err)
	}
	text := "---\ntitle: لقاء\n---\n\nقال فلاديمير بوتين في أنقرة إن الهدنة صامدة. وقال شريف الكوكبي إنها لا تصمد. وأكد بوتين ذلك في حي الياسمينة.\n"
	folders := []map[string]string{
		{"a.md": text},
		{"a.md": text, "corrections.json": `{"kashshaf": "entity-edits", "version": 1, "edits": [{"do": "rename", "entity": "vladimir-putin", "name": "الرئيس بوتين"}]}`},
		{"a.md": text, "entities.tsv": "id\ttype\tname\tenglish\nkawkabi\tperson\tشريف الكوكبي\tSharif al-Kawkabi\n"},
		{"a.md": text},
	}
	var first *corpus.Corpus
	for i, files := range folders {
		dir := folder(t, files)
		want, _, err := pipeline.Collect(dir, pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := pipeline.Collect(dir, pipeline.Options{Knowledge: shared})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("folder %d: %+v, want %+v", i, got.Entities, want.Entities)
		}
		switch {
		case i == 0:
			first = got
		case i < 3 && reflect.DeepEqual(got.Entities, first.Entities):
			t.Errorf("folder %d is answered as the one without corrections and lists", i)
		}
	}
}
