package app

import "errors"

var errNoEncryption = errors.New("this program does not encrypt what it remembers")

// encrypt refuses: no state of ours is kept encrypted, and AES is not in the program.
func encrypt(string, []byte) ([]byte, error) { return nil, errNoEncryption }

// decrypt refuses as encrypt does.
func decrypt(string, []byte) ([]byte, error) { return nil, errNoEncryption }
