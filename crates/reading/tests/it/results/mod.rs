//! Real and realistic texts, and what is read out of them.

mod hostile;
mod pasted;
mod unseen;

use std::sync::LazyLock;

use ita::{FiscalYear, Framework};
use reading::{Certainty, Conflict, Reading, ResultRead, Statement, read, years};
use testkit::{example, framework};

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(testkit::frameworks);

/// Reads as the page does: with the frameworks of the years the text names, or the latest settled one.
fn read_text(text: &str) -> Reading {
    let mut wanted: Vec<FiscalYear> = years(&text.into());
    wanted.retain(|y| FRAMEWORKS.iter().any(|f| f.fiscal_year == *y));
    if wanted.is_empty() {
        wanted.push(FiscalYear::new(2568).unwrap());
    }
    let frameworks: Vec<&Framework> =
        wanted.iter().filter_map(|y| FRAMEWORKS.iter().find(|f| f.fiscal_year == *y)).collect();
    read(&text.into(), &frameworks)
}

/// A result in one line: year, agency, values with a mark for how sure, conflicts.
fn line(result: &ResultRead) -> String {
    let year = result.fiscal_year.as_ref();
    let mut words = vec![year.map_or("?".to_owned(), |y| y.year.to_string())];
    words.extend(result.agencies.first().map(|a| a.name.clone()));
    words.extend(result.values.iter().map(|value| {
        let mark = match value.certainty {
            Certainty::Certain => "",
            Certainty::Likely(_) => "~",
            Certainty::Unsure(_) => "?",
        };
        match &value.statement {
            Statement::Score { subject, score } => format!("{mark}{subject}={score}"),
            Statement::Passed { subject, passed } => {
                format!("{mark}{subject}:{}", if *passed { "passed" } else { "not" })
            }
            Statement::Weak { subject, .. } => format!("{mark}{subject}:weak"),
            Statement::Level(name) => format!("{mark}level={name}"),
        }
    }));
    words.extend(result.conflicts.iter().map(conflict));
    words.join(" ")
}

fn conflict(conflict: &Conflict) -> String {
    match conflict {
        Conflict::Agencies => "!agencies".to_owned(),
        Conflict::Years { others } => {
            let years: Vec<u16> = others.iter().map(|o| o.year.get()).collect();
            format!("!years{years:?}")
        }
        Conflict::ScoreTwice { subject, others } => {
            let others: Vec<String> = others.iter().map(|o| o.0.to_string()).collect();
            format!("!twice({subject} {})", others.join(" "))
        }
        Conflict::LevelTwice { .. } => "!levels".to_owned(),
        Conflict::Total { computed, .. } => format!("!total({computed})"),
        Conflict::Level { possible, .. } => format!("!level({})", possible.join("/")),
        Conflict::FailedItems { claimed, listed, .. } => format!("!failed({claimed}/{listed})"),
        Conflict::NotOfTheYear { code, .. } => format!("!not({code})"),
    }
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let reading = read_text(text);
    let lines: Vec<String> = reading.results.iter().map(line).collect();
    assert_eq!(lines, expected, "of\n{text}\nunread: {:?}", reading.unread);
}

#[test]
fn example_000_is_read_completely() {
    check(
        &example("000"),
        &["2563 เทศบาลตำบลกุดจิก total=45.38 ~IIT:not ~EIT:not ~OIT:not \
           1=86.27 2=74.47 3=79.84 4=76.36 5=73.90 6=67.30 7=59.56 8=64.56 9=13.97 10=0.00 \
           ~i1=74.73 ~i2=69.03 ~i3=73.88 ~i7=57.06 ~i8=72.32 ~i12=59.71 ~i13=66.97 ~i14=65.87 ~i15=66.94 \
           ~i20=59.71 ~i21=70.19 ~i23=66.94 ~i24=66.94 ~i25=76.28 ~i27=69.06 ~i28=66.27 ~i29=70.06 ~i30=67.96 \
           ~O2=0.00 ~O6=0.00 ~O8=0.00 ~O9=0.00 ~O10=0.00 ~O11=0.00 ~O12=0.00 ~O13=0.00 ~O14=0.00 ~O15=0.00 \
           ~O16=0.00 ~O17=0.00 ~O18=0.00 ~O19=0.00 ~O20=0.00 ~O21=0.00 ~O23=0.00 ~O24=0.00 ~O25=0.00 ~O26=0.00 \
           ~O27=0.00 ~O28=0.00 ~O29=0.00 ~O30=0.00 ~O32=0.00 ~O33=0.00 ~O34=0.00 ~O35=0.00 ~O36=0.00 ~O37=0.00 \
           ~O38=0.00 ~O39=0.00 ~O40=0.00 ~O41=0.00 ~O42=0.00 ~O43=0.00 level=F !agencies !failed(37/36)"],
    );
}

