//! The measures of the examples, cell by cell.

use ita::plan::{Report, RoundId, Status};
use reading::{Certainty, PlanColumn, PlanDoubt};

use super::{answers, example, read, steps};

#[test]
fn a_plan_of_2569_with_six_columns() {
    let reading = read(&example("002"));
    assert_eq!(reading.measures.len(), 10);
    assert!(reading.unread.is_empty(), "{:?}", reading.unread);
    let year = reading.fiscal_year.as_ref().unwrap();
    assert_eq!((year.year.get(), year.certainty), (2569, Certainty::Certain));
    assert_eq!(year.place.line, 88);
    let linked: Vec<String> = reading.measures.iter().map(answers).collect();
    assert_eq!(linked, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    for (no, read) in reading.measures.iter().enumerate() {
        let joined: &[PlanDoubt] = if no == 2 { &[PlanDoubt::NamesJoined] } else { &[] };
        assert_eq!(read.doubts, joined, "{}", read.measure.name);
        assert_eq!(read.cells.len(), 6);
        assert!(read.measure.reports.is_empty() && read.measure.history.is_empty());
    }

    let first = &reading.measures[0];
    assert_eq!(first.place.line, 91);
    assert_eq!(first.measure.name, "มาตรการปรับปรุงคู่มือ/แนวทางการปฏิบัติงานหรือการให้บริการ");
    assert_eq!(
        first.measure.finding,
        "ควรมีการปรับปรุงการระบุขั้นตอนและระยะเวลาที่ใช้ในการปฏิบัติงานหรือการให้บริการแต่ละขั้นตอนไว้ในคู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่หรือคู่มือการให้บริการสำหรับผู้มารับบริการหรือมาติดต่อ และประชาสัมพันธ์หรือเผยแพร่คู่มือดังกล่าวให้แก่บุคลากรภายในหน่วยงานถือปฏิบัติโดยเคร่งครัด"
    );
    assert_eq!(
        steps(&first.measure),
        [
            "ปรับปรุงคู่มือ/แนวทางการปฏิบัติงานหรือการให้บริการที่กำหนดผู้รับผิดชอบขั้นตอน และระยะเวลา ให้ชัดเจน ถูกต้อง และเป็นปัจจุบัน",
            "แจกเวียนบุคลากรภายในให้รับทราบและถือปฏิบัติอย่างเคร่งครัด",
            "เผยแพร่คู่มือ/แนวทางการปฏิบัติงานในช่องทางการติดต่อภายในหน่วยงานทุกชนิด เช่น เว็บไซต์ เฟสบุ๊ก บอร์ดประชาสัมพันธ์ เป็นต้น",
        ]
    );
    assert_eq!(first.measure.units, ["สำนักปลัด", "นักทรัพยากรบุคคล", "เจ้าพนักงานธุรการ"]);
    assert_eq!(first.measure.period.printed(), "1 ต.ค.2568 – 30 ก.ย.2569");
    let columns: Vec<&PlanColumn> = first.cells.iter().map(|cell| &cell.column).collect();
    assert_eq!(
        columns,
        [
            &PlanColumn::Indicator,
            &PlanColumn::Name,
            &PlanColumn::Finding,
            &PlanColumn::Steps,
            &PlanColumn::Units,
            &PlanColumn::Period
        ]
    );
    assert_eq!(first.cells[1].text, "- มาตรการปรับปรุงคู่มือ/แนวทางการปฏิบัติงานหรือการให้บริการ");

    // Two names with dashes, three steps: one measure.
    assert_eq!(
        reading.measures[2].measure.name,
        "มาตรการกำหนดหลักเกณฑ์ การประเมินผลการปฏิบัติงาน รายบุคคลที่เชื่อมโยงกับผลการ ปฏิบัติงานขององค์กร และมาตรการใช้อำนาจหน้าที่ให้ เป็นไปตามหลักธรรมาภิบาล ของการบริหารกิจการ บ้านเมืองที่ดี (Good Governance)"
    );
    assert_eq!(reading.measures[2].measure.units, ["สำนักปลัด", "นักทรัพยากรบุคคล", "เจ้าพนักงานธุรการ"]);
    assert_eq!(
        reading.measures[4].measure.finding,
        "- ควรมีการจัดอบรมให้ความรู้หรือสัมมนา เสริมสร้างจิตสำนึกการเป็นเจ้าหน้าที่ของ รัฐที่ดี รู้จักแยกแยะระหว่างผลประโยชน์ ส่วนตนและผลประโยชน์ส่วนรวม\n- ควรมีการจัดทำอินโฟกราฟิกแนวทาง ปฏิบัติในการแยกแยะระหว่างผลประโยชน์ ส่วนตนและผลประโยชน์ส่วนรวม"
    );
    let last = &reading.measures[9].measure;
    assert_eq!(last.name, "มาตรการส่งเสริม การป้องกันการทุจริต");
    assert_eq!(last.units, ["หน่วยตรวจสอบภายใน", "นักวิชาการตรวจสอบภายใน", "ผู้ช่วยนักประชาสัมพันธ์"]);
    assert_eq!(last.period.printed(), "1 ต.ค.2568 – 31 มี.ค.2569");
    assert_eq!(last.period.to.0, "31 มี.ค.2569");
}

#[test]
fn a_report_of_2568_by_the_seven_issues() {
    let reading = read(&example("001"));
    let year = reading.fiscal_year.as_ref().unwrap();
    assert_eq!((year.year.get(), year.place.line), (2568, 13));
    assert_eq!(reading.agencies[0].name, "องค์การบริหารส่วนตำบลเกาะสะท้อน");
    let linked: Vec<String> = reading.measures.iter().map(answers).collect();
    assert_eq!(linked, ["issue1", "issue2", "issue3", "issue4", "issue5", "issue6", "issue7"]);
    assert!(reading.unread.is_empty());
    let foreign = PlanDoubt::ForeignAgency {
        name: "องค์การบริหารส่วนตำบลบ้านแก่ง".to_owned()
    };
    let doubts: Vec<&[PlanDoubt]> = reading.measures.iter().map(|m| &m.doubts[..]).collect();
    assert_eq!(
        doubts,
        [
            &[][..],
            &[foreign],
            &[],
            &[],
            &[PlanDoubt::Misspelled],
            &[],
            &[PlanDoubt::Misspelled, PlanDoubt::CutOff]
        ]
    );
    for read in &reading.measures {
        let measure = &read.measure;
        assert_eq!(measure.status(), Status::InWork, "a result is no claim that it is done");
        assert_eq!(measure.history.len(), 1);
        let report = &measure.reports[&RoundId(2)];
        assert!(!report.done.is_empty() && !report.outcome.is_empty());
        assert_eq!(measure.units, ["สำนักปลัด อบต.", "ทุกกอง"]);
        assert_eq!(measure.period.printed(), "ปีงบประมาณ พ.ศ.๒๕๖๘");
        assert_eq!(measure.period.to.0, "30 ก.ย.2568");
        let whole = format!("{read:?}");
        for left in ["<p>", "</p>", "<ul", "style", "&nbsp;"] {
            assert!(
                !whole.contains(&format!("text: \"{left}"))
                    && !format!("{:?}", read.cells).contains(left)
            );
            assert!(!format!("{measure:?}").contains(left), "{left} in {measure:?}");
        }
    }
    let service = &reading.measures[1].measure;
    assert_eq!(service.name, "การให้บริการและระบบ E-Service");
    assert_eq!(steps(service)[0], "สร้างการรับรู้กระบวนการ และขั้นตอนการให้บริการ ระบบ E-Service");
    assert_eq!(steps(service).len(), 4, "the line that only says that steps follow is none");
    assert_eq!(reading.measures[1].cells[1].text.lines().nth(1), Some("วิธีดำเนินการ"));
    let links = |no: usize| -> Vec<(&str, &str)> {
        let evidence = reading.measures[no].measure.evidence.iter();
        evidence.map(|e| (e.title.as_str(), e.link.as_str())).collect()
    };
    assert_eq!(links(1), [("เว็บไซต์", "https://www.kohsathon.go.th/")]);
    assert_eq!(links(2), [("เว็บไซต์", "https://www.kohsathon.go.th/")]);
    assert!(links(0).is_empty());
    let last = &reading.measures[6].measure.reports[&RoundId(2)];
    assert!(last.outcome.ends_with("(No Gift Policy)"));
    assert_eq!(last.done.lines().count(), 5);
}

#[test]
fn a_report_of_2566_whose_rows_hold_two_measures() {
    let reading = read(&example("004"));
    assert_eq!(reading.fiscal_year.as_ref().unwrap().year.get(), 2566);
    let names: Vec<&str> = reading.agencies.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["เทศบาลตำบลแม่สาย"]);
    let linked: Vec<String> = reading.measures.iter().map(answers).collect();
    assert_eq!(linked, ["6", "7", "7", "8", "8", "9"]);
    let doubts: Vec<&[PlanDoubt]> = reading.measures.iter().map(|m| &m.doubts[..]).collect();
    let split = &[PlanDoubt::SplitRow][..];
    let differs = &[PlanDoubt::NumberDiffers { printed: 3 }][..];
    assert_eq!(doubts, [&[], split, split, split, split, differs]);
    let [_, first, second, ..] = &reading.measures[..] else {
        panic!("two of the second row");
    };
    assert_eq!((first.place.line, second.place.line), (72, 72));
    assert_eq!(
        first.measure.name,
        "มาตรการจัดให้มีระบบและช่องทางบริการรับเรื่องร้องเรียนเกี่ยวกับการทุจริตของเทศบาลตำบลแม่สายทางออนไลน์"
    );
    assert_eq!(
        second.measure.name,
        "มาตรการเปิดเผยข้อมูลสาธารณะ และกำกับติดตามการเผยแพร่ข้อมูลสาธารณะของเทศบาลตำบลแม่สาย"
    );
    assert_eq!(steps(&first.measure).len(), 1);
    assert!(steps(&first.measure)[0].starts_with("พัฒนาระบบและช่องทาง"));
    assert!(steps(&second.measure)[0].starts_with("จัดตั้งคณะทำงาน"));
    assert_eq!(first.measure.units, ["งานนิติการ สำนักปลัดเทศบาล"]);
    assert_eq!(second.measure.units, ["ฝ่ายเผยแพร่วิชาการฯ กองยุทธศาสตร์ฯ ร่วมกับงานนิติการ สำนักปลัดเทศบาล"]);
    let report = |no: usize| -> &Report { &reading.measures[no].measure.reports[&RoundId(2)] };
    assert!(report(1).done.ends_with("ปลอดภัยสำหรับผู้ร้องเรียน"));
    assert!(report(2).done.starts_with("เทศบาลตำบลแม่สายดำเนินการเปิดเผย"));
    assert_eq!(report(2).advice, "ควรเผยแพร่ข้อมูลข่าวสารที่เป็นปัจจุบันอย่างสม่ำเสมอ และหลากหลายช่องทาง");
    for read in &reading.measures {
        assert!(read.measure.period.words.contains("ปีงบประมาณ พ.ศ. ๒๕๖๖"));
        assert_eq!(read.measure.period.from.0, "1 ต.ค.2565");
        assert_eq!(read.measure.period.to.0, "30 ก.ย.2566");
        assert_eq!(read.measure.status(), Status::InWork);
        let report = &read.measure.reports[&RoundId(2)];
        assert!(!report.done.is_empty() && !report.advice.is_empty());
    }
}

