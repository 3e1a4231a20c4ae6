package ingest

import (
	"path"
	"strings"
)

// format is how a file is read.
type format int

const (
	unknown format = iota
	plainText
	markdownText
	page
	jsonLines
	jsonLinesGzip
	table
)

var formats = map[string]format{
	".txt": plainText, ".text": plainText,
	".md": markdownText, ".markdown": markdownText,
	".html": page, ".htm": page, ".xhtml": page,
	".jsonl": jsonLines, ".ndjson": jsonLines,
	".jsonl.gz": jsonLinesGzip, ".ndjson.gz": jsonLinesGzip,
	".csv": table, ".tsv": table,
}

func formatOf(name string) format { return formats[extension(name)] }

// extension is the end of a file's name in lower case, ".jsonl.gz" as a whole.
func extension(name string) string {
	name = strings.ToLower(path.Base(name))
	ext := path.Ext(name)
	if ext == ".gz" {
		ext = path.Ext(strings.TrimSuffix(name, ext)) + ext
	}
	return ext
}

// isAsset reports files that nobody takes for documents: what a saved web page
// brings along, pictures, sound. All others that are not read are warned of.
func isAsset(name string) bool {
	switch extension(name) {
	case ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot",
		".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff",
		".mp3", ".mp4", ".m4a", ".ogg", ".wav", ".webm", ".mov", ".avi":
		return true
	}
	return false
}

// isHidden says whether a file or folder is somebody else's business.
func isHidden(base string) bool { return strings.HasPrefix(base, ".") }

// isDocument says whether a file has not another task in a folder of documents.
func isDocument(base string) bool {
	return base != "entities.tsv" && base != "corrections.json" && base != aboutFile && !strings.HasPrefix(strings.ToLower(base), "readme")
}
