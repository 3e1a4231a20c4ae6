package web

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
)

func ExampleBuild() {
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	report, err := Build(context.Background(), newFake(), Options{
		Out:      filepath.Join(dir, "dist"),
		Program:  []byte("\x00asm…"),           // what GOOS=js GOARCH=wasm go build made
		WasmExec: []byte("globalThis.Go = …;"), // lib/wasm/wasm_exec.js of the same Go
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(report.Pages, "pages")
	// Output: 12 pages
}

func ExampleHandler() {
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if _, err := Build(context.Background(), newFake(), Options{Out: dir, Program: []byte("\x00asm…"), WasmExec: []byte(";"), Precompress: true, Quality: 1}); err != nil {
		panic(err)
	}
	request := httptest.NewRequest("GET", "/d/month/", nil)
	request.Header.Set("Accept-Encoding", "gzip, br")
	answer := httptest.NewRecorder()
	Handler(dir).ServeHTTP(answer, request)
	fmt.Println(answer.Code, answer.Header().Get("Content-Type"), answer.Header().Get("Content-Encoding"))
	// Output: 200 text/html; charset=utf-8 br
}

func ExampleServe() {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	err := Serve(ctx, "localhost:0", "no-such-folder", nil, func(url string) { fmt.Println("open", url) })
	fmt.Println(err)
	// Output: serve "no-such-folder": no site there (index.html is missing)
}
