package app

import (
	"context"
	"testing"
)

// static draws an address as the build does.
func static(engine Local, link, root, lang string) (Page, bool) {
	page, err := Static(context.Background(), AtOnce(engine), link, root, lang, Folders)
	return page, err == nil
}

// load returns the complete model of an address.
func load(engine Local, at address) (m model) {
	return loadOpen(engine, at, openList{})
}

func loadOpen(engine Local, at address, open openList) (m model) {
	if err := gather(context.Background(), AtOnce(engine), at, open, func(now model) { m = now }); err != nil {
		panic(err)
	}
	return m
}

// must returns the value of a call that must not fail.
func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
