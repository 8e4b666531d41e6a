"""Rows for every page of the dashboard: voyages, emissions, readings, risks, models, films, builds."""

from datetime import date, timedelta
from pathlib import Path

from ingestion.bronze import ensure_tables
from stack.settings import Settings
from tests.support.contract_lake import contract_lake
from tests.support.fleet_tables import ALFA, BRAVO, CHARLIE, NOW, SHIPS, tables
from tests.support.page_tables import alerts

Rows = list[dict[str, object]]
TODAY = NOW.date()
DAYS = [TODAY - timedelta(days=back) for back in range(29, -1, -1)]
GENRES = {"Action": 1.5, "Comedy": 0.7, "Horror": 1.9}
TIERS = {"low": 5e6, "mid": 4e7, "high": 1.2e8}
COST_M_USD = 5
"""Of each of the films of which a slate can be made: those of the lowest tier."""
WORK_DAYS = (6, 12)
"""Days back to the last work on ALFA STAR: on the engine, forced; on the hull."""


def every_page_lake(folder: Path) -> Settings:
    """Write and publish a lake with something for every page."""
    rows = {**tables(), **alerts(), **_voyages(), **_emissions(), **_readings(), **_models(), **_films()}
    settings = contract_lake(folder, {**rows, **_pipeline()})
    ensure_tables(settings.lake)  # a row without messages says so; without bronze it could not be asked
    return settings


def _voyages() -> dict[str, Rows]:
    voyages: Rows = []
    for number in range(9):
        mmsi = (ALFA, BRAVO, CHARLIE)[number % 3]
        left = NOW - timedelta(days=18 - 2 * number)
        late = timedelta(hours=(0, 3, -0.5)[number % 3])
        voyages.append(
            {
                "voyage_id": f"voyage-{number}",
                "vessel_id": str(mmsi),
                "mmsi": mmsi,
                "origin_port_id": "EETLL",
                "destination_port_id": "FIHEL",
                "departed_at_utc": left,
                "arrived_at_utc": left + timedelta(hours=30) + late,
                "planned_departure_utc": left,
                "planned_arrival_utc": left + timedelta(hours=30),
                "delay_minutes": late.total_seconds() / 60,
                "distance_nm": 310.0,
                "duration_hours": 30.0,
            }
        )
    route = {
        "origin_port_id": "EETLL",
        "destination_port_id": "FIHEL",
        "route": "EETLL-FIHEL",
        "arrival_date": TODAY,
        "voyage_count": 3,
        "voyage_count_7d": 5,
        "mean_delay_minutes_7d": 75.0,
        "delayed_share_7d": 0.4,
    }
    ports = [("EETLL", "Tallinn", 7, 2), ("FIHEL", "Helsinki", 4, 0)]
    congestion = [
        {
            "port_id": port_id,
            "port_name": name,
            "event_date": TODAY,
            "vessels_at_berth": berth,
            "vessels_waiting": waiting,
            "mean_wait_hours": 1.5,
            "arrivals": 3,
            "departures": 2,
        }
        for port_id, name, berth, waiting in ports
    ]
    return {
        "maritime_gold.voyages": voyages,
        "maritime_gold.route_performance": [route],
        "maritime_gold.port_congestion": congestion,
    }


def _emissions() -> dict[str, Rows]:
    rated = zip(SHIPS, (5.0, 4.1, 3.1), "DCA", strict=True)
    cii = [
        {
            "mmsi": mmsi,
            "vessel_id": str(mmsi),
            "cii_year": 2026,
            "name": SHIPS[mmsi][0],
            "cii_ship_type": "bulk_carrier",
            "capacity": 50_000.0,
            "attained_cii": attained,
            "required_cii": 4.0,
            "required_2030_cii": 3.6,
            "attained_forecast_cii": attained - 0.2,
            "rating": rating,
            "rating_forecast": rating,
            "rating_2030": "E" if rating == "D" else rating,
            "excess_over_required_pct": 100 * (attained / 4 - 1),
            "co2_tonnes": 1234.0,
        }
        for mmsi, attained, rating in rated
    ]
    daily = [
        {
            "mmsi": ALFA,
            "vessel_id": str(ALFA),
            "event_date": day,
            "method": "metered",
            "co2_tonnes": 40.0 + number % 7,
            "co2_7d_mean_tonnes": 42.0 + number / 10,
            "co2_30d_mean_tonnes": 41.0,
        }
        for number, day in enumerate(DAYS)
    ]
    exceeded = {
        "mmsi": ALFA,
        "vessel_id": str(ALFA),
        "cii_year": 2026,
        "limit_name": "required_2030",
        "name": "ALFA STAR",
        "as_of_date": TODAY,
        "limit_cii": 3.6,
        "attained_cii": 5.0,
        "is_exceeded": True,
        "excess_pct": 38.9,
        "excess_co2_tonnes": 345.0,
        "exceeded_since_date": date(2026, 1, 1),
        "rating": "D",
    }
    return {
        "maritime_gold.cii_ratings": cii,
        "maritime_gold.emissions_daily": daily,
        "maritime_gold.compliance_report": [exceeded],
    }


