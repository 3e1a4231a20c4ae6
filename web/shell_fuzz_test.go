package web

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

// FuzzShell: whatever the names of a document and the collection are, the page around them has
// the same scripts, links and policies as without them, and describes the document in JSON that
// says the same.
func FuzzShell(f *testing.F) {
	f.Add("عنوان", "وصف", "https://example.org/", "رويترز")
	f.Add(`</title><script>alert(1)</script>`, `"><script>`, "javascript:alert(1)", `</script><script>`)
	f.Add("\u2028\u202e", "-->", "https://x/\"onload=alert(1)", "{{.}}")
	f.Fuzz(func(t *testing.T, title, description, address, outlet string) {
		about := corpus.About{Title: title, Publisher: outlet, URL: address}
		doc := &corpus.Document{ID: "x", Title: title, Outlet: outlet, Author: description, URL: address, Topics: []string{outlet}, Body: title}
		s, err := newShell(about, assets{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		data, err := s.render(page{address: "d/x/", title: title, description: description, lang: "ar", dir: "rtl", document: doc})
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		count := map[string]int{}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			count[n.Data]++
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" ||
					a.Key == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
				if a.Key == "http-equiv" && a.Val != "Content-Security-Policy" {
					t.Errorf("<meta http-equiv=%q>", a.Val)
				}
			}
			if n.Data == "script" && n.FirstChild != nil && n.FirstChild.Data != headScript(true) {
				var linked struct{ Headline string }
				if err := json.Unmarshal([]byte(n.FirstChild.Data), &linked); err != nil ||
					linked.Headline != strings.ToValidUTF8(title, "\ufffd") &&
						!strings.Contains(linked.Headline, "\ufffd") {
					t.Errorf("JSON-LD %q (%v)", n.FirstChild.Data, err)
				}
			}
		}
		for tag, want := range map[string]int{"script": 3, "base": 0, "iframe": 0, "img": 0, "style": 0, "form": 0, "title": 1, "html": 1, "body": 1} {
			if count[tag] != want {
				t.Errorf("%d <%s>, want %d", count[tag], tag, want)
			}
		}
	})
}
