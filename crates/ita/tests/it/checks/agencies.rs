//! Checks of the agency names in everything the person wrote.

use ita::agency::AgencyKind;
use ita::plan::{Report, RoundId};

use super::{Case, Y2568, step};

/// Expects these checks for the agency `own` whose plan has `text` as a step.
#[track_caller]
fn check(own: &str, text: &str, expected: &[&str]) {
    let mut case = Case::new(2568, Y2568);
    own.clone_into(&mut case.agency.name);
    let mut measure = case.measure("ก", "10");
    measure.steps.push(step(text));
    case.with(measure).expect_faults(expected);
}

const OBT: &str = "องค์การบริหารส่วนตำบลเกาะสะท้อน";

#[test]
fn the_own_name_is_accepted_in_every_form() {
    for text in [
        "ขององค์การบริหารส่วนตำบลเกาะสะท้อน",
        "ผ่านเว็บไซต์อบต.เกาะสะท้อน และ อบต. เกาะสะท้อน",
        "ทางองค์การบริหารส่วนตำบลเกาะสะท้อนจะดำเนินการ",
        "องค์การบริหารส่วนตำบลเกาะสะท้อนต่อสาธารณชน",
        "องค์กรบริหารส่วนตำบล เกาะสะท้อน",
        "องค์การ บริหารส่วนตำบลเกาะ สะท้อน",
        "องค์การบริหารส่วนตำบลเกาะสะท้อน",
    ] {
        check(OBT, text, &[]);
    }
}

#[test]
fn a_kind_without_a_place_name_is_ignored() {
    for text in [
        "องค์การบริหารส่วนตำบล",
        "องค์การบริหารส่วนตำบลได้ดำเนินการ",
        "องค์การบริหารส่วนตำบลและเทศบาลตำบลอื่น ๆ ในจังหวัด",
        "เทศบาลเมืองและเทศบาลนคร",
        "สำนักปลัด อบต./ ทุก กอง",
        "พนักงานเทศบาล",
        "ร่วมกับองค์การบริหารส่วนจังหวัดศรีสะเกษ",
        "แจ้ง อบจ. ทราบ",
        "เสนอนายก อบต. ลงนาม ปลัด อบต. กองช่าง",
        "เทศบาลตำบล ยกระดับ",
    ] {
        check(OBT, text, &[]);
    }
}

#[test]
fn the_name_of_another_agency_is_an_error() {
    for (text, printed) in [
        ("ระบบ E-Service ขององค์การ บริหารส่วนตำบลบ้านแก่ง ผ่านช่องทาง", "องค์การ บริหารส่วนตำบลบ้านแก่ง"),
        ("อบต.บ้านแก่ง", "อบต.บ้านแก่ง"),
        ("อบต. บ้านแก่ง", "อบต. บ้านแก่ง"),
        ("เทศบาลตำบลเกาะสะท้อน", "เทศบาลตำบลเกาะสะท้อน"),
        ("อบจ.นราธิวาส", "อบจ.นราธิวาส"),
        ("อบต.เกาะสะท้อนใต้", "อบต.เกาะสะท้อนใต้"),
    ] {
        let own_kind = "องค์การบริหารส่วนตำบลเกาะสะท้อน";
        // A name that is only a few letters longer counts as a misspelling of the own name.
        let expected = if printed.ends_with("ใต้") {
            format!("warning measure 1: other spelling in Steps > {printed} = {own_kind}")
        } else {
            format!("error measure 1: other agency in Steps > {printed} = {own_kind}")
        };
        check(OBT, text, &[&expected]);
    }
}

#[test]
fn a_misspelt_own_name_is_a_warning() {
    check(
        "เทศบาลตำบลกุฉินทิม",
        "เทศบาลตำบลกุฉินทรี ได้กำหนดมาตรการ ทต.กุฉินทิม",
        &["warning measure 1: other spelling in Steps > เทศบาลตำบลกุฉินทรี = เทศบาลตำบลกุฉินทิม"],
    );
    check(
        "เทศบาลตำบลหนองบัว",
        "เทศบาลตำบลหนองบัวแดง",
        &["error measure 1: other agency in Steps > เทศบาลตำบลหนองบัวแดง = เทศบาลตำบลหนองบัว"],
    );
}

#[test]
fn an_own_name_without_its_kind_still_identifies_the_agency() {
    let mut case = Case::new(2568, Y2568);
    case.agency.name = "เกาะสะท้อน".to_owned();
    let mut measure = case.measure("ก", "10");
    measure.steps.push(step("อบต.เกาะสะท้อน อบต.บ้านแก่ง"));
    let case = case.with(measure);
    case.expect_faults(&[
        "error measure 1: other agency in Steps > อบต.บ้านแก่ง = องค์การบริหารส่วนตำบลเกาะสะท้อน",
    ]);
    let mut ministry = case;
    ministry.agency.kind = AgencyKind::Other;
    ministry.agency.name = "กรมการปกครอง".to_owned();
    ministry.expect_faults(&[]);
}

#[test]
fn every_text_of_the_person_is_checked() {
    let mut case = Case::new(2568, Y2568);
    let text = || "อบต.บ้านแก่ง อบต.บ้านแก่ง".to_owned();
    case.assessment.weak.insert(testkit::subject("10"), text());
    let mut measure = case.measure("ก", "10");
    measure.finding = text();
    measure.units.push(text());
    measure.reports.insert(RoundId(1), Report { outcome: text(), ..Report::default() });
    case.plan.add(measure);
    case.next_round.edit(ita::ItemCode(1), |work| work.notes = text());
    case.passages.insert(
        "analysis.summary".to_owned(),
        ita::passage::Passage { text: text(), ..Default::default() },
    );
    let fix = "อบต.บ้านแก่ง = องค์การบริหารส่วนตำบลหมากแข้ง";
    let expected: Vec<String> = [
        ("scores 10", "Remark"),
        ("measure 1", "Finding"),
        ("progress 1", "Report"),
        ("next O1", "Notes"),
        ("passage analysis.summary", "Passage"),
    ]
    .iter()
    .map(|(place, field)| format!("error {place}: other agency in {field} > {fix}"))
    .collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    case.expect_faults(&expected);
}

#[test]
fn without_an_own_name_texts_that_name_several_agencies_are_reported() {
    check("", "เทศบาลตำบลแม่สาย เทศบาลตำบลแม่สายต่อสาธารณชน ทต.แม่สาย อบจ.เชียงราย", &[]);
    check(
        "",
        "เทศบาลตำบลกุฉินทิม เทศบาลตำบลกุฉินทรี",
        &["warning agency: several agencies เทศบาลตำบลกุฉินทิม เทศบาลตำบลกุฉินทรี"],
    );
    check(
        " ",
        "เทศบาลตำบลกุดจิก เทศบาลตำบลกุฉินทรี",
        &["error agency: several agencies เทศบาลตำบลกุดจิก เทศบาลตำบลกุฉินทรี"],
    );
}
