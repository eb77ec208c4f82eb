"""Speed and memory: benchmarks, never tests. Figures are compared as ratios within one run."""
