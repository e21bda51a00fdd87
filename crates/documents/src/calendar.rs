//! The dates of a plan and its assessment year as an iCalendar file (RFC 5545).

use ita::agency::Agency;
use ita::framework::CalendarEntry;
use ita::next_round::NextRound;
use ita::plan::{Due, Measure, Plan};
use ita::{FiscalYear, Framework};
use thai::{Date, Span};

/// One or more whole days of the calendar.
struct CalendarEvent {
    /// Identifies the event within the calendar, stable between exports; ASCII.
    key: String,
    days: Span,
    title: String,
    /// Lines of the description; empty ones are left out.
    notes: Vec<String>,
}

/// The longest line RFC 5545 allows, in octets without the line end.
const WIDTH: usize = 75;

/// The calendar of the year in which a plan is carried out.
///
/// `coming` is that year's framework, `stamp` the day the file is made; a measure that started before it has no event for
/// its start. Measures done or cancelled and items published have no events. No event has an alarm.
pub fn calendar(
    plan: &Plan,
    coming: Option<&Framework>,
    next_round: &NextRound,
    year: FiscalYear,
    agency: &Agency,
    stamp: Date,
) -> String {
    let mut events: Vec<CalendarEvent> = Vec::new();
    for measure in &plan.measures {
        events.extend(of_measure(measure, stamp));
    }
    for round in plan.rounds(year) {
        let name = round.name.trim();
        events.extend(round.until.date().map(|day| CalendarEvent {
            key: format!("round-{}", round.id.0),
            days: one_day(day),
            title: format!("สิ้นสุดรอบรายงานผลมาตรการ: {name}"),
            notes: Vec::new(),
        }));
    }
    events.extend(of_items(next_round, coming));
    if let Some(coming) = coming {
        let entries = coming.calendar.iter().zip(1..);
        events.extend(entries.filter_map(|(entry, no)| of_source(coming, entry, no)));
    }
    events.push(CalendarEvent {
        key: "year-end".to_owned(),
        days: one_day(year.last_day()),
        title: format!("สิ้นปีงบประมาณ พ.ศ. {year}"),
        notes: Vec::new(),
    });
    written(&events, year, agency, stamp)
}

fn one_day(day: Date) -> Span {
    Span { from: day, to: day }
}

fn of_measure(measure: &Measure, stamp: Date) -> Vec<CalendarEvent> {
    if measure.due(stamp) == Due::Settled {
        return Vec::new();
    }
    let name = match measure.name.trim() {
        "" => "มาตรการที่ยังไม่มีชื่อ",
        name => name,
    };
    let event = |what: &str, title: &str, day: Date| {
        let noted = |label: &str, text: String| match text.as_str() {
            "" => String::new(),
            text => format!("{label}: {text}"),
        };
        CalendarEvent {
            key: format!("measure-{}-{what}", measure.id.0),
            days: one_day(day),
            title: format!("{title}: {name}"),
            notes: vec![
                noted("ผู้รับผิดชอบ", measure.unit_chain()),
                noted("ระยะเวลา", measure.period.printed()),
                noted("การติดตาม", measure.follow_up.trim().to_owned()),
            ],
        }
    };
    let begins = measure.period.from.date().filter(|from| *from > stamp);
    let ends = measure.period.to.date();
    let begins = begins.map(|day| event("start", "เริ่มมาตรการ", day));
    let ends = ends.map(|day| event("end", "ครบกำหนดมาตรการ", day));
    begins.into_iter().chain(ends).collect()
}

fn of_items(next_round: &NextRound, coming: Option<&Framework>) -> Vec<CalendarEvent> {
    let open = next_round.items.iter().filter(|(_, work)| !work.state.is_published());
    open.filter_map(|(code, work)| {
        let day = work.due.date()?;
        let item = coming.and_then(|coming| coming.item(*code));
        let title = item.map_or("", |item| item.title.as_str());
        let unit = work.unit.trim();
        Some(CalendarEvent {
            key: format!("item-{code}"),
            days: one_day(day),
            title: format!("ครบกำหนดเผยแพร่ {code} {title}").trim().to_owned(),
            notes: match unit {
                "" => Vec::new(),
                unit => vec![format!("ผู้รับผิดชอบ: {unit}")],
            },
        })
    })
    .collect()
}

/// An entry of the framework's calendar, if its source names days or months.
fn of_source(coming: &Framework, entry: &CalendarEntry, no: usize) -> Option<CalendarEvent> {
    let when = entry.when.as_deref()?;
    // A quarter or a whole year is too vague for a calendar.
    if ["ไตรมาส", "ปีงบ", "ตลอดปี"].iter().any(|word| when.contains(word))
    {
        return None;
    }
    let days = Span::read(when, coming.fiscal_year)?;
    let provenance = &entry.provenance;
    let mut notes = vec![
        format!("ช่วงเวลาตามแหล่งข้อมูล: “{}”", when.trim()),
        format!("แหล่งข้อมูล: {}", provenance.source.trim()),
    ];
    if !provenance.basis.is_official() || coming.provisional {
        notes.push("ข้อมูลนี้ยังไม่เป็นทางการ โปรดตรวจสอบกับประกาศของสำนักงาน ป.ป.ช.".to_owned());
    }
    Some(CalendarEvent {
        key: format!("source-{no}"),
        days,
        title: format!("ITA {}: {}", coming.fiscal_year, entry.what.trim()),
        notes,
    })
}

fn written(events: &[CalendarEvent], year: FiscalYear, agency: &Agency, stamp: Date) -> String {
    let mut out = String::new();
    let name = format!("แผน ITA {year} {}", agency.name.trim());
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Prongsai//Prongsai//TH");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("X-WR-CALNAME:{}", text(name.trim())));
    let agency_hash = fingerprint(agency.name.trim());
    for event in events {
        let notes: Vec<_> = event.notes.iter().filter(|n| !n.is_empty()).collect();
        let notes = notes.iter().map(|n| n.as_str()).collect::<Vec<_>>();
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}-{year}-{agency_hash:016x}@prongsai", event.key));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", digits(stamp)));
        let (from, after) = (event.days.from, event.days.to.next_day());
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", digits(from)));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", digits(after)));
        line(&mut out, &format!("SUMMARY:{}", text(&event.title)));
        if !notes.is_empty() {
            line(&mut out, &format!("DESCRIPTION:{}", text(&notes.join("\n"))));
        }
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// "20251001".
fn digits(day: Date) -> String {
    day.iso().replace('-', "")
}

/// Escapes a text as the value of a property, so that it can neither end the line nor start another property.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, folded where it is too long, never within a character.
fn line(out: &mut String, content: &str) {
    let mut width = 0;
    for c in content.chars() {
        if width + c.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// 64-bit FNV-1a of the agency's name: calendars of two agencies imported into one program must not overwrite each
/// other's events.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
