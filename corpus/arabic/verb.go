package arabic

// masculine gives the present tense of a verb in the third person singular
// masculine, without the س of the future: «يعلن» of «تعلن», «نعلن», «سيعلن».
// Other words come back as they are.
func (l Lexicon) masculine(word string) string {
	if len(word) >= 8 && word[:2] == "س" && isPerson(word[2:4]) {
		now := word[2:]
		if n := l.count(now); n > 0 && 2*n >= l.count(word) && l.standing(now) > 4*l.count(al+word) {
			word = now
		}
	}
	if len(word) < 6 || word[:2] != "ت" && word[:2] != "ن" || !l.isVerb(word) {
		return word
	}
	he := "ي" + word[2:]
	if n := l.count(he); n > 0 && 5*n >= l.count(word) {
		return he
	}
	return word
}

// perfect gives the past tense of a verb in the present: «كتب» of «يكتب»,
// «أعلن» of «يعلن», «قال» of «يقول», «وصل» of «يصل». Other words come back as
// they are.
//
// A headline says in the present what the article says in the past, so joining
// the two finds more than any other rule of this package.
func (l Lexicon) perfect(word string) string {
	if len(word) < 6 || word[:2] != "ي" || !l.isVerb(word) {
		return word
	}
	x, own := word[2:], l.count(word)
	past, most := word, 0
	try := func(w string) {
		if n := l.count(w); n > most && 2*n >= own {
			past, most = w, n
		}
	}
	try(x)
	switch middle := x[2:4]; {
	case len(x) == 4:
		try("و" + x)
		return past
	case len(x) == 6 && (middle == "و" || middle == "ي"):
		hollow := x[:2] + "ا" + x[4:]
		try(hollow)
		if middle == "ي" {
			try("ا" + hollow)
		}
	}
	try("ا" + x)
	if end := len(x) - 2; x[end:] == "و" {
		try(x[:end] + "ا")
	}
	return past
}

// isPerson reports whether a letter may begin a verb in the present.
func isPerson(letter string) bool { return letter == "ي" || letter == "ت" || letter == "ن" }

// isVerb reports whether a word that begins with the letter of a person is a
// verb: the corpus has it in the future, in the plural or with an object, and
// hardly with the article. It keeps «تونس» from «يونس» and «يمن» from «من».
func (l Lexicon) isVerb(word string) bool {
	if 10*l.count(al+word) > l.count(word) {
		return false
	}
	x := word[2:]
	return l.count("سي"+x)+l.count("ست"+x)+l.count("ي"+x+"وا")+l.count("ي"+x+"ها") > 0
}
