package arabic

import "testing"

func TestLettered(t *testing.T) {
	for word, want := range map[string]bool{
		"أحمد": true, "احمد": false, "عمّان": true, "عمان": false, "سؤال": true, "رئيس": true, "آب": true,
		"مدرسة": false, "على": false, "هـدنة": false, "Putin": false, "ا\u0654حمد": true,
	} {
		if got := Lettered(word); got != want {
			t.Errorf("Lettered(%q) = %v, want %v", word, got, want)
		}
	}
}

func TestSameLetters(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		same       bool
	}{
		{"أحمد", "أحمد", true},
		{"احمد", "أحمد", false},
		{"أحمد", "احمد", false},
		{"ا\u0654حمد", "أحمد", true},     // composed or not
		{"عَمّان", "عمّان", true},        // further marks of the text
		{"عمان", "عمّان", false},         // a mark that is wanted
		{"عمّان", "عمان", true},          // none is wanted
		{"مدرسة", "مدرسه", false},        // ة is not ه
		{"عـمـان", "عمان", true},         // tatweel is no letter
		{"عمان", "عمـــان", true},        //
		{"عمان\u200f", "عمان", true},     // nor what steers direction
		{"عمانية", "عمان", false},        // one is longer
		{"عمان", "عمانية", false},        //
		{"Erdoğan", "erdoğan", true},     // capitals are not another letter
		{"Erdogan", "Erdoğan", false},    //
		{"", "", true}, {"", "ا", false}, //
	} {
		if got := SameLetters(tt.text, tt.want); got != tt.same {
			t.Errorf("SameLetters(%q, %q) = %v, want %v", tt.text, tt.want, got, tt.same)
		}
	}
}
