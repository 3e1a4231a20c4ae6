package app

import "fmt"

// A router knows the one component that is shown at every address, so that the
// program needs no regular expressions.
type router struct {
	newComponent func() Composer
}

func makeRouter() router { return router{} }

// route refuses: a page of ours is not routed by go-app.
func (r *router) route(path string, newComponent func() Composer) {
	panic(fmt.Sprintf("route %q: this program has one component for every address", path))
}

// routeWithRegexp takes the one pattern that fits all addresses.
func (r *router) routeWithRegexp(pattern string, newComponent func() Composer) {
	if pattern != ".*" {
		panic(fmt.Sprintf("route %q: want .*, the one pattern this program knows", pattern))
	}
	r.newComponent = newComponent
}

func (r *router) routed(string) bool { return r.newComponent != nil }

func (r *router) createComponent(string) (Composer, bool) {
	if r.newComponent == nil {
		return nil, false
	}
	return r.newComponent(), true
}
