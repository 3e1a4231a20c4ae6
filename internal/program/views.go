package program

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// viewList is the file of a checkout that lists the views of a result.
const viewList = "app/viewlist.go"

var viewElement = regexp.MustCompile(`(\w+)View\{\},? ?`)

// Views returns the names of the views of a result in a checkout's program.
func Views(source string) ([]string, error) {
	text, err := os.ReadFile(filepath.Join(source, filepath.FromSlash(viewList)))
	if err != nil {
		return nil, fmt.Errorf("reading the list of views: %w", err)
	}
	var names []string
	for _, match := range viewElement.FindAllStringSubmatch(string(text), -1) {
		names = append(names, match[1])
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s lists no views", viewList)
	}
	return names, nil
}

// LinkWithout builds the program as Link does, without some of its views: the difference is what
// they weigh.
func LinkWithout(ctx context.Context, source string, views ...string) (*Program, error) {
	source, err := filepath.Abs(source)
	if err != nil {
		return nil, fmt.Errorf("finding the source: %w", err)
	}
	path := filepath.Join(source, filepath.FromSlash(viewList))
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the list of views: %w", err)
	}
	less := string(text)
	for _, view := range views {
		part := regexp.MustCompile(regexp.QuoteMeta(view) + `View\{\},? ?`)
		if !part.MatchString(less) {
			return nil, fmt.Errorf("no view %q in %s", view, viewList)
		}
		less = part.ReplaceAllString(less, "")
	}
	less = strings.ReplaceAll(less, ", }", "}")
	dir, err := os.MkdirTemp("", "kashshaf-views-")
	if err != nil {
		return nil, fmt.Errorf("making a folder for the list of views: %w", err)
	}
	defer os.RemoveAll(dir)
	other := filepath.Join(dir, "viewlist.go")
	if err := os.WriteFile(other, []byte(less), 0o644); err != nil {
		return nil, fmt.Errorf("writing the list of views: %w", err)
	}
	return link(ctx, source, "./wasm", map[string]string{path: other})
}
