package seq

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Composed gives names with those whose form alone tells what they are: institutions
// that are named for somebody («مستشفى الأمير سلطان للقوات المسلحة»), courts and the
// like by their place («محكمة بغداد»), meetings and battles by where they were («قمة
// شرم الشيخ»). They take the place of what is inside them. Names of people are cut to
// what is the name.
func (t *Text) Composed(names []Name) []Name {
	names = t.partedBodies(slices.DeleteFunc(names, t.isNone))
	kinds := make([]Label, len(t.Words)) // what the names say of each word
	for i := range names {
		n := &names[i]
		t.kinsman(n)
		t.trim(n)
		t.cutFuture(n)
		t.trimBody(n)
		t.tidyEnds(n)
		t.alsoFor(n)
		t.withTrade(n)
		t.alike(n)
		t.defended(n)
		t.withoutCalling(n)
		t.withoutNation(n)
		t.withHead(n)
		for w := n.From; w < n.To; w++ {
			kinds[w] = Inside(n.Kind)
		}
	}
	var fixed []Name
	for i := 0; i < len(t.Words); i++ {
		if row := t.rowAt(i, kinds); len(row) > 0 {
			names = insert(slices.DeleteFunc(names, func(n Name) bool { return overlaps(n, row) }), row)
			i = row[len(row)-1].To - 1
			continue
		}
		n, ok := t.composedAt(i, kinds)
		if !ok {
			continue
		}
		n.Sure, n.Fixed, n.Span = 1, true, t.Span(n.From, n.To)
		if n.To-n.From > 1 && t.Gaps[n.From+1] == Open {
			n.Span.End = t.closing(n.To - 1) // «مستشفى "ابن سينا"», with both marks
		}
		fixed = append(fixed, n)
		i = n.To - 1
	}
	if len(fixed) == 0 {
		return names
	}
	return insert(names, fixed)
}

// overlaps tells whether a name shares words with any of a row.
func overlaps(n Name, row []Name) bool {
	return n.From < row[len(row)-1].To && row[0].From < n.To
}

// insert puts names where they stand and takes out those that they overlap; but one
// that holds a fixed name stays, unless the model is too unsure of it.
func insert(names, fixed []Name) []Name {
	var out []Name
	for _, n := range names {
		for len(fixed) > 0 && fixed[0].To <= n.From {
			out, fixed = append(out, fixed[0]), fixed[1:]
		}
		if len(fixed) == 0 || n.To <= fixed[0].From {
			out = append(out, n)
			continue
		}
		if n.From == fixed[0].From && n.To == fixed[0].To {
			n = fixed[0] // the model may be less sure of it, or of another kind
		}
		if n.From <= fixed[0].From && n.To >= fixed[0].To && n.Sure >= leastSure {
			out, fixed = append(out, n), fixed[1:]
		}
	}
	return append(out, fixed...)
}

// composedAt reads such a name that begins at word i.
func (t *Text) composedAt(i int, kinds []Label) (Name, bool) {
	none := Name{}
	if t.Quoted[i] == 1 && papers[t.Tokens[i].Word] && t.Curated[i] == Out && kinds[i] == Out && (i == 0 || !works[t.Words[i-1].Form]) {
		return Name{From: i, To: i + 1, Kind: corpus.Organization}, true
	}
	form := t.Words[i].Form
	if n, ok := t.unitAt(i); ok {
		return n, true
	}
	if n, ok := t.reignedAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.instituteAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.branchAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.kinAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.alsoKnownAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.streetFor(i, kinds); ok {
		return n, true
	}
	if n, ok := t.namesake(i); ok {
		return n, true
	}
	if n, ok := t.daughterAt(i); ok {
		return n, true
	}
	if n, ok := t.sonAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.besideAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.civilWar(i); ok {
		return n, true
	}
	if n, ok := t.calledAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.spotAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.outletAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.tribeAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.quotedAt(i); ok {
		return n, true
	}
	if n, ok := t.firmAt(i, kinds); ok {
		return n, true
	}
	if t.Words[i].Article || t.Curated[i] != Out || i+1 >= len(t.Words) || t.Gaps[i+1] != Space {
		return none, false
	}
	if kind, ok := namedFor[form]; ok && honours[t.Tokens[i+1].Word] {
		return t.forSomebody(i, kind, kinds)
	}
	if worship[form] && t.Words[i].Clitics != "ل" && t.partOfName(i+1, kinds) {
		to := i + 2
		for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
			to++
		}
		return Name{From: i, To: to, Kind: corpus.Place}, true // «جامع الحسن»
	}
	if n, ok := t.pressAt(i, kinds); ok {
		return n, true
	}
	if n, ok := t.wardAt(i, kinds); ok {
		return n, true
	}
	if form == quarter {
		return t.quarterAt(i)
	}
	if n, ok := t.seatOf(i, kinds); ok {
		return n, true
	}
	j := i + 1
	switch {
	case seated[form]:
		if seats[t.Tokens[j].Word] && j+1 < len(t.Words) && t.Gaps[j+1] == Space {
			j++
		}
		if to := t.placeEnd(j, kinds); to > j {
			return Name{From: i, To: to, Kind: corpus.Organization}, true
		}
	case events[form] && !(i > 0 && t.Tokens[i-1].Word == "علي"): // «على قمة إنجلترا»
		to := t.placeEnd(j, kinds)
		if to == j || to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "و" && t.placeEnd(to, kinds) > to {
			return none, false // «مفاوضات روسيا وتركيا»
		}
		return Name{From: i, To: t.gatheredFor(t.qualified(to)), Kind: corpus.Event}, true
	}
	return none, false
}

