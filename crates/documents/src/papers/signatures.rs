//! Signatures: the author of a paper, the superiors it passes, the head of the agency.

use ita::agency::{Agency, Person};

use crate::document::{Block, Signature};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::settings::Opinions;
use crate::text::passage::lines;

/// The author of papers: the first of the people who sign, if there are superiors after them.
pub(crate) fn author(agency: &Agency) -> Option<&Person> {
    match agency.people.as_slice() {
        [author, _, ..] => Some(author),
        [] | [_] => None,
    }
}

/// The head of the agency: the last of the people who sign.
pub(crate) fn head(agency: &Agency) -> Person {
    match agency.people.last() {
        Some(head) if !head.position.trim().is_empty() => head.clone(),
        other => Person {
            name: other.map(|head| head.name.clone()).unwrap_or_default(),
            position: head_position(&agency.name),
        },
    }
}

/// The title of the head of an agency, derived from the agency's name: "นายกเทศมนตรีตำบล…".
fn head_position(agency: &str) -> String {
    let agency = agency.trim();
    if let Some(place) = agency.strip_prefix("เทศบาล") {
        return format!("นายกเทศมนตรี{place}");
    }
    if agency.starts_with("องค์การบริหารส่วน") {
        return format!("นายก{agency}");
    }
    match agency {
        "" => "หัวหน้าหน่วยงาน".to_owned(),
        agency => format!("หัวหน้าหน่วยงาน {agency}"),
    }
}

/// The superiors a memo passes, the head last. If nobody is named, the positions that every agency of the kind has,
/// without names.
fn above(agency: &Agency) -> Vec<Person> {
    let position = |text: &str| Person { name: String::new(), position: text.to_owned() };
    let name = agency.name.trim();
    match agency.people.as_slice() {
        [_, above @ .., _] => above.iter().cloned().chain([head(agency)]).collect(),
        _ if name.starts_with("เทศบาล") => {
            vec![position("หัวหน้าสำนักปลัดเทศบาล"), position("ปลัดเทศบาล"), head(agency)]
        }
        _ if name.starts_with("องค์การบริหารส่วนตำบล") => {
            vec![position("หัวหน้าสำนักปลัด"), position("ปลัดองค์การบริหารส่วนตำบล"), head(agency)]
        }
        _ => vec![head(agency)],
    }
}

impl Maker<'_> {
    /// The signature of the author.
    pub(crate) fn signed_by_author(&mut self) {
        let author = author(self.facts.agency).cloned();
        if author.is_none() {
            self.lacks(Missing::Author);
        }
        let author = author.unwrap_or_default();
        self.push(Block::Signature(Signature {
            name: author.name.trim().to_owned(),
            position: lines(&author.position),
            ..Signature::default()
        }));
    }

    /// The signature of the head of the agency.
    pub(crate) fn signed_by_head(&mut self) {
        let head = self.head();
        self.push(Block::Signature(Signature {
            signed: "(ลงชื่อ)".to_owned(),
            name: head.name.trim().to_owned(),
            position: lines(&head.position),
            ..Signature::default()
        }));
    }

    /// Room for the opinion of each superior.
    pub(crate) fn opinions(&mut self) {
        let form = self.settings.letter.opinions;
        if form == Opinions::None {
            return;
        }
        self.head();
        let above = above(self.facts.agency);
        let count = above.len();
        for (no, person) in above.into_iter().enumerate() {
            let choices: &[&str] = match (form, no + 1 == count) {
                (Opinions::Ticks, true) => &[
                    "อนุมัติ / ดำเนินการตามเสนอ",
                    "ทราบ / ถือปฏิบัติ",
                    "................................................",
                ],
                (Opinions::Ticks, false) => &[
                    "เห็นควรตามเสนอ",
                    "เห็นควรถือปฏิบัติ",
                    "เพื่อโปรดทราบ / พิจารณา",
                    "................................................",
                ],
                _ => &[],
            };
            self.push(Block::Signature(Signature {
                opinion_of: format!("ความเห็นของ{}", person.position.trim()),
                choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
                lines: if choices.is_empty() { 2 } else { 0 },
                name: person.name.trim().to_owned(),
                position: lines(&person.position),
                ..Signature::default()
            }));
        }
    }

    /// The head of the agency; an unknown name is recorded as missing.
    pub(crate) fn head(&mut self) -> Person {
        let head = head(self.facts.agency);
        if head.name.trim().is_empty() {
            self.lacks(Missing::Head);
        }
        head
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(agency: &str, expected: &str) {
        assert_eq!(head_position(agency), expected);
    }

    #[test]
    fn the_title_of_the_head_follows_from_the_name_of_the_agency() {
        check("เทศบาลตำบลคลองแสนแสบ", "นายกเทศมนตรีตำบลคลองแสนแสบ");
        check("เทศบาลนครตัวอย่าง", "นายกเทศมนตรีนครตัวอย่าง");
        check("องค์การบริหารส่วนตำบลเกาะสะท้อน", "นายกองค์การบริหารส่วนตำบลเกาะสะท้อน");
        check("", "หัวหน้าหน่วยงาน");
        check("สำนักงานตัวอย่าง", "หัวหน้าหน่วยงาน สำนักงานตัวอย่าง");
    }

    #[test]
    fn memos_pass_the_superiors_in_the_order_given() {
        let person = |name: &str, position: &str| Person {
            name: name.to_owned(),
            position: position.to_owned(),
        };
        let mut agency = Agency {
            name: "เทศบาลตำบลตัวอย่าง".to_owned(), ..Agency::default()
        };
        let positions = |agency: &Agency| -> Vec<String> {
            above(agency).into_iter().map(|one| one.position).collect()
        };
        assert_eq!(
            positions(&agency),
            ["หัวหน้าสำนักปลัดเทศบาล", "ปลัดเทศบาล", "นายกเทศมนตรีตำบลตัวอย่าง"]
        );
        agency.people = vec![person("ก", "นักทรัพยากรบุคคล"), person("ข", "")];
        assert_eq!(positions(&agency), ["นายกเทศมนตรีตำบลตัวอย่าง"]);
        assert_eq!(author(&agency).unwrap().name, "ก");
        agency.people.insert(1, person("ค", "ปลัดเทศบาล"));
        assert_eq!(positions(&agency), ["ปลัดเทศบาล", "นายกเทศมนตรีตำบลตัวอย่าง"]);
    }
}
