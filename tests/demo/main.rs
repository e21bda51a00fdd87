//! The fictional agency of the start page: a backup file that stays true to the rules it is scored by.
//!
//! `PRONGSAI_WRITE_DEMO=1 cargo test --test demo` writes it anew from the figures below.

#![cfg(not(target_arch = "wasm32"))]

mod plans;

use ita::agency::{Agency, AgencyKind, Person};
use ita::next_round::NextRound;
use ita::plan::Status;
use ita::{Assessment, Framework, Instrument, Score, Subject, analyse};
use prongsai::browser::clock::Timestamp;
use prongsai::record::{AssessmentId, Record};
use prongsai::storage::backup::{self, Saved};
use prongsai::storage::schema::encode;
use prongsai::storage::{SCHEMA, Sealed};

use plans::{OF_2567, OF_2568, Planned, next_round, plan};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples/demo.json");

/// 15 June 2569: within the year in which the measures after the second result are carried out.
const WRITTEN: Timestamp = Timestamp(1_781_481_600_000);

/// What was scored: questions in order, and the items that did not get 100.
struct Year {
    id: &'static str,
    framework: &'static str,
    internal: [&'static str; 15],
    external: [&'static str; 9],
    items: &'static [(&'static str, &'static str)],
    weak: &'static [(&'static str, &'static str)],
    plan: &'static [Planned],
    /// How far part 1 of the EIT lies below the EIT, and part 2 above it, in hundredths.
    apart: u16,
}

const YEARS: [Year; 2] = [
    Year {
        id: "demo2567",
        framework: include_str!("../../frameworks/2567.toml"),
        internal: [
            "82.40", "80.15", "84.30", "74.20", "79.85", "75.60", "83.10", "82.75", "80.20",
            "70.40", "78.90", "74.10", "78.30", "76.05", "79.40",
        ],
        external: ["82.10", "80.75", "84.60", "72.30", "74.85", "73.20", "70.15", "77.40", "75.80"],
        items: &[
            ("O11", "0"),
            ("O16", "0"),
            ("O17", "0"),
            ("O21", "0"),
            ("O24", "0"),
            ("O29", "0"),
            ("O31", "0"),
            ("O32", "0"),
            ("O34", "0"),
            ("O35", "0"),
        ],
        weak: &[("O35", "ยังไม่ได้เผยแพร่รายงานผลการดำเนินการตามมาตรการ")],
        plan: &OF_2567,
        apart: 185,
    },
    Year {
        id: "demo2568",
        framework: include_str!("../../frameworks/2568.toml"),
        internal: [
            "85.20", "82.45", "84.70", "79.10", "83.35", "78.60", "85.90", "80.75", "81.35",
            "74.25", "84.15", "81.30", "82.60", "79.95", "81.25",
        ],
        external: ["84.35", "83.20", "82.80", "75.40", "79.65", "79.30", "73.85", "82.50", "83.85"],
        items: &[("O8", "0"), ("O13", "0"), ("O19", "0"), ("O24", "0"), ("O27", "0"), ("O28", "0")],
        weak: &[
            ("O24", "เผยแพร่แผนแล้ว แต่ยังไม่มีรายงานผลการบริหารจัดการความเสี่ยง"),
            ("e7", "ประชาชนยังไม่ทราบช่องทางมีส่วนร่วม"),
        ],
        plan: &OF_2568,
        apart: 134,
    },
];

#[test]
fn the_sample_is_what_its_figures_give() {
    let text = backup::write(&YEARS.each_ref().map(saved), WRITTEN);
    if std::env::var_os("PRONGSAI_WRITE_DEMO").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    let file = std::fs::read_to_string(FILE).unwrap();
    assert_eq!(without_version(&file), without_version(&text));
}

#[test]
fn the_sample_is_consistent_at_full_depth() {
    let contents = backup::read(&std::fs::read(FILE).unwrap()).unwrap();
    assert!(contents.left_out.is_empty());
    assert_eq!(contents.entries.len(), 2);
    for (entry, year) in contents.entries.iter().zip(&YEARS) {
        let framework: Framework = toml::from_str(year.framework).unwrap();
        let assessment = &entry.record.assessment;
        assert_eq!(assessment.fiscal_year, framework.fiscal_year);
        let analysis = analyse(&framework, assessment);
        assert_eq!(analysis.total, assessment.scores.get(&Subject::Total).copied());
        assert_eq!(analysis.differences, []);
        assert_eq!(analysis.unknowns, []);
        let level = &framework.levels[analysis.level.shown.unwrap()];
        assert_eq!(Some(&level.name), assessment.level.as_ref());
        assert!(!level.passes, "a sample with nothing to do shows nothing");
        assert!(entry.record.agency.name.contains("ตัวอย่าง"));
        let plan = &entry.record.plan;
        let statuses: Vec<_> = plan.measures.iter().map(|measure| measure.status()).collect();
        assert!(statuses.contains(&Status::Done) && statuses.contains(&Status::InWork));
    }
}

fn saved(year: &Year) -> Saved {
    let framework: Framework = toml::from_str(year.framework).unwrap();
    let agency = agency();
    // Only the latest year goes on to a next one.
    let next_round = if year.id == YEARS[1].id {
        let coming = toml::from_str(include_str!("../../frameworks/2569.toml")).unwrap();
        next_round(&coming, &agency, 12)
    } else {
        NextRound::default()
    };
    let record = Record {
        agency,
        plan: plan(year.plan),
        next_round,
        ..Record::new(assessment(year, &framework))
    };
    let payload = encode(&record);
    Saved {
        id: AssessmentId(year.id.into()),
        agency: record.agency.name,
        fiscal_year: framework.fiscal_year,
        text: Sealed { schema: SCHEMA, revision: 1, saved_at: WRITTEN, payload: &payload }.write(),
    }
}

/// Questions and items as given, everything above them as their roll-up.
fn assessment(year: &Year, framework: &Framework) -> Assessment {
    let mut assessment = Assessment::new(framework.fiscal_year);
    let score = |text: &str| text.parse::<Score>().unwrap();
    let subject = |text: &str| text.parse::<Subject>().unwrap();
    for (no, text) in (1..).zip(year.internal) {
        assessment.scores.insert(subject(&format!("i{no}")), score(text));
    }
    for (no, text) in (1..).zip(year.external) {
        assessment.scores.insert(subject(&format!("e{no}")), score(text));
    }
    for item in &framework.items {
        assessment.scores.insert(Subject::Item(item.code), Score::FULL);
    }
    for (code, text) in year.items {
        let earlier = assessment.scores.insert(subject(code), score(text));
        assert!(earlier.is_some(), "{code} is an item of the year");
    }
    let leaves = analyse(framework, &assessment);
    for row in &leaves.rows {
        if matches!(row.figure.subject, Subject::Instrument(_) | Subject::Indicator(_)) {
            let published = row.figure.computed.unwrap();
            assessment.scores.insert(row.figure.subject, published);
        }
    }
    put_parts(&mut assessment, year.apart);
    for (code, remark) in year.weak {
        assessment.weak.insert(subject(code), (*remark).to_owned());
    }
    // Of the instruments as published, which are rounded.
    let whole = analyse(framework, &assessment);
    assessment.scores.insert(Subject::Total, whole.total.unwrap());
    assessment.level = whole.level.shown.map(|level| framework.levels[level].name.clone());
    assessment
}

fn put_parts(assessment: &mut Assessment, apart: u16) {
    let whole = assessment.scores[&Subject::Instrument(Instrument::Eit)].hundredths();
    let score = |hundredths| Score::from_hundredths(hundredths).unwrap();
    assessment.scores.insert(Subject::Part(1), score(whole - apart));
    assessment.scores.insert(Subject::Part(2), score(whole + apart));
}

fn agency() -> Agency {
    let person = |name: &str, position: &str| Person {
        name: name.to_owned(),
        position: position.to_owned(),
    };
    Agency {
        kind: AgencyKind::SubdistrictMunicipality,
        name: "เทศบาลตำบลตัวอย่าง".to_owned(),
        district: "สมมติ".to_owned(),
        province: "สมมติ".to_owned(),
        units: ["สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม"]
            .map(str::to_owned)
            .to_vec(),
        letter_code: "สม ๐๐๐๐๐".to_owned(),
        people: vec![
            person("นางสาวสมมติ ผู้จัดทำ", "นิติกรปฏิบัติการ"),
            person("นายสมมติ ผู้ตรวจ", "ปลัดเทศบาลตำบลตัวอย่าง"),
            person("นางสมมติ ผู้อนุมัติ", "นายกเทศมนตรีตำบลตัวอย่าง"),
        ],
    }
}

/// The version of the app that wrote the file is no part of what it says.
fn without_version(text: &str) -> String {
    let (before, rest) = text.split_once("\"app\":\"").expect("the head names the app");
    let (_, after) = rest.split_once('"').expect("the version ends");
    format!("{before}{after}")
}
