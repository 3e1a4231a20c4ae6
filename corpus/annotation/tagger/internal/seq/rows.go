package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Places in a row after a plural or dual noun: «معتمديات [طينة] و[ساقية الداير] و[قرقنة]». The
// noun says what all of them are, including those that are on no list and those spelt like
// ordinary words.

// rowPlural are plural and dual nouns of places.
var rowPlural = arabic.WordSet(`بلدات قرى مدن نواحي أحياء مديريات معتمديات مقاطعات مخيمات ولايات محافظات أقضية ضواحي حارات جزر عزلات بلديات دوائر
	بلدتي بلدتا قريتي قريتا مدينتي مدينتا محافظتي محافظتا ولايتي ولايتا مخيمي مديريتي مديريتا حيي معتمديتي مقاطعتي جزيرتي منطقتي منطقتا ناحيتي قضاءي شارعي واديي معبري مطاري موانئ ميناءي مطارات معابر
	محليات محليتي دواوير عزل نجوع كفور حارات محلات واحات وديان أودية جبال قضائي بلدتا ناحيتا`)

// compoundHeads begin the two-word names of places.
var compoundHeads = arabic.WordSet(`أم أبو بني عين تل رأس ساقية وادي بيت دير كفر خان باب برج جسر سيدي أولاد آيت بئر خربة مشتى كفور ذي ود واد حاسي قصر قلعة حصن سوق شط نبع مرج
	القصر الشيخ كفرا بو بير جب خور سهل`)

// notInRows are words that follow such a noun without beginning a row of names: adjectives, and
// nouns that say whose or which places they are.
var notInRows = arabic.WordSet(`أخرى عدة عديدة كبرى صغيرة كثيرة مختلفة مجاورة متفرقة المنطقة المحافظة المدينة البلاد الدولة القطاع الضفة الشمال الجنوب الشرق الغرب الوسط الساحل الريف
	النزاع العالم الجبل الصحراء الحدود العاصمة الولاية الإقليم الجنوبية الشمالية الشرقية الغربية القديمة الجديدة الكبرى الصغرى اللجوء النازحين اللاجئين الإيواء الداخل الحضر البادية
	سكنية شعبية راقية فقيرة ريفية ساحلية حدودية عربية إسلامية أوروبية سورية عراقية مصرية لبنانية تركية إيرانية أميركية أمريكية فلسطينية كردية مسيحية يهودية`)

// rowAt reads the row of places after the noun at word i: at least two, joined by «و», up to
// where something else begins. It returns nil where there is no row.
func (t *Text) rowAt(i int, kinds []Label) []Name {
	if !rowPlural[t.Words[i].Form] || t.Words[i].Article {
		return nil
	}
	var row []Name
	begin, named := t.rowBegin(i), false
	for j := begin; j < len(t.Words) && t.Gaps[j] == Space; {
		first := j == begin
		if !first {
			t.cutAnd(j)
		}
		w := t.Words[j]
		if first && w.Clitics != "" || !first && w.Clitics != "و" || !t.mayBePlace(j, kinds) {
			break
		}
		to := t.rowEnd(j, kinds)
		ends := to == len(t.Words) || t.Gaps[to] >= Comma || t.joinedOn(to)
		if !ends && !(t.afterRow(to) || t.isPlace(j, kinds) || begin > i+1 && !first && levels[w.Record.Count] < few) {
			break
		}
		named = named || t.isPlace(j, kinds)
		row = append(row, Name{From: j, To: to, Kind: corpus.Place, Sure: 1, Span: t.Span(j, to)})
		j = to
	}
	if len(row) < 2 || !named && len(row) < 3 || begin > i+1 && !named && !t.strangeRow(row) {
		return nil
	}
	return row
}

// rowBegin returns the word at which a row announced by the noun at word i may begin: right after
// the noun, or after a description of such places: «أحياء هامشية مثل …», «قرى عدة منها …».
func (t *Text) rowBegin(i int) int {
	for k := i + 1; k < len(t.Words)-1 && k < i+5 && t.Gaps[k] == Space && t.Curated[k] == Out; k++ {
		if suchAs[t.Tokens[k].Word] {
			return k + 1
		}
	}
	return i + 1
}

// suchAs come before examples.
var suchAs = arabic.WordSet(`مثل منها بينها أبرزها أهمها وهي هي`)

// strangeRow reports whether a row has a word that the raw text hardly has; «مثل السكن والصحة
// والتعليم» does not.
func (t *Text) strangeRow(row []Name) bool {
	for _, n := range row {
		if compoundHeads[t.Words[n.From].Form] || levels[t.Words[n.From].Record.Count] < few {
			return true
		}
	}
	return false
}

