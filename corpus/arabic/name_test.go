package arabic_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestNameKey(t *testing.T) {
	for _, spellings := range [][]string{
		{"محمد بن سلمان", "محمد ابن سلمان"},
		{"أبو بكر البغدادي", "أبي بكر البغدادي", "أبا بكر البغدادي", "ابوبكر البغدادي"},
		{"ذو النون", "ذي النون", "ذا النون"},
		{"نور الدين زنكي", "نورالدين زنكي"},
		{"عبد الله", "عبدالله"},
		{"عبد الرحمن الفلاح", "عبدالرحمن الفلاح"},
		{"حسن نصر الله", "حسن نصرالله"},
		{"Al-Sisi", "El Sisi", "Sisi", "al sisi"},
		{"Bashar al-Assad", "Bashar Assad"},
	} {
		want := strings.Join(arabic.NameKey(arabic.Words(spellings[0])), " ")
		for _, s := range spellings[1:] {
			if got := strings.Join(arabic.NameKey(arabic.Words(s)), " "); got != want {
				t.Errorf("%q has the key %q, %q has %q", s, got, spellings[0], want)
			}
		}
	}
	for _, apart := range [][2]string{{"أبي", "أبو"}, {"الله", "عبد الله"}, {"القاعدة", "قاعدة"}, {"al", "el"}} {
		a, b := arabic.NameKey(arabic.Words(apart[0])), arabic.NameKey(arabic.Words(apart[1]))
		if slices.Equal(a, b) {
			t.Errorf("%q and %q have one key, %q", apart[0], apart[1], a)
		}
	}
}

func TestMarksDiffer(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"عمّان", "عُمان", true},
		{"عَمّان", "عُمان", true},
		{"عمّان", "عَمَّان", false},
		{"عمان", "عُمان", false},
		{"عمان", "عمّان", false},
		{"عُمانُ", "عُمانِ", false}, // the case ending is grammar
		{"مِصر", "مصر", false},
		{"العُمان", "عُمان", false}, // not the same letters
	} {
		if got := arabic.MarksDiffer(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: got %v, want %v", tt.a, tt.b, got, tt.want)
		}
		if got := arabic.MarksDiffer(tt.b, tt.a); got != tt.want {
			t.Errorf("%q and %q: got %v, want %v", tt.b, tt.a, got, tt.want)
		}
	}
}
