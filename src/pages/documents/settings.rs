use documents::PaperKind;
use documents::document::Numerals;
use documents::settings::{DateForm, TableForm};
use ita::plan::{Round, RoundId};
use leptos::prelude::*;

use super::at::PaperAt;
use super::letter::LetterFields;
use super::parts::Parts;
use super::select::select;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Choice, ChoiceButton, ChoiceOption, Field};
use crate::handles;
use crate::workspace::{Action, PaperEdit};

/// Fonts common in Thai offices. The file only names one: Word uses the font that is installed under the name.
const FONTS: [&str; 3] = ["TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙"];

/// The settings of one paper.
#[component]
pub fn PaperSettings(at: PaperAt, kind: PaperKind) -> impl IntoView {
    let has_parts = !kind.parts().is_empty();
    let reports = matches!(kind, PaperKind::Implementation | PaperKind::MemoImplementation);
    view! {
        <section class="panel stack" aria-labelledby="look-heading">
            <h2 id="look-heading" tabindex="-1">
                "ตั้งค่า: "
                {kind.name()}
            </h2>
            <div class="documents-to-preview">
                <Button look=ButtonLook::Small press=|| focus::section("preview-heading")>
                    "ดูตัวอย่าง"
                </Button>
            </div>
            {kind.is_letter().then(|| view! { <LetterFields at=at kind=kind /> })}
            {reports.then(|| round(at, kind))} {numerals(at, kind)} {dates(at, kind)}
            {(kind.table_forms().len() > 1).then(|| table_form(at, kind))}
            {has_parts.then(|| view! { <Parts at=at kind=kind /> })} {font(at)}
        </section>
    }
}

fn numerals(at: PaperAt, kind: PaperKind) -> AnyView {
    let now = Memo::new(move |_| at.open().with(|record| record.documents.numerals(kind)));
    let choice = move |numerals: Numerals, name: &'static str| {
        let choose = move || {
            let own = (numerals != kind.numerals()).then_some(numerals);
            at.edit(kind, PaperEdit::SetNumerals(own));
        };
        view! {
            <ChoiceButton
                chosen=move || now.get() == numerals
                off=move || at.is_read_only()
                press=choose
            >
                {name}
            </ChoiceButton>
        }
    };
    view! {
        <div class="field">
            <span class="field-label" id="numerals-label">
                "ตัวเลขในเอกสารนี้"
            </span>
            <div class="choices" role="group" aria-labelledby="numerals-label">
                {choice(Numerals::Arabic, "อารบิก 123")} {choice(Numerals::Thai, "ไทย ๑๒๓")}
            </div>
        </div>
    }
    .into_any()
}

fn dates(at: PaperAt, kind: PaperKind) -> AnyView {
    let name = |form: DateForm| match form {
        DateForm::Usual => "ตามแบบของเอกสาร",
        DateForm::Full => "4 เมษายน 2566",
        DateForm::Era => "4 เมษายน พ.ศ. 2566",
        DateForm::Short => "4 เม.ย.2566",
    };
    let options = DateForm::ALL.map(|form| (name(form).to_owned(), form));
    select(
        at,
        "รูปแบบวันที่",
        "dates",
        options.to_vec(),
        move |paper| paper.dates,
        kind,
        PaperEdit::SetDates,
    )
}

fn table_form(at: PaperAt, kind: PaperKind) -> AnyView {
    let options: Vec<(String, TableForm)> = kind
        .table_forms()
        .iter()
        .map(|form| (format!("{} คอลัมน์", form.columns()), *form))
        .collect();
    let first = kind.table_forms()[0];
    select(
        at,
        "ตารางมาตรการ",
        "table-form",
        options,
        move |paper| paper.table(kind).unwrap_or(first),
        kind,
        move |form| PaperEdit::SetTable((form != first).then_some(form)),
    )
}

fn round(at: PaperAt, kind: PaperKind) -> AnyView {
    let rounds: Vec<Round> = untrack(|| {
        let open = at.open();
        let year = open.coming_year();
        open.with(|record| record.plan.rounds(year))
    });
    let mut options: Vec<(String, Option<RoundId>)> = vec![("ทุกรอบที่มีรายงาน".to_owned(), None)];
    options.extend(rounds.into_iter().map(|round| (round.name, Some(round.id))));
    select(at, "รอบที่รายงาน", "round", options, |paper| paper.round, kind, PaperEdit::SetRound)
}

fn font(at: PaperAt) -> AnyView {
    let own = Memo::new(move |_| at.open().with(|record| record.documents.font.clone()));
    // A font from elsewhere, such as a backup, stays an option.
    let options = Signal::derive(move || {
        let chosen = own.get();
        let mut fonts = FONTS.map(str::to_owned).to_vec();
        if !fonts.contains(&chosen) {
            fonts.push(chosen);
        }
        fonts.into_iter().map(|font| ChoiceOption::new(font.clone(), font)).collect::<Vec<_>>()
    });
    let field = Field::new(
        "แบบอักษรในไฟล์ Word ทุกฉบับ",
        move || own.get(),
        move |font| at.open().dispatch(Action::SetFont(font)),
    )
    .handle(handles::FONT)
    .off(move || at.is_read_only());
    view! { <Choice field options /> }.into_any()
}
