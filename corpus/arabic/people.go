package arabic

import (
	"slices"
	"strings"
)

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
// those of the people and of one of them, in every spelling («الأمريكيين», «أميركي»), but not the
// country's, which have the same stem. It is nil for every other word. The word is normalised, and
// so are its forms.
func PeopleForms(word string) (forms []string) {
	country := peopleIn(word)
	if country == "" {
		return nil
	}
	var names, adjectives []string
	for people, one := range peoples {
		if nations[one] == country && one != people {
			names = append(names, people)
		}
	}
	for one, of := range nations {
		if of == country && one != country && strings.HasSuffix(one, "ي") {
			adjectives = append(adjectives, one)
		}
	}
	for _, before := range beforePeople {
		for _, name := range names {
			forms = append(forms, before+name)
		}
		for _, one := range adjectives {
			for _, end := range afterOne {
				// «سورية» is the country, «السورية» a woman from it.
				if end == "" || nations[one+end] == "" || strings.HasSuffix(before, "ال") || strings.HasSuffix(before, "لل") {
					forms = append(forms, before+one+end)
				}
			}
		}
	}
	slices.Sort(forms)
	return forms
}

// peopleIn returns the country of the people that a plural word names; "" if it names none.
func peopleIn(word string) (country string) {
	for _, before := range beforePeople {
		core, ok := strings.CutPrefix(word, before)
		if !ok {
			continue
		}
		if one := peoples[core]; one != "" && one != core {
			return nations[one]
		}
		one := strings.TrimSuffix(strings.TrimSuffix(core, "ون"), "ين")
		if len(one) < len(core) && strings.HasSuffix(one, "ي") && nations[one] != "" {
			country = nations[one]
		}
	}
	return country
}
