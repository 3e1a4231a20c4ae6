package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestSaidAddress(t *testing.T) {
	tests := []struct {
		link   string
		prints string // "" for the link itself
	}{
		{"statements/", ""},
		{"statements/?q=x&speaker=peskov&speaker=putin&class=deny&about=idlib&outlet=a&from=2018&to=2019&sort=oldest&page=3&doc=rift", ""},
		{"statements/?class=shout&speaker=-putin&sort=newest&place=idlib&match=any&a=x", "statements/"},
		{"statements/?speaker=%3D-x", ""},
		{"compare/?a=peskov&b=putin&q=x&about=idlib", ""},
		{"compare/?b=putin&sort=oldest&page=2&doc=rift", "compare/?b=putin"},
		{"embed/?statements=1&q=x&speaker=putin&theme=dark&lang=en", ""},
		{"embed/?statements=1&speaker=putin&doc=rift", ""},
		{"embed/?statements=all&person=putin", "embed/?statements=1"},
		{"embed/?statements=putin&q=x", "embed/?statements=1&q=x&speaker=putin"},
		{"embed/?statements=&speaker=putin&person=putin", "embed/?person=putin"},
		{"?statements=1&speaker=putin&class=deny", ""},
	}
	for _, tt := range tests {
		prints := tt.prints
		if prints == "" && !strings.HasPrefix(tt.link, "?") {
			prints = tt.link
		}
		want(t, tt.link, read(t, tt.link).String(), prints)
	}
	want(t, "for a frame", address{page: atFrame, said: true}.statementsOf("putin").String(), "embed/?statements=1&speaker=putin")
	want(t, "of everybody", address{page: atFrame, said: true}.statementsOf("").String(), "embed/?statements=1")
	got := read(t, "statements/?q=x&speaker=a&class=deny&about=b&outlet=c&from=2018&sort=oldest&page=2&doc=d").statementRequest(20)
	if got.Query != "x" || got.Speakers[0] != "a" || got.Classes[0] != corpus.Deny || got.About[0] != "b" || got.Outlets[0] != "c" ||
		got.From != "2018" || !got.Oldest || got.Offset != 20 || got.Limit != 20 || got.Document != "d" {
		t.Errorf("asks for %+v", got)
	}
}

// TestJointStatement: joint speakers are named together, even if the first has been named
// already, and each is listed in the document.
func TestJointStatement(t *testing.T) {
	engine := newFake()
	doc := 0
	for len(engine.said[doc]) == 0 {
		doc++
	}
	said := &engine.said[doc][0]
	said.Speaker, said.With = "putin", []string{"erdogan"}
	for _, heading := range []string{"h3", ""} {
		at := read(t, "statements/")
		m := load(engine, at)
		v := staticView(at, "../", "ar")
		h := corpus.StatementHit{Speaker: &corpus.EntityRef{ID: "putin", Name: "بوتين"}, With: []corpus.EntityRef{{ID: "erdogan", Name: "أردوغان"}}, Text: "قالا نعم."}
		m.said.Hits = []corpus.StatementHit{h}
		want(t, "names under "+heading, texts(parsed(t, v.statement(&m.said.Hits[0], heading)), ".who a"), []string{"بوتين", "أردوغان"})
	}
	refs := map[string]corpus.EntityRef{"putin": {ID: "putin", Name: "بوتين"}, "erdogan": {ID: "erdogan", Name: "أردوغان"}}
	want(t, "listed", speakers(said, refs), []string{"putin", "erdogan"})
	want(t, "in the title", staticView(read(t, ""), "./", "ar").speakersOf(said, refs), "بوتين، أردوغان")
	want(t, "unnamed", speakers(&corpus.Statement{Named: "مصادر"}, refs), []string{"\nمصادر"})
}

