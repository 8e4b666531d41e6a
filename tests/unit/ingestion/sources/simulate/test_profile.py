"""Speed along a way: what is planned is what is sailed."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.sources.simulate.profile import AT_ANCHOR, MOORED, Profile, Section

sections = st.lists(
    st.builds(
        Section,
        length_nm=st.floats(0.01, 500),
        speed_knots=st.floats(0.5, 30),
        status=st.just(0),
        stop_s=st.sampled_from([0.0, 0.0, 0.0, 7200.0]),
    ),
    min_size=1,
    max_size=12,
)


@given(sections)
def test_pieces_join_without_a_jump_in_place_or_speed(plan: list[Section]) -> None:
    profile = Profile(0.0)
    profile.rest(600, MOORED)
    profile.sail(plan)
    for piece, following in pairwise(profile.pieces):
        hours = (following.time_s - piece.time_s) / 3600
        assert hours >= 0
        place = piece.along_nm + (piece.speed_knots + piece.acceleration * hours / 2) * hours
        assert place == pytest.approx(following.along_nm, abs=1e-4)
        assert piece.speed_knots + piece.acceleration * hours == pytest.approx(
            following.speed_knots, abs=1e-3
        )


@given(sections)
def test_a_voyage_ends_at_its_end_at_rest_and_never_faster_than_told(plan: list[Section]) -> None:
    profile = Profile(0.0)
    profile.sail(plan)
    total = math.fsum(section.length_nm for section in plan)
    assert profile.along_nm == pytest.approx(total, abs=1e-4)
    assert profile.speed_knots == 0.0
    fastest = max(section.speed_knots for section in plan)
    assert all(piece.speed_knots <= fastest + 1e-9 for piece in profile.pieces)


def test_a_stop_is_a_rest_at_anchor() -> None:
    profile = Profile(0.0)
    profile.sail([Section(10, 12, stop_s=3600), Section(2, 6)])
    rest = next(piece for piece in profile.pieces if piece.status == AT_ANCHOR)
    assert rest.along_nm == pytest.approx(10)
    assert rest.speed_knots == 0
