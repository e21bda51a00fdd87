//! Paragraphs and runs with the properties Thai text needs.

use documents::Document;
use documents::document::TextRun;
use ooxmlsdk::schemas::w;
use ooxmlsdk::schemas::xml::SpaceProcessingModeValues;

use super::make::make;
use crate::text;

/// The colour of the marks of urgency and secrecy.
const RED: &str = "C00000";

/// The font to name in the file: the document's, or the one of official papers.
pub(super) fn font(document: &Document) -> String {
    let font = text::one_line(&document.font);
    match font.trim() {
        "" => "TH SarabunPSK".to_owned(),
        font => font.to_owned(),
    }
}

/// The font for all four kinds of script, so that digits, Latin and Thai letters look alike.
pub(super) fn fonts(font: &str) -> w::RunFonts {
    make!(w::RunFonts { ascii: font, high_ansi: font, east_asia: font, complex_script: font })
}

pub(super) fn languages() -> w::Languages {
    make!(w::Languages { val: "en-US", bidi: "th-TH" })
}

/// A paragraph of a style.
pub(super) fn paragraph(style: &str, runs: Vec<w::Run>) -> w::Paragraph {
    with_properties(properties(style), runs)
}

pub(super) fn properties(style: &str) -> w::ParagraphProperties {
    make!(w::ParagraphProperties { paragraph_style_id: make!(w::ParagraphStyleId { val: style }) })
}

pub(super) fn with_properties(
    properties: w::ParagraphProperties,
    runs: Vec<w::Run>,
) -> w::Paragraph {
    let runs = runs.into_iter().map(|run| w::ParagraphChoice::WRun(Box::new(run)));
    make!(w::Paragraph {
        paragraph_properties: properties,
        paragraph_choice: runs.collect::<Vec<_>>(),
    })
}

/// A paragraph one point high.
pub(super) fn spacer() -> w::Paragraph {
    let mut properties = properties("Normal");
    properties.spacing_between_lines = Some(exactly(20));
    with_properties(properties, Vec::new())
}

/// A line of a height in twentieths of a point, with no space above or below.
pub(super) fn exactly(twips: i32) -> w::SpacingBetweenLines {
    make!(w::SpacingBetweenLines {
        before: 0,
        after: 0,
        line: twips,
        line_rule: w::LineSpacingRuleValues::Exact,
    })
}

/// Splits runs into lines. Each becomes a paragraph, because Word stretches a line that ends in a line break.
pub(super) fn lines(runs: &[TextRun]) -> Vec<Vec<TextRun>> {
    let mut lines = vec![Vec::new()];
    for run in runs {
        for (no, text) in text::clean(&run.text).split('\n').enumerate() {
            if no > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut().filter(|_| !text.is_empty()) {
                line.push(TextRun { text: text.to_owned(), bold: run.bold });
            }
        }
    }
    lines
}

pub(super) fn word_runs(runs: &[TextRun], font: &str) -> Vec<w::Run> {
    runs.iter().map(|run| word_run(run, font)).collect()
}

/// A single plain run, with line ends as line breaks.
pub(super) fn plain_run(text: &str, font: &str) -> Vec<w::Run> {
    vec![word_run(&TextRun::plain(text), font)]
}

fn word_run(run: &TextRun, font: &str) -> w::Run {
    let cleaned = text::clean(&run.text);
    let mut content = Vec::new();
    for (no, line) in cleaned.split('\n').enumerate() {
        if no > 0 {
            content.push(w::RunChoice::Break(w::Break::default()));
        }
        for (no, piece) in line.split('\t').enumerate() {
            if no > 0 {
                content.push(w::RunChoice::TabChar);
            }
            if !piece.is_empty() {
                content.push(w::RunChoice::Text(w::Text(make!(w::TextType {
                    space: SpaceProcessingModeValues::Preserve,
                    xml_content: piece,
                }))));
            }
        }
    }
    make!(w::Run { run_properties: run_properties(&cleaned, run.bold, font), run_choice: content })
}

/// How a run differs from the style of its paragraph.
#[derive(Clone, Copy, Default)]
pub(super) struct RunLook {
    pub(super) bold: bool,
    /// In half points.
    pub(super) size: Option<i32>,
    /// Underlined with dots, as the filled-in parts of a form are.
    pub(super) dotted: bool,
    pub(super) red: bool,
}

impl RunLook {
    pub(super) fn bold() -> Self {
        Self { bold: true, ..Self::default() }
    }
}

/// A run that differs from its style.
pub(super) fn run(text: &str, look: &RunLook, font: &str) -> w::Run {
    let mut run = word_run(&TextRun::plain(text), font);
    run.run_properties = Some(Box::new(properties_of_run(&text::clean(text), look, font)));
    run
}

pub(super) fn run_properties(text: &str, bold: bool, font: &str) -> w::RunProperties {
    let look = RunLook { bold, ..RunLook::default() };
    properties_of_run(text, &look, font)
}

/// In the order of the schema. `w:cs` (complex script) only where there is Thai: it makes Word use the complex-script
/// size and font for the whole run.
fn properties_of_run(text: &str, look: &RunLook, font: &str) -> w::RunProperties {
    use w::RunPropertiesChoice as Property;
    let mut choice = vec![Property::RunFonts(Box::new(fonts(font)))];
    if look.bold {
        choice.push(Property::Bold(w::Bold::default()));
        choice.push(Property::BoldComplexScript(w::BoldComplexScript::default()));
    }
    if look.red {
        choice.push(Property::Color(Box::new(make!(w::Color { val: RED }))));
    }
    if let Some(size) = look.size {
        choice.push(Property::FontSize(make!(w::FontSize { val: size })));
        choice.push(Property::FontSizeComplexScript(make!(w::FontSizeComplexScript { val: size })));
    }
    if look.dotted {
        choice.push(Property::Underline(Box::new(make!(w::Underline {
            val: w::UnderlineValues::Dotted
        }))));
    }
    if text::has_thai(text) {
        choice.push(Property::ComplexScript(Box::default()));
    }
    choice.push(Property::Languages(Box::new(languages())));
    make!(w::RunProperties { run_properties_choice: choice })
}
