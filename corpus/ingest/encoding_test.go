package ingest

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	encodings "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const arabicText = "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح، وإنها تغادر في الغد إلى ميناء آخر."

// TestDecode: in whatever encoding a text is written, the same words come out; a text that was
// misread and saved again is repaired, or refused with the name of the fault.
func TestDecode(t *testing.T) {
	in := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	// as decodes the bytes of UTF-8 in another encoding.
	as := func(c *charmap.Charmap, s string) string {
		var b strings.Builder
		for _, x := range []byte(s) {
			r := c.DecodeByte(x)
			if r == '\uFFFD' {
				r = rune(x)
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	mac := []byte(in(charmap.ISO8859_6, arabicText))
	for i, c := range mac {
		if c == ' ' {
			mac[i] = 0xa0 // the Macintosh has spaces and points for both directions
		}
	}
	tests := []struct{ name, in, want, problem string }{
		{"UTF-8", arabicText, arabicText, ""},
		{"with a mark", "\ufeff" + arabicText, arabicText, ""},
		{"Windows-1256", in(charmap.Windows1256, arabicText), arabicText, "read as Windows-1256"},
		{"ISO 8859-6", in(charmap.ISO8859_6, arabicText), arabicText, "read as ISO 8859-6"},
		{"UTF-16", in(encodings.UTF16(encodings.LittleEndian, encodings.IgnoreBOM), arabicText), arabicText, "read as UTF-16"},
		{"UTF-16 the other way round", in(encodings.UTF16(encodings.BigEndian, encodings.IgnoreBOM), arabicText), arabicText, "read as UTF-16"},
		{"UTF-8 read as Windows-1256", as(charmap.Windows1256, arabicText), arabicText, "UTF-8 read as Windows-1256"},
		{"UTF-8 read as Windows-1252", as(charmap.Windows1252, arabicText), arabicText, "UTF-8 read as Windows-1252"},
		{"Windows-1256 read as Windows-1252", as(charmap.Windows1252, in(charmap.Windows1256, arabicText)), arabicText, "Windows-1256 read as Windows-1252"},
		{"UTF-8 read as Windows-1252 twice", as(charmap.Windows1252, as(charmap.Windows1252, arabicText)), arabicText, "UTF-8 read as Windows-1252"},
		{"UTF-8 read as Windows-1256 twice", as(charmap.Windows1256, as(charmap.Windows1256, arabicText)), arabicText, "UTF-8 read as Windows-1256"},
		{"a line of two that is read wrongly", arabicText + "\n" + as(charmap.Windows1256, arabicText) + "\n", arabicText + "\n" + arabicText + "\n", "the letters of some lines"},
		{"UTF-32", in(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), arabicText), arabicText, ""},
		{"Portuguese in capitals", "AÇÃO DA NAÇÃO, SÃO JOÃO E A FUNDAÇÃO: ÂNGELA, ÂMBITO, ILUSÃO, PÃO E MÃO", "AÇÃO DA NAÇÃO, SÃO JOÃO E A FUNDAÇÃO: ÂNGELA, ÂMBITO, ILUSÃO, PÃO E MÃO", ""},
		{"Icelandic", "Það er ætíð gætt að því að ýmsir úr öðrum löndum þrái að sjá þá þætti sem þóttu æði góðir", "Það er ætíð gætt að því að ýmsir úr öðrum löndum þrái að sjá þá þætti sem þóttu æði góðir", ""},
		{"and some lost", strings.ReplaceAll(as(charmap.Windows1256, arabicText), "§", "\uFFFD"), "", "some are lost"},
		{"words with many طظ", "ظهر طه وطارق في ظل الطريق وظن الطالب أن الطبيب طيب والظرف ظريف", "ظهر طه وطارق في ظل الطريق وظن الطالب أن الطبيب طيب والظرف ظريف", ""},
		{"Danish", "Ønsker Ø-en Ærø, Ørsted og Øresund Ø Ø Ø Ø Ø", "Ønsker Ø-en Ærø, Ørsted og Øresund Ø Ø Ø Ø Ø", ""},
	}
	for _, test := range tests {
		got, problem, _ := decode([]byte(test.in))
		if got != test.want || !strings.Contains(problem, test.problem) || test.problem == "" && problem != "" {
			t.Errorf("%s: %q, problem %q", test.name, got, problem)
		}
	}
	if got, _, _ := decode(mac); strings.Join(strings.Fields(got), " ") != arabicText {
		t.Errorf("Macintosh: %q", got)
	}
}

// TestShortcodes: shortcodes are removed, and what is between them stays.
func TestShortcodes(t *testing.T) {
	var removed []string
	r, err := newReader(Options{Removed: func(m Removal) { removed = append(removed, m.Text) }})
	if err != nil {
		t.Fatal(err)
	}
	in := "نص {{< figure src=\"x.jpg\" >}} أول\n{{% notice %}}\nداخل\n{{% /notice %}}\n{% include a.html %}\n{% comment %}سر\nسر{% endcomment %}\nرقم {{ site.title }} ثان\nسطر {: .class }\nمعادلة {س} و{{كذا}}\n<Tabs value={x}>علامة</Tabs>"
	got := r.shortcodes("a.mdx", in, 1, true)
	for _, out := range []string{"{{<", "{{%", "{%", "سر", "site.title", ".class", "<Tabs", "</Tabs"} {
		if strings.Contains(got, out) {
			t.Errorf("%q stays in %q", out, got)
		}
	}
	for _, stays := range []string{"أول", "داخل", "ثان", "{س}", "{{كذا}}", "علامة"} {
		if !strings.Contains(got, stays) {
			t.Errorf("%q is lost in %q", stays, got)
		}
	}
	if len(removed) != 9 || strings.Count(got, "\n") != strings.Count(in, "\n") {
		t.Errorf("%d removed: %q", len(removed), removed)
	}
}

// TestGuarded: a file with pictures may repeat a byte as long as there is white; a text may not.
func TestGuarded(t *testing.T) {
	white := strings.Repeat("\xff", 6<<20)
	for name, want := range map[string]bool{"PDF": false, "picture": false, "text": true, "page": true, "table": true, "mailbox": true, "JSON lines": false} {
		k := kind{name: name, most: maxPaper}
		if name == "JSON lines" || name == "mailbox" {
			k.most = maxFlow
		}
		r, err := newReader(Options{})
		if err != nil {
			t.Fatal(err)
		}
		_, err = r.watched(source.Of("a", []byte(white)), k.guarded()).Bytes()
		if (err != nil) != want {
			t.Errorf("%s: error %v, want one: %v", name, err, want)
		}
	}
}
