use html::chart::{ChartDrawing, OverYears, lines, svg};
use ita::comparison::{ComparisonLine, Matter, ScoreChange};
use leptos::prelude::*;

use super::compared::Compared;
use crate::components::chart::downloads;

/// A line chart of the total and the instruments over the years; the table below has the same figures.
pub(super) fn over_years(compared: &Compared) -> AnyView {
    let years: Vec<String> = compared.columns.iter().map(|c| c.year.to_string()).collect();
    let all: Vec<_> = compared.lines.iter().filter_map(series).collect();
    let spoken = all.iter().map(spoken).collect::<Vec<_>>().join(" ");
    let alternative = format!("คะแนนแต่ละปี {} {spoken}", years.join(", "));
    let file = match (years.first(), years.last()) {
        (Some(first), Some(last)) => thai::file_stem(&format!("คะแนน ITA {first}-{last}")),
        _ => thai::file_stem("คะแนน ITA"),
    };
    let draw = move || -> ChartDrawing { lines(alternative.clone(), &years, &all) };
    let drawn = svg(&draw());
    view! {
        <section class="panel" aria-labelledby="over-years">
            <h2 id="over-years">"คะแนนรวมและเครื่องมือตามปี"</h2>
            <div class="chart compare-chart" inner_html=drawn></div>
            {downloads("years", file, draw)}
        </section>
    }
    .into_any()
}

/// The series of a comparison line; `None` if it is not drawn.
fn series(line: &ComparisonLine) -> Option<OverYears> {
    let name = match line.matter {
        Matter::Total => "รวม".to_owned(),
        Matter::Instrument(instrument) => instrument.code().to_owned(),
        Matter::Topic { .. } => return None,
    };
    let joined = |change: &ScoreChange| matches!(change, ScoreChange::By { .. });
    Some(OverYears {
        name,
        values: line.cells.iter().map(|cell| cell.score).collect(),
        joined: line.cells.iter().map(|cell| joined(&cell.change)).collect(),
    })
}

fn spoken(one: &OverYears) -> String {
    let values = one
        .values
        .iter()
        .map(|value| value.map_or_else(|| "ไม่ทราบ".to_owned(), |score| score.to_string()));
    format!("{}: {}", one.name, values.collect::<Vec<_>>().join(", "))
}
