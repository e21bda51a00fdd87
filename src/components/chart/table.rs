use documents::document::Chart;
use leptos::prelude::*;

/// A chart as a table: one row per category, one column per series.
pub fn chart_table(chart: &Chart) -> AnyView {
    let heads: Vec<_> = chart
        .series
        .iter()
        .map(|series| {
            view! {
                <th scope="col" class="figure">
                    {series.name.clone()}
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = chart
        .categories
        .iter()
        .enumerate()
        .map(|(index, category)| {
            let values: Vec<_> = chart
                .series
                .iter()
                .map(|series| {
                    let value = series.values.get(index).copied().flatten();
                    let shown = value.map_or_else(|| "–".to_owned(), |value| value.to_string());
                    view! { <td class="figure">{shown}</td> }
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{category.clone()}</th>
                    {values}
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
            <caption class="only-sr">{chart.alternative.clone()}</caption>
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
