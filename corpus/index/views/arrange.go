package views

import "math"

// steps is how many times the names of a network are moved.
const steps = 200

// arrange places the nodes of a network: joined ones attract each other, all repel each other (T.
// Fruchterman and E. Reingold, Graph Drawing by Force-directed Placement, 1991). It begins on a
// spiral in the nodes' order and uses no random numbers, so that the same network gives the same
// picture.
func arrange(nodes []Node, edges []Edge) {
	if len(nodes) == 0 {
		return
	}
	k := math.Sqrt(1 / float64(len(nodes))) // the distance that names should have
	for i := range nodes {
		angle := float64(i) * 2.399963 // the golden angle
		r := 0.5 * math.Sqrt((float64(i)+0.5)/float64(len(nodes)))
		nodes[i].X, nodes[i].Y = 0.5+r*math.Cos(angle), 0.5+r*math.Sin(angle)
	}
	dx, dy := make([]float64, len(nodes)), make([]float64, len(nodes))
	for step := range steps {
		clear(dx)
		clear(dy)
		for i := range nodes {
			for j := i + 1; j < len(nodes); j++ {
				x, y := nodes[i].X-nodes[j].X, nodes[i].Y-nodes[j].Y
				d := max(math.Hypot(x, y), 1e-3)
				push := k * k / d / d
				dx[i], dy[i] = dx[i]+x*push, dy[i]+y*push
				dx[j], dy[j] = dx[j]-x*push, dy[j]-y*push
			}
			// A pull to the middle, so that names with few or no edges do not drift away.
			dx[i], dy[i] = dx[i]+(0.5-nodes[i].X)*k, dy[i]+(0.5-nodes[i].Y)*k
		}
		for _, e := range edges {
			x, y := nodes[e.A].X-nodes[e.B].X, nodes[e.A].Y-nodes[e.B].Y
			pull := math.Hypot(x, y) / k * e.Strength
			dx[e.A], dy[e.A] = dx[e.A]-x*pull, dy[e.A]-y*pull
			dx[e.B], dy[e.B] = dx[e.B]+x*pull, dy[e.B]+y*pull
		}
		heat := 0.1 * (1 - float64(step)/steps)
		for i := range nodes {
			d := math.Hypot(dx[i], dy[i])
			if d > heat {
				dx[i], dy[i] = dx[i]*heat/d, dy[i]*heat/d
			}
			nodes[i].X, nodes[i].Y = nodes[i].X+dx[i], nodes[i].Y+dy[i]
		}
	}
	fit(nodes)
	setApart(nodes)
	fit(nodes)
}

// The room that a name and its symbol take, as shares of the picture.
const roomWide, roomHigh = 0.13, 0.07

// setApart moves names that overlap apart, each time in the direction in which the move is shorter.
func setApart(nodes []Node) {
	const rounds = 80
	for range rounds {
		moved := false
		for i := range nodes {
			for j := i + 1; j < len(nodes); j++ {
				a, b := &nodes[i], &nodes[j]
				x, y := b.X-a.X, b.Y-a.Y
				overX, overY := roomWide-math.Abs(x), roomHigh-math.Abs(y)
				if overX <= 0 || overY <= 0 {
					continue
				}
				moved = true
				if overX/roomWide < overY/roomHigh {
					step := math.Copysign(overX/2, x)
					a.X, b.X = a.X-step, b.X+step
				} else {
					step := math.Copysign(overY/2, y)
					a.Y, b.Y = a.Y-step, b.Y+step
				}
			}
		}
		if !moved {
			return
		}
	}
}

// fit scales a picture to fill its area.
func fit(nodes []Node) {
	lowX, lowY, highX, highY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, n := range nodes {
		lowX, lowY, highX, highY = min(lowX, n.X), min(lowY, n.Y), max(highX, n.X), max(highY, n.Y)
	}
	within := func(at, low, high float64) float64 {
		if high-low < 1e-9 {
			return 0.5
		}
		return (at - low) / (high - low)
	}
	for i := range nodes {
		nodes[i].X, nodes[i].Y = within(nodes[i].X, lowX, highX), within(nodes[i].Y, lowY, highY)
	}
}
