package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Places that stand in a row behind a noun in the plural or the dual: «معتمديات [طينة]
// و[ساقية الداير] و[قرقنة]». One noun says of all what they are, also of those that no
// list has and that are spelt like words.

// rowPlural are such nouns.
var rowPlural = arabic.WordSet(`بلدات قرى مدن نواحي أحياء مديريات معتمديات مقاطعات مخيمات ولايات محافظات أقضية ضواحي حارات جزر عزلات بلديات دوائر
	بلدتي بلدتا قريتي قريتا مدينتي مدينتا محافظتي محافظتا ولايتي ولايتا مخيمي مديريتي مديريتا حيي معتمديتي مقاطعتي جزيرتي منطقتي منطقتا ناحيتي قضاءي شارعي واديي معبري مطاري موانئ ميناءي مطارات معابر
	محليات محليتي دواوير عزل نجوع كفور حارات محلات واحات وديان أودية جبال قضائي بلدتا ناحيتا`)

// compoundHeads begin names of places that have two words.
var compoundHeads = arabic.WordSet(`أم أبو بني عين تل رأس ساقية وادي بيت دير كفر خان باب برج جسر سيدي أولاد آيت بئر خربة مشتى كفور ذي ود واد حاسي قصر قلعة حصن سوق شط نبع مرج
	القصر الشيخ كفرا بو بير جب خور سهل`)

// notInRows begin what stands behind such a noun and is no row of names: adjectives, and
// nouns that say whose or which they are.
var notInRows = arabic.WordSet(`أخرى عدة عديدة كبرى صغيرة كثيرة مختلفة مجاورة متفرقة المنطقة المحافظة المدينة البلاد الدولة القطاع الضفة الشمال الجنوب الشرق الغرب الوسط الساحل الريف
	النزاع العالم الجبل الصحراء الحدود العاصمة الولاية الإقليم الجنوبية الشمالية الشرقية الغربية القديمة الجديدة الكبرى الصغرى اللجوء النازحين اللاجئين الإيواء الداخل الحضر البادية
	سكنية شعبية راقية فقيرة ريفية ساحلية حدودية عربية إسلامية أوروبية سورية عراقية مصرية لبنانية تركية إيرانية أميركية أمريكية فلسطينية كردية مسيحية يهودية`)

// rowAt reads the places in a row behind the noun at word i: at least two, joined by «و»,
// up to where something else than a row goes on. It is nil where there is no row.
func (t *Text) rowAt(i int, kinds []Label) []Name {
	if !rowPlural[t.Words[i].Form] || t.Words[i].Article {
		return nil
	}
	var row []Name
	named := false
	for j := i + 1; j < len(t.Words) && t.Gaps[j] == Space; {
		w := t.Words[j]
		first := j == i+1
		if first && w.Clitics != "" || !first && w.Clitics != "و" || !t.mayBePlace(j, kinds) {
			break
		}
		to := t.rowEnd(j, kinds)
		ends := to == len(t.Words) || t.Gaps[to] >= Comma || t.Words[to].Clitics == "و"
		if !ends && !(t.afterRow(to) || t.isPlace(j, kinds)) {
			break
		}
		named = named || t.isPlace(j, kinds)
		row = append(row, Name{From: j, To: to, Kind: corpus.Place, Sure: 1, Span: t.Span(j, to)})
		j = to
	}
	if len(row) < 2 || !named && len(row) < 3 {
		return nil
	}
	return row
}

// rowEnd is the word behind the name of a place in a row that begins at word j.
func (t *Text) rowEnd(j int, kinds []Label) int {
	to := j + 1
	inside := func(k int) bool {
		return t.Curated[k] == Inside(corpus.Place) || t.Curated[k] == Out && kinds[k] == Inside(corpus.Place)
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "" && inside(to) {
		to++
	}
	if to == j+1 && compoundHeads[t.Words[j].Form] && to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "" && t.Curated[j] == Out {
		to++
	}
	return to
}

// isPlace tells whether a list or the model takes word j for the first of a place.
func (t *Text) isPlace(j int, kinds []Label) bool {
	return t.Curated[j] == First(corpus.Place) || t.Curated[j] == Out && kinds[j] != Out && kinds[j].Kind() == corpus.Place
}

// mayBePlace tells whether word j may be the first of a place in a row: nothing says that
// it is anything else.
func (t *Text) mayBePlace(j int, kinds []Label) bool {
	if t.isPlace(j, kinds) {
		return true
	}
	w := t.Words[j]
	return t.Curated[j] == Out && kinds[j] == Out && !w.Number && w.Arabic && !w.Owned && !notInRows[w.Form] && w.Trigger != weekday && w.Trigger != month &&
		w.Trigger != unit && (w.Trigger == noTrigger || compoundHeads[w.Form] || w.Article) && letters(w.Form) > 2
}

// afterRow tells whether word j may follow the last name of a row.
func (t *Text) afterRow(j int) bool {
	return rowFollows[t.Tokens[j].Word] || t.Words[j].Trigger == weekday
}

var rowFollows = arabic.WordSet(`في من إلى على عن مع بعد قبل خلال حيث التي التابعة بريف شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط بمحافظة بولاية بمنطقة قرب بين أمس اليوم الواقعة المجاورة حتى منذ`)
