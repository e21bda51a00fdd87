//! Papers made from plans and reports that agencies published.

use documents::PaperKind;
use documents::settings::TableForm;
use testkit::imported::{imported, planned, reported};
use testkit::results::{tight, words};

#[test]
fn everything_read_of_a_measure_is_printed() {
    let mut measures = 0;
    let mut results = 0;
    for (name, mut whole) in imported() {
        let plan = tight(words(&whole.composed(PaperKind::Measures).document));
        for measure in whole.plan.measures.clone() {
            measures += 1;
            for text in planned(&measure) {
                assert!(plan.contains(&printed(&text)), "{name}: {text}\n{plan}");
            }
            for (round, said) in &measure.reports {
                results += usize::from(!said.done.is_empty());
                whole.settings.edit(PaperKind::Implementation, |paper| {
                    paper.table = Some(TableForm::Seven);
                    paper.round = Some(*round);
                });
                let report = tight(words(&whole.composed(PaperKind::Implementation).document));
                for text in reported(&measure, *round) {
                    assert!(report.contains(&printed(&text)), "{name}: {text}\n{report}");
                }
            }
        }
    }
    // Example 000 has four measures, 001 seven, 002 ten and 004 six; 001 and 004 have reports on theirs.
    assert_eq!((measures, results), (27, 13));
}

fn printed(text: &str) -> String {
    tight([thai::thai_digits(text)])
}
