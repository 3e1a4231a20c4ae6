package lexicon_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
)

func TestFrequent(t *testing.T) {
	docs := []string{"أعلن الناطق هدنة", "اعلن الناطق", "أعلن مرّة ثم أعلن هُدنة", "هدنة"}
	text := func(i int) string { return docs[i] }
	census := lexicon.Take(lexicon.Of(len(docs), text))
	for most, want := range map[int]string{
		9: "[{اعلن 3 أعلن} {الناطق 2 الناطق} {هدنه 3 هدنة}]",
		2: "[{اعلن 3 أعلن} {هدنه 3 هدنة}]",
		0: "[]",
	} {
		if got := fmt.Sprint(census.Frequent(most)); got != want {
			t.Errorf("the %d most frequent: %s, want %s", most, got, want)
		}
	}
}
