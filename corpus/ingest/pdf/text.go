package pdf

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// pageLines cuts the text of a page into lines and repairs its letters. Of a file
// that is to be read leftward PDFium gives the Latin words of a line from the last
// to the first; they are turned round.
func pageLines(text string, leftward bool) []string {
	var lines []string
	for _, l := range strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		// PDFium puts U+FFFE or U+0002 where a word is cut by a hyphen.
		l = strings.NewReplacer("\ufffe", "\u00ad", "\x02", "\u00ad").Replace(l)
		soft := strings.HasSuffix(strings.TrimSpace(l), "\u00ad")
		l, foot := strings.CutPrefix(l, string(small))
		if l = clean.Tidy(letters(l)); l == "" {
			continue
		}
		if leftward {
			l = latinOrder(l)
		}
		if soft {
			l += "\u00ad"
		}
		if foot {
			l = string(small) + l
		}
		lines = append(lines, l)
	}
	return lines
}

// unread is a word with signs of which the file does not say which letters they are.
var unread = regexp.MustCompile(`[^\s]*` + string(lost) + `[^\s]*`)

// legible is a text without such words, and how many there were.
func legible(text string) (string, int) {
	n := 0
	return unread.ReplaceAllStringFunc(text, func(string) string { n++; return "" }), n
}

// latinOrder turns round each run of words that have Latin letters.
func latinOrder(l string) string {
	words := strings.Fields(l)
	isLatin := func(w string) bool {
		return strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
	}
	for i := 0; i < len(words); i++ {
		n := i
		for n < len(words) && isLatin(words[n]) {
			n++
		}
		if n > i {
			slices.Reverse(words[i:n])
			i = n
		}
	}
	return strings.Join(words, " ")
}

