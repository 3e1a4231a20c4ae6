package clean

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Plain text is often broken at a width, in the middle of sentences: by an editor, by a program that
// recognises or extracts text, by hand. Whether a text is, is decided by all of its lines.

// Wrapped joins the lines of a text that is broken at a width into its paragraphs, and returns them
// with how many lines were joined to the one before: 0 if the text is not clearly broken so. Verses,
// lists, dialogues and tables stay as they are, and so does a text that has a paragraph a line.
// Lines that an empty line parts, and those of different pages, are never joined.
func Wrapped(lines []Line) (paragraphs []Line, joined int) {
	s := measure(lines)
	joins := s.filled
	switch {
	case s.apart():
		return lines, 0
	case s.broken():
	case s.typeset():
		joins = s.reaches
	default:
		return lines, 0
	}
	for from := 0; from < len(lines); {
		to := from + 1
		texts := []string{lines[from].Text}
		for ; to < len(lines) && s.follows(to) && joins(to-1); to++ {
			texts = append(texts, lines[to].Text)
		}
		paragraph := lines[from]
		paragraph.Text = Join(texts)
		paragraphs = append(paragraphs, paragraph)
		joined += to - from - 1
		from = to
	}
	return paragraphs, joined
}

// Join makes a paragraph of its lines, and one word of two halves that a hyphen parts at the end of a
// line.
func Join(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if i+1 == len(lines) {
			b.WriteString(l)
		} else if head, ok := CutWord(l, lines[i+1]); ok {
			b.WriteString(head)
		} else {
			b.WriteString(l + " ")
		}
	}
	return b.String()
}

// The widths at which texts are broken, in letters. What is narrower are verses, titles for a film,
// or lists.
const narrowest, widest = 40, 140

// A layout is what the lines of a text have in common.
type layout struct {
	lines  []Line
	widths []int  // of each line, in letters
	items  []bool // whether it begins like the item of a list
	most   int    // the widest line
	middle int    // the median of lines with another behind them

	joints  int            // lines with another right behind them
	unended int            // of them, those without punctuation at their end
	good    int            // of those, the lines to which the next word would not have been added
	hanging int            // lines that end in a word that needs another
	inside  int            // lines in which a sentence ends and another begins
	marked  int            // lines that begin like the item of a list or what somebody says
	split   int            // lines with a gap in the middle, as verses and tables have
	rhymes  map[string]int // lines by their last letter
}

func measure(lines []Line) *layout {
	s := &layout{lines: lines, rhymes: make(map[string]int)}
	for _, l := range lines {
		s.widths = append(s.widths, utf8.RuneCountInString(arabic.Normalize(l.Text)))
		s.items = append(s.items, item.MatchString(l.Text))
	}
	var inner []int
	for i, l := range lines {
		if s.items[i] || field.MatchString(l.Text) {
			s.marked++
		}
		if columns.MatchString(l.Text) {
			s.split++
		}
		if !s.follows(i) && !s.follows(i+1) {
			continue // a line by itself says nothing
		}
		s.most = max(s.most, s.widths[i])
		word := arabic.Normalize(l.Text[strings.LastIndexByte(l.Text, ' ')+1:])
		if _, n := utf8.DecodeLastRuneInString(word); n > 0 {
			s.rhymes[word[len(word)-n:]]++
		}
		if sentence.MatchString(l.Text) {
			s.inside++
		}
		if !s.follows(i + 1) {
			continue
		}
		s.joints++
		inner = append(inner, s.widths[i])
		if hangs[word] {
			s.hanging++
		}
	}
	if len(inner) > 0 {
		slices.Sort(inner)
		s.middle = inner[len(inner)/2]
	}
	for i := range lines {
		switch {
		case !s.follows(i+1) || pausesAt(lines[i].Text):
		case s.filled(i):
			s.unended++
			s.good++
		case i > 0: // the first may be a title
			s.unended++
		}
	}
	return s
}

// follows reports whether line i comes right behind the one before it and may continue it.
func (s *layout) follows(i int) bool {
	return i > 0 && i < len(s.lines) && s.lines[i].Number == s.lines[i-1].Number+1 && s.lines[i].Mark == s.lines[i-1].Mark &&
		!s.items[i]
}

// filled reports whether the first word of the next line would have made line i too wide.
func (s *layout) filled(i int) bool {
	word, _, _ := strings.Cut(s.lines[i+1].Text, " ")
	return s.widths[i]+1+utf8.RuneCountInString(arabic.Normalize(word)) > s.most
}

