//! The calendar file, read back as a calendar program reads it.

use std::collections::{BTreeMap, BTreeSet};

use documents::calendar;
use ita::agency::Agency;
use ita::next_round::{ItemState, NextRound};
use ita::plan::{Measure, Period, Plan, Status, StatusChange};
use ita::{FiscalYear, Framework};
use proptest::prelude::*;
use testkit::framework;
use thai::{Date, Span};

type Event = BTreeMap<String, String>;

/// The events of a calendar file; panics at everything RFC 5545 does not allow.
fn read(ics: &str) -> Vec<Event> {
    let body = ics.strip_suffix("\r\n").expect("a line end after the last line");
    let mut lines: Vec<String> = Vec::new();
    for line in body.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(char::is_control), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().expect("a line to continue").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    assert_eq!(lines.first().unwrap(), "BEGIN:VCALENDAR");
    assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
    let mut events = Vec::new();
    let mut open: Option<Event> = None;
    for line in &lines[1..lines.len() - 1] {
        let (name, value) = line.split_once(':').expect("a name and a value");
        assert!(name.bytes().all(|b| b.is_ascii_uppercase() || b"-;=".contains(&b)), "{name}");
        match (name, value) {
            ("BEGIN", "VEVENT") => assert!(open.replace(Event::new()).is_none()),
            ("END", "VEVENT") => events.push(open.take().expect("an open event")),
            ("BEGIN" | "END", other) => panic!("{other}"),
            _ => {
                let Some(fields) = &mut open else { continue };
                let earlier = fields.insert(name.to_owned(), unescaped(value));
                assert_eq!(earlier, None, "{name} twice");
            }
        }
    }
    assert!(open.is_none());
    let keys: BTreeSet<_> = events.iter().map(|e| &e["UID"]).collect();
    assert_eq!(keys.len(), events.len(), "the UID of every event is unique");
    events
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => out.push(c),
                other => panic!("escape of {other:?}"),
            },
            ';' | ',' if value.contains(' ') => panic!("bare {c} in {value}"),
            c => out.push(c),
        }
    }
    out
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn measure(name: &str, from: &str, to: &str) -> Measure {
    Measure {
        name: name.to_owned(),
        units: vec!["สำนักปลัด".into(), "นักทรัพยากรบุคคล".into()],
        period: Period::from(Span { from: date(from), to: date(to) }),
        ..Measure::default()
    }
}

fn plan(measures: impl IntoIterator<Item = Measure>) -> Plan {
    let mut plan = Plan::default();
    for measure in measures {
        plan.add(measure);
    }
    plan
}

fn agency(name: &str) -> Agency {
    Agency { name: name.to_owned(), ..Agency::default() }
}

fn made(plan: &Plan, coming: Option<&Framework>, next: &NextRound) -> String {
    let year = FiscalYear::new(2569).unwrap();
    calendar(plan, coming, next, year, &agency("เทศบาลตำบลตัวอย่าง"), date("1 ม.ค.2569"))
}

/// Days and title of an event: "20260331–20260401 ครบกำหนด…".
fn summary(event: &Event) -> String {
    let day = |name: &str| event[name].clone();
    format!("{}–{} {}", day("DTSTART;VALUE=DATE"), day("DTEND;VALUE=DATE"), event["SUMMARY"])
}

fn all(ics: &str) -> Vec<String> {
    read(ics).iter().map(summary).collect()
}

#[test]
fn measures_rounds_and_the_year_end_have_events() {
    let plan = plan([
        measure("อบรมงานบริการ", "1 ต.ค.2568", "31 มี.ค.2569"),
        measure("ปรับปรุงคู่มือ", "1 เม.ย.2569", "30 เม.ย.2569"),
    ]);
    let ics = made(&plan, None, &NextRound::default());
    assert_eq!(
        all(&ics),
        [
            "20260331–20260401 ครบกำหนดมาตรการ: อบรมงานบริการ",
            "20260401–20260402 เริ่มมาตรการ: ปรับปรุงคู่มือ",
            "20260430–20260501 ครบกำหนดมาตรการ: ปรับปรุงคู่มือ",
            "20260331–20260401 สิ้นสุดรอบรายงานผลมาตรการ: รอบ 6 เดือน",
            "20260930–20261001 สิ้นสุดรอบรายงานผลมาตรการ: รอบ 12 เดือน",
            "20260930–20261001 สิ้นปีงบประมาณ พ.ศ. 2569",
        ]
    );
    let first = &read(&ics)[0];
    assert_eq!(first["DTSTAMP"], "20260101T000000Z");
    assert_eq!(
        first["DESCRIPTION"],
        "ผู้รับผิดชอบ: สำนักปลัด/ นักทรัพยากรบุคคล\nระยะเวลา: 1 ต.ค.2568 – 31 มี.ค.2569"
    );
    assert!(!ics.contains("VALARM"));
}

#[test]
fn settled_measures_and_unreadable_dates_have_no_events() {
    let with = |status| {
        let mut measure = measure("เสร็จแล้ว", "1 ต.ค.2568", "31 มี.ค.2569");
        measure.history.push(StatusChange {
            status,
            on: date("1 ม.ค.2569").into(),
            note: String::new(),
        });
        measure
    };
    let mut unreadable = measure("สิ้นปี", "1 ต.ค.2568", "31 มี.ค.2569");
    unreadable.period.to.0 = "สิ้นปี".into();
    let plan = plan([with(Status::Done), with(Status::Cancelled), unreadable, Measure::default()]);
    assert_eq!(read(&made(&plan, None, &NextRound::default())).len(), 3);
}

