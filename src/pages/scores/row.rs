use ita::{Score, Subject};
use leptos::prelude::*;

use super::columns::ScoreColumn;
use super::field::field;
use crate::components::form::{Check, ChoiceButton, Field, TextField};
use crate::components::icon::{Icon, icon};
use crate::record::EditField;
use crate::workspace::{Action, use_open};

/// The content of a row of a score table beside the field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A figure that can be computed from its parts.
    Computed,
    /// A question.
    Leaf,
    /// An item, which is mostly 100 or 0.
    Item,
}

/// A subject: name, field, and what follows for it from the rest of the result.
pub(super) fn row(subject: Subject, name: String, column: ScoreColumn, kind: Kind) -> AnyView {
    let open = use_open();
    let value = move || {
        let value = open.analysis().and_then(|a| a.row(subject).and_then(|row| row.figure.value()));
        value.map_or_else(String::new, |value| value.to_string())
    };
    let id = match subject {
        Subject::Question(_) => Some(format!("question-{subject}")),
        Subject::Item(_) => Some(format!("oit-{subject}")),
        _ => None,
    };
    let beside = match kind {
        Kind::Computed => computed(subject).into_any(),
        Kind::Leaf => ().into_any(),
        Kind::Item => quick(subject).into_any(),
    };
    let label = format!("คะแนน {subject} {name}");
    view! {
        <tr class="score-row" data-testid=id data-value=value>
            <th scope="row">
                <div class="score-name">
                    <span class="tag code">{subject.to_string()}</span>
                    <span>{name} {remark(subject)}</span>
                </div>
            </th>
            <td class="score-cell">{field(subject, label, column)}</td>
            <td class="score-beside">{beside}</td>
            <td class="score-weak">{weak(subject)}</td>
        </tr>
    }
    .into_any()
}

/// The header row of a score table.
pub(super) fn heads(what: &'static str, beside: &'static str) -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{what}</th>
                <th scope="col" class="score-cell">
                    "คะแนนที่ประกาศ"
                </th>
                {if beside.is_empty() {
                    view! { <td></td> }.into_any()
                } else {
                    view! {
                        <th scope="col" class="score-beside">
                            {beside}
                        </th>
                    }
                        .into_any()
                }}
                <th scope="col" class="score-weak">
                    "ต้องพัฒนา"
                </th>
            </tr>
        </thead>
    }
}

/// The figure computed from the parts, and whether it differs from the published one.
pub(super) fn computed(subject: Subject) -> impl IntoView {
    let open = use_open();
    move || {
        let analysis = open.analysis()?;
        let figure = &analysis.row(subject)?.figure;
        let computed = if subject == Subject::Total { analysis.total } else { figure.computed };
        let published = figure.published;
        let computed = computed?;
        let differs = published.is_some_and(|published| published != computed);
        let (class, mark, said) = match (published.is_some(), differs) {
            (true, true) => ("tag warn", " ≠", " ต่างจากที่ประกาศ"),
            (true, false) => ("computed is-same", " ✓", " ตรงกับที่ประกาศ"),
            (false, _) => ("computed", "", ""),
        };
        Some(view! {
            <span class=class title=said.trim_start()>
                {computed.to_string()}
                <span aria-hidden="true">{mark}</span>
                <span class="only-sr">{said}</span>
            </span>
        })
    }
}

/// Buttons for 100, 0 and unknown.
fn quick(subject: Subject) -> impl IntoView {
    let open = use_open();
    let held =
        Memo::new(move |_| open.with(|record| record.assessment.scores.get(&subject).copied()));
    let buttons = [(Some(Score::FULL), "100"), (Some(Score::ZERO), "0"), (None, "ไม่ทราบ")].map(
        |(score, text)| {
            view! {
                <ChoiceButton
                    chosen=move || held.get() == score
                    press=move || open.dispatch(Action::TakeScores(vec![(subject, score)]))
                >
                    {text}
                </ChoiceButton>
            }
        },
    );
    view! {
        <span class="choices" role="group" aria-label=format!("คะแนน {subject}")>
            {buttons.into_iter().collect::<Vec<_>>()}
        </span>
    }
}

/// The checkbox that marks a subject as weak.
fn weak(subject: Subject) -> impl IntoView {
    let open = use_open();
    let is_weak = is_weak(subject);
    view! {
        <label class="weak-mark" title="ทำเครื่องหมายว่าเป็นจุดที่ต้องพัฒนา">
            <Check
                field=Field::bare(
                    move || is_weak.get(),
                    move |is_weak: bool| {
                        open
                            .dispatch(
                                if is_weak {
                                    Action::MarkWeak(subject)
                                } else {
                                    Action::UnmarkWeak(subject)
                                },
                            );
                    },
                )
            />
            {icon(Icon::Flag)}
            <span class="only-sr">"ต้องพัฒนา " {subject.to_string()}</span>
        </label>
    }
}

/// The remark field of a subject marked weak.
fn remark(subject: Subject) -> impl IntoView {
    let open = use_open();
    let is_weak = is_weak(subject);
    let text = move || {
        open.with(|record| record.assessment.weak.get(&subject).cloned()).unwrap_or_default()
    };
    move || {
        is_weak.get().then(|| {
            view! {
                <TextField
                    field=Field::bare(
                        text,
                        move |typed| {
                            let field = EditField::Remark(subject);
                            open.dispatch(Action::Type { field, text: typed });
                        },
                    )
                    .undone_by_app()
                    .hint("หมายเหตุ (ถ้ามี)")
                    .aria_label(format!("หมายเหตุ {subject}"))
                    input_class="remark"
                />
            }
        })
    }
}

fn is_weak(subject: Subject) -> Memo<bool> {
    let open = use_open();
    Memo::new(move |_| open.with(|record| record.assessment.weak.contains_key(&subject)))
}
