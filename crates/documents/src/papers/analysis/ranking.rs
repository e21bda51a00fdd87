//! What to fix first, in order of points to win.

use ita::analysis::Ranked;
use ita::{Exact, Subject, two_decimals};

use super::result::or_dash;
use crate::document::{Align, Table};
use crate::facts::ResultFacts;
use crate::paper::{Paper, cell, column};
use crate::wording::points;

pub(super) fn write(facts: ResultFacts, paper: &mut Paper) {
    let ranked: Vec<_> =
        facts.analysis.ranking.iter().filter(|ranked| is_something_to_fix(ranked)).collect();
    if ranked.is_empty() {
        return;
    }
    paper.section("ลำดับประเด็นที่ควรปรับปรุง");
    let mut text = format!(
        "เมื่อเรียงประเด็นที่มีคะแนนต่ำกว่าเป้าหมายตามคะแนนภาพรวมที่จะได้เพิ่มจากมากไปน้อย \
         มีประเด็นที่ควรปรับปรุง {} ประเด็น ดัง{}",
        ranked.len(),
        paper.next_table()
    );
    if let Some(after) = ranked.last().and_then(|last| last.total_after) {
        text.push_str(" หากปรับปรุงได้ตามเป้าหมายครบทุกประเด็น คะแนนภาพรวมจะเป็น ");
        text.push_str(&points(after));
    }
    paper.body(text);
    paper.table("ประเด็นที่ควรปรับปรุง เรียงตามคะแนนภาพรวมที่จะได้เพิ่ม", table(facts, &ranked));
    paper.note(
        "หมายเหตุ คะแนนที่จะได้เพิ่ม คือ ส่วนที่ยังขาดจากเป้าหมายคูณด้วยสัดส่วนของประเด็นนั้นในคะแนนภาพรวม \
         ส่วนคะแนนภาพรวมหลังปรับปรุงคำนวณใหม่ทั้งหมดเมื่อปรับปรุงประเด็นนั้นและทุกประเด็นก่อนหน้าแล้ว \
         จึงอาจต่างจากผลบวกของคะแนนที่แสดงเล็กน้อยเพราะการปัดเศษ"
            .to_owned(),
    );
}

/// The total is what all of them are for, not one of them.
pub(crate) fn is_something_to_fix(ranked: &Ranked) -> bool {
    ranked.subject != Subject::Total && ranked.win > Exact::from_integer(0)
}

fn table(facts: ResultFacts, ranked: &[&Ranked]) -> Table {
    let rows = ranked
        .iter()
        .map(|ranked| {
            vec![
                cell(ranked.rank.to_string()),
                cell(facts.name(ranked.subject)),
                cell(ranked.score.to_string()),
                cell(ranked.goal.to_string()),
                cell(two_decimals(ranked.win)),
                cell(or_dash(ranked.total_after)),
            ]
        })
        .collect();
    Table {
        columns: vec![
            column("ลำดับ", 1000, Align::Centre),
            column("ประเด็น", 3171, Align::Start),
            column("คะแนน", 1100, Align::End),
            column("เป้าหมาย", 1250, Align::End),
            column("คะแนนที่จะได้เพิ่ม", 1250, Align::End),
            column("คะแนนภาพรวมหลังปรับปรุง", 1300, Align::End),
        ],
        rows,
        plain: false,
    }
}
