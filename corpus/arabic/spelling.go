package arabic

import "strings"

// leastForeign is the fewest consonants of a word that is taken for a loan word or a foreign name:
// words of Arabic roots hardly ever have five besides those that forms add. From that number on,
// nearly all pairs of words in news that the spelling rules unite are two spellings of a name or a
// loan word.
const leastForeign = 5

// mostFrequenter is how many times more frequent one spelling of a word may be than another:
// «بيرلمان» is not a spelling of «برلمان».
const mostFrequenter = 128

// spelling returns the key among the spellings of a stem: for foreign words written with more or
// fewer vowels («كومبيوتر», «كمبيوتر») or with ج for غ («انستجرام») the most frequent spelling, and
// for words written with or without an alef or a و («داوود», «عبدالرحمان») a fixed one.
func (l Lexicon) spelling(key string) string {
	if x, ok := strings.CutSuffix(key, "الرحمان"); ok {
		return x + "الرحمن"
	}
	if x, ok := strings.CutPrefix(key, "ءا"); ok {
		key = "اا" + x // «ءأنذرتهم», «أأنذرتهم»
	}
	if x, ok := science(key); ok {
		return x
	}
	if x, ok := strings.CutSuffix(key, "يي"); ok && len(x) >= 2 && l.standing(x+"ي") >= leastWhole*max(1, l.standing(key)) {
		key = x + "ي" // «شيئ», «شيء»
	}
	if at := strings.Index(key, "اوو"); at >= 0 && at+6 < len(key) && key[at+6:at+8] != "ا" {
		key = key[:at+4] + key[at+6:]
	}
	for range mostCuts {
		before := key
		if key = l.commonest(key); key == before {
			break
		}
	}
	return key
}

// sciences are the endings of the adjectives of sciences.
var sciences = [...]string{"لوجي", "غرافي", "جرافي"}

// science returns the adjective of a science whose name is written with ا or ة: «جيولوجيا»,
// «جيولوجية».
func science(key string) (string, bool) {
	for _, end := range sciences {
		for _, last := range [...]string{"ا", "ه"} {
			x, ok := strings.CutSuffix(key, last)
			if ok && len(x) > len(end)+2 && strings.HasSuffix(x, end) {
				return x, true
			}
		}
	}
	return key, false
}

// commonest returns the most frequent of a foreign word and the words spelt almost like it; any
// other word is returned as it is.
func (l Lexicon) commonest(key string) string {
	if !isForeign(key) || KeepsArticle(key) {
		return key
	}
	own := l.standing(key)
	best, most := key, own
	var room [64]byte
	try := func(at, cut int, put string) {
		other := append(append(append(room[:0], key[:at]...), put...), key[at+cut:]...)
		n := l.standing(string(other))
		if n > most && n <= mostFrequenter*max(own, 1) || n == most && n > 0 && string(other) < best {
			best, most = string(other), n
		}
	}
	for i := 2; i < len(key); i += 2 {
		if mayDrop(key[:i], key[i:i+2], key[i+2:]) {
			try(i, 2, "")
		}
		for _, vowel := range [...]string{"و", "ي", "ا"} {
			if mayDrop(key[:i], vowel, key[i:]) {
				try(i, 0, vowel)
			}
		}
	}
	for i := 0; i < len(key); i += 2 {
		switch key[i : i+2] {
		case "ج":
			try(i, 2, "غ")
		case "غ":
			try(i, 2, "ج")
		}
	}
	return best
}

// mayDrop reports whether a foreign word may be written with or without a vowel between before and
// after. Vowels that distinguish forms of an Arabic word do not count: the ا of «استقبال» and
// «يتمتعان», the و of «يعرفوه».
func mayDrop(before, vowel, after string) bool {
	switch vowel {
	case "و":
		return after != "" && after != "ه"
	case "ي":
		return after != ""
	case "ا":
		return len(after) > 2 && !strings.HasPrefix(before, "است") && !strings.HasPrefix(before, "عبد")
	}
	return false
}

// isForeign reports whether a stem has as many consonants as foreign words have.
func isForeign(stem string) bool {
	n := 0
	for i := 0; i+1 < len(stem); i += 2 {
		switch stem[i : i+2] {
		case "ا", "و", "ي", "ه", "ء":
		default:
			n++
		}
	}
	return n >= leastForeign
}
