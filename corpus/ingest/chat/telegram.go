// Package chat reads what people export from social networks: Telegram's exports, as JSON and as
// pages, and the archive that X (Twitter) gives its users. A message is a document; the channel is
// its outlet.
package chat

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// A conversation is a channel, a group or a private chat as Telegram exports it.
type conversation struct {
	Name     string    `json:"name"`
	Type     string    `json:"type"`
	ID       int64     `json:"id"`
	Messages []message `json:"messages"`
}

type message struct {
	ID        int64           `json:"id"`
	Type      string          `json:"type"`
	Date      string          `json:"date"`
	From      string          `json:"from"`
	Author    string          `json:"author"`
	Forwarded string          `json:"forwarded_from"`
	Text      json.RawMessage `json:"text"`
	Poll      struct {
		Question json.RawMessage `json:"question"`
		Answers  []struct {
			Text json.RawMessage `json:"text"`
		} `json:"answers"`
	} `json:"poll"`
}

// said returns the text of a message; a poll's question and answers are a line each.
func (m message) said() string {
	lines := []string{runs(m.Text)}
	if q := runs(m.Poll.Question); q != "" {
		lines = append(lines, q)
		for _, a := range m.Poll.Answers {
			lines = append(lines, "- "+runs(a.Text))
		}
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// Telegram reads a result.json, of one channel or of all that somebody has. It reports whether data
// is one.
func Telegram(data []byte, to source.Sink) (bool, error) {
	var file struct {
		conversation
		Chats struct {
			List []conversation `json:"list"`
		} `json:"chats"`
		Left struct {
			List []conversation `json:"list"`
		} `json:"left_chats"`
	}
	if !bytes.Contains(data, []byte(`"messages"`)) || json.Unmarshal(data, &file) != nil {
		return false, nil
	}
	all := append(append(file.Chats.List, file.Left.List...), file.conversation)
	n, silent := 0, 0
	for _, c := range all {
		for _, m := range c.Messages {
			if m.Type == "" || m.Date == "" {
				return n > 0, nil // somebody else's messages
			}
			n++
			text := m.said()
			if m.Type != "message" || strings.TrimSpace(text) == "" {
				silent++
				continue
			}
			to.Text(c.text(m, text, n))
		}
	}
	if silent > 0 {
		to.Note("messages without text (pictures, notices of the service) are left out: %d", silent)
	}
	return n > 0, nil
}

func (c *conversation) text(m message, text string, n int) *source.Text {
	t := &source.Text{Line: n, Many: true, Exact: true, ID: fmt.Sprintf("%s-%d", c.Name, m.ID), Outlet: clean.Title(c.Name),
		Date: m.Date, Place: fmt.Sprintf("message %d", m.ID)}
	if c.Name == "" {
		t.ID = ""
	}
	if from := clean.Title(first(m.Author, m.From)); from != t.Outlet {
		t.Author = from
	}
	if f := clean.Title(m.Forwarded); f != "" {
		t.BasedOn = []string{f}
	}
	t.Lines = numbered(clean.Lines(text, 1), n)
	return t
}

// runs joins the runs of a message: strings, and objects for links, tags and formatted text.
// Nothing is put between them.
func runs(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return ""
	}
	var b strings.Builder
	for _, item := range list {
		var run struct {
			Text string `json:"text"`
		}
		if json.Unmarshal(item, &s) == nil {
			b.WriteString(s)
		} else if json.Unmarshal(item, &run) == nil {
			b.WriteString(run.Text)
		}
	}
	return b.String()
}

// IsTelegramPage reports whether a file is a messages.html of Telegram's export.
func IsTelegramPage(name string, head []byte) bool {
	return strings.HasSuffix(strings.ToLower(name), ".html") && bytes.Contains(head, []byte("Exported Data")) &&
		bytes.Contains(head, []byte("page_wrap"))
}

// TelegramPage reads a messages.html of Telegram's export.
func TelegramPage(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	root, err := html.Parse(strings.NewReader(to.Decode(data)))
	if err != nil {
		return err
	}
	channel, from, silent, n := "", "", 0, 0
	for d := range root.Descendants() {
		switch {
		case hasClass(d, "page_header") && channel == "":
			channel = clean.Title(text(find(d, "text")))
		case hasClass(d, "message") && !hasClass(d, "service"):
			n++
			body := find(d, "body")
			if name := direct(body, "from_name"); name != nil {
				from = clean.Title(text(name)) // a message joined to the previous one has the same sender
			}
			said := find(d, "text")
			if said == nil {
				silent++
				continue
			}
			t := &source.Text{Line: n, Many: true, Exact: true, Outlet: channel, Lines: numbered(clean.Lines(text(said), 1), n)}
			id := strings.TrimPrefix(attr(d, "id"), "message")
			t.ID, t.Place = channel+"-"+id, "message "+id
			if date := find(d, "date"); date != nil { // 13.03.2025 10:00:00 UTC+03:00
				t.Date, _, _ = strings.Cut(attr(date, "title"), " ")
				if p := strings.Split(t.Date, "."); len(p) == 3 {
					t.Date = p[2] + "-" + p[1] + "-" + p[0]
				}
			}
			if from != channel {
				t.Author = from
			}
			to.Text(t)
		}
	}
	if silent > 0 {
		to.Note("messages without text (pictures, notices of the service) are left out: %d", silent)
	}
	return nil
}

func numbered(lines []clean.Line, n int) []clean.Line {
	for i := range lines {
		lines[i].Number = n
	}
	return lines
}

func hasClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && strings.Contains(" "+attr(n, "class")+" ", " "+class+" ")
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// find returns the first element of a class below n, nil if there is none.
func find(n *html.Node, class string) *html.Node {
	if n == nil {
		return nil
	}
	for d := range n.Descendants() {
		if hasClass(d, class) {
			return d
		}
	}
	return nil
}

func direct(n *html.Node, class string) *html.Node {
	if n == nil {
		return nil
	}
	for c := range n.ChildNodes() {
		if hasClass(c, class) {
			return c
		}
	}
	return nil
}

// text returns the text of an element, with a line break for each br.
func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(strings.ReplaceAll(d.Data, "\n", " "))
		case d.Data == "br":
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