#[test]
fn values_of_example_000_have_places_and_reasons() {
    let text = example("000");
    let reading = read_text(&text);
    let result = &reading.results[0];
    let names: Vec<_> = result.agencies.iter().map(|a| (a.name.as_str(), a.times)).collect();
    assert_eq!(names, [("เทศบาลตำบลกุดจิก", 3), ("เทศบาลตำบลกุฉินทิม", 2), ("เทศบาลตำบลกุฉินทรี", 1)]);
    let i12 = result
        .values
        .iter()
        .find(|v| v.statement.subject() == Some("i12".parse().unwrap()))
        .unwrap();
    assert_eq!(i12.code.as_deref(), Some("๑๒๒"));
    assert_eq!(i12.certainty, Certainty::Likely(reading::Why::CodeDiffers));
    assert_eq!(i12.place.line, 97);
    assert_eq!(&text[i12.place.bytes.clone()], "๕๙.๗๑");
    assert_eq!(&i12.place.excerpt[i12.place.mark.clone()], "๕๙.๗๑");
    assert_eq!(result.fiscal_year.as_ref().unwrap().place.line, 17);
    assert!(reading.unread.is_empty(), "{:?}", reading.unread);
}

#[test]
fn values_of_a_page_have_places_in_its_source() {
    let text = "<table><tr><td>ตัวชี้วัด<td>คะแนน</tr><tr><td>การใช้<b>อำนาจ</b><td>95.<i>12</i>&nbsp;</tr></table>";
    let reading = read_text(text);
    assert_eq!(reading.results.iter().map(line).collect::<Vec<_>>(), ["? 3=95.12"]);
    let place = &reading.results[0].values[0].place;
    assert_eq!(&text[place.bytes.clone()], "95.<i>12");
    assert_eq!(place.excerpt, "การใช้อำนาจ 95.12");
    assert_eq!(&place.excerpt[place.mark.clone()], "95.12");
}

#[test]
fn example_002_is_read_completely() {
    let text = example("002");
    check(
        &text,
        &[
            "2568 องค์การบริหารส่วนตำบลห้วยหมากเขียว total=96.97 1=99.43 2=100.00 3=100.00 4=100.00 5=100.00 6=100.00 \
           7=100.00 8=100.00 9=100.00 10=85.00 i2:weak ~O22:weak ~O27:weak level=ผ่านดี !agencies",
        ],
    );
    let reading = read_text(&text);
    assert!(reading.unread.is_empty(), "{:?}", reading.unread);
    let remark = reading.results[0].values.iter().find_map(|v| match &v.statement {
        Statement::Weak { subject, remark } if subject.to_string() == "i2" => Some(remark.as_str()),
        _ => None,
    });
    assert_eq!(remark, Some("บุคลากรภายในหน่วยงานปฏิบัติหรือให้บริการแก่บุคคลภายนอกอย่างไม่เป็นธรรม"));
}

#[test]
fn example_003_is_read_completely() {
    let text = example("003");
    check(
        &text,
        &["2563 เทศบาลตำบลคลองแสนแสบ total=59.76 ~IIT:passed ~EIT:passed ~OIT:not level=D"],
    );
    assert!(read_text(&text).unread.is_empty());
}

#[test]
fn reports_of_measures_have_no_result() {
    for name in ["001", "004"] {
        let reading = read_text(&example(name));
        assert_eq!(reading.results.iter().map(line).collect::<Vec<_>>(), [""; 0], "{name}");
    }
}

/// As when a person says that the text is of another year.
#[test]
fn a_wording_is_another_question_in_another_year() {
    let text =
        "การเปิดโอกาสให้มีส่วนร่วมในการตรวจสอบการใช้จ่ายงบประมาณ 59.71 คะแนน\nการใช้งบประมาณ 74.47 คะแนน";
    let read_as = |year| {
        let reading = read(&text.into(), &[&framework(year)]);
        reading.results.iter().map(line).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(read_as(2563), "? 2=74.47 ~i12=59.71");
    assert_eq!(read_as(2568), "? ?2=59.71 !twice(2 74.47)");
}
