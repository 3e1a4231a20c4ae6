package ingest

import (
	"bytes"
	"path"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// A kind is a format of files: a line in the table below, and a reader in a
// package of its own or in a file of this one.
type kind struct {
	name string   // what a report calls it
	ends []string // ends of files' names, in lower case
	// is, unless nil, knows the kind by a file's first bytes; it is asked in the
	// order of the table, about files whose name does not tell.
	is   func(name string, head []byte) bool
	read func(r *reader, f source.File) error
	most int64 // bytes up to which a file is read
}

// by makes a kind's reader of one in a package of its own.
func by(read source.Reader) func(*reader, source.File) error {
	return func(r *reader, f source.File) error { return read(f, &sink{r: r, name: f.Name, line: -1}) }
}

// The sizes up to which files are read: what is larger would have to be held in
// memory, and is no article.
const (
	maxFile  = 32 << 20
	maxTable = 512 << 20
	maxPaper = 256 << 20
	maxFlow  = 64 << 30 // read as it comes
)

// kinds is the table of formats. A new one is a line here and its reader.
func kinds() []kind {
	return []kind{
		{"text", []string{".txt", ".text"}, nil, (*reader).plain, maxFile},
		{"Markdown", []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"}, nil, (*reader).markdown, maxFile},
		{"page", []string{".html", ".htm", ".xhtml", ".xht"}, isPage, (*reader).page, maxFile},
		{"JSON lines", []string{".jsonl", ".ndjson"}, nil, (*reader).jsonLines, maxFlow},
		{"JSON lines", []string{".jsonl.gz", ".ndjson.gz"}, nil, (*reader).jsonLinesGzip, maxFlow},
		{"table", []string{".csv", ".tsv"}, nil, (*reader).table, maxTable},
	}
}

func isPage(_ string, head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// kindOf finds how a file is read: by its name, else by its first bytes.
func (r *reader) kindOf(name string, head []byte) *kind {
	ext := extension(name)
	if ext != "" {
		for i := range r.kinds {
			for _, end := range r.kinds[i].ends {
				if end == ext {
					return &r.kinds[i]
				}
			}
		}
	}
	for i := range r.kinds {
		if is := r.kinds[i].is; is != nil && is(name, head) {
			return &r.kinds[i]
		}
	}
	return nil
}

// extension is the end of a file's name in lower case, ".jsonl.gz" as a whole.
func extension(name string) string {
	name = strings.ToLower(path.Base(name))
	ext := path.Ext(name)
	if ext == ".gz" {
		ext = path.Ext(strings.TrimSuffix(name, ext)) + ext
	}
	return ext
}

// unread says what a file is that no reader reads, what can be done, and whether
// it may hold text that somebody misses.
func unread(name string) (what, remedy string, text bool) {
	switch ext := extension(name); ext {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic", ".jp2", ".psd":
		return "images", "not text", false
	case ".mp4", ".webm", ".mov", ".avi", ".mkv", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp", ".m4v":
		return "videos", "not text; subtitles (.srt, .vtt) are read", false
	case ".mp3", ".m4a", ".ogg", ".wav", ".flac", ".aac", ".opus", ".wma", ".oga":
		return "sound files", "not text; subtitles (.srt, .vtt) are read", false
	case ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".scss", ".less", ".ts", ".php", ".py", ".sh", ".go", ".toml", ".lock", ".cfg", ".ini", ".opf", ".ncx":
		return "files of a site or program", "not text", false
	case ".doc", ".dot", ".rtf", ".wps", ".wpd", ".pages", ".docm", ".fodt":
		return "files of other word processors", "save them as .docx or .odt", true
	case ".xls", ".xlsb", ".numbers":
		return "files of other spreadsheets", "save them as .xlsx or .csv", true
	case ".ppt", ".pptx", ".odp", ".key":
		return "slides", "save them as .pdf", true
	case ".mobi", ".azw", ".azw3", ".fb2", ".lit", ".djvu", ".cbz", ".cbr", ".chm":
		return "books in other formats", "convert them to .epub or .pdf, with Calibre for instance", true
	case ".bok", ".mdb", ".accdb", ".db", ".sqlite", ".sqlite3", ".sql", ".parquet", ".feather", ".pkl", ".npy", ".h5", ".dta", ".sav":
		return "databases", "export them as .csv or .jsonl", true
	case ".7z", ".rar", ".xz", ".zst", ".lz", ".lzma", ".bz2", ".iso", ".dmg":
		return "archives of other kinds", "unpack them, or pack them as .zip", true
	case ".exe", ".dll", ".so", ".bin", ".dat", ".class", ".o", ".apk", ".msi":
		return "programs and data", "not text", false
	case "":
		return "files without an ending", "give the name an ending that tells the format, such as .txt", true
	default:
		return ext + " files", "the format is not known; save them as .txt, .html, .docx, .pdf or .csv", true
	}
}

// isHidden says whether a file or folder is somebody else's business.
func isHidden(base string) bool { return strings.HasPrefix(base, ".") || base == "__MACOSX" }

// isDocument says whether a file has not another task in a folder of documents.
func isDocument(base string) bool {
	return base != "entities.tsv" && base != "corrections.json" && base != aboutFile && !strings.HasPrefix(strings.ToLower(base), "readme")
}
