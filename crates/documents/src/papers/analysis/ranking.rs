//! What to fix first, in order of points to win.

use ita::analysis::Ranked;

use crate::document::Align;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::wording::points;
use crate::typed_table::{TypedCell, TypedTable, column};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let ranked: Vec<_> = facts.to_fix().collect();
    if ranked.is_empty() {
        return;
    }
    maker.heading("ลำดับประเด็นที่ควรปรับปรุง");
    let mut text = format!(
        "เมื่อเรียงประเด็นที่มีคะแนนต่ำกว่าเป้าหมายตามคะแนนภาพรวมที่จะได้เพิ่มจากมากไปน้อย \
         มีประเด็นที่ควรปรับปรุง {} ประเด็น ดัง{}",
        ranked.len(),
        maker.next_table()
    );
    if let Some(after) = ranked.last().and_then(|last| last.total_after) {
        text.push_str(" หากปรับปรุงได้ตามเป้าหมายครบทุกประเด็น คะแนนภาพรวมจะเป็น ");
        text.push_str(&points(after));
    }
    maker.body(text);
    maker.captioned_table("ประเด็นที่ควรปรับปรุง เรียงตามคะแนนภาพรวมที่จะได้เพิ่ม", &table(facts, &ranked));
    maker.note(
        "หมายเหตุ คะแนนที่จะได้เพิ่ม คือ ส่วนที่ยังขาดจากเป้าหมายคูณด้วยสัดส่วนของประเด็นนั้นในคะแนนภาพรวม \
         ส่วนคะแนนภาพรวมหลังปรับปรุงคำนวณใหม่ทั้งหมดเมื่อปรับปรุงประเด็นนั้นและทุกประเด็นก่อนหน้าแล้ว \
         จึงอาจต่างจากผลบวกของคะแนนที่แสดงเล็กน้อยเพราะการปัดเศษ",
    );
}

fn table(facts: ResultFacts, ranked: &[&Ranked]) -> TypedTable {
    let rows = ranked
        .iter()
        .map(|ranked| {
            vec![
                TypedCell::text(ranked.rank.to_string()),
                TypedCell::text(facts.name(ranked.subject)),
                TypedCell::Score(Some(ranked.score)),
                TypedCell::Score(Some(ranked.goal)),
                TypedCell::Points(ranked.win),
                TypedCell::Score(ranked.total_after),
            ]
        })
        .collect();
    TypedTable::new(
        vec![
            column("ลำดับ", 1000, Align::Centre),
            column("ประเด็น", 3171, Align::Start),
            column("คะแนน", 1100, Align::End),
            column("เป้าหมาย", 1250, Align::End),
            column("คะแนนที่จะได้เพิ่ม", 1250, Align::End),
            column("คะแนนภาพรวมหลังปรับปรุง", 1300, Align::End),
        ],
        rows,
    )
}