// letters writes presentation forms, the shapes of letters that old programs stored
// in the place of letters, as letters, and puts lam and alef right again.
func letters(s string) string {
	if strings.ContainsFunc(s, isForm) {
		var b strings.Builder
		for _, r := range s {
			if isForm(r) {
				b.WriteString(norm.NFKC.String(string(r)))
			} else {
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	return lamAlef(s)
}

func isForm(r rune) bool {
	return '\ufb50' <= r && r <= '\ufdff' && r != '\ufd3e' && r != '\ufd3f' && !(0xfdd0 <= r && r <= 0xfdef) || '\ufe70' <= r && r <= '\ufefc'
}

// swapped is an article whose lam changed places with the alef behind it, because
// a font names the parts of the ligature the wrong way round: «االسمية» for
// «الاسمية». No word begins with two alefs, nor has an alef before one with hamza.
var swapped = regexp.MustCompile(`(^|[^\p{L}\p{M}])([وفبك]?)ا([اأإآ])ل`)

func lamAlef(s string) string {
	if !strings.Contains(s, "اال") && !strings.Contains(s, "األ") && !strings.Contains(s, "اإل") && !strings.Contains(s, "اآل") {
		return s
	}
	for range 2 { // neighbours share the character between them
		s = swapped.ReplaceAllString(s, "${1}${2}ال${3}")
	}
	return s
}

// mixed is a word of Arabic letters with others among them that no keyboard puts
// there: what a font gives that names its glyphs wrongly.
var mixed = regexp.MustCompile(`\p{Arabic}[\x{180}-\x{5ff}]|[\x{180}-\x{5ff}]\p{Arabic}`)

// foreign says whether more than one word in twenty is such.
func foreign(pages [][]string) bool {
	words, wrong := 0, 0
	for _, page := range pages {
		for _, l := range page {
			if !hasArabic.MatchString(l) {
				continue
			}
			words += len(strings.Fields(l))
			wrong += len(mixed.FindAllString(l, -1))
		}
	}
	return wrong > 5 && 20*wrong > words
}

// longest is how many bytes of a paragraph make the next line that ends a sentence its
// last: some two hundred words.
const longest = 2400

// paragraphs makes paragraphs of the lines of pages, marked with their page. A
// paragraph goes on over the end of a page, and footnotes stand behind it.
func paragraphs(pages [][]string, removed func(page int, rule, text string)) []clean.Line {
	drop := running(pages)
	long := usual(pages)
	var lines []clean.Line
	var open strings.Builder
	var notes footing
	at := 1
	end := func() {
		if text := clean.Tidy(open.String()); text != "" {
			lines = append(lines, clean.Line{Number: at, Text: text, Mark: strconv.Itoa(at)})
		}
		open.Reset()
		lines = append(lines, notes.taken()...)
	}
	for i, page := range pages {
		for n, l := range page {
			l, foot := strings.CutPrefix(l, string(small))
			if twice(pages, i, n) {
				removed(i+1, "pdf-running", l)
				continue
			}
			if edge(n, len(page)) && (drop[shape(l)] && !(foot && numberFirst.MatchString(l)) || isPageNumber(l)) {
				removed(i+1, "pdf-running", l)
				continue
			}
			if foot {
				notes.add(i+1, l)
				continue
			}
			if open.Len() == 0 {
				at = i + 1
			}
			if begins(l) && open.Len() > 0 {
				end()
				at = i + 1
			}
			if word, cut := strings.CutSuffix(l, "\u00ad"); cut {
				open.WriteString(word)
				continue
			}
			if cutWord(l) {
				open.WriteString(strings.TrimSuffix(l, "-"))
				continue
			}
			open.WriteString(l + " ")
			// A line that is short, or that ends a sentence a little early, is a last one.
			// No paragraph goes on for pages.
			size := utf8.RuneCountInString(l)
			if 10*size < 6*long || ends(l) && (10*size < 9*long || open.Len() > longest) {
				end()
			}
		}
	}
	end()
	return lines
}

// twice says whether a line is the head or foot of the second of two pages, being that of
// the first once more: two are too few for running to know.
func twice(pages [][]string, i, n int) bool {
	if len(pages) != 2 || i != 1 || len(pages[0]) == 0 {
		return false
	}
	first, second := pages[0], pages[1]
	last := len(second) - 1
	return n == 0 && second[0] == first[0] || n == last && second[last] == first[len(first)-1]
}

// edge says whether a line is one of the first two or the last two of its page.
func edge(n, of int) bool { return n < 2 || n >= of-2 }

// running finds heads and feet: lines that stand at the edges of three pages or
// more and of a fifth of them, whatever their number.
func running(pages [][]string) map[string]bool {
	count := make(map[string]int)
	for _, page := range pages {
		seen := make(map[string]bool)
		for n, l := range page {
			if s := shape(strings.TrimPrefix(l, string(small))); edge(n, len(page)) && !seen[s] {
				seen[s] = true
				count[s]++
			}
		}
	}
	drop := make(map[string]bool)
	for s, n := range count {
		if n >= 3 && 5*n >= len(pages) && s != "" {
			drop[s] = true
		}
	}
	return drop
}

// shape is a line without its numbers.
func shape(l string) string {
	return strings.Join(strings.FieldsFunc(l, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) }), " ")
}

var pageNumber = regexp.MustCompile(`^[\s\-–—|·.()\[\]]*(?:(?:صفحة|الصفحة|ص|page|Page|p)\.?\s*)?[0-9٠-٩]{1,4}(?:\s*(?:/|من|of)\s*[0-9٠-٩]{1,4})?[\s\-–—|·.()\[\]]*$`)

func isPageNumber(l string) bool { return pageNumber.MatchString(l) }

// usual is the length in runes that nine lines in ten do not pass.
func usual(pages [][]string) int {
	var count [400]int
	n := 0
	for _, page := range pages {
		for _, l := range page {
			count[min(len(count)-1, utf8.RuneCountInString(l))]++
			n++
		}
	}
	for size, left := len(count)-1, n/10; size > 0; size-- {
		if left -= count[size]; left < 0 {
			return size
		}
	}
	return 1
}

// noteLast is the number of a note behind a sentence.
var noteLast = regexp.MustCompile(`\s\([0-9٠-٩]{1,3}\)$`)

func ends(l string) bool {
	l = noteLast.ReplaceAllString(strings.TrimSuffix(l, "[؟]"), "") // the mark of a word that was recognised without certainty
	l = strings.TrimRight(l, " \"'»”)]")
	for _, mark := range []string{".", "؟", "?", "!", ":", "۔"} {
		if strings.HasSuffix(l, mark) {
			return true
		}
	}
	return false
}

var item = regexp.MustCompile(`^(?:[•▪●◦–—*]\s|\([0-9٠-٩]{1,3}\)\s|[0-9٠-٩]{1,3}\s*[-–.)]\s)`)

// begins says whether a line begins an item of a list.
func begins(l string) bool { return item.MatchString(l) }

// cutWord says whether a line ends in the middle of a word in Latin letters.
func cutWord(l string) bool {
	word, ok := strings.CutSuffix(l, "-")
	r, _ := utf8.DecodeLastRuneInString(word)
	return ok && unicode.Is(unicode.Latin, r) && unicode.IsLower(r)
}
