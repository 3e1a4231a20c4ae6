package api

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"

	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

// Page answers with the page at an address ("d/ID/"), rendered on request, within the same limits
// as every answer. It reports whether there is one; if not, nothing was written.
func (s *Server) Page(w http.ResponseWriter, r *http.Request, address string) (is bool) {
	if s.opt.Draw == nil {
		return false
	}
	is = true
	s.observed("page", r, func() int {
		return s.admitted(w, r, tellReader, func(ctx context.Context, w http.ResponseWriter, e Engine) int {
			if known(w, r, e.Edition()+"-"+s.opt.Drawn(e)) {
				return http.StatusNotModified
			}
			data, err := s.opt.Draw(ctx, e, address)
			if errors.Is(err, cluster.ErrNothing) {
				w.Header().Del("ETag")
				is = false
				return http.StatusNotFound
			}
			if err != nil {
				return s.failedBy(w, r, err, tellReader)
			}
			if r.Method == http.MethodHead {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				return http.StatusOK
			}
			return send(w, r, "text/html; charset=utf-8", func(to io.Writer) { _, _ = to.Write(data) })
		})
	})
	return is
}

// tellReader answers a reader, in the two languages of the pages.
func tellReader(w http.ResponseWriter, status int, why string) int {
	said := "لا تستطيع المجموعة أن تجيب الآن، فأعد تحميل الصفحة بعد لحظة."
	switch status {
	case http.StatusTooManyRequests:
		said = "سُئل الخادم من عنوانك أكثر مما يجيب عنه في ثانية. أعد تحميل الصفحة بعد لحظة."
	case http.StatusBadRequest:
		said = "لا يُفهم ما في هذا العنوان."
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	fmt.Fprintf(w, "<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>%d</title>"+
		"<p>%s</p><p lang=en dir=ltr>%s</p>\n", status, said, html.EscapeString(why))
	return status
}
