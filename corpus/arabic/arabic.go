// Package arabic analyses Arabic text for search: pure functions on strings,
// the same at build time and in the browser.
//
// Start with Tokenize, which returns the words of a text in their normalised form with their
// offsets; Words returns the words alone. Normalize normalises one string. Lexicon.Stem then maps a
// normalised word to the key that its inflected forms share; it asks the corpus, through two
// functions, before it cuts anything, because the letters alone do not distinguish the و of «وزير»
// from that of «وقال». Compounds finds what is written as two words and by others as one.
// Proclitics and Variant serve to recognise names.
//
// What needs no corpus is in tables: plurals that no rule forms (irregular.go) and countries with
// their adjectives and peoples (nation.go).
//
// There are no stop words, nothing is dropped for being frequent, and no function keeps state: all
// may be called from several goroutines at once.
package arabic

// Fingerprint is the version of the analysis. It changes whenever any function of this package may
// return another result than before, so that an index can be refused by a program that disagrees
// with it.
const Fingerprint = "arabic-28"
