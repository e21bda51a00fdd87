//! Splits a cell into responsible units and positions.

use super::clean::one_line;
use super::parts::{dashed, numbered};
use ita::plan::clean_step;

/// Splits by numbers or dashes, else by slashes and commas, else by lines and double spaces.
pub(super) fn units(cell: &str) -> Vec<String> {
    if let Some(parts) = numbered(cell) {
        return parts.into_iter().flat_map(slashed).collect();
    }
    let items = dashed(cell);
    if items.len() > 1 {
        return items.into_iter().flat_map(slashed).collect();
    }
    if cell.contains(['/', ',']) || is_known(cell) {
        return slashed(cell);
    }
    let lines = cell.split('\n').flat_map(|line| line.split("  "));
    lines.flat_map(slashed).collect()
}

/// Splits by slashes and commas, but keeps "สำนัก/กอง" together.
fn slashed(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut rest = clean_step(text);
    let mut by_slash = false;
    while !rest.is_empty() {
        let end = rest.find(['/', ',']).unwrap_or(rest.len());
        let unit = unit(&rest[..end]);
        match units.last_mut() {
            Some(last)
                if by_slash && is_of_kind(&unit) && KINDS.iter().any(|k| last.ends_with(k)) =>
            {
                last.push('/');
                last.push_str(&unit);
            }
            _ if unit.is_empty() => {}
            _ => units.push(unit),
        }
        by_slash = rest[end..].starts_with('/');
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    units
}

/// A unit without the spaces that a narrow cell adds, if its name is known.
fn unit(text: &str) -> String {
    let spaced = one_line(text);
    let joined: String = spaced.split(' ').collect();
    if KNOWN.contains(&joined.as_str()) { joined } else { spaced }
}

fn is_known(cell: &str) -> bool {
    let joined: String = cell.split_whitespace().collect();
    KNOWN.contains(&joined.as_str())
}

/// Whether a unit begins with its kind as a word of its own: "กอง ที่เกี่ยวข้อง".
fn is_of_kind(unit: &str) -> bool {
    unit.split(' ').next().is_some_and(|word| KINDS.contains(&word))
}

const KINDS: &[&str] = &["กอง", "ฝ่าย", "งาน", "ส่วน", "สำนัก", "ศูนย์"];

/// Known names, which are written without spaces.
const KNOWN: &[&str] = &[
    "สำนักปลัด",
    "สำนักปลัดเทศบาล",
    "สำนักงานปลัด",
    "สำนักงานปลัดเทศบาล",
    "ปลัดเทศบาล",
    "รองปลัดเทศบาล",
    "หัวหน้าสำนักปลัด",
    "หัวหน้าสำนักปลัดเทศบาล",
    "กองคลัง",
    "กองช่าง",
    "กองการศึกษา",
    "กองสวัสดิการสังคม",
    "กองการประปา",
    "กองสาธารณสุข",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "กองการเจ้าหน้าที่",
    "กองส่งเสริมการเกษตร",
    "กองยุทธศาสตร์และงบประมาณ",
    "กองวิชาการและแผนงาน",
    "กองการศึกษาศาสนาและวัฒนธรรม",
    "หน่วยตรวจสอบภายใน",
    "งานธุรการ",
    "งานนิติการ",
    "งานการเจ้าหน้าที่",
    "งานพัสดุ",
    "งานประชาสัมพันธ์",
    "งานนโยบายและแผน",
    "ผู้อำนวยการกองคลัง",
    "ผู้อำนวยการกองช่าง",
    "ผู้อำนวยการกองการศึกษา",
    "นักทรัพยากรบุคคล",
    "นักวิชาการพัสดุ",
    "นักวิชาการตรวจสอบภายใน",
    "นักวิชาการคลัง",
    "นักวิชาการเงินและบัญชี",
    "นักวิชาการศึกษา",
    "นักวิชาการจัดเก็บรายได้",
    "นักวิชาการคอมพิวเตอร์",
    "นักวิเคราะห์นโยบายและแผน",
    "นักพัฒนาชุมชน",
    "นักจัดการงานทั่วไป",
    "นักประชาสัมพันธ์",
    "ผู้ช่วยนักประชาสัมพันธ์",
    "ผู้ช่วยนักทรัพยากรบุคคล",
    "ผู้ช่วยเจ้าพนักงานธุรการ",
    "เจ้าพนักงานธุรการ",
    "เจ้าพนักงานพัสดุ",
    "เจ้าพนักงานการเงินและบัญชี",
    "เจ้าพนักงานจัดเก็บรายได้",
    "เจ้าพนักงานประชาสัมพันธ์",
    "นิติกร",
    "นายช่างโยธา",
    "คณะทำงานITA",
    "ทุกกอง",
    "ทุกส่วน",
    "ทุกสำนัก",
    "ทุกฝ่าย",
    "ทุกงาน",
    "ทุกสำนัก/กอง",
    "ทุกส่วนราชการ",
    "ทุกหน่วยงาน",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &[&str]) {
        assert_eq!(units(cell), expected, "{cell:?}");
    }

    #[test]
    fn one_by_one() {
        check(
            "สำนักปลัด/ นักทรัพยากร บุคคล/ เจ้าพนักงาน ธุรการ",
            &["สำนักปลัด", "นักทรัพยากรบุคคล", "เจ้าพนักงานธุรการ"],
        );
        check("สำนักปลัด อบต./ ทุก กอง", &["สำนักปลัด อบต.", "ทุกกอง"]);
        check("๑. สำนักปลัดเทศบาล ๒.กองคลัง", &["สำนักปลัดเทศบาล", "กองคลัง"]);
        check("- กองคลัง\n- กองช่าง", &["กองคลัง", "กองช่าง"]);
        check("กองคลัง\nกองช่าง", &["กองคลัง", "กองช่าง"]);
        check("หน่วยตรวจสอบ\nภายใน", &["หน่วยตรวจสอบภายใน"]);
        check("สำนัก/กอง ที่เกี่ยวข้อง", &["สำนัก/กอง ที่เกี่ยวข้อง"]);
        check("ทุกสำนัก/กอง", &["ทุกสำนัก/กอง"]);
        check("งานธุรการ สำนักปลัดเทศบาล", &["งานธุรการ สำนักปลัดเทศบาล"]);
        check(" / ,", &[]);
    }
}