#[test]
fn a_plan_of_2564_without_indicators() {
    let reading = read(&example("000"));
    assert_eq!(reading.measures.len(), 4);
    assert_eq!(reading.fiscal_year.as_ref().unwrap().year.get(), 2564);
    for read in &reading.measures {
        assert!(read.measure.answers.is_empty());
        assert_eq!(read.doubts, [PlanDoubt::NoIndicator]);
        assert!(!read.measure.follow_up.is_empty());
        assert_eq!(read.measure.units.len(), 7);
        assert_eq!(read.measure.units[4], "กองสาธารณสุขและสิ่งแวดล้อม");
    }
    let periods: Vec<String> =
        reading.measures.iter().map(|m| m.measure.period.printed()).collect();
    assert_eq!(periods, ["กุมภาพันธ์ ถึง เมษายน ๒๕๖๔", "ทุก 6 เดือน", "ทุกไตรมาส", "ไตรมาส ที่ ๓"]);
    assert_eq!(reading.measures[3].measure.period.to.0, "30 มิ.ย.2564");
    assert_eq!(
        reading.measures[0].measure.name,
        "การกำหนดผู้รับผิดชอบการแบ่งงานหน้าที่หรือผู้ที่เกี่ยวข้องในแต่ละประเด็นตัวชี้วัด"
    );
    assert_eq!(steps(&reading.measures[0].measure).len(), 2);
}
