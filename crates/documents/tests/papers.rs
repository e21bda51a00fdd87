//! The papers beside the analysis, as they are of example 002 with a plan, and with nothing at all.

mod support;

use std::fmt::Write;

use documents::document::Numerals;
use documents::settings::{DateForm, Opinions, TableForm, Urgency};
use documents::{Composed, Inputs, Kind, Missing, Settings, compose};
use ita::agency::{Agency, Person};
use ita::next_round::NextRound;
use ita::passage::{Passage, Passages};
use ita::plan::{Evidence, Finding, Measure, Plan, Report, RoundId, Status, StatusChange, Step};
use ita::{Assessment, FiscalYear, Framework, analyse};
use support::{Case, case, example_002, framework, read, topics};

/// A result with all that belongs to it.
struct Whole {
    case: Case,
    coming: Option<Framework>,
    plan: Plan,
    next_round: NextRound,
    passages: Passages,
    settings: Settings,
}

impl Whole {
    fn composed(&self, kind: Kind) -> Composed {
        self.with(|inputs| compose(kind, inputs))
    }

    fn tables(&self, kind: Kind) -> documents::Workbook {
        self.with(|inputs| documents::tables(kind, inputs))
    }

    fn with<T>(&self, make: impl FnOnce(&Inputs) -> T) -> T {
        let inputs = Inputs {
            framework: &self.case.framework,
            assessment: &self.case.assessment,
            analysis: &self.case.analysis,
            agency: &self.case.agency,
            topics: Some(&topics()),
            coming: self.coming.as_ref(),
            plan: &self.plan,
            next_round: &self.next_round,
            passages: &self.passages,
            settings: &self.settings,
            today: thai::Date::new(1, 10, 2568).unwrap(),
        };
        make(&inputs)
    }

    fn read(&self, kind: Kind) -> String {
        let composed = self.composed(kind);
        format!(
            "{}\n\nlacks {:?}\n",
            read(&composed.document).trim_end(),
            composed.missing
        )
    }
}

