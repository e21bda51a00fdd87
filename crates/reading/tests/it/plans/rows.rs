//! Rows that are merged, broken by a page, numbered, under headings, or not understood.

use ita::plan::{MeasureKind, RoundId};
use reading::{MeasureRead, PlanColumn, PlanDoubt};

use super::{answers, read, steps};

const HEAD: &str = "ตัวชี้วัด\tมาตรการ/โครงการ/กิจกรรม\tขั้นตอน/วิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\n";

fn measures(rows: &str) -> Vec<MeasureRead> {
    read(&format!("{HEAD}{rows}")).measures
}

fn names(measures: &[MeasureRead]) -> Vec<&str> {
    measures.iter().map(|m| m.measure.name.as_str()).collect()
}

#[test]
fn a_merged_indicator_holds_for_every_row() {
    let read = measures(
        "1. การปฏิบัติหน้าที่\tโครงการ ก\t1. ข 2. ค\tกองคลัง\tปี 2569\n\tกิจกรรม ง\tจ\tกองช่าง\tปี 2569\n2. การใช้งบประมาณ\tมาตรการ ฉ\tช\tกองคลัง\tปี 2569",
    );
    assert_eq!(names(&read), ["โครงการ ก", "กิจกรรม ง", "มาตรการ ฉ"]);
    assert_eq!(read.iter().map(answers).collect::<Vec<_>>(), ["1", "1", "2"]);
    assert_eq!(read[0].measure.kind, MeasureKind::Project);
    assert_eq!(read[1].measure.kind, MeasureKind::Activity);
    assert_eq!(read[1].cells[0].text, "1. การปฏิบัติหน้าที่");
    let html = "<table><tr><th>ตัวชี้วัด<th>มาตรการ<th>ขั้นตอน<th>ผู้รับผิดชอบ</tr>\
        <tr><td rowspan=2>1. การปฏิบัติหน้าที่<td>ก<td>ข<td rowspan='2'>กองคลัง</tr>\
        <tr><td>ค<td>ง</tr><tr><td>3. การใช้อำนาจ<td>จ<td>ฉ<td>กองช่าง</tr></table>";
    let read = super::read(html).measures;
    assert_eq!(names(&read), ["ก", "ค", "จ"]);
    assert_eq!(read.iter().map(answers).collect::<Vec<_>>(), ["1", "1", "3"]);
    assert_eq!(read[2].measure.units, ["กองช่าง"]);
}

#[test]
fn a_heading_over_rows_names_their_indicator() {
    let head = "มาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\n";
    let rows = "ตัวชี้วัดที่ 3 การใช้อำนาจ\nก\tข\tกองคลัง\nตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\nค\tง\tกองช่าง\n";
    let read = read(&format!("{head}{rows}")).measures;
    assert_eq!(names(&read), ["ก", "ค"]);
    assert_eq!(read.iter().map(answers).collect::<Vec<_>>(), ["3", "9"]);
    assert_eq!(read[0].cells[0].column, PlanColumn::Indicator);
    assert_eq!(read[0].measure.units, ["กองคลัง"]);
}

#[test]
fn a_row_broken_by_a_page_is_one() {
    let read = measures(&format!(
        "1. การปฏิบัติหน้าที่\tก\t1. ข\tกองคลัง\tปี 2569\n\nหน้า 2\n\n{HEAD}\t\t2. ค\tกองคลัง\t"
    ));
    assert_eq!(names(&read), ["ก"]);
    assert_eq!(steps(&read[0].measure), ["ข", "ค"]);
    assert_eq!(read[0].measure.units, ["กองคลัง"]);
}

#[test]
fn numbered_names_are_split_only_with_their_steps() {
    let row = |name: &str, steps: &str| {
        measures(&format!("1. การปฏิบัติหน้าที่\t{name}\t{steps}\tกองคลัง\tปี 2569"))
    };
    assert_eq!(names(&row("1. ก 2. ข", "1. ค 2. ง")), ["ก", "ข"]);
    let three = row("1. ก 2. ข", "1. ค 2. ง 3. จ");
    assert_eq!(names(&three), ["ก และข"]);
    assert_eq!(three[0].doubts, [PlanDoubt::NamesJoined]);
    assert_eq!(names(&row("1. ก 2. ข", "")), ["ก และข"]);
    assert_eq!(names(&row("- ก - ข", "- ค - ง")), ["ก และข"]);
    let shared = &row("1. ก 2. ข", "1. ค 2. ง")[1];
    assert_eq!(shared.measure.units, ["กองคลัง"]);
    assert_eq!(shared.doubts, [PlanDoubt::SplitRow]);
}

