package arabic

// Words gives the normalised words of a text in order, as Tokenize finds them.
func Words(text string) []string {
	tokens := Tokenize(text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Word
	}
	return words
}

// WordSet gives the words of a list between white space, normalised: a closed
// class of the language, written as people write it, to look normalised words up
// in.
func WordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range fields(list) {
		set[Normalize(w)] = true
	}
	return set
}

// fields gives what stands between the white space of a list of ours, which is ASCII.
// strings.Fields asks of each Arabic letter whether it is white space, which was half of
// what the tables of this package take when a page starts.
func fields(list string) []string {
	var words []string
	from := -1 // where the word began that we are in
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
