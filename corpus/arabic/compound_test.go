package arabic_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestCompounds(t *testing.T) {
	known := map[string]bool{"فيسبوك": true, "نيويورك": true, "كيلومتر": true}
	joined := func(word []byte) bool { return known[string(word)] }
	for _, test := range []struct{ text, want string }{
		{"التقى عبد الرحمن الراشد", "1:عبدالرحمن"},
		{"وعبد الفتاح، ولعبد الله", "0:عبدالفتاح 2:عبدالله"},
		{"عبد، الرحمن", ""},
		{"العبد الرحيم", ""},
		{"عبد الناصر عبدالناصر", "0:عبدالناصر"},
		{"أبو ظبي ولأبي بكر", "0:ابوظبي 2:ابوبكر"},
		{"أَبُو مازن", "0:ابومازن"},
		{"نور الدين ونصر الله", "0:نورالدين 2:ونصرالله"},
		{"محيي الدين محي الدين", "0:محيالدين 2:محيالدين"},
		{"من الله، العز الدين", ""},
		{"على فيس بوك", "1:فيسبوك"},
		{"وبالفيس بوك", "0:فيسبوك"},
		{"في نيو-يورك", "1:نيويورك"},
		{"نيو.يورك", ""},
		{"خمسة كيلو متر", "1:كيلومتر"},
		{"مقاتلات F-16 وF16", "1:f16"},
		{"Al-Qaeda, COVID-19", "0:alqaeda 2:covid19"},
		{"2018-12-04 in 2018", ""},
		{"سو-24 وسو24 سو 24", "0:سو24 2:وسو24 2:سو24"},
		{"كوفيد-19 بـ-19 -19", "0:كوفيد19 0:وفيد19"},
		{"و قال", ""},
		{"", ""},
	} {
		var got []string
		for _, c := range arabic.Compounds(nil, test.text, arabic.Tokenize(test.text), joined) {
			got = append(got, fmt.Sprintf("%d:%s", c.First, c.Word))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("Compounds(%q)\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

// TestCompoundsMeet checks that what is written as one word and as two has one key.
func TestCompoundsMeet(t *testing.T) {
	lexicon := news(t)
	for _, pair := range [][2]string{
		{"عبد الرحمن", "عبدالرحمن"}, {"لعبد الرحمن", "وعبدالرحمن"}, {"أبو ظبي", "أبوظبي"},
		{"أبي ظبي", "ابوظبي"}, {"عبد الله", "عبدالله"},
		{"نور الدين", "نورالدين"}, {"نصر الله", "نصرالله"}, {"محيي الدين", "محىالدين"},
	} {
		two := arabic.Compounds(nil, pair[0], arabic.Tokenize(pair[0]), nil)
		if len(two) != 1 {
			t.Errorf("%s is %d compounds, want 1", pair[0], len(two))
			continue
		}
		if a, b := lexicon.Stem(two[0].Word), lexicon.Stem(arabic.Normalize(pair[1])); a != b {
			t.Errorf("%s has the key %s, %s has %s, want the same", pair[0], a, pair[1], b)
		}
	}
}

func TestSpelled(t *testing.T) {
	for _, test := range []struct {
		words string
		want  int
	}{
		{"أ ف ب", 3}, {"د ب أ برلين", 3}, {"سي إن إن", 3}, {"بي بي سي عربي", 3}, {"إف بي آي", 3},
		{"أ", 0}, {"أن في", 0}, {"في أو", 0}, {"سي", 0}, {"", 0}, {"5 أ", 0}, {"a b c", 0},
	} {
		if got := arabic.Spelled(strings.Fields(arabic.Normalize(test.words))); got != test.want {
			t.Errorf("Spelled(%s) = %d, want %d", test.words, got, test.want)
		}
	}
}

// FuzzCompounds checks that compounds refer to tokens of the text, in order, and that their words
// are normal.
func FuzzCompounds(f *testing.F) {
	for _, s := range []string{"وعبد الرحمن", "أبو-ظبي", "F-16", "ابا\u00a0ا", "فيس بوك"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := arabic.Tokenize(text)
		last := 0
		for _, c := range arabic.Compounds(nil, text, tokens, func([]byte) bool { return true }) {
			if c.First < last || c.First+1 >= len(tokens) {
				t.Fatalf("Compounds(%q): %+v after %d of %d tokens", text, c, last, len(tokens))
			}
			last = c.First
			if !utf8.ValidString(c.Word) || arabic.Normalize(c.Word) != c.Word {
				t.Errorf("Compounds(%q): %q is not normal", text, c.Word)
			}
		}
	})
}

func ExampleCompounds() {
	text := "وقال عبد الرحمن إن مقاتلات F-16 وصلت"
	for _, c := range arabic.Compounds(nil, text, arabic.Tokenize(text), nil) {
		fmt.Println(c.First, c.Word)
	}
	// Output:
	// 1 عبدالرحمن
	// 5 f16
}

func ExampleSpelled() {
	fmt.Println(arabic.Spelled([]string{"سي", "ان", "ان", "ترامب"}))
	// Output: 3
}

// TestHalves checks that words that Halves leaves out are never joined.
func TestHalves(t *testing.T) {
	joined := []string{"حضرموت", "راسمال", "عبدالله", "ثلاثمايه", "جنوبافريقيا"}
	halves, is := arabic.HalvesOf(joined), make(map[string]bool)
	for _, word := range joined {
		is[word] = true
	}
	in := func(word []byte) bool { return is[string(word)] }
	for _, c := range []struct {
		text string
		want int
	}{
		{"حضر موت", 1}, {"وحضر موت", 1}, {"بالحضر موت", 1}, {"موت حضر", 0}, {"حضر ال موت", 0}, {"من حضر موت رأس مال", 2},
		{"فيس بوك وفيس بوك", 2}, {"عبد الله", 1}, {"لعبد الرحمن", 1}, {"جنوب افريقيا وجنوب أفريقيا", 2}, {"سو-24", 1}, {"ثلاث مئة", 1},
		{"F-16", 1}, {"al-Qaeda", 1}, {"سو24", 1}, {"ذي الحجة", 1}, {"وذو القعدة", 1}, {"نور الدين", 1}, {"نصر الله", 1}, {"محيي الدين", 1}, {"لأبي بكر", 1}, {"قال زيد", 0},
	} {
		tokens := arabic.Tokenize(c.text)
		all := arabic.Compounds(nil, c.text, tokens, in)
		among := arabic.CompoundsAmong(nil, c.text, tokens, in, func(i int) bool {
			a, b := tokens[i].Word, tokens[i+1].Word
			return halves.First(a) && halves.Second(b) || arabic.JoinsAny(a) || arabic.JoinedToAny(b)
		})
		if !slices.Equal(all, among) || len(all) != c.want {
			t.Errorf("%q: %v, among its halves %v, want %d", c.text, all, among, c.want)
		}
	}
}
