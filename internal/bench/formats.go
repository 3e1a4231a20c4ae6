//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// sentence is the text of the generated files, of 21 words.
const sentence = "قال مدير المرفأ إن السفينة وصلت صباحا وعلى متنها اثنا عشر ألف طن من القمح، وإنها تغادر غدا إلى مرفأ آخر. "

// formats generates files of several formats, reads each set in a process of its own, and prints
// what that costs: the second table behind ARCHITECTURE.md.
func formats(work string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	fmt.Printf("\n| read | documents | words | processor s | wall s | peak MB |\n|---|---|---|---|---|---|\n")
	for _, set := range []struct {
		name string
		make func(dir string) error
	}{
		{"1,000 DOCX", docx}, {"PDF of 500 pages", paper}, {"WXR of 20 MB", wxr}, {"EPUB of 5 MB of text", epub}, {"50,000 tiny texts", tiny},
	} {
		dir := filepath.Join(work, "made-"+strings.ReplaceAll(strings.ToLower(set.name), " ", "-"))
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := set.make(dir); err != nil {
			return fmt.Errorf("making %s: %w", set.name, err)
		}
		if err := row(self, set.name, dir); err != nil {
			return err
		}
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	return nil
}

// row reads a folder in a process of its own and prints a row.
func row(self, name, dir string) error {
	var out bytes.Buffer
	cmd := exec.Command(self, "-read", dir)
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	began := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	took := time.Since(began)
	var got struct{ Documents, Words int }
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	peak := int64(0)
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		if peak = int64(usage.Maxrss) / 1000; runtime.GOOS == "darwin" { // in bytes there
			peak /= 1000
		}
	}
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	fmt.Printf("| %s | %s | %s | %.1f | %.1f | %d |\n", name, ingest.Count(got.Documents), ingest.Count(got.Words), cpu.Seconds(), took.Seconds(), peak)
	return nil
}

// read reads a folder and prints the numbers of its documents and words.
func read(dir string) error {
	docs, _, err := ingest.Read(dir, ingest.Options{})
	if err != nil {
		return err
	}
	words := 0
	for i := range docs {
		words += len(strings.Fields(docs[i].Body))
	}
	return json.NewEncoder(os.Stdout).Encode(struct{ Documents, Words int }{len(docs), words})
}

// packed writes a ZIP archive from alternating names and contents.
func packed(file string, parts ...string) error {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func docx(dir string) error {
	for i := range 1000 {
		var body strings.Builder
		for n := range 25 {
			fmt.Fprintf(&body, `<w:p><w:r><w:t xml:space="preserve">الفقرة %d من التقرير %d. %s</w:t></w:r></w:p>`, n, i, sentence)
		}
		err := packed(filepath.Join(dir, fmt.Sprintf("%04d.docx", i)), "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body.String()+`</w:body></w:document>`)
		if err != nil {
			return err
		}
	}
	return nil
}

func wxr(dir string) error {
	var b strings.Builder
	b.WriteString(`<rss xmlns:wp="w" xmlns:content="c"><channel><title>مدونة الميناء</title>`)
	for i := 0; b.Len() < 20<<20; i++ {
		fmt.Fprintf(&b, `<item><title>خبر %d من الميناء</title><link>https://example.org/%d</link><content:encoded><![CDATA[<p>الخبر %d.</p>%s]]></content:encoded><wp:post_date>2019-05-14 12:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
			i, i, i, strings.Repeat("<p>"+sentence+"</p>", 20))
	}
	b.WriteString(`</channel></rss>`)
	return os.WriteFile(filepath.Join(dir, "blog.xml"), []byte(b.String()), 0o644)
}

func epub(dir string) error {
	const chapters = 50
	parts := []string{"META-INF/container.xml", `<rootfile full-path="p.opf"/>`}
	items, spine := "", ""
	for i := range chapters {
		var body strings.Builder
		fmt.Fprintf(&body, "<h1>الباب %d</h1>", i+1)
		for n := 0; body.Len() < 5<<20/chapters; n++ {
			fmt.Fprintf(&body, "<p>%d. %s</p>", n, strings.Repeat(sentence, 4))
		}
		name := fmt.Sprintf("c%d.xhtml", i)
		parts = append(parts, name, "<html><body>"+body.String()+"</body></html>")
		items += fmt.Sprintf(`<item id="c%d" href="%s" media-type="application/xhtml+xml"/>`, i, name)
		spine += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
	}
	return packed(filepath.Join(dir, "book.epub"), append(parts, "p.opf", "<manifest>"+items+"</manifest><spine>"+spine+"</spine>")...)
}

// paper writes a PDF of 500 pages of forty lines.
func paper(dir string) error {
	const pages = 500
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), pages))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for i := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", 5+2*i))
		var s strings.Builder
		for n := range 40 {
			fmt.Fprintf(&s, "BT /F 12 Tf 50 %d Td (On page %d and line %d the ship arrived in the morning with twelve thousand tons of wheat.) Tj ET\n", 760-18*n, i+1, n+1)
		}
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", s.Len(), s.String()))
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, at)
	return os.WriteFile(filepath.Join(dir, "report.pdf"), b.Bytes(), 0o644)
}

func tiny(dir string) error {
	for i := range 50_000 {
		folder := filepath.Join(dir, fmt.Sprint(i/1000))
		if i%1000 == 0 {
			if err := os.Mkdir(folder, 0o755); err != nil {
				return err
			}
		}
		text := fmt.Sprintf("خبر رقم %d من الميناء\n\n%s", i, sentence)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.txt", i)), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
