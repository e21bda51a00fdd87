//! Plans that agencies published, and the faults the checks find in them.

use ita::checks::{CheckFault, CheckedField};
use ita::plan::{Measure, Period, Report, RoundId, Status, StatusChange, numbered_steps};
use thai::FiscalYear;

use super::{Case, Y2568, line, step};

fn read(case: &Case, name: &str, steps: &str, units: &str, period: &str, answers: &str) -> Measure {
    Measure {
        steps: numbered_steps(steps).iter().map(|text| step(text)).collect(),
        units: units.split('/').map(|unit| unit.trim().to_owned()).collect(),
        period: Period::read(period, case.year()),
        follow_up: String::new(),
        ..case.measure(name, answers)
    }
}

/// Example 000: the result of 2563 and the four measures for 2564.
#[test]
fn example_000() {
    let mut case = Case::new(
        2563,
        "1 86.27, 2 74.47, 3 79.84, 4 76.36, 5 73.90, 6 67.30, 7 59.56, 8 64.56, 9 13.97, \
         10 0.00, total 45.38",
    );
    case.assessment.level = Some("F".to_owned());
    case.agency.name = "เทศบาลตำบลกุดจิก".to_owned();
    let units = "๑. สำนักปลัดเทศบาล / ๒. กองคลัง / ๓. กองช่าง";
    let mut add = |name: &str, steps: &str, period: &str, follow_up: &str| {
        let mut measure = read(&case, name, steps, units, period, "");
        follow_up.clone_into(&mut measure.follow_up);
        case.plan.add(measure);
    };
    add(
        "การกำหนดผู้รับผิดชอบการแบ่งงานหน้าที่หรือผู้ที่เกี่ยวข้องในแต่ละประเด็นตัวชี้วัด",
        "๑. นำผลการประเมินในปี ๒๕๖๓ มาวิเคราะห์ และกำหนดผู้รับผิดชอบ หรือผู้เกี่ยวข้องในแต่ละประเด็น \
         ๒. ในประเด็นที่เกี่ยวข้องกับส่วนราชการ หากไม่มีให้ดำเนินการเพิ่ม หากมีอยู่แล้วควรพัฒนาให้ดีขึ้น",
        "กุมภาพันธ์ ถึง เมษายน ๒๕๖๔",
        "รายงานผลวิธีการดำเนินการ ให้ผู้บริหารรับทราบ เมษายน ๒๕๖๔",
    );
    add(
        "สร้างช่องทางการติดต่อ/การขอรับบริการ/การแสดงความคิดเห็นรูปแบบออนไลน์",
        "จัดทำ ช่องทางในการให้บริการรูปแบบออนไลน์ ขึ้น เช่น (e-service) (Google Form)",
        "ทุก ๖ เดือน",
        "มอบหมายพนักงานในแต่ละส่วนงานรับผิดชอบ ตรวจสอบช่องทางที่เราสร้างขึ้น",
    );
    add(
        "ลดขั้นตอนในการให้บริการประชาชน",
        "๑.ทบทวนวิธีการและขั้นตอนในการให้บริการประชาชนแต่ละงานให้มี กระชับ สะดวก รวดเร็ว ขึ้น",
        "ทุกไตรมาส",
        "รายงานผลวิธีการดำเนินการ ให้ผู้บริหารรับทราบ ทุก ๖ เดือน",
    );
    add(
        "ส่งเสริม สนับสนุน ให้พนักงาน ได้มี โอกาสพัฒนาตน ด้านความรู้เรื่อง กฎหมายที่เกี่ยวข้อง",
        "๑.ส่งพนักงานเข้ารับการอบรม ๒.ให้ผู้รับบริการ ประเมินความพึงพอใจ",
        "ไตรมาส ที่ ๓",
        "๒.ดำเนินการ ประเมินความพึงพอใจต่อการให้บริการของพนักงาน เมื่อสิ้นปีงบประมาณ พ.ศ. ๒๕๖๔",
    );
    let paragraph =
        |text: &str| ita::passage::Passage { text: text.to_owned(), ..Default::default() };
    for (key, text) in [
        (
            "analysis.summary",
            "คณะที่ปรึกษา ป.ป.ช. จะสุ่มกับประชาชนที่มาใช้บริการด้านต่างๆ กับเทศบาลตำบลกุฉินทิม มีคะแนนต่ำกว่า ๘๕ คะแนน",
        ),
        ("analysis.measures", "เทศบาลตำบลกุฉินทรี ได้กำหนดมาตรการ/แนวทาง เพิ่มเติมจากเดิมที่มีอยู่แล้ว"),
        ("analysis.title", "ผลการประเมินของเทศบาลตำบลกุดจิก"),
    ] {
        case.passages.insert(key.to_owned(), paragraph(text));
    }
    case.expect_faults(&[
        "error gaps: unanswered 10 17.00 > add 10",
        "error gaps: unanswered 9 14.21 > add 9",
        "error gaps: unanswered 7 2.54 > add 7",
        "error gaps: unanswered 8 2.04 > add 8",
        "error gaps: unanswered 6 1.77 > add 6",
        "error gaps: unanswered 5 0.67 > add 5",
        "error gaps: unanswered 2 0.63 > add 2",
        "error gaps: unanswered 4 0.52 > add 4",
        "error gaps: unanswered 3 0.31 > add 3",
        "error passage analysis.measures: other agency in Passage > เทศบาลตำบลกุฉินทรี = เทศบาลตำบลกุดจิก",
        "error passage analysis.summary: other agency in Passage > เทศบาลตำบลกุฉินทิม = เทศบาลตำบลกุดจิก",
        "warning measure 1: AnswersNothing",
        "warning measure 2: AnswersNothing",
        "warning measure 3: AnswersNothing",
        "warning measure 4: AnswersNothing",
    ]);
    case.agency.name.clear();
    let found: Vec<String> = case.checks().iter().map(line).collect();
    assert!(
        found.contains(
            &"error agency: several agencies เทศบาลตำบลกุฉินทรี เทศบาลตำบลกุฉินทิม เทศบาลตำบลกุดจิก"
                .to_owned()
        ),
        "{found:#?}"
    );
}

