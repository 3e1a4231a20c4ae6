package arabic_test

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// news is a Lexicon of the words that the tests touch, with their counts in
// 30,000 news articles.
func news(t testing.TB) arabic.Lexicon {
	t.Helper()
	f, err := os.Open("testdata/counts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	counts := map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		word, n, _ := strings.Cut(lines.Text(), "\t")
		if counts[word], err = strconv.Atoi(n); err != nil {
			t.Fatal(err)
		}
	}
	return arabic.Lexicon{Count: func(word string) int { return counts[word] }}
}

// meet holds groups of words whose keys must be equal; the words of different
// lines of apart must have different keys.
var meet = []string{
	// single proclitics
	"اتفاق الاتفاق لاتفاق باتفاق واتفاق وبالاتفاق وللاتفاق بالاتفاق كاتفاق",
	"إدلب لإدلب بإدلب فإدلب وإدلب",
	"بوتين لبوتين وبوتين",
	"أردوغان إردوغان لأردوغان وأردوغان",
	"أنقرة لأنقرة بأنقرة",
	"هدنة الهدنة بهدنة الهدنه لهدنة",
	"عملية العملية بعملية عمليات العمليات عملياته عملياتهم عمليته",
	"واشنطن بواشنطن وواشنطن",
	"سوتشي بسوتشي",
	"قال وقال فقال قالت وقالت قالوا يقول تقول ويقول سيقول",

	// ل before a word in ل
	"ليبيا لليبيا وليبيا",
	"لبنان للبنان ولبنان بلبنان",
	"لجنة اللجنة للجنة",
	"الله لله والله بالله",

	// words that begin with a clitic's letter
	"وزير الوزير للوزير",
	"وزارة الوزارة وزارات",
	"وزراء الوزراء وزرائه وزراؤه",
	"وكالة الوكالة وكالات للوكالة",
	"ولايات الولايات ولاية",
	"وثائق الوثائق",
	"ألمانيا لألمانيا وألمانيا",
	"ألعاب الألعاب للألعاب",
	"كالين",

	// endings
	"شركة شركات الشركات شركته شركاتها",
	"معلم معلمون المعلمين معلمين",
	"قوة قوات القوات قواته قواتها",
	"ضربة ضربات ضرباته",
	"هجوم هجوما هجومهم هجومها الهجوم",
	"رئيس رئيسا الرئيس رئيسها رئيسان",
	"مسؤول مسئول مسؤولون المسؤولين مسؤولا مسؤولي",
	"عسكري عسكرية العسكريين عسكريا عسكريون",
	"دولة دولتين الدولتين دولتان",
	"لاجئ لاجئون اللاجئين",
	"مقاتل مقاتلون المقاتلين",
	"أعلن أعلنت يعلن تعلن ستعلن أعلنوا",
	"وصل وصلت يصل تصل",
	"سوريا سورية سوريه لسوريا بسوريا السورية السوري",
	"من منه منها منهم",
	"ستون ستين", "خمسون خمسين والخمسين",
}

var apart = []string{
	"لبنان لبن", "السودان سود", "ماكرون ماكر", "بوتين بوت وتين", "سليمان سليم",
	"إيران اير", "فلسطين فلسط", "الكرملين كرمل", "طهران طهر", "برلين برل",
	"بيان بي يان", "تونس يونس", "اليمن من", "وزير زير", "وكالة كالة", "وفاة فاة",
	"ماء ما", "الآن أن", "واحد أحد", "كالين ين", "بعد عد", "بنك نك", "كتاب تاب",
	"قانون قان", "كانون كان", "مليون ملي", "انسان انس", "بغداد غداد", "الذي ذي",
	"تركيا ترك", "برلمان برلم", "لافروف افروف", "فرنسا رنسا",
}

func TestStem(t *testing.T) {
	lexicon := news(t)
	key := func(word string) string { return lexicon.Stem(arabic.Normalize(word)) }
	for _, line := range meet {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			if a, b := key(words[0]), key(word); a != b {
				t.Errorf("%s has the key %s, %s has %s, want the same", words[0], a, word, b)
			}
		}
	}
	for _, line := range apart {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			if a := key(words[0]); a == key(word) {
				t.Errorf("%s and %s have the same key %s", words[0], word, a)
			}
		}
	}
}

// hashLexicon knows every word some number of times that looks random.
func hashLexicon(seed byte) arabic.Lexicon {
	number := func(word string) uint32 {
		h := fnv.New32a()
		h.Write([]byte{seed})
		h.Write([]byte(word))
		return h.Sum32()
	}
	return arabic.Lexicon{
		Count: func(word string) int { return max(0, int(number(word)%300)-100) },
		Name:  func(word string) bool { return number(word)%17 == 0 },
	}
}

// FuzzStem checks that, whatever a corpus may know, a key is never empty, is
// normal, and is the same when asked for again; and that Split gives back what
// it was given.
func FuzzStem(f *testing.F) {
	for _, s := range []string{"وبالاتفاق", "للبنان", "لله", "عملياتهم", "سيقولون", "لاجئون", "g20"} {
		f.Add(s, byte(1))
	}
	f.Fuzz(func(t *testing.T, s string, seed byte) {
		for _, lexicon := range []arabic.Lexicon{{}, hashLexicon(seed)} {
			for _, token := range arabic.Tokenize(s) {
				key := lexicon.Stem(token.Word)
				if key == "" || arabic.Normalize(key) != key || lexicon.Stem(token.Word) != key {
					t.Errorf("Stem(%q) = %q", token.Word, key)
				}
				split := lexicon.Split(token.Word)
				joined := split.Clitics + split.Rest
				if strings.HasSuffix(split.Clitics, "ل") && strings.HasPrefix(split.Rest, "ال") {
					joined = strings.Replace(joined, "لال", "لل", 1)
				}
				if joined != token.Word && "ل"+strings.TrimPrefix(joined, "ل") != token.Word && !strings.HasSuffix(token.Word, "لله") {
					t.Errorf("Split(%q) = %+v", token.Word, split)
				}
			}
		}
	})
}

func ExampleLexicon_Stem() {
	documents := map[string]int{"قال": 40, "وقال": 60, "وزير": 30, "الوزير": 12, "شركه": 20, "شركات": 9}
	lexicon := arabic.Lexicon{Count: func(word string) int { return documents[word] }}
	for _, word := range []string{"وقال", "وزير", "والوزير", "شركات"} {
		fmt.Println(word, lexicon.Stem(arabic.Normalize(word)))
	}
	// Output:
	// وقال قال
	// وزير وزير
	// والوزير وزير
	// شركات شرك
}

func BenchmarkStem(b *testing.B) {
	lexicon := news(b)
	tokens := arabic.Tokenize(article)
	b.ReportAllocs()
	for b.Loop() {
		for _, token := range tokens {
			lexicon.Stem(token.Word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(tokens)), "ns/word")
}
