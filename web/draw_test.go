package web

import (
	"context"
	"errors"
	"net/http"
	"testing"

	"github.com/kashshaf/kashshaf/app"
)

// TestDrawer: a page drawn on request is the same as the one that Build writes.
func TestDrawer(t *testing.T) {
	whole := testOptions(t.TempDir())
	whole.Precompress = false
	if _, err := Build(t.Context(), newFake(), whole); err != nil {
		t.Fatal(err)
	}
	part := testOptions(t.TempDir())
	part.Precompress, part.Pages = false, NoPages
	if _, err := Build(t.Context(), newFake(), part); err != nil {
		t.Fatal(err)
	}
	drawer, err := NewDrawer(newFake().About(), part)
	if err != nil {
		t.Fatal(err)
	}
	if !drawer.Fits(part.Out) || drawer.Fits(t.TempDir()) {
		t.Errorf("fits its own site: %t, an empty folder: %t", drawer.Fits(part.Out), drawer.Fits(t.TempDir()))
	}
	asked := ""
	over := HandlerOver(part.Out, func(w http.ResponseWriter, r *http.Request, address string) bool {
		asked = address
		data, err := drawer.Draw(t.Context(), app.AtOnce(newFake()), address)
		if errors.Is(err, app.ErrNothing) {
			return false
		}
		if err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(data)
		return true
	})
	site := Handler(whole.Out)
	for _, tt := range []struct {
		target string
		status int
		asked  string
	}{
		{"/d/month/", 200, "d/month/"},
		{"/e/putin/", 200, "e/putin/"},
		{"/d/month", 301, ""},
		{"/d/none/", 404, "d/none/"},
		{"/d/a/b/", 404, ""},
		{"/d/", 404, ""},
		{"/x/month/", 404, ""},
		{"/about/", 200, ""},
	} {
		asked = ""
		got, want := ask(over, http.MethodGet, tt.target), ask(site, http.MethodGet, tt.target)
		if got.Code != tt.status || asked != tt.asked {
			t.Errorf("%s: status %d, asked for %q, want %d, %q", tt.target, got.Code, asked, tt.status, tt.asked)
		}
		if got.Code == 200 && got.Body.String() != want.Body.String() {
			t.Errorf("%s: is not the page that is built:\n got %s\nwant %s", tt.target, got.Body, want.Body)
		}
		if a, b := got.Header().Get("Content-Security-Policy"), want.Header().Get("Content-Security-Policy"); a != b {
			t.Errorf("%s: policy %q, want %q", tt.target, a, b)
		}
	}
	if _, err := drawer.Draw(context.Background(), app.AtOnce(newFake()), "e/none/"); !errors.Is(err, app.ErrNothing) {
		t.Errorf("an entity that is not there: %v", err)
	}
}
