package identity

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestInAddress: a name inside an address is not a mention, and one next to it is.
func TestInAddress(t *testing.T) {
	for _, tt := range []struct {
		text, name string
		want       bool
	}{
		{"انظر https://example.org/news/reuters-says اليوم", "reuters", true},
		{"انظر www.reuters.example.", "reuters", true},
		{"راسلوا info@reuters.example اليوم", "reuters", true},
		{"على facebook.example/reuters اليوم", "reuters", true},
		{"قالت reuters اليوم", "reuters", false},
		{"وسم #reuters اليوم", "reuters", false},
		{"حساب @reuters اليوم", "reuters", false},
		{"قالت reuters: انظر https://example.org", "reuters", false},
		{"قالت (reuters/AP) اليوم", "reuters", false},
		{"عن U.S./reuters اليوم", "reuters", false},
	} {
		d := &document{text: tt.text}
		at := strings.Index(tt.text, tt.name)
		m := corpus.Mention{Span: corpus.Span{Start: at, End: at + len(tt.name)}}
		if got := d.inAddress(m); got != tt.want {
			t.Errorf("%q: got %v, want %v", tt.text, got, tt.want)
		}
	}
}
