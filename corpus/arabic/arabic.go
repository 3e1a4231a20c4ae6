// Package arabic analyses Arabic text for search: pure functions on strings,
// the same at build time and in the browser.
//
// Start with Tokenize, which gives the words of a text in their normalised
// form together with where they stand in the text; Words gives the words alone.
// Normalize does the same to one string. Lexicon.Stem then takes a normalised word to the key under which
// its inflected forms meet; it asks the corpus, through two functions, before
// it cuts anything, because letters alone do not tell the و of «وزير» from the
// و of «وقال». Compounds finds what is written as two words and by others as
// one. Proclitics and Variant are for recognising names.
//
// What no corpus need be asked is in tables: plurals that no rule gives
// (irregular.go) and countries with their adjectives and peoples (nation.go).
//
// Nothing here is a stop word, nothing is dropped for being frequent, and no
// function keeps state: all may be called from several goroutines at once.
package arabic

// Fingerprint is the version of the analysis. It changes whenever any function
// of this package may give another result than before, so that an index and
// the program that reads it can be refused when they disagree.
const Fingerprint = "arabic-23"
