package arabic

// ofMasdar returns the verb of which a word is the verbal noun, for verbs with است in front, whose verbal
// noun hardly means anything else: «استخدم» for «استخدام», «استقال» for «استقالة».
func (l Lexicon) ofMasdar(word string) (verb string, ok bool) {
	n := len(word)
	switch {
	case n < 12 || word[:6] != "است":
		return "", false
	case word[n-4:n-2] == "ا":
		verb = word[:n-4] + word[n-2:]
	case n >= 14 && word[n-2:] == "ه" && word[n-6:n-4] == "ا":
		verb = word[:n-2]
	default:
		return "", false
	}
	return verb, 12*l.count(verb) >= l.count(word) && l.isPast(verb)
}
