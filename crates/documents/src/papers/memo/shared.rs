//! Passages that several memos share.

use ita::framework::Framework;
use ita::{ItemCode, Subject};

use crate::maker::Maker;
use crate::missing::Missing;

/// A sentence on the item of the coming year that requires the paper; `None` if that year has no such item.
pub(super) fn asked_for(
    maker: &mut Maker,
    item: impl Fn(&Framework) -> Option<ItemCode>,
) -> Option<String> {
    let Some(coming) = maker.inputs.known.coming else {
        maker.lacks(Missing::ComingYear);
        return None;
    };
    let code = item(coming)?;
    let name = coming.name(Subject::Item(code))?;
    // A provisional framework must not read like an official requirement.
    let basis = if coming.provisional {
        " (ตามข้อมูลเบื้องต้นของกรอบการประเมิน)"
    } else {
        ""
    };
    Some(format!(
        "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) {} ข้อ {code} {}{basis} กำหนดให้หน่วยงานเผยแพร่ข้อมูลในเรื่องนี้",
        maker.of_coming_year(),
        name.trim()
    ))
}

/// A passage without a draft: the app never guesses which law applies.
pub(super) fn law(maker: &mut Maker) {
    let draft = maker.draft();
    maker.topic("law", "ข้อกฎหมาย", draft);
}

/// The last sentence before the signature.
pub(super) fn closing(maker: &mut Maker, text: &str) {
    let mut draft = maker.draft();
    draft.say(text);
    maker.passage("asked", "คำลงท้าย", draft);
}
