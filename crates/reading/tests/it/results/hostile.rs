//! Texts made to crash the reader or to make it slow.

use super::read_text;
use proptest::prelude::*;

/// That the time is linear is counted in `src/work.rs`; here the texts are long enough to be unbearable otherwise.
#[test]
fn long_and_strange_texts_are_read() {
    let texts = [
        "ก".repeat(350_000),
        "การปฏิบัติหน้าที่ ได้คะแนน ".repeat(1_500),
        "คะแนน".repeat(7_000),
        "1 ".repeat(50_000),
        "95.12 ".repeat(16_000),
        "คะแนนรวม 95.12 ".repeat(2_500),
        "O1 ".repeat(30_000),
        "จุดอ่อน คือ ".repeat(3_000),
        "ผ่าน".repeat(8_000),
        "ระดับ ".repeat(5_000),
        "อบต.ก ".repeat(6_000),
        "อบต.".repeat(8_000),
        "2568 ".repeat(20_000),
        "\t".repeat(1_000_000),
        "|".repeat(100_000),
        " ".repeat(1_000_000),
        "\n".repeat(1_000_000),
        "<".repeat(1_000_000),
        "</".repeat(50_000),
        "0".repeat(1_000_000),
        "1.".repeat(50_000),
        "1,".repeat(50_000),
        "(".repeat(100_000),
        "1) ".repeat(30_000),
        "😀".repeat(250_000),
        "\u{e4d}\u{e48}".repeat(16_000),
        "95.12\n".repeat(15_000),
        "การใช้อำนาจ\n".repeat(3_000),
        "การใช้อำนาจ\n95.12\n".repeat(2_000),
        "การใช้อำนาจ\t95.12\n".repeat(2_000),
        "i1 การได้รับมอบหมายงานอย่างเป็นธรรม ได้คะแนน 95.12\n".repeat(700),
        "ข้อที่ไม่ได้คะแนน ได้แก่ O1 - O43\n".repeat(1_500),
        "O1-O43 ได้ 100 คะแนน ยกเว้น O3 ".repeat(1_500),
        "เทศบาลตำบลบ้าน".repeat(5_000),
        "9O.1 ".repeat(20_000),
        "91 .58 ".repeat(15_000),
        "1,250,000.00\t".repeat(5_000),
        "ปี 2566 ปี 2567 ".repeat(5_000),
        "การใช้อำนาจ\t85.00\t95.12\t-3.00\n".repeat(1_500),
        "ปี 2566 ลดลง 88.12 คะแนน ".repeat(2_000),
    ];
    for text in texts {
        let _ = read_text(&text);
    }
}

#[test]
fn texts_without_a_result_give_no_result() {
    for text in ["", " ", "\n\n", "😀😀😀", "\u{0}\u{1}\u{200b}", "สวัสดี", "1234", "95.12"]
    {
        assert!(read_text(text).results.is_empty(), "{text:?}");
    }
}

fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "การปฏิบัติหน้าที่",
        "การใช้อำนาจ",
        "การแก้ปัญหาคาการทุจริต",
        "ตัวชี้วัดที่ ",
        "IIT",
        "EIT ส่วนที่ 1",
        "OIT",
        "O",
        "๐",
        "0",
        "๒๗",
        "i12",
        "95.12",
        "๑๐๐",
        "85,50",
        "100.00",
        "-",
        " - ",
        "\t",
        "|",
        "  ",
        "\n",
        "คะแนน",
        "ได้คะแนน",
        "รวม",
        "ระดับ ",
        "ผ่านดี",
        "A",
        "ปีงบประมาณ พ.ศ. ",
        "2568",
        "๒๕๖๗",
        "ผลการประเมิน",
        "เทศบาลตำบล",
        "อบต.",
        "กุดจิก",
        "ไม่ผ่านเกณฑ์",
        "คือ",
        "ได้แก่",
        "จุดอ่อน",
        "ข้อ ",
        "37 ข้อ ที่ไม่มีคะแนน",
        "(",
        ")",
        ".",
        ",",
        "/",
        ":",
        "\u{e4d}",
        "า",
        "\u{e48}",
        "<p>",
        "</td>",
        "“",
        "😀",
    ];
    proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 0..40)
        .prop_map(|s| s.concat())
}

proptest! {
    #[test]
    fn never_panics_on_any_text(text in "\\PC{0,80}|[\\x00-\u{fff}]{0,80}|[ก-๛0-9 .,()/\\-\\n\\t|iOE]{0,120}") {
        let _ = read_text(&text);
    }

    #[test]
    fn every_place_is_in_the_text(text in scraps()) {
        let reading = read_text(&text);
        let values = reading.results.iter().flat_map(|r| r.values.iter().map(|v| &v.place));
        for place in values.chain(&reading.unread) {
            prop_assert!(text.get(place.bytes.clone()).is_some());
            prop_assert!(place.excerpt.get(place.mark.clone()).is_some());
            prop_assert!(place.line >= 1);
        }
    }
}