// placeEnd is the word behind the place that begins at word j without a clitic; j when
// none does.
func (t *Text) placeEnd(j int, kinds []Label) int {
	curated := t.Curated[j] == First(corpus.Place)
	if t.Words[j].Clitics != "" && t.Words[j].Clitics != "و" || !curated && (t.Curated[j] != Out || kinds[j] == Out || kinds[j].Kind() != corpus.Place) {
		return j
	}
	to := j + 1
	for to < len(t.Words) && t.Gaps[to] == Space && (curated && t.Curated[to] == Inside(corpus.Place) || !curated && kinds[to] != Out && kinds[to].Kind() == corpus.Place && t.Words[to].Clitics == "") {
		to++
	}
	return to
}

// qualified is the word behind the adjective that a name has behind word to: «معرض
// دمشق الدولي».
func (t *Text) qualified(to int) int {
	if to < len(t.Words) && t.Gaps[to] == Space && rankings[t.Tokens[to].Word] {
		return to + 1
	}
	return to
}

// gatheredFor is the word behind what an event is for, where that begins at word to: «ملتقى
// الشارقة [للسرد]».
func (t *Text) gatheredFor(to int) int {
	if to >= len(t.Words) || t.Gaps[to] != Space || t.Curated[to] != Out || !strings.HasPrefix(t.Tokens[to].Word, "لل") || occasions[t.Tokens[to].Word] || t.Words[to].Trigger != noTrigger {
		return to
	}
	to++
	for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && t.agree(to-1, to) {
		to++
	}
	return to
}

// forSomebody reads the name of an institution that is named for whoever has the title
// at word i+1: the title, the name, and what the institution is.
func (t *Text) forSomebody(i int, kind corpus.Kind, kinds []Label) (Name, bool) {
	to := i + 2
	for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
		to++
	}
	if to == i+2 {
		return Name{}, false
	}
	named := to
	for to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out && t.plain(to) && (rankings[t.Tokens[to].Word] || institutional[t.Tokens[to].Word]) {
		to++
	}
	if to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out && strings.HasPrefix(t.Tokens[to].Word, "لل") && !occasions[t.Tokens[to].Word] {
		to++
		for to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out && (t.plain(to) && (t.agree(to-1, to) || strings.HasSuffix(t.Words[to].Form, "ه") && t.Words[to].Trigger == noTrigger) || strings.HasPrefix(t.Tokens[to].Word, "وال") && t.Words[to].Trigger == noTrigger) {
			to++
		}
	}
	if needsMore[t.Words[i].Form] && to == named {
		return Name{}, false // «مدينة الملك فهد» may be a place
	}
	return Name{From: i, To: to, Kind: kind}, true
}

// partOfName tells whether word j goes on with the name of a person.
func (t *Text) partOfName(j int, kinds []Label) bool {
	w := t.Words[j]
	if w.Clitics == "و" {
		return false
	}
	if t.Tokens[j-1].Word == "عبد" {
		return true
	}
	person := t.Curated[j] != Out && t.Curated[j].Kind() == corpus.Person || kinds[j] != Out && kinds[j].Kind() == corpus.Person
	return person || chained[t.Tokens[j].Word] || !w.Article && w.Names >= namesSure
}

// namedFor are nouns of what is named for somebody, with what it then is.
var namedFor = makeNamedFor()

