// Package app is go-app without what a page of ours has no use for. This file has
// of the files that are left out what the others name. It does not compile by
// itself: internal/program lays it, with go-app's other files, in go-app's place
// when it links the program.
package app

import "strings"

// A Handler is what go-app serves pages with. No program in a browser has one;
// without http.go and resource.go it has neither TLS nor all of net/http.
type Handler struct{}

// clientResourceResolver resolves the paths below web/, as go-app's does.
func clientResourceResolver(resourcesLocation string) func(string) string {
	return func(location string) string {
		if isRemoteLocation(location) || !isWebLocation(location) {
			return location
		}
		return resourcesLocation + "/" + strings.TrimPrefix(strings.Trim(location, "/"), "web/")
	}
}

func isRemoteLocation(location string) bool {
	return strings.HasPrefix(location, "https://") || strings.HasPrefix(location, "http://")
}

func isWebLocation(location string) bool {
	return location == "web" || location == "/web" ||
		strings.HasPrefix(location, "web/") || strings.HasPrefix(location, "/web/")
}
