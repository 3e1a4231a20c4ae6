// Command program exercises what a runtime needs its tables of functions for, prints the results,
// and fails.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
)

type base struct{ got *any }

func (b *base) Catch() { *b.got = recover() }

type promoted struct{ *base }

type catcher interface{ Catch() }

// helper is inlined into its caller, and calls a function that tries to recover a panic not its
// caller's.
func helper(got *any) { nested(got) }

//go:noinline
func nested(got *any) { *got = recover() }

func caught(f func(got *any)) (got any) {
	defer func() {
		if left := recover(); left != nil {
			got = fmt.Sprint("left: ", left)
		}
	}()
	f(&got)
	return got
}

// deep keeps pointers in many frames while the stack grows and the garbage collector runs.
func deep(n int) []*int {
	mine := new(int)
	*mine = n
	if n%100 == 0 {
		runtime.GC()
	}
	if n == 0 {
		return []*int{mine}
	}
	return append(deep(n-1), mine)
}

//go:noinline
func outer(n int) int { return inner([]int{1, 2, 3}, n) }

//go:noinline
func inner(list []int, n int) int { return list[n] }

func main() {
	fmt.Println(caught(func(got *any) { defer func() { *got = recover() }(); panic("own") }))
	fmt.Println(caught(func(got *any) { defer func() { helper(got) }(); panic("nested") }))
	fmt.Println(caught(func(got *any) { var c catcher = promoted{&base{got}}; defer c.Catch(); panic("promoted") }))
	fmt.Println(caught(func(got *any) { defer nested(got); outer(7) }))
	fmt.Println(caught(func(got *any) { defer recover(); panic("at once") }))

	sum := 0
	for _, p := range deep(2000) {
		sum += *p
	}
	fmt.Println(sum)

	swap := reflect.MakeFunc(reflect.TypeFor[func(*int, *int) (*int, *int)](), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return []reflect.Value{in[1], in[0]}
	}).Interface().(func(*int, *int) (*int, *int))
	a, b := swap(new(int), &sum)
	fmt.Println(*a, *b)

	done := make(chan int)
	for i := range 20 {
		go func() { done <- len(deep(i * 50)) }()
	}
	var lengths []int
	for range 20 {
		lengths = append(lengths, <-done)
	}
	slices.SortFunc(lengths, func(a, b int) int { return a - b })
	fmt.Println(lengths)
	outer(3)
}
