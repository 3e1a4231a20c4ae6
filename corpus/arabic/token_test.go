package arabic_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestTokenize(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{" ،؛؟ «» “” … – ـ \u200f", ""},

		// One word, whatever is written into it.
		{"دعا الرئيسُ، بوتين", "دعا|الرئيسُ=الرييس|بوتين"},
		{"«الجزيرة»", "الجزيرة=الجزيره"},
		{"بـرلـمـان", "بـرلـمـان=برلمان"},
		{"رويترز\u200f (أ ف ب)", "رويترز|أ=ا|ف|ب"},
		{"مي\u200dدان", "مي\u200dدان=ميدان"},
		{"ﻻﻋﺐ", "ﻻﻋﺐ=لاعب"},
		{"رَجُلٌ", "رَجُلٌ=رجل"},
		{"محمد ﷺ", "محمد"},

		// Several words.
		{"بـ«محاولة»", "بـ=ب|محاولة=محاوله"},
		{"د.ب.أ", "د|ب|أ=ا"},
		{"قال.وأضاف", "قال|وأضاف=واضاف"},
		{"#وقف_إطلاق_النار", "وقف|إطلاق=اطلاق|النار"},
		{"عسكري-تقني", "عسكري|تقني"},

		// Letters next to digits and other scripts.
		{"سو-24 إف16", "سو|24|إف=اف|16"},
		{"الـ14 و24 بـ35 وبالـ١٠", "14|24|35|١٠=10"},
		{"2018م", "2018|م"},
		{"القرن الـ 19 وبـ 35 والـ BBC بـ محاولة الـ", "القرن|19|35|BBC=bbc|بـ=ب|محاولة=محاوله"},
		{"وBBC الـ«BBC»", "BBC=bbc|الـ=ال|BBC=bbc"},
		{"G20 4K mp3", "G20=g20|4K=4k|mp3"},
		{"O'Brien d’Estaing 'quoted'", "O'Brien=obrien|d’Estaing=destaing|quoted"},
		{"Erdoğan’ın", "Erdoğan’ın=erdoganin"},

		// Numbers.
		{"1,200.5 ١٬٢٠٠٫٥ 1.200,5", "1,200.5=1200.5|١٬٢٠٠٫٥=1200.5|1.200,5=1200.5"},
		{"12.000 ١٢.٠٠٠ 12.001 0.000", "12.000=12000|١٢.٠٠٠=12000|12.001|0|000"},
		{"1,200 ١٬٢٠٠ 1،200 1.200.000", "1,200=1200|١٬٢٠٠=1200|1،200=1200|1.200.000=1200000"},
		{"1,5 ٣،٥ 3.75 ٢٫٥", "1,5=1.5|٣،٥=3.5|3.75|٢٫٥=2.5"},
		{"1,2,3 1,20,300", "1|2|3|1|20|300"},
		{"04.12.2018 4/12/2018 2018-12-04 10:30", "04|12|2018|4|12|2018|2018|12|04|10|30"},
		{"0,123 1234,567", "0|123|1234|567"},
		{"14% ٪14 $5. 5.", "14|%|٪=%|14|$=دولار|5|5"},
		{"50$ 20 € US$7 x%20x%D9%85 a%2 5%-6% 3%4 % 1.5٪", "50|$=دولار|20|€=يورو|US=us|$=دولار|7|x|20x|D9=d9|85|a|2|5|%|6|%|3|4|1.5|٪=%"},
		{"192.168.1.1", "192|168|1|1"},

		{"a\xffb\xd8", "a|b"},
	} {
		var got []string
		for _, token := range arabic.Tokenize(test.in) {
			s := test.in[token.Start:token.End]
			if token.Word != s {
				s += "=" + token.Word
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("Tokenize(%+q)\n got %s\nwant %s", test.in, s, test.want)
		}
	}
}

func TestAppendTokens(t *testing.T) {
	tokens := arabic.Tokenize("هدنة في إدلب")
	tokens = arabic.AppendTokens(tokens[:1], "بعد اتفاق")
	if len(tokens) != 3 || tokens[0].Word != "هدنه" || tokens[2].Word != "اتفاق" || tokens[2].Start != len("بعد ") {
		t.Errorf("AppendTokens gave %+v", tokens)
	}
}

// FuzzTokenize checks that tokens follow each other in the text, on rune boundaries, and that their
// words are normal.
func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"الـ14 و«محاولة»", "1,2,3.4٫5", "O'Brien’s", "\u200fي\u0654و", "ﷺ", "12\u200f34k", "0\u013f", "\ufc5e", "\xd8\x20\xd9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, token := range arabic.Tokenize(text) {
			if token.Start < end || token.End <= token.Start || token.End > len(text) {
				t.Fatalf("Tokenize(%+q): %+v after %d", text, token, end)
			}
			end = token.End
			source := text[token.Start:token.End]
			if !utf8.ValidString(source) {
				t.Errorf("Tokenize(%+q): %+q is cut inside a character", text, source)
			}
			if token.Word == "" || arabic.Normalize(token.Word) != token.Word {
				t.Errorf("Tokenize(%+q): the word of %+q is %+q", text, source, token.Word)
			}
			if strings.ContainsFunc(token.Word, unicode.IsMark) {
				continue // scripts whose vowels are marks
			}
			foreign := func(r rune) bool { return r < 0x600 || r > 0x6FF || unicode.IsDigit(r) }
			if !strings.ContainsFunc(source, foreign) && arabic.Normalize(source) != token.Word {
				t.Errorf("Tokenize(%+q): the word of %+q is %+q, Normalize gives %+q", text, source, token.Word, arabic.Normalize(source))
			}
			again := arabic.Tokenize(token.Word)
			if len(again) != 1 || again[0].Word != token.Word {
				t.Errorf("Tokenize(%+q): the word %+q is not one word: %+v", text, token.Word, again)
			}
		}
	})
}

// article is a text as outlets write it: with some vowel marks, quotes and numbers.
const article = "دعا الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان إلى اتخاذ «تدابير» لترسيخ الهدنة " +
	"في محافظة إدلب، وقالت وزارة الدفاع إنّ أكثر من 14 صاروخاً أُطلقت على رتل في البادية يوم 4 ديسمبر 2018.\n"

func BenchmarkAppendTokens(b *testing.B) {
	text := strings.Repeat(article, 100)
	var tokens []arabic.Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tokens = arabic.AppendTokens(tokens[:0], text)
	}
}

func BenchmarkNormalize(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		arabic.Normalize(article)
	}
}

func ExampleTokenize() {
	text := "وَصَفَتْه بـ«محاولة»، الـ14"
	for _, token := range arabic.Tokenize(text) {
		fmt.Println(text[token.Start:token.End], token.Word)
	}
	// Output:
	// وَصَفَتْه وصفته
	// بـ ب
	// محاولة محاوله
	// 14 14
}

func ExampleWords() {
	fmt.Printf("%q\n", arabic.Words("«وزارة» الدفاع، بـ14"))
	// Output: ["وزاره" "الدفاع" "14"]
}

func ExampleWordSet() {
	cities := arabic.WordSet("القاهرة إدلب")
	fmt.Println(cities["القاهره"], cities["القاهرة"])
	// Output: true false
}
