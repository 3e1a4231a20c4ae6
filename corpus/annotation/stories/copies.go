package stories

// WithCopies brings copies of one text into one story, that of the first of them that has
// one: where they were published later than others may join, or at another end of what goes
// on for days, they are of the same event all the same. Stories and copies number the groups
// of the same documents; the answer is numbered as Groups numbers.
func WithCopies(stories, copies []int) []int {
	of := make(map[int]int) // the story of each group of copies
	for i, group := range copies {
		if group > 0 && of[group] == 0 {
			of[group] = stories[i]
		}
	}
	story := func(i int) int {
		if copies[i] > 0 {
			return of[copies[i]]
		}
		return stories[i]
	}
	sizes := make(map[int]int)
	for i := range stories {
		sizes[story(i)]++
	}
	out, numbers := make([]int, len(stories)), make(map[int]int)
	for i := range stories {
		s := story(i)
		if s == 0 || sizes[s] < 2 {
			continue
		}
		if numbers[s] == 0 {
			numbers[s] = len(numbers) + 1
		}
		out[i] = numbers[s]
	}
	return out
}
