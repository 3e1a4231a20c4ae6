package linker_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// TestBenchmarks: a place in the name of a crude oil is not a mention of it.
func TestBenchmarks(t *testing.T) {
	a := linker.New([]corpus.Entity{
		{ID: "texas", Kind: corpus.Place, Name: "تكساس"},
		{ID: "dubai", Kind: corpus.Place, Name: "دبي"},
	})
	for text, want := range map[string]int{
		"وارتفع خام غرب تكساس الوسيط دولارا":        0,
		"وتراجعت العقود الآجلة لخام غرب تكساس سنتا": 0,
		"وصعد الخام الأميركي غرب تكساس الوسيط":      0,
		"وبلغ خام دبي سبعين دولارا":                 0,
		"وضرب الإعصار غرب تكساس أمس":                1,
		"وقال تاجر في دبي إن الخام ارتفع":           1,
	} {
		if got := a.Annotate(&corpus.Document{Title: "خبر", Body: text}); len(got) != want {
			t.Errorf("%q: %d mentions, want %d", text, len(got), want)
		}
	}
}
