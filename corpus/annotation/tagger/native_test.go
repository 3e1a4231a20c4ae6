package tagger

import (
	"strings"
	"testing"
)

// TestForeignSame: two spellings of a foreign person's name end in the same vowel.
func TestForeignSame(t *testing.T) {
	for _, tt := range []struct {
		one, other string
		want       bool
	}{
		{"مارغو روبي", "ماركو روبيو", false},
		{"باربارا ستريساند", "بربرا سترايسند", true},
		{"فيديريكا موغريني", "فيدريكا موغيريني", true},
	} {
		if got := foreignSame(strings.Fields(tt.one), strings.Fields(tt.other)); got != tt.want {
			t.Errorf("%s, %s: got %t", tt.one, tt.other, got)
		}
	}
}

// TestSkeleton: two spellings of one foreign sound have the same consonants.
func TestSkeleton(t *testing.T) {
	for _, tt := range []struct {
		one, other string
		want       bool
	}{
		{"منوتشين", "منوشين", true},
		{"منوشين", "منوشن", true},
		{"منوتشين", "منوسين", false},
	} {
		if got := skeleton(tt.one) == skeleton(tt.other); got != tt.want {
			t.Errorf("%s, %s: got %t", tt.one, tt.other, got)
		}
	}
}
