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

// Where who may ask a cluster, and by which word, is read from: an environment is not
// listed by ps, as flags are.
const (
	engineUser     = "KASHSHAF_ENGINE_USER"
	enginePassword = "KASHSHAF_ENGINE_PASSWORD"
	// engineCA names a file with the certificates of whom to trust beside those that the
	// system does: most clusters have an authority of their own.
	engineCA = "KASHSHAF_ENGINE_CA"
)

// runPush writes a folder into a cluster of OpenSearch.
func runPush(ctx context.Context, args []string, con console) error {
	f := newFlags("push", "", con)
	to := f.String("to", "", "`address` of the cluster, such as https://localhost:9200; of several nodes with commas between them")
	name := f.String("name", "", "`name` of the collection in the cluster")
	dir := f.String("corpus", "", "`folder` of documents (default: the corpus that ships)")
	census := f.String("census", "", "`folder` that census -merge wrote, instead of -corpus")
	part := f.String("part", "", "`i/n`: with -census, the i-th of its n parts; the collection answers when all have come")
	shards := f.Int("shards", 1, "parts that the index is cut into, one for about 3 million documents")
	head := f.Int("head", cluster.DefaultHead, "`documents` that queries are understood by, at most; of a larger collection an even sample")
	prune := f.Bool("prune", false, "remove the editions before, once this one answers")
	corrections := f.String("corrections", "", "`file` of corrections to entities (default: the folder's corrections.json)")
	cache := f.String("cache", "", "`folder` to keep in what was made of each document; none for none (default: kashshaf in the user's cache)")
	if err := parse(f, args); err != nil {
		return err
	}
	switch {
	case f.NArg() > 0:
		return usageError{hint(fmt.Errorf("unexpected %q", f.Arg(0)), "name the folder with -corpus")}
	case *to == "" || *name == "":
		return usageError{hint(errors.New("want a cluster and a name"), "kashshaf push -to http://localhost:9200 -name news -corpus my-articles")}
	case (*census == "") != (*part == "") || *census != "" && *dir != "":
		return usageError{hint(errors.New("want -census and -part together, and no -corpus beside them"), "kashshaf census -merge writes what -census reads")}
	case *shards < 1 || *head < 1:
		return usageError{fmt.Errorf("shards %d, head %d, want 1 or more", *shards, *head)}
	}
	if err := cluster.CheckName(*name); err != nil {
		return usageError{err}
	}
	c, err := connect(*to, opensearch.Options{Timeout: time.Minute, Tries: 8})
	if err != nil {
		return usageError{err}
	}
	show := newProgress(con.err)
	defer show.end()
	pushing := cluster.PushOptions{Shards: *shards, Head: *head, Progress: func(done, total int) { show.show("pushing", done, total) }}
	if *census != "" {
		plan, some, err := readCensus(*census, *part)
		if err != nil {
			return err
		}
		p, err := cluster.PushPart(ctx, c, *name, plan, some, pushing)
		show.end()
		return pushed(ctx, c, *name, *prune, p, err, con)
	}
	// Whether the cluster is there and takes who asks is known before the hours that a large folder takes.
	if _, err := c.Behind(ctx, *name); err != nil {
		return pushFailed(ctx, err)
	}
	folder, err := corpusFolder(*dir)
	if err != nil {
		return err
	}
	var accounts ingest.Report
	opt := pipeline.Options{Options: ingest.Options{Today: today(), Report: &accounts, Within: show.within}, Corrections: *corrections, Progress: show.step, Kept: openMade(*cache, folder, con.err)}
	defer opt.Kept.Close()
	all, warnings, err := collect(ctx, folder, opt)
	show.end()
	printAccounts(con.err, &accounts, warnings, false)
	if err != nil {
		return err
	}
	pushing.Bundle = func(c *corpus.Corpus) ([]byte, error) { return bundle(ctx, c, opt) }
	p, err := cluster.Push(ctx, c, *name, all, pushing)
	show.end()
	return pushed(ctx, c, *name, *prune, p, err, con)
}

// pushed tells what became of a push.
func pushed(ctx context.Context, c *opensearch.Client, name string, prune bool, p cluster.Pushed, err error, con console) error {
	switch {
	case err != nil:
		return pushFailed(ctx, err)
	case p.Lacks > 0:
		fmt.Fprintf(con.out, "kashshaf: %s written now in %s, which lacks %d of %d; %q answers from it when the other parts have come\n", counted(p.Written, "document"), p.Index, p.Lacks, p.Documents, name)
		return nil
	}
	fmt.Fprintf(con.out, "kashshaf: %s in %s, %d of them written now; %q answers from it\n", counted(p.Documents, "document"), p.Index, p.Written, name)
	return pruneEditions(ctx, c, name, prune, p.Old, con)
}

// pushFailed says what to do after a push that failed: nothing answers from it.
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

// deniedHint says what to do where a cluster does not take who asks, or is not to be trusted;
// "" where that is not what is wrong.
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

func pruneEditions(ctx context.Context, c *opensearch.Client, name string, prune bool, old []string, con console) error {
	if len(old) == 0 {
		return nil
	}
	if !prune {
		fmt.Fprintf(con.out, "kashshaf: editions before that stay: %s; -prune removes them\n", strings.Join(old, ", "))
		return nil
	}
	gone, err := cluster.Prune(ctx, c, name)
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "kashshaf: removed %s\n", strings.Join(gone, ", "))
	return nil
}

// connect gives a client for the nodes of a cluster, with commas between them, by what
// the environment says of who asks.
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

// engineAddress takes the address of a collection apart: nodes with commas between them,
// a slash, its name.
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
