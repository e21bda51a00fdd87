//! The order of properties in the schema, without which Word calls a file broken.

use super::package::Parts;

/// Checks all parts with text.
#[track_caller]
pub(crate) fn check(parts: &Parts) {
    let orders: [(&str, &[&str]); 5] = [
        (
            "w:rPr",
            &["w:rFonts", "w:b", "w:bCs", "w:color", "w:sz", "w:szCs", "w:u", "w:cs", "w:lang"],
        ),
        (
            "w:pPr",
            &[
                "w:pStyle",
                "w:keepNext",
                "w:keepLines",
                "w:pageBreakBefore",
                "w:widowControl",
                "w:tabs",
                "w:spacing",
                "w:ind",
                "w:jc",
                "w:outlineLvl",
                "w:sectPr",
            ],
        ),
        ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign"]),
        ("w:tcBorders", &["w:top", "w:left", "w:bottom", "w:right"]),
        (
            "w:sectPr",
            &[
                "w:headerReference",
                "w:footerReference",
                "w:pgSz",
                "w:pgMar",
                "w:pgNumType",
                "w:titlePg",
            ],
        ),
    ];
    for (path, _) in parts.0.iter().filter(|(path, _)| {
        path.starts_with("word/") && path.contains(".xml") && !path.contains("chart")
    }) {
        let part = parts.xml(path);
        for (name, order) in orders {
            for properties in part.all(name) {
                let places = properties.children.iter().map(|child| {
                    let known = order.iter().position(|known| *known == child.name);
                    known.unwrap_or_else(|| panic!("{} in {name}", child.name))
                });
                // References to headers and footers may be mixed.
                let places =
                    places.map(|place| if name == "w:sectPr" && place < 2 { 0 } else { place });
                assert!(places.is_sorted(), "{name}: {properties:?}");
            }
        }
    }
}
