package export

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func origin() Origin {
	return Origin{Collection: "أرشيف الهدنة", Address: "https://example.org/?q=x", Query: "هدنة إدلب", Filters: []string{"شخص: بوتين"},
		From: "2018-01", Day: "2026-11-28", Edition: "9f1c2ab47d3e55aa", Licence: "CC BY 4.0"}
}

// hard are texts that have broken exports elsewhere.
var hard = []string{
	"قال: «نعم»، ثم \"لا\"", "=HYPERLINK(\"http://x\";\"y\")", "+1", "-1", "@SUM(A1)", "\t=1+1", "\u200f=1", "  =1", "سطر\nثان", "أ,ب;ج\td", "<b>&amp;]]>", "_x0041_ \x00\x01", "", "'",
	"مُحَمَّدٌ ٢٠١٨ 🙂", "\"هدنة\" في حلب", "\"علامة لا تُغلق", "# وسم",
}

func table() Table {
	t := Documents(true)
	for i, text := range hard {
		t.AddDocument(&corpus.Document{ID: "d" + string(rune('a'+i)), Title: text, Body: text, Date: "2018-12-04"}, text, i, "https://example.org/d/x/")
	}
	return t
}

// rowsOf reads a CSV file of ours without its comments.
func rowsOf(t *testing.T, data []byte) [][]string {
	t.Helper()
	text, ok := strings.CutPrefix(string(data), byteOrderMark)
	if !ok {
		t.Fatal("no byte-order mark")
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comment, r.FieldsPerRecord = '#', 0
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestCSV reads a file back: every cell is unchanged, except for the apostrophe before what a
// spreadsheet would run.
func TestCSV(t *testing.T) {
	sheet := table()
	data := sheet.CSV(origin())
	if !strings.Contains(string(data[:300]), "# query: هدنة إدلب\r\n") {
		t.Errorf("the query is not in the file: %q", data[:300])
	}
	rows := rowsOf(t, data)
	if len(rows) != len(hard)+1 {
		t.Fatalf("%d rows, want %d", len(rows), len(hard)+1)
	}
	guarded := map[string]bool{hard[1]: true, hard[2]: true, hard[3]: true, hard[4]: true, hard[5]: true, hard[6]: true, hard[7]: true}
	for i, text := range hard {
		want := text
		if guarded[text] {
			want = "'" + text
		}
		if got := rows[i+1][1]; got != strings.ReplaceAll(want, "\r\n", "\n") {
			t.Errorf("cell is %q, want %q", got, want)
		}
	}
	asked := Table{Columns: []Column{{"=WEBSERVICE(1)", Text}, {"=WEBSERVICE(1) %", Number}}}
	if got := rowsOf(t, asked.CSV(origin()))[0]; strings.Join(got, "|") != "'=WEBSERVICE(1)|'=WEBSERVICE(1) %" {
		t.Errorf("columns are %q", got)
	}
	figures := Table{Columns: []Column{{"place", Text}, {"longitude", Number}, {"change", Integer}}, Rows: [][]string{{"-", "-98.60", "-3"}, {"", "", ""}}}
	if got := rowsOf(t, figures.CSV(origin()))[1]; strings.Join(got, "|") != "'-|-98.60|-3" {
		t.Errorf("figures are %q", got)
	}
}

// TestTSV reads a file back as spreadsheets do, which take a quotation mark at the beginning of a
// cell for one that closes.
func TestTSV(t *testing.T) {
	sheet := table()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(sheet.TSV(origin())), byteOrderMark)))
	r.Comma, r.Comment, r.LazyQuotes = '\t', '#', true
	rows, err := r.ReadAll() // also that each row has as many cells
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(hard)+1 {
		t.Fatalf("%d rows, want %d", len(rows), len(hard)+1)
	}
	for i, text := range hard {
		if got, want := strings.TrimSpace(strings.Trim(rows[i+1][1], "'")), strings.Trim(oneLine(text), "'"); got != want {
			t.Errorf("cell is %q, want %q", got, want)
		}
	}
}

func TestJSON(t *testing.T) {
	sheet := table()
	data, err := sheet.JSON(origin())
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		About map[string]string
		Rows  []map[string]any
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.About["edition"] != "9f1c2ab47d3e55aa" || len(got.Rows) != len(hard) || got.Rows[1]["title"] != hard[1] ||
		got.Rows[2]["paragraph"] != 3.0 {
		t.Errorf("read back as %v", got)
	}
	asked := Table{Columns: []Column{{Name: "\x7f\a \U000e0001"}}, Rows: [][]string{{"x"}}} // as a query may name a series
	if data, err := asked.JSON(origin()); err != nil || !json.Valid(data) {
		t.Errorf("a column of control characters: %s (%v)", data, err)
	}
	lines, err := sheet.JSONLines(origin())
	if err != nil {
		t.Fatal(err)
	}
	if list := strings.Split(strings.TrimSuffix(string(lines), "\n"), "\n"); len(list) != len(hard)+1 || !json.Valid([]byte(list[3])) {
		t.Errorf("%d lines", len(list))
	}
}

