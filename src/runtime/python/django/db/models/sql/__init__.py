"""From names of fields to queries of the engine (engine/models/query-spec.ts)."""
