package command

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// The environment variables with the user and password for a cluster: ps lists flags, but not the
// environment.
const (
	engineUser     = "KASHSHAF_ENGINE_USER"
	enginePassword = "KASHSHAF_ENGINE_PASSWORD"
	// engineCA names a file of certificates to trust in addition to the system's: most clusters
	// have an authority of their own.
	engineCA = "KASHSHAF_ENGINE_CA"
)

// A pushing holds the options of push.
type pushing struct {
	to, name, dir, census, part, corrections, cache string
	shards, head                                    int
	prune, abandoned                                bool
}

// readPush parses the options of push.
func readPush(args []string, con console) (p pushing, err error) {
	f := newFlags("push", "", con)
	f.StringVar(&p.to, "to", "", "`address` of the cluster, such as https://localhost:9200; of several nodes with commas between them")
	f.StringVar(&p.name, "name", "", "`name` of the collection in the cluster")
	f.StringVar(&p.dir, "corpus", "", "`folder` of documents (default: the corpus that ships)")
	f.StringVar(&p.census, "census", "", "`folder` that census -merge wrote, instead of -corpus")
	f.StringVar(&p.part, "part", "", "`i/n`: with -census, the i-th of its n parts; the collection answers when all have come")
	f.IntVar(&p.shards, "shards", 1, "parts that the index is cut into, one for about 3 million documents")
	f.IntVar(&p.head, "head", cluster.DefaultHead, "`documents` that queries are understood by, at most; of a larger collection an even sample")
	f.BoolVar(&p.prune, "prune", false, "remove the editions before, once this one answers")
	f.BoolVar(&p.abandoned, "abandoned", false, "with -prune: remove also editions that no push has ended; only when no other push runs")
	f.StringVar(&p.corrections, "corrections", "", "`file` of corrections to entities (default: the folder's corrections.json)")
	f.StringVar(&p.cache, "cache", "", "`folder` to keep in what was made of each document; none for none (default: kashshaf in the user's cache)")
	if err := parse(f, args); err != nil {
		return p, err
	}
	switch {
	case f.NArg() > 0:
		return p, usageError{hint(fmt.Errorf("unexpected %q", f.Arg(0)), "name the folder with -corpus")}
	case p.to == "" || p.name == "":
		return p, usageError{hint(errors.New("want a cluster and a name"), "kashshaf push -to http://localhost:9200 -name news -corpus my-articles")}
	case (p.census == "") != (p.part == "") || p.census != "" && p.dir != "":
		return p, usageError{hint(errors.New("want -census and -part together, and no -corpus beside them"), "kashshaf census -merge writes what -census reads")}
	case p.shards < 1 || p.head < 1:
		return p, usageError{fmt.Errorf("shards %d, head %d, want 1 or more", p.shards, p.head)}
	case p.abandoned && !p.prune:
		return p, usageError{hint(errors.New("-abandoned without -prune"), "say both, when no other push runs")}
	}
	if err := cluster.CheckName(p.name); err != nil {
		return p, usageError{err}
	}
	return p, nil
}

// runPush writes a folder into a cluster of OpenSearch.
func runPush(ctx context.Context, args []string, con console) error {
	p, err := readPush(args, con)
	if err != nil {
		return err
	}
	c, err := connect(p.to, opensearch.Options{Timeout: time.Minute, Tries: 8})
	if err != nil {
		return usageError{err}
	}
	show := newProgress(con.err)
	defer show.end()
	opt := cluster.PushOptions{Shards: p.shards, Head: p.head, Progress: func(done, total int) { show.show("pushing", done, total) }}
	var became cluster.Pushed
	if p.census != "" {
		plan, some, err := readCensus(p.census, p.part)
		if err != nil {
			return err
		}
		became, err = cluster.PushPart(ctx, c, p.name, plan, some, opt)
		show.end()
		return p.became(ctx, c, became, err, con)
	}
	// Check that the cluster can be reached and accepts the user before the hours that a large
	// folder takes.
	if _, err := c.Behind(ctx, p.name); err != nil {
		return pushFailed(ctx, err)
	}
	all, err := p.collected(ctx, &opt, show, con)
	if err != nil {
		return err
	}
	became, err = cluster.Push(ctx, c, p.name, all, opt)
	show.end()
	return p.became(ctx, c, became, err, con)
}

