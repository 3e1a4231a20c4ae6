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

// columns are those of the table. The last holds the correction that accepts the
// line, ready for the edits of a corrections.json; of a speaker the columns id,
// type and name are a line of an entities.tsv.
const columns = "documents\twhat\tid\ttype\tname\tother_id\tother_name\tevidence\tcorrection\n"

// WriteTSV writes the list as a table with tabs between its columns.
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

// encode writes an edit in one line.
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

// A line is an item as the page has it.
type line struct {
	Item
	About, Accept, Refuse string
}

// abouts say what each kind of lines is.
var abouts = map[What]string{Merge: "اسم واحد؟", Silly: "ليس اسما؟", Country: "بلا بلد", Speaker: "قائل بلا صفحة"}

// WritePage writes the page and what it needs into a folder, which is made.
func WritePage(dir, title string, items []Item) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("writing the review page: %w", err)
	}
	lines := make([]line, len(items))
	for i, it := range items {
		lines[i] = line{Item: it, About: abouts[it.What]}
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
	var b strings.Builder
	if err := page.Execute(&b, struct {
		Title string
		Lines []line
	}{title, lines}); err != nil {
		return fmt.Errorf("writing the review page: %w", err)
	}
	files := map[string][]byte{"index.html": []byte(b.String())}
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
