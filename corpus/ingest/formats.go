package ingest

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/book"
	"github.com/kashshaf/kashshaf/corpus/ingest/chat"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/feed"
	"github.com/kashshaf/kashshaf/corpus/ingest/mail"
	"github.com/kashshaf/kashshaf/corpus/ingest/office"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
	"github.com/kashshaf/kashshaf/corpus/ingest/subtitle"
	"github.com/kashshaf/kashshaf/corpus/ingest/warc"
)

// A kind is a file format: a line in the table below, and a reader in a package of its own or in a
// file of this one.
type kind struct {
	name string   // what a report calls it
	ends []string // extensions, in lower case
	// is, unless nil, recognises the kind by a file's first bytes. It is called in the order of the
	// table, for files whose name does not decide.
	is   func(name string, head []byte) bool
	over bool // is decides, whatever the name says
	read func(r *reader, f source.File) error
	most int64 // largest file that is read, in bytes
}

// by adapts a reader from a package of its own to a kind.
func by(read source.Reader) func(*reader, source.File) error {
	return func(r *reader, f source.File) error {
		s := &sink{r: r, name: f.Name}
		err := read(f, s)
		s.rest()
		return err
	}
}

// The largest files that are read, in bytes: a larger one would have to be held in memory, and is
// not an article.
const (
	maxFile  = 32 << 20
	maxTable = 512 << 20
	maxPaper = 256 << 20
	maxFlow  = 64 << 30 // streamed
)

