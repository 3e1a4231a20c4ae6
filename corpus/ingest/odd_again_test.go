package ingest_test

import (
	"strings"
	"testing"
)

// TestOddAgain: more small things that lost a text, a date or a title, or published what is not a
// document.
func TestOddAgain(t *testing.T) {
	quoted := `"` + sentence + " " + second + `"`
	tests := []struct{ name, content, titles, date, has, warning string }{
		{"a.json", `{"data":[{"message":"` + sentence + `","created_time":"2024-03-13T10:00:00+0000"}],"paging":{}}`, strings.TrimSuffix(sentence, "."), "2024-03-13", "", "text: message, date: created_time"},
		{"b.json", `{"data":[{"text":"` + sentence + `"}],"includes":{"users":[{"name":"الساحل","description":"وصف الحساب"}]}}`, strings.TrimSuffix(sentence, "."), "", "", "lists in it without a text are left out: 1"},
		{"c.csv", "\ufeff\u200f العنوان , النص \nأول,\"" + sentence + "\"\n", "أول", "", "", ""},
		{"d.mdx", "# خبر مهم\n\n" + sentence + "\n\n{/* تعليق\nللمحرر */}\n\n" + second + "\n", "خبر مهم", "", second, ""},
		{"e.html", `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"وصول السفينة","datePublished":"2024-05-01","articleBody":` + quoted + `}</script></head><body><div id=root>جار التحميل</div></body></html>`, "وصول السفينة", "2024-05-01", second, ""},
		{"f.html", `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"وصول السفينة","articleBody":"غيره"}</script></head><body><h1>وصول السفينة</h1><p>` + sentence + `</p></body></html>`, "وصول السفينة", "", sentence, ""},
		{"g.jsonl", `{"text":"AHDATH.INFO\n` + sentence + `"}` + "\n", strings.TrimSuffix(sentence, "."), "", "AHDATH.INFO", ""},
		{"i.csv", "title,text,date\nأول,\"قال \\\"نعم\\\" " + sentence + "\",\\N\n", "أول", "", `قال "نعم" ` + sentence, ""},
		{"tweet.js", `window.YTD.tweet.part0 = [{"id_str":"1","full_text":"` + sentence + `","created_at":"Wed Mar 13 10:00:00 +0000 2024"}]`, strings.TrimSuffix(sentence, "."), "2024-03-13", sentence, ""},
		{"h.jsonl", `{"text":"The ship arrived.\nIt is called نور."}` + "\n", "The ship arrived", "", "", ""},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{test.name: test.content}))
		if len(docs) != 1 || docs[0].Title != test.titles || string(docs[0].Date) != test.date || !strings.Contains(docs[0].Body, test.has) ||
			strings.Contains(docs[0].Body, "تعليق") || strings.Contains(warnings, "is not understood") || !strings.Contains(warnings, test.warning) {
			t.Errorf("%s: %v\n%s", test.name, docs, warnings)
		}
	}
	docs, warnings := read(t, folder(t, map[string]string{"_drafts/a.md": sentence, "b.md": second,
		"c.warc": "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: 999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx"}))
	if len(docs) != 1 || !strings.Contains(warnings, "_drafts/a.md: kept out: draft") ||
		!strings.Contains(warnings, "breaks off in its first record") {
		t.Errorf("%v\n%s", docs, warnings)
	}
}
