package arabic

import "strings"

// leastMine is how many times more frequent than a word must be what is left of it without "my" or
// "your": news rarely write of either, so nothing else shows that the last letter is a pronoun.
const leastMine = 20

// withoutMine cuts the one-letter pronouns that news rarely have and many words end in: «سؤال» for
// «سؤالي», «رسائل» for «رسائلك», «رسالة» for «رسالتي», «أصدقاء» for «أصدقائي». What is left must be
// a noun, judging by its use with the article, and the word must not be an adjective or plural
// («محلي», «المحلي», «محلية»).
func (l Lexicon) withoutMine(word string) (string, bool) {
	rest, last := word[:len(word)-2], word[len(word)-2:]
	if len(rest) < 8 || last != "ي" && last != "ك" || l.behind(word) > 0 || l.isName(rest) {
		return word, false
	}
	if last == "ي" && l.standing(word+"ه")+l.standing(word+"ين")+l.standing(word+"ون") > 0 {
		return word, false
	}
	hosts := []string{rest}
	if x, ok := strings.CutSuffix(rest, "ت"); ok {
		hosts = []string{x + "ه"}
	}
	if x, ok := strings.CutSuffix(rest, "ي"); ok && last == "ي" && strings.HasSuffix(x, "ا") {
		hosts = []string{x + "ء"}
	}
	for _, host := range hosts {
		if n := l.standing(host); n >= leastMine*max(1, l.count(word)) && 12*l.behind(host) >= n {
			return host, true
		}
	}
	return word, false
}
