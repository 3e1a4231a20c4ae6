package web

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/app"
)

func TestSlim(t *testing.T) {
	const icon = `<svg aria-hidden="true" class="icon" focusable="false" height="24" viewBox="0 0 24 24" width="24"><path d="M6 6"></path></svg>`
	for _, tt := range []struct{ body, address, want string }{
		{`<a href="../../d/x/#p2">2</a>`, "d/x/", `<a href=#p2>2</a>`},
		{`<a href="../../d/x/">x</a><a href="../../d/xy/#p2">2</a>`, "d/x/", `<a href=../x/>x</a><a href=../xy/#p2>2</a>`},
		{`<p>href="../../d/x/#p2"</p>`, "d/x/", `<p>href="../../d/x/#p2"</p>`},
		{`<a href="./#ask">x</a>`, "", `<a href=./#ask>x</a>`},
		{icon, "about/", `<svg aria-hidden=true class=icon height=24 viewBox="0 0 24 24" width=24><path d="M6 6"></path></svg>`},
		{strings.Replace(strings.Replace(icon, "M6 6", app.Icons()["back"], 1), `"icon"`, `"icon turns"`, 1), "", `<i class="icon turns i-back"></i>`},
		{`<div><button aria-label="x" class="switch" id="s" type="button"><span class="knob"></span></button><b>x</b></div>`, "", `<div><button class=switch hidden></button><b>x</b></div>`},
		{`<button class="language" dir="ltr" lang="en" type="button">English</button>`, "", `<button class=language lang=en hidden>English</button>`},
		{`<button type="submit">بحث</button>`, "", `<button type=submit>بحث</button>`},
		{`<svg class="bars" viewBox="0 0 24 9"><a href="?x" tabindex="-1"><title>x: 1</title><rect class="bar-ground" height="9" width="12" x="0" y="0"></rect><rect class="bar-plain" height="9" width="8" x="2" y="0"></rect></a>` +
			`<a href="?y"><rect class="bar-plain" height="0" width="8" x="14" y="9"></rect></a></svg>`, "",
			`<svg class=bars viewBox="0 0 24 9"><rect class=j height=9 width=8 x=2 y=0 /></svg>`},
		{`<p><a class="cue" href="../../statements/?doc=x" title="هو – قول">قال <a href="e/">x</a></a></p>`, "", `<p><b class=c title=هو>قال <a href=e/>x</a></b></p>`},
		{`<p><a class="cue weak" href="../../statements/?doc=x" title="هو – نفي">لا</a></p>`, "", `<p><b class=b title="هو – نفي">لا</b></p>`},
		{`<time datetime="1993" title="1993">1993</time><time datetime="1993" title="1993">سنتها</time><time datetime="2019" title="2019، محسوبا من تاريخ الوثيقة">العام</time><time datetime="2018" title="2018، محسوبا من تاريخ الوثيقة">قبل عام</time><span class="date" title="2017 – 2018، محسوبا من تاريخ الوثيقة">عامين</span>`, "",
			`<time>1993</time><time datetime=1993>سنتها</time><time datetime=2019 title="2019، محسوبا من تاريخ الوثيقة">العام</time><time datetime=2018 title=2018>قبل عام</time><span class=d title="2017 – 2018">عامين</span>`},
		{`<div class="prose"><a class="mention person" href="../../e/x/">س</a><a class="mention person" href="../../e/x/">ص</a><a class="mention person" href="../../e/x/">س</a><a class="mention person" href="../../e/x/">ع</a><a class="mention place" href="../../e/z/">ع</a><a class="mention place" href="../../e/z/">ع</a><a class="mention place" href="../../e/rare/">غ</a><a href="../../e/rare/">س</a></div>`, "d/x/",
			`<div class=prose><a class=G href=../../e/x/>س</a><a class=G href=../../e/x/>ص</a><a class=G>س</a><a class=G href=../../e/x/>ع</a><a href=../../e/z/>ع</a><a href=../../e/z/>ع</a><a>غ</a><a data-none="" class="">س</a></div>`},
		{`<p class="origin"><span>من <bdi>X</bdi></span><span aria-hidden="true" class="dot"> · </span><span>سطر 3</span></p><div class="acts"><a href="https://example.org/" rel="noreferrer external"><span>هنا</span></a><button class="quiet" id="cite" type="button">انسخ</button></div>`, "d/x/",
			`<p class=g>من <bdi>X</bdi><i> </i>سطر 3<div class=w><a href=https://example.org/ rel=noreferrer>هنا</a></div>`},
		{`<header><div class="tools"><button type="button">x</button></div><form action="../../" method="get"><label class="hush" for="ask">in "x"</label><input role="combobox" name="q"><button class="hush" tabindex="-1" type="submit">x</button></form><noscript><p class="ask-why">x</p></noscript></header><h1 id="title" tabindex="-1">x</h1><nav class="bar"><a href="../../about/">x</a></nav>`, "d/x/",
			`<header><form action=../../><input name=q aria-label="in &#34;x&#34;"></form><noscript><p></p></noscript></header><h1>x</h1>`},
		{`<section class="related"><ol><li><article><h3 class="headline"><a href="../../d/y/">y</a></h3><p class="byline"><time datetime="2018">2018</time></p><div class="reason"><ul class="tags"><li>x</li></ul></div></article></li></ol></section><article><time datetime="2018">x</time><div class="reason">x</div></article>`, "",
			`<section class=related><ol><li><h3><a href=../../d/y/>y</a></h3><p>2018</ol></section><article><time datetime=2018>x</time><div class=reason>x</div></article>`},
		{`<section class="related story"><article>x</article></section>`, "", `<section class="related story">x</section>`},
		{`<li><svg aria-hidden="true" class="share place" height="4"><rect height="100%" width="52%" x="48%"></rect></svg><svg aria-hidden="true" class="share person" height="4"><rect height="100%" width="1%"></rect></svg></li>`, "", `<li><i class="share place s10"></i><i class="share person s1"></i></li>`},
		{`<p><time datetime="2020-03-06" title="6 آذار، محسوبا">الجمعة</time> <time datetime="2020-03-07" title="7 آذار، محسوبا">السبت</time> <time datetime="2020-03-06" title="6 آذار، محسوبا">أمس</time></p>`, "", `<p><time datetime=2020-03-06 title="6 آذار، محسوبا">الجمعة</time> <time datetime=2020-03-07 title="7 آذار، محسوبا">السبت</time> <time datetime=2020-03-06>أمس</time></p>`},
		{`<p><a class="mention person" href="e/x/" title="شخص: س ع">س ع</a><a class="mention person" href="e/x/" title="شخص: س ع">س</a><a class="mention place" href="e/y/" title="مكان: ص غ">ص</a><a class="mention person" href="e/x/" title="شخص: س ع">س</a></p>`, "", `<p><a class=G href=e/x/>س ع</a><a class=G href=e/x/ title="شخص: س ع">س</a><a class=B href=e/y/ title="مكان: ص غ">ص</a><a class=G href=e/x/>س</a></p>`},
		{`<p><a aria-label="الفقرة 2" class="paragraph" href="../../d/x/#p2">2</a></p>`, "d/x/", `<p><a class=E href=#p2>2</a></p>`},
		{`<bdi dir="ltr" lang="en">BBC</bdi><bdi dir="ltr" lang="en">24 BBC</bdi><span dir="ltr" lang="en">BBC</span>`, "", `<bdi lang=en>BBC</bdi><bdi dir=ltr lang=en>24 BBC</bdi><span dir=ltr lang=en>BBC</span>`},
		{`<bdi>اسم له</bdi><bdi>اسم 2</bdi><bdi>X</bdi><bdi class="n">3</bdi>`, "", `اسم له<bdi>اسم 2</bdi><bdi>X</bdi><bdi class=n>3</bdi>`},
		{`<bdi>` + strings.Repeat("ه", 100) + `</bdi>`, "", `<bdi>` + strings.Repeat("ه", 100) + `</bdi>`},
		{`<dialog id="d"><dialog></dialog></dialog><ul class="suggestions idle"></ul><p>x</p>`, "", `<p>x</p>`},
		{`<input aria-controls="s" disabled name="q" role="combobox" value="">`, "", `<input disabled name=q value="">`},
		{`<div class="new-edition" role="status"></div><div class="hit-bar idle"></div><div role="status">x</div>`, "", `<div role=status>x</div>`},
		{`<p>a<span aria-hidden="true" class="dot"> · </span>b</p>`, "", `<p>a<i> </i>b</p>`},
		{`<a class="sign" href="../../statements/?speaker=x&amp;doc=y">x</a>`, "", `<a class=sign>x</a>`},
		{`<a href="../../?topic=%D8%B3%D9%84%D9%85&amp;x=%D8+%2B%D8%">x</a>`, "", `<a href="../../?topic=سلم&amp;x=%D8+%2B%D8%">x</a>`},
		{`<a class="mention" href="../../e/rare/">x</a><a href="../../e/rarer/">x</a><a href="../e/rare/">x</a>`, "d/x/", `<a class=mention>x</a><a href=../../e/rarer/>x</a><a href=../e/rare/>x</a>`},
		{`<div class="page"><div class="prose"><p id="p1"><a class="paragraph" href="../../d/x/#p1">1</a><a class="mention place" href="../../e/y/">ص</a><a class="mention event" href="../../e/z/">ص</a><a href="../../e/z/">ص</a> <a class="cue" href="../../statements/">قال</a> <a class="cue weak" href="../../statements/">قال</a> <span class="told">ص<time class="date" datetime="2018">عام</time></span><span>ص</span></p></div><span>ص</span></div>`, "d/x/",
			`<div class="page e y"><div class=prose><p id=p1><a href=#p1>1</a><a href=../../e/y/>ص</a><a class=Z href=../../e/z/>ص</a><a href=../../e/z/ class="">ص</a> <b>قال</b> <b class=b>قال</b> <span>ص<time datetime=2018>عام</time></span><span class="">ص</span></div><span>ص</span></div>`},
		{`<aside class="beside"><section class="kind-block"><h2 class="rubric"><span>س</span><button class="switch" type="button"><span class="knob"></span></button></h2><ul><li><a href="../../e/y/"><bdi>X</bdi></a><bdi class="n">3</bdi></li><li><bdi>Y</bdi></li></ul></section><section><h2 class="rubric">س</h2><h2>س</h2></section></aside><h2 class="rubric">س<button class="switch" type="button"></button></h2>`, "d/x/",
			`<aside class=beside><section><h2>س</h2><ul><li><a href=../../e/y/><bdi>X</bdi></a><p>3<li><bdi>Y</bdi></ul></section><section class=""><h2 class=M>س</h2><h2 class="">س</h2></section></aside><h2 class=M>س<button class=switch hidden></button></h2>`},
		{`<section class="said"><h2 class="rubric">س</h2><ol><li><article><h3 class="headline">س</h3><p class="byline">س</p><div class="passages"><p class="passage">س</p><p>س</p></div></article></li></ol></section><p class="byline">س</p>`, "",
			`<section class=said><h2>س</h2><ol><li><h3>س</h3><p>س<div><p>س<p class="">س</div></ol></section><p class=I>س</p>`},
		{`<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>`, "", `<table><tr><th>a<td>b<tr><td>c</tr></table>`},
	} {
		if got := slim(tt.body, tt.address, rootOf(tt.address), map[string]bool{"e/rare/": true}); got != tt.want {
			t.Errorf("slim(%q, %q)\n = %q,\nwant %q", tt.body, tt.address, got, tt.want)
		}
	}
}