// unzip reads an archive with a reader that is not ours.
func unzip(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string][]byte)
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(in); err != nil { // which also checks the checksum
			t.Fatal(err)
		}
	}
	return files
}

// deflated is the compressor of the standard library.
func deflated(data []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil
	}
	if _, err := w.Write(data); err != nil || w.Close() != nil {
		return nil
	}
	return b.Bytes()
}

// TestCompressed: with a compressor an archive is smaller and has the same files, and it is
// unchanged if the compressor cannot compress or makes a file larger.
func TestCompressed(t *testing.T) {
	sheet := table()
	for range 6 { // a workbook as large as exports are
		sheet.Rows = append(sheet.Rows, sheet.Rows...)
	}
	stored := sheet.XLSX(origin(), nil)
	packed := sheet.XLSX(origin(), deflated)
	if len(packed) > len(stored)/4 {
		t.Errorf("%d bytes of %d", len(packed), len(stored))
	}
	if !reflect.DeepEqual(unzip(t, packed), unzip(t, stored)) {
		t.Error("other files")
	}
	for name, d := range map[string]Deflater{"cannot": func([]byte) []byte { return nil }, "gives more": func(b []byte) []byte { return append(b, 0) }} {
		if !bytes.Equal(sheet.XLSX(origin(), d), stored) {
			t.Errorf("a compressor that %s: want the files as they are", name)
		}
	}
}

// TestXLSX: the parts are well-formed and hold every text.
func TestXLSX(t *testing.T) {
	sheet := table()
	sheet.Rows[0][10] = strings.Repeat("🙂", mostInCell)
	files := unzip(t, sheet.XLSX(origin(), deflated))
	if len(files) != 6 {
		t.Errorf("%d parts", len(files))
	}
	for name, data := range files {
		d := xml.NewDecoder(bytes.NewReader(data))
		var texts []string
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if text, ok := token.(xml.CharData); ok {
				texts = append(texts, string(text))
			}
		}
		if all := strings.Join(texts, "|"); strings.HasSuffix(name, "sheet1.xml") &&
			(!strings.Contains(all, hard[1]) || !strings.Contains(all, "_x005F_x0041_ \uFFFD")) {
			t.Errorf("%s lacks a text: %s", name, all)
		}
	}
}

func TestFileName(t *testing.T) {
	o := origin()
	if got, want := o.FileName("documents", ".csv"), "documents_هدنة-إدلب-شخص-بوتين-2018-01_2026-11-28_9f1c2ab4.csv"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	o = Origin{Query: "../../etc/\u202epasswd", Day: "2026-11-28"}
	if got := o.FileName("x", ".csv"); strings.ContainsAny(got, "/\\\u202e") || strings.HasPrefix(got, ".") {
		t.Errorf("got %q", got)
	}
}

// TestSpreadsheet opens the files in LibreOffice, if there is one, and expects the texts unchanged.
func TestSpreadsheet(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice (soffice): that a spreadsheet opens the files is not tested")
	}
	sheet := table()
	for name, data := range map[string][]byte{"a.csv": sheet.CSV(origin()), "b.xlsx": sheet.XLSX(origin(), deflated)} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
		args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless"}
		if strings.HasSuffix(name, ".csv") {
			// Its window recognises the mark of UTF-8; converting without a window does not (7.4).
			args = append(args, "--infilter=Text - txt - csv (StarCalc):44,34,76,1")
		}
		args = append(args, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, name))
		cmd := exec.Command(office, args...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		back, err := os.ReadFile(filepath.Join(dir, "out", strings.TrimSuffix(name, filepath.Ext(name))+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"«نعم»", "مُحَمَّدٌ ٢٠١٨ 🙂", "HYPERLINK"} {
			if !strings.Contains(string(back), want) {
				t.Errorf("%s: %q is lost:\n%s", name, want, back)
			}
		}
	}
}

// FuzzTable: every cell can be read back from CSV, and a workbook is well-formed.
func FuzzTable(f *testing.F) {
	for _, text := range hard {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sheet := Table{Name: "x", Columns: columns("a", "b"), Rows: [][]string{{text, "z"}}}
		text = strings.ReplaceAll(text, "\r\n", "\n") // as csv.Reader reads it
		rows := rowsOf(t, sheet.CSV(origin()))
		if got := rows[len(rows)-1]; len(rows) != 2 ||
			strings.TrimPrefix(got[0], "'") != strings.TrimPrefix(text, "'") && !strings.Contains(text, "\r") {
			t.Errorf("%q came back as %q", text, rows)
		}
		if err := xml.Unmarshal(unzip(t, sheet.XLSX(origin(), deflated))["xl/worksheets/sheet1.xml"], new(struct{})); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