#[test]
fn only_items_not_yet_published_have_events() {
    let coming = framework(2569);
    let mut next = NextRound::default();
    for (code, state) in [("O25", ItemState::InWork), ("O26", ItemState::Published)] {
        next.edit(code.parse().unwrap(), |work| {
            work.due = date("30 เม.ย.2569").into();
            work.unit = "กองคลัง".into();
            work.state = state;
        });
    }
    let events = read(&made(&Plan::default(), Some(&coming), &next));
    let items: Vec<_> = events.iter().filter(|e| e["UID"].starts_with("item-")).collect();
    assert_eq!(items.len(), 1);
    let title = &coming.item("O25".parse().unwrap()).unwrap().title;
    assert_eq!(items[0]["SUMMARY"], format!("ครบกำหนดเผยแพร่ O25 {title}"));
}

#[test]
fn entries_of_the_framework_have_events_if_their_source_names_days() {
    let from_source = |coming: &Framework| -> Vec<Event> {
        let events = read(&made(&Plan::default(), Some(coming), &NextRound::default()));
        let of_source = |e: &Event| e["UID"].starts_with("source-");
        events.into_iter().filter(of_source).collect()
    };
    let y2565: Vec<_> = from_source(&framework(2565)).iter().map(summary).collect();
    assert_eq!(y2565[1], "20220101–20220301 ITA 2565: ลงทะเบียนและนำเข้าข้อมูล");
    assert_eq!(y2565[3], "20220501–20220601 ITA 2565: ตรวจให้คะแนน OIT");
    assert_eq!(y2565[6], "20220801–20220901 ITA 2565: ประกาศผลการประเมิน");
    let mut coming = framework(2569);
    let entry = coming.calendar[0].clone();
    for when in ["ไตรมาส 2", "ตลอดปีงบประมาณ", "เร็ว ๆ นี้", ""]
    {
        coming
            .calendar
            .push(ita::framework::CalendarEntry { when: Some(when.into()), ..entry.clone() });
    }
    let events = from_source(&coming);
    let with_days = framework(2569).calendar.iter().filter(|e| e.when.is_some()).count();
    assert_eq!(events.len(), with_days);
    assert!(events[0]["DESCRIPTION"].contains("ช่วงเวลาตามแหล่งข้อมูล"));
    assert!(events[0]["DESCRIPTION"].contains("ยังไม่เป็นทางการ"));
}

#[test]
fn uids_are_stable_and_differ_between_agencies() {
    let plan = plan([measure("ก", "1 ต.ค.2568", "31 มี.ค.2569")]);
    let names = |agency_name: &str, stamp: &str| -> Vec<String> {
        let year = FiscalYear::new(2569).unwrap();
        let next = NextRound::default();
        let ics = calendar(&plan, None, &next, year, &agency(agency_name), date(stamp));
        read(&ics).iter().map(|e| e["UID"].clone()).collect()
    };
    assert_eq!(names("อบต.ก", "1 ม.ค.2569"), names("อบต.ก", "9 ม.ค.2569"));
    assert_ne!(names("อบต.ก", "1 ม.ค.2569"), names("อบต.ข", "1 ม.ค.2569"));
}

#[test]
fn a_text_cannot_end_its_property() {
    let hostile = "ก\r\nEND:VEVENT\r\nBEGIN:VALARM\nX;Y,Z\\n\u{2028}END:VCALENDAR\u{85}\u{0}\u{b}";
    let mut plan = plan([measure(hostile, "1 ต.ค.2568", "31 มี.ค.2569")]);
    plan.edit(ita::plan::MeasureId(1), |m| m.units = vec![hostile.into()]);
    let events = read(&made(&plan, None, &NextRound::default()));
    assert_eq!(events.len(), 4);
    let shown = "ก\nEND:VEVENT\nBEGIN:VALARM\nX;Y,Z\\n\nEND:VCALENDAR\n";
    assert_eq!(events[0]["SUMMARY"], format!("ครบกำหนดมาตรการ: {shown}"));
}

proptest! {
    #[test]
    fn any_name_is_read_back_and_no_line_is_too_long(name in "[ก-๙a-z,;\\\\ 😀\n]{0,300}") {
        let plan = plan([measure(&name, "1 ต.ค.2568", "31 มี.ค.2569")]);
        let events = read(&made(&plan, None, &NextRound::default()));
        let shown = match name.trim() {
            "" => "มาตรการที่ยังไม่มีชื่อ",
            name => name,
        };
        prop_assert_eq!(&events[0]["SUMMARY"], &format!("ครบกำหนดมาตรการ: {shown}"));
    }

    #[test]
    fn any_text_gives_a_valid_calendar(name in any::<String>(), of in any::<String>()) {
        let plan = plan([measure(&name, "1 ต.ค.2568", "31 มี.ค.2569")]);
        let year = FiscalYear::new(2569).unwrap();
        let ics = calendar(&plan, None, &NextRound::default(), year, &agency(&of), date("1 ม.ค.2569"));
        prop_assert_eq!(read(&ics).len(), 4);
    }
}
