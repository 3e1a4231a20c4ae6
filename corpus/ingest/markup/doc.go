// Package markup gets plain paragraphs out of marked-up text: Markdown out of
// what a publisher wrote, HTML out of the page an article stood on.
//
// Both say what they leave out, so that a build can list it. Neither judges the
// words of a line; that is package clean's.
package markup
