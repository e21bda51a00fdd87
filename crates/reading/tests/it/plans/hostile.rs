//! Texts made to crash the reader of plans or to make it slow.

use std::fmt::Write;

use proptest::prelude::*;

use super::read;

const HEAD: &str = "ตัวชี้วัด\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\n";

#[test]
fn long_and_strange_texts_are_read() {
    let tails = [
        "\t".repeat(1_000_000),
        "ก\t".repeat(10_000),
        format!("{}\n", "ก\t".repeat(10_000)).repeat(20),
        "ก\tข\tค\tง\tจ\n".repeat(5_000),
        "ก\tข\n".repeat(20_000),
        "ก\tข\nค\n".repeat(20_000),
        "มาตรการ\n".repeat(40_000),
        "มาตรการ\tผู้รับผิดชอบ\n".repeat(5_000),
        "ก\n".repeat(100_000),
        "- ก\n".repeat(100_000),
        format!("ก\tข\t{}", "1. ก 2. ข ".repeat(20_000)),
        format!("ก\tข\t{}", "- ".repeat(200_000)),
        format!("ก\tข\tค\t{}\t", "/".repeat(200_000)),
        format!("ก\tข\tค\t{}", "กอง/กอง".repeat(20_000)),
        format!("ก\tข\tค\tง\t{}", "https://a.b ".repeat(20_000)),
        format!("ก\tข\tค\tง\t{}", "http".repeat(100_000)),
        format!("ก\tข\tค\tง\t{}", "อบต.ก้อง ".repeat(20_000)),
        "\"".repeat(500_000),
        "\"ก\t".repeat(100_000),
        "\"\"ก\t".repeat(100_000),
        "|".repeat(500_000),
        "| ก ".repeat(100_000),
        "<".repeat(500_000),
        "<p>".repeat(100_000),
        "<p ".repeat(100_000),
        "<!--".repeat(100_000),
        "<a href=\"http".repeat(30_000),
        "&".repeat(500_000),
        "&#".repeat(200_000),
        "การใช้อำนาจ\n".repeat(10_000),
        "\t\t2. ค\tกองคลัง\n".repeat(10_000),
        "😀".repeat(100_000),
    ];
    for tail in &tails {
        let _ = read(&format!("{HEAD}{tail}"));
        let _ = read(tail);
    }
    let page = "<tr><td>มาตรการ<td>ผู้รับผิดชอบ<td>ขั้นตอน</tr>";
    for tail in [
        "<td>".repeat(100_000),
        "<tr>".repeat(100_000),
        "<tr><td>ก<td>ข".repeat(10_000),
        "<td rowspan=99999 colspan=99999>ก".repeat(5_000),
        "<tr><td rowspan=99999>ก".repeat(5_000),
        "<table>".repeat(100_000),
        "<!--".repeat(100_000),
        "<td><table><tr><td>".repeat(20_000),
        "<ol><li>".repeat(50_000),
    ] {
        let _ = read(&format!("{page}{tail}"));
        let _ = read(&format!("<table>{page}<td>{tail}"));
    }
}

fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        HEAD,
        "ตัวชี้วัด",
        "มาตรการ",
        "ขั้นตอน",
        "ผู้รับผิดชอบ",
        "ระยะเวลา",
        "ผลการดำเนินการ",
        "1. การปฏิบัติหน้าที่",
        "๓. การเปิดเผยข้อมูล",
        "การให้บริการและระบบ E-Service",
        "- มาตรการ ก",
        "1. ก 2. ข",
        "๑.",
        "2)",
        "(3)",
        " - ",
        "-",
        "  ",
        " ",
        "\t",
        "\t",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\u{b}",
        "|",
        "| ",
        "|---|",
        "\"",
        "\"\"",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "<td rowspan=2 colspan='3'>",
        "</tr>",
        "</table>",
        "<p>",
        "</p>",
        "<ul style=\"",
        "<li>",
        "<br>",
        "<!--",
        "-->",
        "<",
        ">",
        "&nbsp;",
        "&#0;",
        "&",
        ";",
        "https://x.go.th/ก",
        "http",
        "สำนักปลัด/ ทุก กอง",
        "1 ต.ค.2568 – 30 ก.ย.2569",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "ทุกไตรมาส",
        "รอบ 6 เดือน",
        "อบต.บ้านแก่ง",
        "เทศบาลตำบลแม่สาย",
        "(",
        ")",
        "\u{200b}",
        "\u{202e}",
        "\u{0}",
        "า",
        "\u{e48}",
        "😀",
    ];
    proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 0..60)
        .prop_map(|s| s.concat())
}

proptest! {
    #[test]
    fn never_panics_on_any_text(text in "[\\x00-\u{fff}]{0,80}|[ก-๛0-9 .,()/\\-\\n\\t|<>&;\"iOE]{0,160}") {
        let _ = read(&text);
        let _ = read(&format!("{HEAD}{text}"));
    }

    #[test]
    fn places_are_in_the_text_and_texts_are_clean(text in scraps(), headed in any::<bool>()) {
        let text = if headed { format!("{HEAD}{text}") } else { text };
        let reading = read(&text);
        let places = reading.measures.iter().map(|m| &m.place).chain(&reading.unread);
        for place in places.chain(reading.fiscal_year.iter().map(|year| &year.place)) {
            prop_assert!(text.get(place.bytes.clone()).is_some());
            prop_assert!(place.excerpt.get(place.mark.clone()).is_some());
            prop_assert!(place.line >= 1);
        }
        for read in &reading.measures {
            let mut all = String::new();
            for cell in &read.cells {
                let _ = write!(all, "{}", cell.text);
            }
            all += &read.measure.name;
            prop_assert!(!all.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