fn whole() -> Whole {
    let mut case = example_002();
    let person = |name: &str, position: &str| Person {
        name: name.to_owned(),
        position: position.to_owned(),
    };
    case.agency = Agency {
        name: "องค์การบริหารส่วนตำบลตัวอย่าง".to_owned(),
        district: "เมืองตัวอย่าง".to_owned(),
        province: "ตัวอย่าง".to_owned(),
        units: vec![
            "สำนักปลัด".to_owned(),
            "กองคลัง".to_owned(),
            "กองช่าง".to_owned(),
        ],
        letter_code: "ตย 71001".to_owned(),
        people: vec![
            person("นางสาวสมใจ ใจดี", "นักทรัพยากรบุคคลชำนาญการ"),
            person("", "หัวหน้าสำนักปลัด"),
            person("นายสมชาย ใจงาม", "ปลัดองค์การบริหารส่วนตำบล"),
            person("นายสมศักดิ์ ใจซื่อ", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
        ],
        ..Agency::default()
    };
    let mut next_round = NextRound::default();
    let coming = framework(2569);
    for (no, item) in coming.items.iter().take(3).enumerate() {
        next_round.edit(item.code, |work| {
            ["สำนักปลัด", "กองคลัง", "สำนักปลัด"][no].clone_into(&mut work.unit);
            work.due = thai::Date::new(31, 3, 2569).unwrap().into();
        });
    }
    Whole {
        case,
        coming: Some(coming),
        plan: plan(),
        next_round,
        passages: Passages::new(),
        settings: Settings::default(),
    }
}

fn plan() -> Plan {
    let step = |text: &str| Step {
        text: text.to_owned(),
        done: false,
    };
    let year = FiscalYear::new(2569).unwrap();
    let mut plan = Plan::default();
    plan.add(Measure {
        answers: ["i2", "1"]
            .map(|code| Finding::Subject(code.parse().unwrap()))
            .into(),
        finding: "ควรปรับปรุงขั้นตอนการให้บริการ\nควรเผยแพร่คู่มือ".to_owned(),
        name: "มาตรการปรับปรุงคู่มือการให้บริการ".to_owned(),
        steps: vec![step("ปรับปรุงคู่มือให้เป็นปัจจุบัน"), step("2. แจกเวียนบุคลากร")],
        units: vec!["สำนักปลัด".to_owned(), "นักทรัพยากรบุคคล".to_owned()],
        period: thai::Span::year(year).into(),
        follow_up: "รายงานทุก 6 เดือน".to_owned(),
        criterion: "มีคู่มือครบทุกงาน".to_owned(),
        budget: "ไม่ใช้งบประมาณ".to_owned(),
        history: vec![StatusChange {
            status: Status::Done,
            on: thai::Date::new(1, 3, 2569).unwrap().into(),
            note: String::new(),
        }],
        reports: [(
            RoundId(1),
            Report {
                done: "- จัดทำคู่มือแล้ว 12 เรื่อง\n- เผยแพร่ทางเว็บไซต์".to_owned(),
                outcome: "ประชาชนทราบขั้นตอน".to_owned(),
                obstacles: "บุคลากรมีจำกัด".to_owned(),
                advice: "ควรปรับปรุงทุกปี".to_owned(),
            },
        )]
        .into(),
        evidence: vec![Evidence {
            title: "คู่มือ".to_owned(),
            link: "https://example.go.th/manual69.pdf".to_owned(),
            ..Evidence::default()
        }],
        ..Measure::default()
    });
    plan.add(Measure {
        answers: [Finding::Subject("O27".parse().unwrap()), Finding::Issue(3)].into(),
        name: "กำกับการเผยแพร่ข้อมูล O27 ให้ทันกำหนด".to_owned(),
        steps: vec![step("แต่งตั้งผู้รับผิดชอบ")],
        units: vec!["กองคลัง".to_owned()],
        ..Measure::default()
    });
    plan
}

#[test]
fn the_plan_of_measures() {
    insta::assert_snapshot!(whole().read(Kind::Measures));
}

#[test]
fn the_plan_in_five_columns_with_arabic_numerals_and_full_dates() {
    let mut whole = whole();
    whole.settings.edit(Kind::Measures, |paper| {
        paper.table = Some(TableForm::Five);
        paper.numerals = Some(Numerals::Arabic);
        paper.dates = DateForm::Full;
    });
    insta::assert_snapshot!(whole.read(Kind::Measures));
}

#[test]
fn the_report_of_what_was_done() {
    insta::assert_snapshot!(whole().read(Kind::Implementation));
}

#[test]
fn the_report_of_a_chosen_round_in_seven_columns() {
    let mut whole = whole();
    whole.settings.edit(Kind::Implementation, |paper| {
        paper.table = Some(TableForm::Seven);
        paper.round = Some(RoundId(2));
    });
    insta::assert_snapshot!(whole.read(Kind::Implementation));
}

#[test]
fn the_memo_of_the_result() {
    insta::assert_snapshot!(whole().read(Kind::MemoResult));
}

#[test]
fn the_memo_of_the_measures_to_be_ticked() {
    let mut whole = whole();
    whole.settings.edit(Kind::MemoMeasures, |paper| {
        paper.letter.opinions = Opinions::Ticks;
        paper.letter.urgency = Urgency::VeryUrgent;
        paper.letter.office = "งานบริหารทั่วไป สำนักปลัด".to_owned();
        paper.letter.contact = "โทรศัพท์ 0-5373-1288 ต่อ 207".to_owned();
        paper.letter.number = "173".to_owned();
        paper.letter.date = thai::Date::new(4, 11, 2568).unwrap().into();
    });
    insta::assert_snapshot!(whole.read(Kind::MemoMeasures));
}

#[test]
fn the_memo_of_what_was_done() {
    insta::assert_snapshot!(whole().read(Kind::MemoImplementation));
}

#[test]
fn the_order() {
    let mut whole = whole();
    whole.settings.edit(Kind::Order, |paper| {
        paper.letter.number = "12/2568".to_owned();
        paper.letter.date = thai::Date::new(4, 11, 2568).unwrap().into();
    });
    insta::assert_snapshot!(whole.read(Kind::Order));
}

#[test]
fn the_announcement() {
    insta::assert_snapshot!(whole().read(Kind::Announcement));
}

#[test]
fn the_analysis_with_its_measures() {
    insta::assert_snapshot!(whole().read(Kind::Analysis));
}

#[test]
fn the_analysis_as_of_2563() {
    let mut whole = whole();
    whole.case = support::example_000();
    whole
        .settings
        .edit(Kind::Analysis, documents::PaperSettings::as_of_2563);
    insta::assert_snapshot!(whole.read(Kind::Analysis));
}

/// Nothing is known: every paper is there, says nothing that is not so, and tells what it lacks.
#[test]
fn of_nothing_at_all() {
    let framework = framework(2569);
    let assessment = Assessment::new(FiscalYear::new(2569).unwrap());
    let whole = Whole {
        case: Case {
            analysis: analyse(&framework, &assessment),
            framework,
            assessment,
            agency: Agency::default(),
        },
        coming: None,
        plan: Plan::default(),
        next_round: NextRound::default(),
        passages: Passages::new(),
        settings: Settings::default(),
    };
    let mut all = String::new();
    for kind in Kind::ALL {
        writeln!(all, "=== {kind:?}\n{}", whole.read(kind)).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_persons_words_stand_in_every_paper_and_are_data() {
    let mut whole = whole();
    for kind in Kind::ALL {
        for draft in whole.composed(kind).drafts {
            assert!(
                draft.place.starts_with(kind.id()),
                "{} of {kind:?}",
                draft.place
            );
            let text = format!("ถ้อยคำของ {}\n<b>&{{#}} =1+1", draft.place);
            let figures = draft.figures;
            whole
                .passages
                .insert(draft.place, Passage { text, figures });
        }
    }
    for kind in Kind::ALL {
        let composed = whole.composed(kind);
        let text = read(&composed.document);
        for draft in &composed.drafts {
            let mark = format!("ถ้อยคำของ {}", draft.place);
            let mark = match whole.settings.numerals(kind) {
                Numerals::Thai => thai::thai_digits(&mark),
                Numerals::Arabic => mark,
            };
            assert!(text.contains(&mark), "{mark} in {kind:?}");
            // The draft is what it was: it can be gone back to.
            assert!(!draft.text.contains("ถ้อยคำของ"), "{kind:?}");
        }
    }
}

#[test]
fn tables_of_papers_are_typed_and_whole() {
    let whole = whole();
    let csv = |kind| documents::csv::workbook(&whole.tables(kind));
    insta::assert_snapshot!(
        [Kind::Measures, Kind::Implementation, Kind::Order]
            .map(csv)
            .join("\n===\n")
    );
    let analysis = whole.tables(Kind::Analysis);
    let scores = &analysis.sheets[0];
    assert_eq!(
        scores.rows[0].last(),
        Some(&documents::workbook::Value::Hundredths(9943))
    );
    // A merged cell says again what is above it.
    assert_eq!(scores.rows[0][0], scores.rows[1][0]);
}

#[test]
fn an_emptied_topic_takes_its_heading_along() {
    let mut whole = whole();
    let said = |whole: &Whole| read(&whole.composed(Kind::MemoMeasures).document);
    assert!(said(&whole).contains("ข้อเสนอ"));
    assert!(!said(&whole).contains("ข้อกฎหมาย"));
    let passage = |text: &str| Passage {
        text: text.to_owned(),
        ..Passage::default()
    };
    whole
        .passages
        .insert("memo-measures.proposal".to_owned(), passage(""));
    whole
        .passages
        .insert("memo-measures.law".to_owned(), passage("ระเบียบที่เกี่ยวข้อง"));
    assert!(!said(&whole).contains("ข้อเสนอ"));
    assert!(said(&whole).contains("ข้อกฎหมาย"));
}

#[test]
fn a_day_that_is_none_is_kept_and_told() {
    let mut whole = whole();
    whole.settings.edit(Kind::Order, |paper| {
        paper.letter.date = ita::plan::DateText("สิ้นเดือนนี้".to_owned());
    });
    let composed = whole.composed(Kind::Order);
    assert!(composed.missing.contains(&Missing::Date));
    assert!(read(&composed.document).contains("สั่ง ณ วันที่ สิ้นเดือนนี้"));
}

#[test]
fn parts_are_left_out_and_moved() {
    use documents::settings::Part;
    let mut whole = whole();
    whole.settings.edit(Kind::Analysis, |paper| {
        for part in [Part::Cover, Part::Annex, Part::MeasuresTable, Part::Result] {
            paper.choose(Kind::Analysis, part, false);
        }
        // To the front, so that the indicators are told before their table.
        for _ in 0..20 {
            paper.shift(Kind::Analysis, Part::Indicators, true);
        }
    });
    let document = whole.composed(Kind::Analysis).document;
    assert_eq!(document.sections.len(), 1);
    let text = read(&document);
    let at = |what: &str| {
        text.find(what)
            .unwrap_or_else(|| panic!("{what} in {text}"))
    };
    assert!(at("1. การวิเคราะห์ผลการประเมิน") < at("2. สรุปผลการประเมินรายตัวชี้วัด"));
    assert!(!text.contains("ผลการประเมินของหน่วยงาน"));
    assert!(!text.contains("ดังตารางที่ 1 มีผล"), "the table comes later");
    let none = case(2569, &[], |_| {});
    assert!(none.drafts().is_empty());
}