/// Example 001: a report of 2568 by the seven issues, with no scores.
#[test]
fn example_001() {
    let mut case = Case::new(2567, "");
    case.agency.name = "องค์การบริหารส่วนตำบลเกาะสะท้อน".to_owned();
    case.today = "30 ก.ย. 2568".parse().unwrap();
    let rows = [
        (
            "กระบวนการ ปฏิบัติงานที่โปร่งใส และมีประสิทธิภาพ",
            "๑.การป้องกันการให้สินบน ต้องเป็นนโยบายสำคัญจากระดับบริหารสูงสุด ๒.พัฒนาการบริการสร้างมาตรฐานที่เท่าเทียมกัน",
            "จัดให้มีบัตรคิว",
            "ประชาชนได้รับบริการอย่างเป็นระบบ",
        ),
        (
            "การให้บริการและ ระบบ E-Service",
            "๑. กำหนดขั้นตอนและ ระยะเวลาการให้บริการ ต่อ สาธารณะ ๒. ประชาสัมพันธ์ขั้นตอน และระยะเวลาการให้บริการ ระบบ E-Service ขององค์การ บริหารส่วนตำบลบ้านแก่ง ผ่านช่องทางต่าง ๆ เช่น เว็บไซต์ Facebook",
            "Facebook องค์การบริหารส่วนตำบล เกาะสะท้อน",
            "ทาง องค์การบริหารส่วนตำบล เกาะสะท้อนจะดำเนินการเพิ่มช่องทาง จุด บริการ ณ องค์การบริหารส่วนตำบล เกาะสะท้อน เพื่อให้เกิด",
        ),
        (
            "ช่องทางและรูปแบบ การประชาสัมพันธ์ เผยแพร่ข้อมูลข่าวสาร ภาครัฐ",
            "เผยแพร่รัฐประชาสัมพันธ์ ข้อมูลข่าวสาร",
            "เว็บไซต์ https://www.kohsathon.go.th/",
            "การรับรู้ การเข้าถึงของประชาชน",
        ),
        (
            "กระบวนการกำกับดูแล การใช้ทรัพย์สินของ ราชการ",
            "๑. กำหนดแนวทางปฏิบัติใน การขอยืม",
            "จัดทำและประชาสัมพันธ์คู่มือแนวทาง",
            "การกำหนดมาตรฐานในการ ยกระดับ",
        ),
        (
            "กระบวนการสร้าง ความโปร่งใสในการใช้ งบประมาณจัดซื้อจัด จ้าง",
            "๑. กำหนดความต้องการตาม นโยบาย",
            "ระเบียบกระทรวงการคลัง พ.ศ. ๒๕๖๐",
            "หน่วยงานที่ กำกับดูแล",
        ),
        (
            "กระบวนการควบคุม ตรวจสอบการใช้ อำนาจและการ บริหารงานบุคคล",
            "๕. การประเมินผลการ ปฏิบัติงานของข้าราชการ ลูกจ้างประจำ พนักงาน องค์กรบริหารส่วนตำบล เกาะสะท้อน",
            "จัดอบรมให้ความรู้",
            "ผู้บริหารรับทราบนโยบาย",
        ),
        (
            "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตในหน่วยงาน",
            "๑. มอบนโยบายของผู้บริหาร",
            "ผ่านทางเว็บไซต์อบต.เกาะสะท้อน - ประกาศ อบต.เกาะสะท้อน : เรื่อง ไม่รับของขวัญ",
            "ประกาศ อบต.เกาะสะท้อน : เรื่อง",
        ),
    ];
    for (no, (name, steps, done, outcome)) in (1..).zip(rows) {
        let answers = format!("issue{no}");
        let period = "ปีงบประมาณ พ.ศ.๒๕๖๘";
        let mut measure = read(&case, name, steps, "สำนักปลัด อบต./ ทุก กอง", period, &answers);
        measure.history.push(StatusChange {
            status: Status::Done,
            on: "30 ก.ย. 2568".parse::<thai::Date>().unwrap().into(),
            note: String::new(),
        });
        measure.reports.insert(
            RoundId(2),
            Report { done: done.to_owned(), outcome: outcome.to_owned(), ..Report::default() },
        );
        case.plan.add(measure);
    }
    let seven = |fault: &str, place: &str| -> Vec<String> {
        let line = |no| format!("warning {place} {no}: {fault}");
        (1..=7).map(line).collect()
    };
    let mut expected = vec![
        "error measure 2: other agency in Steps > องค์การ บริหารส่วนตำบลบ้านแก่ง = องค์การบริหารส่วนตำบลเกาะสะท้อน"
            .to_owned(),
    ];
    expected.extend(seven("Lacks(FollowUp)", "measure"));
    expected.extend(seven("DoneWithoutEvidence", "progress"));
    expected.push("warning next O27: element 0 analysis [], unofficial".to_owned());
    expected.push("warning next O27: element 2 sides [], unofficial".to_owned());
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    case.expect_faults(&expected);
    // While nothing is linked, a row that prints the title of an issue is offered a link to that issue.
    let ids: Vec<_> = case.plan.measures.iter().map(|m| m.id).collect();
    for id in ids {
        case.plan.edit(id, |measure| measure.answers.clear());
    }
    let links = case.checks().iter().filter(|c| c.fix.is_some()).map(line).collect::<Vec<_>>();
    let linked = |no| format!("warning measure {no}: AnswersNothing > link {no} issue{no}");
    // The fifth and seventh row print other words than the title.
    assert_eq!(links[1..], [1, 2, 3, 4, 6].map(linked), "{links:#?}");
}

