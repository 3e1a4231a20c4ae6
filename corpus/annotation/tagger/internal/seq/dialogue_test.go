package seq

import "testing"

// TestOnlyCalled checks that of what the model takes for a name nothing need be left.
func TestOnlyCalled(t *testing.T) {
	for _, text := range []string{"قال {أيها} ثم سكت", "قال {يا أيها} ثم سكت", "قال {بلى} ثم سكت"} {
		text, curated, labelled := marked(text)
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(text, curated, tagger.Words)
		names := tagger.Text.Names(personLabels(tagger, labelled), nil)
		if len(names) != 1 {
			t.Fatalf("%s: %d names were marked, want 1", text, len(names))
		}
		if got := tagger.Text.withoutDialogue(names); len(got) > 0 {
			t.Errorf("%s: left %q", text, text[got[0].Start:got[0].End])
		}
	}
}
