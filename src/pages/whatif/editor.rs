use std::sync::Arc;

use ita::{Analysis, Framework, Instrument, Subject};
use leptos::prelude::*;

use super::measures;
use super::row::row;
use crate::components::form::{Button, ButtonLook, Field, TextField};
use crate::handles;
use crate::record::EditField;
use crate::workspace::{Action, use_open};

/// The selected scenario: every known figure beside the one tried instead.
pub(super) fn editor(framework: Arc<Framework>, chosen: RwSignal<usize>) -> AnyView {
    let open = use_open();
    let is_there = Memo::new(move |_| chosen.get() < open.with(|record| record.scenarios.len()));
    // The rows change only with the result, not while scores are tried.
    let known = Memo::new(move |_| open.analysis().map(|a| known(&a)).unwrap_or_default());
    let shown = move || {
        if !is_there.get() {
            return ().into_any();
        }
        let no = chosen.get();
        let known = known.get();
        let groups: Vec<_> = Instrument::ALL
            .into_iter()
            .filter_map(|instrument| group(&framework, &known, instrument, no))
            .collect();
        let name = move || {
            let name = open.with(|r| r.scenarios.get(no).map(|s| s.name.clone()));
            name.unwrap_or_default()
        };
        let has_changes =
            move || open.with(|r| r.scenarios.get(no).is_some_and(|s| !s.changes.is_empty()));
        view! {
            <section class="panel may-break" aria-labelledby="editor">
                <div class="panel-head">
                    <h2 id="editor">"ปรับคะแนนในแบบทดลอง"</h2>
                    <span class="button-row">
                    <Button
                        look=ButtonLook::Small
                        class="no-print"
                        off=move || !has_changes()
                        press=move || open.dispatch(Action::ClearScenario(no))
                    >
                        "กลับเป็นผลจริงทั้งหมด"
                    </Button>
                    {measures::make_measures(no)}
                    </span>
                </div>
                <TextField
                    field=Field::new(
                        "ชื่อแบบทดลอง",
                        name,
                        move |typed| {
                            let field = EditField::ScenarioName(no);
                            open.dispatch(Action::Type { field, text: typed });
                        },
                    )
                    .max_length(80)
                    .undone_by_app()
                    .handle(handles::SCENARIO_NAME)
                />
                {groups}
            </section>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

/// The subjects with a figure that a scenario can change, in framework order.
fn known(analysis: &Analysis) -> Vec<Subject> {
    let known = analysis.rows.iter().filter(|row| row.figure.value().is_some());
    known
        .map(|row| row.figure.subject)
        .filter(|subject| {
            matches!(subject, Subject::Indicator(_) | Subject::Question(_) | Subject::Item(_))
        })
        .collect()
}

fn group(
    framework: &Arc<Framework>,
    known: &[Subject],
    instrument: Instrument,
    no: usize,
) -> Option<AnyView> {
    let is_below = |subject: &Subject| {
        let mut above = Some(*subject);
        while let Some(subject) = above {
            if subject == Subject::Instrument(instrument) {
                return true;
            }
            above = framework.parent(subject);
        }
        false
    };
    let rows: Vec<_> =
        known.iter().filter(|s| is_below(s)).map(|subject| row(framework, *subject, no)).collect();
    if rows.is_empty() {
        return None;
    }
    let title = format!("{} ({} ข้อ)", instrument.code(), rows.len());
    Some(
        view! {
            <details class="whatif-group" open=instrument == Instrument::Oit>
                <summary>{title}</summary>
                <table class="table whatif-rows">
                    <thead>
                        <tr>
                            <th scope="col">"ข้อ"</th>
                            <th scope="col" class="figure">
                                "ผลจริง"
                            </th>
                            <th scope="col">"ลองให้เป็น"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any(),
    )
}