/// Example 002: the result of 2568 with a measure for each indicator.
fn example_002() -> Case {
    let mut case = Case::new(2568, &format!("{Y2568}, total 96.97"));
    case.assessment.level = Some("ผ่านดี".to_owned());
    case.assessment.weak.insert(testkit::subject("i2"), String::new());
    let year = "1 ต.ค.2568 – 30 ก.ย.2569";
    for (name, units, period) in [
        (
            "มาตรการปรับปรุงคู่มือ/แนวทางการปฏิบัติงานหรือการให้บริการ",
            "สำนักปลัด/ นักทรัพยากรบุคคล/ เจ้าพนักงานธุรการ",
            year,
        ),
        (
            "มาตรการการเผยแพร่ข้อมูลงบประมาณ และการใช้จ่ายงบประมาณ",
            "กองคลัง/ ผู้อำนวยการกองคลัง/ นักวิชาการพัสดุ",
            year,
        ),
        ("มาตรการใช้อำนาจหน้าที่ให้ เป็นไปตามหลักธรรมาภิบาล", "สำนักปลัด/ นักทรัพยากร บุคคล", year),
        ("มาตรการการใช้ทรัพย์สิน ของทางราชการ", "กองคลัง/ นักวิชาการพัสดุ", year),
        ("มาตรการเสริมสร้างจิตสำนึกที่ ดีในการรับผิดชอบงานต่อหน้าที่", "สำนักปลัด/ นิติกร", year),
        ("มาตรการปรับปรุงขั้นตอนและระยะเวลาที่ใช้ในการปฏิบัติงานหรือการให้บริการ", "สำนักปลัด/ กองคลัง", year),
        (
            "มาตรการยกระดับช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสาร",
            "สำนักปลัด/ ผู้ช่วยนักประชาสัมพันธ์",
            year,
        ),
        ("มาตรการส่งเสริมการมีส่วนร่วมปรับปรุงคุณภาพและมาตรฐานการให้บริการ", "สำนักปลัด/ เจ้าพนักงานธุรการ", year),
        (
            "มาตรการปรับปรุง การดำเนินงานตามแบบวัด การเปิดเผยข้อมูลสาธารณะ (OIT)",
            "หน่วยตรวจสอบ ภายใน",
            "1 ต.ค.2568 - 31 ธ.ค.2568",
        ),
        ("มาตรการส่งเสริม การป้องกันการทุจริต", "หน่วยตรวจสอบ ภายใน", "1 ต.ค.2568 - 31 มี.ค.2569"),
    ] {
        let steps = "1. จัดทำคู่มือ 2. แจ้งเวียน";
        let measure = read(&case, name, steps, units, period, "");
        case.plan.add(measure);
    }
    case
}

