package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"

	"github.com/kashshaf/kashshaf/corpus"
)

// settings are what kashshaf.yaml says about how the folder is read.
type settings struct {
	// columns maps the name of a column, as returned by fieldName, to the field that it holds.
	columns map[string]string
	written map[string]string // the names of those columns as kashshaf.yaml has them
	// outlets maps each spelling of an outlet's name to the one that is kept.
	outlets map[string]string
}

// outlet returns the name under which an outlet is kept.
func (s *settings) outlet(name string) string {
	if kept, ok := s.outlets[name]; ok {
		return kept
	}
	return name
}

// A folderFile is everything that kashshaf.yaml may hold.
type folderFile struct {
	corpus.About `yaml:",inline"`
	// Columns maps title, text, date, outlet, author, topic, url and id to the column of a table,
	// or field of a record, that holds it.
	Columns map[string]yaml.Node `yaml:"columns"`
	// SameOutlets maps the name of an outlet to the other names that documents use for it.
	SameOutlets map[string]yaml.Node `yaml:"same_outlets"`
}

// fieldNames are the fields that a column may be, by the names that kashshaf.yaml uses.
var fieldNames = map[string][]string{
	"title": namesTitle, "text": namesText, "date": namesDate, "outlet": namesOutlet, "author": namesAuthor,
	"topic": namesTopics, "topics": namesTopics, "url": namesURL, "id": namesID, "abstract": namesAbstract,
}

// readSettings reads what a folder's kashshaf.yaml says about its columns and outlets. About checks
// the rest of the file.
func readSettings(dir string) (settings, error) {
	data, err := os.ReadFile(filepath.Join(dir, aboutFile))
	if errors.Is(err, fs.ErrNotExist) {
		return settings{}, nil
	}
	if err != nil {
		return settings{}, fmt.Errorf("reading %s: %w", aboutFile, err)
	}
	var file struct {
		Columns     map[string]yaml.Node `yaml:"columns"`
		SameOutlets map[string]yaml.Node `yaml:"same_outlets"`
	}
	if yaml.Unmarshal(data, &file) != nil {
		return settings{}, nil
	}
	s := settings{columns: make(map[string]string), written: make(map[string]string), outlets: make(map[string]string)}
	for _, kept := range sortedKeys(file.SameOutlets) { // sorted: the same one always wins a name that two claim
		node := file.SameOutlets[kept]
		for _, name := range yamlValues(&node) {
			s.outlets[clean.Title(name)] = clean.Title(kept)
		}
	}
	for _, field := range sortedKeys(file.Columns) {
		node := file.Columns[field]
		known := fieldNames[fieldName(field)]
		if known == nil {
			return s, fmt.Errorf("%s: columns: field %q, want title, text, date, outlet, author, topic, url, id or abstract", aboutFile, field)
		}
		for _, column := range yamlValues(&node) {
			s.columns[fieldName(column)], s.written[fieldName(column)] = known[0], column
		}
	}
	return s, nil
}

// Besides the names in fields.go, which hold in every format, these are common names of columns in
// tables. They are guesses, and reported as such.
var guesses = []struct {
	field []string
	names []string
}{
	{namesText, names("tweet", "tweets", "message", "msg", "post", "post_text", "comment", "caption", "story", "story_text", "news", "review", "feed",
		"sentence", "passage", "paragraph", "document", "arabic", "raw_text", "clean_text", "body_text", "html", "matn", "hadith",
		"التغريدة", "المنشور", "الخبر", "المقال", "متن", "المتن", "الرسالة", "التعليق", "محتوى", "النص الكامل", "نص الخبر", "نص المقال")},
	{namesTitle, names("book_title", "post_title", "article_title", "news_title", "page_title", "header", "عنوان الخبر", "عنوان المقال", "اسم الكتاب", "الاسم")},
	{namesDate, names("time", "day", "post_created", "post_created_date", "posted", "posted_at", "post_date", "created_time", "date_created", "published_time", "publication", "year", "تاريخ النشر", "التاريخ الميلادي", "السنة", "اليوم")},
	{namesOutlet, names("page_name", "channel", "account", "journal", "media", "newspaper_name", "الصحيفة", "القناة", "الموقع", "الجريدة", "الناشر", "اسم الصحيفة", "اسم الموقع", "اسم المصدر", "اسم القناة", "الوسيلة", "جهة النشر")},
	{namesAuthor, names("user", "username", "user_name", "screen_name", "from", "sender", "author_name", "journalist", "كاتب", "المحرر", "اسم الكاتب", "المراسل")},
	{namesTopics, names("label", "class", "type", "genre", "book_cats", "التصنيف", "تصنيف", "قسم", "موضوع", "الفئة")},
	{namesURL, names("uri", "post_url", "web_url", "address", "final_link", "رابط", "رابط الخبر", "العنوان الالكتروني")},
}

// unmet warns of columns in kashshaf.yaml that no table or record has: because of a slip there, the
// field would be left to a guess.
func (r *reader) unmet() {
	for _, name := range sortedKeys(r.settings.columns) {
		if !r.met[name] {
			r.warn(aboutFile, 0, "columns: %s: no table or record has a column %q; write its name as the file has it, or take the line out", r.settings.columns[name], r.settings.written[name])
		}
	}
}

