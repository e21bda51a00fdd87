//! Notes that several sections of the analysis share.

use ita::Subject;

use crate::maker::Maker;
use crate::text::passage::one_line;

const NOTE: &str = "หมายเหตุ ชื่อประเด็นของข้อคำถามเป็นการสรุปความ อาจไม่ตรงกับถ้อยคำในแบบวัด";

/// A note that the names of questions are summaries, if the paragraphs since `start` or the ranking print such a name
/// and no earlier section has the note.
pub(super) fn summarised_questions(maker: &mut Maker, start: usize) {
    let facts = maker.facts;
    if maker.text_since(0).contains(NOTE) {
        return;
    }
    let printed = maker.text_since(start);
    let is_ranked = |subject: Subject| facts.to_fix().any(|ranked| ranked.subject == subject);
    let summarised = facts.framework.questions.iter().any(|question| {
        let is_summary = match question.text {
            Some(_) => !question.provenance.basis.is_official(),
            None => question.about.is_some(),
        };
        let subject = Subject::Question(question.code);
        is_summary && (is_ranked(subject) || printed.contains(&one_line(&facts.name(subject))))
    });
    if summarised {
        maker.note(NOTE);
    }
}
