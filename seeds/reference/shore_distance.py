"""Makes shore_distance.csv: how far each quarter-degree node of the globe is from the shore.

Source: Natural Earth 1:10m land (public domain), as the npm package `world-atlas` 2.0.2 ships it
(`npm pack world-atlas@2.0.2`, file `land-10m.json`, TopoJSON). Run by hand when the source changes:

    python seeds/reference/shore_distance.py land-10m.json seeds/reference/shore_distance.csv

A row of the table is a parallel, south to north; its text has one character for each of the 1,440 meridians
from 180 W on. Character k of 0-9A-Za-z stands for -9 + 1.5 k nautical miles: negative inland, 82.5 for that
or more. Between nodes the marts interpolate; `check` prints how far off that is.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

STEP_DEG = 0.25
SOUTH, NORTH = -79.0, 86.0
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LOWEST_NM, STEP_NM = -9.0, 1.5
EARTH_RADIUS_NM = 3440.0648
Array = NDArray[np.float64]


def coast_segments(topology: dict) -> Array:
    """Straight pieces of coast as rows of (longitude, latitude, longitude, latitude), degrees."""
    scale, translate = (np.array(topology["transform"][k]) for k in ("scale", "translate"))
    pieces = []
    for arc in topology["arcs"]:
        points = np.cumsum(np.array(arc), axis=0) * scale + translate
        pieces.append(np.hstack([points[:-1], points[1:]]))
    return np.vstack(pieces)


def unit_vectors(longitude: Array, latitude: Array) -> Array:
    """Points on the unit sphere, shape (n, 3), from degrees."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def coast_tree(segments: Array, spacing_nm: float = 0.5) -> cKDTree:
    """Search tree over the coast, cut so that neighbouring points are at most `spacing_nm` apart."""
    # The rings of land that reaches the map's edge are closed along it: that is no coast.
    edge = (np.abs(segments[:, [0, 2]]) > 179.99).all(axis=1) | (segments[:, [1, 3]] < -89.9).all(axis=1)
    lon1, lat1, lon2, lat2 = segments[~edge].T
    length_nm = 60 * np.hypot((lon2 - lon1) * np.cos(np.radians(lat1)), lat2 - lat1)
    counts = np.maximum(1, np.ceil(length_nm / spacing_nm).astype(int))
    which = np.repeat(np.arange(len(counts)), counts)
    part = (np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)) / counts[which]
    lon = lon1[which] + part * (lon2 - lon1)[which]
    lat = lat1[which] + part * (lat2 - lat1)[which]
    return cKDTree(unit_vectors(lon, lat))


def on_land(segments: Array, longitude: Array, latitude: float) -> NDArray[np.bool_]:
    """Whether the points of one parallel are on land: an odd number of coast crossings to their west."""
    # Rings that were cut at the antimeridian jump over the map, and on round parallels: step aside.
    lon1, lat1, lon2, lat2 = segments[np.abs(segments[:, 2] - segments[:, 0]) < 180].T
    latitude = latitude + 0.0013
    crosses = (lat1 <= latitude) != (lat2 <= latitude)
    at = lon1[crosses] + (latitude - lat1[crosses]) / (lat2 - lat1)[crosses] * (lon2 - lon1)[crosses]
    return np.searchsorted(np.sort(at), longitude) % 2 == 1


def signed_distance_nm(tree: cKDTree, segments: Array, longitude: Array, latitude: float) -> Array:
    """Distance to the nearest coast in nautical miles, negative on land, for points of one parallel."""
    chord, _ = tree.query(unit_vectors(longitude, np.full_like(longitude, latitude)))
    distance = 2 * EARTH_RADIUS_NM * np.arcsin(np.minimum(1, chord / 2))
    return np.where(on_land(segments, longitude, latitude), -distance, distance)


def encode(distance_nm: Array) -> str:
    steps = np.rint((distance_nm - LOWEST_NM) / STEP_NM).clip(0, len(ALPHABET) - 1).astype(int)
    return "".join(ALPHABET[k] for k in steps)


def check(tree: cKDTree, segments: Array, rows: dict[float, str], points: int = 20000) -> None:
    """Prints the error of the interpolated distance at random points at sea, 10 to 60 nm off."""
    random = np.random.default_rng(7)
    errors, misjudged = [], 0
    while len(errors) < points:
        lat = float(np.degrees(np.arcsin(random.uniform(np.sin(np.radians(-70)), np.sin(np.radians(80))))))
        lon = random.uniform(-180, 179.7, 400)
        south = np.floor(lat / STEP_DEG) * STEP_DEG
        west = np.floor((lon + 180) / STEP_DEG).astype(int)
        value = np.zeros(len(lon))
        north = (lat - south) / STEP_DEG
        for parallel, weight_lat in ((south, 1 - north), (south + STEP_DEG, north)):
            for shift in (0, 1):
                east = (lon + 180) / STEP_DEG - west
                weight = weight_lat * (east if shift else 1 - east)
                codes = rows[round(parallel, 2)]
                value += weight * np.array(
                    [LOWEST_NM + STEP_NM * ALPHABET.index(codes[(i + shift) % len(codes)]) for i in west]
                )
        exact = signed_distance_nm(tree, segments, lon, lat)
        near = (exact > 10) & (exact < 60)
        errors += list(np.abs(value - exact)[near])
        misjudged += int(((value >= 20) != (exact >= 20))[near].sum())
    print(f"{len(errors)} points 10 to 60 nm off shore: median error {np.median(errors):.2f} nm,")
    print(f"95 % within {np.quantile(errors, 0.95):.2f} nm, worst {max(errors):.1f} nm;")
    print(f"on the wrong side of 20 nm: {100 * misjudged / len(errors):.2f} %")


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    segments = coast_segments(json.loads(source.read_text()))
    tree = coast_tree(segments)
    longitude = np.arange(-180, 180, STEP_DEG)
    rows = {
        round(float(latitude), 2): encode(signed_distance_nm(tree, segments, longitude, float(latitude)))
        for latitude in np.arange(SOUTH, NORTH + STEP_DEG / 2, STEP_DEG)
    }
    lines = [f"{latitude:.2f},{codes}" for latitude, codes in rows.items()]
    target.write_text("latitude,distance_codes\n" + "\n".join(lines) + "\n")
    check(tree, segments, rows)


if __name__ == "__main__":
    main()
