package web

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// choose gives those of the addresses that get a page of their own.
func choose(engine app.Local, addresses []string, opt Options) ([]string, error) {
	switch opt.Pages {
	case "", AllPages:
		if opt.Fewest <= 1 {
			return addresses, nil
		}
	case DocumentPages, NoPages:
	default:
		return nil, fmt.Errorf("pages %q, want %s, %s or %s", opt.Pages, AllPages, DocumentPages, NoPages)
	}
	rare := make(map[string]bool)
	for _, e := range engine.Entities() {
		rare[e.ID] = e.Count < opt.Fewest
	}
	return slices.DeleteFunc(slices.Clone(addresses), func(address string) bool {
		folder, id, _ := strings.Cut(strings.TrimSuffix(address, "/"), "/")
		switch {
		case id == "":
			return false
		case folder == "e":
			return opt.Pages == DocumentPages || opt.Pages == NoPages || rare[id]
		}
		return opt.Pages == NoPages
	}), nil
}

// deepFolders gives what addresses begin with that are more than one folder deep:
// those of documents and entities.
func deepFolders(addresses []string) []string {
	deep := []string{}
	for _, a := range addresses {
		if folder, rest, _ := strings.Cut(a, "/"); rest != "" && !slices.Contains(deep, folder) {
			deep = append(deep, folder)
		}
	}
	slices.Sort(deep)
	return deep
}
