"""Figures that no word of change speaks of: scores without a unit, estimates, their intervals, baselines."""
