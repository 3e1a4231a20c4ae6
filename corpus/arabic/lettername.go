package arabic

import "strings"

// letterNames are the names of Latin letters in Arabic texts, the usual one first. Some are also
// words, so that whoever reads a name decides by what is beside it.
const letterNames = `a إيه أ
b بي
c سي
d دي
e إي
f إف
g جي
h إتش
i آي
j جيه جي
k كي كيه
l إل
m إم
n إن
o أو
p بي
q كيو
r آر
s إس
t تي
u يو
v في
w دبليو
x إكس
y واي
z زد زي`

// LetterNames returns for each Latin letter its Arabic names, as they are written, the usual one
// first.
func LetterNames() map[string][]string {
	names := make(map[string][]string)
	for line := range strings.Lines(letterNames) {
		words := fields(line)
		names[words[0]] = words[1:]
	}
	return names
}

// LetterNameSet returns the Arabic names of Latin letters, normalised, but for those in a list of
// words that they are taken for.
func LetterNameSet(words string) map[string]bool {
	set, not := make(map[string]bool), WordSet(words)
	for _, w := range fields(letterNames) {
		if w = Normalize(w); isArabic(w) && !not[w] {
			set[w] = true
		}
	}
	return set
}

var (
	spellingNames = LetterNameSet(`أ كي زي`) // «كي» and «زي» hardly ever spell an abbreviation
	alsoWords     = WordSet(`إن إي إم إل آر أو في آه`)
)

// letterName reports whether a word is the name of a Latin letter, and whether it is also an Arabic
// word.
func letterName(word string) (name, also bool) {
	return spellingNames[word] || word == "اه", alsoWords[word]
}