func makeNamedFor() map[string]corpus.Kind {
	m := map[string]corpus.Kind{}
	for w := range arabic.WordSet(`جامعة مستشفى مركز معهد مدرسة كلية مؤسسة دارة جمعية أكاديمية مجمع صندوق برنامج مدينة كرسي`) {
		m[w] = corpus.Organization
	}
	for w := range arabic.WordSet(`كأس مهرجان بطولة دورة مؤتمر`) {
		m[w] = corpus.Event
	}
	return m
}

var (
	// needsMore are those of them that are something else without an adjective.
	needsMore = arabic.WordSet(`مدينة مجمع برنامج دورة كرسي`)
	// honours stand before the name of whom something is named for.
	honours = arabic.WordSet(`الملك الأمير الشيخ السلطان الإمام الملكة الأميرة الشيخة القديس القديسة الشهيد الشهيدة`)
	// crowns are those of them that are no part of a person's name.
	crowns = arabic.WordSet(`الملك الأمير السلطان الملكة الأميرة`)
	// reigns stand before names that are numbered.
	reigns = arabic.WordSet(`الملك الملكة البابا القيصر الإمبراطور السلطان البطريرك الخديوي الخليفة الشاه`)
	// ordinals number those who have one name.
	ordinals = arabic.WordSet(`الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر`)
	// chained are words that a person's name goes on with.
	chained = arabic.WordSet(`بن بنت عبد آل أبو أبي ابن`)
	// toWhom are pronouns that the model may take for a name.
	toWhom = arabic.WordSet(`لي له لها لهم لنا إليه إليها عليه عليها`)
	born   = arabic.WordSet(`ولد توفي مات`)
	// formulae follow a name and are none of it.
	formulae = arabic.WordSet(`عليه عليها عليهم عنه عنها عنهم له رحمه رحمها رضي صلى حفظه حفظها`)
	// monthNames are those that are also people's names or look like it.
	monthNames = arabic.WordSet(`جانفي فيفري مارس أفريل ماي جوان جويلية أوت نيسان تموز آب أيلول شباط آذار أيار حزيران تشرين كانون أبريل مايو يونيو يوليو يوليوز غشت شتنبر
		رجب شعبان رمضان محرم صفر شوال`)
	// seated are bodies that are told apart by their place; seats may stand between.
	seated = arabic.WordSet(`محكمة بلدية أمانة بورصة شرطة نيابة`)
	seats  = arabic.WordSet(`استئناف جنايات جنح مدينة منطقة`)
	// events are told apart by where they were.
	events = arabic.WordSet(`قمة معركة مذبحة مجزرة مفاوضات مؤتمر مهرجان ملتقى منتدى معرض معاهدة اتفاقية ميثاق حرب بطولة دوري تصفيات مونديال أولمبياد غزوة وقعة موقعة بيعة سقيفة حراك انتفاضة`)
	// papers are words that papers are called by: in quotation marks they are papers,
	// but behind a word of works.
	papers = arabic.WordSet(`السفير الحياة النهار الأخبار الغد الرأي الراي الدستور المدينة الرياض الجزيرة عكاظ الوطن الشرق البيان الخليج الاتحاد القبس السياسة الأنباء
		الأهرام الجمهورية المساء الشروق الوفد الصباح العلم الخبر المستقبل اللواء الديار الأيام الثورة تشرين البعث الرؤية المصري الراية العرب`)
	works = arabic.WordSet(`فيلم رواية كتاب مسلسل ديوان قصيدة أغنية مسرحية شعار حملة عملية معركة مبادرة برنامج لوحة ألبوم فريق نادي حزب حركة تيار قائمة جماعة تنظيم كلمة مصطلح عبارة مفهوم اسم مؤتمر مهرجان معرض كتلة تحالف عاصفة مؤسسة جمعية شركة مدرسة بنك مجموعة سفينة باخرة`)
	// rankings and institutional are adjectives that belong to such names.
	rankings      = arabic.WordSet(`الدولي الدولية العالمي العالمية الوطني الوطنية السنوي`)
	institutional = arabic.WordSet(`الطبي الطبية الجامعي الجامعية التخصصي التخصصية العسكري العسكرية الرياضي الرياضية الثقافي الثقافية الخيري الخيرية
		التعليمي التعليمية الصحي الصحية الإسلامي الإسلامية المركزي العام الصناعي الاقتصادية الإنسانية التقني التقنية الفنية`)
)
