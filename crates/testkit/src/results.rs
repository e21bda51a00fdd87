//! Results: those of the example reports, one known in full depth, and others.

use std::fmt::Write;

use documents::document::{Block, TableCell, TextRun};
use documents::{Composed, Document, PaperInputs, PaperKind, PassageDraft, compose};
use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::plan::Plan;
use ita::topics::Topics;
use ita::{
    AnalysedResult, Analysis, Assessment, AssessmentInputs, FiscalYear, Framework, Score, Subject,
    analyse,
};

use crate::{framework, score, subject, topics};

/// A result with its framework, its analysis and the agency, in tests of papers.
pub struct Case {
    pub framework: Framework,
    pub assessment: Assessment,
    pub analysis: Analysis,
    pub agency: Agency,
}

impl Case {
    pub fn document(&self) -> Document {
        self.document_as(&documents::Settings::default())
    }

    pub fn document_as(&self, settings: &documents::Settings) -> Document {
        self.composed(settings, &Passages::new(), &Topics::default()).document
    }

    /// With a person's own paragraphs, and the issues in years that have them.
    pub fn document_with(&self, passages: &Passages) -> Document {
        let settings = documents::Settings::default();
        self.composed(&settings, passages, &topics()).document
    }

    pub fn result(&self) -> AnalysedResult<'_> {
        AnalysedResult {
            framework: &self.framework,
            assessment: &self.assessment,
            analysis: &self.analysis,
        }
    }

    pub fn drafts(&self) -> Vec<PassageDraft> {
        let settings = documents::Settings::default();
        let mut drafts = self.composed(&settings, &Passages::new(), &topics()).drafts;
        // Nothing stands there by itself.
        drafts.retain(|draft| draft.place != "analysis.extra");
        drafts
    }

    fn composed(
        &self,
        settings: &documents::Settings,
        passages: &Passages,
        topics: &Topics,
    ) -> Composed {
        let inputs = PaperInputs {
            known: AssessmentInputs {
                result: self.result(),
                coming: None,
                topics,
                agency: &self.agency,
                plan: &Plan::default(),
                passages,
                next_round: &NextRound::default(),
                today: thai::Date::new(1, 10, 2568).unwrap(),
            },
            settings,
        };
        compose(PaperKind::Analysis, &inputs)
    }

    /// The same result with one score changed, removed or added.
    #[must_use]
    pub fn but(&self, subject: Subject, score: Option<Score>) -> Self {
        self.changed(|assessment| {
            match score {
                Some(score) => assessment.scores.insert(subject, score),
                None => assessment.scores.remove(&subject),
            };
        })
    }

    #[must_use]
    pub fn changed(&self, change: impl FnOnce(&mut Assessment)) -> Self {
        let mut assessment = self.assessment.clone();
        change(&mut assessment);
        Self {
            framework: self.framework.clone(),
            analysis: analyse(&self.framework, &assessment),
            assessment,
            agency: self.agency.clone(),
        }
    }

    #[must_use]
    pub fn with_agency(mut self, name: &str, district: &str, province: &str) -> Self {
        self.agency = Agency {
            name: name.to_owned(),
            district: district.to_owned(),
            province: province.to_owned(),
            ..Agency::default()
        };
        self
    }
}

/// A result of scores given as pairs of code and score, changed by `and`.
pub fn case(year: u16, scores: &[(&str, &str)], and: impl FnOnce(&mut Assessment)) -> Case {
    let framework = framework(year);
    let mut assessment = Assessment::new(FiscalYear::new(year).unwrap());
    for (code, points) in scores {
        assessment.scores.insert(subject(code), score(points));
    }
    and(&mut assessment);
    let analysis = analyse(&framework, &assessment);
    Case { framework, assessment, analysis, agency: Agency::default() }
}

