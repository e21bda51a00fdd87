//! The tables of a paper as spreadsheets.

use crate::inputs::PaperInputs;
use crate::papers;
use crate::settings::{PaperKind, PaperPart};
use crate::sheets::analysis as figures;
use crate::workbook::Workbook;

/// A sheet for each table with a header row, named after its caption or the heading above it.
///
/// For the analysis, the tables of figures are replaced by [`figures`], which hold more than the paper prints.
pub fn tables(kind: PaperKind, inputs: &PaperInputs) -> Workbook {
    if kind != PaperKind::Analysis {
        let maker = papers::write(kind, inputs);
        return Workbook { file_stem: maker.file_stem(), sheets: maker.sheets };
    }
    let mut settings = inputs.settings.clone();
    settings.edit(kind, |paper| {
        for part in kind.parts() {
            let has_other_tables = matches!(part, PaperPart::MeasuresTable | PaperPart::Annex);
            paper.choose(kind, *part, has_other_tables);
        }
    });
    let mut workbook = figures(inputs.known.result, inputs.known.agency);
    let inputs = PaperInputs { settings: &settings, ..*inputs };
    workbook.sheets.extend(papers::write(kind, &inputs).sheets);
    workbook
}
