package seq

import "math"

// Learnt returns what the model knows of words, without its weights: a model trained on it has
// the same features.
func (m *Model) Learnt() *Learnt {
	l := &Learnt{Records: make(map[uint64]Record, len(m.keys)), Middle: m.middle, Coarse: m.coarse}
	for i, key := range m.keys {
		l.Records[uint64(key)<<32] = m.records[i] // only these bits of a hash are looked at
	}
	return l
}

// Average returns a model with the mean weights of several that know the same of words. What
// chance taught one of them, the others outvote. Features none of whose weights reaches least are
// left out, and lean is subtracted from the second stage's weights of labelling a word as no name.
func Average(models []*Model, least int8, lean int32) *Model {
	share := 1 / float64(len(models))
	sums := map[uint32]*[2 * Labels]float64{}
	for _, m := range models {
		for i, key := range m.features.keys {
			if key == 0 {
				continue
			}
			sum := sums[key]
			if sum == nil {
				sum = new([2 * Labels]float64)
				sums[key] = sum
			}
			for l, w := range m.features.weights[i] {
				sum[l] += share * float64(w)
			}
		}
	}
	mean := make(map[uint32][2 * Labels]int8, len(sums))
	for key, sum := range sums {
		var w [2 * Labels]int8
		heavy := false
		for l := range w {
			w[l] = int8(math.Round(sum[l]))
			heavy = heavy || w[l] >= least || w[l] <= -least
		}
		if heavy {
			mean[key] = w
		}
	}
	out := *models[0]
	out.features = newTable(len(mean))
	for key, w := range mean {
		out.features.put(key, w)
	}
	for stage := range out.follow {
		for p := range out.follow[stage] {
			for l := range Labels {
				sum := 0.0
				for _, m := range models {
					sum += share * float64(m.follow[stage][p][l])
				}
				out.follow[stage][p][l] = int32(math.Round(sum))
			}
		}
	}
	for p := range out.follow[1] {
		out.follow[1][p][Out] -= lean
	}
	return &out
}
