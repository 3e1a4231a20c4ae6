package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// choose returns the addresses that get a page of their own, without those of entities that get
// none.
func choose(addresses []string, without map[string]bool, pages Pages) ([]string, error) {
	if !slices.Contains([]Pages{"", AllPages, DocumentPages, NoPages}, pages) {
		return nil, fmt.Errorf("pages %q, want %s, %s or %s", pages, AllPages, DocumentPages, NoPages)
	}
	return slices.DeleteFunc(slices.Clone(addresses), func(address string) bool {
		_, _, one := single(address)
		return without[address] || one && pages == NoPages
	}), nil
}

// withoutPage returns the addresses of entities that get no page of their own.
func withoutPage(engine app.Local, opt Options) map[string]bool {
	without := make(map[string]bool)
	for _, e := range engine.Entities() {
		if e.Count < opt.Fewest || opt.Pages == DocumentPages {
			without["e/"+url.PathEscape(e.ID)+"/"] = true
		}
	}
	return without
}

// Fewest is the default for the number of documents that must mention an entity for it to get a
// page of its own: one in a thousand of the collection's. Most names of a large collection are
// rarer, and would double the number of files; with this limit a site of 15,000 documents fits a
// host that takes 20,000 files.
func Fewest(documents int) int { return max(1, documents/1000) }

// deepFolders returns the first folders of addresses that are more than one folder deep: those of
// documents and entities.
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
