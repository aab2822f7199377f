//! The seeds, built into the binary.

/// A catalogue built in: its name and its files, the first of which includes the others.
pub(super) struct Seed {
    pub(super) name: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
}

/// Every catalogue built in.
pub(super) const SEEDS: &[Seed] = &[Seed {
    name: "area-send-2023",
    files: &[
        ("framework.yaml", include_str!("../../seeds/area-send-2023/framework.yaml")),
        ("criteria.yaml", include_str!("../../seeds/area-send-2023/criteria.yaml")),
        ("requests.yaml", include_str!("../../seeds/area-send-2023/requests.yaml")),
        ("lists.yaml", include_str!("../../seeds/area-send-2023/lists.yaml")),
        ("ilacs.yaml", include_str!("../../seeds/area-send-2023/ilacs.yaml")),
        ("codes.yaml", include_str!("../../seeds/area-send-2023/codes.yaml")),
        ("timeline.yaml", include_str!("../../seeds/area-send-2023/timeline.yaml")),
        ("sources.yaml", include_str!("../../seeds/area-send-2023/sources.yaml")),
    ],
}];

/// Local authorities of England today, and codes of the past.
pub(super) const LA_CODES: &str = include_str!("../../seeds/la-codes.csv");
pub(super) const LA_CODES_PAST: &str = include_str!("../../seeds/la-codes-past.yaml");
