package app

// resultViews returns all views of a result, in the order in which they are offered. To measure
// their weight, the program is linked with other lists in place of this file (internal/program).
func resultViews() []resultView {
	return []resultView{contextView{}, trendsView{}, companyView{}, peculiarView{}, networkView{}, mapView{}, sidesView{}}
}
