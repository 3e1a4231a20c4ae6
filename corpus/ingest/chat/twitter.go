package chat

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
	"github.com/kashshaf/kashshaf/internal/misread"
)

// IsTwitter reports whether a file holds tweets, from the archive that X gives its users: a program
// of one assignment.
func IsTwitter(_ string, head []byte) bool {
	head = bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n")
	return bytes.HasPrefix(head, []byte("window.YTD.tweet")) || bytes.HasPrefix(head, []byte("window.YTD.note_tweet")) ||
		bytes.HasPrefix(head, []byte("window.YTD.community_tweet")) || bytes.HasPrefix(head, []byte("window.YTD.deleted_tweet"))
}

type tweet struct {
	ID       string `json:"id_str"`
	FullText string `json:"full_text"`
	Created  string `json:"created_at"`
	Entities struct {
		Hashtags []struct {
			Text string `json:"text"`
		} `json:"hashtags"`
		URLs []struct {
			Short string `json:"url"`
			Long  string `json:"expanded_url"`
		} `json:"urls"`
	} `json:"entities"`
}

// Twitter reads the tweets of an archive. Short addresses are expanded. Deleted tweets are kept
// out.
func Twitter(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	_, list, ok := bytes.Cut(data, []byte("="))
	if !ok {
		return errors.New("it is no list of tweets; fetch the archive again")
	}
	var tweets []struct {
		Tweet *tweet `json:"tweet"`
		tweet        // archives from before 2019 do not nest it
	}
	list = bytes.TrimRight(list, "; \n\r\t")
	if err := json.Unmarshal(list, &tweets); err != nil {
		return fmt.Errorf("it is no list of tweets (%s); fetch the archive again", misread.JSON(list, err))
	}
	deleted := bytes.HasPrefix(bytes.TrimLeft(data, "\xef\xbb\xbf \t\r\n"), []byte("window.YTD.deleted"))
	for i, one := range tweets {
		w := one.tweet
		if one.Tweet != nil {
			w = *one.Tweet
		}
		said := w.FullText
		for _, u := range w.Entities.URLs {
			if u.Short != "" && u.Long != "" {
				said = strings.ReplaceAll(said, u.Short, u.Long)
			}
		}
		t := &source.Text{Line: i + 1, Many: true, Exact: true, ID: w.ID, Date: w.Created, Outlet: "X",
			Lines: numbered(clean.Lines(html.UnescapeString(said), 1), i+1)}
		if w.ID != "" {
			t.URL = "https://x.com/i/status/" + w.ID
		}
		for _, h := range w.Entities.Hashtags {
			t.Topics = append(t.Topics, h.Text)
		}
		if deleted {
			t.Kept = "deleted"
		}
		to.Text(t)
	}
	return nil
}