def _readings() -> dict[str, Rows]:
    daily = [
        {
            "mmsi": ALFA,
            "vessel_id": str(ALFA),
            "event_date": day,
            "reading_count": 140,
            "exhaust_temp_c_avg": 340.0 + number,
            "vibration_mm_s_avg": 2.0 + number / 20,
            "coolant_temp_c_avg": 82.0,
            "lube_oil_pressure_bar_avg": 4.1,
            "wave_height_m_max": 1.0 + number % 5 / 2,
            "wind_speed_knots_max": 12.0 + number % 9,
            "nox_kg": 300.0,
            "sox_kg": 20.0,
        }
        for number, day in enumerate(DAYS)
    ]
    breach = {
        "mmsi": ALFA,
        "vessel_id": str(ALFA),
        "event_date": TODAY,
        "limit_id": "oil_in_water",
        "measure": "oil_in_water_ppm",
        "bound": "max",
        "limit_value": 15.0,
        "unit": "ppm",
        "breach_count": 3,
        "worst_value": 21.0,
        "worst_excess": 6.0,
        "first_breach_at_utc": NOW - timedelta(hours=2),
        "last_breach_at_utc": NOW,
    }
    weather = [
        {
            "area_latitude_deg": 59,
            "area_longitude_deg": 20 + east,
            "event_date": TODAY,
            "reading_count": 60,
            "vessel_count": 2,
            "wave_height_m_max": 1.5 + east / 2,
            "wind_speed_knots_max": 18.0 + east,
        }
        for east in range(4)
    ]
    return {
        "maritime_gold.environmental_daily": daily,
        "maritime_gold.environmental_breaches": [breach],
        "maritime_gold.weather_by_area_daily": weather,
    }


def _models() -> dict[str, Rows]:
    risks = [
        {
            "mmsi": mmsi,
            "vessel_id": str(mmsi),
            "as_of_date": TODAY,
            "score": score,
            "risk_level": level,
            "alarm_threshold": 0.6,
            "arm": "champion",
            "model_name": "vessel_maintenance_30d",
            "model_version": 3,
            "top_reason": "vibration_mm_s_avg_7d",
            "top_reasons": "vibration_mm_s_avg_7d=3.4;exhaust_temp_c_avg_7d=369.0",
            "scored_at_utc": NOW,
        }
        for mmsi, score, level in ((ALFA, 0.82, "high"), (BRAVO, 0.41, "medium"), (CHARLIE, 0.07, "low"))
    ]
    outcome = {
        "model_name": "vessel_maintenance_30d",
        "model_version": 3,
        "arm": "champion",
        "first_as_of_date": DAYS[0],
        "last_as_of_date": TODAY,
        "vessel_count": 3,
        "score_count": 90,
        "mean_score": 0.4,
        "alarm_count": 12,
        "alarm_rate": 0.13,
        "known_count": 60,
        "case_count": 9,
        "known_alarm_count": 10,
        "hit_count": 7,
        "alarm_precision": 0.7,
        "alarm_recall": 0.78,
        "brier_score": 0.11,
    }
    drift = {
        "kind": "feature",
        "measure": "vibration_mm_s_avg_7d",
        "as_of_date": TODAY,
        "reference_rows": 900,
        "recent_rows": 90,
        "stability_index": 0.17,
        "verdict": "moderate",
    }
    days = {"mmsi": ALFA, "vessel_id": str(ALFA)}
    features = [
        {
            **days,
            "feature_date": day,
            "days_since_engine_maintenance": _days_since(day, WORK_DAYS[0]),
            "days_since_hull_maintenance": _days_since(day, WORK_DAYS[1]),
        }
        for day in DAYS
    ]
    labels = [
        {**days, "feature_date": day, "days_to_maintenance": to_work if to_work > 0 else None}
        for day in DAYS
        for to_work in [(TODAY - day).days - WORK_DAYS[0]]
    ]
    return {
        "maritime_gold.vessel_features": features,
        "maritime_gold.vessel_labels": labels,
        "maritime_gold.maintenance_risk": risks,
        "maritime_gold.model_outcomes": [outcome],
        "maritime_gold.model_drift": [drift],
    }