func TestStatements(t *testing.T) {
	page := open(t, "statements/?speaker=peskov", "ar")
	want(t, "heading", texts(page, "h1"), []string{"من قال ماذا"})
	want(t, "total", texts(page, ".total"), []string{"3 أقوال"})
	want(t, "is told", attr(find(page, ".total")[0], "role"), "status")
	want(t, "facets", texts(page, ".facet h2"), []string{"التاريخ", "القائل", "نوع القول", "عمّن قيل", "المصدر"})
	want(t, "the chosen first", texts(page, ".facet .value")[0], "دميتري بيسكوف (مختار)3")
	want(t, "another joins", hrefs(page, "#speaker-putin")[0], "../../statements/?speaker=peskov&speaker=putin")
	want(t, "kinds in words", texts(page, "#class-say"), []string{"قول3"})
	want(t, "nothing is excluded", len(find(page, ".exclude")), 1) // the chosen one is unchosen
	want(t, "chips", texts(page, ".chip"), []string{"دميتري بيسكوف"})
	want(t, "bars count statements", text(find(page, ".bars a")[3].FirstChild), "كانون الأول/ديسمبر 2018: قول واحد")
	want(t, "bars keep the speaker", hrefs(page, ".bars a")[3], "../../statements/?speaker=peskov&from=2018-12&to=2018-12")

	// One statement: the speaker, its class, its sentence, its document.
	want(t, "speakers", texts(page, ".who"), []string{"دميتري بيسكوف", "دميتري بيسكوف", "دميتري بيسكوف"})
	want(t, "lead to their page", hrefs(page, ".who a")[0], "../../e/peskov/")
	want(t, "kind and manner", texts(page, ".terms"), []string{"قول · بمعناه", "قول · بمعناه · سُمّي القائل قبل هذه الجملة", "قول · بمعناه"})
	want(t, "the kind narrows", hrefs(page, ".terms a")[0], "../../statements/?speaker=peskov&class=say")
	want(t, "what reports it", texts(page, ".passage .cue"), []string{"قال", "وأضاف", "قوله"})
	want(t, "what was said", texts(page, ".passage .told")[1], "وقف إطلاق النار في إدلب ضروري، وأن إردوغان وبوتين متفقان على ذلك")
	want(t, "its paragraph", hrefs(page, ".passage a")[1], "../../d/rift/#p2")
	want(t, "its document", texts(page, ".byline")[0], "الكرملين يلمح إلى تباين مع أنقرة · الشرق الأوسط · 1 حزيران/يونيو 2019")
	want(t, "about whom narrows", hrefs(page, ".tags a")[0], "../../statements/?speaker=peskov&about=russia")
	want(t, "compare", hrefs(page, ".pairing a"), []string{"../../compare/?a=peskov"})

	unnamed := open(t, "statements/?class=deny", "ar")
	want(t, "a source without a name", texts(unnamed, ".who"), []string{"مصادر عسكرية مصدر غير مسمى"})
	want(t, "has no page", len(find(unnamed, ".who a")), 0)
	direct := open(t, "statements/?speaker=akar", "en")
	want(t, "in English", texts(direct, ".terms"), []string{"says · in the speaker’s words"})
	want(t, "the sentence is Arabic", attr(find(direct, ".passage")[0], "lang"), "ar")
	want(t, "two of them", hrefs(open(t, "statements/?speaker=akar&speaker=putin&about=idlib", "en"), ".pairing a"), []string{"../../compare/?a=akar&b=putin&about=idlib"})

	found := open(t, "statements/?q=%D8%A7%D9%84%D9%86%D8%A7%D8%B1", "ar") // النار
	want(t, "found words", texts(found, ".told mark"), []string{"النار"})
	want(t, "title", texts(found, ".total"), []string{"قول واحد"})
	p, _ := static(newFake(), "statements/?speaker=peskov&q=x", "./", "ar")
	want(t, "title", p.Title, "من قال ماذا: دميتري بيسكوف «x» – ملف هدنة إدلب")
	in := open(t, "statements/?doc=rift", "ar")
	want(t, "in one document", texts(in, ".chip"), []string{"في وثيقة «الكرملين يلمح إلى تباين مع أنقرة»"})
	want(t, "its chip lets it go", hrefs(in, ".chip"), []string{"../../statements/"})
	want(t, "oldest first", texts(open(t, "statements/?sort=oldest", "ar"), ".who")[1], "فلاديمير بوتين")
}

// TestNoStatements: an empty answer says what to leave out, and how many that would give.
func TestNoStatements(t *testing.T) {
	page := open(t, "statements/?speaker=akar&class=deny&q=%D8%A7%D9%84%D9%86%D8%A7%D8%B1", "ar")
	want(t, "says", texts(page, ".notice p"), []string{"لا قول فيه «النار» مع ما اخترته.", "كل الأقوال 16 قولا"})
	page = open(t, "statements/?speaker=akar&about=idlib&class=demand", "ar")
	want(t, "one is enough", texts(page, ".notice p"), []string{"لا قول يوافق ما طلبته.", "أزل: خلوصي أكار قول واحد"})
	want(t, "and leads there", hrefs(page, ".notice a"), []string{"../../statements/?class=demand&about=idlib"})
	want(t, "chosen without a count", texts(page, ".chip")[0], "خلوصي أكار")

	// Without any statements nothing mentions them.
	empty := newFake()
	empty.about.Statements = 0
	for _, link := range append(everyPage, must[[]string](t)(Addresses(context.Background(), AtOnce(empty)))...) {
		p, ok := static(empty, link, "../../", "ar")
		if !ok {
			continue
		}
		for _, href := range hrefs(parsed(t, p.Body), "nav a") {
			if strings.Contains(href, "statements/") && !strings.Contains(link, "statements/") {
				t.Errorf("%q leads to %q", link, href)
			}
		}
	}
	for _, a := range must[[]string](t)(Addresses(context.Background(), AtOnce(empty))) {
		if strings.HasPrefix(a, "statements") || strings.HasPrefix(a, "compare") {
			t.Errorf("%q is published", a)
		}
	}
}

