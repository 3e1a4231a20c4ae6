package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// choose gives those of the addresses that get a page of their own, without those of
// entities that get none.
func choose(addresses []string, without map[string]bool, pages Pages) ([]string, error) {
	if !slices.Contains([]Pages{"", AllPages, DocumentPages, NoPages}, pages) {
		return nil, fmt.Errorf("pages %q, want %s, %s or %s", pages, AllPages, DocumentPages, NoPages)
	}
	return slices.DeleteFunc(slices.Clone(addresses), func(address string) bool {
		_, _, one := single(address)
		return without[address] || one && pages == NoPages
	}), nil
}

// withoutPage are the addresses of entities that get no page of their own.
func withoutPage(engine app.Local, opt Options) map[string]bool {
	without := make(map[string]bool)
	for _, e := range engine.Entities() {
		if e.Count < opt.Fewest || opt.Pages == DocumentPages {
			without["e/"+url.PathEscape(e.ID)+"/"] = true
		}
	}
	return without
}

// Fewest is in how many of a collection's documents an entity must be mentioned for a
// page of its own where nobody says otherwise: one in two thousand. Names of fewer are
// most of a large collection's, and would be as many files again as all others; a host
// that takes 20,000 files takes a site of 10,000 documents so.
func Fewest(documents int) int { return max(1, documents/2000) }

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
