package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// drawn draws an address with the app's own components, as it is published. dead are the
// addresses that have no page.
func drawn(ctx context.Context, engine app.Engine, address, root string, urls app.URLs, dead map[string]bool) (page, error) {
	if _, _, one := single(address); one {
		engine = steady{engine}
	}
	p, err := app.Static(ctx, engine, address, root, pagesLang, urls)
	if err != nil {
		return page{}, err
	}
	body, err := canonical(goapp.HTMLString(p.Body))
	if err != nil {
		return page{}, fmt.Errorf("render %q: %w", address, err)
	}
	return page{
		address: address, title: p.Title, description: p.Description,
		lang: p.Lang, dir: p.Dir, body: slim(withUnstarted(body), urls.Of(address), root, dead), document: p.Document,
	}, nil
}

// A Drawer draws the pages of documents and entities on request, for a site that Build made
// without them. It may be used by several goroutines.
type Drawer struct {
	shell *shell
	// Tag differs between drawers that make different pages of the same answers.
	Tag string
}

// NewDrawer returns the drawer for a site that Build makes, or made, with the same options.
func NewDrawer(about corpus.About, opt Options) (*Drawer, error) {
	assets, err := makeAssets(opt, source{about: about, urls: opt.URLs})
	if err != nil {
		return nil, err
	}
	shell, err := newShell(steadyAbout(about), assets, opt.Image)
	if err != nil {
		return nil, err
	}
	shell.urls = opt.URLs
	sum := sha256.Sum256(fmt.Appendf(nil, "%+v %+v %s %s %s", shell.about, assets.wanted(), shellText, headScript(true), opt.URLs))
	return &Drawer{shell: shell, Tag: hex.EncodeToString(sum[:6])}, nil
}

// Fits reports whether the site in a folder has the assets that the drawer's pages request.
func (d *Drawer) Fits(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, editionFile))
	var e edition
	if err != nil || json.Unmarshal(data, &e) != nil || e.Loader != d.shell.assets.loader.Path ||
		e.URLs.Of("d/a/") != d.shell.urls.Of("d/a/") {
		return false
	}
	_, err = os.Stat(filepath.Join(dir, filepath.FromSlash(d.shell.assets.style.Path)))
	return err == nil
}

// Draw returns the page at an address ("d/ID/", "e/ID/"), byte for byte as Build would write it
// for an engine that answers the same. The error wraps app.ErrNothing if there is nothing at that
// address.
func (d *Drawer) Draw(ctx context.Context, engine app.Engine, address string) ([]byte, error) {
	p, err := drawn(ctx, engine, address, rootOf(d.shell.urls.Of(address)), d.shell.urls, nil)
	if err != nil {
		return nil, err
	}
	return d.shell.render(p)
}

// A Missing answers with a page of a document or an entity that is not in the folder, and reports
// whether there is one; if not, it has written nothing.
type Missing func(w http.ResponseWriter, r *http.Request, address string) bool

// HandlerOver serves a site as Handler does, and calls missing for pages of documents and
// entities that are not in the folder.
func HandlerOver(dir string, missing Missing) http.Handler {
	h := Handler(dir).(*handler)
	h.missing = missing
	return h
}

// elsewhere answers with a page that is not in the folder, if there is one.
func (h *handler) elsewhere(w http.ResponseWriter, r *http.Request, name string) bool {
	folder, id, one := strings.Cut(name, "/")
	if h.missing == nil || !one || folder != "d" && folder != "e" || id == "" || strings.Contains(id, "/") {
		return false
	}
	if !strings.HasSuffix(r.URL.Path, "/") {
		redirect(w, r, "./"+url.PathEscape(id)+"/")
		return true
	}
	return h.missing(w, r, folder+"/"+url.PathEscape(id)+"/")
}
