package cite

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// BibTeX writes works as entries of the type article, or misc if they have no outlet, without which
// an article is not one to BibTeX; in UTF-8, for biblatex and biber. Dates appear twice, for
// biblatex (date) and for older programs (year, month).
func BibTeX(works []Work) string {
	var b strings.Builder
	all := keys(works)
	for i := range works {
		w := &works[i]
		kind := "article"
		if w.Outlet == "" {
			kind = "misc"
		}
		b.WriteString("@" + kind + "{" + all[i])
		field := func(name, value string) {
			if value = oneLine(value); value != "" {
				b.WriteString(",\n  " + name + " = {" + value + "}")
			}
		}
		field("title", texEscaper.Replace(w.Title))
		if w.Author != "" {
			field("author", "{"+texEscaper.Replace(w.Author)+"}") // one name, not to be split
		}
		field("journal", texEscaper.Replace(w.Outlet))
		day := parts(w.Date)
		if day != nil {
			field("date", string(w.Date))
		}
		for n, part := range day {
			if n < 2 {
				field([...]string{"year", "month"}[n], strconv.Itoa(part))
			}
		}
		field("pages", texEscaper.Replace(w.pages()))
		field("url", texAddress.Replace(w.Link()))
		field("note", texEscaper.Replace(w.note()))
		field("library", texEscaper.Replace(w.Archive))
		field("copyright", texEscaper.Replace(w.Rights))
		field("langid", "arabic")
		b.WriteString("\n}\n\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// BibTeX counts braces even after a backslash, so they are written by name.
var (
	texEscaper = strings.NewReplacer(`\`, `{\textbackslash}`, "{", `{\textbraceleft}`, "}", `{\textbraceright}`,
		"%", `\%`, "&", `\&`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `{\textasciitilde}`, "^", `{\textasciicircum}`)
	texAddress = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20")
)

// RIS writes works as news (type NEWS), a tag a line. Lines end in CR LF, as the format requires.
func RIS(works []Work) string {
	var b strings.Builder
	all := keys(works)
	for i := range works {
		w := &works[i]
		tag := func(name, value string) {
			if value = oneLine(value); value != "" {
				b.WriteString(name + "  - " + value + "\r\n")
			}
		}
		tag("TY", "NEWS")
		tag("ID", all[i])
		tag("TI", w.Title)
		tag("AU", strings.ReplaceAll(w.Author, ",", "،")) // a comma would split the name
		tag("T2", w.Outlet)
		date := parts(w.Date)
		if len(date) > 0 {
			tag("PY", fmt.Sprintf("%04d", date[0]))
			day := [3]string{}
			for n, part := range date {
				day[n] = fmt.Sprintf("%02d", part)
			}
			tag("DA", day[0]+"/"+day[1]+"/"+day[2]+"/")
		}
		tag("SP", w.pages())
		tag("UR", w.Link())
		if w.Link() != w.Address {
			tag("L2", w.Address)
		}
		tag("N1", w.note())
		tag("DB", w.Archive)
		tag("C1", w.Rights)
		tag("LA", "ar")
		b.WriteString("ER  - \r\n\r\n")
	}
	return b.String()
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// item is a work in the form of CSL.
type item struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	Page      string    `json:"page,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Archive   string    `json:"archive,omitempty"`
	Place     string    `json:"archive_location,omitempty"`
	Note      string    `json:"note,omitempty"`
	Language  string    `json:"language"`
}

// CSL writes works as CSL-JSON, of the type article-newspaper.
func CSL(works []Work) ([]byte, error) {
	all := keys(works)
	items := make([]item, len(works))
	for i := range works {
		w := &works[i]
		items[i] = item{ID: all[i], Type: "article-newspaper", Title: w.Title, Container: w.Outlet, Page: w.pages(),
			URL: w.Link(), Archive: w.Archive, Note: w.note(), Language: "ar"}
		if w.Author != "" {
			items[i].Author = []cslName{{w.Author}}
		}
		if date := parts(w.Date); date != nil {
			items[i].Issued = &cslDate{[][]int{date}}
		}
		if w.Link() != w.Address {
			items[i].Place = w.Address
		}
	}
	data, err := json.MarshalIndent(items, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write CSL-JSON: %w", err)
	}
	return append(data, '\n'), nil
}
