package arabic_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestIsNationality(t *testing.T) {
	for word, want := range map[string]bool{
		"تركي": true, "تركيه": true, "اوروبيه": true, "نمساوي": true, "عربي": true,
		"تركيا": false, "اتراك": false, "مالي": false, "شرقي": false, "التركي": false, "": false,
	} {
		if got := arabic.IsNationality(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}
