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

// pageLines splits the text of a page into lines and repairs its letters. In a file that is to be
// read leftward, PDFium returns the Latin words of a line from last to first; they are reversed.
func pageLines(text string, leftward bool) []string {
	var lines []string
	for _, l := range strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		// PDFium puts U+FFFE or U+0002 where a hyphen cuts a word.
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

// unread matches a word with signs whose letters the file does not state.
var unread = regexp.MustCompile(`[^\s]*` + string(lost) + `[^\s]*`)

// legible returns a text without such words, and their number.
func legible(text string) (string, int) {
	n := 0
	return unread.ReplaceAllStringFunc(text, func(string) string { n++; return "" }), n
}

// latinOrder reverses each run of words that have Latin letters.
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

// letters converts presentation forms, the shapes that old programs stored in place of letters, to
// letters, and corrects lam and alef.
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

// swapped matches an article whose lam and following alef have changed places, because a font names
// the parts of the ligature in the wrong order: «االسمية» for «الاسمية». No word begins with two
// alefs, or with an alef before one with hamza.
var swapped = regexp.MustCompile(`(^|[^\p{L}\p{M}])([وفبك]?)ا([اأإآ])ل`)

func lamAlef(s string) string {
	if !strings.Contains(s, "اال") && !strings.Contains(s, "األ") && !strings.Contains(s, "اإل") && !strings.Contains(s, "اآل") {
		return s
	}
	for range 2 { // adjacent matches share the character between them
		s = swapped.ReplaceAllString(s, "${1}${2}ال${3}")
	}
	return s
}

// mixed matches Arabic letters next to others that no keyboard produces there: the result of a font
// that names its glyphs wrongly.
var mixed = regexp.MustCompile(`\p{Arabic}[\x{180}-\x{5ff}]|[\x{180}-\x{5ff}]\p{Arabic}`)

// foreign reports whether more than one word in twenty is like that.
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

// longest is how many bytes a paragraph has, some two hundred words, before the next line that ends
// a sentence is its last.
const longest = 2400

// paragraphs makes paragraphs out of the lines of pages, marked with their page. A paragraph may
// continue on the next page, and footnotes follow it.
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
			// A line that is short, or that ends a sentence a little early, is the last of its
			// paragraph. No paragraph continues for pages.
			size := utf8.RuneCountInString(l)
			if 10*size < 6*long || ends(l) && (10*size < 9*long || open.Len() > longest) {
				end()
			}
		}
	}
	end()
	return lines
}

// twice reports whether a line is the header or footer of the second of two pages, equal to that of
// the first: two pages are too few for running.
func twice(pages [][]string, i, n int) bool {
	if len(pages) != 2 || i != 1 || len(pages[0]) == 0 {
		return false
	}
	first, second := pages[0], pages[1]
	last := len(second) - 1
	return n == 0 && second[0] == first[0] || n == last && second[last] == first[len(first)-1]
}

// edge reports whether a line is one of the first two or the last two of its page.
func edge(n, of int) bool { return n < 2 || n >= of-2 }

// running returns running headers and footers: lines at the edges of at least three pages and a
// fifth of all, whatever their numbers.
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

// shape returns a line without its numbers.
func shape(l string) string {
	return strings.Join(strings.FieldsFunc(l, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) }), " ")
}

var pageNumber = regexp.MustCompile(`^[\s\-–—|·.()\[\]]*(?:(?:صفحة|الصفحة|ص|page|Page|p)\.?\s*)?[0-9٠-٩]{1,4}(?:\s*(?:/|من|of)\s*[0-9٠-٩]{1,4})?[\s\-–—|·.()\[\]]*$`)

func isPageNumber(l string) bool { return pageNumber.MatchString(l) }

// usual returns the length in runes that nine lines in ten do not exceed.
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

// noteLast matches the number of a note after a sentence.
var noteLast = regexp.MustCompile(`\s\([0-9٠-٩]{1,3}\)$`)

func ends(l string) bool {
	l = noteLast.ReplaceAllString(strings.TrimSuffix(l, "[؟]"), "") // the mark of a word that was recognised with low confidence
	l = strings.TrimRight(l, " \"'»”)]")
	for _, mark := range []string{".", "؟", "?", "!", ":", "۔"} {
		if strings.HasSuffix(l, mark) {
			return true
		}
	}
	return false
}

var item = regexp.MustCompile(`^(?:[•▪●◦–—*]\s|\([0-9٠-٩]{1,3}\)\s|[0-9٠-٩]{1,3}\s*[-–.)]\s)`)

// begins reports whether a line begins an item of a list.
func begins(l string) bool { return item.MatchString(l) }

// cutWord reports whether a line ends in the middle of a word in Latin letters.
func cutWord(l string) bool {
	word, ok := strings.CutSuffix(l, "-")
	r, _ := utf8.DecodeLastRuneInString(word)
	return ok && unicode.Is(unicode.Latin, r) && unicode.IsLower(r)
}
