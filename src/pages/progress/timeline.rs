use ita::FiscalYear;
use ita::plan::{Measure, Status};
use leptos::prelude::*;
use thai::{Date, Span};

use super::page::Page;
use super::wording;

/// A row of the table, and the bar drawn in it.
#[derive(Clone, PartialEq)]
struct TimelineRow {
    no: usize,
    name: String,
    status: Status,
    percent: u8,
    period: String,
    place: BarPlace,
}

/// Uses no-break spaces, so that a narrow column breaks no line between a day and its month: "31 มี.ค.2569".
fn unbroken_days(text: &str) -> String {
    let mut last = ' ';
    text.chars()
        .map(|c| {
            let is_after_day = c == ' ' && last.is_ascii_digit();
            last = c;
            if is_after_day { '\u{a0}' } else { c }
        })
        .collect::<String>()
        // A line may break before the dash between two days.
        .replace("\u{a0}–", " –")
}

/// The position of a period in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BarPlace {
    /// The period has no valid day.
    Unknown,
    Outside,
    /// Start and end, in hundredths of a per cent of the year.
    Within(i32, i32),
}

/// The length of the year in hundredths of a per cent.
const WHOLE: i32 = 10_000;

/// The measures over the fiscal year: a table whose last column is a drawing, and which is complete without it.
pub(super) fn timeline(page: Page) -> AnyView {
    let lines = Memo::new(move |_| {
        let year = page.year.get();
        page.plan.with(|plan| {
            let measures = plan.measures.iter().zip(1..);
            measures.map(|(measure, no)| line(measure, no, year)).collect::<Vec<_>>()
        })
    });
    let shown = move || {
        let year = page.year.get();
        let rows: Vec<_> =
            lines.get().into_iter().map(|line| row(line, year, page.today)).collect();
        view! {
            <div
                class="table-scroll timeline"
                tabindex="0"
                role="region"
                aria-label="เส้นเวลาของมาตรการ"
            >
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"มาตรการ"</th>
                            <th scope="col">"สถานะ"</th>
                            <th scope="col">"ระยะเวลา"</th>
                            <th scope="col" class="timeline-drawn">
                                <span class="only-sr">"ภาพช่วงเวลา"</span>
                                {months(year, page.today)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    let title = move || format!("เส้นเวลา ปีงบประมาณ พ.ศ. {}", page.year.get());
    view! {
        <section class="panel may-break" aria-labelledby="progress-timeline">
            <h2 id="progress-timeline">{title}</h2>
            <p class="quiet">
                "แถบคือช่วงเวลาของมาตรการ ส่วนทึบคือร้อยละที่ทำแล้ว แถบลายคือกำลังดำเนินการ กรอบเปล่าคือยังไม่เริ่ม กรอบประคือยกเลิก เส้นตั้งหนาคือวันนี้"
            </p>
            <svg class="hatch" aria-hidden="true">
                <defs>
                    <pattern
                        id="timeline-hatch"
                        width="6"
                        height="6"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <line x1="0" y1="0" x2="0" y2="6" stroke-width="3"></line>
                    </pattern>
                </defs>
            </svg>
            {shown}
        </section>
    }
    .into_any()
}

fn line(measure: &Measure, no: usize, year: FiscalYear) -> TimelineRow {
    TimelineRow {
        no,
        name: measure.name.trim().to_owned(),
        status: measure.status(),
        percent: measure.percent(),
        period: unbroken_days(&measure.period.printed()),
        place: place(measure, year),
    }
}

fn place(measure: &Measure, year: FiscalYear) -> BarPlace {
    let (from, to) = (measure.period.from.date(), measure.period.to.date());
    let (Some(from), Some(to)) = (from.or(to), to.or(from)) else {
        return BarPlace::Unknown;
    };
    let span = Span::year(year);
    if from > to {
        return BarPlace::Unknown;
    }
    if to < span.from || from > span.to {
        return BarPlace::Outside;
    }
    let (from, to) = (from.max(span.from), to.min(span.to));
    BarPlace::Within(share(from, year), share(to.next_day(), year))
}

/// How much of the year has passed when a day begins, in hundredths of a per cent.
fn share(day: Date, year: FiscalYear) -> i32 {
    let span = Span::year(year);
    let days = span.from.days_until(span.to) + 1;
    span.from.days_until(day) * WHOLE / days
}

fn row(line: TimelineRow, year: FiscalYear, today: Date) -> impl IntoView {
    let period = match (&line.place, line.period.as_str()) {
        (_, "") => "ยังไม่กำหนด".to_owned(),
        (BarPlace::Unknown, period) => format!("{period} (อ่านเป็นวันที่ไม่ได้)"),
        (BarPlace::Outside, period) => format!("{period} (อยู่นอกปีงบประมาณนี้)"),
        (BarPlace::Within(..), period) => period.to_owned(),
    };
    let status = format!("{} {}%", line.status.name(), line.percent);
    view! {
        <tr>
            <th scope="row">{format!("{}. {}", line.no, line.name)}</th>
            <td>
                <span class=wording::status_class(line.status)>{status}</span>
            </td>
            <td>{period}</td>
            <td class="timeline-drawn">
                <svg class="timeline-row" aria-hidden="true">
                    {grid(year)}
                    {bar(&line)}
                    {now(year, today)}
                </svg>
            </td>
        </tr>
    }
}

fn bar(line: &TimelineRow) -> Option<AnyView> {
    let BarPlace::Within(from, to) = line.place else {
        return None;
    };
    let class = match line.status {
        Status::NotStarted => "timeline-bar",
        Status::InWork => "timeline-bar is-in-work",
        Status::Done => "timeline-bar is-done",
        Status::Cancelled => "timeline-bar is-cancelled",
    };
    let length = to - from;
    let done = match line.status {
        Status::Cancelled => 0,
        _ => length * i32::from(line.percent) / 100,
    };
    Some(
        view! {
            <rect class=class x=percent(from) y="25%" width=percent(length) height="50%"></rect>
            <rect class="timeline-done" x=percent(from) y="25%" width=percent(done) height="50%"></rect>
        }
        .into_any(),
    )
}

/// The names of the months, each above its days.
fn months(year: FiscalYear, today: Date) -> impl IntoView {
    let names: Vec<_> = month_starts(year)
        .into_iter()
        .map(|first| {
            let name = thai::short_month(first.month());
            view! { <text x=percent(share(first, year)) y="60%" dx="3">{name}</text> }
        })
        .collect();
    view! {
        <svg class="timeline-row timeline-months" aria-hidden="true">
            {grid(year)}
            {names}
            {now(year, today)}
        </svg>
    }
}

fn grid(year: FiscalYear) -> impl IntoView {
    let upright = |first: Date| {
        let at = percent(share(first, year));
        view! { <line class="timeline-grid" x1=at.clone() x2=at y1="0" y2="100%"></line> }
    };
    month_starts(year).into_iter().map(upright).collect::<Vec<_>>()
}

fn now(year: FiscalYear, today: Date) -> Option<AnyView> {
    let span = Span::year(year);
    let is_within = span.from <= today && today <= span.to;
    is_within.then(|| {
        let at = percent(share(today, year));
        view! { <line class="timeline-now" x1=at.clone() x2=at y1="0" y2="100%"></line> }.into_any()
    })
}

/// The first day of every month of a fiscal year.
fn month_starts(year: FiscalYear) -> Vec<Date> {
    let first = year.first_day();
    let later = [11, 12].into_iter().map(|month| (month, first.year()));
    let months = std::iter::once((10, first.year())).chain(later);
    let months = months.chain((1..=9).map(|month| (month, first.year() + 1)));
    months.filter_map(|(month, year)| Date::new(1, month, year).ok()).collect()
}

fn percent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use ita::plan::Period;

    use super::*;

    #[track_caller]
    fn check(from: &str, to: &str, expected: BarPlace) {
        let mut period = Period::default();
        period.from.0 = from.into();
        period.to.0 = to.into();
        let measure = Measure { period, ..Measure::default() };
        let year = FiscalYear::new(2569).unwrap();
        assert_eq!(place(&measure, year), expected, "{from} – {to}");
    }

    #[test]
    fn periods_are_clipped_to_the_year() {
        check("1 ต.ค.2568", "30 ก.ย.2569", BarPlace::Within(0, WHOLE));
        check("1 ม.ค.2560", "1 ม.ค.2580", BarPlace::Within(0, WHOLE));
        check("1 ต.ค.2568", "31 ธ.ค.2568", BarPlace::Within(0, 2520));
        check("", "30 ก.ย.2569", BarPlace::Within(9972, WHOLE));
        check("1 ต.ค.2567", "30 ก.ย.2568", BarPlace::Outside);
        check("1 ต.ค.2569", "", BarPlace::Outside);
        check("", "", BarPlace::Unknown);
        check("สิ้นปี", "", BarPlace::Unknown);
        check("30 ก.ย.2569", "1 ต.ค.2568", BarPlace::Unknown);
    }

    #[test]
    fn no_line_breaks_within_a_day() {
        let words = "ทุกเดือน (1 ต.ค.2568 – 30 ก.ย.2569)";
        assert_eq!(unbroken_days(words), "ทุกเดือน (1\u{a0}ต.ค.2568 – 30\u{a0}ก.ย.2569)");
    }

    #[test]
    fn the_year_has_twelve_months_from_october() {
        let year = FiscalYear::new(2569).unwrap();
        let month_starts = month_starts(year);
        let names = month_starts.iter().map(|first| thai::short_month(first.month()));
        assert_eq!(
            names.collect::<Vec<_>>().join(" "),
            "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย."
        );
        assert!(month_starts.is_sorted());
        assert_eq!(percent(share(month_starts[0], year)), "0.00%");
    }
}