#[test]
fn example_002_as_published() {
    let mut case = example_002();
    case.passages.insert(
        "analysis.summary".to_owned(),
        ita::passage::Passage {
            text: "ขององค์การบริหารส่วนตำบลห้วยหมากเขียว องค์การบริหารส่วนตำบลหมากแข้ง".to_owned(),
            ..Default::default()
        },
    );
    let mut expected = vec![
        "error gaps: unanswered 10 2.00 > add 10".to_owned(),
        "error passage analysis.summary: other agency in Passage > \
         องค์การบริหารส่วนตำบลห้วยหมากเขียว = องค์การบริหารส่วนตำบลหมากแข้ง"
            .to_owned(),
        "warning gaps: unanswered 1 no points > add 1".to_owned(),
    ];
    for no in 1..=10 {
        expected.push(format!("warning measure {no}: AnswersNothing"));
        expected.push(format!("warning measure {no}: Lacks(FollowUp)"));
    }
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    case.expect_faults(&expected);
    let other = case.checks().into_iter().find_map(|check| match check.fault {
        CheckFault::OtherAgency(named) => Some(named),
        _ => None,
    });
    let other = other.unwrap();
    assert_eq!(other.printed, "องค์การบริหารส่วนตำบลห้วยหมากเขียว");
    assert_eq!(other.field, CheckedField::Passage);
    assert_eq!(other.own, "องค์การบริหารส่วนตำบลหมากแข้ง");
}

/// The plan of example 002, with everything added that the published one leaves out.
#[test]
fn a_complete_plan_gets_notes_only() {
    let mut case = example_002();
    for no in 1..=10_u8 {
        let id = case.plan.measures[usize::from(no) - 1].id;
        case.plan.edit(id, |measure| {
            measure.answers.insert(no.to_string().parse().unwrap());
            measure.follow_up = "รายงานผู้บริหารรอบ 6 เดือนและ 12 เดือน".to_owned();
        });
    }
    let year = FiscalYear::new(2569).unwrap();
    assert_eq!(case.year(), year);
    case.expect(&[
        "note next O25: ElementsUnknown { item: ItemCode(25), is_official: false }",
        "note next O26: ElementsUnknown { item: ItemCode(26), is_official: false }",
        "note framework: ProvisionalYear { year: FiscalYear(2569) }",
    ]);
}

