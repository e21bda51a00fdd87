use ita::comparison::{ComparisonCell, ComparisonLine, Matter, ScoreChange, TopicKind};
use leptos::prelude::*;

use super::compared::{Compared, ComparedYear};
use super::{chart, wording};
use crate::components::form::{Callout, CalloutTone};
use crate::handles;
use crate::pages::subject::{data_value, short};

/// The table of the comparison, from the total down to questions and items.
pub(super) fn table(compared: &Compared) -> AnyView {
    let groups: Vec<_> = [
        ("ภาพรวม", None),
        ("ตัวชี้วัด", Some(TopicKind::Indicator)),
        ("ข้อคำถาม", Some(TopicKind::Question)),
        ("ข้อ OIT", Some(TopicKind::Item)),
    ]
    .into_iter()
    .filter_map(|(title, kind)| group(compared, title, kind))
    .collect();
    let notes: Vec<_> = wording::notes(&compared.columns)
        .into_iter()
        .map(|text| view! { <Callout tone=CalloutTone::Warn>{text}</Callout> })
        .collect();
    view! {
        {notes}
        {chart::over_years(compared)}
        {moves(compared)}
        {groups}
    }
    .into_any()
}

fn kind_of(line: &ComparisonLine) -> Option<TopicKind> {
    match line.matter {
        Matter::Total | Matter::Instrument(_) => None,
        Matter::Topic { kind, .. } => Some(kind),
    }
}

fn group(compared: &Compared, title: &'static str, kind: Option<TopicKind>) -> Option<AnyView> {
    let lines: Vec<_> = compared.lines.iter().filter(|line| kind_of(line) == kind).collect();
    if lines.is_empty() {
        return None;
    }
    let heads: Vec<_> = compared.columns.iter().map(head).collect();
    let levels = kind.is_none().then(|| levels(&compared.columns));
    let rows: Vec<_> = lines.iter().map(|line| row(line, &compared.columns)).collect();
    Some(
        view! {
            <div class="panel may-break">
                <h2>{title}</h2>
                <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                    <table class="table comparison">
                        <thead>
                            <tr>
                                <td></td>
                                {heads}
                            </tr>
                        </thead>
                        <tbody>{levels} {rows}</tbody>
                    </table>
                </div>
            </div>
        }
        .into_any(),
    )
}

fn head(column: &ComparedYear) -> impl IntoView + use<> {
    view! {
        <th scope="col" class="figure">
            {format!("ปี {}", column.year)}
        </th>
    }
}

fn levels(columns: &[ComparedYear]) -> impl IntoView + use<> {
    let cells: Vec<_> = columns
        .iter()
        .map(|column| {
            let level = column.level.clone().unwrap_or_else(|| "–".to_owned());
            view! { <td class="figure">{level}</td> }
        })
        .collect();
    view! {
        <tr>
            <th scope="row">"ระดับ"</th>
            {cells}
        </tr>
    }
}

fn row(line: &ComparisonLine, columns: &[ComparedYear]) -> impl IntoView + use<> {
    let (name, handle) = match &line.matter {
        Matter::Total => ("คะแนนรวม".to_owned(), "total".to_owned()),
        Matter::Instrument(instrument) => {
            (instrument.code().to_owned(), instrument.code().to_owned())
        }
        Matter::Topic { id, label, .. } => (label.clone(), id.clone()),
    };
    let cells: Vec<_> = line
        .cells
        .iter()
        .zip(columns)
        .map(|(one, column)| cell(line, one, column, &handle))
        .collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}

/// A cell with the subject's code in that year, its figure, and the change from the year before.
fn cell(
    line: &ComparisonLine,
    cell: &ComparisonCell,
    column: &ComparedYear,
    handle: &str,
) -> impl IntoView + use<> {
    let code = match (&line.matter, cell.subject) {
        (Matter::Topic { .. }, Some(subject)) => {
            Some(view! { <span class="quiet">{short(subject)} " "</span> })
        }
        _ => None,
    };
    let figure = match (cell.subject, cell.score) {
        (_, Some(score)) => score.to_string(),
        (Some(_), None) => "ไม่ทราบ".to_owned(),
        (None, None) => String::new(),
    };
    let (class, text) = wording::change(&cell.change);
    let change = text.map(|text| view! { <span class=class>{text}</span> });
    view! {
        <td
            class="figure"
            data-testid=handles::COMPARE_FIGURE.and(handle, column.year)
            data-value=data_value(cell.score)
        >
            {code}
            {figure}
            {change}
        </td>
    }
}

/// The largest rises and falls between the last two years.
fn moves(compared: &Compared) -> Option<AnyView> {
    let [.., earlier, later] = &compared.columns[..] else {
        return None;
    };
    let mut moved: Vec<(i32, String)> = compared
        .lines
        .iter()
        .filter(|line| kind_of(line).is_some())
        .filter_map(|line| match (&line.matter, line.cells.last()) {
            (
                Matter::Topic { label, .. },
                Some(ComparisonCell {
                    change: ScoreChange::By { gap, .. },
                    subject: Some(subject),
                    ..
                }),
            ) if gap.hundredths() != 0 => Some((
                gap.hundredths(),
                format!("{} {label} {}", short(*subject), wording::signed(*gap)),
            )),
            _ => None,
        })
        .collect();
    ita::order::sort_by_key(&mut moved, |(by, _)| std::cmp::Reverse(*by));
    let list = |items: Vec<String>| {
        let items: Vec<_> = items.into_iter().map(|text| view! { <li>{text}</li> }).collect();
        view! { <ul>{items}</ul> }.into_any()
    };
    let none = || view! { <p class="quiet">"ไม่มี"</p> }.into_any();
    let side = |items: Vec<String>| {
        if items.is_empty() { none() } else { list(items) }
    };
    let risen = moved.iter().filter(|(by, _)| *by > 0);
    let risen: Vec<_> = risen.take(MOST).map(|(_, text)| text.clone()).collect();
    let fallen = moved.iter().rev().filter(|(by, _)| *by < 0);
    let fallen: Vec<_> = fallen.take(MOST).map(|(_, text)| text.clone()).collect();
    Some(
        view! {
            <section class="panel" aria-labelledby="moves">
                <h2 id="moves">
                    {format!("จากปี {} ถึงปี {}", earlier.year, later.year)}
                </h2>
                <div class="compare-moves">
                    <div>
                        <h3>"ดีขึ้นมากที่สุด"</h3>
                        {side(risen)}
                    </div>
                    <div>
                        <h3>"ลดลงมากที่สุด"</h3>
                        {side(fallen)}
                    </div>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// How many rises, and how many falls, are listed.
const MOST: usize = 5;
