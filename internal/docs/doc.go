// Package docs holds the pages that people read to each other: its test follows
// every link between them and looks at every command in them. What a page says of
// flags, fields and the like is tested beside the code that it tells of.
package docs