// reaches reports whether line i is about as wide as the others, or ends in a word that needs
// another and is no scrap.
func (s *layout) reaches(i int) bool {
	width, last := s.widths[i], s.lines[i].Text[strings.LastIndexByte(s.lines[i].Text, ' ')+1:]
	if pausesAt(s.lines[i].Text) {
		return 20*width >= 19*s.middle
	}
	return 4*width >= 3*s.middle || 2*width >= s.middle && hangs[arabic.Normalize(last)]
}

// apart reports whether the lines are verses, items of a list, or what people say by turns.
func (s *layout) apart() bool {
	if s.most < narrowest || 6*s.marked > len(s.lines) || 6*s.split > len(s.lines) {
		return true
	}
	all, most := 0, 0
	for _, n := range s.rhymes {
		all, most = all+n, max(most, n)
	}
	return 2*most > all && most > 2
}

// broken reports whether an editor broke the lines at a width: nearly each that does not end a
// sentence is as full as can be, and something shows that sentences go on.
func (s *layout) broken() bool {
	const least = 2 // lines
	bad := s.unended - s.good
	goesOn := s.hanging + s.inside
	return s.most <= widest && s.good >= least && 10*bad <= s.good+1 &&
		(2*s.good >= s.joints || 5*s.good >= s.joints && goesOn > 1) &&
		(goesOn > 0 && s.good > least || goesOn > 1 || s.good >= 8)
}

// typeset reports whether the lines are those of print, whose letters are of different widths: most
// are about as long, few end a sentence, and many end in a word that needs another.
func (s *layout) typeset() bool {
	const least = 8 // lines
	about := 0
	for i, width := range s.widths {
		if s.follows(i+1) && 4*width >= 3*s.middle && 3*width <= 4*s.middle {
			about++
		}
	}
	return s.middle >= narrowest && s.middle <= widest && s.joints >= least && 5*about >= 3*s.joints &&
		10*s.unended >= 7*s.joints && 12*s.hanging >= s.joints
}

// pausesAt reports whether a line ends like a sentence or a heading.
func pausesAt(line string) bool {
	line = strings.TrimRight(line, closers)
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".؟?!:؛;…۔", last)
}

var (
	// item begins what stands on a line of its own: an item of a list, somebody's words, a heading of
	// Markdown.
	item = regexp.MustCompile(`^(?:[-–—•*●▪◦·#>|]|\(?[\d٠-٩]{1,3}[.)\-–]\s|\(?\p{L}{1,2}[.)]\s)`)
	// field is what begins a field, or somebody's words in a dialogue.
	field = regexp.MustCompile(`^[^.،:"«]{2,24}:(?:\s|$)`)
	// columns are the gaps between the halves of verses and the columns of tables.
	columns = regexp.MustCompile(`\S(?:\s*(?:\*{2,}|…{2,}|\.{4,}|#+|={2,}|\|)\s*|\s[*/]\s)\S`)
	// sentence is where one ends and another begins.
	sentence = regexp.MustCompile(`\p{L}["»)]?[.؟?!۔]["»)]?\s+["«(]?\p{L}`)
	// hangs are words that need another behind them, of Arabic, Persian and Urdu.
	hangs = arabic.WordSet(`في من إلى على عن مع بين حتى منذ خلال بعد قبل عند لدى حول دون تحت فوق ضد نحو عبر غير كل أي بعض أن إن لأن وأن بأن كأن لكن ولكن أو ثم إذا إذ حيث كما عندما بينما
		لا لم لن ما قد وقد التي الذي الذين اللذين اللتين هذا هذه ذلك تلك هؤلاء وفي ومن وعلى وإلى وعن ومع بن ابن أبو أبي عبد كان كانت وكان وكانت يكون تكون قال وقال ليس وهو وهي هو هي سوى مثل
		از به را که در با تا بر و این آن هر نه کی کے کا نے کہ میں سے ہے پر ایک`)
)

// CutWord reports whether a line ends in the middle of a word that the next one continues, and
// returns the line without the hyphen.
func CutWord(line, next string) (head string, ok bool) {
	for _, hyphen := range [...]string{"-", "\u2010", "\u00ad", "\u00ac"} {
		if head, ok = strings.CutSuffix(line, hyphen); ok {
			break
		}
	}
	before, _ := utf8.DecodeLastRuneInString(head)
	after, _ := utf8.DecodeRuneInString(next)
	if !ok || !unicode.IsLetter(before) || !unicode.IsLetter(after) || unicode.IsUpper(after) {
		return "", false
	}
	return head, unicode.Is(unicode.Arabic, before) == unicode.Is(unicode.Arabic, after)
}
