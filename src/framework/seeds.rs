//! The seeds, built into the binary.

/// A catalogue built in: its name and its files, the first of which includes the others.
pub(super) struct Seed {
    pub(super) name: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
}

/// Every catalogue built in.
pub(super) const SEEDS: &[Seed] = &[AREA_SEND_2023, LOCAL_AREA_2016];

const AREA_SEND_2023: Seed = Seed {
    name: "area-send-2023",
    files: &[
        ("framework.yaml", include_str!("../../seeds/area-send-2023/framework.yaml")),
        ("criteria.yaml", include_str!("../../seeds/area-send-2023/criteria.yaml")),
        ("requests.yaml", include_str!("../../seeds/area-send-2023/requests.yaml")),
        ("lists.yaml", include_str!("../../seeds/area-send-2023/lists.yaml")),
        ("ilacs.yaml", include_str!("../../seeds/area-send-2023/ilacs.yaml")),
        ("codes.yaml", include_str!("../../seeds/area-send-2023/codes.yaml")),
        ("timeline.yaml", include_str!("../../seeds/area-send-2023/timeline.yaml")),
        ("team.yaml", include_str!("../../seeds/area-send-2023/team.yaml")),
        ("sources.yaml", include_str!("../../seeds/area-send-2023/sources.yaml")),
    ],
};

const LOCAL_AREA_2016: Seed = Seed {
    name: "local-area-2016",
    files: &[
        ("framework.yaml", include_str!("../../seeds/local-area-2016/framework.yaml")),
        ("criteria.yaml", include_str!("../../seeds/local-area-2016/criteria.yaml")),
        ("requests.yaml", include_str!("../../seeds/local-area-2016/requests.yaml")),
        ("timeline.yaml", include_str!("../../seeds/local-area-2016/timeline.yaml")),
        ("matrix.yaml", include_str!("../../seeds/local-area-2016/matrix.yaml")),
        ("team.yaml", include_str!("../../seeds/local-area-2016/team.yaml")),
        ("sources.yaml", include_str!("../../seeds/local-area-2016/sources.yaml")),
    ],
};

/// Local authorities of England today, and codes of the past.
pub(super) const LA_CODES: &str = include_str!("../../seeds/la-codes.csv");
pub(super) const LA_CODES_PAST: &str = include_str!("../../seeds/la-codes-past.yaml");
