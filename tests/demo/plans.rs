//! What the fictional agency plans and does about its results: suggestions of the library, taken over and worked on.

use ita::agency::Agency;
use ita::next_round::{ItemState, NextRound};
use ita::plan::{Evidence, Finding, Measure, Period, Plan, Report, RoundId, Status, StatusChange};
use ita::suggestions::Library;
use ita::{Framework, ItemCode};

/// One measure: a suggestion, what it answers, whose it is, from when to when, and how far it is.
pub(crate) struct Planned {
    pub(crate) suggestion: &'static str,
    pub(crate) answers: &'static [&'static str],
    pub(crate) units: &'static [&'static str],
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// How many of its steps are done.
    pub(crate) steps_done: usize,
    pub(crate) history: &'static [(Status, &'static str, &'static str)],
    /// What was done, the outcome, obstacles and advice, by round from 1.
    pub(crate) reports: &'static [[&'static str; 4]],
    /// Titles, addresses and days.
    pub(crate) evidence: &'static [[&'static str; 3]],
}

pub(crate) const OF_2567: [Planned; 7] = [
    Planned {
        suggestion: "service-manual",
        answers: &["O11", "e1"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ต.ค. 2567",
        to: "31 มี.ค. 2568",
        steps_done: 9,
        history: &[
            (Status::InWork, "15 ต.ค. 2567", ""),
            (Status::Done, "20 ก.พ. 2568", "เผยแพร่ครบทุกงานบริการ"),
        ],
        reports: &[[
            "จัดทำคู่มือสำหรับประชาชน 14 งานบริการ และเผยแพร่บนเว็บไซต์",
            "ผู้มาติดต่อทราบเอกสารและระยะเวลาก่อนมาติดต่อ",
            "",
            "ทบทวนคู่มือทุกปี",
        ]],
        evidence: &[["คู่มือสำหรับประชาชน", "https://example.com/manual", "20 ก.พ. 2568"]],
    },
    Planned {
        suggestion: "procurement-monthly",
        answers: &["O16", "O17"],
        units: &["กองคลัง"],
        from: "1 ต.ค. 2567",
        to: "30 ก.ย. 2568",
        steps_done: 9,
        history: &[(Status::InWork, "1 พ.ย. 2567", ""), (Status::Done, "30 ก.ย. 2568", "")],
        reports: &[
            [
                "สรุปผลการจัดซื้อจัดจ้างเดือนตุลาคม 2567 ถึงมีนาคม 2568 ครบทุกเดือน",
                "ข้อมูลเป็นปัจจุบันทุกเดือน",
                "",
                "",
            ],
            [
                "สรุปผลการจัดซื้อจัดจ้างครบ 12 เดือน",
                "ประชาชนติดตามการจัดซื้อจัดจ้างได้ตลอดปี",
                "ยังไม่ได้วิเคราะห์ปัญหาและอุปสรรคในรายงานประจำปี",
                "เพิ่มการวิเคราะห์ในรายงานประจำปีของปีถัดไป",
            ],
        ],
        evidence: &[["สรุปผลการจัดซื้อจัดจ้างรายเดือน", "https://example.com/procurement", "5 ต.ค. 2568"]],
    },
    Planned {
        suggestion: "ethics-training",
        answers: &["O21"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ม.ค. 2568",
        to: "31 ก.ค. 2568",
        steps_done: 9,
        history: &[(Status::InWork, "10 ม.ค. 2568", ""), (Status::Done, "27 มิ.ย. 2568", "")],
        reports: &[
            ["เตรียมหลักสูตรและเชิญวิทยากร", "", "", ""],
            [
                "อบรมจริยธรรม 1 ครั้ง มีผู้เข้าอบรม 42 คน",
                "บุคลากรเข้าใจแนวปฏิบัติที่ควรทำและไม่ควรทำ",
                "",
                "จัดอบรมต่อเนื่องทุกปี",
            ],
        ],
        evidence: &[["รายงานผลการอบรม", "https://example.com/ethics", "10 ก.ค. 2568"]],
    },
    Planned {
        suggestion: "gift-register",
        answers: &["O29", "i3"],
        units: &["สำนักปลัดเทศบาล", "กองคลัง"],
        from: "1 ต.ค. 2567",
        to: "30 ก.ย. 2568",
        steps_done: 9,
        history: &[(Status::InWork, "1 พ.ย. 2567", ""), (Status::Done, "30 ก.ย. 2568", "")],
        reports: &[
            ["แจ้งเวียนแบบรายงานการรับทรัพย์สินให้ทุกส่วนราชการ", "", "", ""],
            ["รวบรวมรายงานครบทุกส่วนราชการและเผยแพร่", "บุคลากรทราบหลักเกณฑ์", "", ""],
        ],
        evidence: &[["รายงานการรับทรัพย์สิน", "https://example.com/gifts", "30 ก.ย. 2568"]],
    },
    Planned {
        suggestion: "anticorruption-plan",
        answers: &["O32"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ต.ค. 2567",
        to: "31 ม.ค. 2568",
        steps_done: 9,
        history: &[(Status::Done, "30 ม.ค. 2568", "ประกาศใช้และเผยแพร่แล้ว")],
        reports: &[["ประกาศใช้แผนปฏิบัติการป้องกันการทุจริต", "มีแผนเป็นกรอบการทำงาน", "", ""]],
        evidence: &[["แผนปฏิบัติการป้องกันการทุจริต", "https://example.com/plan", "30 ม.ค. 2568"]],
    },
    Planned {
        suggestion: "risk-management",
        answers: &["O31"],
        units: &["สำนักปลัดเทศบาล", "ทุกส่วนราชการ"],
        from: "1 ม.ค. 2568",
        to: "30 ก.ย. 2568",
        steps_done: 2,
        history: &[(Status::InWork, "15 ม.ค. 2568", "")],
        reports: &[
            ["ประเมินความเสี่ยงแล้ว 3 กระบวนงาน", "", "", ""],
            [
                "กำหนดวิธีควบคุมความเสี่ยงแล้ว แต่ยังไม่ได้ติดตามผล",
                "",
                "ไม่มีผู้ติดตามผลจากส่วนราชการ",
                "มอบหมายผู้ติดตามผลของทุกส่วนราชการ",
            ],
        ],
        evidence: &[],
    },
    Planned {
        suggestion: "result-analysis",
        answers: &["O34", "O35"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ต.ค. 2567",
        to: "31 มี.ค. 2568",
        steps_done: 3,
        history: &[(Status::InWork, "1 พ.ย. 2567", "")],
        reports: &[
            ["วิเคราะห์ผลการประเมินและยกร่างมาตรการ", "", "", ""],
            [
                "เสนอมาตรการต่อผู้บริหารแล้ว แต่เผยแพร่ไม่ทันกำหนด",
                "",
                "เริ่มวิเคราะห์ช้า",
                "เริ่มวิเคราะห์ทันทีที่ประกาศผลการประเมิน",
            ],
        ],
        evidence: &[],
    },
];

pub(crate) const OF_2568: [Planned; 7] = [
    Planned {
        suggestion: "operations-manual",
        answers: &["O8", "i1"],
        units: &["สำนักปลัดเทศบาล", "ทุกส่วนราชการ"],
        from: "1 ต.ค. 2568",
        to: "31 มี.ค. 2569",
        steps_done: 9,
        history: &[
            (Status::InWork, "20 ต.ค. 2568", ""),
            (Status::Done, "16 มี.ค. 2569", "เผยแพร่แล้วทุกส่วนราชการ"),
        ],
        reports: &[[
            "ปรับปรุงคู่มือการปฏิบัติงาน 5 ส่วนราชการ และเผยแพร่บนเว็บไซต์",
            "บุคลากรมีขั้นตอนและระยะเวลาเดียวกัน",
            "",
            "ทบทวนทุกปี",
        ]],
        evidence: &[["คู่มือการปฏิบัติงาน", "https://example.com/operations", "16 มี.ค. 2569"]],
    },
    Planned {
        suggestion: "result-analysis",
        answers: &["O27"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ต.ค. 2568",
        to: "31 ม.ค. 2569",
        steps_done: 9,
        history: &[(Status::InWork, "1 ต.ค. 2568", ""), (Status::Done, "26 ม.ค. 2569", "")],
        reports: &[["วิเคราะห์ผลการประเมินและประกาศมาตรการ", "มาตรการตอบจุดอ่อนทุกข้อ", "", ""]],
        evidence: &[["รายงานการวิเคราะห์และมาตรการ", "https://example.com/measures", "26 ม.ค. 2569"]],
    },
    Planned {
        suggestion: "procurement-analysis",
        answers: &["O13"],
        units: &["กองคลัง"],
        from: "1 ต.ค. 2568",
        to: "30 เม.ย. 2569",
        steps_done: 2,
        history: &[(Status::InWork, "3 พ.ย. 2568", "")],
        reports: &[[
            "รวบรวมผลการจัดซื้อจัดจ้างและแยกตามวิธี",
            "",
            "ข้อมูลบางเดือนไม่ครบ",
            "ให้ทุกกองส่งข้อมูลภายในวันที่ 5 ของเดือนถัดไป",
        ]],
        evidence: &[],
    },
    Planned {
        suggestion: "complaint-statistics",
        answers: &["O19"],
        units: &["สำนักปลัดเทศบาล"],
        from: "1 ต.ค. 2568",
        to: "30 ก.ย. 2569",
        steps_done: 1,
        history: &[(Status::InWork, "1 ธ.ค. 2568", "")],
        reports: &[["จัดทำทะเบียนเรื่องร้องเรียนกลาง", "", "", ""]],
        evidence: &[],
    },
    Planned {
        suggestion: "risk-management",
        answers: &["O24"],
        units: &["สำนักปลัดเทศบาล", "ทุกส่วนราชการ"],
        from: "1 ม.ค. 2569",
        to: "30 ก.ย. 2569",
        steps_done: 1,
        history: &[(Status::InWork, "12 ม.ค. 2569", "มอบหมายผู้ติดตามผลทุกส่วนราชการแล้ว")],
        reports: &[["แต่งตั้งผู้ติดตามผลของทุกส่วนราชการ", "", "", ""]],
        evidence: &[],
    },
    Planned {
        suggestion: "feedback-channel",
        answers: &["e7"],
        units: &["สำนักปลัดเทศบาล", "ทุกส่วนราชการ"],
        from: "1 พ.ย. 2568",
        to: "31 ส.ค. 2569",
        steps_done: 2,
        history: &[(Status::InWork, "17 พ.ย. 2568", "")],
        reports: &[[
            "เปิดช่องทางรับฟังความคิดเห็นหน้าสำนักงานและบนเว็บไซต์",
            "มีผู้แสดงความคิดเห็น 38 ราย",
            "ผู้สูงอายุใช้ช่องทางออนไลน์ไม่สะดวก",
            "เพิ่มการรับฟังในการประชุมชุมชน",
        ]],
        evidence: &[["สรุปความคิดเห็น", "https://example.com/feedback", "31 มี.ค. 2569"]],
    },
    Planned {
        suggestion: "assets-borrowing",
        answers: &["i10"],
        units: &["กองคลัง"],
        from: "1 เม.ย. 2569",
        to: "30 ก.ย. 2569",
        steps_done: 0,
        history: &[],
        reports: &[],
        evidence: &[],
    },
];

pub(crate) fn plan(measures: &[Planned]) -> Plan {
    let library: Library = toml::from_str(include_str!("../../frameworks/measures.toml")).unwrap();
    let mut plan = Plan::default();
    for planned in measures {
        plan.add(measure(&library, planned));
    }
    plan
}

fn measure(library: &Library, planned: &Planned) -> Measure {
    let text = str::to_owned;
    let suggestion = library.suggestion(planned.suggestion);
    let suggestion = suggestion.expect(planned.suggestion);
    let answers = planned.answers.iter().map(|code| code.parse::<Finding>());
    let mut measure = suggestion.measure(answers.map(Result::unwrap));
    measure.units = planned.units.iter().copied().map(text).collect();
    measure.period = Period { from: date(planned.from), to: date(planned.to), ..measure.period };
    for step in measure.steps.iter_mut().take(planned.steps_done) {
        step.done = true;
    }
    let changes = planned.history.iter();
    measure.history = changes
        .map(|(status, on, note)| StatusChange { status: *status, on: date(on), note: text(note) })
        .collect();
    measure.reports = (1..)
        .zip(planned.reports)
        .map(|(no, [done, outcome, obstacles, advice])| {
            let report = Report {
                done: text(done),
                outcome: text(outcome),
                obstacles: text(obstacles),
                advice: text(advice),
            };
            (RoundId(no), report)
        })
        .collect();
    let evidence = planned.evidence.iter();
    measure.evidence = evidence
        .map(|[title, link, on]| Evidence { title: text(title), link: text(link), on: date(on) })
        .collect();
    measure
}

fn date<T: From<thai::Date>>(text: &str) -> T {
    text.parse::<thai::Date>().expect(text).into()
}

/// Every item of the coming year is somebody's; the first are published.
pub(crate) fn next_round(coming: &Framework, agency: &Agency, published: u8) -> NextRound {
    let mut next = NextRound::default();
    for item in &coming.items {
        let ItemCode(no) = item.code;
        let unit = match no {
            6 | 11 | 12 => &agency.units[1],
            _ => &agency.units[0],
        };
        next.edit(item.code, |work| {
            unit.clone_into(&mut work.unit);
            if no <= published {
                work.state = ItemState::Published;
                work.address = format!("https://example.com/o{no}");
            }
        });
    }
    next
}
