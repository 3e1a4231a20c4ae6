// Package markup extracts plain paragraphs from marked-up text: Markdown as publishers write it,
// and HTML, of which only the article on the page is kept.
//
// Both report what they leave out, so that a build can list it. Neither judges the words of a line;
// that is package clean's task.
package markup
