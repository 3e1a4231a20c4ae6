package main

import (
	"testing"
	"time"
)

func TestAdds(t *testing.T) {
	sections := map[string]int{"said": 10, "times": 5, "lexicon": 20, "texts": 60}
	for _, tt := range []struct {
		whole int
		names []string
		want  string
	}{
		{115, []string{"said", "times"}, "15.0 %"}, // 15 to 100
		{120, []string{"lexicon"}, "20.0 %"},
		{120, []string{"none"}, "0.0 %"},
	} {
		if got := adds(tt.whole, sections, tt.names...); got != tt.want {
			t.Errorf("%v of %d: got %s, want %s", tt.names, tt.whole, got, tt.want)
		}
	}
}

func TestPerArticle(t *testing.T) {
	if got := perArticle(2*time.Second, 600_000); got != 1 {
		t.Errorf("two seconds for 2,000 times 300 words: got %v ms, want 1", got)
	}
}

func TestProcessorTime(t *testing.T) {
	before := processorTime()
	for n := 0; processorTime() == before; n++ {
		if n > 1<<26 {
			t.Fatal("no time passes")
		}
	}
}

func TestChosen(t *testing.T) {
	for _, tt := range []struct {
		only string
		want int
	}{
		{"", len(measures)}, {"gold", 1}, {"speed", 1}, {"arc", 1}, {"x", 1}, {"nothing", 0},
	} {
		if got := len(chosen(tt.only)); got != tt.want {
			t.Errorf("%q: %d measures, want %d", tt.only, got, tt.want)
		}
	}
}
