package identity

import "testing"

// A separator ends within the text even if the text ends in the middle of a letter.
func TestSeparatorBeforeCutLetter(t *testing.T) {
	s := "(رويترز)" + "و"[:1]
	at := len(s) - 1
	if mark := separatorAt(s, at); at+mark.width > len(s) || mark.separator != bracketed {
		t.Errorf("separator %d of %d bytes at %d of %d bytes", mark.separator, mark.width, at, len(s))
	}
}
