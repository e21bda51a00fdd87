use ita::FiscalYear;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::form::{Choice, ChoiceOption, Field, TextField, TextKind};
use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open, use_reference};

/// The agency and the year of the result.
pub(super) fn head() -> AnyView {
    let open = use_open();
    let reference = use_reference();
    spawn_local(async move {
        // Without the list the year cannot be changed; the app's frame reports failed loading.
        let _ = reference.load_years().await;
    });
    let name = move || open.with(|r| r.agency.name.clone());
    let year = Memo::new(move |_| open.with(|r| r.assessment.fiscal_year));
    let options = Signal::derive(move || {
        let mut years: Vec<_> = reference.years().iter().map(|y| y.fiscal_year).collect();
        if !years.contains(&year.get()) {
            years.push(year.get());
        }
        let years = years.into_iter().rev();
        years.map(|year| ChoiceOption::new(year.to_string(), year.to_string())).collect::<Vec<_>>()
    });
    let choose = move |text: String| {
        let year = text.parse::<u16>().ok();
        if let Some(year) = year.and_then(|y| FiscalYear::new(y).ok()) {
            open.dispatch(Action::SetFiscalYear(year));
        }
    };
    view! {
        <section class="panel scores-head" aria-label="หน่วยงานและปี">
            <TextField
                field=Field::new(
                    "หน่วยงาน",
                    name,
                    move |typed: String| {
                        let field = EditField::Agency(AgencyField::Name);
                        open.dispatch(Action::Type { field, text: typed });
                    },
                )
                .undone_by_app()
                .hint("เช่น เทศบาลตำบล…")
                kind=TextKind::Organization
            />
            <Choice field=Field::new("ปีงบประมาณ", move || year.get().to_string(), choose) options />
        </section>
    }
    .into_any()
}
