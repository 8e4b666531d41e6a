// Generated from the API's OpenAPI document by scripts/schema.ts: do not edit.
export interface paths {
    "/api/v1/map/vessels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_map_vessels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_kpis_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessels/{vessel_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessel_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_tracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessels/{vessel_id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessel_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_playback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_live_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/keyframe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_live_keyframe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/frames/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_latest_live_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/frames/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_live_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream_live_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lineage/{collection}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/vessels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_vessels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/vessel-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_vessel_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/fleet-kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_fleet_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_ports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/port-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_port_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/port-congestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_port_congestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/voyages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_voyages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/voyage-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_voyage_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/voyage-speed-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_voyage_speed_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/arrival-forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_arrival_forecasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/collision-risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_collision_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/near-misses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_near_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_encounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/loitering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_loitering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_stops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/emissions-daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_emissions_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/cii-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_cii_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/environment-daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_environment_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/environment-breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_environment_breaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/weather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_weather"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/passenger-safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_passenger_safety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/maintenance-risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_maintenance_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/vessel-features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_vessel_features"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/vessel-labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_vessel_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/sensor-deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_sensor_deviations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/model-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_model_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/model-drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_model_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_genres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-budget-tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_budget_tiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-seasonality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_seasonality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-comparables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_comparables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-track-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_track_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-score-stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_score_stability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-score-validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_score_validation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/film-data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_film_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_reception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/pipeline-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_pipeline_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/quarantined-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_quarantined_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/quarantined-films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_quarantined_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_films_what_if"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{name}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_model_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_pipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kafka/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_kafka_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kafka/topics/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_kafka_topic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kafka/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_kafka_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay_quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["group_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_alert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["alert_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["comment_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopen_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_views"];
        put?: never;
        post: operations["create_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_shared_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_view"];
        put: operations["change_view"];
        post?: never;
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{view_id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["share_view"];
        post?: never;
        delete: operations["unshare_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_groups"];
        put?: never;
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_group"];
        put: operations["change_group"];
        post?: never;
        delete: operations["delete_group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_keys"];
        put?: never;
        post: operations["create_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_users"];
        put?: never;
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verify_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_vessels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessel-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_vessel_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/fleet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_fleet_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_ports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/port-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_port_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/port-congestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_port_congestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_voyages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyage-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_voyage_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyage-speed-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_voyage_speed_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_arrival_forecasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collision-risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_collision_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/near-misses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_near_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_encounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loitering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_loitering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_stops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emissions/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_emissions_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cii": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_cii_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_environment_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_environment_breaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/weather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_weather"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/passenger-safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_passenger_safety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_maintenance_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_vessel_features"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_vessel_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/sensor-deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_sensor_deviations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_model_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_model_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_genres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/budget-tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_budget_tiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/seasonality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_seasonality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/comparables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_comparables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/track-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_track_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/score-stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_score_stability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/score-validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_score_validation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_film_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_reception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_pipeline_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_quarantined_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_quarantined_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessels/{vessel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/{mmsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vessel-days/{mmsi}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessel_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/fleet/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_fleet_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ports/{port_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_ports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/port-calls/{port_visit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_port_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/port-congestion/{port_id}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_port_congestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyages/{voyage_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_voyages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyage-progress/{voyage_id}/{mmsi}/{as_of_utc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_voyage_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voyage-speed-profiles/{voyage_id}/{from_knots}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_voyage_speed_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{origin_port_id}/{destination_port_id}/{arrival_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/forecasts/{mmsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_arrival_forecasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/{voyage_id}/{mmsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collision-risks/{pair_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_collision_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/near-misses/{near_miss_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_near_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/encounters/{encounter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_encounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gaps/{gap_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loitering/{loitering_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_loitering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stops/{stop_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_stops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emissions/daily/{mmsi}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_emissions_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cii/{mmsi}/{cii_year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_cii_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/{mmsi}/{cii_year}/{limit_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/daily/{mmsi}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_environment_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/breaches/{mmsi}/{event_date}/{limit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_environment_breaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/weather/{area_latitude_deg}/{area_longitude_deg}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_weather"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/passenger-safety/{mmsi}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_passenger_safety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/risks/{mmsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_maintenance_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/features/{mmsi}/{feature_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessel_features"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/labels/{mmsi}/{feature_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_vessel_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/sensor-deviations/{mmsi}/{hour_utc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sensor_deviations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/outcomes/{model_name}/{model_version}/{arm}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_model_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/drift/{kind}/{measure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_model_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{film_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/genres/{genre}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_genres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/budget-tiers/{budget_tier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_budget_tiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/trends/{period_type}/{period_start}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/seasonality/{release_month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_seasonality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/recommendations/{genre}/{budget_tier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/comparables/{film_id}/{comparable_rank}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_comparables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/track-records/{role}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_track_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/kpis/{population}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/drift/{load_number}/{dimension}/{bucket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/score-stability/{weight}/{factor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_score_stability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/score-validation/{film_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_score_validation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/data-quality/{layer}/{check_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_film_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-quality/{event_date}/{topic}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{ingested_date}/{topic}/{reason_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reception/{station}/{event_date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_reception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline/runs/{invocation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_pipeline_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/messages/{topic}/{kafka_partition}/{kafka_offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_quarantined_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/quarantine/{load_number}/{row_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_quarantined_films"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_landing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_collections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_collection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{name}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ogc/collections/{name}/items/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ogc_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Action: "acknowledge" | "assign" | "comment" | "close" | "reopen";
        Alert: {
            alert_id: string;
            mmsi?: number;
            vessel_id?: string | null;
            alert_type?: string;
            severity?: string;
            status?: string;
            is_active?: boolean;
            /** Format: date */
            raised_date?: string;
            /** Format: date-time */
            raised_at_utc?: string;
            acknowledged_at_utc?: string | null;
            cleared_at_utc?: string | null;
            minutes_to_acknowledge?: number | null;
            minutes_active?: number | null;
            message?: string | null;
            value?: number | null;
            threshold?: number | null;
            latitude?: number | null;
            longitude?: number | null;
            source?: string | null;
            event_count?: number;
            /** Format: date-time */
            changed_at_utc?: string;
            bronze_version?: number;
        };
        Arrival: {
            voyage_id: string;
            mmsi: number;
            vessel_id?: string | null;
            name?: string | null;
            /** Format: date-time */
            as_of_utc?: string;
            origin_port_id?: string;
            origin_port_name?: string | null;
            announced_port_id?: string;
            announced_port_name?: string | null;
            /** Format: date-time */
            departed_at_utc?: string;
            latitude?: number;
            longitude?: number;
            distance_sailed_nm?: number;
            distance_left_nm?: number;
            mean_speed_knots?: number;
            vessels_waiting_at_destination?: number;
            announced_arrival_utc?: string | null;
            reported_delay_hours?: number;
            arrival_at_mean_speed_utc?: string | null;
            predicted_arrival_utc?: string | null;
            predicted_delay_hours?: number | null;
            arm?: string | null;
            model_version?: number | null;
            scored_at_utc?: string | null;
        };
        ArrivalAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Arrival"];
        };
        ArrivalForecast: {
            voyage_id?: string;
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date-time */
            as_of_utc?: string;
            hours_left?: number;
            /** Format: date-time */
            predicted_arrival_utc?: string;
            arm?: string;
            model_version?: number;
            model_family?: string | null;
            data_version?: string;
            /** Format: date-time */
            scored_at_utc?: string;
        };
        ArrivalForecastAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["ArrivalForecast"];
        };
        ArrivalForecastPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["ArrivalForecast"][];
        };
        ArrivalPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Arrival"][];
        };
        /**
         * @example {
         *       "comment": "Calling her",
         *       "version": 0
         *     }
         */
        Assignment: {
            version?: number | null;
            comment?: string | null;
            assignee: string | null;
        };
        Bin: {
            from_usd: number;
            to_usd: number;
            draw_count: number;
        };
        BudgetTier: {
            budget_tier: string;
            tier_order?: number;
            film_count?: number;
            films_with_roi?: number | null;
            total_revenue_usd?: number | null;
            total_profit_usd?: number | null;
            median_roi?: number | null;
            median_roi_low?: number | null;
            median_roi_high?: number | null;
            mean_roi?: number | null;
            roi_p10?: number | null;
            roi_p25?: number | null;
            roi_p75?: number | null;
            roi_p90?: number | null;
            risk_adjusted_roi?: number | null;
            share_profitable?: number | null;
            share_losing?: number | null;
            share_success?: number | null;
            median_budget_real_usd?: number | null;
            median_imdb_rating?: number | null;
            median_score?: number | null;
            is_ranked?: boolean | null;
            risk_adjusted_rank?: number | null;
        };
        BudgetTierAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["BudgetTier"];
        };
        BudgetTierPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["BudgetTier"][];
        };
        CIIRating: {
            mmsi: number;
            vessel_id?: string | null;
            cii_year: number;
            imo?: number | null;
            name?: string | null;
            vessel_type?: string | null;
            cii_ship_type?: string | null;
            gross_tonnage?: number | null;
            capacity?: number | null;
            capacity_unit?: string | null;
            is_capacity_changed?: boolean;
            /** Format: date */
            as_of_date?: string;
            is_year_complete?: boolean;
            /** Format: date */
            first_date?: string;
            /** Format: date */
            last_date?: string;
            days_with_figures?: number;
            observed_hours?: number;
            distance_nm?: number;
            transport_work_tonne_nm?: number | null;
            fuel_tonnes?: number | null;
            co2_tonnes?: number | null;
            metered_share?: number | null;
            reduction_pct?: number | null;
            reference_cii?: number | null;
            required_cii?: number | null;
            required_2030_cii?: number | null;
            attained_cii?: number | null;
            rating?: string | null;
            rating_2030?: string | null;
            excess_over_required_pct?: number | null;
            excess_over_2030_pct?: number | null;
            co2_forecast_tonnes?: number | null;
            transport_work_forecast_tonne_nm?: number | null;
            attained_forecast_cii?: number | null;
            rating_forecast?: string | null;
            needs_corrective_plan?: boolean | null;
            needs_corrective_plan_forecast?: boolean | null;
            not_rated_reason?: string | null;
        };
        CIIRatingAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["CIIRating"];
        };
        CIIRatingPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["CIIRating"][];
        };
        CheckOfFilmData: {
            layer: string;
            check_name: string;
            description?: string | null;
            rows_checked?: number;
            rows_failed?: number;
            share_failed?: number | null;
        };
        CheckOfFilmDataAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["CheckOfFilmData"];
        };
        CheckOfFilmDataPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["CheckOfFilmData"][];
        };
        CollisionRisk: {
            pair_id: string;
            mmsi_1?: number;
            mmsi_2?: number;
            vessel_id_1?: string | null;
            vessel_id_2?: string | null;
            name_1?: string | null;
            name_2?: string | null;
            /** Format: date-time */
            evaluated_at_utc?: string;
            reported_1_at_utc?: string | null;
            reported_2_at_utc?: string | null;
            latitude_1?: number | null;
            longitude_1?: number | null;
            latitude_2?: number | null;
            longitude_2?: number | null;
            speed_1_knots?: number | null;
            speed_2_knots?: number | null;
            course_1_deg?: number | null;
            course_2_deg?: number | null;
            distance_nm?: number;
            relative_speed_knots?: number | null;
            dcpa_nm?: number;
            tcpa_minutes?: number;
            risk_level?: string;
            encounter_type_1?: string;
            encounter_type_2?: string;
            bronze_version?: number | null;
        };
        CollisionRiskAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["CollisionRisk"];
        };
        CollisionRiskPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["CollisionRisk"][];
        };
        ComparableFilm: {
            film_id: string;
            title?: string | null;
            comparable_rank: number;
            comparable_film_id?: string;
            comparable_title?: string | null;
            comparable_release_year?: number | null;
            distance?: number;
            comparable_budget_real_usd?: number | null;
            comparable_gross_real_usd?: number | null;
            comparable_roi?: number | null;
            expected_roi?: number | null;
        };
        ComparableFilmAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["ComparableFilm"];
        };
        ComparableFilmPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["ComparableFilm"][];
        };
        ComplianceFinding: {
            mmsi: number;
            vessel_id?: string | null;
            cii_year: number;
            limit_name: string;
            imo?: number | null;
            name?: string | null;
            vessel_type?: string | null;
            /** Format: date */
            as_of_date?: string;
            limit_cii?: number;
            attained_cii?: number;
            is_exceeded?: boolean;
            excess_pct?: number;
            excess_co2_tonnes?: number;
            exceeded_since_date?: string | null;
            attained_forecast_cii?: number | null;
            is_exceeded_forecast?: boolean;
            excess_forecast_pct?: number | null;
            rating?: string;
            rating_forecast?: string | null;
            needs_corrective_plan?: boolean | null;
            co2_7d_tonnes?: number | null;
            co2_30d_tonnes?: number | null;
        };
        ComplianceFindingAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["ComplianceFinding"];
        };
        ComplianceFindingPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["ComplianceFinding"][];
        };
        CurrentPosition: {
            mmsi: number;
            vessel_id?: string | null;
            mmsi_class?: string;
            /** Format: date-time */
            reported_at_utc?: string;
            latitude?: number;
            longitude?: number;
            speed_knots?: number | null;
            course_deg?: number | null;
            heading_deg?: number | null;
            nav_status?: number | null;
            nav_status_name?: string | null;
            nav_status_group?: string | null;
            rate_of_turn?: number | null;
            message_type?: number | null;
            is_speed_unusual?: boolean | null;
            imo?: number | null;
            name?: string | null;
            call_sign?: string | null;
            ship_type?: number | null;
            ship_category?: string | null;
            flag_country?: string | null;
            transceiver_class?: string | null;
            length_m?: number | null;
            beam_m?: number | null;
            draught_m?: number | null;
            destination?: string | null;
            static_reported_at_utc?: string | null;
            source?: string | null;
            topic?: string;
            kafka_partition?: number;
            kafka_offset?: number;
            kafka_timestamp_utc?: string | null;
            ingested_at_utc?: string | null;
            arrived_before_utc?: string | null;
            bronze_version?: number;
        };
        CurrentPositionAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["CurrentPosition"];
        };
        CurrentPositionPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["CurrentPosition"][];
        };
        DayWithPersonsOnBoard: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            event_date: string;
            count_count?: number;
            passengers_max?: number | null;
            passengers_last?: number | null;
            crew_last?: number | null;
            persons_max?: number;
            /** Format: date-time */
            last_counted_at_utc?: string;
            alerts_raised?: number;
            critical_alerts_raised?: number;
            persons_on_board_at_critical_alert?: number;
        };
        DayWithPersonsOnBoardAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["DayWithPersonsOnBoard"];
        };
        DayWithPersonsOnBoardPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["DayWithPersonsOnBoard"][];
        };
        DriftOfALoad: {
            load_number: number;
            previous_load_number?: number | null;
            dimension: string;
            bucket: string;
            film_count?: number;
            previous_film_count?: number | null;
            share?: number | null;
            previous_share?: number | null;
            stability_part?: number | null;
            stability_index?: number | null;
            verdict?: string;
        };
        DriftOfALoadAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["DriftOfALoad"];
        };
        DriftOfALoadPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["DriftOfALoad"][];
        };
        DriftOfAMeasure: {
            kind: string;
            measure: string;
            /** Format: date */
            as_of_date?: string;
            reference_rows?: number;
            recent_rows?: number;
            stability_index?: number | null;
            verdict?: string;
        };
        DriftOfAMeasureAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["DriftOfAMeasure"];
        };
        DriftOfAMeasurePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["DriftOfAMeasure"][];
        };
        EmissionDay: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            event_date: string;
            imo?: number | null;
            name?: string | null;
            vessel_type?: string | null;
            deadweight_tonnes?: number | null;
            gross_tonnage?: number | null;
            capacity?: number | null;
            capacity_unit?: string | null;
            method?: string;
            missing_reason?: string | null;
            observed_hours?: number;
            interpolated_hours?: number;
            under_way_hours?: number;
            metered_hours?: number;
            estimated_hours?: number;
            unaccounted_hours?: number;
            distance_nm?: number;
            accounted_distance_nm?: number;
            transport_work_tonne_nm?: number | null;
            fuel_tonnes?: number | null;
            fuel_metered_tonnes?: number | null;
            fuel_unknown_tonnes?: number | null;
            co2_tonnes?: number | null;
            co2_metered_tonnes?: number | null;
            co2_estimated_tonnes?: number | null;
            co2_hfo_tonnes?: number | null;
            co2_lfo_tonnes?: number | null;
            co2_mdo_mgo_tonnes?: number | null;
            co2_lng_tonnes?: number | null;
            co2_methanol_tonnes?: number | null;
            co2_other_tonnes?: number | null;
            co2_7d_tonnes?: number | null;
            co2_7d_mean_tonnes?: number | null;
            co2_30d_tonnes?: number | null;
            co2_30d_mean_tonnes?: number | null;
            co2_year_to_date_tonnes?: number | null;
            transport_work_year_to_date_tonne_nm?: number | null;
            attained_cii_year_to_date?: number | null;
        };
        EmissionDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["EmissionDay"];
        };
        EmissionDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["EmissionDay"][];
        };
        Encounter: {
            encounter_id: string;
            vessel_id_1?: string;
            vessel_id_2?: string;
            mmsi_1?: number;
            mmsi_2?: number;
            /** Format: date-time */
            started_at_utc?: string;
            /** Format: date-time */
            ended_at_utc?: string;
            duration_hours?: number;
            latitude?: number | null;
            longitude?: number | null;
            min_distance_m?: number | null;
            mean_distance_m?: number | null;
            mean_speed_knots?: number | null;
            distance_from_shore_nm?: number | null;
            sample_count?: number | null;
        };
        EncounterAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Encounter"];
        };
        EncounterPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Encounter"][];
        };
        Entries: {
            data: components["schemas"]["Entry"][];
            next_before: number | null;
        };
        Entry: {
            seq: number;
            /** Format: date-time */
            at_utc: string;
            actor: string;
            action: string;
            target: string;
            detail: {
                [key: string]: unknown;
            };
            hash: string;
        };
        EnvironmentalBreach: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            event_date: string;
            limit_id: string;
            measure?: string;
            bound?: string;
            limit_value?: number;
            unit?: string | null;
            breach_count?: number;
            worst_value?: number;
            worst_excess?: number;
            first_breach_at_utc?: string | null;
            last_breach_at_utc?: string | null;
        };
        EnvironmentalBreachAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["EnvironmentalBreach"];
        };
        EnvironmentalBreachPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["EnvironmentalBreach"][];
        };
        EnvironmentalDay: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            event_date: string;
            reading_count?: number;
            hours_observed?: number;
            engine_hours?: number | null;
            engine_rpm_avg?: number | null;
            engine_load_pct_avg?: number | null;
            engine_load_pct_max?: number | null;
            exhaust_temp_c_avg?: number | null;
            exhaust_temp_c_max?: number | null;
            coolant_temp_c_avg?: number | null;
            coolant_temp_c_max?: number | null;
            lube_oil_pressure_bar_avg?: number | null;
            lube_oil_pressure_bar_min?: number | null;
            lube_oil_temp_c_avg?: number | null;
            vibration_mm_s_avg?: number | null;
            vibration_mm_s_max?: number | null;
            vibration_mm_s_stddev?: number | null;
            fuel_tonnes?: number | null;
            co2_tonnes?: number | null;
            nox_kg?: number | null;
            sox_kg?: number | null;
            pm_kg?: number | null;
            ballast_level_pct_avg?: number | null;
            water_temp_c_avg?: number | null;
            water_ph_min?: number | null;
            oil_in_water_ppm_max?: number | null;
            air_temp_c_avg?: number | null;
            wind_speed_knots_avg?: number | null;
            wind_speed_knots_max?: number | null;
            wave_height_m_avg?: number | null;
            wave_height_m_max?: number | null;
            air_pressure_hpa_avg?: number | null;
            visibility_nm_min?: number | null;
            bronze_version?: number;
        };
        EnvironmentalDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["EnvironmentalDay"];
        };
        EnvironmentalDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["EnvironmentalDay"][];
        };
        ExportableCollection: {
            name: string;
            path: string;
            table: string;
            row_count: number | null;
            size_bytes: number | null;
            formats: ("csv" | "parquet" | "arrow" | "xlsx" | "geoparquet")[];
        };
        ExportsAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["ExportableCollection"][];
        };
        FeatureDay: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            feature_date: string;
            reading_count?: number;
            engine_hours?: number | null;
            engine_hours_30d?: number | null;
            engine_hours_total?: number | null;
            days_since_engine_maintenance?: number | null;
            days_since_hull_maintenance?: number | null;
            days_observed?: number;
            engine_rpm_avg?: number | null;
            engine_load_pct_avg?: number | null;
            engine_load_pct_max?: number | null;
            engine_load_pct_avg_7d?: number | null;
            exhaust_temp_c_avg?: number | null;
            exhaust_temp_c_max?: number | null;
            exhaust_temp_c_avg_7d?: number | null;
            exhaust_temp_c_avg_30d?: number | null;
            coolant_temp_c_avg?: number | null;
            coolant_temp_c_max?: number | null;
            lube_oil_pressure_bar_avg?: number | null;
            lube_oil_pressure_bar_min?: number | null;
            lube_oil_pressure_bar_avg_7d?: number | null;
            lube_oil_temp_c_avg?: number | null;
            vibration_mm_s_avg?: number | null;
            vibration_mm_s_max?: number | null;
            vibration_mm_s_stddev?: number | null;
            vibration_mm_s_avg_7d?: number | null;
            vibration_mm_s_avg_30d?: number | null;
            vibration_trend_ratio?: number | null;
            fuel_tonnes?: number | null;
            fuel_tonnes_7d?: number | null;
            fuel_kg_per_nm_7d?: number | null;
            distance_nm?: number | null;
            hours_under_way?: number | null;
            avg_speed_knots?: number | null;
            wave_height_m_avg?: number | null;
            wind_speed_knots_avg?: number | null;
            alerts_raised_7d?: number;
            alerts_raised_30d?: number;
            bronze_version?: number;
        };
        FeatureDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["FeatureDay"];
        };
        FeatureDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["FeatureDay"][];
        };
        FieldProblem: {
            name: string;
            value?: unknown;
            expected: string;
        };
        Film: {
            film_id: string;
            title?: string;
            /** Format: date */
            release_date?: string;
            release_year?: number;
            release_month?: number | null;
            release_decade?: number | null;
            genre?: string;
            budget_tier?: string;
            mpaa_rating?: string | null;
            creative_type?: string | null;
            source_material?: string | null;
            distributor?: string | null;
            director?: string | null;
            running_time_min?: number | null;
            imdb_rating?: number | null;
            imdb_votes?: number | null;
            rotten_tomatoes_rating?: number | null;
            budget_usd?: number | null;
            worldwide_gross_usd?: number | null;
            us_gross_usd?: number | null;
            us_dvd_sales_usd?: number | null;
            price_factor?: number | null;
            budget_real_usd?: number | null;
            worldwide_gross_real_usd?: number | null;
            profit_usd?: number | null;
            profit_real_usd?: number | null;
            roi?: number | null;
            is_profitable?: boolean | null;
            is_success?: boolean | null;
            rating_points?: number | null;
            roi_points?: number | null;
            box_office_points?: number | null;
            performance_score?: number | null;
            performance_rank?: number | null;
            repair_rules?: string | null;
            load_number?: number | null;
            file_name?: string | null;
            row_number?: number;
        };
        FilmAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Film"];
        };
        FilmOfKnownOutcome: {
            film_id: string;
            title?: string;
            release_year?: number | null;
            outcome?: string;
            performance_score?: number | null;
            performance_rank?: number | null;
            share_ordered_rightly?: number | null;
        };
        FilmOfKnownOutcomeAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["FilmOfKnownOutcome"];
        };
        FilmOfKnownOutcomePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["FilmOfKnownOutcome"][];
        };
        FilmPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Film"][];
        };
        FilmPeriod: {
            period_type: string;
            period_start: number;
            film_count?: number;
            films_with_roi?: number | null;
            total_revenue_usd?: number | null;
            total_revenue_real_usd?: number | null;
            median_budget_usd?: number | null;
            median_budget_real_usd?: number | null;
            median_gross_real_usd?: number | null;
            price_factor?: number | null;
            median_roi?: number | null;
            median_roi_low?: number | null;
            median_roi_high?: number | null;
            roi_p25?: number | null;
            roi_p75?: number | null;
            share_profitable?: number | null;
            share_losing?: number | null;
            median_imdb_rating?: number | null;
            is_sparse?: boolean | null;
        };
        FilmPeriodAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["FilmPeriod"];
        };
        FilmPeriodPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["FilmPeriod"][];
        };
        FleetColumns: {
            vessel_id: string[];
            mmsi: number[];
            mmsi_class: string[];
            name: (string | null)[];
            call_sign: (string | null)[];
            imo: (number | null)[];
            ship_type: (number | null)[];
            ship_category: (string | null)[];
            vessel_type: (string | null)[];
            length_m: (number | null)[];
            beam_m: (number | null)[];
            flag_country: (string | null)[];
            flag_iso2: (string | null)[];
            destination: (string | null)[];
            last_reported_at_utc: string[];
            cii_rating: (string | null)[];
            risk_level: (string | null)[];
        };
        FleetColumnsAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["FleetColumns"];
        };
        FleetDay: {
            /** Format: date */
            event_date: string;
            vessels_seen?: number;
            vessels_under_way?: number;
            position_count?: number;
            distance_nm?: number;
            hours_observed?: number;
            hours_under_way?: number;
            utilisation_pct?: number | null;
            avg_speed_knots?: number | null;
            vessels_laden?: number | null;
            vessels_in_ballast?: number | null;
            laden_share_pct?: number | null;
            ballast_share_pct?: number | null;
            alerts_raised?: number;
            critical_alerts_raised?: number;
            distance_trend_pct?: number | null;
            vessels_seen_trend_pct?: number | null;
            utilisation_trend_points?: number | null;
        };
        FleetDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["FleetDay"];
        };
        FleetDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["FleetDay"][];
        };
        Gap: {
            gap_id: string;
            vessel_id?: string;
            mmsi?: number;
            /** Format: date-time */
            started_at_utc?: string;
            ended_at_utc?: string | null;
            is_open?: boolean;
            duration_hours?: number;
            start_latitude?: number;
            start_longitude?: number;
            end_latitude?: number | null;
            end_longitude?: number | null;
            distance_nm?: number | null;
            implied_speed_knots?: number | null;
            distance_from_shore_nm?: number;
            reception_positions_per_day?: number;
            is_suspected_switch_off?: boolean;
        };
        GapAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Gap"];
        };
        GapPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Gap"][];
        };
        Genre: {
            genre: string;
            film_count?: number;
            films_with_roi?: number | null;
            total_revenue_usd?: number | null;
            total_profit_usd?: number | null;
            median_roi?: number | null;
            median_roi_low?: number | null;
            median_roi_high?: number | null;
            mean_roi?: number | null;
            roi_p10?: number | null;
            roi_p25?: number | null;
            roi_p75?: number | null;
            roi_p90?: number | null;
            risk_adjusted_roi?: number | null;
            share_profitable?: number | null;
            share_losing?: number | null;
            share_success?: number | null;
            median_budget_real_usd?: number | null;
            median_imdb_rating?: number | null;
            median_score?: number | null;
            is_ranked?: boolean | null;
            risk_adjusted_rank?: number | null;
        };
        GenreAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Genre"];
        };
        GenrePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Genre"][];
        };
        /**
         * @example {
         *       "mmsis": [
         *         219000001
         *       ],
         *       "name": "Ferries"
         *     }
         */
        GroupBody: {
            name: string;
            mmsis: number[];
            /** @default false */
            is_shared: boolean;
            version?: number | null;
        };
        GroupPartition: {
            topic: string;
            partition: number;
            committed_offset: number;
            latest_offset: number;
            lag: number;
        };
        HeadlineFiguresOfAPopulation: {
            population: string;
            population_description?: string | null;
            row_count?: number;
            films_with_roi?: number | null;
            total_revenue_usd?: number | null;
            share_profitable?: number | null;
            median_roi?: number | null;
            mean_roi?: number | null;
            best_tier?: string | null;
            best_genre?: string | null;
        };
        HeadlineFiguresOfAPopulationAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["HeadlineFiguresOfAPopulation"];
        };
        HeadlineFiguresOfAPopulationPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["HeadlineFiguresOfAPopulation"][];
        };
        Health: {
            /**
             * @default alive
             * @constant
             */
            status: "alive";
        };
        History: {
            data: components["schemas"]["HistoryStep"][];
        };
        HistoryStep: {
            version: number;
            action: components["schemas"]["Action"];
            by: string;
            /** Format: date-time */
            at_utc: string;
            assignee: string | null;
            comment: string | null;
        };
        InvestmentRecommendation: {
            recommendation_rank?: number | null;
            genre: string;
            budget_tier: string;
            recommendation?: string;
            film_count?: number | null;
            films_with_roi?: number | null;
            first_year?: number | null;
            last_year?: number | null;
            median_roi?: number | null;
            median_roi_low?: number | null;
            median_roi_high?: number | null;
            roi_p10?: number | null;
            roi_p25?: number | null;
            roi_p75?: number | null;
            risk_adjusted_roi?: number | null;
            share_losing?: number | null;
            share_success?: number | null;
            median_budget_usd?: number | null;
            median_profit_usd?: number | null;
            films_for_slate?: number | null;
        };
        InvestmentRecommendationAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["InvestmentRecommendation"];
        };
        InvestmentRecommendationPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["InvestmentRecommendation"][];
        };
        Item: {
            id: string;
            /** @enum {string} */
            kind: "alert" | "collision_risk";
            /** @enum {string} */
            priority: "P1" | "P2" | "P3";
            cause: string;
            /** @enum {string} */
            severity: "critical" | "warning" | "info";
            /** @enum {string} */
            status: "open" | "acknowledged" | "closed";
            reported_status: string;
            is_active: boolean;
            mmsi: number;
            vessel_id: string | null;
            name: string | null;
            other_mmsi: number | null;
            other_vessel_id: string | null;
            other_name: string | null;
            /** Format: date-time */
            raised_at_utc: string;
            /** Format: date-time */
            changed_at_utc: string;
            age_minutes: number;
            message: string | null;
            value: number | null;
            threshold: number | null;
            latitude: number | null;
            longitude: number | null;
            source: string | null;
            dcpa_nm: number | null;
            tcpa_minutes: number | null;
            assignee: string | null;
            version: number;
            state_changed_by: string | null;
            state_changed_at_utc: string | null;
        };
        Items: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Item"][];
        };
        Key: {
            key_id: string;
            user: string;
            label: string;
            scope: components["schemas"]["Scope"];
            /** Format: date-time */
            created_at_utc: string;
            expires_at_utc: string | null;
            revoked_at_utc: string | null;
            last_used_at_utc: string | null;
        };
        Keys: {
            data: components["schemas"]["Key"][];
        };
        KpisNow: {
            as_of_utc: string | null;
            silent_after_hours: number;
            vessels_known: number;
            vessels_seen: number;
            vessels_under_way: number;
            vessels_at_anchor: number;
            vessels_moored: number;
            vessels_in_port: number;
            vessels_silent: number;
            gaps_open: number;
            alerts: {
                [key: string]: number;
            };
            collision_risks: {
                [key: string]: number;
            };
            maintenance_risks: {
                [key: string]: number;
            };
            cii_ratings: {
                [key: string]: number;
            };
            latest_day: components["schemas"]["FleetDay"] | null;
        };
        KpisNowAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["KpisNow"];
        };
        LabelDay: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            feature_date: string;
            days_to_maintenance?: number | null;
            is_label_known?: boolean;
            is_horizon_past?: boolean;
            needs_maintenance?: boolean | null;
        };
        LabelDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["LabelDay"];
        };
        LabelDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["LabelDay"][];
        };
        Lineage: {
            collection: string;
            table: string;
            version: number;
            key: {
                [key: string]: unknown;
            };
            row: {
                [key: string]: unknown;
            };
            steps: components["schemas"]["LineageStep"][];
            messages: components["schemas"]["SourceMessage"][];
        };
        LineageAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Lineage"];
        };
        LineageStep: {
            table: string;
            row_count: number;
            rows: {
                [key: string]: unknown;
            }[];
        };
        LiveStatus: {
            /** @enum {string} */
            status: "live" | "quiet" | "unavailable";
            problem: string | null;
            frame: number | null;
            oldest_frame: number | null;
            frames: number;
            ships: number;
            provisional_ships: number;
            snapshot: number | null;
            validated_bronze_version: number | null;
            bronze_version: number | null;
            heard_at_utc: string | null;
            age_s: number | null;
            clients: number;
        };
        Loitering: {
            loitering_id: string;
            vessel_id?: string;
            mmsi?: number;
            /** Format: date-time */
            started_at_utc?: string;
            /** Format: date-time */
            ended_at_utc?: string;
            duration_hours?: number;
            mean_speed_knots?: number;
            distance_nm?: number | null;
            min_distance_from_shore_nm?: number;
            start_latitude?: number | null;
            start_longitude?: number | null;
            end_latitude?: number | null;
            end_longitude?: number | null;
            position_count?: number | null;
        };
        LoiteringAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Loitering"];
        };
        LoiteringPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Loitering"][];
        };
        MadeKey: {
            data: components["schemas"]["Key"];
            key: string;
        };
        MaintenanceRisk: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            as_of_date?: string;
            score?: number;
            risk_level?: string;
            alarm_threshold?: number;
            arm?: string;
            model_name?: string;
            model_version?: number;
            model_family?: string | null;
            top_reason?: string | null;
            top_reasons?: string | null;
            data_version?: string;
            /** Format: date-time */
            scored_at_utc?: string;
        };
        MaintenanceRiskAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["MaintenanceRisk"];
        };
        MaintenanceRiskPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["MaintenanceRisk"][];
        };
        Me: {
            name: string;
            scope: components["schemas"]["Scope"];
            key_id: string | null;
            is_anonymous: boolean;
        };
        Model: {
            name: string;
            has_card: boolean;
            trained_at_utc: string | null;
            outcomes: components["schemas"]["OutcomeOfAModel"][];
            drifted: components["schemas"]["DriftOfAMeasure"][];
        };
        ModelsAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Model"][];
        };
        MonthOfRelease: {
            release_month: number;
            film_count?: number;
            films_with_roi?: number | null;
            median_budget_real_usd?: number | null;
            median_gross_real_usd?: number | null;
            median_roi?: number | null;
            median_roi_low?: number | null;
            median_roi_high?: number | null;
            share_profitable?: number | null;
            share_losing?: number | null;
            share_success?: number | null;
        };
        MonthOfReleaseAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["MonthOfRelease"];
        };
        MonthOfReleasePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["MonthOfRelease"][];
        };
        NearMiss: {
            near_miss_id: string;
            vessel_id_1?: string;
            vessel_id_2?: string;
            mmsi_1?: number;
            mmsi_2?: number;
            /** Format: date-time */
            closest_at_utc?: string;
            latitude?: number | null;
            longitude?: number | null;
            distance_nm?: number;
            relative_speed_knots?: number | null;
            speed_1_knots?: number | null;
            speed_2_knots?: number | null;
            encounter_type_1?: string | null;
            encounter_type_2?: string | null;
        };
        NearMissAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["NearMiss"];
        };
        NearMissPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["NearMiss"][];
        };
        /**
         * @example {
         *       "days": 90,
         *       "scope": "operate",
         *       "user": "alice"
         *     }
         */
        NewKey: {
            user: string;
            /** @default read */
            scope: components["schemas"]["Scope"];
            /** @default 90 */
            days: number | null;
            /** @default  */
            label: string;
        };
        /**
         * @example {
         *       "name": "alice"
         *     }
         */
        NewUser: {
            name: string;
            display_name?: string | null;
        };
        OneGroup: {
            data: components["schemas"]["VesselGroupAnswer"];
        };
        OneItem: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Item"];
        };
        OneKey: {
            data: components["schemas"]["Key"];
        };
        OneUser: {
            data: components["schemas"]["UserAnswer"];
        };
        OneView: {
            data: components["schemas"]["View"];
        };
        OutcomeOfAModel: {
            model_name: string;
            model_version: number;
            arm: string;
            model_family?: string | null;
            /** Format: date */
            first_as_of_date?: string;
            /** Format: date */
            last_as_of_date?: string;
            vessel_count?: number;
            score_count?: number;
            mean_score?: number;
            alarm_count?: number;
            alarm_rate?: number;
            known_count?: number;
            case_count?: number;
            known_alarm_count?: number;
            hit_count?: number;
            alarm_precision?: number | null;
            alarm_recall?: number | null;
            blind_recall?: number | null;
            brier_score?: number | null;
        };
        OutcomeOfAModelAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["OutcomeOfAModel"];
        };
        OutcomeOfAModelPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["OutcomeOfAModel"][];
        };
        Overview: {
            vessel: components["schemas"]["Vessel"];
            position: components["schemas"]["CurrentPosition"] | null;
            cii: components["schemas"]["CIIRating"] | null;
            compliance: components["schemas"]["ComplianceFinding"][];
            emissions: components["schemas"]["EmissionDay"] | null;
            maintenance: components["schemas"]["MaintenanceRisk"] | null;
            latest_day: components["schemas"]["VesselDay"] | null;
            alerts: components["schemas"]["Alert"][];
            active_alert_count: number;
            voyage_under_way: components["schemas"]["VoyageSample"] | null;
            arrival_forecast: components["schemas"]["ArrivalForecast"] | null;
            voyages: components["schemas"]["Voyage"][];
            port_calls: components["schemas"]["PortCall"][];
            collision_risks: components["schemas"]["CollisionRisk"][];
            open_gap: components["schemas"]["Gap"] | null;
        };
        OverviewAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Overview"];
        };
        Partition: {
            partition: number;
            leader: number | null;
            in_sync_replicas: number;
            earliest_offset: number;
            latest_offset: number;
            message_count: number;
        };
        Pipeline: {
            age_s: number;
            latest_run: components["schemas"]["PipelineRun"] | null;
            sources: components["schemas"]["SourceLag"][];
            tables: components["schemas"]["TableFreshness"][];
        };
        PipelineAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Pipeline"];
        };
        PipelineRun: {
            invocation_id: string;
            command?: string;
            target_name?: string;
            /** Format: date-time */
            started_at_utc?: string;
            /** Format: date-time */
            finished_at_utc?: string;
            duration_s?: number | null;
            node_count?: number;
            ok_count?: number | null;
            warned_count?: number | null;
            failed_count?: number | null;
            skipped_count?: number | null;
            is_success?: boolean;
            slowest_node?: string | null;
            slowest_node_s?: number | null;
        };
        PipelineRunAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["PipelineRun"];
        };
        PipelineRunPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["PipelineRun"][];
        };
        Port: {
            port_id: string;
            name?: string;
            country?: string | null;
            latitude?: number;
            longitude?: number;
            source?: string | null;
            congestion_date?: string | null;
            vessels_at_berth?: number | null;
            vessels_waiting?: number | null;
            mean_wait_hours?: number | null;
        };
        PortAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Port"];
        };
        PortCall: {
            port_visit_id: string;
            vessel_id?: string;
            mmsi?: number;
            port_id?: string;
            port_name?: string | null;
            port_country?: string | null;
            /** Format: date-time */
            arrived_at_utc?: string;
            departed_at_utc?: string | null;
            is_open?: boolean;
            last_seen_at_utc?: string | null;
            duration_hours?: number | null;
            has_entry?: boolean;
            has_exit?: boolean;
            has_stop?: boolean;
            has_gap?: boolean;
            confidence?: number;
            first_stop_at_utc?: string | null;
            stopped_hours?: number | null;
            longest_gap_hours?: number | null;
            latitude?: number | null;
            longitude?: number | null;
        };
        PortCallAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["PortCall"];
        };
        PortCallPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["PortCall"][];
        };
        PortDay: {
            port_id: string;
            port_name?: string | null;
            /** Format: date */
            event_date: string;
            vessels_at_berth?: number;
            vessels_waiting?: number;
            peak_vessels_at_berth?: number | null;
            peak_vessels_waiting?: number | null;
            mean_wait_hours?: number | null;
            arrivals?: number;
            departures?: number;
            mean_stay_hours?: number | null;
        };
        PortDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["PortDay"];
        };
        PortDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["PortDay"][];
        };
        PortPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Port"][];
        };
        Problem: {
            /** @default about:blank */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            request_id?: string | null;
            errors?: components["schemas"]["FieldProblem"][] | null;
            current?: {
                [key: string]: unknown;
            } | null;
        };
        Publication: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            entry: number;
            invocation_id: string | null;
            table_count: number;
        };
        Publications: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Publication"][];
        };
        QualityOfADay: {
            /** Format: date */
            event_date: string;
            topic: string;
            source: string;
            message_count?: number;
            accepted_count?: number;
            quarantined_count?: number;
            duplicate_count?: number;
            error_count?: number;
            conflicting_count?: number | null;
            unusual_speed_count?: number | null;
            accepted_pct?: number | null;
            quarantined_pct?: number | null;
            duplicate_pct?: number | null;
            median_delay_s?: number | null;
        };
        QualityOfADayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["QualityOfADay"];
        };
        QualityOfADayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["QualityOfADay"][];
        };
        Readiness: {
            /** @enum {string} */
            status: "ready" | "not ready";
            snapshot?: number | null;
            reason?: string | null;
        };
        ReasonCount: {
            reason_code: string;
            message_count: number;
        };
        RejectedFilmRecord: {
            load_number: number;
            row_number: number;
            file_name?: string | null;
            reason_code?: string | null;
            reported_title?: string | null;
            payload?: string | null;
            ingested_at_utc?: string | null;
        };
        RejectedFilmRecordAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["RejectedFilmRecord"];
        };
        RejectedFilmRecordPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["RejectedFilmRecord"][];
        };
        RejectedMessage: {
            topic: string | null;
            kafka_partition: number | null;
            kafka_offset: number | null;
            kafka_timestamp_utc?: string | null;
            ingested_at_utc?: string | null;
            reason_code?: string | null;
            mmsi?: number | null;
            payload?: string | null;
            payload_bytes?: number | null;
            bronze_version?: number | null;
        };
        RejectedMessageAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["RejectedMessage"];
        };
        RejectedMessagePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["RejectedMessage"][];
        };
        RejectionsOfADay: {
            /** Format: date */
            ingested_date: string;
            topic: string;
            reason_code: string;
            severity?: string;
            message_count?: number;
            first_seen_at_utc?: string | null;
            last_seen_at_utc?: string | null;
        };
        RejectionsOfADayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["RejectionsOfADay"];
        };
        RejectionsOfADayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["RejectionsOfADay"][];
        };
        /**
         * @example {
         *       "dry_run": true,
         *       "reason_codes": [
         *         "not_json"
         *       ]
         *     }
         */
        ReplayRequest: {
            /** @default [] */
            topics: string[];
            /** @default [] */
            reason_codes: string[];
            since: string | null;
            until: string | null;
            /** @default false */
            again: boolean;
            /** @default false */
            dry_run: boolean;
        };
        Replayed: {
            dry_run: boolean;
            message_count: number;
            reasons: components["schemas"]["ReasonCount"][];
        };
        RouteDay: {
            origin_port_id: string;
            destination_port_id: string;
            route?: string;
            /** Format: date */
            arrival_date: string;
            voyage_count?: number;
            mean_delay_minutes?: number | null;
            mean_duration_hours?: number | null;
            mean_distance_nm?: number | null;
            mean_speed_knots?: number | null;
            mean_absolute_eta_error_minutes?: number | null;
            voyage_count_7d?: number;
            mean_delay_minutes_7d?: number | null;
            delayed_share_7d?: number | null;
        };
        RouteDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["RouteDay"];
        };
        RouteDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["RouteDay"][];
        };
        /** @enum {string} */
        Scope: "read" | "operate" | "admin";
        SearchAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["SearchHit"][];
        };
        SearchHit: {
            /** @enum {string} */
            kind: "vessel" | "port" | "film";
            id: string;
            title: string;
            subtitle: string;
            score: number;
            matched: string;
            mmsi?: number | null;
            latitude?: number | null;
            longitude?: number | null;
        };
        SensorDeviation: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date-time */
            hour_utc: string;
            load_band?: number;
            past_hours?: number;
            exhaust_temp_z?: number | null;
            coolant_temp_z?: number | null;
            lube_oil_pressure_z?: number | null;
            lube_oil_temp_z?: number | null;
            vibration_z?: number | null;
            fuel_per_load_z?: number | null;
            oil_in_water_z?: number | null;
            exhaust_unchanged_share?: number;
        };
        SensorDeviationAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["SensorDeviation"];
        };
        SensorDeviationPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["SensorDeviation"][];
        };
        SlateGroup: {
            genre: string;
            budget_tier: string;
            film_count: number;
            budget_each_usd: number;
            comparable_count: number;
            comparable_median_roi: number;
        };
        SourceLag: {
            table: string;
            silver_table: string;
            version: number;
            built_version: number | null;
            row_count: number;
            newest_ingested_at_utc: string | null;
            versions_behind: number | null;
        };
        SourceMessage: {
            table: string;
            topic?: string | null;
            partition?: number | null;
            offset?: number | null;
            timestamp_utc?: unknown;
            key?: string | null;
            headers?: {
                [key: string]: string | null;
            } | null;
            file_name?: string | null;
            file_sha256?: string | null;
            load_number?: number | null;
            row_number?: number | null;
            size_bytes?: number | null;
            ingested_at_utc?: unknown;
            raw_base64: string | null;
            format: string;
            decoded: unknown;
        };
        SpeedBandOfAVoyage: {
            voyage_id: string;
            vessel_id?: string;
            mmsi?: number;
            from_knots: number;
            to_knots?: number;
            hours?: number;
            share_pct?: number;
        };
        SpeedBandOfAVoyageAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["SpeedBandOfAVoyage"];
        };
        SpeedBandOfAVoyagePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["SpeedBandOfAVoyage"][];
        };
        Spread: {
            mean: number;
            p5: number;
            p10: number;
            p25: number;
            p50: number;
            p75: number;
            p90: number;
            p95: number;
        };
        StabilityOfAWeight: {
            weight: string;
            factor: number;
            film_count?: number | null;
            rank_correlation?: number | null;
            share_of_top_100_kept?: number | null;
            greatest_rank_shift?: number | null;
            median_rank_shift?: number | null;
        };
        StabilityOfAWeightAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["StabilityOfAWeight"];
        };
        StabilityOfAWeightPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["StabilityOfAWeight"][];
        };
        StationDay: {
            station: string;
            /** Format: date */
            event_date: string;
            message_count?: number;
            accepted_count?: number;
            duplicate_count?: number;
            vessel_count?: number;
            shared_transmission_count?: number;
            clock_offset_s?: number | null;
            furthest_nm?: number | null;
        };
        StationDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["StationDay"];
        };
        StationDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["StationDay"][];
        };
        Stop: {
            stop_id: string;
            vessel_id?: string;
            mmsi?: number;
            segment_id?: string;
            /** Format: date-time */
            started_at_utc?: string;
            ended_at_utc?: string | null;
            is_open?: boolean;
            duration_hours?: number;
            latitude?: number;
            longitude?: number;
            port_id?: string | null;
            nav_status?: number | null;
        };
        StopAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Stop"];
        };
        StopPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Stop"][];
        };
        TableFreshness: {
            table: string;
            version: number;
            built_at_utc: string | null;
            row_count: number;
            file_count: number;
            size_bytes: number;
        };
        Tables: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            tables: {
                [key: string]: number;
            };
        };
        Topic: {
            topic: string;
            partition_count: number;
            message_count: number;
            partitions: components["schemas"]["Partition"][];
        };
        Topics: {
            data: components["schemas"]["Topic"][];
        };
        Track: {
            vessel_id: string;
            mmsi: number;
            name: string | null;
            parts: number[];
            t: number[];
            lon: number[];
            lat: number[];
            sog: (number | null)[];
            cog: (number | null)[];
        };
        TrackRecord: {
            role: string;
            name: string;
            film_count?: number;
            films_with_roi?: number | null;
            first_year?: number | null;
            last_year?: number | null;
            total_revenue_usd?: number | null;
            total_profit_usd?: number | null;
            median_roi?: number | null;
            roi_p25?: number | null;
            roi_p75?: number | null;
            share_profitable?: number | null;
            share_losing?: number | null;
            mean_score?: number | null;
            track_record_score?: number | null;
            best_film?: string | null;
            is_ranked?: boolean | null;
            track_record_rank?: number | null;
        };
        TrackRecordAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["TrackRecord"];
        };
        TrackRecordPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["TrackRecord"][];
        };
        TracksAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            /** Format: date-time */
            from_utc: string;
            /** Format: date-time */
            to_utc: string;
            position_count: number;
            point_count: number;
            data: components["schemas"]["Track"][];
        };
        UserAnswer: {
            name: string;
            display_name: string;
            /** Format: date-time */
            created_at_utc: string;
            disabled_at_utc: string | null;
        };
        UserChange: {
            is_disabled: boolean;
        };
        Users: {
            data: components["schemas"]["UserAnswer"][];
        };
        Verdict: {
            is_unbroken: boolean;
            row_count: number | null;
            head_hash: string | null;
            broken_at: number | null;
            reason: string | null;
        };
        Vessel: {
            vessel_id: string;
            mmsi?: number;
            mmsi_class?: string;
            imo?: number | null;
            name?: string | null;
            call_sign?: string | null;
            aliases?: {
                [key: string]: unknown;
            }[];
            identity_confidence?: string;
            identity_basis?: string;
            is_mmsi_shared?: boolean;
            ship_type?: number | null;
            ship_category?: string | null;
            vessel_type?: string | null;
            transceiver_class?: string | null;
            length_m?: number | null;
            beam_m?: number | null;
            draught_m?: number | null;
            deadweight_tonnes?: number | null;
            gross_tonnage?: number | null;
            mcr_kw?: number | null;
            design_speed_knots?: number | null;
            design_draught_m?: number | null;
            engine_type?: string | null;
            main_fuel?: string | null;
            year_built?: number | null;
            flag_country?: string | null;
            flag_iso2?: string | null;
            home_port_locode?: string | null;
            destination?: string | null;
            static_report_count?: number;
            segment_count?: number;
            position_count?: number;
            /** Format: date-time */
            first_reported_at_utc?: string;
            /** Format: date-time */
            last_reported_at_utc?: string;
        };
        VesselAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Vessel"];
        };
        VesselDay: {
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date */
            event_date: string;
            mmsi_class?: string;
            position_count?: number;
            speed_report_count?: number;
            avg_speed_knots?: number | null;
            max_speed_knots?: number | null;
            distance_nm?: number;
            hours_observed?: number;
            hours_under_way?: number;
            unusual_speed_count?: number;
            conflicting_count?: number;
            first_reported_at_utc?: string | null;
            /** Format: date-time */
            last_reported_at_utc?: string;
            last_latitude?: number | null;
            last_longitude?: number | null;
            last_speed_knots?: number | null;
            bronze_version?: number;
        };
        VesselDayAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["VesselDay"];
        };
        VesselDayPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["VesselDay"][];
        };
        VesselGroupAnswer: {
            id: number;
            name: string;
            owner: string;
            mmsis: number[];
            is_shared: boolean;
            version: number;
            /** Format: date-time */
            changed_at_utc: string;
        };
        VesselGroups: {
            data: components["schemas"]["VesselGroupAnswer"][];
        };
        VesselPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Vessel"][];
        };
        View: {
            id: number;
            name: string;
            owner: string;
            content: {
                [key: string]: unknown;
            };
            share_token: string | null;
            version: number;
            /** Format: date-time */
            changed_at_utc: string;
        };
        /**
         * @example {
         *       "content": {
         *         "bbox": [
         *           12,
         *           55,
         *           13,
         *           56.5
         *         ]
         *       },
         *       "name": "Sound"
         *     }
         */
        ViewBody: {
            name: string;
            content: {
                [key: string]: unknown;
            };
            version?: number | null;
        };
        Views: {
            data: components["schemas"]["View"][];
        };
        Voyage: {
            voyage_id: string;
            vessel_id?: string;
            mmsi?: number;
            origin_visit_id?: string | null;
            destination_visit_id?: string | null;
            origin_port_id?: string;
            destination_port_id?: string;
            /** Format: date-time */
            departed_at_utc?: string;
            /** Format: date-time */
            arrived_at_utc?: string;
            duration_hours?: number;
            distance_nm?: number;
            mean_speed_knots?: number | null;
            max_speed_knots?: number | null;
            hours_by_speed?: {
                [key: string]: number;
            } | null;
            planned_voyage_id?: string | null;
            planned_departure_utc?: string | null;
            planned_arrival_utc?: string | null;
            announced_arrival_utc?: string | null;
            route_median_duration_hours?: number | null;
            delay_basis?: string | null;
            delay_minutes?: number | null;
            is_delayed?: boolean | null;
            eta_error_minutes?: number | null;
        };
        VoyageAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["Voyage"];
        };
        VoyagePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["Voyage"][];
        };
        VoyageSample: {
            voyage_id: string;
            mmsi: number;
            vessel_id?: string | null;
            /** Format: date-time */
            as_of_utc: string;
            origin_port_id?: string;
            announced_port_id?: string;
            /** Format: date-time */
            departed_at_utc?: string;
            latitude?: number;
            longitude?: number;
            hours_under_way?: number;
            distance_sailed_nm?: number;
            distance_left_nm?: number;
            mean_speed_knots?: number;
            mean_speed_knots_6h?: number | null;
            hours_left_at_mean_speed?: number | null;
            hours_left_as_announced?: number;
            reported_delay_hours?: number;
            route_hours_left?: number | null;
            route_distance_left_nm?: number | null;
            route_voyage_count?: number;
            vessels_waiting_at_destination?: number;
        };
        VoyageSampleAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["VoyageSample"];
        };
        VoyageSamplePage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["VoyageSample"][];
        };
        WeatherOfAnArea: {
            area_latitude_deg: number;
            area_longitude_deg: number;
            /** Format: date */
            event_date: string;
            reading_count?: number;
            vessel_count?: number;
            air_temp_c_avg?: number | null;
            water_temp_c_avg?: number | null;
            wind_speed_knots_avg?: number | null;
            wind_speed_knots_max?: number | null;
            wave_height_m_avg?: number | null;
            wave_height_m_max?: number | null;
            air_pressure_hpa_avg?: number | null;
            visibility_nm_min?: number | null;
        };
        WeatherOfAnAreaAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["WeatherOfAnArea"];
        };
        WeatherOfAnAreaPage: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            next_cursor: string | null;
            data: components["schemas"]["WeatherOfAnArea"][];
        };
        WhatIf: {
            slate: components["schemas"]["SlateGroup"][];
            draws: number;
            seed: number;
            budget_usd: number | null;
            total_budget_usd: number;
            is_within_budget: boolean | null;
            profit_usd: components["schemas"]["Spread"];
            roi: components["schemas"]["Spread"];
            probability_of_loss: number;
            probability_of_doubling: number;
            histogram: components["schemas"]["Bin"][];
        };
        WhatIfAnswer: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["WhatIf"];
        };
        /**
         * @example {
         *       "comment": "Calling her",
         *       "version": 0
         *     }
         */
        Work: {
            version: number | null;
            comment: string | null;
        };
        serving__api__routers__alerts__Group: {
            /** @enum {string} */
            priority: "P1" | "P2" | "P3";
            cause: string;
            /** @enum {string} */
            kind: "alert" | "collision_risk";
            mmsi: number;
            vessel_id: string | null;
            name: string | null;
            item_count: number;
            open_count: number;
            acknowledged_count: number;
            closed_count: number;
            /** Format: date-time */
            oldest_raised_at_utc: string;
            /** Format: date-time */
            newest_changed_at_utc: string;
            age_minutes: number;
            owners: string[];
            ids: string[];
        };
        serving__api__routers__alerts__Groups: {
            /** @example 42 */
            snapshot: number;
            /** Format: date-time */
            published_at_utc: string;
            data: components["schemas"]["serving__api__routers__alerts__Group"][];
        };
        serving__api__routers__kafka__Group: {
            group: string;
            state: string;
            member_count: number;
            lag: number;
            partitions: components["schemas"]["GroupPartition"][];
        };
        serving__api__routers__kafka__Groups: {
            data: components["schemas"]["serving__api__routers__kafka__Group"][];
        };
    };
    responses: {
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 500,
                 *       "detail": "an error of the server; its log has the request id",
                 *       "instance": "/api/v1/vessels",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 404,
                 *       "detail": "there is no vessel '219999999' in this snapshot",
                 *       "instance": "/api/v1/vessels/219999999",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 410,
                 *       "detail": "version 17 of maritime_gold.voyages is not in the lake any more",
                 *       "instance": "/api/v1/voyages",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 422,
                 *       "detail": "query.limit=0: Input should be greater than or equal to 1",
                 *       "instance": "/api/v1/vessels",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 503,
                 *       "detail": "maritime_gold.voyages is not built yet: run `dbt build`",
                 *       "instance": "/api/v1/voyages",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem504: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 504,
                 *       "detail": "the query took longer than 10 s",
                 *       "instance": "/api/v1/tracks",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 401,
                 *       "detail": "the key is not valid: it is unknown, revoked or expired",
                 *       "instance": "/api/v1/vessels",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 403,
                 *       "detail": "this needs a key of scope operate; yours allows read",
                 *       "instance": "/api/v1/alerts/a1/close",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 429,
                 *       "detail": "more than 12,000 requests a minute: try again in 3 s",
                 *       "instance": "/api/v1/vessels",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem502: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 502,
                 *       "detail": "Kafka did not take 3 messages",
                 *       "instance": "/api/v1/quarantine/replay",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 409,
                 *       "detail": "alice closed it meanwhile: version 3 is the newest",
                 *       "instance": "/api/v1/alerts/a1/close",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 412,
                 *       "detail": "alice closed it meanwhile: version 3 is the newest",
                 *       "instance": "/api/v1/alerts/a1/close",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "status": 428,
                 *       "detail": "a change names the version that it was decided on",
                 *       "instance": "/api/v1/alerts/a1/close",
                 *       "request_id": "b69dff7f34074b6b9d9221f21d0c4a0e"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_map_vessels: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "beam_m": [
                     *           26,
                     *           45,
                     *           21
                     *         ],
                     *         "call_sign": [
                     *           "65932",
                     *           "YV2OT",
                     *           "M3MNS"
                     *         ],
                     *         "cii_rating": [
                     *           "E",
                     *           "E",
                     *           "C"
                     *         ],
                     *         "destination": [
                     *           "PLNWA",
                     *           "EUROPOORT",
                     *           "DEKEL"
                     *         ],
                     *         "flag_country": [
                     *           "Cyprus (Republic of)",
                     *           "Cyprus (Republic of)",
                     *           "Cyprus (Republic of)"
                     *         ],
                     *         "flag_iso2": [
                     *           "CY",
                     *           "CY",
                     *           "CY"
                     *         ],
                     *         "imo": [
                     *           9243526,
                     *           9410260,
                     *           9569841
                     *         ],
                     *         "last_reported_at_utc": [
                     *           "2026-03-02T00:16:30.918000Z",
                     *           "2026-03-02T00:06:17.979000Z",
                     *           "2026-03-02T00:27:50.821000Z"
                     *         ],
                     *         "length_m": [
                     *           164,
                     *           292,
                     *           136
                     *         ],
                     *         "mmsi": [
                     *           209008909,
                     *           209592036,
                     *           209675212
                     *         ],
                     *         "mmsi_class": [
                     *           "ship",
                     *           "ship",
                     *           "ship"
                     *         ],
                     *         "name": [
                     *           "SAGA CAPE",
                     *           "ELBA MARLIN",
                     *           "NORDIC BAY"
                     *         ],
                     *         "risk_level": [
                     *           "low",
                     *           "low",
                     *           "low"
                     *         ],
                     *         "ship_category": [
                     *           "tanker",
                     *           "cargo",
                     *           "passenger"
                     *         ],
                     *         "ship_type": [
                     *           80,
                     *           70,
                     *           60
                     *         ],
                     *         "vessel_id": [
                     *           "209008909",
                     *           "209592036",
                     *           "209675212"
                     *         ],
                     *         "vessel_type": [
                     *           "tanker",
                     *           "bulk_carrier",
                     *           "ropax"
                     *         ]
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["FleetColumnsAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_kpis_now: {
        parameters: {
            query?: {
                as_of?: string | null;
                silent_after_hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "alerts": {
                     *           "critical": 2,
                     *           "info": 7,
                     *           "warning": 22
                     *         },
                     *         "as_of_utc": "2026-11-26T16:45:39.165000Z",
                     *         "cii_ratings": {
                     *           "A": 2,
                     *           "B": 4,
                     *           "C": 8,
                     *           "D": 13,
                     *           "E": 36
                     *         },
                     *         "collision_risks": {
                     *           "high": 212,
                     *           "low": 447,
                     *           "medium": 195
                     *         },
                     *         "gaps_open": 13553,
                     *         "latest_day": {
                     *           "alerts_raised": 0,
                     *           "avg_speed_knots": 11.466973684210533,
                     *           "ballast_share_pct": null,
                     *           "critical_alerts_raised": 0,
                     *           "distance_nm": 0.00007642737180515331,
                     *           "distance_trend_pct": null,
                     *           "event_date": "2026-11-26",
                     *           "hours_observed": 0.0005769444444444445,
                     *           "hours_under_way": 0.0004977777777777776,
                     *           "laden_share_pct": null,
                     *           "position_count": 760,
                     *           "utilisation_pct": 86.27828598940778,
                     *           "utilisation_trend_points": null,
                     *           "vessels_in_ballast": 0,
                     *           "vessels_laden": 0,
                     *           "vessels_seen": 167,
                     *           "vessels_seen_trend_pct": null,
                     *           "vessels_under_way": 103
                     *         },
                     *         "maintenance_risks": {
                     *           "high": 5,
                     *           "low": 63,
                     *           "medium": 17
                     *         },
                     *         "silent_after_hours": 24,
                     *         "vessels_at_anchor": 6,
                     *         "vessels_in_port": 7,
                     *         "vessels_known": 13708,
                     *         "vessels_moored": 8,
                     *         "vessels_seen": 167,
                     *         "vessels_silent": 13541,
                     *         "vessels_under_way": 124
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["KpisNowAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessel_overview: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                vessel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "active_alert_count": 0,
                     *         "alerts": [
                     *           {
                     *             "acknowledged_at_utc": "2026-02-27T17:57:55.899000Z",
                     *             "alert_id": "258601822-1772214429278-low_visibility-info",
                     *             "alert_type": "low_visibility",
                     *             "bronze_version": 1,
                     *             "changed_at_utc": "2026-02-28T06:49:10.278000Z",
                     *             "cleared_at_utc": "2026-02-28T06:49:10.278000Z",
                     *             "event_count": 3,
                     *             "is_active": false,
                     *             "latitude": 34.15522,
                     *             "longitude": 127.42185,
                     *             "message": "Fog",
                     *             "minutes_active": 782.0083333333333,
                     *             "minutes_to_acknowledge": 10.768683333333334,
                     *             "mmsi": 258601822,
                     *             "raised_at_utc": "2026-02-27T17:47:09.778000Z",
                     *             "raised_date": "2026-02-27",
                     *             "severity": "info",
                     *             "source": "onboard",
                     *             "status": "cleared",
                     *             "threshold": 0.5,
                     *             "value": 0.37,
                     *             "vessel_id": "258601822"
                     *           },
                     *           {
                     *             "acknowledged_at_utc": "2026-02-23T08:24:18.880000Z",
                     *             "alert_id": "258601822-1771834989278-heavy_weather-warning",
                     *             "alert_type": "heavy_weather",
                     *             "bronze_version": 1,
                     *             "changed_at_utc": "2026-02-23T18:01:10.278000Z",
                     *             "cleared_at_utc": "2026-02-23T18:01:10.278000Z",
                     *             "event_count": 3,
                     *             "is_active": false,
                     *             "latitude": 34.81934,
                     *             "longitude": 139.61428,
                     *             "message": "Gale force wind",
                     *             "minutes_active": 578.0083333333333,
                     *             "minutes_to_acknowledge": 1.1517,
                     *             "mmsi": 258601822,
                     *             "raised_at_utc": "2026-02-23T08:23:09.778000Z",
                     *             "raised_date": "2026-02-23",
                     *             "severity": "warning",
                     *             "source": "onboard",
                     *             "status": "cleared",
                     *             "threshold": 34,
                     *             "value": 34.16,
                     *             "vessel_id": "258601822"
                     *           },
                     *           {
                     *             "acknowledged_at_utc": "2026-02-05T03:43:47.428000Z",
                     *             "alert_id": "258601822-1770262149278-high_exhaust_temperature-warning",
                     *             "alert_type": "high_exhaust_temperature",
                     *             "bronze_version": 1,
                     *             "changed_at_utc": "2026-02-07T21:13:10.278000Z",
                     *             "cleared_at_utc": "2026-02-07T21:13:10.278000Z",
                     *             "event_count": 3,
                     *             "is_active": false,
                     *             "latitude": 6.16505,
                     *             "longitude": 85.55288,
                     *             "message": "Exhaust temperature high",
                     *             "minutes_active": 3944.008333333333,
                     *             "minutes_to_acknowledge": 14.6275,
                     *             "mmsi": 258601822,
                     *             "raised_at_utc": "2026-02-05T03:29:09.778000Z",
                     *             "raised_date": "2026-02-05",
                     *             "severity": "warning",
                     *             "source": "onboard",
                     *             "status": "cleared",
                     *             "threshold": 400,
                     *             "value": 404.83,
                     *             "vessel_id": "258601822"
                     *           }
                     *         ],
                     *         "arrival_forecast": null,
                     *         "cii": {
                     *           "as_of_date": "2026-11-26",
                     *           "attained_cii": 9.938774184032328,
                     *           "attained_forecast_cii": 9.938774184032328,
                     *           "capacity": 108652,
                     *           "capacity_unit": "dwt",
                     *           "cii_ship_type": "container_ship",
                     *           "cii_year": 2026,
                     *           "co2_forecast_tonnes": 29284.882254147895,
                     *           "co2_tonnes": 18608.102265656475,
                     *           "days_with_figures": 61,
                     *           "distance_nm": 17231.83533725734,
                     *           "excess_over_2030_pct": 85.15862463945332,
                     *           "excess_over_required_pct": 63.31406779996725,
                     *           "first_date": "2026-01-01",
                     *           "fuel_tonnes": 5959.562815256844,
                     *           "gross_tonnage": 98908,
                     *           "imo": 9333589,
                     *           "is_capacity_changed": false,
                     *           "is_year_complete": false,
                     *           "last_date": "2026-03-02",
                     *           "metered_share": 0.9975975895493482,
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "needs_corrective_plan": true,
                     *           "needs_corrective_plan_forecast": true,
                     *           "not_rated_reason": null,
                     *           "observed_hours": 1438.2,
                     *           "rating": "E",
                     *           "rating_2030": "E",
                     *           "rating_forecast": "E",
                     *           "reduction_pct": 11,
                     *           "reference_cii": 6.83784450106811,
                     *           "required_2030_cii": 5.367707933338466,
                     *           "required_cii": 6.085681605950618,
                     *           "transport_work_forecast_tonne_nm": 2946528587.116618,
                     *           "transport_work_tonne_nm": 1872273373.0636845,
                     *           "vessel_id": "258601822",
                     *           "vessel_type": "container_ship"
                     *         },
                     *         "collision_risks": [],
                     *         "compliance": [
                     *           {
                     *             "as_of_date": "2026-11-26",
                     *             "attained_cii": 9.938774184032328,
                     *             "attained_forecast_cii": 9.938774184032328,
                     *             "cii_year": 2026,
                     *             "co2_30d_tonnes": 8287.764299114395,
                     *             "co2_7d_tonnes": 1317.657141998529,
                     *             "exceeded_since_date": "2026-01-01",
                     *             "excess_co2_tonnes": 7214.042637891691,
                     *             "excess_forecast_pct": 63.31406779996725,
                     *             "excess_pct": 63.31406779996725,
                     *             "imo": 9333589,
                     *             "is_exceeded": true,
                     *             "is_exceeded_forecast": true,
                     *             "limit_cii": 6.085681605950618,
                     *             "limit_name": "required",
                     *             "mmsi": 258601822,
                     *             "name": "AMBER LIGHT",
                     *             "needs_corrective_plan": true,
                     *             "rating": "E",
                     *             "rating_forecast": "E",
                     *             "vessel_id": "258601822",
                     *             "vessel_type": "container_ship"
                     *           },
                     *           {
                     *             "as_of_date": "2026-11-26",
                     *             "attained_cii": 9.938774184032328,
                     *             "attained_forecast_cii": 9.938774184032328,
                     *             "cii_year": 2026,
                     *             "co2_30d_tonnes": 8287.764299114395,
                     *             "co2_7d_tonnes": 1317.657141998529,
                     *             "exceeded_since_date": "2026-01-01",
                     *             "excess_co2_tonnes": 8558.285627684165,
                     *             "excess_forecast_pct": 85.15862463945332,
                     *             "excess_pct": 85.15862463945332,
                     *             "imo": 9333589,
                     *             "is_exceeded": true,
                     *             "is_exceeded_forecast": true,
                     *             "limit_cii": 5.367707933338466,
                     *             "limit_name": "required_2030",
                     *             "mmsi": 258601822,
                     *             "name": "AMBER LIGHT",
                     *             "needs_corrective_plan": true,
                     *             "rating": "E",
                     *             "rating_forecast": "E",
                     *             "vessel_id": "258601822",
                     *             "vessel_type": "container_ship"
                     *           }
                     *         ],
                     *         "emissions": {
                     *           "accounted_distance_nm": 0,
                     *           "attained_cii_year_to_date": 9.938774184032328,
                     *           "capacity": 108652,
                     *           "capacity_unit": "dwt",
                     *           "co2_30d_mean_tonnes": 276.25880997047983,
                     *           "co2_30d_tonnes": 8287.764299114395,
                     *           "co2_7d_mean_tonnes": 188.23673457121842,
                     *           "co2_7d_tonnes": 1317.657141998529,
                     *           "co2_estimated_tonnes": null,
                     *           "co2_hfo_tonnes": 0,
                     *           "co2_lfo_tonnes": null,
                     *           "co2_lng_tonnes": null,
                     *           "co2_mdo_mgo_tonnes": 0.2590343081868889,
                     *           "co2_metered_tonnes": 0.2590343081868889,
                     *           "co2_methanol_tonnes": null,
                     *           "co2_other_tonnes": null,
                     *           "co2_tonnes": 0.2590343081868889,
                     *           "co2_year_to_date_tonnes": 18608.102265656475,
                     *           "deadweight_tonnes": 108652,
                     *           "distance_nm": 0,
                     *           "estimated_hours": 0,
                     *           "event_date": "2026-03-02",
                     *           "fuel_metered_tonnes": 0.08079672744444444,
                     *           "fuel_tonnes": 0.08079672744444444,
                     *           "fuel_unknown_tonnes": 0,
                     *           "gross_tonnage": 98908,
                     *           "imo": 9333589,
                     *           "interpolated_hours": 0,
                     *           "metered_hours": 0.18591055555555555,
                     *           "method": "metered",
                     *           "missing_reason": null,
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "observed_hours": 0.18591055555555555,
                     *           "transport_work_tonne_nm": 0,
                     *           "transport_work_year_to_date_tonne_nm": 1872273373.0636845,
                     *           "unaccounted_hours": 0,
                     *           "under_way_hours": 0,
                     *           "vessel_id": "258601822",
                     *           "vessel_type": "container_ship"
                     *         },
                     *         "latest_day": {
                     *           "avg_speed_knots": 0,
                     *           "bronze_version": 7,
                     *           "conflicting_count": 0,
                     *           "distance_nm": 0,
                     *           "event_date": "2026-03-02",
                     *           "first_reported_at_utc": "2026-03-02T00:11:09.278000Z",
                     *           "hours_observed": 0,
                     *           "hours_under_way": 0,
                     *           "last_latitude": 31.404294,
                     *           "last_longitude": 121.501415,
                     *           "last_reported_at_utc": "2026-03-02T00:11:09.278000Z",
                     *           "last_speed_knots": 0,
                     *           "max_speed_knots": 0,
                     *           "mmsi": 258601822,
                     *           "mmsi_class": "ship",
                     *           "position_count": 1,
                     *           "speed_report_count": 1,
                     *           "unusual_speed_count": 0,
                     *           "vessel_id": "258601822"
                     *         },
                     *         "maintenance": {
                     *           "alarm_threshold": 0.5308,
                     *           "arm": "champion",
                     *           "as_of_date": "2026-03-02",
                     *           "data_version": "maritime_gold.vessel_features@0",
                     *           "mmsi": 258601822,
                     *           "model_family": "random_forest",
                     *           "model_name": "maintenance",
                     *           "model_version": 1,
                     *           "risk_level": "medium",
                     *           "score": 0.30580935811860077,
                     *           "scored_at_utc": "2026-11-26T16:59:56.697468Z",
                     *           "top_reason": "engine_rpm_avg",
                     *           "top_reasons": "engine_rpm_avg, lube_oil_pressure_bar_avg_7d, fuel_kg_per_nm_7d",
                     *           "vessel_id": "258601822"
                     *         },
                     *         "open_gap": {
                     *           "distance_from_shore_nm": 0,
                     *           "distance_nm": null,
                     *           "duration_hours": 6472.574968611111,
                     *           "end_latitude": null,
                     *           "end_longitude": null,
                     *           "ended_at_utc": null,
                     *           "gap_id": "258601822-gap-20260302T001109.278",
                     *           "implied_speed_knots": null,
                     *           "is_open": true,
                     *           "is_suspected_switch_off": false,
                     *           "mmsi": 258601822,
                     *           "reception_positions_per_day": 20.814814814814813,
                     *           "start_latitude": 31.404294,
                     *           "start_longitude": 121.501415,
                     *           "started_at_utc": "2026-03-02T00:11:09.278000Z",
                     *           "vessel_id": "258601822"
                     *         },
                     *         "port_calls": [
                     *           {
                     *             "arrived_at_utc": "2026-03-01T23:37:09.278000Z",
                     *             "confidence": 3,
                     *             "departed_at_utc": null,
                     *             "duration_hours": 0.5666666666666667,
                     *             "first_stop_at_utc": "2026-03-01T23:37:09.278000Z",
                     *             "has_entry": true,
                     *             "has_exit": false,
                     *             "has_gap": false,
                     *             "has_stop": true,
                     *             "is_open": true,
                     *             "last_seen_at_utc": "2026-03-02T00:11:09.278000Z",
                     *             "latitude": 31.404186,
                     *             "longest_gap_hours": 0,
                     *             "longitude": 121.501364,
                     *             "mmsi": 258601822,
                     *             "port_country": "CN",
                     *             "port_id": "CNSHA",
                     *             "port_name": "Shanghai",
                     *             "port_visit_id": "258601822-CNSHA-20260301T233709",
                     *             "stopped_hours": 0.5666666666666667,
                     *             "vessel_id": "258601822"
                     *           },
                     *           {
                     *             "arrived_at_utc": "2026-02-28T17:35:09.278000Z",
                     *             "confidence": 4,
                     *             "departed_at_utc": "2026-03-01T14:33:09.278000Z",
                     *             "duration_hours": 20.966666666666665,
                     *             "first_stop_at_utc": "2026-02-28T17:35:09.278000Z",
                     *             "has_entry": true,
                     *             "has_exit": true,
                     *             "has_gap": false,
                     *             "has_stop": true,
                     *             "is_open": false,
                     *             "last_seen_at_utc": "2026-03-02T00:11:09.278000Z",
                     *             "latitude": 30.008385,
                     *             "longest_gap_hours": 0,
                     *             "longitude": 122.10055,
                     *             "mmsi": 258601822,
                     *             "port_country": "CN",
                     *             "port_id": "CNZOS",
                     *             "port_name": "Zhoushan",
                     *             "port_visit_id": "258601822-CNZOS-20260228T173509",
                     *             "stopped_hours": 20.4,
                     *             "vessel_id": "258601822"
                     *           },
                     *           {
                     *             "arrived_at_utc": "2026-02-26T11:11:09.278000Z",
                     *             "confidence": 4,
                     *             "departed_at_utc": "2026-02-27T11:33:09.278000Z",
                     *             "duration_hours": 24.366666666666667,
                     *             "first_stop_at_utc": "2026-02-26T12:19:09.278000Z",
                     *             "has_entry": true,
                     *             "has_exit": true,
                     *             "has_gap": false,
                     *             "has_stop": true,
                     *             "is_open": false,
                     *             "last_seen_at_utc": "2026-03-02T00:11:09.278000Z",
                     *             "latitude": 35.095901,
                     *             "longest_gap_hours": 0,
                     *             "longitude": 129.034028,
                     *             "mmsi": 258601822,
                     *             "port_country": "KR",
                     *             "port_id": "KRPUS",
                     *             "port_name": "Busan",
                     *             "port_visit_id": "258601822-KRPUS-20260226T111109",
                     *             "stopped_hours": 22.666666666666668,
                     *             "vessel_id": "258601822"
                     *           }
                     *         ],
                     *         "position": {
                     *           "arrived_before_utc": "2026-03-01T23:03:09.278000Z",
                     *           "beam_m": 53,
                     *           "bronze_version": 7,
                     *           "call_sign": "AZ4SF",
                     *           "course_deg": 40,
                     *           "destination": "CNSHA",
                     *           "draught_m": 10.3,
                     *           "flag_country": "Norway",
                     *           "heading_deg": 146,
                     *           "imo": 9333589,
                     *           "ingested_at_utc": "2026-11-26T16:45:43.804743Z",
                     *           "is_speed_unusual": false,
                     *           "kafka_offset": 15322,
                     *           "kafka_partition": 9,
                     *           "kafka_timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *           "latitude": 31.404294,
                     *           "length_m": 326,
                     *           "longitude": 121.501415,
                     *           "message_type": 1,
                     *           "mmsi": 258601822,
                     *           "mmsi_class": "ship",
                     *           "name": "AMBER LIGHT",
                     *           "nav_status": 5,
                     *           "nav_status_group": "moored",
                     *           "nav_status_name": "Moored",
                     *           "rate_of_turn": 0,
                     *           "reported_at_utc": "2026-03-02T00:11:09.278000Z",
                     *           "ship_category": "cargo",
                     *           "ship_type": 70,
                     *           "source": "simulate",
                     *           "speed_knots": 0,
                     *           "static_reported_at_utc": "2026-03-01T22:29:09.278000Z",
                     *           "topic": "maritime.ais.data",
                     *           "transceiver_class": "A",
                     *           "vessel_id": "258601822"
                     *         },
                     *         "vessel": {
                     *           "aliases": [],
                     *           "beam_m": 53,
                     *           "call_sign": "AZ4SF",
                     *           "deadweight_tonnes": 108652,
                     *           "design_draught_m": 14.2,
                     *           "design_speed_knots": 20.7,
                     *           "destination": "CNSHA",
                     *           "draught_m": 10.3,
                     *           "engine_type": "SSD",
                     *           "first_reported_at_utc": "2025-12-31T12:44:53.939000Z",
                     *           "flag_country": "Norway",
                     *           "flag_iso2": "NO",
                     *           "gross_tonnage": 98908,
                     *           "home_port_locode": "GRPIR",
                     *           "identity_basis": "imo",
                     *           "identity_confidence": "high",
                     *           "imo": 9333589,
                     *           "is_mmsi_shared": false,
                     *           "last_reported_at_utc": "2026-03-02T00:11:09.278000Z",
                     *           "length_m": 326,
                     *           "main_fuel": "HFO",
                     *           "mcr_kw": 42710,
                     *           "mmsi": 258601822,
                     *           "mmsi_class": "ship",
                     *           "name": "AMBER LIGHT",
                     *           "position_count": 2436,
                     *           "segment_count": 3,
                     *           "ship_category": "cargo",
                     *           "ship_type": 70,
                     *           "static_report_count": 416,
                     *           "transceiver_class": "A",
                     *           "vessel_id": "258601822",
                     *           "vessel_type": "container_ship",
                     *           "year_built": 2021
                     *         },
                     *         "voyage_under_way": null,
                     *         "voyages": [
                     *           {
                     *             "announced_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *             "arrived_at_utc": "2026-03-01T23:37:09.278000Z",
                     *             "delay_basis": "plan",
                     *             "delay_minutes": -51.4483,
                     *             "departed_at_utc": "2026-03-01T14:33:09.278000Z",
                     *             "destination_port_id": "CNSHA",
                     *             "destination_visit_id": "258601822-CNSHA-20260301T233709",
                     *             "distance_nm": 125.49623838905609,
                     *             "duration_hours": 9.066666666666666,
                     *             "eta_error_minutes": -51.4483,
                     *             "hours_by_speed": {
                     *               "6": 1,
                     *               "12": 4,
                     *               "16": 5
                     *             },
                     *             "is_delayed": false,
                     *             "max_speed_knots": 16.7,
                     *             "mean_speed_knots": 13.841496881145892,
                     *             "mmsi": 258601822,
                     *             "origin_port_id": "CNZOS",
                     *             "origin_visit_id": "258601822-CNZOS-20260228T173509",
                     *             "planned_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *             "planned_departure_utc": "2026-03-01T13:36:03.167000Z",
                     *             "planned_voyage_id": "258601822-20260301T1336",
                     *             "route_median_duration_hours": 9.066666666666666,
                     *             "vessel_id": "258601822",
                     *             "voyage_id": "258601822-CNZOS-20260228T173509"
                     *           },
                     *           {
                     *             "announced_arrival_utc": "2026-02-28T17:18:47.102000Z",
                     *             "arrived_at_utc": "2026-02-28T17:35:09.278000Z",
                     *             "delay_basis": "plan",
                     *             "delay_minutes": 16.3696,
                     *             "departed_at_utc": "2026-02-27T11:33:09.278000Z",
                     *             "destination_port_id": "CNZOS",
                     *             "destination_visit_id": "258601822-CNZOS-20260228T173509",
                     *             "distance_nm": 504.6304222642175,
                     *             "duration_hours": 30.033333333333335,
                     *             "eta_error_minutes": 16.3696,
                     *             "hours_by_speed": {
                     *               "6": 1,
                     *               "12": 1,
                     *               "14": 5,
                     *               "16": 12,
                     *               "18": 11
                     *             },
                     *             "is_delayed": false,
                     *             "max_speed_knots": 18.9,
                     *             "mean_speed_knots": 16.80234480347006,
                     *             "mmsi": 258601822,
                     *             "origin_port_id": "KRPUS",
                     *             "origin_visit_id": "258601822-KRPUS-20260226T111109",
                     *             "planned_arrival_utc": "2026-02-28T17:18:47.102000Z",
                     *             "planned_departure_utc": "2026-02-27T10:32:27.957000Z",
                     *             "planned_voyage_id": "258601822-20260227T1032",
                     *             "route_median_duration_hours": 30.883333333333333,
                     *             "vessel_id": "258601822",
                     *             "voyage_id": "258601822-KRPUS-20260226T111109"
                     *           },
                     *           {
                     *             "announced_arrival_utc": "2026-02-26T12:34:47.635000Z",
                     *             "arrived_at_utc": "2026-02-26T11:11:09.278000Z",
                     *             "delay_basis": "plan",
                     *             "delay_minutes": -83.6393,
                     *             "departed_at_utc": "2026-02-24T13:17:09.278000Z",
                     *             "destination_port_id": "KRPUS",
                     *             "destination_visit_id": "258601822-KRPUS-20260226T111109",
                     *             "distance_nm": 671.6587761670835,
                     *             "duration_hours": 45.9,
                     *             "eta_error_minutes": -83.6393,
                     *             "hours_by_speed": {
                     *               "10": 1,
                     *               "12": 20,
                     *               "14": 3,
                     *               "16": 20
                     *             },
                     *             "is_delayed": false,
                     *             "max_speed_knots": 17,
                     *             "mean_speed_knots": 14.633088805383084,
                     *             "mmsi": 258601822,
                     *             "origin_port_id": "JPTYO",
                     *             "origin_visit_id": "258601822-JPTYO-20260223T125509",
                     *             "planned_arrival_utc": "2026-02-26T12:34:47.635000Z",
                     *             "planned_departure_utc": "2026-02-24T12:51:57.570000Z",
                     *             "planned_voyage_id": "258601822-20260224T1251",
                     *             "route_median_duration_hours": 45.61666666666667,
                     *             "vessel_id": "258601822",
                     *             "voyage_id": "258601822-JPTYO-20260223T125509"
                     *           }
                     *         ]
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_tracks: {
        parameters: {
            query?: {
                as_of?: string | null;
                from?: string | null;
                to?: string | null;
                hours?: number;
                tolerance_m?: number | null;
                tolerance_nm?: number | null;
                format?: "json" | "geojson" | "parquet" | "arrow";
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                voyage_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "cog": [
                     *             236.5,
                     *             216.3,
                     *             189.4
                     *           ],
                     *           "lat": [
                     *             33.042805,
                     *             32.936077,
                     *             30.151139
                     *           ],
                     *           "lon": [
                     *             125.444792,
                     *             125.298795,
                     *             122.890343
                     *           ],
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "parts": [
                     *             0
                     *           ],
                     *           "sog": [
                     *             17.2,
                     *             17.7,
                     *             18.7
                     *           ],
                     *           "t": [
                     *             1772238909,
                     *             1772240949,
                     *             1772281749
                     *           ],
                     *           "vessel_id": "258601822"
                     *         }
                     *       ],
                     *       "from_utc": "2026-02-28T00:11:10.278000Z",
                     *       "point_count": 20,
                     *       "position_count": 82,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6,
                     *       "to_utc": "2026-03-02T00:11:10.278000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TracksAnswer"];
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "cog": [
                     *             236.5,
                     *             216.3,
                     *             189.4
                     *           ],
                     *           "lat": [
                     *             33.042805,
                     *             32.936077,
                     *             30.151139
                     *           ],
                     *           "lon": [
                     *             125.444792,
                     *             125.298795,
                     *             122.890343
                     *           ],
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "parts": [
                     *             0
                     *           ],
                     *           "sog": [
                     *             17.2,
                     *             17.7,
                     *             18.7
                     *           ],
                     *           "t": [
                     *             1772238909,
                     *             1772240949,
                     *             1772281749
                     *           ],
                     *           "vessel_id": "258601822"
                     *         }
                     *       ],
                     *       "from_utc": "2026-02-28T00:11:10.278000Z",
                     *       "point_count": 20,
                     *       "position_count": 82,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6,
                     *       "to_utc": "2026-03-02T00:11:10.278000Z"
                     *     }
                     */
                    "application/geo+json": Record<string, never>;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessel_track: {
        parameters: {
            query?: {
                as_of?: string | null;
                from?: string | null;
                to?: string | null;
                hours?: number;
                tolerance_m?: number | null;
                tolerance_nm?: number | null;
                format?: "json" | "geojson" | "parquet" | "arrow";
            };
            header?: never;
            path: {
                vessel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "cog": [
                     *             236.5,
                     *             216.3,
                     *             189.4
                     *           ],
                     *           "lat": [
                     *             33.042805,
                     *             32.936077,
                     *             30.151139
                     *           ],
                     *           "lon": [
                     *             125.444792,
                     *             125.298795,
                     *             122.890343
                     *           ],
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "parts": [
                     *             0
                     *           ],
                     *           "sog": [
                     *             17.2,
                     *             17.7,
                     *             18.7
                     *           ],
                     *           "t": [
                     *             1772238909,
                     *             1772240949,
                     *             1772281749
                     *           ],
                     *           "vessel_id": "258601822"
                     *         }
                     *       ],
                     *       "from_utc": "2026-02-28T00:11:10.278000Z",
                     *       "point_count": 20,
                     *       "position_count": 82,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6,
                     *       "to_utc": "2026-03-02T00:11:10.278000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TracksAnswer"];
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "cog": [
                     *             236.5,
                     *             216.3,
                     *             189.4
                     *           ],
                     *           "lat": [
                     *             33.042805,
                     *             32.936077,
                     *             30.151139
                     *           ],
                     *           "lon": [
                     *             125.444792,
                     *             125.298795,
                     *             122.890343
                     *           ],
                     *           "mmsi": 258601822,
                     *           "name": "AMBER LIGHT",
                     *           "parts": [
                     *             0
                     *           ],
                     *           "sog": [
                     *             17.2,
                     *             17.7,
                     *             18.7
                     *           ],
                     *           "t": [
                     *             1772238909,
                     *             1772240949,
                     *             1772281749
                     *           ],
                     *           "vessel_id": "258601822"
                     *         }
                     *       ],
                     *       "from_utc": "2026-02-28T00:11:10.278000Z",
                     *       "point_count": 20,
                     *       "position_count": 82,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6,
                     *       "to_utc": "2026-03-02T00:11:10.278000Z"
                     *     }
                     */
                    "application/geo+json": Record<string, never>;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_playback: {
        parameters: {
            query: {
                from: string;
                to: string;
                step?: number;
                bbox?: string | null;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.tideline.frame": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_live_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "age_s": null,
                     *       "bronze_version": 7,
                     *       "clients": 0,
                     *       "frame": null,
                     *       "frames": 0,
                     *       "heard_at_utc": null,
                     *       "validated_bronze_version": 7,
                     *       "oldest_frame": null,
                     *       "problem": null,
                     *       "provisional_ships": 0,
                     *       "ships": 13946,
                     *       "snapshot": 6,
                     *       "status": "quiet"
                     *     }
                     */
                    "application/json": components["schemas"]["LiveStatus"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_live_keyframe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.tideline.frame": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_latest_live_frame: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.tideline.frame": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_live_frame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.tideline.frame": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    stream_live_events: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    get_lineage: {
        parameters: {
            query?: {
                as_of?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                collection: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "collection": "positions",
                     *         "key": {
                     *           "mmsi": 209008909
                     *         },
                     *         "messages": [
                     *           {
                     *             "decoded": {
                     *               "course_deg": 88.7,
                     *               "heading_deg": 91,
                     *               "latitude": 54.980751,
                     *               "longitude": 17.26686,
                     *               "message_type": 1,
                     *               "mmsi": 209008909,
                     *               "nav_status": 0,
                     *               "position_accuracy": 1,
                     *               "rate_of_turn": 0,
                     *               "schema_version": 1,
                     *               "source": "simulate",
                     *               "speed_knots": 11.2,
                     *               "timestamp": "2026-03-02T00:16:30.918Z",
                     *               "transceiver_class": "A",
                     *               "utc_second": 30
                     *             },
                     *             "format": "json",
                     *             "headers": {
                     *               "event-type": "position_report",
                     *               "source": "simulate"
                     *             },
                     *             "ingested_at_utc": "2026-11-26T16:45:43.131114Z",
                     *             "key": "209008909",
                     *             "offset": 32501,
                     *             "partition": 1,
                     *             "raw_base64": "eyJzY2hlbWFfdmVyc2lvbiI6MSwibW1zaSI6MjA5MDA4OTA5LCJ0aW1lc3RhbXAiOiIyMDI2LTAzLTAyVDAwOjE2OjMwLjkxOFoiLCJtZXNzYWdlX3R5cGUiOjEsImxhdGl0dWRlIjo1NC45ODA3NTEsImxvbmdpdHVkZSI6MTcuMjY2ODYwLCJzcGVlZF9rbm90cyI6MTEuMiwiY291cnNlX2RlZyI6ODguNywiaGVhZGluZ19kZWciOjkxLCJuYXZfc3RhdHVzIjowLCJyYXRlX29mX3R1cm4iOjAuMCwicG9zaXRpb25fYWNjdXJhY3kiOjEsInV0Y19zZWNvbmQiOjMwLCJ0cmFuc2NlaXZlcl9jbGFzcyI6IkEiLCJzb3VyY2UiOiJzaW11bGF0ZSJ9",
                     *             "size_bytes": 306,
                     *             "table": "maritime_bronze.ais",
                     *             "timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *             "topic": "maritime.ais.data"
                     *           }
                     *         ],
                     *         "row": {
                     *           "arrived_before_utc": "2026-03-01T23:08:30.918000Z",
                     *           "beam_m": 26,
                     *           "bronze_version": 7,
                     *           "call_sign": "65932",
                     *           "course_deg": 88.7,
                     *           "destination": "PLNWA",
                     *           "draught_m": 10.5,
                     *           "flag_country": "Cyprus (Republic of)",
                     *           "heading_deg": 91,
                     *           "imo": 9243526,
                     *           "ingested_at_utc": "2026-11-26T16:45:43.131114Z",
                     *           "is_speed_unusual": false,
                     *           "kafka_offset": 32501,
                     *           "kafka_partition": 1,
                     *           "kafka_timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *           "latitude": 54.980751,
                     *           "length_m": 164,
                     *           "longitude": 17.26686,
                     *           "message_type": 1,
                     *           "mmsi": 209008909,
                     *           "mmsi_class": "ship",
                     *           "name": "SAGA CAPE",
                     *           "nav_status": 0,
                     *           "nav_status_group": "under_way",
                     *           "nav_status_name": "Under way using engine",
                     *           "rate_of_turn": 0,
                     *           "reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *           "ship_category": "tanker",
                     *           "ship_type": 80,
                     *           "source": "simulate",
                     *           "speed_knots": 11.2,
                     *           "static_reported_at_utc": "2026-03-01T21:26:30.918000Z",
                     *           "topic": "maritime.ais.data",
                     *           "transceiver_class": "A",
                     *           "vessel_id": "209008909"
                     *         },
                     *         "steps": [
                     *           {
                     *             "row_count": 1,
                     *             "rows": [
                     *               {
                     *                 "beam_m": null,
                     *                 "bronze_version": 7,
                     *                 "call_sign": null,
                     *                 "content_hash": 5940117803058286000,
                     *                 "course_deg": 88.7,
                     *                 "destination": null,
                     *                 "disposition": "accepted",
                     *                 "draught_m": null,
                     *                 "eta": null,
                     *                 "event_date": "2026-03-02",
                     *                 "heading_deg": 91,
                     *                 "imo": null,
                     *                 "ingested_at_utc": "2026-11-26T16:45:43.131114Z",
                     *                 "is_ahead_of_receipt": false,
                     *                 "is_conflicting": false,
                     *                 "is_speed_unusual": false,
                     *                 "kafka_offset": 32501,
                     *                 "kafka_partition": 1,
                     *                 "kafka_timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *                 "latitude": 54.980751,
                     *                 "length_m": null,
                     *                 "longitude": 17.26686,
                     *                 "message_kind": "position",
                     *                 "message_type": 1,
                     *                 "mmsi": 209008909,
                     *                 "mmsi_class": "ship",
                     *                 "name": null,
                     *                 "nav_status": 0,
                     *                 "payload": null,
                     *                 "position_accuracy": 1,
                     *                 "rate_of_turn": 0,
                     *                 "reason_code": null,
                     *                 "reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *                 "ship_type": null,
                     *                 "source": "simulate",
                     *                 "speed_knots": 11.2,
                     *                 "station": null,
                     *                 "topic": "maritime.ais.data",
                     *                 "transceiver_class": "A"
                     *               }
                     *             ],
                     *             "table": "maritime_silver.ais_messages"
                     *           }
                     *         ],
                     *         "table": "maritime_gold.current_positions",
                     *         "version": 0
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["LineageAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_exports: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "formats": [
                     *             "csv",
                     *             "parquet",
                     *             "arrow"
                     *           ],
                     *           "name": "vessels",
                     *           "path": "/api/v1/exports/vessels",
                     *           "row_count": 14392,
                     *           "size_bytes": 554726,
                     *           "table": "maritime_gold.vessels"
                     *         },
                     *         {
                     *           "formats": [
                     *             "csv",
                     *             "parquet",
                     *             "arrow"
                     *           ],
                     *           "name": "positions",
                     *           "path": "/api/v1/exports/positions",
                     *           "row_count": 13946,
                     *           "size_bytes": 977963,
                     *           "table": "maritime_gold.current_positions"
                     *         },
                     *         {
                     *           "formats": [
                     *             "csv",
                     *             "parquet",
                     *             "arrow"
                     *           ],
                     *           "name": "vessel-days",
                     *           "path": "/api/v1/exports/vessel-days",
                     *           "row_count": 21884,
                     *           "size_bytes": 1048240,
                     *           "table": "maritime_gold.daily_vessel_metrics"
                     *         }
                     *       ],
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["ExportsAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_vessels: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                imo?: number[] | null;
                name?: string[] | null;
                call_sign?: string[] | null;
                mmsi_class?: string[] | null;
                ship_category?: string[] | null;
                vessel_type?: string[] | null;
                flag_iso2?: string[] | null;
                flag_country?: string[] | null;
                identity_confidence?: string[] | null;
                identity_basis?: string[] | null;
                is_mmsi_shared?: boolean[] | null;
                last_reported_at_utc_from?: string | null;
                last_reported_at_utc_to?: string | null;
                length_m_from?: number | null;
                length_m_to?: number | null;
                gross_tonnage_from?: number | null;
                gross_tonnage_to?: number | null;
                deadweight_tonnes_from?: number | null;
                deadweight_tonnes_to?: number | null;
                year_built_from?: number | null;
                year_built_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_positions: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                mmsi_class?: string[] | null;
                ship_category?: string[] | null;
                nav_status?: number[] | null;
                nav_status_group?: string[] | null;
                flag_country?: string[] | null;
                destination?: string[] | null;
                source?: string[] | null;
                reported_at_utc_from?: string | null;
                reported_at_utc_to?: string | null;
                speed_knots_from?: number | null;
                speed_knots_to?: number | null;
                length_m_from?: number | null;
                length_m_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_vessel_days: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                mmsi_class?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                hours_under_way_from?: number | null;
                hours_under_way_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_fleet_kpis: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_ports: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                port_id?: string[] | null;
                name?: string[] | null;
                country?: string[] | null;
                source?: string[] | null;
                vessels_at_berth_from?: number | null;
                vessels_at_berth_to?: number | null;
                vessels_waiting_from?: number | null;
                vessels_waiting_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_port_calls: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                port_id?: string[] | null;
                port_country?: string[] | null;
                is_open?: boolean[] | null;
                confidence?: number[] | null;
                arrived_at_utc_from?: string | null;
                arrived_at_utc_to?: string | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                confidence_from?: number | null;
                confidence_to?: number | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_port_congestion: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                port_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                vessels_at_berth_from?: number | null;
                vessels_at_berth_to?: number | null;
                vessels_waiting_from?: number | null;
                vessels_waiting_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_voyages: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                destination_port_id?: string[] | null;
                planned_voyage_id?: string[] | null;
                is_delayed?: boolean[] | null;
                delay_basis?: string[] | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                arrived_at_utc_from?: string | null;
                arrived_at_utc_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                delay_minutes_from?: number | null;
                delay_minutes_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_voyage_progress: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                announced_port_id?: string[] | null;
                as_of_utc_from?: string | null;
                as_of_utc_to?: string | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_voyage_speed_profiles: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_routes: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                origin_port_id?: string[] | null;
                destination_port_id?: string[] | null;
                route?: string[] | null;
                arrival_date?: string[] | null;
                arrival_date_from?: string | null;
                arrival_date_to?: string | null;
                voyage_count_7d_from?: number | null;
                voyage_count_7d_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_arrival_forecasts: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                voyage_id?: string[] | null;
                arm?: string[] | null;
                model_version?: number[] | null;
                predicted_arrival_utc_from?: string | null;
                predicted_arrival_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_arrivals: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                announced_port_id?: string[] | null;
                as_of_utc_from?: string | null;
                as_of_utc_to?: string | null;
                announced_arrival_utc_from?: string | null;
                announced_arrival_utc_to?: string | null;
                predicted_arrival_utc_from?: string | null;
                predicted_arrival_utc_to?: string | null;
                predicted_delay_hours_from?: number | null;
                predicted_delay_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_alerts: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                alert_type?: string[] | null;
                severity?: string[] | null;
                status?: string[] | null;
                is_active?: boolean[] | null;
                source?: string[] | null;
                raised_at_utc_from?: string | null;
                raised_at_utc_to?: string | null;
                raised_date_from?: string | null;
                raised_date_to?: string | null;
                changed_at_utc_from?: string | null;
                changed_at_utc_to?: string | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_collision_risks: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                risk_level?: string[] | null;
                encounter_type_1?: string[] | null;
                evaluated_at_utc_from?: string | null;
                evaluated_at_utc_to?: string | null;
                dcpa_nm_from?: number | null;
                dcpa_nm_to?: number | null;
                tcpa_minutes_from?: number | null;
                tcpa_minutes_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_near_misses: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                encounter_type_1?: string[] | null;
                closest_at_utc_from?: string | null;
                closest_at_utc_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                relative_speed_knots_from?: number | null;
                relative_speed_knots_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_encounters: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                distance_from_shore_nm_from?: number | null;
                distance_from_shore_nm_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_gaps: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                is_open?: boolean[] | null;
                is_suspected_switch_off?: boolean[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_loitering: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_stops: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                is_open?: boolean[] | null;
                port_id?: string[] | null;
                nav_status?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_emissions_daily: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                event_date?: string[] | null;
                vessel_type?: string[] | null;
                method?: string[] | null;
                missing_reason?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                co2_tonnes_from?: number | null;
                co2_tonnes_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_cii_ratings: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                cii_year?: number[] | null;
                vessel_type?: string[] | null;
                cii_ship_type?: string[] | null;
                rating?: string[] | null;
                rating_forecast?: string[] | null;
                needs_corrective_plan?: boolean[] | null;
                not_rated_reason?: string[] | null;
                gross_tonnage_from?: number | null;
                gross_tonnage_to?: number | null;
                excess_over_required_pct_from?: number | null;
                excess_over_required_pct_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_compliance: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                cii_year?: number[] | null;
                limit_name?: string[] | null;
                is_exceeded?: boolean[] | null;
                is_exceeded_forecast?: boolean[] | null;
                rating?: string[] | null;
                needs_corrective_plan?: boolean[] | null;
                excess_pct_from?: number | null;
                excess_pct_to?: number | null;
                exceeded_since_date_from?: string | null;
                exceeded_since_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_environment_daily: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_environment_breaches: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                limit_id?: string[] | null;
                measure?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                first_breach_at_utc_from?: string | null;
                first_breach_at_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_weather: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                area_latitude_deg?: number[] | null;
                area_longitude_deg?: number[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                wave_height_m_max_from?: number | null;
                wave_height_m_max_to?: number | null;
                wind_speed_knots_max_from?: number | null;
                wind_speed_knots_max_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_passenger_safety: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                critical_alerts_raised_from?: number | null;
                critical_alerts_raised_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_maintenance_risks: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                risk_level?: string[] | null;
                arm?: string[] | null;
                model_version?: number[] | null;
                score_from?: number | null;
                score_to?: number | null;
                as_of_date_from?: string | null;
                as_of_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_vessel_features: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                feature_date?: string[] | null;
                feature_date_from?: string | null;
                feature_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_vessel_labels: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                feature_date?: string[] | null;
                needs_maintenance?: boolean[] | null;
                is_horizon_past?: boolean[] | null;
                feature_date_from?: string | null;
                feature_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_sensor_deviations: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                load_band?: number[] | null;
                hour_utc_from?: string | null;
                hour_utc_to?: string | null;
                exhaust_temp_z_from?: number | null;
                exhaust_temp_z_to?: number | null;
                vibration_z_from?: number | null;
                vibration_z_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_model_outcomes: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                model_name?: string[] | null;
                model_version?: number[] | null;
                arm?: string[] | null;
                model_family?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_model_drift: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                kind?: string[] | null;
                measure?: string[] | null;
                verdict?: string[] | null;
                stability_index_from?: number | null;
                stability_index_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_films: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                title?: string[] | null;
                genre?: string[] | null;
                budget_tier?: string[] | null;
                mpaa_rating?: string[] | null;
                creative_type?: string[] | null;
                source_material?: string[] | null;
                distributor?: string[] | null;
                director?: string[] | null;
                release_year?: number[] | null;
                release_decade?: number[] | null;
                is_profitable?: boolean[] | null;
                is_success?: boolean[] | null;
                release_date_from?: string | null;
                release_date_to?: string | null;
                release_year_from?: number | null;
                release_year_to?: number | null;
                budget_real_usd_from?: number | null;
                budget_real_usd_to?: number | null;
                worldwide_gross_real_usd_from?: number | null;
                worldwide_gross_real_usd_to?: number | null;
                roi_from?: number | null;
                roi_to?: number | null;
                performance_score_from?: number | null;
                performance_score_to?: number | null;
                imdb_rating_from?: number | null;
                imdb_rating_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_genres: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                genre?: string[] | null;
                is_ranked?: boolean[] | null;
                median_roi_from?: number | null;
                median_roi_to?: number | null;
                film_count_from?: number | null;
                film_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_budget_tiers: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                budget_tier?: string[] | null;
                is_ranked?: boolean[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_trends: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                period_type?: string[] | null;
                period_start?: number[] | null;
                is_sparse?: boolean[] | null;
                period_start_from?: number | null;
                period_start_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_seasonality: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                release_month?: number[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_recommendations: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                genre?: string[] | null;
                budget_tier?: string[] | null;
                recommendation?: string[] | null;
                median_roi_from?: number | null;
                median_roi_to?: number | null;
                share_losing_from?: number | null;
                share_losing_to?: number | null;
                films_with_roi_from?: number | null;
                films_with_roi_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_comparables: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                title?: string[] | null;
                comparable_film_id?: string[] | null;
                distance_from?: number | null;
                distance_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_track_records: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                role?: string[] | null;
                name?: string[] | null;
                is_ranked?: boolean[] | null;
                film_count_from?: number | null;
                film_count_to?: number | null;
                track_record_score_from?: number | null;
                track_record_score_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_kpis: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                population?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_drift: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                load_number?: number[] | null;
                dimension?: string[] | null;
                bucket?: string[] | null;
                verdict?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_score_stability: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                weight?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_score_validation: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                outcome?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_film_data_quality: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                layer?: string[] | null;
                check_name?: string[] | null;
                rows_failed_from?: number | null;
                rows_failed_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_data_quality: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                event_date?: string[] | null;
                topic?: string[] | null;
                source?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                quarantined_count_from?: number | null;
                quarantined_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_quarantine: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                ingested_date?: string[] | null;
                topic?: string[] | null;
                reason_code?: string[] | null;
                severity?: string[] | null;
                ingested_date_from?: string | null;
                ingested_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_reception: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                station?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                message_count_from?: number | null;
                message_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_pipeline_runs: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                invocation_id?: string[] | null;
                command?: string[] | null;
                target_name?: string[] | null;
                is_success?: boolean[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                duration_s_from?: number | null;
                duration_s_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_quarantined_messages: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                topic?: string[] | null;
                reason_code?: string[] | null;
                mmsi?: number[] | null;
                kafka_partition?: number[] | null;
                ingested_at_utc_from?: string | null;
                ingested_at_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    export_quarantined_films: {
        parameters: {
            query?: {
                format?: "csv" | "parquet" | "arrow" | "xlsx" | "geoparquet";
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                load_number?: number[] | null;
                reason_code?: string[] | null;
                file_name?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.apache.arrow.stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                as_of?: string | null;
                q: string;
                kind?: ("vessel" | "port" | "film")[] | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "NLRTM",
                     *           "kind": "port",
                     *           "latitude": 51.9,
                     *           "longitude": 4.48333,
                     *           "matched": "rotterdam",
                     *           "score": 82.8,
                     *           "subtitle": "NL · NLRTM"
                     *         }
                     *       ],
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_films_what_if: {
        parameters: {
            query?: {
                as_of?: string | null;
                slate?: string | null;
                budget_usd?: number | null;
                draws?: number;
                seed?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "budget_usd": null,
                     *         "draws": 5000,
                     *         "histogram": [
                     *           {
                     *             "draw_count": 189,
                     *             "from_usd": -54371389.55974026,
                     *             "to_usd": 51069091.12577923
                     *           },
                     *           {
                     *             "draw_count": 565,
                     *             "from_usd": 51069091.12577923,
                     *             "to_usd": 156509571.81129873
                     *           },
                     *           {
                     *             "draw_count": 613,
                     *             "from_usd": 156509571.81129873,
                     *             "to_usd": 261950052.49681824
                     *           }
                     *         ],
                     *         "is_within_budget": null,
                     *         "probability_of_doubling": 0.8326,
                     *         "probability_of_loss": 0.0062,
                     *         "profit_usd": {
                     *           "mean": 528693306.15640324,
                     *           "p10": 112749893.67113298,
                     *           "p25": 243815432.31327695,
                     *           "p5": 67531619.56010576,
                     *           "p50": 481240049.5500995,
                     *           "p75": 756558762.9948659,
                     *           "p90": 1026804300.9257878,
                     *           "p95": 1170613986.784717
                     *         },
                     *         "roi": {
                     *           "mean": 3.073798291606996,
                     *           "p10": 0.6555226376228662,
                     *           "p25": 1.4175315832167266,
                     *           "p5": 0.39262569511689394,
                     *           "p50": 2.7979072648261596,
                     *           "p75": 4.398597459272477,
                     *           "p90": 5.969792447242952,
                     *           "p95": 6.805895272004168
                     *         },
                     *         "seed": 1,
                     *         "slate": [
                     *           {
                     *             "budget_each_usd": 9000000,
                     *             "budget_tier": "low",
                     *             "comparable_count": 135,
                     *             "comparable_median_roi": 2.0600054666666665,
                     *             "film_count": 4,
                     *             "genre": "Horror"
                     *           },
                     *           {
                     *             "budget_each_usd": 136000000,
                     *             "budget_tier": "high",
                     *             "comparable_count": 54,
                     *             "comparable_median_roi": 1.9421481016227178,
                     *             "film_count": 1,
                     *             "genre": "Adventure"
                     *           }
                     *         ],
                     *         "total_budget_usd": 172000000
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_models: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "drifted": [
                     *             {
                     *               "as_of_date": "2026-03-02",
                     *               "kind": "input",
                     *               "measure": "engine_hours_30d",
                     *               "recent_rows": 1175,
                     *               "reference_rows": 3995,
                     *               "stability_index": 1.016541,
                     *               "verdict": "drifted"
                     *             },
                     *             {
                     *               "as_of_date": "2026-03-02",
                     *               "kind": "input",
                     *               "measure": "alerts_raised_30d",
                     *               "recent_rows": 1175,
                     *               "reference_rows": 3995,
                     *               "stability_index": 0.986786,
                     *               "verdict": "drifted"
                     *             },
                     *             {
                     *               "as_of_date": "2026-03-02",
                     *               "kind": "input",
                     *               "measure": "vibration_trend_ratio",
                     *               "recent_rows": 1175,
                     *               "reference_rows": 3995,
                     *               "stability_index": 0.243821,
                     *               "verdict": "moved"
                     *             }
                     *           ],
                     *           "has_card": true,
                     *           "name": "maintenance",
                     *           "outcomes": [
                     *             {
                     *               "alarm_count": 5,
                     *               "alarm_precision": null,
                     *               "alarm_rate": 0.058823529411764705,
                     *               "alarm_recall": null,
                     *               "arm": "champion",
                     *               "blind_recall": null,
                     *               "brier_score": null,
                     *               "case_count": 0,
                     *               "first_as_of_date": "2026-03-01",
                     *               "hit_count": 0,
                     *               "known_alarm_count": 0,
                     *               "known_count": 0,
                     *               "last_as_of_date": "2026-03-02",
                     *               "mean_score": 0.2002434235270594,
                     *               "model_family": "random_forest",
                     *               "model_name": "maintenance",
                     *               "model_version": 1,
                     *               "score_count": 85,
                     *               "vessel_count": 85
                     *             }
                     *           ],
                     *           "trained_at_utc": "2026-11-26T23:23:49.470078Z"
                     *         }
                     *       ],
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["ModelsAnswer"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_model_card: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_pipeline: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_s": 5633.769915,
                     *         "latest_run": {
                     *           "command": "build",
                     *           "duration_s": 15.551089,
                     *           "failed_count": 0,
                     *           "finished_at_utc": "2026-11-26T17:00:33.858036Z",
                     *           "invocation_id": "b0d3936a-0d5a-42ce-8234-a369be8547f7",
                     *           "is_success": true,
                     *           "node_count": 15,
                     *           "ok_count": 14,
                     *           "skipped_count": 0,
                     *           "slowest_node": "model_drift",
                     *           "slowest_node_s": 6.578967571258545,
                     *           "started_at_utc": "2026-11-26T17:00:18.306947Z",
                     *           "target_name": "embedded",
                     *           "warned_count": 1
                     *         },
                     *         "sources": [
                     *           {
                     *             "built_version": 7,
                     *             "newest_ingested_at_utc": "2026-11-26T16:45:43.963000Z",
                     *             "row_count": 415516,
                     *             "silver_table": "maritime_silver.ais_messages",
                     *             "table": "maritime_bronze.ais",
                     *             "version": 7,
                     *             "versions_behind": 0
                     *           },
                     *           {
                     *             "built_version": 7,
                     *             "newest_ingested_at_utc": "2026-11-26T16:45:44.901000Z",
                     *             "row_count": 217162,
                     *             "silver_table": "maritime_silver.sensor_messages",
                     *             "table": "maritime_bronze.sensors",
                     *             "version": 7,
                     *             "versions_behind": 0
                     *           },
                     *           {
                     *             "built_version": 1,
                     *             "newest_ingested_at_utc": "2026-11-26T16:45:44.937000Z",
                     *             "row_count": 5836,
                     *             "silver_table": "maritime_silver.alert_messages",
                     *             "table": "maritime_bronze.alerts",
                     *             "version": 1,
                     *             "versions_behind": 0
                     *           }
                     *         ],
                     *         "tables": [
                     *           {
                     *             "built_at_utc": "2026-11-26T16:48:36.063000Z",
                     *             "file_count": 1,
                     *             "row_count": 1945,
                     *             "size_bytes": 150009,
                     *             "table": "maritime_gold.alerts",
                     *             "version": 0
                     *           },
                     *           {
                     *             "built_at_utc": null,
                     *             "file_count": 0,
                     *             "row_count": 0,
                     *             "size_bytes": 0,
                     *             "table": "maritime_gold.arrival_forecasts",
                     *             "version": 1
                     *           },
                     *           {
                     *             "built_at_utc": "2026-11-26T16:55:54.611000Z",
                     *             "file_count": 1,
                     *             "row_count": 12184,
                     *             "size_bytes": 216438,
                     *             "table": "maritime_gold.cii_ratings",
                     *             "version": 0
                     *           }
                     *         ]
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineAnswer"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_kafka_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "message_count": 2750,
                     *           "partition_count": 12,
                     *           "partitions": [
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 221,
                     *               "leader": 1,
                     *               "message_count": 221,
                     *               "partition": 0
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 476,
                     *               "leader": 1,
                     *               "message_count": 476,
                     *               "partition": 1
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 72,
                     *               "leader": 1,
                     *               "message_count": 72,
                     *               "partition": 2
                     *             }
                     *           ],
                     *           "topic": "maritime.ais.data"
                     *         },
                     *         {
                     *           "message_count": 10,
                     *           "partition_count": 12,
                     *           "partitions": [
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 2,
                     *               "leader": 1,
                     *               "message_count": 2,
                     *               "partition": 0
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 0,
                     *               "leader": 1,
                     *               "message_count": 0,
                     *               "partition": 1
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 1,
                     *               "leader": 1,
                     *               "message_count": 1,
                     *               "partition": 2
                     *             }
                     *           ],
                     *           "topic": "maritime.alerts"
                     *         },
                     *         {
                     *           "message_count": 0,
                     *           "partition_count": 12,
                     *           "partitions": [
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 0,
                     *               "leader": 1,
                     *               "message_count": 0,
                     *               "partition": 0
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 0,
                     *               "leader": 1,
                     *               "message_count": 0,
                     *               "partition": 1
                     *             },
                     *             {
                     *               "earliest_offset": 0,
                     *               "in_sync_replicas": 1,
                     *               "latest_offset": 0,
                     *               "leader": 1,
                     *               "message_count": 0,
                     *               "partition": 2
                     *             }
                     *           ],
                     *           "topic": "maritime.dead-letters"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Topics"];
                };
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    get_kafka_topic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_count": 2750,
                     *       "partition_count": 12,
                     *       "partitions": [
                     *         {
                     *           "earliest_offset": 0,
                     *           "in_sync_replicas": 1,
                     *           "latest_offset": 221,
                     *           "leader": 1,
                     *           "message_count": 221,
                     *           "partition": 0
                     *         },
                     *         {
                     *           "earliest_offset": 0,
                     *           "in_sync_replicas": 1,
                     *           "latest_offset": 476,
                     *           "leader": 1,
                     *           "message_count": 476,
                     *           "partition": 1
                     *         },
                     *         {
                     *           "earliest_offset": 0,
                     *           "in_sync_replicas": 1,
                     *           "latest_offset": 72,
                     *           "leader": 1,
                     *           "message_count": 72,
                     *           "partition": 2
                     *         }
                     *       ],
                     *       "topic": "maritime.ais.data"
                     *     }
                     */
                    "application/json": components["schemas"]["Topic"];
                };
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    list_kafka_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "group": "tideline-sink",
                     *           "lag": 273,
                     *           "member_count": 0,
                     *           "partitions": [
                     *             {
                     *               "committed_offset": 200,
                     *               "lag": 21,
                     *               "latest_offset": 221,
                     *               "partition": 0,
                     *               "topic": "maritime.ais.data"
                     *             },
                     *             {
                     *               "committed_offset": 446,
                     *               "lag": 30,
                     *               "latest_offset": 476,
                     *               "partition": 1,
                     *               "topic": "maritime.ais.data"
                     *             },
                     *             {
                     *               "committed_offset": 60,
                     *               "lag": 12,
                     *               "latest_offset": 72,
                     *               "partition": 2,
                     *               "topic": "maritime.ais.data"
                     *             }
                     *           ],
                     *           "state": "empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["serving__api__routers__kafka__Groups"];
                };
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    replay_quarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dry_run": true,
                 *       "reason_codes": [
                 *         "not_json"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": true,
                     *       "message_count": 312,
                     *       "reasons": [
                     *         {
                     *           "message_count": 312,
                     *           "reason_code": "not_json"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    list_snapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "entry": 6,
                     *           "invocation_id": "13e6fef3-cb84-4d64-a8fd-944670720926",
                     *           "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *           "snapshot": 6,
                     *           "table_count": 92
                     *         },
                     *         {
                     *           "entry": 5,
                     *           "invocation_id": "1ab32ca5-c465-4ae5-a863-ef8ca562e942",
                     *           "published_at_utc": "2026-11-26T22:43:26.384269Z",
                     *           "snapshot": 5,
                     *           "table_count": 92
                     *         },
                     *         {
                     *           "entry": 4,
                     *           "invocation_id": "3ad75b83-e0ef-4247-ab66-25e6b72ab807",
                     *           "published_at_utc": "2026-11-26T22:40:40.207923Z",
                     *           "snapshot": 4,
                     *           "table_count": 92
                     *         }
                     *       ],
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["Publications"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6,
                     *       "tables": {
                     *         "maritime_gold.alerts": 0,
                     *         "maritime_gold.arrival_forecasts": 1,
                     *         "maritime_gold.cii_ratings": 0,
                     *         "maritime_gold.collision_risks": 0,
                     *         "maritime_gold.compliance_report": 0,
                     *         "maritime_gold.current_positions": 0,
                     *         "maritime_gold.daily_vessel_draught": 0,
                     *         "maritime_gold.daily_vessel_metrics": 0,
                     *         "maritime_gold.data_quality_daily": 0,
                     *         "maritime_gold.emissions_daily": 0,
                     *         "maritime_gold.encounters": 0,
                     *         "maritime_gold.environmental_breaches": 0,
                     *         "maritime_gold.environmental_daily": 0,
                     *         "maritime_gold.fleet_kpis": 0,
                     *         "maritime_gold.gaps": 0,
                     *         "maritime_gold.loitering": 0,
                     *         "maritime_gold.maintenance_risk": 1,
                     *         "maritime_gold.model_drift": 1,
                     *         "maritime_gold.model_outcomes": 1,
                     *         "maritime_gold.near_misses": 0,
                     *         "maritime_gold.passenger_safety_daily": 0,
                     *         "maritime_gold.pipeline_runs": 2,
                     *         "maritime_gold.port_congestion": 0,
                     *         "maritime_gold.port_visits": 0,
                     *         "maritime_gold.quarantine_daily": 0,
                     *         "maritime_gold.route_performance": 0,
                     *         "maritime_gold.sensor_deviations": 0,
                     *         "maritime_gold.ship_particulars": 0,
                     *         "maritime_gold.station_reception_daily": 0,
                     *         "maritime_gold.stops": 0,
                     *         "maritime_gold.vessel_features": 0,
                     *         "maritime_gold.vessel_labels": 0,
                     *         "maritime_gold.vessels": 0,
                     *         "maritime_gold.voyage_progress": 0,
                     *         "maritime_gold.voyage_speed_profiles": 0,
                     *         "maritime_gold.voyages": 0,
                     *         "maritime_gold.weather_by_area_daily": 0,
                     *         "maritime_silver.activity_hourly": 0,
                     *         "maritime_silver.ais_messages": 0,
                     *         "maritime_silver.alert_messages": 0,
                     *         "maritime_silver.draught_hourly": 0,
                     *         "maritime_silver.fuel_hourly": 0,
                     *         "maritime_silver.identities": 0,
                     *         "maritime_silver.identity_days": 0,
                     *         "maritime_silver.known_vessels": 0,
                     *         "maritime_silver.metered_fuel_hourly": 0,
                     *         "maritime_silver.near_pairs": 0,
                     *         "maritime_silver.pair_samples": 0,
                     *         "maritime_silver.port_congestion_hourly": 0,
                     *         "maritime_silver.port_contacts": 0,
                     *         "maritime_silver.segment_hours": 0,
                     *         "maritime_silver.segment_vessels": 0,
                     *         "maritime_silver.segmented_positions": 4,
                     *         "maritime_silver.segments": 0,
                     *         "maritime_silver.sensor_hours": 0,
                     *         "maritime_silver.sensor_messages": 0,
                     *         "maritime_silver.track_samples": 0,
                     *         "maritime_silver.vessel_particulars": 0,
                     *         "maritime_silver.voyage_messages": 0,
                     *         "movies_gold.budget_tier_performance": 0,
                     *         "movies_gold.comparables": 0,
                     *         "movies_gold.data_quality": 0,
                     *         "movies_gold.drift": 0,
                     *         "movies_gold.executive_kpis": 0,
                     *         "movies_gold.film_performance": 0,
                     *         "movies_gold.genre_performance": 0,
                     *         "movies_gold.investment_recommendations": 0,
                     *         "movies_gold.release_seasonality": 0,
                     *         "movies_gold.score_stability": 0,
                     *         "movies_gold.score_validation": 0,
                     *         "movies_gold.track_records": 0,
                     *         "movies_gold.yearly_trends": 0,
                     *         "movies_silver.film_rows": 0,
                     *         "movies_silver.films": 0,
                     *         "reference.ais_nav_statuses": 0,
                     *         "reference.ais_ship_types": 0,
                     *         "reference.cii_rating_boundaries": 0,
                     *         "reference.cii_reduction_factors": 0,
                     *         "reference.cii_reference_lines": 0,
                     *         "reference.emission_ship_types": 0,
                     *         "reference.environmental_limits": 0,
                     *         "reference.fuel_carbon_factors": 0,
                     *         "reference.imo4_auxiliary_boiler_power": 0,
                     *         "reference.imo4_resistance_factors": 0,
                     *         "reference.imo4_specific_fuel_consumption": 0,
                     *         "reference.known_film_outcomes": 0,
                     *         "reference.mmsi_classes": 0,
                     *         "reference.mmsi_countries": 0,
                     *         "reference.ports": 0,
                     *         "reference.quarantine_reasons": 0,
                     *         "reference.shore_distance": 0,
                     *         "reference.us_consumer_prices": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Tables"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_alerts: {
        parameters: {
            query?: {
                status?: ("open" | "acknowledged" | "closed")[];
                priority?: ("P1" | "P2" | "P3")[] | null;
                kind?: ("alert" | "collision_risk")[] | null;
                cause?: string[] | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                assignee?: string | null;
                raised_from?: string | null;
                raised_to?: string | null;
                bbox?: string | null;
                as_of?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "age_minutes": 388857.49396583333,
                     *           "assignee": null,
                     *           "cause": "high_exhaust_temperature",
                     *           "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *           "dcpa_nm": null,
                     *           "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *           "is_active": true,
                     *           "kind": "alert",
                     *           "latitude": 42.02852,
                     *           "longitude": -70.54046,
                     *           "message": "Exhaust temperature very high",
                     *           "mmsi": 370565151,
                     *           "name": "THALASSA GLORY",
                     *           "other_mmsi": null,
                     *           "other_name": null,
                     *           "other_vessel_id": null,
                     *           "priority": "P1",
                     *           "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *           "reported_status": "acknowledged",
                     *           "severity": "critical",
                     *           "source": "onboard",
                     *           "state_changed_at_utc": null,
                     *           "state_changed_by": null,
                     *           "status": "acknowledged",
                     *           "tcpa_minutes": null,
                     *           "threshold": 440,
                     *           "value": 440.08,
                     *           "version": 0,
                     *           "vessel_id": "370565151"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["Items"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    group_alerts: {
        parameters: {
            query?: {
                status?: ("open" | "acknowledged" | "closed")[];
                priority?: ("P1" | "P2" | "P3")[] | null;
                kind?: ("alert" | "collision_risk")[] | null;
                cause?: string[] | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                assignee?: string | null;
                raised_from?: string | null;
                raised_to?: string | null;
                bbox?: string | null;
                as_of?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "acknowledged_count": 2,
                     *           "age_minutes": 388972.22726583335,
                     *           "cause": "high_exhaust_temperature",
                     *           "closed_count": 0,
                     *           "ids": [
                     *             "371368348-1772394763990-high_exhaust_temperature-critical",
                     *             "371368348-1772394763990-high_exhaust_temperature-warning"
                     *           ],
                     *           "item_count": 2,
                     *           "kind": "alert",
                     *           "mmsi": 371368348,
                     *           "name": "ELBA WAVE",
                     *           "newest_changed_at_utc": "2026-03-01T20:07:55.395000Z",
                     *           "oldest_raised_at_utc": "2026-03-01T19:52:44.490000Z",
                     *           "open_count": 0,
                     *           "owners": [],
                     *           "priority": "P1",
                     *           "vessel_id": "371368348"
                     *         }
                     *       ],
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["serving__api__routers__alerts__Groups"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": null,
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": null,
                     *         "state_changed_by": null,
                     *         "status": "acknowledged",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 0,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    alert_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "action": "assign",
                     *           "assignee": "alice",
                     *           "at_utc": "2026-11-27T00:18:55.274627Z",
                     *           "by": "alice",
                     *           "comment": null,
                     *           "version": 1
                     *         },
                     *         {
                     *           "action": "comment",
                     *           "assignee": null,
                     *           "at_utc": "2026-11-27T00:18:55.436459Z",
                     *           "by": "alice",
                     *           "comment": "Engine stopped",
                     *           "version": 2
                     *         },
                     *         {
                     *           "action": "close",
                     *           "assignee": null,
                     *           "at_utc": "2026-11-27T00:18:55.513252Z",
                     *           "by": "alice",
                     *           "comment": "Repaired",
                     *           "version": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["History"];
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    acknowledge_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Calling her",
                 *       "version": 4
                 *     }
                 */
                "application/json": components["schemas"]["Work"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": "alice",
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": "2026-11-27T00:18:55.823435Z",
                     *         "state_changed_by": "alice",
                     *         "status": "acknowledged",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 5,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    assign_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assignee": "alice",
                 *       "version": 0
                 *     }
                 */
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": "alice",
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": "2026-11-27T00:18:55.274627Z",
                     *         "state_changed_by": "alice",
                     *         "status": "acknowledged",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 1,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    comment_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Engine stopped",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["Work"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": "alice",
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": "2026-11-27T00:18:55.436459Z",
                     *         "state_changed_by": "alice",
                     *         "status": "acknowledged",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 2,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    close_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Repaired",
                 *       "version": 2
                 *     }
                 */
                "application/json": components["schemas"]["Work"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": "alice",
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": "2026-11-27T00:18:55.513252Z",
                     *         "state_changed_by": "alice",
                     *         "status": "closed",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 3,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    reopen_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Too hot again",
                 *       "version": 3
                 *     }
                 */
                "application/json": components["schemas"]["Work"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "age_minutes": 388857.49396583333,
                     *         "assignee": "alice",
                     *         "cause": "high_exhaust_temperature",
                     *         "changed_at_utc": "2026-03-01T21:52:47.680000Z",
                     *         "dcpa_nm": null,
                     *         "id": "370565151-1772401647988-high_exhaust_temperature-critical",
                     *         "is_active": true,
                     *         "kind": "alert",
                     *         "latitude": 42.02852,
                     *         "longitude": -70.54046,
                     *         "message": "Exhaust temperature very high",
                     *         "mmsi": 370565151,
                     *         "name": "THALASSA GLORY",
                     *         "other_mmsi": null,
                     *         "other_name": null,
                     *         "other_vessel_id": null,
                     *         "priority": "P1",
                     *         "raised_at_utc": "2026-03-01T21:47:28.488000Z",
                     *         "reported_status": "acknowledged",
                     *         "severity": "critical",
                     *         "source": "onboard",
                     *         "state_changed_at_utc": "2026-11-27T00:18:55.671322Z",
                     *         "state_changed_by": "alice",
                     *         "status": "open",
                     *         "tcpa_minutes": null,
                     *         "threshold": 440,
                     *         "value": 440.08,
                     *         "version": 4,
                     *         "vessel_id": "370565151"
                     *       },
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "snapshot": 6
                     *     }
                     */
                    "application/json": components["schemas"]["OneItem"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "changed_at_utc": "2026-11-27T00:18:54.927837Z",
                     *           "content": {
                     *             "bbox": [
                     *               12,
                     *               55,
                     *               13
                     *             ]
                     *           },
                     *           "id": 1,
                     *           "name": "The Sound",
                     *           "owner": "alice",
                     *           "share_token": "z3vMulXHGR4qCafzapdzwF9Zw5tQsG31",
                     *           "version": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Views"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    create_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "bbox": [
                 *           12,
                 *           55,
                 *           13,
                 *           56.5
                 *         ]
                 *       },
                 *       "name": "The Sound",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["ViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.886734Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "Sound",
                     *         "owner": "alice",
                     *         "share_token": null,
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_shared_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.927837Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "The Sound",
                     *         "owner": "alice",
                     *         "share_token": "z3vMulXHGR4qCafzapdzwF9Zw5tQsG31",
                     *         "version": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.886734Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "Sound",
                     *         "owner": "alice",
                     *         "share_token": null,
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    change_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "bbox": [
                 *           12,
                 *           55,
                 *           13,
                 *           56.5
                 *         ]
                 *       },
                 *       "name": "The Sound",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["ViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.913967Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "The Sound",
                     *         "owner": "alice",
                     *         "share_token": null,
                     *         "version": 2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    delete_view: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    share_view: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.927837Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "The Sound",
                     *         "owner": "alice",
                     *         "share_token": "z3vMulXHGR4qCafzapdzwF9Zw5tQsG31",
                     *         "version": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    unshare_view: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.940939Z",
                     *         "content": {
                     *           "bbox": [
                     *             12,
                     *             55,
                     *             13
                     *           ]
                     *         },
                     *         "id": 1,
                     *         "name": "The Sound",
                     *         "owner": "alice",
                     *         "share_token": null,
                     *         "version": 4
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "changed_at_utc": "2026-11-27T00:18:54.959739Z",
                     *           "id": 1,
                     *           "is_shared": true,
                     *           "mmsis": [
                     *             2111011,
                     *             2111012
                     *           ],
                     *           "name": "Ferries",
                     *           "owner": "alice",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VesselGroups"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    create_group: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_shared": true,
                 *       "mmsis": [
                 *         2111011,
                 *         2111012
                 *       ],
                 *       "name": "Ferries"
                 *     }
                 */
                "application/json": components["schemas"]["GroupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.959739Z",
                     *         "id": 1,
                     *         "is_shared": true,
                     *         "mmsis": [
                     *           2111011,
                     *           2111012
                     *         ],
                     *         "name": "Ferries",
                     *         "owner": "alice",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneGroup"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.959739Z",
                     *         "id": 1,
                     *         "is_shared": true,
                     *         "mmsis": [
                     *           2111011,
                     *           2111012
                     *         ],
                     *         "name": "Ferries",
                     *         "owner": "alice",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneGroup"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    change_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_shared": true,
                 *       "mmsis": [
                 *         2111011,
                 *         2111012
                 *       ],
                 *       "name": "Ferries",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["GroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "changed_at_utc": "2026-11-27T00:18:54.976337Z",
                     *         "id": 1,
                     *         "is_shared": true,
                     *         "mmsis": [
                     *           2111011,
                     *           2111012
                     *         ],
                     *         "name": "Ferries",
                     *         "owner": "alice",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneGroup"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    delete_group: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                group_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_anonymous": false,
                     *       "key_id": "bv68dkgynkcp",
                     *       "name": "alice",
                     *       "scope": "admin"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_keys: {
        parameters: {
            query?: {
                user?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "created_at_utc": "2026-11-27T00:18:54.693595Z",
                     *           "expires_at_utc": "2027-02-25T00:18:54.693595Z",
                     *           "key_id": "nfz88pvm2f5r",
                     *           "label": "spreadsheet",
                     *           "last_used_at_utc": null,
                     *           "revoked_at_utc": null,
                     *           "scope": "read",
                     *           "user": "bob"
                     *         },
                     *         {
                     *           "created_at_utc": "2026-11-27T00:18:31.112256Z",
                     *           "expires_at_utc": "2026-12-27T00:18:31.112256Z",
                     *           "key_id": "bv68dkgynkcp",
                     *           "label": "",
                     *           "last_used_at_utc": "2026-11-27T00:18:36.246908Z",
                     *           "revoked_at_utc": null,
                     *           "scope": "admin",
                     *           "user": "alice"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Keys"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    create_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 90,
                 *       "label": "spreadsheet",
                 *       "scope": "read",
                 *       "user": "bob"
                 *     }
                 */
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "created_at_utc": "2026-11-27T00:18:54.693595Z",
                     *         "expires_at_utc": "2027-02-25T00:18:54.693595Z",
                     *         "key_id": "nfz88pvm2f5r",
                     *         "label": "spreadsheet",
                     *         "last_used_at_utc": null,
                     *         "revoked_at_utc": null,
                     *         "scope": "read",
                     *         "user": "bob"
                     *       },
                     *       "key": "tl_abcdefghjkmn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "created_at_utc": "2026-11-27T00:18:54.693595Z",
                     *         "expires_at_utc": "2027-02-25T00:18:54.693595Z",
                     *         "key_id": "nfz88pvm2f5r",
                     *         "label": "spreadsheet",
                     *         "last_used_at_utc": null,
                     *         "revoked_at_utc": "2026-11-27T00:18:54.871630Z",
                     *         "scope": "read",
                     *         "user": "bob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneKey"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "created_at_utc": "2026-11-27T00:18:31.087673Z",
                     *           "disabled_at_utc": null,
                     *           "display_name": "alice",
                     *           "name": "alice"
                     *         },
                     *         {
                     *           "created_at_utc": "2026-11-27T00:18:54.657497Z",
                     *           "disabled_at_utc": null,
                     *           "display_name": "Bob",
                     *           "name": "bob"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Users"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Bob",
                 *       "name": "bob"
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "created_at_utc": "2026-11-27T00:18:54.657497Z",
                     *         "disabled_at_utc": null,
                     *         "display_name": "Bob",
                     *         "name": "bob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneUser"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_disabled": false
                 *     }
                 */
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "created_at_utc": "2026-11-27T00:18:54.657497Z",
                     *         "disabled_at_utc": null,
                     *         "display_name": "Bob",
                     *         "name": "bob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OneUser"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_audit: {
        parameters: {
            query?: {
                limit?: number;
                before?: number | null;
                actor?: string | null;
                action?: string | null;
                target?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "action": "alert.acknowledge",
                     *           "actor": "alice",
                     *           "at_utc": "2026-11-27T00:18:55.837232Z",
                     *           "detail": {
                     *             "assignee": null,
                     *             "comment": "Calling her",
                     *             "version": 5
                     *           },
                     *           "hash": "4defea295910669fc23bf85bdeb2da8ef0be0a36017212896c1cf1a13cec2b9c",
                     *           "seq": 20,
                     *           "target": "alert:370565151-1772401647988-high_exhaust_temperature-critical"
                     *         },
                     *         {
                     *           "action": "alert.reopen",
                     *           "actor": "alice",
                     *           "at_utc": "2026-11-27T00:18:55.674957Z",
                     *           "detail": {
                     *             "assignee": null,
                     *             "comment": "Too hot again",
                     *             "version": 4
                     *           },
                     *           "hash": "5738dfa64ee63aee6d7f253bc26b35a01553ffb5ed03d8060e13d6d3301c46b8",
                     *           "seq": 19,
                     *           "target": "alert:370565151-1772401647988-high_exhaust_temperature-critical"
                     *         },
                     *         {
                     *           "action": "alert.close",
                     *           "actor": "alice",
                     *           "at_utc": "2026-11-27T00:18:55.536595Z",
                     *           "detail": {
                     *             "assignee": null,
                     *             "comment": "Repaired",
                     *             "version": 3
                     *           },
                     *           "hash": "0815c331ebed4733f7d7651345f6c231c2b5a8cdb51d88ce6fca3576cc80bfa0",
                     *           "seq": 18,
                     *           "target": "alert:370565151-1772401647988-high_exhaust_temperature-critical"
                     *         }
                     *       ],
                     *       "next_before": null
                     *     }
                     */
                    "application/json": components["schemas"]["Entries"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    verify_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "broken_at": null,
                     *       "head_hash": "4defea295910669fc23bf85bdeb2da8ef0be0a36017212896c1cf1a13cec2b9c",
                     *       "is_unbroken": true,
                     *       "reason": null,
                     *       "row_count": 20
                     *     }
                     */
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_vessels: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                imo?: number[] | null;
                name?: string[] | null;
                call_sign?: string[] | null;
                mmsi_class?: string[] | null;
                ship_category?: string[] | null;
                vessel_type?: string[] | null;
                flag_iso2?: string[] | null;
                flag_country?: string[] | null;
                identity_confidence?: string[] | null;
                identity_basis?: string[] | null;
                is_mmsi_shared?: boolean[] | null;
                last_reported_at_utc_from?: string | null;
                last_reported_at_utc_to?: string | null;
                length_m_from?: number | null;
                length_m_to?: number | null;
                gross_tonnage_from?: number | null;
                gross_tonnage_to?: number | null;
                deadweight_tonnes_from?: number | null;
                deadweight_tonnes_to?: number | null;
                year_built_from?: number | null;
                year_built_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "aliases": [],
                     *           "beam_m": 26,
                     *           "call_sign": "65932",
                     *           "deadweight_tonnes": 31295,
                     *           "design_draught_m": 10.9,
                     *           "design_speed_knots": 13.7,
                     *           "destination": "PLNWA",
                     *           "draught_m": 10.5,
                     *           "engine_type": "SSD",
                     *           "first_reported_at_utc": "2026-01-01T00:00:00Z",
                     *           "flag_country": "Cyprus (Republic of)",
                     *           "flag_iso2": "CY",
                     *           "gross_tonnage": 19683,
                     *           "home_port_locode": "SENYN",
                     *           "identity_basis": "imo",
                     *           "identity_confidence": "high",
                     *           "imo": 9243526,
                     *           "is_mmsi_shared": false,
                     *           "last_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *           "length_m": 164,
                     *           "main_fuel": "LFO",
                     *           "mcr_kw": 7410,
                     *           "mmsi": 209008909,
                     *           "mmsi_class": "ship",
                     *           "name": "SAGA CAPE",
                     *           "position_count": 2445,
                     *           "segment_count": 1,
                     *           "ship_category": "tanker",
                     *           "ship_type": 80,
                     *           "static_report_count": 419,
                     *           "transceiver_class": "A",
                     *           "vessel_id": "209008909",
                     *           "vessel_type": "tanker",
                     *           "year_built": 2023
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VesselPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_positions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                mmsi_class?: string[] | null;
                ship_category?: string[] | null;
                nav_status?: number[] | null;
                nav_status_group?: string[] | null;
                flag_country?: string[] | null;
                destination?: string[] | null;
                source?: string[] | null;
                reported_at_utc_from?: string | null;
                reported_at_utc_to?: string | null;
                speed_knots_from?: number | null;
                speed_knots_to?: number | null;
                length_m_from?: number | null;
                length_m_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "arrived_before_utc": "2026-03-01T23:08:30.918000Z",
                     *           "beam_m": 26,
                     *           "bronze_version": 7,
                     *           "call_sign": "65932",
                     *           "course_deg": 88.7,
                     *           "destination": "PLNWA",
                     *           "draught_m": 10.5,
                     *           "flag_country": "Cyprus (Republic of)",
                     *           "heading_deg": 91,
                     *           "imo": 9243526,
                     *           "ingested_at_utc": "2026-11-26T16:45:43.131114Z",
                     *           "is_speed_unusual": false,
                     *           "kafka_offset": 32501,
                     *           "kafka_partition": 1,
                     *           "kafka_timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *           "latitude": 54.980751,
                     *           "length_m": 164,
                     *           "longitude": 17.26686,
                     *           "message_type": 1,
                     *           "mmsi": 209008909,
                     *           "mmsi_class": "ship",
                     *           "name": "SAGA CAPE",
                     *           "nav_status": 0,
                     *           "nav_status_group": "under_way",
                     *           "nav_status_name": "Under way using engine",
                     *           "rate_of_turn": 0,
                     *           "reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *           "ship_category": "tanker",
                     *           "ship_type": 80,
                     *           "source": "simulate",
                     *           "speed_knots": 11.2,
                     *           "static_reported_at_utc": "2026-03-01T21:26:30.918000Z",
                     *           "topic": "maritime.ais.data",
                     *           "transceiver_class": "A",
                     *           "vessel_id": "209008909"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CurrentPositionPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_vessel_days: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                mmsi_class?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                hours_under_way_from?: number | null;
                hours_under_way_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "avg_speed_knots": 11.2,
                     *           "bronze_version": 7,
                     *           "conflicting_count": 0,
                     *           "distance_nm": 0,
                     *           "event_date": "2026-03-02",
                     *           "first_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *           "hours_observed": 0,
                     *           "hours_under_way": 0,
                     *           "last_latitude": 54.980751,
                     *           "last_longitude": 17.26686,
                     *           "last_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *           "last_speed_knots": 11.2,
                     *           "max_speed_knots": 11.2,
                     *           "mmsi": 209008909,
                     *           "mmsi_class": "ship",
                     *           "position_count": 1,
                     *           "speed_report_count": 1,
                     *           "unusual_speed_count": 0,
                     *           "vessel_id": "209008909"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VesselDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_fleet_kpis: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "alerts_raised": 61,
                     *           "avg_speed_knots": 8.26926945473796,
                     *           "ballast_share_pct": 26.153846153846153,
                     *           "critical_alerts_raised": 3,
                     *           "distance_nm": 17283.967829329227,
                     *           "distance_trend_pct": 8.103787598466038,
                     *           "event_date": "2026-03-01",
                     *           "hours_observed": 2144.266666666665,
                     *           "hours_under_way": 1578.7333333333331,
                     *           "laden_share_pct": 73.84615384615384,
                     *           "position_count": 3787,
                     *           "utilisation_pct": 73.62579281183937,
                     *           "utilisation_trend_points": 4.735073870350391,
                     *           "vessels_in_ballast": 17,
                     *           "vessels_laden": 48,
                     *           "vessels_seen": 93,
                     *           "vessels_seen_trend_pct": 0,
                     *           "vessels_under_way": 89
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FleetDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_ports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                port_id?: string[] | null;
                name?: string[] | null;
                country?: string[] | null;
                source?: string[] | null;
                vessels_at_berth_from?: number | null;
                vessels_at_berth_to?: number | null;
                vessels_waiting_from?: number | null;
                vessels_waiting_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "congestion_date": "2022-01-03",
                     *           "country": "AN",
                     *           "latitude": 18.01667,
                     *           "longitude": -63.05,
                     *           "mean_wait_hours": 1,
                     *           "name": "Philipsburg",
                     *           "port_id": "ANPHI",
                     *           "source": "searoute",
                     *           "vessels_at_berth": 0,
                     *           "vessels_waiting": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PortPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_port_calls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                port_id?: string[] | null;
                port_country?: string[] | null;
                is_open?: boolean[] | null;
                confidence?: number[] | null;
                arrived_at_utc_from?: string | null;
                arrived_at_utc_to?: string | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                confidence_from?: number | null;
                confidence_to?: number | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "arrived_at_utc": "2026-03-01T22:47:17.637000Z",
                     *           "confidence": 4,
                     *           "departed_at_utc": "2026-03-01T23:55:17.637000Z",
                     *           "duration_hours": 1.1333333333333333,
                     *           "first_stop_at_utc": "2026-03-01T22:47:17.637000Z",
                     *           "has_entry": true,
                     *           "has_exit": true,
                     *           "has_gap": false,
                     *           "has_stop": true,
                     *           "is_open": false,
                     *           "last_seen_at_utc": "2026-03-01T23:55:17.637000Z",
                     *           "latitude": 54.322946,
                     *           "longest_gap_hours": 0,
                     *           "longitude": 10.145483,
                     *           "mmsi": 414144159,
                     *           "port_country": "DE",
                     *           "port_id": "DEKEL",
                     *           "port_name": "Kiel",
                     *           "port_visit_id": "414144159-DEKEL-20260301T224717",
                     *           "stopped_hours": 0.5666666666666667,
                     *           "vessel_id": "414144159"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PortCallPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_port_congestion: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                port_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                vessels_at_berth_from?: number | null;
                vessels_at_berth_to?: number | null;
                vessels_waiting_from?: number | null;
                vessels_waiting_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "arrivals": 0,
                     *           "departures": 1,
                     *           "event_date": "2026-04-26",
                     *           "mean_stay_hours": 139140.23148166668,
                     *           "mean_wait_hours": 1,
                     *           "peak_vessels_at_berth": 2,
                     *           "peak_vessels_waiting": 4,
                     *           "port_id": "DKASN",
                     *           "port_name": "Assens",
                     *           "vessels_at_berth": 2,
                     *           "vessels_waiting": 4
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PortDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_voyages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                destination_port_id?: string[] | null;
                planned_voyage_id?: string[] | null;
                is_delayed?: boolean[] | null;
                delay_basis?: string[] | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                arrived_at_utc_from?: string | null;
                arrived_at_utc_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                delay_minutes_from?: number | null;
                delay_minutes_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "announced_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *           "arrived_at_utc": "2026-03-01T23:37:09.278000Z",
                     *           "delay_basis": "plan",
                     *           "delay_minutes": -51.4483,
                     *           "departed_at_utc": "2026-03-01T14:33:09.278000Z",
                     *           "destination_port_id": "CNSHA",
                     *           "destination_visit_id": "258601822-CNSHA-20260301T233709",
                     *           "distance_nm": 125.49623838905609,
                     *           "duration_hours": 9.066666666666666,
                     *           "eta_error_minutes": -51.4483,
                     *           "hours_by_speed": {
                     *             "6": 1,
                     *             "12": 4,
                     *             "16": 5
                     *           },
                     *           "is_delayed": false,
                     *           "max_speed_knots": 16.7,
                     *           "mean_speed_knots": 13.841496881145892,
                     *           "mmsi": 258601822,
                     *           "origin_port_id": "CNZOS",
                     *           "origin_visit_id": "258601822-CNZOS-20260228T173509",
                     *           "planned_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *           "planned_departure_utc": "2026-03-01T13:36:03.167000Z",
                     *           "planned_voyage_id": "258601822-20260301T1336",
                     *           "route_median_duration_hours": 9.066666666666666,
                     *           "vessel_id": "258601822",
                     *           "voyage_id": "258601822-CNZOS-20260228T173509"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VoyagePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_voyage_progress: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                announced_port_id?: string[] | null;
                as_of_utc_from?: string | null;
                as_of_utc_to?: string | null;
                departed_at_utc_from?: string | null;
                departed_at_utc_to?: string | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "announced_port_id": "DEKEL",
                     *           "as_of_utc": "2026-03-02T00:27:50.821000Z",
                     *           "departed_at_utc": "2026-03-01T08:35:50.821000Z",
                     *           "distance_left_nm": 190.55914461060794,
                     *           "distance_sailed_nm": 196.1500673659425,
                     *           "hours_left_as_announced": 16.04614972222222,
                     *           "hours_left_at_mean_speed": 15.414414424751925,
                     *           "hours_under_way": 15.866666666666667,
                     *           "latitude": 55.542509,
                     *           "longitude": 15.230254,
                     *           "mean_speed_knots": 12.362399203735873,
                     *           "mean_speed_knots_6h": 13.416666666666666,
                     *           "mmsi": 209675212,
                     *           "origin_port_id": "LTKLJ",
                     *           "reported_delay_hours": 0,
                     *           "route_distance_left_nm": 199.36507951789872,
                     *           "route_hours_left": 10.450952380952387,
                     *           "route_voyage_count": 70,
                     *           "vessel_id": "209675212",
                     *           "vessels_waiting_at_destination": 0,
                     *           "voyage_id": "209675212-LTKLJ-20260301T051150"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VoyageSamplePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_voyage_speed_profiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "from_knots": 4,
                     *           "hours": 1,
                     *           "mmsi": 209008909,
                     *           "share_pct": 2,
                     *           "to_knots": 6,
                     *           "vessel_id": "209008909",
                     *           "voyage_id": "209008909-DKFRC-20260204T013030"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SpeedBandOfAVoyagePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_routes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                origin_port_id?: string[] | null;
                destination_port_id?: string[] | null;
                route?: string[] | null;
                arrival_date?: string[] | null;
                arrival_date_from?: string | null;
                arrival_date_to?: string | null;
                voyage_count_7d_from?: number | null;
                voyage_count_7d_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "arrival_date": "2026-03-01",
                     *           "delayed_share_7d": 0,
                     *           "destination_port_id": "CNSHA",
                     *           "mean_absolute_eta_error_minutes": 51.4483,
                     *           "mean_delay_minutes": -51.4483,
                     *           "mean_delay_minutes_7d": -51.4483,
                     *           "mean_distance_nm": 125.49623838905609,
                     *           "mean_duration_hours": 9.066666666666666,
                     *           "mean_speed_knots": 13.841496881145892,
                     *           "origin_port_id": "CNZOS",
                     *           "route": "CNZOS-CNSHA",
                     *           "voyage_count": 1,
                     *           "voyage_count_7d": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RouteDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_arrival_forecasts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                voyage_id?: string[] | null;
                arm?: string[] | null;
                model_version?: number[] | null;
                predicted_arrival_utc_from?: string | null;
                predicted_arrival_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "arm": "champion",
                     *           "as_of_utc": "2026-03-02T00:15:45.023000Z",
                     *           "data_version": "maritime_gold.voyage_progress@1",
                     *           "hours_left": 1.4,
                     *           "mmsi": 235122088,
                     *           "model_family": "gradient_boosting",
                     *           "model_version": 1,
                     *           "predicted_arrival_utc": "2026-03-02T01:39:45.023000Z",
                     *           "scored_at_utc": "2026-03-02T00:30:00Z",
                     *           "vessel_id": "235122088",
                     *           "voyage_id": "235122088-DEKEL-20260227T193345"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ArrivalForecastPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_arrivals: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                voyage_id?: string[] | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                origin_port_id?: string[] | null;
                announced_port_id?: string[] | null;
                as_of_utc_from?: string | null;
                as_of_utc_to?: string | null;
                announced_arrival_utc_from?: string | null;
                announced_arrival_utc_to?: string | null;
                predicted_arrival_utc_from?: string | null;
                predicted_arrival_utc_to?: string | null;
                predicted_delay_hours_from?: number | null;
                predicted_delay_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "announced_arrival_utc": "2026-03-02T01:28:43.051000Z",
                     *           "announced_port_id": "DKFRC",
                     *           "announced_port_name": "Fredericia",
                     *           "arm": null,
                     *           "arrival_at_mean_speed_utc": "2026-03-02T01:33:18.834675Z",
                     *           "as_of_utc": "2026-03-02T00:15:45.023000Z",
                     *           "departed_at_utc": "2026-03-01T07:49:45.023000Z",
                     *           "distance_left_nm": 9.293553972439465,
                     *           "distance_sailed_nm": 118.14114782521838,
                     *           "latitude": 55.619567,
                     *           "longitude": 10.020128,
                     *           "mean_speed_knots": 7.189116500520388,
                     *           "mmsi": 235122088,
                     *           "model_version": null,
                     *           "name": "ORION FALCON",
                     *           "origin_port_id": "DEKEL",
                     *           "origin_port_name": "Kiel",
                     *           "predicted_arrival_utc": null,
                     *           "predicted_delay_hours": null,
                     *           "reported_delay_hours": 2.25,
                     *           "scored_at_utc": null,
                     *           "vessel_id": "235122088",
                     *           "vessels_waiting_at_destination": 0,
                     *           "voyage_id": "235122088-DEKEL-20260227T193345"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ArrivalPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_collision_risks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                risk_level?: string[] | null;
                encounter_type_1?: string[] | null;
                evaluated_at_utc_from?: string | null;
                evaluated_at_utc_to?: string | null;
                dcpa_nm_from?: number | null;
                dcpa_nm_to?: number | null;
                tcpa_minutes_from?: number | null;
                tcpa_minutes_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "bronze_version": 7,
                     *           "course_1_deg": 46.3,
                     *           "course_2_deg": 46.8,
                     *           "dcpa_nm": 0.0034159003755779987,
                     *           "distance_nm": 0.6023763028422511,
                     *           "encounter_type_1": "overtaking",
                     *           "encounter_type_2": "overtaken",
                     *           "evaluated_at_utc": "2021-12-30T19:23:46Z",
                     *           "latitude_1": 28.45437,
                     *           "latitude_2": 28.4614,
                     *           "longitude_1": -93.54988,
                     *           "longitude_2": -93.54161,
                     *           "mmsi_1": 209008909,
                     *           "mmsi_2": 209592036,
                     *           "name_1": "SHIP 1",
                     *           "name_2": "SHIP 2",
                     *           "pair_id": "209008909-209592036",
                     *           "relative_speed_knots": 3.1008063891854047,
                     *           "reported_1_at_utc": "2021-12-30T19:23:46Z",
                     *           "reported_2_at_utc": "2021-12-30T19:22:32Z",
                     *           "risk_level": "high",
                     *           "speed_1_knots": 9.8,
                     *           "speed_2_knots": 6.7,
                     *           "tcpa_minutes": 11.655676786097807,
                     *           "vessel_id_1": "209008909",
                     *           "vessel_id_2": "209592036"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CollisionRiskPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_near_misses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                encounter_type_1?: string[] | null;
                closest_at_utc_from?: string | null;
                closest_at_utc_to?: string | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                relative_speed_knots_from?: number | null;
                relative_speed_knots_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "closest_at_utc": "2021-12-30T19:25:01.482000Z",
                     *           "distance_nm": 0.019082386270589023,
                     *           "encounter_type_1": "crossing_stand_on",
                     *           "encounter_type_2": "crossing_give_way",
                     *           "latitude": 44.06266,
                     *           "longitude": -125.97848,
                     *           "mmsi_1": 209008909,
                     *           "mmsi_2": 209592036,
                     *           "near_miss_id": "209008909-209592036-near-20260302T002501",
                     *           "relative_speed_knots": 10.970809532147447,
                     *           "speed_1_knots": 6,
                     *           "speed_2_knots": 6.7,
                     *           "vessel_id_1": "209008909",
                     *           "vessel_id_2": "209592036"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["NearMissPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_encounters: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id_1?: string[] | null;
                vessel_id_2?: string[] | null;
                mmsi_1?: number[] | null;
                mmsi_2?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                distance_from_shore_nm_from?: number | null;
                distance_from_shore_nm_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "distance_from_shore_nm": 49.95,
                     *           "duration_hours": 2.8333333333333335,
                     *           "encounter_id": "259833162-538061113-encounter-20260301T2010",
                     *           "ended_at_utc": "2026-03-01T23:00:00Z",
                     *           "latitude": 8.870253543323116,
                     *           "longitude": 127.18942504159509,
                     *           "mean_distance_m": 186.18736307932306,
                     *           "mean_speed_knots": 0.34697399226529035,
                     *           "min_distance_m": 167.98676318384645,
                     *           "mmsi_1": 259833162,
                     *           "mmsi_2": 538061113,
                     *           "sample_count": 18,
                     *           "started_at_utc": "2026-03-01T20:10:00Z",
                     *           "vessel_id_1": "259833162",
                     *           "vessel_id_2": "538061113"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EncounterPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_gaps: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                is_open?: boolean[] | null;
                is_suspected_switch_off?: boolean[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                distance_nm_from?: number | null;
                distance_nm_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "distance_from_shore_nm": 82.5,
                     *           "distance_nm": 235.65796262649894,
                     *           "duration_hours": 19.833333333333332,
                     *           "end_latitude": -33.193535,
                     *           "end_longitude": 41.407093,
                     *           "ended_at_utc": "2026-02-26T00:36:43.952000Z",
                     *           "gap_id": "255860008-gap-20260225T044643.952",
                     *           "implied_speed_knots": 11.88191408200835,
                     *           "is_open": false,
                     *           "is_suspected_switch_off": false,
                     *           "mmsi": 255860008,
                     *           "reception_positions_per_day": 5.25,
                     *           "start_latitude": -32.533796,
                     *           "start_longitude": 46.013834,
                     *           "started_at_utc": "2026-02-25T04:46:43.952000Z",
                     *           "vessel_id": "255860008"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["GapPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_loitering: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "distance_nm": 2.7840297688200546,
                     *           "duration_hours": 4,
                     *           "end_latitude": 8.896317,
                     *           "end_longitude": 127.163633,
                     *           "ended_at_utc": "2026-03-02T00:00:00Z",
                     *           "loitering_id": "259833162-loitering-20260301T20",
                     *           "mean_speed_knots": 0.6,
                     *           "min_distance_from_shore_nm": 48.71,
                     *           "mmsi": 259833162,
                     *           "position_count": 7,
                     *           "start_latitude": 8.871448,
                     *           "start_longitude": 127.187468,
                     *           "started_at_utc": "2026-03-01T20:00:00Z",
                     *           "vessel_id": "259833162"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LoiteringPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_stops: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                vessel_id?: string[] | null;
                mmsi?: number[] | null;
                is_open?: boolean[] | null;
                port_id?: string[] | null;
                nav_status?: number[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                ended_at_utc_from?: string | null;
                ended_at_utc_to?: string | null;
                duration_hours_from?: number | null;
                duration_hours_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "duration_hours": 0.5666666666666667,
                     *           "ended_at_utc": "2026-03-01T23:21:17.637000Z",
                     *           "is_open": false,
                     *           "latitude": 54.322946,
                     *           "longitude": 10.145483,
                     *           "mmsi": 414144159,
                     *           "nav_status": 5,
                     *           "port_id": "DEKEL",
                     *           "segment_id": "414144159-20260101T000117.637-3",
                     *           "started_at_utc": "2026-03-01T22:47:17.637000Z",
                     *           "stop_id": "414144159-20260101T000117.637-3-stop-20260301T224717",
                     *           "vessel_id": "414144159"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StopPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_emissions_daily: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                event_date?: string[] | null;
                vessel_type?: string[] | null;
                method?: string[] | null;
                missing_reason?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                co2_tonnes_from?: number | null;
                co2_tonnes_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "accounted_distance_nm": 196.20538568229216,
                     *           "attained_cii_year_to_date": 10.159038741718176,
                     *           "capacity": 38083,
                     *           "capacity_unit": "gt",
                     *           "co2_30d_mean_tonnes": 97.38154696484234,
                     *           "co2_30d_tonnes": 2921.4464089452704,
                     *           "co2_7d_mean_tonnes": 87.48322986130971,
                     *           "co2_7d_tonnes": 612.382609029168,
                     *           "co2_estimated_tonnes": 1.4052762410613333,
                     *           "co2_hfo_tonnes": null,
                     *           "co2_lfo_tonnes": 51.67629873106134,
                     *           "co2_lng_tonnes": null,
                     *           "co2_mdo_mgo_tonnes": 18.989651019845333,
                     *           "co2_metered_tonnes": 69.26067350984532,
                     *           "co2_methanol_tonnes": null,
                     *           "co2_other_tonnes": null,
                     *           "co2_tonnes": 70.66594975090666,
                     *           "co2_year_to_date_tonnes": 5956.379915981739,
                     *           "deadweight_tonnes": 13547,
                     *           "distance_nm": 196.20538568229216,
                     *           "estimated_hours": 1.1333333333333333,
                     *           "event_date": "2026-03-01",
                     *           "fuel_metered_tonnes": 21.877150018666665,
                     *           "fuel_tonnes": 22.323127879999998,
                     *           "fuel_unknown_tonnes": 0,
                     *           "gross_tonnage": 38083,
                     *           "imo": 9293662,
                     *           "interpolated_hours": 1.1333333333333333,
                     *           "metered_hours": 22.866666666666667,
                     *           "method": "mixed",
                     *           "missing_reason": null,
                     *           "mmsi": 229112989,
                     *           "name": "BLUE DAWN",
                     *           "observed_hours": 24,
                     *           "transport_work_tonne_nm": 7472089.702938733,
                     *           "transport_work_year_to_date_tonne_nm": 586313338.0446534,
                     *           "unaccounted_hours": 0,
                     *           "under_way_hours": 15.866666666666667,
                     *           "vessel_id": "229112989",
                     *           "vessel_type": "roro_cargo"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EmissionDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_cii_ratings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                cii_year?: number[] | null;
                vessel_type?: string[] | null;
                cii_ship_type?: string[] | null;
                rating?: string[] | null;
                rating_forecast?: string[] | null;
                needs_corrective_plan?: boolean[] | null;
                not_rated_reason?: string[] | null;
                gross_tonnage_from?: number | null;
                gross_tonnage_to?: number | null;
                excess_over_required_pct_from?: number | null;
                excess_over_required_pct_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "as_of_date": "2026-11-26",
                     *           "attained_cii": 15.579207610825803,
                     *           "attained_forecast_cii": 15.579207610825804,
                     *           "capacity": 31295,
                     *           "capacity_unit": "dwt",
                     *           "cii_ship_type": "tanker",
                     *           "cii_year": 2026,
                     *           "co2_forecast_tonnes": 6067.682129699018,
                     *           "co2_tonnes": 3855.506353246251,
                     *           "days_with_figures": 61,
                     *           "distance_nm": 7907.898791369762,
                     *           "excess_over_2030_pct": 108.93171395234864,
                     *           "excess_over_required_pct": 84.28246680066707,
                     *           "first_date": "2026-01-01",
                     *           "fuel_tonnes": 1210.4663024319,
                     *           "gross_tonnage": 19683,
                     *           "imo": 9243526,
                     *           "is_capacity_changed": false,
                     *           "is_year_complete": false,
                     *           "last_date": "2026-03-02",
                     *           "metered_share": 0.9978918935396365,
                     *           "mmsi": 209008909,
                     *           "name": "SAGA CAPE",
                     *           "needs_corrective_plan": true,
                     *           "needs_corrective_plan_forecast": true,
                     *           "not_rated_reason": null,
                     *           "observed_hours": 1439.9,
                     *           "rating": "E",
                     *           "rating_2030": "E",
                     *           "rating_forecast": "E",
                     *           "reduction_pct": 11,
                     *           "reference_cii": 9.498856812866311,
                     *           "required_2030_cii": 7.456602598100054,
                     *           "required_cii": 8.453982563451017,
                     *           "transport_work_forecast_tonne_nm": 389473090.11291814,
                     *           "transport_work_tonne_nm": 247477692.67591673,
                     *           "vessel_id": "209008909",
                     *           "vessel_type": "tanker"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CIIRatingPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_compliance: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                imo?: number[] | null;
                cii_year?: number[] | null;
                limit_name?: string[] | null;
                is_exceeded?: boolean[] | null;
                is_exceeded_forecast?: boolean[] | null;
                rating?: string[] | null;
                needs_corrective_plan?: boolean[] | null;
                excess_pct_from?: number | null;
                excess_pct_to?: number | null;
                exceeded_since_date_from?: string | null;
                exceeded_since_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "as_of_date": "2026-11-26",
                     *           "attained_cii": 182.41909056129046,
                     *           "attained_forecast_cii": 182.41909056129043,
                     *           "cii_year": 2026,
                     *           "co2_30d_tonnes": 11205.811677643085,
                     *           "co2_7d_tonnes": 971.8640156913041,
                     *           "exceeded_since_date": "2026-01-03",
                     *           "excess_co2_tonnes": 19636.812284759155,
                     *           "excess_forecast_pct": 3533.6242226748795,
                     *           "excess_pct": 3533.62422267488,
                     *           "imo": 9339882,
                     *           "is_exceeded": true,
                     *           "is_exceeded_forecast": true,
                     *           "limit_cii": 5.020306982294478,
                     *           "limit_name": "required_2030",
                     *           "mmsi": 259481152,
                     *           "name": "AMBER PRIDE",
                     *           "needs_corrective_plan": true,
                     *           "rating": "E",
                     *           "rating_forecast": "E",
                     *           "vessel_id": "259481152",
                     *           "vessel_type": "container_ship"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ComplianceFindingPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_environment_daily: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "air_pressure_hpa_avg": 1000.5595238095236,
                     *           "air_temp_c_avg": 25.450000000000003,
                     *           "ballast_level_pct_avg": 85.66190476190475,
                     *           "bronze_version": 7,
                     *           "co2_tonnes": 129.24533333333332,
                     *           "coolant_temp_c_avg": 88.9285714285714,
                     *           "coolant_temp_c_max": 100.1,
                     *           "engine_hours": 23.233333333333327,
                     *           "engine_load_pct_avg": 54.141666666666666,
                     *           "engine_load_pct_max": 56.58,
                     *           "engine_rpm_avg": 66.61666666666667,
                     *           "event_date": "2026-03-01",
                     *           "exhaust_temp_c_avg": 309.1690476190476,
                     *           "exhaust_temp_c_max": 323.9,
                     *           "fuel_tonnes": 41.45263,
                     *           "hours_observed": 23.233333333333327,
                     *           "lube_oil_pressure_bar_avg": 4.399523809523809,
                     *           "lube_oil_pressure_bar_min": 4.25,
                     *           "lube_oil_temp_c_avg": 51.48809523809526,
                     *           "mmsi": 209592036,
                     *           "nox_kg": 3310.9596666666675,
                     *           "oil_in_water_ppm_max": 7.9,
                     *           "pm_kg": 172.44573333333332,
                     *           "reading_count": 42,
                     *           "sox_kg": 391.64770000000004,
                     *           "vessel_id": "209592036",
                     *           "vibration_mm_s_avg": 1.7378571428571428,
                     *           "vibration_mm_s_max": 2.05,
                     *           "vibration_mm_s_stddev": 0.11314863340057675,
                     *           "visibility_nm_min": 0.1,
                     *           "water_ph_min": 8.04,
                     *           "water_temp_c_avg": 25.06428571428572,
                     *           "wave_height_m_avg": 2.326190476190477,
                     *           "wave_height_m_max": 3.2,
                     *           "wind_speed_knots_avg": 19.33333333333333,
                     *           "wind_speed_knots_max": 24.2
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EnvironmentalDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_environment_breaches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                limit_id?: string[] | null;
                measure?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                first_breach_at_utc_from?: string | null;
                first_breach_at_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "bound": "max",
                     *           "breach_count": 1,
                     *           "event_date": "2026-03-01",
                     *           "first_breach_at_utc": "2026-03-01T07:33:06.407000Z",
                     *           "last_breach_at_utc": "2026-03-01T07:33:06.407000Z",
                     *           "limit_id": "oil_in_bilge_discharge",
                     *           "limit_value": 15,
                     *           "measure": "oil_in_water_ppm",
                     *           "mmsi": 256534319,
                     *           "unit": "ppm",
                     *           "vessel_id": "256534319",
                     *           "worst_excess": 0.5,
                     *           "worst_value": 15.5
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EnvironmentalBreachPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_weather: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                area_latitude_deg?: number[] | null;
                area_longitude_deg?: number[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                wave_height_m_max_from?: number | null;
                wave_height_m_max_to?: number | null;
                wind_speed_knots_max_from?: number | null;
                wind_speed_knots_max_to?: number | null;
                bbox?: string | null;
                near?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "air_pressure_hpa_avg": 1002.1,
                     *           "air_temp_c_avg": 23.8,
                     *           "area_latitude_deg": -35,
                     *           "area_longitude_deg": 18,
                     *           "event_date": "2026-03-02",
                     *           "reading_count": 1,
                     *           "vessel_count": 1,
                     *           "visibility_nm_min": 12.9,
                     *           "water_temp_c_avg": 20.3,
                     *           "wave_height_m_avg": 1.5,
                     *           "wave_height_m_max": 1.5,
                     *           "wind_speed_knots_avg": 14.6,
                     *           "wind_speed_knots_max": 14.6
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WeatherOfAnAreaPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_passenger_safety: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                critical_alerts_raised_from?: number | null;
                critical_alerts_raised_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "alerts_raised": 1,
                     *           "count_count": 1,
                     *           "crew_last": 54,
                     *           "critical_alerts_raised": 0,
                     *           "event_date": "2026-03-01",
                     *           "last_counted_at_utc": "2026-03-01T07:36:36.057000Z",
                     *           "mmsi": 209675212,
                     *           "passengers_last": 249,
                     *           "passengers_max": 249,
                     *           "persons_max": 303,
                     *           "persons_on_board_at_critical_alert": 0,
                     *           "vessel_id": "209675212"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DayWithPersonsOnBoardPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_maintenance_risks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                risk_level?: string[] | null;
                arm?: string[] | null;
                model_version?: number[] | null;
                score_from?: number | null;
                score_to?: number | null;
                as_of_date_from?: string | null;
                as_of_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "alarm_threshold": 0.5308,
                     *           "arm": "champion",
                     *           "as_of_date": "2026-03-02",
                     *           "data_version": "maritime_gold.vessel_features@0",
                     *           "mmsi": 338557229,
                     *           "model_family": "random_forest",
                     *           "model_name": "maintenance",
                     *           "model_version": 1,
                     *           "risk_level": "high",
                     *           "score": 0.9389724578650878,
                     *           "scored_at_utc": "2026-11-26T16:59:56.697468Z",
                     *           "top_reason": "vibration_mm_s_max",
                     *           "top_reasons": "vibration_mm_s_max, vibration_mm_s_avg_30d, vibration_mm_s_avg_7d",
                     *           "vessel_id": "338557229"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MaintenanceRiskPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_vessel_features: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                feature_date?: string[] | null;
                feature_date_from?: string | null;
                feature_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "alerts_raised_30d": 16,
                     *           "alerts_raised_7d": 5,
                     *           "avg_speed_knots": 8.474418604651163,
                     *           "bronze_version": 7,
                     *           "coolant_temp_c_avg": 79.04883720930235,
                     *           "coolant_temp_c_max": 83.5,
                     *           "days_observed": 59,
                     *           "days_since_engine_maintenance": 1,
                     *           "days_since_hull_maintenance": 29,
                     *           "distance_nm": 202.11161850180804,
                     *           "engine_hours": 23.799999999999994,
                     *           "engine_hours_30d": 442.56666666666666,
                     *           "engine_hours_total": 825.6333333333332,
                     *           "engine_load_pct_avg": 41.032790697674415,
                     *           "engine_load_pct_avg_7d": 32.60194772747443,
                     *           "engine_load_pct_max": 64.98,
                     *           "engine_rpm_avg": 441.4186046511627,
                     *           "exhaust_temp_c_avg": 287.76279069767446,
                     *           "exhaust_temp_c_avg_30d": 220.03828057333723,
                     *           "exhaust_temp_c_avg_7d": 238.47824691986833,
                     *           "exhaust_temp_c_max": 330.7,
                     *           "feature_date": "2026-03-01",
                     *           "fuel_kg_per_nm_7d": 40.08549081294669,
                     *           "fuel_tonnes": 6.85202,
                     *           "fuel_tonnes_7d": 41.439539999999994,
                     *           "hours_under_way": 23.799999999999994,
                     *           "lube_oil_pressure_bar_avg": 4.432093023255814,
                     *           "lube_oil_pressure_bar_avg_7d": 2.925756865423424,
                     *           "lube_oil_pressure_bar_min": 4.24,
                     *           "lube_oil_temp_c_avg": 50.16976744186047,
                     *           "mmsi": 353105216,
                     *           "reading_count": 43,
                     *           "vessel_id": "353105216",
                     *           "vibration_mm_s_avg": 1.7974418604651163,
                     *           "vibration_mm_s_avg_30d": 1.970362004699781,
                     *           "vibration_mm_s_avg_7d": 2.2032268358279223,
                     *           "vibration_mm_s_max": 2.3,
                     *           "vibration_mm_s_stddev": 0.20518392473067862,
                     *           "vibration_trend_ratio": 1.1181837807330346,
                     *           "wave_height_m_avg": 3.5930232558139537,
                     *           "wind_speed_knots_avg": 24.672093023255815
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FeatureDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_vessel_labels: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                feature_date?: string[] | null;
                needs_maintenance?: boolean[] | null;
                is_horizon_past?: boolean[] | null;
                feature_date_from?: string | null;
                feature_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "days_to_maintenance": 1,
                     *           "feature_date": "2026-02-27",
                     *           "is_horizon_past": false,
                     *           "is_label_known": true,
                     *           "mmsi": 353105216,
                     *           "needs_maintenance": true,
                     *           "vessel_id": "353105216"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LabelDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_sensor_deviations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                mmsi?: number[] | null;
                vessel_id?: string[] | null;
                load_band?: number[] | null;
                hour_utc_from?: string | null;
                hour_utc_to?: string | null;
                exhaust_temp_z_from?: number | null;
                exhaust_temp_z_to?: number | null;
                vibration_z_from?: number | null;
                vibration_z_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "coolant_temp_z": -0.03153118325415786,
                     *           "exhaust_temp_z": 0.6108223610935163,
                     *           "exhaust_unchanged_share": 0,
                     *           "fuel_per_load_z": -1.2791666924370682,
                     *           "hour_utc": "2026-03-02T00:00:00Z",
                     *           "load_band": 6,
                     *           "lube_oil_pressure_z": 0.04936724634269332,
                     *           "lube_oil_temp_z": 1.2174991638520456,
                     *           "mmsi": 209008909,
                     *           "oil_in_water_z": -0.03974534124741485,
                     *           "past_hours": 26,
                     *           "vessel_id": "209008909",
                     *           "vibration_z": 0.34330206162732585
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SensorDeviationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_model_outcomes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                model_name?: string[] | null;
                model_version?: number[] | null;
                arm?: string[] | null;
                model_family?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "alarm_count": 5,
                     *           "alarm_precision": null,
                     *           "alarm_rate": 0.058823529411764705,
                     *           "alarm_recall": null,
                     *           "arm": "champion",
                     *           "blind_recall": null,
                     *           "brier_score": null,
                     *           "case_count": 0,
                     *           "first_as_of_date": "2026-03-01",
                     *           "hit_count": 0,
                     *           "known_alarm_count": 0,
                     *           "known_count": 0,
                     *           "last_as_of_date": "2026-03-02",
                     *           "mean_score": 0.2002434235270594,
                     *           "model_family": "random_forest",
                     *           "model_name": "maintenance",
                     *           "model_version": 1,
                     *           "score_count": 85,
                     *           "vessel_count": 85
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OutcomeOfAModelPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_model_drift: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                kind?: string[] | null;
                measure?: string[] | null;
                verdict?: string[] | null;
                stability_index_from?: number | null;
                stability_index_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "as_of_date": "2026-03-02",
                     *           "kind": "input",
                     *           "measure": "engine_hours_30d",
                     *           "recent_rows": 1175,
                     *           "reference_rows": 3995,
                     *           "stability_index": 1.016541,
                     *           "verdict": "drifted"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DriftOfAMeasurePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_films: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                title?: string[] | null;
                genre?: string[] | null;
                budget_tier?: string[] | null;
                mpaa_rating?: string[] | null;
                creative_type?: string[] | null;
                source_material?: string[] | null;
                distributor?: string[] | null;
                director?: string[] | null;
                release_year?: number[] | null;
                release_decade?: number[] | null;
                is_profitable?: boolean[] | null;
                is_success?: boolean[] | null;
                release_date_from?: string | null;
                release_date_to?: string | null;
                release_year_from?: number | null;
                release_year_to?: number | null;
                budget_real_usd_from?: number | null;
                budget_real_usd_to?: number | null;
                worldwide_gross_real_usd_from?: number | null;
                worldwide_gross_real_usd_to?: number | null;
                roi_from?: number | null;
                roi_to?: number | null;
                performance_score_from?: number | null;
                performance_score_to?: number | null;
                imdb_rating_from?: number | null;
                imdb_rating_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "box_office_points": 0.943402225755167,
                     *           "budget_real_usd": 90774372.77541453,
                     *           "budget_tier": "mid",
                     *           "budget_usd": 60000000,
                     *           "creative_type": "Historical Fiction",
                     *           "director": "Zack Snyder",
                     *           "distributor": "Warner Bros.",
                     *           "file_name": "vega-datasets-movies.json",
                     *           "film_id": "bcb08d44386dbd40",
                     *           "genre": "Action",
                     *           "imdb_rating": 7.8,
                     *           "imdb_votes": 235508,
                     *           "is_profitable": true,
                     *           "is_success": true,
                     *           "load_number": 1,
                     *           "mpaa_rating": "R",
                     *           "performance_rank": 86,
                     *           "performance_score": 91.13371042351142,
                     *           "price_factor": 1.5129062129235755,
                     *           "profit_real_usd": 599214011.7762393,
                     *           "profit_usd": 396068181,
                     *           "rating_points": 0.9192900200937709,
                     *           "release_date": "2007-03-09",
                     *           "release_decade": 2000,
                     *           "release_month": 3,
                     *           "release_year": 2007,
                     *           "repair_rules": "numeric_title",
                     *           "roi": 6.60113635,
                     *           "roi_points": 0.8813235762010818,
                     *           "rotten_tomatoes_rating": 60,
                     *           "row_number": 1091,
                     *           "running_time_min": 117,
                     *           "source_material": "Based on Comic/Graphic Novel",
                     *           "us_dvd_sales_usd": 261252400,
                     *           "us_gross_usd": 210614939,
                     *           "worldwide_gross_real_usd": 689988384.5516537,
                     *           "worldwide_gross_usd": 456068181
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FilmPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_genres: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                genre?: string[] | null;
                is_ranked?: boolean[] | null;
                median_roi_from?: number | null;
                median_roi_to?: number | null;
                film_count_from?: number | null;
                film_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "film_count": 219,
                     *           "films_with_roi": 217,
                     *           "genre": "Horror",
                     *           "is_ranked": true,
                     *           "mean_roi": 69.20529206810703,
                     *           "median_budget_real_usd": 24802170.9296481,
                     *           "median_imdb_rating": 5.6,
                     *           "median_roi": 1.6855547333333334,
                     *           "median_roi_high": 2.1573601875,
                     *           "median_roi_low": 1.322692875,
                     *           "median_score": 50.576677800715494,
                     *           "risk_adjusted_rank": 1,
                     *           "risk_adjusted_roi": 0.4457899768627584,
                     *           "roi_p10": -0.5629332699999999,
                     *           "roi_p25": 0.40265335714285716,
                     *           "roi_p75": 4.183704571428572,
                     *           "roi_p90": 14.261078577777788,
                     *           "share_losing": 0.1935483870967742,
                     *           "share_profitable": 0.8064516129032258,
                     *           "share_success": 0.6405529953917051,
                     *           "total_profit_usd": 9285107769,
                     *           "total_revenue_usd": 13321678769
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["GenrePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_budget_tiers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                budget_tier?: string[] | null;
                is_ranked?: boolean[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "budget_tier": "micro",
                     *           "film_count": 198,
                     *           "films_with_roi": 187,
                     *           "is_ranked": true,
                     *           "mean_roi": 110.57923816720454,
                     *           "median_budget_real_usd": 731634.5733801338,
                     *           "median_imdb_rating": 6.65,
                     *           "median_roi": 4.24838,
                     *           "median_roi_high": 6.360490666666666,
                     *           "median_roi_low": 1.501596,
                     *           "median_score": 50.562104981163166,
                     *           "risk_adjusted_rank": 4,
                     *           "risk_adjusted_roi": 0.16500936155782545,
                     *           "roi_p10": -0.9282063214285714,
                     *           "roi_p25": -0.555820625,
                     *           "roi_p75": 25.19047619047619,
                     *           "roi_p90": 101.75069160000001,
                     *           "share_losing": 0.3315508021390374,
                     *           "share_profitable": 0.6684491978609626,
                     *           "share_success": 0.5989304812834224,
                     *           "tier_order": 1,
                     *           "total_profit_usd": 1589357651,
                     *           "total_revenue_usd": 1654735751
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetTierPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_trends: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                period_type?: string[] | null;
                period_start?: number[] | null;
                is_sparse?: boolean[] | null;
                period_start_from?: number | null;
                period_start_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "film_count": 15,
                     *           "films_with_roi": 14,
                     *           "is_sparse": false,
                     *           "median_budget_real_usd": 32452842.383369263,
                     *           "median_budget_usd": 1488000,
                     *           "median_gross_real_usd": 111283130.52864096,
                     *           "median_imdb_rating": 8.1,
                     *           "median_roi": 4.619589977220956,
                     *           "median_roi_high": 13.925373134328359,
                     *           "median_roi_low": 1,
                     *           "period_start": 1930,
                     *           "period_type": "decade",
                     *           "price_factor": 22.59689957634347,
                     *           "roi_p25": 1.971317518248175,
                     *           "roi_p75": 9.116735325891248,
                     *           "share_losing": 0.07142857142857142,
                     *           "share_profitable": 0.9285714285714286,
                     *           "total_revenue_real_usd": 14622485986.03115,
                     *           "total_revenue_usd": 653688154
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FilmPeriodPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_seasonality: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                release_month?: number[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "film_count": 144,
                     *           "films_with_roi": 142,
                     *           "median_budget_real_usd": 28276298.22659303,
                     *           "median_gross_real_usd": 34985874.515621066,
                     *           "median_roi": 0.29369860833333333,
                     *           "median_roi_high": 0.7037734666666666,
                     *           "median_roi_low": -0.03247576666666667,
                     *           "release_month": 1,
                     *           "share_losing": 0.4295774647887324,
                     *           "share_profitable": 0.5704225352112676,
                     *           "share_success": 0.39436619718309857
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MonthOfReleasePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_recommendations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                genre?: string[] | null;
                budget_tier?: string[] | null;
                recommendation?: string[] | null;
                median_roi_from?: number | null;
                median_roi_to?: number | null;
                share_losing_from?: number | null;
                share_losing_to?: number | null;
                films_with_roi_from?: number | null;
                films_with_roi_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "budget_tier": "low",
                     *           "film_count": 83,
                     *           "films_for_slate": 4,
                     *           "films_with_roi": 81,
                     *           "first_year": 1992,
                     *           "genre": "Horror",
                     *           "last_year": 2010,
                     *           "median_budget_usd": 11000000,
                     *           "median_profit_usd": 22466538,
                     *           "median_roi": 1.8649556,
                     *           "median_roi_high": 2.603576842105263,
                     *           "median_roi_low": 1.0582514444444444,
                     *           "recommendation": "invest",
                     *           "recommendation_rank": 1,
                     *           "risk_adjusted_roi": 0.541393115668242,
                     *           "roi_p10": -0.36139546666666666,
                     *           "roi_p25": 0.7574288333333333,
                     *           "roi_p75": 4.2021634375,
                     *           "share_losing": 0.16049382716049382,
                     *           "share_success": 0.654320987654321
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InvestmentRecommendationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_comparables: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                title?: string[] | null;
                comparable_film_id?: string[] | null;
                distance_from?: number | null;
                distance_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "comparable_budget_real_usd": 60021009.0465184,
                     *           "comparable_film_id": "75f80953be5ea9b4",
                     *           "comparable_gross_real_usd": 112224423.31430914,
                     *           "comparable_rank": 1,
                     *           "comparable_release_year": 1990,
                     *           "comparable_roi": 0.86975236,
                     *           "comparable_title": "Goodfellas",
                     *           "distance": 0.7843361321454013,
                     *           "expected_roi": 0.86975236,
                     *           "film_id": "000cd5d351148470"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ComparableFilmPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_track_records: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                role?: string[] | null;
                name?: string[] | null;
                is_ranked?: boolean[] | null;
                film_count_from?: number | null;
                film_count_to?: number | null;
                track_record_score_from?: number | null;
                track_record_score_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "best_film": "Jaws",
                     *           "film_count": 23,
                     *           "films_with_roi": 22,
                     *           "first_year": 1975,
                     *           "is_ranked": true,
                     *           "last_year": 2011,
                     *           "mean_score": 81.80393231119263,
                     *           "median_roi": 5.495683623076923,
                     *           "name": "Steven Spielberg",
                     *           "roi_p25": 2.1031051507352942,
                     *           "roi_p75": 11.60993099107143,
                     *           "role": "director",
                     *           "share_losing": 0,
                     *           "share_profitable": 1,
                     *           "total_profit_usd": 7299573056,
                     *           "total_revenue_usd": 8544073056,
                     *           "track_record_rank": 1,
                     *           "track_record_score": 75.90833460414152
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TrackRecordPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_kpis: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                population?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "best_genre": "Horror",
                     *           "best_tier": "high",
                     *           "films_with_roi": 3146,
                     *           "mean_roi": 10.730160140195522,
                     *           "median_roi": 0.855840438409091,
                     *           "population": "as_reported",
                     *           "population_description": "Every row of the latest load with what its file says; ROI where budget and worldwide gross are above zero.",
                     *           "row_count": 3201,
                     *           "share_profitable": 0.6646535282898919,
                     *           "total_revenue_usd": 272586820052
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["HeadlineFiguresOfAPopulationPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_drift: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                load_number?: number[] | null;
                dimension?: string[] | null;
                bucket?: string[] | null;
                verdict?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "bucket": "high",
                     *           "dimension": "budget_tier",
                     *           "film_count": 159,
                     *           "load_number": 1,
                     *           "previous_film_count": null,
                     *           "previous_load_number": null,
                     *           "previous_share": null,
                     *           "share": 0.0496875,
                     *           "stability_index": null,
                     *           "stability_part": null,
                     *           "verdict": "first_load"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DriftOfALoadPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_score_stability: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                weight?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "factor": 0.75,
                     *           "film_count": 3146,
                     *           "greatest_rank_shift": 287,
                     *           "median_rank_shift": 35,
                     *           "rank_correlation": 0.9980253177624749,
                     *           "share_of_top_100_kept": 0.93,
                     *           "weight": "box_office"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StabilityOfAWeightPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_score_validation: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                film_id?: string[] | null;
                outcome?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "film_id": "882b3f9cda84d0c3",
                     *           "outcome": "hit",
                     *           "performance_rank": 1,
                     *           "performance_score": 99.36821920726396,
                     *           "release_year": 1977,
                     *           "share_ordered_rightly": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FilmOfKnownOutcomePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_film_data_quality: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                layer?: string[] | null;
                check_name?: string[] | null;
                rows_failed_from?: number | null;
                rows_failed_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "check_name": "row_is_json",
                     *           "layer": "bronze",
                     *           "rows_checked": 3201,
                     *           "rows_failed": 0,
                     *           "share_failed": 0
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CheckOfFilmDataPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_data_quality: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                event_date?: string[] | null;
                topic?: string[] | null;
                source?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                quarantined_count_from?: number | null;
                quarantined_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "accepted_count": 90,
                     *           "accepted_pct": 100,
                     *           "conflicting_count": 0,
                     *           "duplicate_count": 0,
                     *           "duplicate_pct": 0,
                     *           "error_count": 0,
                     *           "event_date": "2026-03-02",
                     *           "median_delay_s": 23301083.668744,
                     *           "message_count": 90,
                     *           "quarantined_count": 0,
                     *           "quarantined_pct": 0,
                     *           "source": "simulate",
                     *           "topic": "maritime.ais.data",
                     *           "unusual_speed_count": 0
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["QualityOfADayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_quarantine: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                ingested_date?: string[] | null;
                topic?: string[] | null;
                reason_code?: string[] | null;
                severity?: string[] | null;
                ingested_date_from?: string | null;
                ingested_date_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "first_seen_at_utc": "2026-11-26T16:45:23.435000Z",
                     *           "ingested_date": "2026-11-26",
                     *           "last_seen_at_utc": "2026-11-26T16:45:39.160000Z",
                     *           "message_count": 684,
                     *           "reason_code": "position_unavailable",
                     *           "severity": "info",
                     *           "topic": "maritime.ais.data"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RejectionsOfADayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_reception: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                station?: string[] | null;
                event_date?: string[] | null;
                event_date_from?: string | null;
                event_date_to?: string | null;
                message_count_from?: number | null;
                message_count_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "accepted_count": 118,
                     *           "clock_offset_s": 10.851000308990479,
                     *           "duplicate_count": 4,
                     *           "event_date": "2010-06-11",
                     *           "furthest_nm": 50.41496137097269,
                     *           "message_count": 122,
                     *           "shared_transmission_count": 3,
                     *           "station": "2190048",
                     *           "vessel_count": 65
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StationDayPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_pipeline_runs: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                invocation_id?: string[] | null;
                command?: string[] | null;
                target_name?: string[] | null;
                is_success?: boolean[] | null;
                started_at_utc_from?: string | null;
                started_at_utc_to?: string | null;
                duration_s_from?: number | null;
                duration_s_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "command": "build",
                     *           "duration_s": 15.551089,
                     *           "failed_count": 0,
                     *           "finished_at_utc": "2026-11-26T17:00:33.858036Z",
                     *           "invocation_id": "b0d3936a-0d5a-42ce-8234-a369be8547f7",
                     *           "is_success": true,
                     *           "node_count": 15,
                     *           "ok_count": 14,
                     *           "skipped_count": 0,
                     *           "slowest_node": "model_drift",
                     *           "slowest_node_s": 6.578967571258545,
                     *           "started_at_utc": "2026-11-26T17:00:18.306947Z",
                     *           "target_name": "embedded",
                     *           "warned_count": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineRunPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_quarantined_messages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                topic?: string[] | null;
                reason_code?: string[] | null;
                mmsi?: number[] | null;
                kafka_partition?: number[] | null;
                ingested_at_utc_from?: string | null;
                ingested_at_utc_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "bronze_version": 1,
                     *           "ingested_at_utc": "2026-11-26T16:45:44.961024Z",
                     *           "kafka_offset": 366,
                     *           "kafka_partition": 1,
                     *           "kafka_timestamp_utc": "2026-11-26T16:45:26.113000Z",
                     *           "mmsi": 538609024,
                     *           "payload": "{\"schema_version\":1,\"event_id\":\"538609024-departed-2026-01-19T00:27:30.257Z\",\"mmsi\":538609024,\"imo\":9775828,\"timestamp\":1767225600,\"event_type\":\"departed\",\"voyage_id\":\"538609024-20260118T1533\",\"origin_locode\":\"DETRV\",\"destination_locode\":\"SETRG\",\"planned_departure\":\"2026-01-18T15:33:51.653Z\",\"planned_arrival\":\"2026-01-19T01:46:26.231Z\"}",
                     *           "payload_bytes": 338,
                     *           "reason_code": "timestamp_invalid",
                     *           "topic": "maritime.voyage.events"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RejectedMessagePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    list_quarantined_films: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                as_of?: string | null;
                sort?: string | null;
                fields?: string | null;
                load_number?: number[] | null;
                reason_code?: string[] | null;
                file_name?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": [
                     *         {
                     *           "file_name": "vega-datasets-movies.json",
                     *           "ingested_at_utc": "2026-11-26T16:45:48.305172Z",
                     *           "load_number": 1,
                     *           "payload": "{\"Title\": null, \"US Gross\": 26403, \"Worldwide Gross\": 3080493, \"US DVD Sales\": null, \"Production Budget\": 3700000, \"Release Date\": \"Nov 03 2006\", \"MPAA Rating\": \"Not Rated\", \"Running Time min\": 85, \"Distributor\": \"IFC Films\", \"Source\": \"Original Screenplay\", \"Major Genre\": \"Thriller/Suspense\", \"Creative Type\": \"Contemporary Fiction\", \"Director\": null, \"Rotten Tomatoes Rating\": 39, \"IMDB Rating\": 6.6, \"IMDB Votes\": 11986}",
                     *           "reason_code": "title_missing",
                     *           "reported_title": null,
                     *           "row_number": 3054
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RejectedFilmRecordPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessels: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                vessel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "aliases": [],
                     *         "beam_m": 26,
                     *         "call_sign": "65932",
                     *         "deadweight_tonnes": 31295,
                     *         "design_draught_m": 10.9,
                     *         "design_speed_knots": 13.7,
                     *         "destination": "PLNWA",
                     *         "draught_m": 10.5,
                     *         "engine_type": "SSD",
                     *         "first_reported_at_utc": "2026-01-01T00:00:00Z",
                     *         "flag_country": "Cyprus (Republic of)",
                     *         "flag_iso2": "CY",
                     *         "gross_tonnage": 19683,
                     *         "home_port_locode": "SENYN",
                     *         "identity_basis": "imo",
                     *         "identity_confidence": "high",
                     *         "imo": 9243526,
                     *         "is_mmsi_shared": false,
                     *         "last_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *         "length_m": 164,
                     *         "main_fuel": "LFO",
                     *         "mcr_kw": 7410,
                     *         "mmsi": 209008909,
                     *         "mmsi_class": "ship",
                     *         "name": "SAGA CAPE",
                     *         "position_count": 2445,
                     *         "segment_count": 1,
                     *         "ship_category": "tanker",
                     *         "ship_type": 80,
                     *         "static_report_count": 419,
                     *         "transceiver_class": "A",
                     *         "vessel_id": "209008909",
                     *         "vessel_type": "tanker",
                     *         "year_built": 2023
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VesselAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_positions: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "arrived_before_utc": "2026-03-01T23:08:30.918000Z",
                     *         "beam_m": 26,
                     *         "bronze_version": 7,
                     *         "call_sign": "65932",
                     *         "course_deg": 88.7,
                     *         "destination": "PLNWA",
                     *         "draught_m": 10.5,
                     *         "flag_country": "Cyprus (Republic of)",
                     *         "heading_deg": 91,
                     *         "imo": 9243526,
                     *         "ingested_at_utc": "2026-11-26T16:45:43.131114Z",
                     *         "is_speed_unusual": false,
                     *         "kafka_offset": 32501,
                     *         "kafka_partition": 1,
                     *         "kafka_timestamp_utc": "2026-11-26T16:45:34.246000Z",
                     *         "latitude": 54.980751,
                     *         "length_m": 164,
                     *         "longitude": 17.26686,
                     *         "message_type": 1,
                     *         "mmsi": 209008909,
                     *         "mmsi_class": "ship",
                     *         "name": "SAGA CAPE",
                     *         "nav_status": 0,
                     *         "nav_status_group": "under_way",
                     *         "nav_status_name": "Under way using engine",
                     *         "rate_of_turn": 0,
                     *         "reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *         "ship_category": "tanker",
                     *         "ship_type": 80,
                     *         "source": "simulate",
                     *         "speed_knots": 11.2,
                     *         "static_reported_at_utc": "2026-03-01T21:26:30.918000Z",
                     *         "topic": "maritime.ais.data",
                     *         "transceiver_class": "A",
                     *         "vessel_id": "209008909"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CurrentPositionAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessel_days: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "avg_speed_knots": 11.2,
                     *         "bronze_version": 7,
                     *         "conflicting_count": 0,
                     *         "distance_nm": 0,
                     *         "event_date": "2026-03-02",
                     *         "first_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *         "hours_observed": 0,
                     *         "hours_under_way": 0,
                     *         "last_latitude": 54.980751,
                     *         "last_longitude": 17.26686,
                     *         "last_reported_at_utc": "2026-03-02T00:16:30.918000Z",
                     *         "last_speed_knots": 11.2,
                     *         "max_speed_knots": 11.2,
                     *         "mmsi": 209008909,
                     *         "mmsi_class": "ship",
                     *         "position_count": 1,
                     *         "speed_report_count": 1,
                     *         "unusual_speed_count": 0,
                     *         "vessel_id": "209008909"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VesselDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_fleet_kpis: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "alerts_raised": 61,
                     *         "avg_speed_knots": 8.26926945473796,
                     *         "ballast_share_pct": 26.153846153846153,
                     *         "critical_alerts_raised": 3,
                     *         "distance_nm": 17283.967829329227,
                     *         "distance_trend_pct": 8.103787598466038,
                     *         "event_date": "2026-03-01",
                     *         "hours_observed": 2144.266666666665,
                     *         "hours_under_way": 1578.7333333333331,
                     *         "laden_share_pct": 73.84615384615384,
                     *         "position_count": 3787,
                     *         "utilisation_pct": 73.62579281183937,
                     *         "utilisation_trend_points": 4.735073870350391,
                     *         "vessels_in_ballast": 17,
                     *         "vessels_laden": 48,
                     *         "vessels_seen": 93,
                     *         "vessels_seen_trend_pct": 0,
                     *         "vessels_under_way": 89
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FleetDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_ports: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                port_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "congestion_date": "2022-01-03",
                     *         "country": "AN",
                     *         "latitude": 18.01667,
                     *         "longitude": -63.05,
                     *         "mean_wait_hours": 1,
                     *         "name": "Philipsburg",
                     *         "port_id": "ANPHI",
                     *         "source": "searoute",
                     *         "vessels_at_berth": 0,
                     *         "vessels_waiting": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PortAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_port_calls: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                port_visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "arrived_at_utc": "2026-03-01T22:47:17.637000Z",
                     *         "confidence": 4,
                     *         "departed_at_utc": "2026-03-01T23:55:17.637000Z",
                     *         "duration_hours": 1.1333333333333333,
                     *         "first_stop_at_utc": "2026-03-01T22:47:17.637000Z",
                     *         "has_entry": true,
                     *         "has_exit": true,
                     *         "has_gap": false,
                     *         "has_stop": true,
                     *         "is_open": false,
                     *         "last_seen_at_utc": "2026-03-01T23:55:17.637000Z",
                     *         "latitude": 54.322946,
                     *         "longest_gap_hours": 0,
                     *         "longitude": 10.145483,
                     *         "mmsi": 414144159,
                     *         "port_country": "DE",
                     *         "port_id": "DEKEL",
                     *         "port_name": "Kiel",
                     *         "port_visit_id": "414144159-DEKEL-20260301T224717",
                     *         "stopped_hours": 0.5666666666666667,
                     *         "vessel_id": "414144159"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PortCallAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_port_congestion: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                port_id: string;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "arrivals": 0,
                     *         "departures": 1,
                     *         "event_date": "2026-04-26",
                     *         "mean_stay_hours": 139140.23148166668,
                     *         "mean_wait_hours": 1,
                     *         "peak_vessels_at_berth": 2,
                     *         "peak_vessels_waiting": 4,
                     *         "port_id": "DKASN",
                     *         "port_name": "Assens",
                     *         "vessels_at_berth": 2,
                     *         "vessels_waiting": 4
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PortDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_voyages: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                voyage_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "announced_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *         "arrived_at_utc": "2026-03-01T23:37:09.278000Z",
                     *         "delay_basis": "plan",
                     *         "delay_minutes": -51.4483,
                     *         "departed_at_utc": "2026-03-01T14:33:09.278000Z",
                     *         "destination_port_id": "CNSHA",
                     *         "destination_visit_id": "258601822-CNSHA-20260301T233709",
                     *         "distance_nm": 125.49623838905609,
                     *         "duration_hours": 9.066666666666666,
                     *         "eta_error_minutes": -51.4483,
                     *         "hours_by_speed": {
                     *           "6": 1,
                     *           "12": 4,
                     *           "16": 5
                     *         },
                     *         "is_delayed": false,
                     *         "max_speed_knots": 16.7,
                     *         "mean_speed_knots": 13.841496881145892,
                     *         "mmsi": 258601822,
                     *         "origin_port_id": "CNZOS",
                     *         "origin_visit_id": "258601822-CNZOS-20260228T173509",
                     *         "planned_arrival_utc": "2026-03-02T00:28:36.175000Z",
                     *         "planned_departure_utc": "2026-03-01T13:36:03.167000Z",
                     *         "planned_voyage_id": "258601822-20260301T1336",
                     *         "route_median_duration_hours": 9.066666666666666,
                     *         "vessel_id": "258601822",
                     *         "voyage_id": "258601822-CNZOS-20260228T173509"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VoyageAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_voyage_progress: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                voyage_id: string;
                mmsi: number;
                as_of_utc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "announced_port_id": "DEKEL",
                     *         "as_of_utc": "2026-03-02T00:27:50.821000Z",
                     *         "departed_at_utc": "2026-03-01T08:35:50.821000Z",
                     *         "distance_left_nm": 190.55914461060794,
                     *         "distance_sailed_nm": 196.1500673659425,
                     *         "hours_left_as_announced": 16.04614972222222,
                     *         "hours_left_at_mean_speed": 15.414414424751925,
                     *         "hours_under_way": 15.866666666666667,
                     *         "latitude": 55.542509,
                     *         "longitude": 15.230254,
                     *         "mean_speed_knots": 12.362399203735873,
                     *         "mean_speed_knots_6h": 13.416666666666666,
                     *         "mmsi": 209675212,
                     *         "origin_port_id": "LTKLJ",
                     *         "reported_delay_hours": 0,
                     *         "route_distance_left_nm": 199.36507951789872,
                     *         "route_hours_left": 10.450952380952387,
                     *         "route_voyage_count": 70,
                     *         "vessel_id": "209675212",
                     *         "vessels_waiting_at_destination": 0,
                     *         "voyage_id": "209675212-LTKLJ-20260301T051150"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VoyageSampleAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_voyage_speed_profiles: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                voyage_id: string;
                from_knots: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "from_knots": 4,
                     *         "hours": 1,
                     *         "mmsi": 209008909,
                     *         "share_pct": 2,
                     *         "to_knots": 6,
                     *         "vessel_id": "209008909",
                     *         "voyage_id": "209008909-DKFRC-20260204T013030"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SpeedBandOfAVoyageAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_routes: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                origin_port_id: string;
                destination_port_id: string;
                arrival_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "arrival_date": "2026-03-01",
                     *         "delayed_share_7d": 0,
                     *         "destination_port_id": "CNSHA",
                     *         "mean_absolute_eta_error_minutes": 51.4483,
                     *         "mean_delay_minutes": -51.4483,
                     *         "mean_delay_minutes_7d": -51.4483,
                     *         "mean_distance_nm": 125.49623838905609,
                     *         "mean_duration_hours": 9.066666666666666,
                     *         "mean_speed_knots": 13.841496881145892,
                     *         "origin_port_id": "CNZOS",
                     *         "route": "CNZOS-CNSHA",
                     *         "voyage_count": 1,
                     *         "voyage_count_7d": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RouteDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_arrival_forecasts: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "arm": "champion",
                     *         "as_of_utc": "2026-03-02T00:15:45.023000Z",
                     *         "data_version": "maritime_gold.voyage_progress@1",
                     *         "hours_left": 1.4,
                     *         "mmsi": 235122088,
                     *         "model_family": "gradient_boosting",
                     *         "model_version": 1,
                     *         "predicted_arrival_utc": "2026-03-02T01:39:45.023000Z",
                     *         "scored_at_utc": "2026-03-02T00:30:00Z",
                     *         "vessel_id": "235122088",
                     *         "voyage_id": "235122088-DEKEL-20260227T193345"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ArrivalForecastAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_arrivals: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                voyage_id: string;
                mmsi: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "announced_arrival_utc": "2026-03-02T01:28:43.051000Z",
                     *         "announced_port_id": "DKFRC",
                     *         "announced_port_name": "Fredericia",
                     *         "arm": null,
                     *         "arrival_at_mean_speed_utc": "2026-03-02T01:33:18.834675Z",
                     *         "as_of_utc": "2026-03-02T00:15:45.023000Z",
                     *         "departed_at_utc": "2026-03-01T07:49:45.023000Z",
                     *         "distance_left_nm": 9.293553972439465,
                     *         "distance_sailed_nm": 118.14114782521838,
                     *         "latitude": 55.619567,
                     *         "longitude": 10.020128,
                     *         "mean_speed_knots": 7.189116500520388,
                     *         "mmsi": 235122088,
                     *         "model_version": null,
                     *         "name": "ORION FALCON",
                     *         "origin_port_id": "DEKEL",
                     *         "origin_port_name": "Kiel",
                     *         "predicted_arrival_utc": null,
                     *         "predicted_delay_hours": null,
                     *         "reported_delay_hours": 2.25,
                     *         "scored_at_utc": null,
                     *         "vessel_id": "235122088",
                     *         "vessels_waiting_at_destination": 0,
                     *         "voyage_id": "235122088-DEKEL-20260227T193345"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ArrivalAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_collision_risks: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "bronze_version": 7,
                     *         "course_1_deg": 46.3,
                     *         "course_2_deg": 46.8,
                     *         "dcpa_nm": 0.0034159003755779987,
                     *         "distance_nm": 0.6023763028422511,
                     *         "encounter_type_1": "overtaking",
                     *         "encounter_type_2": "overtaken",
                     *         "evaluated_at_utc": "2021-12-30T19:23:46Z",
                     *         "latitude_1": 28.45437,
                     *         "latitude_2": 28.4614,
                     *         "longitude_1": -93.54988,
                     *         "longitude_2": -93.54161,
                     *         "mmsi_1": 209008909,
                     *         "mmsi_2": 209592036,
                     *         "name_1": "SHIP 1",
                     *         "name_2": "SHIP 2",
                     *         "pair_id": "209008909-209592036",
                     *         "relative_speed_knots": 3.1008063891854047,
                     *         "reported_1_at_utc": "2021-12-30T19:23:46Z",
                     *         "reported_2_at_utc": "2021-12-30T19:22:32Z",
                     *         "risk_level": "high",
                     *         "speed_1_knots": 9.8,
                     *         "speed_2_knots": 6.7,
                     *         "tcpa_minutes": 11.655676786097807,
                     *         "vessel_id_1": "209008909",
                     *         "vessel_id_2": "209592036"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CollisionRiskAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_near_misses: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                near_miss_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "closest_at_utc": "2021-12-30T19:25:01.482000Z",
                     *         "distance_nm": 0.019082386270589023,
                     *         "encounter_type_1": "crossing_stand_on",
                     *         "encounter_type_2": "crossing_give_way",
                     *         "latitude": 44.06266,
                     *         "longitude": -125.97848,
                     *         "mmsi_1": 209008909,
                     *         "mmsi_2": 209592036,
                     *         "near_miss_id": "209008909-209592036-near-20260302T002501",
                     *         "relative_speed_knots": 10.970809532147447,
                     *         "speed_1_knots": 6,
                     *         "speed_2_knots": 6.7,
                     *         "vessel_id_1": "209008909",
                     *         "vessel_id_2": "209592036"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NearMissAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_encounters: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "distance_from_shore_nm": 49.95,
                     *         "duration_hours": 2.8333333333333335,
                     *         "encounter_id": "259833162-538061113-encounter-20260301T2010",
                     *         "ended_at_utc": "2026-03-01T23:00:00Z",
                     *         "latitude": 8.870253543323116,
                     *         "longitude": 127.18942504159509,
                     *         "mean_distance_m": 186.18736307932306,
                     *         "mean_speed_knots": 0.34697399226529035,
                     *         "min_distance_m": 167.98676318384645,
                     *         "mmsi_1": 259833162,
                     *         "mmsi_2": 538061113,
                     *         "sample_count": 18,
                     *         "started_at_utc": "2026-03-01T20:10:00Z",
                     *         "vessel_id_1": "259833162",
                     *         "vessel_id_2": "538061113"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EncounterAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_gaps: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                gap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "distance_from_shore_nm": 82.5,
                     *         "distance_nm": 235.65796262649894,
                     *         "duration_hours": 19.833333333333332,
                     *         "end_latitude": -33.193535,
                     *         "end_longitude": 41.407093,
                     *         "ended_at_utc": "2026-02-26T00:36:43.952000Z",
                     *         "gap_id": "255860008-gap-20260225T044643.952",
                     *         "implied_speed_knots": 11.88191408200835,
                     *         "is_open": false,
                     *         "is_suspected_switch_off": false,
                     *         "mmsi": 255860008,
                     *         "reception_positions_per_day": 5.25,
                     *         "start_latitude": -32.533796,
                     *         "start_longitude": 46.013834,
                     *         "started_at_utc": "2026-02-25T04:46:43.952000Z",
                     *         "vessel_id": "255860008"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GapAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_loitering: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                loitering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "distance_nm": 2.7840297688200546,
                     *         "duration_hours": 4,
                     *         "end_latitude": 8.896317,
                     *         "end_longitude": 127.163633,
                     *         "ended_at_utc": "2026-03-02T00:00:00Z",
                     *         "loitering_id": "259833162-loitering-20260301T20",
                     *         "mean_speed_knots": 0.6,
                     *         "min_distance_from_shore_nm": 48.71,
                     *         "mmsi": 259833162,
                     *         "position_count": 7,
                     *         "start_latitude": 8.871448,
                     *         "start_longitude": 127.187468,
                     *         "started_at_utc": "2026-03-01T20:00:00Z",
                     *         "vessel_id": "259833162"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LoiteringAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_stops: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                stop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "duration_hours": 0.5666666666666667,
                     *         "ended_at_utc": "2026-03-01T23:21:17.637000Z",
                     *         "is_open": false,
                     *         "latitude": 54.322946,
                     *         "longitude": 10.145483,
                     *         "mmsi": 414144159,
                     *         "nav_status": 5,
                     *         "port_id": "DEKEL",
                     *         "segment_id": "414144159-20260101T000117.637-3",
                     *         "started_at_utc": "2026-03-01T22:47:17.637000Z",
                     *         "stop_id": "414144159-20260101T000117.637-3-stop-20260301T224717",
                     *         "vessel_id": "414144159"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StopAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_emissions_daily: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "accounted_distance_nm": 196.20538568229216,
                     *         "attained_cii_year_to_date": 10.159038741718176,
                     *         "capacity": 38083,
                     *         "capacity_unit": "gt",
                     *         "co2_30d_mean_tonnes": 97.38154696484234,
                     *         "co2_30d_tonnes": 2921.4464089452704,
                     *         "co2_7d_mean_tonnes": 87.48322986130971,
                     *         "co2_7d_tonnes": 612.382609029168,
                     *         "co2_estimated_tonnes": 1.4052762410613333,
                     *         "co2_hfo_tonnes": null,
                     *         "co2_lfo_tonnes": 51.67629873106134,
                     *         "co2_lng_tonnes": null,
                     *         "co2_mdo_mgo_tonnes": 18.989651019845333,
                     *         "co2_metered_tonnes": 69.26067350984532,
                     *         "co2_methanol_tonnes": null,
                     *         "co2_other_tonnes": null,
                     *         "co2_tonnes": 70.66594975090666,
                     *         "co2_year_to_date_tonnes": 5956.379915981739,
                     *         "deadweight_tonnes": 13547,
                     *         "distance_nm": 196.20538568229216,
                     *         "estimated_hours": 1.1333333333333333,
                     *         "event_date": "2026-03-01",
                     *         "fuel_metered_tonnes": 21.877150018666665,
                     *         "fuel_tonnes": 22.323127879999998,
                     *         "fuel_unknown_tonnes": 0,
                     *         "gross_tonnage": 38083,
                     *         "imo": 9293662,
                     *         "interpolated_hours": 1.1333333333333333,
                     *         "metered_hours": 22.866666666666667,
                     *         "method": "mixed",
                     *         "missing_reason": null,
                     *         "mmsi": 229112989,
                     *         "name": "BLUE DAWN",
                     *         "observed_hours": 24,
                     *         "transport_work_tonne_nm": 7472089.702938733,
                     *         "transport_work_year_to_date_tonne_nm": 586313338.0446534,
                     *         "unaccounted_hours": 0,
                     *         "under_way_hours": 15.866666666666667,
                     *         "vessel_id": "229112989",
                     *         "vessel_type": "roro_cargo"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmissionDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_cii_ratings: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                cii_year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "as_of_date": "2026-11-26",
                     *         "attained_cii": 15.579207610825803,
                     *         "attained_forecast_cii": 15.579207610825804,
                     *         "capacity": 31295,
                     *         "capacity_unit": "dwt",
                     *         "cii_ship_type": "tanker",
                     *         "cii_year": 2026,
                     *         "co2_forecast_tonnes": 6067.682129699018,
                     *         "co2_tonnes": 3855.506353246251,
                     *         "days_with_figures": 61,
                     *         "distance_nm": 7907.898791369762,
                     *         "excess_over_2030_pct": 108.93171395234864,
                     *         "excess_over_required_pct": 84.28246680066707,
                     *         "first_date": "2026-01-01",
                     *         "fuel_tonnes": 1210.4663024319,
                     *         "gross_tonnage": 19683,
                     *         "imo": 9243526,
                     *         "is_capacity_changed": false,
                     *         "is_year_complete": false,
                     *         "last_date": "2026-03-02",
                     *         "metered_share": 0.9978918935396365,
                     *         "mmsi": 209008909,
                     *         "name": "SAGA CAPE",
                     *         "needs_corrective_plan": true,
                     *         "needs_corrective_plan_forecast": true,
                     *         "not_rated_reason": null,
                     *         "observed_hours": 1439.9,
                     *         "rating": "E",
                     *         "rating_2030": "E",
                     *         "rating_forecast": "E",
                     *         "reduction_pct": 11,
                     *         "reference_cii": 9.498856812866311,
                     *         "required_2030_cii": 7.456602598100054,
                     *         "required_cii": 8.453982563451017,
                     *         "transport_work_forecast_tonne_nm": 389473090.11291814,
                     *         "transport_work_tonne_nm": 247477692.67591673,
                     *         "vessel_id": "209008909",
                     *         "vessel_type": "tanker"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CIIRatingAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_compliance: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                cii_year: number;
                limit_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "as_of_date": "2026-11-26",
                     *         "attained_cii": 182.41909056129046,
                     *         "attained_forecast_cii": 182.41909056129043,
                     *         "cii_year": 2026,
                     *         "co2_30d_tonnes": 11205.811677643085,
                     *         "co2_7d_tonnes": 971.8640156913041,
                     *         "exceeded_since_date": "2026-01-03",
                     *         "excess_co2_tonnes": 19636.812284759155,
                     *         "excess_forecast_pct": 3533.6242226748795,
                     *         "excess_pct": 3533.62422267488,
                     *         "imo": 9339882,
                     *         "is_exceeded": true,
                     *         "is_exceeded_forecast": true,
                     *         "limit_cii": 5.020306982294478,
                     *         "limit_name": "required_2030",
                     *         "mmsi": 259481152,
                     *         "name": "AMBER PRIDE",
                     *         "needs_corrective_plan": true,
                     *         "rating": "E",
                     *         "rating_forecast": "E",
                     *         "vessel_id": "259481152",
                     *         "vessel_type": "container_ship"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ComplianceFindingAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_environment_daily: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "air_pressure_hpa_avg": 1000.5595238095236,
                     *         "air_temp_c_avg": 25.450000000000003,
                     *         "ballast_level_pct_avg": 85.66190476190475,
                     *         "bronze_version": 7,
                     *         "co2_tonnes": 129.24533333333332,
                     *         "coolant_temp_c_avg": 88.9285714285714,
                     *         "coolant_temp_c_max": 100.1,
                     *         "engine_hours": 23.233333333333327,
                     *         "engine_load_pct_avg": 54.141666666666666,
                     *         "engine_load_pct_max": 56.58,
                     *         "engine_rpm_avg": 66.61666666666667,
                     *         "event_date": "2026-03-01",
                     *         "exhaust_temp_c_avg": 309.1690476190476,
                     *         "exhaust_temp_c_max": 323.9,
                     *         "fuel_tonnes": 41.45263,
                     *         "hours_observed": 23.233333333333327,
                     *         "lube_oil_pressure_bar_avg": 4.399523809523809,
                     *         "lube_oil_pressure_bar_min": 4.25,
                     *         "lube_oil_temp_c_avg": 51.48809523809526,
                     *         "mmsi": 209592036,
                     *         "nox_kg": 3310.9596666666675,
                     *         "oil_in_water_ppm_max": 7.9,
                     *         "pm_kg": 172.44573333333332,
                     *         "reading_count": 42,
                     *         "sox_kg": 391.64770000000004,
                     *         "vessel_id": "209592036",
                     *         "vibration_mm_s_avg": 1.7378571428571428,
                     *         "vibration_mm_s_max": 2.05,
                     *         "vibration_mm_s_stddev": 0.11314863340057675,
                     *         "visibility_nm_min": 0.1,
                     *         "water_ph_min": 8.04,
                     *         "water_temp_c_avg": 25.06428571428572,
                     *         "wave_height_m_avg": 2.326190476190477,
                     *         "wave_height_m_max": 3.2,
                     *         "wind_speed_knots_avg": 19.33333333333333,
                     *         "wind_speed_knots_max": 24.2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EnvironmentalDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_environment_breaches: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                event_date: string;
                limit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "bound": "max",
                     *         "breach_count": 1,
                     *         "event_date": "2026-03-01",
                     *         "first_breach_at_utc": "2026-03-01T07:33:06.407000Z",
                     *         "last_breach_at_utc": "2026-03-01T07:33:06.407000Z",
                     *         "limit_id": "oil_in_bilge_discharge",
                     *         "limit_value": 15,
                     *         "measure": "oil_in_water_ppm",
                     *         "mmsi": 256534319,
                     *         "unit": "ppm",
                     *         "vessel_id": "256534319",
                     *         "worst_excess": 0.5,
                     *         "worst_value": 15.5
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EnvironmentalBreachAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_weather: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                area_latitude_deg: number;
                area_longitude_deg: number;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "air_pressure_hpa_avg": 1002.1,
                     *         "air_temp_c_avg": 23.8,
                     *         "area_latitude_deg": -35,
                     *         "area_longitude_deg": 18,
                     *         "event_date": "2026-03-02",
                     *         "reading_count": 1,
                     *         "vessel_count": 1,
                     *         "visibility_nm_min": 12.9,
                     *         "water_temp_c_avg": 20.3,
                     *         "wave_height_m_avg": 1.5,
                     *         "wave_height_m_max": 1.5,
                     *         "wind_speed_knots_avg": 14.6,
                     *         "wind_speed_knots_max": 14.6
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WeatherOfAnAreaAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_passenger_safety: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "alerts_raised": 1,
                     *         "count_count": 1,
                     *         "crew_last": 54,
                     *         "critical_alerts_raised": 0,
                     *         "event_date": "2026-03-01",
                     *         "last_counted_at_utc": "2026-03-01T07:36:36.057000Z",
                     *         "mmsi": 209675212,
                     *         "passengers_last": 249,
                     *         "passengers_max": 249,
                     *         "persons_max": 303,
                     *         "persons_on_board_at_critical_alert": 0,
                     *         "vessel_id": "209675212"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DayWithPersonsOnBoardAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_maintenance_risks: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "alarm_threshold": 0.5308,
                     *         "arm": "champion",
                     *         "as_of_date": "2026-03-02",
                     *         "data_version": "maritime_gold.vessel_features@0",
                     *         "mmsi": 338557229,
                     *         "model_family": "random_forest",
                     *         "model_name": "maintenance",
                     *         "model_version": 1,
                     *         "risk_level": "high",
                     *         "score": 0.9389724578650878,
                     *         "scored_at_utc": "2026-11-26T16:59:56.697468Z",
                     *         "top_reason": "vibration_mm_s_max",
                     *         "top_reasons": "vibration_mm_s_max, vibration_mm_s_avg_30d, vibration_mm_s_avg_7d",
                     *         "vessel_id": "338557229"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MaintenanceRiskAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessel_features: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                feature_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "alerts_raised_30d": 16,
                     *         "alerts_raised_7d": 5,
                     *         "avg_speed_knots": 8.474418604651163,
                     *         "bronze_version": 7,
                     *         "coolant_temp_c_avg": 79.04883720930235,
                     *         "coolant_temp_c_max": 83.5,
                     *         "days_observed": 59,
                     *         "days_since_engine_maintenance": 1,
                     *         "days_since_hull_maintenance": 29,
                     *         "distance_nm": 202.11161850180804,
                     *         "engine_hours": 23.799999999999994,
                     *         "engine_hours_30d": 442.56666666666666,
                     *         "engine_hours_total": 825.6333333333332,
                     *         "engine_load_pct_avg": 41.032790697674415,
                     *         "engine_load_pct_avg_7d": 32.60194772747443,
                     *         "engine_load_pct_max": 64.98,
                     *         "engine_rpm_avg": 441.4186046511627,
                     *         "exhaust_temp_c_avg": 287.76279069767446,
                     *         "exhaust_temp_c_avg_30d": 220.03828057333723,
                     *         "exhaust_temp_c_avg_7d": 238.47824691986833,
                     *         "exhaust_temp_c_max": 330.7,
                     *         "feature_date": "2026-03-01",
                     *         "fuel_kg_per_nm_7d": 40.08549081294669,
                     *         "fuel_tonnes": 6.85202,
                     *         "fuel_tonnes_7d": 41.439539999999994,
                     *         "hours_under_way": 23.799999999999994,
                     *         "lube_oil_pressure_bar_avg": 4.432093023255814,
                     *         "lube_oil_pressure_bar_avg_7d": 2.925756865423424,
                     *         "lube_oil_pressure_bar_min": 4.24,
                     *         "lube_oil_temp_c_avg": 50.16976744186047,
                     *         "mmsi": 353105216,
                     *         "reading_count": 43,
                     *         "vessel_id": "353105216",
                     *         "vibration_mm_s_avg": 1.7974418604651163,
                     *         "vibration_mm_s_avg_30d": 1.970362004699781,
                     *         "vibration_mm_s_avg_7d": 2.2032268358279223,
                     *         "vibration_mm_s_max": 2.3,
                     *         "vibration_mm_s_stddev": 0.20518392473067862,
                     *         "vibration_trend_ratio": 1.1181837807330346,
                     *         "wave_height_m_avg": 3.5930232558139537,
                     *         "wind_speed_knots_avg": 24.672093023255815
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FeatureDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_vessel_labels: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                feature_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "days_to_maintenance": 1,
                     *         "feature_date": "2026-02-27",
                     *         "is_horizon_past": false,
                     *         "is_label_known": true,
                     *         "mmsi": 353105216,
                     *         "needs_maintenance": true,
                     *         "vessel_id": "353105216"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LabelDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_sensor_deviations: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                mmsi: number;
                hour_utc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "coolant_temp_z": -0.03153118325415786,
                     *         "exhaust_temp_z": 0.6108223610935163,
                     *         "exhaust_unchanged_share": 0,
                     *         "fuel_per_load_z": -1.2791666924370682,
                     *         "hour_utc": "2026-03-02T00:00:00Z",
                     *         "load_band": 6,
                     *         "lube_oil_pressure_z": 0.04936724634269332,
                     *         "lube_oil_temp_z": 1.2174991638520456,
                     *         "mmsi": 209008909,
                     *         "oil_in_water_z": -0.03974534124741485,
                     *         "past_hours": 26,
                     *         "vessel_id": "209008909",
                     *         "vibration_z": 0.34330206162732585
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SensorDeviationAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_model_outcomes: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                model_name: string;
                model_version: number;
                arm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "alarm_count": 5,
                     *         "alarm_precision": null,
                     *         "alarm_rate": 0.058823529411764705,
                     *         "alarm_recall": null,
                     *         "arm": "champion",
                     *         "blind_recall": null,
                     *         "brier_score": null,
                     *         "case_count": 0,
                     *         "first_as_of_date": "2026-03-01",
                     *         "hit_count": 0,
                     *         "known_alarm_count": 0,
                     *         "known_count": 0,
                     *         "last_as_of_date": "2026-03-02",
                     *         "mean_score": 0.2002434235270594,
                     *         "model_family": "random_forest",
                     *         "model_name": "maintenance",
                     *         "model_version": 1,
                     *         "score_count": 85,
                     *         "vessel_count": 85
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OutcomeOfAModelAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_model_drift: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                kind: string;
                measure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "as_of_date": "2026-03-02",
                     *         "kind": "input",
                     *         "measure": "engine_hours_30d",
                     *         "recent_rows": 1175,
                     *         "reference_rows": 3995,
                     *         "stability_index": 1.016541,
                     *         "verdict": "drifted"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DriftOfAMeasureAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_films: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                film_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "box_office_points": 0.943402225755167,
                     *         "budget_real_usd": 90774372.77541453,
                     *         "budget_tier": "mid",
                     *         "budget_usd": 60000000,
                     *         "creative_type": "Historical Fiction",
                     *         "director": "Zack Snyder",
                     *         "distributor": "Warner Bros.",
                     *         "file_name": "vega-datasets-movies.json",
                     *         "film_id": "bcb08d44386dbd40",
                     *         "genre": "Action",
                     *         "imdb_rating": 7.8,
                     *         "imdb_votes": 235508,
                     *         "is_profitable": true,
                     *         "is_success": true,
                     *         "load_number": 1,
                     *         "mpaa_rating": "R",
                     *         "performance_rank": 86,
                     *         "performance_score": 91.13371042351142,
                     *         "price_factor": 1.5129062129235755,
                     *         "profit_real_usd": 599214011.7762393,
                     *         "profit_usd": 396068181,
                     *         "rating_points": 0.9192900200937709,
                     *         "release_date": "2007-03-09",
                     *         "release_decade": 2000,
                     *         "release_month": 3,
                     *         "release_year": 2007,
                     *         "repair_rules": "numeric_title",
                     *         "roi": 6.60113635,
                     *         "roi_points": 0.8813235762010818,
                     *         "rotten_tomatoes_rating": 60,
                     *         "row_number": 1091,
                     *         "running_time_min": 117,
                     *         "source_material": "Based on Comic/Graphic Novel",
                     *         "us_dvd_sales_usd": 261252400,
                     *         "us_gross_usd": 210614939,
                     *         "worldwide_gross_real_usd": 689988384.5516537,
                     *         "worldwide_gross_usd": 456068181
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilmAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_genres: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                genre: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "film_count": 219,
                     *         "films_with_roi": 217,
                     *         "genre": "Horror",
                     *         "is_ranked": true,
                     *         "mean_roi": 69.20529206810703,
                     *         "median_budget_real_usd": 24802170.9296481,
                     *         "median_imdb_rating": 5.6,
                     *         "median_roi": 1.6855547333333334,
                     *         "median_roi_high": 2.1573601875,
                     *         "median_roi_low": 1.322692875,
                     *         "median_score": 50.576677800715494,
                     *         "risk_adjusted_rank": 1,
                     *         "risk_adjusted_roi": 0.4457899768627584,
                     *         "roi_p10": -0.5629332699999999,
                     *         "roi_p25": 0.40265335714285716,
                     *         "roi_p75": 4.183704571428572,
                     *         "roi_p90": 14.261078577777788,
                     *         "share_losing": 0.1935483870967742,
                     *         "share_profitable": 0.8064516129032258,
                     *         "share_success": 0.6405529953917051,
                     *         "total_profit_usd": 9285107769,
                     *         "total_revenue_usd": 13321678769
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GenreAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_budget_tiers: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                budget_tier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "budget_tier": "micro",
                     *         "film_count": 198,
                     *         "films_with_roi": 187,
                     *         "is_ranked": true,
                     *         "mean_roi": 110.57923816720454,
                     *         "median_budget_real_usd": 731634.5733801338,
                     *         "median_imdb_rating": 6.65,
                     *         "median_roi": 4.24838,
                     *         "median_roi_high": 6.360490666666666,
                     *         "median_roi_low": 1.501596,
                     *         "median_score": 50.562104981163166,
                     *         "risk_adjusted_rank": 4,
                     *         "risk_adjusted_roi": 0.16500936155782545,
                     *         "roi_p10": -0.9282063214285714,
                     *         "roi_p25": -0.555820625,
                     *         "roi_p75": 25.19047619047619,
                     *         "roi_p90": 101.75069160000001,
                     *         "share_losing": 0.3315508021390374,
                     *         "share_profitable": 0.6684491978609626,
                     *         "share_success": 0.5989304812834224,
                     *         "tier_order": 1,
                     *         "total_profit_usd": 1589357651,
                     *         "total_revenue_usd": 1654735751
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetTierAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_trends: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                period_type: string;
                period_start: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "film_count": 15,
                     *         "films_with_roi": 14,
                     *         "is_sparse": false,
                     *         "median_budget_real_usd": 32452842.383369263,
                     *         "median_budget_usd": 1488000,
                     *         "median_gross_real_usd": 111283130.52864096,
                     *         "median_imdb_rating": 8.1,
                     *         "median_roi": 4.619589977220956,
                     *         "median_roi_high": 13.925373134328359,
                     *         "median_roi_low": 1,
                     *         "period_start": 1930,
                     *         "period_type": "decade",
                     *         "price_factor": 22.59689957634347,
                     *         "roi_p25": 1.971317518248175,
                     *         "roi_p75": 9.116735325891248,
                     *         "share_losing": 0.07142857142857142,
                     *         "share_profitable": 0.9285714285714286,
                     *         "total_revenue_real_usd": 14622485986.03115,
                     *         "total_revenue_usd": 653688154
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilmPeriodAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_seasonality: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                release_month: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "film_count": 144,
                     *         "films_with_roi": 142,
                     *         "median_budget_real_usd": 28276298.22659303,
                     *         "median_gross_real_usd": 34985874.515621066,
                     *         "median_roi": 0.29369860833333333,
                     *         "median_roi_high": 0.7037734666666666,
                     *         "median_roi_low": -0.03247576666666667,
                     *         "release_month": 1,
                     *         "share_losing": 0.4295774647887324,
                     *         "share_profitable": 0.5704225352112676,
                     *         "share_success": 0.39436619718309857
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MonthOfReleaseAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_recommendations: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                genre: string;
                budget_tier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "budget_tier": "low",
                     *         "film_count": 83,
                     *         "films_for_slate": 4,
                     *         "films_with_roi": 81,
                     *         "first_year": 1992,
                     *         "genre": "Horror",
                     *         "last_year": 2010,
                     *         "median_budget_usd": 11000000,
                     *         "median_profit_usd": 22466538,
                     *         "median_roi": 1.8649556,
                     *         "median_roi_high": 2.603576842105263,
                     *         "median_roi_low": 1.0582514444444444,
                     *         "recommendation": "invest",
                     *         "recommendation_rank": 1,
                     *         "risk_adjusted_roi": 0.541393115668242,
                     *         "roi_p10": -0.36139546666666666,
                     *         "roi_p25": 0.7574288333333333,
                     *         "roi_p75": 4.2021634375,
                     *         "share_losing": 0.16049382716049382,
                     *         "share_success": 0.654320987654321
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvestmentRecommendationAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_comparables: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                film_id: string;
                comparable_rank: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "comparable_budget_real_usd": 60021009.0465184,
                     *         "comparable_film_id": "75f80953be5ea9b4",
                     *         "comparable_gross_real_usd": 112224423.31430914,
                     *         "comparable_rank": 1,
                     *         "comparable_release_year": 1990,
                     *         "comparable_roi": 0.86975236,
                     *         "comparable_title": "Goodfellas",
                     *         "distance": 0.7843361321454013,
                     *         "expected_roi": 0.86975236,
                     *         "film_id": "000cd5d351148470"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ComparableFilmAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_track_records: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                role: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "best_film": "Jaws",
                     *         "film_count": 23,
                     *         "films_with_roi": 22,
                     *         "first_year": 1975,
                     *         "is_ranked": true,
                     *         "last_year": 2011,
                     *         "mean_score": 81.80393231119263,
                     *         "median_roi": 5.495683623076923,
                     *         "name": "Steven Spielberg",
                     *         "roi_p25": 2.1031051507352942,
                     *         "roi_p75": 11.60993099107143,
                     *         "role": "director",
                     *         "share_losing": 0,
                     *         "share_profitable": 1,
                     *         "total_profit_usd": 7299573056,
                     *         "total_revenue_usd": 8544073056,
                     *         "track_record_rank": 1,
                     *         "track_record_score": 75.90833460414152
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TrackRecordAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_kpis: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                population: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "best_genre": "Horror",
                     *         "best_tier": "high",
                     *         "films_with_roi": 3146,
                     *         "mean_roi": 10.730160140195522,
                     *         "median_roi": 0.855840438409091,
                     *         "population": "as_reported",
                     *         "population_description": "Every row of the latest load with what its file says; ROI where budget and worldwide gross are above zero.",
                     *         "row_count": 3201,
                     *         "share_profitable": 0.6646535282898919,
                     *         "total_revenue_usd": 272586820052
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["HeadlineFiguresOfAPopulationAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_drift: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                load_number: number;
                dimension: string;
                bucket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "bucket": "high",
                     *         "dimension": "budget_tier",
                     *         "film_count": 159,
                     *         "load_number": 1,
                     *         "previous_film_count": null,
                     *         "previous_load_number": null,
                     *         "previous_share": null,
                     *         "share": 0.0496875,
                     *         "stability_index": null,
                     *         "stability_part": null,
                     *         "verdict": "first_load"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DriftOfALoadAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_score_stability: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                weight: string;
                factor: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "factor": 0.75,
                     *         "film_count": 3146,
                     *         "greatest_rank_shift": 287,
                     *         "median_rank_shift": 35,
                     *         "rank_correlation": 0.9980253177624749,
                     *         "share_of_top_100_kept": 0.93,
                     *         "weight": "box_office"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StabilityOfAWeightAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_score_validation: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                film_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "film_id": "882b3f9cda84d0c3",
                     *         "outcome": "hit",
                     *         "performance_rank": 1,
                     *         "performance_score": 99.36821920726396,
                     *         "release_year": 1977,
                     *         "share_ordered_rightly": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FilmOfKnownOutcomeAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_film_data_quality: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                layer: string;
                check_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "check_name": "row_is_json",
                     *         "layer": "bronze",
                     *         "rows_checked": 3201,
                     *         "rows_failed": 0,
                     *         "share_failed": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CheckOfFilmDataAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_data_quality: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                event_date: string;
                topic: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "accepted_count": 90,
                     *         "accepted_pct": 100,
                     *         "conflicting_count": 0,
                     *         "duplicate_count": 0,
                     *         "duplicate_pct": 0,
                     *         "error_count": 0,
                     *         "event_date": "2026-03-02",
                     *         "median_delay_s": 23301083.668744,
                     *         "message_count": 90,
                     *         "quarantined_count": 0,
                     *         "quarantined_pct": 0,
                     *         "source": "simulate",
                     *         "topic": "maritime.ais.data",
                     *         "unusual_speed_count": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["QualityOfADayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_quarantine: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                ingested_date: string;
                topic: string;
                reason_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "first_seen_at_utc": "2026-11-26T16:45:23.435000Z",
                     *         "ingested_date": "2026-11-26",
                     *         "last_seen_at_utc": "2026-11-26T16:45:39.160000Z",
                     *         "message_count": 684,
                     *         "reason_code": "position_unavailable",
                     *         "severity": "info",
                     *         "topic": "maritime.ais.data"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RejectionsOfADayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_reception: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                station: string;
                event_date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "accepted_count": 118,
                     *         "clock_offset_s": 10.851000308990479,
                     *         "duplicate_count": 4,
                     *         "event_date": "2010-06-11",
                     *         "furthest_nm": 50.41496137097269,
                     *         "message_count": 122,
                     *         "shared_transmission_count": 3,
                     *         "station": "2190048",
                     *         "vessel_count": 65
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StationDayAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_pipeline_runs: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                invocation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "command": "build",
                     *         "duration_s": 15.551089,
                     *         "failed_count": 0,
                     *         "finished_at_utc": "2026-11-26T17:00:33.858036Z",
                     *         "invocation_id": "b0d3936a-0d5a-42ce-8234-a369be8547f7",
                     *         "is_success": true,
                     *         "node_count": 15,
                     *         "ok_count": 14,
                     *         "skipped_count": 0,
                     *         "slowest_node": "model_drift",
                     *         "slowest_node_s": 6.578967571258545,
                     *         "started_at_utc": "2026-11-26T17:00:18.306947Z",
                     *         "target_name": "embedded",
                     *         "warned_count": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineRunAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_quarantined_messages: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                topic: string;
                kafka_partition: number;
                kafka_offset: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "bronze_version": 1,
                     *         "ingested_at_utc": "2026-11-26T16:45:44.961024Z",
                     *         "kafka_offset": 366,
                     *         "kafka_partition": 1,
                     *         "kafka_timestamp_utc": "2026-11-26T16:45:26.113000Z",
                     *         "mmsi": 538609024,
                     *         "payload": "{\"schema_version\":1,\"event_id\":\"538609024-departed-2026-01-19T00:27:30.257Z\",\"mmsi\":538609024,\"imo\":9775828,\"timestamp\":1767225600,\"event_type\":\"departed\",\"voyage_id\":\"538609024-20260118T1533\",\"origin_locode\":\"DETRV\",\"destination_locode\":\"SETRG\",\"planned_departure\":\"2026-01-18T15:33:51.653Z\",\"planned_arrival\":\"2026-01-19T01:46:26.231Z\"}",
                     *         "payload_bytes": 338,
                     *         "reason_code": "timestamp_invalid",
                     *         "topic": "maritime.voyage.events"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RejectedMessageAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_quarantined_films: {
        parameters: {
            query?: {
                as_of?: string | null;
                fields?: string | null;
            };
            header?: never;
            path: {
                load_number: number;
                row_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshot": 6,
                     *       "published_at_utc": "2026-11-26T22:44:58.125950Z",
                     *       "data": {
                     *         "file_name": "vega-datasets-movies.json",
                     *         "ingested_at_utc": "2026-11-26T16:45:48.305172Z",
                     *         "load_number": 1,
                     *         "payload": "{\"Title\": null, \"US Gross\": 26403, \"Worldwide Gross\": 3080493, \"US DVD Sales\": null, \"Production Budget\": 3700000, \"Release Date\": \"Nov 03 2006\", \"MPAA Rating\": \"Not Rated\", \"Running Time min\": 85, \"Distributor\": \"IFC Films\", \"Source\": \"Original Screenplay\", \"Major Genre\": \"Thriller/Suspense\", \"Creative Type\": \"Contemporary Fiction\", \"Director\": null, \"Rotten Tomatoes Rating\": 39, \"IMDB Rating\": 6.6, \"IMDB Votes\": 11986}",
                     *         "reason_code": "title_missing",
                     *         "reported_title": null,
                     *         "row_number": 3054
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RejectedFilmRecordAnswer"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reason": null,
                     *       "snapshot": 6,
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ogc_landing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "links": [
                     *         {
                     *           "href": "http://testserver/ogc",
                     *           "rel": "self",
                     *           "type": "application/json"
                     *         },
                     *         {
                     *           "href": "http://testserver/ogc/conformance",
                     *           "rel": "conformance",
                     *           "type": "application/json"
                     *         },
                     *         {
                     *           "href": "http://testserver/ogc/collections",
                     *           "rel": "data",
                     *           "type": "application/json"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": unknown;
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    ogc_conformance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conformsTo": [
                     *         "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
                     *         "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                     *         "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"
                     *       ]
                     *     }
                     */
                    "application/json": unknown;
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    ogc_collections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "collections": [
                     *         {
                     *           "crs": [
                     *             "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *           ],
                     *           "extent": {
                     *             "spatial": {
                     *               "bbox": [
                     *                 [
                     *                   -180,
                     *                   -90,
                     *                   180
                     *                 ]
                     *               ],
                     *               "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *             },
                     *             "temporal": {
                     *               "interval": [
                     *                 [
                     *                   null,
                     *                   null
                     *                 ]
                     *               ]
                     *             }
                     *           },
                     *           "id": "positions",
                     *           "itemType": "feature",
                     *           "links": [
                     *             {
                     *               "href": "http://testserver/ogc/collections/positions",
                     *               "rel": "self",
                     *               "type": "application/json"
                     *             },
                     *             {
                     *               "href": "http://testserver/ogc/collections/positions/items",
                     *               "rel": "items",
                     *               "type": "application/geo+json"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "crs": [
                     *             "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *           ],
                     *           "extent": {
                     *             "spatial": {
                     *               "bbox": [
                     *                 [
                     *                   -180,
                     *                   -90,
                     *                   180
                     *                 ]
                     *               ],
                     *               "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *             },
                     *             "temporal": {
                     *               "interval": [
                     *                 [
                     *                   null,
                     *                   null
                     *                 ]
                     *               ]
                     *             }
                     *           },
                     *           "id": "vessel-days",
                     *           "itemType": "feature",
                     *           "links": [
                     *             {
                     *               "href": "http://testserver/ogc/collections/vessel-days",
                     *               "rel": "self",
                     *               "type": "application/json"
                     *             },
                     *             {
                     *               "href": "http://testserver/ogc/collections/vessel-days/items",
                     *               "rel": "items",
                     *               "type": "application/geo+json"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "crs": [
                     *             "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *           ],
                     *           "extent": {
                     *             "spatial": {
                     *               "bbox": [
                     *                 [
                     *                   -180,
                     *                   -90,
                     *                   180
                     *                 ]
                     *               ],
                     *               "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *             },
                     *             "temporal": {
                     *               "interval": [
                     *                 [
                     *                   null,
                     *                   null
                     *                 ]
                     *               ]
                     *             }
                     *           },
                     *           "id": "ports",
                     *           "itemType": "feature",
                     *           "links": [
                     *             {
                     *               "href": "http://testserver/ogc/collections/ports",
                     *               "rel": "self",
                     *               "type": "application/json"
                     *             },
                     *             {
                     *               "href": "http://testserver/ogc/collections/ports/items",
                     *               "rel": "items",
                     *               "type": "application/geo+json"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "links": [
                     *         {
                     *           "href": "http://testserver/ogc/collections",
                     *           "rel": "self",
                     *           "type": "application/json"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": unknown;
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    ogc_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "crs": [
                     *         "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *       ],
                     *       "extent": {
                     *         "spatial": {
                     *           "bbox": [
                     *             [
                     *               -180,
                     *               -90,
                     *               180
                     *             ]
                     *           ],
                     *           "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                     *         },
                     *         "temporal": {
                     *           "interval": [
                     *             [
                     *               null,
                     *               null
                     *             ]
                     *           ]
                     *         }
                     *       },
                     *       "id": "ports",
                     *       "itemType": "feature",
                     *       "links": [
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports",
                     *           "rel": "self",
                     *           "type": "application/json"
                     *         },
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports/items",
                     *           "rel": "items",
                     *           "type": "application/geo+json"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": unknown;
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    ogc_items: {
        parameters: {
            query?: {
                bbox?: string;
                datetime?: string;
                limit?: string;
                cursor?: string;
                as_of?: string;
                f?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "features": [
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               55.4583,
                     *               25.42866
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "AEAJM",
                     *           "properties": {
                     *             "congestion_date": null,
                     *             "country": "AE",
                     *             "latitude": 25.42866,
                     *             "longitude": 55.4583,
                     *             "mean_wait_hours": null,
                     *             "name": "Ajman",
                     *             "port_id": "AEAJM",
                     *             "source": "searoute",
                     *             "vessels_at_berth": null,
                     *             "vessels_waiting": null
                     *           },
                     *           "type": "Feature"
                     *         },
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               54.33333,
                     *               24.5
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "AEAUH",
                     *           "properties": {
                     *             "congestion_date": null,
                     *             "country": "AE",
                     *             "latitude": 24.5,
                     *             "longitude": 54.33333,
                     *             "mean_wait_hours": null,
                     *             "name": "Abu Zaby",
                     *             "port_id": "AEAUH",
                     *             "source": "nga_wpi",
                     *             "vessels_at_berth": null,
                     *             "vessels_waiting": null
                     *           },
                     *           "type": "Feature"
                     *         }
                     *       ],
                     *       "links": [
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports/items?limit=2",
                     *           "rel": "self",
                     *           "type": "application/geo+json"
                     *         },
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports/items?limit=2&cursor=WzYsIjFlYzhlYWQ2NjA4MTZkYjdmMyIsWyJBRUFVSCJdXQ",
                     *           "rel": "next",
                     *           "type": "application/geo+json"
                     *         }
                     *       ],
                     *       "numberMatched": 1322,
                     *       "numberReturned": 2,
                     *       "timeStamp": "2026-11-26T22:44:58.125950Z",
                     *       "type": "FeatureCollection"
                     *     }
                     */
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        links: Record<string, never>[];
                    };
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
    ogc_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "geometry": {
                     *         "coordinates": [
                     *           -63.05,
                     *           18.01667
                     *         ],
                     *         "type": "Point"
                     *       },
                     *       "id": "ANPHI",
                     *       "links": [
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports/items/ANPHI",
                     *           "rel": "self",
                     *           "type": "application/geo+json"
                     *         },
                     *         {
                     *           "href": "http://testserver/ogc/collections/ports",
                     *           "rel": "collection",
                     *           "type": "application/json"
                     *         }
                     *       ],
                     *       "properties": {
                     *         "congestion_date": "2022-01-03",
                     *         "country": "AN",
                     *         "latitude": 18.01667,
                     *         "longitude": -63.05,
                     *         "mean_wait_hours": 1,
                     *         "name": "Philipsburg",
                     *         "port_id": "ANPHI",
                     *         "source": "searoute",
                     *         "vessels_at_berth": 0,
                     *         "vessels_waiting": 1
                     *       },
                     *       "type": "Feature"
                     *     }
                     */
                    "application/geo+json": {
                        /** @constant */
                        type: "Feature";
                        links: Record<string, never>[];
                    };
                };
            };
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            default: components["responses"]["Problem"];
        };
    };
}
