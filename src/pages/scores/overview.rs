use ita::{Framework, Subject};
use leptos::prelude::*;

use super::columns::ScoreColumn;
use super::field::field;
use super::row::{Kind, computed, heads, row};
use crate::components::form::{Choice, ChoiceOption, Field};
use crate::workspace::{Action, use_open};

/// The total, the instruments and the parts, with the published level.
pub(super) fn overview(framework: &Framework) -> AnyView {
    let subjects: Vec<_> = framework
        .subjects()
        .into_iter()
        .filter(|s| matches!(s, Subject::Total | Subject::Instrument(_) | Subject::Part(_)))
        .collect();
    let column = ScoreColumn::new(subjects.iter().copied());
    let rows: Vec<_> =
        subjects.into_iter().map(|subject| figure(subject, column.clone())).collect();
    view! {
        <section class="panel" aria-labelledby="overview">
            <h2 id="overview">"ภาพรวม"</h2>
            <table class="table score-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="score-cell">
                            "คะแนนที่ประกาศ"
                        </th>
                        <th scope="col" class="score-beside">
                            "คำนวณได้"
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {rows} <tr>
                        <th scope="row">
                            <label for="published-level">"ระดับที่ประกาศ"</label>
                        </th>
                        <td colspan="2">{level(framework)}</td>
                    </tr>
                </tbody>
            </table>
        </section>
    }
    .into_any()
}

fn figure(subject: Subject, column: ScoreColumn) -> impl IntoView {
    let (name, class) = match subject {
        Subject::Total => ("คะแนนรวม".to_owned(), "score-whole"),
        Subject::Part(no) => (format!("EIT ส่วนที่ {no}"), "score-part"),
        _ => (subject.to_string(), "score-instrument"),
    };
    view! {
        <tr>
            <th scope="row" class=class>
                {name.clone()}
            </th>
            <td class="score-cell">{field(subject, name, column)}</td>
            <td class="score-beside">{computed(subject)} {passed(subject)}</td>
        </tr>
    }
}

/// The flag "passed" or "not passed", for results that publish nothing else.
fn passed(subject: Subject) -> impl IntoView {
    let open = use_open();
    let passed = move || open.with(|record| record.assessment.passed.get(&subject).copied());
    let is_asked = Memo::new(move |_| {
        let is_known = open
            .analysis()
            .and_then(|a| a.row(subject).and_then(|row| row.figure.value()))
            .is_some();
        subject != Subject::Total && !is_known
    });
    let options = [("", None), ("ผ่าน", Some(true)), ("ไม่ผ่าน", Some(false))];
    let name =
        move || options.iter().find(|(_, state)| *state == passed()).map_or("", |(name, _)| name);
    move || {
        is_asked.get().then(|| {
            let entries: Vec<_> = options
                .into_iter()
                .map(|(name, _)| {
                    let shown = if name.is_empty() { "ไม่ทราบผล" } else { name };
                    ChoiceOption::new(name, shown)
                })
                .collect();
            let choose = move |name: String| {
                let passed = options.iter().find(|(n, _)| *n == name).and_then(|(_, p)| *p);
                open.dispatch(Action::SetPassed { subject, passed });
            };
            let field = Field::bare(move || name().to_owned(), choose)
                .aria_label(format!("ผล {subject} ที่ประกาศโดยไม่มีคะแนน"));
            view! { <Choice field options=entries input_class="small" /> }
        })
    }
}

fn level(framework: &Framework) -> impl IntoView + use<> {
    let open = use_open();
    let names: Vec<_> = framework.levels.iter().map(|l| l.name.clone()).collect();
    let chosen = move || open.with(|record| record.assessment.level.clone()).unwrap_or_default();
    let options = Signal::derive(move || {
        let mut names = names.clone();
        // A level that the year does not have, as read from a text, stays visible.
        let chosen = chosen();
        if !chosen.is_empty() && !names.contains(&chosen) {
            names.push(chosen);
        }
        let unknown = ChoiceOption::new("", "ไม่ทราบ");
        let known = names.into_iter().map(|name| ChoiceOption::new(name.clone(), name));
        std::iter::once(unknown).chain(known).collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        open.dispatch(Action::SetLevel((!name.is_empty()).then_some(name)));
    };
    view! { <Choice field=Field::bare(chosen, choose).id("published-level") options /> }
}

/// The indicators, by instrument.
pub(super) fn indicators(framework: &Framework) -> AnyView {
    let is_indicator = |subject: &Subject| matches!(subject, Subject::Indicator(_));
    let column = ScoreColumn::new(framework.subjects().into_iter().filter(is_indicator));
    let groups: Vec<_> = framework
        .instruments
        .iter()
        .map(|instrument| {
            let rows: Vec<_> = framework
                .children(Subject::Instrument(instrument.code))
                .into_iter()
                .map(|subject| {
                    let name = framework.name(subject).unwrap_or_default().to_owned();
                    row(subject, name, column.clone(), Kind::Computed)
                })
                .collect();
            view! {
                <tbody>
                    <tr class="score-group">
                        <th scope="rowgroup" colspan="4">
                            {instrument.code.code()}
                            " "
                            <span class="quiet">{instrument.name.clone()}</span>
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
        .collect();
    view! {
        <section class="panel" aria-labelledby="indicators">
            <h2 id="indicators">"ตัวชี้วัด"</h2>
            <table class="table score-table">{heads("ตัวชี้วัด", "คำนวณได้")} {groups}</table>
        </section>
    }
    .into_any()
}