def _days_since(day: date, days_back: int) -> int | None:
    """Days from work so many days before today to a day; None where that is before the work."""
    days = days_back - (TODAY - day).days
    return days if days >= 0 else None


def _films() -> dict[str, Rows]:
    common = {
        "film_count": 120,
        "films_with_roi": 110,
        "share_losing": 0.2,
        "total_profit_usd": 9_300_000_000,
    }
    recommendations: Rows = []
    for rank, (genre, tier) in enumerate((genre, tier) for genre in GENRES for tier in TIERS):
        roi = GENRES[genre] + rank % 3 / 5
        recommendations.append(
            {
                "recommendation_rank": rank + 1,
                "genre": genre,
                "budget_tier": tier,
                "recommendation": ("invest", "consider", "avoid")[rank % 3],
                "median_roi": roi,
                "median_roi_low": roi - 0.4,
                "median_roi_high": roi + 0.5,
                "roi_p25": roi - 0.2,
                "roi_p75": roi + 0.3,
                "median_budget_usd": TIERS[tier],
                **{name: common[name] for name in ("film_count", "films_with_roi", "share_losing")},
            }
        )
    kpis = {
        "population": "repaired",
        "row_count": 360,
        "films_with_roi": 330,
        "total_revenue_usd": 27_300_000_000,
        "share_profitable": 0.66,
        "median_roi": 0.86,
        "best_tier": "low",
        "best_genre": "Horror",
    }
    films = [
        {
            "film_id": f"film-{number}",
            "title": f"The {genre} Picture",
            "release_date": date(2009, 5, 1),
            "release_year": 2009,
            "genre": genre,
            "budget_usd": 30_000_000,
            "performance_score": 80.0 - number,
        }
        for number, genre in enumerate(GENRES)
    ]
    films += [
        {
            "film_id": f"{genre}-{number}",
            "title": f"{genre} {number}",
            "release_date": date(2000 + number, 10, 1),
            "release_year": 2000 + number,
            "genre": genre,
            "budget_tier": "low",
            "budget_usd": COST_M_USD * 1_000_000,
            "roi": roi,
            "performance_score": 50.0 + number,
        }
        for genre in GENRES
        for number, roi in enumerate((-0.8, -0.3, 0.4, 1.9, 2.5, 7.0))
    ]
    return {
        "movies_gold.executive_kpis": [kpis],
        "movies_gold.investment_recommendations": recommendations,
        "movies_gold.budget_tier_performance": [
            {
                "budget_tier": tier,
                "tier_order": order,
                "median_roi": 1.2,
                "risk_adjusted_rank": order,
                **common,
            }
            for order, tier in enumerate(TIERS, 1)
        ],
        "movies_gold.genre_performance": [
            {"genre": genre, "median_roi": roi, "risk_adjusted_rank": rank, **common}
            for rank, (genre, roi) in enumerate(GENRES.items(), 1)
        ],
        "movies_gold.film_performance": films,
    }


def _pipeline() -> dict[str, Rows]:
    runs = [
        {
            "invocation_id": f"run-{number}",
            "command": "build",
            "target_name": "live",
            "started_at_utc": NOW - timedelta(hours=number),
            "finished_at_utc": NOW - timedelta(hours=number) + timedelta(minutes=4),
            "duration_s": 240.0,
            "node_count": 180,
            "ok_count": 180,
            "failed_count": 0,
            "is_success": True,
        }
        for number in range(1, 6)
    ]
    station = {
        "station": "tallinn-1",
        "event_date": TODAY,
        "message_count": 5400,
        "accepted_count": 5310,
        "duplicate_count": 60,
        "vessel_count": 3,
        "furthest_nm": 31.0,
    }
    refused = {
        "ingested_date": TODAY,
        "topic": "maritime.ais.data",
        "reason_code": "position_out_of_range",
        "severity": "error",
        "message_count": 12,
        "first_seen_at_utc": NOW - timedelta(hours=3),
        "last_seen_at_utc": NOW,
    }
    return {
        "maritime_gold.pipeline_runs": runs,
        "maritime_gold.station_reception_daily": [station],
        "maritime_gold.quarantine_daily": [refused],
    }