// rowEnd returns the index after the name of a place in a row that begins at word j.
func (t *Text) rowEnd(j int, kinds []Label) int {
	to := j + 1
	inside := func(k int) bool {
		return t.Curated[k] == Inside(corpus.Place) || t.Curated[k] == Out && kinds[k] == Inside(corpus.Place)
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "" && inside(to) {
		to++
	}
	if to == j+1 && compoundHeads[t.Words[j].Form] && to < len(t.Words) && t.Gaps[to] == Space &&
		t.Words[to].Clitics == "" && t.Curated[j] == Out {
		to++
	}
	if to == j+1 && t.secondOfPlace(to) && (to+1 == len(t.Words) || t.Gaps[to+1] >= Comma || t.joinedOn(to+1) || t.afterRow(to+1)) {
		to++ // «إغرم أقديم», «تيزكي العليا»
	}
	return to
}

// joinedOn reports whether «و» joins word k to what precedes it: as its clitic, or as its first
// letter where the raw text hardly has the word.
func (t *Text) joinedOn(k int) bool {
	w := t.Words[k]
	if w.Clitics == "و" {
		return true
	}
	rest, and := strings.CutPrefix(w.Form, "و")
	return and && w.Clitics == "" && t.Curated[k] == Out && !compoundHeads[w.Form] &&
		(compoundHeads[rest] && letters(rest) > 2 || w.Names == 0 && levels[w.Record.Count] < few && letters(rest) > 1)
}

// cutAnd splits «و» off word k where joinedOn says so.
func (t *Text) cutAnd(k int) {
	if w := t.Words[k]; w.Clitics == "" && t.joinedOn(k) {
		cut := *w
		cut.Clitics, cut.Form = "و", w.Form[len("و"):]
		t.Words[k] = &cut
	}
}

// secondOfPlace reports whether word k may be the second word of a place's name in a row: an
// adjective that says which part of it, or a word that the raw text hardly has.
func (t *Text) secondOfPlace(k int) bool {
	if k >= len(t.Words) || t.joinedOn(k) || t.Gaps[k] != Space || t.Curated[k] != Out || t.Words[k].Clitics != "" {
		return false
	}
	w := t.Words[k]
	if w.Article && w.Trigger == noTrigger && levels[w.Record.Count] < often &&
		levels[t.Words[k-1].Record.Count] < few && !arabicEnding(strings.TrimSuffix(w.Form, "ه")) &&
		!strings.HasSuffix(strings.TrimSuffix(w.Form, "ه"), "ي") {
		return true // «فيلاج الطوبة»
	}
	return partsOfPlaces[t.Tokens[k].Word] ||
		w.Arabic && !w.Number && !w.Article && !w.Owned && !w.Inflected && w.Trigger == noTrigger &&
			levels[w.Record.Count] < few && letters(w.Form) > 2 && !t.afterRow(k) && !t.likeVerb(k)
}

var partsOfPlaces = arabic.WordSet(`العليا السفلى الكبرى الصغرى الشرقية الغربية الشمالية الجنوبية القديمة الجديدة الكبيرة الصغيرة الفوقا التحتا العلوي السفلي الفوقاني التحتاني`)

// neighboursAt reads a row of places after a preposition at word i where at least one is on a
// list: that one shows what the others, which the raw text hardly has, are: «بين [شعم] و[خت]
// و[الرمس]».
func (t *Text) neighboursAt(i int, kinds []Label) []Name {
	if !beforeRows[t.Tokens[i].Word] {
		return nil
	}
	var row []Name
	known, strange := 0, 0
	for j := i + 1; j < len(t.Words) && t.Gaps[j] == Space; {
		if j > i+1 {
			t.cutAnd(j)
		}
		w := t.Words[j]
		if j == i+1 && w.Clitics != "" || j > i+1 && w.Clitics != "و" {
			break
		}
		to := t.rowEnd(j, kinds)
		switch {
		case t.Curated[j] == First(corpus.Place):
			known++
		case t.isPlace(j, kinds):
		case t.mayBePlace(j, kinds) && w.Names == 0 && !w.Article && levels[w.Record.Count] < few && !t.likeVerb(j) && !w.Inflected:
			strange++
		default:
			return nil
		}
		row = append(row, Name{From: j, To: to, Kind: corpus.Place, Sure: 1, Span: t.Span(j, to)})
		j = to
	}
	if known == 0 || strange == 0 {
		return nil
	}
	return row
}

var beforeRows = arabic.WordSet(`بين في من إلى نحو عبر قرى`)

// isPlace reports whether a curated mention of a place begins at word j, or the model takes the
// word for part of one.
func (t *Text) isPlace(j int, kinds []Label) bool {
	return t.Curated[j] == First(corpus.Place) || t.Curated[j] == Out && kinds[j] != Out && kinds[j].Kind() == corpus.Place
}

// mayBePlace reports whether word j may be the first word of a place in a row: nothing suggests
// that it is anything else.
func (t *Text) mayBePlace(j int, kinds []Label) bool {
	if t.isPlace(j, kinds) {
		return true
	}
	w := t.Words[j]
	other := kinds[j] != Out && w.Names < namesSure && levels[w.Record.Count] < few || kinds[j] != Out && compoundHeads[w.Form] // «آيت يكزان»
	return t.Curated[j] == Out && (kinds[j] == Out || other) && !w.Number && w.Arabic && !w.Owned && !w.Theirs &&
		!small[w.Form] && w.Form != "هما" && !notInRows[w.Form] && w.Trigger != weekday && w.Trigger != month &&
		w.Trigger != unit && (w.Trigger == noTrigger || compoundHeads[w.Form] || w.Article) && letters(w.Form) > 2
}

// afterRow reports whether word j may follow the last name of a row.
func (t *Text) afterRow(j int) bool {
	return rowFollows[t.Tokens[j].Word] || t.Words[j].Trigger == weekday
}

var rowFollows = arabic.WordSet(`في من إلى على عن مع بعد قبل خلال حيث التي التابعة بريف شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط بمحافظة بولاية بمنطقة قرب بين أمس اليوم الواقعة المجاورة حتى منذ`)