/// 2563: total, level F, ten indicators, 18 questions and 36 failed items; seven items are unknown.
pub fn example_000() -> Case {
    let scores = [
        ("total", "45.38"),
        ("1", "86.27"),
        ("2", "74.47"),
        ("3", "79.84"),
        ("4", "76.36"),
        ("5", "73.90"),
        ("6", "67.30"),
        ("7", "59.56"),
        ("8", "64.56"),
        ("9", "13.97"),
        ("10", "0.00"),
        ("i1", "74.73"),
        ("i2", "69.03"),
        ("i3", "73.88"),
        ("i7", "57.06"),
        ("i8", "72.32"),
        ("i12", "59.71"),
        ("i13", "66.97"),
        ("i14", "65.87"),
        ("i15", "66.94"),
        ("i20", "59.71"),
        ("i21", "70.19"),
        ("i23", "66.94"),
        ("i24", "66.94"),
        ("i25", "76.28"),
        ("i27", "69.06"),
        ("i28", "66.27"),
        ("i29", "70.06"),
        ("i30", "67.96"),
    ];
    case(2563, &scores, |assessment| {
        let failed = [2, 6].into_iter().chain(8..=21).chain(23..=30).chain(32..=43);
        for no in failed {
            let item = subject(&format!("O{no}"));
            assessment.scores.insert(item, Score::ZERO);
        }
        assessment.level = Some("F".to_owned());
    })
    .with_agency("เทศบาลตำบลกุดจิก", "", "")
}

/// 2568: total, level, ten indicators, a question and two items marked weak.
pub fn example_002() -> Case {
    let mut scores = vec![("total", "96.97"), ("1", "99.43"), ("10", "85.00")];
    scores.extend(["2", "3", "4", "5", "6", "7", "8", "9"].map(|no| (no, "100.00")));
    case(2568, &scores, |assessment| {
        assessment.level = Some("ผ่านดี".to_owned());
        for (code, remark) in [
            ("i2", "ควรพัฒนาช่องทางการให้บริการในรูปแบบออนไลน์ หรือ E-Service"),
            ("O24", "ต้องจัดทำและเผยแพร่ข้อมูลให้เป็นไปตามรูปแบบที่กำหนด"),
            ("O27", ""),
        ] {
            assessment.weak.insert(subject(code), remark.to_owned());
        }
    })
    .with_agency("องค์การบริหารส่วนตำบลหมากแข้ง", "เมืองศรีสะเกษ", "ศรีสะเกษ")
}

/// 2563: total and level; IIT and EIT passed, OIT failed.
pub fn example_003() -> Case {
    case(2563, &[("total", "59.76")], |assessment| {
        assessment.level = Some("D".to_owned());
        for (code, passed) in [("IIT", true), ("EIT", true), ("OIT", false)] {
            assessment.passed.insert(subject(code), passed);
        }
    })
    .with_agency("เทศบาลตำบลคลองแสนแสบ", "", "")
}

/// 2568: every question and item, and no published figure above them.
pub fn full_depth() -> Case {
    case(2568, &[], |assessment| {
        let framework = framework(2568);
        for (n, question) in framework.questions.iter().enumerate() {
            let points = ["92.15", "78.40", "100.00", "84.99", "85.00"][n % 5];
            assessment.scores.insert(Subject::Question(question.code), score(points));
        }
        for item in &framework.items {
            let points = match item.code.0 {
                7 | 13 | 21 => "0.00",
                24 => "50.00",
                _ => "100.00",
            };
            assessment.scores.insert(Subject::Item(item.code), score(points));
        }
    })
    .with_agency("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง")
}

/// Every score meets 85, and the level is the highest.
pub fn top_level() -> Case {
    let scores = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map(|no| (no, "98.50"));
    let parts = [("EIT1", "98.50"), ("EIT2", "98.50")];
    case(2568, &[&scores[..], &parts[..]].concat(), |_| {})
}

/// The published total and level contradict the indicators.
pub fn contradicted() -> Case {
    let mut case = example_002();
    case.assessment.scores.insert(Subject::Total, score("95.97"));
    case.assessment.level = Some("ผ่านดีเยี่ยม".to_owned());
    case.analysis = analyse(&case.framework, &case.assessment);
    case
}

pub fn all() -> Vec<(&'static str, Case)> {
    vec![
        ("example 000", example_000()),
        ("example 002", example_002()),
        ("example 003", example_003()),
        ("full depth", full_depth()),
        ("top level", top_level()),
        ("contradicted", contradicted()),
        ("one score", case(2568, &[("4", "71.20")], |_| {})),
        ("total only", case(2566, &[("total", "88.00")], |_| {})),
        (
            "parts of the EIT",
            case(
                2567,
                &[("IIT", "90.00"), ("EIT1", "80.00"), ("EIT2", "84.00"), ("OIT", "88.12")],
                |_| {},
            ),
        ),
        ("nothing", case(2569, &[], |_| {})),
    ]
}