// TestSlimTree checks that what slim leaves out does not change what a parser makes of the page:
// the same texts and elements in the same nesting, except for what belongs to the program.
func TestSlimTree(t *testing.T) {
	engine := newFake()
	addresses, err := app.Addresses(context.Background(), app.AtOnce(engine))
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range addresses {
		p, err := app.Static(context.Background(), app.AtOnce(engine), address, rootOf(address), pagesLang, "")
		if err != nil {
			t.Fatal(err)
		}
		whole, err := canonical(goapp.HTMLString(p.Body))
		if err != nil {
			t.Fatal(err)
		}
		short := slim(whole, address, rootOf(address), nil)
		for way := range ways(t, whole, rootOf(address)+address) {
			if !ways(t, short, rootOf(address)+address)[way] {
				t.Errorf("%q: no link leads to %q any more", address, way)
			}
		}
		_, _, one := single(address)
		want, got := treeOf(t, whole, one), treeOf(t, short, one)
		if got != want {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Errorf("%q: from byte %d on\n%.200s\nwant\n%.200s", address, at, got[at:], want[at:])
		}
	}
}

// impliedFor returns the classes that the style sheet's selectors imply for an element without
// any.
func impliedFor(n *html.Node) string {
	attr := make(map[string]*string)
	for i := range n.Attr {
		attr[n.Attr[i].Key] = &n.Attr[i].Val
	}
	if n.Type != html.ElementNode || attr["class"] != nil || !inside(n, publishedRoot) {
		return ""
	}
	for _, m := range impliedClasses() {
		href := attr["href"]
		if n.Data == m.name && inside(n, m.within) && (m.parent == "" || n.Parent.Data == m.parent) &&
			(m.href == "" || href != nil && strings.HasPrefix(*href, m.href)) {
			return m.list
		}
	}
	return ""
}

