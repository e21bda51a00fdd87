//! The papers: a module for each kind, one for all memos, and the parts they share.

mod analysis;
mod announcement;
mod cover;
mod implementation;
mod letter;
mod measures;
mod measures_table;
mod memo;
mod order;
mod rounds;
mod signatures;

use crate::inputs::PaperInputs;
use crate::maker::Maker;
use crate::settings::PaperKind;

/// Writes a paper of any kind.
pub(crate) fn write<'a>(kind: PaperKind, inputs: &'a PaperInputs<'a>) -> Maker<'a> {
    let mut maker = Maker::new(kind, inputs);
    match kind {
        PaperKind::Analysis => analysis::write(&mut maker),
        PaperKind::Measures => measures::write(&mut maker),
        PaperKind::Implementation => implementation::write(&mut maker),
        PaperKind::MemoResult | PaperKind::MemoMeasures | PaperKind::MemoImplementation => {
            memo::write(&mut maker);
        }
        PaperKind::Order => order::write(&mut maker),
        PaperKind::Announcement => announcement::write(&mut maker),
    }
    maker
}
