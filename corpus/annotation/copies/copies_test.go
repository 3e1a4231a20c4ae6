package copies_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/copies"
)

// report returns a text of n different words.
func report(topic string, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("%s%d", topic, i)
	}
	return strings.Join(words, " ")
}

func TestGroups(t *testing.T) {
	truce, strike := report("هدنة", 120), report("قصف", 120)
	for _, tt := range []struct {
		name  string
		texts []string
		want  []int
	}{
		{"none", []string{truce, strike}, []int{0, 0}},
		{"the same twice", []string{strike, truce, truce}, []int{0, 1, 1}},
		{"another spelling is the same", []string{strings.ReplaceAll(truce, "هدنة", "هُدنه"), truce}, []int{1, 1}},
		{"a line more", []string{truce, truce + "\n" + report("ختام", 12)}, []int{1, 1}},
		{"cut by a tenth", []string{truce, strings.Join(strings.Fields(truce)[:108], " ")}, []int{1, 1}},
		{"half of it new", []string{truce, strings.Join(strings.Fields(truce)[:60], " ") + " " + report("جديد", 60)}, []int{0, 0}},
		{"two groups", []string{truce, strike, truce, strike, strike}, []int{1, 2, 1, 2, 2}},
		{"too short to tell", []string{"خبر قصير", "خبر قصير", ""}, []int{0, 0, 0}},
		{"nothing", nil, []int{}},
	} {
		docs := make([]corpus.Document, len(tt.texts))
		for i, text := range tt.texts {
			docs[i].Body = text
		}
		if got := copies.Groups(docs, nil); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func ExampleGroups() {
	wire := "أعلنت وزارة الدفاع عن هدنة تبدأ صباح الغد وتستمر ثلاثة أيام في كامل المنطقة"
	fmt.Println(copies.Groups([]corpus.Document{{Body: wire}, {Body: "نص آخر"}, {Body: wire + "."}}, nil))
	// Output: [1 0 1]
}
