//! The years' frameworks as they stand in `frameworks/`.

use std::path::Path;

use ita::Framework;

fn load(year: u16) -> Framework {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../frameworks")
        .join(format!("{year}.toml"));
    let text = std::fs::read_to_string(&path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{year}: {error}"))
}

#[test]
fn every_year_has_what_is_known_of_it() {
    let counts: Vec<_> = (2562..=2569)
        .map(|year| {
            let framework = load(year);
            assert_eq!(framework.fiscal_year.get(), year);
            let pair = framework
                .measures
                .as_ref()
                .map(|m| format!("{}/{}", m.plan, m.report))
                .unwrap_or_default();
            format!(
                "{year}: {} questions, {} items, {} levels, measures {pair}",
                framework.questions.len(),
                framework.items.len(),
                framework.levels.len(),
            )
        })
        .collect();
    assert_eq!(
        counts,
        [
            "2562: 45 questions, 48 items, 7 levels, measures ",
            "2563: 45 questions, 43 items, 7 levels, measures O42/O43",
            "2564: 45 questions, 43 items, 7 levels, measures O42/O43",
            "2565: 45 questions, 43 items, 7 levels, measures O42/O43",
            "2566: 45 questions, 43 items, 5 levels, measures O42/O43",
            "2567: 24 questions, 35 items, 5 levels, measures O34/O35",
            "2568: 24 questions, 28 items, 5 levels, measures O27/O28",
            "2569: 0 questions, 26 items, 0 levels, measures O25/O26",
        ]
    );
}
