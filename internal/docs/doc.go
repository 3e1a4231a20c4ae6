// Package docs checks the pages that people read against each other: its test follows every link
// between them and checks every command in them. What a page says about flags, fields and the
// like is tested beside the code it describes.
package docs