#[test]
fn the_cell_of_an_indicator_may_name_issues_or_codes() {
    let of = |cell: &str| {
        let read = measures(&format!("{cell}\tก\tข\tกองคลัง\tปี 2569"));
        (answers(&read[0]), read[0].doubts.clone())
    };
    assert_eq!(of("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน ของราชการ"), ("4".to_owned(), vec![]));
    assert_eq!(of("๕. การแก้ไขปัญหากรทุจริด"), ("5".to_owned(), vec![PlanDoubt::Misspelled]));
    assert_eq!(of("7"), ("7".to_owned(), vec![PlanDoubt::IndicatorByNumberOnly]));
    assert_eq!(of("ตัวชี้วัดที่ 2"), ("2".to_owned(), vec![PlanDoubt::IndicatorByNumberOnly]));
    assert_eq!(
        of("1. การใช้อำนาจ"),
        ("3".to_owned(), vec![PlanDoubt::NumberDiffers { printed: 1 }])
    );
    assert_eq!(of("ข้อ o12"), ("O12".to_owned(), vec![]));
    assert_eq!(of("1. การปฏิบัติหน้าที่ 2. การใช้งบประมาณ").0, "1 2");
    assert_eq!(of("การให้บริการและระบบ E-Service"), ("issue2".to_owned(), vec![]));
    assert_eq!(of("99. เรื่องอื่น"), (String::new(), vec![PlanDoubt::NoIndicator]));
}

#[test]
fn reports_go_to_the_round_of_their_column() {
    let text = "รายงานผลการดำเนินการตามมาตรการ รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2568\n\
        ที่\tโครงการ\tขั้นตอน\tงบประมาณ (บาท)\tตัวชี้วัดความสำเร็จ\tผลการดำเนินการ\tปัญหา/อุปสรรค\tข้อเสนอแนะ\tหลักฐาน\n\
        1\tก\tข\t10,000\tร้อยละ 80\tรอแล้ว https://x.go.th/1\tไม่มี\tทำต่อ\tประกาศ https://x.go.th/2\n";
    let reading = read(text);
    assert_eq!(reading.fiscal_year.as_ref().unwrap().year.get(), 2568);
    let [read] = &reading.measures[..] else { panic!("{reading:?}") };
    let measure = &read.measure;
    assert_eq!((measure.budget.as_str(), measure.criterion.as_str()), ("10,000", "ร้อยละ 80"));
    let report = &measure.reports[&RoundId(1)];
    assert_eq!((report.obstacles.as_str(), report.advice.as_str()), ("ไม่มี", "ทำต่อ"));
    let evidence: Vec<(&str, &str)> =
        measure.evidence.iter().map(|e| (e.title.as_str(), e.link.as_str())).collect();
    assert_eq!(evidence, [("รอแล้ว", "https://x.go.th/1"), ("ประกาศ", "https://x.go.th/2")]);
    assert_eq!(read.cells[0].column, PlanColumn::Other("ที่".to_owned()));
    assert_eq!(read.doubts, [PlanDoubt::NoIndicator, PlanDoubt::NoPeriod]);

    let rounds =
        "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ รอบ 6 เดือน\tผลการดำเนินการ รอบ 12 เดือน\nก\tกองคลัง\tข\tค\n";
    let both = &super::read(rounds).measures[0].measure.reports;
    assert_eq!((both[&RoundId(1)].done.as_str(), both[&RoundId(2)].done.as_str()), ("ข", "ค"));
}

#[test]
fn rows_not_understood_are_listed() {
    let reading = read(&format!(
        "{HEAD}1. การปฏิบัติหน้าที่\tก\tข\tกองคลัง\tปี 2569\n1\t2\t3\t4\t5\t6\t7\t8\t9ก\nลงชื่อ\tผู้รายงาน\n(1)\t(2)\t(3)\t(4)\t(5)\n"
    ));
    assert_eq!(names(&reading.measures), ["ก"]);
    let lines: Vec<usize> = reading.unread.iter().map(|place| place.line).collect();
    assert_eq!(lines, [3, 4]);
    let more = measures("1. การปฏิบัติหน้าที่\tก\tข\tกองคลัง\tปี 2569\tอีก");
    assert_eq!(more[0].doubts, [PlanDoubt::MoreCells]);
    assert_eq!(more[0].cells.last().unwrap().text, "อีก");
}

#[test]
fn text_below_a_table_does_not_belong_to_it() {
    let text = format!(
        "{HEAD}1. การปฏิบัติหน้าที่\tก\tข\tกองคลัง\tปี 2569\n\n(นายก ข)\nนิติกร\n\nแบบ\tลำดับ\tคะแนน\nIIT\t1\t99.43\n"
    );
    let reading = read(&text);
    assert_eq!(names(&reading.measures), ["ก"]);
    assert_eq!(reading.measures[0].measure.period.printed(), "ปี 2569");
    let read = measures("1. การปฏิบัติหน้าที่\tก\tข\tกองคลัง\tต.ค. 2568\n- ก.ย. 2569\n\nจบ");
    assert_eq!(read[0].measure.period.to.0, "30 ก.ย.2569");
}
