package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A browser is somebody else's program, driven from outside, so a test in one may fail without
// any fault of ours. With -again PACKAGE, if only that package failed, and few of its tests,
// these are run once more, alone. What fails again has failed. What passes is reported as
// unsteady at the end: it does not hold up a change, but it is a defect of the test or of what it
// tests, to be repaired.

// few is how many tests may be retried: if more fail, something is wrong.
const few = 3

// failures are the tests that failed, by package, without their subtests.
type failures map[string][]string

// add records a test; a package that fails has an entry even if none of its tests does.
func (f failures) add(pkg, test string) {
	test, _, _ = strings.Cut(test, "/")
	if list := f[pkg]; test != "" && !slices.Contains(list, test) {
		f[pkg] = append(list, test)
	} else if list == nil {
		f[pkg] = nil
	}
}

// broke records that a package's tests ended early, so that some may not have run at all.
func (f failures) broke(pkg string) { f[pkg] = append(f[pkg], "") }

// twice runs the tests, retries those that may be retried, and returns the overall exit code.
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

// only returns the arguments of go test that run just these tests of one package. In args,
// package patterns begin with "./".
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
