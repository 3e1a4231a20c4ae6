package book

import (
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// IsShamela reports whether a file is a book that Shamela exported as plain text, by its first
// lines, which name the book and its author.
func IsShamela(name string, head []byte) bool {
	if !strings.HasSuffix(strings.ToLower(name), ".txt") {
		return false
	}
	book, author := false, false
	for i, l := range strings.Split(string(head), "\n") {
		l = strings.TrimPrefix(strings.TrimSpace(l), "\ufeff")
		book = book || i < 3 && strings.HasPrefix(l, "الكتاب:")
		author = author || strings.HasPrefix(l, "المؤلف:")
	}
	return book && author
}

var (
	shamelaField = regexp.MustCompile(`^(الكتاب|المؤلف|الناشر|المحقق|الطبعة|عدد الأجزاء|عدد الصفحات|المتوفى|سنة النشر|مصدر الكتاب|القسم|أعده للشاملة)\s*:\s*(.*)$`)
	// [ص: 12] begins a page; (1/ 12) and (ص: 12) alone on a line end one.
	pageBegins = regexp.MustCompile(`\[\s*ص\s*:?\s*([0-9٠-٩]+)\s*\]`)
	pageEnds   = regexp.MustCompile(`^\(\s*(?:ج\s*)?(?:([0-9٠-٩]+)\s*/\s*)?(?:ص\s*:?\s*)?([0-9٠-٩]+)\s*\)$`)
)

// Shamela reads a book that Shamela exported as plain text: fields with a colon at the top, then
// paragraphs, with page numbers in brackets.
func Shamela(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	t := &source.Text{Exact: true, Marks: "page"}
	mark, from := "", 0
	head := true
	for _, l := range clean.Lines(to.Decode(data), 1) {
		if field := shamelaField.FindStringSubmatch(l.Text); head && field != nil {
			switch value := clean.Title(field[2]); field[1] {
			case "الكتاب":
				t.Title = value
			case "المؤلف":
				t.Author = value
			case "الناشر":
				t.Outlet = value
			case "القسم":
				t.Topics = []string{value}
			default:
				t.Lines = append(t.Lines, l) // what the edition says about itself is text
			}
			continue
		}
		head = head && l.Number < 20 && strings.HasPrefix(l.Text, "[")
		if end := pageEnds.FindStringSubmatch(l.Text); end != nil {
			page := calendar.European(end[2])
			if end[1] != "" {
				page = calendar.European(end[1]) + ":" + page
			}
			for i := from; i < len(t.Lines); i++ {
				t.Lines[i].Mark = page
			}
			from = len(t.Lines)
			continue
		}
		if begin := pageBegins.FindStringSubmatch(l.Text); begin != nil {
			mark = calendar.European(begin[1])
			if l.Text = clean.Tidy(pageBegins.ReplaceAllString(l.Text, " ")); l.Text == "" {
				continue
			}
		}
		l.Mark = mark
		t.Lines = append(t.Lines, l)
	}
	to.Text(t)
	return nil
}