func TestSaidElsewhere(t *testing.T) {
	page := open(t, "e/peskov/", "ar")
	want(t, "said by", texts(page, ".said-list h2")[0], "مما قال")
	want(t, "some", len(find(page, ".said-list .saying")) >= 3, true)
	want(t, "all, and beside another", hrefs(page, ".said-list .onward a")[:2], []string{"../../statements/?speaker=peskov", "../../compare/?a=peskov"})
	about := open(t, "e/idlib/", "ar")
	want(t, "said about", hrefs(about, ".said-list .onward a"), []string{"../../statements/?about=idlib", "../../compare/?about=idlib"})
	want(t, "by whom", texts(about, ".said-list .who")[0], "روسيا")
	want(t, "nothing of a silent one", len(find(open(t, "e/shoigu/", "ar"), ".said-list")), 0)

	front := open(t, "", "ar")
	want(t, "who speaks most", texts(front, ".heard .who"), []string{"فلاديمير بوتين", "دميتري بيسكوف", "الكرملين"})
	want(t, "and what else", hrefs(front, ".heard .onward a")[0], "../../statements/?speaker=putin")
	nav := texts(front, ".pages a")
	want(t, "in the navigation", nav[0], "الأقوال")
	want(t, "and for the thumb", hrefs(front, ".bar a")[0], "../../statements/")

	frame := open(t, "embed/?statements=1&speaker=peskov&theme=dark", "ar")
	for _, href := range append(hrefs(frame, ".hits a"), hrefs(frame, ".order a")...) {
		if !strings.HasPrefix(href, "../../embed/?statements=1&speaker=") || !strings.Contains(href, "theme=dark") {
			t.Errorf("%q leads out of the frame", href)
		}
	}
	want(t, "the whole explorer", hrefs(frame, ".foot a"), []string{"../../statements/?speaker=peskov"})
	read := open(t, "embed/?statements=1&speaker=peskov&doc=rift", "ar")
	want(t, "a document inside", texts(read, "h1"), []string{"الكرملين يلمح إلى تباين مع أنقرة"})
	want(t, "the way back", hrefs(read, ".way-back a"), []string{"../../embed/?statements=1&speaker=peskov"})
}

// TestUnsureSpeakers: a speaker who is not an entity links to the statements under that name; an
// uncertain one is not named and has a weaker mark; a negation is shown.
func TestUnsureSpeakers(t *testing.T) {
	at, engine := read(t, "d/defence/"), newFake()
	v := staticView(at, "../../", "ar")
	shown := func(change func(s *corpus.Statement)) *html.Node {
		m := load(engine, at)
		m.reading.Statements = slices.Clone(m.reading.Statements)
		change(&m.reading.Statements[1])
		return parsed(t, v.page(&m))
	}
	named := shown(func(s *corpus.Statement) {
		s.Unnamed, s.Named, s.Negated, s.Class = false, "هزاع سالم", true, corpus.Estimate
	})
	want(t, "by the name as written", attr(find(named, ".prose .cue")[1], "title"), "هزاع سالم – استبعاد")
	want(t, "leads to it", strings.Contains(hrefs(named, ".prose .cue")[1], "speaker=%D9%87"), true)
	want(t, "in the list, too", texts(named, ".kind-block li")[1], "هزاع سالم1")
	weak := shown(func(s *corpus.Statement) { s.Confidence = corpus.SureFrom / 2 })
	want(t, "not sure", attr(find(weak, ".prose .weak")[0], "title"), "القائل غير واضح – نفي أو رفض")
	want(t, "has a weaker mark, as what was said", len(find(weak, ".prose .weak")), 2)
	want(t, "is nobody's", hrefs(weak, ".prose .cue")[1], "../../statements/?doc=defence")
	want(t, "nobody is named", texts(weak, ".kind-block li")[1], "القائل غير واضح1")
	for _, h := range []struct {
		hit  corpus.StatementHit
		want string
	}{
		{corpus.StatementHit{Weak: true, Named: "هزاع سالم"}, "القائل غير واضح"},
		{corpus.StatementHit{}, "القائل غير واضح"},
		{corpus.StatementHit{Named: "مصدر", Unnamed: true}, "مصدر مصدر غير مسمى"},
		{corpus.StatementHit{Named: "هزاع سالم"}, "هزاع سالم"},
		{corpus.StatementHit{Named: "الوزير", Common: true}, "الوزير"},
	} {
		want(t, "who", texts(parsed(t, v.statement(&h.hit, "h3")), ".who"), []string{h.want})
	}
	for class, name := range map[corpus.Class]string{corpus.Estimate: "استبعاد", corpus.Criticize: "تشكيك", corpus.Demand: "مطالبة، بالنفي", corpus.Deny: "نفي أو رفض"} {
		hit := corpus.StatementHit{Named: "هزاع سالم", Class: class, Negated: true}
		want(t, "what it says no to", texts(parsed(t, v.statement(&hit, "h3")), ".class-name"), []string{name})
	}
}

