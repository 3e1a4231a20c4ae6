package arabic

// Words returns the normalised words of a text in order, as Tokenize finds them.
func Words(text string) []string {
	var room [16]Token // most texts here are names and the few words beside them
	tokens := AppendTokens(room[:0], text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Word
	}
	return words
}

// WordSet returns the words of a list separated by white space, normalised: a closed class of the
// language, written as people write it, in which normalised words are looked up.
func WordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range fields(list) {
		set[Normalize(w)] = true
	}
	return set
}

// fields splits one of our lists at white space, which must be ASCII. strings.Fields checks of each
// Arabic letter whether it is white space, which was half the time that the tables of this package
// took when a page starts.
func fields(list string) []string {
	var words []string
	from := -1 // where the current word began
	for i := range len(list) {
		switch space := list[i] <= ' '; {
		case space && from >= 0:
			words = append(words, list[from:i])
			from = -1
		case !space && from < 0:
			from = i
		}
	}
	if from >= 0 {
		words = append(words, list[from:])
	}
	return words
}
