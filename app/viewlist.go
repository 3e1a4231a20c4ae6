package app

// resultViews are all views of a result, in the order in which they are offered. To weigh
// them the program is linked with other lists in the place of this file (internal/program).
func resultViews() []resultView {
	return []resultView{contextView{}, trendsView{}, companyView{}, peculiarView{}, networkView{}, mapView{}, sidesView{}}
}
