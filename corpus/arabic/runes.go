package arabic

import "unicode"

// Letters and signs of the Arabic block that the rules mention.
const (
	hamza       = '\u0621'
	alefMadda   = '\u0622'
	alefHamza   = '\u0623'
	wawHamza    = '\u0624'
	alefHamzaLo = '\u0625'
	yehHamza    = '\u0626'
	alef        = '\u0627'
	tehMarbuta  = '\u0629'
	kaf         = '\u0643'
	heh         = '\u0647'
	waw         = '\u0648'
	alefMaqsura = '\u0649'
	yeh         = '\u064A'
	hamzaAbove  = '\u0654'
	tatweel     = '\u0640'

	decimalMark   = '\u066B' // ٫
	thousandsMark = '\u066C' // ٬
	arabicComma   = '\u060C' // ،
)

// A class is what a character is to the tokenizer.
type class uint8

const (
	separator class = iota
	letter          // of the Arabic script
	other           // a letter of any other script
	digit           // a decimal digit of any script
	mark            // belongs to the letter before it, but not to the normal form
	invisible       // a format character: ignored inside a word, left out at its end
)

// A cell is an entry of the table of the Arabic block: what a character is and what it becomes. to
// is 0 for what is dropped.
type cell struct {
	class class
	plain bool // becomes itself whatever its neighbours
	to    rune
}

// block is the table for U+0600–06FF, whose characters are two bytes in UTF-8 and make up nearly
// all of an Arabic text. It is never modified.
var block = makeBlock()

func makeBlock() (t [256]cell) {
	for i := range t {
		r := rune(0x600 + i)
		c := cell{class: classOf(r), to: r}
		switch c.class {
		case mark, invisible:
			c.to = 0
		case digit:
			c.to = '0' + r&0xF // ٠ is U+0660, ۰ is U+06F0
		case letter, separator:
			c.plain = true
		}
		t[i] = c
	}
	// One line for each letter that others are folded to.
	for to, from := range map[rune]string{
		alef: "\u0622\u0623\u0625\u0671\u0672\u0673\u0675",                                           // آ أ إ ٱ
		waw:  "\u0624\u0676\u0677\u06C4\u06C5\u06C6\u06C7\u06C8\u06C9\u06CA\u06CB\u06CF",             // ؤ ۆ ۇ
		yeh:  "\u0626\u0649\u0678\u063D\u063E\u063F\u06CC\u06CD\u06CE\u06D0\u06D1\u06D2\u06D3",       // ئ ى ی ێ ے
		heh:  "\u0629\u06BE\u06C0\u06C1\u06C2\u06C3\u06D5",                                           // ة ھ ۀ ہ ە
		kaf:  "\u063B\u063C\u06A9\u06AA\u06AB\u06AC\u06AD\u06AE\u06AF\u06B0\u06B1\u06B2\u06B3\u06B4", // ک گ
		'ب':  "\u067E\u067B\u0680",                                                                   // پ
		'ت':  "\u0679\u067A\u067C\u067D",
		'ج':  "\u0686\u0684\u0683\u0687\u0698", // چ and ژ: Rojava is روج آفا
		'ح':  "\u0681\u0682\u0685",
		'د':  "\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690",
		'ر':  "\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0699",
		'ف':  "\u06A1\u06A2\u06A3\u06A4\u06A5\u06A6", // ڤ
		'ق':  "\u06A7\u06A8",                         // ڨ
		'ل':  "\u06B5\u06B6\u06B7\u06B8",
		'ن':  "\u06B9\u06BA\u06BB\u06BC\u06BD",
	} {
		for _, r := range from {
			t[r-0x600] = cell{class: letter, to: to}
		}
	}
	// A hamza may be dropped or become و depending on its neighbours.
	t[hamza-0x600].plain = false
	return t
}

// classOf returns the class of any character, without a table.
func classOf(r rune) class {
	switch {
	case r == tatweel, r == '\u0674', r == '\u06E5', r == '\u06E6':
		return mark
	case r == '\uFDFA', r == '\uFDFB':
		return separator // whole phrases in one sign
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r), r == '\u02BE', r == '\u02BF':
		return mark // the last two are hamza and ayn in transliterations
	case unicode.Is(unicode.Cf, r):
		if r >= 0x600 && r <= 0x605 || r == 0x6DD {
			return separator // visible signs that enclose numbers
		}
		return invisible
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.Is(unicode.L, r), unicode.Is(unicode.Mc, r):
		if unicode.Is(unicode.Arabic, r) {
			return letter
		}
		return other
	case r >= '\u2460' && r <= '\u24FF', unicode.Is(unicode.Nl, r), unicode.Is(unicode.No, r):
		return separator // enclosed, Roman and superscript numbers
	}
	return separator
}