// kinds returns the table of formats. A new one is a line here and its reader. Kinds that are
// recognised by their first bytes, whatever the name, come first.
func kinds() []kind {
	return []kind{
		{"OpenITI", nil, book.IsOpenITI, true, by(book.OpenITI), maxPaper},
		{"Shamela", nil, book.IsShamela, true, by(book.Shamela), maxPaper},
		{"Telegram", nil, chat.IsTelegramPage, true, by(chat.TelegramPage), maxPaper},
		{"tweets", nil, chat.IsTwitter, true, by(chat.Twitter), maxPaper},

		{"table", nil, isOldSheet, true, (*reader).oldSheet, maxPaper},

		{"text", []string{".txt", ".text"}, nil, false, (*reader).plain, maxFile},
		{"Markdown", []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"}, nil, false, (*reader).markdown, maxFile},
		{"page", []string{".html", ".htm", ".xhtml", ".xht", ".shtml"}, isPage, false, (*reader).page, maxFile},
		{"JSON lines", []string{".jsonl", ".ndjson"}, nil, false, (*reader).jsonLines, maxFlow},
		{"JSON lines", []string{".jsonl.gz", ".ndjson.gz"}, nil, false, (*reader).jsonLinesGzip, maxFlow},
		{"JSON", []string{".json"}, nil, false, (*reader).json, maxTable},
		{"table", []string{".csv", ".tsv", ".tab"}, nil, false, (*reader).table, maxTable},
		{"workbook", []string{".xlsx", ".xlsm"}, nil, false, by(office.Xlsx), maxPaper},
		{"workbook", []string{".ods"}, nil, false, by(office.Ods), maxPaper},
		{"Word document", []string{".docx", ".docm"}, nil, false, by(office.Docx), maxPaper},
		{"OpenDocument text", []string{".odt"}, nil, false, by(office.Odt), maxPaper},
		{"EPUB", []string{".epub"}, nil, false, by(book.Epub), maxPaper},
		{"PDF", []string{".pdf"}, isPDF, false, (*reader).paper, maxPaper},
		{"TEI", []string{".tei"}, book.IsTEI, false, by(book.TEI), maxPaper},
		{"OCR", []string{".alto"}, book.IsOCR, false, by(book.OCR), maxFile},
		{"feed", []string{".rss", ".atom", ".wxr"}, feed.Is, false, by(feed.Read), maxTable << 2},
		{"subtitles", []string{".srt", ".vtt", ".webvtt"}, nil, false, by(subtitle.Read), maxFile},
		{"message", []string{".eml"}, nil, false, by(mail.Message), maxPaper},
		{"saved page", []string{".mhtml", ".mht"}, nil, false, by(mail.Saved), maxPaper},
		{"mailbox", []string{".mbox", ".mbx"}, nil, false, by(mail.Mailbox), maxFlow},
		{"web archive", []string{".warc", ".warc.gz"}, nil, false, by(warc.Read), maxFlow},
		{"web archive", []string{".wacz"}, nil, false, by(warc.Wacz), maxFlow},
		{"archive", []string{".zip"}, isZip, false, (*reader).zip, maxFlow},
		{"archive", []string{".tar"}, nil, false, (*reader).tar, maxFlow},
		{"archive", []string{".gz", ".tgz", ".tar.gz"}, nil, false, (*reader).gzip, maxFlow},
		{"archive", []string{".bz2", ".tbz2", ".tar.bz2"}, nil, false, (*reader).bzip2, maxFlow},
	}
}

// pictures are the extensions of pictures whose text can be recognised.
var pictures = []string{".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"}

// picture reads a picture by recognising its text, which is marked as machine-read.
func (r *reader) picture(f source.File) error {
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
	pages, err := r.recognise(data)
	if err != nil {
		return err
	}
	if len(pages) == 0 {
		r.notice(f.Name, 0, "no text could be recognised in it")
		return nil
	}
	t := source.Text{Exact: true, Marks: "page"}
	words, sum := 0, 0.0
	for _, p := range pages {
		words, sum = words+p.Words, sum+p.Confidence*float64(p.Words)
		mark := ""
		if len(pages) > 1 {
			mark = strconv.Itoa(p.Number)
		}
		for i, lines := range p.Paragraphs {
			l := clean.Line{Number: p.Number, Text: clean.Tidy(clean.Join(lines)), Mark: mark}
			if n := len(p.Paragraphs); n > 1 && (i == 0 || i == n-1) && numberOf(l.Text) > 0 {
				r.removed(f.Name, l, rulePageNumber)
				continue
			}
			t.Lines = append(t.Lines, l)
		}
	}
	t.Confidence = sum / float64(words)
	r.add(&record{f.Name, t})
	return nil
}

func isPDF(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

// paper reads a PDF with the one reader that serves all of them.
func (r *reader) paper(f source.File) error { return r.papers.Read(f, &sink{r: r, name: f.Name}) }

func isPage(_ string, head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// kindOf returns the kind of a file, by its name or else its first bytes; nil if it is unknown.
func (r *reader) kindOf(name string, head []byte) *kind {
	for i := range r.kinds {
		if k := &r.kinds[i]; k.over && len(head) > 0 && k.is(name, head) {
			return k
		}
	}
	ext := extension(name)
	for _, end := range [...]string{ext, path.Ext(ext)} {
		for i := range r.kinds {
			if end != "" && slices.Contains(r.kinds[i].ends, end) {
				return &r.kinds[i]
			}
		}
	}
	for i := range r.kinds {
		if k := &r.kinds[i]; !k.over && k.is != nil && len(head) > 0 && k.is(name, head) {
			return k
		}
	}
	return nil
}

// extension returns the extension of a file's name in lower case, ".jsonl.gz" as a whole.
func extension(name string) string {
	name = strings.ToLower(path.Base(name))
	ext := path.Ext(name)
	if ext == ".gz" || ext == ".bz2" {
		ext = path.Ext(strings.TrimSuffix(name, ext)) + ext
	}
	return ext
}

// unread describes a file that no reader takes: what it is, what can be done about it, and whether
// it may hold text that somebody would miss.
func unread(name string) (what, remedy string, text bool) {
	switch ext := extension(name); ext {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic", ".jp2", ".psd":
		return "images", "not text; with -ocr the text in them is read", false
	case ".mp4", ".webm", ".mov", ".avi", ".mkv", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp", ".m4v":
		return "videos", "not text; subtitles (.srt, .vtt) are read", false
	case ".mp3", ".m4a", ".ogg", ".wav", ".flac", ".aac", ".opus", ".wma", ".oga":
		return "sound files", "not text; subtitles (.srt, .vtt) are read", false
	case ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".scss",
		".less", ".ts", ".php", ".py", ".sh", ".go", ".toml", ".lock", ".cfg", ".ini", ".opf",
		".ncx":
		return "files of a site or program", "not text", false
	case ".ass", ".ssa", ".sbv", ".ttml", ".dfxp", ".sub":
		return "subtitles of other kinds", "save them as .srt or .vtt", true
	case ".doc", ".dot", ".rtf", ".wps", ".wpd", ".pages", ".fodt":
		return "files of other word processors", "save them as .docx or .odt", true
	case ".xls", ".xlsb", ".numbers":
		return "files of other spreadsheets", "save them as .xlsx or .csv", true
	case ".ppt", ".pptx", ".odp", ".key":
		return "slides", "save them as .pdf", true
	case ".mobi", ".azw", ".azw3", ".fb2", ".lit", ".djvu", ".cbz", ".cbr", ".chm":
		return "books in other formats", "convert them to .epub or .pdf, with Calibre for instance", true
	case ".bok", ".mdb", ".accdb", ".db", ".sqlite", ".sqlite3", ".sql", ".parquet", ".feather", ".pkl", ".npy", ".h5", ".dta", ".sav":
		return "databases", "export them as .csv or .jsonl", true
	case ".7z", ".rar", ".xz", ".zst", ".lz", ".lzma", ".iso", ".dmg":
		return "archives of other kinds", "unpack them, or pack them as .zip", true
	case ".exe", ".dll", ".so", ".bin", ".dat", ".class", ".o", ".apk", ".msi":
		return "programs and data", "not text", false
	case "":
		return "files without an ending", "give the name an ending that tells the format, such as .txt", true
	default:
		return ext + " files", "the format is not known; save them as .txt, .html, .docx, .pdf or .csv", true
	}
}

// isHidden reports whether a file or folder is to be ignored, as not meant for readers.
func isHidden(base string) bool { return strings.HasPrefix(base, ".") || base == "__MACOSX" }

// isDocument reports whether a file may be a document, rather than one with another task in the
// folder.
func isDocument(base string) bool {
	return base != "entities.tsv" && base != "corrections.json" && base != "review.tsv" &&
		!strings.HasSuffix(base, ".review.tsv") && base != aboutFile &&
		!strings.HasPrefix(strings.ToLower(base), "readme")
}