/// Example 004: rows of the report of 2566 by indicator; the row for the ninth is numbered ๓ by mistake.
#[test]
fn example_004() {
    let mut case = Case::new(2565, "");
    case.agency.name = "เทศบาลตำบลแม่สาย".to_owned();
    case.today = "1 เม.ย. 2566".parse().unwrap();
    case.assessment.weak = (6..=9).map(|no| (ita::Subject::Indicator(no), String::new())).collect();
    let year = "ปีงบประมาณ พ.ศ. ๒๕๖๖ (ตุลาคม ๖๕ - กันยายน ๖๖)";
    for (indicator, name, done, period) in [
        (
            "๖. คุณภาพการดำเนินงาน",
            "๑. จัดซื้อแม่ข่ายปฏิบัติงาน",
            "- เทศบาลตำบลแม่สาย โดยชื่อผู้บริหาร นายกเทศมนตรี",
            "ประจำทุกเดือน ตลอดปีงบประมาณ พ.ศ. ๒๕๖๖ (ตุลาคม ๖๕ - กันยายน ๖๖)",
        ),
        (
            "๗. ประสิทธิภาพการสื่อสาร",
            "๒. มาตรการเปิดเผยข้อมูลสาธารณะ และกำกับติดตามการเผยแพร่ข้อมูลสาธารณะของเทศบาลตำบลแม่สาย",
            "เทศบาลตำบลแม่สายต่อสาธารณชน โดยพิจารณา",
            year,
        ),
        (
            "๘. การปรับปรุงการทำงาน",
            "๑. จัดทำคู่มือสำหรับประชาชนผ่านสื่ออิเล็กทรอนิกส์",
            "- เทศบาลตำบลแม่สายได้จัดทำคู่มือการใช้งาน",
            year,
        ),
        (
            "๓. การเปิดเผยข้อมูล",
            "๑. มอบหมายหน้าที่ความรับผิดชอบ",
            "- เทศบาลตำบลแม่สายได้ดำเนินการวิเคราะห์ผลการประเมิน ส่วนราชการในสังกัดเทศบาลตำบลแม่สาย ดำเนินการ",
            year,
        ),
    ] {
        let mut measure = read(&case, name, "๑. จัดทำ", "งานนิติกร สำนักปลัดเทศบาล", period, "");
        measure.finding = indicator.to_owned();
        measure.reports.insert(RoundId(1), Report { done: done.to_owned(), ..Report::default() });
        case.plan.add(measure);
    }
    case.expect_faults(&[
        "error next O42: element 0 analysis []",
        "warning gaps: unanswered 6 no points > add 6",
        "warning gaps: unanswered 7 no points > add 7",
        "warning gaps: unanswered 8 no points > add 8",
        "warning gaps: unanswered 9 no points > add 9",
        "warning measure 1: AnswersNothing > link 1 6",
        "warning measure 1: Lacks(FollowUp)",
        "warning measure 2: AnswersNothing > link 2 7",
        "warning measure 2: Lacks(FollowUp)",
        "warning measure 3: AnswersNothing > link 3 8",
        "warning measure 3: Lacks(FollowUp)",
        "warning measure 4: AnswersNothing > link 4 9",
        "warning measure 4: Lacks(FollowUp)",
        "warning next O42: element 2 measures[Unit, Steps, FollowUp] [1, 2, 3, 4], unofficial",
    ]);
}

/// A whole published paper as one passage: only the names of other agencies are reported.
#[test]
fn in_a_whole_paper_only_names_of_other_agencies_are_reported() {
    for (file, own, expected) in [
        ("000", "เทศบาลตำบลกุดจิก", &["เทศบาลตำบลกุฉินทิม", "เทศบาลตำบลกุฉินทรี"][..]),
        ("001", "องค์การบริหารส่วนตำบลเกาะสะท้อน", &["องค์การ บริหารส่วนตำบลบ้านแก่ง"]),
        ("002", "องค์การบริหารส่วนตำบลหมากแข้ง", &["องค์การบริหารส่วนตำบลห้วยหมากเขียว"]),
        ("003", "เทศบาลตำบลคลองแสนแสบ", &[]),
        ("004", "เทศบาลตำบลแม่สาย", &[]),
    ] {
        let mut case = Case::new(2568, "");
        own.clone_into(&mut case.agency.name);
        case.passages.entry("analysis.summary".to_owned()).or_default().text =
            testkit::example(file);
        let names: Vec<String> = case
            .checks()
            .into_iter()
            .filter_map(|check| match check.fault {
                CheckFault::OtherAgency(named) => Some(named.printed),
                CheckFault::OtherSpelling(named) => Some(format!("~{}", named.printed)),
                _ => None,
            })
            .collect();
        assert_eq!(names, expected, "{file}");
    }
}
