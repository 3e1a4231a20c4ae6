package ingest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestHeadless: a table without a header loses no row, not even the first, nor the dates beside the
// texts.
func TestHeadless(t *testing.T) {
	rows := sentence + ",2020-01-01,https://example.org/a\n" + second + ",2020-01-02,https://example.org/b\n"
	docs, warnings := read(t, folder(t, map[string]string{"a.csv": strings.ReplaceAll(rows, "،", "؛")}))
	if len(docs) != 2 || docs[0].Date != "2020-01-01" || docs[1].Date != "2020-01-02" ||
		docs[0].URL != "https://example.org/a" || docs[0].Source != "a.csv" {
		t.Errorf("%v", docs)
	}
	if !strings.Contains(warnings, "there is no header") || !strings.Contains(warnings, "text: 1, date: 2, url: 3") {
		t.Errorf("warnings %s", warnings)
	}
	// A table with a header keeps it, whatever its columns are called, even questions.
	form := "طابع زمني,ما رأيك في الخدمة التي قدمتها البلدية لسكان الحي؟ *\n2020/01/02," + strings.ReplaceAll(sentence, ",", "") + "\n"
	if docs, warnings := read(t, folder(t, map[string]string{"a.csv": form})); len(docs) != 1 || strings.Contains(docs[0].Body, "ما رأيك") {
		t.Errorf("a form: %v %s", docs, warnings)
	}
	if docs, _ := read(t, folder(t, map[string]string{"a.csv": "comment,n\n" + strings.ReplaceAll(sentence, ",", "") + ",1\n"})); len(docs) != 1 {
		t.Errorf("%v", docs)
	}
}

// TestDisguised: files with the wrong extension are reported as what they are.
func TestDisguised(t *testing.T) {
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	locked := compound + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	book := func(chapter string) string {
		return pack(t, "META-INF/container.xml", `<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>`,
			"META-INF/encryption.xml", `<encryption><EncryptedData><CipherData><CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>`,
			"c.opf", `<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`, "a.xhtml", chapter)
	}
	for name, file := range map[string]struct{ content, want string }{
		"a.docx": {locked, "locked with a password"}, "b.docx": {compound, "a file of the old formats"}, "c.odt": {`{\rtf1 x}`, "it is RTF"},
		"d.docx": {"<html><p>" + sentence, "call it .html"}, "e.epub": {book("\x01\x02\x03"), "locked by the shop"}, "f.docx": {"x", "it is broken"},
	} {
		docs, warnings := read(t, folder(t, map[string]string{name: file.content, "x.txt": sentence}))
		if len(docs) != 1 || !strings.Contains(warnings, file.want) {
			t.Errorf("%s: %d documents, %s, want %q", name, len(docs), warnings, file.want)
		}
	}
}

// TestStrange: small things that lost a text, a date or a title.
func TestStrange(t *testing.T) {
	tests := []struct{ name, content, title, date, warning string }{
		{"a.md", "\n\n---\ntitle: متأخر\ndate: 2020-02-03\n---\n" + sentence, "متأخر", "2020-02-03", ""},
		{"b.txt", "- 12 -\n\n" + sentence + "\n\n" + second, "", "", ""},
		{"c.json", `[{"title":"أول","text":"` + sentence + `"},"كلمة",null]`, "أول", "", `1, the first "كلمة"`},
		{"d.md", "---\ntitle: يوم\ndate: May 14th, 2019\n---\n" + sentence, "يوم", "2019-05-14", ""},
		{"e.md", "---\ntitle: يوم\ndate: 20190514T1030Z\n---\n" + sentence, "يوم", "2019-05-14", ""},
		{"f.csv", "title,text,date\nيوم,\"" + sentence + "\",١٤\u200f/٣\u200f/٢٠٢٥\n", "يوم", "2025-03-14", ""},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{test.name: test.content}))
		if len(docs) != 1 || test.title != "" && docs[0].Title != test.title || strings.Contains(docs[0].Title, "12") ||
			string(docs[0].Date) != test.date ||
			!strings.Contains(docs[0].Body, sentence) || !strings.Contains(warnings, test.warning) {
			t.Errorf("%s: %v\n%s", test.name, docs, warnings)
		}
	}
	dir := folder(t, map[string]string{"a.txt": sentence})
	if err := os.Symlink("round", filepath.Join(dir, "round")); err != nil {
		t.Skip(err)
	}
	if _, warnings := read(t, dir); !strings.Contains(warnings, "it leads back to itself; remove it") {
		t.Errorf("%s", warnings)
	}
}

// TestSameOutlets: outlets that are one according to kashshaf.yaml have one name.
func TestSameOutlets(t *testing.T) {
	files := map[string]string{"kashshaf.yaml": "same_outlets:\n  رويترز: [وكالة رويترز, Reuters]\n"}
	for i, outlet := range []string{"رويترز", "وكالة رويترز", "Reuters", "سانا"} {
		files[string(rune('a'+i))+".md"] = "---\ntitle: خبر\noutlet: " + outlet + "\n---\n" + sentence
	}
	var got []string
	docs, _ := read(t, folder(t, files))
	for _, d := range docs {
		got = append(got, d.Outlet)
	}
	if strings.Join(got, "|") != "رويترز|رويترز|رويترز|سانا" {
		t.Errorf("%q", got)
	}
}

// TestSameOutletsClaimed: of two outlets that claim a name the same one always gets it, so that one
// folder makes one site.
func TestSameOutletsClaimed(t *testing.T) {
	dir := folder(t, map[string]string{
		"kashshaf.yaml": "same_outlets:\n  ب: [رويترز]\n  أ: [رويترز]\n", "a.md": "---\ntitle: خبر\noutlet: رويترز\n---\n" + sentence,
	})
	for range 20 {
		if docs, _ := read(t, dir); docs[0].Outlet != "ب" {
			t.Fatalf("the outlet is %q, want ب, the last that claims it", docs[0].Outlet)
		}
	}
}
