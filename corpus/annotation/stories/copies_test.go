package stories

import (
	"slices"
	"testing"
)

func TestWithCopies(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		stories, copies, want []int
	}{
		{"nothing", nil, nil, []int{}},
		{"no copies", []int{1, 0, 1}, []int{0, 0, 0}, []int{1, 0, 1}},
		{"a copy joins", []int{1, 1, 0}, []int{0, 1, 1}, []int{1, 1, 1}},
		{"copies without a story make none", []int{0, 0}, []int{1, 1}, []int{0, 0}},
		{"copies in two stories are in the first, and the rest of the second is none", []int{1, 1, 2, 2}, []int{0, 1, 1, 0}, []int{1, 1, 1, 0}},
		{"numbers are of what is left", []int{1, 1, 2, 2, 3, 3}, []int{0, 1, 1, 0, 0, 0}, []int{1, 1, 1, 0, 2, 2}},
	} {
		if got := WithCopies(tt.stories, tt.copies); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
