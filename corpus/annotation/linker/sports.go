package linker

import "github.com/kashshaf/kashshaf/corpus/arabic"

// leastSports is how many of sportsWords make a text one about sports.
const leastSports = 3

// sportsWords occur in texts about sports.
var sportsWords = arabic.WordSet(`مباراة المباراة مباريات المباريات مدرب المدرب لاعب اللاعب لاعبي لاعبو اللاعبين المنتخب منتخب هدف الهدف
	أهداف الدوري دوري نادي النادي كأس الكأس المهاجم الحارس الشوط ملعب الملعب بطولة البطولة المشجعين الجماهير`)

// OnSports reports whether a text of these words is about sports.
func OnSports(tokens []arabic.Token) bool {
	n := 0
	for _, t := range tokens {
		if sportsWords[t.Word] {
			n++
		}
	}
	return n >= leastSports
}
