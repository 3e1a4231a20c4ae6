package stories

// WithCopies moves the copies of one text into one story, that of the first of them that has one:
// even if they were published too late to join, or at another end of an ongoing event, they are
// about the same event. stories and copies number the groups of the same documents; the result is
// numbered like that of Groups.
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