/// Every text of a document as a person reads it.
pub fn read(document: &Document) -> String {
    let mut out = String::new();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        let written = match block {
            Block::Title { text } => writeln!(out, "# {text}"),
            Block::Heading { level, text } => {
                writeln!(out, "\n{} {text}", "#".repeat(usize::from(*level) + 1))
            }
            Block::Paragraph { role, runs, .. } => writeln!(out, "\n[{role:?}] {}", line(runs)),
            Block::Caption { text, .. } => writeln!(out, "\n[Caption] {text}"),
            Block::PageBreak => writeln!(out, "\n---"),
            Block::Emblem { of } => writeln!(out, "\n[Emblem {of:?}]"),
            Block::Space { height } => writeln!(out, "\n[Space {height}]"),
            Block::MemoHead(head) => writeln!(
                out,
                "\n[Memo {}]\nส่วนราชการ {}\nที่ {}  วันที่ {}\nเรื่อง {}\nเรียน {}",
                head.urgency, head.office, head.number, head.date, head.subject, head.addressed
            ),
            Block::Signature(by) => writeln!(
                out,
                "\n[Signature] **{}** {} {} lines\n{} ({})\n{}",
                by.opinion_of,
                by.choices.join(" / "),
                by.lines,
                by.signed,
                by.name,
                by.position.join("\n")
            ),
            Block::Chart(chart) => {
                writeln!(out, "\n[{:?}] {}", chart.shape, chart.alternative).unwrap();
                for series in &chart.series {
                    let values = series.values.iter().zip(&chart.categories);
                    let points: Vec<_> = values
                        .map(|(value, category)| {
                            let value = value.map_or_else(|| "–".to_owned(), |v| v.to_string());
                            format!("{category} {value}")
                        })
                        .collect();
                    writeln!(out, "  {}: {}", series.name, points.join("; ")).unwrap();
                }
                Ok(())
            }
            Block::Table(table) => {
                let heads: Vec<_> = table.columns.iter().map(|c| c.head.as_str()).collect();
                writeln!(out, "| {} |", heads.join(" | ")).unwrap();
                for row in &table.rows {
                    let cells: Vec<_> = row
                        .iter()
                        .map(|cell| match cell {
                            TableCell::Text { runs } => line(runs),
                            TableCell::Merged => "^".to_owned(),
                        })
                        .collect();
                    writeln!(out, "| {} |", cells.join(" | ")).unwrap();
                }
                Ok(())
            }
        };
        written.unwrap();
    }
    // Spaces that do not break are seen, not guessed.
    out.replace('\u{a0}', "~")
}

fn line(runs: &[TextRun]) -> String {
    runs.iter()
        .map(|run| if run.bold { format!("**{}**", run.text) } else { run.text.clone() })
        .collect()
}

/// Every word that a reader of a document sees, in reading order, except for those in charts.
pub fn words(document: &Document) -> Vec<String> {
    let mut words = Vec::new();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Title { text } | Block::Heading { text, .. } | Block::Caption { text, .. } => {
                words.push(text.clone());
            }
            Block::Paragraph { runs, .. } => words.push(whole_text(runs)),
            Block::Table(table) => {
                if table.columns.iter().any(|column| !column.head.is_empty()) {
                    words.extend(table.columns.iter().map(|column| column.head.clone()));
                }
                for cell in table.rows.iter().flatten() {
                    if let TableCell::Text { runs } = cell {
                        words.push(whole_text(runs));
                    }
                }
            }
            Block::MemoHead(head) => words.extend(
                [
                    &head.urgency,
                    "บันทึกข้อความ",
                    "ส่วนราชการ",
                    &head.office,
                    "ที่",
                    &head.number,
                    "วันที่",
                    &head.date,
                    "เรื่อง",
                    &head.subject,
                    "เรียน",
                    &head.addressed,
                ]
                .map(str::to_owned),
            ),
            Block::Signature(signature) => {
                words.push(signature.opinion_of.clone());
                words.extend(signature.choices.iter().map(|it| format!("( ) {it}")));
                words.extend(signature.signed_lines());
            }
            Block::Chart(_) | Block::PageBreak | Block::Emblem { .. } | Block::Space { .. } => {}
        }
    }
    words
}

/// The words without white space and without characters that XML cannot hold.
pub fn tight<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> String {
    let is_shown = |c: &char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(c, '\u{ffff}' | '\u{fffe}' | '\u{200b}' | '\u{feff}')
    };
    let mut text = String::new();
    for word in words {
        text.extend(word.as_ref().chars().filter(is_shown));
    }
    text
}

fn whole_text(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
