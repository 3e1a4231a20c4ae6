package ingest_test

import (
	"strings"
	"testing"
)

// TestExportBreaksOff: if an export breaks off, nothing says whether its last post was published,
// so it is left out; that of a feed, which has no drafts, is read.
func TestExportBreaksOff(t *testing.T) {
	const post = `<item><title>خبر</title><content:encoded><![CDATA[` + sentence + `]]></content:encoded><wp:status>publish</wp:status></item><item><title>سر</title><content:encoded><![CDATA[` + second + `]]></content:encoded>`
	docs, warnings := read(t, folder(t, map[string]string{"a.xml": `<rss xmlns:wp="w"><channel><title>مدونة</title><wp:wxr_version>1.2</wp:wxr_version>` + post}))
	if len(docs) != 1 || docs[0].Title != "خبر" || !strings.Contains(warnings, "the item in which the feed breaks off is left out") {
		t.Errorf("%v %s", docs, warnings)
	}
	docs, warnings = read(t, folder(t, map[string]string{"a.xml": `<rss><channel><title>مدونة</title><item><title>خبر</title><description>` + sentence + `</description><link>`}))
	if len(docs) != 1 || docs[0].Title != "خبر" || !strings.Contains(warnings, "the feed breaks off") {
		t.Errorf("%v %s", docs, warnings)
	}
	// A text that breaks off between two elements is reported, too.
	docs, warnings = read(t, folder(t, map[string]string{"a.xml": `<TEI><teiHeader/><text><body><p>` + sentence + `</p><p>` + second + `</p>`}))
	if len(docs) != 1 || !strings.Contains(warnings, "the text breaks off in the middle") {
		t.Errorf("%v %s", docs, warnings)
	}
}

// TestDateOfMail: a message without a date has that of the line that begins it in its mailbox, or
// that of the server that passed it on.
func TestDateOfMail(t *testing.T) {
	for content, want := range map[string]string{
		"From a@example.org Wed Mar 13 10:00:00 2024\nSubject: x\n\n" + sentence + "\n":                                                  "2024-03-13",
		"From 17@xxx Wed Mar 13 10:00:00 +0000 2024\nSubject: x\n\n" + sentence + "\n":                                                   "2024-03-13",
		"From a@example.org Wed Mar 13 10:00:00 2024\nSubject: x\nDate: Tue, 14 May 2019 10:00:00 +0300\n\n" + sentence + "\n":           "2019-05-14",
		"From a@example.org\nSubject: x\nReceived: from a by b;\n Tue, 14 May 2019 10:00:00 +0300\nReceived: x; y\n\n" + sentence + "\n": "2019-05-14",
		"From a@example.org sometime\nSubject: x\n\n" + sentence + "\n":                                                                  "",
	} {
		docs, warnings := read(t, folder(t, map[string]string{"a.mbox": content}))
		if len(docs) != 1 || string(docs[0].Date) != want || warnings != "[]" && warnings != "" {
			t.Errorf("%q: %v %q, want %q", content, docs, warnings, want)
		}
	}
}

// TestTEI4 reads TEI before its fifth version, with a subtitle before the title.
func TestTEI4(t *testing.T) {
	docs, warnings := read(t, folder(t, map[string]string{"a.xml": `<?xml version="1.0"?><TEI.2><teiHeader><fileDesc><titleStmt><title type="sub">الجزء الأول</title><title type="main">كتاب الميناء</title><author>سامي</author></titleStmt></fileDesc></teiHeader><text><body><div><p>` + sentence + `</p></div></body></text></TEI.2>`}))
	if len(docs) != 1 || docs[0].Title != "كتاب الميناء" || docs[0].Author != "سامي" || docs[0].Body != sentence {
		t.Errorf("%v %s", docs, warnings)
	}
}