// TestSaidInDocument: a document marks statements, their cues, and dates.
func TestSaidInDocument(t *testing.T) {
	page := open(t, "d/defence/", "ar")
	want(t, "what reports", texts(page, ".prose .cue"), []string{"وتقول", "ونفت", "وقال"})
	want(t, "leads to the speaker's statements here", hrefs(page, ".prose .cue"), []string{
		"../../statements/?speaker=united-nations&doc=defence", "../../statements/?doc=defence", "../../statements/?speaker=akar&doc=defence"})
	want(t, "and says who and what", attr(find(page, ".prose .cue")[1], "title"), "مصادر عسكرية، مصدر غير مسمى – نفي أو رفض")
	want(t, "what was said", texts(page, ".prose .told")[1], "يكون المدنيون هدفا")
	want(t, "who speaks", texts(page, ".kind-block")[0], "من يتكلم فيهاالأمم المتحدة1مصادر عسكرية مصدر غير مسمى1خلوصي أكار1الأقوال التي وُجدت في هذه الوثيقة")
	day := find(page, ".date")
	if len(day) != 1 {
		t.Fatalf("%d dates", len(day))
	}
	want(t, "a date", day[0].Data+" "+attr(day[0], "datetime")+" "+text(day[0]), "time 2019-06-03 أمس")
	want(t, "is explained", attr(day[0], "title"), "3 حزيران/يونيو 2019، محسوبا من تاريخ الوثيقة")
	want(t, "in English too", attr(find(open(t, "d/defence/", "en"), ".date")[0], "title"), "3 June 2019, calculated from the date of the document")

	at := read(t, "d/defence/")
	m := load(newFake(), at)
	v := staticView(at, "./", "ar")
	v.unsaid = true
	plain := parsed(t, v.page(&m))
	want(t, "switched off, the text stays", texts(plain, ".prose"), texts(page, ".prose"))
	want(t, "without marks", len(find(plain, ".cue"))+len(find(plain, ".told")), 0)
	want(t, "and the switch is off", attr(find(plain, "#show-statement")[0], "aria-pressed"), "false")
	for _, cue := range find(page, ".cue") {
		for a := cue.Parent; a != nil; a = a.Parent {
			if a.Type == html.ElementNode && a.Data == "a" {
				t.Errorf("%q is a link in a link", text(cue))
			}
		}
	}
	r := corpus.TimeExpression{Value: "2018-09-10/2018-09-16"}
	week := parsed(t, v.timeIn(&r).Text("الأسبوع"))
	want(t, "a period is no moment", len(find(week, "time")), 0)
	want(t, "but is explained", attr(find(week, ".date")[0], "title"), "10 أيلول/سبتمبر 2018 – 16 أيلول/سبتمبر 2018")
}

// TestStatementLine: the interface's own lines above and under a statement run in the direction
// of the page.
func TestStatementLine(t *testing.T) {
	for lang, dir := range map[string]string{"en": "ltr", "ar": ""} {
		page := open(t, "statements/?class=deny", lang)
		lines := append(find(page, ".saying .byline"), find(page, ".saying .terms")...)
		if len(lines) == 0 {
			t.Error("no statement is shown")
		}
		for _, line := range lines {
			want(t, "direction in "+lang, attr(line, "dir"), dir)
		}
	}
}
