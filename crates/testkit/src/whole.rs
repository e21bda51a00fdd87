//! Example 002 with a plan, its reports, units for the coming year's items, and a complete agency.

use documents::{Composed, PaperInputs, PaperKind, Settings, Workbook, compose};
use ita::agency::{Agency, Person};
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::plan::{Evidence, Finding, Measure, Plan, Report, RoundId, Status, StatusChange, Step};
use ita::{AssessmentInputs, FiscalYear, Framework};

use crate::results::{Case, example_002, read};
use crate::{framework, topics};

/// Everything that papers are made from.
pub struct Whole {
    pub case: Case,
    pub coming: Option<Framework>,
    pub plan: Plan,
    pub next_round: NextRound,
    pub passages: Passages,
    pub settings: Settings,
}

impl Whole {
    pub fn composed(&self, kind: PaperKind) -> Composed {
        self.with(|inputs| compose(kind, inputs))
    }

    pub fn tables(&self, kind: PaperKind) -> Workbook {
        self.with(|inputs| documents::tables(kind, inputs))
    }

    fn with<T>(&self, make: impl FnOnce(&PaperInputs) -> T) -> T {
        let inputs = PaperInputs {
            known: AssessmentInputs {
                result: self.case.result(),
                coming: self.coming.as_ref(),
                topics: &topics(),
                agency: &self.case.agency,
                plan: &self.plan,
                passages: &self.passages,
                next_round: &self.next_round,
                today: thai::Date::new(1, 10, 2568).unwrap(),
            },
            settings: &self.settings,
        };
        make(&inputs)
    }

    pub fn read(&self, kind: PaperKind) -> String {
        let composed = self.composed(kind);
        format!("{}\n\nlacks {:?}\n", read(&composed.document).trim_end(), composed.missing)
    }
}

pub fn whole() -> Whole {
    let mut case = example_002();
    let person = |name: &str, position: &str| Person {
        name: name.to_owned(),
        position: position.to_owned(),
    };
    case.agency = Agency {
        name: "องค์การบริหารส่วนตำบลตัวอย่าง".to_owned(),
        district: "เมืองตัวอย่าง".to_owned(),
        province: "ตัวอย่าง".to_owned(),
        units: vec!["สำนักปลัด".to_owned(), "กองคลัง".to_owned(), "กองช่าง".to_owned()],
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

pub fn plan() -> Plan {
    let step = |text: &str| Step { text: text.to_owned(), done: false };
    let year = FiscalYear::new(2569).unwrap();
    let mut plan = Plan::default();
    plan.add(Measure {
        answers: ["i2", "1"].map(|code| Finding::Subject(code.parse().unwrap())).into(),
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

/// As many measures as a large plan has, each with a report.
pub fn forty() -> Whole {
    with_measures(40)
}

/// The measures "มาตรการลำดับที่ 1" up to `count`, each with a report.
pub fn with_measures(count: usize) -> Whole {
    let mut whole = whole();
    let measure = (*whole.plan.measures[0]).clone();
    whole.plan = Plan::default();
    for no in 1..=count {
        let id = whole.plan.add(measure.clone());
        whole.plan.edit(id, |it| {
            it.name = format!("มาตรการลำดับที่ {no} ปรับปรุงคู่มือการให้บริการ");
        });
    }
    whole
}

/// A result and nothing else: every part that can be empty is empty.
pub fn bare() -> Whole {
    let mut whole = whole();
    whole.case.agency = Agency::default();
    whole.plan = Plan::default();
    whole.next_round = NextRound::default();
    whole.coming = None;
    whole
}

/// Texts that would do harm if taken for markup, formulas or code.
pub const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script> & \"quoted\" ]]>",
    "#read(\"/etc/passwd\") $x^2$ *ดอก* _ขีด_ @label <label> // ไม่ใช่ความเห็น",
    "=HYPERLINK(\"http://example.com\") +1 -1 @SUM(A1)",
    "<w:p><w:r><w:t>ก</w:t></w:r></w:p>",
    "\u{202e}กลับด้าน\u{202c} \u{0}\u{1}\u{b}\u{7f}\u{ffff}ควบคุม",
    "😀 漢字 Ελληνικά кириллица ٣",
    "%s {0} {{ }} \\ \\n ` ~ ^ | \\u{41}",
    "น้ำ น้ํา เเปล ปี่ ญี่ปุ่น ฎีกา ฐาน กี้ ป้ำ",
    "ยาวมากไม่มีช่องว่างABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
];

/// Every text a person can write is replaced by a hostile one; one cell has ten thousand characters.
pub fn hostile() -> Whole {
    let mut whole = whole();
    let mut next = HOSTILE.iter().cycle();
    let mut evil = || (*next.next().unwrap()).to_owned();
    let agency = &mut whole.case.agency;
    agency.name = evil();
    agency.district = evil();
    agency.letter_code = evil();
    for person in &mut agency.people {
        person.name = evil();
        person.position = evil();
    }
    agency.units = vec![evil(), evil()];
    let ids: Vec<_> = whole.plan.measures.iter().map(|measure| measure.id).collect();
    for id in ids {
        whole.plan.edit(id, |measure| {
            for text in measure.texts_mut() {
                *text = evil();
            }
            measure.finding = "ยาว ".repeat(2500);
            for one in &mut measure.evidence {
                "javascript:alert(1)".clone_into(&mut one.link);
            }
        });
    }
    for kind in PaperKind::ALL {
        whole.settings.edit(kind, |paper| {
            paper.letter.office = evil();
            paper.letter.number = evil();
            paper.letter.addressed = evil();
            paper.letter.date.0 = evil();
        });
    }
    whole
}
