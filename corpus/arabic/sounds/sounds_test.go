package sounds_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
)

func same(latin, word string) bool {
	return slices.Contains(sounds.Keys(latin), sounds.Key(word)) && sounds.Cost(latin, word) <= sounds.Near
}

// TestSame has pairs of names that are the same and pairs that are not.
func TestSame(t *testing.T) {
	for _, tt := range []struct {
		latin, arabic string
		want          bool
	}{
		{"Bashar", "بشار", true}, {"Bachar", "بشار", true}, {"Recep", "رجب", true},
		{"Vladimir", "فلاديمير", true}, {"Morsi", "مرسي", true}, {"Morsy", "مرسي", true}, {"Mursi", "مرسي", true},
		{"Umm", "ام", true}, {"Kulthum", "كلثوم", true}, {"Kurdistan", "كردستان", true}, {"Suez", "السويس", true},
		{"Fustat", "الفسطاط", true}, {"Tarabishi", "الطرابيشي", true}, {"Fouad", "فؤاد", true}, {"Fuad", "فواد", true},
		{"Makkah", "مكة", true}, {"Saddam", "صدام", true}, {"Hudaydah", "الحديدة", true}, {"Arafat", "عرفات", true},
		{"Mohamed", "محمد", true}, {"Muhammad", "محمد", true}, {"mo7amed", "محمد", true}, {"sala7", "صلاح", true},
		{"Yasser", "ياسر", true}, {"Omar", "عمر", true}, {"Iran", "إيران", true}, {"Obama", "أوباما", true},
		{"Erdogan", "أردوغان", true}, {"Aleppo", "حلب", false},
		{"Makkah", "الرقة", false}, {"Saddam", "صعدة", false}, {"Arafat", "الرباط", false}, {"Hudaydah", "بريدة", false},
		{"Hassan", "حسين", false}, {"Salim", "سلام", false}, {"Omar", "عمار", true}, {"Jamal", "كمال", false},
		{"Ali", "علي", true}, {"Said", "سعيد", true}, {"Saad", "سعيد", false},
	} {
		if got := same(arabic.Normalize(tt.latin), arabic.Normalize(tt.arabic)); got != tt.want {
			l, a := arabic.Normalize(tt.latin), arabic.Normalize(tt.arabic)
			t.Errorf("%s and %s: got %v; skeletons %q, %q, cost %.2f", tt.latin, tt.arabic, got, sounds.Keys(l), sounds.Key(a), sounds.Cost(l, a))
		}
	}
}

// TestOwnPrecision is TestPrecision on names that we wrote in both scripts. Some of the last ones
// cannot be matched by sound («Cairo», «القاهرة»): they must be left alone and not matched with
// another («Morocco» has the skeleton of «مارك»).
func TestOwnPrecision(t *testing.T) {
	precise(t, filepath.Join("testdata", "pairs.tsv"), 1, .85)
}

// TestPrecision measures, on names that Wikidata has in both scripts, how often the nearest of all
// names with the skeleton is right, and requires what was measured.
func TestPrecision(t *testing.T) {
	path := filepath.Join("..", "..", "..", "..", "shared", "data", "gazetteer", "name-tokens.tsv")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%v: the pairs of names are not part of the repository", err)
	}
	precise(t, path, .9, .68)
}

// precise requires a precision and a recall on the pairs of a file, whose lines are a name in Latin
// letters, one in Arabic letters, and how often they are a pair.
func precise(t *testing.T, path string, fewestRight, fewestTold float64) {
	t.Helper()
	pairs, total := readPairs(t, path)
	byKey := make(map[string][]string)
	for a := range total {
		byKey[sounds.Key(a)] = append(byKey[sounds.Key(a)], a)
	}
	tried, said, right := 0, 0, 0
	for l, list := range pairs {
		n := 0
		for _, c := range list {
			n += c
		}
		if n < 20 || len(l) < 3 {
			continue
		}
		tried++
		best, bestCost := "", sounds.Sure
		for _, key := range sounds.Keys(l) {
			if len(key) < sounds.Fewest {
				continue
			}
			for _, a := range byKey[key] {
				if total[a] < 20 {
					continue
				}
				if cost := sounds.Cost(l, a); cost < bestCost ||
					cost == bestCost && (best == "" || total[a] > total[best] || total[a] == total[best] && a < best) {
					best, bestCost = a, cost
				}
			}
		}
		if best == "" {
			continue
		}
		said++
		if list[best] > 0 {
			right++
		} else if said-right < 25 {
			t.Logf("%s → %s (%.2f), want %v", l, best, bestCost, list)
		}
	}
	t.Logf("of %d names %d are told, %d of them right: precision %.3f, recall %.3f", tried, said, right, float64(right)/float64(said), float64(right)/float64(tried))
	if precision := float64(right) / float64(said); precision < fewestRight {
		t.Errorf("precision %.3f, want %.2f", precision, fewestRight)
	}
	if recall := float64(right) / float64(tried); recall < fewestTold {
		t.Errorf("recall %.3f, want %.2f", recall, fewestTold)
	}
}

func readPairs(t *testing.T, path string) (pairs map[string]map[string]int, total map[string]int) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	pairs = make(map[string]map[string]int)
	total = make(map[string]int)
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		n, err := strconv.Atoi(cells[2])
		if err != nil || strings.Contains(cells[1], " ") {
			continue
		}
		l, a := arabic.Normalize(cells[0]), arabic.Normalize(cells[1])
		if pairs[l] == nil {
			pairs[l] = make(map[string]int)
		}
		pairs[l][a] += n
		total[a] += n
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return pairs, total
}

// FuzzCost checks that no cost is negative, that a word has few skeletons, and that nothing panics.
func FuzzCost(f *testing.F) {
	for _, s := range [][2]string{{"bashar", "بشار"}, {"", ""}, {"7", "ه"}, {"ttt", "ال"}, {"é", "\xff"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, latin, arabic string) {
		if len(latin) > 40 || len(arabic) > 80 {
			t.Skip()
		}
		if cost := sounds.Cost(latin, arabic); cost < 0 {
			t.Errorf("%q and %q cost %v", latin, arabic, cost)
		}
		if n := len(sounds.Keys(latin)); n == 0 || n > 16 {
			t.Errorf("%q has %d skeletons", latin, n)
		}
	})
}
