package arabic

import "strings"

// peoples maps peoples with a broken plural to the adjective for one of them. It is never modified.
var peoples = makeTable(`
أرمني أرمن
إسباني إسبان
أفريقي أفارقة
أفغاني أفغان
ألماني ألمان
أمريكي أمريكان
أميركي أميركان
إنجليزي إنجليز
إنكليزي إنكليز
إيطالي طليان
تركي أتراك
روسي روس
صربي صرب
طاجيكي طاجيك
قبرصي قبارصة
كرواتي كروات
مغربي مغاربة
هندي هنود
`)

// beforePeople are the prefixes that a people may have, with or without the article.
var beforePeople = [...]string{"", "و", "ب", "ف", "ك", "وب", "ال", "وال", "بال", "لل", "كال", "فال", "ولل", "وبال", "ل", "ول"}

// afterOne are the endings of the adjective for one or several of a people.
var afterOne = [...]string{"", "ه", "ا", "ون", "ين", "ان", "ات", "تان", "تين"}

// PeopleForms returns the forms of a word that is a people in the plural, «الروس», «للسوريين»:
// those of the people and of one of them, but not the country's, which have the same stem. It is
// nil for every other word. The word is normalised, and so are its forms.
func PeopleForms(word string) (forms []string) {
	people, adjective := peopleIn(word)
	if adjective == "" {
		return nil
	}
	for _, before := range beforePeople {
		if people != "" {
			forms = append(forms, before+people)
		}
		for _, end := range afterOne {
			// «سورية» is the country, «السورية» a woman from it.
			if end == "" || nations[adjective+end] == "" || strings.HasSuffix(before, "ال") || strings.HasSuffix(before, "لل") {
				forms = append(forms, before+adjective+end)
			}
		}
	}
	return forms
}

// peopleIn returns the people that a plural word names, if its plural is broken, and the adjective
// for one of them; "" if it names none.
func peopleIn(word string) (people, adjective string) {
	for _, before := range beforePeople {
		core, ok := strings.CutPrefix(word, before)
		if !ok {
			continue
		}
		if one := peoples[core]; one != "" && one != core {
			return core, one
		}
		one := strings.TrimSuffix(strings.TrimSuffix(core, "ون"), "ين")
		if len(one) < len(core) && strings.HasSuffix(one, "ي") && nations[one] != "" {
			adjective = one
		}
	}
	return "", adjective
}