// collected reads the folder to push and sets how its head is made.
func (p *pushing) collected(ctx context.Context, pushing *cluster.PushOptions, show *progress, con console) (*corpus.Corpus, error) {
	folder, err := corpusFolder(p.dir)
	if err != nil {
		return nil, err
	}
	var accounts ingest.Report
	opt := pipeline.Options{Options: ingest.Options{Today: today(), Report: &accounts, Within: show.within}, Corrections: p.corrections, Progress: show.step, Kept: openMade(p.cache, folder, con.err)}
	defer opt.Kept.Close()
	all, warnings, err := collect(ctx, folder, opt)
	show.end()
	printAccounts(con.err, &accounts, warnings, false)
	pushing.Bundle = func(c *corpus.Corpus) ([]byte, error) { return bundle(ctx, c, opt) }
	return all, err
}

// became reports the outcome of a push, and removes other editions if that was asked for.
func (asked *pushing) became(ctx context.Context, c *opensearch.Client, p cluster.Pushed, err error, con console) error {
	name := asked.name
	switch {
	case err != nil:
		return pushFailed(ctx, err)
	case p.Lacks > 0:
		fmt.Fprintf(con.out, "kashshaf: %s written now in %s, which lacks %d of %d; %q answers from it when the other parts have come\n", counted(p.Written, "document"), p.Index, p.Lacks, p.Documents, name)
		return nil
	}
	fmt.Fprintf(con.out, "kashshaf: %s in %s, %d of them written now; %q answers from it\n", counted(p.Documents, "document"), p.Index, p.Written, name)
	return asked.pruned(ctx, c, &p, con)
}

// pushFailed adds to the error of a push what to do now: nothing answers from the new edition.
func pushFailed(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return hint(errors.New("stopped; what answered before answers still"), "push again, and it goes on where it was")
	case errors.Is(err, opensearch.ErrReadOnly):
		return hint(err, "make room on the cluster's disks, then push again: it goes on where it was")
	case errors.Is(err, cluster.ErrOther):
		return err
	}
	if what := deniedHint(err); what != "" {
		return hint(err, what+"; what answered before answers still")
	}
	return hint(err, "what answered before answers still; push again, and it goes on where it was")
}

// deniedHint returns what to do if a cluster rejects the user or is not trusted; "" if the error
// is something else.
func deniedHint(err error) string {
	switch unknown, forbidden := opensearch.Denied(err); {
	case unknown:
		return "the cluster does not know this user, or the password is wrong: see " + engineUser + " and " + enginePassword
	case forbidden:
		return "this user (" + engineUser + ") may not do that: docs/cluster.md says what roles push and serve want"
	case opensearch.Untrusted(err):
		return "its certificate is not trusted: " + engineCA + " names the file of its authority's, in PEM"
	}
	return ""
}

// pruned removes the earlier editions if asked to, and lists those that stay.
func (asked *pushing) pruned(ctx context.Context, c *opensearch.Client, p *cluster.Pushed, con console) error {
	if asked.prune && (len(p.Old) > 0 || asked.abandoned && len(p.Begun) > 0) {
		gone, err := cluster.Prune(ctx, c, asked.name, asked.abandoned)
		if err != nil {
			return err
		}
		fmt.Fprintf(con.out, "kashshaf: removed %s\n", strings.Join(gone, ", "))
	} else if len(p.Old) > 0 {
		fmt.Fprintf(con.out, "kashshaf: editions before that stay: %s; -prune removes them\n", strings.Join(p.Old, ", "))
	}
	if len(p.Begun) > 0 && !asked.abandoned {
		fmt.Fprintf(con.out, "kashshaf: begun and not ended: %s; if no other push writes there, -prune -abandoned removes it\n", strings.Join(p.Begun, ", "))
	}
	return nil
}

// connect returns a client for a cluster's nodes, a comma-separated list, with the credentials
// from the environment.
func connect(nodes string, opt opensearch.Options) (*opensearch.Client, error) {
	opt.User, opt.Password = os.Getenv(engineUser), os.Getenv(enginePassword)
	if file := os.Getenv(engineCA); file != "" {
		pem, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", engineCA, err)
		}
		if opt.Trust, err = x509.SystemCertPool(); err != nil {
			opt.Trust = x509.NewCertPool()
		}
		if !opt.Trust.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s: no certificate in %q, want PEM", engineCA, file)
		}
	}
	return opensearch.New(strings.Split(nodes, ","), opt)
}

// engineAddress splits the address of a collection: comma-separated nodes, a slash, its name.
func engineAddress(address string) (nodes, name string, err error) {
	at := strings.LastIndexByte(address, '/')
	if at >= 0 {
		nodes, name = address[:at], address[at+1:]
	}
	first, _, _ := strings.Cut(nodes, ",")
	if u, bad := url.Parse(first); bad != nil || u.Host == "" || cluster.CheckName(name) != nil {
		return "", "", fmt.Errorf("engine %q: want an address and a name, such as https://localhost:9200/news", address)
	}
	return nodes, name, nil
}
