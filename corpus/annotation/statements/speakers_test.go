package statements

import (
	"strings"
	"testing"
)

func TestReadVoices(t *testing.T) {
	v, err := readVoices("# comment\nperson\tمراسل سيدة\nthing\tجريمة مراسل\nmanner\tجدول\n")
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]speech{
		"مراسل": human, "المراسل": human, "مراسلنا": human, "للمراسل": human, "والمراسل": human, "سيدتهم": human,
		"الجريمه": thing, "جدول": mute, "رصيف": mute, "": mute,
	} {
		if got := v.kindOf(word); got != want {
			t.Errorf("%q is %d, want %d", word, got, want)
		}
	}
	if !v.manner["جدول"] || v.manner["مراسل"] {
		t.Errorf("manner: %v", v.manner)
	}
	for _, bad := range []string{"person", "ghost\tشبح"} {
		if _, err := readVoices(bad); err == nil || !strings.Contains(err.Error(), "speakers.tsv:1") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}
