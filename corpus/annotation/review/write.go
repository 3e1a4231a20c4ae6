package review

import (
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// columns is the header of the table. The last column holds the correction that accepts the line,
// ready for the edits of a corrections.json; for a body without a country it is a rename, whose
// name must be completed. For a speaker the columns id, type and name are a line of an
// entities.tsv.
const columns = "documents\twhat\tid\ttype\tname\tother_id\tother_name\tevidence\tcorrection\n"

// WriteTSV writes the list as a tab-separated table.
func WriteTSV(w io.Writer, items []Item) error {
	if _, err := io.WriteString(w, columns); err != nil {
		return err
	}
	for i := range items {
		it := &items[i]
		edit := ""
		if len(it.Edits) > 0 {
			edit = encode(it.Edits[0])
		}
		cells := []string{fmt.Sprint(it.Documents), string(it.What), it.ID, it.Kind.String(), it.Name, it.Other, it.OtherName, it.Evidence, edit}
		for k, c := range cells {
			cells[k] = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(c)
		}
		if _, err := io.WriteString(w, strings.Join(cells, "\t")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// encode returns an edit as one line of JSON.
func encode(e corpus.Edit) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		panic("review: plain data cannot be written: " + err.Error())
	}
	return strings.TrimSpace(b.String())
}

//go:embed page.html desk.js desk.css
var assets embed.FS

// A line is an item as the page shows it.
type line struct {
	Item
	About, Accept, Refuse, Why string
	Page, OtherPage            string // addresses of the entities' pages
}

// WritePage writes the page and its assets into a folder, which is created if necessary: in
// Arabic as index.html, in English as en.html. pageOf returns the address of an entity's page
// relative to the folder.
func WritePage(dir, title string, items []Item, pageOf func(id string) string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("writing the review page: %w", err)
	}
	lines := make([]line, len(items))
	for i, it := range items {
		lines[i] = line{Item: it, Page: pageOf(it.ID), OtherPage: pageOf(it.Other)}
		if len(it.Edits) > 0 {
			lines[i].Accept = encode(it.Edits[0])
		}
		if len(it.Edits) > 1 {
			lines[i].Refuse = encode(it.Edits[1])
		}
	}
	page, err := template.ParseFS(assets, "page.html")
	if err != nil {
		return fmt.Errorf("writing the review page: %w", err)
	}
	files := map[string][]byte{}
	for lang, name := range map[string]string{"ar": "index.html", "en": "en.html"} {
		if files[name], err = draw(page, lang, title, lines); err != nil {
			return fmt.Errorf("writing the review page: %w", err)
		}
	}
	for _, name := range [...]string{"desk.js", "desk.css"} {
		if files[name], err = assets.ReadFile(name); err != nil {
			return fmt.Errorf("writing the review page: %w", err)
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return fmt.Errorf("writing the review page: %w", err)
		}
	}
	return nil
}

// draw renders the page in a language, ar or en.
func draw(page *template.Template, lang, title string, lines []line) ([]byte, error) {
	say, dir := said[lang], "rtl"
	if lang == "en" {
		dir = "ltr"
	}
	for i := range lines {
		l := &lines[i]
		l.About, l.Why = say[string(l.What)], l.Evidence
		if lang == "en" {
			l.Why = l.English
		}
	}
	var b strings.Builder
	err := page.Execute(&b, struct {
		Title, Lang, Dir, Count string
		Say                     map[string]string
		Lines                   []line
	}{title, lang, dir, counted(len(lines), lang), say, lines})
	return []byte(b.String()), err
}

// counted returns a number of lines in a language, such as "2 lines".
func counted(n int, lang string) string {
	switch {
	case lang == "en" && n == 1:
		return "1 line"
	case lang == "en":
		return fmt.Sprintf("%d lines", n)
	case n == 1:
		return "سطر واحد"
	case n == 2:
		return "سطران"
	case n%100 >= 3 && n%100 <= 10:
		return fmt.Sprintf("%d أسطر", n)
	case n%100 >= 11:
		return fmt.Sprintf("%d سطرا", n)
	}
	return fmt.Sprintf("%d سطر", n)
}

// said are the texts of the page, by language.
var said = map[string]map[string]string{
	"ar": {
		"heading": "مراجعة الأسماء", "other": "en.html", "otherLang": "en", "otherName": "English",
		"intro": "، ما يمسّ أكثر الوثائق أولا. اقبل ما صحّ، وارفض ما لم يصحّ، ثم نزّل corrections.json وضعه في مجلد الوثائق. وإن قبلت قائلين فنزّل entities.tsv، وأضف أسطره إلى ما عندك منه.",
		"shown": "ما يُعرض", "every": "الكل", "merge": "اسم واحد؟", "silly": "ليس اسما؟", "country": "بلا بلد", "speaker": "قائل بلا صفحة",
		"all": "اقبل كل المعروض", "none": "امسح الاختيار", "before": "corrections.json سابق", "corrections": "نزّل corrections.json", "entities": "نزّل entities.tsv",
		"documents": "وثائق", "what": "ما هو", "name": "الاسم", "theOther": "الآخر", "evidence": "الدليل", "decision": "القرار",
		"join": "ادمج", "add": "أضف", "hide": "أخفِ", "apart": "ليسا واحدا", "call": "سمّها", "naming": "اسم ببلدها",
	},
	"en": {
		"heading": "Names to review", "other": "index.html", "otherLang": "ar", "otherName": "العربية",
		"intro": " – what touches most documents first. Accept what is right, refuse what is not, then download corrections.json into the folder of documents. Where you accepted speakers, download entities.tsv, too, and add its lines to the one that you have.",
		"shown": "Show", "every": "everything", "merge": "One name?", "silly": "No name?", "country": "Of no country", "speaker": "Speaks and has no page",
		"all": "Accept all that is shown", "none": "Clear the choice", "before": "Earlier corrections.json", "corrections": "Download corrections.json", "entities": "Download entities.tsv",
		"documents": "Documents", "what": "What", "name": "Name", "theOther": "The other", "evidence": "Evidence", "decision": "Decision",
		"join": "Merge", "add": "Add", "hide": "Hide", "apart": "They are two", "call": "Name it", "naming": "a name with its country",
	},
}
