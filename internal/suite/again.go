package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A browser is a program that others make and that is driven from outside, so a test in
// one may fail without anything being wrong with us. With -again PACKAGE the few tests
// that failed there, and only there, are run once more, by themselves. What
// fails again has failed. What passes is named at the end as unsteady: it does not hold
// up a change, and it is a defect of the test or of what it tests, to be repaired.

// few is how many tests may be tried again: where more fail, something is wrong.
const few = 3

// failures are the tests that failed, by package, without those within them.
type failures map[string][]string

// add notes a test; a package that fails has an entry even when none of its tests does.
func (f failures) add(pkg, test string) {
	test, _, _ = strings.Cut(test, "/")
	if list := f[pkg]; test != "" && !slices.Contains(list, test) {
		f[pkg] = append(list, test)
	} else if list == nil {
		f[pkg] = nil
	}
}

// broke notes that a package's tests ended early, so that some may not have run at all.
func (f failures) broke(pkg string) { f[pkg] = append(f[pkg], "") }

// twice runs the tests, and those that may be tried again once more. It gives the exit
// code of the whole.
func twice(w io.Writer, again string, args []string, test func(args []string) (int, failures, error)) (int, error) {
	code, failed, err := test(args)
	pkg := strings.TrimPrefix(again, "./")
	names := failed[pkg]
	if code == 0 || err != nil || again == "" || len(failed) != 1 || len(names) == 0 || len(names) > few || slices.Contains(names, "") {
		return code, err
	}
	fmt.Fprintf(w, "kashshaf: once more, alone: %s\n", strings.Join(names, ", "))
	if code, _, err = test(only(args, again, names)); code != 0 || err != nil {
		return code, err
	}
	fmt.Fprintf(w, "kashshaf: UNSTEADY, to be repaired: %s failed once and then passed\n", strings.Join(names, ", "))
	return 0, nil
}

// only gives the arguments of go test for these tests of one package: patterns of
// packages begin with "./".
func only(args []string, pkg string, names []string) []string {
	list := []string{"-count=1", "-run", "^(" + strings.Join(names, "|") + ")$"}
	put := false
	for _, a := range args {
		switch {
		case !strings.HasPrefix(a, "./"):
			list = append(list, a)
		case !put:
			list = append(list, pkg)
			put = true
		}
	}
	return list
}
