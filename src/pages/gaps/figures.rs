use documents::charts;
use documents::document::Chart;
use html::chart::{ChartDrawing, RadarLabels, bars, radar, svg};
use leptos::prelude::*;

use super::facts::Facts;
use super::indicators::indicators;
use super::shown::Shown;
use crate::components::chart::{chart_table, downloads};
use crate::components::form::{Button, ButtonLook};

/// The indicators as a bar chart and a radar chart, each with its table and files.
pub(super) fn figures(facts: &Facts, shown: Shown) -> Option<AnyView> {
    let chart = charts::indicators(&facts.framework, &facts.analysis)?;
    let drawn = indicators(facts).into_any();
    let name = |what: &str| {
        thai::file_stem(&format!("{what} {} {}", facts.agency.name, facts.assessment.fiscal_year))
    };
    let goal = facts.analysis.target.goal;
    let radar_panel = charts::radar(&facts.framework, &facts.analysis).map(|chart| {
        let small = svg(&radar(&chart, RadarLabels::Elsewhere));
        let drawn = view! { <div class="chart radar" inner_html=small></div> }.into_any();
        figure(
            Frame {
                id: "radar",
                title: "ภาพรวมทุกตัวชี้วัด",
                note: format!("พื้นที่ทึบคือคะแนน เส้นประคือเป้าหมาย {goal}"),
                file: name("กราฟใยแมงมุม ITA"),
            },
            chart,
            |chart| radar(chart, RadarLabels::Beside),
            drawn,
            shown.radar_as_table,
        )
    });
    Some(
        view! {
            <div class="figures">
                {figure(
                    Frame {
                        id: "bars",
                        title: "รายตัวชี้วัด",
                        note: format!("แถบลายคือส่วนที่ขาด เส้นประคือเป้าหมาย {goal}"),
                        file: name("กราฟตัวชี้วัด ITA"),
                    },
                    chart,
                    bars,
                    drawn,
                    shown.bars_as_table,
                )}
                {radar_panel}
            </div>
        }
        .into_any(),
    )
}

/// The texts and names around a chart.
struct Frame {
    /// Part of its test handles: `bars`, `radar`.
    id: &'static str,
    title: &'static str,
    note: String,
    /// File name without extension.
    file: String,
}

fn figure(
    frame: Frame,
    chart: Chart,
    draw: fn(&Chart) -> ChartDrawing,
    drawn: AnyView,
    as_table: RwSignal<bool>,
) -> AnyView {
    let table = chart_table(&chart);
    let heading = format!("figure-{}", frame.id);
    let labelled = heading.clone();
    view! {
        <section class="panel figure-panel" aria-labelledby=labelled>
            <div class="panel-head">
                <h2 id=heading>{frame.title}</h2>
                <Button
                    look=ButtonLook::Small
                    pressed=move || as_table.get()
                    press=move || as_table.update(|table| *table = !*table)
                >
                    "ดูเป็นตาราง"
                </Button>
            </div>
            <div class="figure-drawn" hidden=move || as_table.get()>
                {drawn}
                <p class="quiet">{frame.note}</p>
            </div>
            <div hidden=move || !as_table.get()>{table}</div>
            {downloads(frame.id, frame.file, move || draw(&chart))}
        </section>
    }
    .into_any()
}
