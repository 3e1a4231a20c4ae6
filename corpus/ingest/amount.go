package ingest

import "strings"

// amount returns the number of files of a kind with its noun, in English.
func amount(n int, kind string) string {
	switch kind {
	case "OpenITI", "Shamela", "Telegram", "Markdown", "JSON", "EPUB", "PDF", "TEI", "OCR":
		return Several(n, kind+" file", kind+" files")
	case "tweets", "subtitles", "JSON lines":
		return Several(n, "file of "+kind, "files of "+kind)
	case "mailbox":
		return Several(n, kind, "mailboxes")
	case "text", "page", "table", "workbook", "Word document", "OpenDocument text", "feed", "message",
		"saved page", "web archive", "archive", "picture":
		return Several(n, kind, kind+"s")
	case "subtitles of other kinds":
		return Several(n, "file of "+kind, "files of "+kind)
	case "programs and data":
		return Several(n, "program or file of data", kind)
	case "links and folders":
		return Several(n, "link or folder", kind)
	case "links and devices":
		return Several(n, "link or device", kind)
	}
	return Several(n, single(kind), kind) // kinds that are not read have plural names
}

// single returns the name of a kind for one file: its first plural without the s.
func single(kind string) string {
	words := strings.Split(kind, " ")
	for i, w := range words {
		if s, ok := strings.CutSuffix(w, "s"); ok && len(s) > 2 && w[0] != '.' {
			words[i] = s
			return strings.Join(words, " ")
		}
	}
	return kind
}

// Several returns a number with its noun, in English.
func Several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}