// columns returns the field of each column: as set in kashshaf.yaml, by the names known in every
// format, or by guesses, which are reported. It is an error if no column holds text.
func (r *reader) columns(name string, header []string, sample [][]string) ([]string, error) {
	columns := make([]string, len(header))
	for i, h := range header {
		columns[i] = fieldName(h)
		if field, ok := r.settings.columns[columns[i]]; ok {
			r.met[columns[i]] = true
			columns[i] = field
		}
	}
	has := func(names []string) bool {
		return slices.ContainsFunc(columns, func(c string) bool { return slices.Contains(names, c) })
	}
	var said []string
	guess := func(i int, field string) {
		columns[i] = field
		said = append(said, fmt.Sprintf("%s: %s", field, strings.TrimSpace(header[i])))
	}
	for _, g := range guesses {
		if has(g.field) {
			continue
		}
	names:
		for _, want := range g.names {
			for i, c := range columns {
				if c == want && !isField[c] {
					guess(i, g.field[0])
					break names
				}
			}
		}
	}
	linked(columns, said)
	if !has(namesText) && !has(namesAbstract) {
		if i := longest(columns, sample); i >= 0 {
			guess(i, namesText[0])
		}
	}
	if !has(namesText) && !has(namesAbstract) {
		return nil, fmt.Errorf("no column is named text, content or body, and none holds sentences; the header has %q; name one in %s, columns: {text: …}",
			strings.Join(header, ", "), aboutFile)
	}
	if i, j := r.inArabic(columns, sample); i >= 0 {
		said = append(said, fmt.Sprintf("%s: %s, in Arabic, instead of %s", namesText[0], strings.TrimSpace(header[i]), strings.TrimSpace(header[j])))
		columns[i], columns[j] = namesText[0], columns[j]+" 2"
	}
	if unused := wordy(header, columns, sample); len(unused) > 0 {
		r.notice(name, 1, "columns with words in them that no field is made of: %q; if one is to be read, write columns: {…} into %s", strings.Join(unused, ", "), aboutFile)
	}
	if len(said) > 0 {
		r.notice(name, 1, "columns guessed by their names and contents: %s; if that is wrong, write columns: {…} into %s", strings.Join(said, ", "), aboutFile)
	}
	return columns, nil
}

// linked drops the column "description" from a table of posts: it describes the page that a post
// links to, not the post. It does so only if the text was guessed and another column holds the
// link's text.
func linked(columns, said []string) {
	if len(said) == 0 || !strings.HasPrefix(said[0], namesText[0]+": ") ||
		!slices.ContainsFunc(columns, func(c string) bool { return strings.HasPrefix(c, "linktext") }) {
		return
	}
	for i, c := range columns {
		if c == "description" {
			columns[i] = "description 2"
		}
	}
}

// wordy returns the names of columns that are not fields but have three words a cell or more.
func wordy(header, columns []string, sample [][]string) (names []string) {
	for i, c := range columns {
		words, cells := 0, 0
		for _, row := range sample {
			if i < len(row) && strings.TrimSpace(row[i]) != "" && !strings.Contains(row[i], "://") {
				cells++
				for _, w := range strings.Fields(row[i]) {
					if strings.ContainsFunc(w, unicode.IsLetter) {
						words++
					}
				}
			}
		}
		if !isField[c] && cells > 0 && words >= 3*cells {
			names = append(names, strings.TrimSpace(header[i]))
		}
	}
	return names
}

// inArabic finds a column i of text in Arabic when the column j named as the text is in another
// language, as in collections with a translation; -1 if there is none.
func (r *reader) inArabic(columns []string, sample [][]string) (i, j int) {
	if len(r.settings.columns) > 0 {
		return -1, -1
	}
	arabic := func(i int) (share float64, letters int) {
		n := 0
		for _, row := range sample {
			if i < len(row) {
				for _, l := range row[i] {
					if unicode.IsLetter(l) {
						letters++
						if unicode.Is(unicode.Arabic, l) {
							n++
						}
					}
				}
			}
		}
		return float64(n) / float64(max(1, letters)), letters
	}
	j = slices.IndexFunc(columns, func(c string) bool { return slices.Contains(namesText, c) })
	if j < 0 {
		return -1, -1
	}
	share, letters := arabic(j)
	if share > 0.2 || letters == 0 {
		return -1, -1
	}
	for i, c := range columns {
		if s, n := arabic(i); !isField[c] && s > 0.6 && 3*n > letters {
			return i, j
		}
	}
	return -1, -1
}

// longest returns the index of the column with the most letters, if it looks like text: more than
// twenty letters a cell, with spaces between them; -1 if none does.
func longest(columns []string, sample [][]string) int {
	best, most := -1, 20*len(sample)
	for i, c := range columns {
		if isField[c] {
			continue
		}
		letters, spaces := 0, 0
		for _, row := range sample {
			if i >= len(row) || strings.Contains(row[i], "://") {
				continue
			}
			for _, l := range row[i] {
				switch {
				case unicode.IsLetter(l):
					letters++
				case l == ' ':
					spaces++
				}
			}
		}
		if letters > most && spaces >= 2*len(sample) {
			best, most = i, letters
		}
	}
	return best
}