// inside reports whether an element is inside one with a class.
func inside(n *html.Node, class string) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		for _, a := range up.Attr {
			if a.Key == "class" && slices.Contains(strings.Fields(a.Val), class) {
				return true
			}
		}
	}
	return false
}

// ways are the targets of a body's links, pages and fragments, without questions, which the
// program answers.
func ways(t *testing.T, body, here string) map[string]bool {
	t.Helper()
	found := make(map[string]bool)
	for _, href := range attrs(t, body, "a", "href") {
		if !strings.Contains(href, "?") {
			found[strings.TrimPrefix(href, here)] = true
		}
	}
	return found
}

// treeOf prints a body's elements and texts without what only the program uses and, for a page of
// one document or entity, without what the style sheet has.
func treeOf(t *testing.T, body string, one bool) string {
	t.Helper()
	root, err := html.ParseWithOptions(strings.NewReader(body), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	named := make(map[string]bool)
	long := make(map[string]string)
	for list, name := range short() {
		long[name] = list
	}
	near := false
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		attr := make(map[string]string)
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		if list, ok := long[attr["class"]]; ok {
			attr["class"] = list
		}
		attr["class"] = cmp.Or(strings.TrimSuffix(strings.TrimSuffix(attr["class"], " "+publishedOne), " "+publishedRoot), impliedFor(n))
		if n.Data == "section" {
			near = strings.HasPrefix(attr["class"], "related") || attr["class"] == "said"
			defer func() { near = false }()
		}
		switch {
		case n.Type == html.TextNode && one && n.Data == standing().MadeWith:
			return
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case one && (attr["class"] == "tools" || attr["class"] == "bar" || attr["class"] == "ask-sign" || n.Data == "label" || n.Data == "button" || n.Data == "noscript" ||
			attr["class"] == "onward" && inside(n, "beside")):
			return
		case one && (attr["class"] == "n" || n.Data == "span" && len(n.Attr) == 0): // replaced by its content
		case n.Data == "button" && attr["type"] != "submit", n.Data == "dialog", attr["role"] == "listbox",
			attr["role"] == "status", attr["role"] == "alert", attr["class"] == "hit-bar idle",
			attr["class"] == "way-back", attr["class"] == "foot-offline", attr["class"] == "dot",
			n.Data == "svg", n.Data == "i", near && attr["class"] == "reason":
			return
		case n.Data == "bdi", near && n.Data == "article", near && n.Data == "time": // replaced by its content
		default:
			name, _ := strings.CutPrefix(n.Data, "a")
			if attr["class"] != "cue" && attr["class"] != "cue weak" {
				name = n.Data
			}
			title, label := strings.TrimSuffix(strings.TrimSuffix(attr["title"], standing().Says), standing().Reckoned), attr["aria-label"]
			switch {
			case attr["class"] == "paragraph", one && n.Data == "input": // the style sheet has it, a label had it
				label = ""
			case n.Data == "time" && (named[title] || n.FirstChild != nil && n.FirstChild.Data == title): // once for each date
				title = ""
			case n.Data == "time":
				named[title] = title != ""
			case strings.HasPrefix(attr["class"], "mention"): // if it is not in the text, once for each
				if text := n.FirstChild.Data; named[attr["href"]] || strings.HasSuffix(title, ": "+text) {
					title = ""
				} else {
					named[attr["href"]] = true
				}
			}
			b.WriteString("<" + strings.TrimPrefix(name, "b") + " " + attr["class"] + " " + title + " " + label + ">")
			defer b.WriteString("</>")
		}
		for child := range n.ChildNodes() {
			walk(child)
		}
	}
	walk(root)
	return b.String()
}
