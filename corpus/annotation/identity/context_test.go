package identity_test

import "testing"

// TestContext checks what the context shows to be a name or not, and that a given name alone is
// an entity of its document.
func TestContext(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nقال مالك شركة النقل إن الطريق مغلق":    "",
		"خبر\nقال مالك إن الطريق مغلق":               "x-owner",
		"خبر\nيستعد الفريق لمباراة الغد في الملعب":   "",
		"خبر\nذكرت صحيفة الغد أن الطريق مغلق":        "x-tomorrow",
		"خبر\nانتهى الاتفاق المعقود في اجتماع القمة": "",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	a, b := settled(t, "1", "خبر\nبكى أحمد"), settled(t, "2", "خبر\nبكى أحمد")
	if a == b || a == "" {
		t.Errorf("a given name in two documents: %s and %s", a, b)
	}
}
